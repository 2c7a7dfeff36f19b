/**
 * Plans that are kept in the browser as one types: one draft for each plan, of which a window changes one. A window that
 * finds its draft changed by another goes on in a copy.
 */
import { type Desk, fileText, isUnsaved, type OpenDesk } from '../desk.ts';
import { DRAFT, type Draft, draftIn, drafts, forget, HERE, keep, name, note, noted } from './store.ts';

export interface Drafts {
  /** All that are kept, the newest first. */
  list(): Draft[];
  /** Puts one on the desk; false where it is there no more. */
  open(id: string): boolean;
  remove(id: string): void;
  /** The plan of the desk is put away for good: no draft of it stays. */
  close(): void;
  /** This window shows the start: a reload stays there. */
  leave(): void;
  /** The draft that this window had before it was loaded anew. */
  resumed(): string | undefined;
  /** Whether all that is on the desk is in a file, or kept. */
  isSafe(): boolean;
  /** Keeps what is on the desk now. */
  flush(): void;
}

/** What a person has to be told of it. */
export type Told = 'copied' | 'elsewhere' | 'no-room';

/** How long it waits for who types (ms). */
const REST = 300;

export function openDrafts(desk: OpenDesk, tell: (what: Told) => void): Drafts {
  const me = name();
  let turns = 0;
  let seen = desk.now();
  /** The draft of the plan on the desk, and what was last written of it. */
  let mine: { id: string; turn: string | undefined; of: Desk | undefined } | undefined;
  /** Nothing of this plan is kept: it was closed, or none was opened. */
  let without = seen.plan;
  let due: ReturnType<typeof setTimeout> | undefined;
  let isFull = false;

  function changed(): void {
    const now = desk.now();
    if (now.plan !== seen.plan) {
      flush();
      mine = undefined;
    }
    seen = now;
    if (now.plan === without || isSame(mine?.of, now)) return;
    due ??= setTimeout(flush, REST);
  }

  function flush(): void {
    clearTimeout(due);
    due = undefined;
    if (seen.plan === without || isSame(mine?.of, seen)) return;
    const there = mine === undefined ? undefined : draftIn(DRAFT + mine.id);
    const isOther = there !== undefined && there.turn !== mine?.turn;
    if (mine === undefined || isOther) mine = { id: name(), turn: undefined, of: undefined };
    const turn = `${me}:${++turns}`;
    const { file, text, layout, report, ticked } = seen;
    const title = report?.title ?? there?.title ?? '';
    const said = { file, title, text: fileText({ text, layout }), isSaved: !isUnsaved(seen), ticked: [...ticked] };
    if (keep({ id: mine.id, turn, at: Date.now(), ...said })) {
      mine = { id: mine.id, turn, of: seen };
      isFull = false;
      note(HERE, mine.id);
      if (isOther) tell('copied');
    } else if (!isFull) {
      isFull = true;
      tell('no-room');
    }
  }

  const isSafe = () => seen.plan === without || !isUnsaved(seen) || isSame(mine?.of, seen);
  desk.subscribe(changed);
  listen({
    elsewhere: (key) => mine !== undefined && key === DRAFT + mine.id && tell('elsewhere'),
    flush,
    isSafe,
  });

  return {
    list: drafts,
    open(id) {
      const draft = draftIn(DRAFT + id);
      if (draft === undefined) return false;
      note(HERE, id);
      // It is on the desk still, with what can be undone.
      if (mine?.id === id && mine.turn === draft.turn) return true;
      const { file, text, isSaved, ticked } = draft;
      desk.put({ file, text, isSaved, ticked });
      seen = desk.now();
      mine = { id, turn: draft.turn, of: seen };
      return true;
    },
    remove: (id) => forget(DRAFT + id),
    close() {
      clearTimeout(due);
      due = undefined;
      const there = mine && draftIn(DRAFT + mine.id);
      // What another window made of it is not this one's to throw away.
      if (there !== undefined && there.turn === mine?.turn) forget(DRAFT + there.id);
      mine = undefined;
      without = seen.plan;
      note(HERE, undefined);
    },
    leave() {
      flush();
      note(HERE, undefined);
    },
    resumed: () => noted(HERE),
    isSafe,
    flush,
  };
}

/** What a browser tells of the window: it is hidden or left, another has changed a draft. */
function listen(to: { elsewhere(key: string | null): unknown; flush(): void; isSafe(): boolean }): void {
  addEventListener('storage', ({ key, newValue }) => newValue !== null && to.elsewhere(key));
  addEventListener('pagehide', to.flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && to.flush());
  addEventListener('beforeunload', (event) => {
    to.flush();
    if (!to.isSafe()) event.preventDefault();
  });
}

/** The same as far as a draft says it. */
function isSame(one: Desk | undefined, other: Desk): boolean {
  const { text, file, ticked } = other;
  return one?.text === text && one.file === file && one.ticked === ticked && isUnsaved(one) === isUnsaved(other);
}

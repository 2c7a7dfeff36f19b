/** Drafts as the browser keeps them, in its storage for this page. */

export interface Draft {
  id: string;
  /** Which window wrote it, and the how manieth time. */
  turn: string;
  /** When, in milliseconds of the clock. */
  at: number;
  file: string;
  title: string;
  /** As its file has it. */
  text: string;
  isSaved: boolean;
  ticked: readonly string[];
}

/** What their keys begin with. */
export const DRAFT = 'qualcheck:bozza:';
/** The draft of this window. */
export const HERE = 'qualcheck:finestra';
/** Of drafts that a file holds, the oldest go when there are more. */
const MOST = 20;

/** Writes a draft; where there is no room, drafts that a file holds make it, the oldest first. */
export function keep(draft: Draft): boolean {
  const others = () => drafts().filter(({ id, isSaved }) => isSaved && id !== draft.id);
  // All are read only where there may be one too many, not at each word that is written.
  let saved = draft.isSaved ? others() : undefined;
  while (saved !== undefined && saved.length >= MOST) forget(DRAFT + saved.pop()?.id);
  for (;;) {
    try {
      localStorage.setItem(DRAFT + draft.id, JSON.stringify(draft));
      return true;
    } catch {
      saved ??= others();
      const oldest = saved.pop();
      if (oldest === undefined) return false;
      forget(DRAFT + oldest.id);
    }
  }
}

/** All drafts, the newest first. */
export function drafts(): Draft[] {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(DRAFT))) ?? [];
  return keys.flatMap((key) => draftIn(key) ?? []).sort((a, b) => b.at - a.at);
}

/** A draft as it is kept; other pages of the same place may have written anything there. */
export function draftIn(key: string): Draft | undefined {
  const read = attempt(
    () => JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Record<keyof Draft, unknown>> | null,
  );
  if (typeof read?.text !== 'string' || typeof read.file !== 'string' || typeof read.turn !== 'string')
    return undefined;
  return {
    id: key.slice(DRAFT.length),
    turn: read.turn,
    at: Number(read.at) || 0,
    file: read.file,
    title: String(read.title ?? ''),
    text: read.text,
    isSaved: read.isSaved === true,
    ticked: Array.isArray(read.ticked) ? read.ticked.map(String) : [],
  };
}

/** Takes a draft away. */
export function forget(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** What this window alone remembers, also when it is loaded anew. */
export function note(key: string, value: string | undefined): void {
  attempt(() => (value === undefined ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value)));
}

export function noted(key: string): string | undefined {
  return attempt(() => sessionStorage.getItem(key)) ?? undefined;
}

/** A browser may keep nothing, and says so by throwing. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** A name that no other has. */
export function name(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((each) => each.toString(36)).join('');
}

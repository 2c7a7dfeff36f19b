/** The change of hours that makes the plan conform: looked for by the worker, shown, applied with one press. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { hoursWrongIn } from '../../editor/actions.ts';
import type { ChangeStyle, Suggestion } from '../../format/public.ts';
import { MODES } from '../../format/vocabulary.ts';
import { loadRepairWords } from '../../language/load.ts';
import { textPageWords } from '../../language/page-text.ts';
import type { RepairWords } from '../../language/repair.ts';
import { courseModes } from '../../report/html/hour-rows.ts';
import type { View } from '../../report/html/view.ts';
import { ask, giveUp } from '../search/ask.ts';
import { useDesk, useShelf } from '../shelf.ts';
import { Found } from './found.tsx';

interface Choices {
  keep: readonly string[];
  style: ChangeStyle;
  total: string;
  complete: boolean;
}

type Search =
  | { is: 'idle' }
  | { is: 'searching' }
  /** `of`: the text that it was found for. */
  | { is: 'found'; of: string; suggestion: Suggestion; text: string | undefined }
  | { is: 'unable'; why: string };

export function Suggest({ view, applied }: { view: View; applied(): void }) {
  const { words, desk, say } = useShelf();
  const { text } = useDesk();
  const said = textPageWords[words.language].suggest;
  const [search, setSearch] = useState<Search>({ is: 'idle' });
  const [choices, setChoices] = useState<Choices>({ keep: [], style: 'proporzionato', total: '', complete: false });
  const repair = useRepairWords();
  const results = useRef<HTMLDivElement>(null);
  const turn = useRef(0);
  const begin = async () => {
    const mine = ++turn.current;
    const of = desk.now().text;
    setSearch({ is: 'searching' });
    const { keep, style, complete } = choices;
    const total = Number(choices.total.replace(',', '.'));
    const wanted = { keep, style, complete, ...(total > 0 ? { total } : {}) };
    const answer = await ask({ is: 'suggest', text: of, lang: words.language, ...wanted });
    if (turn.current !== mine) return;
    if (answer.is === 'suggestion') setSearch({ is: 'found', of, suggestion: answer.suggestion, text: answer.text });
    else if (answer.is === 'unable') setSearch(answer);
  };
  const stop = () => {
    turn.current++;
    void giveUp();
    setSearch({ is: 'idle' });
  };
  // What was found for another text is of no use.
  useEffect(() => {
    if (search.is !== 'found' || search.of === text) return;
    setSearch({ is: 'idle' });
    say(said.dropped);
  }, [search, text, said, say]);
  useEffect(() => {
    if (search.is === 'found' || search.is === 'unable') results.current?.focus();
  }, [search]);
  // A search that is under way ends with the panel.
  useEffect(() => () => void (turn.current > 0 && giveUp()), []);
  const isWrong = hoursWrongIn(view.report, { from: 1, to: Number.POSITIVE_INFINITY }) || areHoursOpen(view);
  if (repair === undefined || (!isWrong && search.is === 'idle')) return null;
  const apply = (changed: string) => {
    setSearch({ is: 'idle' });
    desk.replace(changed);
    applied();
    say(said.applied);
  };
  return (
    <section class="suggest" aria-label={said.title}>
      <div class="row-of-buttons">
        {search.is === 'searching' ? (
          <>
            <span class="searching" role="status">
              {said.searching}
            </span>
            <button type="button" class="button small" onClick={stop}>
              {said.stop}
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={begin}>
            {search.is === 'idle' ? said.title : said.again}
          </button>
        )}
      </div>
      <Wishes view={view} repair={repair} choices={choices} choose={setChoices} />
      <div ref={results} tabIndex={-1}>
        {search.is === 'unable' && <p class="trouble">{search.why}</p>}
        {search.is === 'found' && search.of === text && (
          <Found of={search.suggestion} before={search.of} text={search.text} said={repair} apply={apply} />
        )}
      </div>
    </section>
  );
}

/** Hours that are not said, or of what is not there. */
function areHoursOpen({ report: { outcomes } }: View): boolean {
  return outcomes.some(
    ({ outcome, limit, rule }) => outcome === 'incomplete' && (limit !== undefined || rule === 'uf-missing'),
  );
}

function useRepairWords(): RepairWords | undefined {
  const { language } = useShelf().words;
  const [repair, setRepair] = useState<RepairWords>();
  useEffect(() => void loadRepairWords(language).then(setRepair), [language]);
  return repair;
}

interface WishesProps {
  view: View;
  repair: RepairWords;
  choices: Choices;
  choose(choices: Choices): void;
}

/** What the change has to leave as it is, and what makes it small. */
function Wishes({ view, repair, choices, choose }: WishesProps) {
  const said = textPageWords[view.words.language].suggest;
  const { facts } = view.report;
  const modes = facts === undefined ? undefined : courseModes(facts);
  const parts = [
    ...MODES.filter((mode) => (modes?.[mode] ?? 0) > 0).map((mode) => ({
      id: mode as string,
      name: repair.mode[mode],
    })),
    ...[...new Set(facts?.allUnits.map(({ unit }) => unit.codice))].map((id) => ({ id, name: id })),
  ];
  const { keep, style, total, complete } = choices;
  return (
    <details class="wishes">
      <summary>{said.wishes}</summary>
      <fieldset>
        <legend>{said.style}</legend>
        {(['proporzionato', 'minimo'] as const).map((each) => (
          <label key={each} class="tick">
            <input
              type="radio"
              name="stile"
              checked={style === each}
              onChange={() => choose({ ...choices, style: each })}
            />
            {said.styles[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{said.keep}</legend>
        <div class="ticks">
          {parts.map(({ id, name }) => (
            <label key={id} class="tick">
              <input
                type="checkbox"
                checked={keep.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose({ ...choices, keep: checked ? [...keep, id] : keep.filter((each) => each !== id) })
                }
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span>{said.total}</span>
        <input
          inputMode="decimal"
          value={total}
          onInput={({ currentTarget }) => choose({ ...choices, total: currentTarget.value })}
        />
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={complete}
          onChange={({ currentTarget }) => choose({ ...choices, complete: currentTarget.checked })}
        />
        {said.complete}
      </label>
    </details>
  );
}

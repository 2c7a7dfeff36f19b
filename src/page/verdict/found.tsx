/** What a search of hours found: ways that one chooses among, each with its numbers; or the clauses that leave no way. */
import { useEffect, useId, useState } from 'preact/hooks';
import { put, taken } from '../../format/change/change.ts';
import { pathOf } from '../../format/problem.ts';
import type { Change, Conflict, Size as PublicSize, Suggestion } from '../../format/public.ts';
import { textPageWords } from '../../language/page-text.ts';
import type { RepairWords, Size } from '../../language/repair.ts';
import { exact, type Micro } from '../../norms/hours.ts';
import { titleOf } from '../../norms/rules/titles.ts';
import { quote } from '../../report/html/clause.ts';
import { unitsSection } from '../../report/html/hours.ts';
import type { Markup } from '../../report/html/markup.ts';
import { viewOf } from '../../report/html/plan.ts';
import { applyEdits } from '../../text/edits.ts';
import { Shown } from '../markup.tsx';
import { useShelf } from '../shelf.ts';

const HUNDREDTHS = 100;

interface FoundProps {
  of: Suggestion;
  /** The plan that it was found for. */
  before: string;
  /** The plan with the change. */
  text: string | undefined;
  said: RepairWords;
  apply(text: string): void;
}

interface Way {
  title: string;
  cost: string;
  changes: readonly Change[];
  /** Absent where it cannot be written into the plan. */
  text: string | undefined;
}

export function Found(props: FoundProps) {
  const { of, said } = props;
  const { words } = useShelf();
  const { result, conflict, verdict, verdictAfter = verdict, slips = [] } = of;
  const own = textPageWords[words.language].suggest;
  if (conflict !== undefined) return <InConflict of={conflict} said={said} />;
  if (props.text === undefined || result === 'none-needed') {
    const why = {
      'none-needed': said.nothing(verdictAfter === 'pass'),
      incomplete: said.open(slips.length > 0),
      unknown: said.unknown,
      impossible: said.result.impossible,
      unreadable: own.unreadable,
      found: said.result.found,
    }[result];
    return (
      <div class="found">
        <p>{why}</p>
        {slips.map(({ at, written, code }) => (
          <p key={at} class="aside">
            {said.slip(written, code)}
          </p>
        ))}
        {result === 'incomplete' && <p class="aside">{own.tryComplete}</p>}
      </div>
    );
  }
  return <Ways {...props} />;
}

function waysOf({ of, before, text, said }: FoundProps, own: { proposed: string }): Way[] {
  const { changes, size, step = 1, style = 'proporzionato', proven, alternatives = [], added = [] } = of;
  const cost = size === undefined ? '' : said.summary(inMicro(size), step * HUNDREDTHS, { style, proven });
  return [
    { title: own.proposed, cost, changes, text },
    ...alternatives.map((each) => {
      const [title = '', ...rest] = said.alternative(each.kind, inMicro(each.size)).split(': ');
      // Its places are those of the plan with what is added, which is written with the first way.
      const changed =
        added.length > 0 ? text && withOthers(text, changes, each.changes) : written(before, each.changes);
      return { title, cost: rest.join(': '), changes: each.changes, text: changed };
    }),
  ];
}

/** A text with numbers at their places; none: the place is taken away. Absent where the text leaves no place for one. */
function written(text: string, numbers: readonly { at: string; to?: number | undefined }[]): string | undefined {
  return numbers.reduce<string | undefined>((so, { at, to }) => {
    if (so === undefined) return undefined;
    const edits = to === undefined ? taken(so, pathOf(at)) : put(so, pathOf(at), to);
    return edits && applyEdits(so, edits);
  }, text);
}

/** The text of a way with the numbers of another: those of its own are as they were before it. */
function withOthers(text: string, own: readonly Change[], others: readonly Change[]): string | undefined {
  const left = own.filter(({ at }) => !others.some((each) => each.at === at));
  return written(text, [...left.map(({ at, from }) => ({ at, to: from })), ...others]);
}

function Ways(props: FoundProps) {
  const { of, said, apply } = props;
  const { words } = useShelf();
  const own = textPageWords[words.language].suggest;
  const [chosen, choose] = useState(0);
  const name = useId();
  const ways = waysOf(props, own);
  const way = ways[chosen] as Way;
  const { verdict, verdictAfter = verdict, remaining, introduced, added = [] } = of;
  const waiting = remaining.filter(({ unit }) => unit === 'h');
  const after = said.after[waiting.length > 0 ? 'open' : verdictAfter];
  return (
    <div class="found">
      <fieldset class="ways">
        <legend>{ways.length > 1 ? own.ways(ways.length) : own.oneWay}</legend>
        {ways.map(({ title, cost }, index) => (
          <label key={title} class="way">
            <input type="radio" name={name} checked={index === chosen} onChange={() => choose(index)} />
            <span>
              <b>{title}</b>
              <span class="cost">{cost}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way.changes.length > 0 && <Changes of={way.changes} said={said} />}
      {added.map(({ code, section }) => (
        <p key={code}>+ {said.adding(code, section)}</p>
      ))}
      {introduced.length > 0 && (
        <p class="trouble">{`${said.introduced}: ${introduced.map(({ message }) => message).join('; ')}`}</p>
      )}
      {way.text !== undefined && <Picture text={way.text} title={own.picture} />}
      {chosen === 0 && waiting.length > 0 && (
        <div class="waiting">
          <p>{said.waiting}:</p>
          <ul>
            {waiting.map(({ rule, message }) => (
              <li key={`${rule} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {chosen === 0 && <p class="after">{after}</p>}
      {way.text === undefined ? (
        <p class="aside">{own.byHand}</p>
      ) : (
        <button type="button" class="button primary" onClick={() => apply(way.text as string)}>
          {own.apply}
        </button>
      )}
    </div>
  );
}

function Changes({ of, said }: { of: readonly Change[]; said: RepairWords }) {
  const { words } = useShelf();
  const own = textPageWords[words.language].suggest;
  const number = (hours: number | undefined) => (hours === undefined ? '—' : words.number(exact(hours)));
  return (
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">{said.columns.where}</th>
          <th scope="col" class="n">
            {own.before}
          </th>
          <th scope="col" class="n">
            {own.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map((change) => {
          const { at, mode, from, to, follows, why } = change;
          const [reason] = why;
          return (
            <tr key={at}>
              <th scope="row">
                {placeOf(change, said)}
                {mode !== undefined && `, ${said.mode[mode]}`}
                <span class="because">{follows ? said.follows : (reason?.message ?? said.noReason)}</span>
              </th>
              <td class="n">{number(from)}</td>
              <td class="n">
                <b>{number(to)}</b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function placeOf({ unit, module, at, follows }: Change, said: RepairWords): string {
  return said.place({
    path: pathOf(at),
    follows,
    ...(unit === undefined ? {} : { unit }),
    ...(module === undefined ? {} : { module }),
  });
}

/** The hours of the units as they would be. */
function Picture({ text, title }: { text: string; title: string }) {
  const { review, words } = useShelf();
  const [picture, setPicture] = useState<Markup>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isWanted = true;
    void review(text).then((report) => {
      if (!isWanted) return;
      setPicture(unitsSection(viewOf(report, 'dopo', words, (rule) => titleOf(rule, words.language))));
    });
    return () => {
      isWanted = false;
    };
  }, [isOpen, text, words]);
  return (
    <details class="picture" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {picture !== undefined && <Shown class="hours" of={picture} />}
    </details>
  );
}

function InConflict({ of: { clauses, step }, said }: { of: Conflict; said: RepairWords }) {
  const { words } = useShelf();
  const own = textPageWords[words.language].suggest;
  if (step !== undefined) return <p>{said.finerStep(step * HUNDREDTHS)}</p>;
  return (
    <div class="found">
      <p>
        <b>{said.conflict(clauses.length)}</b>
      </p>
      <ol class="conflict">
        {clauses.map(({ message, request, clause, relax, drop, easiest }) => (
          <li key={message} class={easiest ? 'easiest' : ''}>
            <p class="say">{request === undefined ? message : own.request(request)}</p>
            {clause !== undefined && <Shown class="clause" of={quote(clause)} />}
            {clause !== undefined && <p class="source">{clause.source}</p>}
            {relax !== undefined && <p class="remedy">→ {own.relax(words.hours(exact(relax)), easiest)}</p>}
            {drop === true && <p class="remedy">→ {own.drop(easiest)}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function inMicro({ numbers, moved, gained, largest }: PublicSize): Size {
  const micro = (hours: number): Micro => exact(hours);
  return { numbers, moved: micro(moved), gained: micro(gained), ...(largest === undefined ? {} : { largest }) };
}

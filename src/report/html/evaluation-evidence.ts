/** The evidence of a point: what was found, or where that is told already. Nothing is told twice. */
import { icon, toneOf } from './icons.ts';
import { html, type Markup } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import { checkAnchor, faultAnchor, type View } from './view.ts';

type Reference = { anchor: string; name: string };

/** Where findings and checks are told, by their line. */
export type References = ReadonlyMap<PlanLine['line'], Reference>;

export function references(view: View): References {
  const { faults, checks, entries, id, say } = view;
  const waived = entries.filter(({ line }) => line.outcome === 'waived');
  const to = (anchor: string, name: string): Reference => ({ anchor, name });
  return new Map([
    ...faults.map(({ line }, at) => [line, to(faultAnchor(view, at), `${say.seeFinding} ${at + 1}`)] as const),
    ...checks.map(({ line }, at) => [line, to(checkAnchor(view, at), `${say.seeCheck} V${at + 1}`)] as const),
    ...waived.map(({ line }) => [line, to(`${id}-waived`, say.seeExceptions)] as const),
  ]);
}

export function evidence(entries: readonly PlanLine[], refs: References): Markup {
  const told = grouped(entries).map((group) => {
    const [{ line }] = group;
    const found = refs.get(line);
    const text =
      found !== undefined
        ? html`<a href="#${found.anchor}">${found.name}</a>`
        : html`${group.length > 1 ? joined(group) : line.message}`;
    const anomaly =
      line.anomaly !== undefined && found === undefined && html` <span class="anomaly">${line.anomaly}</span>`;
    return { tone: toneOf(line), text: html`${text}${anomaly}` };
  });
  const [only] = told;
  if (told.length === 1 && only !== undefined) return only.text;
  return html`<ul>${told.map(({ tone, text }) => html`<li class="t-${tone}">${icon(tone)}<span>${text}</span></li>`)}</ul>`;
}

type Group = readonly [PlanLine, ...PlanLine[]];

/** Of so many units the same is said once. */
const ALIKE = 3;

/** What holds by one rule for many units, and ends in the same words, stands together; the same words are said once. */
function grouped(entries: readonly PlanLine[]): Group[] {
  const groups = new Map<string, [PlanLine, ...PlanLine[]]>();
  for (const entry of entries) {
    const { line } = entry;
    const key =
      line.outcome === 'pass' && line.anomaly === undefined ? `${line.rule} ${endOf(line.message)}` : line.message;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [entry]);
    else if (own.every((each) => each.line.message !== line.message)) own.push(entry);
  }
  return [...groups.values()].flatMap((group): Group[] =>
    group.length < ALIKE ? group.map((each) => [each]) : [group],
  );
}

/** A sentence is «subject: what is there, what is asked»: what is asked. */
const endOf = (message: string) => /, ([^,]*)$/.exec(message)?.[1] ?? message;

function joined(group: Group): string {
  const end = endOf(group[0].line.message);
  return `${group.map(({ line }) => line.message.slice(0, -end.length - ', '.length)).join('; ')}: ${end}`;
}

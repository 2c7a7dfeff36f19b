/** `import`: how a page was read, and what changed. Pure. */
import type { ToConfirm } from '../format/to-confirm.ts';
import { unconfirmed } from '../format/unconfirmed.ts';
import type { Change } from '../import/compare/changes.ts';
import type { Citation } from '../import/compare/renumber.ts';
import type { ImportedPage } from '../import/page.ts';
import { type ImportWords, shortened } from '../language/import.ts';
import type { Language } from '../text/language.ts';
import { safe } from './safe.ts';

/** What was recognised, mended, inferred and not understood; every line that went nowhere is listed. */
export function importReport(
  { kind, value, mends, running, leftOver, lines }: ImportedPage,
  words: ImportWords,
  language: Language,
): string {
  const units = listOf(value['unita_formative'] ?? value['competenze']);
  const items = units.reduce(
    (sum, unit) => sum + listOf(unit['abilita']).length + listOf(unit['conoscenze']).length,
    0,
  );
  const confirm = listOf(value['da_confermare']) as ToConfirm[];
  const say = (text: string) => `${safe(text)}\n`;
  return [
    say(words.recognised(kind, units.length, listOf(value['competenze_chiave']).length, items)),
    say(words.lines(lines, leftOver.length)),
    ...running.map(({ text, pages }) => say(words.running(shortened(text), pages))),
    ...(mends.length === 0 ? [] : [say(words.mended(mends.length))]),
    ...mends.map((mend) =>
      say(
        `  ${words.place(mend)}: ${words.damage[mend.damage]}: «${shortened(mend.before)}» → «${shortened(mend.after)}»`,
      ),
    ),
    ...(confirm.length === 0 ? [] : [say(words.toConfirm(unconfirmed({ da_confermare: confirm }).length))]),
    ...confirm.flatMap(({ perche, voci = [], righe = [] }) => {
      const what = [...voci, ...(righe.length === 0 ? [] : [words.leftOutLines(righe.length)])].join(', ');
      return [say(`  ${what === '' ? '' : `${what}: `}${perche[language]}`)];
    }),
    ...(leftOver.length === 0 ? [] : [say(words.leftOver(leftOver.length))]),
    ...leftOver.map((line) => say(`  ${words.place(line)}: ${line.text}`)),
  ].join('');
}

const listOf = (value: unknown) => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);

/** What changed since the version at hand. */
export function changesReport(changes: readonly Change[], words: ImportWords): string {
  if (changes.length === 0) return `${words.sameStandard}\n`;
  return [words.changes(changes.length), ...changes.map((change) => `  • ${words.change(change)}`)]
    .map((line) => `${safe(line)}\n`)
    .join('');
}

/** A plan against both versions: its verdicts, and what would no longer hold. */
export interface PlanComparison {
  file: string;
  /** The standard that it names, where it is none of the two. */
  other?: string;
  /** Absent where the plan could not be checked. */
  verdicts?: { before: string; after: string };
  worse: boolean;
  /** Sentences of what holds with the version at hand, and would not with the new one. */
  broken: string[];
  /** Items that it cites by number and that have another now, or none. */
  citations?: readonly Citation[];
  /** What became of them, where they were to be written anew. */
  renumbered?: Written;
}

/** `left`: they cannot be written in their places, and a person does it. */
export type Written = 'written' | 'left' | 'not-writable';

/** `left`: how many norms the newer standard leaves to a person, so that no plan could be compared on them. */
export function plansReport(plans: readonly PlanComparison[], left: number, words: ImportWords): string {
  if (plans.length === 0) return '';
  const lines = plans.flatMap((plan) => {
    const { file, other, verdicts, broken } = plan;
    return [
      other !== undefined
        ? `  ${words.planOfOther(file, other)}`
        : verdicts === undefined
          ? `  ${words.planUnread(file)}`
          : `  ${words.planVerdict(file, verdicts.before, verdicts.after)}`,
      ...broken.map((sentence) => `      • ${sentence}`),
      ...citedLines(plan, words).map((line) => `      • ${line}`),
    ];
  });
  const unread = plans.filter(({ verdicts, other: others }) => verdicts === undefined && others === undefined).length;
  const best = left + unread === 0 ? words.noPlanWorse : words.notCompared(left, unread);
  const none = plans.some(({ worse }) => worse) ? [] : [best];
  if (plans.some(({ citations = [], renumbered }) => citations.length > 0 && renumbered === undefined))
    none.push(words.renumberHint);
  return ['', words.plans, ...lines, ...none].map((line) => `${safe(line)}\n`).join('');
}

/** What a plan cites otherwise, a line for each list of a unit, and whether it was written anew. */
function citedLines({ file, citations = [], renumbered }: PlanComparison, words: ImportWords): string[] {
  const lists = new Map<string, Citation[]>();
  for (const each of citations) {
    const key = `${each.unit} ${each.list}`;
    lists.set(key, [...(lists.get(key) ?? []), each]);
  }
  const lines = [...lists.values()].map((cited) => {
    const numbers = new Set(cited.map(({ before, after }) => `${before} → ${after ?? '∅'}`));
    return words.citedOtherwise(`UF ${cited[0]?.unit}`, cited[0]?.list ?? '', [...numbers].join(', '));
  });
  const gone = [...lists.values()].flatMap((cited) =>
    cited.flatMap(({ unit, list, before, gone: item }, index) =>
      item === undefined || cited.findIndex((each) => each.before === before) < index
        ? []
        : [words.citedGone(`UF ${unit}`, list, before, shortened(item), renumbered === 'written')],
    ),
  );
  if (citations.length === 0 || renumbered === undefined) return [...lines, ...gone];
  return [...lines, ...gone, words.renumbering[renumbered](file)];
}

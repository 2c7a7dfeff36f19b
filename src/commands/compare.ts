/** `compare`: two standards side by side. */
import { isStandardEntry, readQuestion } from '../catalog/question.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { questionWords } from '../language/questions.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { safeJson } from '../report/safe.ts';
import { comparison, comparisonText } from '../report/topics/compare.ts';
import { type Context, refuse, terminalStyle } from './context.ts';

/** Each is named by id, by words of its name, or by its Region where that has but one. */
export async function compare(
  names: readonly string[],
  { format }: { format: string },
  context: Context,
): Promise<ExitCode> {
  const { catalog, words, out, options } = context;
  const found: Norms[] = [];
  if (names.length !== 2) return refuse(questionWords[words.language].twoStandards, context);
  for (const name of names) {
    const norms = await named(name, context);
    if (!('standard' in norms)) return refuse(norms.why, context);
    found.push(norms);
  }
  const record = await comparison(found[0] as Norms, found[1] as Norms, { catalog, words, rules: RULES });
  out(format === 'json' ? safeJson(record) : comparisonText(record, words, await terminalStyle(options)));
  return EXIT.pass;
}

async function named(name: string, { catalog, words }: Context): Promise<Norms | { why: string }> {
  const entries = (await catalog.entries()).filter(isStandardEntry);
  const byId = entries.filter(({ id }) => id === name.trim() || id.endsWith(`/${name.trim()}`));
  const ids = (byId.length > 0 ? byId : readQuestion(name, entries, await catalog.topics()).standards).map(
    ({ id }) => id,
  );
  const [only, another] = ids;
  const said = questionWords[words.language];
  if (another !== undefined) return { why: said.severalStandards(name, ids) };
  const standard = only === undefined ? undefined : await catalog.standard(only);
  if (standard !== undefined) return catalog.norms(standard);
  const meant = await catalog.nearest(name, 'standard');
  return { why: said.unknownStandard(name) + (meant === undefined ? '' : `: ${words.ui.didYouMean(meant)}`) };
}

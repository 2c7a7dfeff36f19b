/** `explain` and `rules`: what each rule asks, why, by which clause, with an example. */
import { EXIT, type ExitCode } from '../format/exit.ts';
import { RULES } from '../norms/rules/index.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import { ruleCard, ruleList } from '../report/cards/rule.ts';
import type { Style } from '../report/style.ts';
import { nearestWord } from '../text/nearest.ts';
import { type Context, terminalStyle } from './context.ts';

export async function explain(id: string, context: Context): Promise<ExitCode> {
  const { words, out, err, options } = context;
  const rule = DESCRIBED_RULES.find((each) => each.id === id.trim());
  if (rule === undefined) {
    const meant = nearestWord(
      id,
      DESCRIBED_RULES.map((each) => each.id),
    );
    const suggestion = `: ${meant === undefined ? words.ui.seeRules : words.ui.didYouMean(meant)}`;
    err(`${words.ui.error}: ${words.ui.unknownQuery(id)}${suggestion}\n`);
    return EXIT.unable;
  }
  out(await describeRule(rule, context, await terminalStyle(options)));
  return EXIT.pass;
}

export async function rules({ words, out, options }: Context): Promise<ExitCode> {
  out(ruleList(DESCRIBED_RULES, words, await terminalStyle(options)));
  return EXIT.pass;
}

/** A rule as `explain` and `show` tell it, with what each standard at hand makes of it. */
export async function describeRule(
  rule: (typeof DESCRIBED_RULES)[number],
  { catalog, words }: Context,
  style: Style,
): Promise<string> {
  const entries = await catalog.entries();
  const standards = entries.filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  const calls = entries.filter(({ kind }) => kind === 'avviso');
  const avvisi = await Promise.all(calls.map(({ id }) => catalog.avviso(id)));
  const requirements = RULES.find(({ id }) => id === rule.id)?.requirements;
  const found = await Promise.all(standards.map(({ id }) => catalog.standard(id)));
  const known = found.filter((standard) => standard !== undefined);
  const norms = await Promise.all(known.map((standard) => catalog.norms(standard)));
  const asked =
    requirements === undefined
      ? []
      : norms.map((each) => ({ standard: each.standard, requirements: requirements(each) }));
  const example = await catalog.example(rule.id);
  return ruleCard(rule, asked, words, style, {
    ...(example ? { example } : {}),
    avvisi: avvisi.filter((avviso) => avviso !== undefined),
  });
}

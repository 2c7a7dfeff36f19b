/** `explain` and `rules`: what each rule asks, why, by which clause, with an example. */
import { readQuestion } from '../catalog/question.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { checkTexts } from '../language/checks.ts';
import { CHECKS } from '../norms/consistency/check.ts';
import { RULES } from '../norms/rules/index.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import { describeRule } from '../report/cards/described.ts';
import { checkCard, ruleList } from '../report/cards/rule.ts';
import { nearestWord } from '../text/nearest.ts';
import { type Context, terminalStyle } from './context.ts';

const AT_HAND = { rules: RULES, described: DESCRIBED_RULES };

export async function explain(id: string, { format }: { format: string }, context: Context): Promise<ExitCode> {
  const { words, out, err, options } = context;
  const rule = DESCRIBED_RULES.find((each) => each.id === id.trim());
  // A check of standards goes by the name that its finding has, or without `standard-`, where no rule has that one.
  const check = CHECKS.find((each) => each === id.trim().replace(/^standard-/, ''));
  if (rule === undefined && check !== undefined) {
    const style = await terminalStyle(options);
    out(checkCard(`standard-${check}`, checkTexts[check], words, style));
    return EXIT.pass;
  }
  const topics = rule === undefined ? await rulesOn(id, context) : [];
  const asked = rule === undefined ? topics : [rule];
  if (format === 'json' && asked.length > 0) {
    const { explainJson } = await import('../report/topics/json.ts');
    const entries = await context.catalog.entries();
    out(await explainJson(asked, entries, { rules: RULES, catalog: context.catalog, words }));
    return EXIT.pass;
  }
  const [only, another] = topics;
  if (another !== undefined) {
    out(ruleList(topics, words, await terminalStyle(options)));
    return EXIT.pass;
  }
  const found = rule ?? only;
  if (found === undefined) {
    const meant = nearestWord(id, [
      ...DESCRIBED_RULES.map((each) => each.id),
      ...CHECKS.map((each) => `standard-${each}`),
    ]);
    const suggestion = `: ${meant === undefined ? words.ui.seeRules : words.ui.didYouMean(meant)}`;
    err(`${words.ui.error}: ${words.ui.unknownQuery(id)}${suggestion}\n`);
    return EXIT.unable;
  }
  const style = await terminalStyle(options);
  out(await describeRule(found, { ...AT_HAND, catalog: context.catalog, words, style }));
  return EXIT.pass;
}

/** The rules of the topics that some words name. */
async function rulesOn(words: string, { catalog }: Context): Promise<typeof DESCRIBED_RULES> {
  const { topics, left } = readQuestion(words, [], await catalog.topics());
  const ids = topics.flatMap(({ regole }) => regole);
  // A name with a slip is no topic: «fad-above-kap» holds a word that is none.
  return left.length > 0 ? [] : DESCRIBED_RULES.filter(({ id }) => ids.includes(id));
}

export async function rules({ format }: { format: string }, { words, out, options }: Context): Promise<ExitCode> {
  if (format === 'json') out((await import('../report/topics/json.ts')).rulesJson(DESCRIBED_RULES, words));
  else out(ruleList(DESCRIBED_RULES, words, await terminalStyle(options)));
  return EXIT.pass;
}

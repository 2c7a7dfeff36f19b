/**
 * qualcheck as a library: the same in Node and, built aside, in a browser. What each function takes and gives is told in
 * `format/public.ts`, which is what is published of it.
 */
import { type Catalog, InvalidStandard } from './catalog/catalog.ts';
import type {
  InitOptions,
  Language,
  Norms,
  NormText,
  ShowOptions,
  SuggestOptions,
  ValidateOptions,
} from './format/public.ts';
import { isTooLarge, TOO_LARGE } from './format/too-large.ts';
import { version } from './format/version.ts';
import { loadRepairWords, loadWords } from './language/load.ts';
import type { Words } from './language/words.ts';
import { RULES } from './norms/rules/index.ts';
import { DESCRIBED_RULES } from './norms/rules/titles.ts';
import { explainInvalid } from './report/invalid.ts';
import { resultOf } from './report/json.ts';
import { hasFaults, type PlanReport } from './report/report.ts';
import { findAvviso, reviewPlan, unreadableReport } from './report/review.ts';

const UNNAMED = '<stdin>';
const COLUMNS = 80;

export class Unable extends Error {
  override readonly name = 'Unable';
}

export async function openNorms({
  texts = [],
  folders = [],
  lang = 'it',
}: {
  texts?: readonly NormText[] | undefined;
  folders?: readonly string[] | undefined;
  lang?: Language | undefined;
} = {}): Promise<Norms> {
  if (texts.length > 0 && folders.length > 0) throw new TypeError('openNorms: texts or folders, not both');
  // Looked for on the disk, or packed: the build of the browser puts `catalog/packed.ts` here.
  const { openCatalog, SHIPPED } = await import('./catalog/folders.ts');
  return explained(lang, async () => {
    if (texts.length > 0) return asNorms(await (await import('./catalog/memory.ts')).memoryCatalog(SHIPPED, texts));
    const catalog = await openCatalog(folders);
    // What is wrong with a folder is told now, rather than at the first plan.
    if (folders.length > 0) await catalog.entries();
    return asNorms(catalog);
  });
}

export async function validate(text: string, options: ValidateOptions = {}) {
  const { words, report } = await reviewed(text, options);
  if (!hasFaults(report)) return resultOf(report, words, version);
  const { fixesOf } = await import('./report/fixes.ts');
  const fixes = await fixesOf(report, async (changed) => (await reviewed(changed, options)).report);
  return resultOf({ ...report, fixes }, words, version);
}

export async function fix(text: string, options: ValidateOptions = {}) {
  const { report } = await reviewed(text, options);
  const { corrected } = await import('./report/fixes.ts');
  const { source, count } = await corrected(report, async (changed) => (await reviewed(changed, options)).report);
  const changed = count === 0 ? text : `${text.startsWith('\ufeff') ? '\ufeff' : ''}${source}`;
  return { text: changed, count, result: await validate(changed, options) };
}

export async function suggest(text: string, options: SuggestOptions = {}) {
  const { lang = 'it', keep = [], only = [], style, total, step, complete = false, wasm } = options;
  const { words, report } = await reviewed(text, options);
  const [{ suggestFor }, { suggestionRecord }, said, { openSolver }] = await Promise.all([
    import('./report/suggest.ts'),
    import('./report/suggestion-json.ts'),
    loadRepairWords(lang),
    import('./repair/solver.ts'),
  ]);
  const wanted = {
    keep,
    solo: only,
    ...(style === undefined ? {} : { stile: style }),
    ...(total === undefined ? {} : { totale: String(total) }),
    ...(step === undefined ? {} : { passo: String(step) }),
    completa: complete,
    margini: true,
  };
  const again = async (changed: string) => (await reviewed(changed, options)).report;
  const completing = complete ? { complete: (await import('./init/completion.ts')).completionIn(lang) } : {};
  const means = { review: again, startSolver: () => openSolver({ wasm }), ...completing };
  const found = await suggestFor(report, wanted, means);
  if ('is' in found) throw new Unable(said.trouble(found));
  const suggestion = suggestionRecord(found.suggestion, words, said, version);
  return found.edited === undefined ? { suggestion } : { suggestion, text: found.edited.text };
}

export async function init(standard: string, options: InitOptions = {}) {
  const { lang = 'it', calls = [], hours, example = false, wasm } = options;
  const [words, catalog] = await Promise.all([loadWords(lang), catalogOf(options.norms)]);
  const [{ firstPlan }, { initWords }, { readHours, totalBound }, { openSolver }, { standardsNamed }] =
    await Promise.all([
      import('./init/first-plan.ts'),
      import('./language/init.ts'),
      import('./repair/holds.ts'),
      import('./repair/solver.ts'),
      import('./catalog/named.ts'),
    ]);
  const said = initWords[lang];
  const total = hours === undefined ? undefined : readHours(String(hours));
  if (hours !== undefined && !total) throw new Unable(said.badHours(String(hours)));
  const meant = await standardsNamed(standard, catalog);
  if (meant.length > 1) throw new Unable(said.severalStandards(standard, meant));
  const reference = meant[0] ?? standard;
  const found = await catalog.standard(reference);
  if (found === undefined) {
    throw new Unable(said.unknownStandard(reference, await catalog.nearest(reference, 'standard')));
  }
  const avvisi = await callsAtHand(calls, catalog, words);
  const norms = { ...(await catalog.norms(found)), avvisi };
  const asked = total ? totalBound(`--ore ${hours}`, total) : undefined;
  const plan = { norms, rules: RULES, standard: reference, avvisi: [...calls], asked, example, language: lang };
  const first = firstPlan(plan, await openSolver({ wasm }));
  if ('text' in first) {
    const { calls: _named, ...rest } = options;
    return { text: first.text, result: await validate(first.text, rest) };
  }
  const { conflictRecord } = await import('./report/suggestion-json.ts');
  return { conflict: conflictRecord(first.conflict, await loadRepairWords(lang)) };
}

export async function show(query: string, { norms, lang = 'it', columns = COLUMNS }: ShowOptions = {}) {
  const [words, catalog] = await Promise.all([loadWords(lang), catalogOf(norms)]);
  const { answerTo } = await import('./report/cards/answer.ts');
  const answer = await answerTo(query, columns, { catalog, words, rules: RULES, described: DESCRIBED_RULES });
  // Why there is no answer, beside what was meant, is told only where a scope was given.
  return 'text' in answer ? answer : { meant: answer.meant };
}

/** The words of a language, and the report on a text. */
async function reviewed(
  text: string,
  { norms, calls = [], lang = 'it', file = UNNAMED, warningsAsErrors = false }: ValidateOptions,
): Promise<{ words: Words; report: PlanReport }> {
  const [words, catalog] = await Promise.all([loadWords(lang), catalogOf(norms)]);
  if (isTooLarge(text)) return { words, report: unreadableReport(file, '', TOO_LARGE) };
  await callsAtHand(calls, catalog, words);
  // A byte order mark is not part of the text.
  const plan = text.replace(/^\ufeff/, '');
  const report = await explained(lang, () => reviewPlan(file, plan, catalog, { avvisi: calls, warningsAsErrors }));
  return { words, report };
}

/** Throws `Unable` on one that is not there. */
async function callsAtHand(calls: readonly string[], catalog: Catalog, words: Words) {
  const found = [];
  for (const call of calls) {
    const avviso = await explained(words.language, () => findAvviso(call, catalog));
    if (avviso === undefined) throw new Unable(words.ui.unknownAvviso(call, await catalog.nearest(call, 'avviso')));
    found.push(avviso);
  }
  return found;
}

/** What a norm has wrong with it, told in words. */
async function explained<T>(lang: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidStandard)
      throw new Unable(explainInvalid(error, await loadWords(lang)), { cause: error });
    throw error;
  }
}

/** Opened norms are a catalogue; who uses the library has no need to know of what kind. */
const asNorms = (catalog: Catalog) => catalog as unknown as Norms;

let shipped: Promise<Norms> | undefined;

async function catalogOf(norms: Norms | undefined): Promise<Catalog> {
  shipped ??= openNorms();
  return (await (norms ?? shipped)) as unknown as Catalog;
}

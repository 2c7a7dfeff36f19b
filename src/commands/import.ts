/** `import`: a published page → a standard, or what changed since the one at hand. */

import { type Catalog, InvalidStandard } from '../catalog/catalog.ts';
import { readStandard } from '../catalog/folders.ts';
import { isStandard } from '../catalog/kinds.ts';
import { findFiles } from '../disk/find.ts';
import { readBytes, readText } from '../disk/read.ts';
import { type Card, cardFormat } from '../format/card.ts';
import { readDocument } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import type { Verdict } from '../format/result.ts';
import { type Standard, standardFormat } from '../format/standard.ts';
import { unconfirmed } from '../format/unconfirmed.ts';
import type { ImportedPage } from '../import/page.ts';
import type { Kind } from '../import/sheet.ts';
import type { PlanComparison, Written } from '../report/import.ts';
import { explainInvalid } from '../report/invalid.ts';
import { linesOf, type PlanReport } from '../report/report.ts';
import { reviewPlan } from '../report/review.ts';
import { isYamlName } from '../text/file-name.ts';
import type { Context } from './context.ts';
import { whyUnreadable } from './not-there.ts';
import { tellWaiting } from './standard-input.ts';

export interface ImportOptions {
  output?: string;
  force: boolean;
  /** The kind of page, where the user says it. */
  da?: Kind;
  id?: string;
  /** The standard at hand, by id or path. */
  diff?: string;
  plan?: string[];
  /** Writes what is there of a page that is not whole. */
  parziale: boolean;
  /** Writes the new numbers of items into the plans. */
  renumber: boolean;
}

type Importer = typeof import('./import-bundle.ts');

/** Writes the standard of a page to a file or to stdout; with `diff`, what changed. The account goes to stderr. */
export async function importStandard(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const { words, err, out, catalog, options: global } = context;
  const importer = await import('./import-bundle.ts');
  const say = importer.importWords[global.lang];
  const fail = (message: string): ExitCode => {
    err(`${words.ui.error}: ${message}\n`);
    return EXIT.unable;
  };
  if (options.plan !== undefined && options.diff === undefined) return fail(say.plansNeedDiff);
  if (options.renumber && (options.diff === undefined || options.plan === undefined))
    return fail(say.renumberNeedsDiff);
  const atHand = options.diff === undefined ? undefined : await standardAtHand(options.diff, context);
  if (options.diff !== undefined && atHand === undefined) {
    return fail(say.unknownStandard(options.diff, await catalog.nearest(options.diff, 'standard')));
  }
  if (file === '-') tellWaiting(context);
  const read = await readBytes(file);
  if ('trouble' in read) return fail(whyUnreadable(file, read.trouble, words));
  if ('megabytes' in read) return fail(say.tooLarge(file, read.megabytes));
  const page = await pageOf(read.bytes, { ...options, id: options.id ?? atHand?.id }, catalog, importer);
  if ('refusal' in page) {
    const hint = page.refusal.is === 'incomplete' && !options.parziale ? ` ${say.partialHint}` : '';
    return fail(`${say.refusal(file, page.refusal)}${hint}`);
  }

  const yaml = importer.standardYaml(page.value, importer.headingOf(page.kind));
  const document = readDocument<Standard | Card>(yaml, page.kind === 'atlante' ? cardFormat : standardFormat);
  if (document.value === undefined) {
    err(importer.importReport(page, say, global.lang));
    fail(say.invalid(file));
    err(explainInvalid(new InvalidStandard(options.output ?? '<yaml>', yaml, document.findings), words));
    return EXIT.unable;
  }
  if (atHand !== undefined && !isStandard(document.value)) return fail(say.otherFormat(file));
  if (options.output !== undefined) {
    const trouble = (await import('../disk/whole-files.ts')).writeNew(options.output, yaml, options.force);
    if (trouble !== undefined)
      return fail(trouble === 'exists' ? say.exists(options.output) : say.notWritable(options.output));
  } else if (atHand === undefined) out(yaml);
  err(importer.importReport(page, say, global.lang));
  if (page.missing !== undefined) err(`${words.ui.warning}: ${say.partial(page.missing)}\n`);
  if (options.output !== undefined) err(`${say.written(options.output)}\n`);
  if (atHand === undefined) return EXIT.pass;
  return compare(atHand, document.value as Standard, options, context, importer);
}

/** A standard by id, or by the path of its file. */
async function standardAtHand(reference: string, { catalog }: Context): Promise<Standard | undefined> {
  return isYamlName(reference) ? readStandard(reference) : catalog.standard(reference);
}

async function pageOf(
  bytes: Uint8Array,
  { da, id, parziale }: Pick<ImportOptions, 'da' | 'parziale'> & { id?: string | undefined },
  catalog: Catalog,
  importer: Importer,
): Promise<ImportedPage | { refusal: InstanceType<Importer['Refused']>['refusal'] }> {
  const { readPage, Refused, alike } = importer;
  const entries = await catalog.entries();
  const known = (region: string, name: string, kind: 'standard' | 'scheda') =>
    entries.find(
      (entry) =>
        (kind === 'scheda') === (entry.kind === 'scheda') &&
        entry.kind !== 'avviso' &&
        alike(entry.regione) === alike(region) &&
        alike(entry.denominazione) === alike(name),
    )?.id;
  try {
    return await readPage(bytes, {
      kind: da,
      partial: parziale,
      readPdf: async (pdf) => (await import('./read-pdf.ts')).readPdf(pdf, importer),
      levels: (await catalog.scales()).titoli,
      // The id that was asked for is of what is imported, not of the standard that a card names.
      idOf: (region, name, kind) =>
        id !== undefined && kind === (id.startsWith('atlante/') ? 'scheda' : 'standard')
          ? id
          : known(region, name, kind),
    });
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

/** What changed, and which plans would no longer pass. Fails where some plan gets worse. */
async function compare(
  older: Standard,
  newer: Standard,
  { plan: patterns = [], renumber }: ImportOptions,
  context: Context,
  importer: Importer,
): Promise<ExitCode> {
  const { words, out, err, options } = context;
  const say = importer.importWords[options.lang];
  const { year, yes, no } = say;
  const changes = importer.changesBetween(older, newer, { language: options.lang, term: words.term, year, yes, no });
  out(importer.changesReport(changes, say));
  const changed = importer.renumbered(older, newer);
  const { files, unmatched } = await findFiles(patterns);
  for (const pattern of unmatched) err(`${words.ui.error}: ${words.ui.noMatch(pattern)}\n`);
  const plans: PlanComparison[] = [];
  for (const { path } of files) {
    const read = await readText(path);
    const text = 'text' in read && !('finding' in read) ? read.text : undefined;
    const other = text === undefined ? undefined : await otherStandard(path, text, [older, newer], context);
    if (other !== undefined) plans.push({ file: path, other, worse: false, broken: [] });
    else {
      const reports = text === undefined ? [] : await reviews(path, text, [older, newer], context);
      const plan = comparison(path, reports, context);
      const citations = text === undefined ? [] : importer.citations(text, changed);
      const written = renumber && text !== undefined && citations.length > 0;
      plans.push({
        ...plan,
        ...(citations.length === 0 ? {} : { citations }),
        ...(written ? { renumbered: await writeNumbers(path, importer.renumber(text, changed)) } : {}),
      });
    }
  }
  const left = changes.filter(({ is }) => is === 'left-to-person' || is === 'for-person').length;
  out(importer.plansReport(plans, left + notUnderstood(older, newer), say));
  const unread = plans.some(({ verdicts, other }) => verdicts === undefined && other === undefined);
  const unwritten = plans.some(({ renumbered }) => renumbered === 'not-writable');
  if (unmatched.length > 0 || unread || unwritten) return EXIT.unable;
  return plans.some(({ worse, renumbered }) => worse || renumbered === 'left') ? EXIT.fail : EXIT.pass;
}

/** How many lines and labels nobody could make anything of in the newer standard alone: no plan is compared on them. */
function notUnderstood(older: Standard, newer: Standard): number {
  const of = (standard: Standard) =>
    unconfirmed(standard).flatMap(({ voce, perche, riga }) => (voce === undefined ? [riga?.testo ?? perche.it] : []));
  const known = new Set(of(older));
  return of(newer).filter((each) => !known.has(each)).length;
}

/** Puts a plan in place of the one that is there, whole or not at all. */
async function writeNumbers(path: string, text: string | undefined): Promise<Written> {
  if (text === undefined) return 'left';
  const trouble = (await import('../disk/whole-files.ts')).rewrite(path, text);
  return trouble === undefined ? 'written' : 'not-writable';
}

/** The standard that a plan names, where it is another than those compared. */
async function otherStandard(
  file: string,
  text: string,
  compared: readonly Standard[],
  { catalog }: Context,
): Promise<string | undefined> {
  const named = reviewPlan(file, text, catalog, { avvisi: [], warningsAsErrors: false });
  const { standardId, standard } = await named.catch((error: unknown): Partial<PlanReport> => {
    if (error instanceof InvalidStandard) return {};
    throw error;
  });
  const ids = compared.map(({ id }) => id);
  if (standardId === undefined || ids.includes(standardId)) return undefined;
  return standard !== undefined && ids.includes(standard.id) ? undefined : (standard?.id ?? standardId);
}

async function reviews(
  file: string,
  text: string,
  standards: readonly Standard[],
  { catalog }: Context,
): Promise<PlanReport[]> {
  const reports: PlanReport[] = [];
  for (const standard of standards) {
    reports.push(await reviewPlan(file, text, catalog, { avvisi: [], warningsAsErrors: false, standard }));
  }
  return reports;
}

const RANK: Record<Verdict, number> = { pass: 0, incomplete: 1, fail: 2 };

function comparison(file: string, [before, after]: readonly PlanReport[], { words }: Context): PlanComparison {
  if (before === undefined || after === undefined || before.unable || after.findings.length > 0)
    return { file, worse: false, broken: [] };
  const wrong = (report: PlanReport) =>
    linesOf(report, words).filter(
      ({ outcome, severity }) => severity === 'error' && (outcome === 'fail' || outcome === 'incomplete'),
    );
  const known = new Set(wrong(before).map(({ rule, subject, outcome }) => `${rule} ${subject} ${outcome}`));
  const broken = wrong(after)
    .filter(({ rule, subject, outcome }) => !known.has(`${rule} ${subject} ${outcome}`))
    .map(({ message, rule }) => `${message} [${rule}]`);
  return {
    file,
    verdicts: { before: words.verdict[before.verdict], after: words.verdict[after.verdict] },
    worse: RANK[after.verdict] > RANK[before.verdict] || broken.length > 0,
    broken,
  };
}

/** `init`: a first plan for a standard, which already meets every figure. */

import { readStandard } from '../catalog/folders.ts';
import { standardsNamed } from '../catalog/named.ts';
import { besideFile, seenFrom } from '../disk/places.ts';
import { isInPlace, writeWhole } from '../disk/whole-files.ts';
import { readDocument } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { planFormat } from '../format/plan-format.ts';
import type { Standard } from '../format/standard.ts';
import { firstPlan } from '../init/first-plan.ts';
import { STANDARD_TEMPLATE } from '../init/standard-template.ts';
import { convertWords } from '../language/convert.ts';
import { initWords } from '../language/init.ts';
import { loadRepairWords } from '../language/load.ts';
import { outputWords } from '../language/outputs.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { readHours, totalBound } from '../repair/holds.ts';
import { linesOf } from '../report/report.ts';
import { findAvviso, reviewPlan } from '../report/review.ts';
import { conflictSection } from '../report/suggestion-table.ts';
import { isSpreadsheetName, isWorkbookName, isYamlName } from '../text/file-name.ts';
import type { Language } from '../text/language.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse, terminalStyle } from './context.ts';
import { type SchemaName, schemaText } from './schema.ts';
import { startSolver } from './solver.ts';

export interface InitOptions {
  output?: string;
  /** Public calls that the plan answers, by id or path. */
  avviso?: string[];
  /** Hours of the whole course, as they were written. */
  ore?: string;
  /** Fills what only a designer knows with plausible values. */
  example: boolean;
  force: boolean;
  /** Writes a standard to be filled in by hand, in place of a plan. */
  standard: boolean;
  /** Writes the schema beside it, for an editor. */
  schema: boolean;
}

export async function init(named: string | undefined, options: InitOptions, context: Context): Promise<ExitCode> {
  const said = initWords[context.words.language];
  // What is not written as its name says is opened by no program: a workbook without macros is a `.xlsx`.
  if (options.output !== undefined && (isSpreadsheetName(options.output) || /\.xlsm$/i.test(options.output)))
    return refuse(convertWords[context.words.language].asXlsx(options.output), context);
  if (options.schema && (options.output === undefined || isWorkbookName(options.output))) {
    return refuse(outputWords[context.words.language].schemaOfWhat, context);
  }
  if (options.standard) return initStandard(named, options, context);
  if (named === undefined) return refuse(said.whichStandard, context);
  const { words, err, out, catalog } = context;
  const { output, avviso = [], ore, force } = options;
  const hours = ore === undefined ? undefined : readHours(ore);
  if (ore !== undefined && !hours) return refuse(said.badHours(ore), context);
  if (output !== undefined && !force && isInPlace(output)) return refuse(said.exists(output), context);
  // By id, by words of its name or Region, or by the path of its file from where the command runs.
  const meant = isPath(named) ? [] : await standardsNamed(named, catalog);
  if (meant.length > 1) return refuse(said.severalStandards(named, meant), context);
  const reference = meant[0] ?? named;
  const standard = isPath(reference) ? await readStandard(reference) : await catalog.standard(reference);
  if (standard === undefined) {
    return refuse(said.unknownStandard(reference, await catalog.nearest(reference, 'standard')), context);
  }
  const asWorkbook = output !== undefined && isWorkbookName(output);
  const items = itemsOf(standard);
  if (asWorkbook && items > MOST_ITEMS) return refuse(said.tooManyItems(items, MOST_ITEMS), context);
  if (!(await allAvvisi(avviso, context))) return EXIT.unable;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const file = output ?? STDIN;
  // Calls that bind a whole folder bind this plan too, and need not be named in it.
  const common = callsOf(file);
  const calls = await Promise.all([...new Set([...common, ...avviso])].map((each) => findAvviso(each, catalog)));
  const avvisi = calls.filter((each) => each !== undefined);
  const norms: Norms = { ...(await catalog.norms(standard)), avvisi };
  const asked = hours ? totalBound(`--ore ${ore}`, hours) : undefined;
  const place = (each: string) => (isPath(each) ? seenFrom(file, each) : each);
  const { example } = options;
  const { language } = words;
  const plan = { norms, rules: RULES, standard: place(reference), avvisi: avviso.map(place), asked, example, language };
  const found = firstPlan(plan, await startSolver());
  if ('conflict' in found) {
    const style = await terminalStyle(context.options);
    const section = conflictSection(found.conflict, await loadRepairWords(words.language), style);
    err(`${words.ui.error}: ${said.noHours}\n${section.map((line) => `${line}\n`).join('')}`);
    return EXIT.fail;
  }
  const { text } = found;
  const kept = await keepsItsWord({ file, text, common }, options, context);
  if (output === undefined) out(text);
  else {
    const content = asWorkbook
      ? await workbookOf(text, norms, words.language)
      : withSchemaLine(text, 'plan', output, options);
    if (content === undefined) return refuse(said.noWorkbook, context);
    if (!(await written(output, content, 'plan', options, context))) return EXIT.unable;
  }
  return kept ? EXIT.pass : EXIT.fail;
}

/** Items of knowledge and abilities that a workbook has a row for. A standard has some hundreds. */
const MOST_ITEMS = 20_000;

function itemsOf({ unita_formative, competenze_chiave = [] }: Standard): number {
  return [...unita_formative, ...competenze_chiave].reduce(
    (count, { conoscenze = [], abilita = [] }) => count + conoscenze.length + abilita.length,
    0,
  );
}

/**
 * The same plan as a workbook. A code that only the designer knows is left blank: no comment could stand beside it. Absent
 * where the plan has more than its format allows, such as hours of a whole course beyond all courses.
 */
async function workbookOf(text: string, norms: Norms, language: Language): Promise<Uint8Array | undefined> {
  const { value: plan, open } = readDocument(text, planFormat);
  if (plan === undefined) return undefined;
  for (const [section, index, key] of open) {
    if (section === 'competenze_chiave' && key === 'codice') {
      const unit = plan.competenze_chiave?.[index as number];
      if (unit !== undefined) unit.codice = '';
    }
  }
  const { writeWorkbook } = await import('./workbook-bundle.ts');
  return writeWorkbook({ plan, open: open.filter((path) => path.at(-1) !== 'codice'), norms, rules: RULES, language });
}

/** The template of a standard, for a Region whose pages nobody reads. */
async function initStandard(reference: string | undefined, options: InitOptions, context: Context): Promise<ExitCode> {
  const { words, err, out } = context;
  const said = initWords[words.language];
  const { output, force } = options;
  if (reference !== undefined) return refuse(said.templateTakesNone(reference), context);
  if (output === undefined) {
    out(STANDARD_TEMPLATE);
    return EXIT.pass;
  }
  if (!force && isInPlace(output)) return refuse(said.exists(output), context);
  const text = withSchemaLine(STANDARD_TEMPLATE, 'standard', output, options);
  if (!(await written(output, text, 'standard', options, context))) return EXIT.unable;
  err(`${said.fillIn(output)}\n`);
  return EXIT.pass;
}

/** Where an editor finds the schema of what is written in `file`. */
const schemaBeside = (kind: SchemaName, file: string) => besideFile(file, `${kind}.schema.json`);

/** Names the schema that is or will be beside the file: to name one that is not there is an error to an editor. */
function withSchemaLine(text: string, kind: SchemaName, file: string, { schema }: Pick<InitOptions, 'schema'>): string {
  if (!schema && !isInPlace(schemaBeside(kind, file))) return text;
  return `# yaml-language-server: $schema=${kind}.schema.json\n${text}`;
}

/** Writes what was made, and the schema beside it where it is asked for; says what it wrote, or why it could not. */
async function written(
  output: string,
  content: string | Uint8Array,
  kind: SchemaName,
  { schema, force }: Pick<InitOptions, 'schema' | 'force'>,
  context: Context,
): Promise<boolean> {
  const { words, err, catalog } = context;
  const beside = schemaBeside(kind, output);
  const isKept = schema && !force && isInPlace(beside);
  const files = [
    { file: output, content },
    ...(schema && !isKept ? [{ file: beside, content: await schemaText(kind, catalog) }] : []),
  ];
  for (const each of files) {
    const trouble = writeWhole(each.file, each.content);
    if (trouble !== undefined) {
      refuse(outputWords[words.language].unwritable(each.file, trouble), context);
      return false;
    }
    err(`${initWords[words.language].wrote(each.file)}\n`);
  }
  if (isKept) err(`${outputWords[words.language].schemaKept(beside)}\n`);
  return true;
}

const STDIN = '<stdin>';

function isPath(reference: string): boolean {
  return isYamlName(reference);
}

/** A skeleton never fails, a sample passes: the rules say so before it is handed over, or why not. */
async function keepsItsWord(
  { file, text, common }: { file: string; text: string; common: readonly string[] },
  { example }: InitOptions,
  { catalog, words, err }: Context,
) {
  const report = await reviewPlan(file, text, catalog, { avvisi: common, warningsAsErrors: false });
  if (report.verdict === 'pass' || (report.verdict === 'incomplete' && !example)) return true;
  const left = linesOf(report, words).filter(
    ({ outcome, severity }) => severity === 'error' && (outcome === 'fail' || (example && outcome === 'incomplete')),
  );
  err(`${words.ui.warning}: ${initWords[words.language].doesNotPass}\n`);
  for (const { message, rule } of left) err(`  • ${message} [${rule}]\n`);
  return false;
}

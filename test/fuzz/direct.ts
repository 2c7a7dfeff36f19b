/** The same path as the commands that check, without the disk and the command line: many times as fast. */
import { isAvviso, isCard, isStandard } from '../../src/catalog/kinds.ts';
import * as importer from '../../src/commands/import-bundle.ts';
import { readPdf } from '../../src/commands/read-pdf.ts';
import { sha256Of } from '../../src/disk/digest.ts';
import { decode } from '../../src/disk/read.ts';
import { avvisoFormat } from '../../src/format/avviso.ts';
import { cardFormat } from '../../src/format/card.ts';
import { configFormat } from '../../src/format/config.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import { formatNamed } from '../../src/format/kind.ts';
import { InvalidConfig, type Settings, settingsOf } from '../../src/format/settings.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { sheetOfPdf } from '../../src/import/read/pdf.ts';
import type { Kind } from '../../src/import/sheet.ts';
import { loadWords } from '../../src/language/load.ts';
import { coverageConflicts } from '../../src/norms/consistency/atlante.ts';
import { avvisoConflicts } from '../../src/norms/consistency/conditions.ts';
import { inconsistencies, otherAnomalies } from '../../src/norms/consistency/index.ts';
import { DESCRIBED_RULES, titleOf } from '../../src/norms/rules/titles.ts';
import { compactLines } from '../../src/report/compact.ts';
import { configText } from '../../src/report/config.ts';
import { loadGather, type WholeFormat } from '../../src/report/formats.ts';
import { explainInvalid } from '../../src/report/invalid.ts';
import { gatheredText, type ReportMeta } from '../../src/report/renderer.ts';
import type { PlanReport } from '../../src/report/report.ts';
import { reviewPlan, unreadableReport } from '../../src/report/review.ts';
import { safe } from '../../src/report/safe.ts';
import { standardReport, standardsJson, standardsTable } from '../../src/report/standards.ts';
import { isStreamed, loadStreamed } from '../../src/report/streams.ts';
import { makeStyle } from '../../src/report/style.ts';
import { type Input, PLAN } from './inputs.ts';
import { catalogBeside } from './memory.ts';
import { joined } from './results.ts';
import type { Trial } from './trial.ts';

const { headingOf, importReport, importWords, Refused, readPage, standardYaml } = importer;
const style = makeStyle({ color: false, columns: 80 });

/** Whether an input asks for nothing but what `direct` knows. */
export function isPlain({ args }: Input): boolean {
  const [command = ''] = args;
  return /^(?:validate|check-standards|import|merge|--print-config)$/.test(command) && !args.includes('--shard');
}

/** What the program would say of some files: the report on the first, and the exit code. */
export async function direct({ files, args }: Input): Promise<Trial> {
  const [command] = args;
  const [bytes] = Object.values(files);
  if (bytes === undefined) throw new Error('no file');
  if (command === 'import') return page(bytes, args);
  const words = await loadWords(args.includes('en') ? 'en' : 'it');
  if (command === 'merge') return joined(files, args, words);
  if (command === 'check-standards') return norm(bytes, words, after(args, '--format'));
  try {
    const config = after(args, '--config');
    const settings = config === undefined ? undefined : settingsIn(config, fileAt(config, files));
    const fault = settings && lost(settings, words);
    const made = command === 'validate' ? await plan(files, args, words) : printed(settings, words);
    return fault === undefined ? made : { ...made, fault };
  } catch (error) {
    const stderr = `${words.ui.error}: ${explainInvalid(error, words)}\n`;
    return { code: 2, stdout: '', stderr, ...(isPlaced(error, stderr) ? {} : { fault: 'it is not said where' }) };
  }
}

type Words = Awaited<ReturnType<typeof loadWords>>;
type Files = Input['files'];

function after(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

function fileAt(path: string, files: Files): Buffer {
  const name = Object.keys(files).find((each) => path.endsWith(each));
  if (name === undefined) throw new Error(path);
  return files[name] as Buffer;
}

async function plan(files: Files, args: readonly string[], words: Words): Promise<Trial> {
  const [file, bytes] = Object.entries(files).find(([name]) => name === PLAN) ?? [];
  if (file === undefined || bytes === undefined) throw new Error('no plan');
  const read = decode(bytes);
  const call = after(args, '--avviso');
  const options = { avvisi: call === undefined ? [] : [call], warningsAsErrors: args.includes('--warnings-as-errors') };
  const report =
    'finding' in read
      ? unreadableReport(file, read.text, read.finding)
      : await reviewPlan(file, read.text, await catalogBeside(files), { ...options, hash: sha256Of });
  const stdout = await rendered(report, after(args, '--format') as string, words, args);
  const passes = report.verdict === 'pass' || (report.verdict === 'incomplete' && args.includes('--draft'));
  return { code: report.unable ? 2 : passes ? 0 : 1, stdout, stderr: report.unable ? 'unable' : '' };
}

const RULES_TOLD = {
  it: DESCRIBED_RULES.map((rule) => toldRule(rule, 'it')),
  en: DESCRIBED_RULES.map((rule) => toldRule(rule, 'en')),
};

function toldRule({ id, severity, title, why }: (typeof DESCRIBED_RULES)[number], language: 'it' | 'en') {
  return { id, severity, explained: true, title: title[language], why: why[language] };
}

async function rendered(report: PlanReport, format: string, words: Words, args: readonly string[]): Promise<string> {
  const { language } = words;
  const draft = args.includes('--draft');
  const title = (rule: string) => titleOf(rule, language);
  if (isStreamed(format)) {
    const quiet = args.includes('--quiet');
    const full = args.includes('--full');
    const { piece } = await loadStreamed(format);
    return piece({ words, style, quiet, full, draft, titleOf: title, pathInLog: (file) => file })(report);
  }
  const meta: ReportMeta = {
    version: '0',
    unable: report.unable === true,
    troubles: [],
    seen: { lookedAt: 1, checked: 1, leftOut: [], several: false },
    draft,
    full: false,
    titleOf: title,
    rules: RULES_TOLD[language],
    pathOf: (file) => file,
    pathInLog: (file) => file,
  };
  return gatheredText(await loadGather(format as WholeFormat), [report], words, meta);
}

/** The configuration in some bytes, as it is held to when it is read. */
function settingsIn(file: string, bytes: Buffer): Settings {
  const read = decode(bytes);
  if ('finding' in read) throw new InvalidConfig(file, [read.finding]);
  const document = readDocument(read.text, configFormat);
  if (document.value === undefined) throw new InvalidConfig(file, document.findings);
  return settingsOf({ file, document, seen: (path) => path }, {});
}

function printed(settings: Settings | undefined, words: Words): Trial {
  return { code: 0, stdout: configText(settings ?? settingsOf(undefined, {}), words), stderr: '' };
}

/** What is printed of a configuration is one itself, and says the same. */
function lost(settings: Settings, words: Words): string | undefined {
  const valuesOf = ({ lingua, cartelle, piani, avvisi_comuni }: Settings) =>
    JSON.stringify([lingua, cartelle, piani, avvisi_comuni], (key, value) => (key === 'from' ? undefined : value));
  let again: Settings;
  try {
    again = settingsIn('stampata.yaml', Buffer.from(configText(settings, words)));
  } catch {
    return 'the configuration that is printed is none';
  }
  return valuesOf(again) === valuesOf(settings) ? undefined : 'the configuration that is printed is another';
}

/** Whether each thing that is wrong is told with its line. */
function isPlaced(error: unknown, said: string): boolean {
  const findings = typeof error === 'object' && error !== null && 'findings' in error ? error.findings : [];
  return !Array.isArray(findings) || findings.length === 0 || /:\d+:\d+: ./.test(said);
}

const FORMATS: Record<string, Format<unknown>> = {
  scheda: cardFormat,
  avviso: avvisoFormat,
  configurazione: configFormat,
};

async function norm(bytes: Buffer, words: Words, format: string | undefined): Promise<Trial> {
  const read = decode(bytes);
  // What is no text is told before any format is asked.
  if ('finding' in read) return { code: 1, stdout: '{}', stderr: '' };
  const document = readDocument(read.text, FORMATS[formatNamed(read.text) ?? ''] ?? standardFormat);
  const { value } = document;
  const norms = isStandard(value) ? await (await catalogBeside({})).norms(value) : undefined;
  const other = isAvviso(value) ? avvisoConflicts(value) : isCard(value) ? coverageConflicts(value) : [];
  const found = norms === undefined ? other : inconsistencies(norms);
  const anomalies = norms === undefined ? [] : otherAnomalies(norms, found);
  const report = standardReport('norma.yaml', document, { found, anomalies }, words);
  return { code: report.verdict === 'fail' ? 1 : 0, stdout: written(), stderr: '' };

  function written(): string {
    if (format === 'json') return standardsJson([report], { version: '0', unable: false });
    return format === 'compact'
      ? compactLines(report.file, report.lines, words)
      : standardsTable([report], words, style);
  }
}

/** In a thread that is ended, as nothing else ends what a PDF may ask for; what is spoiled in the sources is in none that is built. */
const sheetIn = process.argv.includes('--source') ? sheetOfPdf : (bytes: Uint8Array) => readPdf(bytes, importer);

/** The same path as `import`. */
async function page(bytes: Buffer, args: readonly string[]): Promise<Trial> {
  const language = args.includes('en') ? 'en' : 'it';
  const say = importWords[language];
  try {
    const kind = after(args, '--da') as Kind | undefined;
    const { titoli } = await (await catalogBeside({})).scales();
    // As the command reads a file: the library that reads PDF takes no `Buffer`.
    const read = await readPage(new Uint8Array(bytes), { kind, levels: titoli, readPdf: sheetIn });
    const yaml = standardYaml(read.value, headingOf(read.kind));
    const { value, findings } = readDocument<unknown>(yaml, read.kind === 'atlante' ? cardFormat : standardFormat);
    const account = importReport(read, say, language);
    const unread = value === undefined ? findings.map(({ problem }) => problem.is).join(' ') : '';
    return {
      code: value === undefined ? 2 : 0,
      stdout: yaml,
      stderr: `${account}${unread}`.split('\n').map(safe).join('\n'),
    };
  } catch (error) {
    if (error instanceof Refused) return { code: 2, stdout: '', stderr: safe(say.refusal('pagina', error.refusal)) };
    throw error;
  }
}

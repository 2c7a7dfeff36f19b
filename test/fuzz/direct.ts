/** The same path as `validate` and `check-standards`, without the disk and the command line: many times as fast. */
import { openCatalog } from '../../src/catalog/folders.ts';
import { isAvviso, isCard, isStandard } from '../../src/catalog/kinds.ts';
import {
  headingOf,
  importReport,
  importWords,
  Refused,
  readPage,
  standardYaml,
} from '../../src/commands/import-bundle.ts';
import { avvisoFormat } from '../../src/format/avviso.ts';
import { cardFormat } from '../../src/format/card.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import { formatNamed } from '../../src/format/kind.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { sheetOfPdf } from '../../src/import/read/pdf.ts';
import type { Kind } from '../../src/import/sheet.ts';
import { loadWords } from '../../src/language/load.ts';
import { coverageConflicts } from '../../src/norms/consistency/atlante.ts';
import { avvisoConflicts } from '../../src/norms/consistency/conditions.ts';
import { inconsistencies, otherAnomalies } from '../../src/norms/consistency/index.ts';
import { DESCRIBED_RULES, titleOf } from '../../src/norms/rules/titles.ts';
import { loadGather, type WholeFormat } from '../../src/report/formats.ts';
import { gatheredText, type ReportMeta } from '../../src/report/renderer.ts';
import type { PlanReport } from '../../src/report/report.ts';
import { reviewPlan } from '../../src/report/review.ts';
import { safe } from '../../src/report/safe.ts';
import { standardReport, standardsJson, standardsTable } from '../../src/report/standards.ts';
import { isStreamed, loadStreamed } from '../../src/report/streams.ts';
import { makeStyle } from '../../src/report/style.ts';
import type { Input } from './inputs.ts';
import type { Trial } from './trial.ts';

const catalog = openCatalog([]);
const standards = new Map<string, ReturnType<typeof catalog.standard>>();
const scales = catalog.scales();
/** Reads each norm once. */
const remembering: typeof catalog = {
  ...catalog,
  standard(id) {
    const known = standards.get(id) ?? catalog.standard(id);
    if (/^[a-z]+\/[a-z-]+$/.test(id)) standards.set(id, known);
    return known;
  },
  scales: () => scales,
  norms: async (standard) => ({ standard, scales: await scales }),
};
const style = makeStyle({ color: false, columns: 80 });

/** Whether an input asks for nothing but the check of one file. */
export function isPlain({ files, args }: Input): boolean {
  return (
    Object.keys(files).length === 1 &&
    !args.includes('--avviso') &&
    !args.includes('--shard') &&
    /^(validate|check-standards|import)$/.test(args[0] ?? '')
  );
}

/** What the program would say of a file: its report, and its exit code. */
export async function direct({ files, args }: Input): Promise<Trial> {
  const bytes = Object.values(files)[0] as Buffer;
  if (args[0] === 'import') return page(bytes, args);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no text is told before any format is asked.
    return { code: 1, stdout: '{}', stderr: '' };
  }
  const words = await loadWords(args.includes('en') ? 'en' : 'it');
  if (args[0] === 'check-standards') return norm(text, words, args.includes('json'));
  const report = await reviewPlan('piano.yaml', text, remembering, {
    avvisi: [],
    warningsAsErrors: args.includes('--warnings-as-errors'),
  });
  const stdout = await rendered(report, args[args.indexOf('--format') + 1] as string, words, args);
  const passes = report.verdict === 'pass' || (report.verdict === 'incomplete' && args.includes('--draft'));
  return { code: report.unable ? 2 : passes ? 0 : 1, stdout, stderr: report.unable ? 'unable' : '' };
}

type Words = Awaited<ReturnType<typeof loadWords>>;

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
    rules: DESCRIBED_RULES.map(({ id, severity, title, why }) => ({
      ...{ id, severity, explained: true },
      ...{ title: title[language], why: why[language] },
    })),
    pathOf: (file) => file,
    pathInLog: (file) => file,
  };
  return gatheredText(await loadGather(format as WholeFormat), [report], words, meta);
}

const FORMATS: Record<string, Format<unknown>> = { scheda: cardFormat, avviso: avvisoFormat };

async function norm(text: string, words: Words, json: boolean): Promise<Trial> {
  const document = readDocument(text, FORMATS[formatNamed(text) ?? ''] ?? standardFormat);
  const { value } = document;
  const norms = isStandard(value) ? { standard: value, scales: await scales } : undefined;
  const other = isAvviso(value) ? avvisoConflicts(value) : isCard(value) ? coverageConflicts(value) : [];
  const found = norms === undefined ? other : inconsistencies(norms);
  const anomalies = norms === undefined ? [] : otherAnomalies(norms, found);
  const report = standardReport('norma.yaml', document, { found, anomalies }, words);
  const stdout = json
    ? standardsJson([report], { version: '0', unable: false })
    : standardsTable([report], words, style);
  return { code: report.verdict === 'fail' ? 1 : 0, stdout, stderr: '' };
}

/** The same path as `import`. */
async function page(bytes: Buffer, args: readonly string[]): Promise<Trial> {
  const language = args.includes('en') ? 'en' : 'it';
  const say = importWords[language];
  try {
    const kind = args.includes('--da') ? (args[args.indexOf('--da') + 1] as Kind) : undefined;
    // As the command reads a file: the library that reads PDF takes no `Buffer`.
    const read = await readPage(new Uint8Array(bytes), { kind, levels: (await scales).titoli, readPdf: sheetOfPdf });
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

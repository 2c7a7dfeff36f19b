/** The pages that the report in HTML is tried on: every example, many plans, none, one finding, 5,000, hostile texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/language/en.ts';
import { it } from '../../src/language/it.ts';
import type { Words } from '../../src/language/words.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import { titleOf } from '../../src/norms/rules/titles.ts';
import { comparisonPage } from '../../src/report/html/compare.ts';
import { htmlGather } from '../../src/report/html/report.ts';
import { gatheredText } from '../../src/report/renderer.ts';
import type { PlanReport } from '../../src/report/report.ts';
import { reviewPlan } from '../../src/report/review.ts';
import { comparison } from '../../src/report/topics/compare.ts';
import { CATALOG } from './catalog.ts';
import { ROOT } from './cli.ts';

const EXAMPLES = join(ROOT, 'examples');
const CALL = 'campania/catalogo-formativo-dd-894-2017';

function review(file: string, text: string, avvisi: string[] = []): Promise<PlanReport> {
  return reviewPlan(file, text, CATALOG, { avvisi, warningsAsErrors: false });
}

export function pageOf(reports: readonly PlanReport[], words: Words = it, unable = false): string {
  return gatheredText(htmlGather, reports, words, {
    version: '0.0.0',
    unable,
    draft: false,
    full: false,
    troubles: [],
    seen: { lookedAt: reports.length, checked: reports.length, leftOut: [], several: false },
    rules: [],
    titleOf: (rule) => titleOf(rule, words.language),
    pathOf: (file) => file,
    pathInLog: (file) => file,
  });
}

const exampleFiles = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));

export function example(name: string, avvisi: string[] = []): Promise<PlanReport> {
  return review(`examples/${name}`, readFileSync(join(EXAMPLES, name), 'utf8'), avvisi);
}

/** A file with as many keys that a plan does not have. */
export function broken(findings: number): Promise<PlanReport> {
  const keys = Array.from({ length: findings }, (_, index) => `  sbagliata_${index}: ${'x'.repeat(40)}\n`);
  const units = '  - { codice: 17_CTR, ore: { aula: 20 } }\n';
  const head = 'formato: qualcheck/piano@1\ntitolo: Piano\nstandard: basilicata/operatore-assistenza-telefonica\n';
  return review('guasto.yaml', `${head}unita_formative:\n${units}corso:\n  eqf: 3\n${keys.join('')}`);
}

/** Five thousand findings: a file tells its first thousand. */
function thousands(): Promise<PlanReport[]> {
  return Promise.all(Array.from({ length: 5 }, () => broken(1000)));
}

/** What may stand in a text and must not come alive. Written as in YAML between double quotes. */
export const HOSTILE = String.raw`</title></style><script>window.hostile=1</script><img src=x onerror='window.hostile=1'><svg onload=window.hostile=1> ]]> \" ' & &lt;b&gt; javascript:window.hostile=1 \u202Eaccaparalc\u202C \u200F\u2066 \u0007\u001B[31m \U0001F469\u200D\U0001F3EB \U0001F1EE\U0001F1F9 --> <!-- {{7*7}}`;

/** The conforming plan with hostile texts wherever a plan holds a text, and with failures that repeat them. */
export async function hostile(): Promise<PlanReport[]> {
  const text = readFileSync(join(EXAMPLES, 'basilicata-conforme.yaml'), 'utf8')
    .replace(/^titolo: .*$/m, `titolo: "${HOSTILE}"`)
    .replace(/denominazione: [^,}\n]+/, `denominazione: "${HOSTILE}"`)
    .replace(/attestazione: .*$/m, `attestazione: "${HOSTILE}"`)
    .replace(/codice: 20_CTR/, `codice: "${HOSTILE}"`)
    .replace(/^(\s*)ore: 244/m, '$1ore: 200')
    .concat(`\neccezioni:\n  - { regola: stage-below-minimum, motivo: "${HOSTILE}", riferimento: "${HOSTILE}" }\n`);
  const unknown = `formato: qualcheck/piano@1\ntitolo: "${HOSTILE}"\nstandard: "${HOSTILE}"\nunita_formative:\n  - { codice: "${HOSTILE}" }\n`;
  return [
    await review('<b>ostile</b>".yaml', text),
    await review('sconosciuto.yaml', unknown),
    await review('x', `a: "${HOSTILE}"\n`),
  ];
}

/** All the examples on one page. */
export async function manyPage(): Promise<string> {
  return pageOf(await Promise.all(exampleFiles.map((name) => example(name))));
}

async function normsOf(id: string): Promise<Norms> {
  const standard = await CATALOG.standard(id);
  if (standard === undefined) throw new Error(`no standard ${id}`);
  return CATALOG.norms(standard);
}

/** The page of `compare`. */
async function comparePage(a: string, b: string): Promise<string> {
  const known = { catalog: CATALOG, words: it, rules: RULES };
  return comparisonPage(await comparison(await normsOf(a), await normsOf(b), known), it);
}

/** Every page by name. */
export async function pages(): Promise<Record<string, string>> {
  const examples = await Promise.all(exampleFiles.map((name) => example(name)));
  const each = Object.fromEntries(examples.map((report, index) => [exampleFiles[index] as string, pageOf([report])]));
  return {
    ...each,
    many: pageOf(examples),
    call: pageOf([await example('basilicata-conforme.yaml', [CALL])], en),
    nothing: pageOf([], it, true),
    one: pageOf([await broken(1)]),
    thousands: pageOf(await thousands()),
    hostile: pageOf(await hostile()),
    compare: await comparePage('basilicata/operatore-assistenza-telefonica', 'campania/tecnico-gestione-call-center'),
  };
}

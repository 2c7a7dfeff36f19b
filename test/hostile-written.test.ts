/**
 * What is made of the longest plans and norms that are read: workbooks, documents, what is told of them; in how much time
 * and memory. They are within the bounds on what is read; what would take too long to write all the same is refused, with
 * the way out.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { Costs } from './support/costs.ts';
import { plan } from './support/documents.ts';
import { measuredRun } from './support/measured.ts';

const costs = new Costs('what is written');
const list = (count: number, item: (index: number) => string) => Array.from({ length: count }, (_, i) => item(i));

/** A plan of seven units, whose modules have each a name of their own. */
const modules = (count: number) =>
  plan(
    `unita_formative:\n${list(7, (unit) => `  - { codice: U${unit}, moduli: [${list(count, (i) => `{ titolo: M${i}, ore: { aula: 1 } }`).join(', ')}] }\n`).join('')}`,
  );

/** A norm of 300 units, each with 70 items of knowledge and as many abilities; and a plan of their hours alone. */
const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8');
const withUnits = (text: string, units: readonly string[]) =>
  text.replace(/^unita_formative:\n(?: .*\n)+/m, () => `unita_formative:\n${units.join('')}`);
const items = list(70, (i) => `voce numero ${i}`).join(', ');
const norm = (units: number) =>
  withUnits(
    example('standard-di-un-ente/ente/addetto-di-esempio.yaml'),
    list(
      units,
      (i) => `  - { codice: U${i}, denominazione: Unità ${i}, conoscenze: [${items}], abilita: [${items}] }\n`,
    ),
  );
const bare = () =>
  withUnits(
    example('ente-conforme.yaml').replace(/^standard: .*$/m, 'standard: norma.yaml'),
    list(300, (i) => `  - { codice: U${i}, ore: { aula: 5 } }\n`),
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-scritti-'));
  const files = {
    'moduli.yaml': modules(930),
    'meno.yaml': modules(374),
    'norma.yaml': norm(300),
    'mezza.yaml': norm(130),
    'piano.yaml': bare(),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  costs.print();
});

const TOO_LONG =
  'errore: «moduli.docx»: il documento avrebbe 19651 paragrafi, troppi per un .docx (al massimo 8000): controlla che sia il piano giusto, o scrivilo in un file .html\n';

const TOO_MANY =
  'errore: lo standard ha 42000 conoscenze e abilità, troppe righe per un foglio di calcolo (al massimo 20000): scrivi il piano in un file .yaml\n';

// In this order: some read what others have written.
it.each<[what: string, code: number, args: string[], stderr?: string]>([
  ['6,500 modules as a workbook', 0, ['convert', 'moduli.yaml', '-o', 'moduli.xlsx']],
  ['what is told of it', 1, ['validate', 'moduli.xlsx']],
  ['what would be mended in it', 1, ['validate', 'moduli.xlsx', '--diff']],
  ['the same back in YAML', 0, ['convert', 'moduli.xlsx', '-o', 'tornati.yaml']],
  ['6,500 modules for the browser', 1, ['print', 'moduli.yaml', '-o', 'moduli.html']],
  ['6,500 modules for Word', 2, ['print', 'moduli.yaml', '-o', 'moduli.docx'], TOO_LONG],
  ['2,600 modules for Word', 1, ['print', 'meno.yaml', '-o', 'meno.docx']],
  ['42,000 items of a norm as a workbook', 2, ['init', 'norma.yaml', '-o', 'nuovo.xlsx'], TOO_MANY],
  ['18,000 items of a norm as a workbook', 0, ['init', 'mezza.yaml', '-o', 'nuovo.xlsx']],
  ['what is told of a workbook without ticks', 1, ['validate', 'nuovo.xlsx']],
  ['42,000 items of a norm as a plan', 0, ['init', 'norma.yaml', '-o', 'nuovo.yaml']],
  ['a plan without contents as a workbook', 0, ['convert', 'piano.yaml', '-o', 'piano.xlsx']],
  ['42,000 items that are not taught', 1, ['validate', 'piano.yaml']],
  ['42,000 items that are checked', 0, ['check-standards', 'norma.yaml']],
])('%s: it has its bound', async (what, code, args, stderr) => {
  const run = await measuredRun(args, { cwd: folder });
  expect(run.code, run.stderr).toBe(code);
  if (stderr !== undefined) expect(run.stderr).toBe(stderr);
  costs.add(what, run);
});

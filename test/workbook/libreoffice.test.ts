/** Through LibreOffice: what it stores is the same plan, and what is typed there in Italian is what was meant. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { HAS_SOFFICE, inLibreOffice } from '../support/soffice.ts';

const EXAMPLES = readdirSync(join(ROOT, 'examples'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => basename(file, '.yaml'));

let home: string;
const at = (...names: string[]) => join(home, ...names);
const run = (...args: string[]) => qualcheck(args, { cwd: home });

/** Sheet, cell, what is typed, and what of it the plan in YAML says. */
const TYPED = [
  ['Corso', 'B7', 'Assistenza, edizione 1', 'titolo: Assistenza, edizione 1'],
  ['Corso', 'B29', '1/2/2027', 'inizio: 2027-02-01'],
  ['Corso', 'B30', '30/6/2027', 'fine: 2027-06-30'],
  ['Corso', 'B31', '1-2', 'sede: 1-2'],
  ['Corso', 'B34', '20', 'partecipanti: 20'],
  ['Corso', 'B49', 'vero', 'documentazione_agli_atti: true'],
  ['Corso', 'B54', '80 %', 'minima: 80'],
  ['Unità', 'E6', '12,5', 'aula: 12.5'],
  ['Unità', 'F6', '7,5', 'laboratorio: 7.5'],
  ['Unità', 'L6', 'd1; 1/2', 'docenti: [ d1, 1/2 ]'],
  ['Unità', 'M7', 'EN; fr', 'lingue: [ EN, fr ]'],
  ['KC', 'A9', '3/4', 'codice: 3/4'],
  ['Contenuti', 'E7', 'x', 'conoscenze: [ 1, 2 ]'],
  ['Contenuti', 'E8', '1', 'conoscenze: [ 1, 2 ]'],
  ['Docenti', 'A6', 'd1', 'id: d1'],
  ['Docenti', 'B6', 'sì', 'mondo_del_lavoro: true'],
  ['Docenti', 'A7', '1/2', 'id: 1/2'],
  ['Sedi', 'A6', 'Laboratorio', 'tipo: laboratorio'],
  ['Valutazione', 'B6', '=somma', 'verifica: =somma'],
  ['Valutazione', 'B7', '3/4', 'verifica: 3/4'],
] as const;

describe.skipIf(!HAS_SOFFICE)('LibreOffice', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'qualcheck-libreoffice-'));
    for (const folder of ['ods', 'ancora']) mkdirSync(at(folder));
    for (const name of EXAMPLES) await run('convert', join(ROOT, 'examples', `${name}.yaml`), '-o', `${name}.xlsx`);
    await run('init', 'basilicata/operatore-assistenza-telefonica', '-o', 'nuovo.xlsx');
    inLibreOffice([
      ...EXAMPLES.flatMap((name) => [
        { from: at(`${name}.xlsx`), to: at('ods', `${name}.ods`), form: 'ods' as const },
        { from: at('ods', `${name}.ods`), to: at('ancora', `${name}.xlsx`), form: 'xlsx' as const },
      ]),
      {
        from: at('nuovo.xlsx'),
        to: at('scritto.xlsx'),
        form: 'xlsx',
        typed: TYPED.map(([sheet, cell, text]) => [sheet, cell, text] as const),
      },
    ]);
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true }));

  it.each(EXAMPLES)('%s as .ods and back is the same plan, with each finding in its cell', async (name) => {
    expect((await run('convert', join('ancora', `${name}.xlsx`))).stdout).toBe(
      (await run('convert', `${name}.xlsx`)).stdout,
    );
    const [before, after] = await Promise.all(
      [`${name}.xlsx`, join('ancora', `${name}.xlsx`)].map((file) => run('validate', file, '--format', 'json')),
    );
    const outcomes = (text = '') => JSON.parse(text).plans[0].outcomes;
    expect(outcomes(after?.stdout)).toEqual(outcomes(before?.stdout));
  });

  it('what is typed in Italian is what was meant: figures, days, shares, yes; codes and texts are no dates and no formulas', async () => {
    const { stdout, stderr } = await run('convert', 'scritto.xlsx');
    expect(stderr).toBe('');
    for (const [sheet, cell, , said] of TYPED) expect(stdout, `${sheet}!${cell}`).toContain(said);
  });
});

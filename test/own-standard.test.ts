/**
 * A standard of one's own, written from `docs/formato-standard.md` alone: the guide names everything the format has,
 * its example is a real file, and every command takes it from a folder.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consistencyWords } from '../src/language/consistency.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const FOLDER = 'examples/standard-di-un-ente';
const STANDARD = `${FOLDER}/ente/addetto-di-esempio.yaml`;
const PLAN = 'examples/ente-conforme.yaml';
const ID = 'ente/addetto-di-esempio';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const guide = read('docs/formato-standard.md');
const standard = read(STANDARD);
const plan = read(PLAN);
const own = (...args: string[]) => qualcheck([...args, '--standards', FOLDER]);

/** A place of one's own on the disk, with the folder of standards in it. */
let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'qualcheck-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

let folders = 0;
/** Runs in a new folder where `miei/ente/x.yaml` holds this text. */
function beside(text: string | Buffer) {
  const cwd = join(place, String(folders++));
  mkdirSync(join(cwd, 'miei/ente'), { recursive: true });
  writeFileSync(join(cwd, 'miei/ente/x.yaml'), text);
  return { cwd, run: (...args: string[]) => qualcheck([...args, '--standards', 'miei'], { cwd, input: plan }) };
}

/** The example with one edit, which has to find its place. */
function edited(text: string, from: string, to: string): string {
  expect(text.split(from), `«${from}» once`).toHaveLength(2);
  return text.replace(from, () => to);
}

describe('docs/formato-standard.md', () => {
  const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text as string);

  it('shows the example as it is in examples/', () => {
    expect(blocks.filter((block) => block.includes('formato: qualcheck/standard@1'))).toEqual([standard]);
  });

  it.each(blocks.filter((block) => !block.includes('formato: qualcheck/standard@1')))(
    'shows keys that the example may have: %s',
    async (block) => {
      const keys = [...block.matchAll(/^(\w+):/gm)].map(([, key]) => key as string);
      expect(keys.length).toBeGreaterThan(0);
      const kept = standard
        .split(/^(?=\w+:)/m)
        .filter((section) => !keys.some((key) => section.startsWith(`${key}:`)))
        .join('');
      const { stdout, stderr } = await beside(`${kept}${block}`).run('check-standards', '--format', 'compact');
      expect(stderr).toBe('');
      expect(stdout).not.toMatch(/\[(format|yaml)-/);
    },
  );

  it('names every key of the format', () => {
    const keys = keysOf(JSON.parse(read('schemas/standard.schema.json')));
    expect(keys.size).toBeGreaterThan(100);
    const silent = [...keys].filter((key) => !new RegExp(`\`(?:[\\w.[\\]]+\\.)?${key}(?:: [^\`]*)?\``).test(guide));
    expect(silent).toEqual([]);
  });

  it('names every check of check-standards', () => {
    const checks = Object.keys(consistencyWords.it).map((check) => `standard-${check}`);
    expect(checks.filter((check) => !guide.includes(`\`${check}\``))).toEqual([]);
    const named = [...guide.matchAll(/`(standard-[a-z-]+)`/g)].map(([, check]) => check as string);
    expect(named.filter((check) => !['standard-anomaly', 'standard-di-un-ente', ...checks].includes(check))).toEqual(
      [],
    );
  });

  it('says which keys have to be there', () => {
    const { required } = JSON.parse(read('schemas/standard.schema.json')) as { required: string[] };
    const [, listed = ''] = /^Obbligatorie: (.+?)\.$/ms.exec(guide) ?? [];
    expect([...listed.matchAll(/`(\w+)`/g)].map(([, key]) => key)).toEqual(required);
  });
});

describe('with a folder of standards', () => {
  it('check-standards finds nothing to say', async () => {
    expect(await own('check-standards', '--format', 'compact')).toEqual({ stdout: '', stderr: '', code: 0 });
    const { stdout, code } = await qualcheck(['check-standards', FOLDER]);
    expect(stdout).toContain(`✔ CONFORME  ${STANDARD}\n  ${ID}\n`);
    expect(code).toBe(0);
  });

  it('list has it beside those of qualcheck', async () => {
    const { stdout: shipped } = await qualcheck(['list']);
    const { stdout, stderr, code } = await own('list');
    const ids = (text: string) => [...text.matchAll(/^ {2}(\S+\/\S+)/gm)].map(([, id]) => id);
    expect(ids(shipped).length).toBeGreaterThan(0);
    expect(ids(stdout)).toEqual([...ids(shipped), ID]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const region = await own('list', '--regione', 'regione inventata');
    expect(ids(region.stdout)).toEqual([ID]);
  });

  it.each([
    { query: 'ESE-2', first: 'UF ESE-2 · Registrare le richieste' },
    { query: 'ese-kc', first: 'KC ESE-KC · Competenza digitale di esempio' },
    { query: ID, first: 'Addetto di esempio' },
    { query: 'accogliere il pubblico', first: 'UF ESE-1 · Accogliere il pubblico' },
    { query: 'organizzazione uffici', first: 'UF ESE-1 · Accogliere il pubblico' },
  ])('show $query', async ({ query, first }) => {
    const { stdout, stderr, code } = await own('show', query);
    expect(stdout.split('\n')[0]).toBe(first);
    expect(stdout).toContain(ID);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('show tells what a rule asks there', async () => {
    const { stdout } = await own('show', 'fad-above-cap');
    expect(stdout).toContain(`Nello standard ${ID}\n    FaD del corso ≤ 14 h`);
  });

  it('validate passes the conforming plan', async () => {
    const { stdout, stderr, code } = await own('validate', PLAN, '--format', 'json');
    const result = JSON.parse(stdout) as {
      verdict: string;
      plans: { standard: string; counts: { warning: number } }[];
    };
    expect({ stderr, code, verdict: result.verdict }).toEqual({ stderr: '', code: 0, verdict: 'pass' });
    expect(result.plans[0]).toMatchObject({ standard: ID, counts: { fail: 0, warning: 0, incomplete: 0 } });
  });

  it.each([
    { from: 'laboratorio: 10 }', to: 'laboratorio: 9.75 }', rule: 'uf-below-minimum' },
    { from: 'ore: 32', to: 'ore: 29.75', rule: 'stage-below-minimum' },
    { from: 'fad_sincrona: 8', to: 'fad_sincrona: 8.25', rule: 'fad-above-uf-cap' },
  ])('validate finds a quarter of an hour: $rule', async ({ from, to, rule }) => {
    const args = ['validate', '-', '--format', 'json', '--standards', FOLDER];
    const { stdout, code } = await qualcheck(args, { input: edited(plan, from, to) });
    const [report] = (JSON.parse(stdout) as { plans: { outcomes: { rule: string; outcome: string }[] }[] }).plans;
    const wrong = report?.outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete');
    expect(wrong?.map((each) => each.rule)).toEqual([rule]);
    expect(code).toBe(1);
  });

  it('validate takes the path of the standard, seen from the plan', async () => {
    const cwd = join(place, 'per-percorso');
    cpSync(join(ROOT, FOLDER), join(cwd, 'piani/standard-di-un-ente'), { recursive: true });
    const path = 'standard-di-un-ente/ente/addetto-di-esempio.yaml';
    writeFileSync(join(cwd, 'piani/piano.yaml'), edited(plan, `standard: ${ID}`, `standard: ${path}`));
    const { stdout, stderr, code } = await qualcheck(['validate', 'piani/piano.yaml'], { cwd });
    expect(stdout).toContain('✔ CONFORME  piani/piano.yaml');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('without it the plan is told that its standard is not known', async () => {
    const { stdout, code } = await qualcheck(['validate', PLAN, '--format', 'compact']);
    expect(stdout).toMatch(/^examples\/ente-conforme\.yaml:5:11: errore: Standard «ente\/addetto-di-esempio»: .*\n$/);
    expect(code).toBe(2);
  });

  it('a standard of one’s own takes the place of the shipped one with its id', async () => {
    const id = 'basilicata/operatore-assistenza-telefonica';
    const { run } = beside(edited(standard, `id: ${ID}`, `id: ${id}`));
    const { stdout } = await run('list', '--eqf', '3');
    expect(stdout.split(id)).toHaveLength(2);
    expect(stdout).toMatch(new RegExp(`^Addetto di esempio .*\\n {2}${id}$`, 'm'));
  });
});

/** An edit of the example, and what check-standards says of it: `line:column`, message, rule. */
const BROKEN: { name: string; from: string; to: string; says: string[] }[] = [
  {
    name: 'a key that does not exist',
    from: 'regione: Regione inventata\n',
    to: 'regoine: Regione inventata\n',
    says: ['5:1: errore: chiave «regoine» non prevista (intendevi «regione»?) [format-unknown-key]'],
  },
  {
    name: 'a key in a group where it does not belong',
    from: '  stage: { minimo: 30,',
    to: '  stage: { anomalie: 30, minimo: 30,',
    says: [
      '41:12: errore: chiave «anomalie» non prevista qui (sta al primo livello: controlla il rientro) [format-unknown-key]',
    ],
  },
  {
    name: 'a number without a source',
    from: 'totale: { minimo: 100, campo: Durata minima del percorso (ore) }',
    to: 'totale: { minimo: 100 }',
    says: ['38:3: errore: norma senza fonte (aggiungi «campo», oppure «da» e «frase») [format-without-source]'],
  },
  {
    name: 'a sentence that its text does not have',
    from: 'frase: Non è ammessa alcuna deroga',
    to: 'frase: Nessuna deroga',
    says: [
      '46:51: errore: la frase «Nessuna deroga» non è nel testo della fonte (riportala parola per parola) [format-sentence-not-in-source]',
    ],
  },
  {
    name: 'a text that does not exist',
    from: 'ammesse: false, da: ingresso',
    to: 'ammesse: false, da: deroghe',
    says: [
      '46:34: errore: «deroghe» non è definito (definiti: ingresso, risorse, valutazione) [format-unknown-reference]',
    ],
  },
  {
    name: 'a figure of a unit without its label',
    from: '    ore: { totale: { minimo: 20 },',
    to: '    ore: { aula: { minimo: 5 }, totale: { minimo: 20 },',
    says: [
      '103:28: errore: cifra senza fonte (aggiungi l’etichetta del campo in «etichette_unita.ore.aula.minimo») [format-without-label]',
    ],
  },
  {
    name: 'a wrong ADA code',
    from: 'ADA.99.01.01',
    to: 'ADA.99.1.1',
    says: ['16:19: errore: ADA: il codice «ADA.99.1.1» non ha la forma dei codici ADA [standard-code-malformed]'],
  },
  {
    name: 'a percentage above 100',
    from: 'fad: { massimo_percentuale: 20, sul_minimo_di',
    to: 'fad: { massimo_percentuale: 120, sul_minimo_di',
    says: ['42:31: errore: trovato 120, previsto un numero da 0 a 100 [format-out-of-range]'],
  },
  {
    name: 'a percentage of a figure that is not there',
    from: 'sul_minimo_di: aula_laboratorio',
    to: 'sul_minimo_di: aula',
    says: [
      '42:50: errore: percentuale senza la sua base: manca «ore.aula.minimo» (aggiungi la cifra, o togli la percentuale) [format-missing-base]',
    ],
  },
  {
    name: 'a UF code that stands twice',
    from: 'codice: ESE-2',
    to: 'codice: ESE-1',
    says: ['94:13: errore: codice «ESE-1» scritto due volte (dai a ciascuno il suo codice) [format-duplicate-code]'],
  },
  {
    name: 'a KC with the code of a UF',
    from: 'codice: ESE-KC',
    to: 'codice: ESE-2',
    says: [
      '105:5: errore: «ESE-2» indica sia UF ESE-2 sia KC ESE-2, un piano non può distinguerle [standard-code-ambiguous]',
    ],
  },
  {
    name: 'units out of the order that they declare',
    from: '\nunita_formative:\n  - codice: ESE-1\n',
    to: '\nunita_formative:\n  - codice: ESE-0\n    uc: UC-ESE-0\n    denominazione: Prova\n    ordine: 2\n  - codice: ESE-1\n    ordine: 1\n',
    says: ['87:13: errore: UF ESE-1: ordine 1, ma segue ESE-0 che ha ordine 2 [standard-unit-out-of-order]'],
  },
  {
    name: 'a laboratory floor above its cap',
    from: '    fad: { massimo_percentuale: FaD massima (%) }\n\nunita_formative:\n  - codice: ESE-1\n',
    to: '    fad: { massimo_percentuale: FaD massima (%) }\n    laboratorio: { minimo: Lab min, massimo: Lab max }\n\nunita_formative:\n  - codice: ESE-0\n    uc: UC-ESE-0\n    denominazione: Prova\n    ore: { laboratorio: { minimo: 12, massimo: 10 } }\n  - codice: ESE-1\n',
    says: [
      '86:12: errore: ESE-0: il minimo di 12 supera il massimo di 10, nessun piano può rispettarli [standard-floors-cannot-hold]',
    ],
  },
  {
    name: 'parts that do not make the total',
    from: 'totale: { minimo: 100,',
    to: 'totale: { minimo: 110,',
    says: ['38:3: errore: Totale: 110 h, le parti fanno 70 + 30 = 100 h [standard-total-mismatch]'],
  },
  {
    name: 'hours with their unit',
    from: 'totale: { minimo: 100,',
    to: 'totale: { minimo: 100 ore,',
    says: [
      '38:21: errore: trovato «100 ore», serve un numero di ore (per esempio 7.5) (scrivi solo il numero: 100) [format-wrong-type]',
    ],
  },
  {
    name: 'a missing key',
    from: '  autorita: Ente inventato\n',
    to: '',
    says: ['6:1: errore: manca la chiave «autorita» (aggiungi «autorita: …») [format-missing-key]'],
  },
  {
    name: 'a unit to look at that is not there',
    from: '  - id: esperienza\n',
    to: '  - id: esperienza\n    unita: [ESE-3]\n',
    says: ['111:13: errore: «ESE-3» non indica un’unità, qui valgono: ESE-1, ESE-2 [standard-unit-unknown]'],
  },
  {
    name: 'a condition on a unit that is not there',
    from: 'da_verificare:\n',
    to: 'vincoli:\n  - { misura: uf.ESE-KC, massimo: 40, fonte: Nota }\n  - { misura: fad@ESE-KC, massimo: 2, fonte: Nota }\nda_verificare:\n',
    says: ['110:15: errore: «ESE-KC» non indica un’unità, qui valgono: ESE-1, ESE-2 [standard-unit-unknown]'],
  },
  {
    name: 'an anomaly that is not there',
    from: '{ massimo_percentuale: 20, sul_minimo_di: aula_laboratorio,',
    to: '{ stampato: "120", anomalia: fad-120,',
    says: ['42:37: errore: «fad-120» non è definito (definiscilo prima di usarlo) [format-unknown-reference]'],
  },
  {
    name: 'an anomaly that names no rule and no check',
    from: 'da_verificare:\n',
    to: 'anomalie:\n  - id: prova\n    campi: [Totale]\n    stampato: "110"\n    perche: { it: Prova., en: Trial. }\n    trattamento: { it: Nessuno., en: None. }\n    regole: [total-mismach]\n    controlli: [total-mismatch, totale]\nda_verificare:\n',
    says: [
      '115:14: errore: «total-mismach» non è una regola — intendevi «total-mismatch»? [standard-anomaly-name-unknown]',
      '116:33: errore: «totale» non è un controllo di «check-standards» [standard-anomaly-name-unknown]',
      '109:1: avvertenza: Totale: «110» — Prova. (Nessuno.) [standard-anomaly]',
    ],
  },
  {
    name: 'a figure that its sentence does not say',
    from: 'minimo_percentuale: 80',
    to: 'minimo_percentuale: 70',
    says: [
      '58:25: errore: frequenza.minima.minimo_percentuale: 70 %, ma la sua frase dice «80%» (scrivi la cifra della frase, o cita la frase da cui la cifra viene) [standard-figure-unlike-sentence]',
    ],
  },
  {
    name: 'conditions that no plan can meet',
    from: 'da_verificare:\n',
    to: 'vincoli:\n  - { misura: fad, minimo: 14.25, fonte: Nota }\nda_verificare:\n',
    says: [
      '110:7: errore: Nessun piano può rispettare insieme: FaD del corso: al massimo 14 h (20 % di 70 h) [FaD massima (% di aula e laboratorio)]; FaD del corso: almeno 14,25 h [Nota] (confronta queste cifre con la fonte. La via più breve è far cedere «FaD del corso: al massimo 14 h (20 % di 70 h)» di 0,25 h.) [standard-figures-cannot-hold]',
    ],
  },
  {
    name: 'a slip in the name of the format',
    from: 'qualcheck/standard@1',
    to: 'qualcheck/standrd@1',
    says: [
      '2:10: errore: formato «qualcheck/standrd@1», previsto «qualcheck/standard@1» (scrivi «formato: qualcheck/standard@1», o controlla che sia il file giusto) [format-other-format]',
    ],
  },
];

describe('a standard with a defect', () => {
  it.each(BROKEN)('$name: said with its place', async ({ from, to, says }) => {
    const { run } = beside(edited(standard, from, to));
    const { stdout, stderr, code } = await run('check-standards', '--format', 'compact');
    expect(stdout).toBe(says.map((line) => `miei/ente/x.yaml:${line}\n`).join(''));
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
  });

  it.each(BROKEN.filter(({ says }) => says.some((line) => line.includes('[format-'))))(
    '$name: no command uses it',
    async ({ from, to, says }) => {
      const { run } = beside(edited(standard, from, to));
      const lines = says.map((line) => `miei/ente/x.yaml:${line.replace(' errore:', '')}\n`).join('');
      const refused = {
        stdout: '',
        stderr: `errore: il file «miei/ente/x.yaml» non segue il suo formato\n${lines}`,
        code: 2,
      };
      expect(await run('validate', '-')).toEqual(refused);
      expect(await run('list')).toEqual(refused);
      expect(await run('show', 'ESE-1')).toEqual(refused);
      expect(await run('explain', 'fad-above-cap')).toEqual(refused);
    },
  );

  it('is told once whole, and every plan that it keeps from being checked is named', async () => {
    const { cwd } = beside(edited(standard, 'regione: Regione inventata\n', 'regoine: Regione inventata\n'));
    mkdirSync(join(cwd, 'piani'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, `piani/${name}.yaml`), plan);
    const why = 'il file «miei/ente/x.yaml» non segue il suo formato';
    const { stderr, code } = await qualcheck(['validate', 'piani', '--standards', 'miei', '--format', 'compact'], {
      cwd,
    });
    const [first, ...rest] = stderr.split('\n');
    expect(first).toBe(`errore: piani/a.yaml: ${why}`);
    expect(rest[0]).toContain('chiave «regoine» non prevista');
    expect(stderr.split('regoine')).toHaveLength(2);
    for (const name of ['b', 'c']) expect(rest).toContain(`errore: piani/${name}.yaml: ${why}`);
    expect(code).toBe(2);
  });

  it('the messages that the guide quotes are those', () => {
    const quoted = [...guide.matchAll(/^\| `([^|]+)` \|.*\| `(?:format|standard)-[a-z-]+` \|$/gm)].map(
      ([, text]) => text,
    );
    expect(quoted.length).toBeGreaterThan(10);
    const said = BROKEN.flatMap(({ says }) => says);
    for (const text of quoted)
      expect(
        said.some((line) => line.includes(`errore: ${text} `)),
        text,
      ).toBe(true);
  });

  it('FaD of a unit in hours that is not its percentage', async () => {
    const label = 'fad: { massimo_percentuale: FaD massima (%)';
    const labelled = edited(standard, label, `${label}, massimo: FaD massima (ore)`);
    const unit = 'totale: { minimo: 40 }, fad: { massimo_percentuale: 20';
    const says = '93:5: errore: FaD di ESE-1: 9 h, la percentuale ne dà 8 [standard-uf-fad-mismatch]\n';
    const wrong = await beside(edited(labelled, unit, `${unit}, massimo: 9`)).run(
      'check-standards',
      '--format',
      'compact',
    );
    expect(wrong).toEqual({ stdout: `miei/ente/x.yaml:${says}`, stderr: '', code: 1 });
    const right = await beside(edited(labelled, unit, `${unit}, massimo: 8`)).run(
      'check-standards',
      '--format',
      'compact',
    );
    expect(right).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it('two files with one id are told apart from none', async () => {
    const { cwd, run } = beside(standard);
    writeFileSync(join(cwd, 'miei/ente/y.yaml'), standard);
    const says = `3:5: errore: codice «${ID}» scritto due volte (dai a ciascuno il suo codice) [format-duplicate-code]\n`;
    const { stdout, code } = await run('check-standards', '--format', 'compact');
    expect({ stdout, code }).toEqual({ stdout: `miei/ente/y.yaml:${says}`, code: 1 });
    const listed = await run('list');
    expect(listed.stderr).toContain(`miei/ente/y.yaml:${says.replace(' errore:', '')}`);
    expect(listed.code).toBe(2);
  });

  it('a file that is no text is told so', async () => {
    const { run } = beside(Buffer.from(standard, 'latin1'));
    const says =
      '2:60: errore: il file non è testo UTF-8 (salvalo di nuovo scegliendo la codifica UTF-8) [format-encoding]\n';
    const { stdout, code } = await run('check-standards', '--format', 'compact');
    expect({ stdout, code }).toEqual({ stdout: `miei/ente/x.yaml:${says}`, code: 1 });
    const listed = await run('list');
    expect(listed.stderr).toContain(`miei/ente/x.yaml:${says.replace(' errore:', '')}`);
    expect(listed.code).toBe(2);
  });
});

describe('a folder that is not there', () => {
  it.each([
    { args: ['validate', PLAN] },
    { args: ['list'] },
    { args: ['show', 'ESE-1'] },
    { args: ['explain', 'fad-above-cap'] },
    { args: ['check-standards'] },
  ])('$args: one message', async ({ args }) => {
    const { stdout, stderr, code } = await qualcheck([...args, '--standards', 'miei-assenti']);
    expect(stderr).toMatch(/^errore: [^\n]*«miei-assenti»[^\n]*\n$/);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });
});

/** Names of all properties of a JSON Schema, at any depth. */
function keysOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const properties = (schema as { properties?: Record<string, unknown> }).properties ?? {};
  const below = Object.values(schema).flatMap((value) => [...keysOf(value)]);
  // A property may be called as a keyword of JSON Schema is: only the names under `properties` are keys.
  return new Set([...(typeof properties === 'object' ? Object.keys(properties) : []), ...below]);
}

/** Public calls: their format, where they come from, and their outcomes beside the standard's. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { avvisoFormat } from '../src/format/avviso.ts';
import { readDocument } from '../src/format/document.ts';
import { type Finding, problemRule } from '../src/format/problem.ts';
import type { Result } from '../src/format/result.ts';
import { it as italian } from '../src/language/it.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const AVVISO = `formato: qualcheck/avviso@1
id: ente/avviso-di-prova
denominazione: Avviso di prova
fonte: { documento: Avviso di prova }
vincoli:
  - { misura: partecipanti, minimo: 12, massimo: 20, fonte: art. 1 }
`;
const PLAN = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
const CATALOGUE = 'campania/catalogo-formativo-dd-894-2017';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-avvisi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the format of a call', () => {
  const told = ({ problem, position }: Finding) => {
    const { message, remedy } = italian.problem(problem);
    return `${position.line}:${position.column} ${problemRule(problem)} ${message}${remedy ? ` → ${remedy}` : ''}`;
  };
  const findings = (from: string, to: string) =>
    readDocument(AVVISO.replace(from, to), avvisoFormat).findings.map(told);

  it('reads a call', () => {
    expect(readDocument(AVVISO, avvisoFormat).value?.vincoli).toHaveLength(1);
  });

  it('refuses a measure that is not known, and lists those that are', () => {
    const [said, ...more] = findings('misura: partecipanti', 'misura: allievi');
    expect(more).toEqual([]);
    expect(said).toMatch(
      /^6:15 format-unknown-value valore «allievi» non previsto → previsti: totale, aula, laboratorio/,
    );
    expect(said).toContain('uf.<codice>, kc.<codice>, <misura>@<unità>, <misura>@ogni_uf, ');
    expect(said).toContain('partecipanti, docenti');
  });

  it.each(['totale', 'aula_laboratorio', 'uf.20_CTR', 'kc.04_KC', 'fad@17_CTR', 'stage@20_CTR', 'docenti'])(
    'knows the measure %s',
    (measure) => {
      expect(findings('misura: partecipanti', `misura: ${measure}`)).toEqual([]);
    },
  );

  it.each(['uf', 'uf.', 'fad@', '@17_CTR', 'partecipanti@17_CTR', 'ore'])('does not know the measure %s', (measure) => {
    expect(findings('misura: partecipanti', `misura: "${measure}"`)).toHaveLength(1);
  });

  it('asks a condition for its bound, a share for its base, and both for their source', () => {
    expect(findings('minimo: 12, massimo: 20, ', '')).toEqual([expect.stringContaining('minimo | massimo | uguale')]);
    expect(findings('minimo: 12, massimo: 20', 'minimo_percentuale: 20')).toEqual([
      expect.stringContaining('in_rapporto_a'),
    ]);
    expect(findings(', fonte: art. 1', '')).toEqual([expect.stringContaining('manca la chiave «fonte»')]);
  });
});

describe('the shipped call, on the plan of Basilicata', () => {
  /** The plan with the key competences, the total and the placement that the call wants. */
  const fitting = PLAN.replace('ore_totali: 622', 'ore_totali: 600')
    .replace('{ ore: 622,', '{ ore: 600,')
    .replace('ore: { aula: 22, fad_sincrona: 16 }', 'ore: { aula: 16, fad_sincrona: 16 }')
    .replace(
      'ore: { aula: 20, laboratorio: 26, fad_asincrona: 6 }',
      'ore: { aula: 18, laboratorio: 26, fad_asincrona: 6 }',
    )
    .replace(
      'ore: { aula: 36, laboratorio: 36, fad_sincrona: 12 }',
      'ore: { aula: 32, laboratorio: 36, fad_sincrona: 12 }',
    )
    .replace('aula: 10, laboratorio: 8, fad_sincrona: 4', 'aula: 28, laboratorio: 8, fad_sincrona: 4');
  const outcomes = async (plan: string) => {
    const { stdout } = await qualcheck(['validate', '-', '--avviso', CATALOGUE, '--format', 'json'], { input: plan });
    const [result] = (JSON.parse(stdout) as Result).plans;
    return (result?.outcomes ?? []).filter(({ rule }) => rule === 'vincolo-not-met');
  };

  it('gives each condition an outcome, with its own source', async () => {
    const found = await outcomes(fitting);
    const said = found.map(({ subject, outcome }) => `${subject} ${outcome}`);
    expect(said).toEqual([
      'totale fail',
      'stage pass',
      'stage pass',
      'partecipanti pass',
      'partecipanti pass',
      'docenti pass',
      'kc.04_KC pass',
      'kc.02_KC fail',
      'kc.07_KC not_applicable',
      'kc.05_KC not_applicable',
    ]);
    for (const { clause } of found) expect(clause?.source).toContain('D.D. 894/2017');
  });

  it('measures a share on the hours of the plan, not on the standard’s', async () => {
    const longer = fitting.replace('ore: { aula: 21 }, docenti: [d2]', 'ore: { aula: 23 }, docenti: [d2]');
    const share = (await outcomes(longer)).filter(({ subject }) => subject === 'stage').map(({ required }) => required);
    const total = (await outcomes(longer)).find(({ subject }) => subject === 'totale')?.found as number;
    expect(share).toEqual([total * 0.2, total * 0.4]);
  });
});

describe('a call that contradicts itself', () => {
  it('is told so, with the two conditions that cannot hold together', async () => {
    const file = write('contraddittorio.yaml', AVVISO.replace('minimo: 12, massimo: 20', 'minimo: 21, massimo: 20'));
    const { stdout, code } = await qualcheck(['check-standards', file, '--format', 'compact']);
    expect(stdout).toBe(
      `${file}:6:7: errore: partecipanti: il minimo di 21 supera il massimo di 20, nessun piano può rispettarli [standard-floors-cannot-hold]\n`,
    );
    expect(code).toBe(1);
  });

  it('and so is one whose parts need more than the whole may have', async () => {
    const more = `${AVVISO}  - { misura: totale, massimo: 500, fonte: art. 2 }
  - { misura: stage, minimo: 200, fonte: art. 3 }
  - { misura: aula_laboratorio, minimo: 300.25, fonte: art. 4 }
`;
    const { stdout } = await qualcheck(['check-standards', write('somma.yaml', more), '--format', 'compact']);
    expect(stdout).toContain('totale: il minimo di 500.25 supera il massimo di 500');
    const fits = await qualcheck(['check-standards', write('giusto.yaml', more.replace('300.25', '300'))]);
    expect(fits.code).toBe(0);
  });
});

describe('where a call comes from', () => {
  it('by id and by path, in the plan and on the command line, several at once', async () => {
    write('avviso.yaml', AVVISO);
    write('severo.yaml', AVVISO.replace('minimo: 12', 'minimo: 16').replace('avviso-di-prova', 'avviso-severo'));
    const plan = write('piano.yaml', PLAN.replace('obiettivo:', 'avvisi: [avviso.yaml]\nobiettivo:'));
    const { stdout, code } = await qualcheck([
      'validate',
      plan,
      '--avviso',
      join(folder, 'severo.yaml'),
      '--format',
      'json',
    ]);
    const [result] = (JSON.parse(stdout) as Result).plans;
    expect(result?.avvisi).toEqual(['avviso.yaml', join(folder, 'severo.yaml')]);
    const outcomesOf = (result?.outcomes ?? [])
      .filter(({ rule }) => rule === 'vincolo-not-met')
      .map(({ outcome }) => outcome);
    expect(outcomesOf).toEqual(['pass', 'pass', 'fail', 'pass']);
    expect(code).toBe(1);
  });

  it('from the user’s own folder of standards', async () => {
    const own = mkdtempSync(join(folder, 'miei-'));
    writeFileSync(join(own, 'avviso.yaml'), AVVISO);
    const { code, stderr } = await qualcheck(
      ['validate', '-', '--standards', own, '--avviso', 'ente/avviso-di-prova', '--quiet'],
      { input: PLAN },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('an unknown call is not checked, and the plan does not pass', async () => {
    const plan = PLAN.replace('obiettivo:', 'avvisi: [campania/catalogo-formativo-dd-894-2016]\nobiettivo:');
    const { stdout, code } = await qualcheck(['validate', '-', '--format', 'compact'], { input: plan });
    expect(stdout).toContain(`intendevi «${CATALOGUE}»`);
    expect(stdout).toContain('[avviso-unknown]');
    expect(code).toBe(2);
  });

  it('a call that does not follow the format is told with line and column', async () => {
    const broken = write('rotto.yaml', AVVISO.replace('misura: partecipanti', 'misura: allievi'));
    const plan = write('con-rotto.yaml', PLAN.replace('obiettivo:', 'avvisi: [rotto.yaml]\nobiettivo:'));
    const { stderr, code } = await qualcheck(['validate', plan]);
    expect(stderr).toContain(`${broken}:6:15:`);
    expect(code).toBe(2);
  });
});

/** Places that the text of a plan says are to be completed: while it says so, the plan does not pass. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';
import { plan, readPlan } from './support/documents.ts';

const open = (text: string) => readPlan(text).open.map((path) => path.join('.'));

describe('a comment that says «da completare»', () => {
  it.each([
    ['soggetto:\n  denominazione: # da completare: l’ente', ['soggetto.denominazione']],
    ['soggetto:\n  denominazione: Ente # to be completed', ['soggetto.denominazione']],
    ['competenze_chiave:\n  - codice: KC-1 # Da completare', ['competenze_chiave.0.codice']],
    ['docenti: # da completare\n  # - { id: d1 }', ['docenti']],
  ])('%j is told', (body, expected) => expect(open(plan(body))).toEqual(expected));

  it.each([
    // What is written below the comment is written.
    'docenti: # da completare\n  - { id: d1 }',
    'soggetto:\n  denominazione: "Ente # da completare"',
    'soggetto:\n  denominazione: Ente # da completarety',
    'note: |\n  testo # da completare',
    '# da completare tutto',
  ])('%j is not', (body) => expect(open(plan(body))).toEqual([]));

  it('keeps the verdict incomplete, whatever the standard asks', async () => {
    const text = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
    const verdict = async (input: string) => {
      const { stdout } = await qualcheck(['validate', '-', '--format', 'json'], { input });
      const [{ verdict: is, outcomes } = { verdict: '', outcomes: [] }] = (
        JSON.parse(stdout) as { plans: { verdict: string; outcomes: { rule: string; line: number }[] }[] }
      ).plans;
      return { is, lines: outcomes.filter(({ rule }) => rule === 'to-complete').map(({ line }) => line) };
    };
    expect(await verdict(text)).toEqual({ is: 'pass', lines: [] });
    const left = text.replace('inizio: 2027-01-11', 'inizio: 2027-01-11 # da completare');
    const line = left.split('\n').findIndex((each) => each.includes('da completare')) + 1;
    expect(await verdict(left)).toEqual({ is: 'incomplete', lines: [line] });
  });

  it('is told of its unit, or of the course, with what to do about a key that is there already', async () => {
    const text = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8')
      .replace('inizio: 2027-01-11', 'inizio: 2027-01-11 # da completare')
      .replace('codice: 21_CTR', 'codice: 21_CTR # da completare');
    const { stdout } = await qualcheck(['validate', '-', '--format', 'compact'], { input: text });
    const told = stdout.split('\n').filter((line) => line.includes('to-complete'));
    const remedy = '(scrivilo, e togli il commento)';
    expect(told.map((line) => line.replace(/^.*?incompleto: /, '').replace(' [to-complete]', ''))).toEqual(
      ['Corso: «inizio»', 'UF 21_CTR: «codice»'].map((what) => `${what} è ancora da completare ${remedy}`),
    );
  });
});

describe('people who are nobody yet', () => {
  const example = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
  const told = async (from: string, id: string) => {
    const input = example.replaceAll(from, id);
    const { stdout } = await qualcheck(['validate', '-', '--format', 'compact'], { input });
    return stdout.split('\n').filter((line) => line.includes('[to-complete]'));
  };
  it.each(['da nominare', 'nessuno', 'da definire'])('a tutor «%s» is told once', async (id) => {
    expect(await told('t1', id)).toEqual([expect.stringContaining(`«id» è ancora da scrivere, c’è «${id}»`)]);
  });
  it('a teacher is told in the list, not in each unit', async () => {
    expect(await told('d3', 'da individuare')).toHaveLength(1);
  });
  it.each(['nd', 'n.d.', 'NO', 'Nessi'])('«%s» may be anybody', async (id) => {
    expect(await told('t1', id)).toEqual([]);
  });
});

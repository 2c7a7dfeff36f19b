/** Requirements set aside on purpose: what an exception reaches, what it says of itself, and when it says nothing. */
import { describe, expect, it } from 'vitest';
import { applyExceptions, isSetAside } from '../src/norms/exceptions.ts';
import { PlanFacts } from '../src/norms/facts.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { RULES } from '../src/norms/rules/index.ts';
import { changed, STANDARD } from './support/plans.ts';

type Exception = Record<string, string>;
const CLAUSE = { field: 'Ingresso', text: 'Non è ammessa alcuna deroga', source: '' };

function outcome(rule: string, kind: Outcome['outcome'], code?: string, more: Partial<Outcome> = {}): Outcome {
  return {
    rule: rule as Outcome['rule'],
    outcome: kind,
    severity: 'error',
    subject: { kind: 'uf', ...(code === undefined ? {} : { code }) },
    ...more,
  };
}
const factsWith = (eccezioni: Exception[] | undefined, inizio: string | undefined = '2027-01-11') =>
  new PlanFacts(changed({ eccezioni: eccezioni ?? [], 'corso.inizio': inizio }), STANDARD);

/** What becomes of outcomes: `rule code: outcome`, and of what is added, with its place. */
function after(outcomes: readonly Outcome[], eccezioni: Exception[], inizio?: string) {
  return applyExceptions(outcomes, factsWith(eccezioni, inizio), RULES).map(
    ({ rule, subject: { code = '' }, outcome: kind, at }) => [rule, code, kind, at?.join('.') ?? ''].join(' ').trim(),
  );
}
const exception = (more: Exception = {}): Exception => ({
  regola: 'uf-below-minimum',
  motivo: 'autorizzazione regionale',
  ...more,
});
const open = () => [outcome('uf-below-minimum', 'fail', '20_CTR'), outcome('uf-below-minimum', 'incomplete', '21_CTR')];

describe('an exception', () => {
  it('reaches every open outcome of its rule, failed or not said', () => {
    expect(after(open(), [exception()])).toEqual(['uf-below-minimum 20_CTR waived', 'uf-below-minimum 21_CTR waived']);
  });

  it('with a subject reaches that one alone', () => {
    expect(after(open(), [exception({ soggetto: '21_CTR' })])).toEqual([
      'uf-below-minimum 20_CTR fail',
      'uf-below-minimum 21_CTR waived',
    ]);
    expect(after(open(), [exception({ soggetto: '22_CTR' })]).at(-1)).toBe(
      'exception-unmatched uf-below-minimum fail eccezioni.0.regola',
    );
  });

  it('reaches nothing of another rule, and nothing that is not open', () => {
    const others = (['pass', 'manual', 'not_applicable', 'waived'] as const).map((kind) =>
      outcome('uf-below-minimum', kind, '20_CTR'),
    );
    const all = [...others, outcome('kc-below-minimum', 'fail', '04_KC')];
    expect(after(all, [exception()])).toEqual([
      ...['pass', 'manual', 'not_applicable', 'waived'].map((kind) => `uf-below-minimum 20_CTR ${kind}`),
      'kc-below-minimum 04_KC fail',
      'exception-unmatched uf-below-minimum fail eccezioni.0.regola',
    ]);
  });

  it('keeps its reason, its act and its end, and only those that it has', () => {
    const waiver = (more: Exception) => applyExceptions(open(), factsWith([exception(more)]), RULES)[0]?.waiver;
    expect(waiver({})).toEqual({ motivo: 'autorizzazione regionale' });
    expect(waiver({ riferimento: 'prot. 1/2027', scade: '2027-12-31' })).toEqual({
      motivo: 'autorizzazione regionale',
      riferimento: 'prot. 1/2027',
      scade: '2027-12-31',
    });
  });

  it('the second for the same thing finds nothing left', () => {
    expect(after(open(), [exception(), exception()]).slice(2)).toEqual([
      'exception-unmatched uf-below-minimum fail eccezioni.1.regola',
    ]);
  });

  it('may set aside what another says of itself', () => {
    const all = [exception({ regola: 'uf-below-minimun' }), exception({ regola: 'exception-unmatched' })];
    expect(after([], all)).toEqual(['exception-unmatched uf-below-minimun waived eccezioni.0.regola']);
  });

  it('that names no rule suggests the one that is meant, and none where its rule is known', () => {
    const suggestion = (regola: string) =>
      applyExceptions([], factsWith([exception({ regola })]), RULES)[0]?.suggestion;
    expect(suggestion('uf-below-minimun')).toBe('uf-below-minimum');
    expect(suggestion('uf-below-minimum')).toBeUndefined();
    expect(suggestion('xyz')).toBeUndefined();
  });

  it.each([
    ['2027-01-10', ['fail', 'exception-expired fail']],
    ['2027-01-11', ['waived']],
    ['2027-01-12', ['waived']],
  ])('that ends on %s, of a course that begins on 11 January', (scade, [first, second]) => {
    const found = applyExceptions([outcome('uf-below-minimum', 'fail')], factsWith([exception({ scade })]), RULES);
    expect(found[0]?.outcome).toBe(first);
    expect(found[1] && `${found[1].rule} ${found[1].outcome}`).toBe(second);
    if (second !== undefined)
      expect(found[1]).toMatchObject({
        found: { is: 'date', date: scade },
        required: { is: 'date', date: '2027-01-11' },
        relation: '>=',
        at: ['eccezioni', 0, 'scade'],
      });
  });

  it('that ends, of a course that does not say when it begins, cannot be told', () => {
    const [still, told] = applyExceptions(
      [outcome('uf-below-minimum', 'fail')],
      new PlanFacts(changed({ eccezioni: [exception({ scade: '2027-12-31' })], 'corso.inizio': undefined }), STANDARD),
      RULES,
    );
    expect(still?.outcome).toBe('fail');
    expect(told).toMatchObject({ rule: 'exception-expired', outcome: 'incomplete', lacks: 'corso.inizio' });
  });

  it('without a reason says so, before all else', () => {
    const [still, told, ...rest] = applyExceptions(
      open(),
      factsWith([exception({ motivo: 'da definire', scade: '2020-01-01' })]),
      RULES,
    ).filter(({ subject }) => subject.code !== '21_CTR');
    expect(still?.outcome).toBe('fail');
    expect(told).toMatchObject({
      rule: 'exception-without-reason',
      outcome: 'fail',
      subject: { kind: 'eccezione', code: 'uf-below-minimum' },
      found: { is: 'text', text: 'da definire' },
      at: ['eccezioni', 0, 'motivo'],
    });
    expect(rest).toEqual([]);
  });
});

describe('what the source puts beyond derogation', () => {
  const beyond = () => [
    outcome('uf-below-minimum', 'fail', '20_CTR', { beyondDerogation: CLAUSE }),
    outcome('uf-below-minimum', 'fail', '21_CTR'),
  ];
  it.each([
    ['prot. 123/2027', 'waived', 'text'],
    ['D.D. n. 5 del 12 marzo 2027', 'waived', 'text'],
    ['prot. 123', 'fail', 'nothing'],
    ['12/03/2027', 'fail', 'nothing'],
    ['2027-03-12', 'fail', 'nothing'],
    ['2026/2027', 'waived', 'text'],
    ['2026-2027', 'fail', 'nothing'],
    ['12 march 2027', 'fail', 'nothing'],
    ['prot. 123/1899', 'fail', 'nothing'],
    ['prot. 123/1999', 'waived', 'text'],
    ['prot. 123/20271', 'fail', 'nothing'],
    ['prot. 3/12027', 'fail', 'nothing'],
    ['2027/15', 'waived', 'text'],
  ])('by «%s»: %s', (riferimento, first, is) => {
    const found = applyExceptions(beyond(), factsWith([exception({ riferimento })]), RULES);
    // What may be derogated from is set aside all the same.
    expect(found.map(({ outcome: kind }) => kind)).toEqual([first, 'waived', 'fail']);
    expect(found[2]).toMatchObject({
      rule: 'exception-beyond-derogation',
      clause: CLAUSE,
      at: ['eccezioni', 0],
      found: is === 'text' ? { is, text: riferimento } : { is },
    });
  });

  it('stays open to a second exception that cites an act', () => {
    const found = applyExceptions(
      beyond().slice(0, 1),
      factsWith([exception(), exception({ riferimento: 'prot. 1/2027' })]),
      RULES,
    );
    expect(found.map(({ outcome: kind }) => kind)).toEqual(['waived', 'fail', 'fail']);
  });
});

describe('whether a plan sets a requirement aside', () => {
  const subject = { kind: 'uf', code: '20_CTR' } as const;
  const is = (more: Exception, rule = 'uf-below-minimum') => isSetAside(rule, subject, factsWith([exception(more)]));
  it('by rule and subject', () => {
    expect(is({})).toBe(true);
    expect(is({ soggetto: '20_CTR' })).toBe(true);
    expect(is({ soggetto: '21_CTR' })).toBe(false);
    expect(is({}, 'kc-below-minimum')).toBe(false);
    expect(isSetAside('uf-below-minimum', subject, factsWith(undefined))).toBe(false);
  });
  it('not without a reason, nor after its end', () => {
    expect(is({ motivo: 'n.d.' })).toBe(false);
    expect(is({ scade: '2027-01-10' })).toBe(false);
    expect(is({ scade: '2027-01-11' })).toBe(true);
  });
});

/** Outcomes → verdict; exceptions; courses for some units. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/format/document.ts';
import { standardFormat } from '../src/format/standard.ts';
import { check, verdictOf } from '../src/norms/check.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { RULES } from '../src/norms/rules/index.ts';
import { PARTIAL, UNDECLARED } from './rules/case.ts';
import {
  CARD,
  changed,
  changedStandard,
  checked,
  type Edits,
  outcomesOf,
  PLAN,
  SCALES,
  STANDARD,
} from './support/plans.ts';

const SHORT_STAGE: Edits = { ...UNDECLARED, 'stage.ore': 239.75 };
const waive = (regola: string, more: Record<string, string> = {}) => ({
  eccezioni: [{ regola, motivo: 'autorizzazione regionale', ...more }],
});
const ofRule = (outcomes: readonly Outcome[], id: string) => outcomes.filter(({ rule }) => rule === id);
const verdict = (edits: Edits) => checked(changed(edits)).verdict;

describe('verdict', () => {
  it.each([
    ['pass', []],
    ['pass', [['pass', 'error']]],
    ['pass', [['fail', 'warning']]],
    ['pass', [['incomplete', 'warning']]],
    [
      'pass',
      [
        ['manual', 'error'],
        ['waived', 'error'],
        ['not_applicable', 'error'],
      ],
    ],
    [
      'incomplete',
      [
        ['pass', 'error'],
        ['incomplete', 'error'],
        ['fail', 'warning'],
      ],
    ],
    [
      'fail',
      [
        ['incomplete', 'error'],
        ['fail', 'error'],
      ],
    ],
    [
      'fail',
      [
        ['fail', 'error'],
        ['pass', 'error'],
      ],
    ],
  ] as const)('is %s for %j', (expected, outcomes) => {
    expect(verdictOf(outcomes.map(([outcome, severity]) => ({ outcome, severity })))).toBe(expected);
  });

  it.each([
    ['pass', 'the conforming example', {}],
    ['fail', 'a short placement', SHORT_STAGE],
    ['pass', 'a short placement set aside', { ...SHORT_STAGE, ...waive('stage-below-minimum') }],
    ['incomplete', 'an entry title not written', { 'ingresso.titolo': undefined }],
    ['fail', 'both', { ...SHORT_STAGE, 'ingresso.titolo': undefined }],
    ['pass', 'a room too small: a warning', { 'corso.partecipanti': 17 }],
    [
      'fail',
      'a placement whose exception has lapsed',
      { ...SHORT_STAGE, ...waive('stage-below-minimum', { scade: '2027-01-10' }) },
    ],
    ['pass', 'an exception that nothing needs: a warning', waive('stage-below-minimum')],
  ] as [string, string, Edits][])('is %s for %s', (expected, _what, edits) => {
    expect(verdict(edits)).toBe(expected);
  });

  it('never passes a plan that says nothing', () => {
    const { formato, titolo, standard } = PLAN;
    expect(checked({ formato, titolo, standard, unita_formative: [] }).verdict).toBe('fail');
    expect(checked({ formato, titolo, standard, unita_formative: PLAN.unita_formative }).verdict).toBe('incomplete');
  });

  it('finds nothing to mend in the conforming example', () => {
    const kinds = new Set(outcomesOf(PLAN).map(({ outcome }) => outcome));
    expect(kinds).toEqual(new Set(['pass', 'manual', 'not_applicable']));
  });
});

describe('outcomes', () => {
  it('come one for each requirement, in the order of the rules', () => {
    const expected = RULES.flatMap((rule) => {
      const requirements = rule.requirements({ standard: STANDARD, card: CARD, scales: SCALES });
      return (requirements.length === 0 ? [{ subject: { kind: 'corso' } }] : requirements).map(({ subject }) => ({
        rule: rule.id,
        subject,
      }));
    });
    expect(outcomesOf(PLAN).map(({ rule, subject }) => ({ rule, subject }))).toEqual(expected);
  });

  it('say once for a rule that the standard sets no such limit', () => {
    const bare = changedStandard({
      ore: undefined,
      didattica: undefined,
      ingresso: undefined,
      docenti: undefined,
      sedi: undefined,
      frequenza: undefined,
      valutazione: undefined,
      competenze_chiave: undefined,
      da_verificare: undefined,
      unita_formative: [],
      'classificazione.eqf': undefined,
      'classificazione.ada': undefined,
      crediti: undefined,
      descrizione: undefined,
    });
    const outcomes = check(PLAN, { standard: bare, scales: SCALES }, RULES).outcomes;
    // These ask a plan to agree with itself, whatever the standard.
    const always = [
      'total-mismatch',
      'uf-duplicate',
      'obiettivo-unknown',
      'attendance-mismatch',
      'classification-mismatch',
      'dates-below-hours',
    ];
    for (const { id } of RULES.filter((rule) => !always.includes(rule.id))) {
      const silent = { outcome: 'not_applicable', notApplicable: 'standard-silent' };
      expect(ofRule(outcomes, id), id).toEqual([expect.objectContaining(silent)]);
    }
  });

  // The rules take these for granted.
  it.each([
    ['a cap whose base the standard lacks', { 'ore.fad.sul_minimo_di': 'laboratorio' }],
    ['a figure whose anomaly the standard lacks', { 'ore.fad': { stampato: '175', anomalia: 'x', campo: 'FaD' } }],
    ['a measure that there is not', { vincoli: [{ misura: 'allievi', minimo: 1, fonte: 'punto 1' }] }],
  ])('are never asked of a standard with %s', (_what, edits) => {
    expect(readDocument(JSON.stringify(changedStandard(edits)), standardFormat).findings).toHaveLength(1);
  });

  it('do not change the plan nor the standard', () => {
    const [plan, standard] = [structuredClone(PLAN), structuredClone(STANDARD)];
    outcomesOf(PLAN);
    expect(PLAN).toEqual(plan);
    expect(STANDARD).toEqual(standard);
  });
});

describe('exceptions', () => {
  it('set a failed requirement aside, with their reason', () => {
    const more = { riferimento: 'prot. 123/2027', scade: '2027-12-31' };
    const [stage] = ofRule(
      outcomesOf(changed({ ...SHORT_STAGE, ...waive('stage-below-minimum', more) })),
      'stage-below-minimum',
    );
    expect(stage).toMatchObject({ outcome: 'waived', waiver: { motivo: 'autorizzazione regionale', ...more } });
  });

  it('set aside what the plan does not say', () => {
    const edits = {
      'ingresso.titolo': undefined,
      ...waive('entry-title-below-minimum', { riferimento: 'prot. 123/2027' }),
    };
    expect(ofRule(outcomesOf(changed(edits)), 'entry-title-below-minimum')[0]?.outcome).toBe('waived');
    expect(verdict(edits)).toBe('pass');
  });

  it('without a subject concern every failed requirement of the rule', () => {
    const short = { ...UNDECLARED, 'unita_formative[2].ore.aula': 17.75, 'unita_formative[3].ore.aula': 31.75 };
    const outcomes = (more: Record<string, string>) =>
      ofRule(outcomesOf(changed({ ...short, ...waive('uf-below-minimum', more) })), 'uf-below-minimum')
        .filter(({ outcome }) => outcome !== 'pass')
        .map(({ subject, outcome }) => [subject.code, outcome]);
    expect(outcomes({})).toEqual([
      ['21_CTR', 'waived'],
      ['22_CTR', 'waived'],
    ]);
    expect(outcomes({ soggetto: '22_CTR' })).toEqual([
      ['21_CTR', 'fail'],
      ['22_CTR', 'waived'],
    ]);
  });

  it('do not reach what passes, what is for a person, and what does not apply', () => {
    for (const rule of ['total-below-minimum', 'manual-check', 'aula-below-minimum']) {
      const outcomes = outcomesOf(changed(waive(rule)));
      expect(
        ofRule(outcomes, rule).some(({ outcome }) => outcome === 'waived'),
        rule,
      ).toBe(false);
      expect(ofRule(outcomes, 'exception-unmatched'), rule).toHaveLength(1);
    }
  });

  it('that name no rule suggest the one that is meant', () => {
    const [finding] = ofRule(outcomesOf(changed(waive('stage-bellow-minimum'))), 'exception-unmatched');
    expect(finding).toMatchObject({ severity: 'warning', suggestion: 'stage-below-minimum' });
    const [known] = ofRule(outcomesOf(changed(waive('stage-below-minimum'))), 'exception-unmatched');
    expect(known).not.toHaveProperty('suggestion');
  });

  it('that lapse need the first day of the course, and hold on it', () => {
    const expiry = (scade: string, more: Edits = {}) =>
      outcomesOf(changed({ ...SHORT_STAGE, ...waive('stage-below-minimum', { scade }), ...more }));
    expect(ofRule(expiry('2027-01-11'), 'exception-expired')).toEqual([]);
    expect(ofRule(expiry('2027-01-10'), 'exception-expired')[0]?.outcome).toBe('fail');
    const unknown = expiry('2027-12-31', { 'corso.inizio': undefined });
    expect(ofRule(unknown, 'exception-expired')[0]).toMatchObject({ outcome: 'incomplete', lacks: 'corso.inizio' });
    // Until that day is known the requirement binds: what was not checked is never a yes.
    expect(ofRule(unknown, 'stage-below-minimum')[0]?.outcome).toBe('fail');
  });

  it('name a unit by its alias too', () => {
    const standard = changedStandard({ 'unita_formative[2].alias': ['2913'] });
    const edits = { ...UNDECLARED, 'unita_formative[2].ore.aula': 17.75, 'unita_formative[2].codice': '2913' };
    const plan = changed({ ...edits, ...waive('uf-below-minimum', { soggetto: '2913' }) });
    const outcomes = ofRule(outcomesOf(plan, standard), 'uf-below-minimum');
    expect(outcomes.map(({ outcome }) => outcome)).toContain('waived');
  });
});

describe('a course for some units', () => {
  /** Only the unit that it aims at, and nothing that binds the whole course. */
  const alone: Edits = {
    ...UNDECLARED,
    ...PARTIAL,
    unita_formative: [PLAN.unita_formative[1]],
    competenze_chiave: undefined,
    stage: undefined,
    'valutazione.attestazione': undefined,
  };

  it('passes without the other units, key competences, placement and certificate', () => {
    const { verdict: whole, outcomes } = checked(changed(alone));
    expect(outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete')).toEqual([]);
    expect(whole).toBe('pass');
  });

  it('still has to meet what binds its unit', () => {
    const short = { ...alone, 'unita_formative[0].moduli[0].ore.aula': 15.75 };
    expect(outcomesOf(changed(short)).filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { rule: 'uf-below-minimum', subject: { code: '20_CTR' }, outcome: 'fail' },
    ]);
  });

  it('says why the rest does not concern it', () => {
    const outcomes = outcomesOf(changed({ ...PARTIAL }));
    expect(ofRule(outcomes, 'total-below-minimum')[0]?.notApplicable).toBe('partial-course');
    const other = ofRule(outcomes, 'uf-below-minimum').find(({ subject }) => subject.code === '21_CTR');
    expect(other?.notApplicable).toBe('unit-not-aimed');
  });

  it('aims at a unit by its alias', () => {
    const standard = changedStandard({ 'unita_formative[1].alias': ['2912'] });
    const plan = changed({ ...alone, obiettivo: { unita: ['2912'] } });
    expect(checked(plan, standard).verdict).toBe('pass');
  });

  it('does not pass when it aims at a unit that the standard does not have', () => {
    expect(verdict({ ...alone, obiettivo: { unita: ['20_CRT'] } })).not.toBe('pass');
  });
});

describe('one cause, one failure', () => {
  const errors = (edits: Edits) =>
    outcomesOf(changed(edits)).filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error');

  it.each(STANDARD.unita_formative.map(({ codice }, index) => [codice, index] as const))(
    'a plan without %s fails that and course totals only',
    (code, index) => {
      const failed = errors({ ...UNDECLARED, [`unita_formative[${index}]`]: undefined });
      const totals = ['total-below-minimum', 'aula-laboratorio-below-minimum'];
      expect(failed.filter(({ rule }) => !totals.includes(rule))).toMatchObject([
        { rule: 'uf-missing', subject: { code } },
      ]);
    },
  );

  it('a misspelt code is told once', () => {
    expect(errors({ 'unita_formative[1].codice': '20_CRT' }).map(({ rule }) => rule)).toEqual(['uf-missing']);
  });

  it('a key competence written among the units is not said to have no hours', () => {
    const moved = {
      ...UNDECLARED,
      'unita_formative[4]': PLAN.competenze_chiave?.[1],
      'competenze_chiave[1]': undefined,
    };
    const own = outcomesOf(changed(moved)).filter(({ rule }) => rule === 'kc-below-minimum');
    expect(
      own.filter(({ outcome, found }) => outcome === 'fail' && found?.is === 'amount' && found.value === 0),
    ).toEqual([]);
  });
});

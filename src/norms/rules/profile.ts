/** What a plan says again of its profile: a description, the phases, the UC and the expected result of each unit. */

import type { Card } from '../../format/card.ts';
import type { Standard, StandardUnit } from '../../format/standard.ts';
import { plainWords } from '../../text/nearest.ts';
import { type Clause, clauseOf } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { ofUnit, onNorm } from '../on-norm.ts';
import { compared, lacking, noStranger, stated, TAKEN_OVER, termsFact, textFact } from '../said.ts';
import { family, type Judgement, perUnit, type Requirement } from './rule.ts';

/** Ways to say the same, the first being the one to show. */
type Wordings = readonly [string, ...string[]];

/** A requirement on what the plan writes in a unit; what it takes over from the standard it may leave out. */
function onUnit(code: string, clause: Clause, key: 'uc' | 'risultato_atteso', known: Wordings): Requirement {
  return ofUnit(code, clause, ({ unit, path }) => {
    const text = unit[key];
    if (text === undefined) return TAKEN_OVER;
    const same = known.some((each) => plainWords(each) === plainWords(text));
    const asked = { required: { is: 'text', text: known[0] }, relation: '=' } as const;
    return compared(same, { is: 'text', text }, [...path, key], asked);
  });
}

/** Every wording of a unit's expected result: the standard's own, that of its UC, the Atlante's. */
function resultsOf(unit: StandardUnit, { unita_competenza: uc }: Standard, card: Card | undefined): string[] {
  const competence = uc?.elenco.find(({ codice }) => codice === unit.uc);
  const same = card?.competenze.find(({ titolo }) => plainWords(titolo) === plainWords(unit.denominazione));
  return [unit.risultato_atteso, competence?.risultato_atteso, same?.descrizione].filter((text) => text !== undefined);
}

function judgePhases({ richieste }: { richieste: readonly string[] }, { plan }: PlanFacts): Judgement {
  const written = plan.unita_formative.flatMap(({ fasi }) => fasi ?? []).map(plainWords);
  const at = ['unita_formative'];
  const required = termsFact(richieste);
  if (written.length === 0) return lacking('fasi', at, { required });
  return noStranger(termsFact, richieste, (phase) => !written.includes(plainWords(phase)), at, { required });
}

export const profileRules = family([
  onNorm(
    {
      id: 'descrizione-missing',
      // The profile describes; that a plan has to describe its course too is not written.
      severity: 'warning',
      title: { it: 'Descrizione del corso', en: 'Description of the course' },
      why: {
        it: 'Lo standard descrive che cosa fa chi è qualificato: una descrizione del corso permette a chi lo esamina di confrontare i due.',
        en: 'The standard describes what a qualified person does: a description of the course lets the examiner compare the two.',
      },
    },
    { kind: 'corso', code: 'descrizione' },
    ({ descrizione }) => descrizione,
    (_norm, { plan }) =>
      stated('corso.descrizione', plan.corso?.descrizione?.trim(), (text) => [text !== '', textFact(text)]),
  ),
  onNorm(
    {
      id: 'fasi-missing',
      // The phases are told in the description of the profile, not in a list of what to teach.
      severity: 'warning',
      title: { it: 'Fasi dell’attività', en: 'Phases of the activity' },
      why: {
        it: 'Il profilo segue l’attività in tutte le sue fasi: ciascuna sta in almeno un’unità.',
        en: 'The profile follows the activity through all its phases: each stands in at least one unit.',
      },
    },
    { kind: 'corso', code: 'fasi' },
    ({ fasi }) => fasi,
    judgePhases,
    { wholeCourse: true },
  ),
  {
    id: 'uc-mismatch',
    severity: 'error',
    title: { it: 'La UC di ogni UF', en: 'The unit of competence of each unit' },
    why: {
      it: 'A ogni UF corrisponde una UC. Il piano può tacerla, ma se la scrive è quella dello standard.',
      en: 'Each training unit corresponds to one unit of competence. The plan may leave it out, but the one it writes is that of the standard.',
    },
    requirements: ({ standard }) =>
      perUnit(standard, ({ codice, uc }) => {
        const { uc: label, codice: other } = standard.etichette_unita ?? {};
        return uc === undefined
          ? undefined
          : onUnit(codice, clauseOf(standard, { campo: label ?? other }, uc), 'uc', [uc]);
      }),
  },
  {
    id: 'risultato-mismatch',
    // The same result may be told in other words: only a person can say.
    severity: 'warning',
    title: { it: 'Il risultato atteso di ogni UF', en: 'The expected result of each unit' },
    why: {
      it: 'Lo standard dice il risultato atteso di ogni unità. Il piano può tacerlo; se lo scrive con altre parole, chi lo esamina deve giudicare se dicono lo stesso.',
      en: 'The standard gives the expected result of each unit. The plan may leave it out; where it writes it in other words, the examiner has to judge whether they say the same.',
    },
    requirements: ({ standard, card }) =>
      perUnit(standard, (unit) => {
        const [first, ...others] = resultsOf(unit, standard, card);
        if (first === undefined) return undefined;
        const clause = clauseOf(standard, { campo: standard.etichette_unita?.risultato_atteso }, first);
        return onUnit(unit.codice, clause, 'risultato_atteso', [first, ...others]);
      }),
  },
]);

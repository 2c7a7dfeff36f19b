/** Attendance: the least presence, and its complement. */

import { clauseOf } from '../clause.ts';
import { exact, type Micro } from '../hours.ts';
import { type Fact, family, type Judgement, type Rule } from './rule.ts';

const WHOLE = exact(100);
const percentage = (value: Micro): Fact => ({ is: 'amount', value, unit: '%' });

/** A share of the hours that the plan may not exceed. */
function ceiling<const Id extends string>(
  rule: Pick<Rule<Id>, 'id' | 'title' | 'why'>,
  norm: 'assenze' | 'inserimento',
  key: 'assenze_massime' | 'inserimento_entro',
): Rule<Id> {
  return {
    ...rule,
    severity: 'error',
    requirements({ standard }) {
      const figure = standard.frequenza?.[norm];
      if (figure === undefined) return [];
      const required = percentage(exact(figure.massimo_percentuale));
      const at = ['frequenza', key];
      return [
        {
          subject: { kind: norm },
          clause: clauseOf(standard, figure, String(figure.massimo_percentuale)),
          judge({ plan }): Judgement {
            const written = plan.frequenza?.[key];
            // Attendance says the absences too, the other way round.
            const implied = key === 'assenze_massime' ? plan.frequenza?.minima : undefined;
            if (written === undefined && implied === undefined) {
              return { outcome: 'incomplete', lacks: `frequenza.${key}`, at, required };
            }
            const found = written === undefined ? ((WHOLE - exact(implied ?? 0)) as Micro) : exact(written);
            const outcome = found <= exact(figure.massimo_percentuale) ? 'pass' : 'fail';
            return {
              outcome,
              found: percentage(found),
              required,
              relation: '<=',
              at: written === undefined ? ['frequenza', 'minima'] : at,
            };
          },
        },
      ];
    },
  };
}

export const attendanceRules = family([
  ceiling(
    {
      id: 'absence-above-maximum',
      title: { it: 'Assenze massime', en: 'Maximum absence' },
      why: {
        it: 'È il complemento della frequenza minima: chi scrive solo quella ha già detto le assenze.',
        en: 'It is the complement of minimum attendance: writing only that one already says the absence.',
      },
    },
    'assenze',
    'assenze_massime',
  ),
  ceiling(
    {
      id: 'tui-above-maximum',
      title: { it: 'Termine ultimo di inserimento (TUI)', en: 'Latest point to join the course (TUI)' },
      why: {
        it: 'Le fonti non definiscono la base del TUI: qui è letto come parte delle ore complessive già svolte quando entra l’ultimo corsista.',
        en: 'The sources do not define the base of the TUI: it is read here as the part of all hours already held when the last trainee joins.',
      },
    },
    'inserimento',
    'inserimento_entro',
  ),
  {
    id: 'attendance-below-minimum',
    severity: 'error',
    title: { it: 'Frequenza minima', en: 'Minimum attendance' },
    why: {
      it: 'È la parte delle ore complessive, stage compreso, da frequentare per l’esame. Chi scrive solo le assenze massime dice la stessa cosa al contrario.',
      en: 'The part of all hours, placement included, to attend before the exam. Writing only the maximum absence says the same in reverse.',
    },
    requirements({ standard }) {
      const norm = standard.frequenza?.minima;
      if (norm === undefined) return [];
      const bound = exact(norm.minimo_percentuale);
      return [
        {
          subject: { kind: 'frequenza' },
          clause: clauseOf(standard, norm, String(norm.minimo_percentuale)),
          judge({ plan }): Judgement {
            const { minima, assenze_massime } = plan.frequenza ?? {};
            const required = percentage(bound);
            const at = ['frequenza', minima === undefined ? 'assenze_massime' : 'minima'];
            const share = minima ?? assenze_massime;
            if (share === undefined) {
              return { outcome: 'incomplete', lacks: 'frequenza.minima', at: ['frequenza', 'minima'], required };
            }
            const found = minima === undefined ? ((WHOLE - exact(share)) as Micro) : exact(share);
            return {
              outcome: found >= bound ? 'pass' : 'fail',
              found: percentage(found),
              required,
              relation: '>=',
              at,
            };
          },
        },
      ];
    },
  },
  {
    id: 'attendance-mismatch',
    severity: 'error',
    title: { it: 'Frequenza e assenze che si corrispondono', en: 'Attendance and absence that agree' },
    why: {
      it: 'La frequenza minima e le assenze massime fanno insieme 100 %: se non tornano non si sa quale valga.',
      en: 'Minimum attendance and maximum absence make 100% together: where they do not, nobody knows which one holds.',
    },
    requirements: () => [
      {
        subject: { kind: 'frequenza' },
        judge({ plan }): Judgement {
          const { minima, assenze_massime } = plan.frequenza ?? {};
          if (minima === undefined || assenze_massime === undefined) {
            return { outcome: 'not_applicable', reason: 'not-in-plan' };
          }
          const added = (exact(minima) + exact(assenze_massime)) as Micro;
          return {
            outcome: added === WHOLE ? 'pass' : 'fail',
            found: percentage(added),
            required: percentage(WHOLE),
            relation: '=',
            at: ['frequenza', 'assenze_massime'],
          };
        },
      },
    ],
  },
]);

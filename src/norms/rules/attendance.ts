/** Attendance: the least presence, and its complement. */

import type { Plan } from '../../format/plan.ts';
import { complement, exact, type Micro } from '../hours.ts';
import { onNorm } from '../on-norm.ts';
import { compared, lacking, NOT_IN_PLAN } from '../said.ts';
import { compare, type Fact, family, type Judgement } from './rule.ts';

const WHOLE = exact(100);
const percentage = (value: Micro): Fact => ({ is: 'amount', value, unit: '%' });

type Attendance = NonNullable<Plan['frequenza']>;
/** Presence says the absences too, the other way round. */
const COMPLEMENT = { minima: 'assenze_massime', assenze_massime: 'minima', inserimento_entro: undefined } as const;

/** A share of the hours that the plan writes, or implies by its complement, against a bound. */
function judgeShare(
  { frequenza = {} }: Plan,
  key: keyof Attendance,
  relation: '<=' | '>=',
  percent: number,
): Judgement {
  const other = COMPLEMENT[key];
  const [written, implied] = [frequenza[key], other && frequenza[other]];
  const required = percentage(exact(percent));
  if (written === undefined && implied === undefined) {
    return lacking(`frequenza.${key}`, ['frequenza', key], { required, relation });
  }
  const found = written === undefined ? complement(exact(implied as number)) : exact(written);
  const at = ['frequenza', written === undefined ? (other as string) : key];
  return compared(compare(found, relation, exact(percent)), percentage(found), at, { required, relation });
}

const most = ({ massimo_percentuale }: { massimo_percentuale: number }) => massimo_percentuale;
const least = ({ minimo_percentuale }: { minimo_percentuale: number }) => minimo_percentuale;

function judgeAgreement({ plan }: { plan: Plan }): Judgement {
  const { minima, assenze_massime } = plan.frequenza ?? {};
  if (minima === undefined || assenze_massime === undefined) return NOT_IN_PLAN;
  const added = (exact(minima) + exact(assenze_massime)) as Micro;
  const asked = { required: percentage(WHOLE), relation: '=' } as const;
  return compared(added === WHOLE, percentage(added), ['frequenza', 'assenze_massime'], asked);
}

export const attendanceRules = family([
  onNorm(
    {
      id: 'absence-above-maximum',
      severity: 'error',
      title: { it: 'Assenze massime', en: 'Maximum absence' },
      why: {
        it: 'È il complemento della frequenza minima: chi scrive solo quella ha già detto le assenze.',
        en: 'It is the complement of minimum attendance: writing only that one already says the absence.',
      },
    },
    { kind: 'assenze' },
    ({ frequenza }) => frequenza?.assenze,
    (norm, { plan }) => judgeShare(plan, 'assenze_massime', '<=', most(norm)),
    { printed: most },
  ),
  onNorm(
    {
      id: 'tui-above-maximum',
      severity: 'error',
      title: { it: 'Termine ultimo di inserimento (TUI)', en: 'Latest point to join the course (TUI)' },
      why: {
        it: 'Le fonti non definiscono la base del TUI: qui è letto come parte delle ore complessive già svolte quando entra l’ultimo corsista.',
        en: 'The sources do not define the base of the TUI: it is read here as the part of all hours already held when the last trainee joins.',
      },
    },
    { kind: 'inserimento' },
    ({ frequenza }) => frequenza?.inserimento,
    (norm, { plan }) => judgeShare(plan, 'inserimento_entro', '<=', most(norm)),
    { printed: most },
  ),
  onNorm(
    {
      id: 'attendance-below-minimum',
      severity: 'error',
      title: { it: 'Frequenza minima', en: 'Minimum attendance' },
      why: {
        it: 'È la parte delle ore complessive, stage compreso, da frequentare per l’esame. Chi scrive solo le assenze massime dice la stessa cosa al contrario.',
        en: 'The part of all hours, placement included, to attend before the exam. Writing only the maximum absence says the same in reverse.',
      },
    },
    { kind: 'frequenza' },
    ({ frequenza }) => frequenza?.minima,
    (norm, { plan }) => judgeShare(plan, 'minima', '>=', least(norm)),
    { printed: least },
  ),
  {
    id: 'attendance-mismatch',
    severity: 'error',
    title: { it: 'Frequenza e assenze che si corrispondono', en: 'Attendance and absence that agree' },
    why: {
      it: 'La frequenza minima e le assenze massime fanno insieme 100 %: se non tornano non si sa quale valga.',
      en: 'Minimum attendance and maximum absence make 100% together: where they do not, nobody knows which one holds.',
    },
    requirements: () => [{ subject: { kind: 'frequenza' }, judge: judgeAgreement }],
  },
]);

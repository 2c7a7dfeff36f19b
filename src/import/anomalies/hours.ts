/** Hours of a page that do not add up, or that it does not say as it says the others. Pure. */
import type { Draft, Tree } from '../draft.ts';
import { type Anomaly, figure, inItalian, least, once, units } from './anomaly.ts';

const COUNTS = ['', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'];

/** Units without hours in a course that has some. */
export function withoutHours(draft: Draft): Anomaly | undefined {
  const count = units(draft).length;
  if (count === 0 || !draft.has('ore.totale') || units(draft).some((unit) => unit['ore'] !== undefined))
    return undefined;
  const labels = (draft.get<Tree[]>('campi_vuoti') ?? []).filter(
    ({ per_unita, campo }) => per_unita === true && /^Durata/.test(String(campo)),
  );
  if (labels.length === 0) return undefined;
  const all = count === 1 ? 'campi vuoti nella UF' : `campi vuoti in tutte e ${COUNTS[count] ?? count} le UF`;
  return {
    id: 'uf-senza-ore',
    campi: labels.map(({ campo }) => String(campo)),
    stampato: all,
    perche: {
      it: 'Le UF non hanno ore, mentre il percorso ne ha.',
      en: 'The units have no hours, while the course has.',
    },
    trattamento: {
      it: 'Nessun minimo per UF. Il piano dichiara comunque le ore di ogni UF: servono ai minimi del percorso.',
      en: 'No minimum per unit. The plan still declares the hours of each unit: the minimums of the course need them.',
    },
  };
}

/** A measure, its two names, and its hours where the page prints them. */
type Part<H = number | undefined> = [string, string, string, H];
const isGiven = (parts: Part[]): parts is Part<number>[] => parts.every(([, , , amount]) => amount !== undefined);

/** The parts of the course do not make its total. */
export function hours(draft: Draft): Anomaly | undefined {
  const [total, aula, practice] = [least(draft, 'totale'), least(draft, 'aula'), least(draft, 'stage_laboratorio')];
  const [school, laboratory, stage] = [
    least(draft, 'aula_laboratorio'),
    least(draft, 'laboratorio'),
    least(draft, 'stage'),
  ];
  if (total === undefined) return undefined;
  const schoolParts: Part[] =
    school === undefined
      ? [
          ['aula', 'Aula', 'classroom', aula],
          ['laboratorio', 'laboratorio', 'laboratory', laboratory],
        ]
      : [['aula_laboratorio', 'Aula e laboratorio', 'classroom and laboratory', school]];
  const parts = [
    [...schoolParts, ['stage', 'stage', 'placement', stage] satisfies Part],
    [
      ['aula', 'Aula', 'classroom', aula] satisfies Part,
      ['stage_laboratorio', 'tirocinio e laboratorio', 'placement and laboratory', practice] satisfies Part,
    ],
  ].find(isGiven);
  if (parts === undefined) return undefined;
  const sum = parts.reduce((all, [, , , amount]) => Math.round((all + amount) * 100) / 100, 0);
  if (sum === total) return undefined;
  return {
    id: 'somma-delle-ore',
    campi: once([figure(draft, 'totale')?.campo, ...parts.map(([measure]) => figure(draft, measure)?.campo)]),
    stampato: [total, ...parts.map(([, , , amount]) => amount)].join('; '),
    perche: {
      it: `${parts.map(([, name, , amount]) => `${name} ${inItalian(amount)} h`).join(' più ')} fanno ${inItalian(sum)} h, non le ${inItalian(total)} del percorso.`,
      en: `${parts.map(([, , name, amount]) => `${amount} h of ${name}`).join(' plus ')} make ${sum} h, not the ${total} of the course.`,
    },
    trattamento: {
      it: `${numberWord(parts.length + 1)} minimi indipendenti: il piano li rispetta tutti e le sue parti fanno il totale che dichiara.`,
      en: `${parts.length === 2 ? 'Three' : 'Four'} independent minimums: the plan meets them all, and its parts add up to the total it declares.`,
    },
    controlli: ['total-mismatch'],
  };
}

const numberWord = (count: number) => ['', 'Un', 'Due', 'Tre', 'Quattro', 'Cinque'][count] ?? String(count);

/** Hours of key competences whose label does not say that they are a minimum. */
export function kcLabel(draft: Draft): Anomaly | undefined {
  const kc = figure(draft, 'kc');
  if (kc?.minimo === undefined || /minim/i.test(kc.campo)) return undefined;
  return {
    id: 'kc-senza-minima',
    campi: [kc.campo],
    stampato: String(kc.minimo),
    perche: {
      it: 'L’etichetta non dice «minima», come dicono quelle vicine.',
      en: 'The label does not say «minima», as those around it do.',
    },
    trattamento: {
      it: `Letta come un minimo: almeno ${inItalian(kc.minimo)} h di competenze chiave, dentro aula e laboratorio.`,
      en: `Read as a minimum: at least ${kc.minimo} h of key competences, inside classroom and laboratory.`,
    },
    regole: ['kc-total-below-minimum'],
  };
}

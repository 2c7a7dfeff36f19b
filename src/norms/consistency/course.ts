/** A course in time: when its standard is in force, its years, who may still join. */
import type { Check, Inconsistency } from './check.ts';

const validity: Check = ({ validita = {} }) => {
  const { dal, al } = validita;
  // Dates are ISO: their order is that of their letters.
  if (dal === undefined || al === undefined || dal <= al) return [];
  return [{ check: 'validity-reversed', level: 'error', at: ['validita'], values: { from: dal, to: al } }];
};

/** Years are numbered from 1, each once, and are as many as the course lasts. */
const years: Check = ({ annualita, durata_anni }) => {
  if (annualita === undefined) return [];
  const { voci } = annualita;
  const found = voci.flatMap(({ anno }, index): Inconsistency[] => {
    if (anno === index + 1) return [];
    const values = { year: String(anno), expected: String(index + 1) };
    return [{ check: 'years-contradiction', level: 'error', at: ['annualita', 'voci', index, 'anno'], values }];
  });
  const last = voci.at(-1);
  // An intermediate exam stands between two years: after the last one comes the final exam.
  if (last?.esame_intermedio === true) {
    const at = ['annualita', 'voci', voci.length - 1, 'esame_intermedio'];
    found.push({ check: 'exam-after-last-year', level: 'warning', at, values: { year: String(last.anno) } });
  }
  if (durata_anni === undefined || durata_anni.valore === voci.length) return found;
  const values = { length: String(durata_anni.valore), years: String(voci.length) };
  return [...found, { check: 'years-contradiction', level: 'error', at: ['annualita'], values }];
};

/** Who joins later than the absence allowed has missed too much on the first day. */
const insertion: Check = ({ frequenza = {} }) => {
  const { minima, assenze, inserimento } = frequenza;
  const absence = assenze?.massimo_percentuale ?? (minima === undefined ? undefined : 100 - minima.minimo_percentuale);
  const latest = inserimento?.massimo_percentuale;
  if (absence === undefined || latest === undefined || latest <= absence) return [];
  const values = { latest: String(latest), absence: String(absence) };
  return [{ check: 'insertion-after-absence', level: 'warning', at: ['frequenza', 'inserimento'], values }];
};

export const courseChecks: Check[] = [validity, years, insertion];

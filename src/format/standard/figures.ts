/** The hours that a standard prints: of the course, and of each unit. */
import * as z from 'zod/mini';
import { code, hours, map, oneOf, optional, percent, text } from '../values.ts';
import { MEASURES } from '../vocabulary.ts';
import { sourced } from './sourced.ts';

/**
 * Figures of the whole course: floors of hours, and caps of FaD. A percentage applies to the *minimum* of the
 * measure it names, never to the hours planned: the labels of the sources say so. Other bounds are `vincoli`.
 * A figure that cannot stand is kept as printed, and its anomaly says why: no rule applies it.
 */
const floor = optional(sourced({ minimo: hours() }));
const cap = optional(
  z.union([
    sourced({ massimo_percentuale: percent(), sul_minimo_di: oneOf(MEASURES) }),
    sourced({
      stampato: text(),
      anomalia: code(),
      in_rapporto_a: optional(oneOf(MEASURES)),
    }),
  ]),
);
export const courseFigures = map({
  totale: floor,
  aula: floor,
  laboratorio: floor,
  aula_laboratorio: floor,
  stage: floor,
  stage_laboratorio: floor,
  kc: floor,
  fad: cap,
  fad_sincrona: cap,
  fad_asincrona: cap,
});
/**
 * Figures of a unit: its own minimum (`totale`, stage apart), which a percentage may widen both ways, and caps in hours
 * or in % of that minimum.
 */
export const unitFigures = <T extends z.ZodMiniType, P extends z.ZodMiniType>(amount: T, percentage: P) => {
  const unitFloor = optional(map({ minimo: amount }));
  const length = optional(
    map({
      minimo: amount,
      variazione_percentuale: optional(percentage),
    }),
  );
  const unitCap = optional(map({ massimo: optional(amount), massimo_percentuale: optional(percentage) }));
  return map({
    totale: length,
    aula: unitFloor,
    stage: unitFloor,
    laboratorio: optional(map({ minimo: optional(amount), massimo: optional(amount) })),
    fad: unitCap,
    fad_sincrona: unitCap,
    fad_asincrona: unitCap,
  });
};

/**
 * A correlation card (`formato: qualcheck/scheda@1`): what the Atlante del lavoro says of a qualification. Which
 * areas of activity (ADA) it belongs to, with their expected results (RA) and activities, which qualifications of
 * all regions cover them, and which competence covers which result. A card prescribes nothing: no plan is checked
 * against it.
 */
import type * as z from 'zod/mini';
import type { Format } from './document.ts';
import type { PlacedProblem } from './problem.ts';
import { toConfirm } from './to-confirm.ts';
import { unknownPlaces } from './unconfirmed.ts';
import { code, integer, list, map, optional, text } from './values.ts';
import { each, textIn } from './walk.ts';

const CARD_FORMAT = 'qualcheck/scheda@1';

const qualification = map({ denominazione: text(), repertorio: text() });
/** A row of a coverage table: the RA marked with X, and how many the table says they are. */
const coverage = map({
  denominazione: text(),
  repertorio: text(),
  coperti: integer(0, 99),
  ra: list(code(), { minimum: 0 }),
});
const coded = map({ codice: code(), denominazione: text() });

const area = map({
  codice: code(),
  ex: optional(list(code())),
  denominazione: text(),
  risultati_attesi: list(
    map({
      codice: code(),
      testo: optional(text()),
      attivita: list(text(), { minimum: 0 }),
    }),
    { minimum: 0 },
  ),
  /** Being equivalent is one fact, covering all RA another: the two lists differ. */
  equivalenza: map({ campo: text(), voci: list(qualification, { minimum: 0 }) }),
  copertura: map({
    tutti: map({ campo: text(), voci: list(coverage, { minimum: 0 }) }),
    alcuni: map({ campo: text(), voci: list(coverage, { minimum: 0 }) }),
    attivita: map({ campo: text(), voci: list(coverage, { minimum: 0 }) }),
  }),
});

const competence = map({
  titolo: text(),
  descrizione: text(),
  obiettivo: text(),
  copre: list(map({ ada: code(), ra: list(code()) }), { minimum: 0 }),
  conoscenze: list(text(), { minimum: 0 }),
  abilita: list(text(), { minimum: 0 }),
});

export const cardSchema = map({
  formato: text({ const: CARD_FORMAT }),
  id: code({ examples: ['atlante/operatore-assistenza-telefonica'] }),
  fonte: map({ autorita: text(), documento: text() }),
  denominazione: text(),
  settore: map({ campo: text(), codice: code(), denominazione: text() }),
  repertorio: map({ campo: text(), testo: text() }),
  standard: optional(code()),
  etichette: map({
    ada: text(),
    qualificazione: text(),
    repertorio: text(),
    coperti: text(),
    competenze: text(),
    titolo: text(),
    descrizione: text(),
    obiettivo: text(),
    attivita: text(),
    risultato_atteso: text(),
    conoscenze: text(),
    abilita: text(),
  }),
  ada: list(area),
  competenze: list(competence),
  cp: map({ campo: text(), voci: list(coded) }),
  ateco: map({ campo: text(), voci: list(coded) }),
  da_confermare: toConfirm,
});

export type Card = z.infer<typeof cardSchema>;

/** Counts agree with the crosses, and every RA that is named exists in its area. */
function cardReferences(card: unknown): PlacedProblem[] {
  return [...unknownResults(card), ...unknownPlaces(card)];
}

function unknownResults(card: unknown): PlacedProblem[] {
  return each(card, 'ada[]').flatMap(({ path }) => {
    const results = each(card, `ada[].risultati_attesi[].codice`)
      .filter((entry) => entry.path[1] === path[1])
      .map(({ value }) => textIn(value));
    return ['tutti', 'alcuni', 'attivita'].flatMap((table) =>
      each(card, `ada[].copertura.${table}.voci[].ra[]`)
        .filter((entry) => entry.path[1] === path[1] && !results.includes(textIn(entry.value)))
        .map(
          (entry): PlacedProblem => ({
            path: entry.path,
            problem: { is: 'unknown-reference', found: textIn(entry.value), known: results },
          }),
        ),
    );
  });
}

export const cardFormat: Format<Card> = { name: CARD_FORMAT, schema: cardSchema, references: cardReferences };

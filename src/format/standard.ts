/**
 * A standard (`formato: qualcheck/standard@1`): what one official document prescribes, as data.
 *
 * Every norm names its source: the field of the document that prints it (`campo`), or the text that says it
 * (`da`, a key of `testi`) with the sentence itself (`frase`). A norm without a source does not parse, and a
 * sentence that is not in its text does not either. What the source leaves blank is in `campi_vuoti`: it is not
 * set, which is not zero.
 */
import * as z from 'zod/mini';
import { constraint } from './avviso.ts';
import type { Format } from './document.ts';
import { courseFigures } from './standard/figures.ts';
import { standardReferences } from './standard/references.ts';
import { inLanguages, sourced } from './standard/sourced.ts';
import { codedList, competenceUnits, learningUnit, unitLabels } from './standard/units.ts';
import { toConfirm } from './to-confirm.ts';
import {
  blankableText,
  code,
  date,
  flag,
  hours,
  integer,
  list,
  map,
  oneOf,
  optional,
  percent,
  text,
} from './values.ts';
import { CEFR_LEVELS, ENTRY_TITLES, FOREIGN_TITLE_PAPERS, ITALIAN_CHECKS, ROOM_TYPES } from './vocabulary.ts';

const STANDARD_FORMAT = 'qualcheck/standard@1';

/** An activity that the course holds; `ogni_uf`: each of its units too. */
const commonNorm = sourced({ ogni_uf: optional(flag()) });

/** An entry title by name, or by EQF level where the source speaks of levels. */
const entryTitle = sourced({ minimo: z.union([oneOf(ENTRY_TITLES), map({ eqf: integer(1, 8) })]) });

export const standardSchema = map({
  formato: text({ const: STANDARD_FORMAT }),
  id: code({ examples: ['basilicata/operatore-assistenza-telefonica'] }),
  tipo: oneOf(['standard_formativo', 'profilo']),
  regione: text(),
  fonte: map({ autorita: text(), documento: text() }),
  validita: optional(map({ dal: optional(date()), al: optional(date()) })),

  denominazione: map({ testo: text(), campo: text() }),
  scheda: optional(code()),
  classificazione: map({
    codice: optional(map({ valore: code(), campo: text() })),
    eqf: optional(map({ valore: integer(1, 8), campo: text() })),
    profilo: optional(map({ testo: text(), campo: text() })),
    sep: optional(map({ codice: optional(code()), denominazione: text(), campo: text() })),
    processo: optional(map({ testo: text(), campo: text() })),
    sequenze: optional(map({ campo: text(), voci: list(text()) })),
    ada: optional(codedList),
    ateco: optional(codedList),
    cp: optional(codedList),
    isced: optional(codedList),
  }),
  altri_campi: optional(list(map({ campo: text(), testo: optional(text()), voci: optional(list(text())) }))),
  campi_vuoti: optional(list(map({ campo: text(), stampato: optional(blankableText()), per_unita: optional(flag()) }))),
  ordine_campi: optional(map({ corso: list(text()), unita: optional(list(text())) })),
  testi: optional(z.record(z.string(), map({ campo: text(), testo: text() }))),

  descrizione: optional(sourced({})),
  fasi: optional(sourced({ richieste: list(code()) })),

  durata_anni: optional(sourced({ valore: integer(1, 10) })),
  annualita: optional(
    map({
      campo: text(),
      voci: list(map({ anno: integer(1, 10), ore: hours(), esame_intermedio: flag() })),
    }),
  ),
  ore: optional(courseFigures),
  fad: optional(
    map({
      accreditamento: optional(sourced({ guardare: inLanguages })),
    }),
  ),
  didattica: optional(
    map({
      aula: optional(commonNorm),
      laboratorio: optional(commonNorm),
      pratica: optional(sourced({})),
    }),
  ),
  ingresso: optional(
    map({
      titolo: optional(entryTitle),
      titolo_altro_campo: optional(entryTitle),
      proscioglimento: optional(sourced({ accertamento: flag() })),
      italiano: optional(sourced({ livello: oneOf(CEFR_LEVELS) })),
      verifica_italiano: optional(sourced({ una_tra: list(oneOf(ITALIAN_CHECKS)) })),
      esenzioni_italiano: optional(sourced({ ammesse: list(code(), { minimum: 0 }) })),
      titoli_esteri: optional(sourced({ uno_tra: list(oneOf(FOREIGN_TITLE_PAPERS)) })),
      eta: optional(sourced({ minima: integer(0, 99) })),
      termine: optional(sourced({ entro: oneOf(['inizio_attivita']) })),
      deroghe: optional(sourced({ ammesse: flag() })),
      documentazione: optional(sourced({ guardare: optional(inLanguages) })),
    }),
  ),
  docenti: optional(
    map({
      mondo_del_lavoro: optional(sourced({ minimo_percentuale: percent() })),
      esperienza: optional(sourced({ minimo_anni: integer(0, 80) })),
      titolo: optional(sourced({})),
      solo_laboratorio: optional(sourced({})),
    }),
  ),
  tutor: optional(sourced({ minimo_anni_professionali: integer(0, 80) })),
  sedi: optional(sourced({ richieste: list(oneOf(ROOM_TYPES)), quante: oneOf(['tutte', 'almeno_una']) })),
  frequenza: optional(
    map({
      minima: optional(sourced({ minimo_percentuale: percent() })),
      assenze: optional(sourced({ massimo_percentuale: percent() })),
      inserimento: optional(sourced({ massimo_percentuale: percent() })),
    }),
  ),
  valutazione: optional(
    map({
      verifica_unita: optional(sourced({})),
      esame_pubblico: optional(sourced({})),
      esame_unita: optional(sourced({})),
      attestazione: optional(sourced({ denominazione: text() })),
      attestazione_altro_campo: optional(sourced({ denominazione: text() })),
    }),
  ),
  crediti: optional(
    sourced({
      ammessi: list(oneOf(['ammissione', 'frequenza'])),
      riferimenti: optional(list(text())),
    }),
  ),

  composizione: optional(oneOf(['unita_formative', 'moduli'])),
  etichette_unita: optional(unitLabels),
  unita_formative: list(map({ ...learningUnit, uc: optional(code()) }), { minimum: 0 }),
  competenze_chiave: optional(list(map(learningUnit), { minimum: 0 })),
  unita_competenza: optional(competenceUnits),

  vincoli: optional(list(constraint)),
  da_verificare: optional(list(sourced({ id: code(), unita: optional(list(code())), guardare: inLanguages }))),
  anomalie: optional(
    list(
      map({
        id: code(),
        campi: list(text()),
        stampato: text(),
        perche: inLanguages,
        trattamento: inLanguages,
        controlli: optional(list(code())),
        regole: optional(list(code())),
      }),
    ),
  ),
  da_confermare: toConfirm,
});

export type Standard = z.infer<typeof standardSchema>;
export type StandardUnit = Standard['unita_formative'][number];
export type KeyCompetence = NonNullable<Standard['competenze_chiave']>[number];
export type Anomaly = NonNullable<Standard['anomalie']>[number];

export const standardFormat: Format<Standard> = {
  name: STANDARD_FORMAT,
  schema: standardSchema,
  references: standardReferences,
};

/** The units of a standard: UF and key competences (KC), the labels of their fields, and the UC that they lead to. */
import { code, flag, hours, integer, list, map, oneOf, optional, percent, text } from '../values.ts';
import { ASSESSMENT_WAYS } from '../vocabulary.ts';
import { unitFigures } from './figures.ts';
import { sourced } from './sourced.ts';

const coded = map({
  codice: code(),
  denominazione: text(),
  ex: optional(list(code())),
});
export const codedList = map({ campo: text(), voci: list(coded) });

export const learningUnit = {
  codice: code(),
  alias: optional(list(code())),
  denominazione: text(),
  ordine: optional(integer(1, 999)),
  eqf: optional(integer(1, 8)),
  risultato_atteso: optional(text()),
  abilita: optional(list(text())),
  conoscenze: optional(list(text())),
  vincoli: optional(text()),
  altri_campi: optional(list(map({ campo: text(), testo: text() }))),
  indicatori: optional(text()),
  prestazione_minima: optional(text()),
  modalita_valutazione: optional(text()),
  ore: optional(unitFigures(hours(), percent())),
  fad_argomenti: optional(sourced({ ammessi: list(code()) })),
  lingue: optional(
    sourced({
      richieste: optional(list(code(), { minimum: 0 })),
      altre_europee: optional(integer(0, 9)),
      altre: optional(integer(0, 9)),
    }),
  ),
  prova: optional(
    sourced({
      situazioni: integer(1, 99),
      caratteri: optional(list(code())),
      comportamenti: optional(integer(1, 99)),
      tempo: optional(flag()),
      strumenti: optional(list(code())),
    }),
  ),
  modalita_prova: optional(sourced({ ammesse: list(oneOf(ASSESSMENT_WAYS)) })),
  attivita_prova: optional(
    sourced({
      richieste: list(code()),
    }),
  ),
};

const label = () => optional(text());
/** Labels of the fields that the source repeats for each unit. */
export const unitLabels = map({
  codice: label(),
  denominazione: label(),
  ordine: label(),
  tipo: label(),
  uc: label(),
  kc: label(),
  eqf: label(),
  risultato_atteso: label(),
  abilita: label(),
  conoscenze: label(),
  vincoli: label(),
  indicatori: label(),
  prestazione_minima: label(),
  modalita_valutazione: label(),
  ore: optional(unitFigures(text(), text())),
});

/** The UC, where the source describes them apart; what they ask to know and to do is in the UF. */
export const competenceUnits = map({
  etichette: map({
    codice: optional(text()),
    eqf: optional(text()),
    risultato_atteso: optional(text()),
    cp: optional(text()),
  }),
  elenco: list(
    map({
      codice: code(),
      eqf: optional(integer(1, 8)),
      risultato_atteso: optional(text()),
      cp: optional(list(coded)),
    }),
  ),
});

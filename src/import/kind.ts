/** Which of the four kinds a page is, by the words that only one of them prints. Pure. */
import { alike } from './phrase.ts';
import { KINDS, type Kind, type Line, Refused } from './sheet.ts';

const SIGNS: Record<Kind, readonly string[]> = {
  basilicata: [
    'Denominazione Qualificazione (Standard Formativo)',
    'UF-KC Correlat',
    'FAD Max (%)',
    'Codice univoco ISTAT',
    'Sequenze processo QNQR',
    'Requisiti minimi didattici comuni a tutte le UF/segmenti',
    'Durata minima stage in impresa',
  ],
  campania: [
    'REGIONE CAMPANIA',
    'Denominazione Standard Formativo',
    'Durata percorso Formativo',
    'Composizione Standard Formativo',
    'Requisiti minimi didattici comuni a tutte le UF/Moduli',
    'Elenco Unità Formative (UF)',
    'DETTAGLIO UNITÀ FORMATIVA n.',
    'Elenco Unità di Competenza (UC)',
    'Percentuale Termine ultimo di inserimento (TUI)',
    'Qualificazione regionale di riferimento',
    'Descrizione della performance da osservare',
  ],
  lazio: [
    'SISTEMI DI REFERENZIAZIONE',
    "RISULTATO ATTESO DALL'ESERCIZIO DELLA COMPETENZA",
    'INDICATORI DI VALUTAZIONE DEL POSSESSO DELLA COMPETENZA',
    'PRESTAZIONE MINIMA ATTESA IN ESITO ALLA VALUTAZIONE',
    'a cui il profilo afferisce',
  ],
  atlante: [
    'AdA associate alla Qualificazione',
    'Tabelle di equivalenza AdA',
    'Qualificazioni che coprono',
    'Attività associate alla Competenza',
    'Codici ISTAT ATECO associati',
    "Tabelle delle Qualificazioni dell'ADA",
  ],
};

/** A page that has fewer signs than this may be of anything. */
const ENOUGH = 2;

/** The kind of a page; `wanted` is the one that the user says it is. Throws `Refused` where it is none, or another. */
export function kindOf(lines: readonly Line[], wanted?: Kind): Kind {
  const text = alike(lines.map((line) => line.text).join(' '));
  const score = (kind: Kind) => SIGNS[kind].filter((sign) => text.includes(alike(sign))).length;
  const scores = KINDS.map((kind) => ({ kind, score: score(kind) })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (wanted !== undefined && score(wanted) >= ENOUGH && score(wanted) >= (best?.score ?? 0)) return wanted;
  if (best === undefined || best.score < ENOUGH || best.score === second?.score)
    throw new Refused({ is: 'unknown-kind' });
  if (wanted !== undefined && best.kind !== wanted) throw new Refused({ is: 'other-kind', found: best.kind, wanted });
  return best.kind;
}

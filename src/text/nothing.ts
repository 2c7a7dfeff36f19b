/**
 * Words that stand where something should be: «nessuna» says that there is none, «da definire» that it is not written
 * yet. One vocabulary for all free texts of a plan; nothing is guessed from texts that say more, nor from codes (`no` is
 * Norwegian).
 */
import { plainWords } from './nearest.ts';

export type Nothing = 'none' | 'not-yet';

const words = (...lines: string[]) => new Set(lines.join(', ').split(', ').map(plainWords));
/** A pattern of whole texts, on plain words. */
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const NONE = words(
  'no, nessuno, nessuna, nessun, niente, nulla, zero, 0, mai, none, nothing, never',
  'assente, assenti, absent, inesistente, inesistenti',
  'non si prevede, non se ne prevede, non se ne prevedono, non si prevedono, non si fa, non si fanno, non si svolge',
  'non c’è, non ce n’è, non ci sono, non ci sarà, non ci saranno, non esiste, non esistono, non presente, non presenti',
  'not planned, not foreseen, not applicable, not required',
);
/** What a text of a plan says that there is. */
const THING =
  '(?:accertamento|assessment|attivita|avvis[oi]|colloqui(?:o|)|derog(?:a|he)|descrizion[ei]|esam[ei]|esenzion[ei]|' +
  'prov[ae]|requisit[oi]|situazion[ei]|strument[oi]|test|valutazion[ei]|verific(?:a|he))(?: finale)?';
const FORESEEN =
  '(?:applicabil[ei]|ammess|concess|consentit|contemplat|effettuat|fatt|necessari|organizzat|previst|programmat|richiest|svolt)[aeio]?';
/** `nessuna verifica prevista`, `verifica non prevista`, `senza esame`, `non sono previste deroghe`. */
const NONE_OF_IT = [
  `(?:nessun[aeo]?|senza|no|niente) ${THING}(?: ${FORESEEN})?`,
  `(?:${THING} )?non (?:(?:e|sono|viene|vengono|verra|verranno|sara|saranno|si e)(?: stat[aeio])? )?${FORESEEN}(?: ${THING})?`,
].map(whole);

const NOT_YET = words(
  'n.d., nd, n.a., na, n.p., n.r., tbd, tba, tbc, todo, to do, fixme, lorem ipsum, to be defined, to be done, null, undefined',
  'non noto, non nota, non disponibile, non pervenuto, non so, boh, prossimamente, in corso, in sospeso',
  'segnaposto, inserire, inserire testo, inserire qui, scrivere qui, placeholder, asd, qwerty, prova prova',
  'idem, id., c.s., come sopra, come prima, come per le altre, v. sopra, etc, ecc, eccetera, omissis',
);
const DONE_TO_IT =
  '(?:comunicat|concordat|decis|definit|determinat|elaborat|fissat|individuat|indicat|precisat|predispost|scelt|specificat|stabilit)[aeio]';
/** When, and with whom: a text that says only this says nothing of the thing. */
const LATER =
  '(?: (?:ancora|meglio|qui|poi|successivamente|in seguito|in itinere|a breve|quanto prima|' +
  '(?:con|dal|dai|dagli|dalla|dalle|dall|da|a cura d[a-z]+|insieme a[a-z]*|prima d[a-z]+|entro) [a-z ]{1,40}))?';
const DO =
  '(?:complet|compil|concord|conferm|defin|decid|determin|dettagli|elabor|f|fiss|individu|indic|inser|integr|nomin|' +
  'precis|predisp|predispo|programm|reper|scegli|scriv|specific|stabil|valut|ved|verific)';
/** `da definire con l’azienda`, `in attesa di definizione`, `sarà comunicata in seguito`, `vedi allegato`. */
const STILL_TO_DO = [
  'x+|y+|z+',
  `(?:ancora )?(?:da|a) (?:${DO}(?:are|ere|ire|rre|arsi|ersi|irsi|rsi)|fare|farsi|def|compl)${LATER}`,
  `non (?:ancora )?(?:e |sono )?(?:ancora )?(?:stat[aeio] )?${DONE_TO_IT}${LATER}`,
  `(?:sara|saranno|verra|verranno)(?: stat[aeio])? ${DONE_TO_IT}${LATER}`,
  '(?:in|in via di|in corso di|in attesa di|in fase di) (?:attesa|definizione|elaborazione|predisposizione|aggiornamento|approvazione)',
  '(?:vedi|veda|vedere|cfr|si veda|v) (?:il |la |le |l |gli |i )?(?:sopra|sotto|allegat[aeio]|nota|note|oltre|altrove|relazione|progetto|altro documento)',
].map(whole);

/** A longer text says something. */
const LONGEST = 120;

/** Whether a text says «none» or «not yet» instead of naming something; absent where it names something. */
export function nothingIn(text: string): Nothing | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainWords(text);
  if (NONE.has(plain) || NONE_OF_IT.some((pattern) => pattern.test(plain))) return 'none';
  // Signs alone (`-`, `…`, `?`) hold a place.
  return plain === '' || NOT_YET.has(plain) || STILL_TO_DO.some((pattern) => pattern.test(plain))
    ? 'not-yet'
    : undefined;
}

/**
 * Words that stand where something should be: «nessuna» says that there is none, «da definire» that it is not written
 * yet. One vocabulary for all free texts of a plan; nothing is guessed from texts that say more, nor from codes (`no` is
 * Norwegian).
 */
import { fold, plainWords } from './nearest.ts';

export type Nothing = 'none' | 'not-yet';

/** Whether a text is one of some words; they are made plain when a text is first asked about. */
function words(...lines: string[]): (plain: string) => boolean {
  let known: Set<string> | undefined;
  return (plain) => {
    known ??= new Set(plainLists(lines));
    return known.has(plain);
  };
}

/** The words of some lists as `plainWords` gives each, all made plain at once. */
function plainLists(lines: readonly string[]): string[] {
  const folded = fold(lines.join(', ')).replace(/[^a-z0-9,]+/g, ' ');
  return folded.split(',').map((word) => word.trim());
}

/**
 * Whether one of some patterns fits a whole text, on plain words. None fits where the words that they `need` are missing:
 * few texts hold them, and the patterns, which take long to make, are made for the first that does. `seen` is what they
 * see of the words.
 */
export function whole(
  need: RegExp,
  patterns: readonly string[],
  seen: (plain: string) => string = (plain) => plain,
): (plain: string) => boolean {
  let made: readonly RegExp[] | undefined;
  return (plain) => {
    if (!need.test(plain)) return false;
    made ??= patterns.map((pattern) => new RegExp(`^(?:${pattern})$`));
    const words = seen(plain);
    return made.some((pattern) => pattern.test(words));
  };
}

const isNone = words(
  'no, nessuno, nessuna, nessun, nessuno/a, nessuna/o, niente, nulla, zero, 0, falso, false, mai, none, nothing, never, nil, senza',
  'abolita, abolito, annullata, annullato, cancellata, cancellato, eliminata, eliminato, saltata, saltato, tolta, tolto, omessa, omesso, soppressa, soppresso, assente, assenti, absent, inesistente, inesistenti, mancante, mancanti, manca, mancano, esclusa, escluso, escluse, esclusi',
  'non si prevede, non se ne prevede, non se ne prevedono, non si fa, non se ne fa, non se ne fanno',
  'non c’è, non ce n’è, non ce ne sono, non ce n’è bisogno, non ci sono, non ci sarà, non ci saranno, non esiste, non esistono, non ha luogo, non avrà luogo, non si terrà',
  'non presente, non presenti, non dovuta, non dovuto, non dovute, non dovuti, non pertinente, non serve, non occorre',
  'not planned, not foreseen, not applicable, not required, not needed, none planned, none foreseen, no assessment, no assessment foreseen, no verification, no test, no exam, not assessed, without assessment',
);
/** What a text of a plan says that there is. */
const KIND =
  '(?:accertament[oi]|assessment|attivita|avvis[oi]|colloqui(?:o|)|derog(?:a|he)|descrizion[ei]|esam[ei]|esenzion[ei]|' +
  'prov[ae]|requisit[oi]|situazion[ei]|strument[oi]|test|valutazion[ei]|verific(?:a|he))';
const OF_KIND =
  '(?:(?:final|formal|oral)[ei]|(?:intermedi|periodic|pratic|scritt)[aeioh]+|(?:degli|di) apprendiment[oi]|di (?:ingresso|valutazione|verifica)|d ingresso|in itinere)';
/** A thing that a text names by its kind alone, «la verifica finale», is one sign for the patterns below. */
const THING = new RegExp(
  `\\b(?:l |il |la |le |i |gli |alcun[aeo]? |un[ao]? )?${KIND}(?: ${OF_KIND})?(?![a-z0-9])`,
  'g',
);
const ONE = '(?:nessun[aeo]? )?@';
const UNIT = '(?:corso|modulo|percorso|uf|unita)';
const BEFORE = `(?:(?:in|per) quest[aeo]? ${UNIT} |(?:il |l |la |quest[aeo]? )${UNIT} )?`;
const AFTER = `(?: (?:a conclusione|alla fine|al termine|in|per)(?: [a-z]+)? ${UNIT}| (?:alla fine|al termine)| (?:dal|dalla|dallo|per quest[aeo]) [a-z]+)?`;
const FORESEEN =
  '(?:applicabil[ei]|ammess|concess|consentit|contemplat|effettuat|fatt|necessari|organizzat|previst|programmat|richiest|svolt|valuta(?:bil|t)|verificat)[aeio]?';
const DOES = '(?:applica(?:no)?|effettua(?:no)?|fa|fanno|preved(?:e|ono)|richied(?:e|ono)|svolg(?:e|ono))';
/** `nessuna verifica prevista`, `la verifica non è prevista`, `senza esame`, `non si svolge alcuna prova`. */
const isNoneOfIt = whole(
  /(?:^| )(?:0|assent|nessun|niente|non?|senza|zero)/,
  [
    `(?:nessun[aeo]?|senza|no|niente|0|zero) (?:(?:forma|genere|tipo) di )?${ONE}(?: ${FORESEEN})?`,
    `${UNIT} senza ${ONE}`,
    `@ (?:assent[ei]|niente|no|nessun[ao])`,
    `nessun[aeo]? ${FORESEEN}`,
    `(?:@ )?non (?:(?:e|sono|viene|vengono|verra|verranno|sara|saranno|si e)(?: stat[aeio])? )?${FORESEEN}(?: ${ONE})?`,
    `(?:@ )?non (?:e|sono|c e|ci (?:sono|sara|saranno)|esiste|esistono|si ${DOES}|preved(?:e|ono))(?: ${ONE})?`,
  ].map((pattern) => `${BEFORE}(?:${pattern})${AFTER}`),
  withThings,
);

const isNotYet = words(
  'n.d., nd, n.a., na, n.p., n.r., tbd, tba, tbc, todo, to do, wip, fixme, lorem ipsum, null, undefined, unknown, pending',
  'non noto, non nota, non disponibile, non pervenuto, non so, boh, prossimamente, in corso, in sospeso, bozza, in bozza',
  'segnaposto, inserire, inserire testo, inserire qui, scrivere qui, placeholder, asd, qwerty, prova prova, testo, esempio',
  'rimandata, rimandato, rinviata, rinviato, sospesa, sospeso, segue, seguirà, a seguire, in seguito, successivamente, più avanti, not available, not yet defined, see annex',
  'idem, id., c.s., come sopra, come prima, come per le altre, v. sopra, etc, ecc, eccetera, omissis',
);
export const DONE_TO_IT =
  '(?:comunicat|concordat|decis|definit|determinat|elaborat|fissat|individuat|indicat|precisat|predispost|scelt|specificat|stabilit)[aeio]';
/** With whom something is settled. */
const PEOPLE =
  '(?:aziend|client|colle|com[im]|consi|consul|coord|dire[tz]|docent|ent[ei]|espert|format|grupp|impres|insegn|istit|partner|' +
  'refer|region|respons|scuol|segret|sed[ei]|staff|strutt|team|tutor|uffici)';
/** Ways to tell what somebody knows: who names one has said something, `di` such a one names only its responsible. */
export const MEANS =
  '(?:cas[io]|colloqu|esam[ei]|eserc|grigli|intervist|osserv|prov[ae]|quest|quiz|role|sched|simul|tes[ti])';
/** When, and with whom: a text that says only this says nothing of the thing. */
const ADVERB = 'ancora|meglio|qui|poi|successivamente|in seguito|in itinere|a breve|quanto prima';
const LATER =
  `(?: (?:${ADVERB}|(?:dal|dai|dagli|dalla|dalle|dall|da|a cura d[a-z]+|prima d[a-z]+|entro) [a-z ]{1,40}|` +
  `(?:con|insieme a[a-z]*) (?!(?:[a-z ]{0,40} )?(?<!(?:de[a-z]+|di) )${MEANS})[a-z ]{1,40}))?`;
/** What is done to a thing that is there: «da svolgere in aula» says that it is. */
const HELD = '(?:consegn|effettu|esegu|prov|present|produ|realizz|rend|simul|somministr|sosten|super|svolg|ten|usa)';
/** Of these one may also say how: «da verificare con un colloquio» says what will be done. */
const CHECK = '(?:accert|controll|f|osserv|valut|ved|verific)';
const TO = '(?:[aei]re|rre|[aei]?rsi)';
/** What says no more than the key where it stands. */
const GENERIC =
  '(?:accertamento|contenut[oi]|descrizion[ei]|esam[ei]|modalita|prov[ae]|situazion[ei]|strument[oi]|tipologi[ae]|tutt[aeio]|valutazion[ei]|verific(?:a|he))';
/** `da definire con l’azienda`, `in attesa di definizione`, `sarà comunicata in seguito`, `vedi allegato`. */
const isToDo = whole(/^(?:[a-z]+ ){0,2}d?a (?:[a-z]*r(?:e|si)|def|compl)(?: |$)/, [
  `(?:${GENERIC} )?(?:ancora )?(?:da|a) (?:(?!${HELD}|${CHECK}${TO})[a-z]{3,}${TO}|def|compl)${LATER}`,
  `(?:${GENERIC} )?(?:ancora )?da ${CHECK}${TO}(?: (?:${ADVERB}|(?:con|insieme a[a-z]*) (?:[a-z]{1,3} )?${PEOPLE}[a-z ]{0,40}))?`,
]);
const isElsewhere = whole(/^(?:non|sara|saranno|verra|verranno|to|in|ved[a-z]+|cfr|si|v|come) /, [
  `non (?:ancora )?(?:e |sono )?(?:ancora )?(?:stat[aeio] )?${DONE_TO_IT}${LATER}`,
  `(?:sara|saranno|verra|verranno)(?: stat[aeio])? ${DONE_TO_IT}${LATER}`,
  'to be (?:agreed|completed|confirmed|decided|defined|done|filled in|written)(?: later| with [a-z ]{1,40})?',
  '(?:in|in via di|in corso di|in attesa (?:di|del[a-z]*)|in fase di) (?:aggiornament|approvazion|assegnazion|attes|autorizzazion|' +
    'comunicazion|conferm|decision|definizion|elaborazion|indicazion|lavorazion|nomin|predisposizion|preparazion|progettazion|riscontr|stesur)[aeio]',
  '(?:ved[aei]|vedasi|vedere|cfr|si veda|v|come da) (?:il |la |le |l |gli |i )?(?:sopra|sotto|all|allegat[aeio]|not[ae]|oltre|altrove|' +
    'relazione|progetto|altro documento)(?: (?:n )?[a-z]?[0-9]{0,3}| (?:formativo|esecutivo|tecnica))?',
  `(?:vedi|vedasi|cfr|si veda|si (?:rimanda|rinvia) a[a-z]*) (?!(?:[a-z ]{0,40} )?${MEANS})[a-z0-9 ]{1,60}`,
]);
/** `xxx`, `aaa`. */
const FILLER = /^(?:([a-z])\1{2,}|x+|y+|z+)$/;

/** Now, or not yet: said of nothing, it stays nothing. */
const FOR_NOW =
  /^(?:per (?:ora|adesso|il momento)|al momento|attualmente|ad oggi|finora) | (?:per (?:ora|adesso|il momento)|al momento|ad oggi)$/g;

/** A longer text says something. */
const LONGEST = 120;

/**
 * Whether a text says «none» or «not yet» instead of naming something; absent where it names something. `also` tells
 * of plain words that say nothing in some texts only.
 */
export function nothingIn(text: string, also?: (plain: string) => Nothing | undefined): Nothing | undefined {
  if (text.length > LONGEST) return undefined;
  const nothingAt = (part: string) => nothingAlone(part) ?? also?.(plainWords(part));
  const alone = nothingAt(text);
  if (alone !== undefined) return alone;
  // «No, nessuna», «n.d. (da definire)»: each part says nothing.
  const parts = text.split(/[,;:()]|\s[-\u2013\u2014/]\s/).filter((part) => plainWords(part) !== '');
  if (parts.length < 2) return undefined;
  let said: Nothing = 'not-yet';
  for (const part of parts) {
    const nothing = nothingAt(part);
    if (nothing === undefined) return undefined;
    if (nothing === 'none') said = nothing;
  }
  return said;
}

/** Plain words in which each thing named by its kind is one sign, `@`. */
export function withThings(plain: string): string {
  return plain.replace(THING, '@');
}

function nothingAlone(text: string): Nothing | undefined {
  const plain = plainWords(text).replace(FOR_NOW, '');
  if (isNone(plain) || isNoneOfIt(plain)) return 'none';
  // Signs alone (`-`, `…`, `?`) hold a place; so does a word that is asked.
  const isOpen =
    plain === '' ||
    (text.includes('?') && /^\s*\p{L}+\s*\?+\s*$/u.test(text)) ||
    isNotYet(plain) ||
    FILLER.test(plain) ||
    isToDo(plain) ||
    isElsewhere(plain);
  return isOpen ? 'not-yet' : undefined;
}

/**
 * Texts that have to name a thing (how a unit is assessed, what a situation stages) and name none: who is exempt, a
 * certificate, where else it stands, a figure or a date alone, the label again. Of a reason or a derogation the same
 * words may say enough.
 */
import { DONE_TO_IT, MEANS, type Nothing, nothingIn, whole, withThings } from './nothing.ts';

const PEOPLE = '(?:alliev|candidat|corsist|partecipant|student)[aeio]';
const isNone = whole(
  /dispensat|esclus|esentat|esonerat|exempt|frequenza|partecipazione|presenza|soggett/,
  [
    `(?:(?:gli |i |le |tutt[ei] )*${PEOPLE} )?(?:(?:e|sono) )?(?:dispensat|esclus|esentat|esonerat)[aeio](?: d[a-z]+ [a-z@]+(?: [a-z]+)?)?`,
    'exempt(?:ed)?',
    '(?:e )?(?:basta|solo|soltanto|sufficiente)(?: la)? (?:frequenza|partecipazione|presenza)',
    'non soggett[aeio] a[a-z]* @',
  ],
  withThings,
);

/** What follows a pointer to another text, as long as it names no way to tell what somebody knows. */
const WAYS = `(?:${MEANS}|compit|dimostr|discuss|domand|elaborat|oral|pratic|progetto|scritt)`;
const REST = `(?: (?!(?:.* )?${WAYS}).+)?`;
/** What follows «the same»: what is added to it, or changed, is something. */
const TAIL = '(?: (?!(?:.* )?(?:con|e|in|ma|piu) ).+)?';
const BY = '(?:dispost|previst|richiest|riportat|descritt)[aeio]';
const MONTH =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|lunedi|martedi|mercoledi|giovedi|venerdi|sabato';
const NOT_YET = [
  // The label again, and words for anything.
  whole(
    /^(?:(?:l|la|le|una) )?(?:accert|attivita|comport|descriz|metod|modalita|situaz|strument|tipologia|valutaz|verific)/,
    [
      '(?:l |la |le |una )?(?:accertament[oi]|attivita|comportament[oi]|descrizion[ei]|metod[oi]|modalita|situazion[ei]|strument[oi]|tipologia|valutazion[ei]|verific(?:a|he))(?: d[a-z]+ (?:valutazion[ei]|verific(?:a|he)))?',
    ],
  ),
  whole(/^(?:caso|esempio|richiesta|situazione|tipologia) /, [
    '(?:caso|esempio|richiesta|situazione|tipologia) (?:n )?(?:[a-z]|[0-9]+)',
  ]),
  whole(/^.{1,20}$/, [
    '(?:qualche|altr|vari|generic|tutt|alcun)[aeio]?|qualcosa|standard|ok|si|yes|true|vero|foo|abc|n[au]n|ref|campo obbligatorio|dato (?:mancante|non disponibile)|d d|t b d|boh',
  ]),
  whole(/^(?:inserire|scrivere|qui va|testo da|lorem|(?:(?:il|la|i) )?(?:commissione|docent|formator|tutor))/, [
    `(?:inserire|scrivere|qui va|testo da) .*|lorem ipsum.*|(?:il |la |i )?(?:commissione|docent[ei]|formator[ei]|tutor)`,
  ]),
  // How much, or when, alone.
  whole(
    /^(?:(?:il|nel|a|entro|circa|ore|n) )?(?:[0-9]|h|or[ae]|min|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|lun|mer|gio|ven|sab)/,
    [`(?:(?:il|nel|a|entro|circa|ore|n) )?(?:(?:[0-9]+|[0-9]*h[0-9]*|or[ae]|min|minut[oi]|${MONTH})(?: |$))+`],
  ),
  // What is given at the end, or being there, is no assessment.
  whole(/^(?:attesta|certifica|diploma|eson|esenz|dispensa|frequenza|presenza|foglio|registr)/, [
    '(?:attestat[oi]|attestazion[ei]|certificat[oi]|certificazion[ei]|diploma|esonero|esenzion[ei]|dispensa|frequenza|presenza)(?: (?:final[ei]|di (?:frequenza|partecipazione|presenza|profitto|qualific[a-z]+)))?|(?:foglio firm[ae]|registr[oi])(?: (?:presenze|di presenza|didattico))?',
  ]),
  // Where else it stands.
  whole(
    /^(?:come|conform[ei]|a[a-z]*|da[a-z]*|in|per|secondo|con|nei|nelle|i|la|le|forme|modalita|modi|termini|si|idem)(?: |$)/,
    [
      `(?:come |conform[ei] )?(?:a|a[dl][a-z]*|ai sensi d[a-z]*|a norma d[a-z]*|come|da|da[lgi][a-z]*|in base a[a-z]*|per|secondo)(?: l[aeo]?| i[l]?| gli)? (?:accord[oi]|avviso|bando|ccnl|consueto|consuetudine|legge|norm[ae]|normativa|prassi|profilo|programma|progett[oi]|regolamento|solito|standard)${REST}`,
      `(?:come (?:di |gia |qui |sopra |sempre )*|(?:secondo|in base a) )(?:quanto )?(?:${BY}|${DONE_TO_IT}|consueto|norma|sempre|sopra)${REST}`,
      `(?:con |nei |nelle |secondo )?(?:(?:i|la|le) )?(?:forme|modalita|modi|termini) (?:${BY}|${DONE_TO_IT})${REST}`,
      '(?:in |si |come da |da )?(?:all|allega|allegat[aeio])(?: (?:n )?[a-z]?[0-9]{0,3})?|idem c s',
    ],
  ),
  whole(/^(?:art|d|l|si|vedremo|poi|piu|domani|presto|work|in|coming|chiedere|sentire)/, [
    '(?:art|articolo|d ?d|d ?g ?r|d ?lgs|decreto|delibera|l ?r|legge)(?: [a-z]{1,9}){0,2}(?: [0-9]+){1,4}',
    'si vedra|vedremo|poi|piu tardi|domani|presto|(?:work )?in progress|coming soon|in arrivo|(?:chiedere|sentire) .+',
  ]),
  // The same as elsewhere; a thing named by its kind is a sign.
  whole(
    /analog|identic|medesim|stess|ugual/,
    [
      `(?:(?:gli|i|il|l|la|le|lo) )?(?:analog[aho]+[ei]?|identic[aeio]|medesim[aeio]|stess[aeio]|ugual[ei])(?: @)?(?: [ad][a-z]*${TAIL})?`,
    ],
    withThings,
  ),
  whole(
    /^come /,
    [
      `come (?:(?:l|la|le|lo|il|nel|nella|per|quell[aeo]|@|dell?[aeo]?) )*(?:altr[aeio]|precedent[ei]|prim[ao]|uf|unita|[0-9]+)${TAIL}`,
    ],
    withThings,
  ),
  // Whether there is one is left open.
  whole(
    /eventual|facoltativ|obbligatori|opzional|possibil|forse|occorrenza|(?:^| )(?:se (?:del|nec|pos|ric|ser)|a (?:dis|scel)|dipende|decide|discrezione)/,
    [
      '(?:@ )?(?:eventual[ei]|facoltativ[aeio]|non obbligatori[aeo]|opzional[ei]|possibil[ei])|eventualmente|eventual[ei] @|forse|all occorrenza',
      '(?:@ )?(?:se (?:del caso|necessari[aeo]|possibile|richiest[aeo]|serve)|a (?:discrezione|scelta)|dipende|(?:lo )?decide)(?: .+)?|discrezione d.+',
    ],
    withThings,
  ),
];

/** What a text says instead of naming the thing that is asked; absent where it names one. */
export function nothingNamedIn(text: string): Nothing | undefined {
  return nothingIn(text, (plain) => {
    if (isNone(plain)) return 'none';
    return NOT_YET.some((fits) => fits(plain)) ? 'not-yet' : undefined;
  });
}

/** Whether a sentence that nobody has understood takes back, or softens, a norm that another sentence sets. Pure. */
import { isAside } from './asides.ts';
import { percentIn } from './numbers.ts';
import type { Span } from './sentences.ts';

interface Norm extends Span {
  into: string;
}

/** Words that deny, except, soften or offer another way. */
const SOFTENS = new RegExp(
  `(?<!\\p{L})(?:${[
    ...[
      'non',
      'né',
      'senza',
      'salv[oaie]',
      'tranne',
      'eccett\\p{L}*',
      'eccezion[ei]',
      'esclus\\p{L}*',
      'meno',
      // «E/o» joins.
      '(?<!/)od?',
    ],
    ...['oppure', 'ovvero', 'alternativ\\p{L}*', 'qualora', 'se', 'quando', 'preferenzial\\p{L}*', 'preferibil\\p{L}*'],
    ...['facoltativ\\p{L}*', 'opzional\\p{L}*', 'eventual\\p{L}*', 'consigliat\\p{L}*', 'auspicabil\\p{L}*'],
    ...['derog\\p{L}*', "pu(?:ò|o['’])", 'possono', 'potr\\p{L}*', 'anche', 'equipollent\\p{L}*', 'equivalent\\p{L}*'],
    ...[
      'esoner\\p{L}*',
      'esent\\p{L}*',
      'esenzion[ei]',
      'dispens\\p{L}*',
      'prescind\\p{L}*',
      'invece',
      'anziché',
      'purché',
    ],
    ...[
      'sol[oaie]',
      'soltanto',
      'limitatamente',
      'cas[oi]',
      'ridott\\p{L}*',
      'riduzion[ei]',
      'riduc\\p{L}*',
      'bast\\p{L}*',
    ],
    ...[
      'sufficient[ei]',
      'ammess[oaie]',
      'consentit[oaie]',
      'autorizz\\p{L}*',
      'sostitu\\p{L}*',
      'riserva',
      'sospes\\p{L}*',
    ],
    ...[
      'inferior[ei]',
      'minor[ei]',
      'fino',
      'scend\\p{L}*',
      'diminui\\p{L}*',
      'si applica\\p{L}*',
      'diversament\\p{L}*',
    ],
    ...[
      'fatt[oaie]',
      'transitori\\p{L}*',
      'rinunci\\p{L}*',
      'deroga\\p{L}*',
      'cess\\p{L}*',
      'anticip\\p{L}*',
      'tuttavia',
    ],
    ...[
      'mancanza',
      'difetto',
      'equipara\\p{L}*',
      'assimila\\p{L}*',
      'parificat\\p{L}*',
      'vale',
      'valgono',
      'valid[oaie]',
    ],
    ...[
      'luogo',
      'posto',
      'compensa\\p{L}*',
      'recuper\\p{L}*',
      'success\\p{L}*',
      'seguito',
      'differi\\p{L}*',
      'prorog\\p{L}*',
    ],
    ...['discrezion\\p{L}*', 'parzial\\p{L}*', 'liber[oaie]', 'indipendentemente', 'priv[oaie]', 'sprovvist[oaie]'],
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Words that speak of what was said before. */
const POINTS_BACK =
  /^(?:\d{1,2}[.)]\s*|[a-h]\)\s*)?(?:tal[ei]|quest[oaei]|dett[oaei]|predett[oaei]|suddett[oaei]|anzidett[oaei]|(?:il|lo|la|i|gli|le)\s+(?:predett|suddett|medesim|stess)\p{L}+|quanto sopra|fanno|ne\s|ess[oaie]\s|la disposizione|la prescrizione|la condizione|il requisito|l['’]obbligo|la quota|la percentuale|il limite|la soglia|il livello|la verifica|le verifiche|l['’]esperienza|il riconoscimento)(?!\p{L})/iu;

/** An opening that speaks of some cases only: «Nei corsi brevi …», «Per gli occupati …». */
const OF_SOME =
  /^(?:\d{1,2}[.)]\s*|[a-h]\)\s*)?(?:per|nel|nello|nella|nei|negli|nelle|ai|agli|alle|al|allo|alla|in|con|se|dove|laddove)\s/iu;

/** An opening that makes of what follows one of several ways, or binds it to some people only. */
const INTRODUCES =
  /^[^:]{0,50}:|:\s*$|(?<!\p{L})seguent[ei](?!\p{L})|(?<!\p{L})un[oa]\s+(?:de[il]|delle|tra|fra)(?!\p{L})|(?<!\p{L})alternativ\p{L}*/iu;

const TITLES =
  /(?<!\p{L})(?:titol\p{L}|licenz[ae]|diplom[ai]|laure[ae]|qualific\p{L}+|obbligo|matur\p{L}+|terza media|EQF)(?!\p{L})/iu;
const PEOPLE = /(?<!\p{L})(?:docent|formator|insegnant|espert|mondo del lavoro|corpo docente)/iu;

/** What a sentence speaks of, by the place of a norm: the longest place that fits. */
const SUBJECTS: Record<string, RegExp> = {
  'ingresso.titolo': TITLES,
  'ingresso.proscioglimento': /prosciogli|obbligo|accertament/iu,
  'ingresso.italiano': /italian|linguistic|QCER|CEFR/iu,
  'ingresso.verifica_italiano': /italian|(?<!\p{L})test(?!\p{L})|attestat|certificazion/iu,
  'ingresso.esenzioni_italiano': /italian|attestat|dispens|esoner/iu,
  'ingresso.titoli_esteri': /ester[oi]|dichiarazion|equipollen/iu,
  'ingresso.eta': /(?<!\p{L})(?:et[àa]|anni|anno|minor|maggior)/iu,
  'ingresso.termine': /requisit|entro|inizio/iu,
  'ingresso.documentazione': /document/iu,
  'ingresso.deroghe': /derog|eccezion|requisit/iu,
  docenti: PEOPLE,
  tutor: /(?<!\p{L})tutor/iu,
  sedi: /(?<!\p{L})(?:aul[ae]|laborator)/iu,
  didattica: /(?<!\p{L})(?:aul[ae]|laborator|pratic)/iu,
  frequenza: /frequen|assenz|presenz|monte ore/iu,
  'valutazione.verifica_unita': /verific/iu,
  'valutazione.esame_pubblico': /esam/iu,
  'valutazione.esame_unita': /esam|valutazion/iu,
  'valutazione.attestazione': /attest|certific/iu,
  crediti: /credit/iu,
  fad: /(?<!\p{L})(?:fad|distanza|e-learning|accreditat)/iu,
};

const subjectOf = (into: string) => SUBJECTS[into] ?? SUBJECTS[into.split('.')[0] ?? ''] ?? /(?!)/u;

/** Numbers of a sentence that could stand in the place of those of another. */
const FIGURES = /(\d{1,3}(?:,\d{1,2})?)\s?(?:%|per\s?cento)|(?<!\p{L})([ABC][12])(?!\p{L})|(\d{1,2})\s+anni/giu;

/** How the least figure of a sentence stands to that of a norm, of the same kind: below 0 it asks for less. */
function comparedWith(own: string, other: string): number[] {
  const least = (words: string, group: number) =>
    [...words.matchAll(FIGURES)].flatMap((found) => found[group] ?? []).sort(byAmount)[0];
  return [1, 2, 3].flatMap((group) => {
    const [theirs, mine] = [least(other, group), least(own, group)];
    return theirs === undefined || mine === undefined ? [] : [byAmount(theirs, mine)];
  });
}

/** «Per i laboratori la quota è del 30%». */
const asksLess = (other: string, own: string) => comparedWith(own, other).some((sign) => sign < 0);

/** Words that ask for something else besides. */
const ADDS =
  /(?<!\p{L})(?:(?:è|e['’`]|sono) (?:inoltre |altresì |anche )?(?:richiest|necessari|obbligatori|indispensabil|previst)\p{L}*|occorr\p{L}+|deve|devono|dovr\p{L}+|si richied\p{L}+|va|vanno|prevede(?:re)?|serv(?:e|ono))(?!\p{L})/iu;

/** Whether a sentence asks for something else, or for more: any other may give another way. */
function asksBesides(words: string, more: string, own: string): boolean {
  const signs = comparedWith(own, more);
  return (signs.length > 0 && signs.every((sign) => sign >= 0)) || (ADDS.test(words) && !OF_SOME.test(words));
}

const byAmount = (a: string, b: string) =>
  /\d/.test(a[0] ?? '') && /\d/.test(b[0] ?? '') ? percentIn(a) - percentIn(b) : a.localeCompare(b);

/** A number or a letter of a list: what follows is a matter of its own, but for what it says of the same subject. */
const LISTED = /^\s*(?:\d{1,2}[.)]|[a-h]\))\s/;

/**
 * Whether one of the sentences not understood takes a norm back, by what it says or by where it stands. `beside`: the
 * text without the words that are known.
 */
export function takesBack(
  { text, beside }: { text: string; beside: string },
  norm: Norm,
  sentences: readonly Span[],
  unread: readonly Span[],
): boolean {
  const last = sentences.findLastIndex(({ from, to }) => norm.from < to && from < norm.to);
  const own = text.slice(norm.from, norm.to);
  return unread.some((other) => {
    const [words, more] = [text.slice(other.from, other.to), beside.slice(other.from, other.to)];
    if (isAside(words)) return false;
    const goesOn = text[other.to] === ';' && words.includes(':');
    if (other.from < norm.from) return goesOn || INTRODUCES.test(more) || softens(more, norm, own);
    const follows =
      !LISTED.test(words) &&
      sentences.slice(last + 1, sentences.indexOf(other)).every((between) => unread.includes(between));
    const turns = SOFTENS.test(more) || POINTS_BACK.test(words) || !asksBesides(words, more, own);
    return (follows && turns) || softens(more, norm, own) || (OF_SOME.test(words) && subjectOf(norm.into).test(more));
  });
}

/** What a sentence says of the same subject: less, another way, or another title. */
function softens(words: string, { into }: Norm, own: string): boolean {
  if (!subjectOf(into).test(words)) return false;
  return (
    SOFTENS.test(words) || asksLess(words, own) || (into === 'ingresso.titolo' && !/\bdevono\b|\bdeve\b/i.test(words))
  );
}

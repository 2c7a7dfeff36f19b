/**
 * What is not a number against the sentence it is taken from: yes and no, names, lists of the format's own words. Pure.
 */

import { formatPath, type Path } from '../../../format/problem.ts';
import type { Sourced } from '../../../format/standard/sourced.ts';
import type { Standard } from '../../../format/standard.ts';
import { fold, plainWords } from '../../../text/nearest.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';

/** The finding on a norm and what its sentence says instead. */
export function unlike(
  standard: Standard,
  {
    norm,
    at,
    figure,
    said,
    level,
  }: { norm: Sourced; at: Path; figure: string; said: string; level: 'error' | 'warning' },
): Inconsistency[] {
  const values = { what: formatPath(at), figure, said };
  return [{ check: 'words-unlike-sentence', level, at, values, clause: clauseOf(standard, norm) }];
}

export const NEGATION =
  /(?<!\p{L})(?:non|ne|nessun[aoe]?|alcun[aoe]?|senza|esclus[aeio]|vietat[aeio]|inderogabil[ei])(?!\p{L})/iu;
/** What a sentence admits with one breath and takes back with the next. */
const UNLESS =
  /(?<!\p{L})(?:salvo|tranne|eccetto|fatt[aeio] salv[aeio]|se non|purch[eé]|solo|esclusivamente)(?!\p{L})/iu;
const ADMITTED =
  /(?<!\p{L})(?:ammess[aeio]|consentit[aeio]|possibil[ei]|previst[aeio]|concess[aeio]|pu[oò]|possono)(?!\p{L})/iu;

/** «Non è ammessa alcuna deroga» and «sono ammesse deroghe», beside `ammesse`. */
const derogations: Check = (standard) => {
  const norm = standard.ingresso?.deroghe;
  if (norm?.frase === undefined || UNLESS.test(norm.frase) || !/derog/i.test(norm.frase)) return [];
  const denied = NEGATION.test(norm.frase);
  if (!denied && !ADMITTED.test(norm.frase)) return [];
  if (norm.ammesse !== denied) return [];
  const at = ['ingresso', 'deroghe', 'ammesse'];
  return unlike(standard, { norm, at, figure: String(norm.ammesse), said: norm.frase, level: 'error' });
};

const ASSESSED = /accerta|verific|prov[ae](?!n)|valuta|test|colloqui/i;

/** An assessment of who was released from school. */
const released: Check = (standard) => {
  const norm = standard.ingresso?.proscioglimento;
  if (norm?.frase === undefined) return [];
  const said = ASSESSED.test(norm.frase) && !/(?<!\p{L})senza(?!\p{L})/iu.test(norm.frase);
  if (said === norm.accertamento) return [];
  const at = ['ingresso', 'proscioglimento', 'accertamento'];
  return unlike(standard, { norm, at, figure: String(norm.accertamento), said: norm.frase, level: 'warning' });
};

const EXEMPT = /(?<!\p{L})(?:dispens|esent|esoner|esenzion)/iu;

/** Who needs no proof of Italian: «per tutti» exempts nobody. */
const exemptions: Check = (standard) => {
  const norm = standard.ingresso?.esenzioni_italiano;
  if (norm?.frase === undefined) return [];
  const some = EXEMPT.test(norm.frase) && !NEGATION.test(norm.frase);
  const none = /(?<!\p{L})(?:tutti|tutte|nessun[oa]?)(?!\p{L})/iu.test(norm.frase) && !some && !UNLESS.test(norm.frase);
  const { ammesse } = norm;
  if (ammesse.length === 0 ? !some : !none) return [];
  const at = ['ingresso', 'esenzioni_italiano', 'ammesse'];
  return unlike(standard, { norm, at, figure: `[${ammesse.join(', ')}]`, said: norm.frase, level: 'warning' });
};

/** Words without their endings: «i certificati di qualifica» name the «certificato di qualifica». */
function roots(words: string): string {
  return plainWords(words)
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/(?:zione|zioni|[aeio])$/, '') : word))
    .join(' ');
}

/** Quoted words of a sentence. */
function quoted(sentence: string): string[] {
  return [...sentence.matchAll(/["“«]+([^"”»]+)["”»]+/g)].map(([, words = '']) => words.trim());
}

/** The certificate by its exact name. */
const certificates: Check = (standard) =>
  (['attestazione', 'attestazione_altro_campo'] as const).flatMap((key): Inconsistency[] => {
    const norm = standard.valutazione?.[key];
    if (norm?.frase === undefined || roots(norm.frase).includes(roots(norm.denominazione))) return [];
    const [name] = quoted(norm.frase);
    const at = ['valutazione', key, 'denominazione'];
    const said = name ?? norm.frase;
    const level = name === undefined ? 'warning' : 'error';
    return unlike(standard, { norm, at, figure: norm.denominazione, said, level });
  });

/** Rooms: both, or either. */
const rooms: Check = (standard) => {
  const norm = standard.sedi;
  const found = /aul[ae]\s+(e\/o|e\s*\/\s*o|ed?|od?|oppure)\s+laborator/iu.exec(norm?.frase ?? '');
  if (norm === undefined || found === null || norm.richieste.length < 2) return [];
  const asked = /^ed?$/i.test(found[1] as string) ? 'tutte' : 'almeno_una';
  if (norm.quante === asked) return [];
  return unlike(standard, { norm, at: ['sedi', 'quante'], figure: norm.quante, said: found[0], level: 'error' });
};

/** A word of the format, and how sentences say it. */
type Said = Readonly<Record<string, RegExp>>;

const ITALIAN: Said = { test_ingresso: /test/i, certificazione: /certific|attestat/i };
const PAPERS: Said = {
  dichiarazione_valore: /dichiarazion[ei] di valore/i,
  documento_equipollente: /equipollent|corrispondent/i,
};
const CREDITS: Said = { ammissione: /ammission[ei]/i, frequenza: /frequenza/i };
const ROOMS: Said = { aula: /(?<!\p{L})aul[ae]/iu, laboratorio: /laborator/i };
const WAYS: Said = {
  audizione: /audizion/i,
  colloquio_tecnico: /colloqui/i,
  prova_prestazionale: /prestazional/i,
  prova_scritta: /scritt/i,
  prova_pratica: /pratic/i,
};

interface Listed {
  norm: Sourced | undefined;
  at: Path;
  items: readonly string[] | undefined;
  said: Said;
}

function lists({ ingresso = {}, sedi, crediti, unita_formative }: Standard): Listed[] {
  const { verifica_italiano: italian, titoli_esteri: papers } = ingresso;
  return [
    { norm: italian, at: ['ingresso', 'verifica_italiano', 'una_tra'], items: italian?.una_tra, said: ITALIAN },
    { norm: papers, at: ['ingresso', 'titoli_esteri', 'uno_tra'], items: papers?.uno_tra, said: PAPERS },
    { norm: crediti, at: ['crediti', 'ammessi'], items: crediti?.ammessi, said: CREDITS },
    { norm: sedi, at: ['sedi', 'richieste'], items: sedi?.richieste, said: ROOMS },
    ...unita_formative.map(
      ({ modalita_prova: ways }, index): Listed => ({
        norm: ways,
        at: ['unita_formative', index, 'modalita_prova', 'ammesse'],
        items: ways?.ammesse,
        said: WAYS,
      }),
    ),
  ];
}

/** Words of a closed list, those of the figure beside those of the sentence: neither has one that the other lacks. */
const closedLists: Check = (standard) =>
  lists(standard).flatMap(({ norm, at, items, said }): Inconsistency[] => {
    if (norm?.frase === undefined || items === undefined) return [];
    const sentence = norm.frase;
    const named = Object.keys(said).filter((word) => said[word]?.test(sentence));
    // A sentence that names none says it in words of its own.
    if (named.length === 0 || (named.length === items.length && items.every((word) => named.includes(word)))) return [];
    return unlike(standard, { norm, at, figure: items.join(', '), said: named.join(', '), level: 'warning' });
  });

/** Acts by their number and year, as the sentence cites them. */
const acts: Check = (standard) => {
  const norm = standard.crediti;
  if (norm?.frase === undefined) return [];
  const text = plainWords(norm.frase);
  const named = norm.riferimenti ?? [];
  const cited = norm.frase.match(/\d+\/(?:19|20)\d\d(?!\d)/g) ?? [];
  const missing = cited.filter((each) => !named.some((act) => plainWords(act).includes(plainWords(each))));
  const [first] = missing;
  // As many as the sentence cites: one in the place of another is told by itself.
  if (first !== undefined && named.length < cited.length) {
    const at = ['crediti', 'riferimenti'];
    return unlike(standard, { norm, at, figure: named.join(', '), said: first, level: 'warning' });
  }
  return named.flatMap((act, index): Inconsistency[] => {
    const at = ['crediti', 'riferimenti', index];
    const number = plainWords(/\d.*$/.exec(act)?.[0] ?? act);
    return ` ${text} `.includes(` ${number} `)
      ? []
      : unlike(standard, { norm, at, figure: act, said: norm.frase ?? '', level: 'warning' });
  });
};

interface Coded {
  norm: Sourced | undefined;
  at: Path;
  codes: readonly string[] | undefined;
}

function codedLists({ fasi, ingresso = {}, unita_formative }: Standard): Coded[] {
  const { esenzioni_italiano: exempt } = ingresso;
  return [
    { norm: exempt, at: ['ingresso', 'esenzioni_italiano', 'ammesse'], codes: exempt?.ammesse },
    { norm: fasi, at: ['fasi', 'richieste'], codes: fasi?.richieste },
    ...unita_formative.flatMap(({ prova, attivita_prova, fad_argomenti }, index): Coded[] => [
      { norm: prova, at: ['unita_formative', index, 'prova', 'caratteri'], codes: prova?.caratteri },
      { norm: prova, at: ['unita_formative', index, 'prova', 'strumenti'], codes: prova?.strumenti },
      {
        norm: attivita_prova,
        at: ['unita_formative', index, 'attivita_prova', 'richieste'],
        codes: attivita_prova?.richieste,
      },
      {
        norm: fad_argomenti,
        at: ['unita_formative', index, 'fad_argomenti', 'ammessi'],
        codes: fad_argomenti?.ammessi,
      },
    ]),
  ];
}

/** Letters that words of one root share: «simulazione», «simulare». */
const ROOT = 5;

/** A code is made of words, and so is what it stands for: `lingua_straniera`, «una in lingua straniera». */
const codes: Check = (standard) =>
  codedLists(standard).flatMap(({ norm, at, codes = [] }) => {
    if (norm?.frase === undefined) return [];
    const sentence = plainWords(norm.frase).split(' ');
    return codes.flatMap((code, index): Inconsistency[] => {
      const words = plainWords(code.replaceAll('_', ' ')).split(' ');
      const there = words.some((word) => sentence.some((each) => each.startsWith(word.slice(0, ROOT))));
      if (there) return [];
      return unlike(standard, { norm, at: [...at, index], figure: code, said: norm.frase ?? '', level: 'warning' });
    });
  });

/** What trials stage and ask, by words that a sentence cannot name in passing. */
const TRAITS: Said = { conflitto: /conflitt/i, lingua_straniera: /lingu[ae] stranier/i, reclamo: /reclam/i };
const ACTIVITIES: Said = { simulazione: /simul/i, motivazione: /motiv/i };

/** Words that a sentence names and an open list leaves out; phases are those that it counts out. */
const leftOut: Check = (standard) => [
  ...standard.unita_formative.flatMap(({ prova, attivita_prova: activities }, index): Inconsistency[] => [
    ...missing(standard, prova, ['unita_formative', index, 'prova', 'caratteri'], prova?.caratteri ?? [], TRAITS),
    ...missing(
      standard,
      activities,
      ['unita_formative', index, 'attivita_prova', 'richieste'],
      activities?.richieste ?? [],
      ACTIVITIES,
    ),
  ]),
  ...phases(standard),
];

function missing(standard: Standard, norm: Sourced | undefined, at: Path, items: readonly string[], said: Said) {
  const sentence = norm?.frase ?? '';
  const named = Object.keys(said).filter((word) => said[word]?.test(sentence));
  // As many words as the sentence names: one in the place of another is told by itself.
  if (norm === undefined || items.length >= named.length) return [];
  return unlike(standard, { norm, at, figure: `[${items.join(', ')}]`, said: named.join(', '), level: 'warning' });
}

function phases(standard: Standard): Inconsistency[] {
  const { fasi } = standard;
  const [, list = ''] = /(?<!\p{L})fasi di\s+([^.;:()]+)/iu.exec(fasi?.frase ?? '') ?? [];
  const named = list.split(/,|\se\s/).filter((each) => each.trim() !== '');
  if (fasi === undefined || named.length <= fasi.richieste.length) return [];
  const figure = fasi.richieste.join(', ');
  return unlike(standard, { norm: fasi, at: ['fasi', 'richieste'], figure, said: list, level: 'warning' });
}

/** A language that a sentence names, and that is not asked: each has one name that is nothing else. */
const languagesLeftOut: Check = (standard, { nomi_lingue: names }) =>
  standard.unita_formative.flatMap(({ lingue }, index): Inconsistency[] => {
    const { frase, richieste = [] } = lingue ?? {};
    if (lingue === undefined || frase === undefined) return [];
    const sentence = plainWords(frase).split(' ');
    const named = Object.keys(names).filter((code) => code !== 'it' && sentence.includes(names[code]?.[0] ?? code));
    // As many as it names: one in the place of another is told by itself.
    if (richieste.length >= named.length) return [];
    const said = named.map((code) => names[code]?.[0] ?? code).join(', ');
    const at = ['unita_formative', index, 'lingue', 'richieste'];
    return unlike(standard, { norm: lingue, at, figure: `[${richieste.join(', ')}]`, said, level: 'warning' });
  });

/** Languages by name: `en`, «in inglese». */
const languages: Check = (standard) => {
  const names = new Intl.DisplayNames(['it'], { type: 'language' });
  return standard.unita_formative.flatMap(({ lingue }, index) =>
    (lingue?.richieste ?? []).flatMap((code, position): Inconsistency[] => {
      if (lingue?.frase === undefined || !/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(code)) return [];
      const name = fold(names.of(code.split('-')[0] as string) ?? code);
      if (fold(lingue.frase).includes(name.slice(0, -1))) return [];
      const at = ['unita_formative', index, 'lingue', 'richieste', position];
      return unlike(standard, { norm: lingue, at, figure: code, said: lingue.frase, level: 'warning' });
    }),
  );
};

export const proseWords: Check[] = [
  derogations,
  released,
  exemptions,
  certificates,
  rooms,
  closedLists,
  acts,
  codes,
  leftOut,
  languages,
  languagesLeftOut,
];

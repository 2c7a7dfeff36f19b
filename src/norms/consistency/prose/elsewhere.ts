/**
 * What other sentences of the document say of a figure: 30 % of FaD in a text beside 20 % in its field. Warnings only,
 * since a sentence elsewhere may speak of something narrower. Pure.
 */
import { formatPath, type Path } from '../../../format/problem.ts';
import type { Sourced } from '../../../format/standard/sourced.ts';
import type { Standard } from '../../../format/standard.ts';
import { oneLine } from '../../../text/one-line.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';
import { CEFR_PLACES, type Kind, readingsOf } from './readings.ts';
import { NEGATION, unlike } from './words.ts';

/** A figure, and the words by which a sentence speaks of it and of nothing narrower. */
interface Told {
  norm: Sourced | undefined;
  at: Path;
  kind: Kind;
  value: number | undefined;
  shown?: string | undefined;
  about: readonly RegExp[];
  not?: RegExp;
}

const FAD = /(?<!\p{L})(?:fad|formazione a distanza|e-?learning)(?!\p{L})/iu;
const PART = '(?<!\\p{L})(?:UF|UC|KC|unit[aà]|modul[oi]|segment[oi]|ciascun[ao]|ogni)(?!\\p{L})';

function fad({ ore = {} }: Standard): Told[] {
  const cap = (measure: 'fad' | 'fad_sincrona' | 'fad_asincrona', about: RegExp[], not: string): Told => {
    const norm = ore[measure];
    const value = norm !== undefined && 'massimo_percentuale' in norm ? norm.massimo_percentuale : undefined;
    const at = ['ore', measure, 'massimo_percentuale'];
    return { norm, at, kind: 'percent', value, about: [FAD, ...about], not: new RegExp(`${not}${PART}`, 'iu') };
  };
  return [
    cap('fad', [], 'sincron|'),
    cap('fad_sincrona', [/(?<!a)sincron/iu], 'asincron|'),
    cap('fad_asincrona', [/asincron/iu], ''),
  ];
}

function hours({ ore = {} }: Standard): Told[] {
  const floor = (measure: 'totale' | 'stage' | 'kc', about: RegExp, not: RegExp): Told => {
    const norm = ore[measure];
    return { norm, at: ['ore', measure, 'minimo'], kind: 'hours', value: norm?.minimo, about: [about], not };
  };
  return [
    floor(
      'totale',
      /durata (?:minima )?(?:complessiva|totale)|monte ore|percorso (?:dura|di durata)/iu,
      /stage|tirocin|laborator|aula|anno/iu,
    ),
    floor('stage', /(?<!\p{L})(?:stage|tirocini[oi])(?!\p{L})/iu, /laborator|complessiv|total|aula/iu),
    floor('kc', /(?<!\p{L})(?:KC|competenze chiave)(?!\p{L})/iu, /complessiv|total/iu),
  ];
}

function attendance({ frequenza: { minima, assenze } = {} }: Standard): Told[] {
  return [
    {
      norm: minima,
      at: ['frequenza', 'minima', 'minimo_percentuale'],
      kind: 'percent',
      value: minima?.minimo_percentuale,
      about: [/(?<!\p{L})frequen/iu],
      not: /assen|stage|tirocin|credit/iu,
    },
    {
      norm: assenze,
      at: ['frequenza', 'assenze', 'massimo_percentuale'],
      kind: 'percent',
      value: assenze?.massimo_percentuale,
      about: [/assenz/iu],
      not: /frequen|stage|tirocin/iu,
    },
  ];
}

function people({ docenti: { mondo_del_lavoro: experts, esperienza } = {}, tutor }: Standard): Told[] {
  return [
    {
      norm: experts,
      at: ['docenti', 'mondo_del_lavoro', 'minimo_percentuale'],
      kind: 'percent',
      value: experts?.minimo_percentuale,
      about: [/mondo del lavoro/iu],
    },
    {
      norm: esperienza,
      at: ['docenti', 'esperienza', 'minimo_anni'],
      kind: 'years',
      value: esperienza?.minimo_anni,
      about: [/docent|formator/iu, /esperienz/iu],
      not: /tutor/iu,
    },
    {
      norm: tutor,
      at: ['tutor', 'minimo_anni_professionali'],
      kind: 'years',
      value: tutor?.minimo_anni_professionali,
      about: [/tutor/iu, /esperienz/iu],
      not: /docent/iu,
    },
  ];
}

function entry({ ingresso: { eta, italiano } = {} }: Standard): Told[] {
  return [
    {
      norm: eta,
      at: ['ingresso', 'eta', 'minima'],
      kind: 'years',
      value: eta?.minima,
      about: [/(?<!\p{L})et[aà](?!\p{L})|maggiorenn/iu],
      not: /esperienz|massim/iu,
    },
    {
      norm: italiano,
      at: ['ingresso', 'italiano', 'livello'],
      kind: 'cefr',
      value: italiano && CEFR_PLACES.indexOf(italiano.livello),
      shown: italiano?.livello,
      about: [/lingua italiana|(?<!\p{L})italiano(?!\p{L})/iu],
    },
  ];
}

interface Sentence {
  said: string;
  /** With the label of its field, which may say what it speaks of. */
  whole: string;
}

/** The sentences of the document's texts, one by one. */
function sentences({ testi = {}, altri_campi = [] }: Standard): Sentence[] {
  return [...Object.values(testi), ...altri_campi].flatMap(({ campo, testo = '' }) =>
    oneLine(testo)
      .split(/[.;](?=\s|$)/)
      .map((each) => ({ said: each.trim(), whole: `${campo}: ${each.trim()}` })),
  );
}

export const figuresElsewhere: Check = (standard) => {
  const all = sentences(standard);
  const told = [fad, hours, attendance, people, entry].flatMap((figuresOf) => figuresOf(standard));
  return told.flatMap(({ norm, at, kind, value, shown, about, not }): Inconsistency[] => {
    // A figure that its own sentence tells is compared with that one.
    if (norm === undefined || value === undefined || readingsOf(kind, norm.frase ?? '').length > 0) return [];
    const said = all
      .filter((each) => about.every((words) => words.test(each.whole)) && !not?.test(each.said))
      .map((each) => readingsOf(kind, each.said))
      .find((readings) => readings.length > 0 && readings.every((reading) => reading.value !== value));
    if (said === undefined) return [];
    const figure = shown ?? `${value}${kind === 'percent' ? ' %' : ''}`;
    const values = { what: formatPath(at), figure, said: said[0]?.words ?? '', elsewhere: 'yes' };
    return [{ check: 'figure-unlike-sentence', level: 'warning', at, values, clause: clauseOf(standard, norm) }];
  });
};

const INTERMEDIATE = /(?:esam|prov|verific)\p{L}*\s+intermedi/iu;

/** An intermediate exam that a sentence asks for, or denies, beside the years. */
export const intermediateExams: Check = (standard) => {
  const { annualita } = standard;
  const found = sentences(standard).find(({ said, whole }) => said !== '' && INTERMEDIATE.test(whole));
  if (annualita === undefined || found === undefined) return [];
  const asked = !NEGATION.test(found.said) && !/^no$/i.test(found.said);
  const flags = annualita.voci.map(({ esame_intermedio }) => esame_intermedio);
  const index = asked ? (flags.includes(true) ? -1 : 0) : flags.indexOf(true);
  if (index < 0) return [];
  const at = ['annualita', 'voci', index, 'esame_intermedio'];
  return unlike(standard, { norm: annualita, at, figure: String(flags[index]), said: found.whole, level: 'warning' });
};

const EACH_UNIT = /(?:tutte\s+le|ogni|ciascun[ao]|singol[ae])\s+(?:UF|unit|modul)/iu;

/** An activity that each unit holds, against the label or the sentence that asks it of all units. */
export const ofEachUnit: Check = (standard) =>
  (['aula', 'laboratorio'] as const).flatMap((key) => {
    const norm = standard.didattica?.[key];
    if (norm?.ogni_uf === undefined) return [];
    const { field, text } = clauseOf(standard, norm);
    const said = `${field}: ${text}`;
    if (EACH_UNIT.test(said) === norm.ogni_uf) return [];
    const at = ['didattica', key, 'ogni_uf'];
    return unlike(standard, { norm, at, figure: String(norm.ogni_uf), said, level: 'warning' });
  });

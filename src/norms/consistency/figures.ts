/** The figures of a standard: where each stands, what it counts, and how other sentences speak of it. Pure. */
import { type Path, pathOf, valueAt } from '../../format/problem.ts';
import type { Sourced } from '../../format/standard/sourced.ts';
import type { Standard } from '../../format/standard.ts';
import { CEFR_PLACES, type Kind } from './prose/readings.ts';

interface Place {
  at: Path;
  kind: Kind;
  side: 'floor' | 'cap' | 'either';
  /** The words, all of them, by which a sentence elsewhere speaks of it, and those of something narrower. */
  about?: readonly RegExp[];
  not?: RegExp;
  /** Of a share: the words of what is left of 100 %. 20 % of absence is 80 % of attendance. */
  rest?: RegExp;
}

/** A figure that a standard has, with the norm that carries it. */
export interface Figure extends Place {
  norm: Sourced;
  /** Of a language level, its place among them. */
  value: number;
  /** As it is shown: `80 %`, `B1`. */
  shown: string;
}

const FAD = /(?<!\p{L})(?:fad|formazione a distanza|e-?learning)(?!\p{L})/iu;
const PART = '(?<!\\p{L})(?:UF|UC|KC|unit[aà]|modul[oi]|segment[oi]|ciascun[ao]|ogni)(?!\\p{L})';

type Words = Pick<Place, 'about' | 'not' | 'rest'>;
const place = (at: string, kind: Kind, side: Place['side'], words: Words = {}): Place => ({
  at: pathOf(at),
  kind,
  side,
  ...words,
});
const hours = (measure: string, words?: Words) => place(`ore.${measure}.minimo`, 'hours', 'floor', words);
const fad = (measure: string, about: readonly RegExp[], narrower: string) =>
  place(`ore.${measure}.massimo_percentuale`, 'percent', 'cap', {
    about: [FAD, ...about],
    not: new RegExp(`${narrower}${PART}`, 'iu'),
  });

const PLACES: readonly Place[] = [
  hours('totale', {
    about: [/durata (?:minima )?(?:complessiva|totale)|monte ore|percorso (?:dura|di durata)/iu],
    not: /stage|tirocin|laborator|aula|anno/iu,
  }),
  hours('aula'),
  hours('laboratorio'),
  hours('aula_laboratorio'),
  fad('fad', [], 'sincron|'),
  fad('fad_sincrona', [/(?<!a)sincron/iu], 'asincron|'),
  fad('fad_asincrona', [/asincron/iu], ''),
  hours('stage', {
    about: [/(?<!\p{L})(?:stage|tirocini[oi]?)(?!\p{L})/iu],
    not: /laborator|complessiv|total|aula/iu,
  }),
  hours('stage_laboratorio'),
  hours('kc', { about: [/(?<!\p{L})(?:KC|competenze chiave)(?!\p{L})/iu], not: /complessiv|total/iu }),
  place('ingresso.italiano.livello', 'cefr', 'floor', {
    about: [/lingua italiana|(?<!\p{L})italiano(?!\p{L})/iu],
  }),
  place('ingresso.eta.minima', 'years', 'floor', {
    about: [/(?<!\p{L})et[aà](?!\p{L})|maggiorenn/iu],
    not: /esperienz|massim/iu,
  }),
  place('durata_anni.valore', 'years', 'either'),
  place('docenti.mondo_del_lavoro.minimo_percentuale', 'percent', 'floor', { about: [/mondo del lavoro/iu] }),
  place('docenti.esperienza.minimo_anni', 'years', 'floor', {
    about: [/docent|formator/iu, /esperienz/iu],
    not: /tutor/iu,
  }),
  place('tutor.minimo_anni_professionali', 'years', 'floor', {
    about: [/tutor/iu, /esperienz/iu],
    not: /docent/iu,
  }),
  place('frequenza.minima.minimo_percentuale', 'percent', 'floor', {
    about: [/(?<!\p{L})frequen/iu],
    not: /assen|stage|tirocin|credit/iu,
    rest: /assen/i,
  }),
  place('frequenza.assenze.massimo_percentuale', 'percent', 'cap', {
    about: [/assenz/iu],
    not: /frequen|stage|tirocin/iu,
    rest: /frequen/i,
  }),
  place('frequenza.inserimento.massimo_percentuale', 'percent', 'cap'),
];

/** The figures that a standard has, those of its units and years apart. */
export function figuresOf(standard: Standard): Figure[] {
  return PLACES.flatMap((each): Figure[] => {
    const written = valueAt(standard, each.at);
    if (written === undefined) return [];
    const norm = valueAt(standard, each.at.slice(0, -1)) as Sourced;
    if (each.kind === 'cefr') {
      return [{ ...each, norm, value: CEFR_PLACES.indexOf(String(written)), shown: String(written) }];
    }
    const shown = each.kind === 'percent' ? `${written} %` : String(written);
    return [{ ...each, norm, value: Number(written), shown }];
  });
}

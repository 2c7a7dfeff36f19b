/** What the parts of a standard say of each other, where a schema sees each alone. */
import { oneLine } from '../../text/one-line.ts';
import { unknownLabels } from '../field-order.ts';
import type { Path, PlacedProblem } from '../problem.ts';
import { unknownPlaces } from '../unconfirmed.ts';
import { MEASURES } from '../vocabulary.ts';
import { codeOf, each, maps, textIn } from '../walk.ts';

/** Sentences are in their texts, unit figures have labels, codes stand once, anomalies exist. */
export function standardReferences(standard: unknown): PlacedProblem[] {
  return [
    ...sentences(standard),
    ...['unita_formative', 'competenze_chiave'].flatMap((section) => [
      ...unlabelled(standard, section),
      ...repeated(standard, `${section}[].codice`),
    ]),
    ...repeated(standard, 'da_verificare[].id'),
    ...repeated(standard, 'anomalie[].id'),
    ...unknownAnomalies(standard),
    ...unknownLabels(standard),
    ...baseless(standard),
    ...unknownPlaces(standard),
  ];
}

/** What a unit says in its own words. */
const UNIT_TEXTS = [
  'risultato_atteso',
  'abilita[]',
  'conoscenze[]',
  'vincoli',
  'indicatori',
  'prestazione_minima',
  'modalita_valutazione',
];

/** A sentence is in the text it names; a unit's own norms quote the unit itself. */
function sentences(standard: unknown): PlacedProblem[] {
  const texts = new Map<string, string>();
  for (const { value } of each(standard, 'testi')) {
    for (const key of Object.keys(value ?? {})) {
      for (const entry of each(value, `${key}.testo`)) texts.set(key, oneLine(textIn(entry.value)));
    }
  }
  const units = each(standard, 'unita_formative[]').map(({ value }) =>
    UNIT_TEXTS.flatMap((key) => each(value, key).map((entry) => oneLine(textIn(entry.value)))).join('\n'),
  );
  return [...maps(standard)].flatMap(({ path, value: { da, frase } }): PlacedProblem[] => {
    if (typeof frase !== 'string' && typeof da !== 'string') return [];
    if (typeof da === 'string' && !texts.has(da)) {
      return [{ path: [...path, 'da'], problem: { is: 'unknown-reference', found: da, known: [...texts.keys()] } }];
    }
    const own = path[0] === 'unita_formative' ? units[Number(path[1])] : undefined;
    const body = typeof da === 'string' ? texts.get(da) : own;
    if (typeof frase !== 'string' || body === undefined || body.includes(oneLine(frase))) return [];
    return [{ path: [...path, 'frase'], problem: { is: 'sentence-not-in-source', sentence: frase } }];
  });
}

/** Figures of a unit whose label is not in `etichette_unita.ore`. */
function unlabelled(standard: unknown, section: string): PlacedProblem[] {
  return MEASURES.flatMap((measure) =>
    each(standard, `${section}[].ore.${measure}`).flatMap(({ path, value }) =>
      Object.keys(value ?? {}).flatMap((bound): PlacedProblem[] =>
        each(standard, `etichette_unita.ore.${measure}.${bound}`).length > 0
          ? []
          : [
              {
                path: [...path, bound],
                problem: { is: 'without-label', key: `etichette_unita.ore.${measure}.${bound}` },
              },
            ],
      ),
    ),
  );
}

function repeated(standard: unknown, pattern: string): PlacedProblem[] {
  const seen = new Set<string>();
  return each(standard, pattern).flatMap(({ path, value }): PlacedProblem[] => {
    const code = codeOf(value);
    if (code === undefined || !seen.has(code)) {
      seen.add(code ?? '');
      return [];
    }
    return [{ path, problem: { is: 'duplicate-code', code } }];
  });
}

function unknownAnomalies(standard: unknown): PlacedProblem[] {
  const known = each(standard, 'anomalie[].id').map(({ value }) => textIn(value));
  return MEASURES.flatMap((measure) => each(standard, `ore.${measure}.anomalia`)).flatMap(
    ({ path, value }): PlacedProblem[] =>
      known.includes(textIn(value))
        ? []
        : [{ path, problem: { is: 'unknown-reference', found: textIn(value), known } }],
  );
}

/** A percentage of a figure that the standard does not have would bind nothing, in silence. */
function baseless(standard: unknown): PlacedProblem[] {
  const missing = (path: Path, key: string): PlacedProblem => ({ path, problem: { is: 'missing-base', key } });
  const course = MEASURES.flatMap((measure) => each(standard, `ore.${measure}.sul_minimo_di`)).flatMap(
    ({ path, value }) =>
      each(standard, `ore.${textIn(value)}.minimo`).length > 0 ? [] : [missing(path, `ore.${textIn(value)}.minimo`)],
  );
  const units = ['unita_formative', 'competenze_chiave'].flatMap((section) =>
    each(standard, `${section}[]`).flatMap(({ path, value }) =>
      each(value, 'ore.totale.minimo').length > 0
        ? []
        : MEASURES.flatMap((measure) => each(value, `ore.${measure}.massimo_percentuale`)).map((entry) =>
            missing([...path, ...entry.path], 'ore.totale.minimo'),
          ),
    ),
  );
  return [...course, ...units];
}

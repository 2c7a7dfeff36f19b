/** Titles of study that a sentence names. Pure. */
import type { Scales } from '../../../format/scales.ts';
import type { ENTRY_TITLES } from '../../../format/vocabulary.ts';
import type { Reading } from './readings.ts';

/** How the sources call each title: what names a longer title stands before what is part of its name. */
const NAMES: readonly (readonly [title: (typeof ENTRY_TITLES)[number], names: RegExp])[] = [
  [
    'licenza_media',
    /licenza (?:di scuola )?media|diploma di scuola (?:media|secondaria (?:inferiore|di (?:primo|1°|i) grado))/iu,
  ],
  ['obbligo_istruzione', /obbligo (?:di istruzione|scolastico|formativo)/iu],
  ['dottorato', /dottorato/iu],
  ['laurea_magistrale', /laurea (?:magistrale|specialistica)/iu],
  ['laurea', /(?:diploma di )?laurea/iu],
  ['its', /diploma (?:di tecnico superiore|its)|istituto tecnico superiore/iu],
  [
    'diploma',
    /diploma (?:di (?:scuola |istruzione )?secondaria (?:superiore|di (?:secondo|2°|ii) grado)|di scuola superiore|di maturit[aà]|professionale)|scuola secondaria (?:superiore|di (?:secondo|2°|ii) grado)|maturit[aà]/iu,
  ],
  ['qualifica_professionale', /qualifica (?:triennale|professionale)/iu],
];

/** The EQF level of each title that a sentence names, with its name as it is written. */
export function titleLevels(sentence: string, { titoli }: Scales): Reading[] {
  let rest = sentence.replace(/\s+/g, ' ');
  return NAMES.flatMap(([title, names]): Reading[] => {
    const words = names.exec(rest)?.[0];
    if (words === undefined) return [];
    rest = rest.replaceAll(words, ' ');
    return [{ value: titoli[title].eqf, words }];
  });
}

/** What a person has to look at in a profile of Lazio. Pure. */
import { type ByHand, inUnits, unitsOf } from '../checks/check.ts';
import type { Draft, Tree } from '../draft.ts';

const label = (draft: Draft, key: string) => draft.get<string>(`etichette_unita.${key}`);
const FOREIGN = /^Lingua straniera .*livello [ABC][12].*$/iu;
const foreignItem = (unit: Tree) => (unit['conoscenze'] as string[] | undefined)?.find((item) => FOREIGN.test(item));
const EXPLAINED = /(?:motivazione|rappresentazione|esplicitazione) delle scelte/iu;

export const lazioChecks: ByHand[] = [
  {
    id: 'percorso',
    source: (draft) => ({ campo: draft.get('denominazione.campo') }),
    look: {
      it: 'Ore, requisiti di ingresso, docenti, sedi, frequenza, esame e attestazione rispettano lo standard di percorso regionale: questo documento non li contiene.',
      en: 'Hours, entry requirements, teachers, rooms, attendance, exam and certificate respect the regional course standard: this document does not contain them.',
    },
  },
  {
    id: 'profilo',
    source: (draft) => {
      const summary = draft.get<Tree[]>('altri_campi')?.find(({ campo }) => /^Descrizione/i.test(String(campo)));
      return summary === undefined ? undefined : { campo: summary['campo'] };
    },
    look: {
      it: 'Gli obiettivi del corso sono coerenti con la descrizione del profilo professionale.',
      en: 'The aims of the course agree with the description of the occupational profile.',
    },
  },
  {
    id: 'livello-lingua',
    source(draft) {
      const found = inUnits(draft, (unit) => foreignItem(unit) !== undefined, label(draft, 'conoscenze'));
      const frase = unitsOf(draft)
        .map(foreignItem)
        .find((item) => item !== undefined);
      return found === undefined ? undefined : { ...found, frase };
    },
    look(draft) {
      const item =
        unitsOf(draft)
          .map(foreignItem)
          .find((each) => each !== undefined) ?? '';
      const level = /livello ([ABC][12])/iu.exec(item)?.[1] ?? '';
      return {
        it: `La lingua straniera arriva al livello ${level}, nell’ascolto e nella produzione che la fonte chiede.`,
        en: `The foreign language reaches level ${level}, in the listening and speaking that the source asks for.`,
      };
    },
  },
  {
    id: 'copertura',
    source(draft) {
      const labels = [label(draft, 'conoscenze'), label(draft, 'abilita')].filter((each) => each !== undefined);
      return labels.length === 0 ? undefined : inUnits(draft, () => true, labels.join('; '));
    },
    look: {
      it: 'Le attività previste sviluppano davvero le conoscenze e le abilità dichiarate.',
      en: 'The planned activities really develop the knowledge and abilities declared.',
    },
  },
  {
    id: 'prova',
    source: (draft) =>
      inUnits(draft, (unit) => unit['prestazione_minima'] !== undefined, label(draft, 'prestazione_minima')),
    look: {
      it: 'La prova di ogni unità è quella che indicatori e prestazione minima descrivono, con situazioni davvero diverse fra loro e verosimili.',
      en: 'The test of each unit is the one that indicators and minimum performance describe, with situations that are really different and plausible.',
    },
  },
  {
    id: 'motivazione',
    source: (draft) =>
      inUnits(draft, (unit) => EXPLAINED.test(String(unit['prestazione_minima'])), label(draft, 'prestazione_minima')),
    look: {
      it: 'In ogni prova il corsista spiega le scelte compiute: la simulazione da sola non basta.',
      en: 'In every test trainees explain the choices they made: the simulation alone is not enough.',
    },
  },
];

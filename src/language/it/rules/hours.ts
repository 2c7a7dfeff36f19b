import type { Micro } from '../../../norms/hours.ts';
import type { hoursRules } from '../../../norms/rules/hours.ts';
import { asWritten, both, type FamilyWords } from '../../template.ts';
import { hours } from '../facts.ts';
import { amounts } from './forms.ts';

export const hoursWords: FamilyWords<typeof hoursRules> = {
  'total-below-minimum': amounts,
  'aula-laboratorio-below-minimum': amounts,
  'aula-below-minimum': amounts,
  'laboratorio-below-minimum': amounts,
  'stage-below-minimum': amounts,
  'stage-laboratorio-below-minimum': amounts,
  'aula-missing': { ...both('{found}, prevista formazione d’aula'), remedy: 'aggiungi ore di aula' },
  'laboratorio-missing': { ...both('{found}, previsti laboratori pratici'), remedy: 'aggiungi ore di laboratorio' },
  'total-mismatch': {
    ...both('dichiarate {found}, la somma delle parti è {required}'),
    remedy: ({ subject, found: declared, required: added, note }) => {
      if (subject.kind === 'stage')
        return 'distribuisci tra le unità tutte le ore dello stage, o togli «stage» dalle loro «ore»: bastano quelle di «stage»';
      if (added?.is === 'hours-by-mode')
        return 'scrivi le stesse ore nell’unità e nei moduli, o togli «ore» dall’unità: bastano quelle dei moduli';
      if (declared?.is !== 'amount' || added?.is !== 'amount') return undefined;
      const by = hours(Math.abs(declared.value - added.value) as Micro);
      const write = `scrivi ${asWritten(added)}`;
      if (note === 'other-activities') return `${write}: le «altre attività» (${by}) restano fuori dal totale`;
      return `${write}, o correggi le parti: ${by} di differenza`;
    },
  },
  'uf-activity-missing': {
    ...both('{found}, il campo è comune a tutte le UF e la Regione lo legge per ciascuna'),
    remedy: 'aggiungi qualche ora, o tieni pronta la ragione',
  },
};

/** What advice costs: the smallest change of hours, for questions of several kinds; by processor time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spent } from '../measure/run.mjs';
import { paired } from '../measure/statistics.mjs';

const GOAL = 14;
const PAIRS = 9;

const LABORATORY = `formato: qualcheck/avviso@1
id: prova/laboratorio
denominazione: Quattro decimi di laboratorio
fonte: { documento: Avviso di prova }
vincoli:
  - { misura: laboratorio, in_rapporto_a: aula_laboratorio, minimo_percentuale: 40, fonte: art. 1 }
`;

export function suggest({ root, qualcheck, inputs, pairs, say }) {
  const call = join(inputs.home, 'avviso-laboratorio.yaml');
  writeFileSync(call, LABORATORY);
  const example = (name) => join('examples', `${name}.yaml`);
  const passing = example('basilicata-conforme');
  const questions = [
    ['customer care, `--totale 600`', example('campania-customer-care-conforme'), '--totale', '600'],
    ['Basilicata, `--totale 1000`', passing, '--totale', '1000'],
    ['Basilicata, avviso con il 40 % di laboratorio', passing, '--avviso', call],
    ['lo stesso, con `--keep totale`', passing, '--avviso', call, '--keep', 'totale'],
    ['un piano con trenta errori', example('basilicata-da-correggere')],
  ];
  return {
    rows: questions.map(([question, ...args]) => {
      const measure = `\`suggest\`: ${question}`;
      say(measure);
      const cpu = (of) => () => spent(of, { cwd: root });
      const pair = paired(Math.min(pairs, PAIRS), cpu([...qualcheck, 'suggest', ...args]), cpu(['-e', '0']));
      return {
        group: '`suggest`, a tempo di processore, rispetto a `node -e 0`',
        id: 'suggest',
        measure,
        goal: GOAL,
        ...pair,
      };
    }),
  };
}

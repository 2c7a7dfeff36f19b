/** A folder of thousands of standards, with its index and without. */

import { STANDARDS } from '../inputs/make.mjs';
import { printed, timed } from '../measure/run.mjs';
import { median, paired } from '../measure/statistics.mjs';

export function standards({ root, qualcheck, inputs, pairs, long, say }) {
  const group = `Una cartella di ${STANDARDS.toLocaleString('it')} standard`;
  const { loose, indexed, probe } = inputs;
  const run = (folder, ...args) => [...qualcheck, ...args, ...(folder === undefined ? [] : ['--standards', folder])];
  say(`${group}: l’indice`);
  const index = timed(run(undefined, 'index', indexed), { cwd: root });

  const queries = {
    show: ['show', probe.code],
    validate: ['validate', inputs.ownPlan],
    list: ['list'],
    words: ['show', 'sicurezza', 'lavoro'],
  };
  say('le stesse risposte, con l’indice e senza');
  for (const [name, args] of Object.entries(queries)) {
    if (printed(run(indexed, ...args)) !== printed(run(loose, ...args)))
      throw new Error(`the index answers ${name} otherwise`);
  }
  const rows = [];
  const measure = (id, name, [folder, args], [otherFolder, other], goal, times = pairs) => {
    say(name);
    const row = paired(
      times,
      () => timed(run(folder, ...args), { cwd: root }),
      () => timed(other === undefined ? ['-e', '0'] : run(otherFolder, ...other), { cwd: root }),
    );
    rows.push({ group, id, measure: name, goal, ...row });
  };
  const empty = [undefined, undefined];
  measure('index-show', '`show` di un codice ÷ `node -e 0`', [indexed, queries.show], empty, 1.7);
  measure(
    'index-validate',
    '`validate` con uno di loro ÷ con uno di qualcheck',
    [indexed, queries.validate],
    [undefined, ['validate', inputs.plan]],
    1.2,
  );
  measure('index-list', '`list` ÷ `node -e 0`', [indexed, queries.list], empty, 4);
  measure('index-words', '`show` di parole ÷ `node -e 0`', [indexed, queries.words], empty, 4);
  const few = Math.min(3, long);
  measure('loose-show', '`show` di un codice senza indice ÷ `node -e 0`', [loose, queries.show], empty, undefined, few);
  measure(
    'loose-validate',
    '`validate` senza indice ÷ con l’indice',
    [loose, queries.validate],
    [indexed, queries.validate],
    undefined,
    few,
  );
  rows.push({
    group,
    id: 'index',
    measure: '`index` della cartella ÷ `node -e 0`',
    ...paired(
      1,
      () => index,
      () => median([timed(['-e', '0']), timed(['-e', '0']), timed(['-e', '0'])]),
    ),
  });
  return { rows };
}

/** A folder of thousands of standards, with its index and without. */

import { STANDARDS } from '../inputs/make.mjs';
import { printed, timed } from '../measure/run.mjs';
import { paired } from '../measure/statistics.mjs';

export function standards({ root, qualcheck, inputs, pairs, say }) {
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
  const slow = {};
  for (const [name, args] of Object.entries(queries)) {
    const start = performance.now();
    const answer = printed(run(loose, ...args));
    slow[name] = performance.now() - start;
    if (printed(run(indexed, ...args)) !== answer) throw new Error(`the index answers ${name} otherwise`);
  }
  const rows = [];
  const measure = (id, name, [folder, args], [otherFolder, other], goal) => {
    say(name);
    const row = paired(
      pairs,
      () => timed(run(folder, ...args), { cwd: root }),
      () => timed(other === undefined ? ['-e', '0'] : run(otherFolder, ...other), { cwd: root }),
    );
    rows.push({ group, id, measure: name, goal, ...row });
  };
  const nothing = [undefined, undefined];
  measure('index-show', '`show` di un codice ÷ `node -e 0`', [indexed, queries.show], nothing, 1.7);
  measure(
    'index-validate',
    '`validate` con uno di loro ÷ con uno di qualcheck',
    [indexed, queries.validate],
    [undefined, ['validate', inputs.plan]],
    1.2,
  );
  measure('index-list', '`list` ÷ `node -e 0`', [indexed, queries.list], nothing, 4);
  measure('index-words', '`show` di parole ÷ `node -e 0`', [indexed, queries.words], nothing, 4);
  const once = (id, name, ms, other) =>
    rows.push({ group, id, measure: name, ratio: ms / other, a: ms, b: other, pairs: 1 });
  const { b: empty } = rows.find(({ id }) => id === 'index-show');
  once('loose-show', '`show` di un codice, senza indice ÷ `node -e 0`', slow.show, empty);
  once('loose-list', '`list`, senza indice ÷ `node -e 0`', slow.list, empty);
  const { a: withIndex } = rows.find(({ id }) => id === 'index-validate');
  once('loose-validate', '`validate`, senza indice ÷ con l’indice', slow.validate, withIndex);
  once('index', '`index` della cartella ÷ `node -e 0`', index, empty);
  return { rows };
}

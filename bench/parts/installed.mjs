/** The package as it is published, installed in an empty folder, and the clone beside it, on each Node; first and next runs. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesIn, npm } from '../measure/nodes.mjs';
import { weighed } from '../measure/run.mjs';
import { builtCopy } from '../measure/staged.mjs';
import { paired } from '../measure/statistics.mjs';

const EMPTY = ['-e', '0'];
/** From this on Node keeps what it has compiled: the second run finds it. */
const KEEPS_CODE = 22;
const CLONE_GOAL = 2.3;

export function installed({ root, qualcheck, inputs, pairs, time, say }) {
  const program = installIn(root, join(inputs.home, 'installato'));
  const rows = nodesIn(join(inputs.home, 'nodi'), say).flatMap((node) => {
    const keeps = node.version >= KEEPS_CODE;
    const commands = [
      { name: 'validate', args: ['validate', inputs.plan], goal: keeps ? 2.2 : 3.2 },
      { name: 'show 20_CTR', args: ['show', '20_CTR'], goal: 1.5 },
      { name: 'list', args: ['list'], goal: 1.5 },
    ];
    const [validate] = commands;
    const row = (what, asked, rest) => {
      const measure = `\`${asked.name}\`${what}`;
      say(`Node ${node.version}: ${measure}`);
      return {
        group: `Come installato, Node ${node.version}`,
        measure,
        ...against(node, asked, { home: inputs.home, pairs, time }, rest),
      };
    };
    const { program: other } = node;
    const clone =
      other === process.execPath
        ? qualcheck
        : [builtCopy(root, join(inputs.home, `clone-${node.version}`), { program: other })];
    const next = { run: program };
    const memory = { ...next, unit: 'MiB', goal: 1.35, id: 'installed-memory' };
    return [
      ...commands.map((asked) => row('', asked, { ...next, goal: asked.goal, id: `installed-${asked.args[0]}` })),
      row(': memoria di picco', validate, memory),
      ...(keeps ? commands : []).map((asked) => row(', la prima volta', asked, { ...next, first: true })),
      row(', dal clone', validate, { run: clone, goal: CLONE_GOAL, id: 'validate' }),
      row(', dal clone: memoria di picco', validate, { ...memory, run: clone }),
    ];
  });
  return { rows };
}

/** One command against an empty Node, where Node keeps its code in a folder of its own: for the first run, a new one each time. */
function against({ program }, { args }, { home, pairs, time }, { run, first = false, ...row }) {
  const kept = mkdtempSync(join(home, 'codice-'));
  const options = { program, env: { TMPDIR: kept } };
  const measured = (of) => (row.unit === 'MiB' ? weighed(of, options).mib : time(of, options));
  const forget = () => {
    for (const name of readdirSync(kept)) rmSync(join(kept, name), { recursive: true });
  };
  try {
    const ofRun = () => {
      if (first) forget();
      return measured([...run, ...args]);
    };
    return { ...row, ...paired(pairs, ofRun, () => measured(EMPTY)) };
  } finally {
    rmSync(kept, { recursive: true });
  }
}

/** Packs the project as it was built, and installs that without a network; gives the program. */
function installIn(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  npm(root, ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm(folder, ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`]);
  return [join(folder, 'node_modules', 'qualcheck', 'bin', 'qualcheck.js')];
}

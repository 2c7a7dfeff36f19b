/** Where the milliseconds go: of one plan, cold, and of a thousand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timed } from '../measure/run.mjs';
import { buildStaged } from '../measure/staged.mjs';
import { median, spread } from '../measure/statistics.mjs';

const STAGES = join(import.meta.dirname, '..', 'measure', 'stages.cjs');

const COLD = [
  ['boot', 'Avvio di Node, fino alla prima riga del programma'],
  ['read', 'Lettura del programma e della sua cache'],
  ['compile', 'Codice compilato ripreso dalla cache (senza cache: compilato)'],
  ['modules', 'Avvio dei moduli: schema, regole, frasi, colori'],
  ['options', 'Comandi e opzioni'],
  ['find', 'Ricerca dei file'],
  ['file', 'Lettura del piano'],
  ['events', 'YAML: dal testo agli eventi (js-yaml)'],
  ['yaml', 'YAML: dagli eventi all’albero con le posizioni'],
  ['schema', 'Formato del piano (zod)'],
  ['norms', 'Lettura dello standard'],
  ['rules', 'Regole'],
  ['report', 'Rapporto'],
  ['rest', 'Resto: analisi degli argomenti, attese, scrittura'],
  ['close', 'Creazione e chiusura del processo, fuori dal programma'],
];
const WARM = ['file', 'events', 'yaml', 'schema', 'rules', 'report', 'rest'];

export function profile({ root, inputs, pairs, long, say }) {
  say('una copia del programma che misura le sue fasi');
  const program = buildStaged(root, join(inputs.home, 'profilo'));
  const staged = (args, env) => {
    const file = join(inputs.home, 'fasi.json');
    const wall = timed(['-r', STAGES, program, ...args], { cwd: root, env: { ...env, BENCH_STAGES: file } });
    const { first, exit, stages } = JSON.parse(readFileSync(file, 'utf8'));
    const measured = Object.values(stages).reduce((sum, each) => sum + each, 0);
    return { ...stages, boot: first, rest: exit - first - measured, close: wall - exit, wall };
  };
  const medians = (runs) => {
    const keys = new Set(runs.flatMap((run) => Object.keys(run)));
    return Object.fromEntries([...keys].map((key) => [key, median(runs.map((run) => run[key] ?? 0))]));
  };
  const repeat = (times, work) => Array.from({ length: times + 1 }, work).slice(1);

  say('dove vanno i millisecondi');
  const one = ['validate', inputs.plan];
  const cold = medians(repeat(pairs, () => staged(one)));
  const many = ['validate', inputs.plans(1000), '--jobs', '1'];
  const table = repeat(long, () => staged(many));
  const lines = medians(repeat(long, () => staged([...many, '--format', 'jsonl'])));
  const tableMedians = medians(table);
  const shares = table.map((run) => 1 - (run.events + run.yaml) / run.wall);
  return {
    rows: [
      {
        id: 'not-yaml',
        group: 'Molti piani',
        measure: '1.000 piani: quota del tempo che non è lettura dello YAML',
        goal: 0.15,
        ...spread(shares),
        a: median(table.map((run) => run.wall * (1 - (run.events + run.yaml) / run.wall))),
        b: tableMedians.wall,
      },
    ],
    tables: {
      profilo: {
        head: ['Fase', 'ms', '%'],
        rows: [
          ...COLD.map(([key, name]) => [name, (cold[key] ?? 0).toFixed(1), percent((cold[key] ?? 0) / cold.wall)]),
          ['**Tutto**', `**${cold.wall.toFixed(1)}**`, ''],
        ],
      },
      'profilo-mille': {
        head: ['Fase', '`table`: ms per piano', '%', '`jsonl`: ms per piano', '%'],
        rows: WARM.map((key) => [
          COLD.find(([each]) => each === key)[1],
          ...[tableMedians, lines].flatMap((run) => [
            ((run[key] ?? 0) / 1000).toFixed(3),
            percent((run[key] ?? 0) / run.wall),
          ]),
        ]),
      },
    },
  };
}

const percent = (share) => `${(share * 100).toFixed(1)}`;

/** Plans in workbooks, against an empty Node and against the same plans in YAML; by processor time. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spent, timed } from '../measure/run.mjs';
import { paired } from '../measure/statistics.mjs';

const COUNT = 1000;
/** Plans that differ; the others are their copies. */
const OWN = 20;
const READING = join(import.meta.dirname, '..', 'measure', 'reading.mjs');

export function workbooks({ root, qualcheck, inputs, pairs, long, say }) {
  const folder = (kind) => join(inputs.home, `fogli-${kind}`);
  if (!existsSync(join(folder('xlsx'), `${COUNT - 1}.xlsx`))) fill(root, qualcheck, inputs, folder);
  const cpu = (args) => () => spent(args, { cwd: root });
  const check = (kind) => cpu([...qualcheck, 'validate', folder(kind), '--jobs', '1']);
  const row = (measure, goal, times, ours, theirs) => {
    say(measure);
    const { ratio, low, high, a, b } = paired(times, ours, theirs);
    return [
      measure,
      number(ratio),
      `${number(low)}–${number(high)}`,
      goal,
      String(times),
      `${a.toFixed(0)} / ${b.toFixed(0)}`,
    ];
  };
  const one = join(folder('xlsx'), '0.xlsx');
  const empty = cpu(['-e', '0']);
  const few = Math.max(1, Math.min(3, long));
  const reading = cpu([READING, folder('xlsx')]);
  const [yaml, read] = [check('yaml'), reading].map((measure) => measure());
  return {
    rows: [],
    tables: {
      fogli: {
        head: ['Misura, a tempo di processore', 'Rapporto', 'Quartili', 'Obiettivo', 'Coppie', 'Valori, ms'],
        rows: [
          row('`validate piano.xlsx` ÷ `node -e 0`', '≤ 4', pairs, cpu([...qualcheck, 'validate', one]), empty),
          row(
            '1.000 fogli ÷ gli stessi piani in YAML',
            `≤ ${number(2 + read / yaml)} (il doppio, più la sola lettura: ${read.toFixed(0)} ms)`,
            few,
            check('xlsx'),
            check('yaml'),
          ),
        ],
      },
    },
  };
}

/** Plans that do not follow the format become no workbook. */
function fill(root, qualcheck, inputs, folder) {
  for (const kind of ['yaml', 'xlsx']) mkdirSync(folder(kind), { recursive: true });
  const own = (kind, index) => join(folder(kind), `${index}.${kind}`);
  let made = 0;
  for (let plan = 0; made < OWN; plan++) {
    copyFileSync(join(inputs.plans(100), `gruppo-${plan % 10}`, `piano-${plan}.yaml`), own('yaml', made));
    timed([...qualcheck, 'convert', own('yaml', made), '-o', own('xlsx', made), '--force'], { cwd: root });
    if (existsSync(own('xlsx', made))) made++;
  }
  for (let index = OWN; index < COUNT; index++)
    for (const kind of ['yaml', 'xlsx']) copyFileSync(own(kind, index % OWN), own(kind, index));
}

const number = (value) => value.toFixed(2).replace('.', ',');

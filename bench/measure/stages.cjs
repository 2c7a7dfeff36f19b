/**
 * Loaded before the program (`node -r`): how long each of its stages takes, what a stage calls left out. When the program
 * ends, writes them, with when its first line ran and when it ended, all in milliseconds since the process began.
 */
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const stages = {};
const open = [];
let first;

globalThis.MEASURE = (stage, work) => {
  first ??= performance.now();
  const frame = { start: performance.now(), inner: 0 };
  open.push(frame);
  try {
    return work();
  } finally {
    open.pop();
    const took = performance.now() - frame.start;
    stages[stage] = (stages[stage] ?? 0) + took - frame.inner;
    const above = open.at(-1);
    if (above !== undefined) above.inner += took;
  }
};

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.BENCH_STAGES, JSON.stringify({ first, exit: performance.now(), stages }));
  });
}

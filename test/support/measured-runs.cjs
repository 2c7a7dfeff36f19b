// Runs commands one after the other in this process, and tells the one that started it what each said and took. Memory is
// measured from where a process begins: one that has kept much of a run before says that it is spent.
const { readFileSync, writeFileSync } = require('node:fs');
const { load } = require('../../bin/load.cjs');

const MEGABYTE = 1024 * 1024;
/** MB that a process which has run something small holds at most. */
const FRESH = 140;

function collector() {
  const written = [];
  const write = (chunk, ...more) => {
    written.push(Buffer.from(chunk));
    for (const each of more) if (typeof each === 'function') queueMicrotask(() => each(null));
    return true;
  };
  return { write, text: () => Buffer.concat(written).toString() };
}

/** Lets the peak begin anew; not every system can. */
function peakBegins() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}
const peak = () => Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;

async function run({ args, cwd }) {
  process.chdir(cwd);
  const [stdout, stderr] = [collector(), collector()];
  const before = process.cpuUsage();
  const code = await load(args[0]).main(args, { stdout, stderr });
  const { user, system } = process.cpuUsage(before);
  const cost = { cpu: (user + system) / 1e6, peak: peak() };
  const said = { stdout: stdout.text(), stderr: stderr.text(), code };
  process.chdir('/');
  return { ...said, ...cost };
}

process.on('message', async (asked) => {
  const told = await run(asked);
  global.gc();
  const spent = process.memoryUsage.rss() > FRESH * MEGABYTE || !peakBegins();
  process.send({ ...told, spent });
});

// Runs commands one after the other in this process, which is sealed: what each says, in a line of JSON on standard
// output. On descriptor 3 a line without words ends what each asked for.
const { writeSync } = require('node:fs');
const { load } = require('../../bin/load.cjs');

function collector() {
  const written = [];
  const write = (chunk, ...more) => {
    written.push(Buffer.from(chunk));
    for (const each of more) if (typeof each === 'function') queueMicrotask(() => each(null));
    return true;
  };
  return { write, text: () => Buffer.concat(written).toString() };
}

(async () => {
  for (const args of JSON.parse(process.argv[2])) {
    const [stdout, stderr] = [collector(), collector()];
    const code = await load(args[0]).main(args, { stdout, stderr });
    process.stdout.write(`${JSON.stringify({ stdout: stdout.text(), stderr: stderr.text(), code })}\n`);
    writeSync(3, '\n');
  }
})();

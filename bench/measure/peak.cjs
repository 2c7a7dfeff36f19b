/**
 * Loaded before a program (`node -r`): when it ends, writes its peak memory in KiB, and the milliseconds of processor that
 * it took, to the file named in the environment. Linux tells the peak of the program alone; elsewhere that of its parent
 * may be in it.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

function peak() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return String(process.resourceUsage().maxRSS);
  }
}

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.BENCH_PEAK, `${peak()} ${(user + system) / 1000}`);
  });
}

/**
 * Loaded before a program (`node -r`): when it ends, writes its peak memory in KiB to the file named in the environment.
 * Linux tells it for the program alone; elsewhere what it took over from its parent may be in it.
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

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, peak()));

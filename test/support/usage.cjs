// Loaded before the program: tells on descriptor 3 what it took, when it is over.
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** Peak of memory, in MB. What the system tells of a process begins with the size of the one that started it. */
function peak(maxRSS) {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return maxRSS / 1024;
  }
}

// A thread of the program loads this too: the process tells for all.
process.on('exit', () => {
  if (!isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak(maxRSS) }));
});

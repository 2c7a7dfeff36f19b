/** Long work of one thread, which nothing from outside would reach until its end. */

/** Well below the second within which a signal ends a run. */
const LONGEST_TURN_SECONDS = 0.05;

// A clock that needs nothing to be loaded.
let since = process.uptime();

/** Between two pieces of work: lets signals be heard, where the last turn is a while ago. */
export async function giveWay(): Promise<void> {
  if (process.uptime() - since < LONGEST_TURN_SECONDS) return;
  // What has come is heard after this turn and before the end of the next.
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  since = process.uptime();
}

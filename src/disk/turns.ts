/** Long work of one thread, which nothing from outside would reach until its end. */

/** Well below the second within which a signal ends a run. */
const LONGEST_TURN_MILLISECONDS = 50;

let since = performance.now();

/** Between two pieces of work: lets signals be heard, where the last turn is a while ago. */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < LONGEST_TURN_MILLISECONDS) return;
  // What has come is heard after this turn and before the end of the next.
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  since = performance.now();
}

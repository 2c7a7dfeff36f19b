/** Work shared among threads. The only file that knows them; what the work is, `commands/review-thread.ts` says. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { packageRoot } from './package.ts';

/**
 * Jobs that a thread is handed at once: enough to make the handing over cheap, few enough to end together. Results of more
 * would live so long in their thread that V8 moved them among what it seldom clears.
 */
const BATCH = 8;
/** Batches on their way for each thread: one in hand, some waiting. More would only pile up results. */
const AHEAD = 4;
/** Young objects of a thread, in MB: plans leave little behind, and threads add up. */
const YOUNG_MEGABYTES = 16;

interface Batch<Job> {
  id: number;
  jobs: readonly Job[];
}

/** Processors that this process may use. */
export function processors(): number {
  return availableParallelism();
}

/** Does the jobs in `count` threads; gives the results in the order of the jobs, whoever is first. */
export async function* inThreads<Job, Result>(
  jobs: readonly Job[],
  count: number,
  data: unknown,
): AsyncGenerator<Result> {
  // Not a map: one that grows and shrinks leaves a trail of tables behind, each of which holds what waited in it.
  const done: (readonly Result[] | undefined)[] = [];
  let wake = () => {};
  let failure: unknown;
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(join(packageRoot(), 'bin', 'worker.cjs'), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', ({ id, results }: { id: number; results: Result[] }) => {
      done[id] = results;
      wake();
    });
    const fail = (error: unknown) => {
      failure ??= error;
      wake();
    };
    worker.on('error', fail);
    worker.on('messageerror', fail);
    // A thread that only ends says no more: whoever waits for it would wait in vain, and the process end as if all were done.
    worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
    return worker;
  });
  const total = Math.ceil(jobs.length / BATCH);
  let sent = 0;
  const send = (worker: Worker) => {
    if (sent >= total) return;
    const batch: Batch<Job> = { id: sent, jobs: jobs.slice(sent * BATCH, (sent + 1) * BATCH) };
    sent++;
    worker.postMessage(batch);
  };
  try {
    for (let round = 0; round < AHEAD; round++) workers.forEach(send);
    for (let next = 0; next < total; next++) {
      while (done[next] === undefined) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const results = done[next] ?? [];
      done[next] = undefined;
      // Whose batch was given on gets the next one: results never pile up beyond what is on its way.
      send(workers[next % count] as Worker);
      yield* results;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/**
 * Time of the processor that a thread may take for one answer, as a multiple of what it took to get ready for it: on a
 * machine that has much else to do both take longer.
 */
const MOST_TIMES = 5;
const LOOK_EVERY_MILLISECONDS = 25;
/** Old objects of such a thread, in MB. */
const OLD_MEGABYTES = 200;

/**
 * Has one task done in a thread of its own, which is ended when it takes too long or too much: what it runs may never
 * come to an end by itself. Absent where it was ended, or broke.
 */
export async function inOneThread<Result>(task: string, data: Uint8Array): Promise<Result | undefined> {
  const worker = new Worker(join(packageRoot(), 'bin', 'worker.cjs'), {
    workerData: { task, data },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES },
  });
  // The thread that waits takes no time: what the process takes is the task.
  const begun = process.cpuUsage();
  let ready: NodeJS.CpuUsage | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result | undefined>((resolve) => {
      worker.on('message', (message: { ready: true } | { result: Result }) => {
        if ('ready' in message) ready = process.cpuUsage();
        else resolve(message.result);
      });
      worker.on('error', () => resolve(undefined));
      worker.on('exit', () => resolve(undefined));
      timer = setInterval(() => {
        if (ready === undefined) return;
        if (total(process.cpuUsage(ready)) > MOST_TIMES * (total(ready) - total(begun))) resolve(undefined);
      }, LOOK_EVERY_MILLISECONDS);
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

const total = ({ user, system }: NodeJS.CpuUsage): number => user + system;

/** In such a thread, once it has loaded what it needs: does its task and answers. */
export async function answerOnce<Result>(doing: (data: Uint8Array) => Promise<Result>): Promise<void> {
  parentPort?.postMessage({ ready: true });
  parentPort?.postMessage({ result: await doing((workerData as { data: Uint8Array }).data) });
}

/** In a thread: answers each batch, one after the other. `open` is given the data of the thread, once. */
export function answerBatches<Job, Result>(open: (data: unknown) => Promise<(job: Job) => Promise<Result>>): void {
  const doing = open(workerData);
  let turn = Promise.resolve();
  parentPort?.on('message', ({ id, jobs }: Batch<Job>) => {
    turn = turn.then(async () => {
      const work = await doing;
      const results: Result[] = [];
      for (const job of jobs) results.push(await work(job));
      parentPort?.postMessage({ id, results });
    });
  });
}

/** Asks the worker, which begins with the first question: the page never waits. */
import { carriedNorms, carriedPrograms, carriedSolver } from '../carried.ts';
import type { Answer, Answered, Asked, Handed, Question } from './question.ts';

let worker: Promise<Worker> | undefined;
let asked = 0;
const waiting = new Map<number, (answer: Answer) => void>();

export async function ask(question: Question): Promise<Answer> {
  worker ??= begin();
  const at = await worker;
  const number = ++asked;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    at.postMessage({ number, question } satisfies Asked);
  });
}

/** Ends the search that is under way, whose question is never answered; the next one begins another worker. */
export async function giveUp(): Promise<void> {
  const running = worker;
  worker = undefined;
  waiting.clear();
  (await running)?.terminate();
}

async function begin(): Promise<Worker> {
  const [programs, solver] = await Promise.all([carriedPrograms(), carriedSolver()]);
  const address = URL.createObjectURL(new Blob(programs, { type: 'text/javascript' }));
  const made = new Worker(address);
  URL.revokeObjectURL(address);
  made.onmessage = ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.number)?.(data.answer);
    waiting.delete(data.number);
  };
  made.onerror = (event) => {
    for (const answer of waiting.values()) answer({ is: 'unable', why: event.message });
    waiting.clear();
    worker = undefined;
  };
  made.postMessage({ norms: carriedNorms(), solver } satisfies Handed);
  return made;
}

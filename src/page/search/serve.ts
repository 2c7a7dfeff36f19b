/** The worker: a first plan, and the smallest change that makes a plan conform, by the library as it is. */
import { init, openNorms, suggest, Unable } from '../../index.ts';
import { takeNorms } from '../carried.ts';
import type { Answer, Answered, Asked, Handed, Question } from './question.ts';

/** Of the worker's global scope, what is used; the types of a page do not have it. */
interface Scope {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: Answered): void;
}

export function serve(): void {
  const scope = globalThis as unknown as Scope;
  scope.onmessage = ({ data }) => {
    const { norms, solver } = data as Handed;
    takeNorms(norms);
    const opened = openNorms({ texts: norms.own });
    scope.onmessage = async (event) => {
      const { number, question } = event.data as Asked;
      scope.postMessage({ number, answer: await answerTo(question, { norms: await opened, wasm: solver }) });
    };
  };
}

async function answerTo(
  question: Question,
  means: { norms: Awaited<ReturnType<typeof openNorms>>; wasm: ArrayBuffer },
): Promise<Answer> {
  try {
    if (question.is === 'suggest') {
      const { is: _is, text, ...wanted } = question;
      return { is: 'suggestion', ...(await suggest(text, { ...wanted, ...means })) };
    }
    const { is: _is, standard, ...wanted } = question;
    const found = await init(standard, { ...wanted, ...means });
    return 'text' in found ? { is: 'plan', text: found.text } : { is: 'conflict', ...found };
  } catch (error) {
    return { is: 'unable', why: error instanceof Unable ? error.message : String(error) };
  }
}

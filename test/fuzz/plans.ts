/** Plans of whom it is known that they fail, or that they pass; and the ways to dress one up so that it is not seen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Choices } from './choices.ts';
import { direct } from './direct.ts';
import { PLAN } from './inputs.ts';

export interface Pool {
  passing: readonly string[];
  failing: readonly string[];
}

/** Examples as they are and with one number of hours made wrong, each judged alone. */
export async function planPool(root: string): Promise<Pool> {
  const texts = readdirSync(join(root, 'examples'))
    // The example of a body needs the standard beside it, which a repository has or not.
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('ente'))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
  const pool = { passing: [] as string[], failing: [] as string[] };
  for (const text of texts.flatMap((each) => [each, ...brokenHours(each)])) {
    const judge = async (...more: string[]) => {
      const args = ['validate', '--format', 'json', ...more];
      return (await direct({ kind: 'plans', files: { [PLAN]: Buffer.from(text) }, args })).code;
    };
    // What is only incomplete passes as a draft: it belongs to neither.
    if ((await judge()) === 0) pool.passing.push(text);
    else if ((await judge('--draft')) === 1) pool.failing.push(text);
  }
  return pool;
}

/** One number at a time, a few of each text. */
function brokenHours(text: string): string[] {
  const places = [...text.matchAll(/(?<=\b(?:aula|stage|laboratorio): )\d+/g)];
  return places
    .filter((_, at) => at % 4 === 0)
    .slice(0, 5)
    .map(({ index, 0: hours }) => `${text.slice(0, index)}${Number(hours) + 90}${text.slice(index + hours.length)}`);
}

const headed = (name: string) => (text: string) => text.replace('qualcheck/piano@1', `qualcheck/${name}@1`);

/** Each leaves what the plan says as it is, or spoils it: none may make a failing one pass. */
const DRESSES: readonly ((text: string) => string | Buffer)[] = [
  (text) => text,
  headed('configurazione'),
  headed('avviso'),
  headed('standard'),
  headed('scheda'),
  headed('piani'),
  (text) => `formato: qualcheck/avviso@1\n${text}`,
  (text) => text.replace(/^formato:/m, 'fromato:'),
  (text) => text.replace(/^formato:.*\n/m, ''),
  (text) => text.replace(/^( *)(\w+):/gm, '$1"$2":'),
  (text) => text.replace(/^(\w+): (.+)$/gm, '? $1\n: $2'),
  (text) =>
    text.replace(
      /^(\w)(\w+):/gm,
      (_, first: string, rest: string) => `"\\x${first.charCodeAt(0).toString(16)}${rest}":`,
    ),
  (text) => text.replace(/^(?=.)/gm, '  '),
  (text) => JSON.stringify(parse(text)),
  (text) => JSON.stringify(parse(text), null, 1),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `---\n${text}`,
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
];

/** A text as somebody dresses it who wants it not to be seen; the first dress is none. */
export function dressed(text: string, choices: Choices): { bytes: Buffer; plain: boolean } {
  const at = choices.chance(50) ? choices.below(DRESSES.length) : 0;
  const made = (DRESSES[at] as (typeof DRESSES)[number])(text);
  return { bytes: typeof made === 'string' ? Buffer.from(made) : made, plain: at === 0 };
}

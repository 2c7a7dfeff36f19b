/** Many standards on the disk: the hours and units of the invented one of the examples under other ids, names and codes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

/** Sections that say in words what is asked: most of the text, none of what a catalogue lists and finds. */
const IN_WORDS = /^(?:testi|ingresso|docenti|frequenza|valutazione|da_verificare):\n(?:(?: .*)?\n)*/gm;
const MODEL = readFileSync(
  join(ROOT, 'examples', 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml'),
  'utf8',
).replaceAll(IN_WORDS, '');
const PLAN = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');

/** The text of one of them: its id, name and codes end with its number. */
export function standardText(index: number): string {
  return coded(MODEL, index)
    .replace(/^id: .*$/m, `id: ${standardId(index)}`)
    .replace('testo: Addetto di esempio,', `testo: Addetto numero ${index},`);
}

/** A plan that meets one of them. */
export function planText(index: number): string {
  return coded(PLAN, index).replace(/^standard: .*$/m, `standard: ${standardId(index)}`);
}

export function standardId(index: number): string {
  return `ente-${index % 20}/addetto-${index}`;
}

function coded(text: string, index: number): string {
  return text.replaceAll(/\bESE-(\d|KC)/g, `ESE${index}-$1`);
}

/** Writes so many below a folder, in twenty sub-folders. */
export function writeStandards(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const below = join(folder, `ente-${index % 20}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `addetto-${index}.yaml`), standardText(index));
  }
}

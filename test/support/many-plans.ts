/** Many plans on the disk, each a variation of the examples: some pass, some fail, some are drafts, some are broken. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

const KINDS = ['basilicata-conforme', 'basilicata-da-correggere', 'basilicata-bozza', 'lazio-assistenza-conforme'];

/** Writes so many plans below a folder; `kinds` are names of examples, taken in turn. */
export function writePlans(folder: string, count: number, kinds: readonly string[] = KINDS): void {
  const texts = kinds.map((kind) => readFileSync(join(ROOT, 'examples', `${kind}.yaml`), 'utf8'));
  for (let index = 0; index < count; index++) {
    const below = join(folder, `gruppo-${index % 3}`);
    mkdirSync(below, { recursive: true });
    const text = texts[index % texts.length]?.replace(/^titolo: .*$/m, `titolo: Corso ${index}`) ?? '';
    // One in twenty has a slip, so that findings on the format are among the rest.
    writeFileSync(
      join(below, `piano-${index}.yaml`),
      index % 20 === 7 ? text.replace('unita_formative', 'unita') : text,
    );
  }
}

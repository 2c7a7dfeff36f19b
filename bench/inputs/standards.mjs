/**
 * A repertory of thousands: the invented standard of the examples and, one in ten, the longer one of Basilicata, each
 * under its own id, name and codes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One in so many is a copy of the standard of Basilicata. */
const LONG = 10;

/** The texts that the standards are made of. */
export function openStandards(root) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8');
  const short = read('examples', 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml');
  const long = read('standards', 'basilicata', 'operatore-assistenza-telefonica.yaml');
  return {
    /** Where a standard stands below its folder. */
    path: (index) => `${standardId(index)}.yaml`,
    text(index) {
      const name = `numero ${index}`;
      const text = index % LONG === 0 ? long : short;
      return recoded(text, index)
        .replace(/^id: .*$/m, `id: ${standardId(index)}`)
        .replace('testo: Addetto di esempio,', `testo: Addetto ${name},`)
        .replace(/^( {2}testo: Operatore di assistenza telefonica alla clientela)$/m, `$1 ${name}`);
    },
  };
}

/** The first standard of a number, or after it, that is a copy of Basilicata's. */
export function longStandard(index) {
  return Math.ceil(index / LONG) * LONG;
}

export function standardId(index) {
  return `ente-${index % 20}/qualificazione-${index}`;
}

/** Codes of units and key skills as those of one standard; also in a plan for it. */
export function recoded(text, index) {
  return text
    .replaceAll(/\b(\d\d)_(CTR|KC)\b/g, (_, number, kind) => `${number}_${kind[0]}${index}`)
    .replaceAll(/\bESE-(\d|KC)/g, `ESE${index}-$1`);
}

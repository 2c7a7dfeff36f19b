/**
 * What the file of the page runs first: it unpacks the program and runs it, part by part. Each script has the fingerprint that
 * the page names. A worker runs this too, with all parts behind it.
 */
import { block, blockBelow, unpacked } from './unpacked.ts';

type Exports = Record<string, unknown>;

const done = new Map<string, Exports>();

interface Parts {
  known: Record<string, (by: Parts) => Exports>;
  use(name: string): Exports;
  load(name: string): Promise<Exports>;
}

const parts: Parts = {
  /** Those that are unpacked, each with what runs it. */
  known: {},
  /** What a part exports, which runs when it is asked for first. */
  use(name) {
    const begin = parts.known[name];
    if (begin === undefined) throw new Error(`the page has no part «${name}»`);
    const found = done.get(name) ?? begin(parts);
    done.set(name, found);
    return found;
  },
  /** The same of a part that may be packed still. */
  async load(name) {
    if (!(name in parts.known)) {
      rest ??= run(blockBelow('rest'));
      await rest;
    }
    return parts.use(name);
  },
};

let rest: Promise<void> | undefined;

async function run(packed: string | Promise<string>): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await unpacked(await packed).text();
  document.head.append(script);
  script.remove();
}

Object.assign(globalThis, { __parts: parts });
if (typeof document !== 'undefined') void run(block('program')).then(() => parts.use('main.js'));

/** Plants old faults back, one at a time, and sees after how many inputs the fuzzer finds each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAt, bundleFuzzer, runFuzzer } from './bundle.mjs';
import { PLANTED } from './planted.mjs';

/** Inputs of its own kind among which a fault has to be found. */
const MOST = 5000;
const SEED = 20270111;

/**
 * For each fault of the choice: after how many inputs it was found, and as what; neither where it was not.
 * @param {(planted: import('./planted.mjs').Planted) => boolean} isWanted
 * @param {{ most?: number, say?: (text: string) => void }} options
 * @returns {Promise<{ fault: string, after?: number, as?: string }[]>}
 */
export async function found(isWanted, { most = MOST, say = (_) => {} } = {}) {
  const results = [];
  for (const planted of PLANTED.filter(isWanted)) {
    const bundle = bundleAt(`planted-${PLANTED.indexOf(planted)}`);
    await bundleFuzzer(bundle, planted);
    // What is kept of an input is of no use to anybody: the fault is known.
    const folder = await mkdtemp(join(tmpdir(), 'qualcheck-planted-'));
    const args = ['--only', planted.only, '--first', '--source', '--inputs', String(most), '--seed', String(SEED)];
    const more = ['--seconds', '600', '--folder', folder];
    const { said } = await runFuzzer(bundle, [...args, ...more], { silence: 15_000, say: () => {} });
    await Promise.all([bundle, folder].map((path) => rm(path, { recursive: true, force: true })));
    const [, after, as] = /^FAULT after (\d+) inputs: ([^\n:]*)/m.exec(said) ?? [];
    results.push({ ...planted, ...(after === undefined ? {} : { after: Number(after), as }) });
    say(`${after ?? `not in ${most}`}\t${planted.fault}${as === undefined ? '' : ` (${as})`}\n`);
  }
  return results;
}

/** As `docs/sviluppo.md` has it. */
export function table(results) {
  const rows = results.map(({ fault, after, as }) => `| ${fault} | ${as ?? 'not found'} | ${after ?? '—'} |\n`);
  return `| fault | found as | inputs |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** However many plans there are, no format keeps them: what a plan gives goes out, or waits on the disk. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { it as words } from '../src/language/it.ts';
import { loadGather, REPORT_FORMATS, type WholeFormat } from '../src/report/formats.ts';
import type { ReportMeta, Store } from '../src/report/renderer.ts';
import type { PlanReport } from '../src/report/report.ts';
import { noPlans } from '../src/report/report.ts';
import { isStreamed, loadStreamed } from '../src/report/streams.ts';
import { makeStyle } from '../src/report/style.ts';
import { broken, example } from './support/html-pages.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const meta: ReportMeta = {
  version: '0.0.0',
  unable: false,
  draft: false,
  full: false,
  troubles: [],
  seen: { lookedAt: 0, checked: 0, leftOut: [], several: false },
  rules: [],
  titleOf: (rule) => rule,
  pathOf: (file) => file,
  pathInLog: (file) => file,
};

const FAILING = await example('basilicata-da-correggere.yaml');
const numbered = (index: number): PlanReport => ({ ...FAILING, file: `piani/${index}.yaml` });

const STREAMED = REPORT_FORMATS.filter((format) => isStreamed(format));
const WHOLE = REPORT_FORMATS.filter((format): format is WholeFormat => !isStreamed(format));
/** One page of it is as long as readers of Markdown take; the first plans wait until it is known that there are many. */
const BOUNDED = 'markdown';
const LONGEST_MARKDOWN = 1_000_000;

it.each(STREAMED)('%s: a plan goes out as it comes, and nothing of it comes at the end', async (format) => {
  const { piece, frame } = await loadStreamed(format);
  const style = makeStyle({ color: false, columns: 80 });
  const options = { words, style, quiet: false, draft: false, full: false };
  const tell = piece({ ...options, titleOf: (rule) => rule, pathInLog: (file) => file });
  const ends = [4, 40].map((plans) => {
    const open = frame({ ...options, version: '0.0.0' });
    for (let index = 0; index < plans; index++) {
      const text = tell(numbered(index));
      expect(open.add(text).length).toBeGreaterThanOrEqual(text.length);
      expect(text).toContain(`piani/${index}.yaml`);
    }
    return open.end({ plans: 0, verdicts: noPlans() }).length;
  });
  expect(ends[1]).toBe(ends[0]);
});

describe.each(WHOLE)('%s', (format) => {
  const gathered = async (plans: number) => {
    const stored: Store[] = [];
    let waiting = 0;
    const open = (): Store => {
      const texts: string[] = [];
      const store: Store = {
        write(text) {
          waiting += text.length;
          texts.push(text);
        },
        pieces: () => texts,
      };
      stored.push(store);
      return store;
    };
    const gathering = (await loadGather(format))(words, meta, open);
    const kept: WeakRef<PlanReport>[] = [];
    const add = (index: number) => {
      const report = numbered(index);
      kept.push(new WeakRef(report));
      gathering.add(report);
    };
    for (let index = 0; index < plans; index++) add(index);
    // What a turn looked at is alive until the next one.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const alive = kept.filter((report) => report.deref() !== undefined).length;
    let length = 0;
    for (const piece of gathering.end(meta)) length += piece.length;
    return { alive, waiting, length };
  };

  it.each([8, 40])('of %i plans keeps none that was worded', async (plans) => {
    const { alive } = await gathered(plans);
    expect(alive).toBeLessThanOrEqual(2);
  });

  it.skipIf(format === BOUNDED)('holds of each plan a line at most; the rest waits elsewhere', async () => {
    const [few, many] = [await gathered(10), await gathered(40)];
    const [held, more] = [few, many].map(({ length, waiting }) => length - waiting) as [number, number];
    expect(many.length).toBeGreaterThan(few.length + 30 * 1000);
    expect((more - held) / (many.length - few.length)).toBeLessThan(0.1);
  });

  it.runIf(format === BOUNDED)('holds no more than a page takes', async () => {
    expect((await gathered(300)).length).toBeLessThan(LONGEST_MARKDOWN);
  });
});

describe('sarif', () => {
  const MOST = 25_000;

  it('of more results than GitHub takes gives the worst, and says that there are others', async () => {
    const errors = await broken(1000);
    const mixed = await example('basilicata-da-correggere.yaml');
    const gathering = (await loadGather('sarif'))(words, meta, () => {
      const texts: string[] = [];
      return { write: (text) => void texts.push(text), pieces: () => texts };
    });
    // The first plans have warnings among their errors; later ones have errors alone, which are worse.
    const counted = { mixed: 10, broken: 25 };
    for (let index = 0; index < counted.mixed; index++) gathering.add({ ...mixed, file: `a/${index}.yaml` });
    for (let index = 0; index < counted.broken; index++) gathering.add({ ...errors, file: `b/${index}.yaml` });
    const [run] = JSON.parse([...gathering.end(meta)].join('')).runs;
    expect(run.results).toHaveLength(MOST);
    const told = run.invocations[0].toolExecutionNotifications.map(
      ({ message }: { message: { text: string } }) => message.text,
    );
    expect(told.join()).toMatch(/ 25000, i più gravi/);
    const levels = new Set(run.results.map(({ level }: { level: string }) => level));
    expect([...levels]).toEqual(['error']);
    // As they came.
    const files = run.results.map(({ locations: [place] }: { locations: [Place] }) => place.physicalLocation);
    const order = files.map(({ artifactLocation: { index } }: Place['physicalLocation']) => index);
    expect(order).toEqual([...order].sort((a: number, b: number) => a - b));
  });

  it('of exactly as many gives all, without a word', async () => {
    const errors = await broken(1000);
    const gathering = (await loadGather('sarif'))(words, meta, () => {
      const texts: string[] = [];
      return { write: (text) => void texts.push(text), pieces: () => texts };
    });
    for (let index = 0; index < 25; index++) gathering.add({ ...errors, file: `b/${index}.yaml` });
    const [run] = JSON.parse([...gathering.end(meta)].join('')).runs;
    expect(run.results).toHaveLength(MOST);
    expect(run.invocations[0].toolExecutionNotifications).toBeUndefined();
  });
});

interface Place {
  physicalLocation: { artifactLocation: { index: number } };
}

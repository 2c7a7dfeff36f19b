/** New numbers in the text of a plan: only they change, whatever the text looks like. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/format/problem.ts';
import { unifiedDiff } from '../../src/repair/diff.ts';
import { editsFor } from '../../src/repair/edit.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { planIn } from './courses.ts';
import { readText } from './files.ts';

const at = (path: string): Path =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

function edited(text: string, numbers: Record<string, number>): string | undefined {
  const list = Object.entries(numbers).map(([path, hours]) => ({ path: at(path), hours }));
  const edits = editsFor(text, list);
  return edits && applyEdits(text, edits);
}

interface Case {
  name: string;
  text: string;
  numbers: Record<string, number>;
  after: string | undefined;
}
const CASES: Case[] = [
  {
    name: 'a number in braces, its comment and spaces kept',
    text: 'ore:   { aula:  60,laboratorio: 4 } # sessanta\n',
    numbers: { 'ore.aula': 62.5 },
    after: 'ore:   { aula:  62.5,laboratorio: 4 } # sessanta\n',
  },
  {
    name: 'a key added after the last number in braces',
    text: 'ore: { aula: 60 }\n',
    numbers: { 'ore.laboratorio': 8 },
    after: 'ore: { aula: 60, laboratorio: 8 }\n',
  },
  {
    name: 'two keys of one map, one new',
    text: 'ore: { aula: 60, fad_sincrona: 40 } # troppa FaD\n',
    numbers: { 'ore.fad_sincrona': 15, 'ore.laboratorio': 25 },
    after: 'ore: { aula: 60, fad_sincrona: 15, laboratorio: 25 } # troppa FaD\n',
  },
  {
    name: 'a key added on a line of its own, after the comment of the line before',
    text: 'ore:\n    aula: 60 # in presenza\n\nverifica: sì\n',
    numbers: { 'ore.laboratorio': 8 },
    after: 'ore:\n    aula: 60 # in presenza\n    laboratorio: 8\n\nverifica: sì\n',
  },
  {
    name: 'a last line without an end',
    text: 'ore:\n  aula: 60',
    numbers: { 'ore.laboratorio': 8 },
    after: 'ore:\n  aula: 60\n  laboratorio: 8',
  },
  {
    name: 'lines that end as on Windows',
    text: 'ore:\r\n  aula: 60\r\nx: 1\r\n',
    numbers: { 'ore.aula': 61, 'ore.laboratorio': 8 },
    after: 'ore:\r\n  aula: 61\r\n  laboratorio: 8\r\nx: 1\r\n',
  },
  {
    name: 'JSON stays JSON',
    text: '{"ore": {"aula": 60, "stage": 1}}',
    numbers: { 'ore.aula': 70, 'ore.laboratorio': 8 },
    after: '{"ore": {"aula": 70, "stage": 1, "laboratorio": 8}}',
  },
  {
    name: 'a total left blank',
    text: 'corso:\n  ore_totali: # da dire\n  eqf: 3\n',
    numbers: { 'corso.ore_totali': 600 },
    after: 'corso:\n  ore_totali: 600 # da dire\n  eqf: 3\n',
  },
  {
    name: 'a number under an anchor: who repeats it keeps the old one',
    text: 'a:\n  ore: &o { aula: 20 }\nb:\n  ore: *o # come sopra\n',
    numbers: { 'a.ore.aula': 25 },
    after: 'a:\n  ore: &o { aula: 25 }\nb:\n  ore: { aula: 20 } # come sopra\n',
  },
  {
    name: 'a repeated value changed where it is repeated',
    text: 'a:\n  ore: &o { aula: 20 }\nb:\n  ore: *o\nc:\n  ore: *o\n',
    numbers: { 'b.ore.aula': 25, 'b.ore.laboratorio': 3 },
    after: 'a:\n  ore: &o { aula: 20 }\nb:\n  ore: { aula: 25, laboratorio: 3 }\nc:\n  ore: *o\n',
  },
  {
    name: 'a repeated number, changed in both places at once',
    text: 'a: { aula: &h 20 }\nb: { aula: *h }\n',
    numbers: { 'a.aula': 25, 'b.aula': 30 },
    after: 'a: { aula: &h 25 }\nb: { aula: 30 }\n',
  },
  {
    name: 'a whole unit that another repeats',
    text: '- &u { codice: A, ore: { aula: 20 }, docenti: [d1, "012"] }\n- *u\n',
    numbers: { '[0].ore.aula': 21 },
    after:
      '- &u { codice: A, ore: { aula: 21 }, docenti: [d1, "012"] }\n- { codice: "A", ore: { aula: 20 }, docenti: ["d1", "012"] }\n',
  },
  { name: 'no place for a key', text: 'ore: {}\n', numbers: { 'ore.aula': 4 }, after: undefined },
  { name: 'no such map', text: 'ore: 5\n', numbers: { 'ore.aula': 4 }, after: undefined },
];

describe('edits', () => {
  it.each(CASES)('$name', ({ text, numbers, after }) => {
    expect(edited(text, numbers)).toBe(after);
  });
});

/** What `patch` does with a diff, strictly. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const lines = (diff.match(/[^\n]*\n/g) ?? []).slice(2);
  for (const [index, line] of lines.entries()) {
    const header = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@/.exec(line);
    const bare = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (header) {
      while (at < Number(header[1]) - 1) result.push(old[at++] as string);
      expect(result.length).toBe(Number(header[3]) - 1);
    } else if (line.startsWith('+')) result.push(bare);
    else if (!line.startsWith('\\')) {
      expect(old[at]).toBe(bare);
      if (line.startsWith(' ')) result.push(bare);
      at++;
    }
  }
  return [...result, ...old.slice(at)].join('');
}

const EXAMPLES = ['basilicata-conforme', 'campania-call-center-conforme', 'lazio-assistenza-conforme'];

describe.each(EXAMPLES)('%s, with random numbers', (name) => {
  const text = readText(`examples/${name}.yaml`);
  const plan = planIn(text);
  const places = plan.unita_formative.flatMap((unit, index) =>
    (unit.moduli ?? [unit]).flatMap((part, at) =>
      Object.keys(part.ore ?? {}).map(
        (mode): Path =>
          unit.moduli ? ['unita_formative', index, 'moduli', at, 'ore', mode] : ['unita_formative', index, 'ore', mode],
      ),
    ),
  );
  const numbers = fc
    .tuple(
      fc.subarray([...places, ['corso', 'ore_totali'], ['stage', 'ore']], { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 60, maxLength: 60 }),
      fc.boolean(),
    )
    .map(([paths, values, added]) => [
      ...paths.map((path, index) => ({ path, hours: (values[index] as number) / 100 })),
      ...(added ? [{ path: ['competenze_chiave', 0, 'ore', 'fad_asincrona'], hours: 1.25 }] : []),
    ]);
  const ends = fc.constantFrom('\n', '\r\n');

  it('only the digits of those numbers change, and the diff says it all', () => {
    fc.assert(
      fc.property(numbers, ends, (some, end) => {
        if (name.startsWith('lazio') && some.some(({ path }) => path[0] === 'competenze_chiave')) return;
        const source = text.replaceAll('\n', end);
        const edits = editsFor(source, some);
        expect(edits).toBeDefined();
        for (const { start, end: to, text: piece } of edits ?? []) {
          expect(source.slice(start, to)).toMatch(/^[\d.]*$/);
          expect(piece).toMatch(/^(, fad_asincrona: )?[\d.]+$/);
        }
        const after = applyEdits(source, edits ?? []);
        expect(patched(source, unifiedDiff('piano.yaml', source, edits ?? []))).toBe(after);
        const wanted = structuredClone(plan) as unknown as Record<string | number, unknown>;
        for (const { path, hours } of some) {
          let parent = wanted;
          for (const step of path.slice(0, -1)) parent = parent[step] as typeof wanted;
          parent[path.at(-1) as string] = hours;
        }
        expect(planIn(after)).toEqual(wanted);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});

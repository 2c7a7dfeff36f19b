import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { it } from 'vitest';
import { stringify } from 'yaml';
import { ours, suiteCases, theirs } from './support/dialects.ts';

const tokens = [
  'a',
  'b',
  '- ',
  '-',
  ': ',
  ':',
  '? ',
  '?',
  '\n',
  '\n',
  '\n  ',
  '\n    ',
  '  ',
  ' ',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '"',
  "'",
  '#',
  ' #',
  '|\n',
  '>\n',
  '|-\n',
  '>+\n',
  '&x ',
  '*x',
  '!!str ',
  '!',
  '7',
  '7.5',
  '1e3',
  '0x1F',
  '05',
  'true',
  'null',
  '~',
  '%',
  '@',
  '`',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  'è',
  '😀',
  '\\n',
  '\\u00e8',
  '<<: ',
  '=',
  '.inf',
  '2027-01-11',
  'yes',
  '1_000',
  '0o17',
  '+1',
  '-.5',
  '.',
];
it('look', () => {
  const seen = new Map<string, number>();
  const tell = (kind: string, text: string, a: unknown, b: unknown) => {
    const n = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, n);
    if (n <= 12) console.log('X', kind, JSON.stringify(text), JSON.stringify(a), JSON.stringify(b));
  };
  const look = (text: string) => {
    const [a, b] = [ours(text), theirs(text)];
    if ('value' in a) {
      if ('refused' in b) tell('they refuse ' + b.refused[0], text, a, b);
      else if (JSON.stringify(a) !== JSON.stringify(b)) tell('diff', text, a, b);
    }
  };
  const ex = readdirSync('examples')
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => readFileSync('examples/' + f, 'utf8'));
  for (const t of ex) look(t);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 14 }), (ts) => {
      look(ts.join(''));
    }),
    { numRuns: 150000, seed: 7 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...ex), fc.nat(), fc.nat(6), fc.constantFrom(...tokens), (t, at, len, tok) => {
      const i = at % t.length;
      const s = t.slice(Math.max(0, i - 300), i) + tok + t.slice(i + len, i + 300);
      look(s.slice(s.indexOf('\n') + 1));
    }),
    { numRuns: 15000, seed: 7 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (v) => {
      look(stringify(v));
    }),
    { numRuns: 5000, seed: 7 },
  );
  console.log('X total', JSON.stringify([...seen]));
}, 600000);

/** Texts and lists in a cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList, readText, writeList, writeText } from '../../src/workbook/cell-text.ts';
import type { Cell } from '../../src/workbook/layout.ts';

const codes: Cell = { type: 'code', list: true, words: ['tutte'] };
const texts: Cell = { type: 'text', list: true };
const plain = (cell: string, kind: Cell) => readList(cell, kind).map(({ text }) => text);
/** Texts made of what has a meaning in a cell. */
const hard = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('"', ';', ',', ' ', '\n', 'a', 'nessuno', 'tutte', '""')).map((parts) => parts.join('')),
);

describe('a list in a cell', () => {
  it.each<[string, Cell, string[]]>([
    ['d1; d2', codes, ['d1', 'd2']],
    ['d1,d2 ;d3;', codes, ['d1', 'd2', 'd3']],
    ['colloquio, con simulazione\nprova scritta', texts, ['colloquio, con simulazione', 'prova scritta']],
    ['"a; b"; "c ""d"""', texts, ['a; b', 'c "d"']],
    ['"CRM" aziendale; posta', texts, ['"CRM" aziendale', 'posta']],
    ['Nessuna', texts, []],
    ['"nessuna"', texts, ['nessuna']],
    ['nessuna; due', texts, ['nessuna', 'due']],
  ])('%j', (cell, kind, items) => {
    expect(plain(cell, kind)).toEqual(items);
  });

  it('tells a word in quotes from the word', () => {
    expect(readList('tutte', codes)).toEqual([{ text: 'tutte', quoted: false }]);
    expect(readList(writeList(['tutte'], codes, 'nessuno'), codes)).toEqual([{ text: 'tutte', quoted: true }]);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(hard), fc.constantFrom(codes, texts), (items, kind) => {
        expect(plain(writeList(items, kind, 'nessuno'), kind)).toEqual(items);
      }),
    );
  });
});

describe('a text in a cell', () => {
  it('stands as it is, but for a blank', () => {
    expect(readText('"Ciao" e "addio"')).toBe('"Ciao" e "addio"');
    expect(writeText('')).toBe('""');
    expect(readText('""')).toBe('');
  });

  it('comes back as it was written, and is never blank', () => {
    fc.assert(
      fc.property(hard, (text) => {
        expect(readText(writeText(text))).toBe(text);
        expect(writeText(text).trim()).not.toBe('');
      }),
    );
  });
});

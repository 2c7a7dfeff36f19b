/** A long JSON text item by item, wherever its pieces end. */
import { expect, it } from 'vitest';
import { openJsonItems } from '../src/text/json-items.ts';

const TEXT = '{"a":[1,{"b":2}],"plans":[ {"x":"]}\\\\\\"{[","y":[{"z":{}}]},\n{} ], "c":{"d":[{}]}}';
const ITEMS = ['{"b":2}', '{"x":"]}\\\\\\"{[","y":[{"z":{}}]}', '{}'];
const FRAME = '{"a":[1,0],"plans":[ 0,\n0 ], "c":{"d":[{}]}}';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it('is the same, however long the pieces', () => {
  const bytes = new TextEncoder().encode(TEXT);
  for (let length = 1; length <= bytes.length; length++) {
    const items = openJsonItems();
    const found: string[] = [];
    for (let at = 0; at < bytes.length; at += length) found.push(...items.of(bytes.slice(at, at + length)).map(text));
    expect([found, text(items.frame())]).toEqual([ITEMS, FRAME]);
  }
});

it('keeps nothing of a piece but what stands beside its items', () => {
  const items = openJsonItems();
  const piece = new TextEncoder().encode(TEXT);
  items.of(piece);
  expect(items.held()).toBe(FRAME.length);
  piece.fill(0);
  expect(text(items.frame())).toBe(FRAME);
});

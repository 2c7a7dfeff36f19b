/** A long JSON text item by item, wherever its pieces end. */
import { expect, it } from 'vitest';
import { openJsonItems } from '../src/text/json-items.ts';

const TEXT = '{"a":[1,{"b":2}],"plans":[ {"x":"]}\\\\\\"{[","y":[{"z":{}}]},\n{}, {"b":2} ], "c":{"d":[{}]}}';
const ITEMS = ['{"b":2}', '{"x":"]}\\\\\\"{[","y":[{"z":{}}]}', '{}', '{"b":2}'];
const FRAME = '{"a":[1,0],"plans":[ 0,\n0, 0 ], "c":{"d":[{}]}}';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const nothingKnown = () => undefined;
/** Knows one item, and says so. */
const oneKnown = (bytes: Uint8Array, at: number) => {
  const end = at + '{"b":2}'.length;
  return text(bytes.subarray(at, end)) === '{"b":2}' ? { item: 'known', end } : undefined;
};

it.each([
  ['nothing', nothingKnown, ITEMS],
  ['some of them', oneKnown, ITEMS.map((item) => (item === '{"b":2}' ? 'known' : item))],
])('is the same, however long the pieces, with %s known', (_, know, all) => {
  const bytes = new TextEncoder().encode(TEXT);
  for (let length = 1; length <= bytes.length; length++) {
    const items = openJsonItems(know, text);
    const found: string[] = [];
    for (let at = 0; at < bytes.length; at += length) found.push(...items.of(bytes.slice(at, at + length)));
    expect([found, text(items.frame())]).toEqual([all, FRAME]);
  }
});

it('takes no item for known that ends before its bracket does', () => {
  const items = openJsonItems((bytes, at) => (at > 0 ? undefined : { item: 'known', end: bytes.length - 1 }), text);
  const [one, two] = ['{"a":[{"b"', ':2}]}'].map((piece) => new TextEncoder().encode(piece)) as [
    Uint8Array,
    Uint8Array,
  ];
  expect([...items.of(one), ...items.of(two)]).toEqual(['{"b":2}']);
});

it.each([1, 3, 7, 20, 1000])(
  'leaves an item that is cut to the next piece, of %i bytes and what was left',
  (length) => {
    const bytes = new TextEncoder().encode(TEXT);
    const end = '}]}';
    const cut = (piece: Uint8Array, at: number) => {
      const close = text(piece).indexOf(end, at);
      if (close < 0) return 'cut';
      return text(piece).startsWith('{"x"', at) ? { item: 'known', end: close + end.length } : undefined;
    };
    const items = openJsonItems(cut, text);
    const found: string[] = [];
    let left = 0;
    let room = new Uint8Array();
    for (let at = 0; at < bytes.length || left > 0; at += length) {
      const piece = Uint8Array.from([...room.subarray(room.length - left), ...bytes.slice(at, at + length)]);
      room.fill(0);
      room = piece;
      found.push(...items.of(piece));
      left = items.left();
    }
    expect([found, text(items.frame())]).toEqual([
      ITEMS.map((item) => (item.startsWith('{"x"') ? 'known' : item)),
      FRAME,
    ]);
  },
);

it.each([
  ['nothing', nothingKnown],
  ['some of them', oneKnown],
])('keeps nothing of a piece but what stands beside its items, with %s known', (_, know) => {
  const items = openJsonItems(know, text);
  const piece = new TextEncoder().encode(TEXT);
  expect([...items.of(piece)]).toHaveLength(ITEMS.length);
  expect(items.held()).toBe(FRAME.length);
  piece.fill(0);
  expect(text(items.frame())).toBe(FRAME);
});

/**
 * The library that reads PDF unpacks what a file holds however long it becomes: a few kilobytes may be a thousand
 * times as many, and asks for as much work as it likes in as few. In the bundle it asks how much is left of what
 * `src/import/read/pdf.ts` allows, and stops where nothing is. What is counted is the same on every machine.
 */
import { readFile } from 'node:fs/promises';

/** Where its streams, of whatever compression, get the room for what they unpack. */
const ROOM =
  /ensureBuffer\((\w+)\)\{(const (\w+)=this\.buffer;if\(\1<=\3\.byteLength\)return \3;let (\w+)=this\.minBufferLength;for\(;\4<\1;\)\4\*=2;)/g;

/** A compression that no PDF of a public body has, by a reader that takes all the room it wants. */
const BROTLI = /readBlock\(\)\{(?=const (\w+)=this\.stream\.getBytes\(\),\w+=\w+\(new Int8Array\(\1\.buffer)/g;

/** What takes something of an allowance, and stops where it has none; to be put before the work. */
const takes = (what, count) =>
  `{const left=globalThis.qualcheckPdfAllowance;if(left&&(left.${what}-=${count})<0)throw new Error("too long");}`;

/** Each place of the library that is bounded: where it is, and what stands there instead. */
const PLACES = [
  [BROTLI, () => 'readBlock(){throw new Error("not read");'],
  [ROOM, (_, wanted, body, __, size) => `ensureBuffer(${wanted}){${body}${takes('bytes', size)}`],
  // Ranges of letters: a dozen bytes each, of up to sixteen million letters.
  [
    /(map(?:Bf|Cid)Range\((\w+),(\w+),\w+\)\{)(?=if\()/g,
    (_, head, low, high) => `${head}${takes('letters', `${high}-${low}+1`)}`,
  ],
  // Operators of a page, whether or not they draw a word.
  [/(read\(\w+\)\{)(?=let \w+=\w+\.args;for\(;;\))/g, (_, head) => `${head}${takes('operators', 1)}`],
  // States of a page kept one above the other: the standard of PDF has 28.
  [
    /(save\(\)\{)(?=const \w+=this\.state;this\.stateStack\.push)/g,
    (_, head) => `${head}if(this.stateStack.length>1000)${takes('operators', 'Infinity')}`,
  ],
];
/** How many they are: another version of the library may have them elsewhere. */
const PLACES_FOUND = 6;

export const PDF_BOUND = {
  name: 'pdf-bound',
  setup({ onLoad }) {
    onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      let found = 0;
      let contents = await readFile(path, 'utf8');
      for (const [place, instead] of PLACES) {
        contents = contents.replace(place, (...args) => {
          found++;
          return instead(...args);
        });
      }
      if (found !== PLACES_FOUND) throw new Error(`the library that reads PDF has changed: ${found} places to bound`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * The library that reads PDF unpacks what a file holds however long it becomes: a few kilobytes may be a thousand
 * times as many. In the bundle it asks how many bytes are left (`src/import/read/pdf.ts` says how many there are), and
 * stops where none are.
 */
import { readFile } from 'node:fs/promises';

/** Where its streams, of whatever compression, get the room for what they unpack. */
const ROOM =
  /ensureBuffer\((\w+)\)\{(const (\w+)=this\.buffer;if\(\1<=\3\.byteLength\)return \3;let (\w+)=this\.minBufferLength;for\(;\4<\1;\)\4\*=2;)/g;

/** A compression that no PDF of a public body has, by a reader that takes all the room it wants. */
const BROTLI = /readBlock\(\)\{(?=const (\w+)=this\.stream\.getBytes\(\),\w+=\w+\(new Int8Array\(\1\.buffer)/g;

export const PDF_BOUND = {
  name: 'pdf-bound',
  setup({ onLoad }) {
    onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      let found = 0;
      const text = (await readFile(path, 'utf8')).replace(BROTLI, () => {
        found++;
        return 'readBlock(){throw new Error("not read");';
      });
      const contents = text.replace(ROOM, (_, wanted, body, __, size) => {
        found++;
        const bound = `const left=globalThis.qualcheckPdfAllowance;if(left&&(left.bytes-=${size})<0)throw new Error("too long");`;
        return `ensureBuffer(${wanted}){${body}${bound}`;
      });
      if (found !== 2) throw new Error(`the library that reads PDF has changed: ${found} places to bound`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Pages that are sent to break the readers of `import`, or that break them by accident: text, HTML and PDF.
 * `expected-pages.json` holds what must be said of each.
 */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { SOURCES, sourceText } from '../support/pages/sources.ts';

const MEGABYTE = 1024 * 1024;
const [BASILICATA, PRINT, SHEET, LAZIO, ATLANTE] = SOURCES;
const PAGE = sourceText(BASILICATA);
const html = (body: string) => `<!doctype html><html><body>${body}`;

/** A source with something after the first line that holds some words. */
function after(id: (typeof SOURCES)[number], words: string, more: string): string {
  const text = sourceText(id);
  const at = text.indexOf('\n', text.indexOf(words));
  if (!text.includes(words)) throw new Error(`not in the source: ${words}`);
  return `${text.slice(0, at)}${more}${text.slice(at)}`;
}
const many = (count: number, line: string) => `\n${line}`.repeat(count);

/** A PDF of some objects, the first of which is its catalogue. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const FLATE = '/Filter /FlateDecode';
const stream = (body: Buffer, filter = FLATE) =>
  Buffer.concat([Buffer.from(`<< /Length ${body.length} ${filter} >>\nstream\n`), body, Buffer.from('\nendstream')]);
/** So many MB, compressed, of some words over and over. */
function bomb(megabytes: number, words: string, opening = ''): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(Buffer.alloc(MEGABYTE, words), flush);
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    deflateRawSync(Buffer.from(opening), flush),
    ...Array.from({ length: megabytes }, () => block),
    deflateRawSync(Buffer.from('\n')),
    Buffer.alloc(4),
  ]);
}
const PAGE_OBJECT =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
/** A PDF of one page, or of more that are the same, that draws something. */
const drawing = (content: Buffer | string, { trailer = '', filter = FLATE, pages = 1 } = {}) =>
  pdf(
    [
      CATALOG,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(pages)}] /Count ${pages} >>`,
      PAGE_OBJECT,
      stream(typeof content === 'string' ? deflateSync(content) : content, filter),
      FONT,
    ],
    trailer,
  );
const drawn = (count: number, word: (index: number) => string) =>
  `BT /F1 8 Tf ${Array.from({ length: count }, (_, index) => word(index)).join('\n')} ET`;

/** Name → page. The limits that most of them meet are in `src/import/read/`. */
export const PAGES: Record<string, () => string | Buffer> = {
  // Bytes
  nothing: () => '',
  'only a byte order mark': () => '\ufeff',
  'NUL in the middle': () => PAGE.replace('Denominazione', 'Denomi\0nazione'),
  'NUL after 100 kB': () => `${PAGE}${'\n'.repeat(100_000)}\0\n`,
  'NUL, 2 million': () => '\0'.repeat(2 * MEGABYTE),
  'bytes 0xff, 2 million': () => Buffer.alloc(2 * MEGABYTE, 0xff),
  'UTF-8 cut in a character': () => Buffer.concat([Buffer.from(PAGE), Buffer.from([0xc3])]),
  'UTF-16, little end first': () => Buffer.from(`\ufeff${PAGE}`, 'utf16le'),
  'UTF-16, big end first': () => Buffer.from(`\ufeff${PAGE}`, 'utf16le').swap16(),
  'UTF-16 without its mark': () => Buffer.from(PAGE, 'utf16le'),
  'UTF-16 with half a character': () => Buffer.concat([Buffer.from(`\ufeff${PAGE}`, 'utf16le'), Buffer.from([0x61])]),
  'an archive': () => Buffer.from('PK\u0003\u0004\u0014\0\0\0\b\0', 'latin1'),

  // Text
  'line of 1 MB': () => 'a'.repeat(MEGABYTE),
  'line of 1 MB in a source': () => after(BASILICATA, 'Denominazione', ` ${'a '.repeat(MEGABYTE / 2)}`),
  'line of 20 kB in a source': () => after(BASILICATA, 'Durata minima', ` ${'1'.repeat(19_000)}`),
  'text of 50 MB': () => 'riga\n'.repeat(10 * MEGABYTE),
  'spaces, 5 MB': () => ' '.repeat(5 * MEGABYTE),
  'spaces and a word, 900,000': () => `a${' '.repeat(900_000)}a`,
  'tabs and a word, 900,000': () => `a${'\t'.repeat(900_000)}a`,
  'lines, 900,000': () => `${PAGE}${'\n'.repeat(900_000)}`,
  'form feeds, 900,000': () => `${PAGE}${'\f'.repeat(900_000)}`,
  'items, 4,500': () => after(SHEET, '  • Strumenti di rilevazione', many(4500, '  • voce')),
  'items without a mark, 4,500, Basilicata': () => after(BASILICATA, '17_CTR - Cura', many(4500, 'a e ')),
  'items without a mark, 4,500, Campania': () => after(PRINT, 'Conoscenze', many(4500, 'a/')),
  'items without a mark, 4,500, Lazio': () => after(LAZIO, 'ABILITA', many(4500, 'di')),
  'items without a mark, 4,500, Atlante': () => after(ATLANTE, 'classificazioni, tipologie', many(4500, 'a a a')),
  'rows that never end, 4,500': () => after(ATLANTE, 'Qualificazioni che coprono', many(4500, 'Operatore di')),
  'sentences, 40,000': () => after(BASILICATA, 'Requisiti minimi didattici', many(15, 'art. '.repeat(3900))),
  'phases, 20,000': () => after(LAZIO, 'nelle fasi di', `\nnelle fasi di ${'e '.repeat(9000)}(`),
  'levels of Markdown, 20,000': () => after(ATLANTE, 'Descrizione', many(1, '[a]('.repeat(4900))),
  'tags in a text, 19,000': () => after(LAZIO, 'ABILITA', many(1, '<a'.repeat(9500))),
  'sources, 200, one after the other': () => PAGE.repeat(200),

  // HTML
  'levels of HTML, 100,000': () => html('<div>'.repeat(100_000)),
  'levels of HTML, 100,000, closed': () => html(`${'<div>'.repeat(100_000)}x${'</div>'.repeat(99_000)}`),
  'levels of HTML, 390': () => html(`${'<div>'.repeat(390)}${PAGE}`),
  'lists in lists, 300, and lines': () => html(`${'<ul><li>'.repeat(190)}${'<p>riga'.repeat(4000)}`),
  'tables in tables, 50,000': () => html('<table><tr><td>'.repeat(50_000)),
  'marks never closed, 80,000': () => html(`${'<b><i><u><a>'.repeat(20_000)}x`),
  'marks closed elsewhere, 60,000': () => html('<b><p></b><i></p>'.repeat(20_000)),
  'tags, 5 million': () => html('<p>'.repeat(5_000_000)),
  'tags, 190,000': () => html('<p>riga</p>'.repeat(95_000)),
  'text outside its table, 100,000': () => html(`<table>${'<tr>x'.repeat(100_000)}`),
  'attributes, 100,000': () => html(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x`),
  'attribute of 4 MB': () => html(`<p title="${'x'.repeat(4 * MEGABYTE)}">x`),
  'style of 4 MB': () => html(`<p style="${'display '.repeat(500_000)}">x`),
  'comment of 4 MB': () => html(`<!--${'-'.repeat(4 * MEGABYTE)}`),
  'comments, 190,000': () => html('<!-->'.repeat(190_000)),
  'script of 4 MB': () => html(`<script>${'alert(1);'.repeat(450_000)}`),
  'signs of a tag, 190,000': () => html('<'.repeat(190_000)),
  'entities, 1 million': () => html('&amp'.repeat(1_000_000)),
  'page of HTML of 5 MB, one text': () => html('parola '.repeat(700_000)),
  'page of HTML of 60 MB, one text': () => html('parola '.repeat(8_500_000)),

  // PDF
  'PDF that is cut': () => drawing(drawn(100, () => '(parola) Tj')).subarray(0, 300),
  'PDF of noise': () =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: MEGABYTE }, (_, i) => (i * 7919) % 256)),
    ]),
  'PDF with a password': () =>
    drawing('BT ET', {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
    }),
  'PDF bomb, 300 MB of text': () => drawing(bomb(300, 'BT /F1 12 Tf (a) Tj ET\n')),
  'PDF bomb, 300 MB of blanks': () => drawing(bomb(300, ' ')),
  'PDF bomb, 300 MB of one word': () => drawing(bomb(300, 'a', 'BT /F1 12 Tf (')),
  'PDF bomb, 2 GB in two layers': () =>
    drawing(deflateSync(bomb(2000, ' ')), { filter: '/Filter [/FlateDecode /FlateDecode]' }),
  'PDF bomb, 300 MB of repeated bytes': () =>
    drawing(Buffer.alloc(5 * MEGABYTE, Buffer.from([129, 32])), { filter: '/Filter /RunLengthDecode' }),
  'PDF bomb, 20 MB in each of 400 pages': () => drawing(bomb(20, ' '), { pages: 400 }),
  'PDF bomb, 300 MB of objects': () =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n'),
      stream(bomb(300, '1 0 '), '/Type /ObjStm /N 100000 /First 900000 /Filter /FlateDecode'),
      Buffer.from('\nendobj\n2 0 obj\n'),
      stream(
        deflateSync(Buffer.from([0, 0, 0, 1, 0, 9, 2, 0, 1, 2, 0, 1])),
        `/Type /XRef /W [1 2 1] /Size 3 /Root 1 0 R ${FLATE}`,
      ),
      Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n'),
    ]),
  'PDF of 10,000 pages': () =>
    pdf([
      CATALOG,
      `<< /Type /Pages /Count 10000 /Kids [${Array.from({ length: 10_000 }, (_, page) => `${page + 3} 0 R`).join(' ')}] >>`,
      ...Array.from({ length: 10_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
    ]),
  'PDF of a billion pages, as it says': () =>
    pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', FONT]),
  'PDF whose pages hold themselves': () => pdf([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
  'PDF that draws itself': () =>
    pdf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream(deflateSync('/X Do')),
      Buffer.concat([
        Buffer.from(
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n',
        ),
        Buffer.from('/X Do /X Do\nendstream'),
      ]),
    ]),
  'PDF of words at 60,000 heights': () => drawing(drawn(60_000, (i) => `1 0 0 1 9 ${i * 9} Tm (parola) Tj`)),
  'PDF of words in two columns, 60,000': () =>
    drawing(drawn(60_000, (i) => `1 0 0 1 ${i % 2 === 0 ? 9 : 300} ${(i >> 1) * 9} Tm (parola) Tj`)),
  'PDF of words at one height, 60,000': () => drawing(drawn(60_000, (i) => `1 0 0 1 ${i * 9} 9 Tm (parola) Tj`)),
  'PDF that saves its state 40,000 times': () => drawing('q '.repeat(40_000)),
  'PDF with 100,000 ranges of letters': () =>
    pdf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE_OBJECT,
      stream(deflateSync('BT /F1 12 Tf (x) Tj ET'), FLATE),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
      stream(
        deflateSync(
          `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${'1 beginbfrange <0000> <ffff> <0000> endbfrange '.repeat(100_000)} endcmap`,
        ),
        FLATE,
      ),
    ]),
  'PDF with levels of brackets, 100,000': () => drawing('['.repeat(100_000)),
};

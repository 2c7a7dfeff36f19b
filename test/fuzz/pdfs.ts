/**
 * PDFs from random bytes: a page written by hand, its words, fonts, streams and trees larger or other than they should be;
 * and now and then a print of a browser, as it is or with noise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Choices } from './choices.ts';
import type { Input } from './inputs.ts';
import { noisy } from './texts.ts';

const PAGE = 'pagina';
/** Operators of a page; the words of the sources come beside them. */
const OPERATORS = [
  ...['q', 'Q', 'BT', 'ET', '/F1 9 Tf', '(a)Tj', '[(b) -900 (c)]TJ', "(d)'", '1 0 0 1 9 9 cm', '1 0 0 1 30 700 Tm'],
  ...['0 -12 Td', '/X1 Do', '/G1 gs', '/P /M0 BDC', '/Span<</MCID 1>>BDC', 'BMC', 'EMC', '0 0 m 9 9 l S', 'T*', 'W n'],
  ...['BI/W 1/H 1/BPC 8/CS/G ID x EI', '1e9 Tz', '(\\', '<feff00', '<<', ']', '99999999999 TL', '/F9 0 Tf', 'sh'],
];
const RANGES = [
  ...['<00> <ff> <0041>', '<0000> <ffff> <0041>', '<000000> <ffffff> <0041>', '<00000000> <ffffffff> <0041>'],
  ...['<05> <01> <0041>', '<00> <02> [<0041> <0042>]', '<41> <41> <d800>', '<> <> <>', '<41> <5a> <feff202e>'],
];
const HOW_MANY = [1, 1, 2, 5, 30, 1000, 30_000];

/** Reads the words of the sources, and the prints, once. */
export function pdfMaker(root: string): (choices: Choices, folder: string) => Input {
  const sources = readdirSync(join(root, 'test', 'fixtures', 'sources')).map((name) =>
    readFileSync(join(root, 'test', 'fixtures', 'sources', name), 'utf8').split('\n'),
  );
  const kept = join(root, 'test', 'fixtures', 'prints');
  const prints = readdirSync(kept).map((name) => readFileSync(join(kept, name)));
  return (choices, folder) => {
    const isPrint = choices.chance(10);
    const plain = choices.chance(30);
    const made = isPrint ? choices.pick(prints) : pdf(choices, choices.pick(sources), plain);
    const bytes = choices.chance(isPrint ? 50 : plain ? 60 : 30) ? noisy(made, choices) : made;
    const kind = choices.chance(30) ? ['--da', choices.pick(['basilicata', 'campania', 'lazio', 'atlante'])] : [];
    const language = choices.chance(20) ? ['--lang', 'en'] : [];
    return { kind: 'PDFs', files: { [PAGE]: bytes }, args: ['import', join(folder, PAGE), ...kind, ...language] };
  };
}

function pdf(choices: Choices, lines: readonly string[], plain: boolean): Buffer {
  const odd = (percent: number) => !plain && choices.chance(percent);
  const words = pageOf(choices, lines, plain) + (odd(60) ? operators(choices) : '');
  const kids = odd(8) ? choices.pick(['2 0 R', '3 0 R 3 0 R 3 0 R', '9 0 R', '4 0 R']) : '3 0 R';
  const count = odd(8) ? choices.pick([0, -1, 501, 99_999_999]) : 1;
  const tags = odd(30)
    ? '/StructTreeRoot<</Type/StructTreeRoot/K 7 0 R>>/MarkInfo<</Marked true>>'
    : choices.pick(['', '/Names 1 0 R', '/Lang(it)']);
  const objects: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${tags}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0/Resources<</Font<</F1 5 0 R>>/XObject<</X1 8 0 R>>>>>>`,
    stream(choices, Buffer.from(words, 'latin1'), '', plain),
    `<</Type/Font/Subtype/${odd(20) ? 'Type0/Encoding/Identity-H/DescendantFonts[5 0 R]' : 'Type1'}/BaseFont/Helvetica${odd(40) ? '/ToUnicode 6 0 R' : ''}>>`,
    stream(choices, Buffer.from(letters(choices)), '', plain),
    `<</Type/StructElem/S/P/K[${choices.pick(['0', '1 2', '7 0 R', '<</Type/MCR/MCID 0>>'])}]>>`,
    // It is drawn by thousands of operators, and read by each: were it long, only the thread that reads it could be ended.
    stream(choices, Buffer.from(`/X1 Do ${operators(choices)}`), FORM, true),
  ];
  const end = odd(5) ? '' : `trailer<</Root ${odd(3) ? 2 : 1} 0 R${odd(3) ? '/Encrypt 1 0 R' : ''}>>\n%%EOF`;
  return joined(objects, end);
}

const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]';

function joined(objects: readonly (string | Buffer)[], end: string): Buffer {
  const parts = objects.map((object, at) =>
    Buffer.concat([Buffer.from(`${at + 1} 0 obj`), Buffer.from(object as string), Buffer.from('endobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...parts, Buffer.from(end)]);
}

/** The lines of a source, or some of them, one below the other. */
function pageOf(choices: Choices, lines: readonly string[], whole: boolean): string {
  const from = !whole && choices.chance(50) ? choices.below(lines.length) : 0;
  const some = whole ? lines : lines.slice(from, from + 1 + choices.below(120));
  const text = some.map((line, at) => {
    const cells = line.split('\t').map((cell) => `(${cell.replace(/[()\\]/g, '\\$&')})Tj 200 0 Td`);
    return `1 0 0 1 30 ${820 - 9 * at} Tm ${cells.join(' ')}`;
  });
  return `BT /F1 9 Tf ${text.join('\n')} ET\n`;
}

function operators(choices: Choices): string {
  const some = Array.from({ length: 1 + choices.below(6) }, () => choices.pick(OPERATORS)).join(' ');
  return `${some} `.repeat(choices.pick(HOW_MANY));
}

function letters(choices: Choices): string {
  const kind = choices.pick(['bfrange', 'cidrange', 'bfchar']);
  const many = choices.pick(HOW_MANY);
  const range = choices.pick(RANGES);
  return `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${many} begin${kind}\n${`${range}\n`.repeat(many)}end${kind} endcmap`;
}

function stream(choices: Choices, content: Buffer, more: string, plain: boolean): Buffer {
  const zeros = !plain && choices.chance(4) ? Buffer.alloc(1_000_000 * choices.below(30), 32) : Buffer.alloc(0);
  const whole = Buffer.concat([content, zeros]);
  const isPacked = choices.chance(40) || zeros.length > 0;
  const packed = isPacked ? deflateSync(whole) : whole;
  const filters = ['/FlateDecode', '[/FlateDecode/FlateDecode]', '/LZWDecode', '/ASCII85Decode', '/BrotliDecode'];
  const filter = isPacked ? '/FlateDecode' : '';
  const other = !plain && choices.chance(5) ? choices.pick(filters) : filter;
  const length = !plain && choices.chance(5) ? choices.pick([0, 1, 1e9]) : packed.length;
  const head = `<</Length ${length}${more}${other === '' ? '' : `/Filter${other}`}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream ')]);
}

/** Sheets drawn as a PDF without tags. */
import PDFDocument from 'pdfkit';
import type { Part } from '../pages/part.ts';
import type { Random } from '../pages/random.ts';
import { type Drawn, edges, type Paper, type Style, sheetsOf } from './layout.ts';

/** A page as the printing program of a Region makes it, in one of many papers. */
export async function asPdf(parts: readonly Part[], random: Random, style: Style): Promise<Uint8Array> {
  const size = random.pick([8, 9, 10]);
  const font = random.pick(['Helvetica', 'Times-Roman', 'Courier']);
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 });
  pdf.font(font).fontSize(size);
  const measure = (text: string) => pdf.widthOfString(text);
  const [width, height] = random.pick([
    [595.28, 841.89],
    [841.89, 595.28],
    [612, 792],
  ] as const);
  const left = random.whole(36, 60);
  const column = random.whole(Math.round(width * 0.3), Math.round(width * 0.45));
  const step = size * random.pick([1.15, 1.25, 1.4]);
  const at = { left, right: width - left, head: 24, foot: height - 30, step, measure };
  const paper: Paper = {
    width,
    height,
    label: [left, column - 6],
    value: [column, width - left],
    step,
    gap: step * random.pick([0, 0.6, 1]),
    top: 48,
    bottom: 60,
    keepRows: random.chance(0.5),
    ...edges(random, at),
    ...style,
    measure,
  };
  const bytes: Promise<Buffer[]> = new Promise((resolve) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(chunks));
  });
  for (const drawn of sheetsOf(parts, paper)) {
    pdf.addPage({ size: [width, height], margin: 0 });
    pdf.font(font).fontSize(size);
    for (const { text, x, y } of drawn as Drawn[]) pdf.text(text, x, y, { lineBreak: false });
  }
  pdf.end();
  return new Uint8Array(Buffer.concat(await bytes));
}

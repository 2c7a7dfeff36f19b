/** Lines of a profile without the marks of bold and of emphasis, its glued headings parted. Pure. */
import type { Line, Sheet } from '../sheet.ts';

/** Headings that copies glue to the words before them. */
const HEADINGS = new RegExp(
  "(?<=\\S)(?=UNITÀ DI COMPETENZA\\s*[-–]|RISULTATO ATTESO DALL['’]ESERCIZIO|LIVELLO E\\.q\\.f\\.|INDICATORI DI VALUTAZIONE DEL|" +
    "PRESTAZIONE MINIMA ATTESA|MODALITÀ DI VALUTAZIONE DEL|CONOSCENZE(?=$|\\s*[-•\\n])|ABILIT(?:À|A['’])(?=$|\\s*[-•\\n])|Descrizione sintetica:)",
  'u',
);

/** The lines to read, and the line of the sheet that each comes from. */
export function plainLines(sheet: Sheet): { lines: Line[]; from: Map<Line, Line> } {
  const from = new Map<Line, Line>();
  const lines = sheet.lines.flatMap((line) => {
    if (line.text.includes('\f')) return [line];
    const parted = line.text.replace(/\*{4,}/g, '\n').replace(/\*\*|__/g, '');
    const bare = parted
      .replace(/^\s*#+\s+/, '')
      .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
      .split('\n');
    const pieces = bare.flatMap((part) => part.split(HEADINGS));
    if (pieces.length > 1)
      sheet.mend(line, 'glued-heading', line.text, pieces.map((piece) => piece.trim()).join(' ⏎ '));
    return pieces
      .filter((piece) => piece.trim() !== '')
      .map((text): Line => {
        const made = { ...line, text: text.trim() };
        from.set(made, line);
        return made;
      });
  });
  return { lines, from };
}

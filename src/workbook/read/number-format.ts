/** How a number is shown in its cell: a day, a share, digits with zeros before them. */
import { walkXml } from './xml.ts';

/** `zeros-3`: at least three digits. */
export type NumberFormat = 'general' | 'date' | 'percent' | 'other' | `zeros-${number}`;

/** The formats by the number of the style that cells name. */
export function numberFormats(styles: Uint8Array | undefined): NumberFormat[] {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  if (styles === undefined) return formats;
  let inCells = false;
  walkXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attributes['numFmtId'] ?? '0';
        formats.push(formatOf(Number(id), codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Numbers below 164 are formats that every spreadsheet knows, and that no file spells out. */
function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code);
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  if (id === 9 || id === 10) return 'percent';
  return id >= 18 && id <= 21 ? 'other' : 'general';
}

function formatOfCode(code: string): NumberFormat {
  // Texts, escaped characters, colours, conditions and locales are no part of what is shown.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] as string;
  if (/[ydg]/i.test(bare.replace(/general/gi, '')) || /m{3,}/i.test(bare)) return 'date';
  if (bare.includes('%')) return 'percent';
  if (/[hms]/i.test(bare.replace(/general/gi, ''))) return 'other';
  const zeros = /^0{2,}$/.exec(bare.trim())?.[0].length;
  return zeros === undefined ? 'general' : `zeros-${zeros}`;
}

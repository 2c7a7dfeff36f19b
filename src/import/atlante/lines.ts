/** Lines of a page of the Atlante: what each is. Pure. */
import { folded, type Line } from '../sheet.ts';

/** Repertories of the Atlante: Regions, autonomous provinces, and the national one. */
const REPERTORIES = [
  ...['Abruzzo', 'Basilicata', 'Calabria', 'Campania', 'Emilia-Romagna', 'Emilia Romagna', 'Friuli Venezia Giulia'],
  ...['Friuli-Venezia Giulia', 'Lazio', 'Liguria', 'Lombardia', 'Marche', 'Molise', 'Piemonte', 'Puglia', 'Sardegna'],
  ...['Sicilia', 'Toscana', 'Trentino-Alto Adige', 'Trentino Alto Adige', 'Umbria', "Valle d'Aosta", 'Valle d’Aosta'],
  ...['Veneto', 'P.A. Bolzano', 'P.A. Trento', 'P. A. di Bolzano', 'P. A. di Trento', 'Provincia Autonoma di Bolzano'],
  ...['Provincia Autonoma di Trento', 'Provincia autonoma di Bolzano', 'Provincia autonoma di Trento', 'Nazionale'],
];
const REPERTORY = REPERTORIES.sort((a, b) => b.length - a.length).join('|');

/** A row whose columns a copy has lost: the repertory tells where the name ends. */
export function rowWithoutCells(
  text: string,
): { name: string; repertory: string; covered?: string; crosses?: string } | undefined {
  const [, name, repertory, covered, crosses] =
    new RegExp(`^(.*\\S?)\\s*(${REPERTORY})(?:\\s*(\\d{1,2})((?:\\s*X)*))?$`).exec(folded(text)) ?? [];
  if (name === undefined || repertory === undefined || name.trim() === '') return undefined;
  return { name: name.trim(), repertory, ...(covered === undefined ? {} : { covered, crosses: crosses ?? '' }) };
}

/** A line without the marks of Markdown: headings, bold, links. */
function unmarked(text: string): string {
  return text
    .replace(/^\s*#+\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\[([^[\]]*)\]\([^)[]*\)/g, '$1')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');
}

/** What opens a line of the page; anything else goes on with what is above. */
export type Mark =
  | { is: 'sector'; code: string; name: string; label: string }
  | { is: 'repertory'; name: string; label: string }
  | {
      is: 'areas' | 'equivalence' | 'tables' | 'competences' | 'activities' | 'knowledge' | 'abilities' | 'codes-head';
      label: string;
    }
  | { is: 'table'; which: 'tutti' | 'alcuni' | 'attivita'; label: string }
  | { is: 'table-head'; labels: string[]; results: string[] }
  | { is: 'area'; code: string; ex: string[]; name: string }
  | { is: 'area-of'; code: string }
  | { is: 'field'; key: 'titolo' | 'descrizione' | 'obiettivo'; label: string; text: string }
  | { is: 'result'; code: string; text: string; label: string }
  | { is: 'codes'; which: 'cp' | 'ateco'; label: string };

const HEADINGS: [RegExp, (label: string) => Mark][] = [
  [/^AdA associate alla Qualificazione$/i, (label) => ({ is: 'areas', label })],
  [/^Tabelle? di equivalenza AdA$/i, (label) => ({ is: 'equivalence', label })],
  [/^Tabelle? delle Qualificazioni dell['’]ADA$/i, (label) => ({ is: 'tables', label })],
  [/^Qualificazioni che coprono tutti i RA dell['’]ADA$/i, (label) => ({ is: 'table', which: 'tutti', label })],
  [/^Qualificazioni che coprono uno o più RA dell['’]ADA$/i, (label) => ({ is: 'table', which: 'alcuni', label })],
  [
    /^Qualificazioni che coprono una o più attività dell['’]ADA$/i,
    (label) => ({ is: 'table', which: 'attivita', label }),
  ],
  [/^Competenze$/, (label) => ({ is: 'competences', label })],
  [/^Attività associate alla Competenza$/i, (label) => ({ is: 'activities', label })],
  [/^CONOSCENZE$/, (label) => ({ is: 'knowledge', label })],
  [/^ABILIT(?:À|A['’])\s*\/\s*CAPACIT(?:À|A['’])$/, (label) => ({ is: 'abilities', label })],
  [/^Codici ISTAT CP\s?\d{4} associati$/i, (label) => ({ is: 'codes', which: 'cp', label })],
  [/^Codici (?:ISTAT )?ATECO(?: \d{4})? associati$/i, (label) => ({ is: 'codes', which: 'ateco', label })],
  [/^Codice(?: Ateco)?[\t ]+Titolo(?: Ateco)?$/i, (label) => ({ is: 'codes-head', label })],
];

/** What a line opens. `text` has no marks of Markdown; its cells are parted by tabs. */
export function markOf(text: string): Mark | undefined {
  const words = folded(text);
  for (const [heading, make] of HEADINGS) if (heading.test(words)) return make(words);
  const [, sector, code, sectorName] = /^(SETTORE)\s+(\d+)\s*[.-]?\s*(.+)$/.exec(words) ?? [];
  if (sector !== undefined) return { is: 'sector', code: code ?? '', name: sectorName ?? '', label: sector };
  const [, repertory, name] = /^(REPERTORIO)\s*[-–:]\s*(.+)$/.exec(words) ?? [];
  if (repertory !== undefined) return { is: 'repertory', name: name ?? '', label: repertory };
  if (/^Qualificazione\s+Repertorio\s+RA coperti/.test(words)) {
    return {
      is: 'table-head',
      labels: ['Qualificazione', 'Repertorio', 'RA coperti'],
      results: words.match(/RA\d+/g) ?? [],
    };
  }
  const [, of] = /^Attività dell['’]\s?AdA\s+(ADA[.\d]*\d)\b/i.exec(words) ?? [];
  if (of !== undefined) return { is: 'area-of', code: of };
  const [, area, ex, areaName] = /^(ADA[.\d]*\d)\s*(?:\(ex ([^)]+)\))?\s*[-–]\s*(.+)$/.exec(words) ?? [];
  if (area !== undefined) return { is: 'area', code: area, ex: ex?.split(/[\s,;]+/) ?? [], name: areaName ?? '' };
  const [, label, value] = /^(Titolo|Descrizione|Obiettivo)\s*:\s*(.*)$/.exec(words) ?? [];
  if (label !== undefined) return { is: 'field', key: label.toLowerCase() as 'titolo', label, text: value ?? '' };
  const [, result, number, resultText] = /^(Risultato atteso)\s*:?\s*(RA\d+)\s*:\s*(.*)$/i.exec(words) ?? [];
  if (result !== undefined) return { is: 'result', code: number ?? '', text: resultText ?? '', label: result };
  return undefined;
}

/** Lines with what they are, marks of Markdown aside. */
export function readLines(lines: readonly Line[]): { line: Line; text: string }[] {
  return lines.map((line) => ({ line, text: unmarked(line.text.replace(/^\t/, '')) }));
}

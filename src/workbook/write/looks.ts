/**
 * How cells look, each look with a name. One tint says that a cell is to be filled in, grey that it is worked out, white
 * that it is there to be read. Pure.
 */

interface Looks {
  bold?: true;
  italic?: true;
  /** In points; 10 where nothing is said. */
  size?: number;
  /** As `RRGGBB`. */
  ink?: string;
  ground?: string;
  lined?: true;
  across?: 'left' | 'center' | 'right';
  down?: 'center' | 'top';
  wrapped?: true;
  /** `text` keeps `1/2` and `0415` as they are typed; `day` shows a date as it is read in Italy. */
  kind?: 'text' | 'day';
}

const FILL = 'FFF7DC';
const GREY = 'EDEFF2';
const DARK = '1F4E5F';
const BAND = 'DCE9EE';
const FAINT = '5A6570';

const filled = { ground: FILL, lined: true, down: 'top' } as const;
const free = { lined: true, down: 'top' } as const;
const shown = { lined: true, down: 'top', wrapped: true } as const;
const reckoned = { lined: true, ground: GREY, ink: '37424A', down: 'top' } as const;

const LOOKS = {
  title: { bold: true, size: 15, ink: DARK, down: 'center' },
  intro: { ink: FAINT, down: 'center' },
  head: { bold: true, ink: 'FFFFFF', ground: DARK, lined: true, wrapped: true, across: 'center', down: 'center' },
  headReckoned: {
    bold: true,
    ink: DARK,
    ground: 'C9D3D9',
    lined: true,
    wrapped: true,
    across: 'center',
    down: 'center',
  },
  band: { bold: true, ink: DARK, ground: BAND, lined: true, down: 'center' },
  label: { ...shown, bold: true },
  key: { ...shown, ink: FAINT, size: 8 },
  meaning: { ...shown, ink: FAINT, size: 9 },
  plain: shown,
  /** To be filled in; `…Free`: it may be left blank. */
  text: { ...filled, wrapped: true, kind: 'text' },
  textFree: { ...free, wrapped: true, kind: 'text' },
  choice: { ...filled, across: 'center', kind: 'text' },
  choiceFree: { ...free, across: 'center', kind: 'text' },
  number: { ...filled, across: 'right' },
  numberFree: { ...free, across: 'right' },
  numberLeft: { ...filled, across: 'left' },
  numberLeftFree: { ...free, across: 'left' },
  day: { ...filled, across: 'center', kind: 'day' },
  dayFree: { ...free, across: 'center', kind: 'day' },
  dayLeft: { ...filled, across: 'left', kind: 'day' },
  dayLeftFree: { ...free, across: 'left', kind: 'day' },
  reckoned: { ...reckoned, across: 'right' },
  sum: { ...reckoned, bold: true, across: 'right' },
  sumLabel: { ...reckoned, bold: true },
  legendFill: { ...filled, across: 'center' },
  legendFree: { ...free, across: 'center' },
  legendReckoned: { ...reckoned, across: 'center' },
} as const satisfies Record<string, Looks>;

export type Look = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as Look[];

/** The number of a look in the list of styles; the same, marked as text for whoever types over it (`quoted`). */
export function styleOf(look: Look, quoted = false): number {
  // 0 is the look of cells that have none.
  return 1 + NAMES.indexOf(look) + (quoted ? NAMES.length : 0);
}

/** What decides how much room a text takes. */
export function letteringOf(look: Look): { size: number; bold: boolean; wrapped: boolean } {
  const { size = SIZE, bold, wrapped }: Looks = LOOKS[look];
  return { size, bold: bold === true, wrapped: wrapped === true };
}

/** In points. */
const SIZE = 10;

const FORMATS = { text: 49, day: 164 } as const;
const ALARM =
  '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';

/** `styles.xml`. */
export function stylesXml(): string {
  const looks: Looks[] = NAMES.map((name) => LOOKS[name]);
  const fonts = unique(looks.map(font));
  const fills = unique(looks.map(fill));
  const xf = (look: Looks, quoted: boolean) => {
    const alignment = [
      look.across === undefined ? (look.lined ? ' horizontal="left"' : '') : ` horizontal="${look.across}"`,
      // A little air between the words and the line beside them.
      look.lined && (look.across === undefined || look.across === 'left') ? ' indent="1"' : '',
      look.down === undefined ? '' : ` vertical="${look.down}"`,
      look.wrapped ? ' wrapText="1"' : '',
    ].join('');
    const format = look.kind === undefined ? 0 : FORMATS[look.kind];
    return `<xf numFmtId="${format}" fontId="${1 + fonts.indexOf(font(look))}" fillId="${2 + fills.indexOf(fill(look))}" borderId="${look.lined ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment${alignment}/></xf>`;
  };
  const xfs = [...looks.map((look) => xf(look, false)), ...looks.map((look) => xf(look, true))];
  const none = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const side = (name: string) => `<${name} style="thin"><color rgb="FFC3CBD1"/></${name}>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
    `<fonts count="${fonts.length + 1}">${font({})}${fonts.join('')}</fonts>`,
    // The first two are those that every reader expects there.
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    `<cellStyleXfs count="1">${none}/></cellStyleXfs>`,
    `<cellXfs count="${xfs.length + 1}">${none} xfId="0"/>${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="1">${ALARM}</dxfs>`,
    '</styleSheet>',
  ].join('');
}

function font({ bold, italic, size = SIZE, ink = '1B1F23' }: Looks): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/><color rgb="FF${ink}"/><name val="Arial"/><family val="2"/></font>`;
}

function fill({ ground }: Looks): string {
  return ground === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Letters that HTML writes as names or numbers, where they are left in a text. Pure. */

const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  Agrave: 'À',
  Egrave: 'È',
  Eacute: 'É',
  Igrave: 'Ì',
  Ograve: 'Ò',
  Ugrave: 'Ù',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
  euro: '€',
  rarr: '→',
};

/** A text with the letters that those names and numbers stand for; what is no name that is known stays as it is. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (found, name, decimal, hexadecimal) => {
    if (name !== undefined) return NAMED[name] ?? NAMED[String(name).toLowerCase()] ?? found;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return isLetter(code) ? String.fromCodePoint(code) : found;
  });
}

/** A character that can be written: no control, and no half of one. */
function isLetter(code: number): boolean {
  return code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code <= 0xdfff) && code <= 0x10_ffff;
}

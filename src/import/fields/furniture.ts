/** Lines that are of the paper or of the site, not of the document: page numbers, running heads, buttons. Pure. */

const FURNITURE = [
  /^\f*$/,
  // Rules of tables, and lines drawn with signs.
  /^[-=_*|:+\s]{3,}$/,
  /^(?:pag(?:ina|\.)?\s*)\d+(?:\s*(?:di|\/)\s*\d+)?$/i,
  /^-\s*\d+\s*-$/,
  /^Powered by \S+(?: \(\S+\))?$/,
  // What browsers print around a page: its address, and when it was printed.
  /^(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?$/i,
  /^\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}(?:\s.*)?$/,
  /^[•\s]*(?:Torna (?:alla lista|indietro|su)|In dettaglio|Stampa|Esporta in (?:Excel|PDF)(?: Esporta in Excel)?)$/,
];

export function isFurniture(text: string): boolean {
  const words = text.replace(/[\s\u00a0]+/g, ' ').trim();
  // What stands in the cell of a value is of that value, whatever it reads like.
  const isValue = text.startsWith('\t') && words !== '';
  return (
    (!isValue && (FURNITURE.some((pattern) => pattern.test(words)) || isPageOfPages(words))) || text.includes('\f')
  );
}

/** `3/12`; a page beyond the last is none: `24/7` goes on with what stands before it. */
function isPageOfPages(words: string): boolean {
  const [, page, pages] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(words) ?? [];
  return page !== undefined && Number(page) <= Number(pages);
}

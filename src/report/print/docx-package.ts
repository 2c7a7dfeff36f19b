/** What would tell in a .docx when it was made: its dates are those that the document has, or none. Pure. */
import { html } from '../html/markup.ts';
import type { PrintedDocument } from './document.ts';

/** `docProps/core.xml`: who, what and when, where a day is told. */
export function coreProperties({ title, kind, language, day }: PrintedDocument, version: string): string {
  const maker = `qualcheck ${version}`;
  const dates = day !== undefined && [
    html`<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created>`,
    html`<dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified>`,
  ];
  return html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${kind}</dc:subject><dc:creator>${maker}</dc:creator><dc:language>${language}</dc:language><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>${dates}</cp:coreProperties>`
    .markup;
}

/** Headers of the ZIP format: of each file before its bytes, and again in the list at the end. */
const LIST_ENTRY = 0x02014b50;
const LIST_END = 0x06054b50;
const LIST_END_SIZE = 22;
/** The first day that the format can tell. */
const FIRST_DAY = 0x0021;

/** A ZIP file whose parts bear no time: the library stamps each with that of the clock. Changes the bytes in place. */
export function timeless(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - LIST_END_SIZE;
  while (end > 0 && view.getUint32(end, true) !== LIST_END) end--;
  const stamp = (at: number) => {
    view.setUint16(at, 0, true);
    view.setUint16(at + 2, FIRST_DAY, true);
  };
  for (let at = view.getUint32(end + 16, true); at < end && view.getUint32(at, true) === LIST_ENTRY; ) {
    stamp(at + 12);
    stamp(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** The XML of a part, element by element. Names stand without their prefix; what defines entities is refused. */
import { SaxesParser } from 'saxes';
import { wideForm } from '../../text/wide.ts';
import { Unreadable } from './trouble.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Where a tag stands in the text of its part. */
export interface TagPlace {
  start: number;
  end: number;
}

interface Handlers {
  /** Who asks for its place does so at once. */
  open(name: string, attributes: Attributes, place: () => TagPlace): void;
  text?(text: string): void;
  /** The place is that of the opening tag where it closes itself. */
  close?(name: string, place: () => TagPlace): void;
}

/** Walks a part, or its text. Throws `Unreadable` where it is no XML, or holds a document type. */
export function walkXml(source: Uint8Array | string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false });
  const part = typeof source === 'string' ? source : decodedXml(source);
  // A tag has just ended, and none holds another opening bracket.
  const place = () => ({ start: part.lastIndexOf('<', parser.position - 1), end: parser.position });
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Attributes, place));
  parser.on('doctype', () => {
    throw new Unreadable('broken');
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name), place));
  try {
    parser.write(part).close();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken');
  }
}

/** An attribute with a prefix that the part itself chooses: `r:id`. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => local(each) === name && each.includes(':'));
  return key === undefined ? attributes[name] : attributes[key];
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The text of a part, in whatever form of Unicode it is written. Throws `Unreadable` where it is none. */
export function decodedXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(wideForm(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('broken');
  }
}

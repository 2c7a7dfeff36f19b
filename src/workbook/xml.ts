/** The XML of a part, element by element. Names stand without their prefix; what defines entities is refused. */
import { SaxesParser } from 'saxes';
import { Unreadable } from './trouble.ts';

export type Attributes = Readonly<Record<string, string>>;

interface Handlers {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks a part. Throws `Unreadable` where it is no XML, or holds a document type. */
export function walkXml(bytes: Uint8Array, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Attributes));
  parser.on('doctype', () => {
    throw new Unreadable('broken');
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  try {
    parser.write(decoded(bytes)).close();
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
  return name.slice(name.indexOf(':') + 1);
}

function decoded(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide, { fatal: true }).decode(bytes);
}

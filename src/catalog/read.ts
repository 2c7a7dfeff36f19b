/** The text of a norm of the user's, read in the format that it says it has. The formats are loaded when there is one to read. */
import type { Avviso } from '../format/avviso.ts';
import type { Document, Format } from '../format/document.ts';
import { formatNamed } from '../format/kind.ts';
import type { Finding } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { InvalidStandard } from './catalog.ts';
import type { Norm } from './kinds.ts';
import { keepOrigin } from './origins.ts';

export type Read<T> = Document<T> & { value: T };

/** Formats that may lie in a folder of standards and are no standard: left to those who read them. */
const OTHERS = new Set<string | undefined>(['piano', 'scale', 'clausole', 'configurazione']);

/**
 * A standard, a card or a public call; absent where it is a file of another kind. A format that nobody reads is a slip,
 * never left out in silence: it throws `InvalidStandard`, as does a norm that does not follow its format.
 */
export async function readNorm(file: string, text: string): Promise<Read<Norm> | undefined> {
  const format = formatNamed(text);
  if (format === 'scheda') return readAs(file, text, (await import('../format/card.ts')).cardFormat);
  if (format === 'avviso') return readAs(file, text, (await import('../format/avviso.ts')).avvisoFormat);
  return OTHERS.has(format) ? undefined : readAs(file, text, (await import('../format/standard.ts')).standardFormat);
}

/** Throws `InvalidStandard` where it is no standard. */
export async function readStandardText(file: string, text: string): Promise<Standard> {
  return (await readAs(file, text, (await import('../format/standard.ts')).standardFormat)).value;
}

/** Throws `InvalidStandard` where it is no public call. */
export async function readAvvisoText(file: string, text: string): Promise<Avviso> {
  return (await readAs(file, text, (await import('../format/avviso.ts')).avvisoFormat)).value;
}

async function readAs<T>(file: string, text: string, format: Format<T>): Promise<Read<T>> {
  const document = (await import('../format/document.ts')).readDocument(text, format);
  const { value } = document;
  if (value === undefined) throw new InvalidStandard(file, text, document.findings);
  keepOrigin(value, { file, text });
  return { ...document, value };
}

/** The finding on an id that another standard has already. */
export function repeatedId({ locate }: Pick<Document<unknown>, 'locate'>, id: string): Finding {
  return { problem: { is: 'duplicate-code', code: id }, at: 'id', position: locate(['id']) };
}

/** One meaning of YAML: what `src/text/yaml.ts` reads, as a plain value to compare with what another reader makes of it. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node as OtherNode, parseAllDocuments } from 'yaml';
import { type Node, parseYaml, YamlNumber } from '../../src/text/yaml.ts';

/** What a text means: maps as lists of pairs, in order, so that nothing of it is lost. `refused` says why not. */
export type Meaning = { value: unknown } | { refused: string[] };

/** As qualcheck reads it: a map, since every format is one; what is no map is refused by all, with a word for it. */
export function ours(text: string): Meaning {
  const { root, problems } = parseYaml(text);
  if (root === undefined || problems.length > 0) return { refused: problems.map(({ problem }) => problem.is) };
  return root.kind === 'map' ? { value: plain(root) } : { refused: ['wrong-type'] };
}

function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value instanceof YamlNumber ? node.value.value : node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return { pairs: node.entries.map(({ key, value }) => [key, plain(value)]) };
  }
}

/** As the library `yaml` reads it, by the same rules for plain words. */
export function theirs(text: string): Meaning {
  const documents = parseAllDocuments(text, { logLevel: 'silent', merge: false }) as Document.Parsed[];
  const [document] = documents;
  const errors = documents.flatMap((each) => each.errors.map(({ code }) => code));
  if (errors.length > 0) return { refused: errors };
  if (document === undefined) return { refused: ['empty'] };
  if (documents.slice(1).some((each) => !isNothing(each))) return { refused: ['documents'] };
  return { value: otherPlain(document.contents as OtherNode | null, document) };
}

/** What stands between two marks of an end is no document of its own. */
function isNothing({ contents, directives }: Document.Parsed): boolean {
  return directives.docStart !== true && (contents === null || (isScalar(contents) && contents.source === ''));
}

function otherPlain(node: OtherNode | null | undefined, document: Document.Parsed): unknown {
  if (isAlias(node)) return otherPlain(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => otherPlain(item as OtherNode, document));
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [
      keyOf(key as OtherNode, document),
      otherPlain(value as OtherNode, document),
    ]);
    return { pairs };
  }
  if (!isScalar(node)) return null;
  const { value, source = '', type } = node;
  // Forms of numbers that no plan needs (`0x1F`, `1e3`, `.inf`) are text to qualcheck.
  if (typeof value === 'number' && type === 'PLAIN' && !PLAIN_NUMBER.test(source)) return source;
  return value;
}

const PLAIN_NUMBER = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$/;

/** A key is its text, as it is written: `05` is no 5. */
function keyOf(written: OtherNode | null, document: Document.Parsed): string {
  const key = isAlias(written) ? written.resolve(document) : written;
  if (!isScalar(key)) return '{…}';
  return key.type === 'PLAIN' && key.value !== null ? String(key.source ?? key.value) : String(key.value);
}

/**
 * What qualcheck reads and `yaml` refuses, or reads otherwise, on purpose. Each is checked: the same text without what
 * `yaml` stumbles on must mean the same.
 */
type Exception =
  /** Lines that hold no more than a tab or a comment mean nothing, wherever they begin; `yaml` refuses some. */
  | 'idle-line'
  /** Blank lines at the end of a text after `|` or `>`: `yaml` loses spaces that belong to it, or adds a line. */
  | 'end-of-text'
  /** `{ aula: 7,5 }` is 7 and a blank key 5 to YAML: qualcheck keeps what was meant, to tell that hours want a point. */
  | 'comma-in-braces';

export type Comparison = 'refused' | 'same' | Exception | { ours: Meaning; theirs: Meaning };

/** Compares the two readings of a text; `refused`: qualcheck does not take it, whatever `yaml` does. */
export function compared(text: string, one: Reader = ours, two: Reader = theirs): Comparison {
  const mine = one(text);
  if ('refused' in mine) return 'refused';
  const other = two(text);
  if (equal(mine, other)) return 'same';
  if ('refused' in other) {
    const without = text.replaceAll(IDLE_LINE, '');
    const all = [mine, one(without), two(without)].map(trimmed) as [Meaning, Meaning, Meaning];
    if (equal(all[0], all[1]) && equal(all[1], all[2])) return 'idle-line';
  } else if (/[|>]/.test(text) && equal(trimmed(mine), trimmed(other))) {
    return 'end-of-text';
  } else {
    const quoted = text.replaceAll(DECIMAL_COMMA, "'$&'");
    if (equal(mine, one(quoted)) && equal(mine, two(quoted))) return 'comma-in-braces';
  }
  return { ours: mine, theirs: other };
}

type Reader = (text: string) => Meaning;

function equal(one: Meaning, two: Meaning): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

const IDLE_LINE = /(?<=^|\n)[ \t]*(?:#[^\r\n]*)?(?=\r?(?:\n|$))/g;

const DECIMAL_COMMA = /(?<=:\s+)[-+]?\d*\.?\d+,\d+(?=\s*[,}])/g;

/** The same meaning, every text without its last blank lines. */
function trimmed(meaning: Meaning): Meaning {
  return JSON.parse(JSON.stringify(meaning), (_, value) => (typeof value === 'string' ? value.trimEnd() : value));
}

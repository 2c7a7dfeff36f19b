/** One meaning of YAML: what `src/yaml.ts` reads, as a plain value to compare with what another reader makes of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node as OtherNode, parseAllDocuments } from 'yaml';
import { type Node, parseYaml, YamlNumber } from '../../src/yaml.ts';
import { ROOT } from './cli.ts';

const SUITE = join(ROOT, '..', 'shared', 'conformance', 'yaml-test-suite', 'src');
export const hasSuite = existsSync(SUITE);

/** What a text means: maps as lists of pairs, in order, so that nothing of it is lost. `refused` says why not. */
export type Meaning = { value: unknown } | { refused: string[] };

/** As qualcheck reads it: a map, since every format is one; what is no map is refused by all, with a word for it. */
export function ours(text: string): Meaning {
  const { root, problems } = parseYaml(text);
  if (root !== undefined && root.kind !== 'map') return { refused: ['wrong-type'] };
  if (root === undefined || problems.length > 0) return { refused: problems.map(({ problem }) => problem.is) };
  return { value: plain(root) };
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

/** As the library that writes YAML reads it, by the same rules for plain words. */
export function theirs(text: string): Meaning {
  let documents: Document.Parsed[];
  try {
    documents = parseAllDocuments(text, { logLevel: 'silent', merge: false, uniqueKeys: true }) as Document.Parsed[];
  } catch (error) {
    return { refused: [String(error)] };
  }
  const [document] = documents;
  const errors = documents.flatMap((each) => each.errors.map(({ code }) => code));
  if (document === undefined || errors.length > 0 || documents.length > 1) {
    return { refused: errors.length > 0 ? errors : [document === undefined ? 'empty' : 'documents'] };
  }
  const root = document.contents as OtherNode | null;
  return { value: otherPlain(root, document) };
}

function otherPlain(node: OtherNode | null | undefined, document: Document.Parsed): unknown {
  if (isAlias(node)) return otherPlain(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => otherPlain(item as OtherNode, document));
  if (isMap(node)) {
    return {
      pairs: node.items.map(({ key, value }) => [
        keyOf(key as OtherNode, document),
        otherPlain(value as OtherNode, document),
      ]),
    };
  }
  if (!isScalar(node)) return null;
  const { value, source = '', type } = node;
  // Forms of numbers that no plan needs are text to qualcheck: written otherwise, not read otherwise.
  if (typeof value === 'number' && type === 'PLAIN' && !PLAIN_NUMBER.test(source)) return source;
  if (typeof value === 'bigint') return Number(value);
  return value;
}

const PLAIN_NUMBER = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$/;

function keyOf(written: OtherNode | null, document: Document.Parsed): string {
  const key = isAlias(written) ? written.resolve(document) : written;
  if (!isScalar(key)) return '{…}';
  // A key is its text, as it is written.
  return key.type === 'PLAIN' && key.value !== null ? String(key.source ?? key.value) : String(key.value);
}

export interface SuiteCase {
  name: string;
  text: string;
  fails: boolean;
}

/** The cases of the suite; its files are read where they are. */
export function suiteCases(): SuiteCase[] {
  return readdirSync(SUITE).flatMap((file) => {
    const read = parseAllDocuments(readFileSync(join(SUITE, file), 'utf8'))[0]?.toJS() as
      | { name?: string; yaml?: string; fail?: boolean }[]
      | undefined;
    let text = '';
    return (read ?? []).flatMap((each, index) => {
      text = each.yaml ?? text;
      return [
        {
          name: `${file.replace('.yaml', '')}/${index} ${each.name ?? ''}`,
          text: shown(text),
          fails: each.fail === true,
        },
      ];
    });
  });
}

/** The suite shows white space by signs. */
function shown(text: string): string {
  return text
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/g, '\t')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('↵', '')
    .replaceAll('←', '\r')
    .replace(/∎\n$/, '');
}

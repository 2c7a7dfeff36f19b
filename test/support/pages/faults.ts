/** What is wrong with the import of a generated page, whatever form it has. */
import { readDocument } from '../../../src/format/document.ts';
import { type Standard, standardFormat } from '../../../src/format/standard.ts';
import { readPage } from '../../../src/import/page.ts';
import { sheetOfPdf } from '../../../src/import/read/pdf.ts';
import { standardYaml } from '../../../src/import/write/yaml.ts';
import { mismatches } from './compare.ts';
import type { Page } from './page.ts';
import { LEVELS } from './sources.ts';

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

/** What is wrong with the import of a page: nothing, or a line for each thing. */
export async function faults(
  bytes: Uint8Array,
  kind: string,
  { expected, norms, unknown, fields }: Page,
): Promise<string[]> {
  const page = await readPage(bytes, { levels: LEVELS, readPdf: sheetOfPdf });
  const { value, findings } = readDocument(standardYaml(page.value, []), standardFormat);
  const { da_verificare: checks = [], altri_campi: others = [] } = (value ?? {}) as Standard;
  return [
    ...(page.kind === kind ? [] : [`kind ${page.kind}`]),
    ...page.leftOver.map((line) => `left over, ${line.number}: ${line.text}`),
    ...findings.map((finding) => JSON.stringify(finding)),
    ...mismatches(value, expected),
    ...Object.entries(norms).flatMap(([path, norm]) => mismatches(at(value, path), norm, path)),
    // Sentences that nobody recognises go to a person, word for word.
    ...unknown
      .filter((sentence) => !checks.some(({ frase }) => frase === sentence))
      .map((sentence) => `not to be verified: ${sentence}`),
    ...fields
      .filter(({ campo, testo }) => !others.some((other) => other.campo === campo && other.testo === testo))
      .map(({ campo, testo }) => `not kept: ${campo}: ${testo}`),
  ];
}

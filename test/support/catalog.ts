/** The catalogue from the sources: the shipped standards and calls as they are written, and those of the examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { formatNamed } from '../../src/catalog/kinds.ts';
import { type Avviso, avvisoFormat } from '../../src/format/avviso.ts';
import { type Card, cardFormat } from '../../src/format/card.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import { type Standard, standardFormat } from '../../src/format/standard.ts';
import { ROOT } from './cli.ts';
import { SCALES } from './plans.ts';

const texts = ['standards', join('examples', 'standard-di-un-ente')].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.yaml'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

function all<T extends { id: string }>(kind: string, format: Format<T>): Map<string, T> {
  const values = texts.flatMap((text) => (formatNamed(text) === kind ? (readDocument(text, format).value ?? []) : []));
  return new Map(values.map((value) => [value.id, value]));
}

const standards: ReadonlyMap<string, Standard> = all('standard', standardFormat);
const cards: ReadonlyMap<string, Card> = all('scheda', cardFormat);
const avvisi: ReadonlyMap<string, Avviso> = all('avviso', avvisoFormat);

export const CATALOG: Catalog = {
  standard: async (id) => standards.get(id),
  avviso: async (id) => avvisi.get(id),
  card: async (id) => cards.get(id),
  entries: async () => [],
  summaries: async () => [],
  exact: async () => [],
  worded: async () => [],
  changed: async () => false,
  codes: async () => [],
  scales: async () => SCALES,
  norms: async (standard) => {
    const card = cards.get(standard.scheda ?? '');
    return { standard, ...(card ? { card } : {}), scales: SCALES };
  },
  nearest: async () => undefined,
};

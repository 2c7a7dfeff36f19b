/** The kinds of print that are tried, and each in its forms. */
import { basilicataPage } from '../pages/basilicata.ts';
import { campaniaPage } from '../pages/campania.ts';
import { lazioPage } from '../pages/lazio.ts';
import type { Page } from '../pages/page.ts';
import type { Part } from '../pages/part.ts';
import { asColumns } from './columns.ts';
import type { Paper, Style } from './layout.ts';
import { asPdf } from './pdf.ts';
import { Signs } from './signs.ts';

const numbered: Paper['mark'] = (index) => `${index + 1}. `;
const dashed: Paper['mark'] = () => '- ';
const bulleted: Paper['mark'] = () => '• ';

interface Kind {
  name: string;
  kind: 'basilicata' | 'campania' | 'lazio';
  page(random: Signs): Page;
  mark: Paper['mark'];
  /** Values stand below their labels. */
  stacked?: boolean;
  /** Nobody was seen to print it so: it may be refused, never misread. */
  foreign?: true;
}

const campania = (name: string, form: { earlier: boolean; modules: boolean; print: boolean }): Kind => ({
  name,
  kind: 'campania',
  page: (random) => campaniaPage(random, form),
  mark: form.print ? numbered : bulleted,
});

export const PRINTS: Kind[] = [
  campania('Campania, print of today', { print: true, earlier: false, modules: false }),
  campania('Campania, earlier print', { print: true, earlier: true, modules: false }),
  campania('Campania, print with modules', { print: true, earlier: false, modules: true }),
  campania('Campania, web sheet', { print: false, earlier: false, modules: false }),
  campania('Campania, earlier web sheet', { print: false, earlier: true, modules: false }),
  { name: 'Basilicata', kind: 'basilicata', page: basilicataPage, mark: bulleted },
  { name: 'Lazio', kind: 'lazio', page: lazioPage, mark: dashed, stacked: true },
  { name: 'Lazio, values beside labels', kind: 'lazio', page: lazioPage, mark: dashed, foreign: true },
];

export const FORMS = {
  PDF: asPdf,
  columns: async (parts: readonly Part[], random: Signs, style: Style) =>
    new TextEncoder().encode(asColumns(parts, random, style)),
};

/** The generated print of a number: what it says, and its bytes. */
export async function printOf(
  { page, mark, stacked = false }: Kind,
  form: keyof typeof FORMS,
  seed: number,
): Promise<{ page: Page; bytes: Uint8Array }> {
  const random = new Signs(seed);
  const made = page(random);
  // The names of the units stand below each other.
  const names = ((made.expected['unita_formative'] ?? []) as { denominazione: string }[]).map(
    ({ denominazione }, index) => `${index + 1} - ${denominazione}`,
  );
  const parts = made.parts.map(
    (part): Part =>
      'label' in part && part.label.startsWith('ELENCO DELLE') ? { label: part.label, lines: names } : part,
  );
  return { page: made, bytes: await FORMS[form](parts, random, { mark, stacked }) };
}

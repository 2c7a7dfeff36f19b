/** The evaluation sheet: every outcome once, clause by clause, in the order in which the source prints them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Standard } from '../src/format/standard.ts';
import { standardFormat } from '../src/format/standard.ts';
import { it as italian } from '../src/language/it.ts';
import { evaluationOf, type Part } from '../src/report/html/evaluation-order.ts';
import { planLinesOf } from '../src/report/html/plan-lines.ts';
import type { PlanReport } from '../src/report/report.ts';
import { ROOT } from './support/cli.ts';
import { findings } from './support/documents.ts';
import { example } from './support/html-pages.ts';
import { plain } from './support/sources.ts';

const CALL = 'campania/catalogo-formativo-dd-894-2017';
const examples = [
  'basilicata-conforme',
  'basilicata-da-correggere',
  'campania-call-center-conforme',
  'campania-customer-care-conforme',
  'lazio-assistenza-conforme',
];

async function checked(name: string, avvisi: string[] = []) {
  const report = await example(`${name}.yaml`, avvisi);
  const standard = report.standard as Standard;
  const entries = planLinesOf(report, italian);
  return { report, standard, entries, parts: evaluationOf(entries, standard) };
}

const fieldsOf = (parts: readonly Part[], kind: Part['kind']) =>
  parts.filter((part) => part.kind === kind).map(({ points }) => points.map(({ clause }) => clause?.field ?? ''));

/** Whether the first list has its items in the order of the second. */
function inOrder(items: readonly string[], order: readonly string[]): boolean {
  const at = items.map((item) => order.indexOf(item));
  return at.every((rank, index) => rank >= (at[index - 1] ?? -1));
}

describe.each(examples)('the sheet of %s', (name) => {
  it('has every outcome once, but what the standard does not set and what no clause asks of this plan', async () => {
    const { entries, parts } = await checked(name);
    const told = parts.flatMap(({ points }) => points.flatMap((point) => point.entries));
    expect(new Set(told).size).toBe(told.length);
    const left = entries.filter((entry) => !told.includes(entry));
    for (const { outcome } of left) {
      expect(outcome?.outcome).toBe('not_applicable');
      expect([outcome?.notApplicable === 'standard-silent', outcome?.clause === undefined]).toContain(true);
    }
    expect(told.length + left.length).toBe(entries.length);
  });

  it('follows the order of the source, unit by unit', async () => {
    const { standard, parts } = await checked(name);
    const { corso = [], unita = [] } = standard.ordine_campi ?? {};
    const first = (field: string) =>
      unita.includes(field) || corso.includes(field) ? field : (field.split('; ')[0] ?? '');
    for (const fields of fieldsOf(parts, 'course')) {
      expect(fields.filter((field) => !corso.includes(field))).toEqual([]);
      expect(inOrder(fields, corso)).toBe(true);
    }
    for (const fields of fieldsOf(parts, 'unit')) {
      // Lazio prints no label for the name of a unit: it stands first.
      const named = fields.filter((field) => field !== '');
      expect(named.filter((field) => !unita.includes(first(field)))).toEqual([]);
      expect(inOrder(named.map(first), unita)).toBe(true);
      expect(fields.indexOf('')).toBeLessThan(1);
    }
    const units = parts.filter(({ kind }) => kind === 'unit').map(({ about }) => about);
    const known = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])].map(({ codice }) => codice);
    expect(units).toEqual(known.filter((code) => units.includes(code)));
    expect(units.length).toBeGreaterThan(2);
  });

  it('quotes the sentences of one field as they follow each other in its text', async () => {
    const { standard, parts } = await checked(name);
    for (const { campo, testo } of Object.values(standard.testi ?? {})) {
      const quoted = parts
        .filter(({ kind }) => kind === 'course')
        .flatMap(({ points }) => points.flatMap(({ clause }) => (clause?.field === campo ? [clause.text] : [])));
      const places = quoted.map((words) => plain(testo).indexOf(plain(words)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('labels stand in the source in the order in which the standard lists them', async () => {
    const { report, standard } = await checked(name);
    const source = sourceOf(report);
    const { corso = [], unita = [] } = standard.ordine_campi ?? {};
    expect(corso.length).toBeGreaterThan(5);
    const units = detailOf(source, unita[0] as string);
    expect(missed(corso, source)).toEqual([]);
    expect(missed(unita, units)).toEqual([]);
    expect(missed([...corso].reverse(), source)).not.toEqual([]);
  });
});

function sourceOf({ standardId = '' }: PlanReport): string {
  return plain(readFileSync(join(ROOT, 'test', 'fixtures', 'sources', `${standardId.replace('/', '-')}.txt`), 'utf8'));
}

/** From where the source begins to describe its units, in the heading that says so. */
function detailOf(source: string, first: string): string {
  const headings = ['DETTAGLIO UF-KC Correlate', 'Elenco Unità Formative (UF)', first].map(plain);
  const at = headings.map((heading) => source.indexOf(heading)).find((place) => place >= 0);
  return source.slice(at ?? 0);
}

/** Labels that do not stand after the one before. */
function missed(labels: readonly string[], source: string): string[] {
  let from = 0;
  return labels.filter((label) => {
    const at = source.indexOf(plain(label), from);
    if (at < 0) return true;
    from = at;
    return false;
  });
}

describe('another document', () => {
  it('has a part of its own after the standard, and what no clause asks comes last', async () => {
    const { parts } = await checked('basilicata-conforme', [CALL]);
    const kinds = parts.map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['other', 'other', 'own']);
    expect(kinds.slice(0, -3)).not.toContain('other');
    const rules = parts.slice(-3, -1).map(({ about, points }) => {
      const told = new Set(points.flatMap(({ entries }) => entries.map(({ line }) => line.rule)));
      return `${/Atlante|D\.D\. 894/.exec(about)?.[0]}: ${[...told].sort().join(', ')}`;
    });
    expect(rules.sort()).toEqual([
      expect.stringMatching(/^Atlante: .*ra-not-covered/),
      'D.D. 894: manual-check, vincolo-not-met, vincolo-unit-unknown',
    ]);
  });
});

describe('a standard that does not give the order of its fields', () => {
  it('has the order of its keys', async () => {
    const { entries, standard } = await checked('basilicata-conforme');
    const { ordine_campi: _left, ...silent } = standard;
    const parts = evaluationOf(entries, silent);
    expect(parts.map(({ kind, about }) => `${kind} ${about}`)).toEqual(
      evaluationOf(entries, standard).map(({ kind, about }) => `${kind} ${about}`),
    );
    const [fields = []] = fieldsOf(parts, 'course');
    // `testi` comes before `ore` among the keys.
    expect(fields.indexOf('Requisiti minimi di ingresso dei partecipanti')).toBeLessThan(
      fields.indexOf('Durata minima complessiva del percorso (ore)'),
    );
    expect(fields[0]).toBe('Denominazione Qualificazione (Standard Formativo)');
  });
});

describe('the order of the fields', () => {
  const text = readFileSync(join(ROOT, 'standards', 'basilicata', 'operatore-assistenza-telefonica.yaml'), 'utf8');

  it('tells a slip in a label', () => {
    expect(findings(text.replace('    - Livello EQF\n', '    - Livelo EQF\n'), standardFormat)).toEqual([
      expect.stringMatching(
        /^format-unknown-value \d+:7 valore «Livelo EQF» non previsto → intendevi «Livello EQF»\?$/,
      ),
    ]);
  });

  it('may name a field that the standard has no use for', () => {
    const more = text.replace('    - Livello EQF\n', '    - Livello EQF\n    - Numero di protocollo\n');
    expect(more).not.toBe(text);
    expect(findings(more, standardFormat)).toEqual([]);
  });
});

/** Broken plans that together break every rule: none may stay silent on all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/format/document.ts';
import { planFormat } from '../src/format/plan-format.ts';
import type { Standard } from '../src/format/standard.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { DESCRIBED_RULES } from '../src/norms/rules/titles.ts';
import { ROOT } from './support/cli.ts';
import { changedStandard } from './support/plans.ts';
import { checkedByName } from './support/shipped.ts';

const FOLDER = join(ROOT, 'test/fixtures/plans');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
const documents = files.map((file) => ({
  file,
  ...readDocument(readFileSync(join(FOLDER, file), 'utf8'), planFormat),
}));

/**
 * Every shipped standard that speaks of credits allows both kinds: only one that allows fewer can be broken. None says
 * by how much a unit may vary: only one that does can be exceeded.
 */
const OTHER_STANDARD: Readonly<Record<string, Standard>> = {
  // None says until when it is in force, nor has a condition on a unit that nobody knows.
  'basilicata-letture.yaml': changedStandard({
    validita: { al: '2026-12-31' },
    vincoli: [{ misura: 'laboratorio@20_CRT', minimo: 1, fonte: 'Art. 1' }],
  }),
  'basilicata-fad-al-netto.yaml': changedStandard({
    'crediti.ammessi': ['ammissione'],
    'unita_formative[1].ore.totale': { minimo: 140, variazione_percentuale: 5 },
    'etichette_unita.ore.totale.variazione_percentuale': 'Variazione (%)',
  }),
};

const outcomes = documents.flatMap(({ file, value }): Outcome[] =>
  value === undefined ? [] : checkedByName(value, OTHER_STANDARD[file]).outcomes,
);

describe('the broken plans', () => {
  it.each(documents)('follows the format: $file', ({ findings }) => {
    expect(findings).toEqual([]);
  });

  // What only a person can tell never fails.
  it.each(DESCRIBED_RULES.map(({ id }) => ({ id, kind: id === 'manual-check' ? 'manual' : 'fail' })))(
    'make $id say $kind',
    ({ id, kind }) => {
      const said = new Set(outcomes.filter(({ rule }) => rule === id).map(({ outcome }) => outcome));
      expect(said).toContain(kind);
    },
  );
});

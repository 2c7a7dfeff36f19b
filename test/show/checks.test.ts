/** Beside the figures of a topic: what only a person can tell, and what the calls of the Region add. */
import { describe, expect, it } from 'vitest';
import { qualcheck } from '../support/cli.ts';

const shown = async (...args: string[]) => (await qualcheck(['show', ...args])).stdout;

describe('what only a person can tell', () => {
  it('stands beside the figures of its own field, and not beside those of another', async () => {
    const stage = await shown('stage', '--regione', 'Basilicata');
    expect(stage).toMatch(/≥ 240 h[^□]*□ Le convenzioni con le imprese/);
    expect(stage).not.toMatch(/curricula|italiano/);
  });

  it('of a field that speaks of several things, stands beside the one that its words are about', async () => {
    const teachers = await shown('docenti', '--regione', 'Basilicata');
    expect(teachers).toMatch(/□ I curricula provano/);
    expect(teachers).not.toMatch(/Aule e laboratori sono attrezzati/);
    expect(await shown('sedi', '--regione', 'Basilicata')).toMatch(/□ Aule e laboratori sono attrezzati/);
  });

  it('is in the JSON, with its clause', async () => {
    const { standards } = JSON.parse(await shown('stage', '--regione', 'Basilicata', '--format', 'json'));
    expect(standards[0].checks).toEqual([
      expect.objectContaining({ clause: expect.objectContaining({ field: 'Durata minima stage in impresa (ore)' }) }),
    ]);
  });
});

describe('calls', () => {
  it('say their conditions on the topic, in their Region alone', async () => {
    expect(await shown('stage', '--regione', 'Campania')).toMatch(/Catalogo formativo .*: Stage ≥ 20 %/);
    expect(await shown('stage', '--regione', 'Basilicata')).not.toMatch(/Catalogo formativo/);
    expect(await shown('italiano', '--regione', 'Campania')).not.toMatch(/Catalogo formativo/);
  });
});

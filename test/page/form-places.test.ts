/** What a field shows and writes, and where each key of a plan stands in the form. */
import { describe, expect, it } from 'vitest';
import { put } from '../../src/format/change/change.ts';
import { nodeAt } from '../../src/format/position.ts';
import { pathOf } from '../../src/format/problem.ts';
import { keysOf, SECTIONS, sectionAt, shownAt, tablesOf } from '../../src/page/form/sections.ts';
import { meant, shownOf } from '../../src/page/form/values.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { parseYaml } from '../../src/text/yaml.ts';
import { type Cell, KEY_ROWS, TABLES } from '../../src/workbook/layout.ts';

/** What stands in the text of a plan once something is typed. */
function written(typed: string, cell: Cell): string {
  const text = 'formato: x\nk: old\n';
  return applyEdits(text, put(text, ['k'], meant(typed, cell)) ?? []).split('\n')[1] as string;
}

describe('what is typed', () => {
  it.each<[string, Cell, string]>([
    ['7,50', { type: 'hours' }, 'k: 7.50'],
    ['0.25', { type: 'hours' }, 'k: 0.25'],
    ['07', { type: 'hours' }, 'k: 7'],
    ['80 %', { type: 'percent' }, 'k: 80'],
    ['molte', { type: 'hours' }, 'k: molte'],
    ['7:30', { type: 'hours' }, 'k: "7:30"'],
    ['true', { type: 'flag' }, 'k: true'],
    ['true', { type: 'text' }, 'k: "true"'],
    ['0415', { type: 'code' }, 'k: "0415"'],
    ['eqf 4', { type: 'title' }, 'k: { eqf: 4 }'],
    ['en, fr', { type: 'code', list: true }, 'k: [en, fr]'],
    ['uno, due; tre', { type: 'text', list: true }, 'k: ["uno, due", tre]'],
    ['nessuno', { type: 'code', list: true }, 'k: []'],
    ['tutte', { type: 'code', list: true, words: ['tutte'] }, 'k: tutte'],
    ['"tutte"', { type: 'code', list: true, words: ['tutte'] }, 'k: [tutte]'],
    ['  ', { type: 'text' }, 'k:'],
  ])('«%s» is written as it is meant', (typed, cell, line) => {
    expect(written(typed, cell)).toBe(line);
    const { root } = parseYaml(line);
    const shown = shownOf(nodeAt(root, ['k']), cell, 'nessuno');
    expect(written(shown, cell)).toBe(line);
  });
});

describe('the parts of the form', () => {
  it('have each key and each list of a plan once', () => {
    const keys = SECTIONS.flatMap((section) => keysOf(section).map(({ path }) => path));
    const apart = ['formato', 'standard', 'avvisi'];
    expect([...keys].sort()).toEqual(
      KEY_ROWS.map(({ path }) => path as string)
        .filter((path) => !apart.includes(path))
        .sort(),
    );
    const lists = SECTIONS.flatMap((section) => tablesOf(section).map(({ id }) => id));
    const ofUnits = ['unita', 'kc', 'contenuti', 'valutazione'];
    expect([...lists].sort()).toEqual(
      TABLES.map(({ id }) => id as string)
        .filter((id) => !ofUnits.includes(id))
        .sort(),
    );
  });

  it.each([
    ['unita_formative[1].moduli[0].ore.aula', 'unita', 'unita_formative[1].moduli[0].ore.aula'],
    ['unita_formative[1].ore', 'unita', 'unita_formative[1]'],
    ['unita_formative[1].moduli[0].abilita[2]', 'contenuti', 'unita_formative[1].moduli[0].abilita'],
    ['competenze_chiave[0].verifica.situazioni[1].caratteri', 'valutazione', ''],
    ['valutazione.esame', 'valutazione', 'valutazione'],
    ['docenti[3].nome', 'docenti', 'docenti[3]'],
    ['ingresso.alternative[0].titolo.eqf', 'ingresso', 'ingresso.alternative[0].titolo'],
  ])('%s is shown in «%s»', (at, section, shown) => {
    expect(sectionAt(pathOf(at))).toBe(section);
    expect(shownAt(pathOf(at))).toEqual(pathOf(shown === '' ? at : shown));
  });
});

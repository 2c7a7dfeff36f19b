/** Every key of a plan has one place in a workbook, and every place is of a key. */

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { planSchema } from '../../src/format/plan.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { plainWords } from '../../src/text/nearest.ts';
import {
  ALL_CONTENTS,
  CONTENT_KINDS,
  KEY_COLUMNS,
  KEY_ROWS,
  type KeyRow,
  SHEETS,
  TABLES,
  type Table,
} from '../../src/workbook/layout.ts';
import { LAYOUT_WORDS } from '../../src/workbook/words.ts';

/** The places of the values that a schema takes: `unita_formative[].ore.aula`; a list of values is one. */
function leaves(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodMiniOptional) return leaves(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap((option) => leaves(option, path));
  if (schema instanceof z.ZodMiniObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
  }
  if (schema instanceof z.ZodMiniArray) {
    const below = leaves(schema.def.element, `${path}[]`);
    return below.every((each) => each === `${path}[]`) ? [path] : below;
  }
  return [path];
}

const tables: readonly Table[] = TABLES;
const headsOf = (language: Language, id: string): Record<string, string> =>
  LAYOUT_WORDS[language].heads[id as (typeof TABLES)[number]['id']];

/** `{ eqf: 4 }` stands in the cell of the title. */
const withLevel = (path: string, type: string) => (type === 'title' ? [path, `${path}.eqf`] : [path]);

function placesOf({ id, at, parts, columns }: Table): string[] {
  return at.flatMap((list) => {
    const item = `${list}[]`;
    const part = `${item}.${parts}[]`;
    if (id === 'contenuti') {
      return CONTENT_KINDS.flatMap((kind) => [`${item}.${kind}`, `${item}.moduli[].${kind}`]);
    }
    return columns.flatMap(({ key, of, type }) => {
      if (key === undefined) return [];
      const places = of === 'both' ? [item, part] : [of === 'part' ? part : item];
      return places.flatMap((place) => withLevel(`${place}.${key}`, type));
    });
  });
}

const placed = [...KEY_ROWS.flatMap(({ path, type }: KeyRow) => withLevel(path, type)), ...tables.flatMap(placesOf)];

describe('the layout of a workbook', () => {
  it('has one place for each key of a plan, and no other', () => {
    const keys = [...new Set(leaves(planSchema, ''))];
    expect(keys.length).toBeGreaterThan(100);
    expect(placed.toSorted()).toEqual(keys.toSorted());
  });

  it('names the columns of the keys', () => {
    for (const language of LANGUAGES) {
      const { keyHeads, keys } = LAYOUT_WORDS[language];
      expect(Object.keys(keyHeads)).toEqual([...KEY_COLUMNS]);
      expect(Object.keys(keys)).toEqual(KEY_ROWS.map(({ path }) => path));
    }
  });

  it('tells each table from the others by the heads that mark it', () => {
    const owners = new Map<string, string>();
    for (const language of LANGUAGES) {
      for (const { id, marks } of tables) {
        const mark = marks.map((column) => plainWords(headsOf(language, id)[column] ?? '')).join(' + ');
        expect([mark, owners.get(mark) ?? id]).toEqual([mark, id]);
        owners.set(mark, id);
      }
    }
    expect(owners.size).toBeGreaterThan(20);
  });

  it('names each sheet once, with a name that a spreadsheet takes', () => {
    for (const language of LANGUAGES) {
      const names = SHEETS.map((id) => LAYOUT_WORDS[language].sheets[id]);
      expect(new Set(names.map(plainWords)).size).toBe(names.length);
      expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name))).toEqual([]);
    }
  });

  it.each(tables.map((table) => [table.id, table] as const))('names no two columns of «%s» alike', (id, table) => {
    const meant = new Map<string, string>();
    for (const language of LANGUAGES) {
      const heads = headsOf(language, id);
      for (const column of table.columns) {
        const head = plainWords(heads[column.id] ?? '');
        expect([head, meant.get(head) ?? column.id]).toEqual([head, column.id]);
        meant.set(head, column.id);
      }
    }
    if (id === 'contenuti') expect(table.columns.find((column) => column.id === 'n')?.words).toEqual([ALL_CONTENTS]);
    expect(table.marks.filter((mark) => table.columns.every((column) => column.id !== mark))).toEqual([]);
  });
});

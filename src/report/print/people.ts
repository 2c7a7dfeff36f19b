/** Placement, other activities, teachers, rooms. */
import type { Path } from '../../format/problem.ts';
import { exact } from '../../norms/hours.ts';
import type { Block, Line, Row } from './document.ts';
import { said } from './document.ts';
import { cell, fact, hoursText, type Sheet, section, yearsText, yesOrNo } from './sheet.ts';

/** A column of a table of people or rooms: what each says, and whether a blank is a blank. */
interface Told<Item> {
  title: string;
  key: string;
  share: number;
  figures?: true;
  value(item: Item): string | undefined;
  /** Nobody misses it. */
  free?: true;
}

/** A row for each; a column that nobody fills, and nobody asks, is left out. */
function tableOf<Item extends object>(
  sheet: Sheet,
  at: Path,
  items: readonly Item[],
  columns: readonly Told<Item>[],
): Block[] {
  if (items.length === 0) return [];
  const open = (key: string) => items.some((_, index) => sheet.blanks.isOpen([...at, index, key]));
  const shown = columns.filter(({ key, value }) => items.some((item) => value(item) !== undefined) || open(key));
  const whole = shown.reduce((total, { share }) => total + share, 0);
  return [
    {
      is: 'table',
      columns: shown.map(({ title, share, figures }) => ({
        title,
        share: Math.round((share * 100) / whole),
        ...(figures ? { figures } : {}),
      })),
      rows: items.map(
        (item, index): Row =>
          shown.map(({ key, value, free }): Line => cell(sheet, [...at, index, key], value(item), free !== true)),
      ),
    },
  ];
}

export function placementSection(sheet: Sheet): Block[] {
  const { facts, say } = sheet;
  const { stage = {} } = facts.plan;
  const { tutor = [], imprese = [] } = stage;
  const waits = tutor.length === 0 && sheet.blanks.isOpen(['stage', 'tutor']);
  // Where the units have each their placement, its hours are theirs.
  const hours = facts.measure({ measure: 'stage' }).hours;
  const length = hoursText(sheet, stage.ore) ?? (hours > 0 ? sheet.words.hours(hours) : undefined);
  const companies = imprese.map(({ denominazione, sede }) => [denominazione, sede].filter(Boolean).join(', '));
  return section(say.heads.stage, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'stage.ore', length),
        ...fact(sheet, 'stage.imprese', companies),
        ...fact(sheet, 'note', stage.note, { at: ['stage', 'note'] }),
        ...(waits ? [{ label: say.columns.tutor, lines: [[sheet.blanks.mark(['stage', 'tutor'])]] }] : []),
      ],
    },
    ...tableOf(sheet, ['stage', 'tutor'], tutor, [
      { title: say.columns.tutor, key: 'id', share: 15, value: ({ id }) => id },
      {
        title: say.columns.workExperience,
        key: 'esperienza_professionale_anni',
        share: 40,
        value: (each) => yearsText(sheet, each.esperienza_professionale_anni),
      },
      {
        title: say.columns.title,
        key: 'titolo_studio_adeguato',
        share: 45,
        value: (each) => yesOrNo(sheet, each.titolo_studio_adeguato),
      },
    ]),
  ]);
}

export function activitiesSection(sheet: Sheet): Block[] {
  const { facts, say, words } = sheet;
  return section(
    say.heads.altre_attivita,
    tableOf(sheet, ['altre_attivita'], facts.plan.altre_attivita ?? [], [
      { title: say.columns.activity, key: 'titolo', share: 60, value: ({ titolo }) => titolo },
      {
        title: say.labels.ore,
        key: 'ore',
        share: 20,
        figures: true,
        value: ({ ore }) => (ore === undefined ? undefined : words.number(exact(ore))),
      },
      {
        title: say.columns.inTotal,
        key: 'nel_totale',
        share: 20,
        value: (each) => yesOrNo(sheet, each.nel_totale ?? false),
      },
    ]),
  );
}

export function teachersSection(sheet: Sheet): Block[] {
  const { facts, say } = sheet;
  const { docenti = [] } = facts.plan;
  const units = unitsByTeacher(sheet);
  const table = tableOf(sheet, ['docenti'], docenti, [
    { title: say.columns.code, key: 'id', share: 12, value: ({ id }) => id },
    {
      title: say.columns.fromWork,
      key: 'mondo_del_lavoro',
      share: 18,
      value: (each) => yesOrNo(sheet, each.mondo_del_lavoro),
    },
    {
      title: say.columns.experience,
      key: 'esperienza_anni',
      share: 16,
      value: (each) => yearsText(sheet, each.esperienza_anni),
    },
    {
      title: say.columns.title,
      key: 'titolo_studio_adeguato',
      share: 18,
      value: (each) => yesOrNo(sheet, each.titolo_studio_adeguato),
    },
    { title: say.columns.teaches, key: 'insegna', share: 22, free: true, value: ({ id }) => units.get(id)?.join(', ') },
    { title: say.labels.note, key: 'nota', share: 24, free: true, value: ({ nota }) => nota },
  ]);
  return section(say.heads.docenti, table.length > 0 ? table : [blank(sheet, 'docenti')]);
}

/** The units that each teaches in, by its code. */
function unitsByTeacher({ facts }: Sheet): Map<string, string[]> {
  const units = new Map<string, Set<string>>();
  for (const { unit } of facts.allUnits) {
    for (const { docenti = [] } of [unit, ...(unit.moduli ?? [])]) {
      for (const id of docenti) units.set(id, (units.get(id) ?? new Set()).add(unit.codice));
    }
  }
  return new Map([...units].map(([id, codes]) => [id, [...codes]]));
}

export function roomsSection(sheet: Sheet): Block[] {
  const { facts, say, words } = sheet;
  const table = tableOf(sheet, ['sedi'], facts.plan.sedi ?? [], [
    { title: say.columns.room, key: 'tipo', share: 30, value: ({ tipo }) => words.term(tipo) },
    {
      title: say.columns.seats,
      key: 'posti',
      share: 15,
      figures: true,
      free: true,
      value: ({ posti }) => (posti === undefined ? undefined : String(posti)),
    },
    { title: say.columns.place, key: 'luogo', share: 55, free: true, value: ({ luogo }) => luogo },
  ]);
  return section(say.heads.sedi, table.length > 0 ? table : [blank(sheet, 'sedi')]);
}

/** Where a list that such a document always has is not there. */
function blank({ facts, blanks, say }: Sheet, key: 'docenti' | 'sedi'): Block {
  return {
    is: 'line',
    line: facts.plan[key] === undefined || blanks.isOpen([key]) ? [blanks.mark([key])] : said(say.none),
  };
}

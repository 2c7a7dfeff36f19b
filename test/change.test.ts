/** A plan's text changed at a path: only that place changes, whatever the text looks like. */
import { describe, expect, it } from 'vitest';
import { inserted, moved, put, taken } from '../src/format/change/change.ts';
import type { Path } from '../src/format/problem.ts';
import { applyEdits, type TextEdit } from '../src/text/edits.ts';
import type { Value } from '../src/text/written.ts';
import { YamlNumber } from '../src/text/yaml.ts';

const at = (path: string): Path =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
const edited = (text: string, edits: TextEdit[] | undefined) => edits && applyEdits(text, edits);
const afterPut = (text: string, path: string, value: Value) => edited(text, put(text, at(path), value));
const afterTaken = (text: string, path: string) => edited(text, taken(text, at(path)));

type Case = [name: string, text: string, path: string, value: Value, after: string | undefined];
const number = (text: string) => new YamlNumber(text, Number(text));

const PUT: Case[] = [
  ['a number, its comment and blanks kept', 'ore:   60 # sessanta\n', 'ore', 62.5, 'ore:   62.5 # sessanta\n'],
  ['digits as they are written', 'ore: 60\n', 'ore', number('7.50'), 'ore: 7.50\n'],
  ['no number of ours', 'ore: 60\n', 'ore', 1e21, undefined],
  ['a text in the quotes that it had', "a: 'x' # c\n", 'a', "l'altro", "a: 'l''altro' # c\n"],
  ['a text in double quotes', 'a: "x"\n', 'a', 'y "z"', 'a: "y \\"z\\""\n'],
  ['a number in the place of a quoted code', 'a: "012"\n', 'a', 12, 'a: 12\n'],
  ['a code stays text', 'a: 12\n', 'a', '012', 'a: "012"\n'],
  ['a day is text without quotes', 'inizio: 2027-01-11\n', 'inizio', '2027-02-01', 'inizio: 2027-02-01\n'],
  ['a flag', 'a: true # c\n', 'a', false, 'a: false # c\n'],
  ['a text of several lines', 'a: x # c\nb: 1\n', 'a', 'uno\n\ndue', 'a: |- # c\n  uno\n\n  due\nb: 1\n'],
  ['lines that end with one', 'a: x\n', 'a', 'uno\ndue\n', 'a: |\n  uno\n  due\n'],
  ['lines that begin with blanks', 'a: x\n', 'a', ' uno\ndue', 'a: " uno\\ndue"\n'],
  ['lines in brackets', 'a: [x]\n', 'a[0]', 'uno\ndue', 'a: ["uno\\ndue"]\n'],
  ['one line in the place of lines', 'a: >- # c\n  uno\n  due\n\nb: 1\n', 'a', 'tre', 'a: tre # c\n\nb: 1\n'],
  ['a plain text over two lines', 'a: uno\n  due # c\nb: 1\n', 'a', 'tre', 'a: tre # c\nb: 1\n'],
  ['a blank', 'corso:\n  eqf: # livello\n  inizio: x\n', 'corso.eqf', 3, 'corso:\n  eqf: 3 # livello\n  inizio: x\n'],
  ['a blank without an end', 'eqf:', 'eqf', 3, 'eqf: 3'],
  ['a blank to complete', 'a: # da completare: il livello\nb: 1\n', 'a', 'x', 'a: x\nb: 1\n'],
  ['a value to complete', 'a: y # to be completed\r\nb: 1\r\n', 'a', 'x', 'a: x\r\nb: 1\r\n'],
  [
    'a list to complete',
    'docenti: # da completare\n  # - { id: d1 }\n',
    'docenti',
    [{ id: 'd2' }],
    'docenti:\n  - { id: d2 }\n  # - { id: d1 }\n',
  ],
  ['nothing leaves the key blank', 'a: 3 # c\nb: 1\n', 'a', null, 'a: # c\nb: 1\n'],
  ['nothing in braces', 'a: { b: 3 }\n', 'a.b', null, 'a: { b: null }\n'],
  ['what is there', 'a: x:y\n', 'a', 'x:y', 'a: x:y\n'],
  ['what is there, to complete', 'a: x:y # da completare\n', 'a', 'x:y', 'a: x:y\n'],
  [
    'a word among words',
    'titolo: x\n\nstage: { ore: 4 }\n',
    'avvisi',
    ['a/b'],
    'titolo: x\navvisi: [a/b]\n\nstage: { ore: 4 }\n',
  ],
  ['blanks in braces', 'a: { b: , c: }\n', 'a.b', 3, 'a: { b: 3, c: }\n'],
  ['blanks at the end of braces', 'a: { b: , c: }\n', 'a.c', 3, 'a: { b: , c: 3 }\n'],
  // Keys that are not there.
  [
    'a key in its place',
    'corso:\n  ore_totali: 600 # t\n  fine: x\n',
    'corso.eqf',
    3,
    'corso:\n  ore_totali: 600 # t\n  eqf: 3\n  fine: x\n',
  ],
  [
    'a key before all',
    'corso:\n  # il livello\n  eqf: 3\n',
    'corso.ore_totali',
    600,
    'corso:\n  ore_totali: 600\n  # il livello\n  eqf: 3\n',
  ],
  [
    'a key beside a dash',
    'unita_formative:\n  - ore: { aula: 1 } # c\n',
    'unita_formative[0].codice',
    'A',
    'unita_formative:\n  - codice: A\n    ore: { aula: 1 } # c\n',
  ],
  ['a key in braces', 'ore: { aula: 60, stage: 1 } # c\n', 'ore.zzz', 2, 'ore: { aula: 60, stage: 1, zzz: 2 } # c\n'],
  ['a mode in its place', 'stage: { ore: 1, note: x }\n', 'stage.tutor', [], 'stage: { ore: 1, tutor: [], note: x }\n'],
  [
    'maps on the way',
    'titolo: x\n\nstage: { ore: 4 }\n',
    'corso.orario.giornaliere',
    8,
    'titolo: x\n\ncorso:\n  orario: { giornaliere: 8 }\n\nstage: { ore: 4 }\n',
  ],
  [
    'a short map',
    'titolo: x\n\nstage: { ore: 4 }\n',
    'crediti',
    { ammissione: true, frequenza: false },
    'titolo: x\n\nstage: { ore: 4 }\n\ncrediti: { ammissione: true, frequenza: false }\n',
  ],
  [
    'an empty map',
    'titolo: x\nsoggetto: {}\n',
    'soggetto.denominazione',
    'Ente',
    'titolo: x\nsoggetto: { denominazione: Ente }\n',
  ],
  ['an empty map with a comment', 'soggetto: { # ente\n}\n', 'soggetto.denominazione', 'Ente', undefined],
  [
    'an item of a list that is not there',
    'titolo: x\n',
    'docenti[0].id',
    'd1',
    'titolo: x\ndocenti:\n  - { id: d1 }\n',
  ],
  ['an item beyond the end', 'docenti: [a]\n', 'docenti[2]', 'd1', undefined],
  ['a key of a text', 'partecipanti: 15\n', 'partecipanti.minimo', 10, undefined],
  [
    'a long text',
    'titolo: x\n',
    'note',
    `${'parola '.repeat(20)}fine`,
    `titolo: x\nnote: >-\n  ${'parola '.repeat(14).trim()}\n  ${'parola '.repeat(6)}fine\n`,
  ],
  ['keys in quotes', '"titolo": x\n', 'standard', 'b', '"titolo": x\n"standard": b\n'],
  [
    'a comment that is of the key before',
    'sedi:\n  # - aula\ncrediti: {}\n',
    'frequenza',
    { minima: 80 },
    'sedi:\n  # - aula\nfrequenza: { minima: 80 }\ncrediti: {}\n',
  ],
  // One kind of value in the place of another.
  [
    'a map for a number',
    'corso:\n  partecipanti: 15 # p\n',
    'corso.partecipanti',
    { minimo: 10, massimo: 15 },
    'corso:\n  partecipanti: { minimo: 10, massimo: 15 } # p\n',
  ],
  [
    'a number for a map',
    'corso:\n  partecipanti: # p\n    minimo: 10\n    massimo: 15\n  eqf: 3\n',
    'corso.partecipanti',
    15,
    'corso:\n  partecipanti: 15 # p\n  eqf: 3\n',
  ],
  ['a list for a word', 'conoscenze: tutte # c\n', 'conoscenze', [1, 2, 3], 'conoscenze: [1, 2, 3] # c\n'],
  [
    'a map on lines for a text',
    'unita_formative:\n  - codice: A\n    verifica: prova # c\n',
    'unita_formative[0].verifica',
    { situazioni: [{ descrizione: 'x' }] },
    'unita_formative:\n  - codice: A\n    verifica: # c\n      situazioni:\n        - { descrizione: x }\n',
  ],
  ['items on lines become a word', 'a:\n- 1\n- 2\nb: 1\n', 'a', 'tutte', 'a: tutte\nb: 1\n'],
  // Only what differs within a list or a map.
  [
    'part of a map',
    'ore:\n  aula: 1 # a\n  fad: 2 # f\n',
    'ore',
    { aula: 1, stage: 3 },
    'ore:\n  aula: 1 # a\n  stage: 3\n',
  ],
  ['part of a list', 'a:\n  - 1 # uno\n  - 2 # due\n  - 3 # tre\n', 'a', [1, 3], 'a:\n  - 1 # uno\n  - 3 # tre\n'],
  ['more of a list', 'a: [1,  2]\n', 'a', [1, 5, 2], 'a: [1,  5, 2]\n'],
  // Line ends, JSON, aliases, broken texts.
  [
    'lines of Windows',
    'a: 1\r\ncorso:\r\n  eqf: 3\r\n',
    'corso.inizio',
    '2027-01-01',
    'a: 1\r\ncorso:\r\n  eqf: 3\r\n  inizio: 2027-01-01\r\n',
  ],
  ['lines of text in those of Windows', 'a: 1\r\nb: 2\r\n', 'a', 'x\ny', 'a: |-\r\n  x\r\n  y\r\nb: 2\r\n'],
  ['JSON', '{"a":"x","ore":{"aula":1}}', 'ore.stage', 2, '{"a":"x","ore":{"aula":1,"stage":2}}'],
  ['JSON text', '{"a": "x"}', 'a', 'sì', '{"a": "sì"}'],
  ['JSON map', '{"a": "x"}', 'a', { b: null, c: ['d'] }, '{"a": {"b": null, "c": ["d"]}}'],
  [
    'JSON on lines',
    '{\n  "titolo": "x",\n  "stage": {\n    "ore": 1\n  }\n}\n',
    'standard',
    'b',
    '{\n  "titolo": "x",\n  "standard": "b",\n  "stage": {\n    "ore": 1\n  }\n}\n',
  ],
  ['JSON at the end', '{\n  "titolo": "x"\n}\n', 'standard', 'b', '{\n  "titolo": "x",\n  "standard": "b"\n}\n'],
  ['a value that others repeat', 'a: &x { b: 1 }\nc: *x # c\n', 'a.b', 2, 'a: &x { b: 2 }\nc: { b: 1 } # c\n'],
  ['a word that others repeat', 'a: &x sei\nc: *x\n', 'a', 'due', 'a: &x due\nc: sei\n'],
  ['a value that repeats', 'a: &x { b: 1 }\nc: *x # c\nd: *x\n', 'c.b', 2, 'a: &x { b: 1 }\nc: { b: 2 } # c\nd: *x\n'],
  ['the same key twice', 'a: 1\na: 2\n', 'a', 3, undefined],
  ['two documents', 'a: 1\n---\na: 2\n', 'a', 3, undefined],
  ['no YAML', 'a: [1\n', 'a', 3, undefined],
  ['the root', 'a: 1\n', '', 3, undefined],
];

describe('put', () => {
  it.each(PUT)('%s', (_, text, path, value, after) => expect(afterPut(text, path, value)).toBe(after));

  it.each([
    'yes',
    'no',
    'n',
    '012',
    '1/2',
    '7,5',
    '1e3',
    '0x1F',
    'a: b',
    '# x',
    'a # b',
    '- x',
    ' x',
    'x ',
    'null',
    '~',
    '',
    '*x',
    '&x',
    '!x',
    '%x',
    '@x',
    '`x`',
    '{x',
    '[x',
    '"x',
    "'x",
    '|',
    '>',
    'x:',
    '\u00a0',
    '\u200b',
    '\u2028',
    'a\tb',
    '\ud800',
    '😀',
    'True',
    '---',
  ])('writes %j so that it reads back', (value) => {
    for (const text of ['a: x\n', "a: 'x'\n", 'a: "x"\n', 'a: [x]\n', '{"a": "x"}', 'a:\n', 'a:\n  - x\n', 'b: 1\n']) {
      expect(afterPut(text, 'a', value)).toBeDefined();
      if (text.includes('[') || text.includes('-')) expect(afterPut(text, 'a[0]', value)).toBeDefined();
    }
  });

  it.each(['1/2', '012', 'yes', 'no', '7,5', '1e3', '1_000'])(
    'writes %j in quotes: others read it as another value',
    (value) => expect(afterPut('a: x\n', 'a', value)).toBe(`a: "${value}"\n`),
  );

  it.each([
    '2027-01-11',
    '20_CTR',
    '82.20.00',
    'D.G.R. n. 744/2016',
    "colloquio sull'esperienza (prova)",
    'basilicata/operatore',
  ])('writes %j without quotes', (value) => expect(afterPut('a: x\n', 'a', value)).toBe(`a: ${value}\n`));
});

const TAKEN: [name: string, text: string, path: string, after: string | undefined][] = [
  ['a key with its comment', 'a: 1\n# sopra\nb: 2 # b\nc: 3\n', 'b', 'a: 1\n# sopra\nc: 3\n'],
  ['a key with what is below it', 'a: 1\nb: # b\n  c: 2\n  d: |\n    x\n\ne: 3\n', 'b', 'a: 1\n\ne: 3\n'],
  ['the last line without an end', 'a: 1\nb: 2', 'b', 'a: 1'],
  ['lines of Windows', 'a: 1\r\nb: 2 # c\r\nc: 3\r\n', 'b', 'a: 1\r\nc: 3\r\n'],
  ['one of two blank lines', 'a: 1\n\nb: 2\n\nc: 3\n', 'b', 'a: 1\n\nc: 3\n'],
  [
    'the key beside a dash',
    'u:\n  - codice: A # a\n    # ore\n    ore: 1\n',
    'u[0].codice',
    'u:\n  - # ore\n    ore: 1\n',
  ],
  ['the only key', 'corso:\n  # c\n  eqf: 3\na: 1\n', 'corso.eqf', 'corso: {}\n  # c\na: 1\n'],
  ['the only item', 'a:\n  - 1\nb: 2\n', 'a[0]', 'a: []\nb: 2\n'],
  ['the only item in brackets', 'a: [ x ] # c\n', 'a[0]', 'a: [] # c\n'],
  ['an item', 'a:\n  - b: 1\n    c: 2\n\n  - b: 3\n', 'a[0]', 'a:\n\n  - b: 3\n'],
  ['a blank item', 'a:\n  - 1\n  -\n  - 3\n', 'a[1]', 'a:\n  - 1\n  - 3\n'],
  ['the first in brackets', 'a: [1, 2, 3]\n', 'a[0]', 'a: [2, 3]\n'],
  ['the last in brackets', 'a: [1, 2, 3, ]\n', 'a[2]', 'a: [1, 2, ]\n'],
  ['a line of JSON', '{\n  "a": 1,\n  "b": 2\n}\n', 'b', '{\n  "a": 1\n}\n'],
  [
    'a line in braces',
    'a: {\n  b: 1, # uno\n  c: 2, # due\n  d: 3\n  }\n',
    'a.c',
    'a: {\n  b: 1, # uno\n  d: 3\n  }\n',
  ],
  ['a key that others repeat', 'a: &x sei\nc: *x\n', 'a', 'c: sei\n'],
  ['a key of what repeats', 'a: &x { b: 1, d: 2 }\nc: *x\n', 'c.b', 'a: &x { b: 1, d: 2 }\nc: { d: 2 }\n'],
  ['what is not there', 'a: 1\n', 'b', undefined],
  ['the last of the file', 'a: 1\n', 'a', undefined],
];
describe('taken', () => {
  it.each(TAKEN)('%s', (_, text, path, after) => expect(afterTaken(text, path)).toBe(after));
});

const INSERTED: [name: string, text: string, path: string, index: number, value: Value, after: string | undefined][] = [
  ['in brackets', 'a: [1, 2]\n', 'a', 1, 5, 'a: [1, 5, 2]\n'],
  ['before all in brackets', 'a: [1, 2]\n', 'a', 0, 5, 'a: [5, 1, 2]\n'],
  ['after all in brackets', 'a: [1, 2]\n', 'a', 2, 5, 'a: [1, 2, 5]\n'],
  ['in empty brackets', 'docenti: [] # c\n', 'docenti', 0, { id: 'd1' }, 'docenti: # c\n  - { id: d1 }\n'],
  ['in a blank', 'a:\nb: 1\n', 'a', 0, 'x', 'a: [x]\nb: 1\n'],
  ['where no list is', 'b: 1\n', 'docenti', 0, { id: 'd1' }, 'b: 1\ndocenti:\n  - { id: d1 }\n'],
  ['between items', 'a:\n- 1 # uno\n# due\n- 2\n', 'a', 1, 5, 'a:\n- 1 # uno\n- 5\n# due\n- 2\n'],
  ['before all items', 'a:\n  - 1\n', 'a', 0, 5, 'a:\n  - 5\n  - 1\n'],
  [
    'as those beside it',
    'u:\n  - codice: A\n\n  - codice: B\n',
    'u',
    2,
    { codice: 'C', ore: { aula: 1 } },
    'u:\n  - codice: A\n\n  - codice: B\n\n  - codice: C\n    ore: { aula: 1 }\n',
  ],
  [
    'in braces as those beside it',
    'competenze_chiave:\n  - { codice: A }\n',
    'competenze_chiave',
    0,
    { codice: 'C' },
    'competenze_chiave:\n  - { codice: C }\n  - { codice: A }\n',
  ],
  [
    'a unit',
    'unita_formative: []\n',
    'unita_formative',
    0,
    { codice: 'C', ore: { aula: 1 } },
    'unita_formative:\n  - codice: C\n    ore: { aula: 1 }\n',
  ],
  ['beyond the end', 'a: [1]\n', 'a', 2, 5, undefined],
  ['in a map', 'a: { b: 1 }\n', 'a', 0, 5, undefined],
];
describe('inserted', () => {
  it.each(INSERTED)('%s', (_, text, path, index, value, after) =>
    expect(edited(text, inserted(text, at(path), index, value))).toBe(after),
  );
});

const MOVED: [name: string, text: string, from: number, to: number, after: string | undefined][] = [
  ['in brackets', 'a: [1,  2, 3] # c\n', 0, 2, 'a: [2,  3, 1] # c\n'],
  [
    'with their comments',
    'a:\n  # uno\n  - 1 # I\n  - b: 2\n    # altro\n\n  - 3\n',
    0,
    1,
    'a:\n  - b: 2\n    # altro\n  # uno\n  - 1 # I\n\n  - 3\n',
  ],
  ['to the last line', 'a:\n- 1\n- 2', 0, 1, 'a:\n- 2\n- 1'],
  ['nowhere', 'a: [1, 2]\n', 0, 2, undefined],
  ['to where it is', 'a: [1, 2]\n', 1, 1, 'a: [1, 2]\n'],
  ['past who repeats it', 'a: [&x 1, *x, 2]\n', 0, 1, undefined],
];
describe('moved', () => {
  it.each(MOVED)('%s', (_, text, from, to, after) => expect(edited(text, moved(text, ['a'], from, to))).toBe(after));
});

/**
 * Texts that are sent to break a reader of YAML, or that break it by accident. Each is a plan, or stands where one is
 * expected; `expected.json` holds what must be said of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cli.ts';
import { plan, unit } from '../support/documents.ts';

const CONFORMING = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const MEGABYTE = 1024 * 1024;

/** A conforming plan with some of its words changed. */
function changed(from: string, to: string): string {
  if (!CONFORMING.includes(from)) throw new Error(`not in the example: ${from}`);
  return CONFORMING.replace(from, to);
}
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const course = (line: string) => plan(`corso: { ${line} }`);
const hours = (written: string) => unit(`ore: { aula: ${written} }`);
/** A list that repeats the one before nine times, nine times over. */
const bomb = many(
  9,
  (i) =>
    `b${i}: &b${i} [${Array(9)
      .fill(i === 0 ? 'x' : `*b${i - 1}`)
      .join(', ')}]\n`,
);
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

/** Name → text. The limits that most of them meet: 2 MB, 60 levels, 50,000 keys and values, 20,000 by aliases. */
export const TEXTS: Record<string, () => string | Buffer> = {
  // Bombs and depth
  'alias bomb': () => plan(bomb),
  'alias bomb in a known key': () => plan(`${bomb}avvisi: *b8\n`),
  'alias to itself': () => plan('corso: &c { ada: *c }'),
  'alias without anchor': () => plan('corso: *nulla'),
  'aliases, 200,000': () => plan(`a: &a x\n${many(200_000, (i) => `k${i}: *a\n`)}`.slice(0, 1.9 * MEGABYTE)),
  'anchors, 40,000': () => plan(many(40_000, (i) => `k${i}: &a${i} x\n`)),
  'dashes alone, 96,000': () => plan(`docenti:\n${'-\n'.repeat(96_000)}`),
  'tabs before an anchor, 120,000': () => `---${'\t'.repeat(120_000)}&a x\n`,
  'items that are tags alone, 40,000': () => plan(`corso: [${'!!str ,'.repeat(40_000)}]`),
  'calls, 100': () => plan(`avvisi: [${'a/b, '.repeat(100)}]`),
  'levels in brackets, 100,000': () => plan(`corso: ${'['.repeat(100_000)}`),
  'levels in brackets, 100,000, closed': () => plan(`corso: ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'levels in braces, 100,000': () => plan(`corso: ${'{a: '.repeat(100_000)}`),
  'levels of dashes, 100,000': () => `${'- '.repeat(100_000)}a`,
  'levels of question marks, 100,000': () => `${'? '.repeat(100_000)}a`,
  'levels by indent, 1,500': () => many(1500, (i) => `${' '.repeat(i)}a:\n`),
  'levels of the deepest plan that is read': () => plan(`corso: ${'['.repeat(50)}${']'.repeat(50)}`),

  // Size
  'text of 50 MB': () => 'a'.repeat(50 * MEGABYTE),
  'plan of 50 MB': () => CONFORMING + `# ${'x'.repeat(98)}\n`.repeat(500_000),
  'plan just within 2 MB, in comments': () => CONFORMING + `# ${'x'.repeat(97)}\n`.repeat(20_000),
  'title of 1 MB': () => changed('titolo: Operatore di', `titolo: ${'parola '.repeat(150_000)}`),
  'key of 1 MB': () => plan(`${'k'.repeat(MEGABYTE)}: 1`),
  'quoted key of 1 MB, twice': () => plan(`"${'k'.repeat(900_000)}": 1\n"${'k'.repeat(900_000)}": 1`),
  'word of 1 MB where hours go': () => hours('x'.repeat(MEGABYTE)),
  'code of 1 MB': () => changed('codice: 20_CTR', `codice: ${'2'.repeat(MEGABYTE)}`),
  'quotes never closed, 1 MB': () => plan(`corso: "${'x'.repeat(MEGABYTE)}`),
  'apostrophes, 1 MB': () => plan(`corso: '${"''".repeat(MEGABYTE / 2)}`),
  'comment of 1 MB': () => changed('# 314 UF', `# ${'#'.repeat(MEGABYTE)}`),
  'tag of 1 MB': () => plan(`corso: !${'t'.repeat(MEGABYTE)} x`),
  'alias name of 1 MB': () => plan(`corso: *${'t'.repeat(MEGABYTE)}`),
  'spaces, 2 MB': () => ' '.repeat(2 * MEGABYTE),
  'lines, 2 million': () => '\n'.repeat(2 * MEGABYTE),
  'carriage returns, 2 million': () => '\r'.repeat(2 * MEGABYTE),
  'commas, 2 million': () => plan(`corso: [${','.repeat(1_900_000)}]`),
  'items, 900,000': () => plan(`corso: [${'a,'.repeat(900_000)}]`),
  'empty maps, 600,000': () => plan(`corso: [${'{},'.repeat(600_000)}]`),
  'keys in braces, 900,000': () => plan(`corso: {${'b,'.repeat(900_000)}}`),
  'dashes alone, 900,000': () => '-\n'.repeat(900_000),
  'question marks alone, 900,000': () => '?\n'.repeat(900_000),
  'documents, 500,000': () => '---\n'.repeat(500_000),
  'directives, 190,000': () => '%YAML 1.2\n'.repeat(190_000),
  'block of blank lines, 1.9 million': () => plan(`altro: |\n${'\n'.repeat(1_900_000)}`),
  'text over 600,000 lines': () => plan(`altro: a\n${'  b\n'.repeat(450_000)}`),
  'escapes, 900,000': () => plan(`altro: "${'\\n'.repeat(900_000)}"`),
  'errors of quotes, 100,000': () => '"x" y\n'.repeat(100_000),

  // Many findings, many parts
  'unknown keys, 30,000': () => plan(many(30_000, (i) => `k${i}: 1\n`)),
  'unknown keys near a known one, 30,000': () => plan(`corso:\n${many(30_000, (i) => `  ore_totali${i}: 1\n`)}`),
  'keys repeated, 30,000': () => plan(`${many(30_000, () => 'corso: 1\n')}`),
  'wrong hours, 9,000 modules': () =>
    unit(`moduli:\n${many(9000, (i) => `- { titolo: M${i}, ore: { aula: x, labo: 1 } }\n`)}`),
  'units, 10,000': () => plan(`unita_formative:\n${many(10_000, (i) => `- { codice: U${i}, ore: { aula: 1 } }\n`)}`),
  'units of one code, 10,000': () =>
    plan(`unita_formative:\n${many(10_000, () => '- { codice: 20_CTR, ore: { aula: 1 } }\n')}`),
  'units of misspelt codes, 10,000': () =>
    plan(`unita_formative:\n${many(10_000, (i) => `- { codice: ${17 + (i % 6)}_CT${i}, ore: { aula: 1 } }\n`)}`),
  'units of other sections, 10,000': () =>
    plan(`unita_formative: []\ncompetenze_chiave:\n${many(10_000, () => '- { codice: 20_CTR }\n')}`),
  'modules, 14,000': () => unit(`moduli:\n${many(14_000, (i) => `- { titolo: M${i}, ore: { aula: 1 } }\n`)}`),
  'modules, 100,000': () => unit(`moduli:\n${many(100_000, () => '- titolo: a\n')}`),
  'teachers, 10,000, named 10,000 times': () =>
    `${unit(`docenti: [${many(10_000, (i) => `d${i},`)}]`)}docenti:\n${many(10_000, (i) => `- { id: d${i} }\n`)}`,
  'teachers, 10,000, none of those named': () =>
    `${unit(`docenti: [${many(10_000, (i) => `x${i},`)}]`)}docenti:\n${many(10_000, (i) => `- { id: d${i} }\n`)}`,
  'teachers of one code, 10,000': () => plan(`docenti:\n${many(10_000, () => '- { id: d1 }\n')}`),
  'exceptions, 1,001': () => plan(`eccezioni:\n${many(1001, () => '- { regola: uf-missing, motivo: x }\n')}`),
  'calls, 101': () => plan(`avvisi: [${many(101, (i) => `a/b${i},`)}]`),
  'aims, 20,000': () => plan(`obiettivo: { unita: [${many(20_000, (i) => `${i},`)}] }`),
  'situations, 15,000': () =>
    unit(`verifica: { situazioni: [${many(15_000, (i) => `{ descrizione: s${i}, caratteri: [conflitto] },`)}] }`),

  // Bytes
  nothing: () => '',
  'only a byte order mark': () => '\ufeff',
  'NUL in the middle': () => changed('eqf: 3', 'eqf: 3\0'),
  'NUL, 2 million': () => '\0'.repeat(2 * MEGABYTE),
  'NUL by escape, in the name of a standard': () =>
    changed('standard: basilicata/operatore-assistenza-telefonica', 'standard: "nul\\0.yaml"'),
  'escape sequence, raw': () => changed('titolo: Operatore', 'titolo: \u001b[31mOperatore'),
  'UTF-8 cut in a character': () => Buffer.concat([Buffer.from(CONFORMING), Buffer.from([0xc3])]),
  'UTF-8 overlong': () => Buffer.concat([Buffer.from('titolo: '), Buffer.from([0xc0, 0xaf])]),
  'UTF-8 of half a character': () => Buffer.concat([Buffer.from('titolo: '), Buffer.from([0xed, 0xa0, 0x80])]),
  'half a character by escape': () => changed('titolo: Operatore', 'titolo: "\\ud800" #'),
  'Latin 1': () => Buffer.from(changed('titolo: Operatore', 'titolo: Qualità'), 'latin1'),
  'bytes 0xff, 2 million': () => Buffer.alloc(2 * MEGABYTE, 0xff),
  'UTF-16, little end first': () => utf16(`\ufeff${CONFORMING}`, false),
  'UTF-16, big end first': () => utf16(`\ufeff${CONFORMING}`, true),
  'UTF-16 without its mark': () => utf16(CONFORMING, false),
  'two byte order marks': () => `\ufeff\ufeff${CONFORMING}`,
  'byte order mark in the middle': () => changed('corso:', '\ufeffcorso:'),
  'invisible spaces': () => changed('corso:', 'corso\u200b:'),

  // YAML that means something else than it seems
  'tabs for indent': () => changed('  eqf: 3', '\teqf: 3'),
  'tabs, 2 million': () => '\t'.repeat(2 * MEGABYTE),
  'keys written twice': () => changed('  eqf: 3', '  eqf: 3\n  eqf: 4'),
  'merge key': () => changed('  eqf: 3', '  <<: { eqf: 3 }'),
  'merge of a bomb': () => plan(`${bomb}corso:\n  <<: *b8\n`),
  'tag of a function': () => changed('eqf: 3', 'eqf: !!js/function "function () { return 3 }"'),
  'tag of a Python object': () => changed('eqf: 3', "eqf: !!python/object/apply:os.system ['id']"),
  'tag of binary': () => changed('titolo: Operatore', 'titolo: !!binary Z2F0dG8= #'),
  'tag of one’s own': () => changed('eqf: 3', 'eqf: !livello 3'),
  'tag of text on a number': () => changed('eqf: 3', 'eqf: !!str 3'),
  'tags by a directive': () => `%TAG ! tag:example.org,2000:\n---\n${CONFORMING}`,
  'a list as key': () => changed('  eqf: 3', '  ? [a, b]\n  : 3'),
  'two documents': () => `${CONFORMING}---\n${CONFORMING}`,
  'an include that other tools know': () => changed('eqf: 3', 'eqf: !include /etc/passwd'),

  // Words that every object answers to
  'key __proto__': () => changed('  eqf: 3', '  __proto__: { eqf: 3 }'),
  'key __proto__ at the first level': () => changed('corso:', '__proto__: { admin: true }\ncorso:'),
  'key constructor': () => changed('  eqf: 3', '  constructor: { prototype: { eqf: 3 } }'),
  'key hasOwnProperty': () => changed('  eqf: 3', '  hasOwnProperty: 1\n  toString: 2\n  valueOf: 3'),
  'code __proto__': () => changed('codice: 20_CTR', 'codice: __proto__'),
  'code constructor, with a map of text': () => changed('codice: 20_CTR', 'codice: constructor'),
  'language constructor': () => changed('lingue: [en, fr]', 'lingue: [constructor, toString]'),
  'topic constructor': () => changed('argomento: formazione_generale_sicurezza', 'argomento: constructor'),
  'trait constructor': () => changed('caratteri: [conflitto]', 'caratteri: [constructor]'),
  'exemption constructor': () => changed('esenzioni: []', 'esenzioni: [constructor]'),
  'rule constructor in an exception': () => `${CONFORMING}eccezioni: [{ regola: constructor, motivo: __proto__ }]\n`,
  'standard constructor': () =>
    changed('standard: basilicata/operatore-assistenza-telefonica', 'standard: constructor'),
  'value constructor of a list of words': () => changed('titolo: obbligo_istruzione', 'titolo: constructor'),

  // Numbers
  'hours of 400 digits': () => hours('9'.repeat(400)),
  'hours with 1,000 decimals': () => hours(`1.${'0'.repeat(1000)}`),
  'hours of 1 MB of digits': () => hours('1'.repeat(MEGABYTE)),
  'hours 1e3': () => hours('1e3'),
  'hours 1e999': () => hours('1e999'),
  'hours .inf': () => hours('.inf'),
  'hours -.inf': () => hours('-.inf'),
  'hours .nan': () => hours('.nan'),
  'hours NaN': () => hours('NaN'),
  'hours Infinity': () => hours('Infinity'),
  'hours in octal': () => hours('0o17'),
  'hours in hexadecimal': () => hours('0x1F'),
  'hours in binary': () => hours('0b11'),
  'hours with a leading zero': () => changed('aula: 22,', 'aula: 022,'),
  'hours with a plus': () => changed('aula: 22,', 'aula: +22,'),
  'hours with underscores': () => hours('1_000'),
  'hours in base sixty': () => hours('1:30'),
  'hours negative': () => hours('-5'),
  'hours minus zero': () => changed('aula: 20, laboratorio: 18', 'aula: 38, laboratorio: -0'),
  'hours with three decimals': () => hours('7.125'),
  'hours with a comma': () => hours('7,5'),
  'hours as a fraction': () => hours('1/2'),
  'hours in Arabic digits': () => hours('٣٠'),
  'hours in wide digits': () => hours('３０'),
  'hours above the most': () => hours('10000.01'),
  'hours as a list': () => hours('[5]'),
  'hours as a map': () => hours('{ ore: 5 }'),
  'level fractional': () => course('eqf: 3.5'),
  'level 9': () => course('eqf: 9'),
  'trainees, a billion': () => course('partecipanti: 1000000000'),
  'percentage above 100': () => plan('frequenza: { minima: 100.01 }'),
  'items by number 0, −1 and 1,000': () => unit('conoscenze: [0, -1, 1000]'),

  // Dates
  'date 29 February of a common year': () => course('inizio: 2027-02-29'),
  'date of a thirteenth month': () => course('inizio: 2027-13-01'),
  'date of day zero': () => course('inizio: 2027-01-00'),
  'date of year zero': () => course('inizio: 0000-00-00'),
  'date of year 99999': () => course('inizio: 99999-01-01'),
  'date with one digit': () => course('inizio: 2027-1-1'),
  'date with a time': () => course('inizio: 2027-01-11T25:00:00Z'),
  'date as a number': () => course('inizio: 20270111'),
  'date as a map': () => course('inizio: { anno: 2027 }, fine: { anno: 2028 }'),
  'dates in reverse': () => course('inizio: 2027-06-30, fine: 2027-01-11'),
  'deadline that does not exist': () => plan('ingresso: { requisiti_entro: 2027-02-30 }'),

  // Shapes
  'a list for a plan': () => '- a\n- b\n',
  'a number for a plan': () => '5\n',
  'a word for a plan': () => 'piano\n',
  'lists and maps in each other’s place': () =>
    'formato: qualcheck/piano@1\ntitolo: [a]\nstandard: { a: 1 }\nunita_formative: { codice: 1 }\ncorso: []\ndocenti: 5\n',
  'a unit of every wrong kind': () => plan('unita_formative: [5, x, [], {}, null, true, { codice: [] }]'),
  'JSON, which is YAML': () => '{"formato":"qualcheck/piano@1","titolo":"x","standard":"a/b","unita_formative":[{}]}',
  'HTML, saved under the wrong name': () => '<!DOCTYPE html>\n<html><body>Errore 404</body></html>\n',
  'a spreadsheet, saved under the wrong name': () => Buffer.from('504b0304140006000800000021', 'hex'),
};

/** Plans of a part that go out as they came: those alone that would be written so, of which there is but one reading. */
import { isUtf8 } from 'node:buffer';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKnownPlans } from '../src/commands/known-plan.ts';
import { planIn } from '../src/commands/parts.ts';
import { jsonPattern } from '../src/format/json-pattern.ts';
import { OUTCOME_RECORD, type OutcomeRecord, type PlanResult, planResultSchema } from '../src/format/result.ts';
import { jsonPlan } from '../src/report/json.ts';
import { safeJson } from '../src/report/safe.ts';
import { qualcheck, ROOT } from './support/cli.ts';
import { LOG_COMMANDS, UNSEEN_MARKS } from './support/log-readers.ts';

const { tool: _, ...KEYS } = planResultSchema.shape;

let home: string;
/** Of plans in which each key of a result occurs. */
let plans: PlanResult[];
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-known-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(home, name), text);
    return name;
  };
  const own = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  mkdirSync(join(home, 'norme', 'ente'), { recursive: true });
  file('norme/ente/addetto-di-esempio.yaml', `${own}\nda_confermare:\n  - perche: { it: da vedere, en: to be seen }\n`);
  const right = readFileSync(join(ROOT, 'examples/basilicata-conforme.yaml'), 'utf8');
  const hours = right
    .replaceAll('fad_sincrona:', 'fad:')
    .replace('formativo, ore: 4 }', 'formativo, ore: 4, nel_totale: true }');
  const workbook = join(home, 'da-correggere.xlsx');
  await qualcheck(['convert', join(ROOT, 'examples/basilicata-da-correggere.yaml'), '-o', workbook]);
  const all = ['examples/ente-conforme.yaml', 'examples', 'test/fixtures/plans'].map((each) => join(ROOT, each));
  const files = [...all, workbook, join(home, file('ore.yaml', hours)), join(home, file('vuoto.yaml', 'formato: 1\n'))];
  const run = await qualcheck(['validate', ...files, '--standards', join(home, 'norme'), '--format', 'json']);
  plans = JSON.parse(run.stdout).plans;
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** What is known of bytes; where something is, reading them has to say the same. */
function known(bytes: Uint8Array) {
  const found = openKnownPlans()(bytes, 0);
  if (typeof found !== 'object') return undefined;
  const own = bytes.subarray(0, found.end);
  const { written, ...said } = found.item;
  const read = planIn(JSON.parse(Buffer.from(own).toString()));
  const text = (parts: readonly (string | Uint8Array)[] = []) => Buffer.concat(parts.map((part) => Buffer.from(part)));
  expect(isUtf8(own)).toBe(true);
  expect({ ...said, written: text(written).toString() }).toEqual({ ...read, written: text(read?.written).toString() });
  return found.item;
}
const knownText = (text: string) => known(Buffer.from(text));

describe('a plan as it is written', () => {
  it('is known, whichever keys it has', () => {
    const met = new Set<string>();
    for (const plan of plans) {
      expect(knownText(jsonPlan(plan))?.file, plan.file).toBe(plan.file);
      for (const each of [plan, plan.hours ?? {}, ...plan.outcomes]) for (const key of Object.keys(each)) met.add(key);
    }
    const hours = KEYS.hours.def.innerType.shape;
    const keys = [KEYS, hours, OUTCOME_RECORD.shape].flatMap((shape) => Object.keys(shape));
    expect(keys.filter((key) => !met.has(key))).toEqual([]);
  });

  it('has the verdict of its outcomes, whatever it says', () => {
    const [failing] = plans.filter(({ verdict }) => verdict === 'fail');
    const item = knownText(jsonPlan({ ...(failing as PlanResult), verdict: 'pass' }));
    expect(item?.verdict).toBe('fail');
    expect(JSON.parse(Buffer.concat(item?.written.map((part) => Buffer.from(part)) ?? []).toString())).toEqual(failing);
  });
});

/** A short plan with each key of an outcome. */
function shortPlan(): PlanResult {
  const all = plans.flatMap(({ outcomes }) => outcomes);
  const keys = Object.keys(OUTCOME_RECORD.shape) as (keyof OutcomeRecord)[];
  const outcomes = new Set(keys.flatMap((key) => all.find((each) => each[key] !== undefined) ?? []));
  const [plan] = plans.filter(({ hours }) => hours !== undefined);
  return {
    ...(plan as PlanResult),
    outcomes: [...outcomes, ...all.filter(({ found }) => Array.isArray(found)).slice(0, 1)],
  };
}

describe('a plan written in any other way', () => {
  const changes: Record<string, [string | RegExp, string]> = {
    'a key twice, of the plan': ['"file": ', '"file": "altro",\n      "file": '],
    'the verdict twice': ['"verdict": ', '"verdict": "pass",\n      "verdict": '],
    'outcomes twice, the last of none': [/\n {4}\}$/, ',\n      "outcomes": []\n    }'],
    'outcomes twice, the first of none': ['"outcomes": ', '"outcomes": [],\n      "outcomes": '],
    'a key twice, of the counts': ['"pass": ', '"pass": 1,\n        "pass": '],
    'a key twice, of the hours': ['"kc": ', '"kc": 1,\n        "kc": '],
    'a key twice, of the fingerprints': ['"plan": ', '"plan": "x",\n        "plan": '],
    'a key twice, of an outcome': ['"outcome": ', '"outcome": "pass",\n          "outcome": '],
    'a key twice, at the end of an outcome': [/\n {8}\}/, ',\n          "outcome": "pass"\n        }'],
    'a key twice, of a clause': ['"field": ', '"field": "x",\n            "field": '],
    'a key twice, of a fix': ['"start": ', '"start": 1,\n              "start": '],
    'a key with an escape': ['"outcome": ', '"outc\\u006fme": '],
    'a key twice, once with an escape': ['"severity": ', '"outc\\u006fme": "pass",\n          "severity": '],
    'a value with an escape': ['"outcome": "', '"outcome": "\\u0070ass",\n          "outcome": "'],
    '__proto__ of the plan': ['"file": ', '"__proto__": {},\n      "file": '],
    '__proto__ of an outcome': ['"outcome": ', '"__proto__": { "outcome": "pass" },\n          "outcome": '],
    '__proto__ in place of a key': ['"message": ', '"__proto__": '],
    '__proto__ of a clause': ['"field": ', '"__proto__": "x",\n            "field": '],
    'a key that is no key': ['"line": ', '"riga": 1,\n          "line": '],
    'keys in another order': [/("outcome": "\w+"),\n {10}("severity": "\w+")/, '$2,\n          $1'],
    'a key less': [/\n {10}"severity": "\w+",/, ''],
    'an unknown outcome': ['"outcome": "', '"outcome": "x'],
    'a list in a list': [/"found": \[\n {12}"/, '"found": [\n            [],\n            "'],
    'an empty list with room': [/"avvisi": \[\]/, '"avvisi": [\n      ]'],
    'no outcomes': [/"outcomes": \[.*\]/s, '"outcomes": []'],
    'a comma too many': [/\n {6}\]\n {4}\}$/, ',\n      ]\n    }'],
    'a comma less': ['\n        },\n        {', '\n        }\n        {'],
    'a number with a zero behind': [/"line": \d+/, '"line": 1.0'],
    'a number as a power': [/"line": \d+/, '"line": 1e2'],
    'a zero below zero': [/"line": \d+/, '"line": -0'],
    'a number with a zero before': [/"line": \d+/, '"line": 07'],
    'a broken number where a whole one goes': [/"line": \d+/, '"line": 1.5'],
    'a number too large': [/"line": \d+/, '"line": 9007199254740993'],
    'a number for a text': [/"message": ".*"/, '"message": 1'],
    'a text for a number': [/"line": \d+/, '"line": "1"'],
    'half a sign, as an escape': ['"message": "', '"message": "\\ud800'],
    'a whole sign, as an escape': ['"message": "', '"message": "\\u00e0'],
    'an escape too many': ['"message": "', '"message": "\\/'],
    'a control sign': ['"message": "', '"message": "\u0001'],
    'a line in a text': ['"message": "', '"message": "\n'],
    'a sign that is not seen': ['"message": "', '"message": "\u200b'],
    'a command of a log': ['"message": "', '"message": "##[error]'],
    'a space before a colon': ['"message": ', '"message" : '],
    'a tab for spaces': ['\n          "message"', '\n\t"message"'],
    'a line end of Windows': ['\n          "message"', '\r\n          "message"'],
    'a byte order mark': ['{', '\ufeff{'],
  };
  it.each(Object.entries(changes))('%s', (_, [from, to]) => {
    const text = jsonPlan(shortPlan());
    expect(knownText(text)).toBeDefined();
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(knownText(changed)).toBeUndefined();
  });

  it.each([
    ['half a sign', [0xc3]],
    ['a byte that begins none', [0xa0]],
    ['a sign in more bytes than it takes', [0xc1, 0xa1]],
    ['the same, of three', [0xe0, 0x80, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['a byte of none', [0xff]],
  ])('no UTF-8: %s', (_, bytes) => {
    const whole = Buffer.from(jsonPlan(shortPlan()));
    const at = whole.indexOf('"message": "') + '"message": "'.length;
    const withBytes = (more: number[]) => Buffer.concat([whole.subarray(0, at), Buffer.from(more), whole.subarray(at)]);
    expect(known(withBytes([0xc3, 0xa0]))).toBeDefined();
    expect(known(withBytes(bytes))).toBeUndefined();
  });

  it('is read, where it is long, and no pattern ends for want of room', () => {
    const plan = shortPlan();
    const text = (length: number) => jsonPlan(plan).replace('"message": "', `"message": "${'\\"'.repeat(length)}`);
    expect(knownText(text(500_000))).toBeDefined();
    expect(knownText(`${text(500_000).slice(0, -1)}]`)).toBeUndefined();
    expect(knownText(text(2_000_000))).toBeUndefined();
  });

  it('changed anywhere at random, is known only as what it reads as', () => {
    const text = jsonPlan(shortPlan());
    const lines = text.split('\n');
    const signs = [...'"\\{}[],:0-.e \n_#à\0\u200b'];
    let [all, kept] = [0, 0];
    const change = fc.oneof(
      fc.record({ at: fc.nat(text.length - 1), less: fc.nat(3), more: fc.constantFrom('', ...signs) }),
      fc.record({ line: fc.nat(lines.length - 1), to: fc.nat(lines.length - 1), keep: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const changed = changes.reduce((now, each) => {
          if ('at' in each) return `${now.slice(0, each.at)}${each.more}${now.slice(each.at + each.less)}`;
          const parts = now.split('\n');
          const [line = ''] = each.keep ? parts.slice(each.line, each.line + 1) : parts.splice(each.line, 1);
          parts.splice(each.to, 0, line);
          return parts.join('\n');
        }, text);
        all++;
        if (knownText(changed) !== undefined) kept++;
      }),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(all);
  });
});

describe('a text', () => {
  const pattern = new RegExp(`^${jsonPattern(OUTCOME_RECORD.shape.subject, 0)}$`);
  const matches = (json: string) => pattern.test(Buffer.from(json).toString('latin1'));

  it('is known where it is written so, sign by sign', () => {
    const seen: string[] = [];
    for (let code = 0; code < 0x1_1000; code++) {
      const sign = String.fromCodePoint(code);
      const unit = `\\u${code.toString(16).padStart(4, '0')}`;
      for (const written of [sign, `\\${sign}`, unit, `a${sign}${sign}b`]) {
        if (!matches(`"${written}"`)) continue;
        expect(safeJson(JSON.parse(`"${written}"`)), written).toBe(`"${written}"\n`);
        if (written === sign) seen.push(sign);
      }
    }
    const usual = [...'aZ09 .,;:!?()[]{}<>/*+-=%&@#_àèéìòùÀÈ«»’“”—…°€²½→≥≤'];
    expect(usual.filter((sign) => !seen.includes(sign))).toEqual(['€']);
  });

  it('that speaks to a log is not', () => {
    const alive = [...LOG_COMMANDS, ...UNSEEN_MARKS, 'SECTION_start:', 'Travis_fold:', '##[x]'].map(
      (each) => `x ${each} x`,
    );
    const stays = alive.filter((each) => safeJson(each) === `${JSON.stringify(each)}\n`);
    expect(alive.filter((each) => matches(JSON.stringify(each)) && !stays.includes(each))).toEqual([]);
    expect(stays.length).toBeLessThan(alive.length);
  });
});

describe('a number', () => {
  const matcher = (schema: unknown) => new RegExp(`^${jsonPattern(schema, 0)}$`);
  const [any, whole] = [matcher(OUTCOME_RECORD.shape.margin), matcher(OUTCOME_RECORD.shape.line)];
  const agrees = (written: string) => {
    if (any.test(written)) expect(JSON.stringify(Number(written))).toBe(written);
    if (!whole.test(written)) return;
    expect(Number.isSafeInteger(Number(written))).toBe(true);
    expect(any.test(written)).toBe(true);
  };

  it('is known where it is written so', () => {
    const usual = [
      '0',
      '1',
      '-1',
      '10',
      '622',
      '645.5',
      '-0.25',
      '0.1',
      '0.000001',
      '999999999999999',
      '123456789.123456',
    ];
    expect(usual.filter((written) => !any.test(written))).toEqual([]);
    expect(usual.filter((written) => whole.test(written))).toEqual(usual.filter((written) => !written.includes('.')));
    const others = [
      '',
      '-',
      '-0',
      '-0.0',
      '00',
      '01',
      '1.',
      '.5',
      '1.0',
      '1.50',
      '1e2',
      '1E2',
      '+1',
      '0.0000001',
      'NaN',
      '0x1',
    ];
    expect(others.filter((written) => any.test(written) || whole.test(written))).toEqual([]);
    for (const written of [...usual, ...others]) agrees(written);
  });

  it('the same at random', () => {
    const digits = fc.stringMatching(/^-?\d{0,20}(\.\d{0,20})?$/);
    const number = fc.oneof(digits, fc.double().map(String), fc.integer().map(String));
    fc.assert(fc.property(number, agrees), { numRuns: 2000 });
  });
});

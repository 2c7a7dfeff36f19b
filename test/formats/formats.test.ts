/** Every format for programs, on every kind of plan: valid by an outside judge, harmless, and the same exit code. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../../src/format/result.ts';
import { ROOT, started } from '../support/cli.ts';
import { CASES, MACHINE_FORMATS, MANY, runCase, type Texts } from '../support/format-cases.ts';
import {
  hasJunitSchema,
  hasMultitool,
  hasSarifSchema,
  junitErrors,
  multitoolErrors,
  sarifErrors,
} from '../support/judges.ts';
import { LOG_COMMAND, LOG_COMMAND_INSIDE, UNSEEN } from '../support/log-readers.ts';

const home = mkdtempSync(join(tmpdir(), 'qualcheck-formats-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a log takes for a command, as the runner of GitHub Actions does: spaces before it do not matter. */
const COMMAND = /^\s*::(\w[\w-]*)(?: ([^:]*))?::(.*)$/;
const ANNOTATION = /^::(error|warning|notice)(?: [^:]*)?::./;
const matcher = JSON.parse(readFileSync(join(ROOT, 'docs', 'ci', 'problem-matcher.json'), 'utf8')) as {
  problemMatcher: { owner: string; severity: string; pattern: [{ regexp: string }] }[];
};

interface GitlabIssue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end?: number } };
}

const names = Object.keys(CASES);
const folderOf = (name: string) => join(home, String(names.indexOf(name)));

describe.each(names)('%s', (name) => {
  const folder = folderOf(name);
  let texts: Awaited<ReturnType<typeof runCase>>['texts'];
  let code: number | null;
  let result: Result;
  const file = (format: string) => join(folder, `out.${format}`);
  const lines = () => result.plans.flatMap(({ outcomes }) => outcomes);
  const open = () => lines().filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete');

  beforeAll(async () => {
    mkdirSync(folder);
    const ran = await runCase(folder, name);
    texts = ran.texts;
    code = ran.run.code;
    result = JSON.parse(texts.json) as Result;
  });

  it('has the exit code it has in any format, and a JSON result of its published shape', () => {
    expect(code).toBe(CASES[name]?.code);
    resultSchema.parse(result);
  });

  it.each(MACHINE_FORMATS)(
    '%s: no control character, direction mark or half of a character, nothing unseen',
    (format) => {
      expect(texts[format]).toMatch(/\n$|^$/);
      expect(texts[format]).not.toMatch(UNSEEN);
    },
  );

  it.each(MACHINE_FORMATS.filter((format) => format !== 'github'))('%s: no command for a log', (format) => {
    expect(texts[format].split('\n').filter((line) => COMMAND.test(line))).toEqual([]);
    expect(texts[format]).not.toMatch(LOG_COMMAND);
  });

  it.skipIf(!hasSarifSchema)('sarif: valid by the OASIS schema', () => {
    expect(sarifErrors(texts.sarif)).toEqual([]);
  });

  it('sarif: one result for what is to mend and one for each exception, whose names tell them apart', () => {
    const [run] = JSON.parse(texts.sarif).runs;
    const waived = lines().filter(({ outcome }) => outcome === 'waived').length;
    expect(run.results).toHaveLength(open().length + waived);
    expect(run.results.filter((each: { suppressions?: unknown[] }) => each.suppressions)).toHaveLength(waived);
    const names = run.results.map((each: { partialFingerprints: Record<string, string> }) => each.partialFingerprints);
    expect(new Set(names.map((each: Record<string, string>) => each['primaryLocationLineHash'])).size).toBe(
      names.length,
    );
    for (const { ruleId, ruleIndex, message } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(message.text).not.toContain('](');
    }
    expect(run.invocations[0].executionSuccessful).toBe(code !== 2);
  });

  it.skipIf(!hasJunitSchema)('junit: valid by its schema', () => {
    expect(junitErrors(file('junit'))).toBe('');
  });

  it('junit: one case for each requirement that concerns its plan, each with a name of its own', () => {
    const names = [...texts.junit.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(([all]) => all);
    const unread = texts.junit.match(/classname="qualcheck"/g)?.length ?? 0;
    const concerned = lines().filter(({ outcome }) => outcome !== 'not_applicable');
    expect(names).toHaveLength(concerned.length + unread);
    if (name !== 'the same name twice') expect(new Set(names).size).toBe(names.length);
    const [, tests, failures, errors] =
      /<testsuites name="qualcheck" tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(texts.junit) as RegExpExecArray;
    expect(Number(tests)).toBe(names.length);
    expect(texts.junit.match(/<failure /g)?.length ?? 0).toBe(Number(failures));
    expect(texts.junit.match(/<error /g)?.length ?? 0).toBe(Number(errors));
    // What fails no exit code fails no case, and the other way round.
    expect(Number(failures) + Number(errors) > 0).toBe(code !== 0);
  });

  it('github: one command for each thing to mend, the worst first, and no other', () => {
    const rows = texts.github.split('\n').filter(Boolean);
    const commands = rows.filter((row) => COMMAND.test(row));
    expect(commands.filter((row) => !ANNOTATION.test(row))).toEqual([]);
    const unread = code === 2 ? commands.filter((row) => /^::error::/.test(row)).length : 0;
    expect(commands).toHaveLength(open().length + unread);
    const weights = commands.map((row) => ['notice', 'warning', 'error'].indexOf(ANNOTATION.exec(row)?.[1] ?? ''));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(texts.github).not.toMatch(LOG_COMMAND_INSIDE);
    for (const row of commands) {
      const properties = COMMAND.exec(row)?.[2] ?? '';
      for (const property of properties.split(',').filter(Boolean)) expect(property).toMatch(/^\w+=[^:,\r\n]*$/);
      expect(row.replaceAll(/%(25|0D|0A|3A|2C)/g, '')).not.toContain('%');
    }
  });

  it('gitlab: an issue for each thing to mend, with a fingerprint of its own', () => {
    const issues = JSON.parse(texts.gitlab) as GitlabIssue[];
    const unread = issues.filter(({ check_name }) => check_name === 'unable').length;
    expect(issues).toHaveLength(open().length + unread);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { description, check_name, fingerprint, severity, location, ...rest } of issues) {
      expect(rest).toEqual({});
      expect(description).not.toBe('');
      expect(check_name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^\.?\//);
      expect(location.lines.begin).toBeGreaterThan(0);
    }
  });

  it('markdown: headings, tables, lists and text; no link, image or HTML', () => {
    const seen = new Set<string>();
    marked.walkTokens(marked.lexer(texts.markdown), (token: Token) => {
      seen.add(token.type === 'html' && token.raw === '<!-- -->' ? 'separator' : token.type);
    });
    const allowed =
      'heading paragraph text table list list_item checkbox strong codespan escape space blockquote separator';
    expect([...seen].filter((type) => !allowed.split(' ').includes(type))).toEqual([]);
    expect(Buffer.byteLength(texts.markdown)).toBeLessThan(1024 * 1024);
  });

  it('compact: the problem matcher reads each line, and gives back its parts', () => {
    const rows = texts.compact.split('\n').filter(Boolean);
    const patterns = matcher.problemMatcher.map(({ pattern: [{ regexp }], severity }) => ({
      regexp: new RegExp(regexp),
      severity,
    }));
    const found = rows.map((row) =>
      patterns.flatMap(({ regexp, severity }) => {
        const match = regexp.exec(row);
        return match ? [{ severity, line: Number(match[2]), column: Number(match[3]), code: match[5] }] : [];
      }),
    );
    expect(found).toEqual(
      open().map(({ outcome, severity, line = 1, column = 1, rule }) => [
        { severity: outcome === 'incomplete' ? 'warning' : severity, line, column, code: rule },
      ]),
    );
  });
});

describe.skipIf(!hasMultitool)('by Microsoft’s validator, rules of GitHub included', () => {
  let errors: string[];
  // It is slow: one of each kind of finding and of place.
  const judged = [
    ...['nothing to say', 'many errors', 'a draft that fails', 'an exception', 'many plans', 'standard input'],
    ...['harm in the format', 'harm in what is checked', 'harm in the name of a file', 'a file that is missing'],
  ];
  const files = judged.map((name) => join(folderOf(name), 'out.sarif'));
  beforeAll(() => {
    // What each case above has written, and one that is no SARIF: a judge that reads nothing finds nothing.
    writeFileSync(join(home, 'no.sarif'), '{ "version": "2.1.0", "runs": [{}] }');
    errors = multitoolErrors([...files, join(home, 'no.sarif')]);
  }, 600_000);

  it.each(judged)('%s: no error', (name) => {
    expect(errors.filter((line) => line.includes(join(folderOf(name), 'out.sarif')))).toEqual([]);
  });

  it('nothing but what is no SARIF has any', () => {
    expect(errors).not.toEqual([]);
    expect(errors.filter((line) => !line.includes('no.sarif'))).toEqual([]);
  });
});

describe('thousands of findings', () => {
  const folder = folderOf('thousands of findings');
  const written = (format: string) => readFileSync(join(folder, `out.${format}`), 'utf8');

  it('are as many as they should be', () => {
    const texts = Object.fromEntries(MACHINE_FORMATS.map((format) => [format, written(format)])) as Texts;
    expect(JSON.parse(texts.sarif).runs[0].results).toHaveLength(MANY);
    expect(JSON.parse(texts.gitlab)).toHaveLength(MANY);
    expect(texts.junit.match(/<error /g)).toHaveLength(MANY);
    expect(texts.compact.split('\n')).toHaveLength(MANY + 1);
    expect(texts.github.split('\n')).toHaveLength(MANY + 2);
    const rows = texts.markdown.match(/^\| \d+ \|/gm)?.length ?? 0;
    const [, left = '0'] = /\*\*(\d+) righe/.exec(texts.markdown) ?? [];
    expect(rows + Number(left)).toBe(MANY);
  });

  // Two that are written as plans are checked, two that are written at the end.
  it.each(['json', 'compact', 'sarif', 'markdown'])(
    '%s: whole through a pipe, with the same exit code',
    async (format) => {
      const { stdout, stderr, code } = await started(['validate', 'piani', '--format', format], { cwd: folder });
      expect(stdout.length).toBeGreaterThan(2 ** 17);
      expect(stdout === written(format)).toBe(true);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^File guardati: \d+ · controllati: \d+ · saltati: 0\n$/);
    },
  );
});

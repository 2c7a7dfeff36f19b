/**
 * `--format junit`: one suite a plan, one case a requirement that concerns it (`junit-10.xsd`). What the standard does not
 * set, or does not concern the plan, would be most of the cases, all skipped: `--full` gives them too.
 */
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entryMaker } from './entries.ts';
import { type ToldLeftOut, toldLeftOut } from './left-out.ts';
import type { Gather, ReportMeta } from './renderer.ts';
import { placeText } from './report.ts';
import { safe } from './safe.ts';

/** How a case ends; `told` passes, and says something. */
type Ending = 'passed' | 'told' | 'skipped' | 'failure' | 'error';

interface Case {
  name: string;
  className: string;
  ending: Ending;
  type: string;
  message: string;
  lines: readonly string[];
}

interface Suite {
  name: string;
  cases: readonly Case[];
}

export const junitGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  const store = open();
  const total = { tests: 0, failures: 0, errors: 0 };
  const xml = (suite: Suite) => {
    const { tests, failures, errors } = countsOf(suite);
    total.tests += tests;
    total.failures += failures;
    total.errors += errors;
    return suiteXml(suite);
  };
  return {
    add(report) {
      store.write(xml(planSuite(safe(start.pathOf(report.file)), entriesOf(report), words, start.full)));
    },
    *end(meta) {
      const skipped = toldLeftOut(words, meta);
      const last = [
        ...(meta.troubles.length > 0 ? [troubleSuite(words, meta)] : []),
        ...(skipped.length > 0 ? [leftOutSuite(skipped, words)] : []),
      ].map(xml);
      yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'qualcheck', ...total })}>\n`;
      yield* store.pieces();
      yield* last;
      yield '</testsuites>\n';
    },
  };
};

function planSuite(name: string, entries: readonly Entry[], words: Words, full: boolean): Suite {
  const unique = ordinals();
  const cases = entries.flatMap((entry): Case | [] => {
    const { rule, subject, message, line, outcome } = entry;
    // Named all the same: a case is called the same with and without `--full`.
    const caseName = unique(`${rule}: ${subject || '/'}`);
    if (outcome === 'not_applicable' && !full) return [];
    const place = line === undefined ? [] : [`${name}:${safe(placeText(entry))}`];
    return {
      name: caseName,
      className: name,
      ...endingOf(entry, words),
      type: rule,
      lines: [...place, message, ...besideMessage(entry, words).map(({ label, text }) => `${label}: ${text}`)],
    };
  });
  return { name, cases };
}

/** A warning, and what a draft does not say yet, fail nothing: the exit code would not, either. */
function endingOf(entry: Entry, words: Words): Pick<Case, 'ending' | 'message'> {
  const { outcome, severity, level, message, reason = '', unchecked } = entry;
  const said = formatWords[words.language];
  switch (outcome) {
    case 'pass':
      return { ending: 'passed', message };
    case 'fail':
      return { ending: unchecked ? 'error' : severity === 'error' ? 'failure' : 'told', message };
    case 'incomplete':
      if (level === 'note') return { ending: 'skipped', message: `${words.outcome.incomplete}: ${message}` };
      return { ending: severity === 'error' ? 'failure' : 'told', message };
    case 'manual':
      return { ending: 'skipped', message: `${said.byHand}: ${message}` };
    case 'waived':
      return { ending: 'skipped', message: said.setAside(reason) };
    case 'not_applicable':
      return { ending: 'skipped', message: reason };
  }
}

/** What could not be read has no requirements: one case each says so. */
function troubleSuite(words: Words, { troubles, pathOf }: ReportMeta): Suite {
  const unique = ordinals();
  const cases = troubles.map(({ file, message }): Case => {
    const name = unique(safe(pathOf(file)) || 'qualcheck');
    return {
      name,
      className: 'qualcheck',
      ending: 'error',
      type: 'unable',
      message: safe(message),
      lines: [safe(message)],
    };
  });
  return { name: formatWords[words.language].unchecked, cases };
}

/** What was left out: one case each, skipped. */
function leftOutSuite(leftOut: readonly ToldLeftOut[], words: Words): Suite {
  const unique = ordinals();
  return {
    name: formatWords[words.language].skipped,
    cases: leftOut.map(({ file, message }) => ({
      name: unique(safe(file)),
      className: 'qualcheck',
      ending: 'skipped',
      type: 'left-out',
      message,
      lines: [message],
    })),
  };
}

/** Two cases of one name would be one to who compares runs. */
function ordinals(): (name: string) => string {
  const met = new Map<string, number>();
  return (name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

function countsOf({ cases }: Suite) {
  return {
    tests: cases.length,
    failures: ended(cases, 'failure'),
    errors: ended(cases, 'error'),
    skipped: ended(cases, 'skipped'),
  };
}

function suiteXml(suite: Suite): string {
  const { name, cases } = suite;
  return `  <testsuite${attributes({ name, ...countsOf(suite) })}>\n${cases.map(caseXml).join('')}  </testsuite>\n`;
}

function caseXml({ name, className, ending, type, message, lines }: Case): string {
  const open = `    <testcase${attributes({ name, classname: className })}`;
  const text = escaped(lines.join('\n'));
  switch (ending) {
    case 'passed':
      return `${open}/>\n`;
    case 'told':
      return `${open}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
    case 'skipped':
      return `${open}>\n      <skipped${attributes({ type, message })}/>\n    </testcase>\n`;
    case 'failure':
    case 'error':
      return `${open}>\n      <${ending}${attributes({ type, message })}>${text}</${ending}>\n    </testcase>\n`;
  }
}

function ended(cases: readonly Case[], ending: Ending): number {
  return cases.filter((each) => each.ending === ending).length;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
}

/** Characters that XML cannot hold are gone already: see `safe`. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

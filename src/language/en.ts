/** English, put together: facts and rules from `en/`, defects of the format and labels here. Grammar: «subject: what is there, what is asked». */

import type { Problem } from '../format/problem.ts';
import type { Micro } from '../norms/hours.ts';
import { amount, asked, either, figure, found, hours, list, number, quote, reason, subject, term } from './en/facts.ts';
import { ruleWords } from './en/rules.ts';
import { hintWith, isThousands, many, ownOf, type TypeSlip, withoutPoint } from './shape.ts';
import { type Phrases, remedyWith, sentenceWith } from './template.ts';
import type { Expected, SyntaxSlip, Words } from './words.ts';

const phrases: Phrases = {
  language: 'en',
  subject,
  found,
  asked,
  figure,
  either,
  reason,
  basis: ({ percent, of }) => `${number((percent * 1_000_000) as Micro)}% of ${hours(of)}`,
  soFar: (value) => `${hours(value)} so far`,
  gaps: {
    misspelt: {
      sentence: 'not found, perhaps it is written “{suggestion}”',
      remedy: 'correct the code “{suggestion}”',
    },
    misplaced: { sentence: 'written outside “{elsewhere}”', remedy: 'move it to “{elsewhere}”' },
    unsaid: { sentence: 'the plan does not say “{lacks}”{soFar}', remedy: 'add “{lacks}”' },
    'kind-unsaid': {
      sentence: 'the plan does not say whether the FaD is synchronous or asynchronous{soFar}',
      remedy: 'in place of “fad” write “fad_sincrona” and “fad_asincrona”',
    },
  },
  didYouMean: 'did you mean “{suggestion}”?',
  rules: ruleWords,
};

const EXPECTED: Record<Expected, string> = {
  text: 'a text',
  code: 'a code',
  hours: 'hours (a number, for example 7.5)',
  euro: 'an amount in euro (a number, with a point for decimals: 1200.50)',
  number: 'a number (for example 7.5)',
  percent: 'a percentage (a number from 0 to 100)',
  integer: 'a whole number',
  boolean: 'true or false',
  date: 'a date such as 2027-01-11',
  list: 'a list ([…] or lines with “- ”)',
  map: 'a group of keys ({ key: value })',
};

const FORMATS: Record<string, string> = {
  'qualcheck/piano@1': 'a plan',
  'qualcheck/standard@1': 'a standard',
  'qualcheck/avviso@1': 'a public call',
};

const SLIPS: Record<SyntaxSlip, { message: string; remedy: string }> = {
  tab: { message: 'tab in the indentation', remedy: 'use spaces: in YAML tabs do not count as indentation' },
  'carriage-return': {
    message: 'line end that not every reader takes for one (a carriage return, “CR”, alone)',
    remedy: 'save the file with line ends “LF” or “CRLF”: editors call them Unix and Windows too',
  },
  'too-deep': { message: 'too many levels, one inside the other', remedy: 'a plan has ten or so at most' },
  unprintable: { message: 'unprintable character', remedy: 'remove it: it usually comes from copy and paste' },
  'open-quote': { message: 'quotation marks opened and never closed', remedy: 'close the quotation marks' },
  'open-bracket': {
    message: 'bracket or comma missing, or one too many',
    remedy:
      'every bracket that opens closes; a comma stands between two items; a text with “:” goes in quotation marks',
  },
  escape: { message: 'backslash inside double quotes', remedy: 'use single quotes, or write \\\\' },
  'reserved-character': {
    message: 'reserved character at the start of the value',
    remedy: 'put the value in quotation marks',
  },
  'text-after-quote': {
    message: 'text after the closing quotation mark',
    remedy: 'put the whole value in double quotation marks: "…"',
  },
  'colon-in-text': {
    message: 'colon inside a text without quotation marks',
    remedy: 'put the text in quotation marks',
  },
  'missing-colon': {
    message: 'line without “key: value”',
    remedy: 'write a colon after the key, or check the indentation',
  },
  'missing-space': { message: 'no space after the colon or the dash', remedy: 'write “key: value”, “- item”' },
  indentation: { message: 'wrong indentation', remedy: 'align the line with the other keys of the same group' },
  'uneven-dashes': {
    message: 'dashes of a list out of line',
    remedy: 'put the dashes of one list below each other, in the same column',
  },
  'foreign-blank': {
    message: 'a blank that is no space (it usually comes from a web page or a word processor)',
    remedy: 'delete it and type a space',
  },
  'foreign-dash': {
    message: 'a dash or bullet of a word processor where a hyphen “-” belongs',
    remedy: 'write a plain hyphen and a space, without quotes: “- ”',
  },
};

function problem(what: Problem): { message: string; remedy?: string } {
  switch (what.is) {
    case 'empty':
      return {
        message: 'empty file',
        remedy: `${FORMATS[what.format ?? ''] ?? 'the file'} begins with “formato: ${what.format ?? ''}”`,
      };
    case 'syntax':
      return { message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy };
    case 'multiple-documents':
      return {
        message: 'several documents in one file, one expected',
        remedy: 'remove the line “---” and put each plan in a file of its own',
      };
    case 'complex-key':
      return { message: 'key that is not a word', remedy: 'write “key: value”' };
    case 'merge-key':
      return {
        message: 'key “<<” (merge), not supported',
        remedy: 'write the keys in full, or reuse the whole value through an alias',
      };
    case 'duplicate-key':
      return { message: `key ${quote(what.key)} written twice`, remedy: 'keep only one' };
    case 'unknown-alias':
      return {
        message: `alias “*${what.name}” without its anchor “&${what.name}”`,
        remedy: 'define the anchor before the alias',
      };
    case 'too-many-aliases':
      return { message: `the aliases repeat more than ${what.limit} values`, remedy: 'write the values in full' };
    case 'too-many-values':
      return {
        message: `more than ${what.limit} keys and values`,
        remedy: 'a plan has about a thousand: check that this is the right file',
      };
    case 'too-many-findings':
      return {
        message: `${what.more} more mistakes of format, not shown here`,
        remedy: 'mend the first ones and check again',
      };
    case 'unsupported-tag':
      return { message: `type tag ${quote(what.tag)}, not supported`, remedy: 'remove it' };
    case 'encoding':
      return { message: 'the file is not UTF-8 text', remedy: 'save it again with the UTF-8 encoding' };
    case 'too-large':
      return {
        message: `file larger than ${what.megabytes} MB`,
        remedy: 'a plan takes less than one: check that this is the right file',
      };
    case 'unknown-key': {
      const message = `unknown key ${quote(what.key)}`;
      if (what.suggestion) return { message, remedy: `did you mean ${quote(what.suggestion)}?` };
      if (what.elsewhere !== undefined) {
        const place = what.elsewhere === '' ? 'at the first level' : `in ${quote(what.elsewhere)}`;
        return { message: `${message} here`, remedy: `it belongs ${place}: check the indentation` };
      }
      return { message, remedy: `keys expected here: ${what.known.join(', ')}` };
    }
    case 'missing-key':
      return { message: `key ${quote(what.key)} missing`, remedy: `add “${what.key}: …”` };
    case 'wrong-type': {
      const there = what.found === '' ? 'empty value' : `found ${ownOf(COLLECTIONS, what.found) ?? quote(what.found)}`;
      const kinds = what.expected.map((each) => EXPECTED[each]);
      return { message: `${there}, expected ${list(kinds, 'or')}`, ...hint(what) };
    }
    case 'out-of-range':
      return { message: `found ${what.found}, expected a number from ${what.minimum} to ${what.maximum}` };
    case 'too-many-decimals':
      return {
        message: `found ${what.found}, expected ${what.decimals === 0 ? 'a whole number' : `at most ${many(what.decimals, 'decimal', 'decimals')}`}`,
        ...(isThousands(what.found)
          ? { remedy: `if the point separates thousands, remove it: ${withoutPoint(what.found)}` }
          : {}),
      };
    case 'unknown-value':
      return {
        message: `unknown value ${quote(what.found)}`,
        remedy: what.suggestion ? `did you mean ${quote(what.suggestion)}?` : `expected: ${what.known.join(', ')}`,
      };
    case 'no-such-date':
      return {
        message: `the date ${what.found} does not exist`,
        remedy: 'write year-month-day, for example 2027-01-11',
      };
    case 'blank':
      return { message: 'empty text', remedy: 'write the value, or remove the key' };
    case 'too-short':
      return { message: `empty list, expected at least ${many(what.minimum, 'item', 'items')}` };
    case 'too-long':
      return { message: `list too long, expected at most ${what.maximum} items` };
    case 'other-format':
      return {
        message: `format ${quote(what.found)}, expected ${quote(what.expected)}`,
        remedy: `write “formato: ${what.expected}”, or check that this is the right file`,
      };
    case 'duplicate-code':
      return { message: `code ${quote(what.code)} written twice`, remedy: 'give each its own code' };
    case 'unknown-reference':
      return {
        message: `${quote(what.found)} is not defined`,
        remedy: what.suggestion
          ? `did you mean ${quote(what.suggestion)}?`
          : what.known.length > 0
            ? `defined: ${what.known.join(', ')}`
            : 'define it before using it',
      };
    case 'outside':
      return {
        message: `${quote(what.path)} is outside the folder of this file, and its repository`,
        remedy:
          'a configuration that was merely found does not reach there: name it with “--config”, or use “--standards”',
      };
    case 'missing-folder':
      return {
        message: `the folder ${quote(what.folder)} does not exist`,
        remedy: 'paths start from the folder of this file',
      };
    case 'dates-reversed':
      return { message: `the end (${what.end}) comes before the start (${what.start})` };
    case 'range-reversed':
      return {
        message: `the minimum (${what.minimum}) is above the maximum (${what.maximum})`,
        remedy: `write { minimo: ${what.maximum}, massimo: ${what.minimum} }`,
      };
    case 'without-source':
      return { message: 'norm without a source', remedy: 'add “campo”, or “da” and “frase”' };
    case 'unclaimed':
      return { message: 'clause that nothing answers for', remedy: 'add “regole”, “manuale” or “informazione”' };
    case 'without-label':
      return { message: 'figure without a source', remedy: `add the label of its field in “${what.key}”` };
    case 'missing-base':
      return {
        message: `percentage without its base: “${what.key}” is missing`,
        remedy: 'add the figure, or remove the percentage',
      };
    case 'sentence-not-in-source':
      return {
        message: `the sentence ${quote(what.sentence)} is not in the text of the source`,
        remedy: 'copy it word for word',
      };
  }
}

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'a list', '{…}': 'a group of keys' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `decimals are written with a point: ${value}`,
  'with-unit': (value) => `write only the number: ${value}`,
  'in-quotes': (value) => `remove the quotation marks: ${value}`,
  'no-mode': (value) => `say of what: { aula: ${value} } in a unit, { ore: ${value} } in “stage”`,
  'no-colon': () => 'after the key write a colon and a space: “key: value”',
  'no-dash': () => 'begin every item with a dash and a space: “- key: value”',
  'yes-no': (value) => `write ${value}, without quotation marks`,
  range: (value) => `write the numbers one by one: ${value}`,
  'italian-date': (value) => `write ${value}`,
  'not-in-list': (value) => `put the value in square brackets: ${value}`,
};

/** A word on the slip that is most likely behind a wrong type. */
function hint(what: Extract<Problem, { is: 'wrong-type' }>): { remedy?: string } {
  return hintWith(HINTS, what);
}

export const en: Words = {
  language: 'en',
  term,
  outcome: {
    pass: 'pass',
    fail: 'fails',
    incomplete: 'incomplete',
    manual: 'to verify',
    waived: 'excepted',
    not_applicable: 'not set',
  },
  verdict: { pass: 'PASS', fail: 'FAIL', incomplete: 'INCOMPLETE' },
  subject,
  sentence: (outcome) => sentenceWith(phrases, outcome),
  remedy: (outcome) => remedyWith(phrases, outcome),
  reason,
  problem,
  hours,
  amount,
  number,
  date: (iso) => iso,
  ui: {
    error: 'error',
    warning: 'warning',
    hours: 'Hours',
    planned: 'planned',
    asked: 'required',
    otherActivities: 'Other activities',
    notCounted: 'not counted',
    counted: 'in the total',
    clause: 'Clause',
    remedy: 'Remedy',
    anomaly: 'Anomaly',
    anomalies: 'Anomalies of the source',
    notes: 'Worth knowing',
    noStandard: 'no standard matches',
    profile: 'profile without hours',
    card: 'correlation card',
    coveredBy: 'covered by',
    unable: 'NOT CHECKED',
    avviso: 'public call',
    unknownAvviso: (id, suggestion) =>
      `unknown public call ${quote(id)}: ${suggestion === undefined ? '“qualcheck list” lists the calls' : `did you mean ${quote(suggestion)}?`}`,
    breaks: 'Fails',
    respects: 'Passes',
    changing: 'changing',
    removed: '(taken away)',
    avvisi: 'Public calls',
    seeRules: '“qualcheck rules” lists the rules',
    shareOf: (measure) => `of “${measure}”`,
    failures: 'Fails',
    warnings: 'Warnings',
    incomplete: 'Incomplete: the plan does not say it yet',
    manual: 'To verify by hand',
    waived: 'Excepted',
    silent: 'Not set by the standard',
    format: 'The file does not follow the format',
    standard: 'Standard',
    region: 'Region',
    source: 'Source',
    eqf: 'EQF',
    name: 'Name',
    severity: 'Severity',
    why: 'Why',
    abilities: 'Abilities',
    knowledge: 'Knowledge',
    expectedResult: 'Expected result',
    constraints: 'Constraints',
    code: 'Code',
    alias: 'Other codes',
    minimum: 'Minimum length',
    distanceCap: 'Maximum FaD',
    share: (percent, base) => `${percent}% of ${base}`,
    notSet: 'not set',
    norms: 'What it asks',
    units: 'Units',
    whereFound: 'In the standard',
    seeAlso: 'See also',
    reason: 'reason',
    reference: 'reference',
    until: 'until',
    summary: (counts) =>
      [
        many(counts.pass, 'passes', 'pass'),
        many(counts.fail, 'error', 'errors'),
        many(counts.warning, 'warning', 'warnings'),
        `${counts.incomplete} incomplete`,
        `${counts.manual} to verify`,
        ...(counts.waived > 0 ? [`${counts.waived} excepted`] : []),
        `${counts.not_applicable} not set`,
      ].join(' · '),
    standardSummary: (errors, warnings, notes) =>
      [many(errors, 'error', 'errors'), many(warnings, 'warning', 'warnings'), many(notes, 'note', 'notes')].join(
        ' · ',
      ),
    plans: (total, verdicts) =>
      `${many(total, 'plan', 'plans')}: ${many(verdicts.pass, 'passes', 'pass')}, ${many(verdicts.fail, 'fails', 'fail')}, ${verdicts.incomplete} incomplete${verdicts.unable > 0 ? `, ${verdicts.unable} not checked` : ''}`,
    draftNote: 'draft: incomplete parts do not count',
    noMatch: (pattern) => `no file matches ${quote(pattern)}`,
    unreadable: (file, why) =>
      ({
        missing: `the file ${quote(file)} does not exist`,
        directory: `${quote(file)} is a folder, a file was expected`,
        denied: `${quote(file)} cannot be read: permission denied`,
        changing: `the file ${quote(file)} changes while it is being read: try again`,
        outside: `the file ${quote(file)} is outside the folder of the plan and the working folder: a plan cannot name it`,
        other: `the file ${quote(file)} cannot be read`,
      })[why],
    notAPlan: (file) => `${file}: not a plan, skipped`,
    notFollowed: (link) => `${link}: a link, not followed (name it to check it)`,
    nothingToCheck: 'no plan to check',
    invalidStandard: (file) => `the file ${quote(file)} does not follow its format`,
    unknownQuery: (query) => `cannot find ${quote(query)}`,
    didYouMean: (word) => `did you mean ${quote(word)}?`,
    usage: {
      unknownCommand: (name) => `unknown command ${quote(name)}`,
      unknownOption: (name) => `unknown option ${quote(name)}`,
      missingArgument: (name) => `argument ${quote(name)} missing`,
      excessArguments: () => 'too many arguments',
      invalidArgument: (option, value, choices) =>
        `${quote(value)} is not allowed for ${quote(option)}: choose from ${choices}`,
      optionMissingArgument: (name) => `the option ${quote(name)} needs a value`,
      other: (text) => text,
    },
    outputLost: (full) => `cannot write the result${full ? ': the disk is full' : ''}`,
    defect: (message) => `defect of qualcheck: ${message}`,
  },
};

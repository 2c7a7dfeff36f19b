/** What mends a key or a value: the hint of its problem, put where the finding is. Pure. */

import { endOfLine, type TextEdit } from '../../text/edits.ts';
import { isClear, plainWords } from '../../text/nearest.ts';
import type { Instead, Problem } from '../problem.ts';
import { likeWritten, quoted } from './quoted.ts';
import { asItem, type InTree, moved, removal } from './structure.ts';

/** A finding in its text. */
export interface Placed extends InTree {
  problem: Problem;
  /** `unita_formative[1].ore`. */
  at?: string;
  end: number;
}

/** The ways to mend a problem of the format; none where it leaves a doubt. */
export function valueFixes(placed: Placed): TextEdit[][] {
  const { text, problem, start, end } = placed;
  const source = text.slice(start, end);
  const bare = source.replace(/^(["'])(.*)\1$/s, '$2').trim();
  const put = (piece: string): TextEdit[][] => [[{ start, end, text: piece }]];
  switch (problem.is) {
    case 'unknown-key': {
      const { suggestion, elsewhere, known } = problem;
      if (elsewhere !== undefined) return ways(moved(placed, suggestion ?? problem.key, elsewhere));
      if (suggestion === undefined || !isClear(bare, suggestion, known)) return [];
      return put(likeWritten(source, suggestion));
    }
    case 'unknown-reference':
      // Who names things chooses names that resemble each other: `mario` need not be `marco`.
      return problem.suggestion !== undefined && plainWords(bare) === plainWords(problem.suggestion)
        ? put(likeWritten(source, problem.suggestion))
        : [];
    case 'unknown-value': {
      const { suggestion, known } = problem;
      if (suggestion === undefined) return [];
      if (suggestion.startsWith('{')) return isSure(suggestion, placed) ? put(suggestion) : [];
      return isClear(bare, suggestion, known) ? put(likeWritten(source, suggestion)) : [];
    }
    case 'wrong-type':
      return problem.instead === undefined ? [] : insteadFixes(problem.instead, placed, bare);
    case 'missing-key':
      return problem.value === undefined ? [] : [[firstKey(problem.key, problem.value, placed)]];
    case 'other-format':
      // A version that is not known may be of a later program.
      return /^qualcheck\W{0,2}[a-z]+(?:\W?[v@]?1)?$/i.test(bare) && isNear(bare, problem.expected)
        ? put(likeWritten(source, problem.expected))
        : [];
    case 'range-reversed': {
      const from = /\{[^{}]*\}$/.exec(source)?.index;
      const keys = source.match(/[a-z_]+(?=\s*:)/g) ?? [];
      if (from === undefined || keys.slice(-2).sort().join() !== 'massimo,minimo') return [];
      const { minimum, maximum } = problem;
      return [[{ start: start + from, end, text: `{ minimo: ${maximum}, massimo: ${minimum} }` }]];
    }
    default:
      return [];
  }
}

const ways = (edits: TextEdit[]): TextEdit[][] => (edits.length === 0 ? [] : [edits]);

function isNear(written: string, expected: string): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');
  return letters(written).replace(/v$/, '') === letters(expected);
}

/** Values that can only be one thing; any other hint of these kinds says how to write one of several. */
function insteadFixes({ is, value }: Instead, placed: Placed, bare: string): TextEdit[][] {
  const { text, start, end, at = '' } = placed;
  const put = (piece: string): TextEdit[][] => [[{ start, end, text: piece }]];
  switch (is) {
    case 'with-unit':
      // A bound is no number, and minutes are no hours.
      return /circa|almeno|min|max|mass/i.test(at.endsWith('_minuti') ? bare.replace(/min(?:ut[oi])?$/i, '') : bare)
        ? []
        : put(value);
    case 'decimal-comma':
    case 'in-quotes':
    case 'yes-no':
    case 'italian-date':
    case 'both-ends':
    case 'none':
      return put(value);
    case 'range':
    case 'not-in-list':
      return value.includes('…') ? [] : put(at.endsWith(']') ? items(value, text, start) : value);
    case 'without-key':
      return isSure(value, placed) ? put(value.replace('…', () => quoted(bare))) : [];
    case 'none-left-out':
      return ways(removal(placed));
    case 'no-dash':
      return ways(asItem(placed));
    case 'no-colon': {
      const key = /^["']?[a-z_]+(?=[\s:])/i.exec(text.slice(start, end))?.[0] ?? '';
      const colon = text[start + key.length] === ':' ? start + key.length + 1 : start + key.length;
      return key === '' ? [] : [[{ start: colon, end: colon, text: text[colon - 1] === ':' ? ' ' : ':' }]];
    }
    default:
      return [];
  }
}

/** Numbers one by one, in brackets or each on a line with its dash. */
function items(value: string, text: string, start: number): string {
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *- +$/.test(lead)) return value;
  return value.split(', ').join(`${endOfLine(text)}${lead}`);
}

/** A value with its key: not hours, of which nothing says how they are taught. */
function isSure(value: string, { at = '' }: Placed): boolean {
  return !/^\{ aula:/.test(value) && !/\.ore$/.test(at);
}

function firstKey(key: string, value: string, { text, start }: Placed): TextEdit {
  const quote = /^["']/.exec(text.slice(start))?.[0] ?? '';
  const written = (word: string) => `${quote}${word}${quote}`;
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isBlock = lead.trim() === '' && !/\{\s*$/.test(text.slice(0, start));
  const piece = `${written(key)}: ${written(value)}${isBlock ? `${endOfLine(text)}${lead}` : ', '}`;
  return { start, end: start, text: piece };
}

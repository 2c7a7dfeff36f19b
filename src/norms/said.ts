/** What a plan says in one place, compared with what is asked of it: judgements that rules of every family are made of. */

import type { Path } from '../format/problem.ts';
import type { Unit } from '../format/result.ts';
import { nothingIn } from '../text/nothing.ts';
import { nothingNamedIn } from '../text/nothing-named.ts';
import { exact, type Micro } from './hours.ts';
import type { Fact, Judgement } from './rules/rule.ts';

type Compared = Extract<Judgement, { outcome: 'pass' | 'fail' }>;
type Lacking = Extract<Judgement, { outcome: 'incomplete' }>;
/** What is asked, and how what is found should stand to it. */
type Asked = Pick<Compared, 'required' | 'relation'>;

export const NOTHING: Fact = { is: 'nothing' };
/** What a plan need not say, and does not. */
export const NOT_IN_PLAN: Judgement = { outcome: 'not_applicable', reason: 'not-in-plan' };
/** What a plan takes over by naming its standard. */
export const TAKEN_OVER: Judgement = { outcome: 'not_applicable', reason: 'taken-over' };

export function amount(value: number, unit: Unit): Fact {
  return { is: 'amount', value: exact(value), unit };
}
export function hoursFact(value: Micro): Fact {
  return { is: 'amount', value, unit: 'h' };
}
export function codesFact(codes: readonly string[]): Fact {
  return { is: 'codes', codes };
}
export function termsFact(terms: readonly string[]): Fact {
  return { is: 'terms', terms };
}
/** Words quoted; blank ones are nothing. */
export function textFact(text: string): Fact {
  return text.trim() === '' ? NOTHING : { is: 'text', text };
}

export function compared(
  passes: boolean,
  found: Fact,
  at: Path,
  asked: Omit<Compared, 'outcome' | 'found' | 'at'> = {},
) {
  return { outcome: passes ? 'pass' : 'fail', found, at, ...asked } satisfies Compared;
}

/** The plan does not say what is needed to judge. */
export function lacking(lacks: string, at: Path, asked: Omit<Lacking, 'outcome' | 'lacks' | 'at'> = {}): Lacking {
  return { outcome: 'incomplete', lacks, at, ...asked };
}

/** What a list names: a word for «none» is no item, one that holds a place leaves the list `open`. */
export function itemsIn(list: readonly string[] = [], nothing = nothingIn): { items: string[]; open: boolean } {
  const items = list.filter((each) => nothing(each) === undefined);
  return { items, open: list.some((each) => nothing(each) === 'not-yet') };
}

/** A text that says that a thing exists: words for «none» fail, those that hold a place are still to be written. */
export function named(lacks: string, text: string | undefined, at: Path, asked: Asked = {}): Judgement {
  const nothing = text === undefined ? 'not-yet' : nothingNamedIn(text);
  if (text === undefined || nothing === 'not-yet')
    return lacking(lacks, at, asked.required ? { required: asked.required } : {});
  return compared(nothing === undefined, nothing === undefined ? textFact(text.trim()) : NOTHING, at, asked);
}

/** Of several things that each have to hold: the first that fails, else the first that cannot be told, else the first. */
export function worst(judgements: readonly Judgement[]): Judgement {
  const first = (outcome: Judgement['outcome']) => judgements.find((each) => each.outcome === outcome);
  return first('fail') ?? first('incomplete') ?? first('pass') ?? judgements[0] ?? NOT_IN_PLAN;
}

/** A key of the plan (`ingresso.titolo`), compared; where the plan is silent the judgement is incomplete. */
export function stated<Value>(
  key: string,
  value: Value | undefined,
  compare: (value: Value) => readonly [passes: boolean, found: Fact],
  asked: Asked = {},
): Judgement {
  const at = key.split('.');
  if (value === undefined) return lacking(key, at, asked.required ? { required: asked.required } : {});
  const [passes, found] = compare(value);
  return compared(passes, found, at, asked);
}

/** A figure of the plan that may not be below another. */
export function atLeast(key: string, value: number | undefined, least: number, unit: Unit): Judgement {
  const required = amount(least, unit);
  return stated(key, value, (found) => [found >= least, amount(found, unit)], { required, relation: '>=' });
}

/** A yes or no of the plan that has to be yes. */
export function affirmed(key: string, value: boolean | undefined): Judgement {
  return stated(key, value, (said) => [said, { is: 'flag', value: said }]);
}

/** Words of which at least one is among those allowed. */
export function oneOf(key: string, words: readonly string[] | undefined, allowed: readonly string[]): Judgement {
  return stated(
    key,
    words,
    (written) => {
      const accepted = written.filter((word) => allowed.includes(word));
      return [accepted.length > 0, accepted.length > 0 ? termsFact(accepted) : NOTHING];
    },
    { required: termsFact(allowed) },
  );
}

/** What is written holds no stranger: found are the strangers, or all of it where there is none. */
export function noStranger(
  fact: (words: readonly string[]) => Fact,
  written: readonly string[],
  isStranger: (word: string) => boolean,
  at: Path,
  asked: Asked,
): Judgement {
  const strangers = written.filter(isStranger);
  return compared(strangers.length === 0, fact(strangers.length === 0 ? written : strangers), at, asked);
}

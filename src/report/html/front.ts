/**
 * What stands on the two pages that are read and signed, and what in the annex. A page cannot count its own lines: they
 * are reckoned here, at the size of print, and a test measures that what is reckoned fits. Pure.
 */
import type { PlanLine } from './plan-lines.ts';

/** From the first, counted from 0, to before the second. */
export interface Span {
  from: number;
  to: number;
}

/** How many of each stand in front; the others follow in the annex. */
export interface Front {
  faults: number;
  checks: number;
  /** Whether the bars of the units do. */
  units: boolean;
  /** Whether they fill two pages; else the annex follows where they end. */
  whole: boolean;
}

/** Lines that two pages hold. */
const LINES = 112;
/** The verdict, what the plan is, the hours of the course, room to remark and to sign. */
const FIXED = 52;
/** A unit: name, bar, modes. */
const UNIT = 2.8;
/** More units than these are no picture to be taken in at a glance. */
const MOST_UNITS = 12;
/** A title, and what says where the rest is. */
const HEAD = 4;
/** Letters of a line. */
const WIDE = 92;
/** What a finding takes beside its texts: place, space between. */
const OF_FINDING = 3;
const OF_CHECK = 0.6;
/** Findings go before what a person verifies, which keeps so much of what is left. */
const CHECKS_KEEP = 0.3;
/** What is not written on two pages is room to write on, up to so many lines. */
const MOST_BLANK = 36;
/** Always told in front. */
const LEAST = 3;

/** `waived`: what exceptions set aside stands in front, all of it. */
export function frontOf(
  units: number,
  { faults, checks, waived }: Record<'faults' | 'checks' | 'waived', readonly PlanLine[]>,
): Front {
  const inFront = units <= MOST_UNITS;
  const heads = HEAD * [faults, waived].filter(({ length }) => length > 0).length;
  const room = LINES - FIXED - heads - (inFront ? units * UNIT : 0) - sum(waived.map(waivedLines));
  const ofChecks = checks.map(checkLines);
  const kept = Math.min(sum(ofChecks), room * CHECKS_KEEP);
  const ofFaults = faults.map(findingLines);
  const shown = fitting(ofFaults, room - kept);
  const left = room - sum(ofFaults.slice(0, shown));
  const verified = fitting(ofChecks, left);
  const blank = left - sum(ofChecks.slice(0, verified));
  return { faults: shown, checks: verified, units: inFront, whole: blank < MOST_BLANK };
}

function findingLines({ line: { message, clause, anomaly, remedy } }: PlanLine): number {
  const texts = [message, clause && `${clause.field} ${clause.text}`.slice(0, 480), anomaly, remedy];
  return OF_FINDING + sum(texts.map((text) => (text === undefined ? 0 : lines(text))));
}

function waivedLines({ line: { message, clause }, outcome }: PlanLine): number {
  const { motivo = '', riferimento, scade } = outcome?.waiver ?? {};
  const others = [riferimento, scade, clause].filter((each) => each !== undefined);
  return OF_FINDING + lines(message) + lines(motivo) + others.length;
}

function checkLines({ line: { message, clause } }: PlanLine): number {
  return OF_CHECK + lines(`${message} ${clause?.field ?? ''}`);
}

const lines = (text: string) => Math.ceil(text.length / WIDE);
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

/** How many of the first fit; a few always do. */
function fitting(all: readonly number[], room: number): number {
  let used = 0;
  const fit = all.findIndex((each) => {
    used += each;
    return used > room;
  });
  return fit < 0 ? all.length : Math.min(all.length, Math.max(LEAST, fit));
}

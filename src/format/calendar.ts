/** Reckoning with dates as plans write them: `2027-01-11`. */

/** The same day so many years later. */
export function yearsAfter(date: string, years: number): string {
  const [year = '', ...rest] = date.split('-');
  return [String(Number(year) + years).padStart(year.length, '0'), ...rest].join('-');
}

/** The last day of a month, by its number from 1. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Months of the calendar from one date to another: to the same day so many months later, or to the last of a shorter
 * month. Days beyond are a further month begun; there is always one.
 */
export function monthsBetween(start: string, end: string): number {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = end.split('-').map(Number);
  const months = (toYear - year) * 12 + (toMonth - month);
  const same = Math.min(day, lastDay(toYear, toMonth));
  return Math.max(1, toDay > same ? months + 1 : months);
}

const DAY = 24 * 60 * 60 * 1000;

/** Days of the calendar from one date to another, both included. */
export function daysBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / DAY + 1;
}

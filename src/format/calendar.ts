/** Reckoning with dates as plans write them: `2027-01-11`. */

/** The same day so many years later. */
export function yearsAfter(date: string, years: number): string {
  const [year = '', ...rest] = date.split('-');
  return [String(Number(year) + years).padStart(year.length, '0'), ...rest].join('-');
}

const DAY = 24 * 60 * 60 * 1000;

/** Days of the calendar from one date to another, both included. */
export function daysBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / DAY + 1;
}

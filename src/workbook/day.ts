/** Days as a spreadsheet counts them, from the last of 1899, there and back. Pure. */

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(1899, 11, 30);
/** Where the count begins in 1904, so many days of the other are gone by. */
const UNTIL_1904 = 1462;

/** The number of a day; its first two months, which the count has wrong, are before any course. */
export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - FIRST) / DAY;
}

/** The day of a number; before March 1900 the count has a day that never was. */
export function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? UNTIL_1904 : 0);
  const day = new Date(FIRST + (days < 60 ? days + 1 : days) * DAY);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

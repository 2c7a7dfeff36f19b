/** The day of a check, for reports that people read. */

/** The latest second that a date can tell. */
const LATEST = 8_640_000_000_000;

/** The day as an ISO date: of `SOURCE_DATE_EPOCH` (seconds, read in UTC), else of the clock; `false` where that is no such number. */
export function reportDate(env: NodeJS.ProcessEnv, now: () => Date = () => new Date()): string | false {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return isoDay(now());
  if (!/^\d+$/.test(epoch) || Number(epoch) > LATEST) return false;
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** The day where the command runs, not in Greenwich. */
function isoDay(date: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${digits(date.getMonth() + 1)}-${digits(date.getDate())}`;
}

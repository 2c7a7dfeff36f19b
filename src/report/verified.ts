/** What a person verified by hand: under the same name while the rest of the plan changes. */
import type { Line } from './report.ts';

export function checkKey({ rule, subject, message }: Pick<Line, 'rule' | 'subject' | 'message'>): string {
  return [rule, subject, message].join('\n');
}

/**
 * The norms stated a second time, naively and from the sources, so that the program can be compared with something.
 *
 * Nothing of the program's own arithmetic, facts or words is used here: a standard is its YAML as written, an hour is a
 * BigInt of hundredths, a free text has the meaning that a person wrote beside it, and every rule is spelled out.
 */
import type { Avviso } from '../../src/format/avviso.ts';
import type { Plan } from '../../src/format/plan.ts';
import { assessment } from './assessment.ts';
import { calendar } from './calendar.ts';
import { calls } from './calls.ts';
import { Course } from './course.ts';
import { entry } from './entry.ts';
import { exceptions } from './exceptions.ts';
import { courseHours } from './hours.ts';
import { people } from './people.ts';
import type { Figures, Said, Say } from './verdicts.ts';

/** The rules that the oracle states. */
export const STATED: ReadonlySet<string> = new Set([
  'total-below-minimum',
  'aula-below-minimum',
  'laboratorio-below-minimum',
  'aula-laboratorio-below-minimum',
  'stage-below-minimum',
  'stage-laboratorio-below-minimum',
  'aula-missing',
  'laboratorio-missing',
  'total-mismatch',
  'uf-activity-missing',
  'uf-below-minimum',
  'kc-below-minimum',
  'kc-total-below-minimum',
  'laboratorio-above-uf-maximum',
  'fad-above-cap',
  'fad-sincrona-above-cap',
  'fad-asincrona-above-cap',
  'fad-above-uf-cap',
  'fad-above-kc-cap',
  'fad-above-net-cap',
  'attendance-below-minimum',
  'attendance-mismatch',
  'absence-above-maximum',
  'tui-above-maximum',
  'entry-title-below-minimum',
  'entry-age-below-minimum',
  'entry-foreign-title-missing',
  'proscioglimento-without-assessment',
  'entry-italian-below-minimum',
  'entry-italian-check-missing',
  'entry-italian-exemption-not-allowed',
  'entry-deadline-after-start',
  'entry-derogation-not-allowed',
  'entry-records-not-kept',
  'teacher-title-missing',
  'tutor-requirements-missing',
  'teachers-below-share',
  'teachers-below-hours-share',
  'teacher-experience-below-minimum',
  'rooms-missing',
  'laboratorio-without-room',
  'rooms-too-small',
  'uf-assessment-missing',
  'situations-below-minimum',
  'assessment-way-not-allowed',
  'assessment-activity-missing',
  'language-missing',
  'exam-not-public',
  'exam-units-missing',
  'attestation-mismatch',
  'attestation-beyond-course',
  'durata-above-years',
  'dates-below-hours',
  'vincolo-not-met',
  'vincolo-unit-unknown',
  'exception-unmatched',
  'exception-expired',
  'exception-without-reason',
  'exception-beyond-derogation',
]);

/** What the source binds to «Non è ammessa alcuna deroga». */
const STRICT = /^entry-|^proscioglimento-/;

/** What the oracle says of a plan: `rule about` → outcome, or outcomes in their order. What it does not name does not apply. */
export function oracle(plan: Plan, figures: Figures, avvisi: readonly Avviso[] = []): Map<string, string> {
  const said: Said[] = [];
  const strictly = figures.ingresso?.deroghe?.ammesse === false;
  const say: Say = (rule, kind, verdict, code) => {
    if (!STATED.has(rule)) throw new Error(`${rule} is not in the list of the rules stated`);
    if (verdict !== undefined) said.push({ rule, kind, code, verdict, strict: strictly && STRICT.test(rule) });
  };
  const course = new Course(plan, figures);
  courseHours(course, plan, figures, say);
  entry(plan, figures, say);
  people(plan, figures, course, say);
  assessment(plan, figures, say);
  calendar(plan, figures, course, say);
  calls(plan, figures, avvisi, course, say);
  exceptions(plan, figures, said);
  const verdicts = new Map<string, string>();
  for (const { rule, kind, code, verdict } of said) {
    const key = [rule, kind, code].filter((part) => part !== undefined).join(' ');
    verdicts.set(key, verdicts.has(key) ? `${verdicts.get(key)}, ${verdict}` : verdict);
  }
  return verdicts;
}

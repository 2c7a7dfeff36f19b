/** The document that a provider hands in, from a plan and its standard: nothing that neither of them says. Pure. */
import { printWords } from '../../language/print.ts';
import type { Words } from '../../language/words.ts';
import { sourceLine } from '../../norms/clause.ts';
import type { Outcome } from '../../norms/outcome.ts';
import type { PlanReport } from '../report.ts';
import { short } from '../sha256.ts';
import { blanksOf } from './blanks.ts';
import { courseSection } from './course.ts';
import type { Block, PrintedDocument } from './document.ts';
import { assessmentSection, attendanceSection, blanksSection, creditsSection, exceptionsSection } from './ends.ts';
import { entrySection } from './entry.ts';
import { hoursSection } from './hours.ts';
import { activitiesSection, placementSection, roomsSection, teachersSection } from './people.ts';
import type { Sheet } from './sheet.ts';
import { unitsSection } from './units.ts';

interface Meta {
  version: string;
  /** The day, as an ISO date. */
  day?: string;
}

/** The sections in the order of the plan. Absent where there was no standard to read the plan by. */
export function printedPlan(report: PlanReport, words: Words, { version, day }: Meta): PrintedDocument | undefined {
  const { facts, standard, outcomes, fingerprints, norms } = report;
  if (facts === undefined || standard === undefined) return undefined;
  const say = printWords[words.language];
  const blanks = blanksOf(outcomes, say.blank);
  const sheet: Sheet = { facts, standard, words, say, blanks };
  const { plan } = facts;
  const blocks: Block[] = [
    ...courseSection(sheet, norms?.avvisi?.map(({ denominazione }) => denominazione) ?? []),
    ...entrySection(sheet),
    ...unitsSection(sheet, 'unita_formative', outcomes.filter(isAbsent('uf-missing'))),
    ...unitsSection(sheet, 'competenze_chiave', outcomes.filter(isAbsent('kc-missing'))),
    ...placementSection(sheet),
    ...activitiesSection(sheet),
    ...hoursSection(sheet),
    ...teachersSection(sheet),
    ...roomsSection(sheet),
    ...attendanceSection(sheet),
    ...assessmentSection(sheet),
    ...creditsSection(sheet),
    ...exceptionsSection(sheet),
    ...blanksSection(sheet),
    { is: 'signature', labels: say.signature },
  ];
  return {
    language: words.language,
    title: plan.titolo,
    kind: say.kind,
    under: [plan.soggetto?.denominazione, sourceLine(standard)].filter((each) => each !== undefined),
    pages: say.pages,
    ...(day === undefined ? {} : { day }),
    ...(fingerprints === undefined ? {} : { plan: fingerprints.plan }),
    blocks,
    made: say.made({
      file: report.file,
      plan: short(fingerprints?.plan ?? ''),
      standard: standard.id,
      hash: short(fingerprints?.standard ?? ''),
      version,
      day: day === undefined ? undefined : words.date(day),
    }),
    blanks: blanks.places(),
  };
}

/** A unit that the plan does not have at all: under no other code, in no other section. */
function isAbsent(rule: 'uf-missing' | 'kc-missing') {
  return (outcome: Outcome) =>
    outcome.rule === rule &&
    outcome.outcome === 'fail' &&
    outcome.suggestion === undefined &&
    outcome.elsewhere === undefined;
}

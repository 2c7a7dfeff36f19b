/** What is made of a plan to hand on: its report, the document of the course, its workbook. */
import { readDocument } from '../../format/document.ts';
import { planFormat } from '../../format/plan-format.ts';
import { version } from '../../format/version.ts';
import type { Words } from '../../language/words.ts';
import { RULES } from '../../norms/rules/index.ts';
import { titleOf } from '../../norms/rules/titles.ts';
import { htmlGather } from '../../report/html/report.ts';
import { printedHtml } from '../../report/print/html.ts';
import { printedPlan } from '../../report/print/project.ts';
import { gatheredText } from '../../report/renderer.ts';
import type { PlanReport } from '../../report/report.ts';
import { lostIn, tooLongIn } from '../../workbook/lost.ts';
import { writeWorkbook } from '../../workbook/write/write.ts';

/** The report as the command line writes it (`validate --format html`), of the day that is given in ISO. */
export function reportPage(report: PlanReport, words: Words, date?: string): string {
  return gatheredText(htmlGather, [report], words, {
    version,
    ...(date === undefined ? {} : { date }),
    draft: false,
    full: false,
    titleOf: (rule) => titleOf(rule, words.language),
    rules: [],
    pathOf: (file) => file,
    pathInLog: (file) => file,
    unable: report.unable === true,
    troubles: [],
    seen: { lookedAt: 1, checked: 1, leftOut: [], several: false },
  });
}

/** The course as it is handed in (`print`); absent where the plan says too little of it. */
export function coursePage(report: PlanReport, words: Words, day?: string): string | undefined {
  const document = report.unable
    ? undefined
    : printedPlan(report, words, { version, ...(day === undefined ? {} : { day }) });
  return document && printedHtml(document, version);
}

/** The plan as a workbook, and how many of its places have no cell there; or why there is none. */
export function workbookOf(
  { text, norms }: PlanReport & { text: string },
  { language }: Words,
): { bytes: Uint8Array; lost: number } | { trouble: 'format' | 'too-long' } {
  const { value: plan, open } = readDocument(text, planFormat);
  if (plan === undefined) return { trouble: 'format' };
  if (tooLongIn(plan) !== undefined) return { trouble: 'too-long' };
  return { bytes: writeWorkbook({ plan, open, norms, rules: RULES, language }), lost: lostIn(plan).length };
}

/** Today, where the page is read. */
export function today(): string {
  const now = new Date();
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

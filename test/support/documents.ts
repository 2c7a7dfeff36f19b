/** Texts of plans, and their findings as one line each: what a table of cases needs. */
import { type Document, type Format, readDocument } from '../../src/format/document.ts';
import type { Plan } from '../../src/format/plan.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { problemRule } from '../../src/format/problem.ts';
import { it as italian } from '../../src/language/it.ts';

/** A plan around some lines: these start at line 4. What they leave out of the required keys is added. */
export function plan(body: string): string {
  const head = 'formato: qualcheck/piano@1\ntitolo: Prova\nstandard: basilicata/operatore-assistenza-telefonica\n';
  const lines = body.endsWith('\n') ? body : `${body}\n`;
  return `${head}${lines}${/^unita_formative\b/m.test(lines) ? '' : 'unita_formative: []\n'}`;
}

/** A plan with one unit, whose lines after `codice` start at line 6. */
export function unit(lines: string): string {
  return plan(`unita_formative:\n  - codice: 20_CTR\n${lines.replace(/^/gm, '    ')}`);
}

export function readPlan(text: string): Document<Plan> {
  return readDocument(text, planFormat);
}

/** `rule line:column message → remedy`, as an Italian reader gets them. */
export function findings(text: string, format: Format<unknown> = planFormat): string[] {
  return readDocument(text, format).findings.map(({ problem, position: { line, column } }) => {
    const { message, remedy } = italian.problem(problem);
    return `${problemRule(problem)} ${line}:${column} ${message}${remedy === undefined ? '' : ` → ${remedy}`}`;
  });
}

/** Exceptions: each sets aside what is open of the rule that it names, one after the other. */
import type { Plan } from '../../src/format/plan.ts';
import { codeIn, type Figures, type Said, type Verdict } from './verdicts.ts';
import { ACTS, meaning } from './words.ts';

export function exceptions({ eccezioni = [], corso }: Plan, figures: Figures, said: Said[]): void {
  for (const { regola, soggetto, motivo, riferimento, scade } of eccezioni) {
    const tell = (rule: string, verdict: Verdict) =>
      said.push({ rule, kind: 'eccezione', code: regola, verdict, strict: false });
    if (meaning(motivo) !== 'something') {
      tell('exception-without-reason', 'fail');
      continue;
    }
    // The day that counts is the first of the course.
    if (scade !== undefined && (corso?.inizio === undefined || scade < corso.inizio)) {
      tell('exception-expired', corso?.inizio === undefined ? 'incomplete' : 'fail');
      continue;
    }
    const open = said.filter(
      ({ rule, code, verdict }) =>
        rule === regola &&
        (verdict === 'fail' || verdict === 'incomplete') &&
        (soggetto === undefined || code === codeIn(figures, soggetto)),
    );
    if (open.length === 0) tell('exception-unmatched', 'fail');
    // Beyond derogation: lifted by an act that can be looked up, and told even then.
    if (open.some(({ strict }) => strict)) tell('exception-beyond-derogation', 'fail');
    const act = riferimento !== undefined && ACTS[riferimento];
    for (const each of open) if (!each.strict || act) each.verdict = 'waived';
  }
}

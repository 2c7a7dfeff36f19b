/**
 * Corrections that leave no doubt: each takes its finding away and brings no other, all of them made twice change nothing
 * the second time, and a slip that only its author can mend has none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { it as italian } from '../src/language/it.ts';
import { fixesOf } from '../src/report/fixes.ts';
import { linesOf } from '../src/report/report.ts';
import { reviewPlan } from '../src/report/review.ts';
import { applyEdits, together } from '../src/text/edits.ts';
import { CATALOG } from './support/catalog.ts';
import { ROOT } from './support/cli.ts';
import { plan, unit } from './support/documents.ts';
import { SLIPS } from './support/slips.ts';

const review = (text: string) => reviewPlan('piano.yaml', text, CATALOG, { avvisi: [], warningsAsErrors: false });

/** A text with all its corrections, and how many there were. */
async function corrected(text: string) {
  const report = await review(text);
  const fixes = await fixesOf(report, review);
  const edits = together([...fixes.values()]);
  if (edits === undefined) throw new Error('corrections that change the same place');
  return { report, fixes, text: applyEdits(text, edits) };
}

/** Slips of which only their author knows what was meant. */
const DOUBTS = new Set<string>([
  '|ore: { aula: circa 60 }',
  '|ore: { aula: almeno 60 }',
  '|ore: { aula: 1.200 }',
  '|ore: { aula: -5 }',
  '|ore: { aula: 20000 }',
  '|ore: { aula: da definire }',
  '|ore: { aula: n.d. }',
  '|ore: { aula: "?" }',
  '|ore: { aula: nessuna }',
  '|ore: 150',
  '|ore: 150 h',
  '|ore: 150 ore',
  '|ore: "150"',
  '|ore: 7,5',
  '|ore: no',
  '|ore: da definire',
  '|moduli: [{ titolo: Uno, ore: 12 }]',
  'competenze_chiave: [{ codice: 05_KC, ore: 20 }]',
  'stage: da definire',
  'stage: { ore: da definire }',
  'corso: { ore_totali: 1.200 }',
  'frequenza: da definire',
  'frequenza: { minima: almeno 80% }',
  'frequenza: { minima: 120 }',
  'corso: { partecipanti: max 20 }',
  'corso: { partecipanti: da definire }',
  'corso: { eqf: 3-4 }',
  'corso: { eqf: 9 }',
  'ingresso: { eta_minima: nessuna }',
  '|verifica: { tempo_minuti: 60 min }',
  '|abilita: [1, 0]',
  'corso: { inizio: 2027-02-30 }',
  'corso: { inizio: da definire }',
  'corso: { fine: n.d. }',
  'soggetto: { accreditato_fad: X }',
  'soggetto: { accreditato_fad: da definire }',
  'crediti: da definire',
  'valutazione: no',
  'valutazione: { esame: no }',
  'valutazione: { esame: no, attestazione: Attestato }',
  'ingresso: no',
  'ingresso: nessuno',
  'ingresso: { italiano: no }',
  'ingresso: { proscioglimento: no }',
  'corso: { annualita: no }',
  'valutazione: Certificato di qualificazione professionale',
  'sedi:\n  tipo: aula',
  'stage: { tutor: { id: t1 } }',
  'ingresso: { italiano: { livello: ottimo } }',
  '|teoria: 60',
  '|aula: 60',
  'allievi: 15',
  'corsisti: 15',
  'durata: 600',
  'ore_totali: 600',
  'livello_eqf: 3',
  'attestato: Certificato',
  'esame_finale: { pubblico: true }',
  'tui: 20',
  'assenze: 20',
  '|verifica: false',
  'eccezioni: stage-below-minimum',
  'corso: { ada: ["ADA.24.01.08, ADA.24.04.11]" }',
  'corso:\n  eqf: 3\n  eqf: 4',
  'corso: { eqf: !!int 3 }',
  'docenti: [{ id: d1 }]\nunita_formative:\n  - { codice: a, docenti: [d2] }',
  'docenti: [{ id: marco }]\nunita_formative:\n  - { codice: a, docenti: [mario] }',
  'docenti: [{ id: d1 }, { id: d1 }]',
  'soggetto: { denominazione: " " }',
]);

const written = (slip: string) => (slip.startsWith('|') ? unit(slip.slice(1)) : plan(slip));

describe.each(Object.entries(SLIPS))('%s', (_kind, slips) => {
  it.each(slips.map((slip) => (typeof slip === 'string' ? slip : slip[0])))('%j', async (slip) => {
    const first = await corrected(written(slip));
    if (DOUBTS.has(slip)) {
      expect([...first.fixes.values()]).toEqual([]);
      return;
    }
    expect(first.fixes.size).toBe(first.report.findings.length);
    const second = await corrected(first.text);
    expect(
      linesOf(second.report, italian).filter(({ rule }) => /^(?:yaml|format)-/.test(rule)),
      first.text,
    ).toEqual([]);
    expect([...second.fixes.values()]).toEqual([]);
  });
});

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');

/** Slips in a plan that conforms otherwise, and what is written instead; absent where only its author can tell. */
const OUTCOMES: Record<string, [from: string, to: string, fix?: string]> = {
  'a code with two letters swapped': ['codice: 20_CTR', 'codice: 20_CRT', '20_CTR'],
  'a code with another figure': ['codice: 20_CTR', 'codice: 22_CTR'],
  'a standard without a letter': [
    'standard: basilicata/operatore-assistenza-telefonica',
    'standard: basilicata/operatore-assistenza-telefnica',
    'basilicata/operatore-assistenza-telefonica',
  ],
  'a total that does not follow its parts': ['ore_totali: 622', 'ore_totali: 600', '622'],
  'a total that is of other parts': ['stage:\n  ore: 244', 'stage:\n  ore: 100'],
};

describe('in a plan that conforms otherwise', () => {
  it.each(Object.entries(OUTCOMES))('%s', async (_name, [from, to, fix]) => {
    const slip = PLAN.replace(from, to);
    expect(slip).not.toBe(PLAN);
    const { fixes, text } = await corrected(slip);
    expect([...fixes.values()].flat().map((edit) => edit.text)).toEqual(fix === undefined ? [] : [fix]);
    expect(text).toBe(fix === undefined ? slip : PLAN);
  });
});

/** What the report in HTML says beside the sentences of the outcomes, in both languages. */
import type { PlanResult, Relation, Verdict } from '../format/result.ts';
import type { Mode } from '../format/vocabulary.ts';
import type { Language } from '../text/language.ts';
import { modeTitles } from './names.ts';
import { many } from './shape.ts';

type Counts = PlanResult['counts'];

export interface HtmlWords {
  title: string;
  /** What the verdict means, in one sentence. */
  verdict(verdict: Verdict, counts: Counts): string;
  /** The same, for a file that does not follow the format. */
  broken(findings: number): string;
  unable: string;
  someUnable: string;
  plans: string;
  plan: string;
  result: string;
  backToPlans: string;
  facts: Record<'standard' | 'avvisi' | 'provider' | 'dates' | 'trainees' | 'file', string>;
  counts: Record<keyof Counts, string>;
  hours: HourWords;
  findings: string;
  /** Where a finding is in the file. */
  place(line: number, column: number): string;
  rule: string;
  exceptionsNote: string;
  checklistNote: string;
  /** Findings, and checks, that stand in the annex. */
  moreFindings(count: number): string;
  otherFindings: string;
  moreChecks(count: number): string;
  otherChecks: string;
  annex: string;
  /** Over the lines to write on. */
  remarks: string;
  evaluation: string;
  evaluationNote: string;
  columns: Record<'point' | 'clause' | 'outcome' | 'evidence', string>;
  /** Parts of the evaluation; `own` is what no clause asks. */
  parts: Record<'course' | 'units' | 'own', string>;
  notConcerned: string;
  seeCheck: string;
  seeFinding: string;
  seeExceptions: string;
  silentNote: string;
  sign: Record<'place' | 'by' | 'signature', string>;
}

interface HourWords {
  modes: Record<Mode, string>;
  fad: string;
  split(total: string): string;
  course: string;
  units: string;
  remote: string;
  bound: Record<Relation, (hours: string) => string>;
  absent: string;
  stranger: string;
  partly: string;
  /** Left under a cap; under that of the course, where fewer are. */
  left(hours: string): string;
  leftInCourse(hours: string): string;
  /** Before hours to which the plan has still to add some. */
  soFar: string;
  floorMark: string;
  capMark: string;
  stricter: string;
  noNorms: string;
}

const it: HtmlWords = {
  title: 'Rapporto di verifica',
  verdict: (verdict, { fail, warning, incomplete, manual }) => {
    const warned = warning > 0 ? `, con ${many(warning, 'avvertenza', 'avvertenze')}` : '';
    const left = manual > 0 ? ` ${many(manual, 'punto resta', 'punti restano')} da verificare a mano.` : '';
    return {
      pass: `Il piano rispetta tutto quello che si può controllare sul testo${warned}.${left}`,
      fail: `${many(fail, 'requisito non è rispettato', 'requisiti non sono rispettati')}: il piano va corretto.`,
      incomplete: `Niente contraddice lo standard, ma il piano non dice ancora ${many(incomplete, 'cosa', 'cose')} che lo standard chiede.`,
    }[verdict];
  },
  broken: (findings) =>
    `Il file non segue il formato: ${many(findings, 'punto', 'punti')} da correggere. Il confronto con lo standard viene dopo.`,
  unable: 'Lo standard o un avviso che il piano nomina non si trova: il confronto non è completo.',
  someUnable:
    'Qualcosa di quello che era stato chiesto non si è potuto controllare: il comando ne ha scritto il motivo a parte.',
  plans: 'I piani',
  plan: 'Piano',
  result: 'Esito',
  backToPlans: 'Tutti i piani',
  facts: {
    standard: 'Standard',
    avvisi: 'Avvisi',
    provider: 'Soggetto',
    dates: 'Dal – al',
    trainees: 'Partecipanti',
    file: 'File',
  },
  counts: {
    fail: 'errori',
    warning: 'avvertenze',
    incomplete: 'incompleti',
    waived: 'in eccezione',
    manual: 'da verificare',
    pass: 'conformi',
    not_applicable: 'non previsti',
  },
  hours: {
    modes: modeTitles('it'),
    fad: 'FaD',
    split: (total) => `Come si dividono le ${total} del corso`,
    course: 'Il corso, rispetto a quello che è previsto',
    units: 'Le unità, per modo',
    remote: 'La FaD, rispetto ai suoi limiti',
    bound: {
      '>=': (hours) => `minimo ${hours}`,
      '<=': (hours) => `massimo ${hours}`,
      '=': (hours) => `previste ${hours}`,
      '>': (hours) => `più di ${hours}`,
    },
    absent: 'manca nel piano',
    stranger: 'non è nello standard',
    partly: 'il piano non dice tutte le ore',
    soFar: 'finora',
    left: (hours) => `restano ${hours}`,
    leftInCourse: (hours) => `nel corso restano ${hours}`,
    floorMark: 'minimo',
    capMark: 'oltre il massimo',
    stricter: 'lettura più stretta, al netto delle KC',
    noNorms: 'Lo standard non fissa ore: sono quelle del piano.',
  },
  findings: 'Che cosa correggere',
  place: (line, column) => `riga ${line}, colonna ${column}`,
  rule: 'regola',
  exceptionsNote: 'Requisiti messi da parte dal piano, con il motivo che dichiara: chi valuta decide se basta.',
  checklistNote: 'Quello che un programma non può dire. Spunta la casella quando l’hai guardato.',
  moreFindings: (count) =>
    count === 1 ? 'L’altro rilievo sta nell’allegato.' : `Gli altri ${count} rilievi stanno nell’allegato.`,
  otherFindings: 'Gli altri rilievi',
  moreChecks: (count) =>
    count === 1 ? 'L’altra voce sta nell’allegato.' : `Le altre ${count} voci stanno nell’allegato.`,
  otherChecks: 'Le altre voci da verificare a mano',
  annex: 'Allegato',
  remarks: 'Osservazioni',
  evaluation: 'Scheda di valutazione',
  evaluationNote: 'Clausola per clausola, nell’ordine della fonte.',
  columns: { point: 'N.', clause: 'Clausola', outcome: 'Esito', evidence: 'Evidenza' },
  parts: { course: 'Il percorso', units: 'Più unità insieme', own: 'Coerenza del piano' },
  notConcerned: 'non si applica',
  seeCheck: 'vedi la voce',
  seeFinding: 'vedi il rilievo',
  seeExceptions: 'vedi le eccezioni',
  silentNote:
    'Su questi punti lo standard non fissa niente: non sono stati controllati, e non vuol dire che siano conformi.',
  sign: { place: 'Luogo e data', by: 'Esaminato da', signature: 'Firma' },
};

const en: HtmlWords = {
  title: 'Review report',
  verdict: (verdict, { fail, warning, incomplete, manual }) => {
    const warned = warning > 0 ? `, with ${many(warning, 'warning', 'warnings')}` : '';
    const left = manual > 0 ? ` ${many(manual, 'point is', 'points are')} left for a person to verify.` : '';
    return {
      pass: `The plan meets everything that can be checked on its text${warned}.${left}`,
      fail: `${many(fail, 'requirement is not met', 'requirements are not met')}: the plan has to be corrected.`,
      incomplete: `Nothing contradicts the standard, but there ${incomplete === 1 ? 'is 1 thing' : `are ${incomplete} things`} that the standard asks and the plan does not say yet.`,
    }[verdict];
  },
  broken: (findings) =>
    `The file does not follow the format: ${many(findings, 'point', 'points')} to correct. The comparison with the standard comes after.`,
  unable: 'The standard or a public call that the plan names cannot be found: the comparison is not complete.',
  someUnable: 'Something that was asked for could not be checked: the command wrote the reason apart.',
  plans: 'The plans',
  plan: 'Plan',
  result: 'Result',
  backToPlans: 'All plans',
  facts: {
    standard: 'Standard',
    avvisi: 'Public calls',
    provider: 'Provider',
    dates: 'From – to',
    trainees: 'Trainees',
    file: 'File',
  },
  counts: {
    fail: 'errors',
    warning: 'warnings',
    incomplete: 'incomplete',
    waived: 'waived',
    manual: 'to verify',
    pass: 'met',
    not_applicable: 'not set',
  },
  hours: {
    modes: modeTitles('en'),
    fad: 'FaD',
    split: (total) => `How the ${total} of the course are divided`,
    course: 'The course, against what is asked',
    units: 'The units, by mode',
    remote: 'Distance learning, against its caps',
    bound: {
      '>=': (hours) => `minimum ${hours}`,
      '<=': (hours) => `maximum ${hours}`,
      '=': (hours) => `${hours} asked`,
      '>': (hours) => `more than ${hours}`,
    },
    absent: 'missing from the plan',
    stranger: 'not in the standard',
    partly: 'the plan does not say all the hours',
    soFar: 'so far',
    left: (hours) => `${hours} left`,
    leftInCourse: (hours) => `${hours} left in the course`,
    floorMark: 'minimum',
    capMark: 'beyond the maximum',
    stricter: 'stricter reading, net of key competences',
    noNorms: 'The standard sets no hours: these are the plan’s.',
  },
  findings: 'What to correct',
  place: (line, column) => `line ${line}, column ${column}`,
  rule: 'rule',
  exceptionsNote:
    'Requirements that the plan sets aside, with the reason it gives: who evaluates decides if it is enough.',
  checklistNote: 'What a program cannot tell. Tick the box once you have looked.',
  moreFindings: (count) =>
    count === 1 ? 'The other finding stands in the annex.' : `The other ${count} findings stand in the annex.`,
  otherFindings: 'The other findings',
  moreChecks: (count) =>
    count === 1 ? 'The other item stands in the annex.' : `The other ${count} items stand in the annex.`,
  otherChecks: 'The other items to verify by hand',
  annex: 'Annex',
  remarks: 'Remarks',
  evaluation: 'Evaluation sheet',
  evaluationNote: 'Clause by clause, in the order of the source.',
  columns: { point: 'No.', clause: 'Clause', outcome: 'Outcome', evidence: 'Evidence' },
  parts: { course: 'The course', units: 'Several units together', own: 'Consistency of the plan' },
  notConcerned: 'not applicable',
  seeCheck: 'see item',
  seeFinding: 'see finding',
  seeExceptions: 'see the exceptions',
  silentNote: 'On these points the standard sets nothing: they were not checked, which does not mean that they comply.',
  sign: { place: 'Place and date', by: 'Examined by', signature: 'Signature' },
};

export const htmlWords: Record<Language, HtmlWords> = { it, en };

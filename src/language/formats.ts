/** Sentences of the formats for programs, in both languages. */
import type { UnknownNorm } from '../norms/rules/titles.ts';
import type { Language } from '../text/language.ts';

interface FormatWords {
  /** What is told of findings that no rule of a standard gives. */
  otherRules: Record<'format' | UnknownNorm, { title: string; why: string }>;
  /** Where to read more of a rule. */
  seeRule(rule: string): string;
  /** Why an exception silences a finding. */
  setAside(reason: string): string;
  byHand: string;
  root: string;
  unchecked: string;
  skipped: string;
  /** Only so many annotations of a kind are shown beside the lines. */
  annotationsShown(limit: number): string;
  leftOut(findings: number): string;
  /** Of so many results only some are given. */
  resultsLeft(given: number, all: number): string;
  columns: Record<'line' | 'what' | 'remedy' | 'rule' | 'plan' | 'verdict', string>;
}

const it: FormatWords = {
  otherRules: {
    format: {
      title: 'Il file non rispetta il formato',
      why: 'Un piano che non si può leggere non si può controllare: il formato è descritto nella guida.',
    },
    'standard-unknown': {
      title: 'Standard sconosciuto',
      why: 'Senza il suo standard un piano non si può controllare, quindi non passa mai.',
    },
    'avviso-unknown': {
      title: 'Avviso sconosciuto',
      why: 'Un avviso che manca non si può controllare: il piano non si può dire conforme.',
    },
    'standard-replaced': {
      title: 'Norma sostituita da un file',
      why: 'Un file ha l’identificativo di una norma che qualcheck porta con sé, e vale al suo posto: il verdetto è il suo.',
    },
    'to-complete': {
      title: 'Da completare',
      why: 'Il testo del piano dice da sé che qui manca qualcosa: finché lo dice, il piano non si può dire conforme.',
    },
    'text-cut': {
      title: 'Testo tagliato da «#»',
      why: 'In YAML ciò che segue uno spazio e un «#» è un commento: il testo finisce prima.',
    },
  },
  seeRule: (rule) => `«qualcheck explain ${rule}» dice che cosa chiede ogni standard, con un esempio.`,
  setAside: (reason) => `in eccezione: ${reason}`,
  byHand: 'da verificare a mano',
  root: 'La cartella principale del repository.',
  unchecked: 'Non controllato',
  skipped: 'Saltati',
  annotationsShown: (limit) =>
    `GitHub mostra accanto alle righe solo ${limit} errori, ${limit} avvertenze e ${limit} note: qui sopra ci sono tutti, i più gravi per primi.`,
  resultsLeft: (given, all) =>
    `Di ${all} risultati ce ne sono ${given}, i più gravi: GitHub non ne accetta di più. Gli altri formati li hanno tutti.`,
  leftOut: (findings) =>
    findings === 1
      ? 'Una riga non è riportata: questo rapporto ha un limite di lunghezza, gli altri formati no.'
      : `${findings} righe non sono riportate: questo rapporto ha un limite di lunghezza, gli altri formati no.`,
  columns: { line: 'Riga', what: 'Che cosa', remedy: 'Rimedio', rule: 'Regola', plan: 'Piano', verdict: 'Verdetto' },
};

const en: FormatWords = {
  otherRules: {
    format: {
      title: 'The file does not follow the format',
      why: 'A plan that cannot be read cannot be checked: the guide describes the format.',
    },
    'standard-unknown': {
      title: 'Unknown standard',
      why: 'Without its standard a plan cannot be checked, so it never passes.',
    },
    'avviso-unknown': {
      title: 'Unknown avviso',
      why: 'An avviso that is missing cannot be checked: the plan cannot be said to pass.',
    },
    'standard-replaced': {
      title: 'Norm replaced by a file',
      why: 'A file has the id of a norm that comes with qualcheck, and holds in its place: the verdict is its own.',
    },
    'to-complete': {
      title: 'To be completed',
      why: 'The text of the plan itself says that something is missing here: while it does, the plan cannot be said to conform.',
    },
    'text-cut': {
      title: 'Text cut by “#”',
      why: 'In YAML what follows a space and a “#” is a comment: the text ends before it.',
    },
  },
  seeRule: (rule) => `“qualcheck explain ${rule}” says what each standard asks, with an example.`,
  setAside: (reason) => `set aside: ${reason}`,
  byHand: 'to verify by hand',
  root: 'The root of the repository.',
  unchecked: 'Not checked',
  skipped: 'Skipped',
  annotationsShown: (limit) =>
    `GitHub shows only ${limit} errors, ${limit} warnings and ${limit} notices beside the lines: all of them are above, the worst first.`,
  resultsLeft: (given, all) =>
    `Of ${all} results ${given} are given, the worst: GitHub takes no more. The other formats have them all.`,
  leftOut: (findings) =>
    findings === 1
      ? 'One line is left out: this report has a limit of length, the other formats have none.'
      : `${findings} lines are left out: this report has a limit of length, the other formats have none.`,
  columns: { line: 'Line', what: 'What', remedy: 'Remedy', rule: 'Rule', plan: 'Plan', verdict: 'Verdict' },
};

export const formatWords: Record<Language, FormatWords> = { it, en };

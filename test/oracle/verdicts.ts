/** What the oracle says of a plan, and how it keeps it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Plan } from '../../src/format/plan.ts';
import { ROOT } from '../support/cli.ts';

export type Verdict = 'pass' | 'fail' | 'incomplete' | 'manual' | 'waived';

export interface Said {
  rule: string;
  kind: string;
  code?: string | undefined;
  verdict: Verdict;
  /** The source says of it that no derogation is admitted. */
  strict: boolean;
}

/** A judgement written down: of a rule, about something, with its code where it has one. Nothing is said of no verdict. */
export type Say = (rule: string, kind: string, verdict: Verdict | undefined, code?: string) => void;

interface Minimum {
  minimo?: number;
}
export interface Cap {
  massimo?: number;
  massimo_percentuale?: number;
  sul_minimo_di?: string;
  stampato?: string;
}
export interface UnitFigures {
  /** YAML reads `1260` as a number: in a plan it is text. */
  codice: string | number;
  alias?: (string | number)[];
  lingue?: { richieste?: string[]; altre_europee?: number; altre?: number };
  prova?: { situazioni: number; caratteri?: string[]; comportamenti?: number; tempo?: true; strumenti?: string[] };
  modalita_prova?: { ammesse: string[] };
  attivita_prova?: { richieste: string[] };
  ore?: {
    totale?: Minimum;
    aula?: Minimum;
    stage?: Minimum;
    laboratorio?: Minimum & { massimo?: number };
    fad?: Cap;
    fad_sincrona?: Cap;
    fad_asincrona?: Cap;
  };
}
/** The part of a standard's file that the oracle reads. */
export interface Figures {
  id: string;
  denominazione: { testo: string };
  classificazione: { eqf: { valore: number } };
  ore?: Record<string, Minimum & Cap>;
  didattica?: { aula?: { ogni_uf?: boolean }; laboratorio?: { ogni_uf?: boolean }; pratica?: object };
  fad?: { accreditamento?: object };
  frequenza?: {
    minima?: { minimo_percentuale: number };
    assenze?: { massimo_percentuale: number };
    inserimento?: { massimo_percentuale: number };
  };
  ingresso?: {
    titolo?: { minimo: string | { eqf: number } };
    titolo_altro_campo?: { minimo: string | { eqf: number } };
    eta?: { minima: number };
    proscioglimento?: object;
    italiano?: { livello: string };
    verifica_italiano?: { una_tra: string[] };
    esenzioni_italiano?: { ammesse: string[] };
    titoli_esteri?: { uno_tra: string[] };
    termine?: object;
    deroghe?: { ammesse: boolean };
    documentazione?: { guardare?: object };
  };
  docenti?: {
    mondo_del_lavoro?: { minimo_percentuale: number };
    titolo?: object;
    esperienza?: { minimo_anni: number };
    solo_laboratorio?: object;
  };
  tutor?: { minimo_anni_professionali: number };
  sedi?: { richieste: string[]; quante: string };
  valutazione?: {
    verifica_unita?: object;
    esame_pubblico?: object;
    esame_unita?: object;
    attestazione?: { denominazione: string };
  };
  durata_anni?: { valore: number };
  annualita?: { voci: object[] };
  unita_formative: UnitFigures[];
  competenze_chiave?: UnitFigures[];
}

export function figuresOf(id: string): Figures {
  return load(readFileSync(join(ROOT, `standards/${id}.yaml`), 'utf8')) as Figures;
}

/** 7.5 → 750n, through the digits, so that no product of floats comes in. */
export function cents(decimal: number): bigint {
  return BigInt(decimal.toFixed(2).replace('.', ''));
}

/** The code of a unit of the standard, for any of its names; what is none of them stays. */
export function codeIn({ unita_formative, competenze_chiave = [] }: Figures, name: string): string {
  const meant = [...unita_formative, ...competenze_chiave].find(({ codice, alias = [] }) =>
    [codice, ...alias].map(String).includes(name),
  );
  return meant === undefined ? name : String(meant.codice);
}

/** The codes that a course aims at: «per alcune unità» that names all of them is the whole course. */
export function aimsOf({ obiettivo }: Plan, figures: Figures): { codes: string[]; partial: boolean } {
  const all = figures.unita_formative.map(({ codice }) => String(codice));
  if (typeof obiettivo !== 'object') return { codes: all, partial: false };
  const codes = obiettivo.unita.map((name) => codeIn(figures, name));
  return { codes, partial: !all.every((code) => codes.includes(code)) };
}

/** Of several things that all have to hold. */
export function worstOf(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  return (['fail', 'incomplete', 'pass'] as const).find((each) => verdicts.includes(each));
}

export const passIf = (holds: boolean): Verdict => (holds ? 'pass' : 'fail');

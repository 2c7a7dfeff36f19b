/** Sentences of `convert`, in both languages. */
import type { Language } from '../text/language.ts';

interface ConvertWords {
  /** Neither file ends as a plan in YAML and the other as a workbook. */
  endings(from: string, to: string): string;
  exists(file: string): string;
  wrote(file: string): string;
  /** What was there stays: comments, order. */
  updated(file: string): string;
  unchanged(file: string): string;
}

const it: ConvertWords = {
  endings: (from, to) =>
    `da «${from}» a «${to}»: «convert» porta un foglio di calcolo (.xlsx) in YAML (.yaml), per esempio «qualcheck convert piano.xlsx -o piano.yaml»`,
  exists: (file) => `il file «${file}» c’è già, e non è un piano che si possa aggiornare: «--force» lo riscrive`,
  wrote: (file) => `scritto: ${file}`,
  updated: (file) => `aggiornato: ${file} (commenti e ordine restano)`,
  unchanged: (file) => `${file} dice già lo stesso: resta com’è`,
};

const en: ConvertWords = {
  endings: (from, to) =>
    `from “${from}” to “${to}”: “convert” takes a spreadsheet (.xlsx) to YAML (.yaml), for example “qualcheck convert plan.xlsx -o plan.yaml”`,
  exists: (file) =>
    `the file “${file}” is there already, and is no plan that can be brought up to date: “--force” writes it anew`,
  wrote: (file) => `written: ${file}`,
  updated: (file) => `brought up to date: ${file} (comments and order stay)`,
  unchanged: (file) => `${file} says the same already: it stays as it is`,
};

export const convertWords: Record<Language, ConvertWords> = { it, en };

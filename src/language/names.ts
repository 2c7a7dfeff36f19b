/** The one name of each way of delivering hours: sentences, tables, reports and suggestions all draw it from here. */
import { MODES, type Mode } from '../format/vocabulary.ts';
import type { Language } from '../text/language.ts';

type ModeNames = Record<Mode, string>;

/** Inside a sentence. */
export const MODE_NAMES: Record<Language, ModeNames> = {
  it: {
    aula: 'aula',
    laboratorio: 'laboratorio',
    fad_sincrona: 'FaD sincrona',
    fad_asincrona: 'FaD asincrona',
    fad: 'FaD',
    stage: 'stage',
  },
  en: {
    aula: 'classroom',
    laboratorio: 'laboratory',
    fad_sincrona: 'synchronous FaD',
    fad_asincrona: 'asynchronous FaD',
    fad: 'FaD',
    stage: 'placement',
  },
};

const titles = new Map<Language, ModeNames>();

/** At the head of a column, or of a sentence. */
export function modeTitles(language: Language): ModeNames {
  let known = titles.get(language);
  if (known === undefined) {
    const names = MODE_NAMES[language];
    known = Object.fromEntries(MODES.map((mode) => [mode, capital(names[mode])])) as ModeNames;
    titles.set(language, known);
  }
  return known;
}

const SHORT: Record<Language, Partial<ModeNames>> = {
  it: {},
  en: { fad_sincrona: 'Sync. FaD', fad_asincrona: 'Async. FaD' },
};

/** At the head of a narrow column. */
export function modeHeads(language: Language): ModeNames {
  return { ...modeTitles(language), ...SHORT[language] };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

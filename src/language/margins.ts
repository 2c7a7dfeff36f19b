/** Words of the headroom, in both languages. */
import type { Language } from '../text/language.ts';

export interface MarginWords {
  title: string;
  limit: string;
  planned: string;
  margin: string;
  binds: string;
  /** It is the cap of the course that leaves no more. */
  ofCourse: string;
  broken: string;
  none: string;
}

const it: MarginWords = {
  title: 'Margini',
  limit: 'Limite',
  planned: 'nel piano',
  margin: 'margine',
  binds: 'al limite',
  ofCourse: 'limite del corso',
  broken: 'oltre il limite',
  none: 'Nessun limite di ore riguarda questo piano.',
};

const en: MarginWords = {
  title: 'Headroom',
  limit: 'Limit',
  planned: 'planned',
  margin: 'headroom',
  binds: 'binds',
  ofCourse: 'cap of the course',
  broken: 'broken',
  none: 'No limit of hours concerns this plan.',
};

export const marginWords: Record<Language, MarginWords> = { it, en };

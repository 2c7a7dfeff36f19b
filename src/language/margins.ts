/** Words of the headroom, in both languages. */
import type { Language } from '../text/language.ts';

export interface MarginWords {
  title: string;
  limit: string;
  planned: string;
  margin: string;
  binds: string;
  broken: string;
  none: string;
}

const it: MarginWords = {
  title: 'Margini',
  limit: 'Limite',
  planned: 'nel piano',
  margin: 'margine',
  binds: 'al limite',
  broken: 'oltre il limite',
  none: 'Nessun limite di ore riguarda questo piano.',
};

const en: MarginWords = {
  title: 'Headroom',
  limit: 'Limit',
  planned: 'planned',
  margin: 'headroom',
  binds: 'binds',
  broken: 'broken',
  none: 'No limit of hours concerns this plan.',
};

export const marginWords: Record<Language, MarginWords> = { it, en };

/** What `compare` says beside the norms themselves. */
import type { Language } from '../text/language.ts';

export interface CompareWords {
  areas: string;
  covered: { yes: string; no: string; unknown: string };
  units: string;
  none: string;
  likeness(percent: string, alike: number, of: number): string;
  owed(name: string): string;
  owesNothing: string;
  proposals: string;
}

const it: CompareWords = {
  areas: 'Aree di attività e risultati attesi',
  covered: { yes: 'sì', no: 'no', unknown: 'nessuna scheda lo dice' },
  units: 'Unità che si somigliano',
  none: 'nessuna le somiglia',
  likeness: (percent, alike, of) => `somiglianza ${percent} %; conoscenze e abilità simili: ${alike} su ${of}`,
  owed: (name) => `Che cosa mancherebbe al massimo per «${name}»`,
  owesNothing: 'niente: le unità sono le stesse',
  proposals: 'Sono proposte fatte sulle parole, non un giudizio: i crediti li riconosce chi ne ha titolo.',
};

const en: CompareWords = {
  areas: 'Areas of activity and expected results',
  covered: { yes: 'yes', no: 'no', unknown: 'no card tells' },
  units: 'Units that resemble each other',
  none: 'none resembles it',
  likeness: (percent, alike, of) => `likeness ${percent}%; knowledge and abilities alike: ${alike} of ${of}`,
  owed: (name) => `What would be owed at most for “${name}”`,
  owesNothing: 'nothing: the units are the same',
  proposals: 'These are proposals made on words, no judgement: credits are recognised by who is entitled to.',
};

export const compareWords: Record<Language, CompareWords> = { it, en };

/** What `compare` says beside the norms themselves. */
import type { Language } from '../text/language.ts';

export interface CompareWords {
  title: string;
  /** Between the names of the two. */
  against: string;
  differing: string;
  noDifference: string;
  alike: string;
  topic: string;
  /** In place of a figure that a standard does not set. */
  silent: string;
  area: string;
  how: string;
  areas: string;
  /** Of areas that only one of the two covers. */
  only(name: string): string;
  both: string;
  covered: { yes: string; no: string; unknown: string };
  units: string;
  none: string;
  likeness(percent: string, alike: number, of: number): string;
  owed(name: string): string;
  owesNothing: string;
  proposals: string;
  /** Units by their codes, before `--full` names them. */
  unitsBriefly: string;
  more: string;
}

const it: CompareWords = {
  title: 'Confronto fra due standard',
  against: 'e',
  differing: 'Che cosa cambia',
  noDifference: 'Nelle cifre niente.',
  alike: 'Che cosa è uguale',
  topic: 'Argomento',
  silent: 'non previsto',
  area: 'ADA e risultati attesi',
  how: 'Quanto si somigliano',
  areas: 'Aree di attività e risultati attesi',
  only: (name) => `solo ${name}`,
  both: 'entrambi',
  covered: { yes: 'sì', no: 'no', unknown: 'nessuna scheda lo dice' },
  units: 'Unità che si somigliano',
  none: 'nessuna le somiglia',
  likeness: (percent, alike, of) => `somiglianza ${percent} %; conoscenze e abilità simili: ${alike} su ${of}`,
  owed: (name) => `Che cosa mancherebbe al massimo per «${name}»`,
  owesNothing: 'niente: le unità sono le stesse',
  proposals: 'Sono proposte fatte sulle parole, non un giudizio: i crediti li riconosce chi ne ha titolo.',
  unitsBriefly: 'Unità più simili',
  more: 'Con --full anche i risultati attesi e le unità per nome.',
};

const en: CompareWords = {
  title: 'Two standards side by side',
  against: 'and',
  differing: 'What differs',
  noDifference: 'In the figures nothing.',
  alike: 'What is alike',
  topic: 'Topic',
  silent: 'not set',
  area: 'Areas and expected results',
  how: 'How much alike',
  areas: 'Areas of activity and expected results',
  only: (name) => `only ${name}`,
  both: 'both',
  covered: { yes: 'yes', no: 'no', unknown: 'no card tells' },
  units: 'Units that resemble each other',
  none: 'none resembles it',
  likeness: (percent, alike, of) => `likeness ${percent}%; knowledge and abilities alike: ${alike} of ${of}`,
  owed: (name) => `What would be owed at most for “${name}”`,
  owesNothing: 'nothing: the units are the same',
  proposals: 'These are proposals made on words, no judgement: credits are recognised by who is entitled to.',
  unitsBriefly: 'Units most alike',
  more: 'With --full also the expected results, and the units by name.',
};

export const compareWords: Record<Language, CompareWords> = { it, en };

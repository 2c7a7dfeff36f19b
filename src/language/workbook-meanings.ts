/** What a workbook says beside each key of a course. It is what editors say, but where a cell is not YAML. */
import type { Language } from '../text/language.ts';
import { wordsAt } from './plan-keys.ts';

/** Where a cell is filled in otherwise than the YAML. */
const inCells: Record<Language, Record<string, string>> = {
  it: {
    formato: 'Dice a qualcheck come leggere il file: resta com’è.',
    standard: 'Identificativo dello standard: «qualcheck list» li elenca.',
    obiettivo: '«qualificazione», o in bianco se il corso porta solo ad alcune unità.',
    'obiettivo.unita': 'Di un corso parziale: i codici delle unità a cui porta.',
    'soggetto.accreditato_fad': 'Sì se l’ente è accreditato per la FaD, dove lo standard la riserva agli accreditati.',
    'corso.partecipanti': 'Quanti corsisti si prevedono; o un minimo e un massimo, nelle due righe sotto.',
    'ingresso.titolo': 'Titolo di studio richiesto per entrare, o il suo livello, come «eqf 4».',
    'valutazione.esame.pubblico': 'Sì se l’esame è pubblico.',
    'crediti.ammissione': 'Sì se si riconoscono crediti di ammissione.',
    'crediti.frequenza': 'Sì se si riconoscono crediti di frequenza.',
  },
  en: {
    formato: 'Tells qualcheck how to read the file: leave it as it is.',
    standard: 'Id of the standard: “qualcheck list” lists them.',
    obiettivo: '“qualificazione”, or blank if the course leads to some units only.',
    'obiettivo.unita': 'Of a partial course: codes of the units it leads to.',
    'soggetto.accreditato_fad':
      'Yes if the provider is accredited for distance learning (FaD), where the standard asks it.',
    'corso.partecipanti': 'How many trainees are planned; or a minimum and a maximum, in the two rows below.',
    'ingresso.titolo': 'Study title asked to enter, or its level, such as “eqf 4”.',
    'valutazione.esame.pubblico': 'Yes if the exam is public.',
    'crediti.ammissione': 'Yes if credits for admission are recognised.',
    'crediti.frequenza': 'Yes if credits for attendance are recognised.',
  },
};

/** By language, what a key means, by its path (`corso.inizio`). */
export const keyMeanings: Record<Language, (path: string) => string> = { it: meaningIn('it'), en: meaningIn('en') };

function meaningIn(language: Language) {
  return (path: string) => inCells[language][path] ?? wordsAt(path.split('.'), language)?.description ?? '';
}

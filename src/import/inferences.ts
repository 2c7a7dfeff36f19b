/** Why something written is not printed as such: the words of `da_confermare`. Pure. */
import type { InLanguages } from '../text/language.ts';

export const inferences = {
  titleInField: (text: string): InLanguages => ({
    it: `Il livello viene dalle parole «${text}».`,
    en: `The level comes from the words “${text}”.`,
  }),
  codeOfUc: {
    it: 'La fonte non dà un codice alla UF: porta quello della sua UC.',
    en: 'The source gives the unit no code: it bears that of its unit of competence.',
  },
  codeGiven: {
    it: 'La fonte non dà un codice: è stato dato, nell’ordine della pagina.',
    en: 'The source gives no code: one was given, in the order of the page.',
  },
  aliasOfUc: {
    it: 'Nei piani il codice della UC vale anche per la sua UF.',
    en: 'In plans the code of the unit of competence stands for its unit too.',
  },
  nameCase: {
    it: 'La fonte scrive il nome in maiuscolo: le maiuscole sono state tolte.',
    en: 'The source prints the name in capitals: they were taken away.',
  },
  nameInTitle: {
    it: 'La pagina non ha il campo del nome: è il titolo sotto l’intestazione.',
    en: 'The page has no field for the name: it is the title below the heading.',
  },
  idFromName: {
    it: 'L’id è fatto dalle parole della denominazione.',
    en: 'The id is made from the words of the name.',
  },
  fadOfUnit: {
    it: 'Il limite in ore vale per FaD sincrona e asincrona insieme: la fonte non lo dice.',
    en: 'The cap in hours binds synchronous and asynchronous learning together: the source does not say so.',
  },
  languages: (item: string): InLanguages => ({
    it: `Le lingue vengono dalle parole «${item}».`,
    en: `The languages come from the words “${item}”.`,
  }),
  trial: {
    it: 'Quante e quali situazioni viene dalle parole della prestazione minima.',
    en: 'How many situations, and which, comes from the words of the minimum performance.',
  },
  activities: {
    it: 'Che cosa si fa nella prova viene dalle parole degli indicatori o della prestazione minima.',
    en: 'What is done in the assessment comes from the words of the indicators or of the minimum performance.',
  },
  phases: {
    it: 'Le fasi vengono dalle parole della descrizione.',
    en: 'The phases come from the words of the description.',
  },
  anomaly: {
    it: 'Difetto trovato confrontando i campi: la lettura proposta va confermata.',
    en: 'Defect found by comparing the fields: the reading proposed has to be confirmed.',
  },
  unread: {
    it: 'Frase non riconosciuta: qualcheck non la controlla, la mostra a chi verifica.',
    en: 'Sentence not recognised: qualcheck does not check it, it shows it to who verifies.',
  },
  unreadPart: {
    it: 'Frase riconosciuta in parte: di quello che resta qualcheck non controlla niente, lo mostra a chi verifica.',
    en: 'Sentence recognised in part: qualcheck checks nothing of the rest, it shows it to who verifies.',
  },
  softenedFigure: (text: string): InLanguages => ({
    it: `La cifra viene da «${text}», che dice anche altro: va confermata.`,
    en: `The figure comes from “${text}”, which says more: it has to be confirmed.`,
  }),
  unreadFigure: {
    it: 'Il campo non contiene un numero che qualcheck sappia leggere: nessuna regola lo controlla.',
    en: 'The field holds no figure that qualcheck can read: no rule checks it.',
  },
  unknownField: {
    it: 'Campo che qualcheck non conosce: è riportato parola per parola, e nessuna regola lo controlla.',
    en: 'A field that qualcheck does not know: it is kept word by word, and no rule checks it.',
  },
  leftOut: {
    it: 'Riga della pagina che non è entrata nello standard: niente di quello che dice è controllato.',
    en: 'A line of the page that did not enter the standard: nothing of what it says is checked.',
  },
  missing: (label: string): InLanguages => ({
    it: `Nella pagina manca «${label}»: niente di quello che la Regione vi scrive è controllato.`,
    en: `The page lacks “${label}”: nothing of what the Region writes there is checked.`,
  }),
  swallowed: (label: string): InLanguages => ({
    it: `Il campo «${label}» è finito nel testo di un altro: il suo valore non è controllato.`,
    en: `Field “${label}” ended in the text of another: its value is not checked.`,
  }),
  itemsByLines: {
    it: 'Il PDF non segna dove comincia una voce: lo dicono solo gli a capo. Confronta l’elenco con la pagina.',
    en: 'The PDF does not mark where an item begins: only the line breaks tell. Compare the list with the page.',
  },
  moduleAsUnit: {
    it: 'La fonte ha moduli e non UF: ogni modulo è qui un’unità, con i suoi contenuti come conoscenze.',
    en: 'The source has modules, not units: each module is a unit here, its contents the knowledge to cover.',
  },
} as const;

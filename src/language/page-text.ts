/** What the page says where a plan is written as text, and where the hours that are missing are looked for. */
import type { ChangeStyle } from '../format/vocabulary.ts';
import type { Language } from '../text/language.ts';

export interface TextPageWords {
  /** Of the field that the text is written in. */
  text: string;
  /** The keys that one would not guess. */
  keys: string;
  suggest: {
    title: string;
    again: string;
    searching: string;
    stop: string;
    /** The plan is another than the one that it was found for. */
    dropped: string;
    applied: string;
    wishes: string;
    style: string;
    styles: Record<ChangeStyle, string>;
    keep: string;
    total: string;
    complete: string;
    tryComplete: string;
    unreadable: string;
    oneWay: string;
    ways(count: number): string;
    proposed: string;
    before: string;
    after: string;
    picture: string;
    apply: string;
    /** The numbers cannot be written without touching the rest. */
    byHand: string;
    /** A wish, as the command line writes it: `--keep stage`. */
    request(written: string): string;
    /** What a clause would have to give way by; the easiest is told. */
    relax(hours: string, isEasiest: boolean): string;
    drop(isEasiest: boolean): string;
  };
}

const it: TextPageWords = {
  text: 'Testo del piano, in YAML',
  keys: 'F8: prossimo rilievo. Ctrl+Spazio: che cosa si può scrivere qui. Per uscire dal testo con la tastiera: Esc, poi Tab.',
  suggest: {
    title: 'Trova le ore che mancano',
    again: 'Cerca di nuovo',
    searching: 'Cerco il cambiamento più piccolo…',
    stop: 'Ferma',
    dropped: 'Il piano è cambiato: la proposta di prima non vale più.',
    applied: 'Ore cambiate. Puoi annullare.',
    wishes: 'Che cosa tenere fermo',
    style: 'Che cosa cambia meno',
    styles: { proporzionato: 'Ogni numero cambia poco', minimo: 'Cambiano pochi numeri' },
    keep: 'Resta com’è',
    total: 'Ore di tutto il corso (vuoto: quante servono)',
    complete: 'Aggiungi anche le unità che mancano',
    tryComplete: 'Per aggiungere quello che manca: «Che cosa tenere fermo», poi «Aggiungi anche le unità che mancano».',
    unreadable: 'Il testo non si legge: correggi prima quello, poi cerca le ore.',
    oneWay: 'Una proposta',
    ways: (count) => `${count} vie: scegline una`,
    proposed: 'Il cambiamento più piccolo',
    before: 'Prima',
    after: 'Dopo',
    picture: 'Le ore delle unità dopo il cambiamento',
    apply: 'Applica',
    byHand: 'Questi numeri si scrivono a mano.',
    request: (written) =>
      written.replace(/^--keep (.*)$/, 'tenere fermo: $1').replace(/^--totale (.*)$/, 'ore di tutto il corso: $1'),
    relax: (hours, isEasiest) => `basta che ceda di ${hours}${isEasiest ? ': è la via più breve' : ''}`,
    drop: (isEasiest) => `senza questo un rimedio c’è${isEasiest ? ': è la via più breve' : ''}`,
  },
};

const en: TextPageWords = {
  text: 'Text of the plan, in YAML',
  keys: 'F8: next finding. Ctrl+Space: what may be written here. To leave the text by keyboard: Esc, then Tab.',
  suggest: {
    title: 'Find the missing hours',
    again: 'Search again',
    searching: 'Looking for the smallest change…',
    stop: 'Stop',
    dropped: 'The plan has changed: what was proposed before holds no more.',
    applied: 'Hours changed. You can undo it.',
    wishes: 'What to leave as it is',
    style: 'What changes least',
    styles: { proporzionato: 'Each number changes little', minimo: 'Few numbers change' },
    keep: 'Stays as it is',
    total: 'Hours of the whole course (empty: as many as needed)',
    complete: 'Add the units that are missing too',
    tryComplete: 'To add what is missing: “What to leave as it is”, then “Add the units that are missing too”.',
    unreadable: 'The text cannot be read: correct that first, then look for the hours.',
    oneWay: 'One proposal',
    ways: (count) => `${count} ways: choose one`,
    proposed: 'The smallest change',
    before: 'Before',
    after: 'After',
    picture: 'The hours of the units after the change',
    apply: 'Apply',
    byHand: 'These numbers have to be written by hand.',
    request: (written) =>
      written.replace(/^--keep (.*)$/, 'left as it is: $1').replace(/^--totale (.*)$/, 'hours of the whole course: $1'),
    relax: (hours, isEasiest) => `giving way by ${hours} is enough${isEasiest ? ': the shortest way' : ''}`,
    drop: (isEasiest) => `without this there is a way${isEasiest ? ': the shortest' : ''}`,
  },
};

export const textPageWords: Record<Language, TextPageWords> = { it, en };

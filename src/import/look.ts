/** What a person is asked to look at, where no rule can: the words of `da_verificare` that all kinds of page share. Pure. */
import type { InLanguages } from '../text/language.ts';

export const look = {
  /** A sentence that is not recognised. */
  sentence: (sentence: string): InLanguages => ({
    it: `Il corso rispetta questa condizione, che qualcheck non sa controllare: «${sentence}».`,
    en: `The course respects this condition, which qualcheck cannot check: “${sentence}”.`,
  }),
  /** One of which all is enforced but the words that narrow it. */
  part: (sentence: string, beside: string): InLanguages => ({
    it: `Anche «${beside}», che qualcheck non sa controllare: il resto della frase sì. «${sentence}».`,
    en: `Also “${beside}”, which qualcheck cannot check: it checks the rest of the sentence. “${sentence}”.`,
  }),
  /** A field whose words may prescribe something. */
  field: (text: string): InLanguages => ({
    it: `Il corso rispetta quello che il campo dice: «${text}».`,
    en: `The course respects what the field says: “${text}”.`,
  }),
  /** A field of a figure that says something else; `text` with its label. */
  unreadFigure: (text: string): InLanguages => ({
    it: `Il corso rispetta quello che il campo dice, e che qualcheck non sa leggere come numero: «${text}».`,
    en: `The course respects what the field says, which qualcheck cannot read as a figure: “${text}”.`,
  }),
  /** A field that says more than its figure, which is enforced as it is. */
  softenedFigure: (text: string, value: number): InLanguages => ({
    it: `Il campo dice più della sua cifra: «${text}». qualcheck controlla ${value}; per il resto guarda una persona.`,
    en: `The field says more than its figure: “${text}”. qualcheck checks ${value}; a person looks at the rest.`,
  }),
  /** Languages of which an item leaves the choice. */
  languages: (item: string): InLanguages => ({
    it: `La UF insegna le lingue che la voce chiede, fra quelle che lascia scegliere: «${item}».`,
    en: `The unit teaches the languages that the item asks for, among those that it leaves to choose: “${item}”.`,
  }),
} as const;

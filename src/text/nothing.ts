/**
 * Words that stand where something should be: «nessuna» says that there is none, «da definire» that it is not written
 * yet. One vocabulary for all free texts of a plan; nothing is guessed from longer texts, nor from codes (`no` is Norwegian).
 */
import { plainWords } from './nearest.ts';

export type Nothing = 'none' | 'not-yet';

const NONE = new Set(
  [
    'no, nessuno, nessuna, nessun, niente, nulla, zero, none, nothing',
    'assente, assenti, absent',
    'non previsto, non prevista, non previsti, non previste, non è previsto, non è prevista, non sono previsti',
    'non sono previste, non si prevede, non si fa, non c’è, non ce n’è, non ci sono, non esiste, non presente',
    'non necessario, non necessaria, non richiesto, non richiesta, non applicabile, not planned, not foreseen, not applicable',
  ]
    .join(', ')
    .split(', ')
    .map(plainWords),
);

/** After these words something else is still to be written: `da definire`, `in attesa di definizione`. */
const NOT_YET = new Set(
  [
    'n.d., nd, n.a., na, tbd, tba, tbc, todo, to do, fixme, lorem ipsum, to be defined, to be done',
    'in definizione, in via di definizione, in corso di definizione, in attesa, in attesa di definizione, in fase di definizione',
    'non definito, non definita, non definiti, non definite, non ancora definito, non ancora definita, non disponibile, non pervenuto',
    'non specificato, non specificata, non indicato, non indicata, non noto, non nota, ancora da definire, prossimamente',
    'segnaposto, inserire, inserire testo, inserire qui, scrivere qui, placeholder',
  ]
    .join(', ')
    .split(', ')
    .map(plainWords),
);
/** `da` and what one does with what is missing. */
const TO_DO =
  /^da (?:completare|compilare|concordare|confermare|decidere|definire|determinare|dettagliare|fare|fissare|individuare|indicare|inserire|integrare|nominare|precisare|programmare|reperire|scegliere|scrivere|specificare|stabilire|valutare|vedere|verificare)(?: (?:ancora|meglio|qui|successivamente|in seguito))?$/;

/** Whether a text says «none» or «not yet» instead of naming something; absent where it names something. */
export function nothingIn(text: string): Nothing | undefined {
  const words = plainWords(text);
  if (NONE.has(words)) return 'none';
  // Signs alone (`-`, `…`, `?`), and letters that hold a place (`xxx`).
  return words === '' || /^x+$/.test(words) || NOT_YET.has(words) || TO_DO.test(words) ? 'not-yet' : undefined;
}

import type { profileRules } from '../../../norms/rules/profile.ts';
import type { FamilyWords } from '../../template.ts';

export const profileWords: FamilyWords<typeof profileRules> = {
  'descrizione-missing': {
    pass: 'presente, da confrontare con il profilo',
    fail: 'vuota, prevista per confrontarla con il profilo',
    remedy: 'scrivi in «descrizione» che cosa il corso si propone',
  },
  'fasi-missing': {
    pass: '{found}, come previsto',
    fail: 'manca {found}, previste {required}',
    remedy: 'aggiungi a «fasi» di una UF: {there}',
  },
  'uc-mismatch': {
    pass: 'UC {found}, come nello standard',
    fail: 'UC {found}, nello standard UC {required}',
    remedy: 'scrivi «uc: {written}», o togli la riga',
  },
  'risultato-mismatch': {
    pass: 'risultato atteso come nello standard',
    fail: 'risultato atteso {found}, nello standard {required}',
    remedy: 'riporta le parole dello standard, o controlla che dicano lo stesso',
  },
};

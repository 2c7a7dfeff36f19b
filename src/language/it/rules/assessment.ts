import type { assessmentRules } from '../../../norms/rules/assessment.ts';
import { both, bound, type FamilyWords } from '../../template.ts';

export const assessmentWords: FamilyWords<typeof assessmentRules> = {
  'situations-below-minimum': {
    ...both('prova con {found}, previste almeno {required}'),
    remedy: 'completa la verifica: «situazioni» con i loro «caratteri», «tempo_minuti», «strumenti»',
  },
  'assessment-way-not-allowed': {
    pass: 'prova con {found}, come previsto',
    fail: 'prova con {found}, previsto {either}',
    remedy: 'aggiungi a «modalita» una di queste: {written}',
  },
  'assessment-activity-missing': {
    ...both('nella prova {found}, previste {required}'),
    remedy: 'scrivi «attivita: [{written}]»',
  },
  'uf-assessment-missing': {
    pass: 'verifica {found}, come previsto',
    fail: 'nessuna verifica, prevista a conclusione di ogni UF',
    remedy: 'scrivi in «verifica» come si conclude la UF',
  },
  'exam-not-public': {
    pass: 'pubblico, come previsto',
    fail: 'non pubblico, previsto pubblico',
    remedy: 'scrivi «pubblico: true»',
  },
  'exam-units-missing': {
    pass: 'su {found}, come previsto',
    fail: '{found}, previsto su ogni unità',
    remedy: 'scrivi «unita: tutte»',
  },
  'attestation-mismatch': bound('scrivi «{written}»'),
  'attestation-beyond-course': {
    pass: '{found}, di un corso per alcune unità',
    fail: '{found} è quella della qualificazione intera, il corso è di alcune unità',
    remedy: 'scrivi l’attestazione delle sole unità, o «obiettivo: qualificazione»',
  },
};

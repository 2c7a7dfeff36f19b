/** What an imported file says of itself, in its first lines. Pure. */
import type { Kind } from '../sheet.ts';

const PAGES: Record<Kind, string> = {
  basilicata: 'scheda «Standard Formativo» del repertorio della Regione Basilicata',
  campania: 'standard formativo del repertorio della Regione Campania',
  lazio: 'profilo professionale del repertorio della Regione Lazio',
  atlante: 'pagina di una qualificazione dell’Atlante del lavoro',
};

export function headingOf(kind: Kind): string[] {
  return [
    `Importato da: ${PAGES[kind]}. Testi, numeri e apostrofi sono quelli della fonte: questo file cita, non corregge. Quello che la pagina non stampa ed è stato dedotto è in «da_confermare».`,
  ];
}

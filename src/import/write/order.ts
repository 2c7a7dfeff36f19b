/** The order of the keys of a standard and of a card, and what is said above its parts. Pure. */

const FIGURES = [
  'totale',
  'aula',
  'laboratorio',
  'aula_laboratorio',
  'kc',
  'stage',
  'stage_laboratorio',
  'fad',
  'fad_sincrona',
  'fad_asincrona',
];
const UNIT = [
  ...[
    'codice',
    'alias',
    'uc',
    'kc',
    'denominazione',
    'ordine',
    'tipo',
    'eqf',
    'risultato_atteso',
    'abilita',
    'conoscenze',
  ],
  ...['vincoli', 'indicatori', 'prestazione_minima', 'modalita_valutazione', 'altri_campi', 'ore', 'fad_argomenti'],
  ...['lingue', 'prova', 'attivita_prova', 'modalita_prova', 'cp'],
];

/** Keys by the map they stand in; those that are not named keep their order, after those that are. */
export const KEYS: Record<string, readonly string[]> = {
  '': [
    ...[
      'formato',
      'id',
      'tipo',
      'regione',
      'fonte',
      'denominazione',
      'scheda',
      'settore',
      'repertorio',
      'standard',
      'etichette',
    ],
    ...[
      'classificazione',
      'altri_campi',
      'campi_vuoti',
      'ordine_campi',
      'descrizione',
      'fasi',
      'testi',
      'durata_anni',
      'annualita',
      'ore',
      'fad',
      'didattica',
    ],
    ...[
      'ingresso',
      'docenti',
      'tutor',
      'sedi',
      'frequenza',
      'valutazione',
      'crediti',
      'composizione',
      'etichette_unita',
    ],
    ...['unita_formative', 'competenze_chiave', 'unita_competenza', 'ada', 'competenze', 'cp', 'ateco', 'vincoli'],
    ...['da_verificare', 'anomalie', 'da_confermare'],
  ],
  classificazione: ['codice', 'eqf', 'profilo', 'sep', 'processo', 'sequenze', 'ada', 'ateco', 'cp', 'isced'],
  ore: FIGURES,
  didattica: ['aula', 'laboratorio', 'pratica'],
  ingresso: [
    ...['titolo', 'titolo_altro_campo', 'proscioglimento', 'italiano', 'verifica_italiano', 'esenzioni_italiano'],
    ...['titoli_esteri', 'eta', 'documentazione', 'termine', 'deroghe'],
  ],
  docenti: ['mondo_del_lavoro', 'titolo', 'esperienza', 'solo_laboratorio'],
  frequenza: ['minima', 'assenze', 'inserimento'],
  valutazione: ['verifica_unita', 'esame_pubblico', 'esame_unita', 'attestazione', 'attestazione_altro_campo'],
  etichette_unita: UNIT,
  'unita_formative[]': UNIT,
  'competenze_chiave[]': UNIT,
  etichette: [
    ...[
      'ada',
      'qualificazione',
      'repertorio',
      'coperti',
      'competenze',
      'titolo',
      'descrizione',
      'obiettivo',
      'attivita',
    ],
    ...['risultato_atteso', 'conoscenze', 'abilita', 'codice', 'eqf', 'cp'],
  ],
};

/** Comments above the parts, as a person who transcribes a page writes them. */
export const COMMENTS: Record<string, string> = {
  ore: 'Cifre del percorso. I "-" e i campi vuoti della fonte non stanno qui: sono «non previsto», non zero.',
  da_verificare: 'Quello che solo una persona può dire: che cosa guardare, e perché.',
  anomalie: 'Difetti della fonte, trovati confrontando i suoi campi: mostrati, mai corretti in segreto.',
  da_confermare: 'Quello che l’importazione ha dedotto: rileggi ogni voce e, se è giusta, toglila da qui.',
};

/** Keys of words that are read better on a line of their own, however short. */
export const OWN_LINE = new Set(['frase', 'guardare', 'perche', 'testo']);

/** Parts with a blank line above them. */
export const APART = new Set([
  ...['denominazione', 'testi', 'durata_anni', 'annualita', 'ore', 'didattica', 'ingresso', 'docenti', 'frequenza'],
  ...[
    'etichette_unita',
    'unita_formative',
    'competenze_chiave',
    'unita_competenza',
    'ada',
    'competenze',
    'cp',
    'vincoli',
  ],
  ...['da_verificare', 'anomalie', 'da_confermare', 'composizione'],
]);

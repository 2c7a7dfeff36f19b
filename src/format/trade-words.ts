/**
 * Words of the trade that the formats write otherwise: what a designer who writes one of them means. Data: one word, one
 * right key; several only where the word does not say which. Words are as `asKey` makes them.
 */

/** Keys by the words that stand for them; the first that is known where the word was written is meant. */
const KEYS: Record<string, readonly string[]> = {
  'ore_totali ore': ['durata', 'monte_ore', 'ore_complessive', 'totale_ore', 'numero_ore', 'n_ore', 'durata_ore'],
  stage: ['tirocinio', 'tirocini', 'tirocinio_curriculare', 'stages', 'alternanza', 'work_experience'],
  aula: ['teoria', 'teorica', 'ore_aula', 'presenza', 'in_presenza', 'frontale', 'lezioni', 'lezione_frontale'],
  laboratorio: ['pratica', 'esercitazioni', 'esercitazione', 'laboratori', 'lab', 'ore_laboratorio', 'ore_pratica'],
  fad_sincrona: ['online', 'on_line', 'webinar', 'videolezioni', 'dad', 'videoconferenza', 'diretta', 'sincrona'],
  fad_asincrona: ['elearning', 'e_learning', 'differita', 'asincrona', 'autoapprendimento'],
  sedi: ['sede', 'aule', 'luoghi', 'strutture'],
  docenti: ['docente', 'formatori', 'formatore', 'insegnanti', 'professori', 'esperti'],
  tutor: ['tutor_aziendale', 'tutor_aziendali', 'tutors', 'tutor_stage', 'tutor_di_stage'],
  partecipanti: [
    'allievi',
    'corsisti',
    'numero_allievi',
    'numero_partecipanti',
    'n_allievi',
    'discenti',
    'destinatari',
  ],
  esame: ['esame_finale', 'prova_finale', 'esami'],
  attestazione: ['attestato', 'certificazione', 'certificato', 'titolo_rilasciato', 'qualifica_rilasciata'],
  unita_formative: ['uf', 'unita', 'unita_formativa', 'unita_didattiche', 'ufc'],
  competenze_chiave: ['kc', 'competenze_trasversali', 'competenze_di_base'],
  frequenza: ['presenze', 'frequenza_obbligatoria'],
  assenze_massime: ['assenze', 'assenze_consentite', 'massimo_assenze'],
  inserimento_entro: ['tui', 'termine_ultimo_di_inserimento', 'inserimento'],
  minima: ['frequenza_minima', 'presenza_minima'],
  inizio: ['data_inizio', 'data_di_inizio', 'avvio', 'data_avvio'],
  fine: ['data_fine', 'data_di_fine', 'termine', 'conclusione'],
  eta_minima: ['eta', 'eta_minima_ingresso'],
  ingresso: ['requisiti', 'requisiti_di_ingresso', 'requisiti_ingresso', 'accesso'],
  soggetto: ['ente', 'soggetto_attuatore', 'ente_di_formazione', 'soggetto_proponente'],
  valutazione: ['valutazione_finale'],
  verifica: ['verifiche', 'valutazione_intermedia'],
  eqf: ['livello_eqf'],
  avvisi: ['bando', 'bandi', 'avviso_pubblico'],
  conoscenze: ['contenuti', 'saperi'],
  abilita: ['capacita'],
  posti: ['capienza', 'posti_allievo', 'capacita_ricettiva'],
  moduli: ['modulo', 'unita_didattica'],
  titolo: ['nome', 'titolo_di_studio', 'titolo_studio'],
  esperienza_anni: ['anni_esperienza', 'anni_di_esperienza'],
  codice: ['codice_uf', 'cod', 'id_uf'],
  id: ['codice', 'cognome'],
};

/** The same for the words of closed lists. */
const VALUES: Record<string, readonly string[]> = {
  licenza_media: ['terza_media', 'scuola_media', 'diploma_di_terza_media', 'licenza_di_scuola_media'],
  obbligo_istruzione: ['obbligo_scolastico', 'assolvimento_obbligo', 'obbligo_di_istruzione', 'obbligo'],
  qualifica_professionale: ['qualifica', 'iefp'],
  diploma: ['maturita', 'diploma_di_maturita', 'diploma_superiore', 'scuola_superiore', 'diploma_di_scuola_superiore'],
  laurea: ['laurea_triennale'],
  laurea_magistrale: ['laurea_specialistica'],
  colloquio_tecnico: ['colloquio', 'orale', 'prova_orale', 'colloquio_orale'],
  prova_scritta: ['scritto', 'test', 'questionario', 'test_scritto', 'prova_teorica'],
  prova_pratica: ['pratica', 'esercitazione', 'esercitazione_pratica'],
  prova_prestazionale: ['simulazione', 'role_play', 'prestazione'],
  aula: ['aule', 'aula_didattica'],
  laboratorio: ['lab', 'laboratori', 'laboratorio_informatico', 'aula_informatica'],
  test_ingresso: ['test', 'test_di_ingresso'],
  certificazione: ['certificato', 'attestato'],
  dichiarazione_valore: ['dichiarazione_di_valore'],
  documento_equipollente: ['equipollenza'],
  inizio_attivita: ['inizio', 'inizio_corso', 'avvio', 'inizio_delle_attivita'],
  qualificazione: ['qualifica', 'qualifica_professionale'],
  tutte: ['tutti', 'tutto', 'all', 'tutte_le_uf'],
};

/** Where a word does not say which of the formats' keys it means. */
const EITHER: Record<string, readonly string[]> = {
  fad: ['fad_sincrona', 'fad_asincrona'],
  a_distanza: ['fad_sincrona', 'fad_asincrona'],
  distanza: ['fad_sincrona', 'fad_asincrona'],
  formazione_a_distanza: ['fad_sincrona', 'fad_asincrona'],
};

const keysOf = byWord(KEYS);
const valuesOf = byWord(VALUES);

/** What the words of a table stand for; the table is turned around when a word is first asked about. */
function byWord(table: Record<string, readonly string[]>): (word: string) => readonly string[] {
  let found: Map<string, string[]> | undefined;
  return (word) => {
    if (found === undefined) {
      found = new Map();
      for (const [meant, words] of Object.entries(table)) {
        for (const each of words) found.set(each, [...(found.get(each) ?? []), ...meant.split(' ')]);
      }
    }
    return found.get(word) ?? [];
  };
}

/** The keys that a word of the trade may stand for, the likeliest first. */
export function keysMeant(word: string): readonly string[] {
  return keysOf(word);
}

/** The word of a closed list that a word of the trade stands for. */
export function valueMeant(word: string, known: readonly string[]): string | undefined {
  return valuesOf(word).find((each) => known.includes(each));
}

/** The keys among which the author has to choose, where all are known. */
export function eitherOf(word: string, known: readonly string[]): readonly string[] | undefined {
  const either = Object.hasOwn(EITHER, word) ? EITHER[word] : undefined;
  return either?.every((each) => known.includes(each)) ? either : undefined;
}

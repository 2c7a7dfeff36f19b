/**
 * What editors and workbooks tell of each key of a plan. A key is named by the end of its path (`ore.aula` wherever hours are);
 * the longest end that fits is the one that speaks. `Titolo | descrizione` gives a title too.
 */

/** What units, key competences and modules have in common. */
const taught: Record<string, string> = {
  ore: 'Ore per modalità | Per esempio { aula: 60, laboratorio: 50, fad_sincrona: 40 }. Decimali con il punto: 7.5.',
  conoscenze:
    'Conoscenze dello standard trattate qui: i loro numeri, nell’ordine dello standard (1 è la prima), o «tutte».',
  abilita: 'Abilità dello standard trattate qui: i loro numeri, nell’ordine dello standard (1 è la prima), o «tutte».',
  argomento: 'Argomento, dove la norma lega la FaD a un tema.',
  moduli: 'Moduli | Parti in cui l’unità si divide. Le ore stanno sui moduli, oppure sull’unità.',
  lingue: 'Lingue straniere insegnate, per codice ISO 639-1: en, fr.',
  verifica: 'Verifica | Verifica a conclusione dell’unità: una frase, o i suoi particolari.',
  docenti: 'Codici dei docenti, come in «docenti».',
};

const ofUnits = ['unita_formative', 'competenze_chiave', 'moduli'].flatMap((place) =>
  Object.entries(taught).map(([key, text]) => [`${place}.${key}`, text]),
);

export const planDescriptions: Record<string, string> = {
  ...Object.fromEntries(ofUnits),
  '': 'Piano di un corso | Il piano che «qualcheck validate» controlla.',
  formato: 'Formato | Dice a qualcheck come leggere il file: «qualcheck/piano@1» per un piano.',
  titolo: 'Titolo | Titolo del corso, come lo legge chi lo esamina.',
  note: 'Appunto per chi legge il piano: compare nei rapporti, nessuna norma lo guarda.',
  standard:
    'Standard formativo | Identificativo dello standard («qualcheck list» li elenca), o percorso di un suo file a partire da questo.',
  avvisi: 'Avvisi | Avvisi pubblici che aggiungono condizioni: identificativi, o percorsi di file a partire da questo.',
  obiettivo: 'Obiettivo | «qualificazione» (predefinito), o le sole unità di un corso parziale: { unita: [20_CTR] }.',
  'obiettivo.unita': 'Codici delle unità a cui porta il corso parziale.',

  soggetto: 'Soggetto | Chi eroga il corso.',
  'soggetto.denominazione': 'Nome dell’ente.',
  'soggetto.accreditato_fad':
    'true se il soggetto è accreditato per la FaD, dove lo standard la riserva agli accreditati.',

  corso: 'Corso | Dati del corso. Quello che lo standard già dice si può non ripetere; se c’è, deve concordare.',
  'corso.ore_totali': 'Ore di tutto il corso. Facoltativo: se c’è, deve essere la somma delle parti.',
  'corso.eqf': 'Livello EQF, da 1 a 8, come nello standard.',
  'corso.denominazione': 'Denominazione della qualificazione, come nello standard.',
  profilo: 'Profilo professionale di riferimento, per nome o per codice.',
  'corso.descrizione': 'Che cosa il corso si propone: chi lo esamina la confronta con il profilo.',
  'corso.sep': 'Settore economico-professionale, per nome o per codice.',
  processo: 'Processo di lavoro, come nello standard.',
  sequenze: 'Sequenze di processo, come nello standard.',
  ada: 'Aree di attività (ADA) dell’Atlante del lavoro, per codice.',
  ateco: 'Codici ATECO, come nello standard.',
  cp: 'Codici della classificazione delle professioni (CP), come nello standard.',
  'corso.isced': 'Codice ISCED-F 2013.',
  'corso.edizioni':
    'Edizioni | Le edizioni del corso, se sono più d’una: di ciascuna le date valgono come quelle del corso.',
  'edizioni.sede': 'Dove si tiene questa edizione.',
  'edizioni.inizio': 'Primo giorno di questa edizione, come 2027-01-11.',
  'edizioni.fine': 'Ultimo giorno di questa edizione.',
  'corso.sede': 'Dove si tiene il corso. Compare nei rapporti, nessuna norma lo guarda.',
  'corso.orario': 'Orario | Ore di un giorno e di una settimana di lezione. Compare nei rapporti.',
  giornaliere: 'Ore di un giorno di lezione.',
  settimanali: 'Ore di una settimana di lezione.',
  'corso.uditori': 'Quanti uditori si ammettono. Compare nei rapporti.',
  'corso.costo': 'Costo | Quanto costa il corso.',
  per_allievo: 'Costo per ogni allievo, in euro: un avviso può dargli un limite.',
  inizio: 'Primo giorno, come 2027-01-11.',
  fine: 'Ultimo giorno, come 2027-06-30: non prima di «inizio».',
  partecipanti: 'Quanti corsisti si prevedono, o tra quanti e quanti: { minimo: 12, massimo: 15 }.',
  'partecipanti.minimo': 'Con quanti corsisti si parte: un minimo della norma guarda questo.',
  'partecipanti.massimo': 'Quanti corsisti si accettano: un massimo della norma guarda questo.',
  annualita: 'Annualità | Gli anni del corso, in ordine.',
  'annualita.ore': 'Ore di quell’anno.',
  'annualita.stage': 'Ore di stage di quell’anno, comprese nelle sue ore.',
  esame_intermedio: 'true se l’anno finisce con un esame intermedio.',

  ingresso: 'Ingresso | Chi può entrare nel corso, e come si accerta.',
  'ingresso.titolo': 'Titolo di studio richiesto per entrare, o il suo livello: { eqf: 4 }.',
  alternative:
    'Altri modi di entrare | Oltre a «titolo»: ciascuno deve essere ammesso. Solo i crediti di ammissione sostituiscono il titolo.',
  'alternative.titolo': 'Titolo richiesto a chi entra in questo modo, o il suo livello: { eqf: 4 }.',
  'alternative.esperienza_anni': 'Anni di esperienza chiesti oltre al titolo: non lo sostituiscono.',
  'alternative.crediti': 'true se si entra con crediti di ammissione al posto del titolo.',
  'titolo.eqf': 'Livello EQF del titolo richiesto.',
  proscioglimento: 'In alternativa al titolo: chi è prosciolto dall’obbligo, con un accertamento.',
  accertamento: 'Come si accertano le competenze di chi è prosciolto: colloquio, prova scritta…',
  eta_minima: 'Età minima per entrare, in anni.',
  italiano: 'Conoscenza dell’italiano chiesta ai cittadini stranieri.',
  livello: 'Livello del Quadro comune europeo, da A1 a C2.',
  'italiano.verifica': 'Come si verifica l’italiano.',
  esenzioni: 'Chi non deve dimostrare l’italiano.',
  titoli_esteri: 'Documenti chiesti a chi ha un titolo conseguito all’estero.',
  'ingresso.requisiti_entro': 'Entro quando i requisiti sono posseduti: «inizio_attivita» o una data.',
  documentazione_agli_atti: 'L’ente conserva agli atti i documenti di ingresso dei corsisti.',
  deroghe: 'Deroghe ai requisiti, se la norma ne ammette.',

  unita_formative: 'Unità formative | Le UF dello standard, una voce per ciascuna, con ore e contenuti.',
  'unita_formative.codice': 'Codice della UF (o della sua UC) nello standard. Vedi «qualcheck show <codice>».',
  uc: 'Codice della UC che l’unità sviluppa: se c’è deve essere quello dello standard.',
  risultato_atteso: 'Se c’è deve essere quello dello standard.',
  fasi: 'Fasi dell’attività descritte dal profilo che l’unità sviluppa.',
  'unita_formative.titolo': 'Titolo della UF; facoltativo, vale quello dello standard.',
  competenze_chiave: 'Competenze chiave | Le KC dello standard, una voce per ciascuna.',
  'competenze_chiave.codice': 'Codice della KC nello standard. Vedi «qualcheck show <codice>».',
  'competenze_chiave.titolo': 'Titolo della KC; facoltativo, vale quello dello standard.',
  'moduli.titolo': 'Titolo del modulo.',
  'ore.aula': 'Ore di aula in presenza.',
  'ore.laboratorio': 'Ore di laboratorio.',
  'ore.fad_sincrona': 'FaD sincrona | Ore a distanza in diretta: sono ore d’aula svolte a distanza.',
  'ore.fad_asincrona': 'FaD asincrona | Ore a distanza in differita (e-learning): sono ore d’aula svolte a distanza.',
  'ore.fad':
    'FaD | Ore a distanza, se non si sa ancora quante in diretta e quante in differita. Contano come FaD; dove la norma le distingue il piano resta incompleto.',
  'ore.stage': 'Ore di stage di questa unità; se una unità le ha, tutte insieme fanno «stage.ore».',
  modalita: 'In che modo si verifica.',
  attivita: 'Che cosa il corsista fa nella prova.',
  descrizione: 'Com’è fatta la verifica.',
  situazioni: 'Situazioni in cui è messo alla prova chi è valutato.',
  'situazioni.descrizione': 'La situazione in breve.',
  'situazioni.caratteri': 'Che cosa la distingue: conflitto, reclamo, lingua_straniera…',
  comportamento: 'Comportamento del cliente.',
  tempo_minuti: 'Tempo assegnato alla prova, in minuti.',
  strumenti: 'Strumenti da usare nella prova.',

  stage: 'Stage | Le ore di stage e chi lo segue.',
  'stage.ore': 'Ore di stage del corso.',
  imprese: 'Imprese | Dove si fa lo stage. Compaiono nei rapporti.',
  'imprese.denominazione': 'Nome dell’impresa.',
  'imprese.sede': 'Dove si trova.',
  tutor: 'Tutor dello stage, per codice.',
  'tutor.id': 'Codice del tutor, non il nome.',
  'tutor.titolo_studio_adeguato': 'true se ha un titolo di studio adeguato.',
  esperienza_professionale_anni: 'Anni di esperienza professionale.',
  altre_attivita: 'Altre attività | Accoglienza, orientamento…: si mostrano a parte, non contano per nessun minimo.',
  'altre_attivita.titolo': 'Che attività è.',
  'altre_attivita.ore': 'Le sue ore.',
  nel_totale:
    'true se le sue ore contano nel totale del corso (project work, competenze comuni): per nessun altro minimo e nessun limite.',

  docenti: 'Docenti | Chi insegna, per codice.',
  'docenti.id': 'Codice del docente, non il nome.',
  'docenti.mondo_del_lavoro': 'true se proviene dal mondo del lavoro.',
  esperienza_anni: 'Anni di esperienza nella materia.',
  titolo_studio_adeguato: 'true se ha un titolo di studio adeguato.',
  sedi: 'Sedi | Aule e laboratori.',
  'docenti.nota': 'Appunto sul docente. Compare nei rapporti, nessuna norma lo guarda.',
  luogo: 'Dove si trova. Compare nei rapporti.',
  tipo: 'Aula o laboratorio.',
  posti: 'Quante persone può ospitare.',

  frequenza: 'Frequenza | In percentuale delle ore del corso.',
  'frequenza.minima': 'Frequenza minima per l’esame, in % delle ore.',
  assenze_massime: 'Assenze massime, in % delle ore: con la frequenza minima fanno 100.',
  inserimento_entro: 'Fino a che punto del corso si può entrare (TUI), in % delle ore.',
  valutazione: 'Valutazione | L’esame finale e l’attestazione.',
  esame: 'L’esame finale.',
  pubblico: 'true per un esame pubblico.',
  'esame.unita': 'Unità su cui verte l’esame: i loro codici, o «tutte».',
  prove: 'Le prove dell’esame. Compaiono nei rapporti.',
  soglia: 'Punteggio con cui si supera l’esame, come 60/100. Compare nei rapporti.',
  'esame.ore': 'Ore dell’esame, a parte da quelle del corso. Compaiono nei rapporti.',
  attestazione: 'Che attestazione si rilascia, come nello standard.',
  crediti: 'Crediti | Che crediti si riconoscono.',
  'crediti.ammissione': 'true se si riconoscono crediti di ammissione.',
  'crediti.frequenza': 'true se si riconoscono crediti di frequenza.',
  riferimenti: 'Atti secondo cui si riconoscono.',
  eccezioni: 'Eccezioni | Requisiti messi da parte di proposito, ciascuno con il suo motivo.',
  'eccezioni.regola': 'La regola messa da parte. «qualcheck rules» le elenca.',
  'eccezioni.soggetto': 'Solo per questa unità; senza, per tutte.',
  'eccezioni.motivo': 'Perché: obbligatorio. Compare nei rapporti.',
  riferimento: 'L’atto che autorizza: protocollo, determina.',
  scade: 'Ultimo giorno in cui vale, come 2027-12-31.',
};

/** What is told of a key: the words of the longest end of its path that has any, with its title where it has one. */
export function wordsOfKey(
  path: readonly string[],
  words: Record<string, string>,
): { title: string; description: string } | undefined {
  const ends = path.length === 0 ? [''] : path.map((_step, index) => path.slice(index).join('.'));
  const said = ends.map((end) => words[end]).find((each) => each !== undefined);
  if (said === undefined) return undefined;
  const [first = '', ...rest] = said.split(' | ');
  return rest.length > 0 ? { title: first, description: rest.join(' | ') } : { title: '', description: said };
}

/**
 * Sentences as Regions write them, and what each must become: the norms it sets, and whether a person has to look.
 * `ingresso`, `risorse`, …: the text it stands in. Of each kind the plain form, and the forms that must not be enforced.
 */
import type { TextKey } from '../../src/import/texts.ts';

export interface SentenceCase {
  text: TextKey;
  says: string;
  /** Values by place, `frase` and `da` aside; absent: no rule. */
  sets?: Record<string, unknown>;
  /** Something is left to a person. */
  byHand?: true;
}

const title = (minimo: unknown) => ({ 'ingresso.titolo': { minimo } });
const plain = (text: TextKey, sets: Record<string, unknown>, ...sentences: string[]): SentenceCase[] =>
  sentences.map((says) => ({ text, says, sets }));
const byHand = (text: TextKey, ...sentences: string[]): SentenceCase[] =>
  sentences.map((says) => ({ text, says, byHand: true as const }));
const both = (text: TextKey, sets: Record<string, unknown>, ...sentences: string[]): SentenceCase[] =>
  sentences.map((says) => ({ text, says, sets, byHand: true as const }));

const entry: SentenceCase[] = [
  ...plain(
    'ingresso',
    title('licenza_media'),
    'Possesso del diploma di scuola secondaria di primo grado.',
    'Possesso del diploma di scuola secondaria di I grado.',
    'Possesso del diploma di scuola secondaria di I° grado.',
    'Possesso del diploma di scuola secondaria di 1° grado.',
    'Possesso del diploma di scuola secondaria di 1^ grado.',
    'Possesso del diploma di scuola secondaria di 1 grado.',
    'Possesso del diploma di istruzione secondaria di primo grado.',
    'Essere in possesso della licenza media inferiore.',
    'È richiesto il possesso di licenza media.',
    'I partecipanti devono essere in possesso della licenza di scuola media.',
    'Aver conseguito la licenza media.',
    'Titolo di studio minimo: licenza media.',
    'Licenza media.',
    'Istruzione secondaria di primo grado.',
    'Titolo di studio richiesto: diploma di scuola secondaria inferiore.',
  ),
  ...plain(
    'ingresso',
    title('diploma'),
    'Possesso del diploma di scuola secondaria superiore.',
    'Possesso del diploma di scuola secondaria di II grado.',
    'Possesso di diploma di istruzione secondaria di 2° grado.',
    'Possesso del diploma di scuola secondaria di II° grado.',
    'Possesso del diploma di scuola secondaria di 2^ grado.',
    'È necessario il possesso del diploma di maturità.',
    'I candidati devono possedere il diploma di istruzione secondaria superiore.',
    'Diploma di scuola secondaria di secondo grado.',
  ),
  ...plain(
    'ingresso',
    title('obbligo_istruzione'),
    "Aver assolto l'obbligo di istruzione.",
    "Possesso di titolo attestante l'assolvimento dell'obbligo di istruzione.",
  ),
  ...plain('ingresso', title('qualifica_professionale'), 'Possesso di qualifica professionale triennale.'),
  ...plain('ingresso', title('laurea'), 'Possesso della laurea triennale.', 'Avere il possesso di laurea.'),
  ...plain('ingresso', title('laurea_magistrale'), 'Possesso di laurea magistrale.'),
  ...plain('ingresso', title('its'), 'Possesso di diploma di tecnico superiore.'),
  ...both(
    'ingresso',
    title('laurea'),
    'Possesso di laurea in economia e commercio.',
    'Possesso di laurea triennale in ingegneria.',
  ),
  ...both(
    'ingresso',
    title('qualifica_professionale'),
    'Possesso di qualifica professionale di Operatore del benessere.',
  ),
  ...both('ingresso', title('diploma'), 'Possesso di diploma di maturità classica.'),
  ...byHand(
    'ingresso',
    'Possesso di licenza media oppure di un anno di esperienza lavorativa.',
    'Possesso di laurea in economia o titolo equipollente.',
    'Possesso del diploma di scuola secondaria di primo o di secondo grado.',
    'Possesso del diploma di scuola secondaria.',
    'Possesso della licenza media per i soli candidati italiani.',
    'Per gli occupati nel settore è sufficiente la licenza media.',
    'Ai maggiorenni si chiede la licenza media.',
    'Preferibilmente in possesso di laurea.',
    'Il possesso di laurea costituisce titolo di preferenza.',
    'Non è richiesto il possesso di diploma di maturità.',
    'Possesso di licenza media e di patente nautica.',
    'Possesso di licenza media, salvo quanto previsto per gli apprendisti.',
    'Possesso di licenza media, ove non diversamente disposto.',
    'Possesso del diploma di scuola secondaria di primo grado se minorenni.',
    'Chi ha la licenza media sostiene un colloquio.',
    'Requisiti alternativi: possesso di licenza media; possesso di tre anni di esperienza.',
    'È richiesto uno dei seguenti titoli: a) possesso di laurea. b) possesso di qualifica professionale.',
    'a) possesso di licenza media; b) possesso di qualifica professionale.',
    'Possesso di diploma di maturità. Sono esonerati gli occupati da almeno tre anni.',
    'Possesso di diploma di maturità. Per gli adulti basta la licenza media.',
    'Possesso di diploma di maturità. Tale requisito non si applica ai percorsi brevi.',
    'Possesso di licenza media. Possesso di laurea magistrale.',
    'Possesso di diploma di maturità. Fanno eccezione i lavoratori in mobilità.',
    'Possesso di diploma di maturità. Età minima di 18 anni. Chi ha già lavorato nel settore può accedere con la licenza media.',
    'Per i minori, possesso di licenza media; possesso di diploma di maturità per gli altri.',
    'Non essere in possesso di laurea.',
    'Il possesso del diploma di maturità è auspicabile.',
    'Essere in possesso di licenza media o superiore.',
    'Possesso di titolo di studio coerente con il profilo.',
    'Possesso di licenza media. In mancanza, dichiarazione di competenze.',
    "Possesso di licenza media. È equiparata l'esperienza quinquennale.",
    'Possesso di dottorato di ricerca in corso.',
    // Beside a norm only what asks for something more leaves it as it is.
    'È necessario il possesso di licenza media. Gli occupati accedono comunque.',
    'È necessario il possesso di licenza media. Altrimenti, un anno di esperienza.',
    "È necessario il possesso di licenza media. Fa fede l'esperienza.",
    'È necessario il possesso di licenza media. Chi ha lavorato accede direttamente.',
    'È necessario il possesso di licenza media. Si accede pure con un anno di esperienza.',
    'È necessario il possesso di licenza media. Agli occupati è chiesto un anno di esperienza.',
    // A note, whatever it says.
    'È necessario il possesso di licenza media*.',
    'Possesso di laurea in fase di conseguimento.',
    'Possesso di laurea in alternativa a tre anni di esperienza.',
  ),
  ...plain(
    'ingresso',
    { 'ingresso.italiano': { livello: 'A2' } },
    'Per i cittadini stranieri è richiesta la conoscenza della lingua italiana di livello A2.',
    'Per tutti i cittadini stranieri, conoscenza della lingua italiana almeno al livello A2 del QCER.',
  ),
  ...plain(
    'ingresso',
    { 'ingresso.italiano': { livello: 'B2' } },
    'Conoscenza della lingua italiana ad un livello non inferiore al B2 del QCER.',
  ),
  ...byHand(
    'ingresso',
    'Conoscenza della lingua italiana di livello B1 per la comprensione e A2 per la produzione.',
    'Conoscenza della lingua italiana di livello B1 o iscrizione a un corso di italiano.',
    'Per i soli cittadini non comunitari, conoscenza della lingua italiana di livello B1.',
    'La conoscenza della lingua italiana di livello B1 è accertata durante il corso.',
    'Conoscenza della lingua italiana di livello B1. Ne sono dispensati i rifugiati.',
    'Conoscenza della lingua inglese di livello B1.',
    'Conoscenza della lingua italiana di livello B1, se stranieri residenti da meno di cinque anni.',
  ),
  ...plain(
    'ingresso',
    { 'ingresso.eta': { minima: 18 } },
    'Avere compiuto 18 anni.',
    'Età minima di 18 anni.',
    'Avere almeno 18 anni di età.',
  ),
  ...byHand(
    'ingresso',
    'Avere compiuto 18 anni, o 16 se in apprendistato.',
    'Età compresa tra 18 e 35 anni.',
    'Avere compiuto 18 anni. I sedicenni possono iscriversi con il consenso dei genitori.',
    'Età non superiore a 29 anni.',
  ),
  ...plain(
    'ingresso',
    { 'ingresso.deroghe': { ammesse: false } },
    'Non è ammessa alcuna deroga.',
    'Non sono ammesse deroghe.',
  ),
  ...byHand(
    'ingresso',
    'Non sono ammesse deroghe, se non autorizzate.',
    'Non sono ammesse deroghe. La Regione può tuttavia autorizzare singoli casi.',
    'Non sono ammesse deroghe al titolo di studio.',
  ),
];

const quota = (n: number) => ({ 'docenti.mondo_del_lavoro': { minimo_percentuale: n } });
const people: SentenceCase[] = [
  ...plain(
    'risorse',
    quota(80),
    "Docenti qualificati, provenienti per almeno l'80% dal mondo del lavoro.",
    "Almeno l'80% dei docenti deve provenire dal mondo del lavoro.",
    'Docenti qualificati, provenienti per almeno l’80 per cento dal mondo del lavoro.',
  ),
  ...plain(
    'risorse',
    quota(60),
    'Docenti qualificati, provenienti per almeno il 60 % dal mondo del lavoro.',
    'Almeno il 60% dei docenti proviene dal mondo del lavoro.',
    'Prevedere un corpo docente qualificato, composto per almeno il 60% da esperti provenienti dal mondo del lavoro.',
  ),
  ...byHand(
    'risorse',
    'Docenti qualificati, provenienti per almeno il 50% dal mondo del lavoro e residenti in regione.',
    'Docenti qualificati, provenienti per almeno il 50% dal mondo del lavoro o della scuola.',
    'Docenti qualificati, provenienti di norma per almeno il 50% dal mondo del lavoro.',
    'Docenti qualificati, provenienti per almeno il 50% dal mondo del lavoro. La quota scende al 30% nei percorsi brevi.',
    'Docenti qualificati, provenienti per almeno il 50% dal mondo del lavoro. Nei corsi brevi il 30%.',
    'Docenti qualificati, provenienti per almeno il 50% dal mondo del lavoro. Per i docenti di lingua la quota è del 20%.',
    "Almeno l'80% dei docenti al netto del tirocinio deve provenire dal mondo del lavoro.",
    'Almeno il 50% delle ore è svolto da docenti provenienti dal mondo del lavoro.',
    'Non è richiesto che almeno il 50% dei docenti provenga dal mondo del lavoro.',
  ),
  ...[
    ['almeno triennale', 3],
    ['di almeno 3 anni', 3],
    ['almeno di tre anni', 3],
    ['di almeno cinque anni', 5],
    ['almeno quinquennale', 5],
    ['biennale', 2],
    ['non inferiore a 2 anni', 2],
    ['almeno 4 anni', 4],
    ['di almeno un anno', 1],
  ].map(
    ([length, years]): SentenceCase => ({
      text: 'risorse',
      says: `I docenti devono possedere un titolo di studio adeguato all'attività formativa da realizzare e una documentata esperienza professionale e/o di insegnamento, ${length}, nel settore di riferimento.`,
      sets: { 'docenti.titolo': {}, 'docenti.esperienza': { minimo_anni: years } },
    }),
  ),
  ...byHand(
    'risorse',
    "I docenti devono possedere un titolo di studio adeguato all'attività formativa da realizzare o una documentata esperienza professionale e/o di insegnamento, almeno triennale, nel settore di riferimento.",
    "I docenti devono possedere un titolo di studio adeguato all'attività formativa da realizzare, ove possibile.",
    "I docenti devono possedere un titolo di studio adeguato all'attività formativa da realizzare. Tale requisito non riguarda gli artigiani.",
    "I tutor di stage / tirocinio devono possedere titolo di studio adeguato all'attività formativa da realizzare e, nello specifico, una documentata esperienza professionale almeno biennale nel settore di riferimento, ridotta a un anno per le cooperative.",
  ),
  ...plain(
    'risorse',
    { tutor: { minimo_anni_professionali: 2 } },
    "I tutor di stage / tirocinio devono possedere titolo di studio adeguato all'attività formativa da realizzare e, nello specifico, una documentata esperienza professionale di almeno due anni nel settore di riferimento.",
  ),
  ...plain(
    'risorse',
    { sedi: { richieste: ['aula', 'laboratorio'], quante: 'tutte' } },
    'È necessario disporre di aule e laboratori congruamente attrezzati.',
  ),
  ...plain(
    'risorse',
    { sedi: { richieste: ['aula', 'laboratorio'], quante: 'almeno_una' } },
    'Prevedere la presenza di aule e/o laboratori adeguatamente attrezzati.',
  ),
  ...byHand(
    'risorse',
    'È necessario disporre di aule e laboratori congruamente attrezzati, salvo convenzione con le imprese.',
    'È opportuno disporre di aule e laboratori congruamente attrezzati.',
  ),
];

const attendance = (n: number) => ({ 'frequenza.minima': { minimo_percentuale: n } });
const assessment: SentenceCase[] = [
  ...plain(
    'valutazione',
    attendance(90),
    'la frequenza di almeno il 90% delle ore complessive del percorso formativo.',
    'Frequenza obbligatoria di almeno il 90% delle ore totali del corso.',
    'Frequenza obbligatoria: almeno il 90% del monte ore complessivo.',
    "Condizione minima di ammissione all'esame finale è la frequenza di almeno il 90 per cento delle ore complessive.",
  ),
  ...plain('valutazione', attendance(80), "La frequenza di almeno l'80% della durata complessiva del percorso."),
  ...plain(
    'valutazione',
    { 'frequenza.assenze': { massimo_percentuale: 20 } },
    'Le assenze non possono superare il 20% del monte ore.',
    'Le assenze non possono essere superiori al 20% delle ore complessive.',
  ),
  ...byHand(
    'valutazione',
    "La frequenza di almeno l'80% delle ore complessive al netto del tirocinio.",
    "La frequenza di almeno l'80% delle ore di aula.",
    "La frequenza di almeno l'80% delle ore complessive e del 100% dello stage.",
    "La frequenza di almeno l'80% delle ore complessive. Per gli occupati è sufficiente il 60%.",
    "La frequenza di almeno l'80% delle ore complessive. Sono fatte salve le assenze per malattia.",
    "La frequenza di almeno l'80% delle ore complessive, salvo deroga.",
    "La frequenza di almeno l'80% delle ore complessive. Ai lavoratori si chiede il 60%.",
    "La frequenza di almeno l'80% delle ore complessive. La soglia è del 70% nei percorsi brevi.",
    'Le assenze non possono superare il 20% del monte ore, esclusi i casi di malattia.',
    'Le assenze superiori al 20% sono recuperate.',
    'Si raccomanda la frequenza di almeno il 90% delle ore complessive.',
  ),
  ...plain(
    'valutazione',
    { 'valutazione.verifica_unita': {} },
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF.',
    'Verifiche in itinere al termine di ciascuna unità formativa.',
    'Verifiche intermedie alla fine di ogni modulo.',
  ),
  ...byHand(
    'valutazione',
    'Verifiche intermedie alla fine di ogni modulo di almeno 40 ore.',
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF, ove possibile.',
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF. Ne sono esentate le UF di base.',
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni anno.',
    'Verifiche facoltative al termine di ciascuna unità formativa.',
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF. Per le UF trasversali la verifica è unica.',
    'Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF. Sono possibili verifiche cumulative.',
  ),
  ...plain(
    'valutazione',
    { 'valutazione.esame_pubblico': {} },
    'Esame finale pubblico in conformità alle disposizioni regionali vigenti.',
  ),
  // The trials of an exam and its pass mark take nothing back; whoever says more of them may.
  ...both(
    'valutazione',
    { 'valutazione.esame_unita': {} },
    ...[
      'Esame finale: prova scritta e colloquio; punteggio minimo 60/100.',
      'Punteggio minimo per il superamento della prova finale: 70/100.',
      "L'esame si intende superato con un punteggio non inferiore a 60/100.",
      "L'esame finale consiste in una prova pratica, un test a risposta multipla e un colloquio individuale, con votazione minima di 6 su 10.",
      'Soglia di superamento pari ad almeno 60 centesimi.',
      "Per superare l'esame occorre ottenere almeno 60 punti.",
      'Il voto minimo è 18/30.',
    ].map(
      (more) =>
        `La valutazione finale ha lo scopo di verificare l'acquisizione delle competenze previste dal corso. ${more}`,
    ),
  ),
  ...both('valutazione', attendance(80), "La frequenza di almeno l'80% delle ore complessive; punteggio minimo 60%."),
  ...byHand(
    'valutazione',
    ...[
      'Punteggio minimo 60/100, salvo le UF di base.',
      'Esame finale: prova scritta e colloquio per le sole UF professionali.',
      'Esame finale: prova scritta o esonero.',
      'Soglia minima 60%.',
      "L'esame si intende superato con un punteggio non inferiore a 60/100 in una sola UF.",
    ].map(
      (more) =>
        `La valutazione finale ha lo scopo di verificare l'acquisizione delle competenze previste dal corso. ${more}`,
    ),
    "La frequenza di almeno l'80% delle ore complessive. La soglia minima è del 70%.",
  ),
  ...byHand(
    'valutazione',
    'Esame finale pubblico in conformità alle disposizioni regionali vigenti, se previsto.',
    'Esame finale non pubblico in conformità alle disposizioni regionali vigenti.',
    "L'esame pubblico di certificazione delle competenze può essere sostituito da un colloquio.",
    'Esame finale pubblico in conformità alle disposizioni regionali vigenti o colloquio con il tutor.',
  ),
  ...plain(
    'valutazione',
    { 'valutazione.attestazione': { denominazione: 'Attestato di qualifica' } },
    'Certificazione rilasciata al termine del percorso: "Attestato di qualifica" per "Cuoco".',
  ),
  ...byHand(
    'valutazione',
    'Certificazione rilasciata al termine del percorso: "Attestato di qualifica" o "Attestato di frequenza" per "Cuoco".',
    'Certificazione rilasciata al termine del percorso: "Attestato di qualifica" per "Cuoco" a chi supera tutte le prove.',
  ),
];

const lists: SentenceCase[] = [
  ...both(
    'ingresso',
    title('licenza_media'),
    'È necessario il possesso di licenza media. È richiesto un colloquio sulle motivazioni e/o sulle attitudini.',
  ),
  ...both(
    'valutazione',
    attendance(80),
    "La frequenza di almeno l'80% delle ore complessive. Per lo stage occorre il 100%.",
  ),
  // A colon opens alternatives where it ends what is said before, or a few words.
  ...both(
    'risorse',
    quota(60),
    'È richiesto di elaborare procedure in uso nel settore, con cura e a distanza: 1. a secco, 2. a umido. Docenti qualificati, provenienti per almeno il 60% dal mondo del lavoro.',
  ),
  ...byHand(
    'risorse',
    'Una delle condizioni: docenti qualificati, provenienti per almeno il 60% dal mondo del lavoro.',
    'Nei corsi lunghi: impianti adeguati. Docenti qualificati, provenienti per almeno il 60% dal mondo del lavoro.',
  ),
  ...both(
    'valutazione',
    { 'valutazione.verifica_unita': {}, 'valutazione.esame_pubblico': {} },
    "1. Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF. 2. Condizione minima di ammissione all'esame finale è la frequenza di almeno l'80% delle ore complessive del percorso formativo, ridotta al 70% per gli occupati. 3. Esame finale pubblico in conformità alle disposizioni regionali vigenti.",
  ),
  ...both(
    'valutazione',
    { 'valutazione.verifica_unita': {} },
    "1. Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF. 2. Esame finale pubblico in conformità alle disposizioni regionali vigenti. 3. Per gli occupati l'esame può essere sostituito da un colloquio.",
  ),
];

const others: SentenceCase[] = [
  ...plain(
    'crediti',
    { crediti: { ammessi: ['frequenza'] } },
    'È ammesso il riconoscimento dei crediti formativi (di frequenza).',
  ),
  ...both(
    'crediti',
    { crediti: { ammessi: ['ammissione', 'frequenza'] } },
    'È ammesso il riconoscimento dei crediti formativi (di ammissione e di frequenza), nel limite del 50% delle ore complessive.',
  ),
  ...byHand(
    'crediti',
    'È ammesso il riconoscimento dei crediti formativi (di ammissione), salvo per gli apprendisti.',
    'Non è ammesso il riconoscimento dei crediti formativi (di ammissione e di frequenza).',
    'È ammesso il riconoscimento dei crediti formativi (di ammissione). Ne sono esclusi i percorsi regolamentati.',
    'Solo in casi motivati è ammesso il riconoscimento dei crediti formativi (di frequenza).',
  ),
  ...plain(
    'didattica',
    { 'didattica.aula': {}, 'didattica.laboratorio': {} },
    "Prevedere attività di formazione d'aula specifica e formazione tecnica mediante laboratori pratici.",
  ),
  ...plain(
    'didattica',
    { 'didattica.aula': {}, 'didattica.pratica': {} },
    "Formazione d'aula specifica e formazione tecnica mediante attività pratiche/laboratoriali.",
  ),
  ...byHand(
    'didattica',
    "Formazione d'aula specifica e/o formazione tecnica mediante laboratori pratici.",
    "Formazione d'aula specifica, se necessaria.",
    'Prevedere formazione tecnica mediante laboratori pratici, anche in azienda.',
    "Non è prevista formazione d'aula specifica.",
    'La FaD è ammessa per non più del 20% delle ore.',
  ),
  ...byHand(
    'elearning',
    'La FaD è consentita ai soli soggetti accreditati.',
    'La FaD non è consentita.',
    'Esclusivamente per i Soggetti specificamente accreditati per la FAD, la stessa è consentita nel limite del 10% delle ore.',
  ),
];

export const SENTENCES: readonly SentenceCase[] = [...entry, ...people, ...assessment, ...lists, ...others];

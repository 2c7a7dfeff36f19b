/** Requirements in the sentences that Regions repeat, with random figures, and some sentences that no Region ever wrote. */
import type { Random } from './random.ts';

export interface Written {
  /** Texts by the key under which a standard keeps them. */
  texts: Record<string, string>;
  /** What they set: path in the standard → part of the norm. */
  norms: Record<string, unknown>;
  /** Sentences that nobody can recognise. */
  unknown: string[];
}

type Sentence = [text: string, norms?: Record<string, unknown>];

/** A sentence of random words, which no pattern knows. */
function stranger(random: Random, written: Written): string {
  const text = `È richiesto di ${random.item(false, 8)}`;
  written.unknown.push(text);
  return text;
}

function put(random: Random, written: Written, key: string, sentences: readonly Sentence[]): void {
  const chosen = sentences.filter(() => random.chance(0.85));
  const parts = chosen.map(([text, norms = {}]) => {
    Object.assign(written.norms, norms);
    return text;
  });
  if (random.chance(0.3)) parts.splice(random.whole(0, parts.length), 0, stranger(random, written));
  if (parts.length > 0) written.texts[key] = `${parts.join('. ')}.`;
}

const YEARS: [string, number][] = [
  ['biennale', 2],
  ['triennale', 3],
  ['quinquennale', 5],
];

export function basilicataProse(random: Random, name: string): Written {
  const written: Written = { texts: {}, norms: {}, unknown: [] };
  const [share, attendance, level] = [random.whole(10, 90), random.whole(50, 95), random.pick(['A2', 'B1', 'B2'])];
  const [length, years] = random.pick(YEARS);
  put(random, written, 'ingresso', [
    random.pick<Sentence>([
      [
        "a) Possesso dei titoli attestanti l'assolvimento dell'obbligo di istruzione o in subordine il proscioglimento dell'obbligo di istruzione previo accertamento del possesso delle competenze connesse all'obbligo di istruzione, fatto salvo quanto disposto alla voce \"Gestione dei crediti formativi\"",
        { 'ingresso.titolo.minimo': 'obbligo_istruzione', 'ingresso.proscioglimento.accertamento': true },
      ],
      ['a) Possesso della licenza media', { 'ingresso.titolo.minimo': 'licenza_media' }],
      ['a) Possesso del diploma di scuola secondaria superiore', { 'ingresso.titolo.minimo': 'diploma' }],
      ['a) Possesso della laurea magistrale', { 'ingresso.titolo.minimo': 'laurea_magistrale' }],
    ]),
    [
      "b) Per tutti i cittadini stranieri e', inoltre, indispensabile la conoscenza della lingua italiana, orale e scritta, al fine di partecipare attivamente al percorso formativo",
      { 'ingresso.esenzioni_italiano.ammesse': [] },
    ],
    [
      `Sia per il test, sia per la certificazione, il livello minimo di uscita deve essere il ${level}`,
      { 'ingresso.italiano.livello': level },
    ],
    ['Tutta la documentazione va conservata agli atti da parte del soggetto erogatore'],
    [
      "Tutti i requisiti devono essere posseduti e documentati dal corsista al soggetto erogatore entro l'inizio delle attivita'",
      { 'ingresso.termine.entro': 'inizio_attivita' },
    ],
    ["Non e' ammessa alcuna deroga", { 'ingresso.deroghe.ammesse': false }],
  ]);
  put(random, written, 'risorse', [
    [
      `Prevedere un corpo docente qualificato, composto per almeno il ${share}% da esperti provenienti dal mondo del lavoro, in possesso di una specifica e documentata esperienza professionale o di insegnamento, almeno ${length}, nel settore di riferimento`,
      { 'docenti.mondo_del_lavoro.minimo_percentuale': share, 'docenti.esperienza.minimo_anni': years },
    ],
  ]);
  put(random, written, 'valutazione', [
    [
      '1. Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF',
      { 'valutazione.verifica_unita.da': 'valutazione' },
    ],
    [
      `2. Condizione minima di ammissione all'esame pubblico di certificazione delle competenze e' la frequenza di almeno l'${attendance}% delle ore complessive del percorso formativo`,
      { 'frequenza.minima.minimo_percentuale': attendance },
    ],
    [
      `4. Attestazione rilasciata in esito al superamento dell'esame pubblico di certificazione delle competenze: "Certificato di prova ${share}" relativo alla qualificazione di "${name}"`,
      { 'valutazione.attestazione.denominazione': `Certificato di prova ${share}` },
    ],
  ]);
  put(random, written, 'crediti', [
    ["E' ammesso il riconoscimento dei crediti formativi (di ammissione)", { 'crediti.ammessi': ['ammissione'] }],
  ]);
  return written;
}

export function campaniaProse(random: Random, name: string): Written {
  const written: Written = { texts: {}, norms: {}, unknown: [] };
  const [share, attendance, eqf, level] = [
    random.whole(10, 90),
    random.whole(50, 95),
    random.whole(1, 7),
    random.pick(['A2', 'B1', 'B2']),
  ];
  const [length, years] = random.pick(YEARS);
  put(random, written, 'ingresso', [
    [
      `Possesso di titolo di studio / qualifica professionale attestante il raggiungimento di un livello di apprendimento pari almeno a EQF ${eqf}, acquisito nell'ambito degli ordinamenti di istruzione o nella formazione professionale, fatto salvo quanto disposto alla voce ""Gestione dei crediti formativi""`,
      { 'ingresso.titolo.minimo': { eqf } },
    ],
    [
      `Per i cittadini stranieri è inoltre necessario il possesso di un attestato, riconosciuto a livello nazionale e internazionale, di conoscenza della lingua italiana ad un livello non inferiore al ${level} del QCER. In alternativa, tale conoscenza deve essere verificata attraverso un test di ingresso da conservare agli atti del soggetto formatore`,
      { 'ingresso.italiano.livello': level, 'ingresso.verifica_italiano.una_tra': ['certificazione', 'test_ingresso'] },
    ],
    [
      "Sono dispensati dalla presentazione dell'attestato i cittadini stranieri che abbiano conseguito il diploma di scuola secondaria superiore presso un istituto scolastico appartenente al sistema italiano di istruzione",
      { 'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'] },
    ],
    ['Non è ammessa alcuna deroga', { 'ingresso.deroghe.ammesse': false }],
  ]);
  put(random, written, 'risorse_professionali', [
    [
      `Docenti qualificati, provenienti per almeno il ${share}% dal mondo del lavoro`,
      { 'docenti.mondo_del_lavoro.minimo_percentuale': share },
    ],
    [
      `I docenti devono possedere un titolo di studio adeguato all’attività formativa da realizzare e una documentata esperienza professionale e/o di insegnamento, almeno ${length}, nel settore di riferimento`,
      { 'docenti.titolo.da': 'risorse_professionali', 'docenti.esperienza.minimo_anni': years },
    ],
    [
      `I tutor di stage / tirocinio devono possedere titolo di studio adeguato all'attività formativa da realizzare e, nello specifico, una documentata esperienza professionale almeno ${length} nel settore di riferimento`,
      { 'tutor.minimo_anni_professionali': years },
    ],
  ]);
  put(random, written, 'risorse_strumentali', [
    ['È necessario disporre di aule e/o laboratori congruamente attrezzati', { 'sedi.quante': 'almeno_una' }],
  ]);
  put(random, written, 'valutazione', [
    [
      '1. Prevedere verifiche periodiche di apprendimento a conclusione di ogni UF',
      { 'valutazione.verifica_unita.da': 'valutazione' },
    ],
    [
      `2. Condizione minima di ammissione all'esame finale è la frequenza di almeno l'${attendance}% delle ore complessive del percorso formativo`,
      { 'frequenza.minima.minimo_percentuale': attendance },
    ],
    [
      `4. Certificazione rilasciata al termine del percorso: "Certificazione di prova ${share}" per "${name}"`,
      { 'valutazione.attestazione.denominazione': `Certificazione di prova ${share}` },
    ],
  ]);
  put(random, written, 'crediti', [
    [
      "E' ammesso il riconoscimento dei crediti formativi (di ammissione e di frequenza)",
      { 'crediti.ammessi': ['ammissione', 'frequenza'] },
    ],
  ]);
  return written;
}

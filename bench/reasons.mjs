/** Why a goal is missed, where it is: shown below the table of its group, and only then. By the id of the measure. */
export const REASONS = {
  validate:
    '`validate`: più di un terzo del tempo è Node che si avvia e si chiude; del resto, il più va nell’avvio dei moduli, ' +
    'nella prima lettura dello YAML e nella prima verifica del formato, quando il codice non è ancora ottimizzato ' +
    '([dove vanno i millisecondi](#un-piano-dove-vanno-i-millisecondi)).',
  'validate-memory':
    'memoria di `validate`: il programma compilato e la sua cache, che Node tiene in memoria finché vive, sono quasi ' +
    'tutta la differenza.',
  'installed-validate':
    '`validate`: senza una cache tutto il programma si compila; con quella della prima esecuzione si riprende, e resta il lavoro ' +
    'che il codice non ancora ottimizzato fa una volta sola: avvio dei moduli, YAML, formato, regole.',
  'installed-show': '`show`: quasi tutta la differenza è leggere il programma e avviarne i moduli.',
  'installed-list': '`list`: quasi tutta la differenza è leggere il programma e avviarne i moduli.',
  'installed-memory':
    'memoria di `validate`: fino a un terzo della differenza è il compilatore di V8, che ottimizza quello che gira di più; un quarto ' +
    'le pagine del programma di Node che la prima esecuzione tocca; il resto il codice, i moduli e gli oggetti di un piano.',
  show: '`show`: quasi tutta la differenza è leggere il programma e avviarne i moduli.',
  'spectral-thousand':
    'Spectral controlla qui 21 regole scritte apposta per essere veloci; qualcheck, nello stesso tempo, ne controlla tre ' +
    'volte tante su ogni unità (oltre 150 requisiti per piano), e ne compone il rapporto. Con la funzione `schema` di ' +
    'Spectral, che ricompila lo schema a ogni file, il rapporto è quello della riga sotto.',
  'not-yaml':
    'l’obiettivo veniva da un lettore di YAML tre volte più lento, accanto al quale il resto pesava poco: js-yaml legge un ' +
    'piano in meno di un millisecondo, e regole e rapporto costano quanto la lettura ' +
    '([mille piani](#mille-piani-dove-vanno-i-millisecondi)).',
  threads:
    'con due thread su due processori resta a uno solo il lavoro di raccogliere e scrivere, e la pulizia della memoria dei ' +
    'due si contende gli stessi processori.',
  'each-table':
    'millisecondi per piano: la macchina conta (un `node -e 0` dice quanto, nella prima tabella); dove vanno è in ' +
    '[mille piani](#mille-piani-dove-vanno-i-millisecondi).',
  'each-jsonl':
    '`jsonl` scrive di ogni piano tutti gli esiti, anche i conformi, 100 kB a piano: il rapporto pesa quanto le regole.',
  'memory-threads':
    'memoria con due thread: ogni thread ha uno spazio suo, e quello che V8 non ha ancora raccolto cresce con i piani finché gli conviene; ' +
    'gli oggetti vivi sono gli stessi.',
  suggest:
    '`suggest`: più della metà è del solutore, che prova che non ci sia un cambiamento più piccolo; l’obiettivo veniva da una macchina ' +
    'su cui Node si avvia più piano.',
  'index-show':
    '`show` con l’indice: oltre a ciò che costa `show`, si apre l’indice e si guarda la data di ogni cartella e del file ' +
    'trovato.',
  'index-validate':
    '`validate` con l’indice: si apre l’indice e si guarda la data di ogni cartella e del file trovato.',
  'index-list':
    '`list` con l’indice: guardare le date di ogni file, perché nessuna riga sia vecchia, e impaginare ' +
    'migliaia di righe.',
};

/** Texts of `--help`, in both languages. */
import type { Language } from '../text/language.ts';

const it = {
  program: 'Controlla i piani dei corsi rispetto agli standard formativi regionali.',
  version: 'mostra la versione',
  help: 'mostra questo aiuto',
  helpCommand: 'mostra l’aiuto di un comando',
  lang: 'lingua dei messaggi',
  standards: 'cartella con altri standard (ripetibile)',
  config: 'configurazione da usare, invece di qualcheck.yaml',
  noConfig: 'ignora qualcheck.yaml',
  printConfig: 'mostra la configurazione in vigore, e da dove viene',
  color: 'usa i colori',
  noColor: 'non usare i colori',
  plans: 'file, cartelle, glob, oppure - per lo standard input (senza: i «piani» di qualcheck.yaml)',
  validate: 'controlla i piani rispetto al loro standard',
  format: 'forma del rapporto',
  formats: 'forma del rapporto (ripetibile, ciascuna con il suo --output)',
  output: 'file del rapporto chiesto con --format, o di quello che dice il suo nome (.html, .json…); senza: lo schermo',
  fileWord: 'file',
  avviso: 'avviso pubblico da aggiungere: id o file (ripetibile)',
  avvisoWord: 'avviso',
  draft: 'bozza: le parti incomplete non fanno fallire',
  warningsAsErrors: 'tratta le avvertenze come errori',
  quiet: 'solo ciò che non è conforme',
  full: 'nella tabella, anche clausole, righe del piano e ciò che lo standard non prevede (questo anche in junit)',
  stdinFilename: 'nome da mostrare per lo standard input',
  watch: 'ricontrolla a ogni modifica, fino a Ctrl-C',
  jobs: 'quanti thread (predefinito: quanti convengono)',
  strictFiles: 'nessun file si salta: ciò che non è un piano è un errore',
  shard: 'controlla solo una parte dei file, per esempio 3/16',
  index: 'fa l’indice di una cartella di standard: poi --standards la consulta senza leggerla tutta',
  indexFolder: 'cartella di standard; l’indice va nella sua sottocartella .qualcheck',
  fix: 'scrive nei piani le correzioni che non lasciano dubbi, poi controlla',
  fixDiff: 'mostra le correzioni che «--fix» farebbe, come differenze, e non scrive',
  dryRun: 'conta le correzioni che «--fix» farebbe, e non scrive',
  statistics: 'al posto dei rilievi, quante volte ogni regola non è rispettata',
  noDate: 'in html e markdown, senza la data del controllo',
  print: 'scrive il corso come documento da consegnare, per Word e LibreOffice o per il browser',
  printOutput: 'il documento: un file .docx o .html',
  printNoDate: 'senza la data, nel documento e nelle sue proprietà',
  browserPage: 'scrive qualcheck come una pagina per il browser, che funziona senza rete, con i tuoi standard dentro',
  browserPageOutput: 'la pagina: un file .html',
  convert: 'porta un piano da un foglio di calcolo (.xlsx) in YAML, e da YAML in un foglio di calcolo',
  converted: 'il piano: un foglio di calcolo, o un YAML',
  convertOutput: 'il piano in YAML o in .xlsx; di un YAML che c’è già restano commenti e ordine',
  verify: 'dice se un rapporto è stato fatto su un piano, così com’è ora',
  reportWord: 'rapporto',
  report: 'un rapporto di validate: html, markdown o json',
  verifiedPlan: 'il piano, così com’è ora',
  merge: 'unisce i risultati JSON delle parti di un controllo',
  results: 'risultati di «validate --shard … --format json»',
  mergeOutput: 'dove scrivere il risultato (predefinito: lo schermo)',
  query: 'un codice (20_CTR, kc 04, 24.04.11), uno standard, una regola, un argomento, una domanda, o parole',
  show: 'mostra una norma, o che cosa chiedono gli standard su un argomento',
  list: 'elenca gli standard disponibili',
  explain: 'spiega una regola: che cosa chiede, perché, un esempio',
  rule: 'id di una regola (fad-above-cap), o un argomento (assenze)',
  ruleWord: 'regola',
  rules: 'elenca le regole',
  checkStandards: 'controlla gli standard: formato, fonti, coerenza',
  standardFiles: 'file, cartelle o glob di standard (senza: quelli di qualcheck)',
  suggest: 'propone il cambiamento di ore che rende conforme un piano e ne rispetta le proporzioni',
  plan: 'file di un piano, oppure - per lo standard input',
  keep: 'parte che resta com’è: 20_CTR, 20_CTR/2, stage, fad, kc, laboratorio@20_CTR, totale (ripetibile)',
  solo: 'sole parti che possono cambiare: 20_CTR,21_CTR (ripetibile)',
  stile: 'cambiare poco ogni numero, o pochi numeri',
  styleWord: 'stile',
  completa: 'propone anche le UF e le KC che mancano, come le scriverebbe «init»',
  partWord: 'parte',
  totale: 'ore complessive da raggiungere',
  hoursWord: 'ore',
  passo: 'passo dei nuovi numeri, per esempio 0.5 (senza: quello del piano)',
  margini: 'mostra anche i margini: quante ore restano prima di ogni limite',
  write: 'scrive i numeri nel file, senza toccare altro',
  init: 'scrive lo scheletro di un piano che rispetta già tutte le cifre dello standard',
  standardArgument: 'id di uno standard (vedi «qualcheck list»), parole del suo nome, o il percorso di un suo file',
  standardWord: 'standard',
  initOutput: 'file da scrivere (senza: lo schermo)',
  ore: 'ore complessive del percorso',
  example: 'completa lo scheletro con valori plausibili: un esempio che passa',
  standardTemplate: 'scrive invece il modello commentato di uno standard, da compilare a mano',
  initSchema: 'scrive anche lo schema accanto al file, per l’editor, e lo indica nella prima riga',
  force: 'riscrive il file anche se c’è già',
  region: 'solo di questa regione',
  onlyStandard: 'solo di questo standard',
  compare: 'mette due standard l’uno accanto all’altro: cifre, ADA, unità che si somigliano',
  compared: 'due standard, ciascuno con id, parole del nome o Regione',
  compareFull: 'nella tabella, anche i risultati attesi e le unità per nome',
  eqf: 'solo di questo livello EQF',
  import: 'porta uno standard pubblicato dentro qualcheck: pagina salvata, PDF o testo',
  page: 'pagina da leggere (.html, .pdf, .txt, .md), oppure - per lo standard input',
  pageWord: 'pagina',
  kindWord: 'tipo',
  idWord: 'id',
  answerOutput: 'file da scrivere (senza: lo schermo)',
  importOutput: 'file YAML da scrivere (senza: lo standard output)',
  da: 'che pagina è (senza: la riconosce da sé)',
  id: 'id dello standard (senza: quello dello standard con lo stesso nome, o uno fatto dal nome)',
  diff: 'dice che cosa è cambiato rispetto a uno standard che hai: id o file',
  diffPlans: 'con --diff: controlla anche questo piano con tutti e due gli standard (ripetibile)',
  partialPage: 'scrive anche una pagina a cui manca qualcosa: quello che manca resta in «da_confermare»',
  renumber: 'con --plan: scrive nei piani i numeri nuovi delle voci che citano',
  titles: {
    'Usage:': 'Uso:',
    'Arguments:': 'Argomenti:',
    'Options:': 'Opzioni:',
    'Global Options:': 'Opzioni generali:',
    'Commands:': 'Comandi:',
  } as Record<string, string>,
  default: 'predefinito',
  choices: 'scelte',
  optionsWord: '[opzioni]',
  commandWord: '[comando]',
  planWord: 'piano',
  numberWord: 'numero',
  shardWord: 'parte/parti',
  queryWord: 'ricerca',
  nameWord: 'nome',
  levelWord: 'livello',
  regionWord: 'regione',
  folderWord: 'cartella',
  langWord: 'lingua',
  formatWord: 'forma',
  schema: 'stampa lo schema JSON di un formato, per l’editor',
  schemaName: 'nome dello schema',
  schemaWord: 'schema',
  lsp: 'parla con un editor (language server) su standard input e output',
  completion: 'stampa lo script che completa i comandi nella shell',
  shell: 'la shell in uso',
  shellWord: 'shell',
  exitCodes:
    'Codici di uscita: 0 conforme, 1 non conforme o incompleto, 2 controllo impossibile, 3 difetto di qualcheck.',
  /** By command; the program itself is `qualcheck`. */
  examplesOf: {
    qualcheck: `Esempi:
  qualcheck validate piano.yaml            controlla un piano
  qualcheck validate piani/ --format json  controlla una cartella, in JSON
  qualcheck show 20_CTR                    che cosa chiede una UF
  qualcheck show fad-above-cap             che cosa chiede una regola`,
    validate: `Esempi:
  qualcheck validate piano.yaml
  qualcheck validate "piani/**/*.yaml" --format compact
  qualcheck validate piani/ --format table --format json --output esito.json
  qualcheck validate bozza.yaml --draft --watch`,
    index: `Esempi:
  qualcheck index repertorio/
  qualcheck list --standards repertorio/`,
    print: `Esempi:
  qualcheck print piano.yaml -o progetto.docx
  qualcheck print piano.yaml -o progetto.html`,
    page: `Esempi:
  qualcheck page -o qualcheck.html
  qualcheck page --standards norme/ -o qualcheck.html`,
    convert: `Esempi:
  qualcheck convert piano.xlsx -o piano.yaml
  qualcheck convert piano.yaml -o piano.xlsx`,
    verify: `Esempi:
  qualcheck verify rapporto.html piano.yaml`,
    merge: `Esempi:
  qualcheck validate archivio/ --shard 3/16 --format json --output parte-3.json
  qualcheck merge parte-*.json --output esito.json`,
    import: `Esempi:
  qualcheck import scheda.html -o miei-standard/scheda.yaml
  qualcheck import standard.pdf > standard.yaml
  qualcheck import nuova.html --diff miei-standard/scheda.yaml --plan piano.yaml

Nel rapporto, che va sullo standard error, c’è tutto quello che è stato rimediato, dedotto o non capito.`,
    suggest: `Esempi:
  qualcheck suggest piano.yaml
  qualcheck suggest piano.yaml --write
  qualcheck suggest piano.yaml --keep 20_CTR --totale 600
  qualcheck suggest piano.yaml --solo 20_CTR,21_CTR --stile minimo
  qualcheck suggest piano.yaml --margini`,
    init: `Esempi:
  qualcheck init basilicata/operatore-assistenza-telefonica -o piano.yaml
  qualcheck init campania/tecnico-gestione-call-center --ore 640 --example`,
    'check-standards': `Esempi:
  qualcheck check-standards
  qualcheck check-standards norme/mio-standard.yaml`,
    show: `Esempi:
  qualcheck show 20_CTR
  qualcheck show basilicata/operatore-assistenza-telefonica
  qualcheck show "assistenza via telefono"
  qualcheck show stage --regione Campania
  qualcheck show "quante ore di FaD posso fare nella 20_CTR?"`,
    explain: `Esempi:
  qualcheck explain fad-above-cap
  qualcheck explain assenze`,
    rules: `Esempi:
  qualcheck rules`,
    list: `Esempi:
  qualcheck list
  qualcheck list --regione Campania --eqf 4`,
    compare: `Esempi:
  qualcheck compare basilicata lazio
  qualcheck compare basilicata "tecnico esperto customer care" --format html -o confronto.html`,
    schema: `Esempi:
  qualcheck schema plan -o plan.schema.json`,
    lsp: `Esempi:
  qualcheck lsp
  qualcheck lsp --standards norme/`,
    completion: `Esempi:
  source <(qualcheck completion bash)    in ~/.bashrc
  source <(qualcheck completion zsh)     in ~/.zshrc, dopo compinit
  qualcheck completion fish | source     in ~/.config/fish/config.fish
  qualcheck completion powershell | Out-String | Invoke-Expression     in $PROFILE`,
  } as Record<string, string>,
};

const en: HelpWords = {
  program: 'Checks course plans against the regional training standards of Italy.',
  version: 'print the version',
  help: 'print this help',
  helpCommand: 'print the help of a command',
  lang: 'language of the messages',
  standards: 'folder with more standards (repeatable)',
  config: 'configuration to use, in place of qualcheck.yaml',
  noConfig: 'ignore qualcheck.yaml',
  printConfig: 'print the configuration in force, and where it comes from',
  color: 'use colours',
  noColor: 'use no colours',
  plans: 'files, folders, globs, or - for standard input (without: the “piani” of qualcheck.yaml)',
  validate: 'check plans against their standard',
  format: 'form of the report',
  formats: 'form of the report (repeatable, each with its own --output)',
  output: 'file for the report asked by --format, or for that of its name (.html, .json…); without: the screen',
  fileWord: 'file',
  avviso: 'public call to add: id or file (repeatable)',
  avvisoWord: 'avviso',
  draft: 'draft: incomplete parts do not fail',
  warningsAsErrors: 'treat warnings as errors',
  quiet: 'only what does not pass',
  full: 'in the table, also clauses, lines of the plan and what the standard does not set (in junit, that too)',
  stdinFilename: 'name to show for standard input',
  watch: 'check again at each change, until Ctrl-C',
  jobs: 'how many threads (default: as many as pay)',
  strictFiles: 'no file is skipped: what is no plan is an error',
  shard: 'check only one part of the files, for example 3/16',
  index: 'make an index of a folder of standards: then --standards looks it up without reading it all',
  indexFolder: 'folder of standards; the index goes to its sub-folder .qualcheck',
  fix: 'writes into the plans the corrections that leave no doubt, then checks',
  fixDiff: 'shows the corrections that “--fix” would make, as differences, and writes none',
  dryRun: 'counts the corrections that “--fix” would make, and writes none',
  statistics: 'instead of the findings, how often each rule is broken',
  noDate: 'in html and markdown, without the date of the check',
  print: 'write the course as a document to hand in, for Word and LibreOffice or for a browser',
  printOutput: 'the document: a .docx or .html file',
  printNoDate: 'without the date, in the document and in its properties',
  browserPage: 'write qualcheck as one page for a browser, which works without a network, with your standards in it',
  browserPageOutput: 'the page: a .html file',
  convert: 'take a plan from a spreadsheet (.xlsx) to YAML, and from YAML to a spreadsheet',
  converted: 'the plan: a spreadsheet, or YAML',
  convertOutput: 'the plan in YAML or .xlsx; a YAML that is there keeps its comments and its order',
  verify: 'tell whether a report was made of a plan as it is now',
  reportWord: 'report',
  report: 'a report of validate: html, markdown or json',
  verifiedPlan: 'the plan as it is now',
  merge: 'join the JSON results of the parts of a check',
  results: 'results of “validate --shard … --format json”',
  mergeOutput: 'where to write the result (default: the screen)',
  query: 'a code (20_CTR, kc 04, 24.04.11), a standard, a rule, a topic, a question, or words',
  show: 'show a norm, or what the standards ask on a topic',
  list: 'list the standards at hand',
  explain: 'explain a rule: what it asks, why, an example',
  rule: 'id of a rule (fad-above-cap), or a topic (assenze)',
  ruleWord: 'rule',
  rules: 'list the rules',
  checkStandards: 'check standards: format, sources, consistency',
  standardFiles: 'files, folders or globs of standards (without: those of qualcheck)',
  suggest: 'suggest the change of hours that makes a plan pass and keeps its proportions',
  plan: 'file of a plan, or - for standard input',
  keep: 'part that stays as it is: 20_CTR, 20_CTR/2, stage, fad, kc, laboratorio@20_CTR, totale (repeatable)',
  solo: 'only parts that may change: 20_CTR,21_CTR (repeatable)',
  stile: 'change each number little, or few numbers',
  styleWord: 'style',
  completa: 'propose the units and key competences that are missing too, as “init” would write them',
  partWord: 'part',
  totale: 'hours of the whole course to reach',
  hoursWord: 'hours',
  passo: 'step of the new numbers, such as 0.5 (without: that of the plan)',
  margini: 'show the headroom too: how many hours are left before each limit',
  write: 'write the numbers into the file, touching nothing else',
  init: 'write the skeleton of a plan that already meets every figure of the standard',
  standardArgument: 'id of a standard (see “qualcheck list”), words of its name, or the path of its file',
  standardWord: 'standard',
  initOutput: 'file to write (without: the screen)',
  ore: 'hours of the whole course',
  example: 'complete the skeleton with plausible values: an example that passes',
  initSchema: 'also write the schema beside the file, for an editor, and name it in the first line',
  standardTemplate: 'write instead the commented template of a standard, to be filled in by hand',
  force: 'write the file anew even if it is there',
  region: 'only of this region',
  onlyStandard: 'only of this standard',
  compare: 'put two standards side by side: figures, areas, units that resemble each other',
  compared: 'two standards, each by id, words of its name or Region',
  compareFull: 'in the table, also expected results, and units by name',
  eqf: 'only of this EQF level',
  import: 'bring a published standard in: a saved page, a PDF or a text',
  page: 'page to read (.html, .pdf, .txt, .md), or - for the standard input',
  pageWord: 'page',
  kindWord: 'kind',
  idWord: 'id',
  answerOutput: 'file to write (without: the screen)',
  importOutput: 'YAML file to write (without: standard output)',
  da: 'which page it is (without: it is recognised)',
  id: 'id of the standard (without: that of the standard of the same name, or one made from the name)',
  diff: 'tell what changed since a standard at hand: id or file',
  diffPlans: 'with --diff: check this plan too against both standards (repeatable)',
  partialPage: 'write a page that lacks something too: what it lacks stays in “da_confermare”',
  renumber: 'with --plan: write into the plans the new numbers of the items that they cite',
  titles: {},
  default: 'default',
  choices: 'choices',
  optionsWord: '[options]',
  commandWord: '[command]',
  planWord: 'plan',
  numberWord: 'number',
  shardWord: 'part/parts',
  queryWord: 'query',
  nameWord: 'name',
  levelWord: 'level',
  regionWord: 'region',
  folderWord: 'folder',
  langWord: 'lang',
  formatWord: 'format',
  schema: 'print the JSON Schema of a format, for an editor',
  schemaName: 'name of the schema',
  schemaWord: 'schema',
  lsp: 'talk to an editor (language server) over standard input and output',
  completion: 'print the script that completes commands in the shell',
  shell: 'the shell in use',
  shellWord: 'shell',
  exitCodes: 'Exit codes: 0 pass, 1 fail or incomplete, 2 could not check, 3 defect of qualcheck.',
  examplesOf: {
    qualcheck: `Examples:
  qualcheck validate plan.yaml             check a plan
  qualcheck validate plans/ --format json  check a folder, as JSON
  qualcheck show 20_CTR                    what a unit asks
  qualcheck show fad-above-cap             what a rule asks`,
    validate: `Examples:
  qualcheck validate plan.yaml
  qualcheck validate "plans/**/*.yaml" --format compact
  qualcheck validate plans/ --format table --format json --output result.json
  qualcheck validate draft.yaml --draft --watch`,
    index: `Examples:
  qualcheck index repertory/
  qualcheck list --standards repertory/`,
    print: `Examples:
  qualcheck print plan.yaml -o project.docx
  qualcheck print plan.yaml -o project.html`,
    page: `Examples:
  qualcheck page -o qualcheck.html
  qualcheck page --standards norms/ -o qualcheck.html`,
    convert: `Examples:
  qualcheck convert plan.xlsx -o plan.yaml
  qualcheck convert plan.yaml -o plan.xlsx`,
    verify: `Examples:
  qualcheck verify report.html plan.yaml`,
    merge: `Examples:
  qualcheck validate archive/ --shard 3/16 --format json --output part-3.json
  qualcheck merge part-*.json --output result.json`,
    import: `Examples:
  qualcheck import sheet.html -o my-standards/sheet.yaml
  qualcheck import standard.pdf > standard.yaml
  qualcheck import new.html --diff my-standards/sheet.yaml --plan plan.yaml

The report, on standard error, tells all that was mended, inferred or not understood.`,
    suggest: `Examples:
  qualcheck suggest plan.yaml
  qualcheck suggest plan.yaml --write
  qualcheck suggest plan.yaml --keep 20_CTR --totale 600
  qualcheck suggest plan.yaml --solo 20_CTR,21_CTR --stile minimo
  qualcheck suggest plan.yaml --margini`,
    init: `Examples:
  qualcheck init basilicata/operatore-assistenza-telefonica -o plan.yaml
  qualcheck init campania/tecnico-gestione-call-center --ore 640 --example`,
    'check-standards': `Examples:
  qualcheck check-standards
  qualcheck check-standards norms/my-standard.yaml`,
    show: `Examples:
  qualcheck show 20_CTR
  qualcheck show basilicata/operatore-assistenza-telefonica
  qualcheck show "assistenza via telefono"
  qualcheck show stage --regione Campania
  qualcheck show "quante ore di FaD posso fare nella 20_CTR?"`,
    explain: `Examples:
  qualcheck explain fad-above-cap
  qualcheck explain assenze`,
    rules: `Examples:
  qualcheck rules`,
    list: `Examples:
  qualcheck list
  qualcheck list --regione Campania --eqf 4`,
    compare: `Examples:
  qualcheck compare basilicata lazio
  qualcheck compare basilicata "tecnico esperto customer care" --format html -o comparison.html`,
    schema: `Examples:
  qualcheck schema plan -o plan.schema.json`,
    lsp: `Examples:
  qualcheck lsp
  qualcheck lsp --standards norme/`,
    completion: `Examples:
  source <(qualcheck completion bash)    in ~/.bashrc
  source <(qualcheck completion zsh)     in ~/.zshrc, after compinit
  qualcheck completion fish | source     in ~/.config/fish/config.fish
  qualcheck completion powershell | Out-String | Invoke-Expression     in $PROFILE`,
  },
};

export type HelpWords = typeof it;

export const helpWords: Record<Language, HelpWords> = { it, en };

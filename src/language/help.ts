/** Texts of `--help`, in both languages. */
import type { Language } from './words.ts';

const it = {
  program: 'Controlla i piani dei corsi rispetto agli standard formativi regionali.',
  version: 'mostra la versione',
  help: 'mostra questo aiuto',
  helpCommand: 'mostra l’aiuto di un comando',
  lang: 'lingua dei messaggi',
  standards: 'cartella con altri standard (ripetibile)',
  color: 'usa i colori',
  noColor: 'non usare i colori',
  plans: 'file, cartelle, glob, oppure - per lo standard input',
  validate: 'controlla i piani rispetto al loro standard',
  format: 'forma del rapporto',
  formats: 'forma del rapporto (ripetibile, ciascuna con il suo --output)',
  output: 'file del rapporto chiesto con il --format che precede (senza: lo schermo)',
  fileWord: 'file',
  avviso: 'avviso pubblico da aggiungere: id o file (ripetibile)',
  avvisoWord: 'avviso',
  draft: 'bozza: le parti incomplete non fanno fallire',
  warningsAsErrors: 'tratta le avvertenze come errori',
  quiet: 'solo ciò che non è conforme',
  stdinFilename: 'nome da mostrare per lo standard input',
  query: 'un codice (20_CTR, 04_KC, ADA.24.04.11), uno standard, una regola, o parole',
  show: 'mostra una norma: unità, standard, regola',
  list: 'elenca gli standard disponibili',
  explain: 'spiega una regola: che cosa chiede, perché, un esempio',
  rule: 'id di una regola (fad-above-cap)',
  ruleWord: 'regola',
  rules: 'elenca le regole',
  checkStandards: 'controlla gli standard: formato, fonti, coerenza',
  standardFiles: 'file, cartelle o glob di standard (senza: quelli di qualcheck)',
  region: 'solo di questa regione',
  eqf: 'solo di questo livello EQF',
  import: 'porta uno standard pubblicato dentro qualcheck: pagina salvata, PDF o testo',
  page: 'pagina da leggere (.html, .pdf, .txt, .md), oppure - per lo standard input',
  pageWord: 'pagina',
  kindWord: 'tipo',
  idWord: 'id',
  standardWord: 'standard',
  importOutput: 'file YAML da scrivere (senza: lo standard output)',
  force: 'sostituisce il file, se c’è già',
  da: 'che pagina è (senza: la riconosce da sé)',
  id: 'id dello standard (senza: quello dello standard con lo stesso nome, o uno fatto dal nome)',
  diff: 'dice che cosa è cambiato rispetto a uno standard che hai: id o file',
  diffPlans: 'con --diff: controlla anche questo piano con tutti e due gli standard (ripetibile)',
  importExamples: `Esempi:
  qualcheck import scheda.html -o miei-standard/scheda.yaml
  qualcheck import standard.pdf > standard.yaml
  qualcheck import nuova.html --diff miei-standard/scheda.yaml --plan piano.yaml

Nel rapporto, che va sullo standard error, c’è tutto quello che è stato rimediato, dedotto o non capito.`,
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
  queryWord: 'ricerca',
  nameWord: 'nome',
  levelWord: 'livello',
  regionWord: 'regione',
  folderWord: 'cartella',
  langWord: 'lingua',
  formatWord: 'forma',
  examples: `Esempi:
  qualcheck validate piano.yaml            controlla un piano
  qualcheck validate piani/ --format json  controlla una cartella, risultato in JSON
  qualcheck show 20_CTR                    che cosa chiede una UF
  qualcheck show fad-above-cap             che cosa chiede una regola

Codici di uscita: 0 conforme, 1 non conforme o incompleto, 2 controllo impossibile, 3 difetto di qualcheck.`,
  validateExamples: `Esempi:
  qualcheck validate piano.yaml
  qualcheck validate "piani/**/*.yaml" --format compact
  qualcheck validate piani/ --format table --format json --output esito.json
  qualcheck validate bozza.yaml --draft`,
  showExamples: `Esempi:
  qualcheck show 20_CTR
  qualcheck show basilicata/operatore-assistenza-telefonica
  qualcheck show "assistenza via telefono"`,
};

const en: HelpWords = {
  program: 'Checks course plans against the regional training standards of Italy.',
  version: 'print the version',
  help: 'print this help',
  helpCommand: 'print the help of a command',
  lang: 'language of the messages',
  standards: 'folder with more standards (repeatable)',
  color: 'use colours',
  noColor: 'use no colours',
  plans: 'files, folders, globs, or - for standard input',
  validate: 'check plans against their standard',
  format: 'form of the report',
  formats: 'form of the report (repeatable, each with its own --output)',
  output: 'file for the report asked by the --format before it (without: the screen)',
  fileWord: 'file',
  avviso: 'public call to add: id or file (repeatable)',
  avvisoWord: 'avviso',
  draft: 'draft: incomplete parts do not fail',
  warningsAsErrors: 'treat warnings as errors',
  quiet: 'only what does not pass',
  stdinFilename: 'name to show for standard input',
  query: 'a code (20_CTR, 04_KC, ADA.24.04.11), a standard, a rule, or words',
  show: 'show a norm: unit, standard, rule',
  list: 'list the standards at hand',
  explain: 'explain a rule: what it asks, why, an example',
  rule: 'id of a rule (fad-above-cap)',
  ruleWord: 'rule',
  rules: 'list the rules',
  checkStandards: 'check standards: format, sources, consistency',
  standardFiles: 'files, folders or globs of standards (without: those of qualcheck)',
  region: 'only of this region',
  eqf: 'only of this EQF level',
  import: 'bring a published standard in: a saved page, a PDF or a text',
  page: 'page to read (.html, .pdf, .txt, .md), or - for the standard input',
  pageWord: 'page',
  kindWord: 'kind',
  idWord: 'id',
  standardWord: 'standard',
  importOutput: 'YAML file to write (without: standard output)',
  force: 'replace the file, if there is one',
  da: 'which page it is (without: it is recognised)',
  id: 'id of the standard (without: that of the standard of the same name, or one made from the name)',
  diff: 'tell what changed since a standard at hand: id or file',
  diffPlans: 'with --diff: check this plan too against both standards (repeatable)',
  importExamples: `Examples:
  qualcheck import sheet.html -o my-standards/sheet.yaml
  qualcheck import standard.pdf > standard.yaml
  qualcheck import new.html --diff my-standards/sheet.yaml --plan plan.yaml

The report, on standard error, tells all that was mended, inferred or not understood.`,
  titles: {},
  default: 'default',
  choices: 'choices',
  optionsWord: '[options]',
  commandWord: '[command]',
  planWord: 'plan',
  queryWord: 'query',
  nameWord: 'name',
  levelWord: 'level',
  regionWord: 'region',
  folderWord: 'folder',
  langWord: 'lang',
  formatWord: 'format',
  examples: `Examples:
  qualcheck validate plan.yaml             check a plan
  qualcheck validate plans/ --format json  check a folder, result as JSON
  qualcheck show 20_CTR                    what a unit asks
  qualcheck show fad-above-cap             what a rule asks

Exit codes: 0 pass, 1 fail or incomplete, 2 could not check, 3 defect of qualcheck.`,
  validateExamples: `Examples:
  qualcheck validate plan.yaml
  qualcheck validate "plans/**/*.yaml" --format compact
  qualcheck validate plans/ --format table --format json --output result.json
  qualcheck validate draft.yaml --draft`,
  showExamples: `Examples:
  qualcheck show 20_CTR
  qualcheck show basilicata/operatore-assistenza-telefonica
  qualcheck show "assistenza via telefono"`,
};

export type HelpWords = typeof it;

export const helpWords: Record<Language, HelpWords> = { it, en };

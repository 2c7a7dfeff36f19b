/** What a workbook tells who fills it in: titles of its sheets, what to do there, what is wrong with what was typed. */

const it = {
  value: { yes: 'sì', no: 'no', none: 'nessuno', open: 'da completare' },
  legend: {
    filled: 'Da compilare',
    free: 'Facoltativo',
    reckoned: 'Calcolato o dello standard: non si scrive',
  },
  hiddenColumns: 'Le colonne che questo standard non chiede sono nascoste: si mostrano con il menu delle colonne.',
  sum: 'Somma',
  allContents: 'Tutte: una x qui vale per tutte quelle sotto',
  groups: {
    piano: 'Il piano',
    soggetto: 'Chi eroga il corso',
    corso: 'Il corso',
    ingresso: 'Chi può entrare',
    stage: 'Lo stage',
    frequenza: 'La frequenza',
    valutazione: 'L’esame e l’attestazione',
    crediti: 'I crediti',
  },
  lists: {
    title: 'Elenchi',
    intro:
      'I valori che le celle con la tendina accettano, e le cifre dello standard che le formule cercano. Non si cambia.',
    figures: { code: 'Unità dello standard', title: 'Denominazione', least: 'Almeno (h)', mostFad: 'FaD fino a (h)' },
    flag: 'Sì o no',
    tick: 'Segno',
    kind: 'Tipo di contenuto',
    rule: 'Regole',
    units: 'UF',
    kcs: 'KC',
    all: 'UF e KC',
  },
  remedies: {
    list: 'Di solito si sceglie un valore dall’elenco della cella.',
    number: 'Qui va un numero, come 7,5.',
    whole: 'Qui va un numero intero.',
    date: 'Qui va un giorno, come 11/01/2027.',
  },
  sheets: {
    corso: [
      'Il piano del corso',
      'Scrivi nella colonna «Valore». In una cella possono stare più valori, separati da un punto e virgola. «nessuno» dice che non ce ne sono; in bianco: non ancora detto.',
      'Le altre schede: unità, contenuti, docenti, sedi… Per controllare il piano: qualcheck validate, con il nome di questo file.',
    ],
    unita: [
      'Unità formative',
      'Una riga per ogni UF, e una per ogni suo modulo, con lo stesso codice. Le ore stanno sull’unità oppure sui suoi moduli. Docenti: i codici della scheda «Docenti», come d1; d2.',
    ],
    kc: [
      'Competenze chiave',
      'Una riga per ogni KC, e una per ogni suo modulo, con lo stesso codice. Le ore stanno sulla competenza oppure sui suoi moduli.',
    ],
    contenuti: [
      'Conoscenze e abilità',
      'Una x in «Si svolge» accanto a quello che il corso insegna, o una sola accanto a «tutte».',
      '«Nel modulo»: il titolo del modulo, se l’unità ne ha; in bianco vale per l’unità.',
    ],
    valutazione: [
      'Verifiche delle unità',
      'Come si conclude ogni unità. Le situazioni di prova dopo la prima stanno in righe in più, con lo stesso codice.',
    ],
    tutor: [
      'Tutor dello stage',
      'Un tutor per riga: un codice, non il nome. Le ore di stage stanno nella scheda «Corso».',
    ],
    imprese: ['Imprese dello stage', 'Dove si fa lo stage, una per riga.'],
    docenti: [
      'Docenti',
      'Un docente per riga: un codice (d1, d2…), non il nome. I codici si usano nelle schede delle unità.',
    ],
    sedi: ['Sedi', 'Aule e laboratori, uno per riga.'],
    altre_attivita: [
      'Altre attività',
      'Accoglienza, orientamento…: si mostrano a parte. «Nel totale»: sì se le loro ore contano nel totale del corso.',
    ],
    annualita: ['Annualità', 'Un anno del corso per riga, in ordine.'],
    edizioni: ['Edizioni', 'Un’edizione del corso per riga.'],
    alternative: ['Altri modi di entrare', 'Oltre al titolo della scheda «Corso»: uno per riga.'],
    eccezioni: ['Eccezioni', 'I requisiti messi da parte di proposito, ciascuno con il suo motivo.'],
  },
};

const en: typeof it = {
  value: { yes: 'yes', no: 'no', none: 'none', open: 'to be completed' },
  legend: {
    filled: 'To fill in',
    free: 'Optional',
    reckoned: 'Worked out, or of the standard: not to be written',
  },
  hiddenColumns: 'Columns that this standard does not ask for are hidden: the menu of the columns shows them.',
  sum: 'Sum',
  allContents: 'All: an x here stands for all those below',
  groups: {
    piano: 'The plan',
    soggetto: 'Who provides the course',
    corso: 'The course',
    ingresso: 'Who may enter',
    stage: 'The placement',
    frequenza: 'Attendance by',
    valutazione: 'Exam and certificate',
    crediti: 'Credits recognised',
  },
  lists: {
    title: 'Lists',
    intro:
      'The values that cells with a drop-down take, and the figures of the standard that formulas look up. Not to be changed.',
    figures: { code: 'Units of the standard', title: 'Denomination', least: 'At least (h)', mostFad: 'FaD up to (h)' },
    flag: 'Yes or no',
    tick: 'Mark',
    kind: 'Kind of content',
    rule: 'Rules',
    units: 'UF',
    kcs: 'KC',
    all: 'UF and KC',
  },
  remedies: {
    list: 'Usually a value is chosen from the list of the cell.',
    number: 'A number goes here, such as 7.5.',
    whole: 'A whole number goes here.',
    date: 'A day goes here, such as 11/01/2027.',
  },
  sheets: {
    corso: [
      'The plan of the course',
      'Write in the column “Value”. A cell may hold several values, with a semicolon between. “none” says that there are none; blank: not said yet.',
      'The other sheets: units, contents, teachers, rooms… To check the plan: qualcheck validate, with the name of this file.',
    ],
    unita: [
      'Learning units',
      'A row for each UF, and one for each of its modules, with the same code. Hours stand on the unit or on its modules. Teachers: the codes of the sheet “Teachers”, such as d1; d2.',
    ],
    kc: [
      'Key competences (KC)',
      'A row for each KC, and one for each of its modules, with the same code. Hours stand on the competence or on its modules.',
    ],
    contenuti: [
      'Knowledge and abilities',
      'An x in “Taught” beside what the course teaches, or a single one beside «tutte».',
      '“In the module”: the title of the module, if the unit has any; blank stands for the unit.',
    ],
    valutazione: [
      'Assessment of the units',
      'How each unit ends. Situations after the first stand in further rows, with the same code.',
    ],
    tutor: [
      'Tutors of the placement',
      'A tutor a row: a code, not the name. The placement hours are in the sheet “Course”.',
    ],
    imprese: ['Companies of the placement', 'Where the placement is done, one a row.'],
    docenti: [
      'Teachers',
      'A teacher a row: a code (d1, d2…), not the name. The codes are used in the sheets of the units.',
    ],
    sedi: ['Rooms', 'Classrooms (aula) and laboratories (laboratorio), one a row.'],
    altre_attivita: [
      'Other activities',
      'Welcome, guidance…: shown apart. “In the total”: yes if their hours count in the total of the course.',
    ],
    annualita: ['Years', 'A year of the course a row, in order.'],
    edizioni: ['Editions', 'An edition of the course a row.'],
    alternative: ['Other ways in', 'Beside the title of the sheet “Course”: one a row.'],
    eccezioni: ['Exceptions', 'Requirements set aside on purpose, each with its reason.'],
  },
};

export const workbookSheets = { it, en };

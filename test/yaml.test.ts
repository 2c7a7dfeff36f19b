/**
 * The text itself: slips of the keyboard that make it no YAML, YAML that plans do not use, hostile text.
 * Each gives one message, where the slip was made rather than where the parser gave up.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings, plan, readPlan } from './support/documents.ts';
import { wrongAfter } from './support/obey.ts';

/** Name, text, findings: `rule line:column message → remedy`. */
type Case = [string, string, string[]];

const FOREIGN_BLANK =
  'YAML: spazio che non è uno spazio (di solito arriva da una pagina web o da Word) → cancellalo e scrivi uno spazio con la tastiera';
const FOREIGN_DASH =
  'YAML: trattino o pallino di un programma di scrittura, al posto del trattino «-» → scrivi un trattino semplice e uno spazio, senza virgolette: «- »';
const UNEVEN_DASHES =
  'YAML: trattini di un elenco non allineati → metti i trattini dello stesso elenco uno sotto l’altro, nella stessa colonna';

describe('slips of the keyboard', () => {
  it.each<Case>([
    [
      'a blank of a web page in the indent',
      plan('corso:\n  eqf: 3\n\u00a0 inizio: 2027-01-11\n  fine: 2027-06-30'),
      [`yaml-syntax 6:1 ${FOREIGN_BLANK}`],
    ],
    ['only such blanks in the indent', plan('corso:\n\u00a0\u00a0eqf: 3'), [`yaml-syntax 5:1 ${FOREIGN_BLANK}`]],
    ['such a blank after the colon', plan('corso:\n  eqf:\u00a03'), [`yaml-syntax 5:7 ${FOREIGN_BLANK}`]],
    [
      'such a blank after the dash',
      plan('sedi:\n  -\u00a0tipo: aula\n  - tipo: aula'),
      [`yaml-syntax 5:4 ${FOREIGN_BLANK}`],
    ],
    ['a dash of a word processor', plan('sedi:\n  - tipo: aula\n  – tipo: aula'), [`yaml-syntax 6:3 ${FOREIGN_DASH}`]],
    ['a bullet for the first item', plan('sedi:\n  • tipo: aula\n  - tipo: aula'), [`yaml-syntax 5:3 ${FOREIGN_DASH}`]],
    [
      'bullets for all items, one finding each',
      plan('sedi:\n  • tipo: aula\n  • tipo: laboratorio'),
      [`yaml-syntax 5:3 ${FOREIGN_DASH}`, `yaml-syntax 6:3 ${FOREIGN_DASH}`],
    ],
    ['a bullet before a word', plan('ingresso:\n  deroghe:\n    • licenza'), [`yaml-syntax 6:5 ${FOREIGN_DASH}`]],
    ['an asterisk for a dash', plan('sedi:\n  * tipo: aula'), [`yaml-syntax 5:3 ${FOREIGN_DASH}`]],
    [
      'a dash of a word processor in quotes',
      plan('sedi:\n  "– { tipo: aula }"\n  - { tipo: laboratorio }'),
      [`yaml-syntax 5:4 ${FOREIGN_DASH}`],
    ],
    [
      'bullets in a long text before another slip',
      plan('note: |\n  • uno\n  • due\ncorso:\n  eqf: 3\n    ada: []'),
      ['yaml-syntax 9:5 YAML: rientro sbagliato → allinea la riga alle altre chiavi dello stesso gruppo'],
    ],
    [
      'a blank too many before a dash',
      plan('sedi:\n  - { tipo: aula }\n   - { tipo: laboratorio }'),
      [`yaml-syntax 6:4 ${UNEVEN_DASHES}`],
    ],
    [
      'a blank too few before a dash',
      plan('sedi:\n    - tipo: aula\n  - tipo: aula'),
      [`yaml-syntax 6:3 ${UNEVEN_DASHES}`],
    ],
    [
      'indent too deep',
      plan('corso:\n  eqf: 3\n    inizio: 2027-01-11'),
      ['yaml-syntax 6:5 YAML: rientro sbagliato → allinea la riga alle altre chiavi dello stesso gruppo'],
    ],
    [
      'indent too shallow',
      plan('corso:\n  eqf: 3\n inizio: 2027-01-11'),
      ['yaml-syntax 6:2 YAML: rientro sbagliato → allinea la riga alle altre chiavi dello stesso gruppo'],
    ],
    [
      'a tab',
      plan('corso:\n\teqf: 3'),
      ['yaml-syntax 5:1 YAML: tabulazione nel rientro → usa spazi: in YAML le tabulazioni non contano come rientro'],
    ],
    [
      'a tab after the first key',
      plan('corso:\n  eqf: 3\n\tinizio: 2027-01-11'),
      ['yaml-syntax 6:1 YAML: tabulazione nel rientro → usa spazi: in YAML le tabulazioni non contano come rientro'],
    ],
    [
      'open bracket',
      plan('corso:\n  ada: [a, b\n  eqf: 3'),
      [
        'yaml-syntax 5:8 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'open brace',
      plan('corso: { eqf: 3\nstage: { ore: 5 }'),
      [
        'yaml-syntax 4:8 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'a bracket too many',
      plan('corso:\n  ada: [a]]\n  eqf: 3'),
      [
        'yaml-syntax 5:11 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'no comma in braces',
      plan('corso: { eqf: 3 inizio: 2027-01-11 }'),
      [
        'yaml-syntax 4:17 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'no comma in a list',
      plan('docenti: [{ id: d1 } { id: d2 }]'),
      [
        'yaml-syntax 4:22 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'a closing brace inside quotes',
      plan('corso: { sede: "Potenza, eqf: 3 }"'),
      [
        'yaml-syntax 4:16 YAML: virgolette chiuse troppo tardi: la parentesi finisce nel testo → chiudi le virgolette prima della virgola, o della parentesi, che segue il testo',
      ],
    ],
    [
      'a closing bracket inside quotes, of a list',
      plan('corso:\n  ada: ["a, b]"'),
      [
        'yaml-syntax 5:9 YAML: virgolette chiuse troppo tardi: la parentesi finisce nel testo → chiudi le virgolette prima della virgola, o della parentesi, che segue il testo',
      ],
    ],
    [
      'a text with brackets of its own, where the last is missing',
      plan('corso: { sede: "aula {2}", eqf: 3'),
      [
        'yaml-syntax 4:8 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'a quote that the next value closes',
      plan('corso: { sede: "Potenza, profilo: "x" }'),
      ['yaml-syntax 4:16 YAML: virgolette aperte e mai chiuse → chiudi le virgolette'],
    ],
    [
      'open double quote',
      plan('corso:\n  ada: "a\n  eqf: 3'),
      ['yaml-syntax 5:8 YAML: virgolette aperte e mai chiuse → chiudi le virgolette'],
    ],
    [
      'open single quote',
      plan("soggetto:\n  denominazione: 'a\n  accreditato_fad: no"),
      ['yaml-syntax 5:18 YAML: virgolette aperte e mai chiuse → chiudi le virgolette'],
    ],
    [
      'open quote, closed by the next value',
      plan('soggetto:\n  denominazione: "Ente\ncorso:\n  ada: ["x"]').replace(
        'soggetto:\n  denominazione:',
        'titolo2:',
      ),
      ['yaml-syntax 4:10 YAML: virgolette aperte e mai chiuse → chiudi le virgolette'],
    ],
    [
      'open quote in a list',
      plan('corso: { ada: ["a, b] }'),
      ['yaml-syntax 4:16 YAML: virgolette aperte e mai chiuse → chiudi le virgolette'],
    ],
    [
      'colon in a text',
      plan('soggetto:\n  denominazione: Ente: di prova'),
      ['yaml-syntax 5:18 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'colon in a title',
      plan('').replace('Prova', 'Corso: edizione 2027'),
      ['yaml-syntax 2:9 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'colon in a text with an apostrophe',
      plan("soggetto:\n  denominazione: L'Ente: di prova"),
      ['yaml-syntax 5:18 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'colon in a text in braces',
      plan('soggetto: { denominazione: Ente: di prova }'),
      ['yaml-syntax 4:28 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'text after a closing quote',
      plan('soggetto:\n  denominazione: "Ente" di prova'),
      [
        'yaml-syntax 5:18 YAML: testo dopo la chiusura delle virgolette → metti tutto il valore tra virgolette doppie: "…"',
      ],
    ],
    [
      'apostrophe inside single quotes',
      plan("soggetto:\n  denominazione: 'l'ente'"),
      [
        'yaml-syntax 5:18 YAML: testo dopo la chiusura delle virgolette → metti tutto il valore tra virgolette doppie: "…"',
      ],
    ],
    [
      'apostrophe inside single quotes, in braces',
      plan("soggetto: { denominazione: 'l'ente' }"),
      [
        'yaml-syntax 4:28 YAML: testo dopo la chiusura delle virgolette → metti tutto il valore tra virgolette doppie: "…"',
      ],
    ],
    [
      'no colon, a key alone',
      plan('soggetto\n  denominazione: Ente'),
      ['yaml-syntax 4:1 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no colon, first key',
      plan('corso:\n  eqf 3\n  inizio: 2027-01-11'),
      ['yaml-syntax 5:3 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no colon, middle key',
      plan('corso:\n  inizio: 2027-01-11\n  eqf 3\n  fine: 2027-02-11'),
      ['yaml-syntax 6:3 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no colon, last key',
      plan('corso:\n  inizio: 2027-01-11\n  eqf 3'),
      ['yaml-syntax 6:3 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no colon, only key',
      plan('soggetto:\n  denominazione Ente'),
      [
        'format-wrong-type 5:3 trovato «denominazione Ente», serve un gruppo di chiavi ({ chiave: valore }) → dopo la chiave scrivi i due punti e uno spazio: «chiave: valore»',
      ],
    ],
    [
      'no colon, after a dash',
      plan('unita_formative:\n  - codice a\n    ore: { aula: 5 }'),
      ['yaml-syntax 5:3 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no colon, first line of the file',
      'formato qualcheck/piano@1\ntitolo: x\n',
      ['yaml-syntax 1:1 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro'],
    ],
    [
      'no space after the colon',
      plan('corso:\n  eqf:3\n  inizio: 2027-01-11'),
      ['yaml-syntax 5:3 YAML: manca lo spazio dopo i due punti o dopo il trattino → scrivi «chiave: valore», «- voce»'],
    ],
    [
      'no space after the colon, only key',
      plan('corso:\n  eqf:3'),
      [
        'format-wrong-type 5:3 trovato «eqf:3», serve un gruppo di chiavi ({ chiave: valore }) → dopo la chiave scrivi i due punti e uno spazio: «chiave: valore»',
      ],
    ],
    [
      'no space after the dash',
      plan('unita_formative:\n  - codice: a\n  -codice: b'),
      ['yaml-syntax 6:3 YAML: manca lo spazio dopo i due punti o dopo il trattino → scrivi «chiave: valore», «- voce»'],
    ],
    [
      'no space after any dash',
      plan('unita_formative:\n  -codice: a'),
      [
        'format-wrong-type 4:1 trovato un gruppo di chiavi, serve un elenco ([…] o righe con «- ») → comincia ogni voce con un trattino e uno spazio: «- chiave: valore»',
      ],
    ],
    [
      'a reserved character',
      plan('soggetto:\n  denominazione: @ente'),
      ['yaml-syntax 5:18 YAML: carattere riservato all’inizio del valore → metti il valore tra virgolette'],
    ],
    [
      'a star',
      plan('soggetto:\n  denominazione: *ente di prova'),
      ['yaml-syntax 5:18 YAML: carattere riservato all’inizio del valore → metti il valore tra virgolette'],
    ],
    [
      'a backslash',
      plan('soggetto:\n  denominazione: "C:\\dati"'),
      ['yaml-syntax 5:22 YAML: barra rovesciata tra virgolette doppie → usa virgolette semplici, o scrivi \\\\'],
    ],
    [
      'a NUL byte',
      plan('corso: { eqf: \0 }'),
      ['yaml-syntax 4:15 YAML: carattere non stampabile → toglilo: di solito arriva da un copia e incolla'],
    ],
    [
      'a control character',
      plan('corso: { eqf: \x07 }'),
      ['yaml-syntax 4:15 YAML: carattere non stampabile → toglilo: di solito arriva da un copia e incolla'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('beyond plain YAML', () => {
  it.each<Case>([
    [
      'several documents',
      `${plan('corso: {}')}---\naltro: 1\n`,
      [
        'format-multiple-documents 6:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
    [
      'several documents, after a leading mark',
      `---\n${plan('corso: {}')}---\naltro: 1\n`,
      [
        'format-multiple-documents 7:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
    [
      'several documents, after comments and a leading mark',
      `# --- nota\n---\n${plan('corso: {} # ---')}# ---\n--- # altro\naltro: 1\n`,
      [
        'format-multiple-documents 9:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
    [
      'three documents',
      `${plan('corso: {}')}---\na: 1\n---\nb: 1\n`,
      [
        'format-multiple-documents 6:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
    [
      'several documents, the first ended by dots',
      `${plan('corso: {}')}...\n---\naltro: 1\n`,
      [
        'format-multiple-documents 7:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
    [
      'a finding in what an alias repeats is also at the alias',
      plan('unita_formative:\n  - codice: a\n    ore: &o { aula: x }\n  - codice: b\n    ore: *o'),
      [
        'format-wrong-type 6:21 trovato «x», serve un numero di ore (per esempio 7.5)',
        'format-wrong-type 8:10 trovato «x», serve un numero di ore (per esempio 7.5)',
      ],
    ],
    [
      'an unknown key in what an alias repeats',
      plan('unita_formative:\n  - codice: a\n    ore: &o { aulla: 3 }\n  - codice: b\n    ore: *o'),
      [
        'format-unknown-key 6:15 chiave «aulla» non prevista → intendevi «aula»?',
        'format-unknown-key 8:10 chiave «aulla» non prevista → intendevi «aula»?',
      ],
    ],
    [
      'an alias without its anchor',
      plan('corso: *nulla'),
      ['format-unknown-alias 4:8 alias «*nulla» senza la sua àncora «&nulla» → definisci l’àncora prima dell’alias'],
    ],
    [
      'an alias without its anchor, for a required text',
      plan('').replace('Prova', '*nulla'),
      ['format-unknown-alias 2:9 alias «*nulla» senza la sua àncora «&nulla» → definisci l’àncora prima dell’alias'],
    ],
    [
      'an alias inside its own anchor',
      plan('corso: &a { ada: [*a] }'),
      ['format-unknown-alias 4:19 alias «*a» senza la sua àncora «&a» → definisci l’àncora prima dell’alias'],
    ],
    [
      'a merge key',
      plan('unita_formative:\n  - &u\n    codice: a\n  - <<: *u\n    codice: b'),
      [
        'format-merge-key 7:5 chiave «<<» (fusione), non prevista → scrivi le chiavi per esteso, o riusa il valore intero con un alias',
      ],
    ],
    [
      'a tag on a number',
      plan('corso: { eqf: !!int 3 }'),
      [
        'format-unsupported-tag 4:15 etichetta di tipo «!!int», non prevista → toglila, o metti il testo tra virgolette',
      ],
    ],
    [
      'a tag on a map',
      plan('corso: !altro { eqf: 3 }'),
      [
        'format-unsupported-tag 4:8 etichetta di tipo «!altro», non prevista → toglila, o metti il testo tra virgolette',
      ],
    ],
    [
      'a word that looks like a tag',
      plan('').replace('Prova', '!importante'),
      [
        'format-unsupported-tag 2:9 etichetta di tipo «!importante», non prevista → toglila, o metti il testo tra virgolette',
      ],
    ],
    [
      'a key that is a list',
      plan('? [a, b]\n: 3'),
      ['format-complex-key 4:3 chiave che non è una parola → scrivi «chiave: valore»'],
    ],
    [
      'a key that is a map',
      plan('{ a: 1 }: 3'),
      ['format-complex-key 4:1 chiave che non è una parola → scrivi «chiave: valore»'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('what readers of YAML take otherwise', () => {
  const tab = 'YAML: tabulazione nel rientro → usa spazi: in YAML le tabulazioni non contano come rientro';
  const indent = 'YAML: rientro sbagliato → allinea la riga alle altre chiavi dello stesso gruppo';
  const unprintable = 'YAML: carattere non stampabile → toglilo: di solito arriva da un copia e incolla';
  const colon = 'YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette';
  const carriage =
    'YAML: fine riga che non tutti leggono come tale (un ritorno a capo «CR» da solo) → salva il file con le fini riga «LF» o «CRLF»: l’editor le chiama anche Unix e Windows';
  it.each<Case>([
    ['lines ended by a return alone', plan('corso: {}').replaceAll('\n', '\r'), [`yaml-syntax 1:27 ${carriage}`]],
    ['a return in a comment', plan('corso: {} # nota\rstage: {}'), [`yaml-syntax 4:17 ${carriage}`]],
    ['a second key after an anchor', plan('corso: &c eqf: 3'), [`yaml-syntax 4:8 ${colon}`]],
    ['a second key after a tag', plan('corso: !!str eqf: 3'), [`yaml-syntax 4:8 ${colon}`]],
    ['a tab before an anchor', plan('corso:\n  eqf:\n  \t&e 3'), [`yaml-syntax 6:3 ${tab}`]],
    ['a tab before a tag', plan('corso:\n  ada:\n    - \t!!str a'), [`yaml-syntax 6:7 ${tab}`]],
    ['a tab before all', `\t!!map\n${plan('corso: {}')}`, [`yaml-syntax 1:1 ${tab}`]],
    [
      'a byte order mark further on',
      `# nota\n\ufeff${plan('corso: {}')}`,
      [`yaml-syntax 2:1 ${unprintable}`, 'format-unknown-key 2:1 chiave «formato» non prevista → intendevi «formato»?'],
    ],
    ['a directive that is indented', ` %YAML 1.2\n---\n${plan('corso: {}')}`, [`yaml-syntax 1:1 ${indent}`]],
    [
      'an end before the beginning',
      `\ufeff...\n${plan('corso: {}')}`,
      [
        'format-multiple-documents 1:1 più documenti in un file, previsto uno → togli la riga «---» e metti ogni piano nel suo file',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('places', () => {
  it.each<Case>([
    [
      'CRLF',
      plan('corso:\n  eqf: tre\n  eqff: 3').replaceAll('\n', '\r\n'),
      [
        'format-wrong-type 5:8 trovato «tre», serve un numero intero',
        'format-unknown-key 6:3 chiave «eqff» non prevista → intendevi «eqf»?',
      ],
    ],
    [
      'CRLF before a slip',
      plan('corso:\n  inizio: a: b').replaceAll('\n', '\r\n'),
      ['yaml-syntax 5:11 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'a byte order mark',
      `\ufeff${plan('corso: { eqff: 3 }')}`,
      ['format-unknown-key 4:10 chiave «eqff» non prevista → intendevi «eqf»?'],
    ],
    [
      'emoji before, counted in UTF-16 units as editors do',
      plan('soggetto: { denominazione: "😀😀", accreditato_fad: forse }'),
      ['format-wrong-type 4:53 trovato «forse», serve sì o no (true o false)'],
    ],
    [
      'the end of a line of one million characters',
      plan(`soggetto: { denominazione: ${'x'.repeat(1e6)}, y: 1 }`),
      ['format-unknown-key 4:1000030 chiave «y» non prevista → qui sono previste: denominazione, accreditato_fad'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});

// Ten anchors, each ten times the one before: ten thousand million values.
const NAMES = [...'abcdefghij'];
const bomb = plan(
  [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...NAMES.slice(1).map((name, before) => `${name}: &${name} [${Array(10).fill(`*${NAMES[before]}`).join(', ')}]`),
  ].join('\n'),
);

describe('hostile text', () => {
  it.each<Case>([
    [
      '200 levels of brackets',
      plan(`corso: ${'['.repeat(200)}${']'.repeat(200)}`),
      ['yaml-syntax 4:67 YAML: troppi livelli uno dentro l’altro → un piano ne ha al massimo una decina'],
    ],
    [
      '200 levels of indent',
      plan(`corso:\n${Array.from({ length: 200 }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n')}`),
      ['yaml-syntax 63:60 YAML: troppi livelli uno dentro l’altro → un piano ne ha al massimo una decina'],
    ],
    [
      '100,000 brackets',
      plan(`corso: ${'['.repeat(1e5)}`),
      ['yaml-syntax 4:67 YAML: troppi livelli uno dentro l’altro → un piano ne ha al massimo una decina'],
    ],
    [
      '100,000 braces',
      plan(`corso: ${'{a: '.repeat(1e5)}`),
      ['yaml-syntax 4:241 YAML: troppi livelli uno dentro l’altro → un piano ne ha al massimo una decina'],
    ],
    [
      '100,000 dashes',
      plan(`corso:\n  ${'- '.repeat(1e5)}`),
      ['yaml-syntax 5:121 YAML: troppi livelli uno dentro l’altro → un piano ne ha al massimo una decina'],
    ],
    [
      'one million characters without an end',
      plan(`soggetto: { denominazione: ${'x'.repeat(1e6)}`),
      [
        'yaml-syntax 4:11 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      'one million spaces',
      plan(`soggetto: a${' '.repeat(1e6)}b: c d: e`),
      ['yaml-syntax 4:11 YAML: due punti dentro un testo senza virgolette → metti il testo tra virgolette'],
    ],
    [
      'one million quotes',
      plan(`soggetto: "${'\'"'.repeat(5e5)}`),
      [
        'yaml-syntax 4:11 YAML: testo dopo la chiusura delle virgolette → metti tutto il valore tra virgolette doppie: "…"',
      ],
    ],
    [
      'one million colons',
      plan(`soggetto: {${'a:'.repeat(5e5)}`),
      [
        'yaml-syntax 4:11 YAML: parentesi o virgola che manca, o di troppo → a ogni parentesi aperta ne segue una chiusa; tra due voci va la virgola; un testo con «:» va tra virgolette',
      ],
    ],
    [
      '100,000 lines without a colon',
      plan(`soggetto: {}\n${'riga\n'.repeat(1e5)}`),
      [
        'yaml-syntax 100004:1 YAML: riga senza «chiave: valore» → scrivi i due punti dopo la chiave, o controlla il rientro',
      ],
    ],
    [
      'an alias bomb',
      bomb,
      ['format-too-many-aliases 8:8 gli alias ripetono più di 20000 valori → scrivi i valori per esteso'],
    ],
  ])('%s', (_name, text, expected) => {
    // Were it slow to read beyond measure, the test would not end; what such texts cost is in `hostile.test.ts`.
    expect(findings(text)).toEqual(expected);
  });
});

describe('anchors and aliases', () => {
  it('repeat a value', () => {
    const { value } = readPlan(
      plan('unita_formative:\n  - codice: a\n    ore: &ore { aula: 5 }\n  - codice: b\n    ore: *ore'),
    );
    expect(value?.unita_formative.map(({ ore }) => ore?.aula)).toEqual([5, 5]);
  });

  it('take the last anchor of a name', () => {
    const { value } = readPlan(plan('corso: { ada: [&a x, *a, &a y, *a] }'));
    expect(value?.corso?.ada).toEqual(['x', 'x', 'y', 'y']);
  });
});

describe('what is accepted', () => {
  it.each([
    ['a leading mark', `---\n${plan('')}`],
    ['a version', `%YAML 1.2\n---\n${plan('')}`],
    ['closing dots', `${plan('')}...\n# fine\n`],
    ['CRLF', plan('corso:\n  eqf: 3').replaceAll('\n', '\r\n')],
    [
      'a text over several lines',
      plan('soggetto:\n  denominazione: |\n    Ente: "di prova\n    ---\n  accreditato_fad: no'),
    ],
    ['an apostrophe in plain text', plan("soggetto: { denominazione: l'ente d'esempio }")],
    ['a doubled apostrophe in single quotes', plan("soggetto: { denominazione: 'l''ente: d''esempio' }")],
    ['tags that say what is there', plan('corso: !!map { ada: !!seq [!!str 05] }')],
  ])('%s', (_name, text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe('any text at all', () => {
  const alphabet = [
    'corso',
    'ore',
    '7',
    ' ',
    '  ',
    '\n',
    ':',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '?',
    '%',
    '@',
    '\\',
    '\t',
    '\r\n',
    '---',
    '...',
    '<<',
    'é',
    '😀',
    '\u0000',
  ];

  it('gives findings inside the text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = text.split('\n').length;
        for (const { position } of readPlan(text).findings) {
          expect(position.line).toBeGreaterThanOrEqual(1);
          expect(position.line).toBeLessThanOrEqual(lines);
          expect(position.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

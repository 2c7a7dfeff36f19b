/**
 * The format of a plan: text → typed value with positions, or findings. Each slip of a designer gives one message,
 * at the place to mend, in Italian, with what would mend it.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Path } from '../src/format/problem.ts';
import { findings, plan, readPlan, unit } from './support/documents.ts';
import { wrongAfter } from './support/obey.ts';

/** Name, text, findings: `rule line:column message → remedy`. */
type Case = [string, string, string[]];

describe('keys', () => {
  it.each<Case>([
    ['misspelt', plan('corso: { eqff: 3 }'), ['format-unknown-key 4:10 chiave «eqff» non prevista → intendevi «eqf»?']],
    [
      'misspelt at the first level',
      plan('competenze_chiavi: []'),
      ['format-unknown-key 4:1 chiave «competenze_chiavi» non prevista → intendevi «competenze_chiave»?'],
    ],
    [
      'in capitals',
      plan('Corso: { eqf: 3 }'),
      ['format-unknown-key 4:1 chiave «Corso» non prevista → intendevi «corso»?'],
    ],
    [
      'with an accent',
      unit('verifica: { modalità: [colloquio_tecnico] }'),
      ['format-unknown-key 6:17 chiave «modalità» non prevista → intendevi «modalita»?'],
    ],
    [
      'with a space',
      plan('altre attivita: []'),
      ['format-unknown-key 4:1 chiave «altre attivita» non prevista → intendevi «altre_attivita»?'],
    ],
    [
      'misspelt and left blank',
      plan('corso:\n  eqff:'),
      ['format-unknown-key 5:3 chiave «eqff» non prevista → intendevi «eqf»?'],
    ],
    [
      'misspelt and required: said once',
      plan('unita_formative:\n  - codce: 20_CTR'),
      ['format-unknown-key 5:5 chiave «codce» non prevista → intendevi «codice»?'],
    ],
    [
      'far from any other',
      plan('stage: { durata: 3 }'),
      ['format-unknown-key 4:10 chiave «durata» non prevista → intendevi «ore»?'],
    ],
    [
      'of another level, in',
      plan('ore_totali: 600'),
      ['format-unknown-key 4:1 chiave «ore_totali» non prevista qui → sta in «corso»: controlla il rientro'],
    ],
    [
      'of another level, out',
      plan('stage:\n  ore: 5\n  docenti: []'),
      ['format-unknown-key 6:3 chiave «docenti» non prevista qui → sta al primo livello: controlla il rientro'],
    ],
    [
      'of a level below',
      unit('aula: 5'),
      ['format-unknown-key 6:5 chiave «aula» non prevista qui → sta in «unita_formative[].ore»: controlla il rientro'],
    ],
    [
      'of a level above: the nearest place',
      plan('stage: { titolo_studio_adeguato: true }'),
      [
        'format-unknown-key 4:10 chiave «titolo_studio_adeguato» non prevista qui → sta in «stage.tutor[]»: controlla il rientro',
      ],
    ],
    [
      'of an unknown place, in a list',
      plan('sedi:\n  - tipo: aula\n    ora: 3'),
      ['format-unknown-key 6:5 chiave «ora» non prevista → qui sono previste: tipo, posti, luogo'],
    ],
    [
      'of a unit, not indented',
      plan('unita_formative:\n  - codice: 20_CTR\nconoscenze: tutte'),
      [
        'format-unknown-key 6:1 chiave «conoscenze» non prevista qui → sta in «unita_formative[]»: controlla il rientro',
      ],
    ],
    [
      'twice, three times: each repetition',
      plan('corso:\n  eqf: 3\n  eqf: 4\n  eqf: 5\nstage: {}\nstage: {}'),
      [
        'format-duplicate-key 6:3 chiave «eqf» scritta due volte → tienine una sola',
        'format-duplicate-key 7:3 chiave «eqf» scritta due volte → tienine una sola',
        'format-duplicate-key 9:1 chiave «stage» scritta due volte → tienine una sola',
      ],
    ],
    [
      'required, missing in a unit',
      plan('unita_formative:\n  - ore: { aula: 5 }'),
      ['format-missing-key 5:5 manca la chiave «codice» → aggiungi «codice: …»'],
    ],
    [
      'required, missing at the first level',
      'titolo: Prova\n',
      [
        'format-missing-key 1:1 manca la chiave «formato» → aggiungi «formato: qualcheck/piano@1»',
        'format-missing-key 1:1 manca la chiave «standard» → aggiungi «standard: …»',
        'format-missing-key 1:1 manca la chiave «unita_formative» → aggiungi «unita_formative: …»',
      ],
    ],
    [
      'required and left blank',
      'formato: qualcheck/piano@1\ntitolo:\nstandard: x/y\nunita_formative: []\n',
      ['format-missing-key 2:1 manca la chiave «titolo» → aggiungi «titolo: …»'],
    ],
    [
      'named as members of every object',
      plan('stage: { __proto__: { ore: 3 }, constructor: 1, toString: 2 }'),
      [
        'format-unknown-key 4:10 chiave «__proto__» non prevista → qui sono previste: ore, tutor, imprese, note',
        'format-unknown-key 4:33 chiave «constructor» non prevista → qui sono previste: ore, tutor, imprese, note',
        'format-unknown-key 4:49 chiave «toString» non prevista → qui sono previste: ore, tutor, imprese, note',
      ],
    ],
    [
      '`__proto__` at the first level',
      plan('corso: {}').replace('corso', '__proto__'),
      [
        'format-unknown-key 4:1 chiave «__proto__» non prevista → qui sono previste: formato, titolo, note, standard, avvisi, obiettivo, soggetto, corso, ingresso, unita_formative, competenze_chiave, stage, altre_attivita, docenti, sedi, frequenza, valutazione, crediti, eccezioni',
      ],
    ],
    [
      'without a space after the colon, in braces',
      plan('corso: {eqf:3}'),
      ['yaml-syntax 4:9 YAML: manca lo spazio dopo i due punti o dopo il trattino → scrivi «chiave: valore», «- voce»'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('hours', () => {
  it.each<Case>([
    [
      '150 h',
      plan('stage: { ore: 150 h }'),
      ['format-wrong-type 4:15 trovato «150 h», serve un numero di ore (per esempio 7.5) → scrivi solo il numero: 150'],
    ],
    [
      '600 ore',
      plan('stage: { ore: 600 ore }'),
      [
        'format-wrong-type 4:15 trovato «600 ore», serve un numero di ore (per esempio 7.5) → scrivi solo il numero: 600',
      ],
    ],
    [
      '7,5',
      plan('stage: { ore: 7,5 }'),
      [
        'format-wrong-type 4:15 trovato «7,5», serve un numero di ore (per esempio 7.5) → i decimali si scrivono con il punto: 7.5',
      ],
    ],
    [
      '"7,5"',
      plan('stage: { ore: "7,5" }'),
      [
        'format-wrong-type 4:15 trovato «7,5», serve un numero di ore (per esempio 7.5) → i decimali si scrivono con il punto: 7.5',
      ],
    ],
    [
      '"60"',
      plan('stage: { ore: "60" }'),
      ['format-wrong-type 4:15 trovato «60», serve un numero di ore (per esempio 7.5) → togli le virgolette: 60'],
    ],
    [
      'sessanta',
      plan('stage: { ore: sessanta }'),
      ['format-wrong-type 4:15 trovato «sessanta», serve un numero di ore (per esempio 7.5)'],
    ],
    ['-5', plan('stage: { ore: -5 }'), ['format-out-of-range 4:15 trovato -5, previsto un numero da 0 a 10000']],
    [
      '10001',
      plan('stage: { ore: 10001 }'),
      ['format-out-of-range 4:15 trovato 10001, previsto un numero da 0 a 10000'],
    ],
    [
      '7.125',
      plan('stage: { ore: 7.125 }'),
      ['format-too-many-decimals 4:15 trovato 7.125, serve un numero con al massimo 2 decimali'],
    ],
    [
      '1.200',
      plan('stage: { ore: 1.200 }'),
      [
        'format-too-many-decimals 4:15 trovato 1.200, serve un numero con al massimo 2 decimali → se il punto separa le migliaia, toglilo: 1200',
      ],
    ],
    [
      '10.000',
      plan('stage: { ore: 10.000 }'),
      [
        'format-too-many-decimals 4:15 trovato 10.000, serve un numero con al massimo 2 decimali → se il punto separa le migliaia, toglilo: 10000',
      ],
    ],
    [
      '1.000,5',
      plan('stage: { ore: 1.000,5 }'),
      [
        'format-wrong-type 4:15 trovato «1.000,5», serve un numero di ore (per esempio 7.5) → i decimali si scrivono con il punto: 1000.5',
      ],
    ],
    [
      '1e3',
      plan('stage: { ore: 1e3 }'),
      ['format-wrong-type 4:15 trovato «1e3», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '0x1F',
      plan('stage: { ore: 0x1F }'),
      ['format-wrong-type 4:15 trovato «0x1F», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '.inf',
      plan('stage: { ore: .inf }'),
      ['format-wrong-type 4:15 trovato «.inf», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      'NaN',
      plan('stage: { ore: NaN }'),
      ['format-wrong-type 4:15 trovato «NaN», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '1_000',
      plan('stage: { ore: 1_000 }'),
      ['format-wrong-type 4:15 trovato «1_000», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      'true',
      plan('stage: { ore: true }'),
      ['format-wrong-type 4:15 trovato «true», serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '[1]',
      plan('stage: { ore: [1] }'),
      ['format-wrong-type 4:10 trovato un elenco, serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '{ aula: 1 }',
      plan('stage: { ore: { aula: 1 } }'),
      ['format-wrong-type 4:10 trovato un gruppo di chiavi, serve un numero di ore (per esempio 7.5)'],
    ],
    [
      '99999999999999999999999',
      plan('stage: { ore: 99999999999999999999999 }'),
      ['format-out-of-range 4:15 trovato 99999999999999999999999, previsto un numero da 0 a 10000'],
    ],
    [
      '7,5 on a line of its own',
      plan('stage:\n  ore: 7,5'),
      [
        'format-wrong-type 5:8 trovato «7,5», serve un numero di ore (per esempio 7.5) → i decimali si scrivono con il punto: 7.5',
      ],
    ],
    [
      '7,5 among the modes',
      unit('ore: { aula: 7,5, laboratorio: 2 }'),
      [
        'format-wrong-type 6:18 trovato «7,5», serve un numero di ore (per esempio 7.5) → i decimali si scrivono con il punto: 7.5',
      ],
    ],
    [
      'a bare number for the modes',
      unit('ore: 20'),
      [
        'format-wrong-type 6:10 trovato «20», serve un gruppo di chiavi ({ chiave: valore }) → scrivi anche la chiave: { aula: 20 }',
      ],
    ],
    [
      'a bare number with its unit for the modes',
      unit('ore: 20 h'),
      [
        'format-wrong-type 6:10 trovato «20 h», serve un gruppo di chiavi ({ chiave: valore }) → scrivi anche la chiave: { aula: 20 }',
      ],
    ],
    [
      'a bare number for the placement',
      plan('stage: 240'),
      [
        'format-wrong-type 4:8 trovato «240», serve un gruppo di chiavi ({ chiave: valore }) → scrivi anche la chiave: { ore: 240 }',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('percentages and whole numbers', () => {
  it.each<Case>([
    [
      '101',
      plan('frequenza: { minima: 101 }'),
      ['format-out-of-range 4:22 trovato 101, previsto un numero da 0 a 100'],
    ],
    [
      '80%',
      plan('frequenza: { minima: 80% }'),
      [
        'format-wrong-type 4:22 trovato «80%», serve una percentuale (un numero da 0 a 100) → scrivi solo il numero: 80',
      ],
    ],
    [
      '80.123',
      plan('frequenza: { minima: 80.123 }'),
      ['format-too-many-decimals 4:22 trovato 80.123, serve un numero con al massimo 2 decimali'],
    ],
    ['3.5', plan('corso: { eqf: 3.5 }'), ['format-too-many-decimals 4:15 trovato 3.5, serve un numero intero']],
    [
      '1.200 people',
      plan('corso: { partecipanti: 1.200 }'),
      [
        'format-too-many-decimals 4:24 trovato 1.200, serve un numero intero → se il punto separa le migliaia, toglilo: 1200',
      ],
    ],
    ['9', plan('corso: { eqf: 9 }'), ['format-out-of-range 4:15 trovato 9, previsto un numero da 1 a 8']],
    ['tre', plan('corso: { eqf: tre }'), ['format-wrong-type 4:15 trovato «tre», serve un numero intero']],
    [
      '15,5 people',
      plan('corso: { partecipanti: 15,5 }'),
      ['format-wrong-type 4:24 trovato «15,5», serve un numero intero o un gruppo di chiavi ({ chiave: valore })'],
    ],
    ['a list', plan('corso: { eqf: [3] }'), ['format-wrong-type 4:10 trovato un elenco, serve un numero intero']],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('dates', () => {
  it.each<Case>([
    [
      'not in the calendar',
      plan('corso: { inizio: 2027-02-30 }'),
      ['format-no-such-date 4:18 la data 2027-02-30 non esiste → scrivi anno-mese-giorno, per esempio 2027-01-11'],
    ],
    [
      'in Italian order',
      plan('corso: { inizio: 11/01/2027 }'),
      ['format-wrong-type 4:18 trovato «11/01/2027», serve una data come 2027-01-11 → scrivi 2027-01-11'],
    ],
    [
      'in Italian order, not in the calendar',
      plan('corso: { inizio: 30/02/2027 }'),
      ['format-wrong-type 4:18 trovato «30/02/2027», serve una data come 2027-01-11'],
    ],
    [
      'without zeros',
      plan('corso: { inizio: 2027-1-11 }'),
      ['format-wrong-type 4:18 trovato «2027-1-11», serve una data come 2027-01-11 → scrivi 2027-01-11'],
    ],
    [
      'without dashes',
      plan('corso: { inizio: 20270111 }'),
      ['format-wrong-type 4:18 trovato «20270111», serve una data come 2027-01-11 → scrivi 2027-01-11'],
    ],
    [
      'in words',
      plan('corso: { inizio: 11 gennaio 2027 }'),
      ['format-wrong-type 4:18 trovato «11 gennaio 2027», serve una data come 2027-01-11 → scrivi 2027-01-11'],
    ],
    [
      'reversed',
      plan('corso:\n  inizio: 2027-06-30\n  fine: 2027-01-11'),
      ['format-dates-reversed 6:9 la fine (11/01/2027) viene prima dell’inizio (30/06/2027)'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('in a process that uses zod for itself', () => {
  it('a word that stands for a list is read as it is elsewhere', async () => {
    // What zod sets for all its copies in a process; schemas take it as they are made.
    const { core } = await import('zod/mini');
    core.config({ memoizer: core.memoizer() });
    vi.resetModules();
    const { findings: fresh } = await import('./support/documents.ts');
    core.config({ memoizer: undefined });
    for (const body of ['docenti: n.d.\n', 'sedi: [nessuna]\n', 'ingresso: { deroghe: no }\n']) {
      expect([fresh(plan(body)), fresh(plan(body))]).toEqual([[], []]);
    }
  });
});

describe('words of a list', () => {
  it.each<Case>([
    [
      'misspelt',
      plan('ingresso: { titolo: diplomma }'),
      ['format-unknown-value 4:21 valore «diplomma» non previsto → intendevi «diploma»?'],
    ],
    [
      'with a capital',
      plan('ingresso: { titolo: Diploma }'),
      ['format-unknown-value 4:21 valore «Diploma» non previsto → intendevi «diploma»?'],
    ],
    [
      'with a space',
      plan('ingresso: { titolo: obbligo istruzione }'),
      ['format-unknown-value 4:21 valore «obbligo istruzione» non previsto → intendevi «obbligo_istruzione»?'],
    ],
    [
      'in a list',
      plan('sedi:\n  - tipo: aulla'),
      ['format-unknown-value 5:11 valore «aulla» non previsto → intendevi «aula»?'],
    ],
    [
      'unknown',
      plan('ingresso: { italiano: { livello: ottimo } }'),
      ['format-unknown-value 4:34 valore «ottimo» non previsto → previsti: A1, A2, B1, B2, C1, C2'],
    ],
    [
      'unknown, one million letters',
      plan(`ingresso: { titolo: ${'x'.repeat(1e6)} }`),
      [
        'format-unknown-value 4:21 valore «xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…» non previsto → previsti: licenza_media, obbligo_istruzione, qualifica_professionale, diploma, its, laurea, laurea_magistrale, dottorato, { eqf: … }',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('values that may be written in more ways', () => {
  it.each<Case>([
    [
      'obiettivo: a word, misspelt',
      plan('obiettivo: qualificazion'),
      ['format-unknown-value 4:12 valore «qualificazion» non previsto → intendevi «qualificazione»?'],
    ],
    [
      'obiettivo: another word',
      plan('obiettivo: 20_CTR'),
      ['format-unknown-value 4:12 valore «20_CTR» non previsto → intendevi «{ unita: [20_CTR] }»?'],
    ],
    [
      'obiettivo: a number',
      plan('obiettivo: 3'),
      ['format-unknown-value 4:12 valore «3» non previsto → intendevi «{ unita: [3] }»?'],
    ],
    [
      'obiettivo: a list',
      plan('obiettivo: [20_CTR]'),
      ['format-wrong-type 4:1 trovato un elenco, serve un testo o un gruppo di chiavi ({ chiave: valore })'],
    ],
    [
      'obiettivo: a map, its list a text',
      plan('obiettivo: { unita: 20_CTR }'),
      [
        'format-wrong-type 4:21 trovato «20_CTR», serve un elenco ([…] o righe con «- ») → metti il valore tra parentesi quadre: [20_CTR]',
      ],
    ],
    [
      'obiettivo: a map, its key misspelt',
      plan('obiettivo: { unit: [20_CTR] }'),
      ['format-unknown-key 4:14 chiave «unit» non prevista → intendevi «unita»?'],
    ],
    [
      'obiettivo: a map, its list empty',
      plan('obiettivo: { unita: [] }'),
      ['format-too-short 4:14 elenco vuoto, previsto almeno 1 elemento'],
    ],
    [
      'titolo: a word, unknown',
      plan('ingresso: { titolo: qualcosa }'),
      [
        'format-unknown-value 4:21 valore «qualcosa» non previsto → previsti: licenza_media, obbligo_istruzione, qualifica_professionale, diploma, its, laurea, laurea_magistrale, dottorato, { eqf: … }',
      ],
    ],
    [
      'titolo: a map, out of range',
      plan('ingresso: { titolo: { eqf: 9 } }'),
      ['format-out-of-range 4:28 trovato 9, previsto un numero da 1 a 8'],
    ],
    [
      'titolo: a bare level',
      plan('ingresso: { titolo: 4 }'),
      ['format-unknown-value 4:21 valore «4» non previsto → intendevi «{ eqf: 4 }»?'],
    ],
    [
      'conoscenze: a word, misspelt',
      unit('conoscenze: tute'),
      ['format-unknown-value 6:17 valore «tute» non previsto → intendevi «tutte»?'],
    ],
    [
      'conoscenze: a number',
      unit('conoscenze: 3'),
      [
        'format-wrong-type 6:17 trovato «3», serve un elenco ([…] o righe con «- ») → metti il valore tra parentesi quadre: [3]',
      ],
    ],
    [
      'conoscenze: numbers without brackets',
      unit('conoscenze: 1, 2, 3'),
      [
        'format-wrong-type 6:17 trovato «1, 2, 3», serve un elenco ([…] o righe con «- ») → metti il valore tra parentesi quadre: [1, 2, 3]',
      ],
    ],
    [
      'conoscenze: a range',
      unit('conoscenze: 1-5'),
      [
        'format-wrong-type 6:17 trovato «1-5», serve un elenco ([…] o righe con «- ») → scrivi i numeri uno per uno: [1, 2, 3, 4, 5]',
      ],
    ],
    [
      'conoscenze: a range in brackets',
      unit('conoscenze: [1-5]'),
      ['format-wrong-type 6:18 trovato «1-5», serve un numero intero → scrivi i numeri uno per uno: 1, 2, 3, 4, 5'],
    ],
    [
      'conoscenze: a list, two items wrong',
      unit('conoscenze: [1, due, 0]'),
      [
        'format-wrong-type 6:21 trovato «due», serve un numero intero',
        'format-out-of-range 6:26 trovato 0, previsto un numero da 1 a 999',
      ],
    ],
    [
      'verifica: a word unknown inside',
      unit('verifica: { modalita: [colloquio_tecnic] }'),
      ['format-unknown-value 6:28 valore «colloquio_tecnic» non previsto → intendevi «colloquio_tecnico»?'],
    ],
    [
      'verifica: a text for a list',
      unit('verifica: { modalita: colloquio_tecnico }'),
      [
        'format-wrong-type 6:27 trovato «colloquio_tecnico», serve un elenco ([…] o righe con «- ») → metti il valore tra parentesi quadre: [colloquio_tecnico]',
      ],
    ],
    [
      'verifica: a list',
      unit('verifica: [prova_scritta]'),
      ['format-wrong-type 6:5 trovato un elenco, serve un testo o un gruppo di chiavi ({ chiave: valore })'],
    ],
    [
      'verifica: two mistakes inside',
      unit('verifica: { situazioni: [{ caratteri: [x] }], tempo_minuti: 0 }'),
      [
        'format-missing-key 6:32 manca la chiave «descrizione» → aggiungi «descrizione: …»',
        'format-out-of-range 6:65 trovato 0, previsto un numero da 1 a 10000',
      ],
    ],
    [
      'requisiti_entro: a word, misspelt',
      plan('ingresso: { requisiti_entro: inizio_attività }'),
      ['format-unknown-value 4:30 valore «inizio_attività» non previsto → intendevi «inizio_attivita»?'],
    ],
    [
      'requisiti_entro: no such date',
      plan('ingresso: { requisiti_entro: 2027-02-30 }'),
      ['format-no-such-date 4:30 la data 2027-02-30 non esiste → scrivi anno-mese-giorno, per esempio 2027-01-11'],
    ],
    [
      'requisiti_entro: an Italian date',
      plan('ingresso: { requisiti_entro: 11/01/2027 }'),
      ['format-wrong-type 4:30 trovato «11/01/2027», serve una data come 2027-01-11 → scrivi 2027-01-11'],
    ],
    [
      'requisiti_entro: another word',
      plan('ingresso: { requisiti_entro: domani }'),
      ['format-unknown-value 4:30 valore «domani» non previsto → previsti: inizio_attivita, 2027-01-11'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('yes and no', () => {
  it.each<Case>([
    [
      'yes',
      plan('soggetto: { accreditato_fad: yes }'),
      ['format-wrong-type 4:30 trovato «yes», serve sì o no (true o false) → scrivi true, senza virgolette'],
    ],
    [
      'vero',
      plan('soggetto: { accreditato_fad: vero }'),
      ['format-wrong-type 4:30 trovato «vero», serve sì o no (true o false) → scrivi true, senza virgolette'],
    ],
    [
      'off',
      plan('soggetto: { accreditato_fad: off }'),
      ['format-wrong-type 4:30 trovato «off», serve sì o no (true o false) → scrivi false, senza virgolette'],
    ],
    [
      '"true"',
      plan('soggetto: { accreditato_fad: "true" }'),
      ['format-wrong-type 4:30 trovato «true», serve sì o no (true o false) → scrivi true, senza virgolette'],
    ],
    [
      '1',
      plan('soggetto: { accreditato_fad: 1 }'),
      ['format-wrong-type 4:30 trovato «1», serve sì o no (true o false) → scrivi true, senza virgolette'],
    ],
    [
      "'si'''",
      plan("soggetto: { accreditato_fad: 'si''' }"),
      ["format-wrong-type 4:30 trovato «si'», serve sì o no (true o false) → scrivi true, senza virgolette"],
    ],
    [
      'forse',
      plan('soggetto: { accreditato_fad: forse }'),
      ['format-wrong-type 4:30 trovato «forse», serve sì o no (true o false)'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('codes and references', () => {
  it.each<Case>([
    [
      'a code that is true',
      plan('unita_formative:\n  - codice: true'),
      ['format-wrong-type 5:13 trovato «true», serve un codice'],
    ],
    [
      'a teacher that is not there',
      unit('docenti: [mario]\n').replace('unita_formative', 'docenti: [{ id: marco }]\nunita_formative'),
      ['format-unknown-reference 7:15 «mario» non è definito → intendevi «marco»?'],
    ],
    [
      'a teacher named by a module',
      unit('moduli:\n  - titolo: Uno\n    docenti: [rossella]').replace(
        'unita_formative',
        'docenti: [{ id: d1 }]\nunita_formative',
      ),
      ['format-unknown-reference 9:19 «rossella» non è definito → definiti: d1'],
    ],
    [
      'teachers that are still to be named',
      unit('docenti: [mario, rosa]\n').replace('unita_formative', 'docenti: da definire\nunita_formative'),
      [],
    ],
    [
      'a yes in the place of what is allowed',
      plan('ingresso:\n  deroghe: sì'),
      ['format-wrong-type 5:12 trovato «sì», serve un elenco ([…] o righe con «- »)'],
    ],
    [
      'a teacher twice',
      plan('docenti: [{ id: 01 }, { id: d1 }, { id: 01 }]'),
      ['format-duplicate-code 4:41 codice «01» scritto due volte → dai a ciascuno il suo codice'],
    ],
    [
      'a teacher without brackets',
      unit('docenti: d1'),
      [
        'format-wrong-type 6:14 trovato «d1», serve un elenco ([…] o righe con «- ») → metti il valore tra parentesi quadre: [d1]',
      ],
    ],
    [
      'a blank title',
      'formato: qualcheck/piano@1\ntitolo: "  "\nstandard: ""\nunita_formative: []\n',
      [
        'format-blank 2:9 testo vuoto → scrivi il valore, o togli la chiave',
        'format-blank 3:11 testo vuoto → scrivi il valore, o togli la chiave',
      ],
    ],
    [
      'a list item left blank',
      plan('unita_formative:\n  - codice: a\n  -\n  - codice: b'),
      ['format-wrong-type 6:3 valore vuoto, serve un gruppo di chiavi ({ chiave: valore })'],
    ],
    [
      'units without dashes',
      plan('unita_formative:\n  codice: a'),
      [
        'format-wrong-type 4:1 trovato un gruppo di chiavi, serve un elenco ([…] o righe con «- ») → comincia ogni voce con un trattino e uno spazio: «- chiave: valore»',
      ],
    ],
    [
      'a unit that is only its code',
      plan('unita_formative:\n  - 17_CTR'),
      [
        'format-wrong-type 5:5 trovato «17_CTR», serve un gruppo di chiavi ({ chiave: valore }) → scrivi anche la chiave: { codice: 17_CTR }',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('the whole file', () => {
  it.each<Case>([
    [
      'of another format',
      'formato: qualcheck/standard@1\nuna: 1\ndue: 2\n',
      [
        'format-other-format 1:10 formato «qualcheck/standard@1», previsto «qualcheck/piano@1» → scrivi «formato: qualcheck/piano@1», o controlla che sia il file giusto',
      ],
    ],
    [
      'of another version',
      plan('').replace('@1', '@2'),
      [
        'format-other-format 1:10 formato «qualcheck/piano@2», previsto «qualcheck/piano@1» → scrivi «formato: qualcheck/piano@1», o controlla che sia il file giusto',
      ],
    ],
    [
      'of a format that is a number',
      'formato: 1\ntitolo: x\n',
      [
        'format-other-format 1:10 formato «1», previsto «qualcheck/piano@1» → scrivi «formato: qualcheck/piano@1», o controlla che sia il file giusto',
      ],
    ],
    [
      'a list',
      '- a\n- b\n',
      ['format-wrong-type 1:1 trovato un elenco, serve un gruppo di chiavi ({ chiave: valore })'],
    ],
    ['a text', 'ciao\n', ['format-wrong-type 1:1 trovato «ciao», serve un gruppo di chiavi ({ chiave: valore })']],
    ['a number', '42\n', ['format-wrong-type 1:1 trovato «42», serve un gruppo di chiavi ({ chiave: valore })']],
    ['empty', '', ['format-empty 1:1 file vuoto → un piano comincia con «formato: qualcheck/piano@1»']],
    ['only blanks', ' \n \n', ['format-empty 1:1 file vuoto → un piano comincia con «formato: qualcheck/piano@1»']],
    [
      'only comments',
      '# a\n# b\n',
      ['format-empty 1:1 file vuoto → un piano comincia con «formato: qualcheck/piano@1»'],
    ],
    [
      'only the mark of a document',
      '---\n',
      ['format-empty 1:1 file vuoto → un piano comincia con «formato: qualcheck/piano@1»'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(wrongAfter(text, (each) => readPlan(each).findings)).toEqual([]);
  });
});

describe('what is accepted', () => {
  it('reads codes without quotes as they are written', () => {
    const codes = ['1260', '05', '1_0', '1e3', '0x1F', '1.0', '2027-01-11'];
    const { value } = readPlan(plan(`unita_formative:\n${codes.map((code) => `  - codice: ${code}`).join('\n')}`));
    expect(value?.unita_formative.map(({ codice }) => codice)).toEqual(codes);
  });

  it.each([
    ['7.5', 7.5],
    ['7.50', 7.5],
    ['012', 12],
    ['0', 0],
    ['.5', 0.5],
    ['+5', 5],
    ['10000', 10_000],
  ])('reads %s as %d hours', (written, hours) => {
    expect(readPlan(plan(`stage: { ore: ${written} }`)).value?.stage?.ore).toBe(hours);
  });

  it.each([
    ['true', true],
    ['sì', true],
    ['Sì', true],
    ['si', true],
    ['SI', true],
    ['no', false],
    ['No', false],
    ['False', false],
  ])('reads the flag %s as %s', (written, flag) => {
    expect(readPlan(plan(`crediti: { frequenza: ${written} }`)).value?.crediti?.frequenza).toBe(flag);
  });

  it.each(['corso:', 'corso:\n  eqf:\n  inizio: ~', 'stage: { ore: }', 'docenti: null'])(
    'takes a key left blank as not written: %j',
    (body) => {
      const { value, findings } = readPlan(plan(body));
      expect(findings).toEqual([]);
      expect(value?.corso?.eqf).toBeUndefined();
      expect(value?.stage?.ore).toBeUndefined();
      expect(value?.docenti).toBeUndefined();
    },
  );

  it('takes each way to write a value that has more than one', () => {
    const text = plan(
      [
        'obiettivo: { unita: [20_CTR] }',
        'ingresso: { titolo: { eqf: 4 }, requisiti_entro: 2027-01-11 }',
        'unita_formative:',
        '  - { codice: a, conoscenze: tutte, verifica: una prova }',
        '  - { codice: b, conoscenze: [1, 2], verifica: { tempo_minuti: 60 } }',
      ].join('\n'),
    );
    const { value, findings } = readPlan(text);
    expect(findings).toEqual([]);
    expect(value?.unita_formative.map(({ conoscenze }) => conoscenze)).toEqual(['tutte', [1, 2]]);
  });

  it('does not look for teachers before they are listed', () => {
    expect(findings(unit('docenti: [d1]'))).toEqual([]);
  });
});

describe('all findings come at once', () => {
  it('in the order of the file', () => {
    const text = plan(
      [
        'corso:',
        '  eqf: tre',
        '  inizio: 2027-02-30',
        'stage:',
        '  ore: 150 h',
        'frequenza:',
        '  minma: 80',
        'sedi:',
        '  - tipo: aulla',
      ].join('\n'),
    );
    expect(findings(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'format-wrong-type 5:8',
      'format-no-such-date 6:11',
      'format-wrong-type 8:8',
      'format-unknown-key 10:3',
      'format-unknown-value 12:11',
    ]);
  });

  it('those of the text together with those of the values', () => {
    const text = plan('corso:\n  eqf: 3\n  eqf: 4\nstage: { ore: !!int 3, ora: 5 }\ndocenti: [{ id: d1 }, { id: d1 }]');
    expect(findings(text).map((line) => line.split(' ')[0])).toEqual([
      'format-duplicate-key',
      'format-unsupported-tag',
      'format-unknown-key',
      'format-duplicate-code',
    ]);
  });

  it('and there is no value where there is a finding', () => {
    expect(readPlan(plan('corso: { eqff: 3 }')).value).toBeUndefined();
  });
});

describe('locate', () => {
  const text = plan(
    [
      'corso: { eqf: 3, ada: [ADA.24.01.08, ADA.24.04.11] }',
      'unita_formative:',
      '  - codice: 20_CTR',
      '    ore:',
      '      aula: 60',
      '    docenti:',
      '      - d1',
      '  - { codice: 21_CTR, ore: { aula: 5 } }',
      'stage:',
      'titoli: &t [a]',
      'altri: *t',
    ].join('\n'),
  );
  const { locate } = readPlan(text);

  it.each<[Path, boolean, string]>([
    [[], false, '1:1-1:8'],
    [['corso', 'eqf'], false, '4:15-4:16'],
    [['corso', 'eqf'], true, '4:10-4:13'],
    [['corso', 'ada'], false, '4:18-4:51'],
    [['corso', 'ada', 1], false, '4:38-4:50'],
    [['corso'], true, '4:1-4:6'],
    [['unita_formative', 0], false, '6:5-6:11'],
    [['unita_formative', 0, 'codice'], false, '6:13-6:19'],
    [['unita_formative', 0, 'ore', 'aula'], false, '8:13-8:15'],
    [['unita_formative', 0, 'docenti', 0], false, '10:9-10:11'],
    [['unita_formative', 1], false, '11:7-11:13'],
    [['unita_formative', 1, 'ore'], false, '11:23-11:39'],
    [['unita_formative', 1, 'ore', 'aula'], true, '11:30-11:34'],
    // A key left blank is there, its value is not.
    [['stage'], false, '12:1-12:6'],
    // What is missing is shown by the nearest thing above it.
    [['corso', 'fine'], false, '4:1-4:53'],
    [['unita_formative', 0, 'conoscenze'], false, '6:5-6:11'],
    [['unita_formative', 5, 'ore'], false, '5:1-11:41'],
    [['stage', 'tutor', 0, 'id'], false, '12:1-12:6'],
    [['valutazione', 'esame'], false, '1:1-1:8'],
    // What an alias repeats is shown where it is used.
    [['altri'], false, '14:8-14:10'],
    [['altri', 0], false, '14:8-14:10'],
    [['altri', 0], true, '14:8-14:10'],
    [['altri'], true, '14:1-14:6'],
  ])('%j, key %s: %s', (path, atKey, expected) => {
    const { line, column, endLine, endColumn } = locate(path, atKey);
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
  });

  it('copes with a text that is no tree', () => {
    expect(readPlan('a: [').locate(['corso'])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 2 });
  });
});

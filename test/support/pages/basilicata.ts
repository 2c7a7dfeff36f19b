/** Random detail pages of standards of Basilicata, and what an import has to find in them. */
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import { basilicataProse } from './prose.ts';
import { type Random, spaces } from './random.ts';

/** A figure, or a dash, or nothing. */
function figure(random: Random, from: number, to: number): string {
  return random.chance(0.15) ? random.pick(['-', '']) : String(random.whole(from, to));
}

const isSet = (text: string) => text !== '' && text !== '-';

const coded = (random: Random, code: () => string) =>
  random.list(1, 4, () => ({ codice: code(), denominazione: random.item(true, 6) }));

export function basilicataPage(random: Random): Page {
  const name = random.name();
  const written = basilicataProse(random, name);
  const eqf = random.whole(1, 8);
  const two = () => String(random.whole(10, 99));
  const ada = random.list(0, 5, () => ({
    codice: `ADA.${two()}.${two()}.${two()}`,
    denominazione: random.item(true, 7),
  }));
  const ateco = coded(random, () => `${two()}.${two()}.${two()}`);
  const cp = coded(
    random,
    () => `${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.0`,
  );
  const sequences = random.list(1, 3, () => random.item(true, 5));
  const hours = {
    totale: figure(random, 100, 1500),
    aula_laboratorio: String(random.whole(60, 800)),
    kc: figure(random, 4, 60),
    stage: figure(random, 10, 400),
  };
  const fad = figure(random, 0, 100);
  const units = random.list(1, random.chance(0.1) ? 20 : 7, (index) => unitOf(random, index, false));
  const kcs = random.list(0, 4, (index) => unitOf(random, index, true));
  const texts: [string, string, string][] = [
    ['ingresso', 'Requisiti minimi di ingresso dei partecipanti', written.texts['ingresso'] ?? '-'],
    ['didattica', 'Requisiti minimi didattici comuni a tutte le UF/segmenti', '-'],
    ['risorse', 'Requisiti minimi di risorse professionali e strumentali', written.texts['risorse'] ?? ''],
    [
      'valutazione',
      'Requisiti minimi di valutazione e di attestazione degli apprendimenti',
      written.texts['valutazione'] ?? '-',
    ],
    ['crediti', 'Gestione dei crediti formativi', written.texts['crediti'] ?? '-'],
  ];
  const description = random.chance(0.9) ? random.prose(4) : undefined;
  const regulated = random.chance(0.3) ? random.prose(2) : undefined;
  const other = random.chance(0.3) ? random.item(true, 6) : undefined;
  const parts: Part[] = [
    { label: 'Denominazione Qualificazione (Standard Formativo)', text: name },
    { label: 'Livello EQF', text: String(eqf) },
    { label: 'Settore Economico-Professionale (SEP)', text: 'Area comune' },
    ...ada.map(
      (each, index): Part => ({
        label: `ADA ${index + 1}`,
        lines: [`Codice:${each.codice}`, `Denominazione:${each.denominazione}`],
      }),
    ),
    ...(description === undefined ? [] : [{ label: 'Descrizione profilo professionale', text: description }]),
    { label: 'Sequenze processo QNQR', lines: sequences },
    { label: 'Referenziazione ATECO 2007', lines: ateco.map((each) => `${each.codice} ${each.denominazione}`) },
    { label: 'Codice univoco ISTAT CP2021', lines: cp.map((each) => `${each.codice} ${each.denominazione}`) },
    { label: 'Durata minima complessiva del percorso (ore)', text: hours.totale },
    { label: 'Durata minima di aula e laboratorio (ore)', text: hours.aula_laboratorio },
    { label: 'Durata minima delle attivita` di aula e laboratorio rivolte alle KC (ore)', text: hours.kc },
    ...(random.chance(0.8) ? [{ label: 'Durata minima stage in impresa (ore)', text: hours.stage }] : []),
    { label: 'Percentuale massima di FaD sulla durata minima di aula e laboratorio', text: fad },
    ...(regulated === undefined ? [] : [{ label: 'Professione regolamentata', text: regulated }]),
    ...(other === undefined ? [] : [{ label: 'Campo che nessuno conosce', text: other }]),
    ...texts.map(([, label, text]): Part => ({ label, text })),
    { title: 'UF-KC Correlate' },
    {
      head: ['Ordine', 'Tipo', 'UF-KC'],
      rows: [
        ...units.map(({ codice, denominazione }, index) => [String(index + 1), 'U.F.', `${codice} - ${denominazione}`]),
        ...kcs.map(({ codice, denominazione }) => ['-', 'K.C.', `${codice} - ${denominazione}`]),
      ],
    },
    { title: 'DETTAGLIO UF-KC Correlate' },
    ...units.flatMap((unit, index) => unitParts(unit, index)),
    ...kcs.flatMap((unit) => unitParts(unit, undefined)),
  ];
  const stage = parts.some((part) => 'label' in part && part.label.startsWith('Durata minima stage'))
    ? hours.stage
    : '';
  const floors = Object.entries({ ...hours, stage }).filter(([, text]) => isSet(text));
  return {
    name,
    parts,
    norms: written.norms,
    unknown: written.unknown,
    expected: {
      regione: 'Basilicata',
      denominazione: { testo: name },
      classificazione: {
        eqf: { valore: eqf, campo: 'Livello EQF' },
        sep: { denominazione: 'Area comune' },
        ...(ada.length === 0 ? {} : { ada: { voci: ada } }),
        ateco: { voci: ateco },
        cp: { voci: cp },
        sequenze: { voci: sequences },
      },
      ore: {
        ...Object.fromEntries(floors.map(([measure, text]) => [measure, { minimo: Number(text) }])),
        ...(isSet(fad) ? { fad: { massimo_percentuale: Number(fad), sul_minimo_di: 'aula_laboratorio' } } : {}),
      },
      ...(texts.some(([, , text]) => isSet(text))
        ? {
            testi: Object.fromEntries(
              texts
                .filter(([, , text]) => isSet(text))
                .map(([key, label, text]) => [key, { campo: label, testo: text }]),
            ),
          }
        : {}),
      unita_formative: units.map((unit, index) => ({ ...expectedUnit(unit), ordine: index + 1 })),
      ...(kcs.length === 0 ? {} : { competenze_chiave: kcs.map(expectedUnit) }),
    },
    fields: [
      ...(other === undefined ? [] : [{ campo: 'Campo che nessuno conosce', testo: other }]),
      ...(description === undefined ? [] : [{ campo: 'Descrizione profilo professionale', testo: description }]),
      ...(regulated === undefined ? [] : [{ campo: 'Professione regolamentata', testo: regulated }]),
    ],
  };
}

interface Unit {
  codice: string;
  denominazione: string;
  eqf: string;
  risultato: string;
  abilita: string[];
  conoscenze: string[];
  vincoli: string;
  ore: string;
  fad: string;
  kc: boolean;
}

function unitOf(random: Random, index: number, kc: boolean): Unit {
  const lists = !kc || random.chance(0.2);
  const items = () => (lists && random.chance(0.9) ? random.list(1, 14, () => random.item(false)) : []);
  return {
    codice: kc ? `0${index + 1}_KC` : `${random.whole(1, 9)}${index}_${random.pick(['CTR', 'ABC', 'XYZ'])}`,
    denominazione: random.item(true, 9),
    eqf: kc ? '-' : figure(random, 1, 8),
    risultato: lists ? random.item(false, 14) : '-',
    abilita: items(),
    conoscenze: items(),
    vincoli: !kc && random.chance(0.2) ? random.item(true, 12) : '-',
    ore: String(random.whole(1, 200)),
    fad: figure(random, 0, 100),
    kc,
  };
}

function unitParts(
  { codice, denominazione, eqf, risultato, abilita, conoscenze, vincoli, ore, fad, kc }: Unit,
  index: number | undefined,
): Part[] {
  const list = (label: string, items: string[]): Part => (items.length === 0 ? { label, text: '-' } : { label, items });
  return [
    { label: 'UF-KC Correlata', text: `${codice} - ${denominazione}` },
    { label: 'Ordine', text: index === undefined ? '-' : String(index + 1) },
    { label: 'Tipo', text: kc ? 'K.C.' : 'U.F.' },
    { label: 'Codice-UC', text: kc ? '-' : codice },
    { label: 'Codice-KC', text: kc ? codice : '-' },
    { label: 'EQF', text: eqf },
    { label: 'Risultato atteso', text: risultato },
    list('Abilità', abilita),
    list('Conoscenze', conoscenze),
    { label: 'Vincoli', text: vincoli },
    { label: 'Durata Minima (ore)', text: ore },
    { label: 'FAD Max (%)', text: fad },
  ];
}

function expectedUnit({ codice, denominazione, eqf, risultato, abilita, conoscenze, vincoli, ore, fad, kc }: Unit) {
  return {
    codice,
    denominazione,
    ...(kc ? {} : { uc: codice }),
    ...(isSet(eqf) ? { eqf: Number(eqf) } : {}),
    ...(isSet(risultato) ? { risultato_atteso: risultato } : {}),
    ...(abilita.length > 0 ? { abilita } : {}),
    ...(conoscenze.length > 0 ? { conoscenze } : {}),
    ...(isSet(vincoli) ? { vincoli } : {}),
    ore: { totale: { minimo: Number(ore) }, ...(isSet(fad) ? { fad: { massimo_percentuale: Number(fad) } } : {}) },
  };
}

/** Where a line may be parted by the end of a page: not inside a label that nobody knows. */
export const basilicataSplits = (line: string): number[] =>
  spaces(line).filter((at) => !line.includes('Campo che nessuno') || at > line.indexOf('conosce'));

const GAP = '\u00a0 \u00a0 ';

/** The page as it is copied from the screen: cells parted by spaces that do not break. */
export function basilicataLines(parts: readonly Part[]): string[] {
  return [
    '\u2022 Stampa',
    'Stampa',
    ...parts.flatMap((part) => {
      if ('title' in part) return [` ${part.title}`];
      if ('head' in part) return [part.head.join(' '), ...part.rows.map((cells) => ` ${GAP}${cells.join(` ${GAP}`)}`)];
      if ('items' in part) return [`\u00a0 ${part.label} ${GAP}${part.items.map((item) => `* ${item}`).join(' ')}`];
      if ('lines' in part) {
        const [first = '', ...rest] = part.lines;
        return part.label.startsWith('ADA')
          ? [`\u00a0 ${part.label}`, ...part.lines.map((line) => `\u00a0 ${line}`)]
          : [`\u00a0 ${part.label} ${GAP}${first}`, ...rest];
      }
      return [`\u00a0 ${part.label} ${GAP}${part.text ?? ''}`];
    }),
  ];
}

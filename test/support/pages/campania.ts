/**
 * Random standards of Campania, as the web sheet and as the print show them, in today's form and in the earlier one,
 * with units or with modules.
 */
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import { campaniaProse } from './prose.ts';
import { type Random, spaces } from './random.ts';

export interface Form {
  print: boolean;
  earlier: boolean;
  modules: boolean;
}

export function formOf(random: Random): Form {
  return { print: random.chance(0.5), earlier: random.chance(0.4), modules: random.chance(0.25) };
}

const VARIATION = "Percentuale di variazione massima consentita in aumento e/o diminuzione della durata minima dell'UF";
const isSet = (text: string) => text !== '' && text !== '-';
const figure = (random: Random, from: number, to: number) =>
  random.chance(0.12) ? random.pick(['-', '']) : String(random.whole(from, to));
const maybe = (random: Random, part: Part): Part[] => (random.chance(0.9) ? [part] : []);

export function campaniaPage(random: Random, form: Form): Page {
  const name = random.name();
  const written = campaniaProse(random, name);
  const eqf = random.whole(1, 8);
  const two = () => String(random.whole(10, 99));
  const coded = (code: () => string) =>
    random.list(1, 5, () => ({ codice: code(), denominazione: random.item(true, 6) }));
  const ada = random.list(1, 4, () => ({
    codice: `ADA.${two()}.${two()}.${two()}`,
    denominazione: random.item(true, 7),
  }));
  const ateco = coded(() => `${random.pick(['J', 'N', 'A'])}.${two()}.${two()}.${two()}`);
  const cp = coded(() => `${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.0`);
  const sequences = [random.item(true, 6)];
  const sector = { codice: two(), denominazione: random.item(true, 3) };
  const hours = hoursOf(random, form);
  const fad = fadOf(random, form, hours);
  const units = random.list(1, form.modules ? 12 : random.chance(0.1) ? 20 : 6, (index) => unitOf(random, index, form));
  const years = random.list(1, 3, (index) => ({
    anno: index + 1,
    ore: random.whole(50, 900),
    esame_intermedio: random.chance(0.5),
  }));
  const texts: [string, string][] = [
    ['ingresso', 'Requisiti minimi di ingresso dei partecipanti'],
    ['didattica', 'Requisiti minimi didattici comuni a tutte le UF/Moduli'],
    ['risorse_professionali', 'Requisiti minimi di risorse professionali'],
    ['risorse_strumentali', 'Requisiti minimi di risorse strumentali'],
    ['valutazione', 'Requisiti minimi di valutazione degli apprendimenti'],
    ['crediti', 'Gestione dei crediti formativi'],
  ];
  const absence = figure(random, 5, 50);
  const insertion = figure(random, 5, 50);
  const more = random.chance(0.2) ? random.prose(1) : '';
  const course: Part[] = [
    { label: 'Durata percorso Formativo', text: form.print ? `${years.length} anni` : 'anni' },
    { label: 'Livello EQF', text: String(eqf) },
    { label: 'Settore Economico Professionale', text: `SEP ${sector.codice} - ${sector.denominazione}` },
    ...hours.map(([label, , text]): Part => ({ label, text })),
    ...fad.map(([label, , text]): Part => ({ label, text })),
    ...texts.flatMap(([key, label]) => maybeText(random, label, written.texts[key])),
    { label: 'Percentuale Assenza massima consentita', text: absence },
    { label: 'Percentuale Termine ultimo di inserimento (TUI)', text: insertion },
    ...maybe(random, { label: 'Normativa di riferimento', text: '' }),
    { label: 'Eventuali ulteriori indicazioni', text: more },
    { label: 'Composizione Standard Formativo', text: form.modules ? 'Moduli' : 'Unità Formative' },
  ];
  const process = random.item(true, 5);
  const description = random.chance(0.9)
    ? { label: form.print ? 'Descrizione qualificazione' : 'Descrizione sintetica', text: random.prose(3) }
    : undefined;
  const head: Part[] = [
    {
      label: 'Area di Attività',
      lines: ada.map(({ codice, denominazione }) => `${codice} - ${denominazione}`),
    },
    { label: 'Processo', text: process },
    { label: 'Sequenza di processo', text: sequences[0] as string },
    ...(description === undefined ? [] : [description]),
    {
      label: 'Referenziazione ATECO 2007',
      lines: ateco.map(({ codice, denominazione }) => `${codice} - ${denominazione}`),
    },
    {
      label: 'Referenziazione ISTAT CP2011',
      lines: cp.map(({ codice, denominazione }) => `${form.print ? '' : '-> '}${codice} - ${denominazione}`),
    },
  ];
  const yearsTable: Part[] = [
    { label: form.print ? 'CORSI ANNUALITÀ' : 'Annualità' },
    {
      head: ['Anno', 'Ore', 'Esame Intermedio'],
      rows: years.map((year) => [`${year.anno}° Anno`, String(year.ore), year.esame_intermedio ? 'SI' : 'NO']),
    },
  ];
  const blocks = units.flatMap((unit, index) => unitParts(unit, index, form));
  const parts: Part[] = form.print
    ? [
        { title: 'REPERTORIO DEI TITOLI E DELLE QUALIFICAZIONI DELLA REGIONE CAMPANIA' },
        { title: 'STANDARD FORMATIVO' },
        { label: 'Denominazione Qualificazione', text: name },
        { label: 'Denominazione Standard Formativo', text: name },
        ...head,
        ...course,
        ...(form.modules
          ? []
          : [
              {
                label: "ELENCO DELLE UNITA' FORMATIVE",
                text: units.map((unit, index) => `${index + 1} - ${unit.nome}`).join(' '),
              },
            ]),
        ...yearsTable,
        ...blocks,
      ]
    : [
        { title: 'Scheda di dettaglio' },
        { title: name },
        { label: 'Denominazione Qualificazione', text: name },
        ...head,
        ...(form.modules ? [] : [{ title: 'Elenco Unità di Competenza (UC)' }, ...units.flatMap(competenceParts)]),
        { title: 'Standard Formativo' },
        { title: name },
        { label: 'Denominazione Standard Formativo', text: name },
        ...course,
        ...yearsTable,
        { title: form.modules ? 'Elenco Moduli' : 'Elenco Unità Formative (UF)' },
        ...blocks,
      ];
  return {
    name,
    parts,
    norms: written.norms,
    unknown: written.unknown,
    fields: [
      { campo: 'Denominazione Qualificazione', testo: name },
      { campo: 'Composizione Standard Formativo', testo: form.modules ? 'Moduli' : 'Unità Formative' },
      ...(description === undefined ? [] : [{ campo: description.label, testo: description.text }]),
      ...(more === '' ? [] : [{ campo: 'Eventuali ulteriori indicazioni', testo: more }]),
    ],
    expected: {
      regione: 'Campania',
      denominazione: { testo: name, campo: 'Denominazione Standard Formativo' },
      ...(form.modules ? { composizione: 'moduli' } : {}),
      classificazione: {
        eqf: { valore: eqf },
        sep: sector,
        ada: { voci: ada },
        ateco: { voci: ateco },
        cp: { voci: cp },
        sequenze: { voci: sequences },
        processo: { testo: process, campo: 'Processo' },
      },
      ...(Object.keys(written.texts).length === 0
        ? {}
        : {
            testi: Object.fromEntries(
              texts.flatMap(([key, label]) =>
                written.texts[key] === undefined ? [] : [[key, { campo: label, testo: written.texts[key] }]],
              ),
            ),
          }),
      annualita: { voci: years },
      ore: {
        ...Object.fromEntries(
          hours
            .filter(([, , text]) => isSet(text))
            .map(([label, measure, text]) => [measure, { minimo: Number(text), campo: label }]),
        ),
        ...Object.fromEntries(
          fad
            .filter(([, , text]) => isSet(text))
            .map(([label, measure, text, of]) => [
              measure,
              { massimo_percentuale: Number(text), sul_minimo_di: of, campo: label },
            ]),
        ),
      },
      frequenza: {
        ...(isSet(absence) ? { assenze: { massimo_percentuale: Number(absence) } } : {}),
        ...(isSet(insertion) ? { inserimento: { massimo_percentuale: Number(insertion) } } : {}),
      },
      unita_formative: units.map((unit, index) => expectedUnit(unit, index, form)),
    },
  };
}

function maybeText(random: Random, label: string, text: string | undefined): Part[] {
  return text === undefined ? (random.chance(0.5) ? [{ label, text: '' }] : []) : [{ label, text }];
}

type Figures = [label: string, measure: string, text: string][];

function hoursOf(random: Random, { earlier }: Form): Figures {
  return earlier
    ? [
        ['Durata minima complessiva del percorso (ore)', 'totale', figure(random, 100, 900)],
        ['Durata minima di aula e laboratorio (ore)', 'aula_laboratorio', String(random.whole(50, 500))],
        ['Durata minima delle attività di aula e laboratorio rivolte alle KC (ore)', 'kc', figure(random, 4, 60)],
        ['Durata minima tirocinio in impresa (ore)', 'stage', figure(random, 4, 400)],
      ]
    : [
        ['Durata minima complessiva del percorso (ore)', 'totale', figure(random, 100, 900)],
        ['Durata minima di aula (ore)', 'aula', String(random.whole(50, 500))],
        ['Durata minima laboratorio (ore)', 'laboratorio', figure(random, 4, 300)],
        ['Durata delle attività formative rivolte alle KC (ore)', 'kc', figure(random, 4, 60)],
        ['Durata minima tirocinio curriculare ore', 'stage', figure(random, 4, 400)],
        ['Durata minima tirocinio curriculare + Laboratorio (ore)', 'stage_laboratorio', figure(random, 4, 500)],
      ];
}

function fadOf(random: Random, { earlier, print }: Form, _hours: Figures): [string, string, string, string][] {
  const apostrophe = print ? "'" : '’';
  return earlier
    ? [
        [
          'Percentuale massima di FaD sulla durata minima di aula e laboratorio',
          'fad',
          figure(random, 0, 100),
          'aula_laboratorio',
        ],
      ]
    : [
        [
          `Percentuale durata massima e-learning sincrona in rapporto alla durata d${apostrophe}aula`,
          'fad_sincrona',
          figure(random, 0, 100),
          'aula',
        ],
        [
          `Percentuale durata massima e-learning asincrona in rapporto alla durata d${apostrophe}aula`,
          'fad_asincrona',
          figure(random, 0, 100),
          'aula',
        ],
      ];
}

interface Unit {
  codice: string;
  uc: string;
  nome: string;
  eqf: string;
  performance: string;
  abilita: string[];
  conoscenze: string[];
  ore: string;
  variazione: string;
  fad: string;
  laboratorio: [string, string];
}

function unitOf(random: Random, index: number, form: Form): Unit {
  const capital = true;
  return {
    codice: String(1200 + index * 7 + random.whole(0, 6)),
    uc: String(2300 + index * 7 + random.whole(0, 6)),
    nome: random.item(true, 8),
    eqf: String(random.whole(1, 8)),
    performance: random.item(true, 10),
    abilita: random.list(1, 10, () => random.item(capital)),
    conoscenze: random.list(1, 12, () => random.item(capital)),
    ore: String(random.whole(4, 150)),
    variazione: form.earlier ? figure(random, 0, 40) : '-',
    fad: figure(random, 0, 100),
    laboratorio: [figure(random, 0, 10), figure(random, 10, 60)],
  };
}

function unitParts(unit: Unit, index: number, form: Form): Part[] {
  if (form.modules) {
    return [
      ...(form.print ? [{ label: 'DETTAGLIO MODULO n.', text: String(index + 1) }] : []),
      { label: 'Titolo', text: unit.nome },
      { label: 'Contenuti', items: unit.conoscenze },
      { label: 'Durata (ore)', text: unit.ore },
      { label: 'FaD (%)', text: unit.fad },
    ];
  }
  const figures: Part[] = form.earlier
    ? [
        { label: 'Durata minima (ore)', text: unit.ore },
        { label: VARIATION, text: unit.variazione },
        { label: 'Percentuale massima di FaD', text: unit.fad },
      ]
    : [
        { label: 'Durata minima', text: unit.ore },
        { label: 'Percentuale durata massima e-learning sincrona in rapporto alla durata d’aula', text: unit.fad },
        { label: 'Durata minima ora laboratorio', text: unit.laboratorio[0] },
        { label: 'Durata massima ora laboratorio', text: unit.laboratorio[1] },
        { label: 'Durata minima di aula (ore)', text: '0' },
      ];
  const common: Part[] = [
    { label: 'Descrizione della performance da osservare', text: unit.performance },
    { label: 'Abilità', items: unit.abilita },
    { label: 'Conoscenze', items: unit.conoscenze },
    ...figures,
  ];
  return form.print
    ? [
        { label: "DETTAGLIO UNITA' FORMATIVA n.", text: String(index + 1) },
        { label: 'Denominazione unità formativa', text: unit.nome },
        { label: 'Livello EQF', text: unit.eqf },
        { label: 'Denominazione unità di competenza', text: `${unit.nome} (${unit.uc})` },
        ...common,
        { label: 'Note (eventuali)', text: '' },
      ]
    : [
        { label: 'Codice', text: unit.codice },
        { label: 'Livello EQF', text: unit.eqf },
        { label: 'Denominazione UC correlata', text: `${unit.nome} (${unit.uc})` },
        ...common,
      ];
}

function competenceParts(unit: Unit): Part[] {
  return [
    { label: 'Codice', text: unit.uc },
    { label: 'Descrizione della performance da osservare', text: unit.performance },
    { label: 'Livello EQF', text: unit.eqf },
    { label: 'Abilità', items: unit.abilita },
    { label: 'Conoscenze', items: unit.conoscenze },
  ];
}

function expectedUnit(unit: Unit, index: number, form: Form) {
  const fad = isSet(unit.fad) ? Number(unit.fad) : undefined;
  if (form.modules) {
    return {
      codice: `M${index + 1}`,
      denominazione: unit.nome,
      conoscenze: unit.conoscenze,
      ore: {
        totale: { minimo: Number(unit.ore) },
        ...(fad === undefined ? {} : { fad: { massimo_percentuale: fad } }),
      },
    };
  }
  const [least, most] = unit.laboratorio;
  const variation = isSet(unit.variazione) ? { variazione_percentuale: Number(unit.variazione) } : {};
  return {
    codice: form.print ? unit.uc : unit.codice,
    uc: unit.uc,
    ...(form.print ? { ordine: index + 1 } : { alias: [unit.uc] }),
    denominazione: unit.nome,
    eqf: Number(unit.eqf),
    risultato_atteso: unit.performance,
    abilita: unit.abilita,
    conoscenze: unit.conoscenze,
    ore: {
      totale: { minimo: Number(unit.ore), ...variation },
      ...(fad === undefined ? {} : { [form.earlier ? 'fad' : 'fad_sincrona']: { massimo_percentuale: fad } }),
      ...(form.earlier || !isSet(least)
        ? {}
        : { laboratorio: { minimo: Number(least), ...(isSet(most) ? { massimo: Number(most) } : {}) } }),
    },
  };
}

/** Tables and figures stay whole: what a page breaks in two there is no longer a row, or a number. */
export const campaniaSplits = (line: string): number[] =>
  /^\d° Anno/.test(line) ? [] : spaces(line).filter((at) => !/<[^>]*$/.test(line.slice(0, at)));

/** The page as text: the print in cells parted by tabs, lists numbered; the sheet with a space after its labels. */
export function campaniaLines(parts: readonly Part[], { print }: Form, random: Random): string[] {
  const gap = print ? '\t' : ' ';
  const glued = random.chance(0.3);
  return parts.flatMap((part) => {
    if ('title' in part) return ['', part.title];
    if ('head' in part) {
      const columns = print ? '\t' : ' ';
      return [part.head.join(columns), ...part.rows.map((cells) => cells.join(print ? '\t' : glued ? '' : ' '))];
    }
    if ('items' in part) {
      return print
        ? [
            `${part.label}\t<ol style="list-style-type: none">${part.items.map((item, index) => `${index + 1}. ${item}`).join(glued ? '' : ' ')}</ol>`,
          ]
        : [part.label, ...part.items.map((item) => `  • ${item}`)];
    }
    if ('lines' in part) {
      const [first = '', ...rest] = part.lines;
      return print ? [`${part.label}\t${part.lines.join(' ')}`] : [`${part.label} ${first}`, ...rest];
    }
    const text = part.text ?? '';
    if (part.label.endsWith(' n.')) return ['', `${part.label}${text}`];
    return [text === '' && !print ? part.label : `${part.label}${gap}${text}`];
  });
}

/** Random qualifications of the Atlante, in the Markdown in which its pages are copied. */
import { type Random, spaces } from './random.ts';

const REGIONS = [
  'Abruzzo',
  'Basilicata',
  'Campania',
  'Friuli Venezia Giulia',
  'Lazio',
  'Toscana',
  "Valle d'Aosta",
  'Veneto',
];

interface Area {
  codice: string;
  ex: string[];
  denominazione: string;
  risultati: { codice: string; testo: string; attivita: string[] }[];
  equivalenza: { denominazione: string; repertorio: string }[];
  tabelle: Record<Table, Row[]>;
}
interface Row {
  denominazione: string;
  repertorio: string;
  coperti: number;
  ra: string[];
}
type Table = keyof typeof TABLES;
const TABLES = {
  tutti: "Qualificazioni che coprono tutti i RA dell'ADA",
  alcuni: "Qualificazioni che coprono uno o più RA dell'ADA",
  attivita: "Qualificazioni che coprono una o più attività dell'ADA",
};

interface Competence {
  titolo: string;
  descrizione: string;
  copre: { ada: string; ra: string[] }[];
  conoscenze: string[];
  abilita: string[];
}

export interface AtlantePage {
  lines: string[];
  expected: Record<string, unknown>;
}

export function atlantePage(random: Random): AtlantePage {
  const name = random.name();
  const region = random.pick(REGIONS);
  const areas = random.list(1, 3, (index) => areaOf(random, index));
  const competences = random.list(1, 5, () => competenceOf(random, areas));
  // Results that no competence covers have no words on the page: each is covered once at least.
  for (const area of areas) {
    for (const { codice } of area.risultati) cover(random.pick(competences), area.codice, codice);
  }
  const cp = coded(
    random,
    () => `${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.${random.whole(1, 9)}.0`,
  );
  const ateco = coded(random, () => `${random.whole(10, 99)}.${random.whole(10, 99)}.${random.whole(10, 99)}`);
  const order = (a: string, b: string) => Number(a.slice(2)) - Number(b.slice(2));
  for (const competence of competences) {
    competence.copre.sort(
      (a, b) => areas.findIndex(({ codice }) => codice === a.ada) - areas.findIndex(({ codice }) => codice === b.ada),
    );
    for (const covers of competence.copre) covers.ra.sort(order);
  }
  const lines = [
    `## ${name}`,
    '',
    ' **SETTORE 24. [Area comune](#)**',
    '',
    `REPERTORIO - ${region}`,
    '',
    '### AdA associate alla Qualificazione',
    '',
    ...areas.flatMap((area) => areaLines(random, area)),
    '## Competenze',
    '',
    ...competences.flatMap((competence) => competenceLines(competence, areas)),
    '### Codici ISTAT CP2011 associati',
    '',
    '<b>Codice</b>\t<b>Titolo</b>',
    ...cp.flatMap(({ codice, denominazione }) => ['', `${codice}\t${denominazione}`]),
    '',
    '### Codici ISTAT ATECO associati',
    '',
    '<b>Codice Ateco</b>\t<b>Titolo Ateco</b>',
    ...ateco.flatMap(({ codice, denominazione }) => ['', `${codice}\t${denominazione}`]),
  ];
  return {
    lines,
    expected: {
      denominazione: name,
      settore: { codice: '24', denominazione: 'Area comune' },
      repertorio: { testo: region },
      ada: areas.map((area) => ({
        codice: area.codice,
        ex: area.ex,
        denominazione: area.denominazione,
        risultati_attesi: area.risultati,
        equivalenza: { voci: area.equivalenza },
        copertura: Object.fromEntries(
          Object.entries(area.tabelle).map(([which, voci]) => [which, { campo: TABLES[which as Table], voci }]),
        ),
      })),
      competenze: competences.map((competence) => ({ ...competence, obiettivo: competence.descrizione })),
      cp: { voci: cp },
      ateco: { voci: ateco },
    },
  };
}

const coded = (random: Random, code: () => string) =>
  random.list(1, 5, () => ({ codice: code(), denominazione: random.item(true, 5) }));

/** Items of different words: the page tells two items apart by their lines alone. */
function items(random: Random, from: number, to: number): string[] {
  const all = random.list(from, to, () => random.item(false));
  return all.filter((item, index) => all.indexOf(item) === index);
}

function areaOf(random: Random, index: number): Area {
  const codice = `ADA.2${index}.${random.whole(10, 99)}.${random.whole(10, 99)}`;
  const results = random.list(1, 4, (at) => ({
    codice: `RA${at + 1}`,
    testo: random.item(true, 15).replace(/ (?:nel rispetto della|per il pubblico)$/, ''),
    attivita: random.some(ACTIVITIES, random.whole(1, 4)),
  }));
  const codes = results.map((result) => result.codice);
  const rows = (ra: () => string[], most: number) =>
    random.list(0, most, () => {
      const covered = ra();
      return { denominazione: random.name(), repertorio: random.pick(REGIONS), coperti: covered.length, ra: covered };
    });
  return {
    codice,
    ex: [`ADA.25.${random.whole(100, 999)}.${random.whole(100, 999)}`],
    denominazione: random.item(true, 8),
    risultati: results,
    equivalenza: random.list(1, 6, () => ({ denominazione: random.name(), repertorio: random.pick(REGIONS) })),
    tabelle: {
      tutti: rows(() => codes, 12),
      alcuni: rows(() => codes.filter(() => random.chance(0.5)), 6),
      attivita: rows(() => [], 3),
    },
  };
}

const ACTIVITIES = [
  'Ricezione e recapito di messaggi',
  'Smistamento delle telefonate in entrata e in uscita',
  'Aggiornamento degli archivi',
  'Ricerca di informazioni sui prodotti',
  'Compilazione dei report',
  "Inoltro all'assistenza tecnica delle richieste",
];

function competenceOf(random: Random, areas: readonly Area[]): Competence {
  const competence: Competence = {
    titolo: random.item(true, 8),
    descrizione: random.item(false, 15),
    copre: [],
    conoscenze: items(random, 1, 12),
    abilita: items(random, 1, 10),
  };
  for (const area of areas) {
    for (const { codice } of area.risultati) if (random.chance(0.3)) cover(competence, area.codice, codice);
  }
  return competence;
}

function cover({ copre }: Competence, ada: string, ra: string): void {
  const known = copre.find((each) => each.ada === ada);
  if (known === undefined) copre.push({ ada, ra: [ra] });
  else if (!known.ra.includes(ra)) known.ra.push(ra);
}

const headOf = ({ codice, ex, denominazione }: Area) => `${codice} (ex ${ex[0]}) - ${denominazione}`;

function areaLines(random: Random, area: Area): string[] {
  const codes = area.risultati.map(({ codice }) => codice);
  const head = ['Qualificazione', 'Repertorio', 'RA coperti', ...codes].join('\t');
  const row = ({ denominazione, repertorio, coperti, ra }: Row) => {
    const crosses = codes.map((code) => (ra.includes(code) ? 'X' : ''));
    const whole = coperti === 0 || coperti === codes.length;
    // A copy may lose the columns of a row; which results are crossed is still known where all, or none, are.
    if (whole && random.chance(0.15))
      return [denominazione, repertorio, String(coperti), ...crosses.filter(Boolean)].join(' ');
    return [denominazione, repertorio, String(coperti), ...crosses].join('\t');
  };
  return [
    headOf(area),
    '',
    '#### Tabelle di equivalenza AdA',
    '',
    ...area.equivalenza.map((each) => [each.denominazione, each.repertorio].join(random.chance(0.3) ? ' ' : '\t')),
    '',
    "#### Tabelle delle Qualificazioni dell'ADA",
    '',
    ...Object.entries(area.tabelle).flatMap(([which, rows]) => [
      `#### ${TABLES[which as Table]}`,
      '',
      head,
      // The head comes again on every page.
      ...rows.flatMap((each) =>
        random.chance(0.1) ? ['', `<b>${head.split('\t').join('</b>\t<b>')}</b>`, row(each)] : [row(each)],
      ),
      '',
    ]),
  ];
}

function competenceLines(
  { titolo, descrizione, copre, conoscenze, abilita }: Competence,
  areas: readonly Area[],
): string[] {
  return [
    `**Titolo:** ${titolo}`,
    '',
    `**Descrizione:** ${descrizione}`,
    '',
    `**Obiettivo:** ${descrizione}`,
    '',
    'Attività associate alla Competenza',
    '',
    ...copre.flatMap(({ ada, ra }) => {
      const area = areas.find(({ codice }) => codice === ada) as Area;
      return [
        `Attività dell' AdA ${headOf(area)} associate:`,
        '',
        ...area.risultati
          .filter(({ codice }) => ra.includes(codice))
          .flatMap(({ codice, testo, attivita }) => [`Risultato atteso:${codice}: ${testo}`, '', ...attivita, '']),
      ];
    }),
    '## CONOSCENZE',
    '',
    ...conoscenze,
    '',
    '## ABILITÀ/CAPACITÀ',
    '',
    ...abilita,
    '',
  ];
}

/** Marks that open a line; parted, it would no longer be what it is. */
const OPENS = /^(?:#|\*\*|<b>|ADA\.|REPERTORIO|Qualificazione\t|Attività |Risultato atteso|\s*\*\*SETTORE|\d)/;

/** What no item ends with, and what none opens with: told from the words of the generator, not from the reader. */
const IN_THE_AIR = /(?: (?:di|del|della|dell'|nel|nel rispetto della|per il|e|in|con|a|da)|,|\()$/;
const LINKS = /^(?:di|del|dell'impresa|per|in|e|con|a|secondo|nel|da) /;

/**
 * Where a page may part a line. Items stand one a line, without a mark: a break inside one is seen only where what
 * comes before it is left in the air, or what comes after cannot open an item. Names in tables may be parted anywhere.
 */
export function atlanteSplits(line: string): number[] {
  if (OPENS.test(line)) return [];
  const end = line.includes('\t') ? line.indexOf('\t') : line.length;
  const inName = line.includes('\t');
  const certain = (at: number) => IN_THE_AIR.test(line.slice(0, at)) || LINKS.test(line.slice(at + 1));
  const repertory = new RegExp(`(?:${REGIONS.join('|')})(?: \\d.*)?$`);
  return spaces(line).filter(
    (at) => at < end && !repertory.test(line.slice(0, at)) && (inName || (certain(at) && !repertory.test(line))),
  );
}

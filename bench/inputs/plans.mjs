/**
 * Plans as training providers write them, for the standard of Basilicata: units in modules, some with a slip. The same
 * seed gives the same bytes. Hours are counted in quarters, so that they stay exact.
 */
import { openRandom } from './random.mjs';

/** What the standard asks: so many quarters of an hour, so many items of knowledge and abilities. */
const UNITS = [
  { codice: '17_CTR', quarters: 20 * 4, fad: 0, conoscenze: 10, abilita: 6 },
  { codice: '20_CTR', quarters: 150 * 4, fad: 24 * 4, conoscenze: 11, abilita: 8, lingue: '[en, fr]' },
  { codice: '21_CTR', quarters: 50 * 4, fad: 10 * 4, conoscenze: 2, abilita: 5 },
  { codice: '22_CTR', quarters: 80 * 4, fad: 20 * 4, conoscenze: 6, abilita: 7, lingue: '[en]' },
];
const KEY_SKILLS = ['05_KC', '04_KC', '07_KC'];
const TEACHERS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];

/** Slips that a rule has to find; each changes the plan before it is written. */
const SLIPS = {
  unitTooShort: (plan, random) => {
    const unit = random.pick(plan.units);
    unit.quarters = Math.ceil(unit.quarters / 2);
    unit.fad = Math.min(unit.fad, Math.floor(unit.quarters / 4));
  },
  stageTooShort: (plan, random) => {
    plan.stage = 240 * 4 - random.between(1, 80);
  },
  tooMuchFad: (plan, random) => {
    const unit = plan.units.find(({ codice }) => codice === random.pick(['20_CTR', '21_CTR', '22_CTR']));
    if (unit !== undefined) unit.fad = Math.floor(unit.quarters * 0.6);
  },
  unitMissing: (plan, random) => {
    plan.units.splice(random.between(1, 3), 1);
  },
  unitUnknown: (plan) => {
    plan.units[1].codice = '20_CRT';
  },
  skillMissing: (plan, random) => {
    plan.skills.splice(random.between(0, 2), 1);
  },
  skillTooShort: (plan, random) => {
    random.pick(plan.skills).quarters -= random.between(4, 40);
  },
  skillFad: (plan, random) => {
    random.pick(plan.skills).fad = 5 * 4;
  },
  totalMismatch: (plan, random) => {
    plan.declared = random.between(1, 40);
  },
  eqf: (plan) => {
    plan.eqf = 4;
  },
  attendance: (plan, random) => {
    plan.attendance = random.between(60, 79);
  },
  assessment: (plan, random) => {
    random.pick(plan.units).assessment = '""';
  },
  experience: (plan, random) => {
    plan.experience[random.pick(TEACHERS)] = random.between(0, 2);
  },
  rooms: (plan) => {
    plan.rooms = ['aula'];
  },
  exam: (plan) => {
    plan.publicExam = false;
  },
  certificate: (plan) => {
    plan.certificate = 'Attestato di frequenza';
  },
};
/** Slips of the format: the plan is changed when it is text. */
const FORMAT_SLIPS = [
  ['\n  eqf: ', '\n  efq: '],
  ['unita_formative:', 'unità_formative:'],
  ['  minima: ', '  minima: ottanta # '],
  ['obiettivo: qualificazione', 'obiettivo: qualifica'],
  ['stage:\n  ore: ', 'stage:\n  ore: -'],
  ['valutazione:', 'valutazioni:'],
];

/** The text of plan number `index` of a seed. `slips: false` gives one that passes; */
export function planText(seed, index, { slips = true, standard = 'basilicata/operatore-assistenza-telefonica' } = {}) {
  const random = openRandom(seed * 1_000_003 + index);
  const plan = passing(random, index, standard);
  if (slips && random.chance(40)) {
    const names = Object.keys(SLIPS);
    for (let count = random.between(1, 3); count > 0; count--) SLIPS[random.pick(names)](plan, random);
  }
  const text = written(plan, random);
  return slips && random.chance(4) ? slipped(text, ...random.pick(FORMAT_SLIPS)) : text;
}

/** A passing plan of so many modules, at least four: for the growth with size. `misspelt`: how many have a key that is none. */
export function longPlanText(modules, misspelt = 0) {
  const random = openRandom(modules);
  const plan = passing(random, modules, 'basilicata/operatore-assistenza-telefonica');
  const usual = Math.min(modules, 40);
  for (const [at, unit] of plan.units.entries()) unit.modules = share(usual, at, plan.units.length);
  // Beyond forty, modules of the least form: a file may hold a hundred thousand keys and values.
  const more = Array.from({ length: modules - usual }, (_, index) => [
    `      - titolo: Parte ${index}`,
    `        ${index < misspelt ? 'orre' : 'ore'}: { aula: 0.25 }`,
  ]).flat();
  plan.declared = modules - usual;
  return written(plan, random).replace(
    '    lingue: [en, fr]\n',
    (end) => more.map((line) => `${line}\n`).join('') + end,
  );
}

function passing(random, index, standard) {
  return {
    index,
    standard,
    units: UNITS.map((unit) => ({
      ...unit,
      quarters: unit.quarters + random.between(0, 24),
      fad: unit.fad === 0 ? 0 : random.between(0, unit.fad),
      modules: random.between(4, 10),
      assessment: `colloquio sulla ${unit.codice}`,
    })),
    skills: KEY_SKILLS.map((codice) => ({
      codice,
      quarters: random.between(20, 24) * 4,
      fad: random.between(0, 1) * 4,
    })),
    stage: random.between(240, 280) * 4,
    declared: 0,
    eqf: 3,
    attendance: random.between(80, 90),
    experience: Object.fromEntries(TEACHERS.map((id) => [id, random.between(3, 30)])),
    rooms: ['aula', 'laboratorio'],
    publicExam: true,
    certificate: 'Certificato di qualificazione professionale',
  };
}

function written(plan, random) {
  const { index, units, skills } = plan;
  const total = [...units, ...skills].reduce((sum, { quarters }) => sum + quarters, plan.stage) + plan.declared;
  const trainees = random.between(8, 20);
  const lines = [
    'formato: qualcheck/piano@1',
    `titolo: Operatore di assistenza telefonica alla clientela, corso ${index}`,
    `standard: ${plan.standard}`,
    'obiettivo: qualificazione',
    'soggetto:',
    `  denominazione: Ente di formazione ${random.between(1, 400)}`,
    '  accreditato_fad: true',
    'corso:',
    `  ore_totali: ${hours(total)}`,
    `  eqf: ${plan.eqf}`,
    '  descrizione: >-',
    "    Prepara all'assistenza telefonica al cliente: accoglienza, informazioni, reclami, centralino e dati,",
    '    in un ufficio relazioni con il pubblico, in azienda o in un call center.',
    '  ada: [ADA.24.01.08, ADA.24.04.11]',
    '  inizio: "2027-01-11"',
    '  fine: "2027-06-30"',
    `  partecipanti: ${trainees}`,
    'ingresso:',
    '  titolo: obbligo_istruzione',
    '  italiano:',
    '    livello: B1',
    '    verifica: [test_ingresso, certificazione]',
    '    esenzioni: []',
    '  requisiti_entro: inizio_attivita',
    '  deroghe: []',
    '  documentazione_agli_atti: true',
    'unita_formative:',
    ...units.flatMap((unit) => unitLines(unit, random)),
    'competenze_chiave:',
    ...skills.flatMap(({ codice, quarters, fad }) => [
      `  - codice: ${codice}`,
      '    ore:',
      `      aula: ${hours(quarters - fad)}`,
      ...(fad > 0 ? [`      fad_sincrona: ${hours(fad)}`] : []),
      `    docenti: [${random.pick(TEACHERS)}]`,
    ]),
    'stage:',
    `  ore: ${hours(plan.stage)}`,
    '  tutor:',
    '    - id: t1',
    '      titolo_studio_adeguato: true',
    '      esperienza_professionale_anni: 5',
    'docenti:',
    ...TEACHERS.flatMap((id, at) => [
      `  - id: ${id}`,
      `    mondo_del_lavoro: ${at % 2 === 0 || at === 1}`,
      `    esperienza_anni: ${plan.experience[id]}`,
      '    titolo_studio_adeguato: true',
    ]),
    'sedi:',
    ...plan.rooms.flatMap((tipo) => [`  - tipo: ${tipo}`, `    posti: ${trainees + random.between(0, 5)}`]),
    'frequenza:',
    `  minima: ${plan.attendance}`,
    `  assenze_massime: ${100 - plan.attendance}`,
    'valutazione:',
    '  esame:',
    `    pubblico: ${plan.publicExam}`,
    '    unita: tutte',
    `  attestazione: ${plan.certificate}`,
    'crediti:',
    '  ammissione: true',
    '  frequenza: true',
    '',
  ];
  return lines.join('\n');
}

/** A unit in modules: its hours and items are dealt out among them. */
function unitLines({ codice, quarters, fad, modules, conoscenze, abilita, lingue, assessment }, random) {
  const present = quarters - fad;
  const lines = [`  - codice: ${codice}`, '    moduli:'];
  for (let module = 0; module < modules; module++) {
    const inClass = share(present, module, modules);
    const laboratorio = Math.floor(inClass / 2);
    const online = share(fad, module, modules);
    lines.push(
      `      - titolo: ${random.pick(TOPICS)}, parte ${module + 1}`,
      '        ore:',
      `          aula: ${hours(inClass - laboratorio)}`,
      `          laboratorio: ${hours(laboratorio)}`,
      ...(online > 0 ? [`          fad_sincrona: ${hours(online)}`] : []),
      `        conoscenze: [${items(conoscenze, module, modules)}]`,
      `        abilita: [${items(abilita, module, modules)}]`,
      `        docenti: [${TEACHERS[(module + conoscenze) % TEACHERS.length]}]`,
    );
  }
  if (lingue !== undefined) lines.push(`    lingue: ${lingue}`);
  lines.push(`    verifica: ${assessment}`);
  return lines;
}

const TOPICS = [
  'Accoglienza del cliente',
  'Reclami e conflitti',
  "L'uso del gestionale",
  'Normativa e riservatezza',
  'Simulazioni al telefono',
  'Lavoro di gruppo',
];

/** What falls to one of so many parts of a number. */
function share(whole, part, parts) {
  return Math.floor((whole * (part + 1)) / parts) - Math.floor((whole * part) / parts);
}

/** Which items, from 1, fall to one of so many parts; never none. */
function items(count, part, parts) {
  const own = Array.from({ length: count }, (_, index) => index + 1).filter((each) => each % parts === part);
  return (own.length > 0 ? own : [(part % count) + 1]).join(', ');
}

function hours(quarters) {
  return String(quarters / 4);
}

function slipped(text, from, to) {
  if (!text.includes(from)) throw new Error(`no «${from}» in the plan to slip on`);
  return text.replace(from, to);
}

/** Defects of a page, found by comparing its fields: told in `anomalie`, never mended in secret. Pure. */
import type { InLanguages } from '../text/language.ts';
import type { Draft, Tree } from './draft.ts';
import { inferences } from './inferences.ts';
import { alike } from './phrase.ts';

interface Anomaly {
  id: string;
  campi: string[];
  stampato: string;
  perche: InLanguages;
  trattamento: InLanguages;
  controlli?: string[];
  regole?: string[];
}

/** The EQF level of each entry title, from the scales that all standards share. */
export type Levels = Readonly<Record<string, { eqf: number }>>;

function levelOf(minimo: unknown, levels: Levels): number | undefined {
  return typeof minimo === 'string' ? levels[minimo]?.eqf : (minimo as { eqf: number }).eqf;
}

type Figure = { minimo?: number; massimo_percentuale?: number; stampato?: string; campo: string };
const figure = (draft: Draft, measure: string) => draft.get<Figure>(`ore.${measure}`);
const least = (draft: Draft, measure: string) => figure(draft, measure)?.minimo;
const units = (draft: Draft) => draft.get<Tree[]>('unita_formative') ?? [];
const unitFigures = (unit: Tree) => (unit['ore'] ?? {}) as Record<string, Record<string, number>>;
const unitLabel = (draft: Draft, key: string) => draft.get<string>(`etichette_unita.${key}`) ?? '';
const it = (value: number) => String(value).replace('.', ',');
const once = (labels: (string | undefined)[]) =>
  [...new Set(labels.filter((each) => each !== undefined && each !== ''))] as string[];

/** All the defects found, in the order in which they are listed. */
export function addAnomalies(draft: Draft, levels: Levels): void {
  const found = [
    ...percentages(draft),
    entryTitle(draft, levels),
    accredited(draft),
    truncatedName(draft),
    withoutHours(draft),
    hours(draft),
    unitFadBase(draft),
    kcLabel(draft),
    ...certificate(draft),
  ].filter((each) => each !== undefined);
  for (const anomaly of found) {
    const at = draft.push('anomalie', anomaly);
    draft.infer(`anomalie[${at}]`, inferences.anomaly);
  }
}

/** Percentages that cannot be percentages, and those that stand beside them: kept as printed, applied by no rule. */
function percentages(draft: Draft): Anomaly[] {
  const whole = ['fad', 'fad_sincrona', 'fad_asincrona'].filter((measure) => figure(draft, measure) !== undefined);
  const beyond = whole.filter((measure) => figure(draft, measure)?.stampato !== undefined);
  const base = (measure: string) => draft.get<string>(`ore.${measure}.sul_minimo_di`) ?? '';
  const baseless = whole.filter((measure) => base(measure) !== '' && least(draft, base(measure)) === undefined);
  const beside =
    beyond.length === 0
      ? []
      : whole.filter((measure) => !beyond.includes(measure) && (figure(draft, measure)?.massimo_percentuale ?? 0) > 0);
  const treatment = treatmentOf(draft);
  const anomalies = [
    ...beyond.map((measure) => beyondHundred(draft, measure, treatment(measure))),
    ...beside.map((measure) => besideBeyond(draft, measure, beyond[0] as string, treatment(measure))),
    ...baseless.filter((measure) => !beside.includes(measure)).map((measure) => noBase(draft, measure, base(measure))),
  ];
  for (const anomaly of anomalies) {
    const measure = whole.find((each) => figure(draft, each)?.campo === anomaly.campi[0]) as string;
    const in_rapporto_a = base(measure) || 'aula';
    draft.set(`ore.${measure}`, {
      stampato: anomaly.stampato,
      anomalia: anomaly.id,
      in_rapporto_a,
      campo: anomaly.campi[0],
    });
  }
  return anomalies;
}

const slug = (measure: string) => measure.replace('_', '-');
const KIND: Record<string, [string, string]> = {
  fad: ['FaD', 'distance'],
  fad_sincrona: ['FaD sincrona', 'synchronous'],
  fad_asincrona: ['FaD asincrona', 'asynchronous'],
};

/** Which caps hold in place of a figure that is not applied. */
function treatmentOf(draft: Draft): (measure: string) => InLanguages {
  const caps = new Set(units(draft).map((unit) => unitFigures(unit)['fad']?.['massimo']));
  const [cap] = caps.size === 1 ? caps : [];
  return (measure) => {
    const [name, english] = KIND[measure] as [string, string];
    const certain =
      cap === undefined
        ? { it: 'Riportato com’è stampato e non applicato.', en: 'Kept as printed and not applied.' }
        : {
            it: `Riportato com’è stampato e non applicato: sono certi, e valgono, i limiti delle UF, ${it(cap)} h ciascuna.`,
            en: `Kept as printed and not applied: the caps of the units, ${cap} h each, are certain and bind.`,
          };
    return {
      it: `${certain.it} Se il piano prevede ${name}, chiedere alla Regione il limite del percorso.`,
      en: `${certain.en} Where the plan has ${english} hours, ask the Region for the cap of the course.`,
    };
  };
}

function beyondHundred(draft: Draft, measure: string, trattamento: InLanguages): Anomaly {
  const { stampato = '', campo } = figure(draft, measure) as Figure;
  const printed = Number(stampato.replace(',', '.'));
  const [aula, total, practice] = [least(draft, 'aula'), least(draft, 'totale'), least(draft, 'stage_laboratorio')];
  const fits = total !== undefined && practice !== undefined && total - practice === printed;
  const ofAula: InLanguages =
    aula === undefined
      ? {
          it: `Una percentuale non supera 100: il ${stampato} % non può stare in piedi.`,
          en: `A percentage does not exceed 100: ${stampato} % cannot stand.`,
        }
      : {
          it: `Il ${stampato} % di un’aula di ${it(aula)} h è più dell’aula stessa.`,
          en: `${stampato} % of ${aula} classroom hours is more than the classroom itself.`,
        };
  return {
    id: `${slug(measure)}-${stampato}`,
    campi: [campo],
    stampato,
    perche: fits
      ? {
          it: `${ofAula.it} Come ore tornerebbe: ${stampato} = ${total} − ${practice}.`,
          en: `${ofAula.en} As hours it would fit: ${stampato} = ${total} − ${practice}.`,
        }
      : ofAula,
    trattamento,
    controlli: ['percentage-out-of-range'],
  };
}

function besideBeyond(draft: Draft, measure: string, other: string, trattamento: InLanguages): Anomaly {
  const { massimo_percentuale: percent = 0, campo } = figure(draft, measure) as Figure;
  const beyond = figure(draft, other)?.stampato ?? '';
  const aula = least(draft, 'aula');
  const shares = units(draft).flatMap((unit) => unitFigures(unit)['fad_sincrona']?.['massimo_percentuale'] ?? []);
  const share = shares.find((each) => (each * Number(beyond)) / 100 === percent);
  const asPercent = aula === undefined ? undefined : (percent * aula) / 100;
  return {
    id: `${slug(measure)}-${percent}`,
    campi: [campo],
    stampato: String(percent),
    perche: {
      it: `Sta accanto a un ${beyond} che non può essere una percentuale${share === undefined ? '' : `, e anche ${percent} tornerebbe come ore: il ${share} % di ${beyond}`}.${asPercent === undefined ? '' : ` Come percentuale darebbe ${it(asPercent)} h sulle ${aula} d’aula.`}`,
      en: `It stands beside a ${beyond} that cannot be a percentage${share === undefined ? '' : `, and ${percent} too would fit as hours: ${share} % of ${beyond}`}.${asPercent === undefined ? '' : ` As a percentage it would give ${asPercent} h of the ${aula} in the classroom.`}`,
    },
    trattamento,
    controlli: ['percentage-out-of-range'],
  };
}

function noBase(draft: Draft, measure: string, base: string): Anomaly {
  const { massimo_percentuale: percent = 0, campo } = figure(draft, measure) as Figure;
  return {
    id: `${slug(measure)}-senza-base`,
    campi: [campo],
    stampato: String(percent),
    perche: {
      it: `La percentuale è di una durata (${base.replace('_', ' e ')}) che la fonte non dà.`,
      en: `The percentage is of a length (${base}) that the source does not give.`,
    },
    trattamento: {
      it: 'Riportata com’è stampata e non applicata: chiedere alla Regione la base.',
      en: 'Kept as printed and not applied: ask the Region for the base.',
    },
  };
}

function entryTitle(draft: Draft, levels: Levels): Anomaly | undefined {
  const [prose, field] = [draft.get<Tree>('ingresso.titolo'), draft.get<Tree>('ingresso.titolo_altro_campo')];
  if (prose === undefined || field === undefined) return undefined;
  const [asked, admitted] = [levelOf(prose['minimo'], levels), levelOf(field['minimo'], levels)];
  if (asked === undefined || admitted === undefined || asked === admitted) return undefined;
  const text = draft.get<{ campo: string }>(`testi.${String(prose['da'])}`);
  const words = /pari almeno a EQF \d/.exec(String(prose['frase']))?.[0] ?? String(prose['frase']);
  const below = /Licenza media \+ Qualificazione EQF (\d)/i.exec(String(field['frase']))?.[1];
  return {
    id: 'titolo-di-ingresso',
    campi: once([text?.campo, String(field['campo'])]),
    stampato: `${words}; ${String(field['frase'])}`,
    perche: {
      it: `Il testo chiede un titolo di livello EQF ${asked}, il campo ${below === undefined ? `dice «${String(field['frase'])}»` : `ammette la licenza media con una qualificazione EQF ${below}`}.`,
      en: `The prose asks for a title at EQF level ${asked}, the field ${below === undefined ? `says “${String(field['frase'])}”` : `admits the lower-secondary diploma with an EQF ${below} qualification`}.`,
    },
    trattamento: {
      it: `Il più severo obbliga: sotto EQF ${Math.max(asked, admitted)} è un errore. Il campo avverte soltanto.`,
      en: `The stricter binds: below EQF ${Math.max(asked, admitted)} is an error. The field only warns.`,
    },
    controlli: ['entry-contradiction'],
    regole: ['entry-title-below-minimum'],
  };
}

function accredited(draft: Draft): Anomaly | undefined {
  if (!draft.has('fad.accreditamento')) return undefined;
  const caps = ['fad', 'fad_sincrona', 'fad_asincrona'].filter(
    (measure) => figure(draft, measure)?.massimo_percentuale !== undefined,
  );
  if (caps.length === 0 || caps.some((measure) => figure(draft, measure)?.massimo_percentuale !== 0)) return undefined;
  const frase = draft.get<string>('fad.accreditamento.frase') ?? '';
  const act = /(art\. .+)$/.exec(frase)?.[1] ?? '';
  const rule = act.replace(/,? della D\.G\.R\.?/, ', della D.G.R.').replace(/,,/, ',');
  const english = rule.replace(/\bcomma\b/, 'paragraph').replace(/della D\.G\.R\. n\./, 'of D.G.R. no.');
  return {
    id: 'fad-accreditati',
    campi: once([draft.get<string>('testi.elearning.campo'), ...caps.map((measure) => figure(draft, measure)?.campo)]),
    stampato: caps.map(() => '0').join('; '),
    perche: {
      it: 'Il testo consente la FaD ai soggetti accreditati; le due percentuali non ne lasciano neanche un’ora.',
      en: 'The text allows distance learning to accredited providers; the two percentages leave not even one hour of it.',
    },
    trattamento: {
      it: `Per chi non è accreditato il limite è 0 h. Per chi lo è decide una persona, con l’${rule}.`,
      en: `For providers that are not accredited the cap is 0 h. For those that are, a person decides, by ${english}.`,
    },
    controlli: ['fad-contradiction'],
    regole: caps.map((measure) => `${measure.replace('_', '-')}-above-cap`),
  };
}

const ORDINALS: [string, string][] = [
  ['prima', 'first'],
  ['seconda', 'second'],
  ['terza', 'third'],
  ['quarta', 'fourth'],
  ['quinta', 'fifth'],
];

/** A name that the list prints without its end, while the detail has it whole. */
function truncatedName(draft: Draft): Anomaly | undefined {
  const list = draft.get<Tree[]>('altri_campi')?.find(({ voci }) => Array.isArray(voci));
  for (const [index, entry] of ((list?.['voci'] as string[] | undefined) ?? []).entries()) {
    const printed = entry.replace(/^\d+ [-–] /, '');
    const name = String(units(draft)[index]?.['denominazione'] ?? '');
    if (alike(printed) === alike(name) || printed === '' || !name.startsWith(printed)) continue;
    const [which, english] = ORDINALS[index] ?? [`${index + 1}ª`, `${index + 1}th`];
    const lost = name.length - printed.length;
    return {
      id: 'nome-troncato',
      campi: once([String(list?.['campo']), unitLabel(draft, 'denominazione')]),
      stampato: entry,
      perche: {
        it: `Nell’elenco ${lost === 1 ? 'manca l’ultima lettera' : 'manca la fine'} del nome della ${which} UF; nel dettaglio c’è.`,
        en: `In the list the name of the ${english} unit lacks its ${lost === 1 ? 'last letter' : 'end'}; the detail has it.`,
      },
      trattamento: {
        it: `Vale il nome intero del dettaglio: «${name}».`,
        en: `The full name of the detail holds: «${name}».`,
      },
    };
  }
  return undefined;
}

const COUNTS = ['', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'];

function withoutHours(draft: Draft): Anomaly | undefined {
  const count = units(draft).length;
  if (count === 0 || !draft.has('ore.totale') || units(draft).some((unit) => unit['ore'] !== undefined))
    return undefined;
  const labels = (draft.get<Tree[]>('campi_vuoti') ?? []).filter(
    ({ per_unita, campo }) => per_unita === true && /^Durata/.test(String(campo)),
  );
  if (labels.length === 0) return undefined;
  const all = count === 1 ? 'campi vuoti nella UF' : `campi vuoti in tutte e ${COUNTS[count] ?? count} le UF`;
  return {
    id: 'uf-senza-ore',
    campi: labels.map(({ campo }) => String(campo)),
    stampato: all,
    perche: {
      it: 'Le UF non hanno ore, mentre il percorso ne ha.',
      en: 'The units have no hours, while the course has.',
    },
    trattamento: {
      it: 'Nessun minimo per UF. Il piano dichiara comunque le ore di ogni UF: servono ai minimi del percorso.',
      en: 'No minimum per unit. The plan still declares the hours of each unit: the minimums of the course need them.',
    },
  };
}

/** A measure, its two names, and its hours where the page prints them. */
type Part<H = number | undefined> = [string, string, string, H];
const isGiven = (parts: Part[]): parts is Part<number>[] => parts.every(([, , , amount]) => amount !== undefined);

/** The parts of the course do not make its total. */
function hours(draft: Draft): Anomaly | undefined {
  const [total, aula, practice] = [least(draft, 'totale'), least(draft, 'aula'), least(draft, 'stage_laboratorio')];
  const [school, laboratory, stage] = [
    least(draft, 'aula_laboratorio'),
    least(draft, 'laboratorio'),
    least(draft, 'stage'),
  ];
  if (total === undefined) return undefined;
  const schoolParts: Part[] =
    school === undefined
      ? [
          ['aula', 'Aula', 'classroom', aula],
          ['laboratorio', 'laboratorio', 'laboratory', laboratory],
        ]
      : [['aula_laboratorio', 'Aula e laboratorio', 'classroom and laboratory', school]];
  const parts = [
    [...schoolParts, ['stage', 'stage', 'placement', stage] satisfies Part],
    [
      ['aula', 'Aula', 'classroom', aula] satisfies Part,
      ['stage_laboratorio', 'tirocinio e laboratorio', 'placement and laboratory', practice] satisfies Part,
    ],
  ].find(isGiven);
  if (parts === undefined) return undefined;
  const sum = parts.reduce((all, [, , , amount]) => Math.round((all + amount) * 100) / 100, 0);
  if (sum === total) return undefined;
  return {
    id: 'somma-delle-ore',
    campi: once([figure(draft, 'totale')?.campo, ...parts.map(([measure]) => figure(draft, measure)?.campo)]),
    stampato: [total, ...parts.map(([, , , amount]) => amount)].join('; '),
    perche: {
      it: `${parts.map(([, name, , amount]) => `${name} ${it(amount)} h`).join(' più ')} fanno ${it(sum)} h, non le ${it(total)} del percorso.`,
      en: `${parts.map(([, , name, amount]) => `${amount} h of ${name}`).join(' plus ')} make ${sum} h, not the ${total} of the course.`,
    },
    trattamento: {
      it: `${numberWord(parts.length + 1)} minimi indipendenti: il piano li rispetta tutti e le sue parti fanno il totale che dichiara.`,
      en: `${parts.length === 2 ? 'Three' : 'Four'} independent minimums: the plan meets them all, and its parts add up to the total it declares.`,
    },
    controlli: ['total-mismatch'],
  };
}

const numberWord = (count: number) => ['', 'Un', 'Due', 'Tre', 'Quattro', 'Cinque'][count] ?? String(count);

function unitFadBase(draft: Draft): Anomaly | undefined {
  const unit = units(draft).find((each) => {
    const { aula, fad, fad_sincrona: sync, totale } = unitFigures(each);
    const share = ((sync?.['massimo_percentuale'] ?? 0) * (totale?.['minimo'] ?? 0)) / 100;
    return aula?.['minimo'] === 0 && share > 0 && fad?.['massimo'] === share;
  });
  if (unit === undefined) return undefined;
  const { fad, fad_sincrona: sync, totale } = unitFigures(unit);
  const [percent, cap, base] = [sync?.['massimo_percentuale'], fad?.['massimo'] as number, totale?.['minimo']];
  return {
    id: 'base-fad-uf',
    campi: [
      unitLabel(draft, 'ore.aula.minimo'),
      unitLabel(draft, 'ore.fad_sincrona.massimo_percentuale'),
      unitLabel(draft, 'ore.fad.massimo'),
    ],
    stampato: `0; ${percent}; ${cap}`,
    perche: {
      it: `La FaD della UF è in rapporto alla durata d’aula, che per la UF è almeno 0 h: il ${percent} % di 0 è 0, ma la fonte stampa ${it(cap)} h.`,
      en: `The distance learning of a unit is in proportion to its classroom hours, whose minimum is 0: ${percent} % of 0 is 0, yet the source prints ${cap} h.`,
    },
    trattamento: {
      it: `La base sono le ore minime della UF: il ${percent} % di ${base} è ${it(cap)}, come stampato.`,
      en: `The base is the minimum hours of the unit: ${percent} % of ${base} is ${cap}, as printed.`,
    },
    controlli: ['uf-fad-base'],
  };
}

function kcLabel(draft: Draft): Anomaly | undefined {
  const kc = figure(draft, 'kc');
  if (kc?.minimo === undefined || /minim/i.test(kc.campo)) return undefined;
  return {
    id: 'kc-senza-minima',
    campi: [kc.campo],
    stampato: String(kc.minimo),
    perche: {
      it: 'L’etichetta non dice «minima», come dicono quelle vicine.',
      en: 'The label does not say «minima», as those around it do.',
    },
    trattamento: {
      it: `Letta come un minimo: almeno ${it(kc.minimo)} h di competenze chiave, dentro aula e laboratorio.`,
      en: `Read as a minimum: at least ${kc.minimo} h of key competences, inside classroom and laboratory.`,
    },
    regole: ['kc-total-below-minimum'],
  };
}

function certificate(draft: Draft): Anomaly[] {
  const [prose, field] = [
    draft.get<Tree>('valutazione.attestazione'),
    draft.get<Tree>('valutazione.attestazione_altro_campo'),
  ];
  if (prose === undefined || field === undefined) return [];
  const [name, other] = [String(prose['denominazione']), String(field['denominazione'])];
  if (alike(name) === alike(other)) return [];
  return [
    {
      id: 'attestazione',
      campi: once([draft.get<string>(`testi.${String(prose['da'])}.campo`), String(field['campo'])]),
      stampato: `${name}; ${other}`,
      perche: {
        it: 'Il testo e il campo danno due nomi all’attestato.',
        en: 'The prose and the field give the certificate two names.',
      },
      trattamento: { it: `Vale il nome del testo: «${name}».`, en: `The name in the prose holds: «${name}».` },
      controlli: ['attestation-contradiction'],
      regole: ['attestation-mismatch'],
    },
  ];
}

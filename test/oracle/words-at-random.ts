/** The rest of a random plan: who enters, who teaches, what is said in words, when, by which calls and exceptions. */
import * as fc from 'fast-check';
import type { Avviso, Constraint } from '../../src/format/avviso.ts';
import type { Plan, PlanUnit } from '../../src/format/plan.ts';
import { ACTIVITIES } from './assessment.ts';
import { STATED } from './oracle.ts';
import type { Figures } from './verdicts.ts';
import { ACTS, CERTIFICATES, LANGUAGES, TEXTS } from './words.ts';

const of = <T>(...values: T[]) => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 5 });
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.array(arbitrary, { maxLength });
/** A record without the keys that have no value. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .record(model)
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as T);

const text = fc.oneof(
  { weight: 3, arbitrary: of('prova scritta') },
  { weight: 2, arbitrary: of(...Object.keys(TEXTS)) },
);
const title = of<string | { eqf: number }>(
  'licenza_media',
  'obbligo_istruzione',
  'qualifica_professionale',
  'diploma',
  'diploma',
  'laurea',
  { eqf: 3 },
  { eqf: 4 },
);
const date = of('2027-01-10', '2027-01-11', '2027-01-12', '2027-01-31', '2027-02-28', '2027-06-30');
const end = of(
  '2027-01-12',
  '2027-02-28',
  '2027-03-31',
  '2027-06-30',
  '2028-01-11',
  '2028-01-12',
  '2028-01-31',
  '2029-12-31',
);

const ingresso = record({
  titolo: maybe(title),
  alternative: maybe(
    fc.array(record({ titolo: maybe(title), esperienza_anni: maybe(of(0, 3)), crediti: maybe(fc.boolean()) }), {
      maxLength: 2,
    }),
  ),
  proscioglimento: fc.option(record({ accertamento: maybe(text) }), { nil: undefined, freq: 2 }),
  eta_minima: maybe(of(17, 18, 19)),
  titoli_esteri: maybe(some(of('dichiarazione_valore', 'documento_equipollente'), 2)),
  requisiti_entro: maybe(of('inizio_attivita', 'inizio_attivita', '2027-01-10', '2027-01-11', '2027-01-12')),
  deroghe: maybe(some(fc.oneof(of('nessuna', 'no'), text), 2)),
  documentazione_agli_atti: maybe(fc.boolean()),
  italiano: maybe(
    record({
      livello: maybe(of('A2', 'B1', 'B1', 'B2')),
      verifica: maybe(some(of('test_ingresso', 'certificazione'), 2)),
      esenzioni: maybe(some(of('diploma_italiano', 'nessuna', '-', 'prova scritta'), 2)),
    }),
  ),
});

const TEACHERS = ['d1', 'd2', 'd3', 'd4'];
const docenti = fc
  .tuple(
    fc.subarray(TEACHERS),
    fc.array(
      record({
        mondo_del_lavoro: maybe(fc.boolean()),
        esperienza_anni: maybe(of(0, 2, 2.5, 3, 6)),
        titolo_studio_adeguato: maybe(of(true, true, false)),
      }),
      { minLength: 4, maxLength: 4 },
    ),
  )
  .map(([ids, facts]) => ids.map((id, index) => ({ id, ...facts[index] })));
const tutor = some(
  record({
    id: of('t1', 't2'),
    titolo_studio_adeguato: maybe(of(true, true, false)),
    esperienza_professionale_anni: maybe(of(2, 3, 4)),
  }),
  2,
);
const sedi = some(record({ tipo: of('aula', 'laboratorio'), posti: maybe(of(14, 15, 16)) }));
const partecipanti = fc.oneof(
  of(14, 15, 16, 20, 21),
  record({ minimo: maybe(of(14, 15)), massimo: maybe(of(15, 16, 20)) }),
);

const assessment = fc.oneof(
  text,
  record({
    modalita: maybe(
      some(of('audizione', 'colloquio_tecnico', 'prova_prestazionale', 'prova_scritta', 'prova_pratica'), 2),
    ),
    attivita: maybe(some(of(...ACTIVITIES, 'nessuna', 'da definire'))),
    descrizione: maybe(text),
    situazioni: maybe(
      some(
        record({
          descrizione: of(
            'cliente adirato',
            'informazioni',
            'un reclamo',
            'un reclamo',
            'terza chiamata',
            'nessuna',
            'da definire',
          ),
          caratteri: maybe(some(of('conflitto', 'lingua_straniera', 'reclamo'), 2)),
          comportamento: maybe(of('cortese', 'scortese', 'nessuno', '-')),
        }),
        4,
      ),
    ),
    tempo_minuti: maybe(of(60)),
    strumenti: maybe(some(of('CRM', 'un CRM a scelta', 'telefono'), 2)),
  }),
);
const onUnit = record({
  verifica: maybe(assessment),
  lingue: maybe(some(of(...Object.keys(LANGUAGES)), 4)),
  docenti: maybe(some(of(...TEACHERS), 2)),
});

/** What a plan says beside its hours. */
const words = (figures: Figures, codes: string[]) =>
  record({
    ingresso: maybe(ingresso),
    docenti: maybe(docenti),
    sedi: maybe(sedi),
    tutor: maybe(tutor),
    corso: record({
      partecipanti: maybe(partecipanti),
      inizio: maybe(date),
      fine: maybe(end),
      edizioni: fc.option(some(record({ inizio: maybe(date), fine: maybe(end) }), 2), { nil: undefined, freq: 2 }),
      costo: maybe(of({ per_allievo: 4999.99 }, { per_allievo: 5000 }, { per_allievo: 5000.01 })),
    }),
    valutazione: maybe(
      record({
        esame: maybe(
          record({ pubblico: maybe(fc.boolean()), unita: maybe(fc.oneof(of('tutte' as const), fc.subarray(codes))) }),
        ),
        attestazione: maybe(
          of(...Object.values(CERTIFICATES)).map((written) =>
            written(figures.valutazione?.attestazione?.denominazione ?? 'Attestato', figures.denominazione.testo),
          ),
        ),
      }),
    ),
    obiettivo: fc.option(
      fc.oneof(
        of('qualificazione' as const),
        fc.subarray(codes, { minLength: 1 }).map((unita) => ({ unita })),
      ),
      { nil: undefined, freq: 2 },
    ),
    altre_attivita: maybe(some(record({ ore: maybe(of(4, 7.5)), nel_totale: maybe(fc.boolean()) }), 2)),
    eccezioni: maybe(
      some(
        record({
          regola: of(...STATED, ...[...STATED].filter((rule) => rule.startsWith('entry-')), 'regola-inventata'),
          soggetto: fc.option(of(...codes), { nil: undefined, freq: 2 }),
          motivo: text,
          riferimento: maybe(of(...Object.keys(ACTS))),
          scade: fc.option(date, { nil: undefined, freq: 2 }),
        }),
        4,
      ),
    ),
    extra: fc.option(record({ aula: maybe(of(1, 20)), laboratorio: of(1, 80), fad_sincrona: maybe(of(4, 40)) }), {
      nil: undefined,
      freq: 1,
    }),
    units: fc.array(onUnit, { minLength: 8, maxLength: 8 }),
    /** FaD of which the kind is not said. */
    kindless: fc.boolean().chain((first) => (first ? fc.boolean() : of(false))),
  });

/** The same plan with all the rest. */
export function completed(plans: fc.Arbitrary<Plan>, figures: Figures): fc.Arbitrary<Plan> {
  const codes = figures.unita_formative.flatMap(({ codice, alias = [] }) => [codice, ...alias].map(String));
  return fc.tuple(plans, words(figures, codes)).map(([plan, { tutor: tutors, extra, units, kindless, ...rest }]) => {
    const unita_formative = plan.unita_formative.map((unit, index) =>
      written(unit, (units[index] ?? {}) as object, kindless),
    );
    if (extra) unita_formative.push({ codice: 'AGGIUNTIVA', ore: extra, ...units[7] } as PlanUnit);
    return {
      ...plan,
      ...rest,
      corso: { ...rest.corso, ...plan.corso },
      unita_formative,
      ...(tutors || plan.stage ? { stage: { ...plan.stage, ...(tutors ? { tutor: tutors } : {}) } } : {}),
    } as Plan;
  });
}

/** Teachers stand on the unit, or on its modules. */
function written(unit: PlanUnit, { docenti: teachers, ...more }: Partial<PlanUnit>, kindless: boolean): PlanUnit {
  const blurred = ({ fad_sincrona: sync, fad_asincrona: other, ...ore }: NonNullable<PlanUnit['ore']>) =>
    kindless && (sync ?? other) !== undefined
      ? { ...ore, fad: Math.round(((sync ?? 0) + (other ?? 0)) * 100) / 100 }
      : {
          ...ore,
          ...(sync === undefined ? {} : { fad_sincrona: sync }),
          ...(other === undefined ? {} : { fad_asincrona: other }),
        };
  const one = unit.moduli === undefined;
  const moduli = unit.moduli?.map((module, index) => ({
    ...module,
    ...(module.ore ? { ore: blurred(module.ore) } : {}),
    ...(teachers?.[index] ? { docenti: [teachers[index]] } : {}),
  }));
  return {
    ...unit,
    ...(unit.ore ? { ore: blurred(unit.ore) } : {}),
    ...(moduli ? { moduli } : {}),
    ...(teachers && (one || unit.ore) ? { docenti: teachers } : {}),
    ...more,
  } as PlanUnit;
}

const SUMS = [
  'totale',
  'aula',
  'laboratorio',
  'aula_laboratorio',
  'fad',
  'fad_sincrona',
  'fad_asincrona',
  'stage',
  'stage_laboratorio',
  'kc',
];
const COUNTS = ['partecipanti', 'docenti', 'durata_mesi', 'costo_per_allievo'];

/** A call whose conditions are on every measure. */
export function callsFor(figures: Figures): fc.Arbitrary<Avviso[]> {
  const codes = [...figures.unita_formative, ...(figures.competenze_chiave ?? [])].flatMap(({ codice, alias = [] }) =>
    [codice, ...alias].map(String),
  );
  const ufs = figures.unita_formative.map(({ codice }) => String(codice));
  const onUnits = ['totale', 'aula', 'laboratorio', 'fad', 'fad_sincrona'].flatMap((sum) => [
    `${sum}@${ufs[0]}`,
    `${sum}@${codes.at(-1)}`,
    `${sum}@ogni_uf`,
  ]);
  const measure = of(
    ...SUMS,
    ...COUNTS,
    ...onUnits,
    ...ufs.map((code) => `uf.${code}`),
    'uf@ogni_uf',
    'kc.02_KC',
    'kc.04_KC',
    'laboratorio@20_CRT',
    'uf.SCONOSCIUTA',
    'totale@anno.1',
    'totale@anno.2',
  );
  const fonte = of('art. 1');
  const figure = of(0, 1, 2, 4, 12, 15, 20, 40, 100, 240, 300, 500, 600, 5000);
  const plain = record({
    misura: measure,
    minimo: maybe(figure),
    massimo: maybe(figure),
    uguale: maybe(figure),
    fonte,
  });
  const percent = of(0, 20, 30, 40, 50, 100);
  const share = record({
    misura: of(...SUMS),
    in_rapporto_a: of(...SUMS),
    minimo_percentuale: maybe(percent),
    massimo_percentuale: maybe(percent),
    fonte,
  });
  const each = record({
    misura: of('laboratorio@ogni_uf', 'fad@ogni_uf', 'aula@ogni_uf'),
    in_rapporto_a: of('uf@ogni_uf', 'totale@ogni_uf'),
    minimo_percentuale: maybe(percent),
    massimo_percentuale: maybe(percent),
    fonte,
  });
  const se = fc.option(of({ eqf: [2] }, { eqf: [3, 5] }), { nil: undefined, freq: 2 });
  const constraint = fc
    .tuple(fc.oneof({ weight: 3, arbitrary: plain }, share, each), se)
    .map(([one, when]) => ({ ...one, ...(when ? { se: when } : {}) }) as Constraint);
  return some(constraint, 4).map((vincoli) =>
    vincoli.length === 0
      ? []
      : [
          {
            formato: 'qualcheck/avviso@1',
            id: 'ente/avviso',
            denominazione: 'Avviso',
            fonte: { documento: 'Avviso' },
            vincoli,
          },
        ],
  );
}

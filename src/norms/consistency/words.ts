/** Prose against fields, codes in a wrong form, items that stand twice. */
import { readMeasure } from '../../format/measure.ts';
import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import { fold } from '../../text/nearest.ts';
import type { Check, Inconsistency } from './check.ts';

const attendance: Check = ({ frequenza }) => {
  const [least, absence] = [frequenza?.minima?.minimo_percentuale, frequenza?.assenze?.massimo_percentuale];
  if (least === undefined || absence === undefined || least + absence === 100) return [];
  const values = { attendance: String(least), absence: String(absence) };
  return [{ check: 'attendance-contradiction', level: 'error', at: ['frequenza', 'assenze'], values }];
};

const entry: Check = ({ ingresso }, { titoli }) => {
  const { titolo, titolo_altro_campo: other } = ingresso ?? {};
  if (titolo === undefined || other === undefined) return [];
  const level = ({ minimo }: typeof titolo) => (typeof minimo === 'string' ? titoli[minimo].eqf : minimo.eqf);
  if (level(titolo) === level(other)) return [];
  const values = { prose: String(level(titolo)), field: String(level(other)), label: other.campo ?? '' };
  return [{ check: 'entry-contradiction', level: 'error', at: ['ingresso', 'titolo_altro_campo'], values }];
};

const certificate: Check = ({ valutazione }) => {
  const { attestazione, attestazione_altro_campo: other } = valutazione ?? {};
  if (attestazione === undefined || other === undefined) return [];
  if (fold(attestazione.denominazione) === fold(other.denominazione)) return [];
  const values = { prose: attestazione.denominazione, field: other.denominazione };
  return [
    { check: 'attestation-contradiction', level: 'error', at: ['valutazione', 'attestazione_altro_campo'], values },
  ];
};

const levels: Check = ({ classificazione: { eqf }, unita_formative }) =>
  unita_formative.flatMap((unit, index): Inconsistency[] => {
    if (eqf === undefined || unit.eqf === undefined || unit.eqf === eqf.valore) return [];
    const values = { unit: unit.codice, level: String(unit.eqf), standard: String(eqf.valore) };
    return [{ check: 'eqf-contradiction', level: 'error', at: ['unita_formative', index, 'eqf'], values }];
  });

/** FaD allowed to accredited providers, while every percentage is zero. */
const accredited: Check = ({ fad, ore = {} }) => {
  const caps = [ore.fad, ore.fad_sincrona, ore.fad_asincrona].flatMap((figure) =>
    figure !== undefined && 'massimo_percentuale' in figure ? [figure.massimo_percentuale] : [],
  );
  if (fad?.accreditamento === undefined || caps.length === 0 || caps.some((cap) => cap > 0)) return [];
  return [{ check: 'fad-contradiction', level: 'warning', at: ['fad', 'accreditamento'], values: {} }];
};

/** ATECO codes may carry the letter of their section. */
const FORMS = {
  ada: /^ADA\.\d{2}\.\d{2}\.\d{2}$/,
  ateco: /^(?:[A-U]\.)?\d{2}(?:\.\d{1,2}){0,2}$/,
  cp: /^\d(?:\.\d{1,2}){4}$/,
  isced: /^\d{4}$/,
} as const;

const codes: Check = ({ classificazione }) =>
  (Object.keys(FORMS) as (keyof typeof FORMS)[]).flatMap((list) =>
    (classificazione[list]?.voci ?? []).flatMap(({ codice }, index): Inconsistency[] =>
      FORMS[list].test(codice)
        ? []
        : [
            {
              check: 'code-malformed',
              level: 'error',
              at: ['classificazione', list, 'voci', index, 'codice'],
              values: { code: codice, list: list.toUpperCase() },
            },
          ],
    ),
  );

/** Modules stand in place of units: they have no unit of competence. */
const competences: Check = ({ tipo, composizione, unita_formative }) =>
  tipo === 'profilo' || composizione === 'moduli'
    ? []
    : unita_formative.flatMap(({ codice, uc }, index): Inconsistency[] =>
        uc === undefined
          ? [{ check: 'uf-without-uc', level: 'warning', at: ['unita_formative', index], values: { unit: codice } }]
          : [],
      );

/** Twice in one list is a slip; in two units it is two things to cover, worth knowing. */
const items: Check = ({ unita_formative }) =>
  (['conoscenze', 'abilita'] as const).flatMap((list) => {
    const first = new Map<string, string>();
    return unita_formative.flatMap((unit: Standard['unita_formative'][number], index) =>
      (unit[list] ?? []).flatMap((item, position): Inconsistency[] => {
        const before = first.get(fold(item));
        first.set(fold(item), before ?? unit.codice);
        if (before === undefined) return [];
        const same = before === unit.codice;
        return [
          {
            check: same ? 'item-repeated' : 'item-in-two-units',
            level: same ? 'warning' : 'note',
            at: ['unita_formative', index, list, position],
            values: { item, unit: unit.codice, before },
          },
        ];
      }),
    );
  });

/** A code, or an alias, of two units: within one list the format already refuses a code that stands twice. */
const ambiguous: Check = ({ unita_formative, competenze_chiave = [] }) => {
  const first = new Map<string, string>();
  return Object.entries({ unita_formative, competenze_chiave }).flatMap(([section, units]) =>
    units.flatMap(({ codice, alias = [] }, index) => {
      const unit = `${section === 'unita_formative' ? 'UF' : 'KC'} ${codice}`;
      return [...new Set([codice, ...alias])].flatMap((code): Inconsistency[] => {
        const before = first.get(code);
        first.set(code, before ?? unit);
        if (before === undefined) return [];
        return [{ check: 'code-ambiguous', level: 'error', at: [section, index], values: { code, unit, before } }];
      });
    }),
  );
};

/** Units that a condition or something to verify by hand names: a slip there would hold for no plan, in silence. */
const named: Check = ({ vincoli = [], da_verificare = [], unita_formative, competenze_chiave = [] }) => {
  const codesOf = (units: readonly { codice: string; alias?: string[] | undefined }[]) =>
    units.flatMap(({ codice, alias = [] }) => [codice, ...alias]);
  const [ufs, kcs] = [codesOf(unita_formative), codesOf(competenze_chiave)];
  const unknown = (unit: string, known: string[], at: Path): Inconsistency[] =>
    known.includes(unit)
      ? []
      : [{ check: 'unit-unknown', level: 'error', at, values: { unit, known: known.join(', ') } }];
  const conditions = vincoli.flatMap((constraint, index) =>
    (['misura', 'in_rapporto_a'] as const).flatMap((key) => {
      const measure = readMeasure(constraint[key] ?? '');
      const { measure: what, unit } = measure !== undefined && 'hours' in measure ? measure.hours : {};
      if (unit === undefined) return [];
      const known = what === 'uf' ? ufs : what === 'kc' ? kcs : [...ufs, ...kcs];
      return unknown(unit, known, ['vincoli', index, key]);
    }),
  );
  const own = unita_formative.map(({ codice }) => codice);
  const byHand = da_verificare.flatMap(({ unita = [] }, index) =>
    unita.flatMap((unit, position) => unknown(unit, own, ['da_verificare', index, 'unita', position])),
  );
  return [...conditions, ...byHand];
};

/** Units that the source numbers stand in the order of their numbers. */
const order: Check = ({ unita_formative }) =>
  unita_formative.flatMap(({ codice, ordine }, index): Inconsistency[] => {
    const before = unita_formative.slice(0, index).findLast((unit) => unit.ordine !== undefined);
    if (ordine === undefined || before?.ordine === undefined || before.ordine < ordine) return [];
    const values = { unit: codice, order: String(ordine), before: before.codice, previous: String(before.ordine) };
    return [{ check: 'unit-out-of-order', level: 'error', at: ['unita_formative', index, 'ordine'], values }];
  });

export const wordChecks: Check[] = [
  order,
  attendance,
  entry,
  certificate,
  levels,
  accredited,
  codes,
  competences,
  items,
  ambiguous,
  named,
];

/** Units that cannot be told apart, by name or by the competence that they teach. */
import { plainWords } from '../../text/nearest.ts';
import type { Check, CheckId, Inconsistency } from './check.ts';

/** What stands in two entries of a section, where each should have its own. */
function repeated(
  check: CheckId,
  section: 'unita_formative' | 'competenze_chiave',
  entries: readonly { codice: string; what: string | undefined }[],
  key: string,
): Inconsistency[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ codice, what }, index): Inconsistency[] => {
    if (what === undefined || plainWords(what) === '') return [];
    const before = first.get(plainWords(what));
    first.set(plainWords(what), before ?? codice);
    if (before === undefined) return [];
    const values = { unit: codice, before, what };
    return [{ check, level: 'error', at: [section, index, key], values }];
  });
}

const names: Check = (standard) =>
  (['unita_formative', 'competenze_chiave'] as const).flatMap((section) => {
    const entries = (standard[section] ?? []).map(({ codice, denominazione }) => ({ codice, what: denominazione }));
    return repeated('name-repeated', section, entries, 'denominazione');
  });

/** A unit teaches one competence, and no other unit teaches it. */
const competences: Check = ({ unita_formative }) => {
  const entries = unita_formative.map(({ codice, uc }) => ({ codice, what: uc }));
  return repeated('uc-repeated', 'unita_formative', entries, 'uc');
};

/** Where the source describes its competences apart, a unit teaches one of them. */
const known: Check = ({ unita_formative, unita_competenza }) => {
  if (unita_competenza === undefined) return [];
  const codes = unita_competenza.elenco.map(({ codice }) => codice);
  return unita_formative.flatMap(({ codice, uc }, index): Inconsistency[] =>
    uc === undefined || codes.includes(uc)
      ? []
      : [
          {
            check: 'uc-unknown',
            level: 'error',
            at: ['unita_formative', index, 'uc'],
            values: { unit: codice, uc, known: codes.join(', ') },
          },
        ],
  );
};

/** And each of those competences is taught, at the level of the standard. */
const described: Check = ({ unita_formative, unita_competenza, classificazione: { eqf } }) =>
  (unita_competenza?.elenco ?? []).flatMap(({ codice, eqf: own }, index): Inconsistency[] => {
    const at = ['unita_competenza', 'elenco', index];
    const taught = unita_formative.some(({ uc }) => uc === codice);
    const same = own === undefined || eqf === undefined || own === eqf.valore;
    return [
      ...(taught ? [] : [{ check: 'uc-untaught', level: 'warning', at, values: { uc: codice } } as const]),
      ...(same
        ? []
        : [
            {
              check: 'eqf-contradiction',
              level: 'error',
              at: [...at, 'eqf'],
              values: { unit: codice, level: String(own), standard: String(eqf.valore) },
            } as const,
          ]),
    ];
  });

/** A profile says neither hours nor entry nor teachers: they stand in a course standard. */
const profile: Check = ({ tipo, ore, ingresso, docenti }) => {
  const said = Object.entries({ ore, ingresso, docenti }).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (tipo !== 'profilo' || said.length === 0) return [];
  return [{ check: 'profile-with-figures', level: 'warning', at: ['tipo'], values: { said: said.join(', ') } }];
};

export const unitChecks: Check[] = [names, competences, known, described, profile];

/** What the catalogue knows of a standard or of a card without reading it whole: enough to list, find and search. */
import type { Avviso } from '../format/avviso.ts';
import type { Card } from '../format/card.ts';
import type { Standard, StandardUnit } from '../format/standard.ts';
import { isCard, isStandard, type Norm } from './kinds.ts';

export interface CatalogEntry {
  id: string;
  kind: Standard['tipo'] | 'scheda' | 'avviso';
  regione: string;
  denominazione: string;
  eqf?: number;
  /** Minimum hours of the whole course. */
  ore?: number;
  /** For a card: the standard of the same qualification. */
  standard?: string;
  units: { kind: 'uf' | 'kc'; codice: string; alias: string[]; denominazione: string; texts: string[] }[];
  /** Classification codes (ADA, ATECO, CP, ISCED-F) with their names and the codes they had before. */
  codes: { list: CodeList; codice: string; alias: string[]; denominazione: string; texts: string[] }[];
}

export type CodeList = 'ada' | 'ateco' | 'cp' | 'isced' | 'profilo';

/** Ids and codes of some entries. */
export function codesOf(entries: readonly CatalogEntry[]): string[] {
  return entries.flatMap(({ id, units, codes }) => [
    id,
    ...[...units, ...codes].flatMap(({ codice, alias }) => [codice, ...alias]),
  ]);
}

/** Summary of a norm of any kind. */
export function summaryOf(norm: Norm): CatalogEntry {
  if (isCard(norm)) return cardEntryOf(norm);
  return isStandard(norm) ? entryOf(norm) : avvisoEntryOf(norm);
}

/** Summary of a standard; made at build time for the shipped ones. */
export function entryOf(standard: Standard): CatalogEntry {
  const { classificazione, ore } = standard;
  const unit = (
    kind: 'uf' | 'kc',
    each: Pick<StandardUnit, 'codice' | 'alias' | 'denominazione' | 'abilita' | 'conoscenze'>,
  ) => ({
    kind,
    codice: each.codice,
    alias: each.alias ?? [],
    denominazione: each.denominazione,
    texts: [...(each.abilita ?? []), ...(each.conoscenze ?? [])],
  });
  const codes = (['ada', 'ateco', 'cp', 'isced'] as const).flatMap((list) =>
    (classificazione[list]?.voci ?? []).map(({ codice, denominazione, ex = [] }) => ({
      list,
      codice,
      // A code printed with the letter of its section answers without it too.
      alias: [...ex, ...(/^[A-Z]\.\d/.test(codice) ? [codice.slice(2)] : [])],
      denominazione,
      texts: [],
    })),
  );
  const own = classificazione.codice;
  return {
    id: standard.id,
    kind: standard.tipo,
    regione: standard.regione,
    denominazione: standard.denominazione.testo,
    ...(classificazione.eqf ? { eqf: classificazione.eqf.valore } : {}),
    ...(ore?.totale ? { ore: ore.totale.minimo } : {}),
    units: [
      ...standard.unita_formative.map((each) => unit('uf', each)),
      ...(standard.competenze_chiave ?? []).map((each) => unit('kc', each)),
    ],
    codes: [
      ...(own
        ? [
            {
              list: 'profilo' as const,
              codice: own.valore,
              alias: [],
              denominazione: standard.denominazione.testo,
              texts: [],
            },
          ]
        : []),
      ...codes,
    ],
  };
}

/** Summary of a card. */
export function cardEntryOf(card: Card): CatalogEntry {
  const plain = (list: CodeList) => (each: { codice: string; denominazione: string }) => ({
    list,
    codice: each.codice,
    alias: [],
    denominazione: each.denominazione,
    texts: [],
  });
  return {
    id: card.id,
    kind: 'scheda',
    regione: card.repertorio.testo,
    denominazione: card.denominazione,
    ...(card.standard ? { standard: card.standard } : {}),
    units: [],
    codes: [
      ...card.ada.map(({ codice, ex = [], denominazione, risultati_attesi }) => ({
        list: 'ada' as const,
        codice,
        alias: ex,
        denominazione,
        texts: risultati_attesi.flatMap(({ testo = '', attivita }) => [testo, ...attivita]),
      })),
      ...card.cp.voci.map(plain('cp')),
      ...card.ateco.voci.map(plain('ateco')),
    ],
  };
}

/** Summary of a public call. */
export function avvisoEntryOf({ id, denominazione, fonte }: Avviso): CatalogEntry {
  return {
    id,
    kind: 'avviso',
    regione: fonte.autorita?.replace(/^Regione /, '') ?? '-',
    denominazione,
    units: [],
    codes: [],
  };
}

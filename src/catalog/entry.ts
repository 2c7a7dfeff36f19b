/** What the catalogue knows of a standard without reading it whole: enough to list, find and search. */
import type { Standard } from '../model/standard.ts';

export interface CatalogEntry {
  id: string;
  regione: string;
  denominazione: string;
  eqf?: number;
  /** Minimum hours of the whole course. */
  ore?: number;
  units: { kind: 'uf' | 'kc'; codice: string; alias: string[]; denominazione: string; texts: string[] }[];
  /** Classification codes (ADA, ATECO, CP, ISCED-F) with their names. */
  codes: { codice: string; denominazione: string }[];
}

/** Summary of a standard; made at build time for the shipped ones. */
export function entryOf(standard: Standard): CatalogEntry {
  const { classificazione, ore } = standard;
  const unit = (kind: 'uf' | 'kc') => (each: Standard['unita_formative'][number]) => ({
    kind,
    codice: each.codice,
    alias: each.alias ?? [],
    denominazione: each.denominazione,
    texts: [...(each.abilita ?? []), ...(each.conoscenze ?? [])],
  });
  const codes = (['ada', 'ateco', 'cp', 'isced'] as const).flatMap((list) => classificazione[list]?.voci ?? []);
  return {
    id: standard.id,
    regione: standard.regione,
    denominazione: standard.denominazione.testo,
    ...(classificazione.eqf ? { eqf: classificazione.eqf.valore } : {}),
    ...(ore?.totale ? { ore: ore.totale.minimo } : {}),
    units: [
      ...standard.unita_formative.map(unit('uf')),
      ...(standard.competenze_chiave ?? []).map((kc) => unit('kc')(kc as Standard['unita_formative'][number])),
    ],
    codes,
  };
}

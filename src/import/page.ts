/** The bytes of a page → a standard, or a card of the Atlante, with an account of how it was read. */

import type { InLanguages } from '../text/language.ts';
import type { Levels } from './anomalies/words.ts';
import { readAtlante } from './atlante/page.ts';
import { TEXTS as BASILICATA, readBasilicata, readForEachUnit } from './basilicata/page.ts';
import { TEXTS as CAMPANIA, readCampania } from './campania/page.ts';
import { courseChecks } from './checks/course.ts';
import { isOfFigure, isUnreadFigure } from './course.ts';
import type { Draft, Tree } from './draft.ts';
import { inferences } from './inferences.ts';
import { kindOf } from './kind.ts';
import { readLazio } from './lazio/page.ts';
import { refuseIncomplete, toConfirmOf } from './missing.ts';
import { type ReadPdf, readSheet } from './read/bytes.ts';
import { withoutMarks } from './read/marks.ts';
import { type Kind, type Line, type Mend, type Missing, type Running, Sheet } from './sheet.ts';
import { idFrom, readCourseTexts } from './standard.ts';

export interface PageOptions {
  /** The kind that the user says the page is. */
  kind?: Kind | undefined;
  /** EQF levels of the entry titles. */
  levels: Levels;
  /** A page that lacks something is read all the same, and what it lacks is told. */
  partial?: boolean;
  /** What reads a PDF, where there may be one: its library is loaded by nobody else. */
  readPdf?: ReadPdf;
  /** The id of a standard at hand of the same region and name, or the one that the user wants. */
  idOf?: (region: string, name: string, kind: 'standard' | 'scheda') => string | undefined;
}

export interface ImportedPage {
  kind: Kind;
  /** A `qualcheck/standard@1` or `qualcheck/scheda@1`, as plain data. */
  value: Tree;
  mends: Mend[];
  /** Running heads and feet, which are of no field. */
  running: readonly Running[];
  /** Lines that say something and went nowhere. */
  leftOver: Line[];
  /** How many lines say something. */
  lines: number;
  /** What the page lacks, where it was read all the same. */
  missing?: Missing;
}

/** Reads a page. Throws `Refused` where nothing can be made of it. */
export async function readPage(bytes: Uint8Array, options: PageOptions): Promise<ImportedPage> {
  return importSheet(await readSheet(bytes, options.readPdf), options);
}

/** The same, of lines already read. */
export function importSheet(read: Sheet, options: PageOptions): ImportedPage {
  const kind = kindOf(read.lines, options.kind);
  // Readers of profiles and of the Atlante take the marks away themselves: there headings are told by them.
  const sheet =
    kind === 'lazio' || kind === 'atlante' ? read : new Sheet(withoutMarks(read.lines), read.mends, read.running);
  const draft = READERS[kind](sheet, options.levels);
  const missing = refuseIncomplete(draft, options.partial === true);
  const value = kind === 'atlante' ? cardOf(draft, options) : standardOf(draft, kind, options);
  return {
    kind,
    value: missing === undefined ? value : withMissing(value, missing),
    mends: sheet.mends,
    running: sheet.running,
    leftOver: sheet.leftOver(),
    lines: sheet.saying,
    ...(missing === undefined ? {} : { missing }),
  };
}

const withMissing = (value: Tree, missing: Missing): Tree => ({
  ...value,
  da_confermare: [...toConfirmOf(missing), ...((value['da_confermare'] as Tree[] | undefined) ?? [])],
});

const READERS: Record<Kind, (sheet: Sheet, levels: Levels) => Draft> = {
  basilicata(sheet, levels) {
    const draft = readBasilicata(sheet);
    readCourseTexts(draft, BASILICATA, courseChecks, levels);
    readForEachUnit(draft);
    return draft;
  },
  campania(sheet, levels) {
    const draft = readCampania(sheet);
    readCourseTexts(draft, CAMPANIA, courseChecks, levels);
    return draft;
  },
  lazio: readLazio,
  atlante: readAtlante,
};

const REGIONS: Record<Exclude<Kind, 'atlante'>, string> = {
  basilicata: 'Basilicata',
  campania: 'Campania',
  lazio: 'Lazio',
};

function standardOf(draft: Draft, kind: Exclude<Kind, 'atlante'>, { idOf }: PageOptions): Tree {
  const region = REGIONS[kind];
  const name = draft.get<string>('denominazione.testo') ?? '';
  const code = draft.get<string>('classificazione.codice.valore');
  const known = idOf?.(region, name, 'standard');
  const card = idOf?.(region, name, 'scheda');
  if (known === undefined) draft.infer('id', inferences.idFromName);
  draft.tree['classificazione'] ??= {};
  return withInferred(draft, {
    formato: 'qualcheck/standard@1',
    id: known ?? idFrom(kind, name),
    tipo: kind === 'lazio' ? 'profilo' : 'standard_formativo',
    regione: region,
    fonte: {
      autorita: `Regione ${region}`,
      documento:
        kind === 'lazio'
          ? `Profilo professionale «${code === undefined ? '' : `[${code}] `}${name}»`
          : `Standard Formativo «${name}»${documentOf(draft, kind)}`,
    },
    ...draft.tree,
    ordine_campi: draft.fieldOrder(),
    ...(card === undefined ? {} : { scheda: card }),
  });
}

/** Which of the two documents of Campania it is: the sheet has a section for the units of competence, or their codes. */
function documentOf(draft: Draft, kind: Kind): string {
  if (kind !== 'campania') return '';
  const print = [...draft.sheet.running, ...draft.sheet.lines].some(({ text }) =>
    /^\s*REPERTORIO DEI TITOLI E DELLE QUALIFICAZIONI/i.test(text),
  );
  return print ? ', Repertorio dei titoli e delle qualificazioni' : ', scheda di dettaglio';
}

function cardOf(draft: Draft, { idOf }: PageOptions): Tree {
  const name = draft.get<string>('denominazione') ?? '';
  const region = draft.get<string>('repertorio.testo') ?? '';
  const known = idOf?.(region, name, 'scheda');
  const standard = idOf?.(region, name, 'standard');
  if (known === undefined) draft.infer('id', inferences.idFromName);
  return withInferred(draft, {
    formato: 'qualcheck/scheda@1',
    id: known ?? idFrom('atlante', name),
    fonte: { autorita: 'Atlante del lavoro', documento: `Scheda di correlazione «${name}»` },
    ...draft.tree,
    ...(standard === undefined ? {} : { standard }),
  });
}

/** A check by hand names training units alone: that of a key competence says in its words what it is of. */
function onUnitsAlone(check: Tree, units: readonly Tree[]): void {
  const [code] = (check['unita'] as unknown[] | undefined) ?? [];
  if (code === undefined || units.some(({ codice }) => codice === code)) return;
  delete check['unita'];
  const { it, en } = check['guardare'] as InLanguages;
  check['guardare'] = { it: `KC ${code}. ${it}`, en: `KC ${code}. ${en}` };
}

/** Lines that went nowhere: they stay with the standard until a person has looked at them. */
function leftOutLines(lines: readonly Line[]) {
  return {
    perche: inferences.leftOut,
    righe: lines.map(({ number, page, text }) => ({
      riga: number,
      ...(page === undefined ? {} : { pagina: page }),
      testo: text.trim(),
    })),
  };
}

/** What was inferred, by reason, and what was not understood. */
function withInferred({ inferred, guessed, sheet, absent }: Draft, value: Tree): Tree {
  for (const section of ['unita_formative', 'competenze_chiave']) {
    for (const [index, unit] of ((value[section] as Tree[] | undefined) ?? []).entries()) {
      const own = guessed.filter((guess) => guess.unit['codice'] === unit['codice']);
      inferred.push(...own.map(({ key, perche }) => ({ voce: `${section}[${index}].${key}`, perche })));
    }
  }
  for (const [index, check] of ((value['da_verificare'] as Tree[] | undefined) ?? []).entries()) {
    if (!isOfFigure(check['id'])) continue;
    onUnitsAlone(check, (value['unita_formative'] as Tree[] | undefined) ?? []);
    // Of a figure that is enforced, what has to be confirmed is the figure.
    if (isUnreadFigure(check['id']))
      inferred.push({ voce: `da_verificare[${index}]`, perche: inferences.unreadFigure });
  }
  const reasons = new Map<string, { perche: InLanguages; voci: string[] }>();
  for (const { voce, perche } of inferred) {
    const known = reasons.get(perche.it) ?? { perche, voci: [] };
    known.voci.push(voce);
    reasons.set(perche.it, known);
  }
  const lost = sheet.leftOver();
  const lacking = absent.map((label) => ({ perche: inferences.missing(label) }));
  const toConfirm = [...reasons.values(), ...lacking, ...(lost.length === 0 ? [] : [leftOutLines(lost)])];
  return toConfirm.length === 0 ? value : { ...value, da_confermare: toConfirm };
}

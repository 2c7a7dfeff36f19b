/** The hours of one unit by mode, module by module, and who teaches them. */
import { MODES, type Mode } from '../../format/vocabulary.ts';
import { modeTitles } from '../../language/names.ts';
import { type PlacedUnit, type Teaching, teachings } from '../../norms/facts.ts';
import { exact, hoursIn, hoursOnModules, sum } from '../../norms/hours.ts';
import { type Block, type Line, type Row, said } from './document.ts';
import { cell, figureColumns, type Sheet } from './sheet.ts';

/** Of a unit or of one of its modules: what it is called, beside its hours. */
interface Part extends Teaching {
  name: string;
  note?: string | undefined;
}

/** Modes that the unit does not use have no column. */
export function unitHours(sheet: Sheet, placed: PlacedUnit): Block {
  const { say, words, blanks } = sheet;
  const parts = partsOf(sheet, placed);
  const modes = MODES.filter((mode) => parts.some(({ ore }) => ore?.[mode] !== undefined));
  const taught = parts.some(({ docenti, path }) => docenti !== undefined || blanks.isOpen([...path, 'docenti']));
  const rows = parts.map((part): Row => partRow(sheet, placed, part, modes, taught));
  const title = placed.unit.moduli === undefined ? say.columns.unit : say.columns.module;
  const titles = modes.map((mode) => modeTitles(words.language)[mode]);
  const others = taught ? [{ title: say.labels.docenti, share: 15 }] : [];
  return {
    is: 'table',
    columns: figureColumns(title, [...titles, say.columns.total], rows, others),
    rows,
    ...(parts.length < 2 ? {} : { foot: footOf(sheet, parts, modes, taught) }),
  };
}

/** The parts that hours are written for. */
function partsOf({ say }: Sheet, placed: PlacedUnit): Part[] {
  const { unit, path } = placed;
  return teachings(placed).flatMap((part): Part[] => {
    const module = unit.moduli?.[part.path.at(-1) as number];
    if (part.path.length > path.length) return [{ ...part, name: module?.titolo ?? '', note: module?.note }];
    if (unit.moduli === undefined) return [{ ...part, name: say.columns.wholeUnit }];
    return hoursIn(part.ore) === undefined ? [] : [{ ...part, name: say.columns.outside }];
  });
}

function partRow(sheet: Sheet, { unit }: PlacedUnit, part: Part, modes: readonly Mode[], taught: boolean): Row {
  const { say, words } = sheet;
  const { name, ore, docenti, argomento, note, path } = part;
  const total = hoursIn(ore);
  // A module may leave its hours to the unit.
  const asked = unit.moduli === undefined || hoursOnModules(unit) || unit.ore === undefined;
  const about = [argomento === undefined ? undefined : `${say.labels.argomento}: ${words.term(argomento)}`, note];
  const asides = about
    .filter((text) => text !== undefined)
    .map((text) => ({ text: ` – ${text}`, is: 'aside' as const }));
  return [
    [{ text: name }, ...asides],
    ...modes.map((mode): Line => (ore?.[mode] === undefined ? [] : said(words.number(exact(ore[mode]))))),
    cell(sheet, [...path, 'ore'], total === undefined ? undefined : words.number(total), asked),
    ...(taught ? [cell(sheet, [...path, 'docenti'], docenti?.join(', '))] : []),
  ];
}

function footOf({ say, words }: Sheet, parts: readonly Part[], modes: readonly Mode[], taught: boolean): Row {
  const all = (chosen: readonly Mode[]) =>
    words.number(sum(parts.flatMap(({ ore }) => chosen.map((mode) => exact(ore?.[mode] ?? 0)))));
  return [
    said(say.columns.wholeUnit),
    ...modes.map((mode) => said(all([mode]))),
    said(all(modes)),
    ...(taught ? [[]] : []),
  ];
}

/** Units and key competences: what they lead to, their hours, contents by name, how they end. */
import type { StandardUnit } from '../../format/standard.ts';
import type { PlacedUnit } from '../../norms/facts.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { assessmentFacts } from './assessment.ts';
import { type Block, type Fact, said } from './document.ts';
import { fact, type Sheet } from './sheet.ts';
import { unitHours } from './unit-hours.ts';

export type Section = 'unita_formative' | 'competenze_chiave';

/** The units of a section of the plan, then those that the standard asks and the plan does not have. */
export function unitsSection(sheet: Sheet, section: Section, absent: readonly Outcome[]): Block[] {
  const { facts, say, blanks } = sheet;
  const placed = facts.allUnits.filter(({ path }) => path[0] === section);
  const blocks: Block[] = [
    ...placed.flatMap((unit) => unitBlocks(sheet, unit)),
    ...absent.flatMap(({ subject }) => (subject.code === undefined ? [] : missingUnit(sheet, section, subject.code))),
  ];
  if (blocks.length === 0 && blanks.isOpen([section])) blocks.push({ is: 'line', line: [blanks.mark([section])] });
  return blocks.length === 0 ? [] : [{ is: 'heading', level: 2, text: say.heads[section] }, ...blocks];
}

/** A unit of the standard by a code of the plan, aliases too. */
function normOf({ facts, standard }: Sheet, written: string): StandardUnit | undefined {
  const code = facts.codeOf(written);
  const all: readonly StandardUnit[] = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])];
  return all.find(({ codice }) => codice === code);
}

/** What a unit is called: as the plan calls it, or else the standard. */
export function unitName(sheet: Sheet, code: string, title?: string): string {
  const name = title ?? normOf(sheet, code)?.denominazione;
  return name === undefined ? code : `${code} – ${name}`;
}

function missingUnit(sheet: Sheet, section: Section, code: string): Block[] {
  return [
    { is: 'heading', level: 3, text: unitName(sheet, code) },
    { is: 'line', line: [sheet.blanks.mark([section, code])] },
  ];
}

function unitBlocks(sheet: Sheet, placed: PlacedUnit): Block[] {
  const { words } = sheet;
  const { unit, path } = placed;
  const norm = normOf(sheet, unit.codice);
  const at = (key: string) => ({ at: [...path, key] });
  const facing = [
    ...fact(sheet, 'uc', unit.uc ?? norm?.uc, at('uc')),
    ...fact(sheet, 'risultato_atteso', unit.risultato_atteso ?? norm?.risultato_atteso, at('risultato_atteso')),
    ...fact(sheet, 'fasi', unit.fasi?.map(words.term).join(', '), at('fasi')),
    // Of a unit without modules they stand beside its hours.
    ...(unit.moduli === undefined ? [] : fact(sheet, 'docenti', unit.docenti?.join(', '), at('docenti'))),
    ...fact(sheet, 'lingue', languages(sheet, unit.lingue), at('lingue')),
  ];
  const ending = [
    ...untold(sheet, placed),
    ...assessmentFacts(sheet, unit.verifica, [...path, 'verifica'], path[0] === 'unita_formative'),
    ...fact(sheet, 'note', unit.note, at('note')),
  ];
  return [
    { is: 'heading', level: 3, text: unitName(sheet, unit.codice, unit.titolo) },
    ...(facing.length === 0 ? [] : [{ is: 'facts', rows: facing } as const]),
    unitHours(sheet, placed),
    ...contents(sheet, placed, norm),
    ...(ending.length === 0 ? [] : [{ is: 'facts', rows: ending } as const]),
  ];
}

const LISTS = ['conoscenze', 'abilita'] as const;

/** What is taught, by name: of the unit, or module by module. */
function contents({ words, say }: Sheet, { unit }: PlacedUnit, norm: StandardUnit | undefined): Block[] {
  const titles = titlesOf(words);
  const parts = [{ ...unit, titolo: undefined }, ...(unit.moduli ?? [])];
  return parts.flatMap((part): Block[] =>
    LISTS.flatMap((list): Block[] => {
      const numbers = part[list];
      if (numbers === undefined || numbers.length === 0) return [];
      const texts = norm?.[list] ?? [];
      const all = typeof numbers === 'string' ? texts.map((_, index) => index + 1) : numbers;
      const items = all.map((number) => {
        const text = texts[number - 1];
        return {
          number: String(number),
          line: text === undefined ? [{ text: say.noSuchItem, is: 'aside' } as const] : said(text),
        };
      });
      const title = part.titolo === undefined ? titles[list] : `${titles[list]} – ${part.titolo}`;
      return [{ is: 'items', title, items }];
    }),
  );
}

const titlesOf = ({ ui }: Sheet['words']) => ({ conoscenze: ui.knowledge, abilita: ui.abilities });

/** The lists of which the plan does not say what it teaches. */
function untold({ words, blanks }: Sheet, { path }: PlacedUnit): Fact[] {
  const open = LISTS.filter((list) => blanks.isOpen([...path, list]));
  return open.map((list) => ({ label: titlesOf(words)[list], lines: [[blanks.mark([...path, list])]] }));
}

function languages({ words }: Sheet, codes: readonly string[] | undefined): string | undefined {
  return codes === undefined || codes.length === 0
    ? undefined
    : words.fact({ is: 'languages', named: codes, others: 0 });
}

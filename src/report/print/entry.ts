/** Who may enter the course, and by which ways. */
import type { Plan } from '../../format/plan.ts';
import { exact } from '../../norms/hours.ts';
import { itemsIn } from '../../norms/said.ts';
import type { Block, Fact } from './document.ts';
import { dateText, fact, type Sheet, section, yearsText, yesOrNo } from './sheet.ts';

type Entry = NonNullable<Plan['ingresso']>;
type Way = NonNullable<Entry['alternative']>[number];

export function entrySection(sheet: Sheet): Block[] {
  const { facts, words, say } = sheet;
  const { ingresso = {} } = facts.plan;
  const { titolo, alternative = [], proscioglimento, italiano = {}, requisiti_entro: by } = ingresso;
  const deadline = by === 'inizio_attivita' ? words.term(by) : dateText(sheet, by);
  const age = ingresso.eta_minima;
  const listed = (list: readonly string[] | undefined, name = words.term) =>
    list === undefined
      ? undefined
      : itemsIn(list).items.length === 0 && !itemsIn(list).open
        ? say.none
        : list.map(name).join(', ');
  return section(say.heads.ingresso, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'ingresso.titolo', titleText(sheet, titolo)),
        ...fact(
          sheet,
          'ingresso.alternative',
          alternative.map((way) => wayText(sheet, way)),
        ),
        ...released(sheet, proscioglimento),
        ...fact(sheet, 'ingresso.eta_minima', age === undefined ? undefined : say.years(age)),
        ...fact(sheet, 'ingresso.italiano.livello', italiano.livello),
        ...fact(sheet, 'ingresso.italiano.verifica', listed(italiano.verifica)),
        ...fact(sheet, 'ingresso.italiano.esenzioni', listed(italiano.esenzioni)),
        ...fact(sheet, 'ingresso.titoli_esteri', listed(ingresso.titoli_esteri)),
        ...fact(sheet, 'ingresso.requisiti_entro', deadline),
        ...fact(
          sheet,
          'ingresso.deroghe',
          listed(ingresso.deroghe, (text) => text),
        ),
        ...fact(sheet, 'ingresso.documentazione_agli_atti', yesOrNo(sheet, ingresso.documentazione_agli_atti)),
      ],
    },
  ]);
}

/** Those who are released from compulsory education: how what they know is assessed. */
function released(sheet: Sheet, release: Entry['proscioglimento']): Fact[] {
  if (release === undefined) return [];
  const { accertamento: assessment = '' } = release;
  const told = assessment.trim() === '' ? undefined : `${sheet.say.assessedBy}${assessment}`;
  const at = ['ingresso', 'proscioglimento', 'accertamento'];
  return fact(sheet, 'ingresso.proscioglimento', told, { at, asked: true });
}

function titleText({ words }: Sheet, title: Entry['titolo']): string | undefined {
  if (title === undefined) return undefined;
  return typeof title === 'string' ? words.term(title) : words.amount(exact(title.eqf), 'EQF');
}

function wayText(sheet: Sheet, { titolo, esperienza_anni, crediti }: Way): string {
  const { say } = sheet;
  const years = yearsText(sheet, esperienza_anni);
  const parts = [
    titleText(sheet, titolo),
    years === undefined ? undefined : say.withExperience(years),
    crediti === true ? say.withCredits : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || '…';
}

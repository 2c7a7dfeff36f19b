/** The course and who may enter it. */
import type { Plan } from '../../format/plan.ts';
import type { Path } from '../../format/problem.ts';
import { sourceLine } from '../../norms/clause.ts';
import { exact } from '../../norms/hours.ts';
import type { Block, Fact } from './document.ts';
import { cell, dateText, fact, hoursText, type Sheet, section, yesOrNo } from './sheet.ts';

export function courseSection(sheet: Sheet, calls: readonly string[]): Block[] {
  const { facts, say } = sheet;
  const { plan } = facts;
  const { soggetto = {} } = plan;
  return section(say.heads.corso, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'titolo', plan.titolo),
        ...fact(sheet, 'soggetto.denominazione', soggetto.denominazione, { asked: true }),
        ...fact(sheet, 'soggetto.accreditato_fad', yesOrNo(sheet, soggetto.accreditato_fad)),
        ...norms(sheet, calls),
        ...qualification(sheet),
        ...fact(sheet, 'corso.descrizione', plan.corso?.descrizione),
        ...times(sheet),
        ...fact(sheet, 'note', plan.note),
      ],
    },
    ...years(sheet),
  ]);
}

function norms(sheet: Sheet, calls: readonly string[]): Fact[] {
  const { facts, standard, say } = sheet;
  const { obiettivo } = facts.plan;
  const aim = typeof obiettivo === 'object' ? say.someUnits(obiettivo.unita.join(', ')) : say.qualification;
  return [
    ...fact(sheet, 'standard', sourceLine(standard)),
    ...fact(sheet, 'avvisi', calls),
    ...fact(sheet, 'obiettivo', aim),
  ];
}

/** What a plan takes over by naming its standard, unless it says it. */
function qualification(sheet: Sheet): Fact[] {
  const { facts, standard } = sheet;
  const { corso = {} } = facts.plan;
  const { eqf, profilo, sep, processo, sequenze, ada, ateco, cp, isced } = standard.classificazione;
  const level = corso.eqf ?? eqf?.valore;
  const sector = sep && [sep.codice, sep.denominazione].filter((each) => each !== undefined).join(' ');
  const coded = (written: readonly string[] | undefined, list: typeof ada) => {
    const names = new Map(list?.voci.map(({ codice, denominazione }) => [codice, denominazione]));
    return (written ?? [...names.keys()]).map((code) => [code, names.get(code)].filter(Boolean).join(' '));
  };
  return [
    ...fact(sheet, 'corso.denominazione', corso.denominazione ?? standard.denominazione.testo),
    ...fact(sheet, 'corso.profilo', corso.profilo ?? profilo?.testo),
    ...fact(sheet, 'corso.eqf', level === undefined ? undefined : String(level)),
    ...fact(sheet, 'corso.sep', corso.sep ?? sector),
    ...fact(sheet, 'corso.processo', corso.processo ?? processo?.testo),
    ...fact(sheet, 'corso.sequenze', corso.sequenze ?? sequenze?.voci),
    ...fact(sheet, 'corso.ada', coded(corso.ada, ada)),
    ...fact(sheet, 'corso.ateco', coded(corso.ateco, ateco)),
    ...fact(sheet, 'corso.cp', coded(corso.cp, cp)),
    ...fact(sheet, 'corso.isced', coded(corso.isced === undefined ? undefined : [corso.isced], isced)),
  ];
}

function times(sheet: Sheet): Fact[] {
  const { facts, words, say } = sheet;
  const { corso = {} } = facts.plan;
  const { edizioni = [], orario, costo, uditori } = corso;
  // Where the hours are not all said, what the plan declares is all there is.
  const { hours, complete } = facts.measure({ measure: 'totale' });
  const declared = hoursText(sheet, corso.ore_totali);
  const added = complete ? words.hours(hours) : undefined;
  const total =
    added !== undefined && declared !== undefined && declared !== added
      ? say.declared(added, declared)
      : (added ?? declared);
  const editions = edizioni.map(({ sede, inizio, fine }) =>
    [sede, [dateText(sheet, inizio) ?? '…', dateText(sheet, fine) ?? '…'].join(' – ')].filter(Boolean).join(', '),
  );
  const asked = edizioni.length === 0;
  return [
    ...fact(sheet, 'corso.ore_totali', total, { asked: true }),
    ...fact(sheet, 'corso.inizio', dateText(sheet, corso.inizio), { asked }),
    ...fact(sheet, 'corso.fine', dateText(sheet, corso.fine), { asked }),
    ...fact(sheet, 'corso.edizioni', editions),
    ...fact(sheet, 'corso.sede', corso.sede),
    ...fact(
      sheet,
      'corso.orario',
      orario && say.timetable(hoursText(sheet, orario.giornaliere), hoursText(sheet, orario.settimanali)),
    ),
    ...fact(sheet, 'corso.partecipanti', trainees(sheet, corso.partecipanti), { asked: true }),
    ...fact(sheet, 'corso.uditori', uditori === undefined ? undefined : String(uditori)),
    ...fact(
      sheet,
      'corso.costo',
      costo?.per_allievo === undefined ? undefined : words.amount(exact(costo.per_allievo), 'euro'),
    ),
  ];
}

function trainees({ say }: Sheet, foreseen: NonNullable<Plan['corso']>['partecipanti']): string | undefined {
  if (foreseen === undefined || typeof foreseen === 'number') return foreseen?.toString();
  const { minimo, massimo } = foreseen;
  return minimo === undefined && massimo === undefined ? undefined : say.range(minimo?.toString(), massimo?.toString());
}

/** Hours year by year, where the plan says them. */
function years(sheet: Sheet): Block[] {
  const { facts, words, say } = sheet;
  const all = facts.plan.corso?.annualita ?? [];
  if (all.length === 0) return [];
  const placed = all.some(({ stage }) => stage !== undefined);
  const figure = (value: number | undefined) => (value === undefined ? undefined : words.number(exact(value)));
  return [
    { is: 'heading', level: 3, text: say.labels['corso.annualita'] },
    {
      is: 'table',
      columns: [
        { title: say.columns.year, share: 20 },
        { title: say.labels.ore, share: 25, figures: true },
        ...(placed ? [{ title: say.heads.stage, share: 25, figures: true as const }] : []),
        { title: say.columns.midExam, share: placed ? 30 : 55 },
      ],
      rows: all.map(({ ore, stage, esame_intermedio }, index) => {
        const at: Path = ['corso', 'annualita', index];
        return [
          [{ text: `${index + 1}°` }],
          cell(sheet, [...at, 'ore'], figure(ore)),
          ...(placed ? [cell(sheet, [...at, 'stage'], figure(stage))] : []),
          cell(sheet, [...at, 'esame_intermedio'], yesOrNo(sheet, esame_intermedio)),
        ];
      }),
    },
  ];
}

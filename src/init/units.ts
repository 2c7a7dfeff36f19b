/** The units and key competences of a skeleton: hours, and what the standard says of each as comments. Pure. */

import type { KeyCompetence, StandardUnit } from '../format/standard.ts';
import { MODES } from '../format/vocabulary.ts';
import type { Micro } from '../norms/hours.ts';
import type { Bound } from '../repair/limits.ts';
import { open, type Skeleton } from './parts.ts';
import { assessmentOf, languagesOf } from './sample.ts';
import { isOwnKc } from './template.ts';
import { comment, entry, list, map, numbered, scalar } from './yaml-text.ts';

export type Section = 'unita_formative' | 'competenze_chiave';

/** Hours of a sample where nothing asks for any. */
const SOME_HOURS = { aula: 26, laboratorio: 14 };

export function unitLines(skeleton: Skeleton): string[] {
  const { plan, norms } = skeleton;
  const known = new Map(norms.standard.unita_formative.map((unit) => [unit.codice, unit]));
  return [
    'unita_formative:',
    ...plan.unita_formative.flatMap(({ codice }, index) => {
      const unit = known.get(codice) as StandardUnit;
      return [...(index === 0 ? [] : ['']), ...unitBlock(unit, index, skeleton)];
    }),
  ];
}

/** One unit or key competence of a skeleton, by its place in the section. */
export function blockOf(section: Section, index: number, skeleton: Skeleton): string[] {
  const { plan, norms } = skeleton;
  const code = plan[section]?.[index]?.codice ?? '';
  if (section === 'competenze_chiave') {
    const kc = norms.standard.competenze_chiave?.find(({ codice }) => codice === code);
    return kcBlock(code, index, kc, skeleton);
  }
  const unit = norms.standard.unita_formative.find(({ codice }) => codice === code) as StandardUnit;
  return unitBlock(unit, index, skeleton);
}

function unitBlock(unit: StandardUnit, index: number, skeleton: Skeleton): string[] {
  const { example, norms, words } = skeleton;
  const { conoscenze, abilita } = unit;
  const indent = '    ';
  return [
    ...figures(unit.codice, skeleton, '  '),
    `  - codice: ${scalar(unit.codice)}`,
    `${indent}titolo: ${scalar(unit.denominazione)}`,
    ...(index === 0 && norms.standard.fasi !== undefined
      ? [
          entry(
            'fasi',
            example ? list(norms.standard.fasi.richieste) : undefined,
            open(skeleton, words.phases(norms.standard.fasi.richieste)),
            indent,
          ),
        ]
      : []),
    hoursLine('unita_formative', index, skeleton, indent),
    ...topic(unit, index, skeleton, indent),
    ...items('conoscenze', conoscenze, skeleton, indent),
    ...items('abilita', abilita, skeleton, indent),
    ...languages(unit, skeleton, indent),
    teacherLine('unita_formative', index, skeleton, indent),
    ...assessment(unit, skeleton, indent),
  ];
}

/** The items of a list as comments; which of them the course teaches is for the designer to say. */
function items(
  key: 'conoscenze' | 'abilita',
  texts: readonly string[] | undefined,
  skeleton: Skeleton,
  indent: string,
): string[] {
  const { example, words } = skeleton;
  if (texts === undefined) return [];
  const todo = open(skeleton, words.items);
  return [...numbered(words.lists[key], texts, indent), entry(key, example ? 'tutte' : undefined, todo, indent)];
}

/** What the limits say of a unit, in one comment. */
function figures(code: string, { bounds, words }: Skeleton, indent: string): string[] {
  const own = bounds.filter(
    ({ limit, rule }) =>
      limit.measure.unit === code && limit.measure.below === undefined && rule !== 'ability-without-practice',
  );
  const texts = own.filter(isFigure).map((bound) => words.bound(bound));
  return texts.length === 0 ? [] : comment(`${[...new Set(texts)].join('; ')}.`, indent);
}

/** A floor of nothing says nothing. */
function isFigure({ limit }: Bound): boolean {
  return limit.relation !== '>=' || limit.bound > (0 as Micro);
}

function hoursLine(section: Section, index: number, skeleton: Skeleton, indent: string): string {
  const { hours, example, words } = skeleton;
  const found = Object.fromEntries(
    MODES.map((mode) => [mode, hours.get([section, index, 'ore', mode].join('.'))] as const),
  );
  const some = Object.values(found).some((each) => each !== undefined);
  const shown = some ? map(found) : example ? map(SOME_HOURS) : undefined;
  return entry('ore', shown, open(skeleton, words.hours), indent);
}

/** FaD tied to a topic: the hours that a limit wants go to that topic. */
function topic(unit: StandardUnit, index: number, { hours, words }: Skeleton, indent: string): string[] {
  const remote = ['fad_sincrona', 'fad_asincrona'].some((mode) =>
    hours.has(['unita_formative', index, 'ore', mode].join('.')),
  );
  const allowed = unit.fad_argomenti?.ammessi;
  if (allowed === undefined) return [];
  if (remote) return [`${indent}argomento: ${allowed[0]}`];
  return comment(words.fadOnly(allowed), indent);
}

function languages(unit: StandardUnit, skeleton: Skeleton, indent: string): string[] {
  const { example, norms, words } = skeleton;
  const { lingue } = unit;
  const sample = languagesOf(unit, norms.scales);
  if (lingue === undefined || sample === undefined) return [];
  const { richieste = [], altre_europee = 0, altre = 0 } = lingue;
  const others = altre_europee + altre;
  const todo = open(skeleton, words.languages({ named: richieste, others, european: altre === 0 }));
  return [entry('lingue', example || others === 0 ? list(sample) : undefined, todo, indent)];
}

function teacherLine(section: Section, index: number, skeleton: Skeleton, indent: string): string {
  const { example, teachers, words } = skeleton;
  // Experts teach the units, and the first of them the first: half of the hours and more are theirs.
  const experts = teachers.filter(({ expert }) => expert);
  const others = teachers.filter(({ expert }) => !expert);
  const pool =
    section === 'unita_formative' || others.length === 0 ? (experts.length > 0 ? experts : teachers) : others;
  const teacher = pool[index % pool.length];
  return entry('docenti', example && teacher ? list([teacher.id]) : undefined, open(skeleton, words.teaches), indent);
}

function assessment(unit: StandardUnit, skeleton: Skeleton, indent: string): string[] {
  const { example, words } = skeleton;
  const { prestazione_minima, modalita_valutazione } = unit;
  const quoted = [
    ...(prestazione_minima === undefined ? [] : comment(words.minimumPerformance(prestazione_minima), indent)),
    ...(modalita_valutazione === undefined ? [] : comment(words.ways(modalita_valutazione), indent)),
  ];
  if (!example) return [...quoted, entry('verifica', undefined, open(skeleton, words.assessment), indent)];
  const sample = assessmentOf(unit);
  if (typeof sample === 'string') return [...quoted, `${indent}verifica: ${sample}`];
  return [...quoted, `${indent}verifica:`, ...sample.map((line) => `${indent}  ${line}`)];
}

export function kcLines(skeleton: Skeleton): string[] {
  const { plan, norms } = skeleton;
  const { competenze_chiave = [] } = plan;
  if (competenze_chiave.length === 0) return [];
  const known = new Map((norms.standard.competenze_chiave ?? []).map((kc) => [kc.codice, kc]));
  return [
    '',
    'competenze_chiave:',
    ...competenze_chiave.flatMap(({ codice }, index) => kcBlock(codice, index, known.get(codice), skeleton)),
  ];
}

function kcBlock(code: string, index: number, kc: KeyCompetence | undefined, skeleton: Skeleton): string[] {
  const indent = '    ';
  const own = isOwnKc(code) ? ` # ${open(skeleton, skeleton.words.ownKc)}` : '';
  return [
    ...figures(code, skeleton, '  '),
    `  - codice: ${scalar(code)}${skeleton.example ? '' : own}`,
    ...(kc === undefined ? [] : [`${indent}titolo: ${scalar(kc.denominazione)}`]),
    hoursLine('competenze_chiave', index, skeleton, indent),
    teacherLine('competenze_chiave', index, skeleton, indent),
  ];
}

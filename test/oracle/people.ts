/** Teachers, tutors, rooms. */
import type { ModeHours, Plan, PlanUnit } from '../../src/format/plan.ts';
import { type Course, said } from './course.ts';
import { cents, type Figures, passIf, type Say, type Verdict } from './verdicts.ts';

type Teacher = NonNullable<Plan['docenti']>[number];

/** Hours that somebody teaches: a unit or its modules; where both say hours, what the modules do not write is the unit's. */
function lessons({ ore = {}, moduli, docenti = [] }: PlanUnit): { ore: ModeHours; docenti: readonly string[] }[] {
  if (moduli === undefined) return [{ ore, docenti }];
  const parts = moduli.map((module) => ({ ore: module.ore ?? {}, docenti: module.docenti ?? [] }));
  if (!said(ore) || moduli.every((module) => said(module.ore))) return parts;
  const rest = Object.entries(ore).map(([mode, own]) => {
    const written = parts.reduce((sum, part) => sum + cents(part.ore[mode as keyof ModeHours] ?? 0), 0n);
    const left = cents(own ?? 0) - written;
    return [mode, left > 0n ? Number(left) / 100 : 0];
  });
  return [{ ore: Object.fromEntries(rest) as ModeHours, docenti }, ...parts];
}

const lessonsOf = ({ unita_formative, competenze_chiave = [] }: Plan) =>
  [...unita_formative, ...competenze_chiave].flatMap(lessons);

export function people(plan: Plan, figures: Figures, course: Course, say: Say): void {
  const { docenti: asked } = figures;
  const teachers = plan.docenti ?? [];
  const some = (verdict: () => Verdict | undefined) => (teachers.length === 0 ? 'incomplete' : verdict());
  if (asked?.titolo)
    say(
      'teacher-title-missing',
      'docenti',
      some(() => titles(plan, teachers, asked)),
    );
  if (figures.tutor) say('tutor-requirements-missing', 'tutor', tutors(plan, figures, course));
  const percent = asked?.mondo_del_lavoro?.minimo_percentuale;
  if (percent !== undefined) {
    const heads = some(() => share(teachers, (each) => each.mondo_del_lavoro, percent));
    say('teachers-below-share', 'docenti', heads);
    if (heads === 'pass') say('teachers-below-hours-share', 'docenti', byHours(plan, teachers, percent));
  }
  const years = asked?.esperienza?.minimo_anni;
  if (years !== undefined) {
    if (percent !== undefined)
      say(
        'teacher-experience-below-minimum',
        'docenti',
        some(() => experts(teachers, years, percent)),
      );
    const each = teachers.map(({ esperienza_anni: has }) => (has === undefined ? undefined : has >= years));
    say(
      'teacher-experience-below-minimum',
      'docenti',
      some(() => all(each)),
    );
  }
  rooms(plan, figures, course, say);
}

/** Facts that each have to be so: one that is not breaks, one that is not said leaves open. */
function all(facts: readonly (boolean | undefined)[]): Verdict {
  if (facts.includes(false)) return 'fail';
  return facts.includes(undefined) ? 'incomplete' : 'pass';
}

const reaches = (part: number, whole: number, percent: number) =>
  BigInt(part) * 10_000n >= cents(percent) * BigInt(whole);

/** A share by heads, with those of whom it is not said at their best and at their worst. */
function share(teachers: readonly Teacher[], is: (each: Teacher) => boolean | undefined, percent: number): Verdict {
  const count = (value: boolean | undefined) => teachers.filter((each) => is(each) === value).length;
  if (reaches(count(true), teachers.length, percent)) return 'pass';
  return reaches(count(true) + count(undefined), teachers.length, percent) ? 'incomplete' : 'fail';
}

/**
 * B34: experts with the years asked for have to make up the share. Too few experts is another rule's matter: it fails
 * here where some expert's years are short; and one such expert is needed at least.
 */
function experts(teachers: readonly Teacher[], years: number, percent: number): Verdict | undefined {
  const known = (each: Teacher): boolean | undefined => {
    const { mondo_del_lavoro: expert, esperienza_anni: has } = each;
    if (expert === false || (has !== undefined && has < years)) return false;
    return expert === true && has !== undefined ? true : undefined;
  };
  const able = teachers.filter((each) => known(each) !== false).length;
  const verdict = share(teachers, known, percent);
  if (verdict !== 'fail' && able > 0) return verdict;
  const short = ({ mondo_del_lavoro: expert, esperienza_anni: has }: Teacher) =>
    expert !== false && has !== undefined && has < years;
  return teachers.some(short) ? 'fail' : undefined;
}

/** The same share by hours taught, without the placement; each teacher of a lesson teaches all of it. */
function byHours(plan: Plan, teachers: readonly Teacher[], percent: number): Verdict | undefined {
  const isExpert = (id: string) => teachers.some((each) => each.id === id && each.mondo_del_lavoro === true);
  let [part, whole] = [0n, 0n];
  for (const { ore, docenti } of lessonsOf(plan)) {
    const { stage: _, ...rest } = ore;
    const hours = Object.values(rest).reduce((sum, each) => sum + cents(each ?? 0), 0n);
    whole += hours * BigInt(docenti.length);
    part += hours * BigInt(docenti.filter(isExpert).length);
  }
  return whole === 0n ? undefined : passIf(part * 10_000n >= cents(percent) * whole);
}

/** A title for everybody, but for those who teach practical hours only, where the source relieves them. */
function titles(plan: Plan, teachers: readonly Teacher[], asked: NonNullable<Figures['docenti']>): Verdict {
  const teaches = (id: string) => lessonsOf(plan).filter(({ docenti }) => docenti.includes(id));
  const modes = (ore: ModeHours) => Object.keys(ore).filter((mode) => (ore[mode as keyof ModeHours] ?? 0) > 0);
  const verdicts = teachers.map(({ id, titolo_studio_adeguato: title }): boolean | undefined => {
    const kinds = teaches(id).map(({ ore }) => modes(ore));
    const theory = kinds.some((each) => each.some((mode) => mode !== 'laboratorio' && mode !== 'stage'));
    if (asked.solo_laboratorio === undefined || theory) return title;
    // Lessons of which the hours are not written may be of either kind, as may those that are not written at all.
    const unwritten = kinds.length === 0 || kinds.some((each) => each.length === 0);
    return unwritten ? title || undefined : true;
  });
  return all(verdicts);
}

/** No placement, no tutor: unless the source asks for placement hours, and the plan does not say them. */
function tutors({ stage }: Plan, { ore = {}, tutor }: Figures, course: Course): Verdict | undefined {
  const hours = course.stage();
  if (hours.written === 0n && (hours.most === 0n || ore['stage'] === undefined)) return undefined;
  const least = tutor?.minimo_anni_professionali as number;
  const planned = stage?.tutor;
  if (planned === undefined) return 'incomplete';
  // A list of nobody says that there is none.
  if (planned.length === 0) return 'fail';
  return all(
    planned.flatMap(({ titolo_studio_adeguato: title, esperienza_professionale_anni: has }) => [
      title,
      has === undefined ? undefined : has >= least,
    ]),
  );
}

function rooms({ sedi, corso }: Plan, { sedi: asked }: Figures, course: Course, say: Say): void {
  if (asked === undefined) return;
  const has = (type: string) => sedi?.some(({ tipo }) => tipo === type) ?? false;
  const types = asked.richieste;
  if (asked.quante === 'tutte') {
    for (const type of types) say('rooms-missing', 'sedi', sedi === undefined ? 'incomplete' : passIf(has(type)), type);
  } else {
    say('rooms-missing', 'sedi', sedi === undefined ? 'incomplete' : passIf(types.some(has)));
    if (sedi !== undefined && course.all(['laboratorio']).written > 0n)
      say('laboratorio-without-room', 'sedi', passIf(has('laboratorio')), 'laboratorio');
  }
  const { partecipanti: people } = corso ?? {};
  const most = typeof people === 'object' ? people.massimo : people;
  for (const type of types) {
    const places = (sedi ?? []).flatMap(({ tipo, posti }) => (tipo === type && posti !== undefined ? [posti] : []));
    if (most === undefined || places.length === 0) continue;
    say('rooms-too-small', 'sedi', passIf(places.some((each) => each >= most)), type);
  }
}

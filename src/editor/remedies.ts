/**
 * What the words of a remedy say to write («scrivi «pubblico: true»»), as a change of a plan's text. Unlike a fix it is a
 * decision of who wrote the plan: it is offered one by one, and never made for all at once. Pure.
 */
import { partOf } from '../format/change/after.ts';
import { put, taken } from '../format/change/change.ts';
import type { Finding, Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { complement, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Fact } from '../norms/rules/rule.ts';
import type { TextEdit } from '../text/edits.ts';
import { entriesOf, isList, isMap, type Value, type ValueMap } from '../text/written.ts';

/** A value for a place of the plan; without one, the place goes. */
export interface Remedy {
  at: Path;
  value?: Value;
}

type Failed = Outcome & { at: Path };

/** What mends a requirement that fails, where its remedy says what to write; `facts`: those of its plan, if it was judged. */
export function remedyOf(fault: Finding | Outcome, facts: PlanFacts | undefined): Remedy | undefined {
  if (facts === undefined || 'problem' in fault) return undefined;
  const { rule, outcome, at, suggestion } = fault;
  // What was meant and misspelt has a fix, or is for its author to say.
  if (outcome !== 'fail' || at === undefined || suggestion !== undefined) return undefined;
  return REMEDIES[rule]?.({ ...fault, at }, facts.plan as unknown as ValueMap, facts.standard);
}

/** The edits of a text that write a remedy; absent where the text leaves no place for them. */
export function remedyEdits(text: string, { at, value }: Remedy): TextEdit[] | undefined {
  return value === undefined ? taken(text, at) : put(text, at, value);
}

type Writes = (outcome: Failed, plan: ValueMap, standard: Standard) => Remedy | undefined;

/** Puts at the place of an outcome what `value` makes of it. */
function writes(value: (outcome: Failed, plan: ValueMap) => Value | undefined): Writes {
  return (outcome, plan) => {
    const made = value(outcome, plan);
    return made === undefined ? undefined : { at: outcome.at, value: made };
  };
}

const required = writes(({ required }) => oneOf(required));
const firstOf = writes(({ required }) => listOf(required)?.[0]);
const allOf = writes(({ required }) => listOf(required));
const yes = writes(() => true);
const gone: Writes = ({ at }) => ({ at });
/** An exception goes whole, whatever of it is wrong. */
const goneException: Writes = ({ at }) => ({ at: at.slice(0, 2) });

const REMEDIES: Partial<Record<Outcome['rule'], Writes>> = {
  'eqf-mismatch': required,
  'ada-mismatch': allOf,
  'classification-mismatch': asPrinted,
  'classification-beyond-standard': asPrinted,
  'uf-missing': oneMoreUnit,
  'kc-missing': oneMoreUnit,
  'uc-mismatch': required,
  'risultato-mismatch': required,
  'entry-title-below-minimum': (outcome, plan, standard) =>
    outcome.at.at(-1) === 'titolo' ? firstOf(outcome, plan, standard) : undefined,
  'entry-age-below-minimum': required,
  'entry-foreign-title-missing': allOf,
  'entry-italian-below-minimum': firstOf,
  'entry-italian-check-missing': allOf,
  'entry-italian-exemption-not-allowed': withoutFound,
  'entry-deadline-after-start': writes(() => 'inizio_attivita'),
  'entry-derogation-not-allowed': gone,
  'entry-records-not-kept': yes,
  'credits-not-allowed': withoutKinds,
  'credits-reference-mismatch': allOf,
  'attendance-below-minimum': share('minima'),
  'absence-above-maximum': share('assenze_massime'),
  'tui-above-maximum': required,
  'exam-not-public': yes,
  'exam-units-missing': writes(() => 'tutte'),
  'assessment-activity-missing': allOf,
  'attestation-mismatch': required,
  'knowledge-not-covered': withMissing,
  'ability-not-covered': withMissing,
  'item-unknown': withoutUnknown,
  'rooms-missing': oneMoreRoom,
  'laboratorio-without-room': oneMoreRoom,
  'exception-unmatched': goneException,
};

/** A field of the course that holds one text, or several. */
function asPrinted({ at, required }: Failed, plan: ValueMap): Remedy | undefined {
  const known = listOf(required);
  if (known?.[0] === undefined) return undefined;
  return { at, value: isList(valueAt(plan, at)) ? known : known[0] };
}

function withoutFound({ at, found }: Failed, plan: ValueMap): Remedy | undefined {
  const [written, strangers] = [valueAt(plan, at), listOf(found)];
  if (!isList(written) || strangers === undefined) return undefined;
  return left(
    at,
    written.filter((each) => !strangers.includes(each as string)),
  );
}

/** What is left of a list, which goes with its last item. */
function left(at: Path, items: readonly Value[]): Remedy {
  return items.length === 0 ? { at } : { at, value: items };
}

/** Credits are planned by kind, each with its own key. */
function withoutKinds({ at, found }: Failed, plan: ValueMap): Remedy | undefined {
  const [written, kinds] = [valueAt(plan, at), listOf(found)];
  if (!isMap(written) || kinds === undefined) return undefined;
  return { at, value: Object.fromEntries(entriesOf(written).filter(([kind]) => !kinds.includes(kind))) };
}

/** Presence and absence make the whole together: the one that is beside follows. */
function share(key: 'minima' | 'assenze_massime'): Writes {
  return ({ required, at }, plan) => {
    const written = valueAt(plan, ['frequenza']);
    if (required?.is !== 'amount' || !isMap(written)) return undefined;
    const [own, rest] = [toDecimal(required.value), toDecimal(complement(required.value))];
    const other = key === 'minima' ? 'assenze_massime' : 'minima';
    if (written[key] === undefined) return { at, value: rest };
    if (written[other] === undefined) return { at, value: own };
    return { at: ['frequenza'], value: { ...written, [key]: own, [other]: rest } };
  };
}

/** The items that are missing, beside those that the unit itself names. */
function withMissing({ at, found, required }: Failed, plan: ValueMap): Remedy | undefined {
  if (found?.is !== 'items' || required?.is !== 'amount') return undefined;
  const written = valueAt(plan, at);
  const own = isList(written) ? (written as readonly number[]) : [];
  const numbers = [...own, ...found.items.map(({ number }) => number)].sort((one, other) => one - other);
  return { at, value: numbers.length === toDecimal(required.value) ? 'tutte' : numbers };
}

/** The unit or the only module that names numbers beyond the end of the list. */
function withoutUnknown({ at, found }: Failed, plan: ValueMap): Remedy | undefined {
  if (found?.is !== 'items') return undefined;
  const unknown = found.items.map(({ number }) => number as Value);
  const unit = at.slice(0, -1);
  const modules = valueAt(plan, [...unit, 'moduli']);
  const places = [unit, ...(isList(modules) ? modules.map((_, index) => [...unit, 'moduli', index]) : [])];
  const [place, other] = places
    .map((part) => [...part, found.list])
    .filter((each) => listAt(plan, each).some((number) => unknown.includes(number)));
  if (place === undefined || other !== undefined) return undefined;
  return left(
    place,
    listAt(plan, place).filter((number) => !unknown.includes(number)),
  );
}

/** The unit by its code alone, where the standard has it: its hours are for who writes the plan to say. */
function oneMoreUnit({ at, subject }: Failed, plan: ValueMap, standard: Standard): Remedy | undefined {
  const units = valueAt(plan, at);
  if (!isList(units) || subject.code === undefined) return undefined;
  const { unita_formative, competenze_chiave = [] } = standard;
  const numbered = [...unita_formative].sort((one, other) => (one.ordine ?? 0) - (other.ordine ?? 0));
  const order = [...numbered, ...competenze_chiave].map(({ codice }) => codice);
  const own = order.indexOf(subject.code);
  const next = units.findIndex((unit) => order.indexOf(String(partOf(unit, 'codice'))) > own);
  const place = next < 0 ? units.length : next;
  return { at, value: [...units.slice(0, place), { codice: subject.code }, ...units.slice(place)] };
}

function oneMoreRoom({ required }: Failed, plan: ValueMap): Remedy | undefined {
  const type = listOf(required)?.[0];
  return type === undefined ? undefined : { at: ['sedi'], value: [...listAt(plan, ['sedi']), { tipo: type }] };
}

function listAt(plan: ValueMap, path: Path): readonly Value[] {
  const value = valueAt(plan, path);
  return isList(value) ? value : [];
}

function valueAt(plan: ValueMap, path: Path): Value | undefined {
  return path.reduce<Value | undefined>(partOf, plan);
}

/** A fact of one value, as a plan writes it. */
function oneOf(fact: Fact | undefined): Value | undefined {
  if (fact?.is === 'amount') return toDecimal(fact.value);
  return fact?.is === 'text' ? fact.text : undefined;
}

function listOf(fact: Fact | undefined): readonly string[] | undefined {
  if (fact?.is === 'terms') return fact.terms;
  return fact?.is === 'codes' ? fact.codes : undefined;
}

/** The labels of all kinds of page, for who lays lines out before it is known of which kind they are. Pure. */
import { LABELS as BASILICATA } from './basilicata/labels.ts';
import { LABELS as CAMPANIA } from './campania/labels.ts';
import { type LabelDef, Labels } from './fields/labels.ts';
import { LABELS as LAZIO } from './lazio/labels.ts';
import { alike } from './phrase.ts';
import { folded } from './sheet.ts';

const DEFS: readonly LabelDef[] = [...CAMPANIA, ...BASILICATA, ...LAZIO];
const LABELS = new Labels(DEFS);
const FORMS = DEFS.flatMap(({ forms }) => forms.map(alike));
const FIELDS = DEFS.filter(({ shape }) => shape !== 'heading').flatMap(({ forms }) =>
  forms.map((form) => ` ${alike(form)} `),
);

/** Whether a line says a field, or is a part of a label that the edge of its column has broken. */
export function saysField(text: string): boolean {
  const opened = LABELS.opening(folded(text));
  return opened === undefined ? isOfField(text) : opened.def.shape !== 'heading';
}

/** Whether a text is some words of the label of a field, and nothing else. */
export function isOfField(text: string): boolean {
  const words = alike(text);
  return words !== '' && FIELDS.some((form) => form.includes(` ${words} `));
}

/** Whether a text is the last words of a label, and no label itself. */
export function closesLabel(text: string): boolean {
  const words = alike(text);
  return words !== '' && FORMS.some((form) => form.endsWith(` ${words}`));
}

/** Whether a text is a label and nothing else, or a label with the number of a unit (`DETTAGLIO … n.1`). */
export function isLabel(text: string): boolean {
  const bare = folded(text);
  return LABELS.whole(bare) !== undefined || LABELS.whole(bare.replace(/\s*\d{1,3}$/, '')) !== undefined;
}

/** Whether a text is the title of a part of a page: no value reads so. */
export function isSection(text: string): boolean {
  const bare = folded(text);
  if (LABELS.whole(bare)?.def.shape === 'heading') return true;
  return /\s/.test(bare) && bare === bare.toUpperCase().replace(/\bN\./, 'n.') && isLabel(bare);
}

/** Whether a text is the first words of a label, and no label itself. */
export function opensLabel(text: string): boolean {
  const words = alike(text);
  return words !== '' && FORMS.some((form) => form.startsWith(`${words} `));
}

/** Labels of figures that the texts of a standard hold, with their numbers: fields that another field has taken in. */
export function swallowedBy(value: unknown): string[] {
  const texts: string[] = [];
  const walk = (each: unknown): void => {
    if (typeof each === 'string') texts.push(each);
    else if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) walk(inner);
  };
  walk(value);
  return [...new Set(texts.flatMap((text) => (text.length < 30 ? [] : LABELS.inside(text))))];
}

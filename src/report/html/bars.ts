/**
 * Hours as pictures in inline SVG. Everything across is in percent, so that a bar stretches with the page. Modes
 * differ by texture too, and each bar says its figures in words.
 */

import type { Relation } from '../../format/result.ts';
import { MODES, type Mode } from '../../format/vocabulary.ts';
import type { Micro } from '../../norms/hours.ts';
import { html, type Markup, nothing } from './markup.ts';

/** Where the floor or the cap stands, in percent of the bar: beyond it there is room to see an excess. */
const BOUND_AT = 75;
/** The least difference that an eye can see, in percent. */
const VISIBLE = 1;

/** Hours against a bound, which always stands at the same place. Never drawn as reaching it while anything is missing. */
export function boundBar(hours: Micro, bound: Micro, relation: Relation, tone: string, text: string): Markup {
  const width = boundWidth(hours, bound);
  const beyond = relation === '<=';
  return html`<svg class="bar t-${tone}" role="img" aria-label="${text}"><rect class="track" width="100%" height="100%" rx="4"></rect>${
    beyond && html`<line class="beyond" x1="${percent(BOUND_AT)}" x2="100%" y1="50%" y2="50%"></line>`
  }${width > 0 && html`<rect class="fill" width="${percent(width)}" height="100%" rx="4"></rect>`}${markAt(BOUND_AT)}</svg>`;
}

function boundWidth(hours: Micro, bound: Micro): number {
  if (hours === 0) return 0;
  if (hours === bound) return BOUND_AT;
  const width = bound === 0 ? 100 : (hours / bound) * BOUND_AT;
  return hours < bound
    ? Math.max(VISIBLE, Math.min(width, BOUND_AT - VISIBLE))
    : Math.max(BOUND_AT + VISIBLE, Math.min(width, 100));
}

export type ByMode = Record<Mode, Micro>;

/** Hours by mode, one after the other, on a scale that several bars share; `floor` is marked where there is one. */
export function modeBar(hours: ByMode, scale: number, floor: Micro | undefined, text: string): Markup {
  let from = 0;
  const parts = MODES.flatMap((mode) => {
    if (hours[mode] === 0) return [];
    const width = scale === 0 ? 0 : (hours[mode] / scale) * 100;
    const part = segment(mode, from, width);
    from += width;
    return [part];
  });
  const mark = floor === undefined || scale === 0 ? nothing : markAt((floor / scale) * 100);
  return html`<svg class="bar modes" role="img" aria-label="${text}"><rect class="track" width="100%" height="100%" rx="4"></rect>${parts}${mark}</svg>`;
}

/** Where a bound stands: a line that reaches out of the bar, with a rim to tell it from what is behind. */
function markAt(at: number): Markup {
  const ends = { y1: '-15%', y2: '115%' };
  return html`<line class="rim" x1="${percent(at)}" x2="${percent(at)}" y1="${ends.y1}" y2="${ends.y2}"></line><line class="mark" x1="${percent(
    at,
  )}" x2="${percent(at)}" y1="${ends.y1}" y2="${ends.y2}"></line>`;
}

/** A mode in the legend. */
export function swatch(mode: Mode): Markup {
  return html`<svg class="swatch" aria-hidden="true" focusable="false">${segment(mode, 0, 100)}</svg>`;
}

function segment(mode: Mode, from: number, width: number): Markup {
  const [x, until] = [percent(from), percent(from + width)];
  const base = html`<rect class="m-${mode}" x="${x}" width="${percent(width)}" height="100%"></rect>`;
  if (mode !== 'fad_sincrona' && mode !== 'fad_asincrona') return base;
  return html`${base}<line class="w-${mode}" x1="${x}" x2="${until}" y1="50%" y2="50%"></line>`;
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

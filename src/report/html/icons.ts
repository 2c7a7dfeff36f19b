/** Outcomes as signs and words: a shape and a word for each, so that colour only repeats what they say. */
import type { Words } from '../../language/words.ts';
import type { Line, PlanReport } from '../report.ts';
import { constant, html, type Markup } from './markup.ts';

export type Tone = 'pass' | 'fail' | 'warning' | 'incomplete' | 'manual' | 'waived' | 'silent' | 'unable';

/** Drawn once, used everywhere by name. */
const SHAPES: Record<Tone, string> = {
  pass: '<path d="M3.2 8.4l3 3 6.6-6.8"/>',
  fail: '<path d="M4 4l8 8M12 4l-8 8"/>',
  warning: '<path d="M8 2.6l6 10.8H2z"/><path d="M8 6.6v3M8 11.4v.2"/>',
  incomplete: '<path d="M3 8h.4M7.8 8h.4M12.6 8h.4"/>',
  manual: '<path d="M3.2 3.2h9.6v9.6H3.2z"/>',
  waived: '<path d="M8 2.2l5 1.8v3.6c0 3-2.1 5-5 6.2-2.9-1.2-5-3.2-5-6.2V4z"/>',
  silent: '<path d="M4 8h8"/>',
  unable: '<path d="M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7M8 12.4v.2"/>',
};

export const sprite: Markup = constant(
  `<svg class="sprite" aria-hidden="true" width="0" height="0">${Object.entries(SHAPES)
    .map(([tone, shape]) => `<symbol id="i-${tone}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join('')}</svg>`,
);

export function icon(tone: Tone): Markup {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${tone}"></use></svg>`;
}

export function toneOf({ outcome, severity }: Pick<Line, 'outcome' | 'severity'>): Tone {
  if (outcome === 'fail') return severity === 'error' ? 'fail' : 'warning';
  return outcome === 'not_applicable' ? 'silent' : outcome;
}

/** An outcome as a label: sign and word. */
export function badge(line: Pick<Line, 'outcome' | 'severity'>, words: Words): Markup {
  const tone = toneOf(line);
  return label(tone, tone === 'warning' ? words.ui.warning : words.outcome[line.outcome]);
}

export function label(tone: Tone, text: string): Markup {
  return html`<span class="badge t-${tone}">${icon(tone)}${text}</span>`;
}

/** The verdict of a plan; one that was not checked has its own. */
export function verdictOf({ verdict, unable }: Pick<PlanReport, 'verdict' | 'unable'>, words: Words) {
  return unable === true
    ? { tone: 'unable' as const, text: words.ui.unable }
    : { tone: verdict, text: words.verdict[verdict] };
}

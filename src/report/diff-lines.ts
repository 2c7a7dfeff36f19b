/** A unified diff for people: its lines in colour, harmless. Pure. */
import { safe } from './safe.ts';
import type { Style } from './style.ts';

/** `whole`: tabs and ends of line stay, so that who takes the text as a patch finds its lines. */
export function diffLines(diff: string, style: Style, whole = false): string[] {
  return (whole ? diff.replace(/\n$/, '') : diff.trimEnd()).split('\n').map((line) => {
    const [, text = '', end = ''] = /^.?(.*?)(\r?)$/.exec(line) ?? [];
    const harmless = whole ? text.split('\t').map(safe).join('\t') + end : safe(text);
    // The sign of a line is no part of its text: `---` at the head of a difference stays whole.
    const shown = line.slice(0, 1) + harmless;
    if (/^(---|\+\+\+|@@)/.test(line)) return style.color.dim(shown);
    if (line.startsWith('+')) return style.color.green(shown);
    return line.startsWith('-') ? style.color.red(shown) : shown;
  });
}

/** The web sheet of the project's sources as a page: its own text, laid out as the site does. */
import { LABELS } from '../../../src/import/campania/labels.ts';
import { Labels } from '../../../src/import/fields/labels.ts';
import type { Part } from './part.ts';
import { sourceText } from './sources.ts';

export const SHEET = 'campania/tecnico-esperto-customer-care';

/** What the sheet prints, part by part: the words are those of the source, and in its order. */
export function sheetParts(): Part[] {
  const labels = new Labels(LABELS);
  const parts: Part[] = [];
  for (const line of sourceText(SHEET)
    .split('\n')
    .filter((each) => each.trim() !== '')) {
    const last = parts.at(-1);
    const item = /^\s+• (.*)$/.exec(line)?.[1];
    const found = labels.opening(line);
    if (item !== undefined && last !== undefined && 'label' in last) {
      if ('items' in last) last.items.push(item);
      else parts[parts.length - 1] = { label: last.label, items: [item] };
    } else if (found !== undefined && found.def.shape !== 'heading')
      parts.push({ label: found.printed, text: found.rest });
    else if (/^(?:->|[A-Z]\.\d)/.test(line) && last !== undefined && 'label' in last) {
      const before = 'lines' in last ? last.lines : 'text' in last && last.text !== undefined ? [last.text] : [];
      parts[parts.length - 1] = { label: last.label, lines: [...before, line] };
    } else parts.push({ title: line });
  }
  return parts;
}

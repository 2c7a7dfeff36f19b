/** What reports and comparisons begin with: they look alike, in light and dark. */
import { version } from '../../format/version.ts';
import type { Words } from '../../language/words.ts';
import { documentHead } from './head.ts';
import { constant, html, type Markup } from './markup.ts';
import layout from './style/layout.css?raw' with { type: 'text' };
import parts from './style/parts.css?raw' with { type: 'text' };
import print from './style/print.css?raw' with { type: 'text' };
import theme from './style/theme.css?raw' with { type: 'text' };

/** Up to the body. `made`: the version that made it. */
export function pageHead(title: string, { language }: Pick<Words, 'language'>, made: string = version): Markup {
  const before = html`<meta name="color-scheme" content="light dark">
`;
  return documentHead({ language, title, made, metas: { before }, style: constant(theme + layout + parts + print) });
}

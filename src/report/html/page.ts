/** What every page begins with: it needs no script, no font, no picture and no network. */
import { version } from '../../format/version.ts';
import type { Words } from '../../language/words.ts';
import { constant, html, type Markup } from './markup.ts';
import layout from './style/layout.css?raw' with { type: 'text' };
import parts from './style/parts.css?raw' with { type: 'text' };
import print from './style/print.css?raw' with { type: 'text' };
import theme from './style/theme.css?raw' with { type: 'text' };

/** Window titles are cut by who shows them: kept short. */
const LONGEST_TITLE = 70;

/** Up to the body. `made`: the version that made it. */
export function pageHead(title: string, { language }: Pick<Words, 'language'>, made: string = version): Markup {
  const letters = [...title];
  const shown = letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="qualcheck ${made}">
<title>${shown}</title>
<style>
${constant(theme + layout + parts + print)}</style>
</head>
<body>
`;
}

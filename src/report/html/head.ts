/** What every page begins with, whatever it looks like: it needs no script, no font, no picture and no network. */
import type { Language } from '../../text/language.ts';
import { html, type Markup } from './markup.ts';

/** Window titles are cut by who shows them: kept short. */
const LONGEST_TITLE = 70;

interface Head {
  language: Language;
  title: string;
  /** The version that made it. */
  made: string;
  /** Of this page alone, each a line. */
  metas?: { before?: Markup; after?: Markup | false };
  /** CSS of ours, to the end of its last line. */
  style: Markup;
}

/** Up to the body. */
export function documentHead({ language, title, made, metas = {}, style }: Head): Markup {
  const letters = [...title];
  const shown = letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${metas.before}<meta name="generator" content="qualcheck ${made}">
${metas.after}<title>${shown}</title>
<style>
${style}</style>
</head>
<body>
`;
}

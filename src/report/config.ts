/** The configuration in force as YAML, with where each value comes from. Pure. */

import type { Origin, Setting, Settings } from '../format/settings.ts';
import { configWords } from '../language/config.ts';
import type { Words } from '../language/words.ts';
import { safeJsonLine } from './safe.ts';

/** YAML that could be a configuration itself, at the place where the command runs. */
export function configText(settings: Settings, { language }: Words): string {
  const said = configWords[language];
  const { lingua, cartelle, piani, avvisi_comuni } = settings;
  const file = settings.file === undefined ? undefined : oneLine(settings.file);
  const note = (from: Origin) => `  # ${said.origin(from, file ?? '')}`;
  const list = (key: string, values: readonly Setting[], indent: string): string[] =>
    values.length === 0
      ? [`${indent}${key}: []${note({ is: 'default' })}`]
      : [`${indent}${key}:`, ...values.map(({ value, from }) => `${indent}  - ${quoted(value)}${note(from)}`)];
  return [
    `# ${file === undefined ? said.noFile : said.file(file)}`,
    'formato: qualcheck/configurazione@1',
    `lingua: ${lingua.value}${note(lingua.from)}`,
    'cartelle:',
    ...list('standard', cartelle.standard, '  '),
    ...list('avvisi', cartelle.avvisi, '  '),
    ...list('piani', piani, ''),
    ...(avvisi_comuni.length === 0
      ? list('avvisi_comuni', [], '')
      : [
          'avvisi_comuni:',
          ...avvisi_comuni.flatMap((each) => {
            const [first = '', ...rest] = list('piani', each.piani, '    ');
            return [`  - ${first.trimStart()}`, ...rest, ...list('avvisi', each.avvisi, '    ')];
          }),
        ]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Plain where YAML reads it as the same text; else in quotes, with nothing that a terminal or a log would obey. */
function quoted(text: string): string {
  if (/^(\.{1,2}\/)*[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)) return text;
  return safeJsonLine(text);
}

/** The name of a file in a comment. */
function oneLine(text: string): string {
  const inQuotes = quoted(text);
  return inQuotes.startsWith('"') ? inQuotes.slice(1, -1) : inQuotes;
}

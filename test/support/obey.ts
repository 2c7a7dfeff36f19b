/** Does to a text what a message says, to the letter: no more than who knows nothing of the program would do. */
import type { Finding } from '../../src/format/problem.ts';
import { it as italian } from '../../src/language/it.ts';

/** An edit: what stands between two offsets becomes another text. */
type Edit = [start: number, end: number, text: string];
type Obey = (match: string[], at: Place) => Edit | undefined;

interface Place {
  text: string;
  start: number;
  end: number;
  /** What is shown. */
  span: string;
  /** The line where it begins. */
  lineStart: number;
  lineEnd: number;
  line: string;
}

const first =
  (make: (written: string) => string): Obey =>
  ([, written = ''], { start, end }) => [start, end, make(written)];
const write = first((written) => written);
/** The value that is shown, without the brace that closes around it; an anchor or a tag is no part of any text. */
const quoted: Obey = (_, { start, span, line }) => {
  const value = line.includes('{') ? span.replace(/\s*\}.*$/, '') : span;
  return /^[&!]\S+ /.test(value) ? undefined : [start, start + value.length, `"${value.replaceAll('"', '')}"`];
};
const inLine =
  (change: (line: string, at: Place) => string): Obey =>
  (_, at) => [at.lineStart, at.lineEnd, change(at.line, at)];
const withoutLine: Obey = (_, { lineStart, lineEnd }) => [lineStart, lineEnd + 1, ''];

/** What each remedy asks to do. The first that fits is obeyed. */
const REMEDIES: [RegExp, Obey][] = [
  [/^intendevi «([^»]+)»\?$/, write],
  [/^intendevi «(\w+)», (?:in «(.+)»|al primo livello)\?$/, moved],
  [
    /^sta (?:in «(.+)»|al primo livello): controlla il rientro$/,
    (match, at) => moved([match[0] ?? '', '', match[1] ?? ''], at),
  ],
  [/^scrivi «(fad_\w+)» o «/, write],
  [/^(?:scrivi|metti|togli|per dire|se il punto|i decimali)[^:]*: (\{.*\}|\[.*\]|[\d.]+(?:, \d+)*)$/, write],
  [/^scrivi (true|false), senza virgolette$/, write],
  [/^scrivi (?:anno-mese-giorno, per esempio )?(\d{4}-\d\d-\d\d)$/, write],
  [/^per dire che non c’è togli la chiave e il suo valore$/, removed],
  [/^lascia vuoto dopo i due punti/, first(() => '')],
  [/^aggiungi «(\w+: (?!…).+)»$/, ([, entry], { text }) => [text.length, text.length, `${entry}\n`]],
  [/^metti (?:tutto )?il (?:testo|valore) tra virgolette/, quoted],
  [
    /^metti tra virgolette il testo con il cancelletto/,
    inLine((line) => line.replace(/: ([^:,{["]+ #[^\s,\]}]+)/, ': "$1"')),
  ],
  [
    /^chiudi le virgolette$/,
    (_, { lineEnd, text, start, line, lineStart }) => {
      // In brackets a text ends before the comma with the next key.
      const inBrackets = /[[{]/.test(line);
      const next = /^[^,]*(?=,\s*\w+:)/.exec(line.slice(start - lineStart));
      if (inBrackets && next === null) return undefined;
      const at = inBrackets ? start + (next?.[0].length ?? 0) : lineEnd;
      return [at, at, text[start] ?? ''];
    },
  ],
  // The text ends at the first comma or bracket; a number, or a list, wants no quotes at all.
  [
    /^chiudi le virgolette prima della virgola/,
    (_, { start, end, span }) => [start, end, span.replace(/"$/, '').replace(/^"([^,\]}]*[^,\]} ])/, '"$1"')],
  ],
  [/^scrivi «chiave: valore», «- voce»$/, inLine((line) => line.replace(/(\w:|^\s*-)(?=\S)/, '$1 '))],
  [/^scrivi i due punti dopo la chiave/, inLine((line) => line.replace(/^(\s*(?:- )?\w+)/, '$1:'))],
  [
    /^dopo la chiave scrivi i due punti/,
    (_, { start, end, span }) => [start, end, span.replace(/^(\w+)[\s:]\s*/, '$1: ')],
  ],
  [/^usa spazi/, inLine((line) => line.replaceAll('\t', '  '))],
  [/^allinea la riga|^metti i trattini/, inLine((line, at) => indentBefore(at) + line.trimStart())],
  [
    /^cancellalo e scrivi uno spazio/,
    (_, { start, text }) => {
      const [blanks = ' '] = /^[^\x21-\x7e\n]+/.exec(text.slice(start)) ?? [];
      return [start, start + blanks.length, ' '.repeat(blanks.length)];
    },
  ],
  [
    /^scrivi un trattino semplice/,
    inLine((line, { start, lineStart }) =>
      `${line.slice(0, start - lineStart)}-${line.slice(start - lineStart + 1)}`.replace(/["']-(.*)["']$/, '-$1'),
    ),
  ],
  [
    /^toglila, o metti/,
    (_, { start, end, text, span }) => (text[end] === ' ' ? [start, end + 1, ''] : [start, end, `"${span}"`]),
  ],
  [/^toglilo/, first(() => '')],
  [/^tienine una sola$/, withoutLine],
  [/^scrivi «formato: (.+)», o controlla/, write],
  [/^usa virgolette semplici/, inLine((line) => line.replaceAll('"', "'"))],
  [/^dai a ciascuno il suo codice$/, first(() => 'altro')],
  [/^(?:definiti|previsti): (\w+)/, write],
  [/^scrivi il valore, o togli la chiave$/, first(() => 'x')],
];

/** The text after its author did what a finding says; absent where that takes knowing more. */
export function obeyed(text: string, { problem, position }: Finding): string | undefined {
  const { message, remedy } = italian.problem(problem);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1;
  const [start, end] = [offset(position.line, position.column), offset(position.endLine, position.endColumn)];
  const lineStart = starts[position.line - 1] ?? 0;
  const lineEnd = (text.indexOf('\n', lineStart) + 1 || text.length + 1) - 1;
  const at = {
    text,
    start,
    end,
    span: text.slice(start, end),
    lineStart,
    lineEnd,
    line: text.slice(lineStart, lineEnd),
  };
  const [, least] = remedy === undefined ? (/previsto un numero da (\d+) a \d+$/.exec(message) ?? []) : [];
  if (least !== undefined) return `${text.slice(0, start)}${least}${text.slice(end)}`;
  for (const [form, obey] of REMEDIES) {
    const match = form.exec(remedy ?? '');
    // What an alias repeats is mended where it is written.
    if (match === null || at.span.startsWith('*')) continue;
    const edit = obey([...match], at);
    return edit && `${text.slice(0, edit[0])}${edit[2]}${text.slice(edit[1])}`;
  }
  return undefined;
}

/**
 * What is wrong after one finding is obeyed that was not wrong before, or still is: for each that can be obeyed to the
 * letter. Places move, so messages are compared.
 */
export function wrongAfter(text: string, read: (text: string) => readonly Finding[]): string[] {
  const said = (all: readonly Finding[]) => all.map(({ problem }) => JSON.stringify(italian.problem(problem)));
  const before = read(text);
  return before.flatMap((each) => {
    const after = obeyed(text, each);
    if (after === undefined) return [];
    const left = said(before.filter((other) => other !== each));
    // A text that was no YAML, or of another format, was not read any further: what comes to light was there before.
    const unread = ['syntax', 'other-format', 'unsupported-tag'].includes(each.problem.is);
    const now = read(after).filter(({ problem }) => !unread || problem.is === each.problem.is);
    return said(now).filter((message) => {
      const at = left.indexOf(message);
      return at < 0 ? true : left.splice(at, 1).length === 0;
    });
  });
}

/** The indent of the line before; of a dash, that of the dash before. */
function indentBefore({ text, lineStart, line }: Place): string {
  const above = text.slice(0, lineStart).split('\n');
  const sibling = above.findLast((each) => each.trim() !== '' && (!/^\s*- /.test(line) || /^\s*- /.test(each))) ?? '';
  return /^\s*/.exec(sibling)?.[0] ?? '';
}

/** A key with the value on its line, taken away: all of the line, or its part of the braces. */
function removed(_: string[], { text, start, end, lineStart, lineEnd, line }: Place): Edit {
  const before = text.slice(lineStart, start);
  if (/^\s*\w+:\s*$/.test(before) && text.slice(end, lineEnd).trim() === '') return [lineStart, lineEnd + 1, ''];
  const [key = ''] = /\w+:\s*$/.exec(before) ?? [];
  const comma = /^,\s*/.exec(text.slice(end))?.[0] ?? '';
  const lead = comma === '' ? (/,\s*$/.exec(before.slice(0, -key.length))?.[0] ?? '') : '';
  return [start - key.length - lead.length, Math.min(end + comma.length, lineStart + line.length), ''];
}

/** A key on a line of its own, moved to where it belongs: below where it stands, or to a section at the end. */
function moved([, key = '', place = '']: string[], { text, span, lineStart, lineEnd, line }: Place): Edit | undefined {
  const [, indent = '', name = '', value = ''] = /^(\s*)(\w[\w -]*):\s*(.*)$/.exec(line) ?? [];
  if (name === '' || name !== span || value === '') return undefined;
  const entry = `${key || name}: ${value}`;
  const below = /^unita_formative\[\]\.(\w+)$/.exec(place)?.[1];
  if (below !== undefined && indent !== '') return [lineStart, lineEnd, `${indent}${below}: { ${entry} }`];
  const rest = text.slice(lineEnd + 1);
  if (place === '' || !/\W/.test(place)) {
    return [lineStart, text.length, `${rest}${place === '' ? entry : `${place}: { ${entry} }`}\n`];
  }
  return undefined;
}

/** Findings in few lines: where, what, what would mend it; what one line of the plan breaks is one block. */
import { heading } from './findings.ts';
import { type Line, placeText } from './report.ts';
import { safe } from './safe.ts';
import { cut, type Style, width, wrap } from './style.ts';

type Paint = (text: string) => string;

/** Of so many units or people the same is told once. */
const ALIKE = 3;
/** Digits of a line number that are always given room. */
const DIGITS = 3;

/** A section in the order of the findings; those of one line of the plan stand together, where the first stands. */
export function briefFindings(title: string, lines: readonly Line[], style: Style, paint: Paint): string[] {
  if (lines.length === 0) return [];
  const rows = new Map<string, Line[]>();
  for (const line of alike(lines)) {
    const row = line.cell === undefined ? String(line.line ?? 1) : safe(placeText(line));
    rows.set(row, [...(rows.get(row) ?? []), line]);
  }
  const digits = Math.max(DIGITS, ...[...rows.keys()].map((row) => width(row)));
  const blocks = [...rows].flatMap(([row, own]) =>
    own.flatMap((line, index) => {
      const label = `${(index === 0 ? row : '·').padStart(digits + 1)}  `;
      // The subject is not said twice in a row.
      const { head, tail } = parted(line);
      const before = own[index - 1];
      const again = before !== undefined && tail !== undefined && parted(before).head === head;
      return briefLine(label, again ? { ...line, message: tail } : line, style, paint);
    }),
  );
  return [heading(title, lines.length, style), ...blocks];
}

/** So many lines for what is wrong: a longer sentence is cut, and whole with `--full`. */
const LINES = 2;
/** By which text a plan was judged is never cut. */
const WHOLE = new Set(['standard-replaced']);

/** What is wrong, and behind it what would mend it, where there is room or the sentence does not say what is asked. */
export function briefLine(
  label: string,
  { message, remedy, required, rule }: Pick<Line, 'message' | 'remedy' | 'required' | 'rule'>,
  style: Style,
  paint: Paint,
): string[] {
  const { green } = style.color;
  const indent = ' '.repeat(width(label));
  const room = style.columns - indent.length;
  const whole = wrap(safe(message), room);
  const most = WHOLE.has(rule) ? whole.length : LINES;
  const said = whole.slice(0, most);
  if (whole.length > most) said.push(cut(`${said.pop()} …`, room));
  const texts = said.map((text) => paint(text));
  if (remedy !== undefined && whole.length <= LINES) {
    const arrow = `→ ${safe(remedy)}`;
    if (width(said.at(-1) ?? '') + 1 + width(arrow) <= room) texts.push(`${texts.pop()} ${green(arrow)}`);
    else if (said.length < LINES && required === undefined && !repeats(message, remedy))
      texts.push(...wrap(arrow, room).map((text) => green(text)));
  }
  return texts.map((text, index) => `${index === 0 ? label : indent}${text}`);
}

/** The remedy only names what the sentence names. */
function repeats(message: string, remedy: string): boolean {
  const named = /^\S+ (\u00ab[^\u00bb]*\u00bb)$/.exec(remedy)?.[1];
  return named !== undefined && message.endsWith(named);
}

/** What is said in the same words of several units or people becomes one line, at the place of the first. */
function alike(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { tail } = parted(line);
    const key = JSON.stringify([line.rule, tail ?? line.message, line.remedy]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const { tail } = first === undefined ? {} : parted(first);
    if (first === undefined || tail === undefined || group.length < ALIKE) return group;
    return [{ ...first, message: `${[...new Set(group.map((line) => parted(line).head))].join(', ')}: ${tail}` }];
  });
}

/** A sentence is «subject: what is there, what is asked». */
function parted({ message }: Line): { head: string; tail?: string } {
  const colon = message.indexOf(': ');
  return colon < 0 ? { head: message } : { head: message.slice(0, colon), tail: message.slice(colon + ': '.length) };
}

/** What a person looks at, one line each. */
export function briefChecks(title: string, lines: readonly Line[], style: Style): string[] {
  if (lines.length === 0) return [];
  const room = style.columns - '  □ '.length;
  return [heading(title, lines.length, style), ...lines.map(({ message }) => `  □ ${cut(safe(message), room)}`)];
}

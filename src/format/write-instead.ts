/** What to write at a place whose value has the wrong form: by the key, and by what was written there. Data and figures. */
import { nothingIn } from '../text/nothing.ts';
import type { Expected, Instead, Path } from './problem.ts';

/** How lists and maps are shown, whatever they hold. */
const LIST = '[…]';
const MAP = '{…}';

/** What says «none» where keys go; elsewhere the key is left out. */
const NONE: Readonly<Record<string, string>> = {
  '/crediti': '{ ammissione: false, frequenza: false }',
  '/stage': '{ ore: 0 }',
};
const ALL: Readonly<Record<string, string>> = {
  '/crediti': '{ ammissione: true, frequenza: true }',
};

/** The key that a value alone stands for, by the place where it was written, and the form that this key asks. */
const KEYS: Readonly<Record<string, { key: string; form: RegExp; list?: true }>> = {
  'unita_formative[].ore': { key: 'aula', form: /^\d/ },
  'moduli[].ore': { key: 'aula', form: /^\d/ },
  'competenze_chiave[].ore': { key: 'aula', form: /^\d/ },
  '/obiettivo': { key: 'unita', form: /^\w*\d\w*$/, list: true },
  '/stage': { key: 'ore', form: /^\d/ },
  '/corso': { key: 'ore_totali', form: /^\d/ },
  '/frequenza': { key: 'minima', form: /^\d/ },
  'annualita[]': { key: 'ore', form: /^\d/ },
  '/ingresso': { key: 'titolo', form: /^[a-z_]+$/ },
  'ingresso.titolo': { key: 'eqf', form: /^[1-8]$/ },
  'ingresso.italiano': { key: 'livello', form: /^[ABC][12]$/ },
  'ingresso.proscioglimento': { key: 'accertamento', form: /^(?!accertamento\b)\D/ },
  '/soggetto': { key: 'denominazione', form: /^[A-Z]/ },
  '/valutazione': { key: 'attestazione', form: /^[A-Z]/ },
  'unita_formative[]': { key: 'codice', form: /^\S+$/ },
  'competenze_chiave[]': { key: 'codice', form: /^\S+$/ },
  'moduli[]': { key: 'titolo', form: /^\D/ },
  'situazioni[]': { key: 'descrizione', form: /^\D/ },
  'altre_attivita[]': { key: 'titolo', form: /^\D/ },
  '/docenti[]': { key: 'id', form: /^\S+$/ },
  'tutor[]': { key: 'id', form: /^\S+$/ },
  '/eccezioni[]': { key: 'regola', form: /^[a-z]+(?:-[a-z]+)+$/ },
  'sedi[]': { key: 'tipo', form: /^(?:aula|laboratorio)$/ },
};

/** What to write where a value of the wrong form was found; absent where nobody can tell. */
export function insteadOf(expected: readonly Expected[], found: string, path: Path): Instead | undefined {
  const place = placeOf(path);
  if (found === '' || found === LIST || found === MAP) {
    return found === MAP && expected.length === 1 && expected[0] === 'list' ? { is: 'no-dash', value: '' } : undefined;
  }
  if (expected.includes('text') && /^(?:true|false)$/.test(found)) return { is: 'in-words', value: '' };
  const nothing = expected.includes('text') || expected.includes('code') ? undefined : nothingIn(found);
  if (nothing === 'not-yet' && found !== 'x' && typeof path.at(-1) === 'string') return { is: 'not-yet', value: '' };
  if (nothing === 'none' && !expected.includes('boolean') && typeof path.at(-1) === 'string') return none(place);
  return (
    numberInstead(expected, found, place) ??
    (expected.includes('date') ? dateInstead(found) : undefined) ??
    (expected.includes('boolean') ? flagInstead(found) : undefined) ??
    listInstead(expected, found, place) ??
    keyInstead(expected, found, place)
  );
}

function none(place: string): Instead {
  const value = under(NONE, place);
  return value === undefined ? { is: 'none-left-out', value: '' } : { is: 'none', value };
}

/** `['unita_formative', 1, 'ore']` → `unita_formative[].ore`. */
function placeOf(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** What a table has for a place: by its whole path, after a slash, or by the end of it. */
function under<T>(table: Readonly<Record<string, T>>, place: string): T | undefined {
  if (Object.hasOwn(table, `/${place}`)) return table[`/${place}`];
  for (let end = place; end !== ''; end = end.includes('.') ? end.slice(end.indexOf('.') + 1) : '') {
    if (Object.hasOwn(table, end)) return table[end];
  }
  return undefined;
}

function keyInstead(expected: readonly Expected[], found: string, place: string): Instead | undefined {
  if (!expected.includes('map') || expected.length > 1) return undefined;
  if (/^(?:s[i\u00ec]|true)$/i.test(found) && under(ALL, place) !== undefined) {
    return { is: 'without-key', value: under(ALL, place) as string };
  }
  const value = keyed(found, place);
  if (value !== undefined) return { is: 'without-key', value };
  return /^[a-z_]+[\s:]/.test(found) ? { is: 'no-colon', value: '' } : undefined;
}

/** `{ minima: 80 }` for `80 %` in `frequenza`: a value with the key that it stands for. */
export function withKey(found: string, path: Path): string | undefined {
  return keyed(found, placeOf(path));
}

function keyed(found: string, place: string): string | undefined {
  const bare = /^\d/.test(found) && !/^\d+_/.test(found) ? (amountIn(found) ?? found) : found;
  const meant = under(KEYS, place);
  if (meant === undefined || !meant.form.test(bare)) return undefined;
  // A long text was cut: its author has it whole.
  const value = bare.endsWith('…')
    ? '…'
    : /^[\p{L}\d][\p{L}\d_ \u2019'.-]*$/u.test(bare)
      ? bare
      : `"${bare.replace(/["\\]/g, '')}"`;
  return `{ ${meant.key}: ${meant.list ? `[${value}]` : value} }`;
}

function listInstead(expected: readonly Expected[], found: string, place: string): Instead | undefined {
  if (!expected.includes('list')) return undefined;
  const numbers = rangeIn(found);
  if (numbers !== undefined) return { is: 'range', value: `[${numbers.join(', ')}]` };
  if (expected.length > 1 || isYes(found)) return undefined;
  if (found.endsWith('…')) return { is: 'not-in-list', value: LIST };
  const items = found.split(/\s*[,;]\s*/).filter((item) => item !== '');
  const written = items.map((item) => keyed(item, `${place}[]`) ?? (under(KEYS, `${place}[]`) ? '' : item));
  return written.includes('') ? undefined : { is: 'not-in-list', value: `[${written.join(', ')}]` };
}

/** «Yes» says that there are some, and not which. */
function isYes(found: string): boolean {
  return found === 'true' || (!/^\d/.test(found) && flagInstead(found)?.value === 'true');
}

/** `1-5` → 1, 2, 3, 4, 5. */
function rangeIn(found: string): number[] | undefined {
  const [first, last] = endsIn(found) ?? [0, 0];
  const length = last - first + 1;
  return length > 1 && length <= 40 ? Array.from({ length }, (_, index) => first + index) : undefined;
}

/** The ends of `15-20`, «da 15 a 20». */
function endsIn(found: string): [number, number] | undefined {
  const [, first, last] =
    /^(?:da\s+|tra\s+)?(\d{1,3})\s*(?:[-\u2013\u2014]|\s(?:a|e)\s)\s*(\d{1,3})$/.exec(found) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last)];
}

/** A date in another order; only where it is a day of the calendar. */
function dateInstead(found: string): Instead | undefined {
  const bare = found
    .trim()
    .toLowerCase()
    .replace(/^["\u201c\u201d\u00ab']+|["\u201c\u201d\u00bb']+$/g, '')
    .replace(/^(?:luned|marted|mercoled|gioved|venerd)[i\u00ec],? |^(?:sabato|domenica),? /, '');
  const named = /^(\d{1,2})\u00b0?[\s.-]*(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]*[\s.-]*(\d{4})$/.exec(
    bare,
  );
  const italian = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4}|\d{2})$/.exec(bare);
  const iso = /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})(?:t[\d:.z+]*)?$/.exec(bare);
  const [, day = '', month = '', year = ''] = named ?? italian ?? [];
  const [, y = year.length === 2 ? `20${year}` : year, m = monthOf(month), d = day] = iso ?? [];
  // A month beyond the twelfth is the day of who writes the month first.
  const value = [`${y}-${two(m)}-${two(d)}`, `${y}-${two(d)}-${two(m)}`].find(isDay);
  return value === undefined ? undefined : { is: 'italian-date', value };
}

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
const monthOf = (month: string) => (MONTHS.includes(month) ? String(MONTHS.indexOf(month) + 1) : month);
const two = (figure: string) => figure.padStart(2, '0');

function isDay(value: string): boolean {
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}

function flagInstead(found: string): Instead | undefined {
  if (/^(?:yes|y|on|vero|true|1|x|s|s[i\u00ec][\u2019'.]?|["\u201c\u00ab]s[i\u00ec]["\u201d\u00bb])$/i.test(found))
    return { is: 'yes-no', value: 'true' };
  if (/^(?:n|off|falso|false|0|no\.|["\u201c\u00ab]no["\u201d\u00bb]|nessun[oa]?|non previst[oa])$/i.test(found)) {
    return { is: 'yes-no', value: 'false' };
  }
  return undefined;
}

function numberInstead(expected: readonly Expected[], found: string, place: string): Instead | undefined {
  const percent = expected.includes('percent');
  const decimals = percent || (['hours', 'euro', 'number'] as const).some((each) => expected.includes(each));
  if (!decimals && !expected.includes('integer')) return undefined;
  const ends = endsIn(found.replace(/\s*(?:%|[a-z]+)$/i, ''));
  // Items of a list are written one by one; anything else is one number.
  if (ends !== undefined && place.endsWith('[]')) {
    const numbers = rangeIn(found);
    return numbers && { is: 'range', value: numbers.join(', ') };
  }
  // Trainees may be a range; any other place holds one number.
  if (ends !== undefined && /partecipanti$/.test(place)) {
    return { is: 'both-ends', value: `{ minimo: ${ends[0]}, massimo: ${ends[1]} }` };
  }
  if (ends !== undefined) return { is: 'one-number', value: String(ends[0]) };
  if (/^\d+(\.\d+)?$/.test(found)) return { is: 'in-quotes', value: amountIn(found) ?? found };
  // Hours are no share of anything.
  if (found.includes('%') && !percent) return undefined;
  // Hours are no minutes either.
  if (/minuti$/.test(place) && /\dh|\bor[ae]\b/i.test(found)) return undefined;
  const value = amountIn(found);
  if (value === undefined || (!decimals && !/^\d+$/.test(value))) return undefined;
  return { is: /^[\d.]+,\d+$/.test(found) ? 'decimal-comma' : 'with-unit', value };
}

/** The only number of a short text, as YAML writes it: `7,5 h`, «almeno 60», `“20”`, `2h30`. */
function amountIn(found: string): string | undefined {
  const [, whole, minutes] = /^(\d+)\s*(?:h|ore|:)\s*([0-5]\d)(?:\s*(?:m|min|minuti|')?\.?)?$/i.exec(found) ?? [];
  if (whole !== undefined) {
    const cents = (Number(minutes) * 100) / 60;
    // A third of an hour has no end.
    return Number.isInteger(cents) ? String(Number(whole) + cents / 100) : undefined;
  }
  const [, before = '', number = '', after = ''] =
    /^([^\d-]*)(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)([^\d]*)$/.exec(found) ?? [];
  const words =
    /^[\s\u201c\u201d\u00ab\u00bb"'\u2019(]*(?:circa|almeno|minimo|massimo|max|min|tot|totale|eqf|livello|liv|n|ore|h)?[.\u00b0\s:=]*[\u201c\u00ab"]?$/i;
  const units =
    /^[\s\u201d\u00bb"'\u2019)]*(?:h|hh|ore|ora|%|per cento|percento|anni|anno|minuti|min|persone|allievi|corsisti|partecipanti|posti|studenti)?[.\s)]*[\u201d\u00bb"]?$/i;
  if (number === '' || !words.test(before) || !units.test(after)) return undefined;
  const plain = /\.\d{3}(?:\.|,|$)/.test(number) ? number.replace(/\.(?=\d{3})/g, '') : number;
  const value = plain.replace(',', '.');
  return /\.\d{3}/.test(value) ? undefined : value;
}

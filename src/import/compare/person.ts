/** Norms of the older standard that the newer leaves to a person: they are not gone. Pure. */
import { valueAt } from '../../format/problem.ts';
import type { Language } from '../../text/language.ts';
import { shared } from './lists.ts';

type Tree = Record<string, unknown>;

export interface LeftToPerson {
  /** The place of the norm in the standard. */
  path: readonly string[];
  /** The label of its field, where it has one of its own. */
  campo?: string;
  /** What the older standard enforced, in the words of the source. */
  before: string;
  /** What a person has to look at now. */
  after: string;
}

/** Less of its words in common, and it is another sentence. */
const SAME_SENTENCE = 0.2;

export function leftToPerson(older: Tree, newer: Tree, language: Language): LeftToPerson[] {
  const known = new Set(checksOf(older).map(({ words }) => words));
  const fresh = checksOf(newer).filter(({ words }) => !known.has(words));
  return normsOf(older).flatMap(({ path, norm }): LeftToPerson[] => {
    if (valueAt(newer, path) !== undefined) return [];
    const words = String(norm['frase'] ?? norm['campo'] ?? '');
    const campo = norm['campo'] === undefined ? undefined : String(norm['campo']);
    const figure = norm['minimo'] ?? norm['massimo_percentuale'];
    const [nearest] = fresh
      .filter(({ check }) => (norm['da'] === undefined ? check['campo'] === norm['campo'] : check['da'] === norm['da']))
      .map((each) => ({ ...each, score: norm['da'] === undefined ? 1 : shared(words, each.words) }))
      .sort((a, b) => b.score - a.score);
    if (nearest === undefined || nearest.score < SAME_SENTENCE) return [];
    const before = norm['frase'] === undefined && figure !== undefined ? `${words}: ${figure}` : words;
    return [{ path, ...(campo === undefined ? {} : { campo }), before, after: shown(nearest.check, language) }];
  });
}

/** Checks by hand of what an import could not read, or not whole: those of known sentences are told with their norm. */
const OF_UNREAD =
  /^(?:valore|cifra|ingresso|didattica|risorse|risorse-professionali|risorse-strumentali|valutazione|crediti|elearning)-\d+$|^(?:vincoli|lingue)-/;

/** What the newer standard asks a person to look at, of which the older says nothing: no plan can be compared on it. */
export function newForPerson(
  older: Tree,
  newer: Tree,
  left: readonly LeftToPerson[],
  language: Language,
): { label: string; words: string }[] {
  const said = JSON.stringify(older);
  return checksOf(newer).flatMap(({ check, words }) => {
    const isTold = left.some(({ after }) => after === shown(check, language));
    if (isTold || !OF_UNREAD.test(String(check['id'])) || said.includes(JSON.stringify(words).slice(1, -1))) return [];
    const text = (newer['testi'] as Record<string, Tree> | undefined)?.[String(check['da'])];
    return [{ label: String(check['campo'] ?? text?.['campo'] ?? check['id']), words: shown(check, language) }];
  });
}

/** The sentence of a check, or what is said of its figure. */
const shown = ({ frase, guardare }: Tree, language: Language) =>
  String(frase ?? (guardare as Tree | undefined)?.[language] ?? '');

function checksOf(standard: Tree): { check: Tree; words: string }[] {
  const checks = (standard['da_verificare'] as Tree[] | undefined) ?? [];
  return checks.flatMap((check) => {
    const sentence = check['frase'];
    if (sentence !== undefined) return [{ check, words: String(sentence) }];
    return /^(?:valore|cifra)-\d+$/.test(String(check['id']))
      ? [{ check, words: String((check['guardare'] as Tree | undefined)?.['it'] ?? '') }]
      : [];
  });
}

/** Norms of the course, each with its source. */
function normsOf(standard: Tree): { path: string[]; norm: Tree }[] {
  const isTree = (value: unknown): value is Tree =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return SECTIONS.flatMap((section) => {
    const value = standard[section];
    if (!isTree(value)) return [];
    if ('campo' in value || 'da' in value) return [{ path: [section], norm: value }];
    return Object.entries(value).flatMap(([key, norm]) =>
      isTree(norm) && ('campo' in norm || 'da' in norm) ? [{ path: [section, key], norm }] : [],
    );
  });
}

const SECTIONS = [
  'ore',
  'didattica',
  'ingresso',
  'docenti',
  'tutor',
  'sedi',
  'frequenza',
  'valutazione',
  'crediti',
  'fad',
];

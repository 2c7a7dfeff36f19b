/** What a page of fields has given → a standard: its prose read, its defects and its checks by hand told. Pure. */
import { addAnomalies } from './anomalies/found.ts';
import type { Levels } from './anomalies/words.ts';
import { addChecks, type ByHand } from './checks/check.ts';
import type { Draft, Tree } from './draft.ts';
import { inferences } from './inferences.ts';
import { look } from './look.ts';
import { readProse } from './prose/read.ts';
import { namesOtherTitle } from './prose/titles.ts';
import { readLanguages, readLimits } from './prose/units.ts';
import type { TextKey } from './texts.ts';

/** Norms that pages of some Regions print in a field of their own. */
const OF_FIELDS = ['ingresso.eta', 'frequenza.assenze'];

/** Reads the texts of a draft into norms, then what follows from all of its fields. */
export function readCourseTexts(
  draft: Draft,
  texts: readonly TextKey[],
  checks: readonly ByHand[],
  levels: Levels,
): void {
  const prescriptions = draft.get<unknown[]>('da_verificare') ?? [];
  draft.set('da_verificare', undefined);
  // What a field of its own says holds: the prose that says it again, or otherwise, goes to a person.
  const taken = new Set(OF_FIELDS.filter((path) => draft.has(path)));
  const unread: { key: TextKey; sentence: string; beside?: string }[] = [];
  for (const key of texts) {
    const text = draft.get<string>(`testi.${key}.testo`);
    if (text === undefined) continue;
    const read = readProse(key, text, taken);
    for (const { into, value } of read.norms) {
      draft.set(into, value);
      taken.add(into);
    }
    unread.push(...read.unread.map((each) => ({ key, ...each })));
  }
  // Prose that names another title, and is not understood, may admit it: the field only warns then.
  const minimo = draft.get<unknown>('ingresso.titolo_altro_campo.minimo');
  const otherwise = unread.some(({ key, sentence }) => key === 'ingresso' && namesOtherTitle(sentence, minimo));
  if (!otherwise) fromOtherField(draft, 'ingresso.titolo', 'ingresso.titolo_altro_campo');
  fromOtherField(draft, 'valutazione.attestazione', 'valutazione.attestazione_altro_campo');
  readLanguages(draft);
  addAnomalies(draft, levels);
  const limits = () => readLimits(draft);
  limits();
  const ofUnits = draft.get<unknown[]>('da_verificare') ?? [];
  draft.set('da_verificare', undefined);
  addChecks(draft, checks);
  const count = draft.get<unknown[]>('da_verificare')?.length ?? 0;
  shiftInferred(draft, count);
  for (const check of [...ofUnits, ...prescriptions]) draft.push('da_verificare', check);
  const seen = new Map<TextKey, number>();
  for (const { key, sentence, beside } of unread) {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const at = draft.push('da_verificare', {
      id: `${key.replaceAll('_', '-')}-${number}`,
      da: key,
      frase: sentence,
      guardare: beside === undefined ? look.sentence(sentence) : look.part(sentence, beside),
    });
    draft.infer(`da_verificare[${at}]`, beside === undefined ? inferences.unread : inferences.unreadPart);
  }
  if (draft.get('da_verificare') === undefined) delete draft.tree['da_verificare'];
}

/** What was inferred of the checks of the units, which now follow those of the course. */
function shiftInferred(draft: Draft, by: number): void {
  for (const inferred of draft.inferred) {
    inferred.voce = inferred.voce.replace(/^da_verificare\[(\d+)\]/, (_, at) => `da_verificare[${Number(at) + by}]`);
  }
}

/** A field that says alone what the prose does not say is the norm itself. */
function fromOtherField(draft: Draft, path: string, other: string): void {
  const value = draft.get<Tree>(other);
  if (draft.has(path) || value === undefined) return;
  draft.set(path, value);
  const [section, key] = other.split('.') as [string, string];
  delete (draft.tree[section] as Tree)[key];
  for (const inferred of draft.inferred) if (inferred.voce === other) inferred.voce = path;
}

/** Words that say nothing in the name of a file. */
const LITTLE = new Set(
  'di del dello della dei degli delle da dal dalla a al alla alle ai agli e ed in nel nella per con su il lo la i gli le un una l d'.split(
    ' ',
  ),
);

/** An id from a name: `campania/tecnico-gestione-call-center`. */
export function idFrom(folder: string, name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !LITTLE.has(word));
  return `${folder}/${words.slice(0, 10).join('-') || 'standard'}`;
}

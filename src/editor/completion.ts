/** What may be written where the cursor is: keys, words, and what the standard and the plan itself name. Pure. */
import type { Catalog } from '../catalog/catalog.ts';
import { formsAt, keysIn, standsBelow, wordsIn } from '../format/forms.ts';
import type { Plan } from '../format/plan.ts';
import { planSchema } from '../format/plan.ts';
import { nodeAt, type Span } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import type { Standard, StandardUnit } from '../format/standard.ts';
import { wordsAt } from '../language/plan-keys.ts';
import type { Words } from '../language/words.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import type { Node } from '../text/yaml.ts';
import { standardOf, textAt, unitAt } from './norms-at.ts';
import { type Typing, typingAt } from './place.ts';

export interface Proposal {
  label: string;
  /** What is written, where that is not the label. */
  insert?: string;
  kind: 'key' | 'word' | 'code' | 'item' | 'norm' | 'rule' | 'person';
  /** Beside the label: the name of a code, the text of an item. */
  detail?: string;
  /** At length. */
  told?: string;
}

export interface Completion {
  /** What the chosen proposal takes the place of. */
  word: Span;
  proposals: Proposal[];
}

/** Proposals at an offset of the text of a plan in `file`. */
export async function completionAt(
  text: string,
  offset: number,
  file: string,
  { catalog, words }: { catalog: Catalog; words: Words },
): Promise<Completion | undefined> {
  const typing = typingAt(text, offset);
  if (typing === undefined) return undefined;
  const { word, path, role, root } = typing;
  const keys = role === 'key' ? keyProposals(typing, words) : [];
  if (keys.length > 0) return { word, proposals: keys };
  const standard = await standardOf(root, file, catalog);
  const named = await namedAt(path, root, standard, { catalog, words });
  const proposals = [...wordsIn(formsAt(planSchema, path)).map((each) => wordProposal(each, words)), ...named];
  return proposals.length === 0 ? undefined : { word, proposals: proposals.map(asWritten) };
}

function keyProposals({ path, keys, hasColon }: Typing, { language }: Words): Proposal[] {
  const forms = formsAt(planSchema, path);
  return keysIn(forms)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const told = wordsAt([...path, key], language);
      const colon = standsBelow(formsAt(planSchema, [...path, key])) ? ':' : ': ';
      return {
        label: key,
        ...(hasColon ? {} : { insert: `${key}${colon}` }),
        kind: 'key' as const,
        ...(told?.title ? { detail: told.title } : {}),
        ...(told === undefined ? {} : { told: told.description }),
      };
    });
}

function wordProposal(label: string, words: Words): Proposal {
  const name = ['true', 'false'].includes(label) ? label : words.term(label);
  return { label, kind: 'word', ...(name === label ? {} : { detail: name }) };
}

/** What would not be read as it is goes in quotes. */
function asWritten(proposal: Proposal): Proposal {
  const { label, insert, kind } = proposal;
  if (insert !== undefined || kind === 'item' || !/: |#|^[-?&*!|>%@`"'[{]/.test(label)) return proposal;
  return { ...proposal, insert: JSON.stringify(label) };
}

interface At {
  catalog: Catalog;
  words: Words;
}

/** What a place names: norms, codes and items of the standard, people of the plan, rules. */
async function namedAt(path: Path, root: Node, standard: Standard | undefined, at: At): Promise<Proposal[]> {
  const pattern = path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
  const [last] = path.filter((step) => typeof step === 'string').slice(-1);
  if (pattern === 'standard') return norms(at.catalog, (kind) => kind !== 'scheda' && kind !== 'avviso');
  if (pattern === 'avvisi.[]') return norms(at.catalog, (kind) => kind === 'avviso');
  if (pattern === 'eccezioni.[].regola') {
    const { language } = at.words;
    return DESCRIBED_RULES.map(({ id, title }) => ({ label: id, kind: 'rule', detail: title[language] }));
  }
  if (last === 'docenti' && pattern.endsWith('docenti.[]')) return teachers(root);
  return standard === undefined ? [] : ofStandard(pattern, path, root, standard);
}

async function norms(catalog: Catalog, wanted: (kind: string) => boolean): Promise<Proposal[]> {
  const entries = (await catalog.entries()).filter(({ kind }) => wanted(kind));
  return entries.map(({ id, denominazione, regione }) => ({
    label: id,
    kind: 'norm',
    detail: `${denominazione}, ${regione}`,
  }));
}

/** The people of the plan, by what `docenti` says of them. */
function teachers(root: Node): Proposal[] {
  const list = nodeAt(root, ['docenti']);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((_item, index) => {
    const id = textAt(root, ['docenti', index, 'id']);
    if (id === undefined) return [];
    const note = nodeAt(root, ['docenti', index, 'nota']);
    const detail = note?.kind === 'scalar' && typeof note.value === 'string' ? { detail: note.value } : {};
    return [{ label: id, kind: 'person' as const, ...detail }];
  });
}

function ofStandard(pattern: string, path: Path, root: Node, standard: Standard): Proposal[] {
  const { unita_formative: units, competenze_chiave: kcs = [], classificazione, fasi } = standard;
  const unit = unitAt(path, root, standard);
  const [field = ''] = /[a-z_]+(?=\.\[\]$)/.exec(pattern) ?? [];
  switch (pattern) {
    case 'unita_formative.[].codice':
    case 'obiettivo.unita.[]':
    case 'valutazione.esame.unita.[]':
      return codes(units, path, root);
    case 'competenze_chiave.[].codice':
      return codes(kcs, path, root);
    case 'eccezioni.[].soggetto':
      return codes([...units, ...kcs], path, root);
    case 'corso.ada.[]':
    case 'corso.ateco.[]':
    case 'corso.cp.[]':
      return (classificazione[field as 'ada' | 'ateco' | 'cp']?.voci ?? []).map(({ codice, denominazione }) => ({
        label: codice,
        kind: 'code',
        detail: denominazione,
      }));
    case 'unita_formative.[].fasi.[]':
      return terms(fasi?.richieste);
    case 'valutazione.attestazione':
      return terms([standard.valutazione?.attestazione?.denominazione ?? ''].filter(Boolean));
  }
  if (field === 'conoscenze' || field === 'abilita') return items(unit?.[field]);
  if (unit === undefined || !('ore' in unit)) return [];
  const { fad_argomenti, lingue, prova } = unit as StandardUnit;
  if (pattern.endsWith('.argomento')) return terms(fad_argomenti?.ammessi);
  if (field === 'lingue') return terms(lingue?.richieste);
  return field === 'caratteri' ? terms(prova?.caratteri) : [];
}

const terms = (list: readonly string[] = []) => list.map((label): Proposal => ({ label, kind: 'word' }));

/** Those that the plan has nowhere come first. */
function codes(units: readonly { codice: string; denominazione: string }[], path: Path, root: Node): Proposal[] {
  const [section] = path as [keyof Plan];
  const list = nodeAt(root, [section]);
  const there = new Set(
    (list?.kind === 'list' ? list.items : []).map((_item, index) => textAt(root, [section, index, 'codice'])),
  );
  const all = units.map(
    ({ codice, denominazione }): Proposal => ({ label: codice, kind: 'code', detail: denominazione }),
  );
  return [...all.filter(({ label }) => !there.has(label)), ...all.filter(({ label }) => there.has(label))];
}

const items = (texts: readonly string[] = []) =>
  texts.map((text, index): Proposal => ({ label: String(index + 1), kind: 'item', detail: text }));

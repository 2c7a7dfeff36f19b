/** What the words of a unit set: subjects of distance learning, languages, what its assessment asks. Pure. */
import type { Draft, Tree } from '../draft.ts';
import { inferences } from '../inferences.ts';
import { look } from '../look.ts';
import { phrase } from '../phrase.ts';
import { NUMBER, numberIn } from './numbers.ts';
import { sentencesOf } from './sentences.ts';

const GENERAL_SAFETY = phrase(
  'La % di fad dovrà riferirsi esclusivamente alle tematiche riconducibili alla formazione generale di cui alla vigente normativa di salute e sicurezza sui luoghi di lavoro',
);

/** The field of the limits of a unit: what is known of it becomes a norm, what is not goes to a person. */
export function readLimits(draft: Draft): void {
  const campo = draft.get<string>('etichette_unita.vincoli');
  for (const unit of draft.get<Tree[]>('unita_formative') ?? []) {
    const text = unit['vincoli'] as string | undefined;
    if (text === undefined) continue;
    const sentences = sentencesOf(text).map(({ from, to }) => text.slice(from, to));
    // Whole, or not at all: «…, salvo autorizzazione» is a person's.
    const frase = sentences.find((each) => GENERAL_SAFETY.exec(each)?.[0] === each.trim());
    const rest = sentences.filter((each) => each !== frase);
    if (frase !== undefined && rest.length === 0) {
      unit['fad_argomenti'] = { ammessi: ['formazione_generale_sicurezza'], campo, frase };
    } else if (frase !== undefined) rest.unshift(frase);
    for (const [index, sentence] of rest.entries()) {
      const at = draft.push('da_verificare', {
        id: `vincoli-${String(unit['codice']).toLowerCase()}${index === 0 ? '' : `-${index + 1}`}`,
        unita: [unit['codice']],
        campo,
        frase: sentence,
        guardare: look.sentence(sentence),
      });
      draft.infer(`da_verificare[${at}]`, inferences.unread);
    }
  }
}

const NAMED: Record<string, string> = {
  inglese: 'en',
  francese: 'fr',
  tedesc: 'de',
  spagnol: 'es',
  portoghese: 'pt',
  russ: 'ru',
  cinese: 'zh',
  arab: 'ar',
};
const NAME = `(?:${Object.keys(NAMED).join('|')})\\p{L}*`;
/** «In inglese e francese»: the languages of a list. */
const LISTED = new RegExp(
  `(?<!\\p{L})(?:in|lingua|lingue)\\s+(?:(?:lingua|lingue)\\s+)?${NAME}(?:(?:,\\s*|\\s+ed?\\s+)(?:(?:in|la)\\s+)?(?:lingua\\s+)?${NAME})*`,
  'giu',
);
const ANOTHER = /un['’]altra lingua (?:straniera )?europea/iu;
const ANY = /^lingua straniera\b/iu;
/** One of several languages, or one that is not always asked for. */
const AT_CHOICE = new RegExp(
  `${NAME}\\s*/\\s*${NAME}|(?<!\\p{L})(?:o|od|oppure|ovvero|a scelta|alternativ\\p{L}*|eventual\\p{L}*|facoltativ\\p{L}*|opzional\\p{L}*|preferibil\\p{L}*|se|qualora|salvo|tra|fra)(?!\\p{L})`,
  'iu',
);

/** Languages that abilities or knowledge ask for: the first item that names them. */
export function readLanguages(draft: Draft): void {
  for (const [index, unit] of (draft.get<Tree[]>('unita_formative') ?? []).entries()) {
    for (const key of ['abilita', 'conoscenze']) {
      const items = (unit[key] as string[] | undefined) ?? [];
      const item = items.find((each) => Object.keys(asked(each)).length > 0);
      if (item === undefined) continue;
      const source = { campo: draft.get<string>(`etichette_unita.${key}`), frase: item };
      if (AT_CHOICE.test(item)) {
        const id = `lingue-${String(unit['codice']).toLowerCase()}`;
        const at = draft.push('da_verificare', {
          id,
          unita: [unit['codice']],
          ...source,
          guardare: look.languages(item),
        });
        draft.infer(`da_verificare[${at}]`, inferences.unread);
        break;
      }
      unit['lingue'] = { ...asked(item), ...source };
      draft.infer(`unita_formative[${index}].lingue`, inferences.languages(item));
      break;
    }
  }
}

function asked(item: string): Tree {
  const listed = (item.match(LISTED) ?? []).join(' ');
  const named = Object.entries(NAMED)
    .filter(([name]) => new RegExp(`(?<!\\p{L})${name}`, 'iu').test(listed))
    .map(([, code]) => code);
  return {
    ...(named.length === 0 ? {} : { richieste: named }),
    ...(ANOTHER.test(item) ? { altre_europee: 1 } : {}),
    ...(ANY.test(item) ? { altre: 1 } : {}),
  };
}

const SITUATIONS = new RegExp(
  `Per almeno (?<n>${NUMBER})\\s+(?:(?:tipologie di )?(?:situazioni|relazion[ei]|richieste)|tipologie)`,
  'iu',
);
const TRAITS: [string, RegExp][] = [
  ['conflitto', /(?<!\p{L})una? (?:relativa ad un )?(?:caso di )?conflitto|caso di conflitto/iu],
  ['lingua_straniera', /(?<!\p{L})una in lingua straniera/iu],
  ['reclamo', /(?<!\p{L})(?:di cui )?una (?:gestione di un|di) reclamo/iu],
];
const BEHAVIOURS = new RegExp(`almeno (?<n>${NUMBER}) tipologie di comportamenti di clienti`, 'iu');
const TIME = /(?:- )?nel tempo assegnato/iu;
const TOOL = /un applicativo (?<tool>[A-Z]{2,})\b/u;

/** Words that make less of what an assessment asks, or ask it of some only: then all of it is a person's. */
const SOFTENED =
  /(?<!\p{L})(?:salv[oaie]|tranne|eccett\p{L}*|eccezion[ei]|esclus\p{L}*|ridott\p{L}*|riduc\p{L}*|riduzion[ei]|eventual\p{L}*|facoltativ\p{L}*|qualora|ove possibile|se|solo|soltanto|oppure|ovvero|alternativ\p{L}*|esoner\p{L}*|esent\p{L}*|dispens\p{L}*|deroga\p{L}*|non|nessun[oa]?|senza|per chi|per i soli|può|possono)(?!\p{L})/iu;
/** What stands between two of which one is enough. */
const OR = '(?<!\\p{L})(?:o|od|e/o)\\s+(?:almeno\\s+)?';

/** How many situations an assessment has, and which, with the words that say it. */
export function readTrial(text: string): Tree | undefined {
  const start = SITUATIONS.exec(text);
  if (start === null || SOFTENED.test(text)) return undefined;
  const found = TRAITS.flatMap(([name, find]) => spanOf(find.exec(text), name));
  // «Di conflitto o di reclamo»: none of the two is asked for.
  const isChoice = found.some(
    ({ from, end }) =>
      new RegExp(`${OR}$`, 'iu').test(text.slice(0, from)) || new RegExp(`^,?\\s+${OR}`, 'iu').test(text.slice(end)),
  );
  const traits = isChoice ? [] : found;
  const behaviours = BEHAVIOURS.exec(text);
  const [time, tool] = [TIME.exec(text), TOOL.exec(text)];
  const ends = [start, behaviours, time, tool].flatMap((found) =>
    found === null ? [] : [found.index + found[0].length],
  );
  const end = Math.max(...ends, ...traits.map((trait) => trait.end));
  return {
    situazioni: numberIn(start.groups?.['n'] ?? ''),
    ...(traits.length === 0 ? {} : { caratteri: traits.map(({ name }) => name) }),
    ...(behaviours === null ? {} : { comportamenti: numberIn(behaviours.groups?.['n'] ?? '') }),
    ...(time === null ? {} : { tempo: true }),
    ...(tool === null ? {} : { strumenti: [tool.groups?.['tool']] }),
    frase: text.slice(start.index, end),
  };
}

function spanOf(found: RegExpExecArray | null, name: string): { name: string; from: number; end: number }[] {
  return found === null ? [] : [{ name, from: found.index, end: found.index + found[0].length }];
}

/** What trainees do in an assessment, where its words say so: `label` is the key of the unit that says it. */
export function readActivities(
  indicators: string,
  performance: string,
): { key: 'indicatori' | 'prestazione_minima'; value: Tree } | undefined {
  if (SOFTENED.test(indicators) || SOFTENED.test(performance)) return undefined;
  const both = /simulare e motivare\s.*?(?=[.;]|$)/iu.exec(indicators)?.[0];
  if (both !== undefined)
    return { key: 'indicatori', value: { richieste: ['simulazione', 'motivazione'], frase: both } };
  const after = performance.slice(Math.max(0, performance.indexOf(', ') + 2));
  if (/in simulazione\b/iu.test(after) && /con motivazione delle scelte/iu.test(after)) {
    return { key: 'prestazione_minima', value: { richieste: ['simulazione', 'motivazione'], frase: after } };
  }
  const simulated = /simulazione d(?:i|el|ella|ello|ell['’])\s?[^,.;]+/iu.exec(performance)?.[0];
  return simulated === undefined
    ? undefined
    : { key: 'prestazione_minima', value: { richieste: ['simulazione'], frase: simulated } };
}

/** Phases of an activity that a description lists: `nelle fasi di accoglienza, informazione e reclamo`. */
export function readPhases(text: string): Tree | undefined {
  const opening = /(?:(?<!\p{L})\p{L}+\s)?nelle fasi di /iu.exec(text);
  if (opening === null) return undefined;
  const [words = ''] =
    /^[\p{L} ]+(?:, [\p{L} ]+)*(?=[,.;]|$)/iu.exec(text.slice(opening.index + opening[0].length)) ?? [];
  // «accoglienza, informazione e reclamo, con cortesia»: the list ends with what the conjunction joins.
  const parts = words.split(', ');
  const list = parts.slice(0, parts.findLastIndex((part) => /. e ./u.test(part)) + 1);
  if (list.length === 0) return undefined;
  const richieste = list
    .flatMap((part) => part.split(' e '))
    .map((phase) => phase.trim().toLowerCase().replaceAll(' ', '_'));
  return { richieste, frase: `${opening[0]}${list.join(', ')}` };
}

const WAYS: [string, RegExp][] = [
  ['audizione', /audizione/iu],
  ['colloquio_tecnico', /colloquio(?: tecnico)?/iu],
  ['prova_prestazionale', /prova prestazionale/iu],
  ['prova_scritta', /prova scritta/iu],
  ['prova_pratica', /prova pratica/iu],
];

/** Ways of assessing, where the text is nothing but their names. */
export function readWays(text: string): string[] | undefined {
  const rest = WAYS.reduce((words, [, find]) => words.replace(find, ''), text).replace(
    /\b(?:e|o|e\/o)\b|[,./\s]/giu,
    '',
  );
  const found = WAYS.filter(([, find]) => find.test(text)).map(([name]) => name);
  return rest === '' && found.length > 0 ? found : undefined;
}

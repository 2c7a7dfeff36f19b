/** What the words of a unit set: subjects of distance learning, languages, what its assessment asks. Pure. */
import type { Draft, Tree } from '../draft.ts';
import { inferences } from '../inferences.ts';
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
        guardare: unreadSentence(sentence),
      });
      draft.infer(`da_verificare[${at}]`, inferences.unread);
    }
  }
}

/** What to look at, for a sentence that is not recognised. */
export function unreadSentence(sentence: string) {
  return {
    it: `Il corso rispetta questa condizione, che qualcheck non sa controllare: «${sentence}».`,
    en: `The course respects this condition, which qualcheck cannot check: “${sentence}”.`,
  };
}

/** The same, for one of which all is enforced but the words that narrow it. */
export function unreadPart(sentence: string, beside: string) {
  return {
    it: `Anche «${beside}», che qualcheck non sa controllare: il resto della frase sì. «${sentence}».`,
    en: `Also “${beside}”, which qualcheck cannot check: it checks the rest of the sentence. “${sentence}”.`,
  };
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
const ANOTHER = /un['’]altra lingua (?:straniera )?europea/iu;
const ANY = /^lingua straniera\b/iu;

/** Languages that abilities or knowledge ask for: the first item that names them. */
export function readLanguages(draft: Draft): void {
  for (const [index, unit] of (draft.get<Tree[]>('unita_formative') ?? []).entries()) {
    for (const key of ['abilita', 'conoscenze']) {
      const items = (unit[key] as string[] | undefined) ?? [];
      const item = items.find((each) => Object.keys(asked(each)).length > 0);
      if (item === undefined) continue;
      unit['lingue'] = { ...asked(item), campo: draft.get<string>(`etichette_unita.${key}`), frase: item };
      draft.infer(`unita_formative[${index}].lingue`, inferences.languages(item));
      break;
    }
  }
}

function asked(item: string): Tree {
  const named = Object.entries(NAMED)
    .filter(([name]) => new RegExp(`\\b(?:in|lingua)\\s+(?:lingua\\s+)?${name}`, 'iu').test(item))
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
  ['conflitto', /(?:una|un) (?:relativa ad un )?(?:caso di )?conflitto|caso di conflitto/iu],
  ['lingua_straniera', /una in lingua straniera/iu],
  ['reclamo', /(?:di cui )?una gestione di un reclamo|una di reclamo/iu],
];
const BEHAVIOURS = new RegExp(`almeno (?<n>${NUMBER}) tipologie di comportamenti di clienti`, 'iu');
const TIME = /(?:- )?nel tempo assegnato/iu;
const TOOL = /un applicativo (?<tool>[A-Z]{2,})\b/u;

/** How many situations an assessment has, and which, with the words that say it. */
export function readTrial(text: string): Tree | undefined {
  const start = SITUATIONS.exec(text);
  if (start === null) return undefined;
  const traits = TRAITS.flatMap(([name, find]) => spanOf(find.exec(text), name));
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

function spanOf(found: RegExpExecArray | null, name: string): { name: string; end: number }[] {
  return found === null ? [] : [{ name, end: found.index + found[0].length }];
}

/** What trainees do in an assessment, where its words say so: `label` is the key of the unit that says it. */
export function readActivities(
  indicators: string,
  performance: string,
): { key: 'indicatori' | 'prestazione_minima'; value: Tree } | undefined {
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

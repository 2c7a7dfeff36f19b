/**
 * Every clause of the five documents has someone who answers for it: a rule, a person, or nobody because it is plain
 * information that `show` prints. The answers are data (`standards/clausole/`); here they are held to what exists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type Card, cardFormat } from '../src/format/card.ts';
import { type Clauses, clausesFormat } from '../src/format/clauses.ts';
import { type Format, readDocument } from '../src/format/document.ts';
import { type Scales, scalesFormat } from '../src/format/scales.ts';
import { type Standard, standardFormat } from '../src/format/standard.ts';
import { each } from '../src/format/walk.ts';
import { consistencyWords } from '../src/language/consistency.ts';
import { en } from '../src/language/en.ts';
import { it as italian } from '../src/language/it.ts';
import { RULES } from '../src/norms/rules/index.ts';
import { cardCard } from '../src/report/cards/atlante.ts';
import { standardCard } from '../src/report/cards/standard.ts';
import { unitCard } from '../src/report/cards/unit.ts';
import { makeStyle } from '../src/report/style.ts';
import { ROOT } from './support/cli.ts';
import { plain } from './support/sources.ts';

/** How many clauses each document has, by the letter of their ids. */
const COUNTS = { B: 68, L: 34, A: 24, C: 58, D: 61 };

/** Rules that no sentence asks: they keep a plan from contradicting itself, or its standard's codes. */
const WITHOUT_CLAUSE: Record<string, string> = {
  'uf-unknown': 'a code that the standard does not have: a slip, which no document speaks of',
  'kc-unknown': 'a code that the standard does not have: a slip, or a choice that no document forbids',
  'credits-not-allowed': 'both kinds of credits are admitted by all the documents: it binds a standard that admits one',
  'dates-below-hours': 'a matter of good sense: no document says how long a day of training is',
  'obiettivo-unknown': 'the same, of what a course for some units aims at',
  'manual-check': 'gives the entries of «da_verificare», which clauses claim one by one as `manuale`',
};

const FOLDER = join(ROOT, 'standards', 'clausole');
const SOURCES = join(ROOT, 'test', 'fixtures', 'sources');
const INVENTORY = join(ROOT, '..', 'shared', 'design', 'clauses.yaml');

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

function parse<T>(name: string, text: string, format: Format<T>): T {
  const { value, findings } = readDocument(text, format);
  if (value === undefined) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  return value;
}

type Clause = Clauses['clausole'][number];

/** What the clauses of a document may claim. */
class Norms {
  readonly value: Standard | Card;
  /** Rules that the standard gives rise to, with its card. */
  readonly rules: ReadonlySet<string>;
  readonly manual: ReadonlySet<string>;
  /** All that `show` prints of it, in one line. */
  readonly shown: string;

  constructor(id: string) {
    const text = read(ROOT, 'standards', `${id}.yaml`);
    const style = makeStyle({ color: false, columns: 140 });
    if (id.startsWith('atlante/')) {
      const card = parse(id, text, cardFormat);
      this.value = card;
      // A card gives rise to rules through the standard of the same qualification.
      this.rules = new Norms(card.standard as string).rules;
      this.manual = new Set();
      this.shown = plain(cardCard(card, italian, style));
      return;
    }
    const standard = parse(id, text, standardFormat);
    const card =
      standard.scheda === undefined
        ? {}
        : { card: parse(standard.scheda, read(ROOT, 'standards', `${standard.scheda}.yaml`), cardFormat) };
    const asked = RULES.flatMap((rule) =>
      rule.requirements({ standard, ...card, scales: SCALES }).map((requirement) => ({ rule, requirement })),
    );
    const units = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])];
    this.value = standard;
    this.rules = new Set(asked.map(({ rule }) => rule.id));
    this.manual = new Set((standard.da_verificare ?? []).map((check) => check.id));
    this.shown = plain(
      [
        standardCard(standard, asked, italian, style),
        ...units.map(({ codice }) => unitCard(standard, codice, asked, italian, style)),
      ].join('\n'),
    );
  }

  /** Words at a path that the clause is made of, or that are made of it. */
  wordsOf({ citazione, informazione = '' }: Clause): string[] {
    const quote = plain(citazione);
    return [...each(this.value, informazione)]
      .flatMap(({ value }) => [...leaves(value)])
      .filter((words) => quote.includes(words) || words.includes(quote));
  }
}

const SCALES: Scales = parse('scale.yaml', read(ROOT, 'standards', 'scale.yaml'), scalesFormat);

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* leaves(child);
  else if (typeof value === 'string' || typeof value === 'number') yield plain(String(value));
}

/** Everything that a clause claims and that is not there. */
function faults(clause: Clause, norms: Norms): string[] {
  const { id, regole = [], controlli = [], manuale = [], informazione } = clause;
  const known = new Set<string>(RULES.map((rule) => rule.id));
  const words = norms.wordsOf(clause);
  return [
    ...regole.filter((rule) => !known.has(rule)).map((rule) => `${id}: no rule «${rule}»`),
    ...regole
      .filter((rule) => known.has(rule) && !norms.rules.has(rule))
      .map((rule) => `${id}: «${rule}» asks nothing of this standard`),
    ...controlli.filter((each) => !(each in consistencyWords.it)).map((each) => `${id}: no check «${each}»`),
    ...manuale.filter((each) => !norms.manual.has(each)).map((each) => `${id}: nothing to verify called «${each}»`),
    ...(informazione === undefined || words.length > 0 ? [] : [`${id}: «${informazione}» does not say it`]),
  ];
}

/** What a rule or a person answers for is told by the report; the rest has only `show`. */
function isUnshown(clause: Clause, norms: Norms): boolean {
  const { regole = [], manuale = [] } = clause;
  return regole.length + manuale.length === 0 && !norms.wordsOf(clause).some((words) => norms.shown.includes(words));
}

const files = readdirSync(FOLDER).sort();
const texts = new Map(files.map((file) => [file, read(FOLDER, file)]));
const documents = files.map((file) => ({ file, ...parse(file, texts.get(file) as string, clausesFormat) }));
const norms = new Map(documents.map(({ standard }) => [standard, new Norms(standard)]));
const all = documents.flatMap(({ clausole }) => clausole);

describe('clauses', () => {
  it('are all there, each once', () => {
    const wanted = Object.entries(COUNTS).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(all.map(({ id }) => id).sort()).toEqual(wanted.sort());
    expect(files).toEqual(documents.map(({ standard }) => `${standard.replace('/', '-')}.yaml`));
  });

  it.each(documents)('of $standard are claimed by what exists', ({ standard, clausole }) => {
    expect(clausole.flatMap((clause) => faults(clause, norms.get(standard) as Norms))).toEqual([]);
  });

  it('that are plain information are printed by «show»', () => {
    const unshown = documents.flatMap(({ standard, clausole }) =>
      clausole.filter((clause) => isUnshown(clause, norms.get(standard) as Norms)).map(({ id }) => id),
    );
    expect(unshown).toEqual([]);
  });

  it.skipIf(!existsSync(SOURCES)).each(documents)('of $standard are in its document', ({ file, clausole }) => {
    const source = plain(read(SOURCES, file.replace(/yaml$/, 'txt')));
    expect(clausole.filter(({ citazione }) => !source.includes(plain(citazione))).map(({ id }) => id)).toEqual([]);
  });

  it('leave no rule without one, but those that no document asks', () => {
    const claimed = new Set(all.flatMap(({ regole = [] }) => regole));
    const arising = RULES.map(({ id }) => id).filter((id) => [...norms.values()].some(({ rules }) => rules.has(id)));
    expect(arising.filter((id) => !claimed.has(id)).sort()).toEqual(Object.keys(WITHOUT_CLAUSE).sort());
  });

  it.skipIf(!existsSync(INVENTORY))('are those of the inventory, word for word', () => {
    const inventory = load(read(INVENTORY)) as { clauses: { id: string; quote: string }[] }[];
    const order = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(all.map(({ id, citazione }) => ({ id, quote: citazione })).sort(order)).toEqual(
      inventory.flatMap(({ clauses }) => clauses.map(({ id, quote }) => ({ id, quote }))).sort(order),
    );
  });
});

describe('a claim that does not hold', () => {
  const file = 'lazio-operatore-assistenza-clienti.yaml';
  const lazio = norms.get('lazio/operatore-assistenza-clienti') as Norms;
  const altered = (from: string, to: string) => {
    const text = texts.get(file) as string;
    expect(text).toContain(from);
    return readDocument(text.replace(from, to), clausesFormat);
  };

  it('is refused where nobody answers for a clause', () => {
    const { value, findings } = altered(
      '    regole: [classification-mismatch]\n    informazione: classificazione.codice\n',
      '',
    );
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ problem: { is: 'unclaimed' }, at: 'clausole[0]' }]);
    for (const words of [italian, en]) expect(words.problem({ is: 'unclaimed' }).message).not.toBe('');
  });

  it.each([
    { claim: 'an unknown rule', from: '[uf-missing]', to: '[uf-lost]', fault: 'L8: no rule «uf-lost»' },
    {
      claim: 'a rule that is silent',
      from: '[uf-missing]',
      to: '[kc-missing]',
      fault: 'L8: «kc-missing» asks nothing of this standard',
    },
    {
      claim: 'an unknown check by hand',
      from: '[profilo]',
      to: '[profili]',
      fault: 'L2: nothing to verify called «profili»',
    },
    {
      claim: 'a place that is not there',
      from: 'classificazione.cp',
      to: 'classificazione.isced',
      fault: 'L6: «classificazione.isced» does not say it',
    },
    {
      claim: 'a place that says something else',
      from: 'classificazione.cp',
      to: 'classificazione.ateco',
      fault: 'L6: «classificazione.ateco» does not say it',
    },
  ])('is seen: $claim', ({ from, to, fault }) => {
    const clauses = altered(from, to).value?.clausole ?? [];
    expect(clauses.flatMap((clause) => faults(clause, lazio))).toContain(fault);
  });
});

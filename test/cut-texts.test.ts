/** Texts that a ` #` cuts, and comments that are none of that. */
import { describe, expect, it } from 'vitest';
import { plan, readPlan } from './support/documents.ts';

const cut = (text: string) => readPlan(text).cut.map(({ path, kept, lost }) => `${path.join('.')}: ${kept} | ${lost}`);

describe('a text cut by a comment', () => {
  it.each([
    ['soggetto:\n  denominazione: Ente #3', ['soggetto.denominazione: Ente | #3']],
    ['ingresso:\n  deroghe:\n    - caso #2', ['ingresso.deroghe.0: caso | #2']],
  ])('%j is told', (body, expected) => expect(cut(plan(body))).toEqual(expected));

  it.each([
    'soggetto:\n  denominazione: Ente # il nostro',
    'soggetto:\n  denominazione: Ente#3',
    'soggetto:\n  denominazione: "Ente #3"',
    'soggetto:\n  denominazione: "Ente" #3',
    'soggetto:\n  denominazione: Ente\n  #accreditato_fad: true',
    'soggetto:\n  denominazione: Ente ## titolo',
    'corso:\n  eqf: 3 #livello',
    'corso:\n  isced: 0415 #codice',
  ])('%j is not', (body) => expect(cut(plan(body))).toEqual([]));
});

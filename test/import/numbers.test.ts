/** Items that a new version moves: the map of numbers, what plans cite, and the plans written anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Standard } from '../../src/format/standard.ts';
import { changesBetween } from '../../src/import/compare/changes.ts';
import { itemNumbers } from '../../src/import/compare/lists.ts';
import { numbersText, renumbered } from '../../src/import/compare/numbers.ts';
import { citations, renumber } from '../../src/import/compare/renumber.ts';
import { importWords } from '../../src/language/import.ts';
import { it as italian } from '../../src/language/it.ts';
import { qualcheck } from '../support/cli.ts';
import { handMade, SOURCES, sourceText } from '../support/pages/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-numbers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [BASILICATA] = SOURCES;
const older = handMade(BASILICATA) as Standard;
const edited = (edit: (standard: Standard) => void): Standard => {
  const newer = structuredClone(older);
  edit(newer);
  return newer;
};
const { year, yes, no } = importWords.it;
const changes = (newer: Standard) =>
  changesBetween(older, newer, { language: 'it', term: italian.term, year, yes, no });
const inserted = edited(({ unita_formative: [unit] }) => unit?.conoscenze?.splice(3, 0, 'metodi di prova'));

describe('numbers of items', () => {
  it('follow the words, wherever they are now', () => {
    expect(itemNumbers(['a', 'b', 'c'], ['c', 'x y z', 'a', 'b'])).toEqual([3, 4, 1]);
    expect(itemNumbers(['a', 'b', 'c'], ['a', 'c'])).toEqual([1, undefined, 2]);
    expect(itemNumbers(['usare il telefono fisso', 'b'], ['b', 'usare bene il telefono fisso'])).toEqual([2, 1]);
    expect(itemNumbers(['a', 'a'], ['a', 'a'])).toEqual([1, 2]);
  });

  it('that move together are said in one run', () => {
    expect(numbersText([1, 2, 4, 5, undefined, 6])).toBe('3–4 → 4–5, 5 → ∅');
  });

  it('are a change of their own in a new version', () => {
    const said = changes(inserted).filter(({ is }) => is === 'renumbered');
    expect(said).toEqual([{ about: 'UF 17_CTR', label: 'Conoscenze', is: 'renumbered', after: '4–10 → 5–11' }]);
  });
});

describe('a unit whose code changed', () => {
  it('is the same unit, by its name and its items', () => {
    const newer = edited(({ unita_formative: [, unit] }) => {
      if (unit === undefined) return;
      unit.codice = '99_CTR';
      unit.conoscenze?.unshift('una voce nuova');
    });
    const told = changes(newer);
    expect(told).toContainEqual(expect.objectContaining({ is: 'recoded', label: 'UF', before: '20_CTR' }));
    expect(told.filter(({ label, is }) => label === 'UF' && (is === 'added' || is === 'removed'))).toEqual([]);
    expect(renumbered(older, newer)[0]?.codes).toContain('20_CTR');
  });

  it('is another one where neither is alike', () => {
    const newer = edited(({ unita_formative: units }) => {
      units[1] = { codice: '99_CTR', denominazione: 'Altra unità', conoscenze: ['cucina'], abilita: ['cucinare'] };
    });
    expect(changes(newer).map(({ is }) => is)).toEqual(expect.arrayContaining(['added', 'removed']));
  });
});

describe('a norm that is now for a person', () => {
  const newer = edited((standard) => {
    const { frequenza, da_verificare = [] } = standard;
    const frase = `${frequenza?.minima?.frase}, ridotta al 70% per gli occupati`;
    delete frequenza?.minima;
    standard.da_verificare = [
      ...da_verificare,
      { id: 'valutazione-1', da: 'valutazione', frase, guardare: { it: 'x', en: 'x' } },
    ];
  });

  it('is not told as gone', () => {
    const of = changes(newer).filter(({ label }) => label === 'Frequenza minima');
    expect(of).toMatchObject([{ is: 'left-to-person', after: expect.stringContaining('ridotta al 70%') }]);
  });

  it('nor is a figure that nobody can read, told under its label with what was checked', () => {
    const unread = edited((standard) => {
      delete standard.ore?.stage;
      const guardare = { it: 'Durata minima stage in impresa (ore): 24O', en: 'in English' };
      const campo = 'Durata minima stage in impresa (ore)';
      standard.da_verificare = [...(standard.da_verificare ?? []), { id: 'valore-1', campo, guardare }];
    });
    expect(changes(unread)).toMatchObject([
      {
        label: 'Durata minima stage in impresa (ore)',
        is: 'left-to-person',
        before: 'Durata minima stage in impresa (ore): 240',
        after: 'Durata minima stage in impresa (ore): 24O',
      },
    ]);
  });

  it('and a figure that is softened is told, though its number is the same', () => {
    const softened = edited((standard) => {
      const guardare = { it: '240 (riducibili a 120)', en: 'x' };
      const campo = 'Durata minima stage in impresa (ore)';
      standard.da_verificare = [...(standard.da_verificare ?? []), { id: 'cifra-1', campo, guardare }];
    });
    expect(changes(softened)).toEqual([
      { label: 'Durata minima stage in impresa (ore)', is: 'for-person', after: '240 (riducibili a 120)' },
    ]);
    expect(changesBetween(softened, softened, { language: 'it', term: italian.term, year, yes, no })).toEqual([]);
  });

  it('and one that is nowhere is', () => {
    const gone = edited(({ frequenza }) => delete frequenza?.minima);
    expect(changes(gone)).toMatchObject([{ label: 'Frequenza minima', is: 'removed' }]);
  });
});

const PLAN = `formato: qualcheck/piano@1
titolo: x # resta
standard: ${BASILICATA}
unita_formative:
  - codice: 17_CTR
    conoscenze: [1, 3, 4,  10] # 4
    moduli:
      - { titolo: m, conoscenze: [5], abilita: [4] }
  - { codice: 20_CTR, conoscenze: [4] }
`;

describe('a plan', () => {
  it('is edited where its numbers stand, and nowhere else', () => {
    const text = renumber(PLAN, renumbered(older, inserted));
    expect(text).toBe(PLAN.replace('[1, 3, 4,  10]', '[1, 3, 5,  11]').replace('conoscenze: [5]', 'conoscenze: [6]'));
  });

  const shorter = edited(({ unita_formative: [unit] }) => unit?.conoscenze?.splice(3, 1));
  const without = (text: string) => renumber(text, renumbered(older, shorter));

  it('loses the number of an item that is gone, and says which it was', () => {
    const gone = citations(PLAN, renumbered(older, shorter)).filter(({ after }) => after === undefined);
    expect(gone).toMatchObject([{ before: 4, gone: older.unita_formative[0]?.conoscenze?.[3] }]);
    expect(without(PLAN)).toBe(
      PLAN.replace('[1, 3, 4,  10]', '[1, 3,  9]').replace('conoscenze: [5]', 'conoscenze: [4]'),
    );
  });

  it.each([
    ['[4, 5]', '[4]'],
    ['[ 4 ]', '[]'],
    ['[3,4]', '[3]'],
    ['[\n      4,\n      5,\n      ]', '[\n      4,\n      ]'],
    ['\n      - 3\n      - 4 # la quarta\n      - 5 # la quinta', '\n      - 3\n      - 4 # la quinta'],
    ['\n    - 4', '\n      []'],
  ])('%j becomes %j', (before, after) => {
    const at = (list: string) => PLAN.replace('[1, 3, 4,  10] # 4', list);
    expect(without(at(before))).toBe(at(after).replace('[5], abilita', '[4], abilita'));
  });

  it.each(['[3, "4"]', '[4, # la quarta\n      5]', '\n      - 4\n      - # sotto\n        5'])(
    '%j is written anew whole, or not at all',
    (list) => {
      const text = PLAN.replace('[1, 3, 4,  10] # 4', list);
      const written = without(text);
      if (written === undefined) return;
      const { conoscenze } =
        (parse(written) as { unita_formative: { conoscenze: number[] }[] }).unita_formative[0] ?? {};
      expect(conoscenze).toEqual([4]);
    },
  );

  it('whose list also stands for one that does not change is left to a person', () => {
    const shared = PLAN.replace('conoscenze: [5], abilita: [4]', 'conoscenze: &k [5], abilita: *k');
    expect(shared).not.toBe(PLAN);
    expect(renumber(shared, renumbered(older, inserted))).toBeUndefined();
  });

  it('whose units share one list by an alias is left to a person', () => {
    const shared = PLAN.replace('conoscenze: [1, 3, 4,  10] # 4', 'conoscenze: &k [4]').replace(
      'conoscenze: [4] }',
      'conoscenze: *k }',
    );
    const both = edited(({ unita_formative: [first, second] }) => {
      first?.conoscenze?.splice(0, 0, 'metodi di prova');
      second?.conoscenze?.splice(0, 0, 'metodi di prova', 'altri metodi ancora');
    });
    expect(renumber(shared, renumbered(older, both))).toBeUndefined();
  });
});

describe('the command', () => {
  const page = join(folder, 'pagina.txt');
  const plan = join(folder, 'piano.yaml');
  const moved = sourceText(BASILICATA).replace(
    '* metodi di sorveglianza',
    '* metodi di prova * metodi di sorveglianza',
  );
  const run = (...args: string[]) => {
    writeFileSync(page, moved);
    writeFileSync(plan, PLAN);
    return qualcheck(['import', page, '--diff', BASILICATA, '--plan', plan, ...args]);
  };

  it('tells what a plan cites otherwise, and leaves it as it is', async () => {
    const { stdout } = await run();
    expect(stdout).toContain('UF 17_CTR · Conoscenze: le voci hanno un altro numero');
    expect(stdout).toContain('il piano cita voci che hanno un altro numero');
    expect(stdout).toContain('«--renumber»');
    expect(readFileSync(plan, 'utf8')).toBe(PLAN);
  });

  it('writes the new numbers where it is asked', async () => {
    const { stdout } = await run('--renumber');
    expect(stdout).toContain('scritti i numeri nuovi');
    const text = readFileSync(plan, 'utf8');
    expect(text).not.toBe(PLAN);
    expect(text.replace(/\d/g, '')).toBe(PLAN.replace(/\d/g, ''));
  });

  it('writes the other plans of the run where one is left to a person, and says why', async () => {
    const other = join(folder, 'altro.yaml');
    const shared = PLAN.replace('conoscenze: [5], abilita: [4]', 'conoscenze: &k [5], abilita: *k');
    writeFileSync(other, shared);
    const { stdout, code } = await run('--plan', other, '--renumber');
    expect(stdout).toContain('altro.yaml: non l’ho toccato');
    expect(readFileSync(other, 'utf8')).toBe(shared);
    expect(readFileSync(plan, 'utf8')).toContain('[1, 4, 5,  11]');
    expect(code).toBe(1);
  });

  it('says which items of a plan are gone, and takes them out only where it is asked', async () => {
    const shorter = sourceText(BASILICATA).replace('* metodi di sorveglianza', '');
    for (const asked of [false, true]) {
      writeFileSync(page, shorter);
      writeFileSync(plan, PLAN);
      const flag = asked ? ['--renumber'] : [];
      const { stdout } = await qualcheck(['import', page, '--diff', BASILICATA, '--plan', plan, ...flag]);
      expect(stdout).toContain('la voce 3, «metodi di sorveglianza», nello standard nuovo non c’è più');
      expect(stdout.includes('tolta dal piano')).toBe(asked);
      expect(readFileSync(plan, 'utf8')).toBe(
        asked ? PLAN.replace('[1, 3, 4,  10]', '[1, 3,  9]').replace('[5]', '[4]') : PLAN,
      );
    }
  });

  it('takes no «--renumber» without a comparison', async () => {
    const { stderr, code } = await qualcheck(['import', page, '--renumber']);
    expect(stderr).toContain('«--diff»');
    expect(code).toBe(2);
  });

  it('does not say that no plan gets worse where a condition is now for a person', async () => {
    writeFileSync(plan, PLAN);
    const softer = /(la frequenza di almeno l.80% delle ore complessive del percorso formativo)/;
    writeFileSync(page, sourceText(BASILICATA).replace(softer, '$1, ridotta al 70% per gli occupati'));
    const { stdout } = await qualcheck([
      'import',
      page,
      '--diff',
      BASILICATA,
      '--plan',
      'examples/basilicata-conforme.yaml',
    ]);
    expect(stdout).toContain('Frequenza minima: ora lo guarda una persona');
    expect(stdout).not.toContain('Nessun piano peggiora.');
    expect(stdout).toContain('1 condizione che ora guarda una persona');
  });

  it('nor where the page lacks a label, and its words went nowhere', async () => {
    writeFileSync(page, sourceText(BASILICATA).replace(/Gestione dei crediti formativi/, ''));
    const conform = 'examples/basilicata-conforme.yaml';
    const { stdout } = await qualcheck(['import', page, '--diff', BASILICATA, '--plan', conform]);
    expect(stdout).not.toContain('Nessun piano peggiora.');
    expect(stdout).toContain('non ha potuto confrontare');
  });
});

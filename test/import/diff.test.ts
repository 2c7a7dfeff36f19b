/** `import --diff`: what changed since the standard at hand, and which plans would no longer pass. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../src/format/standard.ts';
import { changesBetween } from '../../src/import/compare/changes.ts';
import { listChanges } from '../../src/import/compare/lists.ts';
import { en } from '../../src/language/en.ts';
import { importWords } from '../../src/language/import.ts';
import { it as italian } from '../../src/language/it.ts';
import { qualcheck, ROOT } from '../support/cli.ts';
import { handMade, SOURCES, sourceText } from '../support/pages/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [BASILICATA] = SOURCES;
const older = handMade(BASILICATA) as Standard;

/** The changes that an edit of the standard makes. */
function changed(edit: (standard: Standard) => void, language: 'it' | 'en' = 'it') {
  const newer = structuredClone(older);
  edit(newer);
  const { year, yes, no } = importWords[language];
  return changesBetween(older, newer, { language, term: (language === 'it' ? italian : en).term, year, yes, no });
}

describe('changes', () => {
  it('are none between a standard and itself', () => {
    expect(changed(() => {})).toEqual([]);
  });

  it('say a figure of the course under its label', () => {
    const changes = changed(({ ore }) => {
      if (ore?.totale) ore.totale.minimo = 700;
    });
    expect(changes).toEqual([
      { label: 'Durata minima complessiva del percorso (ore)', is: 'changed', before: '600', after: '700' },
    ]);
  });

  it('say a percentage of a unit under its label, with its sign', () => {
    const changes = changed(({ unita_formative: [, unit] }) => {
      if (unit?.ore?.fad) unit.ore.fad.massimo_percentuale = 35;
    });
    expect(changes).toEqual([
      { about: 'UF 20_CTR', label: 'FAD Max (%)', is: 'changed', before: '40 %', after: '35 %' },
    ]);
  });

  it('name a norm of the prose, in both languages', () => {
    const edit = ({ frequenza }: Standard) => {
      if (frequenza?.minima) frequenza.minima.minimo_percentuale = 75;
    };
    expect(changed(edit)).toEqual([{ label: 'Frequenza minima', is: 'changed', before: '80 %', after: '75 %' }]);
    expect(changed(edit, 'en')[0]?.label).toBe('Minimum attendance');
  });

  it('tell what is no longer there from what is new', () => {
    const changes = changed((standard) => {
      standard.unita_formative.pop();
      standard.unita_formative.push({ codice: '30_CTR', denominazione: 'Unità nuova' });
      delete standard.ingresso?.deroghe;
    });
    expect(changes).toContainEqual({
      label: 'UF',
      is: 'removed',
      before: '22_CTR Gestione operativa delle funzioni di centralino telefonico',
    });
    expect(changes).toContainEqual({ label: 'UF', is: 'added', after: '30_CTR Unità nuova' });
    expect(changes).toContainEqual({ label: 'Deroghe', is: 'removed', before: 'no' });
  });

  it('say titles and words of the format as a designer does, and a level where there was a name', () => {
    const title = (minimo: 'diploma' | { eqf: number }) => (standard: Standard) => {
      if (standard.ingresso?.titolo) standard.ingresso.titolo.minimo = minimo as 'diploma';
    };
    const before = 'assolvimento dell’obbligo di istruzione';
    expect(changed(title('diploma'))).toEqual([
      { label: 'Titolo di ingresso', is: 'changed', before: italian.term('obbligo_istruzione'), after: 'diploma' },
    ]);
    expect(italian.term('obbligo_istruzione')).toBe(before);
    expect(changed(title({ eqf: 4 }), 'en')).toEqual([
      { label: 'Entry title', is: 'changed', before: 'compulsory schooling completed', after: 'EQF 4' },
    ]);
  });

  it('show only what changed of a long text', () => {
    const changes = changed(({ testi }) => {
      if (testi?.['risorse']) testi['risorse'].testo = testi['risorse'].testo.replace('50%', '60%');
    });
    expect(changes[0]?.parts).toEqual([
      {
        before: '… composto per almeno il 50% da esperti provenienti dal …',
        after: '… composto per almeno il 60% da esperti provenienti dal …',
      },
    ]);
  });

  it('say once that a list is only written with other accents and apostrophes', () => {
    const changes = changed(({ unita_formative: [unit] }) => {
      if (unit?.conoscenze)
        unit.conoscenze = unit.conoscenze.map((item) => item.replaceAll("'", '’').replace("a'", 'à'));
    });
    expect(changes).toEqual([{ about: 'UF 17_CTR', label: 'Conoscenze', is: 'respelled' }]);
  });

  it('say years in words', () => {
    const edit = (standard: Standard) => {
      standard.annualita = { campo: 'Annualità', voci: [{ anno: 1, ore: 600, esame_intermedio: false }] };
    };
    expect(changed(edit)[0]?.after).toBe('1° anno, 600 h, senza esame intermedio');
    expect(changed(edit, 'en')[0]?.after).toBe('year 1, 600 h, without intermediate exam');
  });

  it('leave out what is ours: what to verify, anomalies, what is to be confirmed', () => {
    expect(
      changed((standard) => {
        standard.da_verificare = [];
        standard.anomalie = [];
        standard.fonte.documento = 'altro';
      }),
    ).toEqual([]);
  });
});

describe('lists', () => {
  it('tell an item reworded from one removed and one added', () => {
    expect(listChanges(['usare il telefono', 'scrivere lettere'], ['usare bene il telefono', 'leggere mappe'])).toEqual(
      [
        { is: 'reworded', before: 'usare il telefono', after: 'usare bene il telefono' },
        { is: 'removed', before: 'scrivere lettere' },
        { is: 'added', after: 'leggere mappe' },
      ],
    );
  });

  it('tell when the same items are in another order', () => {
    expect(listChanges(['a', 'b'], ['b', 'a'])).toEqual([{ is: 'reordered' }]);
    expect(listChanges(['a', 'b'], ['a', 'c', 'b'])).toEqual([{ is: 'added', after: 'c' }]);
  });
});

describe('the command', () => {
  const page = join(folder, 'pagina.txt');
  const plan = 'examples/basilicata-conforme.yaml';
  const withStage = (hours: number) =>
    sourceText(BASILICATA).replace(/(Durata minima stage in impresa \(ore\)\s+)240/, `$1${hours}`);
  const run = (text: string, ...args: string[]) => {
    writeFileSync(page, text);
    return qualcheck(['import', page, '--diff', BASILICATA, ...args]);
  };

  it('finds in the source nothing but the accent that it mends', async () => {
    const { stdout, code } = await run(sourceText(BASILICATA));
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout).toContain('ADA: le stesse parole, con altri accenti, apostrofi o spazi');
    expect(code).toBe(0);
  });

  it('says which plans would no longer pass, and why', async () => {
    const harder = withStage(260);
    expect(harder).not.toBe(sourceText(BASILICATA));
    const { stdout, code } = await run(harder, '--plan', plan);
    expect(stdout).toContain('Durata minima stage in impresa (ore): era 240, ora 260');
    expect(stdout).toContain(`${plan}: CONFORME → NON CONFORME`);
    expect(stdout).toContain('[stage-below-minimum]');
    expect(code).toBe(1);
  });

  it('leaves aside a plan of another standard, and says so', async () => {
    const other = 'examples/campania-customer-care-conforme.yaml';
    const { stdout, code } = await run(withStage(260), '--plan', other);
    expect(stdout).toContain(`${other}: usa un altro standard, «campania/tecnico-esperto-customer-care»`);
    expect(stdout).not.toContain('NON CONFORME');
    expect(code).toBe(0);
  });

  it('says that no plan gets worse, where none does', async () => {
    const easier = withStage(200);
    const { stdout, code } = await run(easier, '--plan', plan, '--lang', 'en');
    expect(stdout).toContain('it was 240, now 200');
    expect(stdout).toContain('No plan gets worse.');
    expect(code).toBe(0);
  });

  it('takes a file as the standard at hand, and keeps its id', async () => {
    const own = join(folder, 'mio.yaml');
    const yaml = readFileSync(join(ROOT, 'standards', `${BASILICATA}.yaml`), 'utf8').replace(
      /^id: .*$/m,
      'id: mio/standard',
    );
    writeFileSync(own, yaml);
    writeFileSync(page, sourceText(BASILICATA));
    const output = join(folder, 'nuovo.yaml');
    const { code } = await qualcheck(['import', page, '--diff', own, '-o', output]);
    expect(code).toBe(0);
    expect(readFileSync(output, 'utf8')).toContain('id: mio/standard');
  });

  it('says when the standard at hand is not known', async () => {
    const { stderr, code } = await qualcheck(['import', page, '--diff', 'basilicata/operatore-assistenza']);
    expect(stderr).toContain('sconosciuto');
    expect(code).toBe(2);
  });
});

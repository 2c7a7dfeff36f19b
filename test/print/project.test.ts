/** What the document says of a plan, and where it leaves a blank: nothing that neither plan nor standard says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { it as italian } from '../../src/language/it.ts';
import type { Block, Line, PrintedDocument } from '../../src/report/print/document.ts';
import { printedPlan } from '../../src/report/print/project.ts';
import { reviewPlan } from '../../src/report/review.ts';
import { CATALOG } from '../support/catalog.ts';
import { ROOT } from '../support/cli.ts';

const conforming = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');

async function printed(plan: string): Promise<PrintedDocument> {
  const report = await reviewPlan('piano.yaml', plan, CATALOG, { avvisi: [], warningsAsErrors: false });
  expect(report.findings).toEqual([]);
  return printedPlan(report, italian, { version: '0.0.0' }) as PrintedDocument;
}

const textOf = (line: Line) => line.map(({ text }) => text).join('');

/** Each paragraph, label with its answer, item and row, on a line of its own. */
function linesOf({ blocks }: PrintedDocument): string[] {
  return blocks.flatMap(lineOf);
}

function lineOf(block: Block): string[] {
  switch (block.is) {
    case 'heading':
      return [block.text];
    case 'line':
      return [textOf(block.line)];
    case 'items':
      return [block.title, ...block.items.map(({ number, line }) => `${number}. ${textOf(line)}`)];
    case 'facts':
      return block.rows.map(({ label, lines }) => `${label}: ${lines.map(textOf).join(' / ')}`);
    case 'table': {
      const rows = [...block.rows, ...(block.foot ? [block.foot] : [])].map((row) => row.map(textOf));
      return [block.columns.map(({ title }) => title), ...rows].map((row) => row.join(' | '));
    }
    case 'signature':
      return [...block.labels];
  }
}

describe('a conforming plan', async () => {
  const document = await printed(conforming);
  const lines = linesOf(document);

  it('has no blank', () => {
    expect(document.blanks).toEqual([]);
    expect(lines.join('\n')).not.toContain('completare');
  });

  it('is in the order of the plan', () => {
    const heads = document.blocks.flatMap((block) => (block.is === 'heading' && block.level === 2 ? [block.text] : []));
    expect(heads).toEqual([
      'Dati del corso',
      'Requisiti di ingresso',
      'Unità formative',
      'Competenze chiave',
      'Stage',
      'Altre attività',
      'Quadro delle ore',
      'Docenti',
      'Sedi',
      'Frequenza',
      'Valutazione e attestazione',
      'Riconoscimento dei crediti',
    ]);
  });

  it('says contents by name, hours by mode, and who teaches', () => {
    expect(lines).toContain('Conoscenze – Il colloquio in inglese e in francese');
    expect(lines).toContain('Modulo | Aula | Laboratorio | FaD sincrona | Totale | Docenti');
    expect(lines).toContain('Il colloquio in inglese e in francese | 20 | 18 | 10 | 48 | d4, d3');
    expect(lines).toContain('Intera unità | 66 | 54 | 36 | 156 | ');
    expect(lines).toContain('Lingue straniere: inglese e francese');
    expect(lines).toContain('Totale del corso | 184 | 132 | 52 | 10 | 244 | 622');
    expect(lines).toContain('d2 | no | 12 anni | sì | 20_CTR, 05_KC');
  });

  it('columns take the whole width, and each its part', () => {
    for (const block of document.blocks) {
      if (block.is !== 'table') continue;
      const shares = block.columns.map(({ share }) => share);
      expect(Math.abs(shares.reduce((one, other) => one + other, 0) - 100)).toBeLessThan(3);
      expect(Math.min(...shares)).toBeGreaterThan(7);
    }
  });
});

/** A change of the conforming plan; the places that are blank then, and a line of the document. */
const CHANGES: { what: string; from: string | RegExp; to: string; blanks: string[]; line?: string }[] = [
  {
    what: 'a key that such a document always has',
    from: '  fine: 2027-06-30\n',
    to: '',
    blanks: ['corso.fine'],
    line: 'Data di fine: [da completare]',
  },
  {
    what: 'a key that the standard asks',
    from: '  requisiti_entro: inizio_attivita\n',
    to: '',
    blanks: ['ingresso.requisiti_entro'],
  },
  { what: 'a key that nobody asks', from: ', accreditato_fad: false', to: '', blanks: [] },
  {
    what: 'a value that says itself that it is to be completed',
    from: 'partecipanti: 15',
    to: 'partecipanti: 15 # da completare',
    blanks: ['corso.partecipanti'],
    line: 'Numero di partecipanti: 15 / [da completare]',
  },
  {
    what: 'words that hold a place',
    from: 'denominazione: Ente di formazione di esempio',
    to: 'denominazione: da definire',
    blanks: ['soggetto.denominazione'],
    line: 'Soggetto proponente: da definire / [da completare]',
  },
  {
    what: 'the hours of a unit',
    from: 'ore: { aula: 20, laboratorio: 26, fad_asincrona: 6 }',
    to: 'ore:',
    blanks: ['unita_formative[2].ore'],
    line: 'Intera unità | [da completare] | d5',
  },
  {
    what: 'the contents of a unit',
    from: '    conoscenze: tutte\n    abilita: tutte\n    docenti: [d5]',
    to: '    abilita: tutte\n    docenti: [d5]',
    blanks: ['unita_formative[2].conoscenze'],
    line: 'Conoscenze: [da completare]',
  },
  {
    what: 'a number that the standard does not have',
    from: 'conoscenze: [7]',
    to: 'conoscenze: [7, 99]',
    blanks: [],
    line: '99. lo standard non ha una voce con questo numero',
  },
  {
    what: 'a unit that is not there',
    from: /^ {2}- codice: 22_CTR[\s\S]*?centralino\n\n/m,
    to: '',
    blanks: ['unita_formative.22_CTR'],
    line: '22_CTR – Gestione operativa delle funzioni di centralino telefonico',
  },
  { what: 'a code that is misspelt', from: 'codice: 22_CTR', to: 'codice: 22_CRT', blanks: [] },
  {
    what: 'a teacher of whom something is not said',
    from: '{ id: d6, mondo_del_lavoro: true, esperienza_anni: 3, titolo_studio_adeguato: true }',
    to: '{ id: d6, mondo_del_lavoro: true, titolo_studio_adeguato: true }',
    blanks: ['docenti[5].esperienza_anni'],
    line: 'd6 | sì | [da completare] | sì | 22_CTR, 07_KC',
  },
  { what: 'the rooms', from: /^sedi:\n.*\n.*\n/m, to: '', blanks: ['sedi'], line: '[da completare]' },
  {
    what: 'hours that are not those declared',
    from: 'ore_totali: 622 #',
    to: 'ore_totali: 600 #',
    blanks: [],
    line: 'Durata complessiva: 622 h (somma delle parti; dichiarate 600 h)',
  },
  {
    what: 'an exception',
    from: /$/,
    to: 'eccezioni:\n  - { regola: stage-below-minimum, motivo: autorizzazione, riferimento: prot. 1, scade: 2027-12-31 }\n',
    blanks: [],
    line: 'Durata dello stage | autorizzazione | prot. 1 | 31/12/2027',
  },
  {
    what: 'teachers of a unit beside its modules',
    from: '    verifica: prova scritta e prova pratica sui dispositivi',
    to: '    docenti: [d2]\n    verifica: prova scritta e prova pratica sui dispositivi',
    blanks: [],
    line: 'Docenti: d2',
  },
  {
    what: 'what a provider writes and no norm binds',
    from: '  partecipanti: 15\n',
    to: '  partecipanti: 15\n  sede: Potenza\n  orario: { giornaliere: 6, settimanali: 30 }\n  costo: { per_allievo: 4500.5 }\n',
    blanks: [],
    line: 'Orario: 6 h al giorno, 30 h alla settimana',
  },
];

describe('what the plan says, or does not', () => {
  it.each(CHANGES)('$what', async ({ from, to, blanks, line }) => {
    const plan = conforming.replace(from, to);
    expect(plan).not.toBe(conforming);
    const document = await printed(plan);
    expect(document.blanks.toSorted()).toEqual(blanks.toSorted());
    if (line !== undefined) expect(linesOf(document)).toContain(line);
    const marks = linesOf(document).join('\n').split('[da completare]').length - 1;
    expect(marks).toBe(blanks.length);
  });
});

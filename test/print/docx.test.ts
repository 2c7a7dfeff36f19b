/** The document as .docx: its parts hold no clock and nothing that a plan could break, and LibreOffice opens it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, ROOT } from '../support/cli.ts';
import { HOSTILE } from '../support/html-pages.ts';
import { HAS_PDFTOTEXT } from '../support/pdf.ts';
import { HAS_SOFFICE, toPdf } from '../support/soffice.ts';
import { unzipped, type ZipEntry } from '../support/zip.ts';

const HAS_XMLLINT = spawnSync('xmllint', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-docx-'));
const at = (name: string) => join(folder, name);
const example = (name: string) => readFileSync(join(ROOT, 'examples', `${name}.yaml`), 'utf8');
const conforming = example('basilicata-conforme');

const LONG_WORD = 'Donaudampfschifffahrt'.repeat(40);
const TEACHERS = 200;
const plans: Record<string, string> = {
  conforme: conforming,
  bozza: example('basilicata-bozza'),
  ostile: conforming
    .replace(/^titolo: .*$/m, `titolo: "${HOSTILE} \\0 \\uFFFE ${LONG_WORD}"`)
    .replace(/denominazione: [^,}\n]+/, `denominazione: "${HOSTILE}"`)
    .replace(/cliente adirato per una bolletta sbagliata/, `"${LONG_WORD} \\uD83D\\uDC69 ${HOSTILE}"`)
    .replace(/titolo: Comunicazione efficace al telefono/, `titolo: "${HOSTILE}"`),
  lungo: conforming
    .replace(
      /^docenti:\n/m,
      `docenti:\n${Array.from({ length: TEACHERS }, (_, index) => `  - { id: z${index}, mondo_del_lavoro: true, esperienza_anni: 5 }\n`).join('')}`,
    )
    .replace(/descrizione: >-\n/, `descrizione: |\n${'    Una riga di descrizione che va a capo.\n'.repeat(900)}`),
};
const parts: Record<string, ZipEntry[]> = {};

beforeAll(async () => {
  for (const [name, plan] of Object.entries(plans)) {
    writeFileSync(at(`${name}.yaml`), plan);
    const { stderr } = await qualcheck(['print', `${name}.yaml`, '-o', `${name}.docx`], {
      cwd: folder,
      env: { SOURCE_DATE_EPOCH: '1798761600' },
    });
    expect(stderr).toContain(`scritto: ${name}.docx`);
    parts[name] = unzipped(readFileSync(at(`${name}.docx`)));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const part = (name: string, file: string) => parts[name]?.find((each) => each.name === file)?.text ?? '';

describe('the parts', () => {
  it('bear the first day that the format can tell, and the properties the day of the document', () => {
    const stamps = Object.values(parts).flatMap((all) => all.flatMap((each) => each.stamps));
    expect(new Set(stamps)).toEqual(new Set([0x00210000]));
    expect(part('conforme', 'docProps/core.xml')).toContain('>2027-01-01T00:00:00Z</dcterms:created>');
    expect(part('conforme', 'docProps/core.xml')).toContain('>2027-01-01T00:00:00Z</dcterms:modified>');
    const year = String(new Date().getFullYear());
    for (const { name, text } of parts['conforme'] ?? [])
      expect({ name, now: year !== '2027' && text.includes(`${year}-`) }).toEqual({ name, now: false });
  });

  it.each(Object.keys(plans))('of %s hold no character that XML may not, nor one that nobody sees', (name) => {
    for (const { name: file, text } of parts[name] ?? []) {
      const bad = [...text].filter(
        (char) => !/[\n\t]/.test(char) && /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(char),
      );
      expect({ file, bad }).toEqual({ file, bad: [] });
    }
  });

  it.skipIf(!HAS_XMLLINT).each(Object.keys(plans))('of %s are well-formed', (name) => {
    const files = (parts[name] ?? []).map(({ name: file, text }) => {
      const path = at(`${name}-${file.replaceAll('/', '-')}`);
      writeFileSync(path, text);
      return path;
    });
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', ...files], { encoding: 'utf8' });
    expect({ files: files.length > 5, status, stderr }).toEqual({ files: true, status: 0, stderr: '' });
  });

  it('have A4 pages, heads of tables that come again, rows that stay whole', () => {
    const text = part('conforme', 'word/document.xml');
    expect(text).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(10);
    expect(text.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(50);
    // The row before a foot is kept with it: no sum stands alone on a page.
    const kept = [...text.matchAll(/<w:tr>(?:(?!<w:tr>).)*<\/w:tr>/gs)].map(([row]) =>
      /<w:tc>.*<w:keepNext\/>/s.test(row),
    );
    const feet = [...text.matchAll(/<w:tr>(?:(?!<w:tr>).)*<\/w:tr>/gs)].map(([row]) =>
      /Intera unità<.*<w:tc>|Totale del corso</s.test(row),
    );
    const after = feet.filter((foot, index) => foot && kept[index - 1]).length;
    expect(after).toBeGreaterThan(2);
    expect(kept.filter(Boolean).length).toBe(after);
    expect(text).not.toContain('w:highlight');
    expect(part('bozza', 'word/document.xml')).toContain('<w:highlight w:val="yellow"/>');
  });
});

describe.skipIf(!HAS_SOFFICE || !HAS_PDFTOTEXT)('in LibreOffice', () => {
  const pages: Record<string, string[]> = {};
  beforeAll(() => {
    mkdirSync(at('pdf'));
    toPdf(
      Object.keys(plans).map((name) => at(`${name}.docx`)),
      at('pdf'),
    );
    for (const name of Object.keys(plans)) {
      const text = execFileSync('pdftotext', ['-layout', at(`pdf/${name}.pdf`), '-'], { encoding: 'utf8' });
      pages[name] = text.split('\f').slice(0, -1);
    }
  });

  it.each(Object.keys(plans))('%s opens, on A4, each page with its number', (name) => {
    const all = pages[name] ?? [];
    expect(all.length).toBeGreaterThan(2);
    for (const [index, page] of all.entries()) expect(page).toContain(`Pagina ${index + 1} di ${all.length}`);
    expect(execFileSync('pdfinfo', [at(`pdf/${name}.pdf`)], { encoding: 'utf8' })).toMatch(
      /Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)/,
    );
  });

  it('shows all that the document says, in its order', () => {
    const text = (pages['conforme'] ?? []).join(' ').replace(/\s+/g, ' ');
    const told = [
      'Ente di formazione di esempio',
      'ADA.24.04.11 Erogazione del servizio',
      'assolvimento dell’obbligo di istruzione',
      '17_CTR – Cura degli aspetti relativi alla sicurezza sul lavoro',
      'criteri e metodi per la valutazione dei rischi',
      'inglese e francese',
      'cliente adirato per una bolletta sbagliata',
      '22_CTR – Gestione operativa',
      '05_KC',
      '244 h',
      'Accoglienza e patto formativo',
      'Totale del corso',
      '12 anni',
      'laboratorio 16',
      'Frequenza minima 80 %',
      'Certificato di qualificazione professionale',
      'Crediti di frequenza sì',
      'Firma del legale rappresentante',
    ];
    const places = told.map((each) => text.indexOf(each));
    expect(told.filter((_, index) => (places[index] as number) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('cuts no row of a long table, and says the heads of its columns on each page', () => {
    const all = pages['lungo'] ?? [];
    const withRows = all.filter((page) => /^ *z\d+ /m.test(page));
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) expect(page).toMatch(/Codice\s+Dal mondo del lavoro/);
    const rows = all.join('\n').match(/^ *z\d+ +sì +5 anni/gm);
    expect(rows).toHaveLength(TEACHERS);
    expect(all.join('\n').match(/Una riga di descrizione che va a capo\./g)).toHaveLength(900);
  });
});

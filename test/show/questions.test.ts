/** Questions as designers type them: the right thing answers first. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/norms/rules/index.ts';
import { DESCRIBED_RULES } from '../../src/norms/rules/titles.ts';
import { type Resolved, resolve } from '../../src/report/cards/resolve.ts';
import { CATALOG } from '../support/catalog.ts';
import { TOPICS } from '../support/plans.ts';

/** What answers, in a word: what it is, and its name. */
function named(resolved: Resolved): string {
  switch (resolved.is) {
    case 'rule':
      return `rule ${resolved.rule.id}`;
    case 'topic': {
      const of = [...new Set(resolved.units.map(({ code }) => code))];
      return `topic ${resolved.topics.map(({ id }) => id).join('+')}${of.length > 0 ? ` of ${of.join('+')}` : ''}`;
    }
    case 'glance':
      return `glance ${[...new Set(resolved.entries.map(({ regione }) => regione))].join('+')}`;
    case 'codes':
    case 'words':
      return `${resolved.is} ${resolved.hits[0]?.kind} ${resolved.hits[0]?.code}`;
    default:
      return resolved.is;
  }
}

const ask = (query: string, scope = {}) => resolve(query, { catalog: CATALOG, described: DESCRIBED_RULES }, scope);

const QUERIES: [query: string, answer: string][] = [
  // Codes, as anybody writes them.
  ['20_CTR', 'codes uf 20_CTR'],
  ['20 CTR', 'codes uf 20_CTR'],
  ['20ctr', 'codes uf 20_CTR'],
  ['CTR 20', 'codes uf 20_CTR'],
  ['uf 20-ctr', 'codes uf 20_CTR'],
  ['unità 21_CTR', 'codes uf 21_CTR'],
  ['kc 04', 'codes kc 04_KC'],
  ['KC4', 'codes kc 04_KC'],
  ['uc 2365', 'codes uf 1260'],
  ['UC2365', 'codes uf 1260'],
  ['2912', 'codes uf 2912'],
  ['I2.4-3', 'codes uf I2.4-3'],
  ['24.04.11', 'codes code ADA.24.04.11'],
  ['ada 24 04 11', 'codes code ADA.24.04.11'],
  ['ADA.25.224.729', 'codes code ADA.24.04.11'],
  ['8220', 'codes code 82.20.00'],
  ['ateco 82.20', 'codes code 82.20.00'],
  ['istat 4.2.2.4', 'codes code 4.2.2.4.0'],
  ['isced 0415', 'codes code 0415'],
  ['I2.4', 'codes code I2.4'],
  // Standards, by id, name and Region.
  ['basilicata/operatore-assistenza-telefonica', 'codes standard basilicata/operatore-assistenza-telefonica'],
  ['tecnico esperto customer care', 'codes standard campania/tecnico-esperto-customer-care'],
  ['lazio', 'codes standard lazio/operatore-assistenza-clienti'],
  ['Campania', 'glance Campania'],
  ['che differenza c’è fra Basilicata e Campania?', 'glance Basilicata+Campania'],
  ['confronto Lazio Basilicata', 'glance Basilicata+Lazio'],
  // Topics.
  ['fad', 'topic fad'],
  ['e-learning', 'topic fad'],
  ['ore a distanza', 'topic fad'],
  ['si può fare online?', 'topic fad'],
  ['quante ore di FaD posso fare nella 20_CTR?', 'topic fad of 20_CTR'],
  ['fad kc 04', 'topic fad of 04_KC'],
  ['stage', 'topic stage'],
  ['quante ore di tirocinio servono?', 'topic stage'],
  ['ore di stage minime obbligatorie', 'topic stage'],
  ['che titolo serve per iscriversi?', 'topic titolo'],
  ['titolo di studio', 'topic titolo'],
  ['basta la terza media?', 'topic titolo'],
  ['requisiti di ingresso', 'topic ingresso'],
  ['chi può iscriversi', 'topic ingresso'],
  ['età minima', 'topic eta'],
  ['deve essere maggiorenne?', 'topic eta'],
  ['livello di italiano per gli stranieri', 'topic italiano'],
  ['B1', 'topic italiano'],
  ['docenti', 'topic docenti'],
  ['quanti docenti dal mondo del lavoro?', 'topic docenti'],
  ['titolo di studio dei docenti', 'topic titolo-docenti'],
  ['esperienza dei docenti', 'topic esperienza-docenti'],
  ['tutor', 'topic tutor'],
  ['requisiti dei tutor', 'topic tutor'],
  ['sedi', 'topic sedi'],
  ['attrezzature e aule attrezzate', 'topic sedi'],
  ['assenze', 'topic frequenza'],
  ['assenza massima consentita in Campania', 'topic frequenza'],
  ['quante ore si possono saltare?', 'topic frequenza'],
  ['frequensa', 'topic frequenza'],
  ['TUI', 'topic tui'],
  ['entro quando posso inserire nuovi allievi', 'topic tui'],
  ['esame finale', 'topic esame'],
  ['che attestato si rilascia?', 'topic attestato'],
  ['certificato di qualificazione', 'topic attestato'],
  ['crediti', 'topic crediti'],
  ['riconoscimento dei crediti di ammissione', 'topic crediti'],
  ['competenze chiave', 'topic competenze-chiave'],
  ['laboratorio', 'topic laboratorio'],
  ['deroghe', 'topic deroghe'],
  ['sono ammesse deroghe?', 'topic deroghe'],
  ['durata del corso', 'topic totale'],
  ['quante ore dura il corso?', 'topic totale'],
  ['verifiche di fine UF', 'topic verifiche'],
  ['livello EQF', 'topic eqf'],
  ['ingresso Basilicata', 'topic ingresso'],
  // Rules.
  ['fad-above-cap', 'rule fad-above-cap'],
  // Words of what is taught.
  ['assistenza via telefono', 'words uf 20_CTR'],
  ['primo soccorso', 'words uf 17_CTR'],
  ['competenza digitale', 'words kc 04_KC'],
  ['smistamento telefonate', 'words code ADA.24.01.08'],
  ['tecniche di risk management', 'words uf 2912'],
  // Slips, and nothing.
  ['20_CRT', 'nothing'],
  ['pasticceria', 'nothing'],
  ['orax', 'nothing'],
];

describe('show answers', () => {
  it.each(QUERIES)('«%s»: %s', async (query, answer) => {
    expect(named(await ask(query))).toBe(answer);
  });

  it('at least 60 queries', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
  });

  it('within the standard or the Region that it is asked of', async () => {
    const campania = await ask('fad', { regione: 'campania' });
    expect(campania.is === 'topic' && campania.entries.map(({ regione }) => regione)).toEqual(['Campania', 'Campania']);
    const lazio = await ask('stage', { standard: 'operatore-assistenza-clienti' });
    expect(lazio.is === 'topic' && lazio.entries.map(({ id }) => id)).toEqual(['lazio/operatore-assistenza-clienti']);
    const card = await ask('24.01.08', { standard: 'basilicata/operatore-assistenza-telefonica' });
    expect(named(card)).toBe('codes code ADA.24.01.08');
    expect(await ask('fad', { regione: 'Campannia' })).toEqual({
      is: 'out-of-scope',
      name: 'Campannia',
      meant: 'Campania',
    });
  });
});

describe('topics', () => {
  const ids = RULES.map(({ id }) => id as string);
  it('name rules that exist, and every rule that standards prompt has one', () => {
    const named = TOPICS.argomenti.flatMap(({ regole, colonna }) => [...regole, ...(colonna?.regole ?? [])]);
    const known = DESCRIBED_RULES.map(({ id }) => id as string);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
    expect(ids.filter((id) => !named.includes(id)).sort()).toEqual([...WITHOUT_TOPIC].sort());
  });
  it('have no word twice', () => {
    const words = TOPICS.argomenti.flatMap(({ parole }) => parole);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

/** Rules about how a plan is written, or about what is asked of a person: nothing to ask about. */
const WITHOUT_TOPIC = [
  'dates-below-hours',
  'manual-check',
  'obiettivo-unknown',
  'standard-not-in-force',
  'total-mismatch',
  'uf-duplicate',
  'vincolo-unit-unknown',
];

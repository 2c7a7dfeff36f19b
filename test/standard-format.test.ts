/** The format of a standard: a figure without its source does not parse, nor a sentence that the source does not say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardFormat } from '../src/format/standard.ts';
import { ROOT } from './support/cli.ts';
import { findings } from './support/documents.ts';

const FILE = join(ROOT, 'standards', 'basilicata', 'operatore-assistenza-telefonica.yaml');
const TEXT = readFileSync(FILE, 'utf8');

/** The shipped standard with one line changed; where the change begins is what the findings are compared with. */
function changed(from: string, to: string): { text: string; line: number } {
  const at = TEXT.indexOf(from);
  if (at < 0) throw new Error(`not in the standard: ${from}`);
  return { text: TEXT.slice(0, at) + to + TEXT.slice(at + from.length), line: TEXT.slice(0, at).split('\n').length };
}

describe('a standard', () => {
  it('as shipped has no findings', () => {
    expect(findings(TEXT, standardFormat)).toEqual([]);
  });

  // Lines are told from the one of the change: `+0` is the line itself.
  it.each<[string, string, string, string[]]>([
    [
      'an unknown key',
      'ore:\n  totale: { minimo: 600,',
      'ore:\n  totale: { minimo: 600, massimmo: 700,',
      ['format-unknown-key +1:26 chiave «massimmo» non prevista → qui sono previste: minimo, campo, da, frase'],
    ],
    [
      'an unknown section',
      '\nore:\n',
      '\nabilita: []\nore:\n',
      ['format-unknown-key +1:1 chiave «abilita» non prevista qui → sta in «etichette_unita»: controlla il rientro'],
    ],
    [
      'a figure without a source',
      'totale: { minimo: 600, campo: Durata minima complessiva del percorso (ore) }',
      'totale: { minimo: 600 }',
      ['format-without-source +0:3 norma senza fonte → aggiungi «campo», oppure «da» e «frase»'],
    ],
    [
      'a source left blank',
      'totale: { minimo: 600, campo: Durata minima complessiva del percorso (ore) }',
      'totale: { minimo: 600, campo: }',
      ['format-without-source +0:3 norma senza fonte → aggiungi «campo», oppure «da» e «frase»'],
    ],
    [
      'a text without its sentence',
      "    da: didattica\n    frase: attivita' di formazione d'aula specifica\n",
      '    da: didattica\n',
      ['format-without-source +-2:3 norma senza fonte → aggiungi «campo», oppure «da» e «frase»'],
    ],
    [
      'a sentence without its text',
      "    da: didattica\n    frase: attivita' di formazione d'aula specifica\n",
      "    frase: attivita' di formazione d'aula specifica\n",
      ['format-without-source +-2:3 norma senza fonte → aggiungi «campo», oppure «da» e «frase»'],
    ],
    [
      'a sentence that its text does not say',
      "frase: attivita' di formazione d'aula specifica",
      "frase: attivita' di formazione d'aula generica",
      [
        "format-sentence-not-in-source +0:12 la frase «attivita' di formazione d'aula generica» non è nel testo della fonte → riportala parola per parola",
      ],
    ],
    [
      'a text that is not there',
      "da: didattica\n    frase: attivita'",
      "da: didatica\n    frase: attivita'",
      ['format-unknown-reference +0:9 «didatica» non è definito → intendevi «didattica»?'],
    ],
    [
      'a unit twice',
      '- codice: 21_CTR',
      '- codice: 20_CTR',
      ['format-duplicate-code +0:13 codice «20_CTR» scritto due volte → dai a ciascuno il suo codice'],
    ],
    [
      'a figure of a unit without its label',
      'ore: { totale: { minimo: 150 }',
      'ore: { aula: { minimo: 3 }, totale: { minimo: 150 }',
      [
        'format-without-label +0:28 cifra senza fonte → aggiungi l’etichetta del campo in «etichette_unita.ore.aula.minimo»',
      ],
    ],
    [
      'hours with their unit',
      'minimo: 600',
      'minimo: 600 h',
      [
        'format-wrong-type +0:21 trovato «600 h», serve un numero di ore (per esempio 7.5) → scrivi solo il numero: 600',
      ],
    ],
    [
      'a title of no list',
      'minimo: obbligo_istruzione',
      'minimo: obbligo_di_istruzione',
      ['format-unknown-value +0:13 valore «obbligo_di_istruzione» non previsto → intendevi «obbligo_istruzione»?'],
    ],
    [
      'a plan',
      'formato: qualcheck/standard@1',
      'formato: qualcheck/piano@1',
      [
        'format-other-format +0:10 formato «qualcheck/piano@1», previsto «qualcheck/standard@1» → scrivi «formato: qualcheck/standard@1», o controlla che sia il file giusto',
      ],
    ],
  ])('%s', (_name, from, to, expected) => {
    const { text, line } = changed(from, to);
    const found = findings(text, standardFormat).map((each) =>
      each.replace(/ (\d+):/, (_, at) => ` +${Number(at) - line}:`),
    );
    expect(found).toEqual(expected);
  });
});

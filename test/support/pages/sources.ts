/** The five sources of the project, and what an import is given beside a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Card, cardFormat } from '../../../src/format/card.ts';
import { readDocument } from '../../../src/format/document.ts';
import { type Standard, standardFormat } from '../../../src/format/standard.ts';
import { ROOT } from '../cli.ts';
import { SCALES } from '../plans.ts';

export const LEVELS = SCALES.titoli;

export const SOURCES = [
  'basilicata/operatore-assistenza-telefonica',
  'campania/tecnico-gestione-call-center',
  'campania/tecnico-esperto-customer-care',
  'lazio/operatore-assistenza-clienti',
  'atlante/operatore-assistenza-telefonica',
] as const;

export const sourceFile = (id: string) => join('test/fixtures/sources', `${id.replace('/', '-')}.txt`);
export const sourceText = (id: string) => readFileSync(join(ROOT, sourceFile(id)), 'utf8');

/** The standard, or the card, that the project keeps of a source. */
export function handMade(id: string): Standard | Card {
  const yaml = readFileSync(join(ROOT, 'standards', `${id}.yaml`), 'utf8');
  const { value, findings } = readDocument<Standard | Card>(
    yaml,
    id.startsWith('atlante/') ? cardFormat : standardFormat,
  );
  if (value === undefined) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  return value;
}

/** The ids that the catalogue knows, as the command gives them to the import. */
export function knownId(region: string, name: string, kind: 'standard' | 'scheda'): string | undefined {
  return SOURCES.find((id) => {
    if ((kind === 'scheda') !== id.startsWith('atlante/')) return false;
    const value = handMade(id);
    const [own, called] =
      'ada' in value ? [value.repertorio.testo, value.denominazione] : [value.regione, value.denominazione.testo];
    return own === region && called === name;
  });
}

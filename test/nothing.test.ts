/** Words for «none» and for «not yet», and texts that only contain one. */
import { describe, expect, it } from 'vitest';
import { nothingIn } from '../src/text/nothing.ts';

describe('words that say nothing', () => {
  it.each([
    'no',
    'No',
    'NESSUNA',
    'nessuno.',
    '«nessuna»',
    'Non prevista',
    'non è previsto',
    'assente',
    'niente',
    'none',
    'non c’è',
  ])('%s: there is none', (text) => expect(nothingIn(text)).toBe('none'));
  it.each([
    '',
    '  ',
    '-',
    '–',
    '--',
    '…',
    '...',
    '?',
    '??',
    '/',
    '_',
    'x',
    'XXX',
    'n.d.',
    'N.D.',
    'nd',
    'n/d',
    'tbd',
    'TODO',
  ])('«%s»: not written yet', (text) => expect(nothingIn(text)).toBe('not-yet'));
  it.each(['da definire', 'Da completare', 'da  stabilire', '(da individuare)', 'da definire in seguito', 'in attesa'])(
    '%s: not written yet',
    (text) => expect(nothingIn(text)).toBe('not-yet'),
  );
  it.each([
    'colloquio',
    'prova scritta',
    'nessuna prova orale, solo test',
    'non prevista in aula: in laboratorio',
    'test da definire con l’azienda',
    'prova da svolgere in laboratorio',
    'nota',
    'no profit',
    'xls',
    'norvegese',
    'è prevista',
    'assenteismo',
  ])('%s: something', (text) => expect(nothingIn(text)).toBeUndefined());
});

/** `suggest --completa`: what a plan lacks is written as `init` would write it, in its place; without it, it is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { suggestionSchema } from '../../src/format/suggestion.ts';
import { qualcheck } from '../support/cli.ts';
import { readText } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'qualcheck-completa-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function plan(text: string): string {
  const file = join(folder, `piano-${++files}.yaml`);
  writeFileSync(file, text);
  return file;
}

async function suggestion(args: readonly string[]) {
  const { stdout, code } = await qualcheck(['suggest', ...args, '--format', 'json']);
  return { ...suggestionSchema.parse(JSON.parse(stdout)), code };
}

describe('what the plan lacks', () => {
  const CONFORMING = readText('examples/basilicata-conforme.yaml');
  const without = (text: string) => text.replace(/ {2}- \{ codice: 04_KC.*\n/, '');

  it('keeps hours from being in order; with --completa it is written in its place, as init would', async () => {
    const file = plan(without(CONFORMING));
    const told = await suggestion([file]);
    expect({ result: told.result, code: told.code }).toEqual({ result: 'incomplete', code: 1 });
    const { result, added, written, verdictAfter } = await suggestion([file, '--completa', '--write']);
    expect({ result, added, written, verdictAfter }).toEqual({
      result: 'found',
      added: [{ section: 'competenze_chiave', code: '04_KC' }],
      written: true,
      // Who teaches it is still to be said.
      verdictAfter: 'incomplete',
    });
    const after = readFileSync(file, 'utf8');
    expect(after.match(/codice: 0\d_KC/g)).toEqual(['codice: 05_KC', 'codice: 04_KC', 'codice: 07_KC']);
    expect((await suggestion([file])).result).toBe('none-needed');
  });

  const CALL = 'campania/catalogo-formativo-dd-894-2017';
  const CALLED = readText('examples/campania-call-center-conforme.yaml');
  /** A unit or key competence with its lines, comments above it left aside. */
  const blockIn = (text: string, code: string) => {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.trim() === `- codice: ${code}`);
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => !line.startsWith('    '));
    return start < 0 ? [] : [lines[start], ...rest.slice(0, end)];
  };
  const madeByInit = async (standard: string, ...more: string[]) =>
    (await qualcheck(['init', standard, ...more])).stdout;

  it.each(['17_CTR', '20_CTR', '22_CTR'])(
    'a unit that is missing, %s, is written as init does, in its place',
    async (code) => {
      const lacking = CONFORMING.replace(new RegExp(` {2}- codice: ${code}\\n(?: {4}.*\\n)+\\n?`), '');
      expect(lacking).not.toContain(`codice: ${code}`);
      const file = plan(lacking);
      const { result, added, introduced, verdictAfter } = await suggestion([file, '--completa', '--write']);
      expect({ result, added, errors: introduced.filter(({ rule }) => rule !== 'to-complete'), verdictAfter }).toEqual({
        result: 'found',
        added: [{ section: 'unita_formative', code }],
        errors: [],
        verdictAfter: 'incomplete',
      });
      const after = readFileSync(file, 'utf8');
      expect(after.match(/codice: \d\d_CTR/g)).toEqual(CONFORMING.match(/codice: \d\d_CTR/g));
      const block = blockIn(after, code);
      expect(block.length).toBeGreaterThan(10);
      expect(block).toEqual(blockIn(await madeByInit('basilicata/operatore-assistenza-telefonica'), code));
      const open = block.filter((line) => line?.includes('# da completare')).length;
      const { plans } = JSON.parse((await qualcheck(['validate', file, '--format', 'json'])).stdout);
      const left = plans[0].outcomes.filter(
        ({ outcome, severity }: { outcome: string; severity: string }) =>
          severity === 'error' && (outcome === 'fail' || outcome === 'incomplete'),
      );
      expect(left.length).toBe(open);
      expect(new Set(left.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(['incomplete']));
    },
  );

  it('key competences that only a call asks for are written as init does', async () => {
    const file = plan(CALLED);
    const told = await suggestion([file, '--avviso', CALL]);
    expect({ result: told.result, code: told.code }).toEqual({ result: 'incomplete', code: 1 });
    const { added, verdictAfter } = await suggestion([file, '--avviso', CALL, '--completa', '--write']);
    expect(added?.map(({ code }) => code)).toEqual(['04_KC', '02_KC']);
    expect(verdictAfter).toBe('incomplete');
    const after = readFileSync(file, 'utf8');
    expect(after.match(/codice: (0\d_KC|KC-\w+)/g)).toEqual(
      ['04_KC', '02_KC', 'KC-DIG', 'KC-LIN'].map((each) => `codice: ${each}`),
    );
    const made = await madeByInit('campania/tecnico-gestione-call-center', '--avviso', CALL);
    for (const code of ['04_KC', '02_KC']) {
      const block = blockIn(after, code);
      expect(block).toEqual(blockIn(made, code));
      expect(block).toContain('    ore: { aula: 40 }');
    }
    expect((await suggestion([file, '--avviso', CALL])).result).toBe('none-needed');
  });

  it.each([
    ['it', 'manca (04_KC), come lo scriverebbe «init»'],
    ['en', 'missing too (04_KC), as “init” would write it'],
  ])('a hint names what --completa would propose, where it is not asked for: %s', async (lang, hint) => {
    const said = async (text: string, ...args: string[]) =>
      (await qualcheck(['suggest', plan(text), '--lang', lang, ...args])).stdout.replace(/\s+/g, ' ');
    expect(await said(without(CONFORMING))).toContain(hint);
    expect(await said(without(CONFORMING), '--completa')).not.toContain('--completa');
    expect(await said(CONFORMING)).not.toContain('--completa');
  });

  it('a code to correct and a competence of one’s own are hinted at too', async () => {
    const said = async (text: string, ...args: string[]) => (await qualcheck(['suggest', plan(text), ...args])).stdout;
    const slipped = CONFORMING.replace('codice: 22_CTR', 'codice: 21_CTR');
    expect(await said(slipped)).toContain('«--completa» corregge anche il codice.');
    expect(await said(slipped, '--completa')).not.toContain('--completa');
    const bare = CALLED.replace(/competenze_chiave:\n(?: {2}- .*\n)+/, '');
    expect(await said(bare)).toContain('una competenza chiave');
  });

  it('what it cannot write is told', async () => {
    const inLine = CONFORMING.replace(
      /competenze_chiave:\n(?: {2}- .*\n)+/,
      'competenze_chiave: [{ codice: 05_KC, ore: { aula: 21 } }]\n',
    );
    const { stdout } = await qualcheck(['suggest', plan(inLine), '--completa']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Qui «--completa» non può scrivere 04_KC, 07_KC: da aggiungere a mano.',
    );
  });

  it.each([
    ['missing', '', ['05_KC', '04_KC', '07_KC']],
    ['empty', 'competenze_chiave: []\n', ['05_KC', '04_KC', '07_KC']],
    ['blank', 'competenze_chiave:\n', ['05_KC', '04_KC', '07_KC']],
  ])('a section that is %s is told, and filled', async (_, section, codes) => {
    const file = plan(CONFORMING.replace(/competenze_chiave:\n(?: {2}- .*\n)+/, section));
    expect((await suggestion([file])).result).not.toBe('none-needed');
    const { added, written } = await suggestion([file, '--completa', '--write']);
    expect({ codes: added?.map(({ code }) => code), written }).toEqual({ codes, written: true });
    expect((await suggestion([file])).result).toBe('none-needed');
  });

  it('a unit pasted twice beside a missing one is a slip of its code', async () => {
    const file = plan(CONFORMING.replace('codice: 22_CTR', 'codice: 21_CTR'));
    const { result, changes, slips } = await suggestion([file]);
    expect({ result, changes, slips: slips?.map(({ written, code }) => [written, code]) }).toEqual({
      result: 'incomplete',
      changes: [],
      slips: [['21_CTR', '22_CTR']],
    });
    expect((await suggestion([file, '--completa', '--write'])).verdictAfter).toBe('pass');
    expect(readFileSync(file, 'utf8')).toBe(CONFORMING);
  });
});

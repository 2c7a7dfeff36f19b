/** A condition on a unit that nobody knows is not checked: every format says so, with the unit that may be meant. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { qualcheck, ROOT } from '../support/cli.ts';

const PLAN = join(ROOT, 'examples', 'basilicata-conforme.yaml');
const home = mkdtempSync(join(tmpdir(), 'qualcheck-unknown-unit-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const call = (misura: string) => {
  const file = join(home, 'avviso.yaml');
  writeFileSync(
    file,
    `formato: qualcheck/avviso@1\nid: ente/avviso\ndenominazione: Avviso\nfonte: { documento: Avviso }\nvincoli:\n  - { misura: ${misura}, minimo: 1, fonte: art. 1 }\n`,
  );
  return file;
};
const validate = (misura: string, ...args: string[]) =>
  qualcheck(['validate', PLAN, '--avviso', call(misura), ...args], { env: { SOURCE_DATE_EPOCH: '1798761600' } });
/** Words without what a format puts between and around them. */
const words = (text: string) => text.replaceAll('\\', '').replace(/\s+/g, ' ');

describe.each(REPORT_FORMATS)('%s', (format) => {
  it.each(['laboratorio@20_CRT', 'uf.20_CRT', 'kc.04_CK', 'fad@04_CK', 'uf.04_KC'])('%s is told', async (misura) => {
    const { stdout, code } = await validate(misura, '--format', format);
    const [unit = ''] = /[^.@]+$/.exec(misura) ?? [];
    expect(words(stdout)).toMatch(new RegExp(`${unit} (?:non è né nello standard né nel piano|è|nello standard)`));
    expect(code).toBe(0);
  });

  it('one that the standard has is not', async () => {
    const { stdout } = await validate('laboratorio@20_CTR', '--format', format);
    expect(words(stdout)).not.toContain('né nello standard né nel piano');
  });
});

it('counts of findings and the verdict of --warnings-as-errors know it', async () => {
  expect((await validate('laboratorio@20_CRT', '--statistics')).stdout).toMatch(
    /^1 +avvertenza +vincolo-unit-unknown/m,
  );
  expect((await validate('laboratorio@20_CRT', '--warnings-as-errors')).code).toBe(1);
  expect((await validate('laboratorio@20_CTR', '--warnings-as-errors')).code).toBe(0);
});

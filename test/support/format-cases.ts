/** Plans for the formats: nothing to say, one thing, thousands, and texts made to do harm. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { qualcheck, ROOT, type Run } from './cli.ts';

const example = (name: string) => readFileSync(join(ROOT, 'examples', `${name}.yaml`), 'utf8');
export const PASSING = example('basilicata-conforme');
const FREQUENZA = 'frequenza: { minima: 80, assenze_massime: 20 }';
export const ONE = PASSING.replace(FREQUENZA, 'frequenza: { minima: 79 }');
/** Where its finding is. */
export const ONE_LINE = ONE.slice(0, ONE.indexOf('frequenza: {')).split('\n').length;
/** Passes, with a warning. */
export const WARNED = `${PASSING}eccezioni:\n  - { regola: stage-below-minimum, motivo: autorizzata dalla Regione }\n`;
export const MANY = 5000;

/** Escapes, direction marks, halves of characters, markup and commands of every reader; written as YAML reads it. */
export const HARM =
  '\\u001B[31m\\0\\u0085\\u2028\\n::error::x\\r##[add-mask]a ##vso[task.x] %0A ]]> <script>alert(1)</script> &amp; ' +
  '\\u202Egnp.exe\\u2066 \\uD800 \\uFFFE 🧑‍🏫🇮🇹 [a](javascript:alert(1)) ![b](https://x.test/y) https://x.test www.x.test ' +
  '| `c` @all #1 {0} \\"q\\" \'r\' a@x.test ##teamcity[x] section_start:1:x travis_fold:start:x ' +
  '\\u00AD\\u3164\\uFE0F\\U000E0061\\u206F';

const HOSTILE = PASSING.replace(/^titolo: .*$/m, `titolo: "::error::x ${HARM}"`)
  .replace('codice: 20_CTR', `codice: "20 ${HARM}"`)
  .replace('- { id: d1,', `- { id: "d1 ${HARM}",`)
  .replaceAll('docenti: [d1]', `docenti: ["d1 ${HARM}"]`)
  .replace('crediti: {', `"chiave ${HARM}": 1\ncrediti: {`);

export const CASES: Readonly<Record<string, { files: Record<string, string>; args: string[]; code: number }>> = {
  'nothing to say': { files: { 'a.yaml': PASSING }, args: ['a.yaml'], code: 0 },
  'one finding': { files: { 'a.yaml': ONE }, args: ['a.yaml'], code: 1 },
  'many errors': { files: { 'a.yaml': example('basilicata-da-correggere') }, args: ['a.yaml'], code: 1 },
  'a draft that fails': { files: { 'a.yaml': example('basilicata-bozza') }, args: ['a.yaml'], code: 1 },
  'a draft that passes': { files: { 'a.yaml': example('basilicata-bozza') }, args: ['a.yaml', '--draft'], code: 0 },
  'an exception': {
    files: {
      'a.yaml': `${ONE}eccezioni:\n  - { regola: attendance-below-minimum, motivo: "autorizzata ${HARM}" }\n`,
    },
    args: ['a.yaml'],
    code: 0,
  },
  // A file tells its first thousand.
  'thousands of findings': {
    files: Object.fromEntries(
      Array.from({ length: MANY / 1000 }, (_, file) => [
        `piani/${file}.yaml`,
        PASSING.replace(
          /^altre_attivita:$(\n {2}.*)+/m,
          `altre_attivita:\n${Array.from({ length: 1000 }, (_, index) => `  - { titolo: A${index}, ore: 1, aula: x }`).join('\n')}`,
        ),
      ]),
    ),
    args: ['piani'],
    code: 1,
  },
  'many plans': {
    files: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`piani/${index}.yaml`, index % 2 ? ONE : PASSING]),
    ),
    args: ['piani'],
    code: 1,
  },
  'harm in the format': { files: { 'a.yaml': HOSTILE }, args: ['a.yaml'], code: 1 },
  'harm in what is checked': {
    files: { 'a.yaml': HOSTILE.replace(/^"chiave .*\n/m, '') },
    args: ['a.yaml'],
    code: 1,
  },
  'harm in the name of a file': {
    files: { '[a](b) %25,c:d <script> ]]>\u202e\n::error::x "q" & @all.yaml': ONE },
    args: ['.'],
    code: 1,
  },
  'a file that is missing': { files: { 'a.yaml': ONE }, args: ['a.yaml', 'manca <b>\n::error::x.yaml'], code: 2 },
  'no plan at all': { files: { 'b.txt': '' }, args: ['b-*.yaml'], code: 2 },
  'an unknown standard': {
    files: { 'a.yaml': PASSING.replace(/^standard: .*$/m, 'standard: basilicata/altro') },
    args: ['a.yaml'],
    code: 2,
  },
  'an unknown avviso': {
    files: { 'a.yaml': PASSING.replace(/^standard: .*$/m, (line) => `${line}\navvisi: [altro]`) },
    args: ['a.yaml'],
    code: 2,
  },
  'the same name twice': { files: { 'a.yaml': ONE }, args: ['a.yaml', '-', '--stdin-filename', 'a.yaml'], code: 1 },
  'standard input': { files: {}, args: ['-'], code: 1 },
};

export const MACHINE_FORMATS = ['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'compact'] as const;
export type Texts = Record<(typeof MACHINE_FORMATS)[number], string>;

/** Runs a case in a folder, all formats at once, each to its file; gives what was written. */
export async function runCase(
  folder: string,
  name: string,
  more: readonly string[] = [],
): Promise<{ run: Run; texts: Texts }> {
  const { files, args } = CASES[name] as (typeof CASES)[string];
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const outputs = MACHINE_FORMATS.flatMap((format) => ['--format', format, '--output', join(folder, `out.${format}`)]);
  const run = await qualcheck(['validate', ...args, ...outputs, '--quiet', ...more], { cwd: folder, input: ONE });
  const read = (format: string) => readFileSync(join(folder, `out.${format}`), 'utf8');
  return { run, texts: Object.fromEntries(MACHINE_FORMATS.map((format) => [format, read(format)])) as Texts };
}

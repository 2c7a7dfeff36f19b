/** Finds the configuration, reads it, and says what is wrong with it. */

import { findConfig, isFolder } from '../disk/find.ts';
import { globRoot } from '../disk/glob-root.ts';
import { besideFile, isWithinReach } from '../disk/places.ts';
import { readNamed, readText } from '../disk/read.ts';
import type { Config } from '../format/config.ts';
import type { Finding, Path, Position } from '../format/problem.ts';
import { InvalidConfig, type ReadConfig } from '../format/settings.ts';
import { isYamlName } from '../text/file-name.ts';

/** Which configuration the command line asks for: one by name, none, or the one that is found. */
export type ConfigChoice = { file: string } | 'none' | 'found';

/** Read before commander does, which has to be told in which language to speak. */
export function configChoice(argv: readonly string[]): ConfigChoice {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => /^--(no-config$|config(=|$))/.test(word));
  if (at < 0) return 'found';
  if (words[at] === '--no-config') return 'none';
  const file = words[at]?.includes('=') ? words[at]?.slice('--config='.length) : words[at + 1];
  return file === undefined ? 'found' : { file };
}

/** The configuration in force; absent when there is none. Throws `InvalidConfig` on one that cannot be used. */
export async function readConfig(choice: ConfigChoice): Promise<ReadConfig | undefined> {
  const file = typeof choice === 'object' ? choice.file : choice === 'none' ? undefined : findConfig();
  if (file === undefined) return undefined;
  if (choice === 'found' && !(await isWithinReach(file, file))) throw new InvalidConfig(file, [], 'link-outside');
  const read = await (choice === 'found' ? readText : readNamed)(file);
  if ('trouble' in read) throw new InvalidConfig(file, [], read.trouble);
  if ('finding' in read) throw new InvalidConfig(file, [read.finding]);
  const [{ readDocument }, { configFormat }] = await Promise.all([
    import('../format/document.ts'),
    import('../format/config.ts'),
  ]);
  const document = readDocument(read.text, configFormat);
  const seen = (path: string) => besideFile(file, path);
  const { value } = document;
  if (value === undefined) throw new InvalidConfig(file, document.findings);
  // Whether something is there is not told of what lies outside.
  if (choice === 'found') await refuseOutside(file, document.locate, value);
  const missing = folders(value).flatMap(({ folder, path }): Finding[] =>
    isFolder(seen(folder)) ? [] : [{ problem: { is: 'missing-folder', folder }, position: document.locate(path) }],
  );
  if (missing.length > 0) throw new InvalidConfig(file, missing);
  return { file, document, seen };
}

/** A configuration that nobody named may come with the plans, from anyone: like a plan, it reaches only what is near. */
async function refuseOutside(file: string, locate: (path: Path) => Position, config: Config): Promise<void> {
  const { piani = [], avvisi_comuni = [] } = config;
  const named = [
    ...folders(config).map(({ folder, path }) => ({ written: folder, path })),
    ...piani.map((written, index) => ({ written, path: ['piani', index] })),
    ...avvisi_comuni.flatMap(({ piani }, call) =>
      piani.map((written, index) => ({ written, path: ['avvisi_comuni', call, 'piani', index] })),
    ),
    ...avvisi_comuni.flatMap(({ avvisi }, call) =>
      avvisi
        .map((written, index) => ({ written, path: ['avvisi_comuni', call, 'avvisi', index] }))
        .filter(({ written }) => isYamlName(written)),
    ),
  ];
  const near = await Promise.all(named.map(({ written }) => isWithinReach(globRoot(besideFile(file, written)), file)));
  const findings = named
    .filter((_, index) => !near[index])
    .map(({ written, path }): Finding => ({ problem: { is: 'outside', path: written }, position: locate(path) }));
  if (findings.length > 0) throw new InvalidConfig(file, findings);
}

function folders({ cartelle = {} }: Config): { folder: string; path: Path }[] {
  return (['standard', 'avvisi'] as const).flatMap((key) =>
    (cartelle[key] ?? []).map((folder, index) => ({ folder, path: ['cartelle', key, index] })),
  );
}

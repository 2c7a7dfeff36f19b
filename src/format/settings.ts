/** What holds where arguments do not say: the configuration and the flags over it, each value with its origin. Pure. */

import { isYamlName } from '../text/file-name.ts';
import type { Language } from '../text/language.ts';
import type { Config } from './config.ts';
import type { Document } from './document.ts';
import type { Finding, Path, Position } from './problem.ts';
import type { FileTrouble } from './trouble.ts';

/** Where a value comes from. */
export type Origin =
  | { is: 'default' }
  | { is: 'argument' }
  | { is: 'flag'; flag: string }
  | { is: 'file'; position: Position };

export interface Setting<T extends string = string> {
  value: T;
  from: Origin;
}

/** Public calls that bind all plans of some places. */
interface CommonCalls {
  piani: Setting[];
  avvisi: Setting[];
}

/** Paths are as seen from where the command runs. */
export interface Settings {
  /** The configuration file, as shown; absent when there is none. */
  file?: string;
  lingua: Setting<Language>;
  /** Folders of standards and of public calls; qualcheck reads either kind in both. */
  cartelle: { standard: Setting[]; avvisi: Setting[] };
  /** What `validate` checks without arguments. */
  piani: Setting[];
  avvisi_comuni: CommonCalls[];
}

/** What the command line says. */
export interface Flags {
  lang?: Language;
  standards?: readonly string[] | undefined;
  /** What to check, in place of what the configuration says. */
  plans?: readonly string[];
}

/** A configuration that could be read. `seen` turns a path written in it into one seen from here. */
export interface ReadConfig {
  file: string;
  document: Document<Config>;
  seen(path: string): string;
}

/** A configuration that cannot be used: nothing is checked, since it is not known what was meant to be. */
export class InvalidConfig extends Error {
  constructor(
    readonly file: string,
    readonly findings: readonly Finding[],
    readonly trouble?: FileTrouble,
  ) {
    super(file);
  }
}

/** Flags win where there is one value, and come after the others where there are many. */
export function settingsOf(config: ReadConfig | undefined, flags: Flags): Settings {
  const value = config?.document.value;
  const origin = (path: Path): Origin =>
    config === undefined ? { is: 'default' } : { is: 'file', position: config.document.locate(path) };
  const seen = (path: string) => config?.seen(path) ?? path;
  const all = (values: readonly string[] = [], path: Path, read: (value: string) => string = seen): Setting[] =>
    values.map((each, index) => ({ value: read(each), from: origin([...path, index]) }));
  const lingua: Setting<Language> =
    flags.lang !== undefined
      ? { value: flags.lang, from: { is: 'flag', flag: '--lang' } }
      : value?.lingua !== undefined
        ? { value: value.lingua, from: origin(['lingua']) }
        : { value: 'it', from: { is: 'default' } };
  return {
    ...(config === undefined ? {} : { file: config.file }),
    lingua,
    cartelle: {
      standard: [
        ...all(value?.cartelle?.standard, ['cartelle', 'standard']),
        ...(flags.standards ?? []).map(
          (folder): Setting => ({ value: folder, from: { is: 'flag', flag: '--standards' } }),
        ),
      ],
      avvisi: all(value?.cartelle?.avvisi, ['cartelle', 'avvisi']),
    },
    piani: flags.plans?.length
      ? flags.plans.map((plan): Setting => ({ value: plan, from: { is: 'argument' } }))
      : all(value?.piani, ['piani']),
    avvisi_comuni: (value?.avvisi_comuni ?? []).map(({ piani, avvisi }, index) => ({
      piani: all(piani, ['avvisi_comuni', index, 'piani']),
      // An id is an id wherever it is written.
      avvisi: all(avvisi, ['avvisi_comuni', index, 'avvisi'], (each) => (isYamlName(each) ? seen(each) : each)),
    })),
  };
}

/** Folders whose norms are added to the shipped ones, each once. */
export function normFolders({ cartelle }: Settings): string[] {
  return [...new Set([...cartelle.standard, ...cartelle.avvisi].map(({ value }) => value))];
}

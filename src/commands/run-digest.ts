/** What the parts of one run have in common: their list, options and norms, as a digest. */
import { filesIn } from '../catalog/folders.ts';
import { digestOf } from '../disk/digest.ts';
import { normFolders } from '../format/settings.ts';
import { version } from '../format/version.ts';
import { isYamlName } from '../text/file-name.ts';
import type { Context } from './context.ts';
import type { PlanFile } from './review-file.ts';

interface Run {
  files: readonly Pick<PlanFile, 'path' | 'passedOver'>[];
  avviso: readonly string[];
  warningsAsErrors: boolean;
  strictFiles: boolean;
}

/** Throws `InvalidStandard` where a folder of norms cannot be read. */
export async function runDigest({ files, ...options }: Run, { settings, options: { lang } }: Context): Promise<string> {
  const { avvisi_comuni } = settings;
  const common = avvisi_comuni.map(({ piani, avvisi }) =>
    [piani, avvisi].map((list) => list.map(({ value }) => value)),
  );
  const folders = await Promise.all(normFolders(settings).map(filesIn));
  const calls = [...options.avviso, ...common.flatMap(([, avvisi = []]) => avvisi)].filter(isYamlName);
  const list = files.map(({ path, passedOver = null }) => [path, passedOver]);
  return digestOf([version, lang, list, options, common], [...folders.flat(), ...calls]);
}

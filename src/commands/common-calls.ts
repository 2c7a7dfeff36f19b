/** The public calls that bind all plans of a folder: which of them bind a plan. */
import { resolve, sep } from 'node:path';
import { findFiles, isFolder } from '../disk/find.ts';
import type { Setting } from '../format/settings.ts';
import { configWords } from '../language/config.ts';
import { safe } from '../report/safe.ts';
import { avvisoTrouble } from './avvisi.ts';
import { type Context, refuse } from './context.ts';

/** Of a plan, by its path: the calls of the configuration that bind it. */
export type CallsOf = (file: string) => readonly string[];

/** The calls of each plan; nothing when one is not at hand, or binds no place that there is: that is said. */
export async function commonCalls(context: Context): Promise<CallsOf | undefined> {
  const rules: { binds(path: string): boolean; calls: string[] }[] = [];
  const troubles: string[] = [];
  for (const { piani, avvisi } of context.settings.avvisi_comuni) {
    const places = await Promise.all(piani.map(placeOf));
    for (const [index, place] of places.entries()) {
      const setting = piani[index] as Setting;
      if (place === undefined) troubles.push(placed(setting, safe(context.words.ui.noMatch(setting.value)), context));
    }
    for (const call of avvisi) {
      const trouble = await avvisoTrouble(call.value, context);
      if (trouble !== undefined) troubles.push(placed(call, trouble, context));
    }
    rules.push({
      binds: (path) => places.some((place) => place?.(path)),
      calls: avvisi.map(({ value }) => value),
    });
  }
  for (const trouble of troubles) refuse(trouble, context);
  if (troubles.length > 0) return undefined;
  return (file) => {
    const path = resolve(file);
    return rules.filter(({ binds }) => binds(path)).flatMap(({ calls }) => calls);
  };
}

/** Whether a path is in a place; a folder holds what is not on the disk yet too. Absent: there is no such place. */
async function placeOf({ value }: Setting): Promise<((path: string) => boolean) | undefined> {
  if (isFolder(value)) {
    const inside = resolve(value) + sep;
    return (path) => path.startsWith(inside);
  }
  const { files } = await findFiles([value]);
  const paths = new Set(files.map(({ path }) => resolve(path)));
  return paths.size === 0 ? undefined : (path) => paths.has(path);
}

/** A trouble with the place of the configuration that asks for it. */
export function placed({ from }: Setting, trouble: string, { settings, words }: Context): string {
  if (from.is !== 'file') return trouble;
  const { line, column } = from.position;
  return `${safe(configWords[words.language].at(settings.file ?? '', line, column))}: ${trouble}`;
}

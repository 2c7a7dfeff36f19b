/** The public calls that bind all plans of a folder: which of them bind a plan. */
import { resolve } from 'node:path';
import { findFiles, isFolder } from '../disk/find.ts';
import { isAtOrBelow, realPlace } from '../disk/places.ts';
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
  if (rules.length === 0) return () => [];
  return (file) => {
    // By its name, and by where it really lies: a link frees no plan.
    const paths = [...new Set([resolve(file), realPlace(file)])];
    return rules.filter(({ binds }) => paths.some(binds)).flatMap(({ calls }) => calls);
  };
}

/** Whether a path is in a place, which may hold it before it is on the disk. Absent: there is no such place. */
async function placeOf({ value }: Setting): Promise<((path: string) => boolean) | undefined> {
  if (isFolder(value)) {
    const insides = [resolve(value), realPlace(value)];
    return (path) => insides.some((place) => isAtOrBelow(path, place));
  }
  const { files, passedOver } = await findFiles([value]);
  if (files.length + passedOver.length === 0) return undefined;
  if (files[0]?.named) {
    const places = new Set([resolve(value), realPlace(value)]);
    return (path) => places.has(path);
  }
  const glob = (await import('../disk/glob.ts')).openGlob(value, true);
  const real = new Set(files.map(({ path }) => realPlace(path)));
  return (path) => glob?.takes(path) === true || real.has(path);
}

/** A trouble with the place of the configuration that asks for it. */
export function placed({ from }: Setting, trouble: string, { settings, words }: Context): string {
  if (from.is !== 'file') return trouble;
  const { line, column } = from.position;
  return `${safe(configWords[words.language].at(settings.file ?? '', line, column))}: ${trouble}`;
}

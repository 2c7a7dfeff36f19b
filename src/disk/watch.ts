/** Waits for files to change. The only place that knows chokidar; it reads nothing. */
import { dirname, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isLockName, isWorkbookName, isYamlName, isYamlSavedAsText } from '../text/file-name.ts';
import { isFolder } from './find.ts';

export interface FileWatch {
  /**
   * Watches these too: folders whole, files by the folder they lie in, so that one that is replaced stays watched.
   * Ends when all are; tells whether any is new.
   */
  add(paths: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

/** Changes come in bursts: an editor writes, renames, removes. */
const QUIET_MILLISECONDS = 120;
const SKIPPED = [`${sep}node_modules${sep}`, `${sep}.git${sep}`];

/**
 * Calls `changed` once after each burst of changes of YAML files, or of files that are watched by name; `failed` once
 * for a folder that cannot be watched.
 */
export function watchFiles({ changed, failed }: { changed(): void; failed(folder: string): void }): FileWatch {
  const named = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const matters = (path: string) =>
    isYamlName(path) ||
    (isWorkbookName(path) && !isLockName(path)) ||
    isYamlSavedAsText(path) ||
    named.has(resolve(path));
  const ignored = (path: string, stats?: { isFile(): boolean }) =>
    SKIPPED.some((part) => `${path}${sep}`.includes(part)) || (stats?.isFile() === true && !matters(path));
  const open = (place: string, whole: boolean) =>
    new Promise<void>((ready) => {
      const watcher = watch(place, { ignored, ignoreInitial: true, ...(whole ? {} : { depth: 0 }) });
      watchers.set(`${whole} ${place}`, watcher);
      watcher.on('all', () => {
        clearTimeout(timer);
        timer = setTimeout(changed, QUIET_MILLISECONDS);
      });
      watcher.once('error', () => failed(place));
      watcher.once('ready', ready);
    });
  return {
    async add(paths) {
      const opened: Promise<void>[] = [];
      for (const path of paths) {
        const whole = isFolder(path);
        if (!whole) named.add(resolve(path));
        const place = resolve(whole ? path : dirname(path));
        if (!watchers.has(`${whole} ${place}`)) opened.push(open(place, whole));
      }
      await Promise.all(opened);
      return opened.length > 0;
    },
    async close() {
      clearTimeout(timer);
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
    },
  };
}

/** Globs: where what they match lies, and whether a path is matched. The only place that knows picomatch; it reads nothing. */
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { partsOf } from './glob-root.ts';

export interface Glob {
  root: string;
  /** Whether it takes a file, by its path; folders that it takes are taken whole. */
  takes(path: string): boolean;
  /** Whether a file that is saved as text would be taken, were it not. */
  takesAsText(path: string): boolean;
  /** Whether something in a folder may be taken. */
  enters(folder: string): boolean;
}

/**
 * Reads a glob. One for YAML files takes them in any case of letters. Absent where it climbs after a sign (`*\/..`):
 * what it takes may lie anywhere. `hidden`: takes also what a name with a dot at its start hides.
 */
export function openGlob(pattern: string, hidden = false): Glob | undefined {
  const { root, rest } = partsOf(pattern);
  if (/(?:^|[/{,(|])\.\.(?:$|[/},)|])/.test(rest)) return undefined;
  const anyCase = rest.replace(/(?<=\.[^/]*)ya?ml(?=[^/]*$)/gi, (ending) =>
    ending.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`),
  );
  const matches = (glob: string) => picomatch([literalStart(glob), literalStart(`${glob}/**`)], { dot: hidden });
  const [takes, takesAsText] = [matches(anyCase), matches(`${anyCase}.[tT][xX][tT]`)];
  const isForYaml = anyCase !== rest;
  const below = (path: string) => relative(resolve(root), resolve(path)).split(sep).join('/');
  // What a dot hides is entered only by who asks for it.
  const asksHidden = hidden || /(?:^|[/{,(|])\./.test(rest);
  const deepest = rest.includes('**') ? Number.POSITIVE_INFINITY : rest.split('/').length;
  return {
    root,
    takes: (path) => isBelow(below(path)) && takes(below(path)),
    takesAsText: (path) => isForYaml && isBelow(below(path)) && takesAsText(below(path)),
    enters(folder) {
      const way = below(folder);
      return (asksHidden || !basename(way).startsWith('.')) && (way.split('/').length < deepest || takes(way));
    },
  };
}

function isBelow(way: string): boolean {
  return way !== '' && way.split('/')[0] !== '..' && !isAbsolute(way);
}

/** A name that begins with `!` is a name: it leaves nothing out. */
function literalStart(glob: string): string {
  return /^!(?!\()/.test(glob) ? `\\${glob}` : glob;
}

/** Globs: where what they match lies, and whether a path is matched. The only place that knows picomatch; it reads nothing. */
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
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
  const below = belowOf(root);
  const holds = (path: string, isOne: (way: string) => boolean) => {
    const way = below(path);
    return isBelow(way) && isOne(way);
  };
  // What a dot hides is entered only by who asks for it.
  const asksHidden = hidden || /(?:^|[/{,(|])\./.test(rest);
  const deepest = rest.includes('**') ? Number.POSITIVE_INFINITY : rest.split('/').length;
  return {
    root,
    takes: (path) => holds(path, takes),
    takesAsText: (path) => isForYaml && holds(path, takesAsText),
    enters(folder) {
      const way = below(folder);
      return (asksHidden || !basename(way).startsWith('.')) && (way.split('/').length < deepest || takes(way));
    },
  };
}

/** The way to a path from a root, with forward slashes. */
function belowOf(root: string): (path: string) => string {
  const from = resolve(root);
  const start = join(root, 'x').slice(0, -1);
  const forward = (way: string) => (sep === '/' ? way : way.split(sep).join('/'));
  return (path) => {
    // Thousands of paths that are walked to from the root begin with it: to resolve each takes more than to match it.
    const way = path.startsWith(start) ? path.slice(start.length) : '..';
    return forward(STRAIGHT_ON.test(way) ? way : relative(from, resolve(path)));
  };
}

/** No step of it is blank, stays or climbs. */
const STRAIGHT_ON = /^(?!.*(?:^|[\\/])\.{0,2}(?:[\\/]|$))/s;

function isBelow(way: string): boolean {
  return way !== '' && way.split('/')[0] !== '..' && !isAbsolute(way);
}

/** A name that begins with `!` is a name: it leaves nothing out. */
function literalStart(glob: string): string {
  return /^!(?!\()/.test(glob) ? `\\${glob}` : glob;
}

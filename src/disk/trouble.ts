/** Why the disk said no, as the program speaks of it. */

/** Why a path could not be opened. */
export function troubleOf(error: unknown): 'missing' | 'directory' | 'denied' | 'other' {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'directory';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'other';
  }
}

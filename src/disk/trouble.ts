/** Why the disk said no, as the program speaks of it. */
import type { PathTrouble } from '../format/trouble.ts';

const TROUBLES: Record<string, PathTrouble> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'loop',
  ENAMETOOLONG: 'long-name',
  EMFILE: 'busy',
  ENFILE: 'busy',
};

/** Why a path could not be opened. */
export function troubleOf(error: unknown): PathTrouble {
  return TROUBLES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other';
}

/** Whether it is the system that said no, and no defect of the program: a call of it that failed has a name. */
export function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  const { syscall, code } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && typeof syscall === 'string' && /^E[A-Z0-9]+$/.test(code ?? '');
}

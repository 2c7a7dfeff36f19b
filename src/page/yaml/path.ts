/** A place as results write it (`unita_formative[1].ore`), as the steps that lead there. */
import type { Path } from '../../format/problem.ts';

export function pathOf(at: string): Path {
  return [...at.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => key ?? Number(index));
}

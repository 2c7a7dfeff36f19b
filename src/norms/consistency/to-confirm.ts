/** What an import has worked out and nobody has confirmed yet. */
import { pathOf, type ToConfirm } from '../../format/to-confirm.ts';
import type { Inconsistency } from './check.ts';

/** One warning for each place of `da_confermare`, at that place. */
export function toConfirm({ da_confermare = [] }: { da_confermare?: ToConfirm | undefined }): Inconsistency[] {
  return da_confermare.flatMap(({ perche, voci }) =>
    voci.map(
      (place): Inconsistency => ({
        check: 'to-confirm',
        level: 'warning',
        at: pathOf(place),
        values: { place, it: perche.it, en: perche.en },
      }),
    ),
  );
}

/** What an import has worked out, or not understood, and nobody has confirmed yet. */
import type { ToConfirm } from '../../format/to-confirm.ts';
import { unconfirmed } from '../../format/unconfirmed.ts';
import type { Inconsistency } from './check.ts';

/** One warning for each thing of `da_confermare`: at the value it is about, or where the line of the page is kept. */
export function toConfirm(value: { da_confermare?: ToConfirm[] | undefined }): Inconsistency[] {
  return unconfirmed(value).map(({ at, perche: { it, en }, voce, riga }): Inconsistency => {
    if (riga === undefined) {
      const values = voce === undefined ? { it, en } : { place: voce, it, en };
      return { check: 'to-confirm', level: 'warning', at, values };
    }
    const { riga: number, pagina: page, testo: words } = riga;
    const values = { it, en, words, number: `${number}`, ...(page === undefined ? {} : { page: `${page}` }) };
    return { check: 'to-confirm', level: 'warning', at, values };
  });
}

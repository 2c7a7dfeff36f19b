/** Stands for `catalog/folders.ts` in the page: the norms that it carries. */
import type { Catalog, Shipped } from '../catalog/catalog.ts';
import { memoryCatalog, shippedFrom } from '../catalog/memory.ts';
import { carriedNorms } from './carried.ts';

const NONE = { examples: [], topics: { formato: '', argomenti: [], vuote: '', confronto: [] } };

export const SHIPPED: Shipped = shippedFrom(async () => ({ ...carriedNorms().shipped, ...NONE }));

let open: Promise<Catalog> | undefined;

/** The shipped norms and those of who made the page, read once. Folders are not looked at: there is no disk. */
export function openCatalog(_folders: readonly string[] = []): Promise<Catalog> {
  open ??= memoryCatalog(SHIPPED, carriedNorms().own);
  return open;
}

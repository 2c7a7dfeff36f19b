/** Stands for `catalog/folders.ts` in the page: the norms that it carries. */
import type { Catalog, Shipped } from '../catalog/catalog.ts';
import { memoryCatalog, shippedFrom } from '../catalog/memory.ts';
import { carriedNorms } from './carried.ts';

export const SHIPPED: Shipped = shippedFrom(async () => carriedNorms().shipped);

/** The shipped norms and those of who made the page. Folders are not looked at: there is no disk. */
export async function openCatalog(_folders: readonly string[] = []): Promise<Catalog> {
  return memoryCatalog(SHIPPED, carriedNorms().own);
}

/** The page that the build made, with the norms of others and another language. Pure. */
import type { NormText } from '../catalog/memory.ts';
import type { Language } from '../text/language.ts';

/** As `src/build/page.mjs` writes them: each is there once, before anything that was read. */
const LANGUAGE = '<html lang="it">';
const NO_NORMS = '<script type="application/json" id="own">[]</script>';

/** Nothing in a text ends the block that it stands in: no `<` is left. Throws where the page is not one of the build. */
export function withNorms(page: string, norms: readonly NormText[], language: Language): string {
  const own = JSON.stringify(norms).replaceAll('<', '\\u003c');
  return put(
    put(page, LANGUAGE, `<html lang="${language}">`),
    NO_NORMS,
    NO_NORMS.replace('[]', () => own),
  );
}

function put(page: string, old: string, text: string): string {
  const at = page.indexOf(old);
  if (at < 0) throw new Error(`the page has no «${old}»`);
  return page.slice(0, at) + text + page.slice(at + old.length);
}

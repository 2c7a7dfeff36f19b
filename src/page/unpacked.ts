/** What the page carries in a block of data, as it was: base64 of gzip, as the build packs. */

export function unpacked(packed: string): Response {
  const signs = atob(packed);
  const bytes = new Uint8Array(signs.length);
  // One by one: a function for each sign takes ten times longer.
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** The text of a block of data that may stand below what runs first: it is whole once the page is read to its end. */
export async function blockBelow(id: string): Promise<string> {
  if (document.readyState === 'loading') {
    await new Promise((read) => document.addEventListener('DOMContentLoaded', read, { once: true }));
  }
  return block(id);
}

/** The text of a block of data that stands above. */
export function block(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`the page has no «${id}»`);
  return text;
}

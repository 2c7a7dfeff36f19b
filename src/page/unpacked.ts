/** What the page carries in a block of data, as it was: base64 of gzip, as the build packs. */

export function unpacked(packed: string): Response {
  const signs = atob(packed);
  const bytes = new Uint8Array(signs.length);
  // One by one: a function for each sign takes ten times longer.
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

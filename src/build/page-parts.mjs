/**
 * The program of the page in parts, of which the first picture needs some. A bundler writes parts as modules, and a page
 * without addresses can import none: each becomes a function that is handed the others (`src/page/loader.ts`).
 */

/** What is named in the braces of an import or an export: what it is called there, and here. */
function names(list, between) {
  return list
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [one, other = one] = pair.split(' as ');
      return between === 'in' ? `${one}:${other}` : `${other}:${one}`;
    })
    .join();
}

const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/([^"]+)";/y;
const EXPORT = /export\{([^}]*)\};?$/;
const LATER = /\bimport\("\.\/([^"]+)"\)/g;

/** A module, minified, as a part: `(parts) => { …; return its exports }`. Throws where some of it is not as bundlers write it. */
function partOf(name, { text, imports, isEarly }, short) {
  const count = { now: 0, later: 0 };
  let at = 0;
  let head = '';
  IMPORT.lastIndex = 0;
  for (let found = IMPORT.exec(text); found !== null; found = IMPORT.exec(text)) {
    const use = `__parts.use(${short(found[2])});`;
    head += found[1] === undefined ? use : `const{${names(found[1], 'in')}}=${use}`;
    at = IMPORT.lastIndex;
    count.now++;
  }
  const body = text
    .slice(at)
    .replace(EXPORT, (_, list) => `return{${names(list, 'out')}}`)
    .replace(LATER, (_, other) => {
      count.later++;
      return `__parts.load(${short(other)})`;
    });
  const expected = (kind) => imports.filter((each) => each.kind === kind).length;
  if (count.now !== expected('import-statement') || (count.later === 0) !== (expected('dynamic-import') === 0)) {
    throw new Error(`${name} is not as parts are written`);
  }
  // In parentheses: a function that runs at once is not read twice.
  return `__parts.known[${short(name)}]=${isEarly ? '(' : ''}function(__parts){"use strict";${head}${body}}${isEarly ? ')' : ''};`;
}

/**
 * The scripts of the program: `first`, for the parts that are first and all that they import, and `rest`. `outputs`: the parts
 * that the bundler wrote, by name.
 */
export function scriptsOf(outputs) {
  const early = new Set();
  const take = (name) => {
    if (early.has(name)) return;
    early.add(name);
    for (const { kind, name: other } of outputs.get(name).imports) if (kind === 'import-statement') take(other);
  };
  for (const [name, { isFirst }] of outputs) if (isFirst) take(name);
  // Those of the bundler hold a fingerprint, which does not compress.
  const order = [...outputs.keys()];
  const short = (name) => (outputs.get(name).isEntry ? JSON.stringify(name) : `${order.indexOf(name)}`);
  const script = (isEarly) =>
    [...outputs]
      .filter(([name]) => early.has(name) === isEarly)
      .map(([name, part]) => partOf(name, { ...part, isEarly }, short))
      .join('\n');
  return { first: script(true), rest: script(false) };
}

/** What axe-core has against a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rows and items alike but for their texts and marks stay three times: what is said of one is said of all. */
const ALIKE = `const seen = new Map();
  for (const each of document.querySelectorAll('tbody tr, li, .finding')) {
    const kind = each.outerHTML.replace(/>[^<]+/g, '>').replace(/ (?:id|href)="[^"]*"/g, '');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) > 3) each.remove();
  }`;

/** A line for each kind of violation; of the rest nothing is asked, which takes axe-core most of its time. */
export async function violations(page: Page, options = {}): Promise<string[]> {
  await page.evaluate(`{ ${ALIKE} }; ${axe}; 0`);
  return violationsIn(page, 'html', options);
}

/** The same of a part of a page that lives on: nothing is taken out of it. */
export async function violationsIn(page: Page, part: string, options = {}): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(`${axe}; 0`);
  const asked = [JSON.stringify(part), JSON.stringify({ resultTypes: ['violations'], ...options })].join();
  return page.evaluate(`axe.run(${asked}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' (' + nodes.length + ')'))`);
}

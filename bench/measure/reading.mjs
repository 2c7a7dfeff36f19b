/** `node reading.mjs <folder>`: unpacks the workbooks of a folder and reads the XML that a plan is in, and does nothing with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const [folder = '.'] = process.argv.slice(2);
const READ = /(?:\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|sheet\d+\.xml)$/;

for (const name of readdirSync(folder)) {
  const parts = unzipSync(readFileSync(join(folder, name)), { filter: (part) => READ.test(part.name) });
  for (const part of Object.values(parts)) new SaxesParser().write(strFromU8(part)).close();
}

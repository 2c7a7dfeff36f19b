/**
 * What the command needs of the import. The program loads it from a bundle of its own (`dist/import.cjs`), so that the
 * readers of pages weigh on no other command.
 */

export { changesBetween } from '../import/compare/changes.ts';
export { renumbered } from '../import/compare/numbers.ts';
export { citations, renumber } from '../import/compare/renumber.ts';
export { readPage } from '../import/page.ts';
export { alike } from '../import/phrase.ts';
export { Refused, Sheet } from '../import/sheet.ts';
export { headingOf } from '../import/write/heading.ts';
export { standardYaml } from '../import/write/yaml.ts';
export { importWords } from '../language/import.ts';
export { changesReport, importReport, plansReport } from '../report/import.ts';

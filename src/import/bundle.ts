/**
 * What the command needs of the import. The program loads it from a bundle of its own (`dist/import.cjs`), so that the
 * readers of HTML and PDF weigh on no other command.
 */
export { importWords } from '../language/import.ts';
export { changesReport, importReport, plansReport } from '../report/import.ts';
export { changesBetween } from './compare/changes.ts';
export { readPage } from './page.ts';
export { alike } from './phrase.ts';
export { Refused } from './sheet.ts';
export { headingOf } from './write/heading.ts';
export { standardYaml } from './write/yaml.ts';

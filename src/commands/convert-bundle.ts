/** What writes YAML in the place of YAML: in a bundle of its own (`dist/convert.cjs`), as no other command needs it. */

export { planYaml, saySame } from '../workbook/plan-yaml.ts';

/** `docs/regole.md`: every rule in both languages, from the same texts and examples as `qualcheck explain`. */
import type { Edits, RuleExample } from '../format/rule-examples.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import { editLine } from '../report/cards/rule.ts';

export function rulesPage(examples: readonly RuleExample[]): string {
  const sections = DESCRIBED_RULES.map(({ id, severity, title, why }) => {
    const example = examples.find(({ regola }) => regola === id);
    return [
      `## ${id}`,
      `**${title.it}** (${severity === 'error' ? 'errore' : 'avvertenza'}). ${why.it}`,
      `*${title.en}* (${severity}). ${why.en}`,
      // Some rules nothing in a plan can break under the shipped standards.
      ...(example === undefined || Object.keys(example.viola).length === 0 ? [] : [exampleText(example)]),
    ].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# Le regole di qualcheck

<!-- Generato da \`npm run build\` dalle regole e da src/norms/rules/examples.yaml: non si modifica a mano. -->

Ogni regola con che cosa chiede e perché, in italiano e in inglese, e un esempio: le modifiche a un piano conforme che
la violano e quelle che la rispettano. La clausola di ogni standard, con la sua cifra, si legge con
\`qualcheck explain <regola>\`.`;

function exampleText({ piano, viola, rispetta }: RuleExample): string {
  const lines = (edits: Edits) => Object.entries(edits).map(([path, value]) => editLine(path, value, '(tolto)'));
  return [
    `Da \`examples/${piano}.yaml\`:`,
    '',
    '```text',
    '# non passa',
    ...lines(viola),
    '# passa',
    ...lines(rispetta),
    '```',
  ].join('\n');
}

/** Whether the memory of many plans grows with how many they are, in each format. */
import { weighed } from '../measure/run.mjs';

const FORMATS = ['table', 'compact', 'csv', 'json', 'jsonl', 'html', 'markdown', 'github', 'junit', 'sarif', 'gitlab'];
/** Of the format that people see, and of the others. */
const GOALS = { table: 1.3, other: 1.5 };

export function memory({ qualcheck, inputs, say }) {
  return {
    rows: FORMATS.map((format) => {
      const measure = `\`${format}\``;
      say(`memoria di 10.000 piani e di 1.000: ${format}`);
      const peak = (count) =>
        weighed([...qualcheck, 'validate', inputs.plans(count), '--jobs', '1', '--format', format]).mib;
      const [a, b] = [peak(10_000), peak(1000)];
      const group = 'Memoria di 10.000 piani ÷ 1.000, un thread';
      return {
        group,
        id: `memory-${format}`,
        measure,
        goal: GOALS[format] ?? GOALS.other,
        unit: 'MiB',
        ratio: a / b,
        a,
        b,
        pairs: 1,
      };
    }),
  };
}

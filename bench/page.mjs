/** The tables of the pages: each stands between two marks, the text around them stays as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { REASONS } from './reasons.mjs';

const PAGES = ['docs/prestazioni.md', 'docs/archivio.md'];

/** Puts each table in its place, in one of the pages below `root`; one that has none is a slip. */
export function writePages(root, tables) {
  const pages = PAGES.map((page) => ({ file: join(root, page), text: readFileSync(join(root, page), 'utf8') }));
  for (const [name, table] of Object.entries(tables)) {
    const [open, close] = [`<!-- misure: ${name} -->`, '<!-- fine -->'];
    const page = pages.find(({ text }) => text.includes(open));
    const start = page?.text.indexOf(open);
    const end = page?.text.indexOf(close, start);
    if (page === undefined || end < start) throw new Error(`no place for «${name}»`);
    page.text = `${page.text.slice(0, start + open.length)}\n\n${table}\n\n${page.text.slice(end)}`;
  }
  for (const { file, text } of pages) writeFileSync(file, text);
}

/** On what it was measured, and when. */
export function circumstances(now, processor = false) {
  const day = now.toLocaleDateString('it', { day: 'numeric', month: 'long', year: 'numeric' });
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} processori (${cpu?.model.trim() ?? '?'}), ${memory} GiB di memoria, ${process.platform}`;
  return `Misurato il ${day} con Node ${process.version}, ${machine}, \`NODE_EXTRA_CA_CERTS\` non impostata${processor ? ', a tempo di processore' : ''}.`;
}

/** A table for each group of measures, with the reasons of the goals that are missed. */
export function goalTable(rows) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const own = rows.filter((row) => row.group === group);
      const all = own.flatMap((row) => (isMissed(row) && REASONS[row.id] ? [`- ${REASONS[row.id]}`] : []));
      const reasons = [...new Set(all)];
      const why = reasons.length === 0 ? '' : `\n\nPerché manca:\n\n${reasons.join('\n')}`;
      return `### ${group}\n\n${markdownTable({ head: HEAD, rows: own.map(cells) })}${why}`;
    })
    .join('\n\n');
}

const HEAD = ['Misura', 'Rapporto', 'Quartili', 'Obiettivo', 'Esito', 'Coppie', 'Valori'];

function cells(row) {
  const { measure, ratio, low, high, goal, pairs, a, b, unit = 'ms', exponent } = row;
  return [
    exponent ? `${measure} (esponente)` : measure,
    `**${number(ratio)}**`,
    low === undefined || pairs === 1 ? '' : `${number(low)}–${number(high)}`,
    goal === undefined ? '' : `≤ ${number(goal)}`,
    verdict(row),
    String(pairs),
    a === undefined ? '' : `${a.toFixed(0)} / ${b.toFixed(0)} ${unit}`,
  ];
}

/** What is shown is what is judged: a figure that reads as the goal meets it. */
export function isMissed({ ratio, goal }) {
  return goal !== undefined && !(Number(ratio.toFixed(2)) <= goal);
}

function verdict(row) {
  const { ratio, goal } = row;
  if (goal === undefined) return '';
  if (!isMissed(row)) return 'raggiunto';
  return `manca: ${number(ratio - goal)} oltre (${number(ratio / goal)} volte)`;
}

const number = (value) => value.toFixed(2).replace('.', ',');

export function markdownTable({ head, rows }) {
  const align = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, align, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Before any time is taken: on the same plans, qualcheck and its peers say the same where both speak. */
import { join, resolve } from 'node:path';
import { printed } from '../measure/run.mjs';
import { spectralRuleset } from '../peers/ruleset.mjs';

const SHAPE = /^(format|yaml)-/;

/** Throws when they differ; gives what was compared. */
export function compareWithPeers({ qualcheck, peers, inputs }) {
  const folder = inputs.plans(1000);
  const ours = outcomesOf(printed([...qualcheck, 'validate', folder, '--format', 'jsonl']));
  const rules = Object.keys(spectralRuleset().rules).filter((rule) => rule !== 'format');

  const spectral = new Map([...ours.keys()].map((file) => [file, new Set()]));
  const lint = [...peers.spectral, 'lint', join(folder, '**', '*.yaml'), '-r', inputs.ruleset, '-f', 'json', '-q'];
  for (const { source, code, message } of JSON.parse(printed(lint))) {
    spectral.get(resolve(source)).add(code === 'format' ? 'format' : `${code} ${message}`);
  }
  const ajv = [...peers.ajv, 'validate', ...AJV, '-s', inputs.schema, '-d', join(folder, '**', '*.yaml')];
  const sound = new Set(
    printed(ajv)
      .match(/^.* valid$/gm)
      ?.map((line) => resolve(line.replace(/ valid$/, ''))),
  );

  const differences = [];
  let findings = 0;
  for (const [file, outcomes] of ours) {
    const shape = outcomes.some(({ rule }) => SHAPE.test(rule));
    const theirs = spectral.get(file);
    if (shape !== theirs.has('format')) differences.push(`${file}: format, qualcheck ${shape}, Spectral ${!shape}`);
    if (shape === sound.has(file)) differences.push(`${file}: format, qualcheck ${shape}, ajv ${!shape}`);
    // A plan that does not follow the format is not checked further by qualcheck.
    if (shape || theirs.has('format')) continue;
    const said = new Set(
      outcomes.filter(({ rule }) => rules.includes(rule)).map(({ rule, subject }) => `${rule} ${subject}`),
    );
    findings += said.size;
    for (const each of minus(said, theirs)) differences.push(`${file}: only qualcheck, ${each}`);
    for (const each of minus(theirs, said)) differences.push(`${file}: only Spectral, ${each}`);
  }
  if (differences.length > 0) {
    throw new Error(`the peers differ in ${differences.length} points\n${differences.slice(0, 20).join('\n')}`);
  }
  return { plans: ours.size, rules: rules.length, findings, broken: ours.size - sound.size };
}

export const AJV = ['--spec=draft7', '--strict=false', '--validate-formats=false'];

const minus = (a, b) => [...a].filter((each) => !b.has(each));

/** File → what does not pass, doubts told as warnings too: a peer knows no doubts. */
function outcomesOf(lines) {
  const files = new Map();
  for (const line of lines.trimEnd().split('\n')) {
    const { file, outcomes } = JSON.parse(line);
    const bad = outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete');
    files.set(resolve(file), bad);
  }
  return files;
}

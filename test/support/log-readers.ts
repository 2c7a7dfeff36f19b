/** What may never come out alive: marks that cannot be seen, and what the readers of logs take for commands. */

/**
 * Controls but the end of a line (a table for spreadsheets ends its lines as RFC 4180 asks), marks that cannot be seen or
 * turn the text around, halves of characters.
 */
export const UNSEEN =
  /(?!\n|\r\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** Marks of every kind above, one at least of each block that has them. */
export const UNSEEN_MARKS = [
  ...[0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200d, 0x202e, 0x2060, 0x2063, 0x206a],
  ...[0x206f, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff0, 0xfff9, 0xfffe, 0x1bca0, 0x1d173, 0x1fffe, 0xe0001],
  ...[0xe0020, 0xe0061, 0xe007f, 0xe0100, 0xe01ef, 0x0600, 0x110bd, 0x13430],
].map((code) => String.fromCodePoint(code));

/** What each reader obeys, wherever in a line unless said. */
const OBEYED: Readonly<Record<string, RegExp>> = {
  github: /^\s*::|##\[/m,
  azure: /##(?:vso)?\[/i,
  teamcity: /##teamcity\[/i,
  gitlab: /section_(?:start|end):/,
  travis: /travis_(?:fold|time):/,
  buildkite: /^(?:---|\+\+\+|~~~|\^\^\^)\s/m,
};
export const LOG_COMMAND = new RegExp(
  Object.values(OBEYED)
    .map(({ source }) => source)
    .join('|'),
  'im',
);
/** Outside the format that is made of them. */
export const LOG_COMMAND_INSIDE = new RegExp(LOG_COMMAND.source.replace('^\\s*::|', ''), 'im');

/** A command for each reader. */
export const LOG_COMMANDS = [
  '::error file=x::finto',
  '##[error]finto',
  '##vso[task.setvariable variable=a]b',
  "##teamcity[buildStatus status='SUCCESS']",
  '##VSO[task.complete]',
  'section_start:1560896352:finta[collapsed=true]',
  'section_end:1560896352:finta',
  'travis_fold:start:finta',
  'travis_time:start:00',
  '--- finta',
  '+++ finta',
  '~~~ finta',
  '^^^ +++',
];

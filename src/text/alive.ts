/** What must not come out of the program as it is: marks that nobody sees, and what the readers of logs obey. */

/**
 * Inside of a class of a pattern with `u`: what cannot be seen, turns the text around or is left out where it is shown,
 * told by what Unicode says of it, so that no mark is forgotten. Beside it what XML may not hold.
 */
export const UNSEEN =
  '\\p{Default_Ignorable_Code_Point}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u007f-\\u009f';

/**
 * A sign of what a log takes for a command anywhere in a line: `##[` and `##` with a name before the bracket (Azure,
 * TeamCity), the marks of a section (GitLab, Travis). Where it is written as an escape, nothing is obeyed.
 */
export const COMMAND_SIGN = '#(?=#\\w*\\[)|_(?<=(?:section|travis)_)(?=(?:start|end|fold|time):)';

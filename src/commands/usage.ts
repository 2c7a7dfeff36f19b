/** What commander says, in the words of the rest: help, and what is wrong with a command line. */
import type { Command, CommanderError, Help, Option } from 'commander';
import type { HelpWords } from '../language/help.ts';
import type { UsageTrouble, Words } from '../language/words.ts';
import { nearestWord } from '../text/nearest.ts';
import type { CommandSpec } from './complete.ts';
import { unquoted } from './not-there.ts';

/** How help is made: our titles, and the examples of a command before its arguments and options. */
export function helpLabels(help: HelpWords): Partial<Help> {
  const inOurWords = (usage: string) =>
    usage.replace('[options]', help.optionsWord).replace('[command]', help.commandWord);
  return {
    styleTitle: (title: string) => help.titles[title] ?? title,
    styleUsage: inOurWords,
    styleSubcommandTerm: inOurWords,
    commandDescription: (command: Command) =>
      [command.description(), help.examplesOf[command.name()]].filter(Boolean).join('\n\n'),
    subcommandDescription: (command: Command) => command.description(),
    argumentDescription: ({ description, argChoices }) => withNotes(description, choicesNote(argChoices, help)),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      withNotes(
        description,
        choicesNote(argChoices, help),
        ...(typeof defaultValue === 'string' ? [`${help.default}: ${defaultValue}`] : []),
      ),
  };
}

function choicesNote(choices: readonly string[] | undefined, help: HelpWords): string {
  return choices === undefined ? '' : `${help.choices}: ${choices.join(', ')}`;
}

function withNotes(description: string, ...notes: string[]): string {
  const said = notes.filter(Boolean);
  return said.length === 0 ? description : `${description} (${said.join('; ')})`;
}

const TROUBLES: Record<string, UsageTrouble> = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.excessArguments': 'excessArguments',
  'commander.invalidArgument': 'invalidArgument',
  'commander.optionMissingArgument': 'optionMissingArgument',
};

/** commander's message in our words: its quoted subjects, and the word it thinks was meant. */
export function usageMessage(error: CommanderError, argv: readonly string[], words: Words): string {
  const { ui } = words;
  const trouble = TROUBLES[error.code] ?? 'other';
  // Too many words may be one name.
  const [name] = trouble === 'excessArguments' ? unquoted(argv.slice(1), words) : [];
  if (name !== undefined) return `${ui.error}: ${name.said}\n`;
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map(([, word]) => word as string);
  const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1];
  // Of an option commander tells the option first, of an argument the value.
  const ofArgument = error.message.startsWith('error: command-argument value');
  const [subject = error.message.replace(/^error: /, ''), value = ''] = ofArgument ? quoted.toReversed() : quoted;
  const suggestion =
    /\(Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1] ?? nearestWord(value, choices?.split(', ') ?? [], 1);
  const said = ui.usage[trouble](subject, value, choices ?? '');
  return `${ui.error}: ${said}${suggestion === undefined ? '' : ` — ${ui.didYouMean(suggestion)}`}\n`;
}

/** The message on a command that `help` does not know; absent where it was asked of none. */
export function unknownTopic(argv: readonly string[], root: Command, { ui }: Words): string | undefined {
  const [command, topic] = argv.filter((word) => !word.startsWith('-'));
  if (command !== 'help' || topic === undefined) return undefined;
  const meant = nearestWord(
    topic,
    commandSpecs(root).map(({ name }) => name),
    1,
  );
  return `${ui.error}: ${ui.usage.unknownCommand(topic, '', '')}${meant === undefined ? '' : ` — ${ui.didYouMean(meant)}`}\n`;
}

/** What a shell can complete: commands, options and arguments, as commander knows them. */
export function commandSpecs(root: Command): CommandSpec[] {
  return [root, ...root.commands.filter((command) => !isHidden(command))].map((command) => ({
    name: command === root ? '' : command.name(),
    summary: command.description(),
    options: command.options
      .filter(({ hidden }) => !hidden)
      .map(({ short, long, description, required, optional, argChoices = [] }) => ({
        flags: [short, long].filter((flag) => flag !== undefined),
        summary: description,
        takesValue: required || optional,
        choices: argChoices,
      })),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      choices: argument.argChoices ?? [],
      variadic: argument.variadic,
    })),
  }));
}

/** commander keeps it to itself. */
function isHidden(command: Command): boolean {
  return (command as Command & { _hidden?: boolean })._hidden === true;
}

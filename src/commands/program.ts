/** The program as commander knows it. */
import { Command, Option } from 'commander';
import type { Screen } from '../disk/screen.ts';
import { version } from '../format/version.ts';
import { helpWords } from '../language/help.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { COMMANDS, COMPLETE, type Run } from './define.ts';
import { collect, fileOf } from './option-values.ts';
import { formatOfEnding } from './outputs.ts';
import { helpLabels } from './usage.ts';

/**
 * The program that `argv` asks for: with all its commands, or, where the first word is one, with that alone. `out` takes
 * help that was asked for, `err` help that takes the place of a command.
 */
export function program(
  argv: readonly string[],
  language: Language,
  run: Run,
  out: Screen['out'],
  err: (text: string) => void,
): Command {
  const help = helpWords[language];
  const root = new Command('qualcheck')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(`help ${help.commandWord}`, help.helpCommand)
    .addOption(new Option(`--lang <${help.langWord}>`, help.lang).choices(LANGUAGES).default('it'))
    .option(`--standards <${help.folderWord}>`, help.standards, collect)
    .option(`--config <${help.fileWord}>`, help.config)
    .option('--no-config', help.noConfig)
    .option('--print-config', help.printConfig)
    .option('--color', help.color)
    .option('--no-color', help.noColor)
    .configureHelp({ showGlobalOptions: true, ...helpLabels(help) })
    .configureOutput({ writeOut: (text) => void out(text), writeErr: err, outputError: () => {} })
    .addHelpText('after', `\n${help.exitCodes}`)
    .showSuggestionAfterError(true)
    .hook('preAction', (_, command) => settleOutput(command))
    .exitOverride();

  const [first = ''] = argv;
  const named = Object.hasOwn(COMMANDS, first) && first !== COMPLETE;
  for (const name of named ? [first] : Object.keys(COMMANDS)) COMMANDS[name]?.(root, help, run);
  return root;
}

/**
 * The screen by its other names is no file; a file whose ending says a format takes that one, where none was asked for and
 * the command has it.
 */
function settleOutput(command: Command): void {
  const { output } = command.opts<{ output?: string }>();
  if (output === undefined) return;
  if (fileOf(output) === undefined) command.setOptionValue('output', undefined);
  const format = formatOfEnding(output);
  const choices = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
  if (format === undefined || !choices.includes(format)) return;
  if (command.getOptionValueSource('format') === 'default') command.setOptionValue('format', format);
}

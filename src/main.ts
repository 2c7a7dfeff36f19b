/** The command line: options → command → exit code. */
import { Command, CommanderError, type Help, Option } from 'commander';
import { InvalidStandard, openCatalog } from './catalog/catalog.ts';
import type { CheckStandardsOptions } from './commands/check-standards.ts';
import {
  type Context,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  loadWords,
  STANDARD_FORMATS,
} from './commands/context.ts';
import type { ImportOptions } from './commands/import.ts';
import type { ListOptions } from './commands/list.ts';
import type { OutputWord } from './commands/outputs.ts';
import type { ValidateOptions } from './commands/validate.ts';
import type { Kind } from './import/sheet.ts';
import { type HelpWords, helpWords } from './language/help.ts';
import type { Language, UsageTrouble, Words } from './language/words.ts';
import { REPORT_FORMATS, type ReportFormat } from './report/formats.ts';
import { version } from './version.ts';

/** Runs a command. Takes the arguments after the program's name; gives the exit code, never exits. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const language = languageIn(argv);
  let code: ExitCode = EXIT.pass;
  const out = (text: string) => void process.stdout.write(text);
  const err = (text: string) => void process.stderr.write(text);
  const run = async (command: Command, action: (context: Context) => Promise<ExitCode>) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const words = await loadWords(options.lang);
    code = await action({ options, words, catalog: openCatalog(options.standards ?? []), out, err });
  };
  try {
    await program(language, run, out).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof InvalidStandard) {
      const words = await loadWords(language);
      err(`${words.ui.error}: ${(await import('./report/invalid.ts')).explainInvalid(error, words)}\n`);
      return EXIT.unable;
    }
    if (!(error instanceof CommanderError)) return defect(error, await loadWords(language), err);
    if (error.exitCode === 0) return EXIT.pass;
    if (error.code !== 'commander.help') err(usageMessage(error, await loadWords(language)));
    return EXIT.unable;
  }
}

/** Help is worded before options are parsed: the language is looked up first. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1];
  return at >= 0 && given === 'en' ? 'en' : 'it';
}

type Run = (command: Command, action: (context: Context) => Promise<ExitCode>) => Promise<void>;

function program(language: Language, run: Run, out: (text: string) => void): Command {
  const help = helpWords[language];
  const collect = (value: string, all: string[] = []) => [...all, value];
  // `--format` and `--output` go in pairs: the order in which they are written counts, across the two.
  const outputs: OutputWord[] = [];
  const asFormat = (format: string) => outputs.push({ format: format as ReportFormat });
  const asFile = (file: string) => outputs.push({ file });
  const root = new Command('qualcheck')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(`help ${help.commandWord}`, help.helpCommand)
    .addOption(new Option(`--lang <${help.langWord}>`, help.lang).choices(['it', 'en']).default('it'))
    .option(`--standards <${help.folderWord}>`, help.standards, collect)
    .option('--color', help.color)
    .option('--no-color', help.noColor)
    .configureHelp({ showGlobalOptions: true, ...helpLabels(help) })
    .configureOutput({ writeOut: out, writeErr: () => {} })
    .addHelpText('after', `\n${help.examples}`)
    .showSuggestionAfterError(true)
    .exitOverride();

  root
    .command('validate')
    .argument(`<${help.planWord}...>`, help.plans)
    .description(help.validate)
    .addOption(
      inOrder(new Option(`--format <${help.formatWord}>`, help.formats).choices(REPORT_FORMATS), asFormat).default(
        'table',
      ),
    )
    .addOption(inOrder(new Option(`--output <${help.fileWord}>`, help.output), asFile))
    .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
    .option('--draft', help.draft, false)
    .option('--warnings-as-errors', help.warningsAsErrors, false)
    .option('-q, --quiet', help.quiet, false)
    .option(`--stdin-filename <${help.nameWord}>`, help.stdinFilename, '<stdin>')
    .addHelpText('after', `\n${help.validateExamples}`)
    .action((plans: string[], options: Omit<ValidateOptions, 'outputs'>, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/validate.ts')).validate(plans, { ...options, outputs }, context),
      ),
    );
  root
    .command('check-standards')
    .argument('[file...]', help.standardFiles)
    .description(help.checkStandards)
    .addOption(new Option(`--format <${help.formatWord}>`, help.format).choices(STANDARD_FORMATS).default('table'))
    .action((files: string[], options: CheckStandardsOptions, command: Command) =>
      run(command, async (context) =>
        (await import('./commands/check-standards.ts')).checkStandards(files, options, context),
      ),
    );
  root
    .command('show')
    .argument(`<${help.queryWord}...>`, help.query)
    .description(help.show)
    .addHelpText('after', `\n${help.showExamples}`)
    .action((query: string[], _options: unknown, command: Command) =>
      run(command, async (context) => (await import('./commands/show.ts')).show(query.join(' '), context)),
    );
  root
    .command('explain')
    .argument(`<${help.ruleWord}>`, help.rule)
    .description(help.explain)
    .action((rule: string, _options: unknown, command: Command) =>
      run(command, async (context) => (await import('./commands/explain.ts')).explain(rule, context)),
    );
  root
    .command('rules')
    .description(help.rules)
    .action((_options: unknown, command: Command) =>
      run(command, async (context) => (await import('./commands/explain.ts')).rules(context)),
    );
  root
    .command('import')
    .argument(`<${help.pageWord}>`, help.page)
    .description(help.import)
    .option(`-o, --output <${help.fileWord}>`, help.importOutput)
    .option('--force', help.force, false)
    .addOption(
      new Option(`--da <${help.kindWord}>`, help.da).choices([
        'basilicata',
        'campania',
        'lazio',
        'atlante',
      ] satisfies Kind[]),
    )
    .option(`--id <${help.idWord}>`, help.id)
    .option(`--diff <${help.standardWord}>`, help.diff)
    .option(`--plan <${help.planWord}>`, help.diffPlans, collect)
    .addHelpText('after', `\n${help.importExamples}`)
    .action((page: string, options: ImportOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/import.ts')).importStandard(page, options, context)),
    );
  root
    .command('list')
    .description(help.list)
    .option(`--regione <${help.regionWord}>`, help.region)
    .option(`--eqf <${help.levelWord}>`, help.eqf)
    .action((options: ListOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/list.ts')).list(options, context)),
    );
  return root;
}

/** An option that may be repeated, each use of it noted when it is met, after its own check of the value. */
function inOrder(option: Option, note: (value: string) => void): Option {
  const check = option.parseArg;
  return option.argParser((value: string) => {
    check?.(value, undefined);
    note(value);
    return value;
  });
}

/** The words that commander writes itself, in the language of the rest. */
function helpLabels(help: HelpWords): Partial<Help> {
  const inOurWords = (usage: string) =>
    usage.replace('[options]', help.optionsWord).replace('[command]', help.commandWord);
  return {
    styleTitle: (title: string) => help.titles[title] ?? title,
    styleUsage: inOurWords,
    styleSubcommandTerm: inOurWords,
    optionDescription(option: Option) {
      const extra = [
        ...(option.argChoices ? [`${help.choices}: ${option.argChoices.join(', ')}`] : []),
        ...(typeof option.defaultValue === 'string' ? [`${help.default}: ${option.defaultValue}`] : []),
      ];
      return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`;
    },
  };
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
function usageMessage(error: CommanderError, { ui }: Words): string {
  const trouble = TROUBLES[error.code] ?? 'other';
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map(([, word]) => word as string);
  const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1];
  const suggestion = /\(Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1];
  const subject = quoted[0] ?? error.message.replace(/^error: /, '');
  const said = ui.usage[trouble](subject, quoted[1] ?? '', choices ?? '');
  return `${ui.error}: ${said}${suggestion === undefined ? '' : ` — ${ui.didYouMean(suggestion)}`}\n`;
}

/** A defect of qualcheck is one line, never a stack trace; `QUALCHECK_DEBUG` shows the rest to who mends it. */
function defect(error: unknown, { ui }: Words, err: (text: string) => void): ExitCode {
  err(`${ui.defect(error instanceof Error ? error.message : String(error))}\n`);
  if (process.env['QUALCHECK_DEBUG'] && error instanceof Error) err(`${error.stack}\n`);
  return EXIT.defect;
}

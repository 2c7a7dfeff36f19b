/** The command line: options → command → exit code. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { InvalidStandard, openCatalog, type SlowFolder } from './catalog/catalog.ts';
import type { CheckStandardsOptions } from './commands/check-standards.ts';
import { SHELLS, type Shell } from './commands/completion.ts';
import { configChoice, InvalidConfig, readConfig } from './commands/configuration.ts';
import {
  type Context,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  loadWords,
  STANDARD_FORMATS,
  SUGGEST_FORMATS,
} from './commands/context.ts';
import type { ImportOptions } from './commands/import.ts';
import type { InitOptions } from './commands/init.ts';
import type { ListOptions } from './commands/list.ts';
import type { MergeOptions } from './commands/merge.ts';
import type { OutputWord } from './commands/outputs.ts';
import { SCHEMAS, type SchemaName } from './commands/schema.ts';
import type { SuggestOptions } from './commands/suggest.ts';
import type { ValidateOptions } from './commands/validate.ts';
import type { Kind } from './import/sheet.ts';
import { helpWords } from './language/help.ts';
import type { Language, Words } from './language/words.ts';
import { REPORT_FORMATS, type ReportFormat } from './report/formats.ts';
import { safe } from './report/safe.ts';
import { MOST_SHARDS, type Shard } from './report/streams.ts';
import { openScreen, type Screen, type Streams } from './screen.ts';
import { normFolders, type ReadConfig, settingsOf } from './settings.ts';
import { commandSpecs, helpLabels, unknownTopic, usageMessage } from './usage.ts';
import { version } from './version.ts';

/** Runs a command. Takes the arguments after the program's name; gives the exit code, never exits. */
export async function main(argv: readonly string[], streams?: Streams): Promise<ExitCode> {
  const screen = openScreen(streams);
  // Messages quote names and arguments: nothing in them may move the cursor or speak to the log of a CI system.
  const err = (text: string) => screen.err(text.split('\n').map(safe).join('\n'));
  const code = await obeyed(argv, screen.out, err);
  const lost = await screen.settle();
  // A reader that closes the pipe early (`| head -1`) has had what it wanted.
  if (lost === undefined || lost.code === 'EPIPE') return code;
  const { ui } = await loadWords(languageIn(argv) ?? 'it');
  err(`${ui.error}: ${ui.outputLost(lost.code === 'ENOSPC')}\n`);
  return EXIT.unable;
}

type Write = Screen['err'];

async function obeyed(argv: readonly string[], out: Screen['out'], err: Write): Promise<ExitCode> {
  const choice = argv[0] === COMPLETE ? 'none' : configChoice(argv);
  // Help and messages are worded before options are parsed: the language is looked up first.
  const config = await readConfig(choice).catch((error: unknown) => error);
  const language = languageIn(argv) ?? (isRead(config) ? config.document.value?.lingua : undefined) ?? 'it';
  let code: ExitCode = EXIT.pass;
  const openContext = async (command: Command, plans: readonly string[], found: unknown): Promise<Context> => {
    if (found !== undefined && !isRead(found)) throw found;
    const options = command.optsWithGlobals<GlobalOptions>();
    const given = command.getOptionValueSourceWithGlobals('lang') === 'cli';
    const settings = settingsOf(found, {
      ...(given ? { lang: options.lang } : {}),
      standards: options.standards,
      plans,
    });
    const lang = settings.lingua.value;
    const standards = normFolders(settings);
    return {
      options: { ...options, lang, standards },
      words: await loadWords(lang),
      catalog: openCatalog(standards, (folder) => void tellSlow(folder, lang, err)),
      settings,
      reopen: async () => openContext(command, plans, await readConfig(choice)),
      explain: async (error) => {
        let said = '';
        await unable(error, await loadWords(lang), (text) => {
          said += text;
        });
        return said;
      },
      out,
      err,
    };
  };
  const run: Run = async (command, action, { plans = [], anyConfig = false } = {}) => {
    // What tells how to write a configuration has to work while it is still wrong.
    const context = await openContext(command, plans, anyConfig && !isRead(config) ? undefined : config);
    code = context.options.printConfig ? await printConfig(context) : await action(context);
  };
  // Help that nobody asked for, where a command should be.
  let unasked = '';
  const root = program(language, run, out, (text) => {
    unasked += text;
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    const words = await loadWords(language);
    if (!(error instanceof CommanderError) || error.code !== 'commander.help' || error.exitCode === 0) {
      return unable(error, words, err);
    }
    if (root.opts()['printConfig']) {
      return openContext(root, [], config).then(printConfig, (trouble) => unable(trouble, words, err));
    }
    err(unknownTopic(argv, root, words) ?? unasked);
    return EXIT.unable;
  }
}

async function tellSlow(folder: SlowFolder, language: Language, err: (text: string) => void): Promise<void> {
  err(`${safe((await import('./language/scale.ts')).scaleWords[language].slowFolder(folder))}\n`);
}

/** A thread of `validate`: it takes no arguments, and answers the thread that began it. */
export async function work(): Promise<void> {
  (await import('./commands/work.ts')).work();
}

function isRead(config: unknown): config is ReadConfig {
  return typeof config === 'object' && config !== null && 'document' in config;
}

async function printConfig({ settings, words, out }: Context): Promise<ExitCode> {
  out((await import('./report/config.ts')).configText(settings, words));
  return EXIT.pass;
}

/** The exit code of what went wrong, which is said in one line or in a few. */
async function unable(error: unknown, words: Words, err: (text: string) => void): Promise<ExitCode> {
  const { ui } = words;
  if (error instanceof InvalidStandard) {
    err(`${ui.error}: ${(await import('./report/invalid.ts')).explainInvalid(error, words)}\n`);
    return EXIT.unable;
  }
  if (error instanceof InvalidConfig) {
    err(`${ui.error}: ${(await import('./report/config.ts')).explainConfig(error, words)}\n`);
    return EXIT.unable;
  }
  if (!(error instanceof CommanderError)) return defect(error, words, err);
  if (error.exitCode === 0) return EXIT.pass;
  err(usageMessage(error, words));
  return EXIT.unable;
}

/** What the scripts of `completion` call, at each press of a key: no configuration is looked for. */
const COMPLETE = '__complete';

/** The language that the command line asks for. */
function languageIn(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const at = (end < 0 ? argv : argv.slice(0, end)).findLastIndex(
    (word) => word === '--lang' || word.startsWith('--lang='),
  );
  const given = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1];
  return at >= 0 && (given === 'en' || given === 'it') ? given : undefined;
}

/** Runs a command in its context; `plans` are what it is asked to check, `anyConfig` lets a broken one be. */
type Run = (
  command: Command,
  action: (context: Context) => Promise<ExitCode>,
  more?: { plans?: readonly string[]; anyConfig?: boolean },
) => Promise<void>;

function program(language: Language, run: Run, out: Screen['out'], err: (text: string) => void): Command {
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
    .option(`--config <${help.fileWord}>`, help.config)
    .option('--no-config', help.noConfig)
    .option('--print-config', help.printConfig)
    .option('--color', help.color)
    .option('--no-color', help.noColor)
    .configureHelp({ showGlobalOptions: true, ...helpLabels(help) })
    .configureOutput({ writeOut: (text) => void out(text), writeErr: err, outputError: () => {} })
    .addHelpText('after', `\n${help.exitCodes}`)
    .showSuggestionAfterError(true)
    .exitOverride();

  root
    .command('validate')
    .argument(`[${help.planWord}...]`, help.plans)
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
    .option('-w, --watch', help.watch, false)
    .addOption(new Option(`--jobs <${help.numberWord}>`, help.jobs).argParser(countOf))
    .addOption(new Option(`--shard <${help.shardWord}>`, help.shard).argParser(shardOf))
    .action((plans: string[], options: Omit<ValidateOptions, 'outputs'>, command: Command) =>
      run(
        command,
        async (context) => (await import('./commands/validate.ts')).validate({ ...options, outputs }, context),
        { plans },
      ),
    );
  root
    .command('merge')
    .argument(`<${help.fileWord}...>`, help.results)
    .description(help.merge)
    .addOption(new Option(`--output <${help.fileWord}>`, help.mergeOutput))
    .option('--draft', help.draft, false)
    .action((files: string[], options: MergeOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/merge.ts')).merge(files, options, context)),
    );
  root
    .command('index')
    .argument(`<${help.folderWord}>`, help.indexFolder)
    .description(help.index)
    .action((folder: string, _options: unknown, command: Command) =>
      run(command, async (context) => (await import('./commands/index-folder.ts')).indexFolder(folder, context)),
    );
  root
    .command('suggest')
    .argument(`<${help.planWord}>`, help.plan)
    .description(help.suggest)
    .option(`--keep <${help.partWord}>`, help.keep, collect)
    .option(`--totale <${help.hoursWord}>`, help.totale)
    .option(`--passo <${help.hoursWord}>`, help.passo)
    .option('--margini', help.margini, false)
    .option('--write', help.write, false)
    .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
    .addOption(new Option(`--format <${help.formatWord}>`, help.format).choices(SUGGEST_FORMATS).default('table'))
    .option(`--stdin-filename <${help.nameWord}>`, help.stdinFilename, '<stdin>')
    .action((plan: string, options: SuggestOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/suggest.ts')).suggest(plan, options, context)),
    );
  root
    .command('init')
    .argument(`<${help.standardWord}>`, help.standardArgument)
    .description(help.init)
    .option(`-o, --output <${help.fileWord}>`, help.initOutput)
    .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
    .option(`--ore <${help.hoursWord}>`, help.ore)
    .option('--example', help.example, false)
    .option('--force', help.force, false)
    .action((standard: string, options: InitOptions, command: Command) =>
      run(command, async (context) => (await import('./commands/init.ts')).init(standard, options, context)),
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
  root
    .command('schema')
    .addArgument(new Argument(`<${help.schemaWord}>`, help.schemaName).choices(SCHEMAS))
    .description(help.schema)
    .action((name: SchemaName, _options: unknown, command: Command) =>
      run(command, async (context) => (await import('./commands/schema.ts')).schema(name, context), {
        anyConfig: true,
      }),
    );
  root
    .command('completion')
    .addArgument(new Argument(`<${help.shellWord}>`, help.shell).choices(SHELLS))
    .description(help.completion)
    .action((shell: Shell, _options: unknown, command: Command) =>
      run(
        command,
        async ({ out, options }) => {
          out((await import('./commands/completion.ts')).completionScript(shell, options.lang));
          return EXIT.pass;
        },
        { anyConfig: true },
      ),
    );
  root
    .command(COMPLETE, { hidden: true })
    .argument('[words...]')
    .action((words: string[], _options: unknown, command: Command) =>
      run(
        command,
        async ({ out, catalog, options }) => {
          const { complete } = await import('./commands/complete.ts');
          out(await complete(words, commandSpecs(root), catalog, options.lang));
          return EXIT.pass;
        },
        { anyConfig: true },
      ),
    );
  return root;
}

const LARGEST_COUNT = 256;

/** `4`: how many threads. */
function countOf(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > LARGEST_COUNT) throw new InvalidArgumentError(`Allowed choices are 1, …, ${LARGEST_COUNT}.`);
  return count;
}

/** `3/16`: the third of sixteen parts. */
function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of || of > MOST_SHARDS) {
    throw new InvalidArgumentError('Allowed choices are 1/16, 2/16, …, 16/16.');
  }
  return { index, of };
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

/** A defect of qualcheck is one line, never a stack trace; `QUALCHECK_DEBUG` shows the rest to who mends it. */
function defect(error: unknown, { ui }: Words, err: (text: string) => void): ExitCode {
  err(`${ui.defect(error instanceof Error ? error.message : String(error))}\n`);
  if (process.env['QUALCHECK_DEBUG'] && error instanceof Error) err(`${error.stack}\n`);
  return EXIT.defect;
}

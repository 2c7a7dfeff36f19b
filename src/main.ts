/** The command line: options → command → exit code. */
import { type Command, CommanderError } from 'commander';
import { InvalidStandard } from './catalog/catalog.ts';
import { openCatalog, type SlowFolder } from './catalog/folders.ts';
import { configChoice, readConfig } from './commands/configuration.ts';
import type { Context, GlobalOptions } from './commands/context.ts';
import { COMPLETE, type Run } from './commands/define.ts';
import { program } from './commands/program.ts';
import { unknownTopic, usageMessage } from './commands/usage.ts';
import { forgetReads } from './disk/reads.ts';
import { openScreen, type Screen, type Streams } from './disk/screen.ts';
import { NoSpool } from './disk/spool.ts';
import { isOfSystem } from './disk/trouble.ts';
import { EXIT, type ExitCode } from './format/exit.ts';
import { InvalidConfig, normFolders, type ReadConfig, settingsOf } from './format/settings.ts';
import { loadWords } from './language/load.ts';
import type { Words } from './language/words.ts';
import { safe } from './report/safe.ts';
import { LANGUAGES, type Language } from './text/language.ts';

/** Runs a command. Takes the arguments after the program's name; gives the exit code, never exits. */
export async function main(argv: readonly string[], streams?: Streams): Promise<ExitCode> {
  forgetReads();
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
  const run: Run = async (command, action, { plans = [], anyConfig = false, output } = {}) => {
    // What tells how to write a configuration has to work while it is still wrong.
    const context = await openContext(command, plans, anyConfig && !isRead(config) ? undefined : config);
    if (context.options.printConfig) code = await printConfig(context);
    else if (output === undefined) code = await action(context);
    else code = await (await import('./commands/answer-file.ts')).answerInto(output, action, context);
  };
  // Help that nobody asked for, where a command should be.
  let unasked = '';
  const root = program(argv, language, run, out, (text) => {
    unasked += text;
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    const words = await loadWords(language);
    if (!(error instanceof CommanderError) || error.code !== 'commander.help' || error.exitCode === 0) {
      return unable(error, words, err, argv);
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

/** A thread: it takes no arguments, and answers the thread that began it. `pdf` reads one for `import`. */
export async function work(task?: string): Promise<void> {
  if (task === 'pdf') await (await import('./commands/read-pdf.ts')).readPdfInThread();
  else (await import('./commands/review-thread.ts')).reviewInThread();
}

function isRead(config: unknown): config is ReadConfig {
  return typeof config === 'object' && config !== null && 'document' in config;
}

async function printConfig({ settings, words, out }: Context): Promise<ExitCode> {
  out((await import('./report/config.ts')).configText(settings, words));
  return EXIT.pass;
}

/** The exit code of what went wrong, which is said in one line or in a few. */
async function unable(
  error: unknown,
  words: Words,
  err: (text: string) => void,
  argv: readonly string[] = [],
): Promise<ExitCode> {
  const { ui } = words;
  if (error instanceof InvalidStandard || error instanceof InvalidConfig) {
    err(`${ui.error}: ${(await import('./report/invalid.ts')).explainInvalid(error, words)}\n`);
    return EXIT.unable;
  }
  if (error instanceof NoSpool) {
    err(`${ui.error}: ${ui.noSpool(error.folder)}\n`);
    return EXIT.unable;
  }
  if (isOfSystem(error)) {
    err(`${ui.error}: ${ui.system(error.path ?? '', error.code ?? '')}\n`);
    return EXIT.unable;
  }
  if (!(error instanceof CommanderError)) return defect(error, words, err);
  if (error.exitCode === 0) return EXIT.pass;
  err(usageMessage(error, argv, words));
  return EXIT.unable;
}

/** The language that the command line asks for. */
function languageIn(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const at = (end < 0 ? argv : argv.slice(0, end)).findLastIndex(
    (word) => word === '--lang' || word.startsWith('--lang='),
  );
  const given = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1];
  return at < 0 ? undefined : LANGUAGES.find((language) => language === given);
}

/** A defect of qualcheck is one line, never a stack trace; `QUALCHECK_DEBUG` shows the rest to who mends it. */
function defect(error: unknown, { ui }: Words, err: (text: string) => void): ExitCode {
  err(`${ui.defect(error instanceof Error ? error.message : String(error))}\n`);
  if (process.env['QUALCHECK_DEBUG'] && error instanceof Error) err(`${error.stack}\n`);
  return EXIT.defect;
}

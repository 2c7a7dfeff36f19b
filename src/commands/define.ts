/** The commands: their arguments and options, and what runs them. Each is loaded when it is run, and not before. */
import { Argument, type Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { CHANGE_STYLES } from '../format/vocabulary.ts';
import type { Kind } from '../import/sheet.ts';
import type { HelpWords } from '../language/help.ts';
import type { Scope } from '../report/cards/resolve.ts';
import { REPORT_FORMATS, type ReportFormat } from '../report/formats.ts';
import type { CheckStandardsOptions } from './check-standards.ts';
import type { CompareOptions } from './compare.ts';
import { SHELLS, type Shell } from './completion.ts';
import { ANSWER_FORMATS, COMPARE_FORMATS, type Context, STANDARD_FORMATS, SUGGEST_FORMATS } from './context.ts';
import type { ConvertOptions } from './convert.ts';
import type { ImportOptions } from './import.ts';
import type { InitOptions } from './init.ts';
import type { ListOptions } from './list.ts';
import type { MergeOptions } from './merge.ts';
import { collect, countOf, inOrder, nameOf, shardOf } from './option-values.ts';
import type { OutputWord } from './outputs.ts';
import type { PageOptions } from './page.ts';
import type { PrintOptions } from './print.ts';
import { SCHEMAS, type SchemaName } from './schema.ts';
import type { SuggestOptions } from './suggest.ts';
import { commandSpecs } from './usage.ts';
import type { ValidateOptions } from './validate.ts';

/**
 * Runs a command in its context; `plans` are what it is asked to check, `anyConfig` lets a broken one be, `output` is the
 * file that takes what would go to the screen.
 */
export type Run = (
  command: Command,
  action: (context: Context) => Promise<ExitCode>,
  more?: { plans?: readonly string[]; anyConfig?: boolean; output?: string | undefined },
) => Promise<void>;

/** The readers are not loaded to say what they read. */
const KINDS_OF_PAGE: Record<Kind, true> = { basilicata: true, campania: true, lazio: true, atlante: true };

/** What the scripts of `completion` call, at each press of a key: no configuration is looked for. */
export const COMPLETE = '__complete';

/** An answer that may go to a file. */
interface Answered {
  output?: string;
}

const EQF_LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** Adds a command to the program. */
type Define = (root: Command, help: HelpWords, run: Run) => void;

const answerFormat = (help: HelpWords) =>
  new Option(`--format <${help.formatWord}>`, help.format).choices(ANSWER_FORMATS).default('table');

/** Where the answer goes; absent in the options where it is the screen. */
const outputTo = (help: HelpWords, description = help.answerOutput) =>
  new Option(`-o, --output <${help.fileWord}>`, description).argParser(nameOf);

/** All commands, in the order of the help. */
export const COMMANDS: Record<string, Define> = {
  validate(root, help, run) {
    // `--format` and `--output` go in pairs: the order in which they are written counts, across the two.
    const outputs: OutputWord[] = [];
    const asFormat = (format: string) => outputs.push({ format: format as ReportFormat });
    const asFile = (file: string) => outputs.push({ file });
    root
      .command('validate')
      .argument(`[${help.planWord}...]`, help.plans)
      .description(help.validate)
      .addOption(
        inOrder(new Option(`--format <${help.formatWord}>`, help.formats).choices(REPORT_FORMATS), asFormat).default(
          'table',
        ),
      )
      .addOption(inOrder(new Option(`-o, --output <${help.fileWord}>`, help.output).argParser(nameOf), asFile))
      .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
      .option('--draft', help.draft, false)
      .option('--warnings-as-errors', help.warningsAsErrors, false)
      .option('-q, --quiet', help.quiet, false)
      .option('--full', help.full, false)
      .option('--no-date', help.noDate)
      .option('--statistics', help.statistics, false)
      .option(`--stdin-filename <${help.nameWord}>`, help.stdinFilename, '<stdin>')
      .option('-w, --watch', help.watch, false)
      .addOption(new Option(`--jobs <${help.numberWord}>`, help.jobs).argParser(countOf))
      .option('--strict-files', help.strictFiles, false)
      .option('--fix', help.fix, false)
      .option('--diff', help.fixDiff, false)
      .option('--dry-run', help.dryRun, false)
      .addOption(new Option(`--shard <${help.shardWord}>`, help.shard).argParser(shardOf))
      .action((plans: string[], options: Omit<ValidateOptions, 'outputs'>, command: Command) =>
        run(command, async (context) => (await import('./validate.ts')).validate({ ...options, outputs }, context), {
          plans,
        }),
      );
  },
  print(root, help, run) {
    root
      .command('print')
      .argument(`<${help.planWord}>`, help.plan)
      .description(help.print)
      .addOption(outputTo(help, help.printOutput))
      .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
      .option('--no-date', help.printNoDate)
      .action((plan: string, options: PrintOptions, command: Command) =>
        run(command, async (context) => (await import('./print.ts')).print(plan, options, context)),
      );
  },
  page(root, help, run) {
    root
      .command('page')
      .description(help.browserPage)
      .addOption(outputTo(help, help.browserPageOutput))
      .action((options: PageOptions, command: Command) =>
        run(command, async (context) => (await import('./page.ts')).page(options, context)),
      );
  },
  convert(root, help, run) {
    root
      .command('convert')
      .argument(`<${help.planWord}>`, help.converted)
      .description(help.convert)
      .addOption(outputTo(help, help.convertOutput))
      .option('--force', help.force, false)
      .action((plan: string, options: ConvertOptions, command: Command) =>
        run(command, async (context) => (await import('./convert.ts')).convert(plan, options, context)),
      );
  },
  merge(root, help, run) {
    root
      .command('merge')
      .argument(`<${help.fileWord}...>`, help.results)
      .description(help.merge)
      .addOption(outputTo(help, help.mergeOutput))
      .option('--draft', help.draft, false)
      .action((files: string[], options: MergeOptions, command: Command) =>
        run(command, async (context) => (await import('./merge.ts')).merge(files, options, context)),
      );
  },
  verify(root, help, run) {
    root
      .command('verify')
      .argument(`<${help.reportWord}>`, help.report)
      .argument(`<${help.planWord}>`, help.verifiedPlan)
      .description(help.verify)
      .action((report: string, plan: string, _options: unknown, command: Command) =>
        run(command, async (context) => (await import('./verify.ts')).verify(report, plan, context)),
      );
  },
  index(root, help, run) {
    root
      .command('index')
      .argument(`<${help.folderWord}>`, help.indexFolder)
      .description(help.index)
      .action((folder: string, _options: unknown, command: Command) =>
        run(command, async (context) => (await import('./index-folder.ts')).indexFolder(folder, context)),
      );
  },
  suggest(root, help, run) {
    root
      .command('suggest')
      .argument(`<${help.planWord}>`, help.plan)
      .description(help.suggest)
      .option(`--keep <${help.partWord}>`, help.keep, collect)
      .option(`--solo <${help.partWord}>`, help.solo, collect)
      .addOption(new Option(`--stile <${help.styleWord}>`, help.stile).choices(CHANGE_STYLES).default('proporzionato'))
      .option('--completa', help.completa, false)
      .option(`--totale <${help.hoursWord}>`, help.totale)
      .option(`--passo <${help.hoursWord}>`, help.passo)
      .option('--margini', help.margini, false)
      .option('--write', help.write, false)
      .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
      .addOption(new Option(`--format <${help.formatWord}>`, help.format).choices(SUGGEST_FORMATS).default('table'))
      .addOption(outputTo(help))
      .option(`--stdin-filename <${help.nameWord}>`, help.stdinFilename, '<stdin>')
      .action((plan: string, options: SuggestOptions & Answered, command: Command) =>
        run(command, async (context) => (await import('./suggest.ts')).suggest(plan, options, context), options),
      );
  },
  init(root, help, run) {
    root
      .command('init')
      .argument(`[${help.standardWord}...]`, help.standardArgument)
      .description(help.init)
      .addOption(outputTo(help, help.initOutput))
      .option(`--avviso <${help.avvisoWord}>`, help.avviso, collect)
      .option(`--ore <${help.hoursWord}>`, help.ore)
      .option('--example', help.example, false)
      .option('--standard', help.standardTemplate, false)
      .option('--schema', help.initSchema, false)
      .option('--force', help.force, false)
      .action((standard: string[], options: InitOptions, command: Command) =>
        run(command, async (context) =>
          (await import('./init.ts')).init(standard.join(' ') || undefined, options, context),
        ),
      );
  },
  'check-standards'(root, help, run) {
    root
      .command('check-standards')
      .argument('[file...]', help.standardFiles)
      .description(help.checkStandards)
      .addOption(new Option(`--format <${help.formatWord}>`, help.format).choices(STANDARD_FORMATS).default('table'))
      .addOption(outputTo(help))
      .action((files: string[], options: CheckStandardsOptions & Answered, command: Command) =>
        run(
          command,
          async (context) => (await import('./check-standards.ts')).checkStandards(files, options, context),
          options,
        ),
      );
  },
  show(root, help, run) {
    root
      .command('show')
      .argument(`<${help.queryWord}...>`, help.query)
      .description(help.show)
      .option(`--standard <${help.standardWord}>`, help.onlyStandard)
      .option(`--regione <${help.regionWord}>`, help.region)
      .addOption(answerFormat(help))
      .addOption(outputTo(help))
      .action((query: string[], { output, ...scope }: Scope & { format: string } & Answered, command: Command) =>
        run(command, async (context) => (await import('./show.ts')).show(query.join(' '), scope, context), { output }),
      );
  },
  explain(root, help, run) {
    root
      .command('explain')
      .argument(`<${help.ruleWord}...>`, help.rule)
      .description(help.explain)
      .addOption(answerFormat(help))
      .addOption(outputTo(help))
      .action((rule: string[], options: { format: string } & Answered, command: Command) =>
        run(
          command,
          async (context) => (await import('./explain.ts')).explain(rule.join(' '), options, context),
          options,
        ),
      );
  },
  rules(root, help, run) {
    root
      .command('rules')
      .description(help.rules)
      .addOption(answerFormat(help))
      .addOption(outputTo(help))
      .action((options: { format: string } & Answered, command: Command) =>
        run(command, async (context) => (await import('./explain.ts')).rules(options, context), options),
      );
  },
  import(root, help, run) {
    root
      .command('import')
      .argument(`<${help.pageWord}>`, help.page)
      .description(help.import)
      .addOption(outputTo(help, help.importOutput))
      .option('--force', help.force, false)
      .addOption(new Option(`--da <${help.kindWord}>`, help.da).choices(Object.keys(KINDS_OF_PAGE)))
      .option(`--id <${help.idWord}>`, help.id)
      .option(`--diff <${help.standardWord}>`, help.diff)
      .option(`--plan <${help.planWord}>`, help.diffPlans, collect)
      .option('--parziale', help.partialPage, false)
      .option('--renumber', help.renumber, false)
      .action((page: string, options: ImportOptions, command: Command) =>
        run(command, async (context) => (await import('./import.ts')).importStandard(page, options, context)),
      );
  },
  list(root, help, run) {
    root
      .command('list')
      .description(help.list)
      .option(`--regione <${help.regionWord}>`, help.region)
      .addOption(new Option(`--eqf <${help.levelWord}>`, help.eqf).choices(EQF_LEVELS))
      .addOption(answerFormat(help))
      .addOption(outputTo(help))
      .action((options: ListOptions & Answered, command: Command) =>
        run(command, async (context) => (await import('./list.ts')).list(options, context), options),
      );
  },
  compare(root, help, run) {
    root
      .command('compare')
      .argument(`<${help.standardWord}...>`, help.compared)
      .description(help.compare)
      .addOption(new Option(`--format <${help.formatWord}>`, help.format).choices(COMPARE_FORMATS).default('table'))
      .addOption(outputTo(help))
      .option('--full', help.compareFull, false)
      .action((names: string[], options: CompareOptions & Answered, command: Command) =>
        run(command, async (context) => (await import('./compare.ts')).compare(names, options, context), options),
      );
  },
  schema(root, help, run) {
    root
      .command('schema')
      .addArgument(new Argument(`<${help.schemaWord}>`, help.schemaName).choices(SCHEMAS))
      .description(help.schema)
      .addOption(outputTo(help))
      .action((name: SchemaName, { output }: Answered, command: Command) =>
        run(command, async (context) => (await import('./schema.ts')).schema(name, context), {
          anyConfig: true,
          output,
        }),
      );
  },
  lsp(root, help, run) {
    root
      .command('lsp')
      .description(help.lsp)
      .action((_options: unknown, command: Command) =>
        run(command, async (context) => (await import('./lsp.ts')).lsp(context), { anyConfig: true }),
      );
  },
  completion(root, help, run) {
    root
      .command('completion')
      .addArgument(new Argument(`<${help.shellWord}>`, help.shell).choices(SHELLS))
      .description(help.completion)
      .addOption(outputTo(help))
      .action((shell: Shell, { output }: Answered, command: Command) =>
        run(
          command,
          async ({ out, options }) => {
            out((await import('./completion.ts')).completionScript(shell, options.lang));
            return EXIT.pass;
          },
          { anyConfig: true, output },
        ),
      );
  },
  [COMPLETE](root, _help, run) {
    root
      .command(COMPLETE, { hidden: true })
      .argument('[words...]')
      .action((words: string[], _options: unknown, command: Command) =>
        run(
          command,
          async ({ out, catalog, options }) => {
            const { complete } = await import('./complete.ts');
            out(await complete(words, commandSpecs(root), catalog, options.lang));
            return EXIT.pass;
          },
          { anyConfig: true },
        ),
      );
  },
};

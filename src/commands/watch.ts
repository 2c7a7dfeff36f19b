/** `--watch`: checks again when something that counts has changed, and leaves the screen alone when nothing has. */
import { configCandidate } from '../disk/find.ts';
import { globRoot } from '../disk/glob-root.ts';
import { watchFiles } from '../disk/watch.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { normFolders } from '../format/settings.ts';
import { terminalWords } from '../language/terminal.ts';
import { safe } from '../report/safe.ts';
import type { Context } from './context.ts';

/** One check: its exit code, and the files beside the plans that it depended on. */
export interface Checked {
  code: ExitCode;
  used: readonly string[];
}

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Checks until a signal ends it (Ctrl-C), as it would any run. */
export async function watchPlans(check: (context: Context) => Promise<Checked>, first: Context): Promise<ExitCode> {
  const screen = openScreen(first);
  let again = true;
  let wake = () => {};
  let over = false;
  const stir = () => {
    again = true;
    wake();
  };
  // Nobody reads any more.
  process.stdout.once('error', () => {
    over = true;
    wake();
  });
  const files = watchFiles({
    changed: stir,
    failed: (folder) =>
      first.err(`${first.words.ui.error}: ${safe(terminalWords[first.words.language].unwatched(folder))}\n`),
  });
  try {
    await files.add([configCandidate(first.settings.file)]);
    while (!over) {
      if (again) {
        again = false;
        const { paths, said } = await checkOnce(check, first);
        screen.show(said);
        // What changed before it was watched would go unseen.
        again ||= await files.add(paths);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await files.close();
  }
  return EXIT.pass;
}

/** What a check wrote, on which of the two streams, in order. */
type Said = { text: string; to: 'out' | 'err' }[];

/** A check that never stops the watch: what is half written now will be whole in a moment. */
async function checkOnce(
  check: (context: Context) => Promise<Checked>,
  first: Context,
): Promise<{ paths: string[]; said: Said }> {
  const said: Said = [];
  const tell = (text: string, to: 'out' | 'err') => void (text !== '' && said.push({ text, to }));
  let { waiting } = terminalWords[first.words.language];
  try {
    const context = await first.reopen();
    const { settings } = context;
    waiting = terminalWords[context.words.language].waiting;
    const { code, used } = await check({
      ...context,
      out: (text) => tell(text, 'out'),
      err: (text) => tell(text, 'err'),
    });
    tell(`${waiting(code)}\n`, 'err');
    const places = [...settings.piani, ...settings.avvisi_comuni.flatMap(({ piani }) => piani)];
    return {
      said,
      paths: [
        ...places.map(({ value }) => globRoot(value)),
        ...normFolders(settings),
        ...used,
        configCandidate(settings.file),
      ],
    };
  } catch (error) {
    tell(await first.explain(error), 'err');
    tell(`${waiting(EXIT.unable)}\n`, 'err');
    return { said, paths: [] };
  }
}

/** Shows what was said, when it is not what is shown already. On a terminal the new takes the place of the old. */
function openScreen({ out, err }: Context): { show(said: Said): void } {
  let shown: string | undefined;
  return {
    show(said) {
      const text = JSON.stringify(said);
      if (text === shown) return;
      shown = text;
      if (process.stdout.isTTY) out(CLEAR);
      for (const each of said) (each.to === 'out' ? out : err)(each.text);
    },
  };
}

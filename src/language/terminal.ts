/** Sentences of the work at the terminal: watching files, progress, where to begin, in both languages. */
import type { ExitCode } from '../format/exit.ts';
import type { Language } from '../text/language.ts';

interface TerminalWords {
  /** What the last check came to, and that the next one waits for a change. */
  waiting(code: ExitCode): string;
  unwatched(folder: string): string;
  inputWatched: string;
  /** The plan is to come from who sits at the terminal. */
  inputWaited: string;
  progress(done: number, total: number): string;
  /** Before the first thing to mend, at a line of the plan. */
  begin(line: number): string;
  /** The cell of a workbook. */
  beginAt(cell: string): string;
  /** What `--full` shows beside. */
  more: string;
}

const it: TerminalWords = {
  waiting: (code) =>
    `${['✔ Tutto a posto.', 'Qualcosa non è a posto.', 'Qualcosa non si può controllare.', ''][code]} Ricontrollo a ogni modifica; Ctrl-C per finire.`.trim(),
  unwatched: (folder) => `non posso accorgermi di quello che cambia in «${folder}»`,
  inputWatched: '«--watch» ricontrolla i file: lo standard input («-») si controlla una volta sola',
  inputWaited: 'aspetto il testo dallo standard input: incollalo, poi Ctrl-D a capo (in Windows Ctrl-Z e Invio)',
  progress: (done, total) => `${done} piani su ${total}…`,
  begin: (line) => `Comincia dalla riga ${line}`,
  beginAt: (cell) => `Comincia dalla cella ${cell}`,
  more: '--full: clausole, regole, righe',
};

const en: TerminalWords = {
  waiting: (code) =>
    `${['✔ All is well.', 'Something is not right.', 'Something cannot be checked.', ''][code]} Checking again at each change; Ctrl-C to end.`.trim(),
  unwatched: (folder) => `cannot tell what changes in “${folder}”`,
  inputWatched: '“--watch” checks files again: standard input (“-”) is checked once',
  inputWaited:
    'waiting for the text on standard input: paste it, then Ctrl-D on a new line (Ctrl-Z and Enter on Windows)',
  progress: (done, total) => `${done} plans of ${total}…`,
  begin: (line) => `Begin at line ${line}`,
  beginAt: (cell) => `Begin at the cell ${cell}`,
  more: '--full: clauses, rules, lines',
};

export const terminalWords: Record<Language, TerminalWords> = { it, en };

/** `lsp`: a language server on standard input and output, for an editor. */
import { isTyped } from '../disk/screen.ts';
import { messages, watchProcess } from '../disk/stdio.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { editorWords } from '../language/editor.ts';
import type { Context } from './context.ts';
import { openWorkspace } from './lsp/workspace.ts';

/** Serves until the editor ends it, or is there no more. Who ends without having said so has lost something: 1. */
export async function lsp(context: Context): Promise<ExitCode> {
  if (isTyped()) context.err(`${editorWords[context.words.language].forEditors}\n`);
  const [{ serve }, lib] = await Promise.all([import('./lsp/server.ts'), import('./lsp-bundle.ts')]);
  let end = (_code: ExitCode) => {};
  const ended = new Promise<ExitCode>((resolve) => {
    end = resolve;
  });
  let unwatch = () => {};
  const watchDog = {
    shutdownReceived: false,
    initialize({ processId }: { processId?: number | null }) {
      if (typeof processId === 'number') unwatch = watchProcess(processId, lost);
    },
    exit: (code: number) => end(code === 0 ? EXIT.pass : EXIT.fail),
  };
  const lost = () => end(watchDog.shutdownReceived ? EXIT.pass : EXIT.fail);
  const { input, output, close } = messages(lost, (error) =>
    context.err(`${context.words.ui.defect(error.message)}\n`),
  );
  const reader = new lib.StreamMessageReader(input);
  // A message of which the end never comes would be waited for by a timer, and that by the process.
  reader.partialMessageTimeout = 0;
  const connection = lib.createConnection(
    (logger) => lib.createProtocolConnection(reader, new lib.StreamMessageWriter(output), logger),
    watchDog,
  );
  const documents = new lib.TextDocuments(lib.TextDocument);
  const stop = serve(connection, documents, openWorkspace(context));
  documents.listen(connection);
  connection.listen();
  const code = await ended;
  stop();
  unwatch();
  close();
  return code;
}

/** Code actions: what mends a finding, preferred where that leaves no doubt, and the change of hours that `suggest` finds. */
import type { CodeAction, Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileOfUri } from '../../disk/places.ts';
import { hoursWrongIn, type Mending, mendingsIn } from '../../editor/actions.ts';
import { editorWords } from '../../language/editor.ts';
import { corrected } from '../../report/fixes.ts';
import type { PlanReport } from '../../report/report.ts';
import { safe } from '../../report/safe.ts';
import { suggestFor } from '../../report/suggest.ts';
import { type TextEdit, trimmedEdit } from '../../text/edits.ts';
import { startSolver } from '../solver.ts';
import { diagnosticOf, rangeIn } from './answers.ts';
import type { Live } from './live.ts';
import type { Workspace } from './workspace.ts';

/** The command that an editor sends back when the action of `suggest` is chosen; its argument is the document. */
export const SUGGEST = 'qualcheck.suggest';

/** What an editor asks for when it is told to mend all, for example as it saves. */
export const FIX_ALL = 'source.fixAll';

export function offerActions(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  live: Live,
): void {
  const reviewIn = (uri: string) => (text: string) => workspace.review(fileOfUri(uri), text);

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
    const plan = await live.planOf(uri);
    if (plan === undefined) return [];
    const { document, report } = plan;
    const { words } = (await workspace.current()).context;
    if (context.only?.some((kind) => kind.startsWith('source'))) {
      const { edits, count } = await corrected(report, reviewIn(uri));
      if (count === 0) return [];
      const changes = { [uri]: editsIn(edits, document, report) };
      return [{ title: editorWords[words.language].fixAll(count), kind: FIX_ALL, edit: { changes } }];
    }
    const lines = { from: range.start.line + 1, to: range.end.line + 1 };
    const mendings = await mendingsIn(report, lines, words, reviewIn(uri));
    const command = { title: editorWords[words.language].suggest, command: SUGGEST, arguments: [uri] };
    return [
      ...mendings.map((each) => actionOf(each, document, report)),
      ...(hoursWrongIn(report, lines) ? [{ title: command.title, kind: 'quickfix', command }] : []),
    ];
  });

  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    const plan = typeof uri === 'string' ? await live.planOf(uri) : undefined;
    if (command !== SUGGEST || plan === undefined) return null;
    const { document, report } = plan;
    const { version } = document;
    const said = editorWords[(await workspace.current()).context.words.language];
    const found = await suggestFor(report, { margini: false }, { review: reviewIn(uri), startSolver });
    const changed = 'is' in found ? undefined : found.edited?.text;
    if (changed === undefined) connection.window.showInformationMessage(`qualcheck: ${said.noChange}`);
    else {
      const { text } = report;
      const whole = trimmedEdit(text, { start: 0, end: text.length, text: changed });
      const edits = editsIn([whole], document, report);
      const isSame = documents.get(uri)?.version === version;
      const applied = isSame && (await connection.workspace.applyEdit({ changes: { [uri]: edits } })).applied;
      if (!applied) connection.window.showWarningMessage(`qualcheck: ${said.notApplied}`);
    }
    return null;
  });
}

function actionOf({ line, title, edits, isSure }: Mending, document: TextDocument, report: PlanReport): CodeAction {
  const diagnostics: Diagnostic[] = [diagnosticOf(line)];
  const changes = { [document.uri]: editsIn(edits, document, report) };
  return { title: safe(title), kind: 'quickfix', isPreferred: isSure, diagnostics, edit: { changes } };
}

/** Offsets of a report leave a byte order mark out, those of the document do not. */
function editsIn(edits: readonly TextEdit[], document: TextDocument, { text }: Pick<PlanReport, 'text'>) {
  const mark = document.getText().length - text.length;
  return edits.map((each) => ({
    range: rangeIn(document, { start: each.start + mark, end: each.end + mark }),
    newText: each.text,
  }));
}

/** The language server: documents as they are typed, checked; what is asked of them, answered. */
import type { Connection, InitializeParams, InitializeResult, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileOfUri, uriOfFile, workIn } from '../../disk/places.ts';
import { completionAt } from '../../editor/completion.ts';
import { callAt, definitionAt } from '../../editor/definition.ts';
import { hoverAt } from '../../editor/hover.ts';
import { kindOf } from '../../format/kind.ts';
import { version } from '../../format/version.ts';
import { TextDocument as Text } from '../lsp-bundle.ts';
import { FIX_ALL, offerActions, SUGGEST } from './actions.ts';
import { hoverOf, itemsOf, rangeIn } from './answers.ts';
import { type Live, openLive } from './live.ts';
import { callsOf, normFile } from './norm-file.ts';
import type { Workspace } from './workspace.ts';

/** Of the protocol: changes come piece by piece. */
const INCREMENTAL = 2;
/** Answers an editor over `connection`, to which nobody listens yet. Gives what stops the checks that wait. */
export function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
): () => void {
  const live = openLive(connection, documents, workspace);
  follow(connection, documents, workspace, live);
  answer(connection, documents, workspace, live);
  offerActions(connection, documents, workspace, live);
  return live.stop;
}

/** What is opened, typed, saved and closed, and files that change by other hands. */
function follow(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  live: Live,
): void {
  let canWatch = false;
  connection.onInitialize((params): InitializeResult => {
    const folder = folderOf(params);
    if (folder !== undefined) workIn(fileOfUri(folder));
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    workspace.forget();
    return {
      serverInfo: { name: 'qualcheck', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
        completionProvider: { triggerCharacters: [':', ' ', '[', '{', ',', '-'] },
        hoverProvider: true,
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
        executeCommandProvider: { commands: [SUGGEST] },
      },
    };
  });
  connection.onInitialized(() => {
    if (!canWatch) return;
    const watchers = [{ globPattern: '**/*.{yaml,yml,YAML,YML}' }];
    connection.client.register({ method: 'workspace/didChangeWatchedFiles' } as never, { watchers }).catch(live.tell);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Plans that are saved change nothing but themselves.
    if (changes.some(({ uri }) => documents.get(uri) === undefined || live.isNorm(uri))) live.again();
  });
  documents.onDidChangeContent(({ document: { uri } }) => live.changed(uri));
  documents.onDidSave(({ document: { uri } }) => {
    if (live.isNorm(uri)) live.again();
  });
  documents.onDidClose(({ document: { uri } }) => live.closed(uri));
}

/** What is asked of a place in a document. */
function answer(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  live: Live,
): void {
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const text = document?.getText() ?? '';
    if (document === undefined || !['plan', 'empty'].includes(kindOf(text))) return [];
    const { catalog, context } = await workspace.current();
    const offset = document.offsetAt(position);
    const found = await completionAt(text, offset, fileOfUri(uri), { catalog, words: context.words });
    return found === undefined ? [] : itemsOf(found, document);
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const plan = await live.planOf(uri);
    if (plan === undefined) return null;
    const { document, report } = plan;
    const { context } = await workspace.current();
    const told = hoverAt(report, document.offsetAt(position), context.words);
    return told === undefined ? null : hoverOf(told, document);
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const plan = await live.planOf(uri);
    if (plan?.report.standard === undefined) return null;
    const { document, report } = plan;
    const { standard } = plan.report;
    const offset = document.offsetAt(position);
    const { catalog } = await workspace.current();
    const ofCall = callAt(report, offset, await callsOf(report, catalog));
    const origin = await normFile(ofCall?.call ?? standard);
    if (origin === undefined) return null;
    const place = ofCall === undefined ? definitionAt(report, offset, origin.text) : ofCall.placeIn(origin.text);
    if (place === undefined) return null;
    const target = uriOfFile(origin.file);
    return { uri: target, range: rangeIn(Text.create(target, 'yaml', 0, origin.text), place) };
  });
}

/** The folder that the editor has open; of several the first. */
function folderOf({ workspaceFolders, rootUri }: InitializeParams): string | undefined {
  return workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
}

/** Documents as they are typed: each checked again after what was typed last, and its findings told. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileOfUri } from '../../disk/places.ts';
import type { PlanReport } from '../../report/report.ts';
import { diagnosticsOf } from './answers.ts';
import type { Checked, Workspace } from './workspace.ts';

/** Milliseconds that a standard is left alone while it is typed: its check looks for contradictions. */
const PAUSE = 300;

export interface Live {
  /** A document that is a plan, with the report on it as it is now; absent where it is none, or could not be checked. */
  planOf(uri: string): Promise<{ document: TextDocument; report: PlanReport } | undefined>;
  /** Not a plan: what it says counts for plans once it is saved. */
  isNorm(uri: string): boolean;
  /** Has it checked soon: all that is typed before that is checked at once. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Checks all again, by norms read anew. */
  again(): void;
  tell(error: unknown): void;
  stop(): void;
}

export function openLive(connection: Connection, documents: TextDocuments<TextDocument>, workspace: Workspace): Live {
  const checks = new Map<string, { version: number; checked: Promise<Checked | undefined> }>();
  const norms = new Set<string>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const tell = (error: unknown) =>
    connection.console.error(`qualcheck: ${error instanceof Error ? error.message : String(error)}`);

  const checkedOf = (document: TextDocument) => {
    const { uri, version } = document;
    const known = checks.get(uri);
    if (known?.version === version) return known.checked;
    const checked = workspace.check(fileOfUri(uri), document.getText());
    checks.set(uri, { version, checked });
    return checked;
  };

  const publish = async (document: TextDocument) => {
    const { uri, version } = document;
    const checked = await checkedOf(document);
    // What was typed since is checked by itself.
    if (documents.get(uri)?.version !== version) return;
    if (checked?.isPlan === false) norms.add(uri);
    else norms.delete(uri);
    const diagnostics = checked === undefined ? [] : diagnosticsOf(checked);
    await connection.sendDiagnostics({ uri, version, diagnostics });
    await connection.sendNotification('$/qualcheck/verdict', { uri, verdict: checked?.verdict });
  };

  const changed = (uri: string) => {
    const pause = norms.has(uri) ? PAUSE : 0;
    if (pause > 0) clearTimeout(waiting.get(uri));
    else if (waiting.has(uri)) return;
    const now = () => {
      waiting.delete(uri);
      const document = documents.get(uri);
      if (document !== undefined) publish(document).catch(tell);
    };
    waiting.set(uri, setTimeout(now, pause));
  };

  return {
    async planOf(uri) {
      const document = documents.get(uri);
      const report = document && (await checkedOf(document))?.report;
      return document && report && { document, report };
    },
    isNorm: (uri) => norms.has(uri),
    changed,
    closed(uri) {
      checks.delete(uri);
      norms.delete(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch(tell);
    },
    again() {
      workspace.forget();
      checks.clear();
      for (const uri of documents.keys()) changed(uri);
    },
    tell,
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

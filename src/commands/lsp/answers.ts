/** What the checks and the room of the editor give, in the types of the protocol. */
import type { CompletionItem, Diagnostic, Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, Proposal } from '../../editor/completion.ts';
import type { Told } from '../../editor/hover.ts';
import type { Span } from '../../format/position.ts';
import type { Line } from '../../report/report.ts';
import { safe } from '../../report/safe.ts';
import { markdownText } from '../../report/safe-markdown.ts';
import type { Checked } from './workspace.ts';

/** Numbers of the protocol. */
const SEVERITIES = { error: 1, warning: 2, information: 3 } as const;
const ITEM_KINDS: Record<Proposal['kind'], NonNullable<CompletionItem['kind']>> = {
  key: 10,
  word: 12,
  code: 21,
  item: 1,
  norm: 18,
  rule: 20,
  person: 6,
};

/** The findings on a text, under the words that they are about. */
export function diagnosticsOf({ lines, trouble }: Checked): Diagnostic[] {
  if (trouble === undefined) return lines.map(diagnosticOf);
  const message = trouble.split('\n').map(safe).join('\n');
  return [{ range: rangeOf({}), severity: SEVERITIES.error, source: SOURCE, message }];
}

const SOURCE = 'qualcheck';

export function diagnosticOf(line: Line): Diagnostic {
  const { rule, message, remedy } = line;
  return {
    range: rangeOf(line),
    severity: severityOf(line),
    source: SOURCE,
    code: rule,
    message: [message, remedy].flatMap((each) => (each === undefined ? [] : [safe(each)])).join('\n'),
  };
}

/** What is still to be written is no mistake; what only a person can tell is a hint. */
function severityOf({ outcome, severity }: Line): NonNullable<Diagnostic['severity']> {
  if (outcome !== 'fail') return SEVERITIES.information;
  return SEVERITIES[severity === 'error' ? 'error' : 'warning'];
}

function rangeOf({ line = 1, column = 1, endLine = line, endColumn = column + 1 }: Partial<Line>): Diagnostic['range'] {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

export function rangeIn(document: TextDocument, { start, end }: Span): Diagnostic['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Proposals in the order that they are given in; the text of an item finds it, too. */
export function itemsOf({ word, proposals }: Completion, document: TextDocument): CompletionItem[] {
  const range = rangeIn(document, word);
  return proposals.map(({ label, insert = label, kind, detail, told }, index) => ({
    label,
    kind: ITEM_KINDS[kind],
    sortText: String(index).padStart(5, '0'),
    textEdit: { range, newText: insert },
    ...(kind === 'item' ? { filterText: `${label} ${detail ?? ''}` } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(told === undefined ? {} : { documentation: told }),
  }));
}

/** What is told of a word. Nothing in it is a link or a picture: plans and standards may come from anyone. */
export function hoverOf({ place, title, text, norms }: Told, document: TextDocument): Hover {
  const plain = (each: string) => markdownText(safe(each)).replaceAll('<!-- -->', '');
  const paragraphs = [
    ...(title === undefined ? [] : [`**${plain(title)}**`]),
    ...(text === undefined ? [] : [text.split('\n').map(plain).join('  \n')]),
    ...norms.map(({ mark, sentence, margin, clause }) =>
      [
        `${mark} ${plain(sentence)}${margin === undefined ? '' : ` — ${plain(margin)}`}`,
        ...(clause ? [plain(clause)] : []),
      ].join('  \n'),
    ),
  ];
  return { contents: { kind: 'markdown', value: paragraphs.join('\n\n') }, range: rangeIn(document, place) };
}

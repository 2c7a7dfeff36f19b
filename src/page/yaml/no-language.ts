/**
 * Stands for `@codemirror/language` and `@lezer/common` in the page: keys and proposals of the editor ask them for a syntax
 * tree, and a plan has none there. What they answer then, without what makes trees.
 */
import { type EditorState, Facet } from '@codemirror/state';

const UNIT = '  ';

export const indentUnit = Facet.define<string, string>({ combine: () => UNIT });
export const getIndentUnit = () => UNIT.length;
export const indentString = (_: EditorState, columns: number) => ' '.repeat(columns);

/** A new line is indented as the one above it. */
export const getIndentation = () => null;
export class IndentContext {}

const none = () => null;
export const matchBrackets = none;
export const syntaxTree = () => ({ resolveInner: () => ({ childBefore: none, childAfter: none }) });
export const NodeProp = {};

/** A plan from a file that a person chose: a text, or a workbook. */
import type { Catalog } from '../../catalog/catalog.ts';
import { readTree } from '../../format/document.ts';
import { planFormat } from '../../format/plan-format.ts';
import { MAX_BYTES } from '../../format/too-large.ts';
import type { FileTrouble } from '../../format/trouble.ts';
import { pageWords } from '../../language/page.ts';
import { pageOutWords } from '../../language/page-out.ts';
import type { Words } from '../../language/words.ts';
import { linesOf } from '../../report/report.ts';
import { reviewPlan } from '../../report/review.ts';
import { isSpreadsheetName, isWorkbookName } from '../../text/file-name.ts';
import { wideForm } from '../../text/wide.ts';
import { YamlNumber } from '../../text/yaml.ts';
import { readWorkbook } from '../../workbook/read/read.ts';
import { planFile } from './names.ts';
import { planText } from './workbook.ts';

/** Below it are signs that no text has. */
const TAB = 9;

type Opened = { file: string; text: string; isSaved: boolean } | { trouble: string };

export async function openFile(file: File, words: Words, catalog: Catalog): Promise<Opened> {
  const { trouble } = pageWords[words.language];
  const { name } = file;
  const because = (why: FileTrouble): Opened => ({ trouble: words.ui.unreadable(name, why) });
  if (file.size > MAX_BYTES) return { trouble: trouble.tooLarge(name) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbookName(name)) return fromWorkbook(name, bytes, words, catalog);
  if (isSpreadsheetName(name)) return because('workbook-other-kind');
  // What its first bytes say without doubt; saved, it becomes UTF-8.
  const wide = wideForm(bytes);
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: wide === undefined }).decode(bytes);
    if (text.includes('\0')) return { trouble: trouble.notText(name) };
    return { file: name, text, isSaved: wide === undefined };
  } catch {
    // A picture or a PDF is not to be saved again as a text.
    const isText = !bytes.some((byte) => byte < TAB);
    return { trouble: isText ? pageOutWords[words.language].encoding(name) : trouble.notText(name) };
  }
}

/** The plan of a workbook as YAML, which no file holds yet; what breaks the format is told by its first finding. */
async function fromWorkbook(file: string, bytes: Uint8Array, words: Words, catalog: Catalog): Promise<Opened> {
  const said = pageOutWords[words.language];
  const tree = readWorkbook(bytes, (text) => new YamlNumber(text, Number(text)));
  if ('trouble' in tree) return { trouble: words.ui.unreadable(file, `workbook-${tree.trouble}`) };
  const { value: plan, open } = readTree(tree, planFormat);
  if (plan === undefined) {
    const source = { bytes, tree, cells: tree };
    const report = await reviewPlan(file, source, catalog, { avvisi: [], warningsAsErrors: false });
    const faults = linesOf(report, words).filter(({ outcome }) => outcome === 'fail');
    return { trouble: said.badWorkbook(file, faults.length, faults[0]?.message ?? '') };
  }
  const text = planText(plan, open, said.open);
  return text === undefined ? { trouble: said.noText(file) } : { file: planFile(file), text, isSaved: false };
}

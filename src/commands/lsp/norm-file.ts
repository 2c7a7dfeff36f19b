/** The file that a standard or a call was read from, or that the program has of it. */
import type { Catalog } from '../../catalog/catalog.ts';
import { originOf } from '../../catalog/origins.ts';
import { shippedCall, shippedStandard } from '../../disk/package.ts';
import { readText } from '../../disk/read.ts';
import type { Avviso } from '../../format/avviso.ts';
import type { Standard } from '../../format/standard.ts';
import type { PlanReport } from '../../report/report.ts';
import { isYamlName } from '../../text/file-name.ts';

/** Absent where it cannot be read. */
export async function normFile(norm: Standard | Avviso): Promise<{ file: string; text: string } | undefined> {
  const own = originOf(norm);
  if (own !== undefined) return own;
  const file = 'vincoli' in norm && !('unita_formative' in norm) ? shippedCall(norm.id) : shippedStandard(norm.id);
  const read = await readText(file);
  return 'text' in read && !('finding' in read) ? { file, text: read.text } : undefined;
}

/** The calls that bind a plan, by the names it or its folder gives them. */
export async function callsOf({ avvisi, file }: PlanReport, catalog: Catalog): Promise<[string, Avviso][]> {
  const found = avvisi.map(async (reference): Promise<[string, Avviso][]> => {
    try {
      const call = await (isYamlName(reference) ? catalog.avvisoAt(reference, file) : catalog.avviso(reference));
      return call === undefined ? [] : [[reference, call]];
    } catch {
      // What is wrong with it is told by the check.
      return [];
    }
  });
  return (await Promise.all(found)).flat();
}

/** What of the norms a place of a plan is about: its standard, the unit it is in, the item that it numbers. Pure. */
import type { Catalog } from '../catalog/catalog.ts';
import { nodeAt } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../format/standard.ts';
import { unitNamed } from '../norms/unit-named.ts';
import { isYamlName } from '../text/file-name.ts';
import type { Node } from '../text/yaml.ts';

/** The text of a scalar of a tree: numbers as they are written. */
export function textAt(root: Node, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** The standard that a plan names, where it is at hand and holds. */
export async function standardOf(root: Node, file: string, catalog: Catalog): Promise<Standard | undefined> {
  const named = textAt(root, ['standard']);
  if (named === undefined) return undefined;
  try {
    return await (isYamlName(named) ? catalog.standardAt(named, file) : catalog.standard(named));
  } catch {
    // What is wrong with it is told by the check.
    return undefined;
  }
}

/** The unit or key competence of the standard that a place of the plan is in, or names. */
export function unitAt(path: Path, root: Node, standard: Standard): StandardUnit | KeyCompetence | undefined {
  const [section, index] = path;
  if (typeof index !== 'number' || (section !== 'unita_formative' && section !== 'competenze_chiave')) return undefined;
  const code = textAt(root, [section, index, 'codice']);
  return code === undefined ? undefined : unitNamed(code, standard);
}

/** The item of the standard that a number of `conoscenze` or `abilita` stands for. */
export function itemAt(
  path: Path,
  root: Node,
  standard: Standard,
): { list: 'conoscenze' | 'abilita'; number: number; text: string; code: string } | undefined {
  const list = path.at(-2);
  if (list !== 'conoscenze' && list !== 'abilita') return undefined;
  const unit = unitAt(path, root, standard);
  const number = Number(textAt(root, path));
  const text = unit?.[list]?.[number - 1];
  return unit === undefined || text === undefined ? undefined : { list, number, text, code: unit.codice };
}

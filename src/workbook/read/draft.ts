/** A tree of a plan while its cells are put in their places; what is blank keeps the place where it would be written. */
import type { MapNode, Node } from '../../text/yaml.ts';
import type { CellValue } from './values.ts';

/** Two values for what can only be one: where each stands. */
export type OnConflict = (place: number, other: number) => void;

export class Draft {
  private own: Node | undefined;
  /** Its cell says that it is to be completed. */
  private isOpen = false;
  private readonly children = new Map<string, Draft>();

  /** `place`: the number of the cell that speaks of it. */
  constructor(readonly place: number) {}

  /** Puts a value, or the place of one that is blank, at a path. */
  set(path: readonly string[], place: number, node?: Node, isOpen = false): void {
    const [key, ...rest] = path;
    if (key === undefined) {
      this.own ??= node;
      this.isOpen ||= isOpen;
      return;
    }
    let child = this.children.get(key);
    if (child === undefined) {
      child = new Draft(place);
      this.children.set(key, child);
    }
    child.set(rest, place, node, isOpen);
  }

  /** The node of all that was put here: a map where something is filled, else a blank; `filled`: a map in any case. */
  finish(onConflict: OnConflict, filled = false): Node {
    const entries = [...this.children].map(([key, child]) => {
      const value = child.finish(onConflict);
      return { key, keyNode: spanOf(isBlank(value) ? child.place : value.start), value };
    });
    const written = entries.find(({ value }) => !isBlank(value));
    if (this.own !== undefined) {
      if (written !== undefined) onConflict(written.value.start, this.own.start);
      return this.own;
    }
    if (written === undefined && !filled && !this.holdsOpen()) return blank(this.place);
    return mapOf(this.place, entries);
  }

  /** Blanks that are to be completed keep the map that they are in. */
  private holdsOpen(): boolean {
    return [...this.children.values()].some((child) => child.isOpen || child.holdsOpen());
  }
}

export function spanOf(place: number): { start: number; end: number } {
  return { start: place, end: place + 1 };
}

function mapOf(place: number, entries: MapNode['entries']): Node {
  return { kind: 'map', ...spanOf(place), entries };
}

export function listOf(place: number, items: Node[]): Node {
  return { kind: 'list', ...spanOf(place), items };
}

/** As YAML's `eqf:`: the key is there and says nothing. */
function blank(place: number): Node {
  return { kind: 'scalar', start: place, end: place, value: null };
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The node of a value that stands in one cell. */
export function nodeOf(value: CellValue, place: number): Node {
  if (typeof value === 'object' && 'level' in value) {
    const level: Node = { kind: 'scalar', ...spanOf(place), value: value.level };
    return mapOf(place, [{ key: 'eqf', keyNode: spanOf(place), value: level }]);
  }
  return { kind: 'scalar', ...spanOf(place), value };
}

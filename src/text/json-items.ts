/** A long JSON text, item by item: what is held at a time is one item, however long the text. */

export interface JsonItems<Item> {
  /** The maps that end in the next piece of the text, each an item of a list of its outermost map, as they were read. */
  of(piece: Uint8Array): Iterable<Item>;
  /** Bytes that are held: of the item that is open, or of all that stands beside the items. */
  held(): number;
  /** The text with `0` for each item. */
  frame(): Uint8Array;
}

/** Knows an item that is written in one way, at its place in longer bytes: what it is, and where it ends. */
export type KnowItem<Item> = (bytes: Uint8Array, at: number) => { item: Item; end: number } | undefined;

const [QUOTE, BACKSLASH, LIST, LIST_END, MAP, MAP_END] = [...'"\\[]{}'].map((sign) => sign.charCodeAt(0));

/**
 * Takes a text apart at its brackets, as bytes; whether the parts are JSON is for who reads them to say, and where all of
 * them are, so is the whole. `read` is given what `know` does not know.
 */
export function openJsonItems<Item>(know: KnowItem<Item>, read: (bytes: Uint8Array) => Item): JsonItems<Item> {
  const frame = openBytes();
  const item = openBytes();
  let depth = 0;
  let [quoted, escaped, inList, inItem] = [false, false, false, false];
  return {
    *of(piece) {
      let from = 0;
      const cut = (to: number) => {
        const part = piece.subarray(from, to);
        // What stands beside the items is kept to the end: as a part of the piece it would keep the whole of it.
        if (inItem) item.add(part);
        else frame.add(Uint8Array.from(part));
        from = to;
      };
      const whole = () => {
        const bytes = item.take();
        const known = know(bytes, 0);
        return known?.end === bytes.length ? known.item : read(bytes);
      };
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at];
        if (quoted) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) quoted = false;
        } else if (byte === QUOTE) {
          quoted = true;
        } else if (byte === MAP || byte === LIST) {
          if (depth === 1) inList = byte === LIST;
          if (depth === 2 && inList && byte === MAP) {
            cut(at);
            const known = know(piece, at);
            if (known !== undefined) {
              from = known.end;
              at = from - 1;
              frame.add(PLACEHOLDER);
              yield known.item;
              continue;
            }
            inItem = true;
          }
          depth++;
        } else if (byte === MAP_END || byte === LIST_END) {
          depth--;
          if (depth === 2 && inItem) {
            cut(at + 1);
            inItem = false;
            frame.add(PLACEHOLDER);
            yield whole();
          }
        }
      }
      cut(piece.length);
    },
    held: () => (inItem ? item : frame).size(),
    frame: () => frame.take(),
  };
}

const PLACEHOLDER = Uint8Array.of('0'.charCodeAt(0));

/** Bytes that come in pieces. */
function openBytes() {
  let pieces: Uint8Array[] = [];
  let size = 0;
  return {
    add(piece: Uint8Array) {
      pieces.push(piece);
      size += piece.length;
    },
    size: () => size,
    /** All of them; then there are none. */
    take(): Uint8Array {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      [pieces, size] = [[], 0];
      return bytes;
    },
  };
}

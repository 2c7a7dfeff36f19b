/** A long JSON text, item by item: what is held at a time is one item, however long the text. */

export interface JsonItems<Item> {
  /**
   * The maps that end in the next piece of the text, each an item of a list of its outermost map, as they were read. The piece
   * begins with what was `left` of the one before; where it holds nothing else, the text has ended.
   */
  of(piece: Uint8Array): Iterable<Item>;
  /** Bytes at the end of the last piece that the next is to begin with. */
  left(): number;
  /** Bytes that are held: of the item that is open, or of all that stands beside the items. */
  held(): number;
  /** The text with `0` for each item. */
  frame(): Uint8Array;
}

/**
 * Knows an item that is written in one way, at its place in longer bytes: what it is, and where it ends; or that its end may
 * be in bytes that come after them.
 */
export type KnowItem<Item> = (bytes: Uint8Array, at: number) => { item: Item; end: number } | 'cut' | undefined;

const [QUOTE, BACKSLASH, LIST, LIST_END, MAP, MAP_END] = [...'"\\[]{}'].map((sign) => sign.charCodeAt(0));

/**
 * Takes a text apart at its brackets, as bytes; whether the parts are JSON is for who reads them to say, and where all of
 * them are, so is the whole. `read` is given what `know` does not know.
 */
export function openJsonItems<Item>(know: KnowItem<Item>, read: (bytes: Uint8Array) => Item): JsonItems<Item> {
  const frame = openBytes();
  const item = openBytes();
  let depth = 0;
  let left = 0;
  let [quoted, escaped, inList, inItem] = [false, false, false, false];
  return {
    *of(piece) {
      const hasMore = piece.length > left;
      left = 0;
      let from = 0;
      const cut = (to: number) => {
        const part = piece.subarray(from, to);
        (inItem ? item : frame).add(part);
        from = to;
      };
      const whole = () => {
        const bytes = item.take();
        const known = know(bytes, 0);
        return typeof known === 'object' && known.end === bytes.length ? known.item : read(bytes);
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
            if (known === 'cut' && hasMore) {
              left = piece.length - at;
              return;
            }
            if (typeof known === 'object') {
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
    left: () => left,
    held: () => (inItem ? item : frame).size(),
    frame: () => frame.take(),
  };
}

const PLACEHOLDER = Uint8Array.of('0'.charCodeAt(0));

/** Bytes that come in pieces, of which none is kept: it may be a part of longer ones, or change. */
function openBytes() {
  let room = new Uint8Array(0);
  let size = 0;
  return {
    add(piece: Uint8Array) {
      if (size + piece.length > room.length) {
        const larger = new Uint8Array(2 * (size + piece.length));
        larger.set(room.subarray(0, size));
        room = larger;
      }
      room.set(piece, size);
      size += piece.length;
    },
    size: () => size,
    /** All of them; then there are none. */
    take(): Uint8Array {
      const bytes = room.subarray(0, size);
      [room, size] = [new Uint8Array(0), 0];
      return bytes;
    },
  };
}

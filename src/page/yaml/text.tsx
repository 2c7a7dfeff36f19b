/** The plan as text, with its findings under the words. */
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { useShelf } from '../shelf.ts';

export function Text() {
  const { desk } = useShelf();
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      desk.show(
        (state, take) => new EditorView({ state, parent: place.current as HTMLElement, dispatchTransactions: take }),
        [EditorView.lineWrapping],
      ),
    [desk],
  );
  return <div class="text" ref={place} />;
}

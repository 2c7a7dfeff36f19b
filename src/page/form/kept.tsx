/** An item of a long list. It is drawn anew when what it shows becomes another, and not at each key that is pressed elsewhere. */
import type { VNode } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { Path } from '../../format/problem.ts';
import type { Node } from '../../text/yaml.ts';
import { FormContext, isNear } from './at-hand.ts';

interface KeptProps {
  path: Path;
  item: Node;
  /** All that is shown besides the item, what the checks say of it, and the norms. */
  beside: readonly unknown[];
  children: () => VNode;
}

export function Kept({ path, item, beside, children }: KeptProps) {
  const form = useContext(FormContext);
  const last = useRef<{ shows: readonly unknown[]; drawn: VNode }>();
  if (form === undefined) throw new Error('no form around');
  const { now, view, found, norms, sent } = form;
  const written = now.text.slice(item.start, item.end);
  const shows = [
    // What is repeated here may be written anywhere.
    written.includes('*') ? now.text : written,
    norms,
    isNear(sent, path) ? sent : undefined,
    // What mends a finding is said in places of the text as it is now.
    ...(found.below(path).length === 0 ? [] : [view, now.fixes]),
    ...beside,
  ];
  const before = last.current?.shows;
  if (last.current === undefined || before?.length !== shows.length || shows.some((each, at) => each !== before[at])) {
    // Below, the form stands as it was then.
    last.current = { shows, drawn: <FormContext.Provider value={form}>{children()}</FormContext.Provider> };
  }
  return last.current.drawn;
}

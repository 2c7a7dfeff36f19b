/** What of a long list is drawn anew when the plan changes, and what is not. */
import { h, render } from 'preact';
import { useContext } from 'preact/hooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeAt } from '../../src/format/position.ts';
import type { Path } from '../../src/format/problem.ts';
import { FormContext, type FormState } from '../../src/page/form/at-hand.ts';
import { Kept } from '../../src/page/form/kept.tsx';
import { type Node, parseYaml } from '../../src/text/yaml.ts';

const TEXT = 'docenti:\n  - { id: d1 }\n  - { id: d2, note: &nota sì }\n  - { id: d3, note: *nota }\n';

interface Shown {
  text: string;
  index: number;
  /** Items that the checks say something of. */
  faulty: readonly number[];
  view: object;
  fixes: object;
  norms: object;
  sent: Path | undefined;
  beside: readonly unknown[];
}

/** One item of the list, shown in one state of the form after the other; gives how often it was drawn, and of which text. */
function itemOf(first: Partial<Shown>) {
  let shown: Shown = {
    ...{ text: TEXT, index: 0, faulty: [], view: {}, fixes: {}, norms: {}, sent: undefined, beside: [1] },
    ...first,
  };
  const drawn: string[] = [];
  const Item = () => {
    drawn.push(useContext(FormContext)?.now.text ?? '');
    return null;
  };
  // Nothing of it is an element: it needs no document.
  const around = { nodeType: 1, childNodes: [], firstChild: null } as unknown as Element;
  const show = (change: Partial<Shown> = {}) => {
    shown = { ...shown, ...change };
    const { text, index, faulty, view, fixes, norms, sent, beside } = shown;
    const path: Path = ['docenti', index];
    const below = () => (faulty.includes(index) ? [{}] : []);
    const state = { now: { text, fixes }, view, found: { below }, norms, sent } as unknown as FormState;
    const item = nodeAt(parseYaml(text).root, path) as Node;
    const kept = h(Kept, { path, item, beside, children: () => h(Item, {}) });
    render(h(FormContext.Provider, { value: state }, kept), around);
    return drawn.length;
  };
  show();
  return { show, drawn };
}

describe('an item that is kept', () => {
  // Preact asks whether it draws into the document as a whole.
  beforeAll(() => void vi.stubGlobal('document', {}));
  afterAll(() => void vi.unstubAllGlobals());
  const elsewhere = TEXT.replace('docenti:', 'titolo: Altro\ndocenti:').replace('d2', 'd22');

  it.each<[string, Partial<Shown>, Partial<Shown>]>([
    ['what is written elsewhere', {}, { text: elsewhere }],
    ['what the checks say of others', { faulty: [1] }, { view: {}, fixes: {} }],
    ['where others are gone to', {}, { sent: ['docenti', 1] }],
    ['a list of the same things beside it', {}, { beside: [1] }],
  ])('is not drawn anew for %s', (_, first, change) => {
    const { show } = itemOf(first);
    expect([show(change), show()]).toEqual([1, 1]);
  });

  it.each<[string, Partial<Shown>, Partial<Shown>]>([
    ['what is written in it', {}, { text: TEXT.replace('d1', 'd11') }],
    ['what it repeats, written elsewhere', { index: 2 }, { text: TEXT.replace('sì', 'no') }],
    ['a finding that comes', {}, { faulty: [0] }],
    ['a finding that goes', { faulty: [0] }, { faulty: [] }],
    ['another check, where one found something in it', { faulty: [0] }, { view: {} }],
    ['what mends that', { faulty: [0] }, { fixes: {} }],
    ['other norms', {}, { norms: {} }],
    ['who is sent there', {}, { sent: ['docenti', 0, 'id'] }],
    ['who is sent to all of the list', {}, { sent: ['docenti'] }],
    ['who is sent elsewhere then', { sent: ['docenti', 0] }, { sent: ['docenti', 1] }],
    ['something else beside it', {}, { beside: [2] }],
    ['more beside it', {}, { beside: [1, 2] }],
  ])('is drawn anew once for %s', (_, first, change) => {
    const { show } = itemOf(first);
    expect([show(change), show()]).toEqual([2, 2]);
  });

  it('shows below the form as it stood when it was drawn', () => {
    const { show, drawn } = itemOf({});
    show({ text: elsewhere });
    show({ norms: {} });
    expect(drawn).toEqual([TEXT, elsewhere]);
  });
});

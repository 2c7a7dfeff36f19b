/** The plan as a form: its parts in a list, one of them shown. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Path, pathOf } from '../../format/problem.ts';
import { formWords } from '../../language/page-form.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import { FixButton } from '../fix-button.tsx';
import { noteOpen, openBefore } from '../place.ts';
import { useDesk, useGoing, useShelf } from '../shelf.ts';
import { useView } from '../verdict/view.ts';
import { FormContext, useForm } from './at-hand.ts';
import { foundIn } from './found.ts';
import { Part } from './part.tsx';
import { idOf, SECTIONS, type SectionId, sectionAt, shownAt } from './sections.ts';

/** Kept while one looks at the text, and through a reload; another plan begins at its beginning. */
let last: { plan: number; id: SectionId } | undefined;

const idsOf = () => SECTIONS.map(({ id }) => id) as [SectionId, ...SectionId[]];

export function Form() {
  const now = useDesk();
  const view = useView();
  const [shown, setShown] = useState(() => last ?? { plan: now.plan, id: openBefore('parte', idsOf()) });
  const id = shown.plan === now.plan ? shown.id : SECTIONS[0].id;
  const [sent, setSent] = useState<Path>();
  const found = useMemo(() => foundIn(view), [view]);
  const norms = useLastNorms(now.plan, now.report?.norms);
  const body = useRef<HTMLElement>(null);
  const arrive = useCallback((next: SectionId) => setShown({ plan: now.plan, id: next }), [now.plan]);
  useEffect(() => {
    last = { plan: now.plan, id };
    noteOpen('parte', id);
  }, [now.plan, id]);
  useGoing(
    useCallback(
      (to) => {
        const path = pathOf(to);
        const section = sectionAt(shownAt(path));
        if (section !== undefined) arrive(section);
        setSent(path);
      },
      [arrive],
    ),
  );
  useLayoutEffect(() => {
    if (sent !== undefined && body.current !== null) focusNearest(body.current, sent);
  }, [sent, id]);
  if (now.root?.kind !== 'map' || NO_PLAN.has(String(now.report?.findings[0]?.problem.is))) return <Broken />;
  return (
    <FormContext.Provider value={{ now, view, found, norms, sent }}>
      <div class="form">
        <Parts
          id={id}
          choose={(next) => {
            setSent(undefined);
            arrive(next);
            requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('h2')?.focus());
          }}
        >
          <section class="form-part" ref={body} aria-labelledby="part-title" key={`${now.plan} ${id}`}>
            <Part id={id} />
          </section>
        </Parts>
      </div>
    </FormContext.Provider>
  );
}

/** What tells of a text that is another document, or holds the plan somewhere within. */
const NO_PLAN: ReadonlySet<string> = new Set(['other-format', 'wrapped', 'multiple-documents']);

/** While a plan cannot be checked, what it was checked against still has its figures and texts. */
function useLastNorms(plan: number, norms: Norms | undefined): Norms | undefined {
  const kept = useRef<{ plan: number; norms: Norms | undefined }>({ plan, norms });
  if (norms !== undefined || kept.current.plan !== plan) kept.current = { plan, norms };
  return kept.current.norms;
}

function Parts({ id, choose, children }: { id: SectionId; choose(id: SectionId): void; children: ComponentChildren }) {
  const { found, form } = useForm();
  const at = SECTIONS.findIndex((section) => section.id === id);
  const [before, after] = [SECTIONS[at - 1], SECTIONS[at + 1]];
  const list = useRef<HTMLElement>(null);
  // Where the parts stand in one line, the one that is shown is seen in it.
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current === null || chosen == null) return;
    const beside = (list.current.clientWidth - chosen.offsetWidth) / 2;
    list.current.scrollLeft += chosen.getBoundingClientRect().left - list.current.getBoundingClientRect().left - beside;
  }, [id]);
  return (
    <>
      <nav class="form-parts" ref={list} aria-label={form.sectionsTitle}>
        <ul>
          {SECTIONS.map((section) => {
            const counts = found.counts.get(section.id);
            return (
              <li key={section.id}>
                <button
                  type="button"
                  aria-current={section.id === id ? 'true' : undefined}
                  onClick={() => choose(section.id)}
                >
                  {form.sections[section.id]}
                  {counts !== undefined && <Counts counts={counts} />}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div class="form-body">
        {children}
        <div class="form-steps">
          {before !== undefined && (
            <button type="button" class="button small" onClick={() => choose(before.id)}>
              ← {form.before(form.sections[before.id] ?? '')}
            </button>
          )}
          {after !== undefined && (
            <button type="button" class="button small" onClick={() => choose(after.id)}>
              {form.next(form.sections[after.id] ?? '')} →
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function Counts({ counts }: { counts: { fail: number; warning: number; incomplete: number } }) {
  const { form } = useForm();
  const { fail, warning, incomplete } = counts;
  return (
    <span class="part-counts">
      <span class="only-heard">, {form.counted(counts)}</span>
      {fail > 0 && (
        <span class="t-fail" aria-hidden="true">
          ✖ {fail}
        </span>
      )}
      {warning > 0 && (
        <span class="t-warning" aria-hidden="true">
          ▲ {warning}
        </span>
      )}
      {incomplete > 0 && (
        <span class="t-incomplete" aria-hidden="true">
          … {incomplete}
        </span>
      )}
    </span>
  );
}

/** A text that YAML cannot read, or that is no plan, has no places to show. */
function Broken() {
  const { goTo, words } = useShelf();
  const { report, root } = useDesk();
  const form = formWords[words.language];
  const finding = report?.findings[0];
  const line = finding?.position.line ?? 1;
  return (
    <div class="form-broken card t-fail" role="alert">
      <h2>{root === undefined ? form.broken(line) : form.noPlan}</h2>
      {finding !== undefined && <p>{words.problem(finding.problem).message}</p>}
      <p class="aside">{form.brokenLead}</p>
      <div class="row-of-buttons">
        <button type="button" class="button primary" onClick={() => goTo('', 'text', line)}>
          {form.toText}
        </button>
        {finding !== undefined && <FixButton of={finding} />}
      </div>
    </div>
  );
}

function focusNearest(body: HTMLElement, path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const id = idOf(path.slice(0, length));
    const exact = document.getElementById(id);
    const place =
      exact ?? body.querySelector<HTMLElement>(['.', '['].map((next) => `[id^=${JSON.stringify(id + next)}]`).join());
    if (place === null || !body.contains(place)) continue;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return;
  }
  body.querySelector<HTMLElement>('h2')?.focus();
}

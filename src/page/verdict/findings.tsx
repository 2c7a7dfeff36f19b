/** What there is to mend: each finding with its clause, a way to its place and, where there is no doubt, what mends it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { corrected } from '../../report/fixes.ts';
import { quote } from '../../report/html/clause.ts';
import { type Tone, toneOf } from '../../report/html/icons.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import type { View } from '../../report/html/view.ts';
import { applyEdits } from '../../text/edits.ts';
import { FixButton } from '../fix-button.tsx';
import { Icon } from '../icon.tsx';
import { Shown } from '../markup.tsx';
import { useDesk, useShelf } from '../shelf.ts';
import { Suggest } from './suggest.tsx';
import { useRemedy, whatOf } from './view.ts';

export function Findings({ view }: { view: View }) {
  const { desk, page, review, say } = useShelf();
  const { fixes, text } = useDesk();
  const { section, hold } = useHeldFocus(view);
  const { faults, report } = view;
  const fixAll = async () => {
    hold(0);
    const { edits } = await corrected(report, review);
    if (desk.now().text !== report.text) return;
    desk.replace(applyEdits(text, edits));
    say(page.verdict.applied);
  };
  return (
    <section ref={section} tabIndex={-1} class="to-mend">
      <div class="row-of-buttons">
        {fixes !== undefined && fixes.size > 0 && (
          <button type="button" class="button" onClick={fixAll}>
            {page.verdict.applyAll(fixes.size)}
          </button>
        )}
      </div>
      <Suggest view={view} applied={() => hold(0)} />
      {faults.length === 0 && <p class="aside">{page.verdict.none}</p>}
      {groupsOf(view).map(({ tone, title, own }) => (
        <section key={tone}>
          <h3 class={`group t-${tone}`}>
            <Icon of={tone} />
            {title} <span class="count">{own.length}</span>
          </h3>
          <ol class="findings">
            {own.map(({ fault, key, index }) => (
              <Finding key={key} fault={fault} view={view} applied={() => hold(index)} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/**
 * Where the focus goes once what it was on is mended: to the finding that stands there then. `hold` keeps it meanwhile, as the
 * button that was pressed is gone.
 */
function useHeldFocus(view: View) {
  const section = useRef<HTMLElement>(null);
  const held = useRef<number>();
  const itemAt = (index: number) => {
    const items = section.current?.querySelectorAll<HTMLElement>('.finding') ?? [];
    return items[Math.min(index, items.length - 1)] ?? section.current;
  };
  useEffect(() => {
    if (held.current === undefined) return;
    itemAt(held.current)?.focus();
    held.current = undefined;
  }, [view]);
  const hold = (index: number) => {
    itemAt(index)?.focus();
    held.current = index;
  };
  return { section, hold };
}

/** Errors, warnings, what is to complete. A finding keeps its key while one types, whatever its figures become. */
function groupsOf({ faults, report, words: { ui } }: View) {
  const titles: readonly [Tone, string][] = [
    ['fail', report.findings.length > 0 ? ui.format : ui.failures],
    ['warning', ui.warnings],
    ['incomplete', ui.incomplete],
  ];
  const times = new Map<string, number>();
  const keyed = faults.map((fault, index) => {
    const { rule, subject, at } = fault.line;
    const name = `${rule} ${subject} ${at}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { fault, index, key: `${name} ${time}` };
  });
  return titles
    .map(([tone, title]) => ({ tone, title, own: keyed.filter(({ fault }) => toneOf(fault.line) === tone) }))
    .filter(({ own }) => own.length > 0);
}

function Finding({ fault, view, applied }: { fault: PlanLine; view: View; applied(): void }) {
  const { page, goTo } = useShelf();
  const [isOpen, setOpen] = useState(false);
  const { line } = fault;
  const { message, anomaly, clause, at } = line;
  const remedy = useRemedy()(fault);
  return (
    <li class={`finding t-${toneOf(line)}`} tabIndex={-1}>
      <p class="say">{message}</p>
      {remedy !== undefined && <p class="remedy">→ {remedy}</p>}
      {isOpen && (
        <div class="why">
          {clause !== undefined && <Shown of={quote(clause)} />}
          {clause !== undefined && <p class="source">{clause.source}</p>}
          {anomaly !== undefined && <p>{anomaly}</p>}
          <p class="aside">{view.titleOf(line.rule)}</p>
        </div>
      )}
      <div class="row-of-buttons">
        <FixButton of={whatOf(view, fault)} applied={applied} />
        {(at !== undefined || line.line !== undefined) && (
          <button
            type="button"
            class="link"
            onClick={() => (at === undefined ? goTo('', 'text', line.line) : goTo(at))}
          >
            {page.verdict.goTo}
            {line.line !== undefined && <span class="of"> · {page.verdict.line(line.line)}</span>}
          </button>
        )}
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {page.verdict.clause}
        </button>
      </div>
    </li>
  );
}

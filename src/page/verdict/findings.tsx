/** What there is to mend: each finding with its clause, a way to its place and, where there is no doubt, what mends it. */
import { useState } from 'preact/hooks';
import { corrected } from '../../report/fixes.ts';
import { quote } from '../../report/html/clause.ts';
import { badge, toneOf } from '../../report/html/icons.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import type { View } from '../../report/html/view.ts';
import { applyEdits } from '../../text/edits.ts';
import { Shown } from '../markup.tsx';
import { useDesk, useShelf } from '../shelf.ts';
import { Suggest } from './suggest.tsx';

export function Findings({ view }: { view: View }) {
  const { desk, page, review, say } = useShelf();
  const { fixes, text, report } = useDesk();
  const { faults } = view;
  if (faults.length === 0) return <p class="aside">{page.verdict.none}</p>;
  const fixAll = async () => {
    if (report === undefined) return;
    const { edits } = await corrected(report, review);
    desk.replace(applyEdits(text, edits));
    say(page.verdict.applied);
  };
  return (
    <section>
      <div class="row-of-buttons">
        {fixes !== undefined && fixes.size > 0 && (
          <button type="button" class="button" onClick={fixAll}>
            {page.verdict.applyAll(fixes.size)}
          </button>
        )}
        <Suggest />
      </div>
      <ol class="findings">
        {faults.map((fault) => (
          <Finding
            key={`${fault.line.rule} ${fault.line.subject} ${fault.line.at} ${fault.line.message}`}
            fault={fault}
            view={view}
          />
        ))}
      </ol>
    </section>
  );
}

function Finding({ fault, view }: { fault: PlanLine; view: View }) {
  const { page, desk, goTo, say } = useShelf();
  const { fixes, report } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { line, outcome } = fault;
  const { message, remedy, anomaly, clause, at } = line;
  const what = outcome ?? report?.findings[view.entries.indexOf(fault)];
  const fix = what && fixes?.get(what);
  return (
    <li class={`finding t-${toneOf(line)}`}>
      <div class="finding-head">
        <p class="say">{message}</p>
        <Shown of={badge(line, view.words)} />
      </div>
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
        {at !== undefined && (
          <button type="button" class="link" onClick={() => goTo(at)}>
            {page.verdict.goTo}
            {line.line !== undefined && <span class="of"> · {page.verdict.line(line.line)}</span>}
          </button>
        )}
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {page.verdict.clause}
        </button>
        {fix !== undefined && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              desk.edit(fix);
              say(page.verdict.applied);
            }}
          >
            {page.verdict.apply}
          </button>
        )}
      </div>
    </li>
  );
}

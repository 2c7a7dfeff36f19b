/** What the checks say of the plan, as it is typed. */
import { useState } from 'preact/hooks';
import { exceptions, silent } from '../../report/html/checks.ts';
import { hoursSection } from '../../report/html/hours.ts';
import { verdictOf } from '../../report/html/icons.ts';
import { sentenceOf } from '../../report/html/plan.ts';
import type { View } from '../../report/html/view.ts';
import { checkKey } from '../../report/verified.ts';
import { Icon } from '../icon.tsx';
import { Shown } from '../markup.tsx';
import { useDesk, useShelf } from '../shelf.ts';
import { Checks } from './checks.tsx';
import { Findings } from './findings.tsx';
import { useView } from './view.ts';

/** The verdict and how many things there are to mend, for the bar at the top. */
export function VerdictMark({ onClick }: { onClick?: () => void }) {
  const { words, page } = useShelf();
  const { report } = useDesk();
  if (report === undefined) return <span class="pill">{page.verdict.checking}</span>;
  const { tone, text } = verdictOf(report, words);
  return (
    <button type="button" class={`pill t-${tone}`} onClick={onClick}>
      <Icon of={tone} />
      {text}
    </button>
  );
}

type Tab = 'findings' | 'hours' | 'checks';

export function Verdict() {
  const { page } = useShelf();
  const { ticked } = useDesk();
  const [tab, setTab] = useState<Tab>('findings');
  const view = useView();
  if (view === undefined) return <p class="aside">{page.verdict.checking}</p>;
  const { faults, checks } = view;
  const tabs: readonly { id: Tab; text: string; count?: number }[] = [
    { id: 'findings', text: page.verdict.findings, count: faults.length },
    { id: 'hours', text: page.verdict.hours },
    { id: 'checks', text: page.verdict.checks, count: checks.filter(({ line }) => !ticked.has(checkKey(line))).length },
  ];
  return (
    <div class="verdict-panel">
      <Head view={view} />
      <div
        class="tabs"
        role="tablist"
        aria-label={page.verdict.title}
        onKeyDown={(event) =>
          turnTabs(
            event,
            tabs.map(({ id }) => id),
            tab,
            setTab,
          )
        }
      >
        {tabs.map(({ id, text, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls={`panel-${id}`}
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
          >
            {text}
            {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <h2 class="only-heard">{page.verdict[tab]}</h2>
        {tab === 'findings' && <Findings view={view} />}
        {tab === 'hours' && <Shown class="hours" of={hoursSection(view)} />}
        {tab === 'checks' && <Checks view={view} />}
        {tab === 'findings' && <Shown class="more-verdict" of={exceptions(view)} />}
        {tab === 'checks' && <Shown class="more-verdict" of={silent(view)} />}
      </div>
    </div>
  );
}

/** Arrows go from tab to tab, as whoever uses no mouse expects. */
function turnTabs<T extends string>(event: KeyboardEvent, ids: readonly T[], at: T, choose: (id: T) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const next = ids[(ids.indexOf(at) + step + ids.length) % ids.length] as T;
  choose(next);
  event.preventDefault();
  document.getElementById(`tab-${next}`)?.focus();
}

function Head({ view }: { view: View }) {
  const { tone, text } = verdictOf(view.report, view.words);
  return (
    <header class={`verdict t-${tone}`}>
      <p class="verdict-word" aria-live="polite">
        <Icon of={tone} />
        {text}
      </p>
      <p class="verdict-say">{sentenceOf(view)}</p>
    </header>
  );
}

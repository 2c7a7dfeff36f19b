/** Where one begins: a standard to start from, or a plan that is there already. */
import { useEffect, useState } from 'preact/hooks';
import type { CatalogEntry } from '../../catalog/entry.ts';
import { exact } from '../../norms/hours.ts';
import { DraftList } from '../drafts/list.tsx';
import { ask } from '../search/ask.ts';
import { useEntries, useShelf } from '../shelf.ts';
import { type Asked, standards, standardsFor } from './standards.ts';

export function Start({ opened }: { opened(): void }) {
  const { page } = useShelf();
  return (
    <main class="start">
      <section class="hero">
        <h1>{page.title}</h1>
        <p class="lead">{page.lead}</p>
      </section>
      <DraftList opened={opened} />
      <OpenPlan />
      <Finder opened={opened} />
      <p class="privacy">{page.privacy}</p>
    </main>
  );
}

function OpenPlan() {
  const { page, open } = useShelf();
  return (
    <section class="card open-plan">
      <h2>{page.start.orOpen}</h2>
      <label class="button primary">
        {page.start.open}
        <input
          type="file"
          class="only-heard"
          accept=".yaml,.yml,.json,.xlsx,.xlsm"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="aside">{page.start.drop}</p>
    </section>
  );
}

function Finder({ opened }: { opened(): void }) {
  const { page, catalog } = useShelf();
  const [asked, setAsked] = useState<Asked>({ words: '', region: '', level: '' });
  const [found, setFound] = useState<readonly CatalogEntry[]>();
  const all = useEntries(standards);
  useEffect(() => {
    let isLate = false;
    void standardsFor(asked, catalog).then((entries) => isLate || setFound(entries));
    return () => {
      isLate = true;
    };
  }, [asked, catalog]);
  const regions = [...new Set(all.map(({ regione }) => regione))].sort();
  const levels = [...new Set(all.flatMap(({ eqf }) => eqf ?? []))].sort();
  const { start } = page;
  return (
    <section class="card finder">
      <h2>{start.orBegin}</h2>
      <search>
        <label class="field wide">
          <span>{start.find}</span>
          <input
            type="search"
            value={asked.words}
            placeholder={start.findHint}
            onInput={(event) => setAsked({ ...asked, words: event.currentTarget.value })}
          />
        </label>
        <Choice
          label={start.region}
          any={start.anyRegion}
          value={asked.region}
          values={regions}
          choose={(region) => setAsked({ ...asked, region })}
        />
        <Choice
          label={start.level}
          any={start.anyLevel}
          value={asked.level}
          values={levels.map(String)}
          choose={(level) => setAsked({ ...asked, level })}
        />
      </search>
      <p class="aside" role="status">
        {found === undefined ? '' : found.length === 0 ? start.noneFound : start.found(found.length)}
      </p>
      <ul class="standards">
        {(found ?? []).map((entry) => (
          <StandardCard key={entry.id} entry={entry} opened={opened} />
        ))}
      </ul>
    </section>
  );
}

function Choice({
  label,
  any,
  value,
  values,
  choose,
}: {
  label: string;
  any: string;
  value: string;
  values: readonly string[];
  choose(value: string): void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

function StandardCard({ entry, opened }: { entry: CatalogEntry; opened(): void }) {
  const { page, words, desk, say } = useShelf();
  const [isMaking, setMaking] = useState(false);
  const { start } = page;
  const begin = async (example: boolean) => {
    setMaking(true);
    const answer = await ask({ is: 'init', standard: entry.id, lang: words.language, example });
    setMaking(false);
    if (answer.is === 'plan') {
      desk.put({ file: `${entry.id.split('/').at(-1)}.yaml`, text: answer.text });
      opened();
    } else if (answer.is === 'unable') say(page.trouble.search(answer.why));
    else if (answer.is === 'conflict')
      say(page.trouble.conflict(answer.conflict.clauses.map(({ message }) => message)));
  };
  const units = entry.units.filter(({ kind }) => kind === 'uf').length;
  const facts = [
    entry.regione,
    ...(entry.eqf === undefined ? [] : [`EQF ${entry.eqf}`]),
    ...(entry.ore === undefined ? [] : [start.hours(words.hours(exact(entry.ore)))]),
    start.units(units),
  ];
  return (
    <li class="standard">
      <div>
        <h3>{entry.denominazione}</h3>
        <p class="facts">{facts.join(' · ')}</p>
        <p class="code">{entry.id}</p>
      </div>
      <div class="row-of-buttons">
        <button type="button" class="button primary" disabled={isMaking} onClick={() => void begin(false)}>
          {isMaking ? start.making : start.begin}
          <span class="only-heard">
            : {entry.denominazione}, {entry.regione}
          </span>
        </button>
        <button type="button" class="button" disabled={isMaking} onClick={() => void begin(true)}>
          {start.example}
          <span class="only-heard">
            : {entry.denominazione}, {entry.regione}
          </span>
        </button>
      </div>
    </li>
  );
}

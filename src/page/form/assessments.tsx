/** How each unit ends: a sentence, or its particulars; with what the standard says of it. */
import { nodeAt } from '../../format/position.ts';
import { formatPath, type Path } from '../../format/problem.ts';
import type { StandardUnit } from '../../format/standard.ts';
import { clauseOf } from '../../norms/clause.ts';
import { unitNamed } from '../../norms/unit-named.ts';
import type { Node } from '../../text/yaml.ts';
import { useChange, useForm, useMost } from './at-hand.ts';
import { Faults } from './faults.tsx';
import { Field } from './field.tsx';
import { useMeaning } from './meaning.ts';
import { Moves } from './moves.tsx';
import { columnsOf, idOf, UNIT_LISTS, type UnitList } from './sections.ts';
import { codeOf } from './units/hours.ts';

export function Assessments() {
  const { form } = useForm();
  return (
    <section class="form-items">
      <h3>{form.assessment.perUnit}</h3>
      {UNIT_LISTS.map((list) => (
        <AssessmentsOf key={list} list={list} />
      ))}
    </section>
  );
}

function AssessmentsOf({ list }: { list: UnitList }) {
  const { now, form } = useForm();
  const { most, showAll } = useMost([list]);
  const node = nodeAt(now.root, [list]);
  const items = node?.kind === 'list' ? node.items : [];
  return (
    <>
      {items.slice(0, most).map((item, index) => (
        <Assessment key={formatPath([list, index])} item={item} path={[list, index]} />
      ))}
      {items.length > most && (
        <button type="button" class="link" onClick={showAll}>
          {form.showMore(items.length - most)}
        </button>
      )}
    </>
  );
}

function Assessment({ item, path }: { item: Node; path: Path }) {
  const { norms, form, found, layout } = useForm();
  const change = useChange();
  const code = codeOf(item);
  const unit = norms && unitNamed(code, norms.standard);
  const at = [...path, 'verifica'];
  const node = nodeAt(item, ['verifica']);
  // Key competences have one where the standard speaks of it, or the plan does.
  if (path[0] === 'competenze_chiave' && node === undefined && found.below(at).length === 0) return null;
  const [whole] = columnsOf('valutazione', 'item');
  const isText = node?.kind !== 'map';
  return (
    <section class="card-part" id={idOf(path)} tabIndex={-1}>
      <h4>
        <span class="code">{code}</span> {unit?.denominazione}
      </h4>
      <FromStandard unit={unit ?? {}} />
      {isText && whole !== undefined ? (
        <Field path={at} cell={whole} label={layout.heads.valutazione.verifica} />
      ) : (
        <>
          <Faults faults={found.at(at)} />
          <Particulars path={at} />
          <Situations path={[...at, 'situazioni']} />
        </>
      )}
      {isText && (
        <button
          type="button"
          class="link"
          onClick={() => {
            const text = node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
            change.put(at, text === '' ? { modalita: [] } : { descrizione: text });
          }}
        >
          {form.assessment.asParts}
        </button>
      )}
    </section>
  );
}

/** The clauses on the proof of a unit. */
function FromStandard({ unit }: { unit: Partial<StandardUnit> }) {
  const { norms, form } = useForm();
  if (norms === undefined) return null;
  const { modalita_valutazione, prova, modalita_prova, attivita_prova } = unit;
  const clauses = [prova, modalita_prova, attivita_prova].flatMap((norm) =>
    norm === undefined ? [] : clauseOf(norms.standard, norm).text,
  );
  const said = [...new Set([modalita_valutazione ?? '', ...clauses])].filter((text) => text !== '');
  if (said.length === 0) return null;
  return (
    <details class="from-standard">
      <summary>{form.assessment.standardSays}</summary>
      {said.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </details>
  );
}

function Particulars({ path }: { path: Path }) {
  const { layout } = useForm();
  const meaning = useMeaning();
  const heads: Record<string, string> = layout.heads.valutazione;
  const columns = columnsOf('valutazione', 'item').filter(({ key }) => key.startsWith('verifica.'));
  return (
    <div class="fields">
      {columns.map((column) => {
        const at = [...path, ...column.key.split('.').slice(1)];
        return (
          <Field key={column.id} path={at} cell={column} label={heads[column.id] ?? column.id} meaning={meaning(at)} />
        );
      })}
    </div>
  );
}

function Situations({ path }: { path: Path }) {
  const { now, form, layout, found } = useForm();
  const change = useChange();
  const node = nodeAt(now.root, path);
  const items = node?.kind === 'list' ? node.items : [];
  const heads: Record<string, string> = layout.heads.valutazione;
  const columns = columnsOf('valutazione', 'part').filter(({ of }) => of === 'part');
  return (
    <div class="form-items" id={idOf(path)} tabIndex={-1}>
      <h5>{form.assessment.situations}</h5>
      <Faults faults={found.at(path)} />
      <ol>
        {items.map((_, index) => (
          <li key={formatPath([...path, index])} class="form-item" id={idOf([...path, index])} tabIndex={-1}>
            <div class="fields">
              {columns.map((column) => (
                <Field
                  key={column.id}
                  path={[...path, index, column.key]}
                  cell={column}
                  label={heads[column.id] ?? column.id}
                />
              ))}
            </div>
            <Moves path={path} {...{ index }} count={items.length} name={form.row(index + 1)} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button small"
        onClick={() => change.insert(path, items.length, { descrizione: null })}
      >
        + {form.of(form.add, heads['situazione'] ?? '')}
      </button>
    </div>
  );
}

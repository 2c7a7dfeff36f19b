/** What a value of each type is typed or chosen in. */
import { useState } from 'preact/hooks';
import { nodeAt } from '../../format/position.ts';
import type { Path } from '../../format/problem.ts';
import type { Cell } from '../../workbook/layout.ts';
import { useShelf } from '../shelf.ts';
import { useChange, useForm, useTyped } from './at-hand.ts';
import { itemsIn, meant, shownOf } from './values.ts';

export interface ControlProps {
  path: Path;
  cell: Cell;
  id: string;
  invalid: boolean;
  describedBy?: string | undefined;
  choices?: readonly string[] | undefined;
  /** What names it, where no label of its own does. */
  labelledBy?: string;
}

export function Control(props: ControlProps) {
  const { type, list, words } = props.cell;
  if (type === 'flag') return <Flag {...props} />;
  if (type === 'word' && list) return <Ticks {...props} />;
  if (type === 'word' || type === 'title') return <Choice {...props} />;
  if (type === 'date' && words !== undefined) return <WordOrDay {...props} />;
  return <Line {...props} />;
}

const NUMBERS: ReadonlySet<string> = new Set(['hours', 'percent', 'euro', 'integer']);
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
/** A text that is longer than this is given room. */
const LONG = 60;

function Line({ path, cell, id, invalid, describedBy, choices, labelledBy }: ControlProps) {
  const { value, type, leave } = useTyped(path, cell);
  // Which of the two it is stays, or the field would be lost from under who types.
  const [isLong] = useState(cell.type === 'text' && (cell.blankable === true || value.length > LONG));
  const common = {
    id,
    value,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'aria-labelledby': labelledBy,
    onBlur: leave,
  } as const;
  if (isLong) return <textarea {...common} rows={2} onInput={(event) => type(event.currentTarget.value)} />;
  const isDay = cell.type === 'date' && (value === '' || ISO_DAY.test(value));
  const isNumber = NUMBERS.has(cell.type) && !cell.list;
  return (
    <>
      <input
        {...common}
        type={isDay ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        autocomplete="off"
        class={isNumber ? 'short' : undefined}
        list={choices === undefined ? undefined : `${id}-c`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {choices !== undefined && (
        <datalist id={`${id}-c`}>
          {choices.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** What is written, and a way to write another: at once, as choices are. */
function useChosen({ path, cell }: ControlProps) {
  const { now, form } = useForm();
  const change = useChange();
  const node = nodeAt(now.root, path);
  return {
    written: shownOf(node, cell, form.none),
    items: itemsIn(node),
    choose(text: string) {
      if (text !== '') change.put(path, meant(text, cell));
      else if (node !== undefined) change.take(path);
    },
    set: (items: readonly string[]) => change.put(path, items),
  };
}

/** Yes, no, or not said yet. */
function Flag(props: ControlProps) {
  const { form } = useForm();
  const { written, choose } = useChosen(props);
  const states = [
    { value: 'true', text: form.yes },
    { value: 'false', text: form.no },
    { value: '', text: form.notYet },
  ];
  const isOther = !states.some(({ value }) => value === written);
  return (
    <div class="segments">
      {states.map(({ value, text }, index) => (
        <label key={value}>
          <input
            type="radio"
            id={index === 0 ? props.id : undefined}
            name={props.id}
            checked={written === value}
            onChange={() => choose(value)}
          />
          <span>{text}</span>
        </label>
      ))}
      {isOther && <span class="hint">{form.asWritten(written)}</span>}
    </div>
  );
}

/** Several of the words. */
function Ticks(props: ControlProps) {
  const { words } = useShelf();
  const { items, set } = useChosen(props);
  const known = props.cell.words ?? [];
  const all = [...known, ...items.filter((item) => !known.includes(item))];
  return (
    <div class="ticks">
      {all.map((word, index) => (
        <label key={word} class="tick">
          <input
            type="checkbox"
            id={index === 0 ? props.id : undefined}
            checked={items.includes(word)}
            onChange={({ currentTarget: { checked } }) =>
              set(
                checked
                  ? all.filter((each) => each === word || items.includes(each))
                  : items.filter((each) => each !== word),
              )
            }
          />
          <span>{words.term(word)}</span>
        </label>
      ))}
    </div>
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

/** One of the words; of titles, or a level. */
function Choice(props: ControlProps) {
  const { words } = useShelf();
  const { form } = useForm();
  const { written, choose } = useChosen(props);
  const { type, words: known = [] } = props.cell;
  const options = [
    ...known.map((value) => ({ value, text: words.term(value) })),
    ...(type === 'title' ? LEVELS.map((level) => ({ value: `eqf ${level}`, text: form.level(level) })) : []),
  ];
  return <Select {...props} {...{ written, choose, options }} />;
}

interface SelectProps extends Pick<ControlProps, 'id' | 'invalid' | 'describedBy'> {
  written: string;
  options: readonly { value: string; text: string }[];
  choose(value: string): void;
}

export function Select({ id, invalid, describedBy, written, options, choose }: SelectProps) {
  const { form } = useForm();
  const isOther = written !== '' && !options.some(({ value }) => value === written);
  return (
    <select
      id={id}
      value={written}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{form.choose}</option>
      {isOther && <option value={written}>{form.asWritten(written)}</option>}
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

const SOME_DAY = 'day';

/** A word with a meaning of its own, or a day. */
function WordOrDay(props: ControlProps) {
  const { words } = useShelf();
  const { form } = useForm();
  const { written, choose } = useChosen(props);
  const [wantsDay, setWantsDay] = useState(false);
  const known = props.cell.words ?? [];
  const isDay = wantsDay || (written !== '' && !known.includes(written));
  return (
    <div class="row-of-buttons">
      <Select
        {...props}
        written={isDay ? SOME_DAY : written}
        options={[
          ...known.map((value) => ({ value, text: words.term(value) })),
          { value: SOME_DAY, text: form.someDay },
        ]}
        choose={(value) => {
          setWantsDay(value === SOME_DAY);
          if (value !== SOME_DAY) choose(value);
        }}
      />
      {isDay && <Line {...props} cell={{ type: 'date' }} id={`${props.id}-d`} labelledBy={`${props.id}-l`} />}
    </div>
  );
}

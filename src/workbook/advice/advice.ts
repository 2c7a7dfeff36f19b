/**
 * What is said of a plan in a workbook, in words of its sheets: each line stands at the cell that would mend it, and tells
 * what to write there, where the common words would name keys and brackets of YAML. Pure.
 */
import type { Finding, Path, Position } from '../../format/problem.ts';
import type { OutcomeRecord } from '../../format/result.ts';
import { type WorkbookAdvice, workbookAdvice } from '../../language/workbook-advice.ts';
import type { PlanFacts } from '../../norms/facts.ts';
import type { Outcome } from '../../norms/outcome.ts';
import type { Language } from '../../text/language.ts';
import type { CONTENT_KINDS, TABLES } from '../layout.ts';
import type { FoundTable } from '../read/heads.ts';
import { KeyNames } from './key-names.ts';
import { mendedAt } from './mended-at.ts';
import { problemInCells } from './problem.ts';
import { cellsOf, freeRow, positionIn, untickedRows } from './rows.ts';

/** What is known of the plan that lines are about. */
export interface Told {
  facts?: PlanFacts;
  outcomes: readonly Outcome[];
  locate(path: Path): Position;
}

type Kind = (typeof CONTENT_KINDS)[number];

/** What takes the place of the common words; `more` comes after them. */
interface Mending {
  remedy?: string;
  more?: string;
  position?: Position;
}

/** Rules that ask for a row more: of which table, and what it says first. */
const ROWS: Partial<Record<Outcome['rule'], readonly [(typeof TABLES)[number]['id'], string]>> = {
  'uf-missing': ['unita', 'codice'],
  'kc-missing': ['kc', 'codice'],
  'rooms-missing': ['sedi', 'tipo'],
  'laboratorio-without-room': ['sedi', 'tipo'],
};

/** Tells the lines of one report on a workbook. */
export class CellAdvice {
  private readonly said: WorkbookAdvice;
  private readonly names: KeyNames;

  constructor(
    tables: readonly FoundTable[],
    private readonly report: Told,
    language: Language,
  ) {
    this.said = workbookAdvice[language];
    this.names = new KeyNames(tables, language);
  }

  line(line: OutcomeRecord, what: Outcome | Finding): OutcomeRecord {
    if ('problem' in what) return { ...line, ...problemInCells(what, this.names, this.said) };
    const { outcome, at } = what;
    if ((outcome !== 'fail' && outcome !== 'incomplete') || at === undefined) return line;
    const { remedy, more = '', position } = this.mending(what, at) ?? {};
    const told = remedy ?? (line.remedy === undefined ? undefined : this.inCells(line.remedy, at) + more);
    return {
      ...line,
      message: this.message(line.message, what, at),
      ...(told === undefined ? {} : { remedy: told }),
      ...position,
    };
  }

  /** Of a sentence only what names a key: the rest may quote the plan. */
  private message(message: string, { lacks, elsewhere }: Outcome, at: Path): string {
    return [lacks, elsewhere].reduce<string>(
      (text, key) => (key ? text.replace(this.said.quote(key), this.said.quote(this.nameOf(key, at) ?? key)) : text),
      message,
    );
  }

  private nameOf(key: string, at: Path): string | undefined {
    const name = this.names.nearest(key, at);
    return this.said.words[key] ?? name?.head ?? name?.sheet;
  }

  /** Keys by their heads, and `«key: value»` as a value and where it goes. */
  private inCells(remedy: string, at: Path): string {
    const { said } = this;
    const text = said.instead.reduce((whole, [pattern, meant]) => whole.replace(pattern, meant), remedy);
    return text.replace(
      /[\u00ab\u201c]([a-z_][a-z_.]*)(?:: ([^\u00ab\u00bb\u201c\u201d]+))?[\u00bb\u201d]/g,
      (all, key: string, value?: string) => {
        const name = this.nameOf(key, at);
        if (name === undefined) return all;
        return value === undefined ? said.quote(name) : `${said.quote(this.typed(value))} ${said.at(name)}`;
      },
    );
  }

  /** A value of YAML as it is typed in a cell. */
  private typed(value: string): string {
    const { yes, no } = this.said;
    const words: Readonly<Record<string, string>> = { true: yes, false: no };
    return words[value] ?? value.replace(/^\[(.*)\]$/, '$1').replaceAll(', ', '; ');
  }

  /** What is mended in a workbook otherwise than in a text: by a row, by a tick, at another cell. */
  private mending(outcome: Outcome, at: Path): Mending | undefined {
    const { rule, found, lacks, held } = outcome;
    const { said, names } = this;
    if (held === '')
      return { remedy: said.toComplete(said.at(this.nameOf(String(at.at(-1)), at) ?? String(at.at(-1)))) };
    if (held !== undefined || outcome.suggestion !== undefined || outcome.elsewhere !== undefined) return undefined;
    if (rule === 'uf-duplicate') return { remedy: said.mergeUnits(names.headOf('unita', 'modulo')) };
    if (found?.is === 'items' && /-not-covered$/.test(rule))
      return this.ticks(
        outcome,
        at,
        found.list,
        found.items.map(({ number }) => number),
      );
    if (lacks !== undefined) return this.unsaid(outcome, lacks, at);
    const row = ROWS[rule] ?? (rule === 'tutor-requirements-missing' && found?.is === 'nothing' ? NO_TUTOR : undefined);
    return row === undefined ? this.elsewhere(outcome, at) : this.newRow(row, outcome);
  }

  /** At the cell of a value that can be changed, with what is to be done there. */
  private elsewhere(outcome: Outcome, at: Path): Mending | undefined {
    const { facts, outcomes, locate } = this.report;
    const path = facts && mendedAt(outcome, at, facts, outcomes);
    if (path === undefined) return undefined;
    const name = this.names.of(path.filter((step) => typeof step === 'string'));
    const position = locate(path);
    if (name?.at !== position.column) return undefined;
    if (outcome.limit === undefined) return { position };
    const place = this.said.at(name.head ?? name.sheet);
    return { position, more: outcome.relation === '<=' ? this.said.takeThere(place) : this.said.addThere(place) };
  }

  private newRow([table, column]: readonly [string, string], { subject, required }: Outcome): Mending | undefined {
    const found = this.names.table(table);
    const at = found?.columns.get(column)?.at;
    if (found === undefined || at === undefined) return undefined;
    const position = positionIn(found, freeRow(found), at);
    const term = required?.is === 'terms' ? required.terms[0] : undefined;
    const value = table === 'sedi' ? (term ?? 'laboratorio') : (subject.code ?? '');
    const place = this.said.at(this.names.headOf(table, column));
    return { position, remedy: value === '' ? this.said.fill(place) : this.said.addRow(value, place) };
  }

  private unsaid(outcome: Outcome, lacks: string, at: Path): Mending | undefined {
    const key = lacks.split('.').at(-1) as string;
    if (key === 'conoscenze' || key === 'abilita') return this.ticks(outcome, at, key);
    const name = lacks === 'ore.fad' ? undefined : this.names.nearest(lacks, at);
    if (name === undefined) return undefined;
    const { said } = this;
    if (name.head === undefined) {
      if (name.found === undefined) return undefined;
      const first = [...name.found.columns.values()][0]?.at ?? 1;
      const position = positionIn(name.found, freeRow(name.found), first);
      return { position, remedy: said.addRows(name.sheet, position.cell as string) };
    }
    if (name.found !== undefined && name.at === undefined) return { remedy: said.addColumn(name.head, name.sheet) };
    const path = at.at(-1) === key ? at : [...at, ...lacks.split('.')];
    const position = this.report.locate(path);
    return { remedy: said.fill(said.at(name.head)), ...(position.column === name.at ? { position } : {}) };
  }

  /** The ticks of items of the standard that are lacking; all those of a kind, where no number is given. */
  private ticks(outcome: Outcome, at: Path, kind: Kind, numbers?: readonly number[]): Mending | undefined {
    const { names, said, report } = this;
    const found = names.table('contenuti');
    const column = found?.columns.get('svolto')?.at;
    if (found === undefined || column === undefined) return undefined;
    const [section, index] = at;
    const units =
      section === 'competenze_chiave' ? report.facts?.plan.competenze_chiave : report.facts?.plan.unita_formative;
    const code = units?.[Number(index)]?.codice ?? outcome.subject.code ?? '';
    const rows = untickedRows(found, code, kind, numbers);
    if (rows.length === 0) return numbers && { remedy: said.addItems(found.sheet.name, numbers) };
    const position = positionIn(found, rows[0] as number, column);
    return { position, remedy: said.tick(names.headOf('contenuti', 'svolto'), cellsOf(found, rows, column)) };
  }
}

const NO_TUTOR = ['tutor', 'id'] as const;

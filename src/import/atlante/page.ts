/** The page of a qualification of the Atlante del lavoro. Pure. */
import { Draft, type Tree } from '../draft.ts';
import { isFurniture } from '../fields/furniture.ts';
import { continues, itemsOf, joinedTo } from '../fields/values.ts';
import { folded, type Line, type Sheet } from '../sheet.ts';
import { type Mark, markOf, readLines, rowWithoutCells } from './lines.ts';

interface Row {
  cells: string[];
  lines: Line[];
}
interface Result {
  codice: string;
  testo: string;
  attivita: string[];
}
interface Area {
  codice: string;
  ex?: string[];
  denominazione: string;
  results: Map<string, Result>;
  equivalence: { campo: string; voci: Tree[] };
  coverage: Record<string, { campo: string; voci: Tree[] }>;
  heads: string[];
}
interface Competence {
  titolo?: string;
  descrizione?: string;
  obiettivo?: string;
  copre: { ada: string; ra: string[] }[];
  conoscenze: string[];
  abilita: string[];
}

/** Letters of the name of a qualification, over all the lines of a table that it takes. */
const LONGEST_NAME = 1000;

/** Where a line that opens nothing belongs. */
type Open =
  | { in: 'nothing' | 'name' }
  | { in: 'equivalence'; area: Area }
  | { in: 'table'; area: Area; which: string }
  | { in: 'field'; competence: Competence; key: 'titolo' | 'descrizione' | 'obiettivo' }
  | { in: 'result'; result: Result; pieces: { text: string; line: Line }[]; seen: boolean }
  | { in: 'list'; competence: Competence; key: 'conoscenze' | 'abilita'; pieces: { text: string; line: Line }[] }
  | { in: 'codes'; which: 'cp' | 'ateco' };

export function readAtlante(sheet: Sheet): Draft {
  return new Reader(sheet).read();
}

class Reader {
  private readonly draft: Draft;
  private readonly areas: Area[] = [];
  private readonly competences: Competence[] = [];
  private readonly labels: Tree = {};
  private open: Open = { in: 'nothing' };
  private pending: Row | undefined;
  private area: Area | undefined;
  private last = '';

  constructor(private readonly sheet: Sheet) {
    this.draft = new Draft(sheet);
  }

  read(): Draft {
    for (const { line, text } of readLines(this.sheet.lines)) {
      if (isFurniture(text)) {
        this.sheet.use(line);
        continue;
      }
      const mark = markOf(text);
      if (mark === undefined) this.goOn(line, text);
      else {
        // The head of a table comes again on every page: what is open stays open.
        if (mark.is !== 'table-head' && mark.is !== 'codes-head') this.close();
        this.begin(mark, line);
      }
    }
    this.close();
    this.name();
    this.tellTruncated();
    return this.finish();
  }

  private label(key: string, text: string): void {
    this.labels[key] ??= text;
    this.last = text;
  }

  private begin(mark: Mark, line: Line): void {
    this.sheet.use(line);
    switch (mark.is) {
      case 'sector':
        this.draft.set('settore', { campo: mark.label, codice: mark.code, denominazione: mark.name });
        this.open = { in: 'nothing' };
        return;
      case 'repertory':
        this.draft.set('repertorio', { campo: mark.label, testo: mark.name });
        this.open = { in: 'nothing' };
        return;
      case 'areas':
        this.label('ada', mark.label);
        this.open = { in: 'nothing' };
        return;
      case 'area':
        this.beginArea(mark);
        return;
      case 'equivalence':
        if (this.area === undefined) return;
        this.area.equivalence.campo = mark.label;
        this.last = mark.label;
        this.open = { in: 'equivalence', area: this.area };
        return;
      case 'tables':
        this.open = { in: 'nothing' };
        return;
      case 'table':
        if (this.area === undefined) return;
        this.area.coverage[mark.which] ??= { campo: mark.label, voci: [] };
        this.last = mark.label;
        this.open = { in: 'table', area: this.area, which: mark.which };
        return;
      case 'table-head': {
        const [qualification = '', repertory = '', covered = ''] = mark.labels;
        this.labels['qualificazione'] ??= qualification;
        this.labels['repertorio'] ??= repertory;
        this.labels['coperti'] ??= covered;
        if (this.area !== undefined) this.area.heads = mark.results;
        return;
      }
      case 'competences':
        this.label('competenze', mark.label);
        this.open = { in: 'nothing' };
        return;
      case 'field':
        this.beginField(mark);
        return;
      case 'activities':
        this.label('attivita', mark.label);
        this.open = { in: 'nothing' };
        return;
      case 'area-of':
        this.area = this.areas.find(({ codice }) => codice === mark.code);
        this.open = { in: 'name' };
        return;
      case 'result':
        this.beginResult(mark, line);
        return;
      case 'knowledge':
      case 'abilities':
        this.beginList(mark.is === 'knowledge' ? 'conoscenze' : 'abilita', mark.label);
        return;
      case 'codes':
        this.draft.set(mark.which, { campo: mark.label, voci: [] });
        this.last = mark.label;
        this.open = { in: 'codes', which: mark.which };
        return;
      case 'codes-head':
        return;
    }
  }

  private beginArea({ code, ex, name }: Extract<Mark, { is: 'area' }>): void {
    const known = this.areas.find(({ codice }) => codice === code);
    this.area = known ?? {
      codice: code,
      ...(ex.length === 0 ? {} : { ex }),
      denominazione: name,
      results: new Map(),
      equivalence: { campo: '', voci: [] },
      coverage: {},
      heads: [],
    };
    if (known === undefined) this.areas.push(this.area);
    this.last = code;
    this.open = { in: 'name' };
  }

  private beginField({ key, label, text }: Extract<Mark, { is: 'field' }>): void {
    if (key === 'titolo') this.competences.push({ copre: [], conoscenze: [], abilita: [] });
    const competence = this.competences.at(-1);
    if (competence === undefined) return;
    this.label(key, label);
    competence[key] = text;
    this.open = { in: 'field', competence, key };
  }

  private beginResult({ code, text, label }: Extract<Mark, { is: 'result' }>, line: Line): void {
    const competence = this.competences.at(-1);
    if (this.area === undefined || competence === undefined) return;
    this.label('risultato_atteso', label);
    const known = this.area.results.get(code);
    const result = known ?? { codice: code, testo: text, attivita: [] };
    this.area.results.set(code, result);
    const { codice } = this.area;
    const covers = competence.copre.find(({ ada }) => ada === codice) ?? { ada: codice, ra: [] };
    if (!competence.copre.includes(covers)) competence.copre.push(covers);
    if (!covers.ra.includes(code)) covers.ra.push(code);
    this.open = { in: 'result', result, pieces: [{ text, line }], seen: known !== undefined };
  }

  private beginList(key: 'conoscenze' | 'abilita', label: string): void {
    const competence = this.competences.at(-1);
    if (competence === undefined) return;
    this.label(key, label);
    this.open = { in: 'list', competence, key, pieces: [] };
  }

  /** A line that opens nothing: a row, an item, or the rest of what is above. */
  private goOn(line: Line, text: string): void {
    const { open } = this;
    switch (open.in) {
      case 'nothing':
        return;
      case 'name':
        this.restOfName(line, text);
        return;
      case 'equivalence':
      case 'table':
        this.row(line, text);
        return;
      case 'field': {
        const before = open.competence[open.key] ?? '';
        if (before !== '' && /[.!?]/.test(before.slice(-1)) && /^\p{Lu}/u.test(text)) return;
        open.competence[open.key] = joinedTo(before, folded(text));
        this.sheet.use(line);
        return;
      }
      case 'result':
      case 'list':
        open.pieces.push({ text: folded(text), line });
        this.sheet.use(line);
        return;
      case 'codes': {
        const [, code, name] = /^(\d[\d.]*\d)\s*(?:[-–]\s*)?(\D.*)$/.exec(folded(text)) ?? [];
        const codes = this.draft.get<{ voci: { codice: string; denominazione: string }[] }>(open.which);
        if (code !== undefined && name !== undefined) codes?.voci.push({ codice: code, denominazione: name });
        else if (/^[\p{Ll}(]/u.test(text) && codes?.voci.length) {
          const last = codes.voci.at(-1) as { denominazione: string };
          last.denominazione = joinedTo(last.denominazione, folded(text));
        } else return;
        this.sheet.use(line);
      }
    }
  }

  /** The rest of the name of an area, which the end of a line has parted. */
  private restOfName(line: Line, text: string): void {
    if (!/^[\p{Ll}(]|associate:$/u.test(text)) return;
    const area = this.areas.at(-1);
    if (area === this.area && area !== undefined && this.labels['titolo'] === undefined) {
      area.denominazione = joinedTo(area.denominazione, folded(text));
    }
    this.sheet.use(line);
  }

  /** A row of a table, in cells, or with its columns lost; a name may take several lines. */
  private row(line: Line, text: string): void {
    const cells = text.split('\t').map(folded);
    const before = this.pending;
    if (before !== undefined) {
      cells[0] = joinedTo(before.cells[0] ?? '', cells[0] ?? '');
      this.pending = undefined;
    }
    const lines = [...(before?.lines ?? []), line];
    if (cells.length === 1) {
      const found = rowWithoutCells(cells[0] ?? '');
      const inTable = this.open.in === 'table';
      if (found === undefined || (inTable && found.covered === undefined)) {
        // No name is that long: what follows opens another.
        if ((cells[0] ?? '').length <= LONGEST_NAME) this.pending = { cells: [cells[0] ?? ''], lines };
        return;
      }
      const results = this.open.in === 'table' ? this.open.area.heads : [];
      const crosses = found.crosses?.match(/X/g)?.length ?? 0;
      // Which results are crossed, only all of them or none can tell.
      if (crosses !== 0 && crosses !== results.length) return;
      const parts = [
        found.name,
        found.repertory,
        ...(found.covered === undefined ? [] : [found.covered, ...results.map(() => (crosses === 0 ? '' : 'X'))]),
      ];
      this.sheet.mend(line, 'glued-columns', folded(text), parts.join(' | '));
      this.addRow(parts, lines);
    } else this.addRow(cells, lines);
  }

  private addRow(cells: readonly string[], lines: Line[]): void {
    const { open } = this;
    const [name = '', repertory = '', covered, ...crosses] = cells;
    if (name === '' || repertory === '') return;
    if (open.in === 'equivalence') open.area.equivalence.voci.push({ denominazione: name, repertorio: repertory });
    else if (open.in === 'table') {
      const count = Number(covered);
      if (covered === undefined || !Number.isInteger(count)) return;
      const ra = open.area.heads.filter((_, index) => /^X$/i.test(crosses[index] ?? ''));
      open.area.coverage[open.which]?.voci.push({ denominazione: name, repertorio: repertory, coperti: count, ra });
    }
    this.sheet.use(...lines);
  }

  /** Ends what is open: its lines are now all known. */
  private close(): void {
    const { open } = this;
    this.pending = undefined;
    if (open.in === 'list') open.competence[open.key].push(...itemsOf(open.pieces, this.sheet));
    if (open.in === 'result') {
      const [head, ...rest] = open.pieces;
      let text = head?.text ?? '';
      // The words of a result may take several lines, before its activities.
      while (rest[0] !== undefined && continues(text, rest[0].text)) text = joinedTo(text, rest.shift()?.text ?? '');
      if (!open.seen) open.result.testo = text;
      for (const item of itemsOf(rest, this.sheet))
        if (!open.result.attivita.includes(item)) open.result.attivita.push(item);
    }
    this.open = { in: 'nothing' };
  }

  /** The title: the last words before the sector. */
  private name(): void {
    const lines = readLines(this.sheet.lines);
    const sector = lines.findIndex(({ text }) => markOf(text)?.is === 'sector');
    const title = lines.slice(0, Math.max(sector, 0)).findLast(({ text }) => /\p{L}/u.test(text) && !isFurniture(text));
    if (title === undefined) return;
    this.draft.set('denominazione', folded(title.text));
    this.sheet.use(title.line);
  }

  private tellTruncated(): void {
    const missing = [
      [this.draft.has('denominazione') && this.draft.has('settore'), 'SETTORE'],
      [this.draft.has('repertorio'), 'REPERTORIO'],
      [this.areas.length > 0, 'AdA associate alla Qualificazione'],
      [this.competences.length > 0, 'Competenze'],
      [this.competences.every(({ obiettivo }) => obiettivo !== undefined), 'Obiettivo'],
      [this.labels['abilita'] !== undefined, 'ABILITÀ/CAPACITÀ'],
      [this.draft.has('cp'), 'Codici ISTAT CP2011 associati'],
      [(this.draft.get<unknown[]>('cp.voci')?.length ?? 0) > 0, 'Codici ISTAT CP2011 associati'],
      [this.draft.has('ateco'), 'Codici ISTAT ATECO associati'],
      [(this.draft.get<unknown[]>('ateco.voci')?.length ?? 0) > 0, 'Codici ISTAT ATECO associati'],
    ] as const;
    const lacking = missing.filter(([there]) => !there).map(([, label]) => label);
    if (lacking.length > 0) this.draft.lack(this.last, ...lacking);
  }

  private finish(): Draft {
    const { draft, labels } = this;
    draft.set('etichette', {
      qualificazione: 'Qualificazione',
      repertorio: 'Repertorio',
      coperti: 'RA coperti',
      attivita: 'Attività associate alla Competenza',
      risultato_atteso: 'Risultato atteso',
      descrizione: 'Descrizione',
      conoscenze: 'CONOSCENZE',
      ...labels,
    });
    const byNumber = (a: string, b: string) => Number(a.slice(2)) - Number(b.slice(2));
    draft.set(
      'ada',
      this.areas.map(({ results, equivalence, coverage, heads, ...area }) => {
        for (const code of heads) if (!results.has(code)) results.set(code, { codice: code, testo: '', attivita: [] });
        const table = (which: string, campo: string) => coverage[which] ?? { campo, voci: [] };
        return {
          ...area,
          risultati_attesi: [...results.values()]
            .sort((a, b) => byNumber(a.codice, b.codice))
            .map(({ testo, ...result }) => ({ ...result, ...(testo === '' ? {} : { testo }) })),
          equivalenza: { ...equivalence, campo: equivalence.campo || 'Tabelle di equivalenza AdA' },
          copertura: {
            tutti: table('tutti', "Qualificazioni che coprono tutti i RA dell'ADA"),
            alcuni: table('alcuni', "Qualificazioni che coprono uno o più RA dell'ADA"),
            attivita: table('attivita', "Qualificazioni che coprono una o più attività dell'ADA"),
          },
        };
      }),
    );
    draft.set(
      'competenze',
      this.competences.map(({ titolo = '', descrizione = '', obiettivo = '', copre, conoscenze, abilita }) => ({
        titolo,
        descrizione,
        obiettivo,
        copre: copre.map(({ ada, ra }) => ({ ada, ra: [...ra].sort(byNumber) })),
        conoscenze,
        abilita,
      })),
    );
    return draft;
  }
}

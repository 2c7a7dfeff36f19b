/** Units, modules and units of competence of a standard of Campania. Pure. */
import type { Draft, Tree } from '../draft.ts';
import type { Field } from '../fields/fields.ts';
import { countIn } from '../fields/figures.ts';
import { type Coded, codedOf, isBlank, itemsOf, nameAndCode, textOf } from '../fields/values.ts';
import { inferences } from '../inferences.ts';
import { label, readUnits, type UnitTarget } from '../units.ts';
import { type Key, MODULE, UNIT } from './labels.ts';

export type CampaniaField = Field<Key>;

const find = (fields: readonly CampaniaField[], key: Key) =>
  fields.find((field) => field.def?.key === key && !isBlank(textOf(field)));

/** Units. The print gives them no code, and they bear that of their UC; the sheet gives both. */
export function readUnitBlocks(draft: Draft, blocks: readonly CampaniaField[][]): void {
  const read = blocks.map((block, index) => {
    const head = block[0]?.def?.key === 'unit' ? block[0] : undefined;
    const code = find(block, 'code');
    const name = find(block, 'unitName');
    const competence = find(block, 'ucName');
    const uc = nameAndCode(competence === undefined ? '' : textOf(competence));
    const own = code === undefined ? undefined : textOf(code);
    const unit: Tree = {
      codice: own ?? uc.codice ?? `UF${index + 1}`,
      ...(own !== undefined && uc.codice !== undefined && uc.codice !== own ? { alias: [uc.codice] } : {}),
      ...(uc.codice === undefined ? {} : { uc: uc.codice }),
      denominazione: name === undefined ? uc.denominazione || `UF ${index + 1}` : textOf(name),
    };
    const order = head === undefined ? undefined : countIn(textOf(head), 'place', 999);
    if (head !== undefined && order !== undefined) {
      unit['ordine'] = order;
      label(draft, 'ordine', head.label);
    }
    for (const [key, field] of Object.entries({
      codice: code ?? (uc.codice ? competence : undefined),
      denominazione: name ?? competence,
      uc: uc.codice ? competence : undefined,
    })) {
      if (field !== undefined) label(draft, key, field.label);
    }
    const at = `unita_formative[${index}]`;
    if (own === undefined)
      draft.infer(`${at}.codice`, uc.codice === undefined ? inferences.codeGiven : inferences.codeOfUc);
    if (unit['alias'] !== undefined) draft.infer(`${at}.alias`, inferences.aliasOfUc);
    const used = [head, code, name, competence].filter((field) => field !== undefined);
    draft.take(...used, ...block.filter((field) => isOwn(field) && isBlank(textOf(field))));
    return {
      fields: block.filter((field) => !used.includes(field) && !(isOwn(field) && isBlank(textOf(field)))),
      unit,
    };
  });
  readUnits(
    draft,
    read,
    ({ def }): UnitTarget =>
      def !== undefined && def.key in UNIT ? UNIT[def.key as keyof typeof UNIT] : { to: 'other' },
  );
  draft.set(
    'unita_formative',
    read.map(({ unit }) => unit),
  );
  for (const [index, { unit }] of read.entries()) {
    if ((unit['ore'] as Tree | undefined)?.['fad'] !== undefined && draft.has('etichette_unita.ore.fad.massimo')) {
      draft.infer(`unita_formative[${index}].ore.fad`, inferences.fadOfUnit);
    }
  }
}

const isOwn = ({ def }: CampaniaField) =>
  def?.key === 'unitName' || def?.key === 'ucName' || def?.key === 'code' || def?.key === 'unit';

/** Modules in place of units: each is a unit, its contents are the knowledge that a plan has to cover. */
export function readModules(draft: Draft, blocks: readonly CampaniaField[][]): void {
  draft.set('composizione', 'moduli');
  const read = blocks.map((block, index) => {
    const head = block[0]?.def?.key === 'module' ? block[0] : undefined;
    const title = find(block, 'moduleTitle') ?? find(block, 'unitName');
    const code = find(block, 'code');
    const order = head === undefined ? undefined : countIn(textOf(head), 'place', 999);
    const unit: Tree = {
      codice: code === undefined ? `M${index + 1}` : textOf(code),
      denominazione: title === undefined ? `Modulo ${index + 1}` : textOf(title),
      ...(order === undefined ? {} : { ordine: order }),
    };
    if (code !== undefined) label(draft, 'codice', code.label);
    if (title !== undefined) label(draft, 'denominazione', title.label);
    if (head !== undefined && order !== undefined) label(draft, 'ordine', head.label);
    if (code === undefined) draft.infer(`unita_formative[${index}].codice`, inferences.codeGiven);
    draft.infer(`unita_formative[${index}]`, inferences.moduleAsUnit);
    const used = [head, title, code].filter((field) => field !== undefined);
    draft.take(...used);
    return { fields: block.filter((field) => !used.includes(field)), unit };
  });
  readUnits(
    draft,
    read,
    ({ def }): UnitTarget =>
      def !== undefined && def.key in MODULE ? MODULE[def.key as keyof typeof MODULE] : { to: 'other' },
  );
  draft.set(
    'unita_formative',
    read.map(({ unit }) => unit),
  );
}

/** Units of competence that the sheet describes apart. What they teach is that of their units, and is written there. */
export function readCompetences(draft: Draft, blocks: readonly CampaniaField[][]): void {
  if (blocks.length === 0) return;
  const units = draft.get<Tree[]>('unita_formative') ?? [];
  const labels: Tree = {};
  const elenco = blocks.map((block) => {
    const competence: Tree = {};
    const put = (key: string, value: unknown, field: CampaniaField) => {
      competence[key] = value;
      labels[key] ??= field.label;
      draft.take(field);
    };
    for (const field of block) {
      const text = textOf(field);
      const key = field.def?.key;
      if (isBlank(text)) draft.take(field);
      else if (key === 'code') put('codice', text, field);
      else if (key === 'eqf' && countIn(text, 'level', 8) !== undefined) put('eqf', countIn(text, 'level', 8), field);
      else if (key === 'performance') put('risultato_atteso', text, field);
      else if (key === 'cp') addCodes(codedOf(field.pieces).coded, field, put);
      else if (key === 'abilities' || key === 'knowledge') {
        const unit = units.find(({ uc }) => uc === competence['codice']);
        const list = unit?.[key === 'abilities' ? 'abilita' : 'conoscenze'];
        if (JSON.stringify(list) === JSON.stringify(itemsOf(field.pieces, draft.sheet))) draft.take(field);
      }
    }
    return competence;
  });
  draft.set('unita_competenza', { etichette: labels, elenco });
}

function addCodes(
  coded: Coded[],
  field: CampaniaField,
  put: (key: string, value: unknown, field: CampaniaField) => void,
): void {
  if (coded.length > 0) put('cp', coded, field);
}

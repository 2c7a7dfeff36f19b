/** The card of a unit or of a key competence. */

import type { KeyCompetence, Standard, StandardUnit } from '../../format/standard.ts';
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import { bindingsOf } from '../../norms/binding.ts';
import { sourceLine } from '../../norms/clause.ts';
import type { Requirement } from '../../norms/rules/rule.ts';
import { safe } from '../safe.ts';
import type { Style } from '../style.ts';
import { bindingText } from '../topics/binding.ts';
import { silentPlan } from '../topics/figures.ts';
import { type Asked, askedLines } from './norms.ts';
import { type FactValue, factLines, lines, numbered } from './parts.ts';

/** A unit: its figures, its constraints, what it teaches. */
export function unitCard(
  standard: Standard,
  code: string,
  asked: readonly Asked[],
  words: Words,
  style: Style,
): string {
  const { ui } = words;
  const uf = standard.unita_formative.find(({ codice }) => codice === code);
  const unit: StandardUnit | KeyCompetence | undefined =
    uf ?? standard.competenze_chiave?.find(({ codice }) => codice === code);
  if (unit === undefined) return '';
  const facts: [string, FactValue][] = [
    [ui.standard, `${standard.id} (${standard.denominazione.testo})`],
    [ui.alias, unit.alias?.join(', ')],
    [ui.eqf, unit.eqf === undefined ? undefined : String(unit.eqf)],
    [ui.expectedResult, unit.risultato_atteso],
    [ui.constraints, unit.vincoli],
    [standard.etichette_unita?.indicatori ?? '', unit.indicatori],
    [standard.etichette_unita?.prestazione_minima ?? '', unit.prestazione_minima],
    [standard.etichette_unita?.modalita_valutazione ?? '', unit.modalita_valutazione],
    [standard.unita_competenza?.etichette.cp ?? '', ucCodes(standard, unit)],
    [ui.source, sourceLine(standard)],
    [questionWords[words.language].binds, boundBy(standard, unit.codice, asked, words)],
  ];
  return lines([
    `${style.color.bold(safe(`${uf ? 'UF' : 'KC'} ${unit.codice}`))} · ${style.color.bold(safe(unit.denominazione))}`,
    ...factLines(facts, style),
    ...askedLines(
      asked.filter(({ requirement }) => requirement.unit === code && !covers(requirement)),
      words,
      style,
    ),
    ...numbered(ui.abilities, unit.abilita, words, style),
    ...numbered(ui.knowledge, unit.conoscenze, words, style),
  ]);
}

/** What really binds: its caps beside those of the course. */
function boundBy(
  standard: Standard,
  code: string,
  asked: readonly Asked[],
  words: Words,
): readonly string[] | undefined {
  const requirements = asked.map(({ requirement }) => requirement);
  const bindings = bindingsOf(requirements, code, silentPlan({ standard }));
  return bindings.length === 0 ? undefined : bindings.map((binding) => bindingText(binding, words));
}

/** Classification codes of the unit's UC, where the source describes it apart. */
function ucCodes({ unita_competenza }: Standard, unit: StandardUnit | KeyCompetence): readonly string[] | undefined {
  const names = [unit.codice, ...(unit.alias ?? []), ...('uc' in unit && unit.uc ? [unit.uc] : [])];
  const uc = unita_competenza?.elenco.find(({ codice }) => names.includes(codice));
  return uc?.cp?.map(({ codice, denominazione }) => `${codice} ${denominazione}`);
}

/** Coverage is shown as the lists themselves, and units in their table. */
function covers({ clause, ...requirement }: Requirement): boolean {
  return 'judge' in requirement && (clause === undefined || clause.text.length > 300);
}

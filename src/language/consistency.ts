/** Sentences of `check-standards`, in both languages. */
import type { CheckId } from '../norms/consistency/check.ts';
import type { Language } from '../text/language.ts';

type Sentences = Record<CheckId, (values: Record<string, string>) => string>;

const it: Sentences = {
  'total-mismatch': ({ total, sum, parts }) => `Totale: ${total} h, le parti fanno ${parts} = ${sum} h`,
  'stage-laboratorio-mismatch': ({ total, sum }) => `Stage e laboratorio: ${total} h insieme, separati fanno ${sum} h`,
  'years-mismatch': ({ total, sum }) => `Annualità: ${sum} h in tutto, il percorso è di ${total} h`,
  'kc-above-aula-laboratorio': ({ kc, school }) =>
    `KC: ${kc} h, devono essere meno di aula e laboratorio (${school} h)`,
  'percentage-out-of-range': ({ printed, field }) => `${field}: ${printed}, una percentuale va da 0 a 100`,
  'uf-fad-above-course': ({ unit, hours, course }) =>
    `FaD di ${unit}: ${hours} h, più di quella dell’intero percorso al netto delle KC (${course} h)`,
  'uf-fad-mismatch': ({ unit, printed, product }) => `FaD di ${unit}: ${printed} h, la percentuale ne dà ${product}`,
  'uf-fad-base': ({ unit, percent }) => `FaD di ${unit}: ${percent} % della durata d’aula, che è 0 h`,
  'uf-sum-mismatch': ({ sum, net }) =>
    `UF: i minimi sommano ${sum} h, aula e laboratorio al netto delle KC sono ${net} h`,
  'uf-fad-sum-below-cap': ({ sum, net }) => `FaD delle UF: i massimi sommano ${sum} h, il percorso ne ammette ${net}`,
  'floors-cannot-hold': ({ what, floor, cap }) =>
    `${what}: il minimo di ${floor} supera il massimo di ${cap}, nessun piano può rispettarli`,
  'uf-without-uc': ({ unit }) => `UF ${unit}: senza la sua UC`,
  'item-repeated': ({ unit, item }) => `UF ${unit}: «${item}» compare due volte nello stesso elenco`,
  'item-in-two-units': ({ unit, before, item }) =>
    `UF ${unit}: «${item}» c’è anche in ${before}, va coperto in tutte e due`,
  'attendance-contradiction': ({ attendance, absence }) =>
    `Frequenza: minima ${attendance} % e assenze massime ${absence} %, insieme devono fare 100 %`,
  'entry-contradiction': ({ prose, field, label }) =>
    `Ingresso: il testo chiede EQF ${prose}, il campo «${label}» EQF ${field}`,
  'attestation-contradiction': ({ prose, field }) => `Attestazione: il testo dice «${prose}», il campo «${field}»`,
  'eqf-contradiction': ({ unit, level, standard }) => `UF ${unit}: livello EQF ${level}, lo standard è EQF ${standard}`,
  'fad-contradiction': () => 'FaD: consentita ai soggetti accreditati, ma ogni percentuale è 0',
  'code-malformed': ({ code, list }) => `${list}: il codice «${code}» non ha la forma dei codici ${list}`,
  'code-ambiguous': ({ code, unit, before }) =>
    `«${code}» indica sia ${before} sia ${unit}, un piano non può distinguerle`,
  'unit-unknown': ({ unit, known }) => `«${unit}» non indica un’unità, qui valgono: ${known}`,
  'unit-out-of-order': ({ unit, order, before, previous }) =>
    `UF ${unit}: ordine ${order}, ma segue ${before} che ha ordine ${previous}`,
  'coverage-mismatch': ({ name, area, table, printed, crosses }) =>
    `${name} (${area}): RA coperti ${printed}, crocette ${crosses}, nella tabella «${table}»`,
  'atlante-differs': ({ unit, list, own, all, only }) =>
    `UF ${unit}: ${list === 'abilita' ? 'abilità' : list}, ${own} nello standard e ${all} nell’Atlante, ${only} solo lì o con altre parole; vale lo standard`,
  'anomaly-name-unknown': ({ name, list, meant }) =>
    `«${name}» non è ${list === 'regole' ? 'una regola' : 'un controllo di «check-standards»'}${meant ? ` — intendevi «${meant}»?` : ''}`,
  'to-confirm': ({ place, it: why }) => `${place}: da confermare. ${why}`,
};

const en: Sentences = {
  'total-mismatch': ({ total, sum, parts }) => `Total: ${total} h, the parts make ${parts} = ${sum} h`,
  'stage-laboratorio-mismatch': ({ total, sum }) => `Placement and laboratory: ${total} h together, ${sum} h apart`,
  'years-mismatch': ({ total, sum }) => `Years: ${sum} h in all, the course has ${total} h`,
  'kc-above-aula-laboratorio': ({ kc, school }) =>
    `KC: ${kc} h, fewer than classroom and laboratory (${school} h) required`,
  'percentage-out-of-range': ({ printed, field }) => `${field}: ${printed}, a percentage goes from 0 to 100`,
  'uf-fad-above-course': ({ unit, hours, course }) =>
    `FaD of ${unit}: ${hours} h, more than the whole course net of key competences (${course} h)`,
  'uf-fad-mismatch': ({ unit, printed, product }) => `FaD of ${unit}: ${printed} h, the percentage gives ${product}`,
  'uf-fad-base': ({ unit, percent }) => `FaD of ${unit}: ${percent}% of classroom hours that are 0`,
  'uf-sum-mismatch': ({ sum, net }) =>
    `UF: the minimums add up to ${sum} h, classroom and laboratory net of KC are ${net} h`,
  'uf-fad-sum-below-cap': ({ sum, net }) => `FaD of the UF: the caps add up to ${sum} h, the course allows ${net}`,
  'floors-cannot-hold': ({ what, floor, cap }) =>
    `${what}: the floor of ${floor} exceeds the cap of ${cap}, no plan can meet both`,
  'uf-without-uc': ({ unit }) => `UF ${unit}: without its UC`,
  'item-repeated': ({ unit, item }) => `UF ${unit}: “${item}” stands twice in the same list`,
  'item-in-two-units': ({ unit, before, item }) =>
    `UF ${unit}: “${item}” stands in ${before} too, to be covered in both`,
  'attendance-contradiction': ({ attendance, absence }) =>
    `Attendance: minimum ${attendance}% and maximum absence ${absence}%, together they must make 100%`,
  'entry-contradiction': ({ prose, field, label }) =>
    `Entry: the text asks for EQF ${prose}, the field “${label}” for EQF ${field}`,
  'attestation-contradiction': ({ prose, field }) => `Certificate: the text says “${prose}”, the field “${field}”`,
  'eqf-contradiction': ({ unit, level, standard }) => `UF ${unit}: EQF level ${level}, the standard is EQF ${standard}`,
  'fad-contradiction': () => 'FaD: allowed to accredited providers, yet every percentage is 0',
  'code-malformed': ({ code, list }) => `${list}: code “${code}” does not have the form of ${list} codes`,
  'code-ambiguous': ({ code, unit, before }) =>
    `“${code}” names both ${before} and ${unit}, a plan cannot tell them apart`,
  'unit-unknown': ({ unit, known }) => `“${unit}” names no unit, here these count: ${known}`,
  'unit-out-of-order': ({ unit, order, before, previous }) =>
    `UF ${unit}: order ${order}, yet it follows ${before} of order ${previous}`,
  'coverage-mismatch': ({ name, area, table, printed, crosses }) =>
    `${name} (${area}): RA covered ${printed}, crosses ${crosses}, in the table “${table}”`,
  'atlante-differs': ({ unit, list, own, all, only }) =>
    `UF ${unit}: ${list === 'abilita' ? 'abilities' : 'knowledge'}, ${own} in the standard and ${all} in the Atlante, ${only} only there or in other words; the standard binds`,
  'anomaly-name-unknown': ({ name, list, meant }) =>
    `“${name}” is no ${list === 'regole' ? 'rule' : 'check of “check-standards”'}${meant ? ` — did you mean “${meant}”?` : ''}`,
  'to-confirm': ({ place, en: why }) => `${place}: to be confirmed. ${why}`,
};

export const consistencyWords: Record<Language, Sentences> = { it, en };

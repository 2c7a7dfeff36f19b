/** Sentences of `check-standards`, in both languages. */
import type { CheckId } from '../norms/consistency/check.ts';
import type { Language } from '../text/language.ts';

/** What is wrong; and, for what a writer can mend, how. */
type Sentence = string | readonly [message: string, remedy: string];
type Sentences = Record<CheckId, (values: Record<string, string>) => Sentence>;

const PARTS_IT: Readonly<Record<string, string>> = {
  aula_laboratorio: 'aula e laboratorio',
  stage_laboratorio: 'stage e laboratorio',
};
const PARTS_EN: Readonly<Record<string, string>> = {
  aula: 'classroom',
  laboratorio: 'laboratory',
  aula_laboratorio: 'classroom and laboratory',
  stage: 'placement',
  stage_laboratorio: 'placement and laboratory',
};

/** Enough of a sentence to know it again: the clause has it whole. */
const LONGEST = 80;

function short(sentence = ''): string {
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : sentence;
}

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
  'figures-cannot-hold': ({ it: parties, remedyIt }) => [
    `Nessun piano può rispettare insieme: ${parties}`,
    `confronta queste cifre con la fonte${remedyIt === undefined ? '' : `. ${remedyIt}`}`,
  ],
  'figures-not-settled': () =>
    'Nel tempo a disposizione non si è potuto dire se un piano può rispettare tutte le cifre: può darsi di sì',
  'part-above-whole': ({ whole, part, amount, own }) => [
    part === 'kc' && whole === 'kc'
      ? `KC: i minimi di ciascuna sommano ${amount} h, il corso ne chiede almeno ${own}`
      : part === 'uf'
        ? `${whole}: almeno ${own} h, ma UF, KC e stage ne chiedono ${amount}`
        : `${whole}: almeno ${own} h, ma le sue parti (${PARTS_IT[part ?? ''] ?? part}) ne chiedono ${amount}`,
    'una delle due cifre non è quella della fonte: confrontale con il documento',
  ],
  'fad-part-above-whole': ({ unit, part }) => [
    `${unit ? `FaD di ${unit}` : 'FaD'}: il massimo di «${part}» supera quello di tutta la FaD`,
    'confronta i due massimi con la fonte: quello di una parte non può superare il tutto',
  ],
  'bound-says-nothing': ({ what, bound, value }) => [
    bound === 'minimo'
      ? `${what}: un minimo di ${value} non chiede niente`
      : `${what}: un massimo del ${value} % ${value === '0' ? 'è un divieto scritto come quota' : 'non limita niente'}`,
    bound === 'minimo' || value !== '0'
      ? 'se la fonte ha il campo vuoto o un trattino, togli la cifra: «non previsto» non è zero'
      : 'se la fonte lo vieta, scrivi «massimo: 0»; altrimenti correggi la percentuale',
  ],
  'ratio-without-percentage': ({ what, base }) => [
    `${what}: è in rapporto a «${base}», ma senza una percentuale il rapporto non conta`,
    'scrivi «minimo_percentuale» o «massimo_percentuale», oppure togli «in_rapporto_a»',
  ],
  'ratio-of-itself': ({ what }) => [
    `${what}: è in rapporto a sé stessa, cioè sempre il 100 %`,
    'correggi «in_rapporto_a»: per esempio «totale»',
  ],
  'ratio-hours-people': ({ what, base }) => [
    `${what}: in rapporto a «${base}», ore e persone non si dividono in percentuale`,
    'metti ore con ore, o persone con persone',
  ],
  'years-contradiction': ({ year, expected, length, years }) => [
    length === undefined
      ? `Annualità: al posto dell’anno ${expected} c’è l’anno ${year}`
      : `Annualità: il percorso dura ${length} ${length === '1' ? 'anno' : 'anni'}, le annualità sono ${years}`,
    length === undefined
      ? 'numera gli anni da 1, ciascuno una volta'
      : 'confronta «durata_anni» e «annualita» con la fonte',
  ],
  'exam-after-last-year': ({ year }) => [
    `Annualità: esame intermedio alla fine dell’anno ${year}, che è l’ultimo`,
    'dopo l’ultimo anno c’è l’esame finale: confronta «esame_intermedio» con la fonte',
  ],
  'validity-reversed': ({ from, to }) => [
    `Validità: dal ${from} al ${to}, finisce prima di cominciare`,
    'scambia «dal» e «al», o correggi la data sbagliata',
  ],
  'insertion-after-absence': ({ latest, absence }) => [
    `Inserimento: ammesso fino al ${latest} % delle ore, ma le assenze possono essere al massimo il ${absence} %`,
    'confronta i due campi con la fonte: chi entra dopo ha già perso troppe ore',
  ],
  'figure-unlike-sentence': ({ what, figure, said, elsewhere }) => [
    `${what}: ${figure}, ma ${elsewhere === undefined ? 'la sua frase' : 'altrove il documento'} dice «${said}»`,
    'scrivi la cifra della frase, o cita la frase da cui la cifra viene',
  ],
  'words-unlike-sentence': ({ what, figure, said }) => [
    `${what}: «${figure}», ma la sua frase dice «${short(said)}»`,
    'scrivi quello che dice la frase, o cita la frase giusta',
  ],
  'name-repeated': ({ unit, before, what }) => [
    `${unit}: ha la denominazione di ${before}, «${what}»`,
    'dai a ciascuna la sua, com’è nella fonte',
  ],
  'uc-repeated': ({ unit, before, what }) => [
    `UF ${unit}: ha la UC di ${before}, «${what}»`,
    'ogni UF corrisponde a una UC: scrivi la sua',
  ],
  'uc-unknown': ({ unit, uc, known }) => [
    `UF ${unit}: la UC «${uc}» non è tra quelle dello standard`,
    `quelle descritte sono: ${known}`,
  ],
  'uc-untaught': ({ uc }) => [`UC ${uc}: nessuna UF la insegna`, 'scrivi in «uc» quale UF corrisponde a questa UC'],
  'profile-with-figures': ({ said }) => [
    `È un profilo, ma dice anche ${said}`,
    'se il documento le dice, è «tipo: standard_formativo»; altrimenti stanno in un altro documento',
  ],
  'people-not-whole': ({ what, value }) => [
    `${what}: ${value}, le persone si contano intere`,
    'scrivi un numero intero',
  ],
  'card-unknown': ({ card }) => [
    `Scheda «${card}»: non c’è, il confronto con l’Atlante non è stato fatto`,
    'correggi «scheda», o aggiungi la cartella che la contiene con «--standards»',
  ],
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
  'to-confirm': ({ place, it: why, words, number, page }) =>
    words === undefined
      ? `${place === undefined ? '' : `${place}: `}da confermare. ${why}`
      : `${page === undefined ? '' : `pagina ${page}, `}riga ${number}, «${words}»: da confermare. ${why}`,
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
  'figures-cannot-hold': ({ en: parties, remedyEn }) => [
    `No plan can meet together: ${parties}`,
    `compare these figures with the source${remedyEn === undefined ? '' : `. ${remedyEn}`}`,
  ],
  'figures-not-settled': () =>
    'In the time there is it could not be told whether a plan can meet every figure: it may be so',
  'part-above-whole': ({ whole, part, amount, own }) => [
    part === 'kc' && whole === 'kc'
      ? `KC: the minimums of each add up to ${amount} h, the course asks for at least ${own}`
      : part === 'uf'
        ? `${whole}: at least ${own} h, yet UF, KC and placement ask for ${amount}`
        : `${whole}: at least ${own} h, yet its parts (${PARTS_EN[part ?? ''] ?? part}) ask for ${amount}`,
    'one of the two figures is not that of the source: compare them with the document',
  ],
  'fad-part-above-whole': ({ unit, part }) => [
    `${unit ? `FaD of ${unit}` : 'FaD'}: the maximum of “${part}” exceeds that of all FaD`,
    'compare the two maximums with the source: that of a part cannot exceed the whole',
  ],
  'bound-says-nothing': ({ what, bound, value }) => [
    bound === 'minimo'
      ? `${what}: a minimum of ${value} asks for nothing`
      : `${what}: a maximum of ${value}% ${value === '0' ? 'is a prohibition written as a share' : 'limits nothing'}`,
    bound === 'minimo' || value !== '0'
      ? 'where the source has a blank or a hyphen, leave the figure out: “not set” is not zero'
      : 'where the source forbids it, write “massimo: 0”; else correct the percentage',
  ],
  'ratio-without-percentage': ({ what, base }) => [
    `${what}: is in ratio to “${base}”, yet without a percentage the ratio does not count`,
    'write “minimo_percentuale” or “massimo_percentuale”, or leave out “in_rapporto_a”',
  ],
  'ratio-of-itself': ({ what }) => [
    `${what}: is in ratio to itself, which is always 100%`,
    'correct “in_rapporto_a”: “totale”, for example',
  ],
  'ratio-hours-people': ({ what, base }) => [
    `${what}: in ratio to “${base}”, hours and people make no percentage of each other`,
    'put hours with hours, or people with people',
  ],
  'years-contradiction': ({ year, expected, length, years }) => [
    length === undefined
      ? `Years: where year ${expected} should be stands year ${year}`
      : `Years: the course lasts ${length}, yet ${years} are listed`,
    length === undefined
      ? 'number the years from 1, each once'
      : 'compare “durata_anni” and “annualita” with the source',
  ],
  'exam-after-last-year': ({ year }) => [
    `Years: intermediate exam at the end of year ${year}, which is the last`,
    'after the last year comes the final exam: compare “esame_intermedio” with the source',
  ],
  'validity-reversed': ({ from, to }) => [
    `Validity: from ${from} to ${to}, it ends before it starts`,
    'swap “dal” and “al”, or correct the wrong date',
  ],
  'insertion-after-absence': ({ latest, absence }) => [
    `Joining: allowed up to ${latest}% of the hours, yet absence may be ${absence}% at most`,
    'compare the two fields with the source: who joins later has missed too many hours already',
  ],
  'figure-unlike-sentence': ({ what, figure, said, elsewhere }) => [
    `${what}: ${figure}, yet ${elsewhere === undefined ? 'its sentence' : 'elsewhere the document'} says “${said}”`,
    'write the figure of the sentence, or quote the sentence that the figure is taken from',
  ],
  'words-unlike-sentence': ({ what, figure, said }) => [
    `${what}: “${figure}”, yet its sentence says “${short(said)}”`,
    'write what the sentence says, or quote the right sentence',
  ],
  'name-repeated': ({ unit, before, what }) => [
    `${unit}: has the name of ${before}, “${what}”`,
    'give each its own, as it is in the source',
  ],
  'uc-repeated': ({ unit, before, what }) => [
    `UF ${unit}: has the UC of ${before}, “${what}”`,
    'each UF goes with one UC: write its own',
  ],
  'uc-unknown': ({ unit, uc, known }) => [
    `UF ${unit}: the UC “${uc}” is not among those of the standard`,
    `those described are: ${known}`,
  ],
  'uc-untaught': ({ uc }) => [`UC ${uc}: no UF teaches it`, 'write under “uc” which UF goes with this UC'],
  'profile-with-figures': ({ said }) => [
    `It is a profile, yet it says ${said} as well`,
    'where the document says them, it is “tipo: standard_formativo”; else they stand in another document',
  ],
  'people-not-whole': ({ what, value }) => [`${what}: ${value}, people are counted whole`, 'write a whole number'],
  'card-unknown': ({ card }) => [
    `Card “${card}”: it is not there, the comparison with the Atlante was not made`,
    'correct “scheda”, or add the folder that holds it with “--standards”',
  ],
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
  'to-confirm': ({ place, en: why, words, number, page }) =>
    words === undefined
      ? `${place === undefined ? '' : `${place}: `}to be confirmed. ${why}`
      : `${page === undefined ? '' : `page ${page}, `}line ${number}, “${words}”: to be confirmed. ${why}`,
};

export const consistencyWords: Record<Language, Sentences> = { it, en };

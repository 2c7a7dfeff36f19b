/** What readers of the JSON of `show`, `list`, `rules`, `explain` and `compare` are told of each key. Keys as in `language/plan-keys.ts`. */
import { resultDescriptions } from './result.ts';

const shared: Record<string, string> = {
  ...resultDescriptions,
  id: 'Identificativo.',
  region: 'La Regione.',
  name: 'Denominazione.',
  kind: 'Che cos’è.',
  code: 'Il codice.',
  title: 'In una riga.',
  why: 'Perché, e come si legge la clausola dove lascia spazio.',
  rules: 'Regole | Una voce per regola.',
  severity: '«error» non fa passare un piano, «warning» avverte.',
  standards: 'Standard | Una voce per standard.',
  requirements: 'Requisiti | Che cosa chiede, nell’ordine delle regole.',
  'requirements.rule': 'La regola che lo controlla.',
  'requirements.subject': 'A che cosa si riferisce.',
  figure: 'La cifra o le parole che chiede; manca dove lo dice solo la clausola.',
  unit: 'Il codice dell’unità; manca per tutto il corso.',
  checks: 'Da verificare a mano | Che cosa può dire solo una persona.',
  look: 'Che cosa guardare.',
};

export const showDescriptions: Record<string, string> = {
  ...shared,
  '': 'Risposta di «qualcheck show --format json» | Che cosa risponde a una ricerca o a una domanda.',
  query: 'La domanda, com’è stata scritta.',
  answer: 'Che cosa risponde: una regola, dei codici, parole, un argomento, un confronto.',
  topics: 'Argomenti | Quelli che la domanda nomina.',
  hits: 'Norme trovate | La migliore per prima.',
  'hits.standard': 'Dove sta: lo standard, la scheda o l’avviso.',
  list: 'Di un codice di classificazione: di quale.',
};
export const listDescriptions: Record<string, string> = {
  ...shared,
  '': 'Risposta di «qualcheck list --format json» | Gli standard, le schede e gli avvisi a disposizione.',
  eqf: 'Livello EQF.',
  hours: 'Ore minime del corso.',
};
export const rulesDescriptions: Record<string, string> = {
  ...shared,
  '': 'Risposta di «qualcheck rules --format json» | Tutte le regole.',
};
export const explainDescriptions: Record<string, string> = {
  ...shared,
  '': 'Risposta di «qualcheck explain --format json» | Una regola, o quelle di un argomento, e che cosa ne chiede ogni standard.',
};
export const compareDescriptions: Record<string, string> = {
  ...shared,
  '': 'Risposta di «qualcheck compare --format json» | Due standard l’uno accanto all’altro: proposte, mai un verdetto.',
  a: 'Il primo standard, o quello che ne dice.',
  b: 'Il secondo standard, o quello che ne dice.',
  figures: 'Cifre | Per argomento, le parole di ciascuno; vuote dove tace.',
  topic: 'L’argomento.',
  areas: 'Aree di attività | Le ADA dei due standard.',
  ada: 'Il codice dell’ADA.',
  results:
    'Risultati attesi | Chi li copre, secondo le schede dell’Atlante; la chiave manca dove nessuna scheda lo dice.',
  text: 'Le parole della fonte.',
  units: 'Unità | Per ogni unità del secondo, quella del primo che le somiglia di più.',
  bName: 'La denominazione nel secondo.',
  aName: 'La denominazione nel primo.',
  likeness: 'Quanto si somigliano le parole, da 0 a 1: una proposta da guardare.',
  items: 'Conoscenze e abilità | Del secondo.',
  'items.alike': 'Quante ne hanno una simile nel primo.',
  'items.of': 'Quante sono.',
  owed: 'Che cosa mancherebbe al massimo | Le unità del secondo che nessuna del primo è per codice.',
  'owed.hours': 'Le ore minime.',
};

/** Plausible values for what only a designer knows: those of `init --example`. Pure. */
import type { Scales } from '../format/scales.ts';
import type { Standard, StandardUnit } from '../format/standard.ts';
import type { Norms } from '../norms/rules/rule.ts';

export interface Teacher {
  id: string;
  expert: boolean;
}

/** Years of a person where the standard asks for none. */
const SOME_YEARS = 5;
/** A class, where no call says how large. */
const SOME_TRAINEES = 15;
/** Teachers, where no call says how many. */
const SOME_TEACHERS = 3;

/** As many teachers as the calls want, enough of them from the world of work. */
export function teachersOf({ standard, avvisi = [] }: Norms): Teacher[] {
  const wanted = avvisi.flatMap(({ vincoli }) => vincoli.filter(({ misura }) => misura === 'docenti'));
  const count = Math.max(SOME_TEACHERS, ...wanted.map(({ minimo, uguale }) => uguale ?? minimo ?? 0));
  const most = Math.min(count, ...wanted.flatMap(({ massimo, uguale }) => uguale ?? massimo ?? []));
  const percent = standard.docenti?.mondo_del_lavoro?.minimo_percentuale ?? 0;
  const experts = Math.ceil((most * percent) / 100);
  return Array.from({ length: most }, (_, index) => ({ id: `d${index + 1}`, expert: index < experts }));
}

export function teacherYears({ docenti }: Standard): number {
  return Math.max(SOME_YEARS, docenti?.esperienza?.minimo_anni ?? 0);
}

export function tutorYears({ tutor }: Standard): number {
  return Math.max(SOME_YEARS, tutor?.minimo_anni_professionali ?? 0);
}

/** The fewest trainees that a call accepts, or the class of a sample. */
export function traineesOf({ avvisi = [] }: Norms): { number: number; asked: boolean } {
  const wanted = avvisi.flatMap(({ vincoli }) => vincoli.filter(({ misura }) => misura === 'partecipanti'));
  const least = wanted.flatMap(({ minimo, uguale }) => uguale ?? minimo ?? []);
  const most = wanted.flatMap(({ massimo, uguale }) => uguale ?? massimo ?? []);
  const number = least.length > 0 ? Math.max(...least) : Math.min(SOME_TRAINEES, ...most);
  return { number, asked: least.length > 0 };
}

/** Languages that a unit teaches: those it names, and as many others as it wants. */
export function languagesOf({ lingue }: StandardUnit, { lingue_europee }: Scales): string[] | undefined {
  if (lingue === undefined) return undefined;
  const { richieste = [], altre_europee = 0, altre = 0 } = lingue;
  const usual = ['en', 'fr', 'de', 'es'].filter((code) => lingue_europee.includes(code));
  const others = [...usual, ...lingue_europee].filter((code) => !richieste.includes(code));
  return [...richieste, ...[...new Set(others)].slice(0, altre_europee + altre)];
}

/** An assessment with all that the unit's minimum performance asks for, as lines below `verifica:`. */
export function assessmentOf(unit: StandardUnit): string | string[] {
  const { prova, modalita_prova, attivita_prova } = unit;
  if (prova === undefined && modalita_prova === undefined && attivita_prova === undefined) {
    return 'prova scritta e prova pratica';
  }
  const ways = modalita_prova?.ammesse.slice(-1) ?? ['prova_pratica'];
  const situations = Array.from({ length: prova?.situazioni ?? 0 }, (_, index) => situationOf(prova, index));
  return [
    `modalita: [${ways.join(', ')}]`,
    ...(attivita_prova === undefined ? [] : [`attivita: [${attivita_prova.richieste.join(', ')}]`]),
    ...(situations.length === 0 ? [] : ['situazioni:', ...situations.map((each) => `  - ${each}`)]),
    ...(prova?.tempo ? ['tempo_minuti: 60'] : []),
    ...(prova?.strumenti === undefined ? [] : [`strumenti: [${prova.strumenti.join(', ')}]`]),
  ];
}

function situationOf(prova: StandardUnit['prova'], index: number): string {
  const count = prova?.situazioni ?? 1;
  const traits = (prova?.caratteri ?? []).filter((_, at) => at % count === index);
  const parts = [
    `descrizione: situazione simulata ${index + 1}`,
    ...(traits.length === 0 ? [] : [`caratteri: [${traits.join(', ')}]`]),
    ...(prova?.comportamenti === undefined ? [] : [`comportamento: comportamento ${index + 1}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

/** What a person has to look at in a course of Basilicata or Campania. Pure. */
import type { Draft, Tree } from '../draft.ts';
import { phrase } from '../phrase.ts';
import { type ByHand, inUnits, quoted, quotedIn, unitsOf } from './check.ts';

const RESOURCES = ['risorse', 'risorse_professionali', 'risorse_strumentali'];
const field = (campo: string | undefined): Tree | undefined => (campo === undefined ? undefined : { campo });
const otherField = (draft: Draft, starts: RegExp) =>
  draft.get<Tree[]>('altri_campi')?.find(({ campo }) => starts.test(String(campo)))?.['campo'] as string | undefined;
const labelOf = (draft: Draft, path: string) => draft.get<string>(`${path}.campo`);
const unitLabel = (draft: Draft, key: string) => draft.get<string>(`etichette_unita.${key}`);
const eqfOf = (draft: Draft, path: string) => draft.get<number>(`${path}.minimo.eqf`);

export const courseChecks: ByHand[] = [
  {
    id: 'profilo',
    source: (draft) => field(otherField(draft, /^Descrizione (?:profilo|qualificazione|sintetica)/i)),
    look: (draft) =>
      otherField(draft, /^Descrizione profilo/i) === undefined
        ? {
            it: 'Gli obiettivi del corso sono coerenti con la descrizione della qualificazione.',
            en: 'The aims of the course agree with the description of the qualification.',
          }
        : {
            it: 'Gli obiettivi del corso sono coerenti con la descrizione del profilo professionale.',
            en: 'The aims of the course agree with the description of the occupational profile.',
          },
  },
  {
    id: 'stage',
    source: (draft) => {
      const label = labelOf(draft, 'ore.stage');
      return /in impresa/i.test(label ?? '') ? field(label) : undefined;
    },
    look: {
      it: 'Le convenzioni con le imprese ospitanti sono firmate e lo stage si svolge davvero in impresa.',
      en: 'Agreements with the host companies are signed and the placement really takes place in a company.',
    },
  },
  {
    id: 'kc',
    source: (draft) => (draft.has('competenze_chiave') ? undefined : field(labelOf(draft, 'ore.kc'))),
    look: {
      it: 'Le competenze chiave scelte sono adatte al corso: lo standard ne dà le ore e non dice quali sono.',
      en: 'The key competences chosen suit the course: the standard gives their hours and does not name them.',
    },
  },
  {
    id: 'fad-regionale',
    source: (draft) =>
      quoted(draft, 'elearning', phrase('Secondo quanto previsto dalle disposizioni regionali in materia')),
    look: {
      it: 'La FaD del piano rispetta le disposizioni regionali, che la fonte richiama senza citarle.',
      en: 'The planned distance learning respects the regional rules, which the source recalls without naming them.',
    },
  },
  {
    id: 'fad-uf',
    source: (draft) => inUnits(draft, (unit) => fadHours(unit) !== undefined, unitLabel(draft, 'ore.fad.massimo')),
    look(draft) {
      const hours = new Set(unitsOf(draft).flatMap((unit) => fadHours(unit) ?? []));
      const [only] = hours.size === 1 ? hours : [];
      return {
        it: `${only === undefined ? 'Le ore di FaD di ogni UF' : `Le ${only} h`} valgono qui per FaD sincrona e asincrona insieme. La fonte non lo dice: se il piano ne prevede di asincrona, chiedere alla Regione.`,
        en: `Here the ${only === undefined ? 'distance hours of each unit' : `${only} h`} bind synchronous and asynchronous hours together. The source does not say so: where the plan has asynchronous hours, ask the Region.`,
      };
    },
  },
  {
    id: 'accordo-del-2021',
    source: (draft) => {
      const note = draft.get<Tree[]>('altri_campi')?.find(({ testo }) => /21\/181\/CR5a\/C17/.test(String(testo)));
      const teaching = draft.get<string>('testi.didattica.testo') ?? '';
      return note === undefined || /21\/181|accordo/i.test(teaching) ? undefined : field(String(note['campo']));
    },
    look: {
      it: 'La qualificazione non rientra nell’Accordo del 3 novembre 2021: il campo dei requisiti didattici non ne parla, perciò la base della FaD è aula e laboratorio. Se la Regione la considera compresa, la base è la sola aula.',
      en: 'The qualification is outside the agreement of 3 November 2021: the field on teaching requirements is silent on it, so distance learning is counted on classroom and laboratory. If the Region holds it inside, the base is classroom hours only.',
    },
  },
  {
    id: 'titoli',
    source: (draft) =>
      quoted(
        draft,
        'ingresso',
        /Possesso dei titoli attestanti l['’]assolvimento dell['’]obbligo di istruzione o in subordine il proscioglimento/iu,
      ) ??
      quoted(draft, 'ingresso', phrase('livello di apprendimento pari almeno a EQF {n}', { n: '[1-8]' })) ??
      sentenceOf(draft, 'ingresso.titolo'),
    look(draft) {
      const [level, other] = [eqfOf(draft, 'ingresso.titolo'), eqfOf(draft, 'ingresso.titolo_altro_campo')];
      if (level === undefined) {
        const released = draft.has('ingresso.proscioglimento');
        return {
          it: `I documenti di ciascun corsista provano il titolo di ingresso${released ? '; per il proscioglimento, l’accertamento è adeguato' : ''}.`,
          en: `Each trainee’s papers prove the entry title${released ? '; for those released from compulsory schooling, the assessment is adequate' : ''}.`,
        };
      }
      const less = other !== undefined && other < level;
      return {
        it: `I documenti di ciascun corsista provano un titolo di livello EQF ${level} o più.${less ? ` Per chi ha solo l’EQF ${other}, che un altro campo ammette, la Regione dice quale dei due vale.` : ''}`,
        en: `Each trainee’s papers prove a title at EQF level ${level} or above.${less ? ` For those at EQF ${other}, which another field admits, the Region says which of the two holds.` : ''}`,
      };
    },
  },
  {
    id: 'titoli-esteri',
    source: (draft) =>
      quoted(draft, 'ingresso', phrase('una dichiarazione di valore o un documento equipollente/corrispondente')),
    look: {
      it: 'La dichiarazione di valore, o il documento che la sostituisce, è valida e attesta il livello del titolo.',
      en: 'The declaration of value, or the paper in its place, is valid and states the level of the title.',
    },
  },
  {
    id: 'italiano',
    source: (draft) =>
      quoted(draft, 'ingresso', phrase('la conoscenza della lingua italiana, orale e scritta')) ??
      quoted(
        draft,
        'ingresso',
        phrase('un test di ingresso da conservare agli atti del soggetto {who}', { who: '\\p{L}+' }),
      ),
    look(draft) {
      if (quoted(draft, 'ingresso', phrase('la conoscenza della lingua italiana, orale e scritta')) !== undefined) {
        return {
          it: 'Il test di ingresso verifica l’italiano orale e scritto; i certificati presentati sono riconosciuti.',
          en: 'The entry test covers spoken and written Italian; the certificates shown are recognised ones.',
        };
      }
      const exempted =
        draft.get<string[]>('ingresso.esenzioni_italiano.ammesse')?.includes('diploma_italiano') ?? false;
      return {
        it: `Gli attestati di italiano sono riconosciuti; i test di ingresso sono conservati agli atti${exempted ? '; chi è dispensato ha un diploma del sistema italiano' : ''}.`,
        en: `Italian certificates are recognised ones; entry tests are kept on file${exempted ? '; those exempted hold a diploma of the Italian school system' : ''}.`,
      };
    },
  },
  {
    id: 'eta',
    source: (draft) => {
      const { campo, frase } = draft.get<Tree>('ingresso.eta') ?? {};
      return campo === undefined ? undefined : { campo, frase };
    },
    look(draft) {
      const years = draft.get<number>('ingresso.eta.minima');
      return {
        it: `I documenti provano che ciascun corsista ha ${years} anni compiuti all’ingresso.`,
        en: `The papers prove that each trainee is at least ${years} on entry.`,
      };
    },
  },
  {
    id: 'docenti',
    source: (draft) =>
      quotedIn(draft, RESOURCES, phrase('corpo docente qualificato')) ??
      quotedIn(draft, RESOURCES, phrase('provenienti per almeno il {n}% dal mondo del lavoro', { n: '\\d+' })),
    look: teachersToLookAt,
  },
  {
    id: 'docenti-laboratorio',
    source: (draft) => quotedIn(draft, RESOURCES, phrase("strettamente attinente l'attività formativa da realizzare")),
    look: {
      it: 'L’esperienza di chi insegna solo in laboratorio è strettamente attinente a quello che insegna.',
      en: 'The experience of those who teach laboratory hours only is closely related to what they teach.',
    },
  },
  {
    id: 'tutor',
    source: (draft) =>
      quotedIn(draft, RESOURCES, phrase('I tutor di stage / tirocinio devono possedere titolo di studio adeguato')),
    look(draft) {
      const years = draft.get<number>('tutor.minimo_anni_professionali');
      return {
        it: `Il titolo di studio dei tutor è adeguato e ${yearsIt(years)} sono di lavoro nel settore, non di insegnamento.`,
        en: `The tutors’ titles are adequate and their ${yearsEn(years)} are work in the field, not teaching.`,
      };
    },
  },
  {
    id: 'attrezzature',
    source: (draft) =>
      quotedIn(draft, RESOURCES, phrase('aule {both} laboratori adeguatamente attrezzati', { both: 'e/o|e|o' })) ??
      quotedIn(draft, RESOURCES, phrase('congruamente attrezzati')),
    look: {
      it: 'Aule e laboratori sono attrezzati in modo adeguato al corso.',
      en: 'Classrooms and laboratories are fitted out adequately for the course.',
    },
  },
  {
    id: 'laboratori-pratici',
    source: (draft) => quoted(draft, 'didattica', phrase('mediante laboratori pratici')),
    look: { it: 'I laboratori sono davvero pratici.', en: 'The laboratories are really practical.' },
  },
  {
    id: 'verifiche',
    // Where the exam is of the single units, the assessments of the units lead to it.
    source: (draft) =>
      quoted(draft, 'valutazione', /esame pubblico di certificazione/iu) &&
      quoted(draft, 'valutazione', phrase('verifiche periodiche di apprendimento a conclusione di ogni UF')),
    look: {
      it: 'Le verifiche stanno a conclusione di ogni UF e ne misurano gli apprendimenti.',
      en: 'Assessments come at the end of each unit and measure what was learnt in it.',
    },
  },
  {
    id: 'commissione',
    source: (draft) =>
      quoted(draft, 'valutazione', phrase('principi di collegialità, oggettività, terzietà e indipendenza')),
    look: {
      it: 'La commissione d’esame rispetta collegialità, oggettività, terzietà e indipendenza.',
      en: 'The examining board is collegiate, objective, impartial and independent.',
    },
  },
  {
    id: 'esame',
    source: (draft) =>
      quoted(draft, 'valutazione', phrase('Esame finale pubblico in conformità alle disposizioni regionali vigenti')),
    look: {
      it: 'Commissione e svolgimento dell’esame seguono le disposizioni regionali in vigore.',
      en: 'The board and the conduct of the exam follow the regional rules in force.',
    },
  },
  {
    id: 'inserimento',
    source: (draft) => field(labelOf(draft, 'frequenza.inserimento')),
    look(draft) {
      const percent = draft.get<number>('frequenza.inserimento.massimo_percentuale');
      return {
        it: `Nessun corsista entra dopo il termine. La fonte non dice di che cosa è il ${percent} %: qui sono le ore totali già trascorse.`,
        en: `No trainee joins after the limit. The source does not say what the ${percent} % is of: here it is the total hours elapsed.`,
      };
    },
  },
  {
    id: 'crediti',
    source: (draft) => creditActs(draft) ?? creditRules(draft),
    look(draft) {
      if (creditActs(draft) !== undefined) {
        const call = quoted(draft, 'crediti', /avviso pubblico/iu) !== undefined;
        return {
          it: `I crediti sono riconosciuti caso per caso secondo le delibere citate${call ? ', salvo quanto dispone l’avviso pubblico' : ''}.`,
          en: `Credits are recognised case by case under the resolutions named${call ? ', unless the public call says otherwise' : ''}.`,
        };
      }
      const regional = /regionale/i.test(String(creditRules(draft)?.['frase']));
      return {
        it: `I crediti sono riconosciuti caso per caso secondo la normativa${regional ? ' regionale' : ''} in vigore.`,
        en: `Credits are recognised case by case under the ${regional ? 'regional ' : ''}rules in force.`,
      };
    },
  },
  {
    id: 'copertura',
    source(draft) {
      const labels = [unitLabel(draft, 'abilita'), unitLabel(draft, 'conoscenze')].filter((each) => each !== undefined);
      return labels.length === 0 ? undefined : inUnits(draft, () => true, labels.join('; '));
    },
    look: {
      it: 'Le attività previste sviluppano davvero le conoscenze e le abilità dichiarate.',
      en: 'The planned activities really develop the knowledge and abilities declared.',
    },
  },
  {
    id: 'privacy',
    source(draft) {
      const old = (item: unknown) => /196\/2003/.test(String(item)) && !/2016\/679|GDPR/i.test(String(item));
      const unit = unitsOf(draft).find(({ conoscenze }) => (conoscenze as string[] | undefined)?.some(old));
      if (unit === undefined) return undefined;
      const frase = (unit['conoscenze'] as string[]).find(old);
      return { unita: [unit['codice']], campo: unitLabel(draft, 'conoscenze'), frase };
    },
    look: {
      it: 'Il programma comprende il Regolamento (UE) 2016/679: la fonte cita il solo d.lgs. 196/2003 con le sue modifiche.',
      en: 'The syllabus includes Regulation (EU) 2016/679: the source names only legislative decree 196/2003 as amended.',
    },
  },
  {
    id: 'formazione-generale',
    source: (draft) => inUnits(draft, (unit) => unit['fad_argomenti'] !== undefined, unitLabel(draft, 'vincoli')),
    look: {
      it: 'I contenuti in FaD sono davvero quelli della formazione generale sulla sicurezza.',
      en: 'The distance-learning contents really belong to the general safety training.',
    },
  },
  {
    id: 'livello-delle-lingue',
    source: (draft) => inUnits(draft, (unit) => unit['lingue'] !== undefined, unitLabel(draft, 'abilita')),
    look: (draft) =>
      unitsOf(draft).some(({ lingue }) =>
        /colloquio telefonico/iu.test(String((lingue as Tree | undefined)?.['frase'])),
      )
        ? {
            it: 'Il livello di lingua straniera raggiunto basta a reggere un colloquio telefonico di base.',
            en: 'The level reached in the foreign languages is enough for a basic telephone conversation.',
          }
        : {
            it: 'Il livello di lingua straniera raggiunto basta a quello che lo standard chiede di saper fare.',
            en: 'The level reached in the foreign languages is enough for what the standard asks to be able to do.',
          },
  },
];

const WORDS: Record<number, [string, string]> = { 2: ['due', 'two'], 3: ['tre', 'three'], 5: ['cinque', 'five'] };
const yearsIt = (years: number | undefined) =>
  years === undefined ? 'gli anni' : `i ${WORDS[years]?.[0] ?? years} anni`;
const yearsEn = (years: number | undefined) => (years === undefined ? 'years' : `${WORDS[years]?.[1] ?? years} years`);

/** What the papers of teachers have to prove: what the page asks of them, and nothing more. */
function teachersToLookAt(draft: Draft) {
  const years = draft.get<number>('docenti.esperienza.minimo_anni');
  const title = draft.has('docenti.titolo');
  if (quotedIn(draft, RESOURCES, phrase('corpo docente qualificato')) !== undefined && years !== undefined) {
    return {
      it: `I curricula provano l’esperienza nel settore di riferimento e la provenienza dal mondo del lavoro. La frase non dice se ${yearsIt(years)} valgono per tutti i docenti o per i soli esperti: è un errore se gli esperti che li hanno non bastano, un’avvertenza per gli altri.`,
      en: `CVs prove experience in the field and that experts come from the world of work. The sentence does not say whether the ${yearsEn(years)} bind all teachers or the experts only: an error where the experts who have them are too few, a warning for the others.`,
    };
  }
  const [italian, english] = [['la provenienza dal mondo del lavoro'], ['come from the world of work']];
  if (years !== undefined) {
    italian.push('l’esperienza nel settore di riferimento');
    english.push('have experience in the field');
  }
  if (title) {
    italian.push('un titolo di studio adeguato a quello che il docente insegna');
    english.push('hold a title adequate to what they teach');
  }
  const listed = (parts: string[], and: string) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
  return {
    it: `I curricula provano ${listed(italian, 'e')}.`,
    en: `CVs prove that teachers ${listed(english, 'and')}.`,
  };
}

function fadHours(unit: Tree): number | undefined {
  return (unit['ore'] as Record<string, Tree> | undefined)?.['fad']?.['massimo'] as number | undefined;
}

function sentenceOf(draft: Draft, path: string): Tree | undefined {
  const { da, frase } = draft.get<Tree>(path) ?? {};
  return da === undefined ? undefined : { da, frase };
}

const creditActs = (draft: Draft) =>
  quoted(
    draft,
    'crediti',
    /secondo le modalit(?:à|a['’]) di cui alla D\.G\.R\. n\. \d+\/\d+(?: e s\.m\.i\.)?(?:(?: e alla|, alla) D\.G\.R\. n\. \d+\/\d+(?: e s\.m\.i\.)?)*(?<!\.)/iu,
  );
const creditRules = (draft: Draft) =>
  quoted(
    draft,
    'crediti',
    phrase(
      'in conformità alle disposizioni previste dalla normativa[ regionale]? vigente[, salvo quanto altrimenti disposto]?',
    ),
  );

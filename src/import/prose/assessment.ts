/** Attendance, assessments, exam, certificate, credits, distance learning. Pure. */
import { phrase } from '../phrase.ts';
import type { Filler, Sentence } from './norm.ts';
import { ARTICLE, PERCENT, percentIn } from './numbers.ts';

const texts = ['valutazione'] as const;
const CREDITS = 'ammissione e di frequenza|ammissione e frequenza|ammissione|frequenza';
const ACT = '(?:D\\.G\\.R\\.|D\\.D\\.|D\\.Lgs\\.|L\\.R\\.) n\\. \\d+/\\d+';
const QUOTED = '["“«][^"”»]+["”»]';

/** All the hours of a course. */
const WHOLE =
  '(?:delle ore (?:complessive|totali)(?: del (?:percorso formativo|percorso|corso))?|delle ore del (?:percorso formativo|percorso|corso)|del monte ore(?: complessivo| totale)?(?: del (?:percorso|corso))?|della durata (?:complessiva|totale)(?: del (?:percorso|corso))?)';
/** A limit that only a person can check, beside what is enforced. */
const WITHIN =
  "(?:(?<rest>,? (?:nel limite|entro il limite|fino ad un massimo) (?:massimo )?(?:del |dell['’]|dello )\\d{1,3}\\s?% (?:delle ore|della durata)(?: \\p{L}+(?:['’]\\p{L}+)?){0,4}(?=\\s*(?:\\.|;|$)))?)";
const ACT_OF_FAD =
  "all['’]art\\. \\d+(?:,? (?:comma|commi|c\\.) \\d+)?,? della D\\.G\\.R\\.? (?:n\\. ?)?\\d+/\\d+(?: e s\\.m\\.i\\.)?";

export const assessmentSentences: Sentence[] = [
  {
    into: 'frequenza.minima',
    texts,
    find: phrase("[Condizione minima di ammissione all'esame finale è ]?{open}almeno {the}{n}{sign} {whole}", {
      ...PERCENT,
      the: ARTICLE,
      open: '(?:la )?frequenza (?:obbligatoria )?(?:di |per |pari ad )?|Frequenza obbligatoria(?: minima)?: ',
      whole: WHOLE,
    }),
    make: ({ n }) => ({ minimo_percentuale: percentIn(n) }),
  },
  {
    into: 'frequenza.assenze',
    texts,
    find: phrase('Le assenze non possono {above}{n}{sign} {whole}', {
      ...PERCENT,
      above: "(?:essere superiori (?:al |all['’]|allo )|superare (?:il |l['’]|lo ))",
      whole: WHOLE,
    }),
    make: ({ n }) => ({ massimo_percentuale: percentIn(n) }),
  },
  {
    into: 'valutazione.verifica_unita',
    texts,
    find: phrase('[Prevedere ]?verifiche {kind}{when} {unit}', {
      kind: '(?:(?:periodiche|intermedie|in itinere) )?(?:di apprendimento )?',
      when: '(?:a conclusione|al termine|alla fine) di (?:ogni|ciascuna|ciascun)',
      unit: 'UF(?:/Modulo)?|Modulo|unità formativa',
    }),
    make: () => ({}),
  },
  {
    into: 'valutazione.esame_pubblico',
    texts,
    find: /(?<=(?:^|\.\s+(?:\d+\.\s+)?))L['’]esame pubblico di certificazione delle competenze/u,
    make: () => ({}),
  },
  {
    into: 'valutazione.esame_pubblico',
    texts,
    find: phrase('Esame finale pubblico in conformità alle disposizioni regionali vigenti'),
    make: () => ({}),
  },
  {
    into: 'valutazione.esame_unita',
    texts,
    find: phrase("mira ad accertare l'acquisizione delle UC previste dallo standard di riferimento"),
    make: () => ({}),
  },
  {
    into: 'valutazione.esame_unita',
    texts,
    find: phrase("La valutazione finale ha lo scopo di verificare l'acquisizione delle competenze previste dal corso"),
    make: () => ({}),
  },
  {
    into: 'valutazione.attestazione',
    texts,
    find: phrase(
      "Attestazione rilasciata in esito al superamento dell'esame pubblico di certificazione delle competenze: {name} relativo alla qualificazione di {of}",
      { name: QUOTED, of: QUOTED },
    ),
    make: ({ name = '' }) => ({ denominazione: name.slice(1, -1) }),
  },
  {
    into: 'valutazione.attestazione',
    texts,
    find: phrase('Certificazione rilasciata al termine del percorso: {name} per {of}', { name: QUOTED, of: QUOTED }),
    make: ({ name = '' }) => ({ denominazione: name.slice(1, -1) }),
  },
  {
    into: 'crediti',
    texts: ['crediti'],
    find: phrase(
      'È ammesso il riconoscimento dei crediti formativi (di {which}) secondo le modalità di cui alla {acts}',
      {
        which: CREDITS,
        acts: `${ACT}(?: e s\\.m\\.i\\.)?(?:(?:,? e alla |, alla |, )${ACT}(?: e s\\.m\\.i\\.(?=,| e ))?)*`,
      },
    ),
    make: ({ which = '', acts = '' }) => ({
      ...creditsAdmitted(which),
      riferimenti: acts.match(new RegExp(ACT, 'giu')) ?? [],
    }),
  },
  {
    into: 'crediti',
    texts: ['crediti'],
    find: phrase('È ammesso il riconoscimento dei crediti formativi (di {which}){within}', {
      which: CREDITS,
      within: WITHIN,
    }),
    make: ({ which = '' }) => creditsAdmitted(which),
  },
  {
    into: 'fad.accreditamento',
    texts: ['elearning'],
    find: phrase(
      'Esclusivamente per i Soggetti specificamente accreditati per la FAD, la stessa è consentita secondo quanto previsto {act}{within}',
      { act: ACT_OF_FAD, within: WITHIN },
    ),
    make({ act = '' }) {
      const [, article = act] = /^all['’](art\. .+)$/i.exec(act) ?? [];
      const rule = article.replace(/\bdella D\.G\.R\.?/i, 'della D.G.R.').replace(/\.$/, '');
      return {
        guardare: {
          it: `L’ente è accreditato per la FaD e le ore in FaD del piano rispettano l’${rule}: lo standard lo cita e non ne riporta i limiti.`,
          en: `The provider is accredited for distance learning and the planned hours respect ${inEnglish(rule)}: the standard cites it without giving its limits.`,
        },
      };
    },
  },
];

function creditsAdmitted(which: string) {
  return { ammessi: ['ammissione', 'frequenza'].filter((each) => which.toLowerCase().includes(each)) };
}

/** The name of an act, with the words around its numbers in English. */
function inEnglish(act: string): string {
  return act
    .replace(/\bcomma\b/g, 'paragraph')
    .replace(/\bdella D\.G\.R\. n\./, 'of D.G.R. no.')
    .replace(/\bdella D\.G\.R\./, 'of D.G.R.');
}

export const assessmentFillers: Filler[] = [
  { texts, find: phrase("Condizione minima di ammissione all'esame pubblico di certificazione delle competenze è") },
  { texts, find: phrase('in conformità alle disposizioni nazionali e regionali vigenti') },
  {
    texts,
    find: /L['’]esame (?:è|e['’]) organizzato e gestito secondo i principi di collegialit(?:à|a['’]), oggettivit(?:à|a['’]), terziet(?:à|a['’]) e indipendenza, ai sensi dell['’]art\. 7, comma 1, lett\. f\), del D\.Lgs\. n\. 13\/2013/iu,
  },
  {
    texts: ['crediti'],
    find: /secondo le modalit(?:à|a['’]) di cui alla (?:D\.G\.R\. n\. \d+\/\d+(?: e s\.m\.i\.)?(?:,? e alla |, alla )?)+/iu,
  },
  { texts: ['crediti'], find: phrase('fatto salvo quanto non altrimenti disposto[ in sede di Avviso Pubblico]?') },
  {
    texts: ['crediti'],
    find: phrase(
      'in conformità alle disposizioni previste dalla normativa[ regionale]? vigente[, salvo quanto altrimenti disposto]?',
    ),
  },
  { texts: ['elearning'], find: phrase('Secondo quanto previsto dalle disposizioni regionali in materia') },
];

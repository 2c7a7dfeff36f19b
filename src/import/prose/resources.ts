/** Teachers, tutors, rooms, and how teaching is done. Pure. */
import { phrase } from '../phrase.ts';
import type { Filler, Sentence } from './norm.ts';
import { ARTICLE, LENGTH, PERCENT, percentIn, yearsIn } from './numbers.ts';

const people = ['risorse', 'risorse_professionali'] as const;
const rooms = ['risorse', 'risorse_strumentali', 'risorse_professionali'] as const;
const teaching = ['didattica'] as const;
const QUOTA = { ...PERCENT, the: ARTICLE };

const ROOMS = { both: 'e/o|e|o', how: 'adeguatamente|congruamente|idoneamente' };

export const resourceSentences: Sentence[] = [
  {
    into: 'didattica.aula',
    texts: teaching,
    find: phrase("[attività di ]?formazione d'aula specifica"),
    make: () => ({}),
  },
  {
    into: 'didattica.laboratorio',
    texts: teaching,
    find: phrase('formazione tecnica mediante laboratori pratici'),
    make: () => ({}),
  },
  {
    into: 'didattica.pratica',
    texts: teaching,
    find: phrase('formazione tecnica mediante attività pratiche/[ ]?laboratoriali'),
    make: () => ({}),
  },
  {
    into: 'docenti.mondo_del_lavoro',
    texts: people,
    find: phrase('composto per almeno {the}{n}{sign} da esperti provenienti dal mondo del lavoro', QUOTA),
    make: ({ n }) => ({ minimo_percentuale: percentIn(n) }),
  },
  {
    into: 'docenti.mondo_del_lavoro',
    texts: people,
    find: phrase('Docenti qualificati, provenienti per almeno {the}{n}{sign} dal mondo del lavoro', QUOTA),
    make: ({ n }) => ({ minimo_percentuale: percentIn(n) }),
  },
  {
    into: 'docenti.mondo_del_lavoro',
    texts: people,
    find: phrase('Almeno {the}{n}{sign} dei docenti {come} dal mondo del lavoro', {
      ...QUOTA,
      come: 'proviene|provengono|provenga|deve provenire|devono provenire',
    }),
    make: ({ n }) => ({ minimo_percentuale: percentIn(n) }),
  },
  {
    into: 'docenti.titolo',
    texts: people,
    find: phrase("I docenti devono possedere un titolo di studio adeguato all'attività formativa da realizzare"),
    make: () => ({}),
  },
  {
    into: 'docenti.esperienza',
    texts: people,
    find: phrase(
      'in possesso di una specifica e documentata esperienza professionale o di insegnamento, {length}, nel settore di riferimento',
      { length: LENGTH },
    ),
    make: ({ length = '' }) => ({ minimo_anni: yearsIn(length) }),
  },
  {
    into: 'docenti.esperienza',
    texts: people,
    find: phrase('una documentata esperienza professionale e/o di insegnamento, {length}, nel settore di riferimento', {
      length: LENGTH,
    }),
    make: ({ length = '' }) => ({ minimo_anni: yearsIn(length) }),
  },
  {
    into: 'docenti.solo_laboratorio',
    texts: people,
    find: phrase(
      "Per i docenti impegnati unicamente in attività formative di natura pratica/[ ]?laboratoriale, i predetti requisiti si riducono al possesso della sola documentata esperienza professionale e/o di insegnamento {length} strettamente attinente l'attività formativa da realizzare",
      { length: LENGTH },
    ),
    make: () => ({}),
  },
  {
    into: 'tutor',
    texts: people,
    find: phrase(
      "I tutor di stage / tirocinio devono possedere titolo di studio adeguato all'attività formativa da realizzare e, nello specifico, una documentata esperienza professionale {length} nel settore di riferimento",
      { length: LENGTH },
    ),
    make: ({ length = '' }) => ({ minimo_anni_professionali: yearsIn(length) }),
  },
  {
    into: 'sedi',
    texts: rooms,
    find: phrase('prevedere la presenza di aule {both} laboratori {how} attrezzati', ROOMS),
    make: ({ both = '' }) => roomsAsked(both),
  },
  {
    into: 'sedi',
    texts: rooms,
    find: phrase('È necessario disporre di aule {both} laboratori {how} attrezzati', ROOMS),
    make: ({ both = '' }) => roomsAsked(both),
  },
];

function roomsAsked(both: string) {
  return { richieste: ['aula', 'laboratorio'], quante: both.toLowerCase() === 'e' ? 'tutte' : 'almeno_una' };
}

export const resourceFillers: Filler[] = [
  { texts: people, find: phrase('Prevedere un corpo docente qualificato') },
  { texts: teaching, find: phrase('Prevedere') },
];

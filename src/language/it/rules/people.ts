import type { peopleRules } from '../../../norms/rules/people.ts';
import { many, peopleShort, taughtShort } from '../../shape.ts';
import { both, bound, type FamilyWords } from '../../template.ts';
import { figure, found, hours, list, term } from '../facts.ts';

export const peopleWords: FamilyWords<typeof peopleRules> = {
  'teacher-title-missing': {
    pass: 'con titolo di studio adeguato, come previsto',
    fail: '{found} senza titolo di studio adeguato, previsto per chi non insegna solo in laboratorio',
    remedy: 'sostituisci i docenti indicati, o affida loro solo ore di laboratorio',
  },
  'tutor-requirements-missing': {
    pass: '{found} con titolo ed esperienza, come previsto',
    fail: ({ found: there, required }) =>
      `${there?.is === 'nothing' ? 'nessuno' : `${found(there)} senza i requisiti`}, previsti un titolo adeguato e almeno ${found(required)} di esperienza professionale`,
    remedy: ({ found: there }) =>
      there?.is === 'nothing'
        ? 'aggiungi in «stage.tutor» chi segue lo stage'
        : 'sostituisci i tutor indicati, o correggi i loro dati',
  },
  'teachers-below-share': bound((outcome) => {
    const short = peopleShort(outcome);
    if (short === undefined) return undefined;
    const { instead, beside } = short;
    const needed = `${instead === 1 ? 'serve un esperto' : `servono ${instead} esperti`} del mondo del lavoro in più`;
    // Where as many do with or without the others, whose place they take makes no difference.
    if (beside === instead) return needed;
    return `${needed}, al posto di altri docenti${beside === undefined ? '' : `; o ${beside}, senza toglierne`}`;
  }),
  'teachers-below-hours-share': bound((outcome) => {
    const passed = taughtShort(outcome);
    if (passed === undefined) return undefined;
    return `affida agli esperti del mondo del lavoro almeno ${hours(passed)} di altri docenti, o ${
      outcome.note === 'shared-units'
        ? 'dividi in moduli le unità con più docenti: ora le loro ore contano per ciascuno'
        : 'prepara una motivazione'
    }`;
  }),
  'teacher-experience-below-minimum': {
    pass: ({ found: there, required }) =>
      there?.is === 'ratio'
        ? `${there.part} esperti su ${there.whole} docenti con almeno ${found(required)}, come previsto`
        : `tutti con almeno ${found(there)}, previsti almeno ${found(required)}`,
    fail: '{found}, {asked}{otherReading}',
    remedy: 'sostituisci i docenti indicati, o correggi «esperienza_anni»',
  },
  'rooms-missing': {
    pass: '{found} presente, come previsto',
    // «Un’aula o un laboratorio».
    fail: ({ required }) => {
      const types = required?.is === 'terms' ? required.terms : [];
      const each = types.map((type) => (type === 'aula' ? 'un’aula' : `un ${term(type)}`));
      return `manca, previsto almeno ${list(each, 'o')}`;
    },
    remedy: 'aggiungi «- { tipo: {first} }» in sedi',
  },
  'rooms-too-small': {
    ...both(({ found: there, required }) => {
      const places = there?.is === 'places' ? many(there.places, 'posto', 'posti') : '';
      return `${places} al massimo, i partecipanti sono ${figure(required)}`;
    }),
    remedy: 'indica una sede con più posti, o dividi il gruppo',
  },
  'laboratorio-without-room': {
    pass: '{found} presente, con ore di laboratorio',
    fail: 'ci sono ore di laboratorio e nessun laboratorio, lo standard chiede aule e/o laboratori',
    remedy: 'aggiungi «- { tipo: laboratorio }» in sedi, o sposta le ore in aula',
  },
};

/** Words and codes of a standard beside each other: at each border, what is told and its neighbour. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const words = (on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind: 'words', on, edits, says });
const code = (list: string, wrong: readonly string[], right: readonly string[]): Altered[] => {
  const edits = (codice: string) => ({ [`classificazione.${list}.voci[0].codice`]: codice });
  return [
    ...wrong.map((each) => words('C', edits(each), `code-malformed @ classificazione.${list}.voci.0.codice (error)`)),
    ...right.map((each) => words('C', edits(each))),
  ];
};
const condition = (constraint: object) => ({ vincoli: [{ fonte: 'art. 1', minimo: 1, ...constraint }] });

export const WORDS: readonly Altered[] = [
  words('B', { 'ingresso.titolo_altro_campo': { minimo: { eqf: 2 } } }),
  words('C', { 'ingresso.titolo_altro_campo': { minimo: { eqf: 4 }, campo: 'Titolo' } }),
  words(
    'C',
    { 'ingresso.titolo_altro_campo': { minimo: { eqf: 5 } } },
    'entry-contradiction @ ingresso.titolo_altro_campo (error)',
  ),
  words('D', { 'ingresso.titolo_altro_campo.minimo': { eqf: 3 } }),
  words('D', { 'ingresso.titolo': undefined }),
  words('B', { 'unita_formative[0].eqf': 4 }, 'eqf-contradiction @ unita_formative.0.eqf (error)'),
  words('B', { 'unita_formative[0].eqf': 4, 'classificazione.eqf': undefined }),
  words('B', { 'unita_formative[0].eqf': undefined }),
  words('C', { 'ore.fad_asincrona.massimo_percentuale': 1 }),
  words('C', { 'fad.accreditamento': undefined }),
  words('C', { 'ore.fad_sincrona': undefined, 'ore.fad_asincrona': undefined }),
  ...code('ada', ['ADA.14.01.1', 'ADA.14.01.101', 'XADA.14.01.10'], ['ADA.00.00.00']),
  ...code('ateco', ['V.62.01', '6', '62.01.00.1', 'J62'], ['62', 'A.62.1', 'U.62.01.00']),
  ...code('cp', ['3.1.2.1', '33.1.2.1.0', '3.1.2.1.0.0'], ['3.11.2.10.0']),
  ...code('isced', ['061', '06100'], ['0611']),
  words('B', { 'unita_formative[0].uc': undefined }, 'uf-without-uc @ unita_formative.0 (warning)'),
  words('B', { 'unita_formative[0].uc': undefined, composizione: 'moduli' }),
  words('B', { 'unita_formative[0].uc': undefined, tipo: 'profilo' }, 'profile-with-figures @ tipo (warning)'),
  words(
    'L',
    { 'unita_formative[0].abilita': ['Uno', 'UNO', 'Due'], 'unita_formative[1].abilita': ['due'] },
    'item-repeated @ unita_formative.0.abilita.1 (warning)',
  ),
  words('L', { 'unita_formative[0].conoscenze': undefined, 'unita_formative[1].conoscenze': ['Uno'] }),
  words('B', { 'unita_formative[1].alias': ['X'] }),
  words('B', { 'unita_formative[1].alias': ['17_CTR', '20_CTR'] }, 'code-ambiguous @ unita_formative.1 (error)'),
  words('B', { 'competenze_chiave[0].alias': ['17_CTR'] }, 'code-ambiguous @ competenze_chiave.0 (error)'),
  words('D', condition({ misura: 'uf.2365' })),
  words('B', condition({ misura: 'uf.05_KC' }), 'unit-unknown @ vincoli.0.misura (error)'),
  words('B', condition({ misura: 'kc.17_CTR' }), 'unit-unknown @ vincoli.0.misura (error)'),
  words('B', condition({ misura: 'kc.05_KC' })),
  words('B', condition({ misura: 'aula@05_KC' })),
  words('B', condition({ misura: 'aula@17_CTR' })),
  words('B', condition({ misura: 'aula@Z' }), 'unit-unknown @ vincoli.0.misura (error)'),
  words(
    'B',
    { vincoli: [{ fonte: 'art. 1', minimo_percentuale: 1, misura: 'stage', in_rapporto_a: 'uf.Z' }] },
    'unit-unknown @ vincoli.0.in_rapporto_a (error)',
  ),
  words('B', { 'da_verificare[0].unita': ['17_CTR'] }),
  words('B', { 'da_verificare[0].unita': ['17_CTR', 'Z'] }, 'unit-unknown @ da_verificare.0.unita.1 (error)'),
  words('B', { 'unita_formative[1].ordine': 1 }, 'unit-out-of-order @ unita_formative.1.ordine (error)'),
  words(
    'B',
    { 'unita_formative[1].ordine': undefined, 'unita_formative[2].ordine': 1 },
    'unit-out-of-order @ unita_formative.2.ordine (error)',
  ),
  words('B', { 'unita_formative[0].ordine': undefined, 'unita_formative[1].ordine': 1 }),
  words(
    'B',
    { da_confermare: [{ perche: { it: 'Perché', en: 'Why' }, voci: ['ore.totale', 'unita_formative[0].uc'] }] },
    'to-confirm @ ore.totale (warning)',
    'to-confirm @ unita_formative.0.uc (warning)',
  ),
  words('B', { da_confermare: [{ perche: { it: 'Perché', en: 'Why' } }] }, 'to-confirm @ da_confermare.0 (warning)'),
  words(
    'B',
    {
      da_confermare: [
        {
          perche: { it: 'Perché', en: 'Why' },
          righe: [
            { riga: 7, testo: 'Riga' },
            { riga: 8, pagina: 2, testo: 'Altra' },
          ],
        },
      ],
    },
    'to-confirm @ da_confermare.0.righe.0 (warning)',
    'to-confirm @ da_confermare.0.righe.1 (warning)',
  ),
  words('B', { scheda: 'atlante/altra' }),
  words('L', { scheda: 'atlante/altra' }, 'card-unknown @ scheda (warning)'),
];

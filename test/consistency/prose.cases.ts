/** Words and numbers of a sentence that are read in one way only, at their borders. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const prose = (on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind: 'prose', on, edits, says });

export const PROSE: readonly Altered[] = [
  prose(
    'B',
    { 'valutazione.attestazione.frase': 'rilascio di « Attestato di frequenza »' },
    'words-unlike-sentence @ valutazione.attestazione.denominazione (error)',
  ),
  prose(
    'B',
    { 'valutazione.attestazione.frase': 'rilascio delle note', 'valutazione.attestazione.denominazione': 'Nota' },
    'words-unlike-sentence @ valutazione.attestazione.denominazione (warning)',
  ),
  prose(
    'B',
    {
      'valutazione.attestazione.frase': 'rilascio del certificato AB',
      'valutazione.attestazione.denominazione': 'Certificato A B',
    },
    'words-unlike-sentence @ valutazione.attestazione.denominazione (warning)',
  ),
  prose(
    'B',
    {
      'ingresso.esenzioni_italiano.frase': 'Serve la lingua',
      'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
    },
    'words-unlike-sentence @ ingresso.esenzioni_italiano.ammesse.0 (warning)',
  ),
  prose(
    'B',
    {
      'ingresso.esenzioni_italiano.frase': 'Nessun cittadino è esentato: diploma italiano',
      'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
    },
    'words-unlike-sentence @ ingresso.esenzioni_italiano.ammesse (warning)',
  ),
  prose(
    'B',
    {
      'ingresso.esenzioni_italiano.frase': 'Nessuna persona è esentata: diploma italiano',
      'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
    },
    'words-unlike-sentence @ ingresso.esenzioni_italiano.ammesse (warning)',
  ),
  prose(
    'B',
    {
      'ingresso.esenzioni_italiano.frase': 'Nessuno è esentato: diploma italiano',
      'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
    },
    'words-unlike-sentence @ ingresso.esenzioni_italiano.ammesse (warning)',
  ),
  prose('B', {
    'ingresso.esenzioni_italiano.frase': 'Per tutti, salvo il diploma italiano',
    'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
  }),
  prose('B', {
    'ingresso.esenzioni_italiano.frase': 'Tutti sono dispensati con il diploma italiano',
    'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'],
  }),
  prose(
    'B',
    { 'ingresso.proscioglimento.frase': 'proscioglimento senza accertamento' },
    'words-unlike-sentence @ ingresso.proscioglimento.accertamento (warning)',
  ),
  prose('B', {
    'ingresso.proscioglimento.frase': 'proscioglimento senza accertamento',
    'ingresso.proscioglimento.accertamento': false,
  }),
  prose('B', { 'ingresso.proscioglimento.frase': 'proscioglimento', 'ingresso.proscioglimento.accertamento': false }),
  prose('B', { 'ingresso.deroghe.frase': 'Le deroghe sono decise dalla Regione' }),
  prose('B', { 'ingresso.deroghe.frase': 'Le deroghe sono decise dalla Regione', 'ingresso.deroghe.ammesse': true }),
  prose('B', { 'sedi.frase': 'aule  oppure  laboratori' }, 'words-unlike-sentence @ sedi.quante (error)'),
  prose('B', { 'sedi.frase': 'aule e / o laboratori' }, 'words-unlike-sentence @ sedi.quante (error)'),
  prose('B', { 'sedi.frase': 'aule o laboratori' }, 'words-unlike-sentence @ sedi.quante (error)'),
  prose(
    'B',
    { 'sedi.frase': 'aula ed laboratorio', 'sedi.quante': 'almeno_una' },
    'words-unlike-sentence @ sedi.quante (error)',
  ),
  prose(
    'B',
    { 'sedi.frase': 'aule o laboratori', 'sedi.richieste': ['aula'] },
    'words-unlike-sentence @ sedi.richieste (warning)',
  ),
  prose('B', { 'sedi.frase': 'locali adatti' }),
  prose('B', { sedi: undefined }),
  prose('B', { 'crediti.ammessi': undefined }),
  prose(
    'B',
    { 'crediti.riferimenti': ['D.G.R. n. 744/2016'] },
    'words-unlike-sentence @ crediti.riferimenti (warning)',
  ),
  prose('B', { 'crediti.riferimenti': undefined }, 'words-unlike-sentence @ crediti.riferimenti (warning)'),
  prose('B', {
    'crediti.frase': 'crediti di ammissione e di frequenza di cui alla D.G.R. n. 744/2016 (la D.G.R. n. 744/2016)',
    'crediti.riferimenti': ['D.G.R. n. 744/2016'],
  }),
  prose('B', { 'unita_formative[0].fad_argomenti.ammessi[0]': 'altro_tema' }),
  prose('L', { 'fasi.frase': 'nelle fasi di  accoglienza, informazione, supporto tecnico, e reclamo' }),
  prose(
    'L',
    { 'fasi.frase': 'nelle fasi di  accoglienza, informazione, supporto tecnico, reclamo e vendita' },
    'words-unlike-sentence @ fasi.richieste (warning)',
  ),
  prose(
    'B',
    { 'unita_formative[1].lingue.frase': "colloquio in inglese e in francese e in un'altra lingua" },
    'words-unlike-sentence @ unita_formative.1.lingue.richieste (warning)',
  ),
  prose('B', {
    'unita_formative[1].lingue.frase': 'colloquio in inglese e in francese',
    'unita_formative[1].lingue.richieste': ['en', 'fr'],
  }),
  prose(
    'B',
    {
      'unita_formative[1].lingue.frase': 'colloquio in inglese e in francese',
      'unita_formative[1].lingue.richieste': undefined,
      'unita_formative[1].lingue.altre_europee': undefined,
    },
    'words-unlike-sentence @ unita_formative.1.lingue.richieste (warning)',
  ),
  prose('B', { 'unita_formative[1].lingue.frase': "colloqui inglesi e in un'altra lingua" }),
  prose('B', { 'unita_formative[1].lingue.richieste': ['de-Latn'] }),
  prose('B', { 'unita_formative[1].lingue.richieste': ['1de'] }),
  prose('B', { 'unita_formative[1].lingue.richieste': ['de-1'] }),
  prose(
    'B',
    { 'unita_formative[1].lingue.richieste': ['de-AT'] },
    'words-unlike-sentence @ unita_formative.1.lingue.richieste.0 (warning)',
  ),
  prose(
    'B',
    { 'unita_formative[1].lingue.altre_europee': undefined },
    'figure-unlike-sentence @ unita_formative.1.lingue.altre_europee (warning)',
  ),
  prose(
    'B',
    {
      'unita_formative[1].lingue.frase': "in inglese e in un'altra  lingua",
      'unita_formative[1].lingue.altre_europee': undefined,
    },
    'figure-unlike-sentence @ unita_formative.1.lingue.altre_europee (warning)',
  ),
  prose(
    'B',
    { 'unita_formative[1].lingue.frase': 'in inglese e in tre lingue', 'unita_formative[1].lingue.altre_europee': 2 },
    'figure-unlike-sentence @ unita_formative.1.lingue.altre_europee (warning)',
  ),
  prose('B', {
    'unita_formative[1].lingue.frase': 'in lingua inglese e in altre lingue',
    'unita_formative[1].lingue.altre_europee': 2,
  }),
  prose(
    'B',
    {
      'unita_formative[3].lingue.frase': 'sia in italiano che in una altra  lingua',
      'unita_formative[3].lingue.altre_europee': 2,
    },
    'figure-unlike-sentence @ unita_formative.3.lingue.altre_europee (warning)',
  ),
  prose(
    'B',
    {
      'unita_formative[3].lingue.frase': 'sia in italiano che in un’ altra lingua',
      'unita_formative[3].lingue.altre_europee': 2,
    },
    'figure-unlike-sentence @ unita_formative.3.lingue.altre_europee (warning)',
  ),
  prose(
    'B',
    {
      'unita_formative[3].lingue.frase': 'sia in italiano che in lingua',
      'unita_formative[3].lingue.altre_europee': 2,
    },
    'figure-unlike-sentence @ unita_formative.3.lingue.altre_europee (warning)',
  ),
  prose('L', { 'unita_formative[0].prova.frase': 'Per un caso di conflitto in lingua straniera' }),
  prose('L', { 'unita_formative[0].prova.frase': 'Per una situazione di conflitto in lingua straniera' }),
  prose('L', { 'unita_formative[0].prova.frase': 'Per uno scenario di conflitto in lingua straniera' }),
  prose(
    'L',
    { 'unita_formative[0].prova.frase': 'Per ventuno situazioni di conflitto in lingua straniera' },
    'figure-unlike-sentence @ unita_formative.0.prova.situazioni (error)',
  ),
  prose(
    'L',
    { 'unita_formative[0].prova.frase': 'Per undici situazioni di conflitto in lingua straniera' },
    'figure-unlike-sentence @ unita_formative.0.prova.situazioni (error)',
  ),
  prose(
    'L',
    { 'unita_formative[0].prova.frase': 'Per quattro  situazioni di conflitto in lingua straniera' },
    'figure-unlike-sentence @ unita_formative.0.prova.situazioni (error)',
  ),
  prose('C', { 'ingresso.titolo.frase': 'un livello EQF adatto' }),
  prose('B', { 'ingresso.titolo.frase': 'I livello EQF' }, 'figure-unlike-sentence @ ingresso.titolo.minimo (error)'),
  prose('B', { 'ingresso.titolo.frase': 'III livello EQF', 'ingresso.titolo.minimo': { eqf: 3 } }),
  prose(
    'B',
    { 'ingresso.italiano.frase': 'il livello A1' },
    'figure-unlike-sentence @ ingresso.italiano.livello (error)',
  ),
  prose(
    'B',
    {
      'frequenza.minima.frase':
        "almeno l'85% delle ore, con assenze al massimo del 15%, secondo le regole che la Regione ha scritto nei suoi atti e che l'ente applica",
    },
    'figure-unlike-sentence @ frequenza.minima.minimo_percentuale (warning)',
  ),
  prose(
    'B',
    {
      'frequenza.assenze': {
        massimo_percentuale: 20,
        da: 'valutazione',
        frase: 'massimo il 30% delle ore, e il 10% di quelle di stage',
      },
    },
    'figure-unlike-sentence @ frequenza.assenze.massimo_percentuale (warning)',
  ),
  prose('B', { 'frequenza.assenze': { massimo_percentuale: 20, da: 'valutazione', frase: "frequenza dell'80%" } }),
  prose(
    'B',
    { 'frequenza.assenze': { massimo_percentuale: 20, da: 'valutazione', frase: 'frequenza del 75%' } },
    'figure-unlike-sentence @ frequenza.assenze.massimo_percentuale (error)',
  ),
  prose('B', {
    'frequenza.assenze': { massimo_percentuale: 20, da: 'valutazione', frase: 'assenze e frequenza: 80%' },
  }),
  prose(
    'C',
    { 'frequenza.inserimento': { massimo_percentuale: 10, da: 'valutazione', frase: 'entro il 15% delle ore' } },
    'figure-unlike-sentence @ frequenza.inserimento.massimo_percentuale (error)',
  ),
  prose(
    'C',
    { durata_anni: { valore: 1, da: 'valutazione', frase: 'corso di almeno due anni' } },
    'figure-unlike-sentence @ durata_anni.valore (error)',
  ),
  prose('B', { 'frequenza.minima.frase': 'La frequenza è obbligatoria, con assenze fino al 20 %' }),
  prose(
    'B',
    { 'frequenza.minima.frase': 'La frequenza è obbligatoria, con assenze fino al 25 %' },
    'figure-unlike-sentence @ frequenza.minima.minimo_percentuale (warning)',
  ),
  prose(
    'B',
    { 'frequenza.minima.frase': 'La frequenza è del 20 %' },
    'figure-unlike-sentence @ frequenza.minima.minimo_percentuale (error)',
  ),
];

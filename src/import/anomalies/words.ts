/** What a page says in two places, and in two ways. Pure. */
import type { Draft, Tree } from '../draft.ts';
import { alike } from '../phrase.ts';
import { type Anomaly, figure, once, unitLabel, units } from './anomaly.ts';

/** The EQF level of each entry title, from the scales that all standards share. */
export type Levels = Readonly<Record<string, { eqf: number }>>;

function levelOf(minimo: unknown, levels: Levels): number | undefined {
  return typeof minimo === 'string' ? levels[minimo]?.eqf : (minimo as { eqf: number }).eqf;
}

/** The entry title of the prose is not that of the field. */
export function entryTitle(draft: Draft, levels: Levels): Anomaly | undefined {
  const [prose, field] = [draft.get<Tree>('ingresso.titolo'), draft.get<Tree>('ingresso.titolo_altro_campo')];
  if (prose === undefined || field === undefined) return undefined;
  const [asked, admitted] = [levelOf(prose['minimo'], levels), levelOf(field['minimo'], levels)];
  if (asked === undefined || admitted === undefined || asked === admitted) return undefined;
  const text = draft.get<{ campo: string }>(`testi.${String(prose['da'])}`);
  const words = /pari almeno a EQF \d/.exec(String(prose['frase']))?.[0] ?? String(prose['frase']);
  const below = /Licenza media \+ Qualificazione EQF (\d)/i.exec(String(field['frase']))?.[1];
  return {
    id: 'titolo-di-ingresso',
    campi: once([text?.campo, String(field['campo'])]),
    stampato: `${words}; ${String(field['frase'])}`,
    perche: {
      it: `Il testo chiede un titolo di livello EQF ${asked}, il campo ${below === undefined ? `dice «${String(field['frase'])}»` : `ammette la licenza media con una qualificazione EQF ${below}`}.`,
      en: `The prose asks for a title at EQF level ${asked}, the field ${below === undefined ? `says “${String(field['frase'])}”` : `admits the lower-secondary diploma with an EQF ${below} qualification`}.`,
    },
    trattamento: {
      it: `Il più severo obbliga: sotto EQF ${Math.max(asked, admitted)} è un errore. Il campo avverte soltanto.`,
      en: `The stricter binds: below EQF ${Math.max(asked, admitted)} is an error. The field only warns.`,
    },
    controlli: ['entry-contradiction'],
    regole: ['entry-title-below-minimum'],
  };
}

/** The prose allows distance learning to some, the figures to nobody. */
export function accredited(draft: Draft): Anomaly | undefined {
  if (!draft.has('fad.accreditamento')) return undefined;
  const caps = ['fad', 'fad_sincrona', 'fad_asincrona'].filter(
    (measure) => figure(draft, measure)?.massimo_percentuale !== undefined,
  );
  if (caps.length === 0 || caps.some((measure) => figure(draft, measure)?.massimo_percentuale !== 0)) return undefined;
  const frase = draft.get<string>('fad.accreditamento.frase') ?? '';
  const act = /(art\. .+)$/.exec(frase)?.[1] ?? '';
  const rule = act.replace(/,? della D\.G\.R\.?/, ', della D.G.R.').replace(/,,/, ',');
  const english = rule.replace(/\bcomma\b/, 'paragraph').replace(/della D\.G\.R\. n\./, 'of D.G.R. no.');
  return {
    id: 'fad-accreditati',
    campi: once([draft.get<string>('testi.elearning.campo'), ...caps.map((measure) => figure(draft, measure)?.campo)]),
    stampato: caps.map(() => '0').join('; '),
    perche: {
      it: 'Il testo consente la FaD ai soggetti accreditati; le due percentuali non ne lasciano neanche un’ora.',
      en: 'The text allows distance learning to accredited providers; the two percentages leave not even one hour of it.',
    },
    trattamento: {
      it: `Per chi non è accreditato il limite è 0 h. Per chi lo è decide una persona, con l’${rule}.`,
      en: `For providers that are not accredited the cap is 0 h. For those that are, a person decides, by ${english}.`,
    },
    controlli: ['fad-contradiction'],
    regole: caps.map((measure) => `${measure.replace('_', '-')}-above-cap`),
  };
}

const ORDINALS: [string, string][] = [
  ['prima', 'first'],
  ['seconda', 'second'],
  ['terza', 'third'],
  ['quarta', 'fourth'],
  ['quinta', 'fifth'],
];

/** A name that the list prints without its end, while the detail has it whole. */
export function truncatedName(draft: Draft): Anomaly | undefined {
  const list = draft.get<Tree[]>('altri_campi')?.find(({ voci }) => Array.isArray(voci));
  for (const [index, entry] of ((list?.['voci'] as string[] | undefined) ?? []).entries()) {
    const printed = entry.replace(/^\d+ [-–] /, '');
    const name = String(units(draft)[index]?.['denominazione'] ?? '');
    if (alike(printed) === alike(name) || printed === '' || !name.startsWith(printed)) continue;
    const [which, english] = ORDINALS[index] ?? [`${index + 1}ª`, `${index + 1}th`];
    const lost = name.length - printed.length;
    return {
      id: 'nome-troncato',
      campi: once([String(list?.['campo']), unitLabel(draft, 'denominazione')]),
      stampato: entry,
      perche: {
        it: `Nell’elenco ${lost === 1 ? 'manca l’ultima lettera' : 'manca la fine'} del nome della ${which} UF; nel dettaglio c’è.`,
        en: `In the list the name of the ${english} unit lacks its ${lost === 1 ? 'last letter' : 'end'}; the detail has it.`,
      },
      trattamento: {
        it: `Vale il nome intero del dettaglio: «${name}».`,
        en: `The full name of the detail holds: «${name}».`,
      },
    };
  }
  return undefined;
}

/** Two names of the certificate. */
export function certificate(draft: Draft): Anomaly[] {
  const [prose, field] = [
    draft.get<Tree>('valutazione.attestazione'),
    draft.get<Tree>('valutazione.attestazione_altro_campo'),
  ];
  if (prose === undefined || field === undefined) return [];
  const [name, other] = [String(prose['denominazione']), String(field['denominazione'])];
  if (alike(name) === alike(other)) return [];
  return [
    {
      id: 'attestazione',
      campi: once([draft.get<string>(`testi.${String(prose['da'])}.campo`), String(field['campo'])]),
      stampato: `${name}; ${other}`,
      perche: {
        it: 'Il testo e il campo danno due nomi all’attestato.',
        en: 'The prose and the field give the certificate two names.',
      },
      trattamento: { it: `Vale il nome del testo: «${name}».`, en: `The name in the prose holds: «${name}».` },
      controlli: ['attestation-contradiction'],
      regole: ['attestation-mismatch'],
    },
  ];
}

/** Percentages of a page that cannot stand, or whose base is not the one that it prints. Pure. */
import type { InLanguages } from '../../text/language.ts';
import type { Draft } from '../draft.ts';
import { type Anomaly, type Figure, figure, inItalian, least, unitFigures, unitLabel, units } from './anomaly.ts';

/** Percentages that cannot be percentages, and those that stand beside them: kept as printed, applied by no rule. */
export function percentages(draft: Draft): Anomaly[] {
  const whole = ['fad', 'fad_sincrona', 'fad_asincrona'].filter((measure) => figure(draft, measure) !== undefined);
  const beyond = whole.filter((measure) => figure(draft, measure)?.stampato !== undefined);
  const base = (measure: string) => draft.get<string>(`ore.${measure}.sul_minimo_di`) ?? '';
  const baseless = whole.filter((measure) => base(measure) !== '' && least(draft, base(measure)) === undefined);
  const beside =
    beyond.length === 0
      ? []
      : whole.filter((measure) => !beyond.includes(measure) && (figure(draft, measure)?.massimo_percentuale ?? 0) > 0);
  const treatment = treatmentOf(draft);
  const anomalies = [
    ...beyond.map((measure) => beyondHundred(draft, measure, treatment(measure))),
    ...beside.map((measure) => besideBeyond(draft, measure, beyond[0] as string, treatment(measure))),
    ...baseless.filter((measure) => !beside.includes(measure)).map((measure) => noBase(draft, measure, base(measure))),
  ];
  for (const anomaly of anomalies) {
    const measure = whole.find((each) => figure(draft, each)?.campo === anomaly.campi[0]) as string;
    const in_rapporto_a = base(measure) || 'aula';
    draft.set(`ore.${measure}`, {
      stampato: anomaly.stampato,
      anomalia: anomaly.id,
      in_rapporto_a,
      campo: anomaly.campi[0],
    });
  }
  return anomalies;
}

const slug = (measure: string) => measure.replace('_', '-');
const KIND: Record<string, [string, string]> = {
  fad: ['FaD', 'distance'],
  fad_sincrona: ['FaD sincrona', 'synchronous'],
  fad_asincrona: ['FaD asincrona', 'asynchronous'],
};

/** Which caps hold in place of a figure that is not applied. */
function treatmentOf(draft: Draft): (measure: string) => InLanguages {
  const caps = new Set(units(draft).map((unit) => unitFigures(unit)['fad']?.['massimo']));
  const [cap] = caps.size === 1 ? caps : [];
  return (measure) => {
    const [name, english] = KIND[measure] as [string, string];
    const certain =
      cap === undefined
        ? { it: 'Riportato com’è stampato e non applicato.', en: 'Kept as printed and not applied.' }
        : {
            it: `Riportato com’è stampato e non applicato: sono certi, e valgono, i limiti delle UF, ${inItalian(cap)} h ciascuna.`,
            en: `Kept as printed and not applied: the caps of the units, ${cap} h each, are certain and bind.`,
          };
    return {
      it: `${certain.it} Se il piano prevede ${name}, chiedere alla Regione il limite del percorso.`,
      en: `${certain.en} Where the plan has ${english} hours, ask the Region for the cap of the course.`,
    };
  };
}

function beyondHundred(draft: Draft, measure: string, trattamento: InLanguages): Anomaly {
  const { stampato = '', campo } = figure(draft, measure) as Figure;
  const printed = Number(stampato.replace(',', '.'));
  const [aula, total, practice] = [least(draft, 'aula'), least(draft, 'totale'), least(draft, 'stage_laboratorio')];
  const fits = total !== undefined && practice !== undefined && total - practice === printed;
  const ofAula: InLanguages =
    aula === undefined
      ? {
          it: `Una percentuale non supera 100: il ${stampato} % non può stare in piedi.`,
          en: `A percentage does not exceed 100: ${stampato} % cannot stand.`,
        }
      : {
          it: `Il ${stampato} % di un’aula di ${inItalian(aula)} h è più dell’aula stessa.`,
          en: `${stampato} % of ${aula} classroom hours is more than the classroom itself.`,
        };
  return {
    id: `${slug(measure)}-${stampato}`,
    campi: [campo],
    stampato,
    perche: fits
      ? {
          it: `${ofAula.it} Come ore tornerebbe: ${stampato} = ${total} − ${practice}.`,
          en: `${ofAula.en} As hours it would fit: ${stampato} = ${total} − ${practice}.`,
        }
      : ofAula,
    trattamento,
    controlli: ['percentage-out-of-range'],
  };
}

function besideBeyond(draft: Draft, measure: string, other: string, trattamento: InLanguages): Anomaly {
  const { massimo_percentuale: percent = 0, campo } = figure(draft, measure) as Figure;
  const beyond = figure(draft, other)?.stampato ?? '';
  const aula = least(draft, 'aula');
  const shares = units(draft).flatMap((unit) => unitFigures(unit)['fad_sincrona']?.['massimo_percentuale'] ?? []);
  const share = shares.find((each) => (each * Number(beyond)) / 100 === percent);
  const asPercent = aula === undefined ? undefined : (percent * aula) / 100;
  return {
    id: `${slug(measure)}-${percent}`,
    campi: [campo],
    stampato: String(percent),
    perche: {
      it: `Sta accanto a un ${beyond} che non può essere una percentuale${share === undefined ? '' : `, e anche ${percent} tornerebbe come ore: il ${share} % di ${beyond}`}.${asPercent === undefined ? '' : ` Come percentuale darebbe ${inItalian(asPercent)} h sulle ${aula} d’aula.`}`,
      en: `It stands beside a ${beyond} that cannot be a percentage${share === undefined ? '' : `, and ${percent} too would fit as hours: ${share} % of ${beyond}`}.${asPercent === undefined ? '' : ` As a percentage it would give ${asPercent} h of the ${aula} in the classroom.`}`,
    },
    trattamento,
    controlli: ['percentage-out-of-range'],
  };
}

function noBase(draft: Draft, measure: string, base: string): Anomaly {
  const { massimo_percentuale: percent = 0, campo } = figure(draft, measure) as Figure;
  return {
    id: `${slug(measure)}-senza-base`,
    campi: [campo],
    stampato: String(percent),
    perche: {
      it: `La percentuale è di una durata (${base.replace('_', ' e ')}) che la fonte non dà.`,
      en: `The percentage is of a length (${base}) that the source does not give.`,
    },
    trattamento: {
      it: 'Riportata com’è stampata e non applicata: chiedere alla Regione la base.',
      en: 'Kept as printed and not applied: ask the Region for the base.',
    },
  };
}

/** A cap of a unit that is not the share that the page says of the base that it says. */
export function unitFadBase(draft: Draft): Anomaly | undefined {
  const unit = units(draft).find((each) => {
    const { aula, fad, fad_sincrona: sync, totale } = unitFigures(each);
    const share = ((sync?.['massimo_percentuale'] ?? 0) * (totale?.['minimo'] ?? 0)) / 100;
    return aula?.['minimo'] === 0 && share > 0 && fad?.['massimo'] === share;
  });
  if (unit === undefined) return undefined;
  const { fad, fad_sincrona: sync, totale } = unitFigures(unit);
  const [percent, cap, base] = [sync?.['massimo_percentuale'], fad?.['massimo'] as number, totale?.['minimo']];
  return {
    id: 'base-fad-uf',
    campi: [
      unitLabel(draft, 'ore.aula.minimo'),
      unitLabel(draft, 'ore.fad_sincrona.massimo_percentuale'),
      unitLabel(draft, 'ore.fad.massimo'),
    ],
    stampato: `0; ${percent}; ${cap}`,
    perche: {
      it: `La FaD della UF è in rapporto alla durata d’aula, che per la UF è almeno 0 h: il ${percent} % di 0 è 0, ma la fonte stampa ${inItalian(cap)} h.`,
      en: `The distance learning of a unit is in proportion to its classroom hours, whose minimum is 0: ${percent} % of 0 is 0, yet the source prints ${cap} h.`,
    },
    trattamento: {
      it: `La base sono le ore minime della UF: il ${percent} % di ${base} è ${inItalian(cap)}, come stampato.`,
      en: `The base is the minimum hours of the unit: ${percent} % of ${base} is ${cap}, as printed.`,
    },
    controlli: ['uf-fad-base'],
  };
}

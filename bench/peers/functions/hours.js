// Hours of a plan, or of one unit, against a floor or a ceiling. The message is the subject.
const QUARTERS = 4;

export default function hours(value, options) {
  const { measure, minimum, maximum, declared, minima, maxima } = options;
  const bounds = minima ?? maxima;
  if (bounds !== undefined && !Object.hasOwn(bounds, String(value.codice))) return [];
  const found = measured(value, measure);
  const floor = minimum ?? minima?.[value.codice];
  const ceiling = maximum ?? maxima?.[value.codice];
  const breaks =
    (floor !== undefined && found < floor * QUARTERS) ||
    (ceiling !== undefined && found > ceiling * QUARTERS) ||
    (declared === true && value.corso?.ore_totali !== undefined && value.corso.ore_totali * QUARTERS !== found);
  return breaks ? [{ message: bounds === undefined ? measure : String(value.codice) }] : [];
}

function measured(value, measure) {
  if (measure === 'unit') return sum(value, MODES);
  if (measure === 'unitFad') return sum(value, FAD);
  const all = (list, modes) => (list ?? []).reduce((total, unit) => total + sum(unit, modes), 0);
  const { unita_formative: units, competenze_chiave: skills, stage } = value;
  const inClass = all(units, MODES) + all(skills, MODES);
  const placement = Math.round((stage?.ore ?? 0) * QUARTERS);
  switch (measure) {
    case 'totale':
      return inClass + placement;
    case 'aula_laboratorio':
      return inClass;
    case 'kc_totale':
      return all(skills, MODES);
    case 'fad':
      return all(units, FAD) + all(skills, FAD);
    case 'stage':
      return placement;
    default:
      throw new Error(`no measure ${measure}`);
  }
}

const FAD = ['fad_sincrona', 'fad_asincrona'];
const MODES = ['aula', 'laboratorio', ...FAD];

/** Quarters of an hour of a unit: those of its modules, or its own. */
function sum(unit, modes) {
  let total = 0;
  for (const part of unit.moduli ?? [unit]) {
    for (const mode of modes) total += Math.round((part.ore?.[mode] ?? 0) * QUARTERS);
  }
  return total;
}

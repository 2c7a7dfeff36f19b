/**
 * What Spectral can state of the standard of Basilicata, as a ruleset: the shape of a plan, and the rules of qualcheck
 * that a path and a small function can tell, by the same names. A message is the subject of the rule alone.
 */
const UNITS = { '17_CTR': 20, '20_CTR': 150, '21_CTR': 50, '22_CTR': 80 };
const UNIT_FAD = { '17_CTR': 4, '20_CTR': 60, '21_CTR': 15, '22_CTR': 32 };
const SKILLS = { '05_KC': 20, '04_KC': 20, '07_KC': 20 };
const SKILL_FAD = { '05_KC': 4, '04_KC': 4, '07_KC': 4 };

/**
 * The shape is a function made of the JSON Schema of plans, since Spectral's own compiles the schema anew for each file:
 * given a schema, it is that one.
 */
export function spectralRuleset(schema) {
  return {
    functions: ['hours', 'codes', 'atLeast', 'shape'],
    rules: {
      format: schema === undefined ? rule('$', 'shape') : rule('$', 'schema', { schema }, 'formato'),
      'total-below-minimum': rule('$', 'hours', { measure: 'totale', minimum: 600 }),
      'aula-laboratorio-below-minimum': rule('$', 'hours', { measure: 'aula_laboratorio', minimum: 360 }),
      'stage-below-minimum': rule('$', 'hours', { measure: 'stage', minimum: 240 }),
      'kc-total-below-minimum': rule('$', 'hours', { measure: 'kc_totale', minimum: 60 }),
      'fad-above-cap': rule('$', 'hours', { measure: 'fad', maximum: 72 }),
      'total-mismatch': rule('$', 'hours', { measure: 'totale', declared: true }),
      'uf-missing': rule('$', 'codes', { list: 'unita_formative', all: Object.keys(UNITS) }),
      'uf-below-minimum': rule('$.unita_formative[*]', 'hours', { measure: 'unit', minima: UNITS }),
      'fad-above-uf-cap': rule('$.unita_formative[*]', 'hours', { measure: 'unitFad', maxima: UNIT_FAD }),
      'uf-assessment-missing': rule('$.unita_formative[*]', 'codes', { filled: 'verifica', among: Object.keys(UNITS) }),
      'kc-missing': rule('$', 'codes', { list: 'competenze_chiave', all: Object.keys(SKILLS) }),
      'kc-below-minimum': rule('$.competenze_chiave[*]', 'hours', { measure: 'unit', minima: SKILLS }),
      'fad-above-kc-cap': rule('$.competenze_chiave[*]', 'hours', { measure: 'unitFad', maxima: SKILL_FAD }),
      'rooms-missing': rule('$', 'codes', { list: 'sedi', key: 'tipo', all: ['aula', 'laboratorio'] }),
      'eqf-mismatch': rule('$.corso.eqf', 'enumeration', { values: [3] }, 'corso'),
      'attendance-below-minimum': rule('$.frequenza.minima', 'atLeast', { minimum: 80 }, 'frequenza'),
      'teacher-experience-below-minimum': rule('$.docenti[*].esperienza_anni', 'atLeast', { minimum: 3 }, 'docenti'),
      'exam-not-public': rule('$.valutazione.esame.pubblico', 'enumeration', { values: [true] }, 'esame'),
      'attestation-mismatch': rule(
        '$.valutazione.attestazione',
        'enumeration',
        { values: ['Certificato di qualificazione professionale'] },
        'attestazione',
      ),
    },
  };
}

function rule(given, name, functionOptions, message = '{{error}}') {
  // biome-ignore lint/suspicious/noThenProperty: the word of Spectral's rulesets.
  return { given, severity: 'error', message, then: { function: name, ...(functionOptions && { functionOptions }) } };
}

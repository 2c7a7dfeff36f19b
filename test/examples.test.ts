/** The shipped examples: each has the verdict of its name, and a single slip in a conforming one fails one rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Format, readDocument } from '../src/format/document.ts';
import { planFormat } from '../src/format/plan-format.ts';
import { standardFormat } from '../src/format/standard.ts';
import { qualcheck, ROOT } from './support/cli.ts';
import { checked } from './support/plans.ts';

const FOLDER = join(ROOT, 'examples');
const examples = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

/** The end of a name says the verdict, and the verdict says the exit code. */
const VERDICTS = [
  { ending: '-conforme.yaml', verdict: 'pass', code: 0 },
  { ending: '-da-correggere.yaml', verdict: 'fail', code: 1 },
  { ending: '-bozza.yaml', verdict: 'incomplete', code: 1 },
] as const;
/** Examples of standards that are not shipped. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'ente-conforme.yaml': ['--standards', 'examples/standard-di-un-ente'],
};

interface Told {
  plans: { verdict: string; counts: Record<string, number>; outcomes: { rule: string }[] }[];
}

describe.each(examples)('examples/%s', (file) => {
  it('follows the format', () => {
    const { value, findings } = readDocument(readFileSync(join(FOLDER, file), 'utf8'), planFormat);
    expect(findings).toEqual([]);
    expect(value).toBeDefined();
  });

  it('has the verdict that its name says', async () => {
    const named = VERDICTS.find(({ ending }) => file.endsWith(ending));
    expect(named, 'an ending that says the verdict').toBeDefined();
    const options = OPTIONS[file] ?? [];
    const { stdout, stderr, code } = await qualcheck(['validate', `examples/${file}`, '--format', 'json', ...options]);
    expect(stderr).toBe('');
    const [plan] = (JSON.parse(stdout) as Told).plans;
    expect({ verdict: plan?.verdict, code }).toEqual({ verdict: named?.verdict, code: named?.code });
    if (named?.verdict === 'pass') expect(plan?.counts).toMatchObject({ fail: 0, warning: 0, incomplete: 0 });
  });
});

type Replacement = readonly [written: string, instead: string];

interface Slip {
  what: string;
  edits: readonly Replacement[];
  /** The rules that fail as errors: one, unless a comment says why more; none for an edit that a standard allows. */
  fails: readonly string[];
  warns?: readonly string[];
  lacks?: readonly string[];
  /** Rules that turn into something for a person to look at. */
  manual?: readonly string[];
}

/** Attendance and absence say the same thing twice, and a source that sets both is broken in both. */
const LOW_ATTENDANCE = ['absence-above-maximum', 'attendance-below-minimum'];

const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'basilicata-conforme.yaml': [
    {
      what: 'exemption from Italian for an Italian diploma',
      edits: [['esenzioni: []', 'esenzioni: [diploma_italiano]']],
      fails: ['entry-italian-exemption-not-allowed'],
    },
    { what: 'Italian at A2', edits: [['livello: B1', 'livello: A2']], fails: ['entry-italian-below-minimum'] },
    {
      what: 'entry with the lower-secondary diploma',
      edits: [['titolo: obbligo_istruzione', 'titolo: licenza_media']],
      fails: ['entry-title-below-minimum'],
    },
    {
      what: 'release from schooling without its assessment',
      edits: [["{ accertamento: colloquio e prova scritta sulle competenze dell'obbligo }", '{}']],
      fails: ['proscioglimento-without-assessment'],
    },
    {
      what: 'a quarter of an hour of FaD too much in 17_CTR',
      edits: [
        ['{ fad_asincrona: 4 }', '{ fad_asincrona: 4.25 }'],
        ['{ aula: 10, laboratorio: 8 }', '{ aula: 9.75, laboratorio: 8 }'],
      ],
      fails: ['fad-above-uf-cap'],
    },
    {
      what: 'FaD on another topic in 17_CTR',
      edits: [['argomento: formazione_generale_sicurezza', 'argomento: rischi_specifici']],
      fails: ['fad-topic-not-allowed'],
    },
    {
      what: 'a quarter of an hour of FaD too much in 04_KC',
      edits: [['aula: 10, laboratorio: 8, fad_sincrona: 4', 'aula: 9.75, laboratorio: 8, fad_sincrona: 4.25']],
      fails: ['fad-above-kc-cap'],
    },
    {
      what: 'FaD of the course at 72 h, beyond the stricter reading',
      edits: [['{ aula: 22, fad_sincrona: 16 }', '{ aula: 12, fad_sincrona: 26 }']],
      fails: [],
      warns: ['fad-above-net-cap'],
    },
    {
      what: 'FaD of the course at 72.25 h, every unit within its cap',
      edits: [['{ aula: 22, fad_sincrona: 16 }', '{ aula: 11.75, fad_sincrona: 26.25 }']],
      fails: ['fad-above-cap'],
    },
    {
      what: '17_CTR a quarter of an hour short, the hours given to 20_CTR',
      edits: [
        ['{ aula: 10, laboratorio: 8 }', '{ aula: 7.75, laboratorio: 8 }'],
        ['{ aula: 22, fad_sincrona: 16 }', '{ aula: 24.25, fad_sincrona: 16 }'],
      ],
      fails: ['uf-below-minimum'],
    },
    { what: 'one foreign language of two', edits: [['[en, fr]', '[en]']], fails: ['language-missing'] },
    {
      what: 'classrooms without laboratories',
      edits: [['  - { tipo: laboratorio, posti: 16 }\n', '']],
      fails: ['rooms-missing'],
    },
    {
      what: 'the certificate of another Region',
      edits: [['Certificato di qualificazione professionale', 'Certificazione di qualifica professionale']],
      fails: ['attestation-mismatch'],
    },
  ],

  'campania-call-center-conforme.yaml': [
    {
      what: 'one hour of synchronous FaD, not accredited',
      edits: [['{ aula: 36, laboratorio: 4 }', '{ aula: 35, fad_sincrona: 1, laboratorio: 4 }']],
      fails: ['fad-sincrona-above-cap'],
    },
    {
      what: 'one hour of asynchronous FaD, not accredited',
      edits: [['{ aula: 36, laboratorio: 4 }', '{ aula: 35, fad_asincrona: 1, laboratorio: 4 }']],
      fails: ['fad-asincrona-above-cap'],
    },
    {
      what: 'one hour of synchronous FaD, accredited',
      edits: [
        ['accreditato_fad: false', 'accreditato_fad: true'],
        ['{ aula: 36, laboratorio: 4 }', '{ aula: 35, fad_sincrona: 1, laboratorio: 4 }'],
      ],
      fails: [],
      manual: ['fad-sincrona-above-cap'],
    },
    {
      what: 'one hour of synchronous FaD, nothing said of the accreditation',
      edits: [
        [', accreditato_fad: false', ''],
        ['{ aula: 36, laboratorio: 4 }', '{ aula: 35, fad_sincrona: 1, laboratorio: 4 }'],
      ],
      fails: [],
      lacks: ['fad-sincrona-above-cap'],
    },
    { what: 'accredited and without FaD', edits: [['accreditato_fad: false', 'accreditato_fad: true']], fails: [] },
    {
      what: 'classroom hours at 239.75',
      edits: [['{ aula: 36, laboratorio: 4 }', '{ aula: 27.75, laboratorio: 12.25 }']],
      fails: ['aula-below-minimum'],
    },
    {
      what: 'laboratory hours at 59.75',
      edits: [['{ aula: 16, laboratorio: 12 }', '{ aula: 20.25, laboratorio: 7.75 }']],
      fails: ['laboratorio-below-minimum'],
    },
    {
      what: 'placement at 199.75 h',
      edits: [
        ['ore: 206', 'ore: 199.75'],
        ['ore_totali: 518', 'ore_totali: 511.75'],
        ['{ ore: 518,', '{ ore: 511.75,'],
      ],
      fails: ['stage-below-minimum'],
    },
    {
      what: 'key competences at 49.75 h, the hours given to a unit',
      edits: [
        ['ore: { aula: 26 }', 'ore: { aula: 21.75 }'],
        ['ore: { aula: 12 }', 'ore: { aula: 16.25 }'],
      ],
      fails: ['kc-total-below-minimum'],
    },
    { what: 'a declared total of its own', edits: [['ore_totali: 518', 'ore_totali: 520']], fails: ['total-mismatch'] },
    {
      what: 'a laboratory teacher without title with one classroom hour',
      edits: [['ore: { laboratorio: 12 }', 'ore: { aula: 1, laboratorio: 11 }']],
      fails: ['teacher-title-missing'],
    },
    {
      what: 'an expert with two years of experience, where the others who have three are too few',
      edits: [['esperienza_anni: 12', 'esperienza_anni: 2']],
      fails: ['teacher-experience-below-minimum'],
      warns: ['teacher-experience-below-minimum'],
    },
    {
      what: 'a tutor with two professional years',
      edits: [['esperienza_professionale_anni: 3', 'esperienza_professionale_anni: 2']],
      fails: ['tutor-requirements-missing'],
    },
    {
      what: 'a tutor without title',
      edits: [['t2, titolo_studio_adeguato: true', 't2, titolo_studio_adeguato: false']],
      fails: ['tutor-requirements-missing'],
    },
    {
      what: 'three teachers of seven from the world of work',
      edits: [['d6, mondo_del_lavoro: true', 'd6, mondo_del_lavoro: false']],
      fails: ['teachers-below-share'],
    },
    {
      what: 'entry with a title at EQF 3',
      edits: [['diploma #', '{ eqf: 3 } #']],
      fails: ['entry-title-below-minimum'],
    },
    { what: 'entry with a title at EQF 4, by its level', edits: [['diploma #', '{ eqf: 4 } #']], fails: [] },
    {
      what: 'no paper for foreign titles',
      edits: [['[dichiarazione_valore, documento_equipollente]', '[]']],
      fails: ['entry-foreign-title-missing'],
    },
    {
      what: 'requirements met in the second month',
      edits: [['requisiti_entro: inizio_attivita', 'requisiti_entro: 2027-03-01']],
      fails: ['entry-deadline-after-start'],
    },
    {
      what: 'a derogation',
      edits: [['deroghe: []', 'deroghe: [iscrizione con riserva]']],
      fails: ['entry-derogation-not-allowed'],
    },
    { what: 'nobody exempted from Italian', edits: [['[diploma_italiano]', '[]']], fails: [] },
    {
      what: 'Italian speakers exempted',
      edits: [['[diploma_italiano]', '[diploma_italiano, residenza]']],
      fails: ['entry-italian-exemption-not-allowed'],
    },
    {
      what: 'classrooms only: a doubt, since there are laboratory hours',
      edits: [['  - { tipo: laboratorio, posti: 16 }\n', '']],
      fails: [],
      warns: ['laboratorio-without-room'],
    },
    {
      what: 'joining after 20.25 % of the hours',
      edits: [['inserimento_entro: 20', 'inserimento_entro: 20.25']],
      fails: ['tui-above-maximum'],
    },
    {
      what: 'an exam that leaves the third unit out',
      edits: [['esame: { pubblico: true, unita: tutte }', 'esame: { pubblico: true, unita: [2912, 2913] }']],
      fails: ['exam-units-missing'],
    },
    {
      what: 'the certificate of another Region',
      edits: [['Certificazione di qualifica professionale', 'Certificato di qualificazione professionale']],
      fails: ['attestation-mismatch'],
    },
    { what: 'privacy left out', edits: [['conoscenze: [3]', 'conoscenze: []']], fails: ['knowledge-not-covered'] },
    { what: 'another ADA', edits: [['[ADA.14.01.10]', '[ADA.24.04.09]']], fails: ['ada-mismatch'] },
    {
      what: 'an intermediate exam',
      edits: [['esame_intermedio: false', 'esame_intermedio: true']],
      fails: ['annualita-mismatch'],
    },
  ],

  'campania-customer-care-conforme.yaml': [
    // EQF 3 is what the other field admits: only the stricter prose is broken.
    {
      what: 'entry with a title at EQF 3',
      edits: [['diploma #', '{ eqf: 3 } #']],
      fails: ['entry-title-below-minimum'],
    },
    {
      what: 'entry with the lower-secondary diploma, below the other field too',
      edits: [['diploma #', 'licenza_media #']],
      fails: ['entry-title-below-minimum'],
      warns: ['entry-title-below-minimum'],
    },
    { what: 'entry at 17', edits: [['eta_minima: 18', 'eta_minima: 17']], fails: ['entry-age-below-minimum'] },
    { what: 'nobody exempted from Italian', edits: [['[diploma_italiano]', '[]']], fails: [] },
    {
      what: 'Italian without a way to check it',
      edits: [['[certificazione, test_ingresso]', '[]']],
      fails: ['entry-italian-check-missing'],
    },
    {
      what: 'FaD at the cap of a unit',
      edits: [['{ aula: 14, fad_sincrona: 6 }', '{ aula: 4, fad_sincrona: 16 }']],
      fails: [],
    },
    {
      what: 'FaD a quarter of an hour beyond the cap of a unit',
      edits: [['{ aula: 14, fad_sincrona: 6 }', '{ aula: 3.75, fad_sincrona: 16.25 }']],
      fails: ['fad-above-uf-cap'],
    },
    {
      what: 'FaD beyond the cap of a unit by the two kinds together',
      edits: [['{ aula: 14, fad_sincrona: 6 }', '{ aula: 3.75, fad_sincrona: 6, fad_asincrona: 10.25 }']],
      fails: ['fad-above-uf-cap'],
      manual: ['fad-asincrona-above-cap'],
    },
    {
      what: 'FaD beyond the cap of a unit written by the code of its UC',
      edits: [['{ aula: 16, fad_sincrona: 4 }', '{ aula: 3.75, fad_sincrona: 16.25 }']],
      fails: ['fad-above-uf-cap'],
    },
    {
      what: 'a unit a quarter of an hour short, the hours given to another',
      edits: [
        ['{ aula: 14, fad_sincrona: 6 }', '{ aula: 7.75, fad_sincrona: 6 }'],
        ['{ aula: 18 }', '{ aula: 24.25 }'],
      ],
      fails: ['uf-below-minimum'],
    },
    {
      what: 'the unit written by the code of its UC a quarter of an hour short',
      edits: [
        ['{ aula: 18 }', '{ aula: 9.75 }'],
        ['{ aula: 14, fad_sincrona: 6 }', '{ aula: 22.25, fad_sincrona: 6 }'],
      ],
      fails: ['uf-below-minimum'],
    },
    {
      what: 'laboratory hours of a unit beyond its maximum',
      edits: [
        ['{ laboratorio: 10 }', '{ laboratorio: 40.25 }'],
        ['ore: 90', 'ore: 59.75'],
      ],
      fails: ['laboratorio-above-uf-maximum'],
    },
    {
      what: 'classroom hours at 124.75',
      edits: [['{ aula: 17, laboratorio: 9 }', '{ aula: 9.75, laboratorio: 16.25 }']],
      fails: ['aula-below-minimum'],
    },
    {
      what: 'placement and laboratory at 74.75 h, the hours given to the classroom',
      edits: [
        ['ore: 90', 'ore: 40.75'],
        ['{ aula: 18 }', '{ aula: 67.25 }'],
      ],
      fails: ['stage-laboratorio-below-minimum'],
      // The classroom hours go to a teacher who is not from the world of work.
      warns: ['teachers-below-hours-share'],
    },
    {
      what: 'the course at 249.75 h',
      edits: [
        ['ore: 90', 'ore: 83.75'],
        ['ore_totali: 256', 'ore_totali: 249.75'],
        ['{ ore: 256,', '{ ore: 249.75,'],
      ],
      fails: ['total-below-minimum'],
    },
    {
      what: 'key competences at 19.75 h, the hours given to a unit',
      edits: [
        ['ore: { aula: 12 }', 'ore: { aula: 5.75 }'],
        ['ore: { aula: 18 }', 'ore: { aula: 24.25 }'],
      ],
      fails: ['kc-total-below-minimum'],
    },
    { what: 'the code of the UF for that of its UC', edits: [['codice: 2366', 'codice: 1259']], fails: [] },
    {
      what: 'the exam by codes of UF and UC',
      edits: [['unita: tutte', 'unita: [2365, 1259, 2368]']],
      fails: [],
    },
    {
      what: 'a laboratory teacher without title with one classroom hour',
      edits: [['{ laboratorio: 10 }', '{ aula: 1, laboratorio: 9 }']],
      fails: ['teacher-title-missing'],
    },
    {
      what: 'a tutor with two professional years',
      edits: [['esperienza_professionale_anni: 4', 'esperienza_professionale_anni: 2']],
      fails: ['tutor-requirements-missing'],
    },
    {
      what: 'two teachers of six from the world of work',
      edits: [['d5, mondo_del_lavoro: true', 'd5, mondo_del_lavoro: false']],
      fails: ['teachers-below-share'],
    },
    {
      what: 'absence up to 20.25 %, and attendance to match',
      edits: [['minima: 80, assenze_massime: 20,', 'minima: 79.75, assenze_massime: 20.25,']],
      fails: LOW_ATTENDANCE,
    },
    {
      what: 'attendance and absence that do not add up',
      edits: [['minima: 80, assenze_massime: 20,', 'minima: 80, assenze_massime: 19.75,']],
      fails: ['attendance-mismatch'],
    },
    {
      what: 'joining after 20.25 % of the hours',
      edits: [['inserimento_entro: 20', 'inserimento_entro: 20.25']],
      fails: ['tui-above-maximum'],
    },
    {
      what: 'the certificate of another qualification',
      edits: [['per «Tecnico esperto customer care»', 'per «Tecnico della gestione di call center»']],
      fails: ['attestation-mismatch'],
    },
    { what: 'a closed exam', edits: [['pubblico: true', 'pubblico: false']], fails: ['exam-not-public'] },
    {
      what: 'a unit without assessment',
      edits: [['verifica: prova pratica su un reclamo', 'verifica: nessuna']],
      fails: ['uf-assessment-missing'],
    },
  ],

  'lazio-assistenza-conforme.yaml': [
    {
      what: 'two situations only in the first unit',
      edits: [['        - { descrizione: cliente indeciso fra due offerte, comportamento: indeciso }\n', '']],
      fails: ['situations-below-minimum'],
    },
    { what: 'no conflict', edits: [['caratteri: [conflitto], ', '']], fails: ['situations-below-minimum'] },
    {
      what: 'no conversation in a foreign language',
      edits: [['caratteri: [lingua_straniera], ', '']],
      fails: ['situations-below-minimum'],
    },
    {
      what: 'no English in the first unit',
      edits: [
        [
          'lingue: [en]\n    verifica:\n      modalita: [audizione',
          'lingue: [de]\n    verifica:\n      modalita: [audizione',
        ],
      ],
      fails: ['language-missing'],
    },
    {
      what: 'no CRM in the second unit',
      edits: [['[applicativo CRM, postazione con cuffie]', '[postazione con cuffie]']],
      fails: ['situations-below-minimum'],
    },
    {
      what: 'no complaint in the third unit',
      edits: [['caratteri: [reclamo], ', '']],
      fails: ['situations-below-minimum'],
    },
    {
      what: 'one behaviour of customers in the third unit',
      edits: [['comportamento: sbrigativo', 'comportamento: preoccupato']],
      fails: ['situations-below-minimum'],
    },
    {
      what: 'no time limit in the fourth unit',
      edits: [['      tempo_minuti: 90 # il tempo assegnato\n', '']],
      fails: ['situations-below-minimum'],
    },
    {
      what: 'no time limit in the second unit, which asks for none',
      edits: [['      tempo_minuti: 60\n', '']],
      fails: [],
    },
    {
      what: 'a written test for the second unit',
      edits: [['modalita: [prova_prestazionale]', 'modalita: [prova_scritta]']],
      fails: ['assessment-way-not-allowed'],
    },
    {
      what: 'a written test beside an allowed way',
      edits: [['modalita: [prova_prestazionale]', 'modalita: [prova_scritta, prova_prestazionale]']],
      fails: [],
    },
    { what: 'vocal hygiene left out', edits: [['[1, 10, 11]', '[1, 11]']], fails: ['knowledge-not-covered'] },
    {
      what: 'knowledge that the profile has not',
      edits: [['[1, 10, 11]', '[1, 10, 11, 12]']],
      fails: ['item-unknown'],
    },
    { what: 'digital security left out', edits: [['abilita: [2, 3]', 'abilita: [2]']], fails: ['ability-not-covered'] },
    {
      what: 'entry with a title of which the profile says nothing',
      edits: [['titolo: obbligo_istruzione', 'titolo: licenza_media']],
      fails: [],
    },
    { what: 'another level', edits: [['eqf: 3', 'eqf: 4']], fails: ['eqf-mismatch'] },
    // Hours are the provider's own, but they must agree with each other under any standard.
    { what: 'a declared total of its own', edits: [['ore_totali: 300', 'ore_totali: 320']], fails: ['total-mismatch'] },
    {
      what: 'placement hours of its own',
      edits: [
        ['ore: 84', 'ore: 80'],
        ['ore_totali: 300', 'ore_totali: 296'],
      ],
      fails: ['total-mismatch'],
    },
  ],
};

function load<T>(text: string, format: Format<T>): T {
  const { value, findings } = readDocument(text, format);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

/** Strict about the text: an edit that misses its place, or has two, would test something else. */
function edited(text: string, edits: readonly Replacement[]): string {
  let result = text;
  for (const [written, instead] of edits) {
    const parts = result.split(written);
    if (parts.length !== 2) throw new Error(`«${written}» stands ${parts.length - 1} times in the plan`);
    result = parts.join(instead);
  }
  return result;
}

/** Rules by what became of them, each once. */
function rulesOf(text: string) {
  const plan = load(text, planFormat);
  const standard = load(readFileSync(join(ROOT, 'standards', `${plan.standard}.yaml`), 'utf8'), standardFormat);
  const { outcomes } = checked(plan, standard);
  const rules = (outcome: string, severity?: string) =>
    new Set(
      outcomes
        .filter((each) => each.outcome === outcome && (severity === undefined || each.severity === severity))
        .map(({ rule }) => rule),
    );
  return {
    fails: rules('fail', 'error'),
    warns: rules('fail', 'warning'),
    lacks: rules('incomplete'),
    manual: rules('manual'),
  };
}

/** What becomes of a slip, for the name of its test. */
function told({ fails, warns = [], lacks = [], manual = [] }: Slip): string {
  if (fails.length > 0) return `fails ${fails.join(', ')}`;
  if (warns.length > 0) return `warns ${warns.join(', ')}`;
  if (lacks.length > 0) return `lacks ${lacks.join(', ')}`;
  return manual.length > 0 ? `a person looks at ${manual.join(', ')}` : 'passes';
}

describe.each(Object.entries(SLIPS))('examples/%s', (file, slips) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  const named = slips.map((slip) => [`${slip.what}: ${told(slip)}`, slip] as const);

  it.each(named)('%s', (_name, { edits, fails, warns = [], lacks = [], manual = [] }) => {
    const before = rulesOf(text);
    expect(rulesOf(edited(text, edits))).toEqual({
      fails: new Set(fails),
      warns: new Set(warns),
      lacks: new Set(lacks),
      manual: new Set([...before.manual, ...manual]),
    });
  });

  it('has slips told apart by name', () => {
    expect(new Set(slips.map(({ what }) => what)).size).toBe(slips.length);
  });
});

describe('the slips', () => {
  it('are of each conforming example of a shipped standard', () => {
    const conforming = examples.filter((file) => file.endsWith('-conforme.yaml') && OPTIONS[file] === undefined);
    expect(Object.keys(SLIPS).sort()).toEqual(conforming.sort());
  });
});

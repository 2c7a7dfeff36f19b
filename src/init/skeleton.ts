/**
 * A plan skeleton as text, commented: what the norms fix is written, what only the designer knows is left blank and
 * says so; a sample fills that with plausible values. Pure.
 */

import { sourceLine } from '../norms/clause.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { open, type Skeleton } from './parts.ts';
import { type Teacher, teacherYears, traineesOf, tutorYears } from './sample.ts';
import { kcLines, unitLines } from './units.ts';
import { comment, entry, list, map, oneLine, scalar } from './yaml-text.ts';

export function skeletonText(skeleton: Skeleton): string {
  const { plan, norms, example, words } = skeleton;
  const lines = [
    ...introduction(skeleton),
    `formato: ${plan.formato}`,
    `titolo: ${scalar(`${oneLine(plan.titolo)}, ${example ? 'esempio' : 'edizione'}`)}${example ? '' : ` # ${open(skeleton, words.edition)}`}`,
    `standard: ${scalar(plan.standard)}`,
    ...(plan.avvisi === undefined ? [] : [`avvisi: ${list(plan.avvisi)}`]),
    'obiettivo: qualificazione',
    '',
    'soggetto:',
    entry('denominazione', example ? 'Ente di esempio' : undefined, open(skeleton, words.provider), '  '),
    entry('accreditato_fad', example ? String(hasFad(skeleton)) : undefined, open(skeleton, words.trueOrFalse), '  '),
    '',
    ...courseLines(skeleton),
    ...entryLines(skeleton),
    '',
    ...unitLines(skeleton),
    ...kcLines(skeleton),
    ...placementLines(skeleton),
    ...teacherLines(skeleton),
    ...roomLines(skeleton),
    ...attendanceLines(norms),
    ...assessmentLines(norms),
    ...creditLines(norms),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function introduction({ norms, example, words }: Skeleton): string[] {
  const { standard, avvisi = [] } = norms;
  const calls = avvisi.map(({ denominazione }) => denominazione);
  const source = sourceLine(standard);
  return words
    .introduction({ example, standard: standard.denominazione.testo, source, calls })
    .flatMap((each) => comment(each));
}

function hasFad({ hours }: Skeleton): boolean {
  return [...hours.keys()].some((path) => path.includes('fad_'));
}

function courseLines(skeleton: Skeleton): string[] {
  const { norms, hours, example, words } = skeleton;
  const { classificazione, descrizione } = norms.standard;
  // Decimals add up in hundredths.
  const total = [...hours].reduce((sum, [path, each]) => sum + (addsHours(path) ? Math.round(each * 100) : 0), 0) / 100;
  const trainees = traineesOf(norms);
  const indent = '  ';
  return [
    'corso:',
    ...(total === 0 ? [] : [`${indent}ore_totali: ${total}`]),
    ...(classificazione.eqf === undefined ? [] : [`${indent}eqf: ${classificazione.eqf.valore}`]),
    ...(descrizione === undefined
      ? []
      : [
          entry(
            'descrizione',
            example ? scalar(`Corso di esempio per ${norms.standard.denominazione.testo}`) : undefined,
            open(skeleton, words.description),
            indent,
          ),
        ]),
    ...(classificazione.ada === undefined
      ? []
      : [`${indent}ada: ${list(classificazione.ada.voci.map(({ codice }) => codice))}`]),
    entry('inizio', example ? '2027-01-11' : undefined, open(skeleton, words.firstDay), indent),
    entry('fine', example ? '2027-12-17' : undefined, open(skeleton, words.lastDay), indent),
    entry(
      'partecipanti',
      example || trainees.asked ? String(trainees.number) : undefined,
      open(skeleton, words.howMany),
      indent,
    ),
  ];
}

/** Placement of a unit is in that of the course. */
function addsHours(path: string): boolean {
  return !path.endsWith('.ore.stage');
}

function entryLines(skeleton: Skeleton): string[] {
  const { norms, example, words } = skeleton;
  const { ingresso } = norms.standard;
  if (ingresso === undefined) return [];
  const { eta, italiano, verifica_italiano, esenzioni_italiano, titoli_esteri, termine, deroghe } = ingresso;
  const minimum = (ingresso.titolo ?? ingresso.titolo_altro_campo)?.minimo;
  const indent = '  ';
  const italian = {
    livello: italiano?.livello,
    verifica: verifica_italiano === undefined ? undefined : list(verifica_italiano.una_tra),
    esenzioni: esenzioni_italiano === undefined ? undefined : '[]',
  };
  return [
    '',
    'ingresso:',
    ...(minimum === undefined
      ? []
      : [`${indent}titolo: ${typeof minimum === 'string' ? minimum : map({ eqf: minimum.eqf })}`]),
    ...(eta === undefined ? [] : [`${indent}eta_minima: ${eta.minima}`]),
    ...(Object.values(italian).some((each) => each !== undefined) ? [`${indent}italiano: ${map(italian)}`] : []),
    ...(titoli_esteri === undefined ? [] : [`${indent}titoli_esteri: ${list(titoli_esteri.uno_tra)}`]),
    ...(termine === undefined ? [] : [`${indent}requisiti_entro: ${termine.entro}`]),
    ...(deroghe === undefined ? [] : [`${indent}deroghe: []`]),
    ...(ingresso.documentazione === undefined
      ? []
      : [entry('documentazione_agli_atti', example ? 'true' : undefined, open(skeleton, words.documentsKept), indent)]),
  ];
}

function placementLines(skeleton: Skeleton): string[] {
  const { norms, hours, example, words } = skeleton;
  const stage = hours.get('stage.ore');
  const { tutor } = norms.standard;
  if (stage === undefined && tutor === undefined) return [];
  const years = tutorYears(norms.standard);
  const person = `{ id: t1, titolo_studio_adeguato: true, esperienza_professionale_anni: ${years} }`;
  const hoursLine = stage === undefined ? [] : [`  ore: ${stage}`];
  if (tutor === undefined) return ['', 'stage:', ...hoursLine];
  const asked = open(skeleton, words.tutor(tutor.minimo_anni_professionali));
  return [
    '',
    'stage:',
    ...hoursLine,
    ...(example ? ['  tutor:', `    - ${person}`] : [entry('tutor', undefined, asked, '  '), `    # - ${person}`]),
  ];
}

function teacherLines(skeleton: Skeleton): string[] {
  const { norms, example, teachers, words } = skeleton;
  const { docenti } = norms.standard;
  const years = teacherYears(norms.standard);
  const person = ({ id, expert }: Teacher) =>
    `{ id: ${id}, mondo_del_lavoro: ${expert}, esperienza_anni: ${years}, titolo_studio_adeguato: true }`;
  if (example) return ['', 'docenti:', ...teachers.map((teacher) => `  - ${person(teacher)}`)];
  const asked = words.teachers({
    experts: docenti?.mondo_del_lavoro?.minimo_percentuale,
    years: docenti?.esperienza?.minimo_anni,
    title: docenti?.titolo !== undefined,
  });
  return ['', entry('docenti', undefined, open(skeleton, asked)), `  # - ${person({ id: 'd1', expert: true })}`];
}

function roomLines(skeleton: Skeleton): string[] {
  const { norms, example, words } = skeleton;
  const { sedi } = norms.standard;
  const types = sedi?.richieste ?? ['aula'];
  const rooms = types.map((type) => `{ tipo: ${type}, posti: ${traineesOf(norms).number} }`);
  if (example) return ['', 'sedi:', ...rooms.map((room) => `  - ${room}`)];
  if (sedi === undefined) return [];
  const asked = words.rooms(types, sedi.quante === 'tutte');
  return ['', entry('sedi', undefined, open(skeleton, asked)), ...rooms.map((room) => `  # - ${room}`)];
}

function attendanceLines({ standard }: Norms): string[] {
  const { minima, assenze, inserimento } = standard.frequenza ?? {};
  const values = {
    minima: minima?.minimo_percentuale,
    assenze_massime: assenze?.massimo_percentuale,
    inserimento_entro: inserimento?.massimo_percentuale,
  };
  return Object.values(values).every((each) => each === undefined) ? [] : ['', `frequenza: ${map(values)}`];
}

function assessmentLines({ standard }: Norms): string[] {
  const { esame_pubblico, esame_unita, attestazione } = standard.valutazione ?? {};
  const exam = { pubblico: esame_pubblico && true, unita: esame_unita && 'tutte' };
  if (esame_pubblico === undefined && esame_unita === undefined && attestazione === undefined) return [];
  return [
    '',
    'valutazione:',
    ...(esame_pubblico === undefined && esame_unita === undefined ? [] : [`  esame: ${map(exam)}`]),
    ...(attestazione === undefined ? [] : [`  attestazione: ${scalar(attestazione.denominazione)}`]),
  ];
}

function creditLines({ standard }: Norms): string[] {
  const { crediti } = standard;
  if (crediti === undefined) return [];
  return ['', `crediti: ${map(Object.fromEntries(crediti.ammessi.map((kind) => [kind, true])))}`];
}

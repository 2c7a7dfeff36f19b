/**
 * A plan skeleton as text, commented: what the norms fix is written, what only the designer knows is left blank and
 * says so; a sample fills that with plausible values. Pure.
 */

import { sourceLine } from '../norms/clause.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { Skeleton } from './parts.ts';
import { type Teacher, teacherYears, traineesOf, tutorYears } from './sample.ts';
import { kcLines, unitLines } from './units.ts';
import { comment, entry, list, map, oneLine, scalar, TO_COMPLETE } from './yaml-text.ts';

/** The schema beside the plan, as `qualcheck schema` and the packaged `schemas/` give it. */
const SCHEMA_LINE = '# yaml-language-server: $schema=plan.schema.json';

export function skeletonText(skeleton: Skeleton): string {
  const { plan, norms, example } = skeleton;
  const lines = [
    SCHEMA_LINE,
    ...introduction(skeleton),
    `formato: ${plan.formato}`,
    `titolo: ${scalar(`${oneLine(plan.titolo)}, ${example ? 'esempio' : 'edizione'}`)}${example ? '' : ` # ${TO_COMPLETE}: l’edizione`}`,
    `standard: ${scalar(plan.standard)}`,
    ...(plan.avvisi === undefined ? [] : [`avvisi: ${list(plan.avvisi)}`]),
    'obiettivo: qualificazione',
    '',
    'soggetto:',
    entry('denominazione', example ? 'Ente di esempio' : undefined, 'l’ente', '  '),
    entry('accreditato_fad', example ? String(hasFad(skeleton)) : undefined, 'true o false', '  '),
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

function introduction({ norms, example }: Skeleton): string[] {
  const { standard, avvisi = [] } = norms;
  const calls = avvisi.map(({ denominazione }) => `«${denominazione}»`).join(', ');
  const what = example ? 'Un piano di esempio' : 'Scheletro di un piano';
  const also = calls === '' ? '' : ` e dell’avviso ${calls}`;
  return [
    ...comment(`${what} per «${standard.denominazione.testo}»: ${sourceLine(standard)}.`),
    ...comment(
      example
        ? `Rispetta le cifre dello standard${also}. I valori che sceglie l’ente sono inventati.`
        : `Rispetta già tutte le cifre dello standard${also}. Dove è scritto «${TO_COMPLETE}» manca quello che sa solo chi progetta: finché resta, «qualcheck validate» risponde «incompleto».`,
    ),
  ];
}

function hasFad({ hours }: Skeleton): boolean {
  return [...hours.keys()].some((path) => path.includes('fad_'));
}

function courseLines({ norms, hours, example }: Skeleton): string[] {
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
            'che cosa il corso si propone',
            indent,
          ),
        ]),
    ...(classificazione.ada === undefined
      ? []
      : [`${indent}ada: ${list(classificazione.ada.voci.map(({ codice }) => codice))}`]),
    entry('inizio', example ? '2027-01-11' : undefined, 'il primo giorno, come 2027-01-11', indent),
    entry('fine', example ? '2027-12-17' : undefined, 'l’ultimo giorno', indent),
    entry('partecipanti', example || trainees.asked ? String(trainees.number) : undefined, 'quanti', indent),
  ];
}

/** Placement of a unit is in that of the course. */
function addsHours(path: string): boolean {
  return !path.endsWith('.ore.stage');
}

function entryLines({ norms, example }: Skeleton): string[] {
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
      : [entry('documentazione_agli_atti', example ? 'true' : undefined, 'true se i documenti si conservano', indent)]),
  ];
}

function placementLines({ norms, hours, example }: Skeleton): string[] {
  const stage = hours.get('stage.ore');
  const { tutor } = norms.standard;
  if (stage === undefined && tutor === undefined) return [];
  const years = tutorYears(norms.standard);
  const person = `{ id: t1, titolo_studio_adeguato: true, esperienza_professionale_anni: ${years} }`;
  const hoursLine = stage === undefined ? [] : [`  ore: ${stage}`];
  if (tutor === undefined) return ['', 'stage:', ...hoursLine];
  const asked = `titolo adeguato e almeno ${tutor.minimo_anni_professionali} anni di esperienza professionale`;
  return [
    '',
    'stage:',
    ...hoursLine,
    ...(example ? ['  tutor:', `    - ${person}`] : [entry('tutor', undefined, asked, '  '), `    # - ${person}`]),
  ];
}

function teacherLines({ norms, example, teachers }: Skeleton): string[] {
  const { docenti } = norms.standard;
  const years = teacherYears(norms.standard);
  const person = ({ id, expert }: Teacher) =>
    `{ id: ${id}, mondo_del_lavoro: ${expert}, esperienza_anni: ${years}, titolo_studio_adeguato: true }`;
  if (example) return ['', 'docenti:', ...teachers.map((teacher) => `  - ${person(teacher)}`)];
  const asked = [
    'con un codice, non con il nome',
    ...(docenti?.mondo_del_lavoro === undefined
      ? []
      : [`almeno il ${docenti.mondo_del_lavoro.minimo_percentuale} % dal mondo del lavoro`]),
    ...(docenti?.esperienza === undefined ? [] : [`almeno ${docenti.esperienza.minimo_anni} anni di esperienza`]),
    ...(docenti?.titolo === undefined ? [] : ['titolo di studio adeguato']),
  ];
  return ['', entry('docenti', undefined, asked.join('; ')), `  # - ${person({ id: 'd1', expert: true })}`];
}

function roomLines({ norms, example }: Skeleton): string[] {
  const { sedi } = norms.standard;
  const types = sedi?.richieste ?? ['aula'];
  const rooms = types.map((type) => `{ tipo: ${type}, posti: ${traineesOf(norms).number} }`);
  if (example) return ['', 'sedi:', ...rooms.map((room) => `  - ${room}`)];
  if (sedi === undefined) return [];
  const asked = types.join(sedi.quante === 'tutte' ? ' e ' : ' o ');
  return ['', entry('sedi', undefined, `${asked}, con i posti`), ...rooms.map((room) => `  # - ${room}`)];
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

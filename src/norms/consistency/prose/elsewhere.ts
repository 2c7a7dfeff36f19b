/**
 * What other sentences of the document say of a figure: 30 % of FaD in a text beside 20 % in its field. Warnings only,
 * since a sentence elsewhere may speak of something narrower. Pure.
 */
import { formatPath } from '../../../format/problem.ts';
import type { Standard } from '../../../format/standard.ts';
import { oneLine } from '../../../text/one-line.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { readingsOf } from './readings.ts';
import { NEGATION, unlike } from './words.ts';

interface Sentence {
  said: string;
  /** With the label of its field, which may say what it speaks of. */
  whole: string;
}

/** The sentences of the document's texts, one by one. */
function sentences({ testi = {}, altri_campi = [] }: Standard): Sentence[] {
  return [...Object.values(testi), ...altri_campi].flatMap(({ campo, testo = '' }) =>
    oneLine(testo)
      .split(/[.;](?=\s|$)/)
      .map((each) => ({ said: each.trim(), whole: `${campo}: ${each.trim()}` })),
  );
}

export const figuresElsewhere: Check = (standard) => {
  const all = sentences(standard);
  return figuresOf(standard).flatMap(({ norm, at, kind, value, shown, about, not }): Inconsistency[] => {
    // A figure that its own sentence tells is compared with that one.
    if (about === undefined || readingsOf(kind, norm.frase ?? '').length > 0) return [];
    const [said] =
      all
        .filter((each) => about.every((words) => words.test(each.whole)) && !not?.test(each.said))
        .map((each) => readingsOf(kind, each.said))
        .find((readings) => readings.length > 0 && readings.every((reading) => reading.value !== value)) ?? [];
    if (said === undefined) return [];
    const values = { what: formatPath(at), figure: shown, said: said.words, elsewhere: 'yes' };
    return [{ check: 'figure-unlike-sentence', level: 'warning', at, values, clause: clauseOf(standard, norm) }];
  });
};

const INTERMEDIATE = /(?:esam|prov|verific)\p{L}*\s+intermedi/iu;

/** An intermediate exam that a sentence asks for, or denies, beside the years. */
export const intermediateExams: Check = (standard) => {
  const { annualita } = standard;
  const found = sentences(standard).find(({ said, whole }) => said !== '' && INTERMEDIATE.test(whole));
  if (annualita === undefined || found === undefined) return [];
  const asked = !NEGATION.test(found.said) && !/^no$/i.test(found.said);
  const flags = annualita.voci.map(({ esame_intermedio }) => esame_intermedio);
  const index = asked ? (flags.includes(true) ? -1 : 0) : flags.indexOf(true);
  if (index < 0) return [];
  const at = ['annualita', 'voci', index, 'esame_intermedio'];
  return unlike(standard, { norm: annualita, at, figure: String(flags[index]), said: found.whole, level: 'warning' });
};

const EACH_UNIT = /(?:tutte\s+le|ogni|ciascun[ao]|singol[ae])\s+(?:UF|unit|modul)/iu;

/** An activity that each unit holds, against the label or the sentence that asks it of all units. */
export const ofEachUnit: Check = (standard) =>
  (['aula', 'laboratorio'] as const).flatMap((key) => {
    const norm = standard.didattica?.[key];
    if (norm?.ogni_uf === undefined) return [];
    const { field, text } = clauseOf(standard, norm);
    const said = `${field}: ${text}`;
    if (EACH_UNIT.test(said) === norm.ogni_uf) return [];
    const at = ['didattica', key, 'ogni_uf'];
    return unlike(standard, { norm, at, figure: String(norm.ogni_uf), said, level: 'warning' });
  });

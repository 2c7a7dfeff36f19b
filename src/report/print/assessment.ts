/** How a unit ends. */
import type { PlanUnit } from '../../format/plan.ts';
import type { Path } from '../../format/problem.ts';
import type { Fact } from './document.ts';
import { fact, type Sheet } from './sheet.ts';

type Assessment = NonNullable<PlanUnit['verifica']>;
type Situation = NonNullable<Exclude<Assessment, string>['situazioni']>[number];

/** `asked`: whether such a document always says it. */
export function assessmentFacts(sheet: Sheet, assessment: Assessment | undefined, at: Path, asked: boolean): Fact[] {
  const { words, say } = sheet;
  if (assessment === undefined || typeof assessment === 'string') {
    return fact(sheet, 'verifica', assessment, { at, asked });
  }
  const { modalita = [], descrizione, attivita, situazioni, tempo_minuti: minutes, strumenti } = assessment;
  const ways = modalita.map(words.term).join(', ');
  const description = [ways, descrizione].filter(Boolean).join('\n');
  const rest = [
    ...fact(sheet, 'verifica.attivita', attivita?.map(words.term).join(', '), { at: [...at, 'attivita'] }),
    ...fact(
      sheet,
      'verifica.situazioni',
      situazioni?.map((each) => situationText(sheet, each)),
      {
        at: [...at, 'situazioni'],
      },
    ),
    ...fact(sheet, 'verifica.tempo_minuti', minutes === undefined ? undefined : say.minutes(minutes), {
      at: [...at, 'tempo_minuti'],
    }),
    ...fact(sheet, 'verifica.strumenti', strumenti?.join(', '), { at: [...at, 'strumenti'] }),
  ];
  return [...fact(sheet, 'verifica', description, { at, asked: asked && rest.length === 0 }), ...rest];
}

function situationText({ words }: Sheet, { descrizione, caratteri = [], comportamento }: Situation): string {
  const traits = [...caratteri.map(words.term), ...(comportamento === undefined ? [] : [comportamento])];
  return traits.length === 0 ? descrizione : `${descrizione} (${traits.join(', ')})`;
}

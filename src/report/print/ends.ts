/** Attendance, exam and certificate, credits, exceptions, and what else is missing. */
import { formatPath, type Path } from '../../format/problem.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { titleOf } from '../../norms/rules/titles.ts';
import type { Block } from './document.ts';
import { cell, dateText, fact, hoursText, percentText, type Sheet, section, yesOrNo } from './sheet.ts';

export function attendanceSection(sheet: Sheet): Block[] {
  const { facts, say } = sheet;
  const { frequenza = {} } = facts.plan;
  return section(say.heads.frequenza, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'frequenza.minima', percentText(sheet, frequenza.minima)),
        ...fact(sheet, 'frequenza.assenze_massime', percentText(sheet, frequenza.assenze_massime)),
        ...fact(sheet, 'frequenza.inserimento_entro', percentText(sheet, frequenza.inserimento_entro)),
      ],
    },
  ]);
}

export function assessmentSection(sheet: Sheet): Block[] {
  const { facts, say } = sheet;
  const { esame = {}, attestazione } = facts.plan.valutazione ?? {};
  const units = esame.unita === 'tutte' ? say.allUnits : esame.unita?.join(', ');
  return section(say.heads.valutazione, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'valutazione.esame.pubblico', yesOrNo(sheet, esame.pubblico)),
        ...fact(sheet, 'valutazione.esame.unita', units),
        ...fact(sheet, 'valutazione.esame.prove', esame.prove),
        ...fact(sheet, 'valutazione.esame.soglia', esame.soglia),
        ...fact(sheet, 'valutazione.esame.ore', hoursText(sheet, esame.ore)),
        ...fact(sheet, 'valutazione.attestazione', attestazione),
      ],
    },
  ]);
}

export function creditsSection(sheet: Sheet): Block[] {
  const { facts, say } = sheet;
  const { crediti = {} } = facts.plan;
  return section(say.heads.crediti, [
    {
      is: 'facts',
      rows: [
        ...fact(sheet, 'crediti.ammissione', yesOrNo(sheet, crediti.ammissione)),
        ...fact(sheet, 'crediti.frequenza', yesOrNo(sheet, crediti.frequenza)),
        ...fact(sheet, 'crediti.riferimenti', crediti.riferimenti),
      ],
    },
  ]);
}

/** Requirements that the plan sets aside, with its reasons. */
export function exceptionsSection(sheet: Sheet): Block[] {
  const { facts, say, words } = sheet;
  const all = facts.plan.eccezioni ?? [];
  return section(say.heads.eccezioni, [
    {
      is: 'table',
      columns: [
        { title: say.columns.requirement, share: 32 },
        { title: say.columns.reason, share: 34 },
        { title: say.columns.act, share: 20 },
        { title: say.columns.until, share: 14 },
      ],
      rows: all.map(({ regola, soggetto, motivo, riferimento, scade }, index) => {
        const at = ['eccezioni', index];
        const about = [titleOf(regola, words.language) ?? regola, soggetto].filter(Boolean).join(', ');
        return [
          cell(sheet, [...at, 'regola'], about),
          cell(sheet, [...at, 'motivo'], motivo),
          cell(sheet, [...at, 'riferimento'], riferimento),
          cell(sheet, [...at, 'scade'], dateText(sheet, scade)),
        ];
      }),
    },
  ]);
}

/** What is missing at places that no section has a line for, each place once. */
export function blanksSection({ blanks, say, words }: Sheet): Block[] {
  const byPlace = new Map(
    blanks
      .left()
      .toReversed()
      .map((outcome) => [formatPath(placeOf(outcome)), outcome]),
  );
  const lines = [...byPlace.values()].toReversed().map((outcome): Block => {
    const line = [{ text: `${words.sentence(outcome)} ` }, blanks.mark(placeOf(outcome))];
    return { is: 'line', line };
  });
  return section(say.heads.blanks, lines);
}

function placeOf({ at = [], lacks }: Outcome): Path {
  return at.length > 0 ? at : [lacks ?? ''];
}

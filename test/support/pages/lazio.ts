/** Random profiles of Lazio, in the mixture of Markdown and HTML in which they are copied. */
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import type { Random } from './random.ts';

const NUMBERS: [string, number][] = [
  ['due', 2],
  ['tre', 3],
  ['quattro', 4],
  ['cinque', 5],
];
const WAYS: [string, string[]][] = [
  ['Audizione, colloquio tecnico e/o prova prestazionale', ['audizione', 'colloquio_tecnico', 'prova_prestazionale']],
  ['Colloquio tecnico e prova scritta', ['colloquio_tecnico', 'prova_scritta']],
  ['Prova pratica', ['prova_pratica']],
];

interface Unit {
  nome: string;
  risultato: string;
  livello: number;
  conoscenze: string[];
  abilita: string[];
  indicatori: string;
  prestazione: string;
  situazioni: number;
  modalita: string;
  modi: string[];
}

export function lazioPage(random: Random): Page {
  const name = random.name();
  const code = `${random.pick(['A', 'I', 'M'])}${random.whole(1, 9)}.${random.whole(1, 30)}`;
  const title = `[${code}] ${name.toUpperCase()}`;
  const eqf = random.whole(1, 8);
  const two = () => String(random.whole(10, 99));
  const ada = {
    codice: `ADA.${two()}.${two()}.${two()}`,
    ex: [`ADA.${two()}.${random.whole(100, 999)}.${random.whole(100, 999)}`],
    denominazione: random.item(true, 7),
  };
  const ateco = random.list(1, 4, () => ({
    codice: `${two()}.${two()}.${two()}`,
    denominazione: random.item(true, 6),
  }));
  const cp = [{ codice: `${random.whole(1, 9)}.${random.whole(1, 9)}.2.4.0`, denominazione: random.item(true, 6) }];
  const summary = `${random.chance(0.5) ? `Il profilo ${name} lavora. ` : ''}${random.prose(3)}`;
  const units = random.list(1, 7, () => unitOf(random));
  return {
    name,
    parts: [
      { title },
      { label: 'Descrizione sintetica', text: summary },
      { title: 'SISTEMI DI REFERENZIAZIONE' },
      {
        head: ['Sistema di riferimento', 'Denominazione'],
        rows: [
          ['Settore economico-professionale (SEP)', 'Area comune'],
          [
            'Area/e di Attività (AdA) del Repertorio nazionale delle qualificazioni regionali a cui il profilo afferisce',
            `${ada.codice} (ex ${ada.ex[0]}) - ${ada.denominazione}`,
          ],
          ['Livello E.q.f.', String(eqf)],
          ['Posizione classificatoria ISTAT CP 2011', cp.map(codedRow).join(' ')],
          ['Posizione/i classificatoria/e ISTAT ATECO 2007', ateco.map(codedRow).join(' ')],
        ],
      },
      ...units.flatMap(unitParts),
    ],
    norms: {},
    unknown: [],
    fields: [{ campo: 'Descrizione sintetica', testo: summary }],
    expected: {
      tipo: 'profilo',
      regione: 'Lazio',
      denominazione: {
        testo: summary.includes(name) ? name : `${name.charAt(0)}${name.slice(1).toLowerCase()}`,
        campo: title,
      },
      classificazione: {
        codice: { valore: code, campo: title },
        eqf: { valore: eqf },
        sep: { denominazione: 'Area comune' },
        ada: { voci: [ada] },
        cp: { voci: cp },
        ateco: { voci: ateco },
      },
      unita_formative: units.map((unit, index) => ({
        codice: `${code}-${index + 1}`,
        denominazione: unit.nome,
        eqf: unit.livello,
        risultato_atteso: unit.risultato,
        conoscenze: unit.conoscenze,
        abilita: unit.abilita,
        indicatori: unit.indicatori,
        prestazione_minima: unit.prestazione,
        modalita_valutazione: unit.modalita,
        prova: { situazioni: unit.situazioni },
        modalita_prova: { ammesse: unit.modi },
      })),
    },
  };
}

const codedRow = ({ codice, denominazione }: { codice: string; denominazione: string }) =>
  `${codice} - ${denominazione}`;

function unitOf(random: Random): Unit {
  const [word, situazioni] = random.pick(NUMBERS);
  const [modalita, modi] = random.pick(WAYS);
  return {
    nome: random.item(true, 8),
    risultato: random.item(true, 25),
    livello: random.whole(1, 8),
    conoscenze: random.list(1, 14, () => random.item(true)),
    abilita: random.list(1, 12, () => random.item(true, 30)),
    indicatori: `Sulla base di ${random.item(false, 20)}`,
    prestazione: `Per almeno ${word} tipologie di situazioni, ${random.item(false, 20)}`,
    situazioni,
    modalita,
    modi,
  };
}

function unitParts(unit: Unit): Part[] {
  return [
    { title: `UNITÀ DI COMPETENZA - ${unit.nome}` },
    { label: "RISULTATO ATTESO DALL'ESERCIZIO DELLA COMPETENZA", text: unit.risultato },
    { title: `LIVELLO E.q.f.: ${unit.livello}` },
    { label: 'CONOSCENZE', items: unit.conoscenze },
    { label: "ABILITA'", items: unit.abilita },
    { label: 'INDICATORI DI VALUTAZIONE DEL POSSESSO DELLA COMPETENZA', text: unit.indicatori },
    { label: 'PRESTAZIONE MINIMA ATTESA IN ESITO ALLA VALUTAZIONE', text: unit.prestazione },
    { label: 'MODALITÀ DI VALUTAZIONE DEL POSSESSO DELLA COMPETENZA', text: unit.modalita },
  ];
}

/** Lines of a copy: each part as Markdown or as HTML, headings glued now and then, apostrophes of both kinds. */
export function lazioLines(parts: readonly Part[], random: Random): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const html = random.chance(0.4);
    const bold = (text: string) => (html ? `<b>${text}</b>` : `**${text}**`);
    if ('title' in part) lines.push(bold(part.title));
    else if ('head' in part) {
      lines.push(part.head.map(bold).join('\t'), ...part.rows.map((cells) => cells.join('\t')));
    } else if ('items' in part) {
      const label = bold(random.chance(0.5) ? part.label : part.label.replace("'", '’'));
      if (html)
        lines.push(
          `${label} <ul style="list-style-type: none;"> ${part.items.map((item) => `<li>- ${item}</li>`).join(' ')} </ul>`,
        );
      else lines.push(label, '', ...part.items.map((item) => `- ${item}`));
    } else if ('text' in part) {
      const label = part.label === 'Descrizione sintetica' ? `${part.label}:` : part.label;
      const last = lines.at(-1) ?? '';
      if (html) lines.push(`${bold(label)} ${part.text ?? ''}`);
      else if (last.endsWith('**') && random.chance(0.5)) {
        lines[lines.length - 1] = `${last}**${label}**`;
        lines.push('', part.text ?? '');
      } else lines.push(bold(label), '', part.text ?? '');
    }
    if (!('head' in part)) lines.push('');
  }
  return lines;
}

/** Spaces where a page may part a line: not in a tag, a heading in bold or a row of the table. */
export function lazioSplits(line: string): number[] {
  if (line.includes('\t')) return [];
  return [...line.matchAll(/(?<=[\p{L}\p{N},;]) (?=[\p{L}(])/gu)]
    .map(({ index }) => index)
    .filter((at) => !/<[^>]*$/.test(line.slice(0, at)) && (line.slice(0, at).match(/\*\*/g)?.length ?? 0) % 2 === 0)
    .filter(
      (at) => (line.slice(0, at).match(/<b>/g)?.length ?? 0) === (line.slice(0, at).match(/<\/b>/g)?.length ?? 0),
    );
}

/** What is wrong with the format of a plan, in words of cells: values as they are typed, places by their heads. Pure. */
import type { Finding, Instead } from '../../format/problem.ts';
import type { WorkbookAdvice } from '../../language/workbook-advice.ts';
import { CONTENT_KINDS } from '../layout.ts';
import type { KeyNames } from './key-names.ts';

interface Said {
  message?: string;
  remedy?: string | undefined;
}

/** The words that take the place of the common ones; none where those will do. */
export function problemInCells({ problem, at = '' }: Finding, names: KeyNames, said: WorkbookAdvice): Said {
  const path = [...at.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  const place = (key: string) => {
    const name = names.nearest(key, path);
    return said.at(name?.head ?? name?.sheet ?? key);
  };
  // The number of an item of the standard has a column of its own.
  const placeOfValue = () => {
    const key = String(path.findLast((step) => typeof step === 'string') ?? '');
    return (CONTENT_KINDS as readonly string[]).includes(key) ? said.at(names.headOf('contenuti', 'n')) : place(key);
  };
  switch (problem.is) {
    case 'missing-key': {
      const name = names.nearest(problem.key, path);
      return {
        message: said.missing(said.words[problem.key] ?? name?.head ?? name?.sheet ?? problem.key),
        remedy: said.fill(place(problem.key)),
      };
    }
    case 'wrong-type': {
      const expected = problem.expected.map((each) => said.expected[each]);
      return {
        message: said.wrongType(problem.found, expected),
        remedy: problem.instead && instead(problem.instead, said, placeOfValue()),
      };
    }
    case 'no-such-date':
      return { remedy: said.date };
    case 'blank':
      return { remedy: said.blank };
    case 'range-reversed':
      return { remedy: said.swap };
    case 'unknown-key':
      return problem.suggestion === undefined ? { remedy: said.unknownKey } : {};
    default:
      return {};
  }
}

/** What to write instead of a value, where it can be told. */
function instead({ is, value }: Instead, said: WorkbookAdvice, place: string): string | undefined {
  switch (is) {
    case 'decimal-comma':
    case 'with-unit':
    case 'one-number':
      return said.write(value.replace('.', said.point), place);
    case 'italian-date':
      return said.date;
    case 'yes-no':
      return said.write(said.quote(value === 'true' ? said.yes : said.no), place);
    case 'none':
      return said.write(said.quote(said.none), place);
    case 'none-left-out':
      return said.clear;
    case 'not-yet':
      return said.leaveBlank;
    default:
      return undefined;
  }
}

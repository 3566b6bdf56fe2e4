import { addableDown } from './addable';
import { figureAt } from '../facts/figure';
import { cellAt } from '../grid/range';
import type { Row, Table } from '../table/table';
import { plain } from '../text/fold';
import type { Claim, Statement } from './equation';
import { family, type Family } from './family';

/** Arithmetic of outline numbers that closes a label: `(A-B)`, `[I + II - III]`, `= 1+2`, `(III=I-II)` (dòng nêu phép tính). */
const STATED = /(?:[([]|=) ?(?:[\w.]{1,6} ?= ?)?([A-Za-z0-9.]{1,6}(?: ?[-–−+] ?[A-Za-z0-9.]{1,6})+) ?[)\]]?$/;

interface Term {
  readonly row: Row;
  readonly sign: 1 | -1;
}

/** The rows that carry the outline numbers of a label, with their signs; null where one is missing or there are two. */
function termsOf(rows: ReadonlyMap<string, readonly Row[]>, own: Row, expression: string): Term[] | null {
  const found: Term[] = [];
  const parts = expression.match(/[-–−+]? ?[A-Za-z0-9.]+/g) ?? [];
  for (const part of parts) {
    const named = (rows.get(keyOf(part.replace(/^[-–−+]/, ''))) ?? []).filter((row) => row !== own);
    const [row, ...more] = named;
    if (!row || more.length > 0) return null;
    found.push({ row, sign: /^[-–−]/.test(part) ? -1 : 1 });
  }
  return found.length > 1 ? found : null;
}

const keyOf = (ordinal: string): string => ordinal.trim().replace(/\.$/, '').toUpperCase();

function claimsOf(table: Table, row: Row, terms: readonly Term[], statement: Statement): Claim[] {
  const signs = terms.map(({ sign }) => sign);
  const isPlain = signs.every((sign) => sign === 1);
  const compute = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (signs[i] ?? 1), 0);
  return addableDown(table).flatMap((column): Claim[] => {
    const result = figureAt(table, row, column);
    const figures = terms.map((term) => figureAt(table, term.row, column));
    if (result.blank || figures.every(({ blank }) => blank)) return [];
    return [{ kind: 'total', result, terms: figures, statement, ...(isPlain ? {} : { compute }) }];
  });
}

/** What rows say in their own labels that they are: `C. Kết dư (A-B)`, `Tổng cộng (I+II)`. */
export function statedRowFamilies(table: Table): Family[] {
  const stated = table.rows.flatMap((row) => {
    const [, expression] = STATED.exec(plain(row.label)) ?? [];
    return expression === undefined || row.role === 'note' ? [] : [{ row, expression }];
  });
  if (stated.length === 0) return [];
  const rows = new Map<string, Row[]>();
  for (const row of table.rows)
    if (row.ordinal !== null) rows.set(keyOf(row.ordinal), [...(rows.get(keyOf(row.ordinal)) ?? []), row]);
  const label = table.columns.find(({ role }) => role === 'label')?.at ?? table.range.left;
  return stated.flatMap(({ row, expression }) => {
    const terms = termsOf(rows, row, expression);
    if (!terms) return [];
    const statement = { text: row.label, at: cellAt(table.grid.sheet, row.at, label) };
    return [family(statement, claimsOf(table, row, terms, statement))];
  });
}

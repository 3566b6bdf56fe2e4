import type { Amount } from '../table/amount';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { figureAt, type Figure } from './figure';

/** Headings and labels of days (cột, dòng ghi ngày). */
export const IS_DATE =
  /^(ngay|thoi (gian|han|diem)|han\b|thang|date|dated|due|tu ngay|den ngay|nam sinh|as at)|\b(date|ngay (cap|sinh|ky|het han))\b/;

/** Outline numbers (`1.2`) that Excel has turned into dates, by the rows of the table (số thứ tự thành ngày tháng). */
export const ordinalDates = derived((facts): readonly Figure[] => {
  const column = facts.columns.find(({ role }) => role === 'ordinal');
  if (!column || IS_DATE.test(fold(column.path[column.path.length - 1] ?? ''))) return [];
  const figures = facts.rows.map((row) => figureAt(facts, row, column));
  return figures.filter(({ amount }) => amount.kind === 'fraction' && amount.stored === 'date');
});

/** What an outline number says: its parent's number, and its own place below it. */
interface Numbered {
  readonly parent: number;
  readonly place: number;
}

const BELOW = /^(\d+)[.,](\d+)$/;

function numberedBy(text: string): Numbered | null {
  const [, parent, place] = BELOW.exec(text) ?? [];
  if (parent !== undefined) return { parent: Number(parent), place: Number(place) };
  return /^\d+\.?$/.test(text) ? { parent: parseInt(text, 10), place: 0 } : null;
}

/** The number after the last, where the date may have been typed as that. */
function nextOf(last: Numbered | null, amount: Amount): Numbered | null {
  if (!last || amount.kind !== 'fraction') return null;
  const { parent, place } = { ...last, place: last.place + 1 };
  const reads = [amount, amount.otherwise ?? amount];
  return reads.some((read) => read.numerator === parent && read.denominator === place) ? { parent, place } : null;
}

/**
 * Dates that one reading alone makes the next outline number of its parent: after `1` and `1.1`, 1 February is `1.2`.
 * By row; a date that no numbering before it proves has none.
 */
export const typedOrdinals = derived((facts): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  const dates = new Map(ordinalDates(facts).map((figure) => [figure.row, figure.amount]));
  let last: Numbered | null = null;
  for (const row of facts.rows) {
    const amount = dates.get(row);
    if (!amount) {
      if (row.ordinal) last = numberedBy(row.ordinal);
      continue;
    }
    last = nextOf(last, amount);
    if (last) found.set(row.at, `${String(last.parent)}.${String(last.place)}`);
  }
  return found;
});

/** Whether what a table is numbered by is partly unknown. */
export const hasOrdinalDates = (table: Table): boolean => ordinalDates(table).length > 0;

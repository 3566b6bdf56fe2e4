import { absolute, parseA1, rangeOf, type Range } from '../grid/range';
import { mapReferences } from './references';

/** A sum of several runs: a row or column that comes between them may belong to it, which no formula can tell. */
const SUM_OF_RUNS = /SUM\([^(),]*,[^()]*\)/;

/** The rectangle around every cell of its own sheet that a condition names; null where it names other sheets or whole lines. */
function around(condition: string): Range | null {
  let rectangle: Range | null = null;
  let plain = true;
  mapReferences(condition, ({ prefix, cells }) => {
    const at = prefix === '' ? parseA1('', cells) : null;
    if (!at) plain = false;
    else if (!rectangle) rectangle = at;
    else
      rectangle = rangeOf(
        '',
        Math.min(rectangle.top, at.top),
        Math.min(rectangle.left, at.left),
        Math.max(rectangle.bottom, at.bottom),
        Math.max(rectangle.right, at.right),
      );
    return cells;
  });
  return plain ? rectangle : null;
}

/** The counts that tell whether rows or columns have come into a rectangle or gone from it. */
function counts({ top, left, bottom, right }: Range): [formula: string, count: number][] {
  const place = absolute(rangeOf('', top, left, bottom, right));
  const found: [string, number][] = [];
  if (bottom > top) found.push([`ROWS(${place})`, bottom - top + 1]);
  if (right > left) found.push([`COLUMNS(${place})`, right - left + 1]);
  return found;
}

/**
 * A condition that cannot grow with the table, in two (dấu đã cũ): `standing`, true while it is broken and the table has
 * the rows and columns it was checked with, and `outOfDate`, true once it has others, so that only a new check can tell.
 * Null where the condition grows with the table by itself.
 */
export function agesOf(condition: string): { readonly standing: string; readonly outOfDate: string } | null {
  if (!SUM_OF_RUNS.test(condition)) return null;
  const rectangle = around(condition);
  const all = rectangle ? counts(rectangle) : [];
  if (all.length === 0) return null;
  const same = all.map(([formula, count]) => `${formula}=${String(count)}`);
  const other = all.map(([formula, count]) => `${formula}<>${String(count)}`);
  return {
    standing: `AND(${[...same, condition].join(',')})`,
    outOfDate: other.length > 1 ? `OR(${other.join(',')})` : (other[0] ?? ''),
  };
}

/** Whether a mark only says that another one is out of date. */
export const saysOutOfDate = (condition: string | null): boolean =>
  condition !== null && /^(OR\()?(ROWS|COLUMNS)\([$A-Z\d:]+\)<>\d+/.test(condition);

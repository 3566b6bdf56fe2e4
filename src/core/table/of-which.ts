import { OF_WHICH } from './vocabulary';
import type { OutlineRow } from './outline';

/** How one row's figures stand to another's: whether most of them are larger. */
export type IsLarger = (row: number, than: number) => boolean;

/** The words of a part named in the very row of its "Trong đó"; empty where the parts stand below. */
const ownWords = ({ key }: OutlineRow): string => key.replace(OF_WHICH, '').replace(/^[\s:.-]+/, '');

/** "Trong đó phí bảo hiểm": a part named with its figures where the word stands. */
const isInline = (row: OutlineRow): boolean =>
  row.figures && row.ordinal === null && OF_WHICH.test(row.key) && ownWords(row) !== '';

const startsSmall = (text: string): boolean => text.charAt(0) !== text.charAt(0).toUpperCase();

const depth = ({ indent, lead }: OutlineRow): number => indent + lead / 100;

/** A line of figures without a number that could stand beside the row above a "Trong đó". */
const isLine = (row: OutlineRow | undefined): row is OutlineRow =>
  row !== undefined && row.ordinal === null && !row.total && !row.ofWhich && row.figures && row.label !== '';

/** Whether the row above a "Trong đó" is one of several lines: the one over it is its like. */
function hasFellow(rows: readonly OutlineRow[], whole: number): boolean {
  const [own, over] = [rows[whole], rows[whole - 1]];
  return own !== undefined && isLine(over) && depth(over) === depth(own) && over.bold === own.bold;
}

/**
 * "Trong đó phí vận tải" names the one part that it covers, and what follows stands beside the row above it (dòng
 * ngang hàng): so its layout, its fellows or its figures say. By row, the row that it stands beside.
 */
export function besideWholes(rows: readonly OutlineRow[], isLarger: IsLarger): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  rows.forEach((row, at) => {
    let whole = at - 1;
    while (rows[whole]?.ofWhich) whole--;
    const above = rows[whole];
    if (!isInline(row) || !isLine(above)) return;
    let outgrown = false;
    for (let next = at + 1; next < rows.length; next++) {
      const line = rows[next];
      if (!isLine(line)) break;
      if (depth(line) > Math.max(depth(row), depth(above))) continue;
      outgrown = outgrown || isLarger(next, whole);
      if (outgrown || standsBeside(rows, line, row, whole)) found.set(next, whole);
    }
  });
  return found;
}

function standsBeside(rows: readonly OutlineRow[], line: OutlineRow, ofWhich: OutlineRow, whole: number): boolean {
  const above = rows[whole];
  if (!above || line.bold !== above.bold || depth(line) !== depth(above)) return false;
  if (depth(ofWhich) > depth(above)) return true;
  return !startsSmall(line.label) && (!/:/.test(ofWhich.label) || hasFellow(rows, whole));
}

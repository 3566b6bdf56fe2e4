import { stripIn } from '../../facts/strip';
import type { Column, Table } from '../../table/table';
import { isPercent, isTold, type Plane } from './plane';

/** Which columns hold rates (cột tỷ lệ). */
export interface RateLines {
  readonly isRate: (line: number) => boolean;
  readonly mayBeRate: (line: number) => boolean;
}

/** A rate says so, stands under a per-cent sign, or is a figure with decimals below a thousand. */
function looksLikeRate(table: Table, column: Column): boolean {
  if (column.role === 'rate') return true;
  const { bits, values } = stripIn(table, column);
  let [told, like] = [0, 0];
  for (let place = 0; place < bits.length; place++) {
    if (!isTold(bits[place] ?? 0)) continue;
    const value = values[place] ?? 0;
    told++;
    if (isPercent(bits[place] ?? 0) || (!Number.isInteger(value) && Math.abs(value) < 1000)) like++;
  }
  return like * 2 > told;
}

/** Which columns say that they hold rates, and which look like it. */
export const linesOf = (table: Table, columns: readonly Column[]): RateLines => {
  const rates = columns.map((column) => looksLikeRate(table, column));
  return { isRate: (line) => columns[line]?.role === 'rate', mayBeRate: (line) => rates[line] === true };
};

/** As many figures show whether a rate is each row's own, or one of a few that a decision sets: 8 %, 10 %. */
const LOOKED_AT = 200;

/** Whether a line has a figure of its own in most instances. */
export function isVaried(plane: Plane, line: number): boolean {
  const values = new Set<number>();
  let told = 0;
  for (let i = 0; i < plane.size && told < LOOKED_AT; i++) {
    if (!isTold(plane.bits(line, i))) continue;
    told++;
    values.add(plane.value(line, i));
  }
  return values.size * 2 > told;
}

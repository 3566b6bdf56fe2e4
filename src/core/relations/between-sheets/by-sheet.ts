import type { Table } from '../../table/table';
import { isSame, isTold } from './compare';
import type { Disagreement, Told } from './summary-relations';
import { figureIn } from './mapping';

/** What differs from one sheet: most of its line, or single cells. */
export interface SheetDiffers {
  readonly sibling: Table;
  readonly cells: readonly Disagreement[];
  /** Of how many compared. */
  readonly compared: number;
  /** Most of the line differs: one fault, told once. */
  readonly whole: boolean;
  /** The other sheet whose figures the line repeats. */
  readonly instead: Table | null;
}

/** From so many differing cells on, a line is looked at as one. */
const FEWEST = 3;
/** As many lines are looked up among the other sheets. */
const MOST_LINES = 5;

/** The sheet that every cell of a line agrees with. */
function insteadOf({ summary, places }: Told, sibling: Table): Table | null {
  const line = places.filter((one) => one.sibling === sibling);
  const agrees = (table: Table): boolean =>
    line.every(({ figure, place }) => {
      const there = figureIn(table, place);
      return !isTold(figure) || (there !== undefined && isTold(there) && isSame(figure, there));
    });
  return summary.form.siblings.find(({ table }) => table !== sibling && agrees(table))?.table ?? null;
}

/** Figures that differ, sheet by sheet. */
export function bySheet(told: Told): SheetDiffers[] {
  const groups = new Map<Table, Disagreement[]>();
  for (const one of told.disagreements) {
    if (one.kind !== 'differs' && one.kind !== 'typed-over') continue;
    // In a chain every sheet is looked at from the next; each of its cells speaks for itself.
    const sheet = told.summary.chain || one.table === told.summary.table ? one.sibling : one.table;
    const known = groups.get(sheet);
    if (known) known.push(one);
    else groups.set(sheet, [one]);
  }
  const compared = new Map<Table, number>();
  for (const { sibling } of told.places) compared.set(sibling, (compared.get(sibling) ?? 0) + 1);
  let lines = 0;
  return [...groups].map(([sibling, cells]) => {
    const all = compared.get(sibling) ?? cells.length;
    const whole = !told.summary.chain && cells.length >= FEWEST && cells.length * 2 > all;
    const instead = whole && lines++ < MOST_LINES ? insteadOf(told, sibling) : null;
    return { sibling, cells, compared: all, whole, instead };
  });
}

import type { Equation } from '../arithmetic/equation';
import { doubtedOf, equationsOf } from '../arithmetic/equations-of';
import { keysOf } from '../arithmetic/light-equation';
import { derived, type Facts } from '../facts/facts';
import { COLUMNS, figureColumns, figureRows, keyOf } from '../facts/figure';
import { CELL, placeIn, stripIn } from '../facts/strip';
import type { Column } from '../table/table';

/** How the relations of a table ended (kết quả các phép tính). */
export interface RelationTally {
  readonly held: number;
  readonly broken: number;
  /** They fail, but may be read wrongly, or fail by what rounding can do. */
  readonly question: number;
  /** A cell of theirs holds something that is no figure. */
  readonly unread: number;
}

/** How much of a table its own arithmetic proves (mức kiểm chứng). */
export interface Coverage {
  readonly table: string;
  readonly relations: RelationTally;
  /** Numbers where figures belong. */
  readonly figures: number;
  /** Of these, how many stand in at least one relation that holds. */
  readonly bound: number;
  /** Columns with figures, none of which stands in a relation that holds. */
  readonly loose: readonly { readonly column: number; readonly header: string }[];
}

const FIGURE = 1;
const UNREAD = 2;
const BOUND = 4;

/** The cells of a table in bits, by their keys. */
class Cells {
  private readonly bits: Uint8Array;
  private readonly width: number;

  constructor(private readonly facts: Facts) {
    const { top, bottom, left, right } = facts.range;
    this.width = right - left + 1;
    this.bits = new Uint8Array(Math.max(0, (bottom - top + 1) * this.width));
  }

  private indexOf(key: number): number {
    const column = key % COLUMNS;
    const { top, left } = this.facts.range;
    return ((key - column) / COLUMNS - top) * this.width + column - left;
  }

  has(key: number, bit: number): boolean {
    return ((this.bits[this.indexOf(key)] ?? 0) & bit) !== 0;
  }

  /** Whether the bit is new there. */
  add(key: number, bit: number): boolean {
    const index = this.indexOf(key);
    const known = this.bits[index];
    if (known === undefined || (known & bit) !== 0) return false;
    this.bits[index] = known | bit;
    return true;
  }
}

/** Marks where figures stand and where something unreadable does; tells how many figures there are. */
function markFigures(facts: Facts, cells: Cells): number {
  let count = 0;
  for (const column of figureColumns(facts)) {
    const { bits } = stripIn(facts, column);
    for (const row of figureRows(facts)) {
      const own = bits[placeIn(facts, row)] ?? CELL.blank;
      const key = keyOf(facts, row, column);
      if ((own & CELL.unread) !== 0) cells.add(key, UNREAD);
      else if ((own & CELL.blank) === 0 && (own & (CELL.number | CELL.fraction)) !== 0)
        count += Number(cells.add(key, FIGURE));
    }
  }
  return count;
}

/** A relation of blank cells alone says nothing, and is none of them. */
function fateOf(made: Equation, cells: Cells): keyof RelationTally | null {
  if (made.state === 'holds') return 'held';
  if (made.state === 'broken') return made.doubt === null ? 'broken' : 'question';
  return keysOf(made).some((key) => cells.has(key, UNREAD)) ? 'unread' : null;
}

/** A statement that most rows refute leaves a question for every row that it does not fit. */
const refuted = (facts: Facts): number =>
  doubtedOf(facts)
    .filter(({ statement }) => statement.at !== null)
    .reduce((sum, { equations }) => sum + equations.filter((e) => e.state === 'broken' && e.doubt === null).length, 0);

const headerOf = ({ path }: Column): string => path[path.length - 1] ?? '';

function looseColumns(facts: Facts, cells: Cells): Coverage['loose'] {
  const rows = figureRows(facts);
  return figureColumns(facts)
    .filter((column) => {
      const keys = rows.map((row) => keyOf(facts, row, column));
      return keys.some((key) => cells.has(key, FIGURE)) && !keys.some((key) => cells.has(key, BOUND));
    })
    .map((column) => ({ column: column.at, header: headerOf(column) }));
}

/** What is proven of a table: how its relations ended, and which of its figures stand in one that holds. */
export const coverageOf = derived((facts): Coverage => {
  const cells = new Cells(facts);
  const figures = markFigures(facts, cells);
  const tally = { held: 0, broken: 0, question: refuted(facts), unread: 0 };
  let bound = 0;
  for (const made of equationsOf(facts)) {
    const fate = fateOf(made, cells);
    if (fate) tally[fate]++;
    if (fate !== 'held') continue;
    for (const key of keysOf(made)) if (cells.has(key, FIGURE)) bound += Number(cells.add(key, BOUND));
  }
  return { table: facts.id, relations: tally, figures, bound, loose: looseColumns(facts, cells) };
});

import type { Column, Row, Table } from '../table/table';
import { byPosition, byWords, headingOf, ofNeighbours } from './compared-candidates';
import type { Way } from './compared-words';
import { totalRow } from './compared-sides';
import { coordinatesOf, type Coordinates } from './coordinates';
import { derived } from './facts';
import { figureAt, figureColumns, isPercentRow } from './figure';
import { printedDivisions } from './pairs';
import { hasCell, CELL, stripIn } from './strip';

export type { Way } from './compared-words';

/** A column that compares two others, or one with its own total (cột so sánh): how, and which. */
export interface Comparison {
  readonly way: Way;
  /** The column that prints it, or is there to be filled. */
  readonly rate: Column;
  readonly top: Column;
  /** Null for a share of the total row of the same column. */
  readonly under: Column | null;
  /** Per cent, or plain. */
  readonly scale: 100 | 1;
  /** The words of its heading say it, whatever the figures are. */
  readonly said: boolean;
}

type Sides = Pick<Comparison, 'top' | 'under'>;

/** What a comparison comes to, in the scale of its column. */
export function compared({ way, scale }: Pick<Comparison, 'way' | 'scale'>, top: number, under: number): number {
  if (way === 'points') return (top - under) * scale;
  return (top / under - (way === 'growth' ? 1 : 0)) * scale;
}

/** The two rows whose figures are compared in a row; null where there is nothing to compare. */
export const underRow = ({ under }: Comparison, row: Row, total: Row | null): Row | null => (under ? row : total);

/** Rows on which a way of computing is tried. */
const SAMPLE = 40;

interface Tried {
  readonly made: Comparison;
  readonly held: number;
  readonly failed: number;
}

/** How many rows bear a comparison out, and how many do not. */
function tried(table: Table, made: Comparison): Tried {
  const total = totalRow(table);
  let [held, failed] = [0, 0];
  for (const row of table.rows.filter(({ role }) => role !== 'note').slice(0, SAMPLE)) {
    const of = underRow(made, row, total);
    const [printed, top] = [figureAt(table, row, made.rate), figureAt(table, row, made.top)];
    const under = of && figureAt(table, of, made.under ?? made.top);
    if (printed.amount.kind !== 'number' || !under?.value || top.blank || top.value === null) continue;
    if (made.under === null && row === total) continue;
    const value = compared({ ...made, scale: printed.amount.percent ? 100 : made.scale }, top.value, under.value);
    const half = printed.amount.stored === 'formula' ? 1e-6 : Math.max(printed.amount.halfUnit * 2, 1e-9);
    const slack = half * 1.000001 + (made.way === 'points' ? top.half + under.half : 0);
    if (Math.abs(value - printed.amount.value) <= slack) held++;
    else failed++;
  }
  return { made, held, failed };
}

const scaled = (made: Comparison): Comparison[] =>
  made.way === 'points' || made.way === 'mean' ? [made] : [made, { ...made, scale: 1 }];

/** The figures choose; where words alone speak, they must name one comparison, and no figures may deny it. */
function chosen(table: Table, rate: Column, said: readonly Comparison[]): Comparison | null {
  const printed = hasCell(stripIn(table, rate), (bits) => (bits & CELL.number) !== 0);
  const [only] = said.length === 1 || new Set(said.map(sidesKey)).size === 1 ? said : [];
  const byItself = only ? { ...only, said: true } : null;
  if (!printed) return byItself;
  const best = mostBorne(
    said.flatMap(scaled).map((made) => tried(table, made)),
    1,
  );
  if (best) return { ...best, said: only !== undefined && sidesKey(best) === sidesKey(only) };
  const others = mostBorne(
    byPosition(table, rate)
      .flatMap(scaled)
      .map((made) => tried(table, made)),
    2,
  );
  if (others) return others;
  const nearest = mostBorne(
    ofNeighbours(table, rate)
      .flatMap(scaled)
      .map((made) => tried(table, made)),
    LEAST_OF_ANY,
  );
  if (nearest) return nearest;
  const { held = 0, failed = 0 } = only ? tried(table, only) : {};
  return failed <= held + 1 ? byItself : null;
}

/** So many rates must come out right where no word says what they are of. */
const LEAST_OF_ANY = 3;

const sidesKey = ({ top, under }: Sides): string => `${String(top.at)}/${String(under?.at ?? '')}`;

function mostBorne(all: readonly Tried[], least: number): Comparison | null {
  let best: Tried | null = null;
  for (const one of all) if (one.held >= least && one.held > one.failed * 2 && one.held > (best?.held ?? 0)) best = one;
  return best?.made ?? null;
}

const mayCompare = (table: Table, column: Column, at: Coordinates | undefined): boolean => {
  if (printedDivisions(table, column).length > 0 || column.expression) return false;
  return at?.measure === 'rate' || column.role === 'rate' || headingOf(column).ways.length > 0;
};

/** Rates that people print beside those of a plan: each column that is one, and what it compares. */
export const comparisonsOf = derived((table): readonly Comparison[] => {
  const coordinates = coordinatesOf(table);
  return figureColumns(table).flatMap((column) => {
    const at = coordinates.get(column);
    if (!at || !mayCompare(table, column, at)) return [];
    const found = chosen(table, column, byWords(table, column, at));
    return found ? [found] : [];
  });
});

/** Whether a row can be compared at all: growth of a per cent is none. */
export const isComparable = ({ way }: Comparison, row: Row): boolean =>
  row.role !== 'note' && (way === 'points' || way === 'share' || !isPercentRow(row));

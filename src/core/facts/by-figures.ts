import type { Column } from '../table/table';
import { isDone } from './coordinates';
import { figureColumns } from './figure';
import type { Candidate, Room, Top } from './pair-candidates';
import { borneOut, type Borne } from './printed-column';

/** Rows that must bear a denominator out before it stands against what the words say. */
const LEAST = 3;

/** Columns that are tried against one printed rate. */
const MOST_TRIED = 12;

const isBelieved = ({ held, failed }: Borne): boolean => held >= LEAST && held > failed * 4;

/** Columns that no words name as a denominator: what a work costs in all, another part's plan. */
function others({ table, coordinates }: Room, rate: Column, top: Top): Column[] {
  return figureColumns(table)
    .filter((column) => {
      const measure = coordinates.get(column)?.measure ?? null;
      return column !== rate && !top.columns.includes(column) && !isDone(measure) && measure !== 'rate';
    })
    .slice(0, MOST_TRIED);
}

/**
 * Another denominator that the printed rates bear out, row by row, while they deny every one that the words suppose
 * (số liệu quyết định): it is the one that was used.
 */
export function byFigures(
  room: Room,
  rates: readonly Column[],
  tops: readonly Top[],
  supposed: readonly Borne[],
): Candidate[] {
  if (!supposed.some(({ failed }) => failed >= LEAST) || supposed.some(({ held, failed }) => held >= failed)) return [];
  const found = rates.flatMap((rate) =>
    tops.flatMap((top) =>
      others(room, rate, top).flatMap((under) => {
        const borne = borneOut(room.table, rate, top.columns, [under]);
        return isBelieved(borne) ? [{ rate, top, under, held: borne.held }] : [];
      }),
    ),
  );
  const [best] = [...found].sort((a, b) => b.held - a.held);
  // Two columns alike cannot be told apart by figures.
  if (!best || found.some((one) => one.held === best.held && one.under !== best.under)) return [];
  const { top, rate, under } = best;
  const option = { columns: [under], kind: 'printed', initial: [], version: null, asPrinted: true };
  return [{ top, under: option, printed: rate, proven: true }];
}

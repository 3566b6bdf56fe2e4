import { rowsOf } from '../../arithmetic/breakdown-rows';
import type { Family } from '../../arithmetic/family';
import type { Table } from '../../table/table';
import { addColumnWishes, betweenColumns, searchColumns, type Mined } from './between-columns';
import { addRowWishes, betweenRows, searchRows, type MinedRows } from './between-rows';
import { wishesOf, type Wishes } from './crossings';
import { knownRelations } from './known';
import { runningFamilies } from './running-families';

const NO_ROWS: MinedRows = { families: [], replaced: new Set(), totals: new Set() };
const NO_COLUMNS: Mined = { families: [], replaced: new Set() };

/** What the figures themselves say, beside what words have suggested (quan hệ do số liệu chỉ ra). */
export function withMined(table: Table, families: readonly Family[]): readonly Family[] {
  const known = knownRelations(families);
  const down = searchRows(table);
  const settledDown = (wishes: Wishes | null): MinedRows => (down ? betweenRows(down, families, wishes) : NO_ROWS);
  const first = settledDown(null);
  const across = searchColumns(table, rowsOf(table, 'components'), first.totals);
  const settledAcross = (wishes: Wishes | null): Mined => (across ? betweenColumns(across, known, wishes) : NO_COLUMNS);
  const running = runningFamilies(table);
  const joined = (rows: MinedRows, columns: Mined): Family[] => [
    ...families.filter((one) => !rows.replaced.has(one) && !columns.replaced.has(one)),
    ...rows.families,
    ...columns.families,
    ...running,
  ];
  const settled = joined(first, settledAcross(null));
  const wishes = wishesOf(settled);
  if (down) addRowWishes(wishes, down);
  if (across) addColumnWishes(wishes, across);
  return wishes.size === 0 ? settled : joined(settledDown(wishes), settledAcross(wishes));
}

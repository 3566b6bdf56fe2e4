import type { Family } from '../../arithmetic/family';
import { rowsOf } from '../../arithmetic/breakdown-rows';
import type { Table } from '../../table/table';
import { betweenColumns } from './between-columns';
import { betweenRows } from './between-rows';
import { knownRelations } from './known';

/** What the figures themselves say, beside what words have suggested (quan hệ do số liệu chỉ ra). */
export function withMined(table: Table, families: readonly Family[]): readonly Family[] {
  const down = betweenRows(table, families);
  const known = knownRelations(families);
  const across = betweenColumns(table, rowsOf(table, 'components'), known, down.totals);
  const kept = families.filter((one) => !down.replaced.has(one) && !across.replaced.has(one));
  return [...kept, ...down.families, ...across.families];
}

import type { Family } from '../../arithmetic/family';
import { rowsOf } from '../../arithmetic/breakdown-rows';
import type { Table } from '../../table/table';
import { betweenColumns } from './between-columns';
import { knownRelations } from './known';

/** What the figures themselves say, beside what words have suggested (quan hệ do số liệu chỉ ra). */
export function withMined(table: Table, families: readonly Family[]): readonly Family[] {
  const known = knownRelations(families);
  const columns = betweenColumns(table, rowsOf(table, 'components'), known, new Set());
  return [...families.filter((one) => !columns.replaced.has(one)), ...columns.families];
}

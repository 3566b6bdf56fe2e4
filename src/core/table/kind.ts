import { fold } from '../text/fold';
import type { Column, ColumnRole, Row, TableKind } from './table';

/**
 * Areas down the side under a title that allocates: each column of figures without a role of its own is an indicator's
 * target (biểu phân bổ, địa bàn theo dòng).
 */
export function indicatorsAcross(
  columns: readonly Column[],
  rows: readonly Row[],
  title: string,
  hasFigures: (column: number) => boolean,
): readonly Column[] {
  const areas = rows.filter((r) => r.area !== null).length;
  if (areas < 2 || !/phan bo|giao (chi tieu|ke hoach)|chi tieu giao|allocat/.test(fold(title))) return columns;
  return columns.map((column) =>
    column.role === 'other' && hasFigures(column.at)
      ? { ...column, role: 'target', measure: 'target', confidence: 0.7, evidence: [{ code: 'areas-down' }] }
      : column,
  );
}

/** What a table is about, from the roles of its columns (loại biểu). */
export function kindOf(columns: readonly Column[], rows: readonly Row[]): TableKind {
  const has = (...roles: ColumnRole[]): boolean =>
    columns.some((c) => roles.includes(c.role) || (c.measure !== null && roles.includes(c.measure)));
  const money = has('plan', 'carry-over', 'assigned', 'source');
  if (has('disbursed', 'advance') && (money || has('total', 'target', 'rate'))) return 'disbursement';
  if ((has('unit-price') && has('amount', 'quantity')) || (has('estimate') && money)) return 'estimate';
  if (has('actual') && has('target', 'plan', 'total')) return 'fulfilment';
  if (
    columns.some((c) => c.role === 'area') ||
    (rows.some((r) => r.area !== null) && has('target', 'total', 'plan', 'assigned'))
  )
    return 'allocation';
  return 'other';
}

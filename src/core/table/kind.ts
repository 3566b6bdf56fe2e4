import type { Column, ColumnRole, Row, TableKind } from './table';

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

import type { Grid } from '../grid/grid';
import { cellAt } from '../grid/range';
import { fold } from '../text/fold';
import type { RawColumn } from './columns';
import { sourceOf, type Meaning } from './roles';
import type { Column, ColumnRole, TitleBlock, Unit } from './table';
import { unitInBrackets } from './unit';
import { CONSISTS_OF, OF_WHICH } from './vocabulary';

const MONEY_ROLES: readonly ColumnRole[] = [
  'plan',
  'carry-over',
  'assigned',
  'source',
  'advance',
  'disbursed',
  'estimate',
  'remaining',
  'unit-price',
  'amount',
  'norm',
];

/** What only the table as a whole can say of its columns: areas under one measure, units, parts of a whole. */
export function settleColumns(
  grid: Grid,
  raw: readonly RawColumn[],
  meanings: readonly Meaning[],
  title: TitleBlock,
  bodyRows: readonly number[],
): Column[] {
  void bodyRows;
  const measures = new Set(meanings.filter((m) => m.area !== null && m.role !== 'area').map((m) => m.role));
  const oneMeasure = measures.size === 1 && !meanings.some((m) => m.role === 'area');
  const settled = raw.map((column, i): Column => {
    const meaning = meanings[i]!;
    const folded = meaning.area !== null && meaning.role !== 'area' && oneMeasure;
    const role = folded ? 'area' : meaning.role;
    return {
      at: column.at,
      role,
      path: column.path,
      symbol: column.symbol,
      expression: column.expression,
      symbolAt: column.symbolRow === null ? null : symbolPlace(grid, column, column.symbolRow),
      unit: unitOfColumn(column, role, meaning.measure, title.unit),
      area: meaning.area,
      period: meaning.period,
      measure: folded ? meaning.role : meaning.measure,
      source: role === 'source' ? sourceOf(column.path) : null,
      hidden: grid.hiddenColumns?.includes(column.at) ?? false,
      subsetOf: null,
      confidence: column.guessed ? Math.min(meaning.confidence, 0.7) : meaning.confidence,
      evidence: [...meaning.evidence, ...column.evidence],
    };
  });
  return settled.map((column, i) => ({ ...column, subsetOf: wholeOf(settled, i) }));
}

const symbolPlace = (grid: Grid, column: RawColumn, row: number) =>
  column.evidence.find((e) => e.code === 'symbol')?.at ?? cellAt(grid.sheet, row, column.at);

function unitOfColumn(
  column: RawColumn,
  role: ColumnRole,
  measure: ColumnRole | null,
  titleUnit: Unit | null,
): Unit | null {
  for (const text of [...column.path].reverse()) {
    const unit = unitInBrackets(text);
    if (unit) return unit;
  }
  if (role === 'rate') return { text: '%', money: null, percent: true, count: false };
  const money = MONEY_ROLES.includes(role) || (measure !== null && MONEY_ROLES.includes(measure));
  if (money || ['area', 'total', 'period', 'target', 'actual', 'other', 'quantity'].includes(role)) {
    if (titleUnit === null) return null;
    return titleUnit.money === null || money || role !== 'quantity' ? titleUnit : null;
  }
  return null;
}

/** The whole that a "Trong đó" or "Chia ra" column is a part of: the nearest column to the left outside that group. */
function wholeOf(columns: readonly Column[], index: number): number | null {
  const path = columns[index]?.path ?? [];
  const depth = path.findIndex((text) => OF_WHICH.test(fold(text)) || CONSISTS_OF.test(fold(text)));
  if (depth < 0) return null;
  const prefix = path.slice(0, depth);
  for (let i = index - 1; i >= 0; i--) {
    const other = columns[i];
    if (!other || other.role === 'ordinal' || other.role === 'label' || other.role === 'unit') continue;
    const sameGroup = other.path[depth] === path[depth] && prefix.every((text, d) => other.path[d] === text);
    if (!sameGroup && prefix.every((text, d) => other.path[d] === text)) return i;
    if (!sameGroup && depth === 0) return i;
  }
  return null;
}

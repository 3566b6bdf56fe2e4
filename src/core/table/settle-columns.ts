import type { Grid } from '../grid/grid';
import { cellAt } from '../grid/range';
import { fold } from '../text/fold';
import { withAllocatedPlaces } from './allocated-places';
import type { BodyLook, RawColumn } from './columns';
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
  said: readonly Meaning[],
  title: TitleBlock,
  looks: ReadonlyMap<number, BodyLook>,
): Column[] {
  const meanings = withAllocatedPlaces(raw, said, title.name, looks);
  const measures = new Set(meanings.filter((m) => m.area !== null && m.role !== 'area').map((m) => m.role));
  const oneMeasure = measures.size === 1 && !meanings.some((m) => m.role === 'area');
  const hidden = new Set(grid.hiddenColumns);
  const ownUnits = meanings.some((m) => m.role === 'unit');
  const settled = raw.map((column, i): Column => {
    const meaning = meanings[i]!;
    const folded = meaning.area !== null && meaning.role !== 'area' && oneMeasure;
    const role = folded ? 'area' : plainMeasure(raw, meanings, i);
    return {
      at: column.at,
      role,
      path: column.path,
      symbol: column.symbol,
      expression: column.expression,
      symbolAt: column.symbolRow === null ? null : symbolPlace(grid, column, column.symbolRow),
      unit: unitOfColumn(
        column,
        role,
        measureOf(meaning, role, folded),
        isTextual(looks.get(column.at)) ? null : title.unit,
        ownUnits,
      ),
      area: meaning.area,
      period: meaning.period,
      measure: measureOf(meaning, role, folded),
      source: role === 'source' ? sourceOf(column.path) : null,
      hidden: hidden.has(column.at),
      subsetOf: null,
      confidence: confidenceOf(column, meaning),
      evidence: [...meaning.evidence, ...column.evidence],
    };
  });
  const wholes = wholesOf(settled);
  return settled.map((column, i) => ({ ...column, subsetOf: wholes[i] ?? null }));
}

/** A header that says its unit heads a column of figures, whatever they are. */
function confidenceOf({ guessed, path }: RawColumn, { confidence }: Meaning): number {
  if (guessed) return Math.min(confidence, 0.7);
  return path.some((text) => unitInBrackets(text) !== null) ? Math.max(confidence, 0.7) : confidence;
}

/** A rate under "Ước giải ngân" rates the estimate. */
function measureOf(meaning: Meaning, role: ColumnRole, folded: boolean): ColumnRole | null {
  if (role === 'rate') return meaning.outer;
  if (folded) return meaning.role;
  return role === meaning.role ? meaning.measure : role;
}

const isTextual = (look: BodyLook | undefined): boolean => look !== undefined && look.texts > look.figures;

/** What is given to be counted is a target. */
function plainMeasure(raw: readonly RawColumn[], meanings: readonly Meaning[], index: number): ColumnRole {
  const role = givenMeasure(raw, meanings, index);
  return role === 'assigned' && isGivenCount(raw, meanings, index) ? 'target' : role;
}

/** "Số tiền" under "Giải ngân" is what is disbursed; beside a unit price it stays an amount. */
function givenMeasure(raw: readonly RawColumn[], meanings: readonly Meaning[], index: number): ColumnRole {
  const { role, outer } = meanings[index]!;
  if (role === 'assigned' && isBareGiven(raw, meanings, index)) return 'target';
  if ((role !== 'quantity' && role !== 'amount') || outer === null || outer === role) return role;
  const spanner = raw[index]!.path[0];
  const priced = meanings.some((m, i) => m.role === 'unit-price' && raw[i]!.path[0] === spanner);
  return priced ? role : outer;
}

/** "Kế hoạch giao > Số lớp" counts, where rows have units of their own and results beside. */
const isGivenCount = (raw: readonly RawColumn[], meanings: readonly Meaning[], index: number): boolean =>
  meanings.some((m) => m.role === 'unit') &&
  meanings.some((m) => m.role === 'actual' || m.outer === 'actual') &&
  !raw[index]!.path.some((text) => MONEY_WORDS.test(fold(text)));

/** A bare "Giao" beside a result, and no money spent, is the target. */
function isBareGiven(raw: readonly RawColumn[], meanings: readonly Meaning[], index: number): boolean {
  const { path } = raw[index]!;
  if (!/^(duoc )?giao$/.test(fold(path[path.length - 1] ?? ''))) return false;
  const group = meanings.filter((_, i) => path.length < 2 || raw[i]!.path[0] === path[0]).map((m) => m.role);
  return group.includes('actual') && !group.includes('disbursed');
}

const symbolPlace = (grid: Grid, column: RawColumn, row: number) =>
  column.evidence.find((e) => e.code === 'symbol')?.at ?? cellAt(grid.sheet, row, column.at);

/** A header that speaks of money, whatever it measures. */
const MONEY_WORDS = /\b(kinh phi|von|so tien|thanh tien|du toan|ngan sach)\b/;

function unitOfColumn(
  column: RawColumn,
  role: ColumnRole,
  measure: ColumnRole | null,
  titleUnit: Unit | null,
  ownUnits: boolean,
): Unit | null {
  for (const text of [...column.path].reverse()) {
    const unit = unitInBrackets(text);
    if (unit) return unit;
  }
  if (role === 'rate') return { text: '%', money: null, percent: true, count: false };
  const money =
    MONEY_ROLES.includes(role) ||
    (measure !== null && MONEY_ROLES.includes(measure)) ||
    // How many there are stays a count under whatever they cost.
    (role !== 'quantity' && column.path.some((text) => MONEY_WORDS.test(fold(text))));
  if (money || ['area', 'total', 'period', 'target', 'actual', 'other', 'quantity'].includes(role)) {
    if (titleUnit === null || (ownUnits && !money && titleUnit.money !== null)) return null;
    return titleUnit.money === null || money || role !== 'quantity' ? titleUnit : null;
  }
  return null;
}

/** The whole that each "Trong đó" or "Chia ra" column is a part of: the nearest column to the left outside that group. */
function wholesOf(columns: readonly Column[]): (number | null)[] {
  const wholes: (number | null)[] = [];
  columns.forEach((_, i) => wholes.push(wholeOf(columns, i, wholes)));
  return wholes;
}

function wholeOf(columns: readonly Column[], index: number, wholes: readonly (number | null)[]): number | null {
  const path = columns[index]?.path ?? [];
  const depth = path.findIndex((text) => OF_WHICH.test(fold(text)) || CONSISTS_OF.test(fold(text)));
  if (depth < 0) return null;
  const prefix = path.slice(0, depth);
  for (let i = index - 1; i >= 0; i--) {
    const other = columns[i];
    if (!other || other.role === 'ordinal' || other.role === 'label' || other.role === 'unit') continue;
    const beside = prefix.every((text, d) => other.path[d] === text);
    // One of the same group has looked to the left already.
    if (beside && other.path[depth] === path[depth]) return wholes[i] ?? null;
    if (beside || depth === 0) return i;
  }
  return null;
}

import { derived } from '../facts/facts';
import { childrenOf, isCounted, labelKey } from '../facts/rows';
import { covers, liveAt } from '../facts/live-cells';
import { CELL, isBlankAt, stripIn } from '../facts/strip';
import { cell, isBlank } from '../grid/grid';
import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { addableDown } from './addable';
import { columnEquation, termPlaces } from './column-equations';
import type { Doubt, Equation, Statement } from './equation';
import { commonCause } from './explain';
import { isBorneOutLive } from './outvoted';
import { isSelfRefuted } from './self-refuted';
import { best, familyOf, score, type Family } from './family';
import { columnOf } from './light-equation';
import { isRefuted } from '../relations/nearness';
import { liveScope } from './live-scope';
import { isOfPoints } from '../facts/measured-rows';
import { netOf } from './netted-rows';
import { sameUnit, statementOf, unitKey } from './row-statement';
import { scopesOf, totalRows, type Scope } from './scopes';

/** Things of different kinds have no total; money has one whatever the rows count. */
function isMixed(table: Table, column: Column, rows: Scope): boolean {
  if ((column.unit ?? (MONEY.includes(column.role) ? table.title.unit : null))?.money) return false;
  let unit = '';
  return rows.some((row) => {
    const key = unitKey(table, row);
    if (key === '' || key === unit || isBlankAt(table, row, column)) return false;
    if (unit !== '') return true;
    unit = key;
    return false;
  });
}

const MONEY = ['amount', 'carry-over', 'assigned', 'source', 'disbursed', 'advance', 'estimate', 'remaining', 'plan'];

const MARKER = /\(\s*\d{1,2}\s*\)|\*|\[\d+\]|[¹²³]/;
const OPEN_CAPTION = /mot so|chu yeu|trong do|tieu bieu|some of|main /;

const openRows = derived((facts): readonly Row[] =>
  facts.rows.filter((row) => OPEN_CAPTION.test(labelKey(facts, row))),
);

const openColumns = derived(() => new Map<Column, boolean>());

/** Whether a caption without a figure in the column says that what follows is only some of it. */
function isOpen(table: Table, column: Column): boolean {
  const known = openColumns(table);
  let answer = known.get(column);
  if (answer === undefined) {
    answer = openRows(table).some((row) => row.role === 'note' || isBlankAt(table, row, column));
    known.set(column, answer);
  }
  return answer;
}

/** Why a total that differs may still be right. */
function doubtOf(table: Table, total: Row, column: Column): Doubt | null {
  const marked = table.notes.length > 0 && (MARKER.test(total.label) || MARKER.test(column.path.join(' ')));
  if (marked) return 'footnote';
  if (isOpen(table, column)) return 'captions';
  if (total.children === 'some' || OPEN_CAPTION.test(labelKey(table, total))) return 'incomplete';
  const named = COUNTED.test(fold(column.path[column.path.length - 1] ?? '')) || column.unit !== null;
  return column.role === 'other' && !named && column.period === null ? 'unclear-column' : null;
}

/** Headers that count or weigh something: such columns have totals. */
const COUNTED = /^(tong )?(so|luong|kinh phi|von|tien|dien tich|dan so|san luong|khoi luong|number|amount|count)\b/;

/** What a total row says of the rows of a scope, column by column. */
function equationsIn(
  table: Table,
  total: Row,
  rows: Scope,
  statement: Statement,
  subtotal = false,
): readonly Equation[] {
  const plain = addableDown(table).flatMap((column): Equation[] => {
    if (isBlankAt(table, total, column)) return [];
    const terms = termPlaces(table, rows, column);
    const { bits } = stripIn(table, column);
    const blank = terms.every((place) => ((bits[place] ?? 0) & CELL.blank) !== 0);
    if (terms.length === 0 || blank || isMixed(table, column, rows)) return [];
    const kind = subtotal ? 'subtotal' : isAllocated(table, terms) ? 'allocation' : 'total';
    const doubt = subtotal ? null : doubtOf(table, total, column);
    return [columnEquation(table, { kind, total, column, terms, statement, doubt, scope: rows })];
  });
  return netOf(table, rows, plain);
}

/** Most of the rows added up are places, in a table that allocates. */
const isAllocated = (table: Table, terms: readonly number[]): boolean =>
  table.kind === 'allocation' && terms.filter((place) => table.rows[place]?.area != null).length * 2 > terms.length;

const COUNT_OF_INDICATORS = /^tong (so )?(cac )?(\d+ )?chi tieu|so chi tieu/;

/** What total rows claim, each item counted once (dòng cộng). */
export function totalFamilies(table: Table): Family[] {
  return totalRows(table).flatMap((total, index) => {
    if (COUNT_OF_INDICATORS.test(labelKey(table, total))) return [];
    const statement = statementOf(table, total);
    const live = liveScope(table, total);
    const scopes = live ? [live] : scopesOf(table, total, index);
    const readings = scopes.map((rows) => familyOf(statement, equationsIn(table, total, rows, statement)));
    const chosen = best(readings.filter((one) => one.equations.length > 0));
    return chosen && !isAddend(table, total, chosen)
      ? [explained(withoutOtherPanels(table, withoutFolds(chosen)))]
      : [];
  });
}

/** The live sum of the next total adds it beside the row above it, and it is no sum itself: "Total unknown" is an item. */
function isAddend(table: Table, total: Row, { equations }: Family): boolean {
  const place = table.rows.indexOf(total);
  const [before, next] = [table.rows[place - 1], table.rows[place + 1]];
  if (!before || next?.role !== 'total' || equations.some((made) => made.state === 'holds')) return false;
  const columns = addableDown(table).filter((column) => !isBlankAt(table, total, column));
  const adds = (column: Column): boolean => {
    const added = liveAt(table, next.at, column.at)?.added ?? [];
    return [total, before].every((row) => covers(added, cellAt(table.grid.sheet, row.at, column.at)));
  };
  return columns.length > 0 && columns.every((column) => !liveAt(table, total.at, column.at) && adds(column));
}

/**
 * Where an empty column parts the sheet, what stands beyond it may be a table of its own: none of its totals holds. A
 * column parted from both its neighbours is no table.
 */
function withoutOtherPanels(table: Table, one: Family): Family {
  const { panels, widths } = panelsOf(table);
  if (widths.length < 2) return one;
  const panelOf = (made: Equation): number => panels[columnOf(made).at - table.range.left] ?? 0;
  const own = new Set(one.equations.filter((made) => made.state === 'holds').map(panelOf));
  const isOther = (made: Equation): boolean => !own.has(panelOf(made)) && (widths[panelOf(made)] ?? 0) > 1;
  return own.size === 0
    ? one
    : { ...one, equations: one.equations.filter((made) => made.state !== 'broken' || !isOther(made)) };
}

/** For each column the panel it stands in, columns without any cell parting them, and how wide each panel is. */
const panelsOf = derived(({ grid, range }): { panels: readonly number[]; widths: readonly number[] } => {
  const [panels, widths]: [number[], number[]] = [[], [0]];
  for (let column = range.left; column <= range.right; column++) {
    let empty = true;
    for (let row = range.top; row <= range.bottom && empty; row++) empty = isBlank(cell(grid, row, column));
    if (empty) widths.push(0);
    else widths[widths.length - 1] = (widths[widths.length - 1] ?? 0) + 1;
    panels.push(widths.length - 1);
  }
  return { panels, widths };
});

/** Items that come to twice or three times the total are as many breakdowns of it, one under the other. */
function withoutFolds(one: Family): Family {
  const isFolded = (e: Equation): boolean =>
    e.state === 'broken' && Boolean(e.actual) && isFold((e.expected ?? 0) / (e.actual ?? 1));
  const folds = one.equations.filter(isFolded).length;
  const { held, broken } = score(one.equations);
  if (folds < broken || (folds < 2 && held > 0)) return one;
  return { ...one, doubted: false, equations: one.equations.filter((e) => !isFolded(e)) };
}

const isFold = (ratio: number): boolean => ratio > 1.9 && ratio < 6.1 && Math.abs(ratio - Math.round(ratio)) < 1e-4;

/** A total that fails everywhere for one and the same reason is wrong, not misread. */
const explained = (one: Family): Family =>
  one.doubted && commonCause(one.equations) ? { ...one, doubted: false } : one;

/** What group rows claim of the rows under them (dòng cộng nhóm). */
export function subtotalFamilies(table: Table): Family[] {
  const groups = table.rows.filter((row) => isCounted(table, row) && childrenOf(table, row).length > 0);
  const families = groups.flatMap((group): Family[] => {
    const rows = childrenOf(table, group);
    if (!isWhole(table, group, rows) || rows.some((row) => !sameUnit(table, group, row))) return [];
    const statement = statementOf(table, group);
    const made = explained(familyOf(statement, equationsIn(table, group, rows, statement, true)));
    const parted = partedWays(table, group, statement);
    if (parted && score(parted.equations).held > score(made.equations).held) return [parted];
    if (group.children === 'all' || isBorneOutLive(table, made)) return [made];
    const { held, broken } = score(made.equations);
    return held >= 2 && held > broken * 2 ? [made] : [];
  });
  const all = score(families.flatMap((one) => one.equations.filter((made) => !isSelfRefuted(table, made))));
  return all.broken >= 3 && all.broken > all.held * 2 && isRefuted(families.flatMap((one) => one.equations))
    ? families.map((one) => ({ ...one, doubted: one.doubted || !commonCause(one.equations) }))
    : families;
}

/** Two parts and more; in a table of points one alone has all the points of its group. */
const isWhole = (table: Table, group: Row, rows: Scope): boolean =>
  rows.length > 1 || (rows.length === 1 && group.children === 'all' && isOfPoints(table));

/** Captions that say how what stands above them is parted: "Chia theo giới tính", "Phân theo cấp học". */
const PARTED = /^(chia|phan|phan chia|phan loai)( ra)? theo\b|^theo\b|^by\b|^broken down by\b/;

/** A group that is parted several ways, each by its own caption: each way comes to all of it (nhiều cách phân tổ). */
function partedWays(table: Table, group: Row, statement: Statement): Family | null {
  const captions = table.rows.filter((row) => row.parent === group.at && PARTED.test(labelKey(table, row)));
  const ways = captions
    .map((caption) => table.rows.filter((row) => row.parent === caption.at && isCounted(table, row)))
    .filter((rows) => rows.length > 1);
  if (ways.length < 2) return null;
  return familyOf(
    statement,
    ways.flatMap((rows) => equationsIn(table, group, rows, statement, true)),
  );
}

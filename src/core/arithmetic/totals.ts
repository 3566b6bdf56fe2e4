import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Claim, Doubt, Equation, Statement } from './equation';
import { commonCause } from './explain';
import { best, family, score, type Family } from './family';
import { figureAt, type Figure } from '../facts/figure';
import { isAddable } from '../facts/columns';
import { childrenOf, isCounted, isDerived, leaves, topRows } from '../facts/rows';

/** The figures of rows in one column; a heading without a figure is replaced by the rows under it. */
function termsOf(table: Table, rows: readonly Row[], column: Column): Figure[] {
  return rows.flatMap((row) => {
    const figure = figureAt(table, row, column);
    const children = childrenOf(table, row.at);
    return figure.blank && children.length > 0 ? termsOf(table, children, column) : [figure];
  });
}

/** Things of different kinds have no total; money has one whatever the rows count. */
function isMixed(table: Table, column: Column, rows: readonly Row[]): boolean {
  if ((column.unit ?? (MONEY.includes(column.role) ? table.title.unit : null))?.money) return false;
  const units = rows.filter((row) => !figureAt(table, row, column).blank).map((row) => fold(row.unit?.text ?? ''));
  return new Set(units.filter((unit) => unit !== '')).size > 1;
}

const MONEY = ['amount', 'carry-over', 'assigned', 'source', 'disbursed', 'advance', 'estimate', 'remaining', 'plan'];

const hasPercents = (table: Table, column: Column): boolean =>
  table.rows.some((row) => {
    const { amount } = figureAt(table, row, column);
    return amount.kind === 'number' && amount.percent;
  });

const memory = new WeakMap<Table, readonly Column[]>();

function addable(table: Table): readonly Column[] {
  let known = memory.get(table);
  if (!known) {
    known = table.columns.filter((c) => isAddable(table, c) && !hasPercents(table, c) && !isIndex(table, c));
    memory.set(table, known);
  }
  return known;
}

/** Rates against last year and the like: decimals of one size, and a total between its least and greatest item. */
function isIndex(table: Table, column: Column): boolean {
  const values = (rows: readonly Row[]): number[] =>
    rows
      .map((row) => figureAt(table, row, column))
      .flatMap((f) => (f.amount.kind === 'number' ? [f.amount.value] : []));
  const items = values(leaves(table)).filter((v) => v > 0);
  const wholes = values(table.rows.filter((row) => row.role === 'total' || childrenOf(table, row.at).length > 0));
  const decimal = items.filter((v) => !Number.isInteger(v)).length * 2 > items.length;
  const [least, most] = [Math.min(...items), Math.max(...items)];
  const between = wholes.filter((v) => v >= least && v <= most).length;
  return items.length > 2 && decimal && most < 1000 && wholes.length > 0 && between * 2 > wholes.length;
}

const MARKER = /\(\s*\d{1,2}\s*\)|\*|\[\d+\]|[¹²³]/;
const OPEN_CAPTION = /mot so|chu yeu|trong do|tieu bieu|some of|main /;

/** Why a total that differs may still be right. */
function doubtOf(table: Table, total: Row, column: Column): Doubt | null {
  const marked = MARKER.test(total.label) || MARKER.test(column.path.join(' '));
  if (marked && table.notes.length > 0) return 'footnote';
  const open = table.rows.filter((row) => row !== total && OPEN_CAPTION.test(fold(row.label)));
  if (open.some((row) => row.role === 'note' || figureAt(table, row, column).blank)) return 'captions';
  if (total.children === 'some' || OPEN_CAPTION.test(fold(total.label))) return 'incomplete';
  const named = COUNTED.test(fold(column.path[column.path.length - 1] ?? '')) || column.unit !== null;
  return column.role === 'other' && !named && column.period === null ? 'unclear-column' : null;
}

/** Headers that count or weigh something: such columns have totals. */
const COUNTED = /^(tong )?(so|luong|kinh phi|von|tien|dien tich|dan so|san luong|khoi luong|number|amount|count)\b/;

/** Rows between captions: each block may be a breakdown of its own ("Phân theo ngành"). */
function blocks(table: Table, rows: readonly Row[]): Row[][] {
  const found: Row[][] = [[]];
  for (const row of table.rows) {
    if (rows.includes(row)) found[found.length - 1]?.push(row);
    if (addable(table).every((c) => figureAt(table, row, c).blank)) found.push([]);
  }
  return found.filter((block) => block.length > 1 && block.length < rows.length);
}

const between = (rows: readonly Row[], after: number, before: number): Row[] =>
  rows.filter((row) => row.at > after && row.at < before);

/** Which rows a total may be the total of; the figures choose among them. */
function scopes(table: Table, total: Row): (readonly Row[])[] {
  const totals = table.rows.filter((row) => row.role === 'total');
  const index = totals.indexOf(total);
  const [before, after] = [totals[index - 1]?.at ?? -1, totals[index + 1]?.at ?? Infinity];
  const [tops, ends] = [topRows(table), leaves(table)];
  const others = totals.filter((row) => row !== total);
  const sections = [between(tops, before, total.at), between(ends, before, total.at), between(tops, total.at, after)];
  const plain = [childrenOf(table, total.at), tops, ends, ...sections, between(ends, total.at, after)];
  const parts = [...blocks(table, tops), ...blocks(table, ends)].slice(0, 40);
  return [...plain.filter((rows) => rows.length > 0), ...(others.length > 1 ? [others] : []), ...parts];
}

function claimsOf(table: Table, total: Row, rows: readonly Row[], statement: Statement): Claim[] {
  return addable(table).flatMap((column): Claim[] => {
    const result = figureAt(table, total, column);
    const terms = termsOf(table, rows, column);
    if (result.blank || terms.length === 0 || terms.every((t) => t.blank) || isMixed(table, column, rows)) return [];
    const places = terms.filter((t) => t.row.area !== null).length;
    const kind = table.kind === 'allocation' && places * 2 > terms.length ? 'allocation' : 'total';
    const strays = straysOf(table, rows, terms, column);
    return [{ kind, result, terms, statement, doubt: doubtOf(table, total, column), strays }];
  });
}

/** Figures of the same column, inside the scope, that are part of what is counted already. */
function straysOf(table: Table, rows: readonly Row[], terms: readonly Figure[], column: Column): Figure[] {
  const first = rows[0]?.at ?? 0;
  const last = rows[rows.length - 1];
  const after = table.rows.find((row) => last && row.at > last.at && row.level <= last.level && row.role !== 'note');
  const end = after?.at ?? Infinity;
  const counted = terms.map((t) => t.row.at);
  return table.rows
    .filter((row) => row.at >= first && row.at < end && row.role !== 'total' && !counted.includes(row.at))
    .filter((row) => isCounted(row) || row.role === 'subset')
    .map((row) => figureAt(table, row, column));
}

const COUNT_OF_INDICATORS = /^tong (so )?(cac )?(\d+ )?chi tieu|so chi tieu/;

/** What total rows claim, each item counted once (dòng cộng). */
export function totalFamilies(table: Table): Family[] {
  const totals = table.rows.filter((row) => row.role === 'total' && !COUNT_OF_INDICATORS.test(fold(row.label)));
  return totals.flatMap((total) => {
    const statement = statementOf(table, total);
    const readings = scopes(table, total).map((rows) => family(statement, claimsOf(table, total, rows, statement)));
    const chosen = best(readings.filter((one) => one.equations.length > 0));
    return chosen ? [explained(withoutFolds(chosen))] : [];
  });
}

/** Items that come to twice or three times the total are as many breakdowns of it, one under the other. */
function withoutFolds(one: Family): Family {
  const folds = one.equations.filter((e) => e.state === 'broken' && e.actual && isFold((e.expected ?? 0) / e.actual));
  const { held, broken } = score(one.equations);
  if (folds.length < broken || (folds.length < 2 && held > 0)) return one;
  return { ...one, doubted: false, equations: one.equations.filter((e) => !folds.includes(e)) };
}

const isFold = (ratio: number): boolean => ratio > 1.9 && ratio < 6.1 && Math.abs(ratio - Math.round(ratio)) < 1e-4;

const statementOf = (table: Table, row: Row): Statement => {
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  return { text: row.label, at: cellAt(table.grid.sheet, row.at, label) };
};

/** A total that fails everywhere for one and the same reason is wrong, not misread. */
const explained = (one: Family): Family =>
  one.doubted && commonCause(one.equations) ? { ...one, doubted: false } : one;

/** What group rows claim of the rows under them (dòng cộng nhóm). */
export function subtotalFamilies(table: Table): Family[] {
  const groups = table.rows.filter((row) => isCounted(row) && childrenOf(table, row.at).length > 0);
  const families = groups.flatMap((group): Family[] => {
    const rows = childrenOf(table, group.at).filter((row) => sameUnit(group, row));
    if (rows.length < 2 || rows.length < childrenOf(table, group.at).length) return [];
    const statement = statementOf(table, group);
    const claims = claimsOf(table, group, rows, statement).map((c) => ({
      ...c,
      kind: 'subtotal' as const,
      doubt: null,
    }));
    const made = explained(family(statement, claims));
    if (group.children === 'all') return [made];
    const { held, broken } = score(made.equations);
    return held >= 2 && held > broken * 2 ? [made] : [];
  });
  const all = score(families.flatMap((one) => one.equations));
  return all.broken >= 3 && all.broken > all.held * 2
    ? families.map((one) => ({ ...one, doubted: one.doubted || !commonCause(one.equations) }))
    : families;
}

const sameUnit = (a: Row, b: Row): boolean => !a.unit || !b.unit || fold(a.unit.text) === fold(b.unit.text);

/** A whole that most of its parts exceed is no whole of them. */
function withoutOddWholes(equations: readonly Equation[]): readonly Equation[] {
  const odd = (made: Equation): boolean => {
    const kin = equations.filter((e) => e.result === made.result && e.state !== 'unknown');
    const broken = kin.filter((e) => e.state === 'broken');
    return broken.length >= 3 && broken.length * 2 > kin.length;
  };
  return equations.filter((made) => made.state !== 'broken' || !odd(made));
}

/** "Trong đó: tổng số thu" of a balance is no part of it. */
const NOT_PART = /tong (so|thu|chi)|chenh lech|can doi/;

/** A row from which something is taken away (hoàn thuế) is less than its parts. */
const isNetted = (table: Table, whole: Row): boolean =>
  table.rows.some(
    (row) => row.parent === whole.at && addable(table).some((c) => (figureAt(table, row, c).value ?? 0) < 0),
  );

/** "Trong đó" rows: none may be more than the row it is part of. */
export function subsetFamilies(table: Table): Family[] {
  const subsets = table.rows.filter((row) => row.role === 'subset' && row.parent !== null);
  const claims = subsets.flatMap((row): Claim[] => {
    const whole = table.rows.find((r) => r.at === row.parent);
    if (!whole || whole.role === 'note' || !sameUnit(whole, row) || isDerived(row) || NOT_PART.test(fold(row.label)))
      return [];
    if (isNetted(table, whole)) return [];
    return addable(table).map((column) => ({
      kind: 'subset',
      result: figureAt(table, whole, column),
      terms: [figureAt(table, row, column)],
      relation: '<=',
      statement: statementOf(table, row),
    }));
  });
  const told = claims.filter((claim) => !claim.terms[0]?.blank);
  const made = family({ text: '', at: null }, told);
  return [{ ...made, doubted: false, equations: withoutOddWholes(made.equations) }];
}

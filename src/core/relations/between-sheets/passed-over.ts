import { CELL, figuresWhere } from '../../facts/strip';
import { keyAt, type Figure } from '../../facts/figure';
import { liveCells } from '../../facts/live-cells';
import { isReferenced } from '../../facts/referenced';
import { tokensOf, rangeOfReference } from '../../formula/references';
import { cellKey, contains, unquotedSheet, type Range } from '../../grid/range';
import type { Table } from '../../table/table';
import { linkIn } from './links';

/** A cell on another sheet that takes a text. */
export interface Taker {
  readonly at: Range;
  /** It repeats the text as it is, and a sum of its own sheet counts it. */
  readonly linked: boolean;
}

/** A figure written as text, and the formulas of other sheets whose sums pass it over without a word. */
export interface PassedOver {
  readonly table: Table;
  readonly text: Figure;
  readonly takers: readonly Taker[];
}

interface Texts {
  readonly table: Table;
  readonly byCell: ReadonlyMap<number, Figure>;
}

/** Figures stored as text by sheet; most workbooks have none, and then no formula is looked at. */
function textsBySheet(tables: readonly Table[]): Map<string, Texts[]> {
  const found = new Map<string, Texts[]>();
  for (const table of tables) {
    const figures = figuresWhere(table, (bits) => (bits & CELL.text) !== 0).filter(
      ({ amount, column, live }) => amount.kind === 'number' && column.role !== 'rate' && live === null,
    );
    if (figures.length === 0) continue;
    const known = found.get(table.range.sheet) ?? [];
    found.set(table.range.sheet, [...known, { table, byCell: new Map(figures.map((one) => [one.key, one])) }]);
  }
  return found;
}

/** The sheets of a reference: one, or all from the first to the last of `'A:H'!D5`. */
function sheetsOf(reference: string, order: readonly string[]): string[] {
  const context = unquotedSheet(reference.slice(0, reference.lastIndexOf('!')));
  const [first = '', last] = context.split(':');
  const [from, to] = [order.indexOf(first), order.indexOf(last ?? first)];
  return from < 0 || to < from ? [] : order.slice(from, to + 1);
}

/** What a formula takes from other sheets. */
function takenBy(formula: string, order: readonly string[]): Range[] {
  return tokensOf(formula).flatMap(({ type, value }) => {
    const cut = value.lastIndexOf('!');
    if (!/range/.test(type) || cut < 0) return [];
    const range = rangeOfReference(value.slice(cut + 1), '');
    return range ? sheetsOf(value, order).map((sheet) => ({ ...range, sheet })) : [];
  });
}

function within({ byCell }: Texts, range: Range): Figure[] {
  if (range.top === range.bottom && range.left === range.right) {
    const one = byCell.get(keyAt(range));
    return one ? [one] : [];
  }
  return [...byCell.values()].filter(({ at }) => contains(range, at.top, at.left));
}

/** Texts on one sheet that formulas on another take for figures (tổng bỏ qua ô chữ). */
export function passedOver(tables: readonly Table[]): PassedOver[] {
  const texts = textsBySheet(tables);
  if (texts.size === 0) return [];
  const order = [...new Set(tables.map(({ range }) => range.sheet))];
  const found = new Map<string, { table: Table; text: Figure; takers: Taker[] }>();
  const note = (table: Table, text: Figure, taker: Taker): void => {
    const known = found.get(cellKey(text.at)) ?? { table, text, takers: [] };
    found.set(cellKey(text.at), known);
    known.takers.push(taker);
  };
  for (const table of tables)
    for (const { at, formula } of liveCells(table)) {
      if (formula.indexOf('!') < 0) continue;
      const linked = linkIn(formula, at.sheet) !== null;
      if (linked ? !isReferenced(table, at) : !/SUM/i.test(formula)) continue;
      for (const range of takenBy(formula, order))
        if (range.sheet !== at.sheet)
          for (const one of texts.get(range.sheet) ?? [])
            for (const text of within(one, range)) note(one.table, text, { at, linked });
    }
  return [...found.values()];
}

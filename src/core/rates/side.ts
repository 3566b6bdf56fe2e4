import { derived } from '../facts/facts';
import { figureAt, unitAt } from '../facts/figure';
import type { Range } from '../grid/range';
import type { Amount, FractionAmount } from '../table/amount';
import type { Column, Row, Table, Unit } from '../table/table';
import { unitOf } from '../table/unit';
import { saysNotStarted } from '../facts/verdict';

/** What a cell brings to a rate (một vế của tỷ lệ): a value, or why there is none. */
export interface Side {
  readonly value: number | null;
  readonly state: 'known' | 'blank' | 'none' | 'not-yet' | 'unreadable' | 'error';
  readonly at: Range;
  readonly unit: Unit | null;
  /** Header of its column, innermost text that says what it is. */
  readonly name: string;
  /** All of its header, from the top. */
  readonly header: string;
  readonly fraction: FractionAmount | null;
  /** A formula can use the cell as it is: a stored number, not text, not a share under a % format. */
  readonly live: boolean;
}

/** The header text by which a column is quoted. */
export const nameOf = (column: Column): string => {
  const path = column.path.filter((text) => text.trim() !== '');
  const leaf = path[path.length - 1] ?? '';
  const outer = path[path.length - 2];
  return outer !== undefined && leaf.length < 14 ? `${outer} / ${leaf}` : leaf;
};

type Said = Pick<Side, 'value' | 'state'>;

function said(amount: Amount): Said {
  switch (amount.kind) {
    case 'number':
      return { value: amount.value, state: 'known' };
    case 'fraction':
      return { value: amount.numerator, state: 'known' };
    case 'none':
      return { value: 0, state: 'none' };
    case 'not-yet':
      return saysNotStarted(amount.text) ? { value: 0, state: 'none' } : { value: null, state: 'not-yet' };
    default:
      return { value: null, state: amount.kind };
  }
}

/** A unit typed in the cell itself speaks before the header's; `%` beside a figure is one too. */
function unitIn(amount: Amount, outside: Unit | null): Unit | null {
  if (amount.kind !== 'number') return outside;
  const own = amount.unit === null ? null : unitOf(amount.unit);
  if (own && (own.money !== null || own.percent)) return own;
  return amount.percent && !outside?.percent ? { text: '%', money: null, percent: true, count: false } : outside;
}

const names = derived(() => new Map<Column, string>());

function nameIn(table: Table, column: Column): string {
  const known = names(table);
  let name = known.get(column);
  if (name === undefined) known.set(column, (name = nameOf(column)));
  return name;
}

/** Reads one side of a rate from its cell. */
export function sideAt(table: Table, row: Row, column: Column): Side {
  const { amount, at } = figureAt(table, row, column);
  const { value, state } = said(amount);
  return {
    value,
    state,
    at,
    unit: unitIn(amount, unitAt(table, row, column)),
    name: nameIn(table, column),
    header: column.path.filter((text) => text.trim() !== '').join(' / '),
    fraction: amount.kind === 'fraction' ? amount : null,
    live: amount.kind === 'blank' || (amount.kind === 'number' && amount.stored !== 'text' && !amount.percent),
  };
}

import { isAddable } from '../../facts/columns';
import type { Figure } from '../../facts/figure';
import { isDerived } from '../../facts/rows';
import type { Table } from '../../table/table';
import { isTold } from './compare';
import { bitsOf, isBorneOut, NOTHING, together, type Support } from './evidence';
import type { Form } from './forms';
import { figuresByPlace } from './places';

/** What the instances of a form come to at one place. */
export interface Sum {
  readonly value: number;
  /** The greatest of them. */
  readonly most: number;
  readonly parts: readonly { readonly table: Table; readonly figure: Figure }[];
}

/** A cell that is not the sum of the sheets, where its neighbours are. */
export interface WrongSum {
  readonly here: Figure;
  readonly table: Table;
  readonly sum: Sum;
  /** The one sheet whose figure is what is missing. */
  readonly leftOut: Table | null;
}

/** A summary of the sum of a form's sheets, and where it is not. */
export interface ToldSum {
  readonly table: Table;
  readonly form: Form;
  readonly support: Support;
  readonly wrong: readonly WrongSum[];
}

/** Fewer sheets than this have no sum that could not be another relation. */
const FEWEST = 2;
const MOST = 2 / 3;

/** What all instances but one come to, place by place; a place that one of them lacks or leaves unread has no sum. */
export function sumsOf(form: Form, without: Table | null): Map<string, Sum> {
  const found = new Map<
    string,
    { value: number; most: number; parts: { table: Table; figure: Figure }[]; odd: boolean }
  >();
  let count = 0;
  for (const { table } of form.siblings) {
    if (table === without) continue;
    count++;
    figuresByPlace(table).forEach((figure, key) => {
      if (!isAddable(table, figure.column) || isDerived(table, figure.row)) return;
      const one = found.get(key) ?? { value: 0, most: 0, parts: [], odd: false };
      found.set(key, one);
      one.value += figure.value ?? 0;
      one.most = Math.max(one.most, figure.value ?? 0);
      one.odd ||= figure.value === null;
      one.parts.push({ table, figure });
    });
  }
  found.forEach((one, key) => {
    if (one.odd || one.parts.length < Math.max(FEWEST, count * 0.8)) found.delete(key);
  });
  return found;
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A figure and the sum that it ought to be. */
interface Pair {
  readonly figure: Figure;
  readonly sum: Sum;
}

export function supportOf(pairs: readonly Pair[]): Support {
  return pairs.reduce((sum, { figure, sum: { value } }) => {
    const holds = same(figure.value ?? 0, value);
    return together(sum, { held: Number(holds), failed: Number(!holds), bits: holds ? bitsOf(value) : 0 });
  }, NOTHING);
}

/** A figure that is no more than the greatest of the sheets was never their sum: a mean, a norm, one of them. */
const mayBeSum = ({ figure, sum }: Pair): boolean =>
  isTold(figure) &&
  sum.parts.filter((part) => part.figure.value).length >= FEWEST &&
  (figure.value ?? 0) > sum.most / 2;

/** Rows and columns in which most cells are no sum hold something that does not add up. */
function withoutOddLines(pairs: readonly Pair[]): readonly Pair[] {
  const lines = new Map<unknown, { held: number; all: number }>();
  for (const { figure, sum } of pairs)
    for (const line of [figure.row, figure.column]) {
      const known = lines.get(line) ?? { held: 0, all: 0 };
      lines.set(line, known);
      known.all++;
      if (same(figure.value ?? 0, sum.value)) known.held++;
    }
  const isOdd = (line: unknown): boolean => {
    const { held, all } = lines.get(line) ?? { held: 0, all: 0 };
    return all > 2 && held * 2 < all;
  };
  return pairs.filter(({ figure }) => !isOdd(figure.row) && !isOdd(figure.column));
}

/** What a relation of sums says, when its figures bear it out. */
export function toldSum(table: Table, form: Form, all: readonly Pair[]): ToldSum | null {
  const pairs = withoutOddLines(all.filter(mayBeSum));
  const support = supportOf(pairs);
  if (!isBorneOut(support, form.siblings.length, MOST)) return null;
  const wrong = pairs
    .filter(({ figure, sum }) => !same(figure.value ?? 0, sum.value))
    .map(({ figure, sum }) => ({ here: figure, table, sum, leftOut: leftOutOf(figure, sum) }));
  return { table, form, support, wrong };
}

function leftOutOf({ value }: Figure, { value: whole, parts }: Sum): Table | null {
  const missing = parts.filter(({ figure }) => Boolean(figure.value) && same(figure.value ?? 0, whole - (value ?? 0)));
  return missing.length === 1 ? (missing[0]?.table ?? null) : null;
}

/** The instance of a form that is the sum of the others (tờ toàn tỉnh cùng mẫu với tờ các huyện). */
export function totalSheet(form: Form): ToldSum | null {
  if (form.siblings.length < FEWEST + 1) return null;
  const all = sumsOf(form, null);
  let chosen: { table: Table; bits: number } | null = null;
  for (const { table } of form.siblings) {
    let bits = 0;
    figuresByPlace(table).forEach(({ value }, key) => {
      const sum = all.get(key);
      if (sum && value && same(sum.value, 2 * value)) bits += bitsOf(value);
    });
    if (bits > (chosen?.bits ?? 0)) chosen = { table, bits };
  }
  if (!chosen) return null;
  const { table } = chosen;
  const pairs: Pair[] = [];
  sumsOf(form, table).forEach((sum, key) => {
    const figure = figuresByPlace(table).get(key);
    if (figure && figure.key >= 0) pairs.push({ figure, sum });
  });
  return toldSum(table, form, pairs);
}

/** Sums of a form by the row of their place. */
export type SumsByRow = ReadonlyMap<string, ReadonlyMap<string, Sum>>;

export function byRow(sums: ReadonlyMap<string, Sum>): SumsByRow {
  const found = new Map<string, Map<string, Sum>>();
  sums.forEach((sum, key) => {
    const [row = '', column = ''] = key.split('|');
    const known = found.get(row) ?? new Map<string, Sum>();
    found.set(row, known.set(column, sum));
  });
  return found;
}

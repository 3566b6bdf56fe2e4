import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Claim, Statement } from './equation';
import { best, family, type Family } from './family';
import { cellFormula, figureAt, unitAt, type Figure } from '../facts/figure';
import { sharedPath } from '../facts/columns';

interface Product {
  readonly result: Column;
  readonly factors: readonly Column[];
}

const header = (column: Column): string => fold(column.path.join(' '));
const PER_CLASS = /(hoc vien|nguoi|dai bieu|trainees?|participants?) ?(\/|moi|per|tren) ?(1 )?(lop|cuoc|buoi|class)/;
const CLASSES = /^(so )?(luong )?(lop|cuoc|buoi|classes)|\bso (lop|cuoc|buoi)\b/;
const TRAINEES = /(so|tong).{0,10} (hoc vien|nguoi|dai bieu)|trainees?|participants?/;

const alike = (a: Column, b: Column): boolean => a.area === b.area && a.period === b.period;

/** Classes × trainees per class. */
function byClass(table: Table): Product[] {
  return table.columns
    .filter((c) => PER_CLASS.test(header(c)))
    .flatMap((each) => {
      const others = table.columns.filter((c) => c !== each && alike(c, each) && !PER_CLASS.test(header(c)));
      const classes = others.find((c) => CLASSES.test(header(c)));
      const trainees = others.find((c) => c !== classes && TRAINEES.test(header(c)));
      return classes && trainees ? [{ result: trainees, factors: [classes, each] }] : [];
    });
}

/** Every choice of quantities that, with the unit price, may make the amount. */
function byPrice(table: Table): Product[][] {
  const amounts = table.columns.filter((c) => c.role === 'amount' || (c.role === 'total' && isMoney(table, c)));
  return table.columns
    .filter((c) => c.role === 'unit-price')
    .flatMap((price) => {
      const near = amounts.filter((c) => alike(c, price)).sort((a, b) => sharedPath(price, b) - sharedPath(price, a));
      const right = near.filter((c) => c.at > price.at);
      const result = right[0] ?? near[0];
      const quantities = table.columns.filter((c) => c.role === 'quantity' && alike(c, price)).slice(0, 4);
      if (!result || quantities.length === 0) return [];
      return [subsetsOf(quantities).map((chosen) => ({ result, factors: [...chosen, price] }))];
    });
}

const isMoney = (table: Table, column: Column): boolean => (column.unit ?? table.title.unit)?.money !== null;

function subsetsOf(columns: readonly Column[]): Column[][] {
  return columns
    .reduce<Column[][]>((found, column) => [...found, ...found.map((chosen) => [...chosen, column])], [[]])
    .filter((chosen) => chosen.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** What turns quantity × price into the amount's unit: the units say so, or else the figures. */
function scales(table: Table, row: Row | undefined, { result, factors }: Product): number[] {
  const price = factors[factors.length - 1];
  if (!row || price?.role !== 'unit-price') return [1];
  const [from, to] = [unitAt(table, row, price)?.money, unitAt(table, row, result)?.money];
  return price.unit?.money && from && to ? [from / to] : [1, 1e-3, 1e3, 1e-6, 1e6];
}

/** A factor is as exact as it is written: 3 triệu is a price, 33,33 was rounded. */
const factor = (figure: Figure): Figure =>
  figure.amount.kind === 'number' && figure.amount.decimals === 0 ? { ...figure, half: 0 } : figure;

function productFormula(terms: readonly Figure[], scale: number): string | null {
  const formulas = terms.map(cellFormula);
  if (formulas.some((f) => f === null)) return null;
  const product = formulas.join('*');
  if (scale === 1) return product;
  return scale > 1 ? `${product}*${String(scale)}` : `${product}/${String(1 / scale)}`;
}

function claimsOf(table: Table, made: Product, scale: number, statement: Statement): Claim[] {
  const rows = table.rows.filter((row) => row.role === 'item' || row.role === 'subset');
  const compute = (values: readonly number[]): number => values.reduce((a, b) => a * b, scale);
  const write = (terms: readonly Figure[]): string | null => productFormula(terms, scale);
  return rows.flatMap((row): Claim[] => {
    const terms = made.factors.map((c) => factor(figureAt(table, row, c)));
    if (terms.some((t) => t.blank || t.amount.kind === 'none')) return [];
    return [
      {
        kind: 'product',
        result: figureAt(table, row, made.result),
        terms,
        statement,
        compute,
        write,
      },
    ];
  });
}

/** Quantity × unit price = amount, classes × trainees per class = trainees. */
export function productFamilies(table: Table): Family[] {
  const products = [...byClass(table).map((made) => [made]), ...byPrice(table)];
  return products.flatMap((choices) => {
    const first = choices[0];
    if (!first) return [];
    const last = (c: Column): string => c.path[c.path.length - 1] ?? '';
    const readings = choices.flatMap((made) => {
      const text = made.factors.map(last).join(' × ');
      const statement = { text, at: cellAt(table.grid.sheet, table.header.bottom, made.result.at) };
      const row = table.rows.find((r) => r.role === 'item');
      return scales(table, row, made).map((scale) => family(statement, claimsOf(table, made, scale, statement)));
    });
    const chosen = best(readings);
    return chosen && believable(chosen, readings.length) ? [chosen] : [];
  });
}

/** A product picked out of several is believed once some row bears it out. */
const believable = (made: Family, choices: number): boolean =>
  choices === 1 || made.equations.some((e) => e.state === 'holds' && e.actual !== 0);

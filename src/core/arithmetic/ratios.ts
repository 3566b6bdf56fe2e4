import { cellAt } from '../grid/range';
import { cell } from '../grid/grid';
import { printedDivisions } from '../facts/pairs';
import type { Column, Row, Table } from '../table/table';
import type { Claim, Statement } from './equation';
import { best, family, type Family } from './family';
import { cellFormula, figureAt, unitAt, type Figure } from '../facts/figure';
import { ownDecimals, printedHalf } from './printed';

/** A column of printed rates, and the columns it divides (cột tỷ lệ). */
export interface RatioColumn {
  readonly rate: Column;
  readonly numerators: readonly Column[];
  readonly denominators: readonly Column[];
}

/** Where rows are places or indicators of one table, the rate of each is one division. */
function claimAt(table: Table, row: Row, made: RatioColumn, scale: number, statement: Statement): Claim[] {
  const result = figureAt(table, row, made.rate);
  const tops = made.numerators.map((c) => figureAt(table, row, c));
  const unders = made.denominators.map((c) => figureAt(table, row, c));
  if (result.amount.kind !== 'number' || [tops, unders].some((side) => side.every((t) => t.blank))) return [];
  if (!unders.some((t) => t.value)) return [];
  const unit = conversion(table, row, made);
  const factor = result.amount.percent ? 100 : scale;
  const write = (terms: readonly Figure[]): string | null => {
    const sides = [terms.slice(0, tops.length), terms.slice(tops.length)].map(written);
    return sides.some((side) => side === null) ? null : `${sides.join('/')}*${String(factor * unit)}`;
  };
  const slack = slackOf(table, row, made.rate, result) - result.half;
  return [
    {
      kind: 'rate',
      result,
      terms: [...tops, ...unders],
      statement,
      compute: (values) => (sum(values.slice(0, tops.length)) / sum(values.slice(tops.length))) * factor * unit,
      write,
      slack: Math.max(0, slack),
    },
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function written(figures: readonly Figure[]): string | null {
  const formulas = figures.map(cellFormula);
  if (formulas.some((f) => f === null)) return null;
  return formulas.length === 1 ? (formulas[0] ?? null) : `(${formulas.join('+')})`;
}

/** Rounded or cut: the printed rate may be off by one unit of its last digit; `rate-truncated` tells the two apart. */
function slackOf(table: Table, row: Row, column: Column, result: Figure): number {
  const half = printedHalf(result, cell(table.grid, row.at, column.at).formula);
  const cut = result.amount.kind === 'number' && result.amount.stored !== 'formula';
  return cut ? half * 2 : half;
}

/** Numerator and denominator brought to one unit of money. */
function conversion(table: Table, row: Row, { numerators, denominators }: RatioColumn): number {
  const money = ([column]: readonly Column[]): number | null | undefined => column && unitAt(table, row, column)?.money;
  const [from, to] = [money(numerators), money(denominators)];
  return from && to ? from / to : 1;
}

/** What printed rates claim (tỷ lệ in sẵn); a column that the column line computes speaks there. */
export function ratioFamilies(table: Table): Family[] {
  const rates = table.columns.filter((c) => c.role === 'rate' && !c.expression);
  return rates.flatMap((rate) => {
    const statement = {
      text: rate.path[rate.path.length - 1] ?? '',
      at: cellAt(table.grid.sheet, table.header.bottom, rate.at),
    };
    const rows = table.rows.filter((row) => row.role !== 'note');
    const readings = printedDivisions(table, rate).flatMap(({ tops, unders }) =>
      [100, 1].map((scale) =>
        family(
          statement,
          rows.flatMap((row) =>
            claimAt(table, row, { rate, numerators: tops, denominators: unders }, scale, statement),
          ),
        ),
      ),
    );
    const chosen = best(readings.filter((one) => one.equations.length > 0));
    return chosen ? [chosen] : [];
  });
}

/** Whether a printed rate is the true one cut after its last digit. */
export function isCut(printed: number, shown: number, exact: number): boolean {
  const decimals = ownDecimals(printed, shown);
  const unit = 10 ** decimals;
  const rounded = Math.round(Math.abs(exact) * unit + 1e-9);
  const cut = Math.floor(Math.abs(exact) * unit + 1e-9);
  const said = Math.round(Math.abs(printed) * unit);
  return cut !== rounded && said === cut;
}

import { cellAt } from '../grid/range';
import { cell } from '../grid/grid';
import type { Column, ColumnRole, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Claim, Statement } from './equation';
import { best, family, type Family } from './family';
import { cellFormula, figureAt, unitAt, type Figure } from '../facts/figure';
import { sharedPath } from '../facts/columns';
import { ownDecimals, printedHalf } from './printed';

/** A column of printed rates, and the two columns it divides (cột tỷ lệ). */
export interface RatioColumn {
  readonly rate: Column;
  readonly numerator: Column;
  readonly denominator: Column;
}

const NUMERATORS: readonly ColumnRole[] = ['actual', 'disbursed', 'estimate', 'advance'];
const DENOMINATORS: readonly ColumnRole[] = ['target', 'plan', 'assigned', 'carry-over', 'total'];

/** "So với năm trước", "tỷ trọng": rates of something else than what stands in the table. */
const OTHER_RATES = /nam truoc|cung ky|tang|giam|ty trong|co cau|binh quan|lai suat|growth|previous|share/;

const same = (a: Column, b: Column): boolean => a.area === b.area && a.period === b.period;

/** Pairs that a rate column may divide, the nearest in the header first. */
function pairs(table: Table, rate: Column): RatioColumn[] {
  if (OTHER_RATES.test(fold(rate.path.join(' ')))) return [];
  const near = (a: Column, b: Column): number =>
    sharedPath(rate, b) - sharedPath(rate, a) || rank(rate, a) - rank(rate, b);
  const pool = table.columns.filter(
    (c) => c.area === rate.area && (same(c, rate) || c.period === null || rate.period === null) && c.subsetOf === null,
  );
  const tops = pool
    .filter((c) => NUMERATORS.includes(c.role))
    .sort(near)
    .slice(0, 4);
  const unders = pool
    .filter((c) => DENOMINATORS.includes(c.role))
    .sort(near)
    .slice(0, 4);
  return tops.flatMap((numerator) => unders.map((denominator) => ({ rate, numerator, denominator })));
}

const rank = (rate: Column, c: Column): number => (c.at < rate.at ? rate.at - c.at : 100 + c.at);

/** Where rows are places or indicators of one table, the rate of each is one division. */
function claimAt(table: Table, row: Row, made: RatioColumn, scale: number, statement: Statement): Claim[] {
  const result = figureAt(table, row, made.rate);
  const terms = [figureAt(table, row, made.numerator), figureAt(table, row, made.denominator)];
  if (result.amount.kind !== 'number' || terms.some((t) => t.blank) || !terms[1]?.value) return [];
  const unit = conversion(table, row, made);
  const factor = result.amount.percent ? 100 : scale;
  const write = (terms: readonly Figure[]): string | null => {
    const formulas = terms.map(cellFormula);
    return formulas.some((f) => f === null) ? null : `${formulas.join('/')}*${String(factor * unit)}`;
  };
  const slack = slackOf(table, row, made.rate, result) - result.half;
  return [
    {
      kind: 'rate',
      result,
      terms,
      statement,
      compute: ([top = 0, under = 0]) => (top / under) * factor * unit,
      write,
      slack: Math.max(0, slack),
    },
  ];
}

/** Rounded or cut: the printed rate may be off by one unit of its last digit; `rate-truncated` tells the two apart. */
function slackOf(table: Table, row: Row, column: Column, result: Figure): number {
  const half = printedHalf(result, cell(table.grid, row.at, column.at).formula);
  const cut = result.amount.kind === 'number' && result.amount.stored !== 'formula';
  return cut ? half * 2 : half;
}

/** Numerator and denominator brought to one unit of money. */
function conversion(table: Table, row: Row, { numerator, denominator }: RatioColumn): number {
  const [from, to] = [unitAt(table, row, numerator)?.money, unitAt(table, row, denominator)?.money];
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
    const readings = pairs(table, rate).flatMap((made) =>
      [100, 1].map((scale) =>
        family(
          statement,
          rows.flatMap((row) => claimAt(table, row, made, scale, statement)),
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

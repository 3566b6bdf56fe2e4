import { sharedPath } from '../arithmetic/likeness';
import { keysOf } from '../formula/evaluate-expression';
import { amountAt } from '../table/read-amount';
import type { Column, ColumnRole, Table } from '../table/table';
import { fold } from '../text/fold';

/** Which columns a table divides by which (cặp cột của tỷ lệ). */
export interface RatePair {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly numerators: readonly Column[];
  readonly denominators: readonly Column[];
  readonly numeratorKind: string;
  readonly denominatorKind: string;
  readonly area: string | null;
  readonly period: string | null;
  /** The table's rate column for it, when there is one. */
  readonly printed: Column | null;
  /** The table does not decide between this and another definition. */
  readonly rival: boolean;
}

const MONEY_DONE: readonly ColumnRole[] = ['disbursed', 'advance', 'estimate'];
const CARRIED = /keo dai|chuyen (nguon|sang|tiep)|nam truoc|carr(y|ied)/;

/** What a column measures, whatever role its header gave it. */
export const measureOf = (column: Column): ColumnRole =>
  ['area', 'period', 'source', 'total'].includes(column.role) ? (column.measure ?? column.role) : column.role;

interface Place {
  readonly area: string | null;
  readonly period: string | null;
  readonly source: string | null;
}

const placeOf = ({ area, period, source }: Column): Place => ({ area, period, source });
const keyOf = ({ area, period, source }: Place): string => [area, period, source].map((p) => p ?? '').join('|');

/** The denominators that stand for the same place; a target without period serves every period, and so on. */
function under(table: Table, roles: readonly ColumnRole[], numerator: Column): Column[] {
  const pool = table.columns.filter((c) => roles.includes(measureOf(c)) && c.at !== numerator.at && c.role !== 'rate');
  const fits = (c: Column, loose: number): boolean =>
    (c.area === numerator.area || (loose > 1 && c.area === null)) &&
    (c.period === numerator.period || (loose > 0 && (c.period === null || numerator.period === null))) &&
    c.source === numerator.source;
  for (const loose of [0, 1, 2]) {
    const found = pool.filter((c) => fits(c, loose) && c.subsetOf === null);
    if (found.length > 0) return found;
  }
  return [];
}

/** The rate column whose own column line divides this one: `7=6/1`. */
const statedRate = (table: Table, numerator: Column): Column | null =>
  table.columns.find(
    (c) => c.role === 'rate' && c.expression !== null && keysOf(c.expression).includes(numerator.symbol ?? '\u0000'),
  ) ?? null;

const mayRate = (rate: Column, numerator: Column, kind: ColumnRole): boolean =>
  rate.role === 'rate' &&
  (rate.measure === null || rate.measure === 'rate' || rate.measure === kind) &&
  (rate.area === null || rate.area === numerator.area) &&
  (rate.period === null || rate.period === numerator.period || numerator.period === null);

/** A rate column belongs to the figure whose header it shares, and to whose measure and place it is said of. */
function printedFor(table: Table, numerator: Column, kind: ColumnRole): Column | null {
  const stated = statedRate(table, numerator);
  if (stated) return stated;
  const alone = table.columns.filter((n) => measureOf(n) === kind).length === 1;
  const ranked = table.columns
    .filter((c) => mayRate(c, numerator, kind) && (alone || sharedPath(c, numerator) > 0))
    .sort((x, y) => sharedPath(y, numerator) - sharedPath(x, numerator) || x.at - y.at);
  return ranked.find((c) => c.at > numerator.at) ?? ranked[0] ?? null;
}

/** A column of fractions (`77/75`) beside a column of figures for the same place says the same twice. */
function repeats(table: Table, column: Column, among: readonly Column[]): boolean {
  const place = keyOf(placeOf(column));
  const beside = among.some((c) => c.at !== column.at && keyOf(placeOf(c)) === place && !isFractions(table, c));
  return beside && isFractions(table, column);
}

function isFractions(table: Table, column: Column): boolean {
  const kinds = table.rows.map((row) => amountAt(table, row, column).kind);
  const fractions = kinds.filter((kind) => kind === 'fraction').length;
  return fractions > 0 && fractions >= kinds.filter((kind) => kind === 'number').length;
}

function fulfilmentPairs(table: Table): RatePair[] {
  const seen: Record<string, boolean> = {};
  const found = table.columns.filter((c) => measureOf(c) === 'actual' && c.role !== 'rate' && c.subsetOf === null);
  const actuals = found.filter((c) => !repeats(table, c, found));
  return actuals.flatMap((actual) => {
    const key = keyOf(placeOf(actual));
    const first = seen[key] !== true;
    seen[key] = true;
    const named = under(table, ['target'], actual);
    const targets = named.length > 0 ? named : under(table, ['plan', 'assigned', 'total'], actual).slice(0, 1);
    const several = targets.length > 1 || !first;
    return (targets.length > 0 ? targets : [null]).map((target): RatePair => ({
      kind: 'fulfilment',
      numerators: [actual],
      denominators: target ? [target] : [],
      numeratorKind: 'actual',
      denominatorKind: 'target',
      area: actual.area,
      period: actual.period ?? target?.period ?? null,
      printed: printedFor(table, actual, 'actual'),
      rival: several,
    }));
  });
}

interface Capital {
  readonly columns: readonly Column[];
  readonly kind: string;
}

/** The capital that money may be a share of: the whole plan, this year's alone, last year's alone. */
function capitals(table: Table, done: Column): Capital[] {
  const plan = under(table, ['plan', 'total'], done)[0] ?? null;
  const part = (role: ColumnRole): Column | null =>
    table.columns.find(
      (c) => measureOf(c) === role && c.area === done.area && (c.source === done.source || done.source === null),
    ) ?? null;
  const carried = part('carry-over');
  const assigned = part('assigned') ?? (plan ? null : (under(table, ['target'], done)[0] ?? null));
  const own = fold(done.path.join(' / '));
  if (carried && CARRIED.test(own)) return [{ columns: [carried], kind: 'carry-over' }];
  if (carried && assigned && /giao (trong )?nam|nam nay|this year/.test(own))
    return [{ columns: [assigned], kind: 'assigned' }];
  const both = carried && assigned ? [carried, assigned] : [];
  const whole: Capital[] = plan
    ? [{ columns: [plan], kind: carried ? 'plan-with-carry-over' : 'plan' }]
    : both.length > 0
      ? [{ columns: both, kind: 'plan-with-carry-over' }]
      : [];
  return [
    ...whole,
    ...(assigned && (carried || !plan) ? [{ columns: [assigned], kind: 'assigned' }] : []),
    ...(carried && !plan && !assigned ? [{ columns: [carried], kind: 'carry-over' }] : []),
  ];
}

/** The capital that the table's own column line divides by, when it says so: `6=5/1`. */
function decided(table: Table, printed: Column | null, options: readonly Capital[]): readonly Capital[] {
  if (!printed?.expression) return options;
  const keys = keysOf(printed.expression);
  const named = options.filter((o) => o.columns.every((c) => c.symbol !== null && keys.includes(c.symbol)));
  return named.length > 0 ? named : options;
}

interface Money {
  readonly columns: readonly Column[];
  readonly kind: string;
}

/** Whether advances are in the disbursed figure, beside it, or not said (giải ngân gồm tạm ứng hay không). */
function numerators(table: Table, done: Column): Money[] {
  const role = measureOf(done);
  if (role !== 'disbursed') return [{ columns: [done], kind: role }];
  const advance = table.columns.find(
    (c) => measureOf(c) === 'advance' && c.area === done.area && c.period === done.period,
  );
  if (!advance) return [{ columns: [done], kind: 'disbursed' }];
  const keys = done.expression ? keysOf(done.expression) : [];
  const inside =
    (advance.symbol !== null && keys.includes(advance.symbol)) || table.columns[advance.subsetOf ?? -1]?.at === done.at;
  if (inside) return [{ columns: [done], kind: 'disbursed-with-advance' }];
  return [
    { columns: [done], kind: 'disbursed' },
    { columns: [done, advance], kind: 'disbursed-with-advance' },
  ];
}

/** A column that the column line adds into another disbursed one (`6=4+5`) is a part of it, no rate of its own. */
const isAddend = (table: Table, column: Column): boolean =>
  column.symbol !== null &&
  table.columns.some(
    (c) =>
      c.at !== column.at &&
      measureOf(c) === measureOf(column) &&
      c.expression !== null &&
      keysOf(c.expression).includes(column.symbol ?? ''),
  );

function disbursementPairs(table: Table): RatePair[] {
  const all = table.columns.filter(
    (c) => MONEY_DONE.includes(measureOf(c)) && c.role !== 'rate' && c.subsetOf === null,
  );
  const disbursed = all.some((c) => measureOf(c) === 'disbursed');
  const done = all.filter((c) => (measureOf(c) !== 'advance' || !disbursed) && !isAddend(table, c));
  return done.flatMap((column) => {
    const printed = printedFor(table, column, measureOf(column));
    const options = decided(table, printed, capitals(table, column));
    const tops = numerators(table, column);
    return tops.flatMap((top) =>
      options.map((capital): RatePair => ({
        kind: 'disbursement',
        numerators: top.columns,
        denominators: capital.columns,
        numeratorKind: top.kind,
        denominatorKind: capital.kind,
        area: column.area,
        period: column.period ?? capital.columns[0]?.period ?? null,
        printed,
        rival: tops.length * options.length > 1,
      })),
    );
  });
}

/** Every division that a table has the columns for. */
export const ratePairs = (table: Table): RatePair[] => [...fulfilmentPairs(table), ...disbursementPairs(table)];

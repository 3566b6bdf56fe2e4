import { keysOf } from '../formula/evaluate-expression';
import type { Column, ColumnRole, Table } from '../table/table';
import { fold } from '../text/fold';
import { bareTotals, measureOf, printedFor, under, type RatePair } from './pair-columns';

const MONEY_DONE: readonly ColumnRole[] = ['disbursed', 'advance', 'estimate'];
const CARRIED = /keo dai|chuyen (nguon|sang|tiep)|nam truoc|carr(y|ied)/;

interface Capital {
  readonly columns: readonly Column[];
  readonly kind: string;
}

/** Last year's money and this year's, where the table keeps them in columns of their own. */
function yearsApart(table: Table, done: Column, planned: boolean): { carried: Column | null; assigned: Column | null } {
  const part = (role: ColumnRole): Column | null =>
    table.columns.find(
      (c) => measureOf(c) === role && c.area === done.area && (c.source === done.source || done.source === null),
    ) ?? null;
  const target = planned ? null : (under(table, ['target'], done)[0] ?? null);
  return { carried: part('carry-over'), assigned: part('assigned') ?? target };
}

/** A figure whose own header says of which year's money it is. */
function ownCapital(done: Column, carried: Column | null, assigned: Column | null): Capital | null {
  const own = fold(done.path.join(' / '));
  if (carried && CARRIED.test(own)) return { columns: [carried], kind: 'carry-over' };
  const thisYear = /giao (trong )?nam|nam nay|this year/.test(own);
  return carried && assigned && thisYear ? { columns: [assigned], kind: 'assigned' } : null;
}

/** The capital that money may be a share of: the whole plan, this year's alone, last year's alone. */
function capitals(table: Table, done: Column): Capital[] {
  const named = under(table, ['plan'], done);
  const bare = measureOf(done) === 'estimate' ? [] : bareTotals(table, done);
  const plans = named.length > 0 ? named : bare;
  const { carried, assigned } = yearsApart(table, done, plans.length > 0);
  const own = ownCapital(done, carried, assigned);
  if (own) return [own];
  const whole = carried ? 'plan-with-carry-over' : 'plan';
  const found: Capital[] = plans.map((plan) => ({ columns: [plan], kind: whole }));
  if (found.length === 0 && carried && assigned) found.push({ columns: [carried, assigned], kind: whole });
  if (assigned && (carried || plans.length === 0)) found.push({ columns: [assigned], kind: 'assigned' });
  if (carried && !assigned && plans.length === 0) found.push({ columns: [carried], kind: 'carry-over' });
  return found;
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

/** Money spent, advanced or expected, over the capital that it is a share of. */
export function disbursementPairs(table: Table): RatePair[] {
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

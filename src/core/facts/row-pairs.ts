import type { Column, Row, Table } from '../table/table';
import { coordinatesOf, isDone, isPlanned } from './coordinates';
import { derived } from './facts';
import { figureColumns } from './figure';
import { ratePairs } from './pairs';
import { measuredRows, type MeasuredRow } from './row-measures';
import { CELL, hasCell, stripIn } from './strip';

/** Two rows of which one is the plan and the other the result of the same thing (cặp dòng kế hoạch, thực hiện). */
export interface RowPair {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly top: Row;
  readonly under: Row;
  readonly topKind: string;
  readonly underKind: string;
  /** The row that prints their rate, or is there to be filled. */
  readonly printed: Row | null;
  /** What both are of, in the table's words; null where only the column says it. */
  readonly label: string | null;
  /** The years that the result names, where results of other years stand beside it. */
  readonly years: string | null;
  /** The plan before it was adjusted, shown beside. */
  readonly initial: Row | null;
  /** The figures that both rows have. */
  readonly columns: readonly Column[];
}

/** Columns of figures that leave it to the rows to say what they measure. */
function openColumns(table: Table): Column[] {
  const coordinates = coordinatesOf(table);
  return figureColumns(table).filter(
    (column) =>
      (coordinates.get(column)?.measure ?? null) === null &&
      hasCell(stripIn(table, column), (bits) => (bits & CELL.number) !== 0),
  );
}

/** Whether a result is for the time of a plan, or counted from its beginning. */
function isFor({ period: plan }: MeasuredRow, { period: done }: MeasuredRow): boolean {
  if (plan.years !== null && done.years !== null && plan.years !== done.years) return false;
  return plan.part === done.part || (plan.part === null && (done.running || done.part === null));
}

interface Plans {
  readonly inForce: MeasuredRow;
  readonly initial: MeasuredRow | null;
}

/** The adjusted plan counts; two of one version leave it open, and nothing is divided. */
function inForce(plans: readonly MeasuredRow[]): Plans | null {
  for (const version of ['adjusted', null, 'initial'] as const) {
    const found = plans.filter((plan) => plan.version === version);
    if (found.length > 1) return null;
    const [only] = found;
    if (!only) continue;
    const before = plans.filter((plan) => plan !== only && (plan.version === 'initial' || plan.version === null));
    return { inForce: only, initial: version === 'adjusted' && before.length === 1 ? (before[0] ?? null) : null };
  }
  return null;
}

const sameTime = (a: MeasuredRow, b: MeasuredRow): boolean =>
  a.measure === b.measure && a.period.years === b.period.years && a.period.part === b.period.part;

function pairOf(table: Table, done: MeasuredRow, of: readonly MeasuredRow[], columns: readonly Column[]): RowPair[] {
  if (of.some((other) => other !== done && sameTime(other, done))) return [];
  const plans = inForce(of.filter((one) => isPlanned(one.measure) && isFor(one, done)));
  if (!plans) return [];
  const rates = of.filter(({ measure }) => measure === 'rate');
  const results = of.filter(({ measure }) => isDone(measure));
  const money = done.money || plans.inForce.money || (done.row.unit ?? table.title.unit)?.money != null;
  return [
    {
      kind: money ? 'disbursement' : 'fulfilment',
      top: done.row,
      under: plans.inForce.row,
      topKind: money && done.measure === 'actual' ? 'disbursed' : done.measure,
      underKind: money ? 'plan' : 'target',
      printed: rates.length === 1 && results.length === 1 ? (rates[0]?.row ?? null) : null,
      label: done.own ? null : done.label,
      years: of.some(({ period }) => period.years !== null && period.years !== done.period.years)
        ? done.period.years
        : null,
      initial: plans.initial?.row ?? null,
      columns,
    },
  ];
}

/** Plans and results that stand in rows of their own, where no columns say so. */
export const rowPairs = derived((table): readonly RowPair[] => {
  if (ratePairs(table).length > 0) return [];
  const columns = openColumns(table);
  if (columns.length === 0) return [];
  const byKey = new Map<string, MeasuredRow[]>();
  for (const one of measuredRows(table)) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  return [...byKey.values()].flatMap((of) =>
    of
      .filter(({ measure }) => isDone(measure) && measure !== 'advance')
      .flatMap((done) => pairOf(table, done, of, columns)),
  );
});

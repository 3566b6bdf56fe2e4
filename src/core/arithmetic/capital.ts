import type { Column, ColumnRole, Row, Table } from '../table/table';
import { figureAt, unitAt, type Figure } from '../facts/figure';
import { isTotalColumn, nearest } from '../facts/columns';

/** The capital of one row: what it may spend, and what came of it (vốn của một dòng). */
export interface Capital {
  readonly row: Row;
  /** Figures that make the plan: one total, or what was carried over and what was given. */
  readonly plan: readonly Figure[];
  /** Whether all that may be spent is in the plan, carry-over included. */
  readonly whole: boolean;
  readonly disbursed: Figure | null;
  readonly estimate: Figure | null;
  readonly advance: Figure | null;
}

const byRole = (table: Table, role: ColumnRole, like: Column): Column[] =>
  table.columns.filter((c) => c.role === role && c.area === like.area && c.subsetOf === null);

/** The nearest column of a role that stands on its own, of the same place and, where it has one, the same year. */
function column(table: Table, role: ColumnRole, like: Column): Column | null {
  const all = byRole(table, role, like);
  const exact = all.filter((c) => c.period === like.period);
  return nearest(like, exact.length > 0 ? exact : all);
}

interface PlanColumns {
  readonly columns: readonly Column[];
  readonly whole: boolean;
}

function planOf(table: Table, like: Column): PlanColumns {
  const carried = table.columns.filter((c) => c.role === 'carry-over' && c.area === like.area);
  const plan = column(table, 'plan', like);
  if (plan) {
    const inside = carried.every((c) => c.subsetOf !== null || sharesHead(c, plan));
    return { columns: [plan], whole: carried.length === 0 || inside };
  }
  const all = table.columns.filter((c) => c.role === 'assigned' && c.area === like.area);
  const total = all.find((c) => isTotalColumn(c) && all.length + carried.length > 1);
  if (total) return { columns: [total], whole: true };
  const assigned = all;
  const [one] = assigned;
  if (!one) return { columns: [], whole: false };
  return { columns: [one, ...carried.slice(0, 1)], whole: assigned.length === 1 };
}

/** Under one heading with the plan: part of it. */
const sharesHead = (a: Column, b: Column): boolean => a.path.length > 1 && a.path[0] === b.path[0];

/** Capital by row, for every column of money spent. */
export function capitalOf(table: Table): Capital[] {
  const spent = table.columns.filter((c) => c.role === 'disbursed' && c.subsetOf === null);
  const leads =
    spent.length > 0 ? spent : table.columns.filter((c) => c.role === 'estimate' || c.role === 'advance').slice(0, 1);
  const rows = table.rows.filter((row) => row.role !== 'note' && row.unit?.percent !== true);
  return leads.flatMap((lead) => {
    const { columns, whole } = planOf(table, lead);
    const [estimate, advance] = [column(table, 'estimate', lead), column(table, 'advance', lead)];
    return rows.map((row) => ({
      row,
      plan: columns.map((c) => figureAt(table, row, c)),
      whole,
      disbursed: lead.role === 'disbursed' ? figureAt(table, row, lead) : null,
      estimate: estimate && figureAt(table, row, estimate),
      advance: advance && figureAt(table, row, advance),
    }));
  });
}

/** The value of figures in đồng where their unit is known, else as written; null when one cannot be read. */
export function moneyOf(table: Table, figures: readonly (Figure | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (!figure || figure.value === null) return null;
    sum += figure.value * (unitAt(table, figure.row, figure.column)?.money ?? 1);
  }
  return sum;
}

/** What the rounding of the figures leaves open, in the same terms. */
export const moneySlack = (table: Table, figures: readonly (Figure | null)[]): number =>
  figures.reduce((sum, f) => sum + (f ? f.half * (unitAt(table, f.row, f.column)?.money ?? 1) : 0), 1e-6);

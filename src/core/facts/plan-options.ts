import { append } from '../grid/append';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { figureAt } from './figure';
import type { Version } from './lexicon';
import type { Placed } from './plan-classes';

/** What a result may be divided by: one plan, or what was carried over and what was given (mẫu số). */
export interface PlanOption {
  readonly columns: readonly Column[];
  readonly kind: string;
  /** The plan before it was adjusted, to be shown beside. */
  readonly initial: readonly Column[];
  readonly version: Version | null;
  /** Only where the table's own rates bear it out. */
  readonly asPrinted: boolean;
}

const isOf =
  (version: Version | null) =>
  ({ at }: Placed): boolean =>
    at.version === version;

/** Columns headed alike repeat in groups without a heading: each result has the plan nearest to its left. */
function nearestAlike(done: Column, plans: readonly Placed[]): Placed[] {
  const groups = new Map<string, Placed>();
  for (const plan of underOneHeading(done, plans)) {
    const key = plan.column.path.map(fold).join(' > ');
    const known = groups.get(key);
    if (!known || distance(done, plan.column) < distance(done, known.column)) groups.set(key, plan);
  }
  return [...groups.values()];
}

/**
 * "Tổng số người > Hộ nghèo" and "Trong đó > Hộ nghèo" name one part twice: of plans that nothing else tells apart, those
 * stand that share the most headings with the result.
 */
function underOneHeading(done: Column, plans: readonly Placed[]): readonly Placed[] {
  const most = new Map<string, number>();
  for (const { column, at } of plans)
    most.set(versionKey(at), Math.max(most.get(versionKey(at)) ?? 0, shared(done, column)));
  return plans.filter(({ column, at }) => shared(done, column) === most.get(versionKey(at)));
}

const versionKey = ({ version, beside }: Placed['at']): string => `${version ?? ''}|${beside}`;

/** How many headings from the top two columns stand under together. */
function shared(a: Column, b: Column): number {
  let depth = 0;
  while (depth < a.path.length && depth < b.path.length && fold(a.path[depth] ?? '') === fold(b.path[depth] ?? ''))
    depth++;
  return depth;
}

const distance = (done: Column, plan: Column): number =>
  plan.at < done.at ? done.at - plan.at : 1e4 + plan.at - done.at;

/** "Điều chỉnh" alone may hold what was added or taken, not the plan that came of it: the figures tell. */
function isChange(table: Table, adjusted: Column, before: readonly Placed[]): boolean {
  const first = before[0]?.column;
  if (!first || /sau|duoc|da/.test(fold(adjusted.path.join(' ')))) return false;
  let [small, told] = [0, 0];
  for (const row of table.rows) {
    const [now, then] = [figureAt(table, row, adjusted), figureAt(table, row, first)];
    if ((now.value ?? 0) < 0) return true;
    if (row.role === 'note' || !then.value) continue;
    told++;
    if (Math.abs(now.value ?? 0) <= Math.abs(then.value) / 2) small++;
  }
  return told > 0 && small * 2 > told;
}

interface Chosen {
  readonly main: readonly Placed[];
  readonly initial: readonly Column[];
}

/** The adjusted plan counts; where none is said to be adjusted, the plain one, then the first (bản kế hoạch có hiệu lực). */
function inForce(table: Table, plans: readonly Placed[]): Chosen {
  const plain = plans.filter(({ at }) => at.version === null || at.version.startsWith('by '));
  const first = plans.filter(isOf('initial'));
  const before = [...first, ...plain];
  const said = plans.filter(isOf('adjusted'));
  const settled = said.filter(({ column }) => /sau dieu chinh|after/.test(fold(column.path.join(' '))));
  const adjusted = (settled.length > 0 ? settled : said).filter(({ column }) => !isChange(table, column, before));
  if (adjusted.length > 0) return { main: adjusted, initial: before.map((p) => p.column) };
  if (plain.length > 0) return { main: plain, initial: first.map((p) => p.column) };
  return { main: first, initial: [] };
}

const option = (
  columns: readonly Column[],
  kind: string,
  initial: readonly Column[],
  version: Version | null,
  asPrinted = false,
): PlanOption => ({
  columns,
  kind,
  initial,
  version,
  asPrinted,
});

/** The targets that a result may be divided by. */
export function targetOptions(table: Table, done: Placed, plans: readonly Placed[]): PlanOption[] {
  const near = nearestAlike(done.column, plans);
  const { main, initial } = inForce(table, near);
  const assigned = main.length > 0 ? [] : near.filter(isOf('assigned')).slice(0, 1);
  return [...main, ...assigned].map(({ column, at }) => option([column], 'target', initial, at.version));
}

/** The capital that money may be a share of: all of it, this year's alone, last year's alone. */
export function capitalOptions(
  table: Table,
  done: Placed,
  found: { readonly plans: readonly Placed[]; readonly carried: readonly Placed[]; readonly apart: boolean },
): PlanOption[] {
  const plans = nearestAlike(done.column, found.plans);
  const [carried] = nearestAlike(done.column, found.carried);
  const assigned = plans.filter(isOf('assigned'));
  const { main, initial } = inForce(table, plans);
  // Where the results tell the two apart, the whole is over the whole.
  const given = found.apart && main.length > 0 ? [] : assigned;
  if (done.at.version === 'carry-over')
    return carried ? [option([carried.column], 'carry-over', [], 'carry-over')] : [];
  if (done.at.version === 'assigned' && (assigned.length > 0 || carried)) return assigned.map(asAssigned);
  const whole = carried ? 'plan-with-carry-over' : 'plan';
  const options = main.map(({ column, at }) => option([column], whole, initial, at.version));
  const [one] = given;
  if (options.length === 0 && carried && one) options.push(option([carried.column, one.column], whole, [], null));
  // The money of both years is over this year's plan only where no column holds both, or the printed rates say so.
  const held = main.length > 0;
  if (one && (carried || !held))
    append(
      options,
      given.map((plan) => ({ ...asAssigned(plan), asPrinted: held })),
    );
  if (carried && !one && main.length === 0) options.push(option([carried.column], 'carry-over', [], 'carry-over'));
  return options;
}

/** A plan that the words leave out, for the printed rates to bear out. */
export const onlyPrinted = ({ column, at }: Placed, kind: string): PlanOption =>
  option([column], kind, [], at.version, true);

const asAssigned = ({ column }: Placed): PlanOption => option([column], 'assigned', [], 'assigned');

import { fold } from '../text/fold';
import { keysOf } from '../formula/evaluate-expression';
import type { Column, Table } from '../table/table';
import { unitInBrackets } from '../table/unit';
import { isToned, toned } from '../text/tones';
import { coordinatesOf, partsKey, type Coordinates } from './coordinates';
import { periodKey } from './period';
import { figureAt } from './figure';
import { plansFor, sidesOf, type Placed, type Sides } from './plan-classes';
import { capitalOptions, onlyPrinted, targetOptions, type PlanOption } from './plan-options';
import { ratedBy, statedDivisions, type StatedDivision } from './printed-column';

export const isMoney = ({ at }: Placed): boolean => at.measure === 'disbursed' || at.measure === 'advance';

/** What a table's columns are asked with, gathered once. */
export interface Room {
  readonly table: Table;
  readonly coordinates: ReadonlyMap<Column, Coordinates>;
  readonly sides: Sides;
  readonly spends: boolean;
  readonly divisions: readonly StatedDivision[];
  readonly advances: ReadonlyMap<string, Placed>;
  /** Columns of money spent, by part and period. */
  readonly spentAt: ReadonlyMap<string, readonly Column[]>;
  readonly addends: ReadonlySet<string>;
  /** The results that a rate column may rate, and the other way round. */
  readonly rated: ReadonlyMap<Column, readonly Column[]>;
  readonly ratesOf: ReadonlyMap<Column, readonly Column[]>;
}

/** A key for results of one part and period. */
export const placeOf = ({ key, at }: Placed): string => `${key}|${at.period.years ?? ''}/${at.period.part ?? ''}`;

/** One key for columns that differ in words only. */
export const sameKey = (at: Coordinates): string =>
  `${at.measure ?? ''}|${at.version ?? ''}|${partsKey(at)}|${periodKey(at.period)}`;

/** Gathers them. */
export function roomOf(table: Table): Room {
  const coordinates = coordinatesOf(table);
  const sides = sidesOf(table, coordinates);
  const advances = new Map<string, Placed>();
  for (const one of sides.done) if (one.at.measure === 'advance') advances.set(placeOf(one), one);
  const spentAt = new Map<string, Column[]>();
  for (const one of sides.done)
    if (one.at.measure === 'disbursed') spentAt.set(placeOf(one), [...(spentAt.get(placeOf(one)) ?? []), one.column]);
  const addends = new Set<string>();
  for (const [column, at] of coordinates)
    if (column.expression) for (const key of keysOf(column.expression)) addends.add(`${key}|${sameKey(at)}`);
  const rated = ratedBy(coordinates, sides.done);
  const ratesOf = new Map<Column, Column[]>();
  for (const [rate, results] of rated)
    for (const result of results) ratesOf.set(result, [...(ratesOf.get(result) ?? []), rate]);
  const spends = sides.done.some((one) => one.at.measure === 'disbursed');
  const divisions = statedDivisions(table);
  return { table, coordinates, sides, spends, divisions, advances, spentAt, addends, rated, ratesOf };
}

const MONEY = /kinh phí|vốn|tiền|ngân sách|dự toán|budget|money/;
const MONEY_BARE = /\b(kinh phi|von|tien|ngan sach|du toan|budget|money)\b/;
const COUNT = /^(số|tổng số) (?!(liệu|vốn|tiền|kinh phí|đã|dự toán|giao|thực hiện|được|kế hoạch)(?: |$))\S/;

/** Whether a column is in money: by its own header, or by the table's unit where rows have none of their own. */
function countsMoney({ path }: Column, { columns, title }: Table): boolean {
  const texts = path.map(toned);
  const unit = path.map(unitInBrackets).find((u) => u !== null && !u.percent);
  if (unit) return unit.money !== null;
  if (texts.some((text) => COUNT.test(text))) return false;
  if (texts.some((text) => (isToned(text) ? MONEY : MONEY_BARE).test(text))) return true;
  return title.unit?.money != null && !columns.some(({ role }) => role === 'unit');
}

/** Whether a result is for counting or for money, by its own words, else by the plan it is held against. */
function kindOf(done: Placed, plans: readonly Placed[], { spends, table }: Room): Candidates['kind'] {
  if (isMoney(done)) return 'disbursement';
  const money = plans.some(({ at }) => at.measure === 'plan' && at.firm) || countsMoney(done.column, table);
  const isCounted = ({ at, column }: Placed): boolean =>
    at.measure === 'target' && at.firm && !countsMoney(column, table);
  if (money && !plans.some(isCounted)) return 'disbursement';
  if (done.at.measure !== 'estimate') return 'fulfilment';
  return spends || plans.some(({ at }) => at.measure === 'plan') || plans.length === 0 ? 'disbursement' : 'fulfilment';
}

/** Money is a share of money: "chỉ tiêu" is never its plan; a result prefers a target over a plan of money. */
function suited(kind: Candidates['kind'], plans: readonly Placed[], table: Table): Placed[] {
  if (kind === 'disbursement') {
    const money = plans.filter(({ at }) => at.measure === 'plan');
    if (money.some(({ at }) => at.version !== 'assigned')) return money;
    return plans.filter(({ at, column }) => !(at.measure === 'target' && at.firm) || countsMoney(column, table));
  }
  const targets = plans.filter(({ at }) => at.measure === 'target');
  return targets.length > 0 ? targets : [...plans];
}

/** Bare totals and capital stand to the left of what was done of them. */
const toTheLeft = (done: Placed, plans: readonly Placed[]): Placed[] =>
  plans.filter(({ column }) => column.at < done.column.at);

function optionsOf(done: Placed, room: Room): { kind: Candidates['kind']; options: PlanOption[] } {
  const { table, sides } = room;
  const found = plansFor(done, sides, sides.classes);
  const kind = kindOf(done, found.plans, room);
  const plans = suited(kind, found.plans, table);
  const choose = (from: readonly Placed[], carried: readonly Placed[]): PlanOption[] =>
    kind === 'disbursement'
      ? capitalOptions(table, done, { plans: from, carried, apart: sides.doneVersions.has(done.key) })
      : targetOptions(table, done, from);
  const said = choose(plans, found.carried);
  if (said.length > 0 || done.at.measure === 'estimate') {
    const others = found.others.map((plan) => onlyPrinted(plan, kind === 'disbursement' ? 'plan' : 'target'));
    return { kind, options: [...said, ...others] };
  }
  const bare = plansFor(done, sides, sides.unsaid);
  return { kind, options: choose(toTheLeft(done, bare.plans), toTheLeft(done, bare.carried)).slice(0, 2) };
}

/** One numerator: a column, or what was disbursed and what was advanced. */
export interface Top {
  readonly columns: readonly Column[];
  readonly kind: string;
}

/** "Trong đó: tạm ứng", beside what it is part of. */
const IS_PART = /^(trong do|tr\.? ?do|of which|including)\b/;

/** Whether advances are in the disbursed figure, beside it, or not said (giải ngân gồm tạm ứng hay không). */
function topsOf(done: Placed, { table, advances, spentAt }: Room): Top[] {
  const { column, at } = done;
  if (at.measure !== 'disbursed') return [{ columns: [column], kind: at.measure ?? 'actual' }];
  const advance = (advances.get(placeOf(done)) ?? advances.get(`${done.key}|/`))?.column;
  if (!advance) return [{ columns: [column], kind: 'disbursed' }];
  const keys = column.expression ? keysOf(column.expression) : [];
  const named =
    (advance.symbol !== null && keys.includes(advance.symbol)) ||
    table.columns[advance.subsetOf ?? -1]?.at === column.at ||
    (advance.at > column.at && advance.path.some((text) => IS_PART.test(fold(text))));
  const others = (spentAt.get(placeOf(done)) ?? []).filter((one) => one !== column).slice(0, 2);
  if (named || others.some((paid) => isSum(table, column, paid, advance)))
    return [{ columns: [column], kind: 'disbursed-with-advance' }];
  const both = { columns: [column, advance], kind: 'disbursed-with-advance' };
  // Paid for finished work, beside the sum of both that has a column of its own.
  if (others.some((sum) => isSum(table, sum, column, advance))) return [{ columns: [column], kind: 'disbursed' }];
  return [{ columns: [column], kind: 'disbursed' }, both];
}

/** Whether the figures say that one column is two others added, row by row. */
function isSum(table: Table, sum: Column, ...parts: readonly Column[]): boolean {
  let [held, failed] = [0, 0];
  for (const row of table.rows) {
    const [total, ...terms] = [sum, ...parts].map((column) => figureAt(table, row, column));
    if (row.role === 'note' || !total || total.value === null || terms.some((t) => t.value === null)) continue;
    if (total.value === 0 || terms.some((t) => t.value === 0)) continue;
    const off = Math.abs(total.value - terms.reduce((all, t) => all + (t.value ?? 0), 0));
    if (off <= total.half + terms.reduce((all, t) => all + t.half, 0) + 1e-9) held++;
    else failed++;
  }
  return held > 0 && held > failed * 2;
}

/** One way to divide. */
export interface Candidate {
  readonly top: Top;
  readonly under: PlanOption;
  readonly printed: Column | null;
  /** The column line or the printed rates say so. */
  readonly proven: boolean;
}

/** What a result may be divided by, as far as words go. */
export interface Candidates {
  readonly kind: 'fulfilment' | 'disbursement';
  readonly list: readonly Candidate[];
}

export function candidatesFor(done: Placed, room: Room): Candidates {
  const { kind, options } = optionsOf(done, room);
  const tops = topsOf(done, room);
  const list = tops.flatMap((top) => options.map((under): Candidate => ({ top, under, printed: null, proven: false })));
  return { kind, list };
}

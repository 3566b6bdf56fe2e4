import { place } from '../../rules/sheet';
import { random, seedOf, type Random } from '../../rules/random';
import { share, type Line } from '../line';
import { addTallies, NO_TALLY } from '../score';
import { change, copyOf, figureAt, type Drawing } from './drawing';
import { exactPlan } from './plans';
import { slipped, SLIPS, type Slip } from './slip';
import { addFixes, NO_FIXES, putIn, tellable, tryTable, type Asked, type Mistyped, type Outcome } from './trial';
import { twoWay, type TwoWay } from './two-way';

export interface Slipped {
  readonly cell: string;
  readonly slip: Slip;
  readonly right: number;
  readonly value: number;
}

/** One figure of the table typed wrong in one of the five ways. */
function drawSlip(source: Random, { drawing, body }: TwoWay): Slipped | null {
  const at = source.int(0, body.length - 1);
  const row = body[at]?.cells ?? [];
  const column = source.int(0, row.length - 1);
  const cell = row[column] ?? '';
  const get = figureAt(drawing);
  const beside = [row[column - 1], row[column + 1], body[at - 1]?.cells[column], body[at + 1]?.cells[column]];
  const neighbours = beside.flatMap((one) => (one === undefined ? [] : [get(one)]));
  const slip = source.pick(SLIPS);
  const value = slipped(source, slip, get(cell), neighbours);
  return value === null ? null : { cell, slip, right: get(cell), value };
}

const distinct = (values: readonly number[]): boolean => new Set(values).size === values.length;

/** Whether no signed choice of the differences comes to nothing, so that no other places could carry them. */
export function independent(differences: readonly number[]): boolean {
  const sums = (at: number, sum: number, used: boolean): boolean => {
    const difference = differences[at];
    if (difference === undefined) return used && sum === 0;
    return [0, 1, -1].some((sign) => sums(at + 1, sum + sign * difference, used || sign !== 0));
  };
  return !sums(0, 0, false);
}

/**
 * Whether the figures prove these cells. With row sums, groups and a total, errors in rows (or columns) of their own each
 * need a change in that row (column), by a known difference; were no two places alike, only the true ones would do.
 */
function decided(slips: readonly Slipped[]): boolean {
  const places = slips.map(({ cell }) => place(cell));
  const apart = distinct(places.map(({ row }) => row)) || distinct(places.map(({ column }) => column));
  return apart && independent(slips.map(({ right, value }) => value - right));
}

export function drawSlips(source: Random, table: TwoWay): Slipped[] {
  const count = source.int(2, 5);
  for (let turn = 0; turn < 200; turn++) {
    const slips = Array.from({ length: count * 3 }, () => drawSlip(source, table)).flatMap((one) => (one ? [one] : []));
    const taken = slips.slice(0, count);
    if (taken.length === count && new Set(taken.map(({ cell }) => cell)).size === count && decided(taken)) return taken;
  }
  throw new Error('no errors that the figures would prove');
}

function mistype(drawing: Drawing, slips: readonly Slipped[]): Drawing {
  const wrong = copyOf(drawing);
  for (const { cell, value } of slips) change(wrong, cell, value);
  return wrong;
}

const noteOf = ({ slip, right, value }: Slipped): string => `${slip} ${String(right)} → ${String(value)}`;

/** Exact two-way tables with groups and 2 to 5 errors that the figures prove. */
export function severalErrors({ seed, count, show }: Asked): Outcome {
  let [tally, fixes, clear] = [NO_TALLY, NO_FIXES, 0];
  for (let turn = 0; turn < count; turn++) {
    const source = random(seedOf(seed, turn, 4));
    const plan = exactPlan(source, { columns: [3, 8], items: [8, 50], rowSum: true, grouped: true });
    const table = twoWay(source, plan);
    const slips = drawSlips(source, table);
    const wrong = mistype(table.drawing, slips);
    const errors = slips.map((one) => putIn(wrong, { changed: [one.cell], cells: [one.cell], note: noteOf(one) }));
    const trial = tryTable(table.drawing, wrong, errors, `several ${String(turn)}`, show);
    tally = addTallies(tally, trial.tally);
    if (trial.tally.once === errors.length && trial.tally.falseAlarms === 0) clear++;
    fixes = addFixes(fixes, trial.fixes);
  }
  const line = (measure: string, found: string, wanted: string): Line => ({
    part: 'two-way tables, 2 to 5 errors',
    measure,
    found,
    wanted,
  });
  return {
    lines: [
      line('errors told once, at their cell', share(tally.once, tally.errors), '≥ 95%'),
      line('errors and warnings that are at a wrong cell', share(tally.loud - tally.falseAlarms, tally.loud), '≥ 99%'),
      line('tables told without a fault', share(clear, count), ''),
    ],
    fixes,
  };
}

/** Tables without row sums, in which a figure of an item cannot be told from its neighbours in the group. */
export function undecidable({ seed, count, show }: Asked): Outcome {
  let [tally, fixes] = [NO_TALLY, NO_FIXES];
  for (let turn = 0; turn < count; turn++) {
    const source = random(seedOf(seed, turn, 5));
    const plan = exactPlan(source, { columns: [2, 6], items: [6, 30], rowSum: false, grouped: null });
    const table = twoWay(source, plan);
    const slips = atDifferentColumns(source, table);
    const wrong = mistype(table.drawing, slips);
    const errors = slips.map((one) => putIn(wrong, suspected(table.drawing, one)));
    const trial = tryTable(table.drawing, wrong, errors, `undecidable ${String(turn)}`, show);
    tally = addTallies(tally, trial.tally);
    fixes = addFixes(fixes, trial.fixes);
  }
  const line = (measure: string, found: string, wanted: string): Line => ({
    part: 'tables without row sums, 1 or 2 errors',
    measure,
    found,
    wanted,
  });
  return {
    lines: [
      line('told at a cell that could be it', share(tally.told, tally.errors), '≥ 95%'),
      line('undecidable: the truth is among the candidates', share(tally.amongCandidates, tally.undecidable), '100%'),
      line('errors and warnings elsewhere', String(tally.falseAlarms), '0'),
    ],
    fixes,
  };
}

const suspected = (drawing: Drawing, one: Slipped): Mistyped => ({
  changed: [one.cell],
  cells: tellable(mistype(drawing, [one]), one.cell),
  note: noteOf(one),
});

function atDifferentColumns(source: Random, table: TwoWay): Slipped[] {
  const wanted = source.int(1, 2);
  const taken: Slipped[] = [];
  for (let turn = 0; turn < 200 && taken.length < wanted; turn++) {
    const one = drawSlip(source, table);
    if (one && taken.every(({ cell }) => place(cell).column !== place(one.cell).column)) taken.push(one);
  }
  return taken;
}

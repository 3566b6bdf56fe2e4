import { random, seedOf, type Random } from '../../rules/random';
import { hear, isReview, loud } from '../hear';
import { share, type Line } from '../line';
import { change, copyOf, figureAt, gridOf, whole, type Drawing } from './drawing';
import { exactPlan } from './plans';
import { addFixes, NO_FIXES, putIn, tellable, tryTable, type Asked, type Outcome, type Trial } from './trial';
import { twoWay } from './two-way';

const STEPS = [1, 2, 5, 10, 20] as const;

interface OffBy {
  readonly right: Drawing;
  readonly wrong: Drawing;
  readonly changed: string;
  readonly step: number;
}

/** An exact table of which one figure is off by a little. */
function offBy(source: Random): OffBy {
  const plan = exactPlan(source, { columns: [3, 8], items: [5, 50], rowSum: null, grouped: null });
  const { drawing, body } = twoWay(source, plan);
  const totals = source.chance(0.5);
  const rows = body.filter(({ kind }) => (kind === 'item') !== totals);
  const changed = source.pick(source.pick(rows).cells);
  const step = source.pick(STEPS) * (source.chance(0.5) ? 1 : -1);
  const wrong = copyOf(drawing);
  const value = figureAt(drawing)(changed);
  change(wrong, changed, value + step > 0 ? value + step : value - step);
  return { right: drawing, wrong, changed, step };
}

/** What came of the tables with one figure off by a little. */
interface Sum {
  tables: number;
  found: number;
  proven: number;
  atCell: number;
  named: number;
  open: number;
  falseAlarms: number;
  accused: number;
}

function linesOf(sum: Sum): Line[] {
  const line = (measure: string, found: string, wanted: string): Line => ({
    part: 'exact tables, one figure off by 1 to 20',
    measure,
    found,
    wanted,
  });
  return [
    line('found as an error', share(sum.found, sum.tables), '100%'),
    line('at the right cell where the figures prove it', share(sum.atCell, sum.proven), '100%'),
    line('else the truth is among the candidates', share(sum.named, sum.open), '100%'),
    line('errors and warnings at right cells', String(sum.falseAlarms), '0'),
    line('the same tables without the error: accused', `${String(sum.accused)} of ${String(sum.tables)}`, '0'),
  ];
}

/** One total or addend of an exact table off by 1 to 20: an error, at its cell where row and column prove it. */
export function offByLittle({ seed, count, show }: Asked): Outcome {
  const sum: Sum = { tables: 0, found: 0, proven: 0, atCell: 0, named: 0, open: 0, falseAlarms: 0, accused: 0 };
  let fixes = NO_FIXES;
  for (let turn = 0; turn < count; turn++) {
    const { wrong, right, changed, step } = offBy(random(seedOf(seed, turn, 2)));
    const cells = tellable(wrong, changed);
    const proven = cells.length === 1;
    const error = putIn(wrong, {
      changed: [changed],
      cells,
      note: `off by ${String(step)}`,
    });
    const trial = tryTable(right, wrong, [error], `off by little ${String(turn)}`, show);
    sum.tables++;
    sum.found += trial.heard.some(
      (one) => one.severity === 'error' && one.area.some((cell) => error.cells.includes(cell)),
    )
      ? 1
      : 0;
    if (proven) [sum.proven, sum.atCell] = [sum.proven + 1, sum.atCell + trial.tally.told];
    else [sum.open, sum.named] = [sum.open + 1, sum.named + trial.tally.amongCandidates];
    sum.falseAlarms += trial.tally.falseAlarms;
    if (hear([gridOf(right)]).heard.some(loud)) sum.accused++;
    fixes = addFixes(fixes, trial.fixes);
  }
  return { lines: linesOf(sum), fixes };
}

/** A single column in a large unit whose total is beyond three standard deviations of rounding, within or beyond the worst case. */
function loneTotal(source: Random, show: Asked['show'], turn: number): Trial & { readonly answered: boolean } {
  const plan = exactPlan(source, { columns: [1, 1], items: [5, 50], rowSum: false, grouped: false });
  const { drawing, body } = twoWay(source, { ...plan, unit: source.pick(['triệu đồng', 'tỷ đồng', 'nghìn đồng']) });
  const [changed = ''] = body.find(({ kind }) => kind === 'total')?.cells ?? [];
  const addends = body.length - 1;
  const least = Math.floor(3 * Math.sqrt((addends + 1) / 12)) + 1;
  const off = source.int(least, Math.max(least, addends)) * (source.chance(0.5) ? 1 : -1);
  const wrong = copyOf(drawing);
  change(wrong, changed, figureAt(drawing)(changed) + off);
  const cells = body.flatMap((row) => row.cells);
  const error = putIn(wrong, {
    changed: [changed],
    cells,
    note: `off by ${String(off)} of ${String(addends)} addends`,
  });
  const trial = tryTable(drawing, wrong, [error], `lone total ${String(turn)}`, show);
  const answered = trial.heard.some((one) => (loud(one) || isReview(one)) && one.area.includes(whole(wrong, changed)));
  if (!answered) show(`    lone total ${String(turn)}: silent, off by ${String(off)} over ${String(addends)}`);
  return { ...trial, answered };
}

/** Lone totals off by more than rounding would make them. */
export function loneTotals({ seed, count, show }: Asked): Outcome {
  let [answered, fixes] = [0, NO_FIXES];
  for (let turn = 0; turn < count; turn++) {
    const trial = loneTotal(random(seedOf(seed, turn, 3)), show, turn);
    if (trial.answered) answered++;
    fixes = addFixes(fixes, trial.fixes);
  }
  const measure = 'at least a question';
  return {
    lines: [{ part: 'lone totals off by more than 3 sd', measure, found: share(answered, count), wanted: '100%' }],
    fixes,
  };
}

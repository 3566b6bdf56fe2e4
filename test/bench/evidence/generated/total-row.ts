import { random, seedOf } from '../../rules/random';
import { isReview, loud, type Heard } from '../hear';
import { share, type Line } from '../line';
import { change, copyOf, figureAt, whole } from './drawing';
import { exactPlan } from './plans';
import { slipped, SLIPS } from './slip';
import { addFixes, NO_FIXES, putIn, tryTable, type Asked, type Outcome, type Trial } from './trial';
import { twoWay } from './two-way';

/** Whether each wrong total is told at its cell, or one finding says of all that they differ. */
function allTold(heard: readonly Heard[], cells: readonly string[]): boolean {
  const each = cells.every((cell) => heard.some((one) => loud(one) && one.cell === cell));
  const together = heard.some(
    (one) => (loud(one) || isReview(one)) && cells.includes(one.cell) && cells.every((cell) => one.area.includes(cell)),
  );
  return each || together;
}

/** A table of six columns, so many of whose totals are wrong, or whose total row leaves out two items throughout. */
function tryRow(asked: Asked, turn: number, wrongTotals: number | 'left-out'): Trial & { readonly told: boolean } {
  const source = random(seedOf(asked.seed, turn, 6, wrongTotals === 'left-out' ? 7 : wrongTotals));
  const { drawing, body } = twoWay(
    source,
    exactPlan(source, { columns: [6, 6], items: [5, 30], rowSum: false, grouped: false }),
  );
  const wrong = copyOf(drawing);
  const get = figureAt(drawing);
  const totals = body.find(({ kind }) => kind === 'total')?.cells ?? [];
  const items = body.filter(({ kind }) => kind === 'item');
  const left = source.some(items, 2);
  const changed = source.some(totals, wrongTotals === 'left-out' ? 6 : wrongTotals);
  for (const cell of changed) {
    const at = totals.indexOf(cell);
    const without = get(cell) - left.reduce((sum, row) => sum + get(row.cells[at] ?? ''), 0);
    let value = wrongTotals === 'left-out' ? without : null;
    while (value === null) value = slipped(source, source.pick(SLIPS), get(cell), [get(totals[(at + 1) % 6] ?? '')]);
    change(wrong, cell, value);
  }
  const errors = changed.map((cell) => {
    const column = items.map((row) => row.cells[totals.indexOf(cell)] ?? '');
    return putIn(wrong, {
      changed: [cell],
      cells: [cell, ...column],
      note: `${String(get(cell))} → ${String(figureAt(wrong)(cell))}`,
    });
  });
  const trial = tryTable(drawing, wrong, errors, `total row ${String(turn)}, ${String(wrongTotals)} of 6`, asked.show);
  return {
    ...trial,
    told:
      allTold(
        trial.heard,
        changed.map((cell) => whole(wrong, cell)),
      ) && trial.falseAlarms.length === 0,
  };
}

/** The more is wrong, the more is to be said. */
export function totalRows(asked: Asked): Outcome {
  let fixes = NO_FIXES;
  const lines = ([0, 1, 2, 3, 4, 5, 6, 'left-out'] as const).map((wrongTotals): Line => {
    let told = 0;
    for (let turn = 0; turn < asked.count; turn++) {
      const trial = tryRow(asked, turn, wrongTotals);
      if (trial.told) told++;
      fixes = addFixes(fixes, trial.fixes);
    }
    const measure =
      wrongTotals === 'left-out'
        ? 'all six leave out two items'
        : `${String(wrongTotals)} of 6 totals wrong: each told, or one finding for all`;
    return { part: 'total row', measure, found: share(told, asked.count), wanted: '100%' };
  });
  return { lines, fixes };
}

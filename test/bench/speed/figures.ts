import type { Taken } from './run-child';
import type { StepName } from './steps';
import type { Workload } from './workload';

/** What one workload came to. */
export interface Measured {
  readonly workload: Workload;
  readonly ours: Taken;
  readonly theirs: Taken | null;
}

const sum = (taken: Taken | null, steps: readonly StepName[]): number | null => {
  let user = 0;
  for (const step of steps) {
    const took = taken?.steps.get(step);
    if (!took) return null;
    user += took.user;
  }
  return user;
};

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

/** The figures that the targets speak of, each null where a step did not finish. Times are processor milliseconds. */
export function figuresOf({ ours, theirs }: Measured) {
  const reading = sum(ours, ['open', 'tables']);
  const checking = sum(ours, ['check']);
  const opening = sum(theirs, ['exceljs-open']);
  const peak = ours.steps.get('check')?.peak ?? ours.steps.get('tables')?.peak ?? null;
  const both = sum(ours, ['open', 'tables', 'check']);
  return {
    opening,
    reading,
    checking,
    rates: sum(ours, ['rates']),
    printing: sum(ours, ['text', 'json', 'sarif', 'html']),
    flagging: sum(ours, ['flag']),
    copying: sum(theirs, ['exceljs-open', 'exceljs-save']),
    both,
    bothToOpening: ratio(both, opening),
    readingToOpening: ratio(reading, opening),
    checkToReading: ratio(checking, reading),
    flagToCopy: ratio(sum(ours, ['flag']), sum(theirs, ['exceljs-open', 'exceljs-save'])),
    peak,
    theirPeak: theirs?.steps.get('exceljs-open')?.peak ?? null,
  };
}

/** By which power of the cells the time grows: 1 is in step with them. */
export function exponent(small: Measured, large: Measured, time: (measured: Measured) => number | null): number | null {
  const [before, after] = [time(small), time(large)];
  if (before === null || after === null) return null;
  return Math.log(after / before) / Math.log(large.workload.cells / small.workload.cells);
}

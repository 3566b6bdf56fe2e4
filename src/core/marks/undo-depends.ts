import { cellKey, rangeKey } from '../grid/range';
import type { Whereabouts } from '../moved/places';
import { unpackSteps } from './packed';
import { isStep, type Steps } from './steps';
import type { LogEntry } from './undo-log';

/** What a write has set: each thing by its name, cells where they are now. */
export interface Touched {
  readonly things: ReadonlySet<string>;
  /** Sheets that it made, wrote anew or took away. */
  readonly sheets: ReadonlySet<string>;
  /** Sheets in which it set something. */
  readonly within: ReadonlySet<string>;
}

/** All that a write has set. */
export function* touchedSteps(entry: LogEntry, where: Whereabouts): Steps<Touched> {
  const things = new Set<string>();
  const sheets = new Set<string>();
  const within = new Set<string>();
  for (const [index, item] of entry.packed.entries()) {
    if (isStep(index)) yield;
    for (const edit of yield* unpackSteps(item)) {
      if (edit.kind === 'sheet') sheets.add(edit.name);
      else if (edit.kind === 'memory') things.add(`memory ${edit.key}`);
      else {
        const at = where.at(edit.at) ?? edit.at;
        within.add(at.sheet);
        things.add(`${edit.kind} ${edit.kind === 'mark' ? rangeKey(at) : cellKey(at)}`);
      }
    }
  }
  return { things, sheets, within };
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return Array.from(few).some((one) => many.has(one));
};

/** Whether a later write has changed what an earlier one wrote, so that only the later can be taken back (phụ thuộc). */
export const restsOn = (later: Touched, earlier: Touched): boolean =>
  meets(later.things, earlier.things) ||
  meets(later.sheets, earlier.sheets) ||
  meets(later.sheets, earlier.within) ||
  meets(later.within, earlier.sheets);

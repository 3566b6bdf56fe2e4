import type { Mark } from '../edit';
import type { Range } from '../grid/range';
import { markFormula } from './look';
import { floating, seenFrom } from './references';
import { isStep, type Steps } from './steps';

/** One area and the marks that stand on it. */
export interface Place {
  readonly at: Range;
  readonly marks: readonly Mark[];
}

interface Seen extends Place {
  /** What is marked, as seen from the cell; null when it cannot be shared with a neighbour. */
  readonly look: string | null;
}

function look({ at, marks }: Place): string | null {
  if (at.top !== at.bottom || at.left !== at.right) return null;
  const parts = marks.map(({ severity, condition }) => {
    if (condition === null) return severity;
    const seen = seenFrom(condition, at);
    return seen === null ? null : `${severity}:${seen}`;
  });
  return parts.indexOf(null) < 0 ? parts.join('\n') : null;
}

const byColumn = (a: Place, b: Place): number =>
  compare(a.at.sheet, b.at.sheet) || a.at.left - b.at.left || a.at.top - b.at.top;

const byRow = (a: Place, b: Place): number =>
  compare(a.at.sheet, b.at.sheet) || a.at.top - b.at.top || a.at.bottom - b.at.bottom || a.at.left - b.at.left;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const below = (a: Range, b: Range): boolean => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top;

const beside = (a: Range, b: Range): boolean => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left;

function join(places: readonly Seen[], next: (a: Range, b: Range) => boolean): Seen[] {
  const joined: Seen[] = [];
  for (const place of places) {
    const last = joined[joined.length - 1];
    const one = last && last.look !== null && last.look === place.look && last.at.sheet === place.at.sheet;
    if (last && one && next(last.at, place.at))
      joined[joined.length - 1] = { ...last, at: { ...last.at, bottom: place.at.bottom, right: place.at.right } };
    else joined.push(place);
  }
  return joined;
}

const single = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

/** Excel's own dialogs, and older programs, take no longer formula of a conditional format. */
const LONGEST = 255;

/** Too long a condition of a single cell without its `$`, which say the same there; the shorter it can be, the better. */
function shortened(mark: Mark): Mark {
  if (mark.condition === null || markFormula(mark).length < LONGEST) return mark;
  return { ...mark, condition: floating(mark.condition) };
}

// Over several cells a condition must move with the cell; it is written for the first one, as Excel reads it.
const settle = ({ at, marks }: Seen): Place => ({
  at,
  marks: single(at)
    ? marks.map(shortened)
    : marks.map(({ severity, condition }) => ({
        severity,
        condition: condition === null ? null : floating(condition),
      })),
});

/** Neighbouring cells that say the same of themselves become one area (gộp vùng đánh dấu). */
export function* gatherSteps(places: readonly Place[]): Steps<Place[]> {
  const seen: Seen[] = [];
  for (const [index, place] of places.entries()) {
    if (isStep(index)) yield;
    seen.push({ ...place, look: look(place) });
  }
  const columns = join(seen.sort(byColumn), below);
  yield;
  return join(columns.sort(byRow), beside).map((place) =>
    place.look === null ? { at: place.at, marks: place.marks } : settle(place),
  );
}

import { instanceAt, type Relation } from './relation';
import type { Plane } from './plane';

/** Planes of fewer instances are asked in whole. */
const LARGE = 1024;
/** As many that say something show by far whether most of all hold. */
const MOST_TOLD = 192;
const MOST_ASKED = 1024;
/** Neighbours on the walk lie this share of all instances apart, so that no period of groups is met again and again. */
const STRIDE = 0.6180339887;
/** A relation that is accepted holds in three of seven instances at least; one in so many and fewer will never do. */
const MISSES_PER_HIT = 3;

/**
 * Whether a relation fails in so many instances, taken from all over a large plane, that asking all of them is in vain
 * (quan hệ chắc chắn không đúng). Suggestions come from few instances, and most of them are chance.
 */
export function isHopeless(plane: Plane, relation: Relation, skip?: (i: number) => boolean): boolean {
  if (plane.size < LARGE) return false;
  const step = Math.floor(plane.size * STRIDE);
  let [held, told, at] = [0, 0, 0];
  for (let n = 0; n < MOST_ASKED && told < MOST_TOLD; n++) {
    at = (at + step) % plane.size;
    const one = skip?.(at) ? null : instanceAt(plane, relation, at);
    if (!one) continue;
    told++;
    if (Math.abs(one.expected - one.actual) <= one.window) held++;
  }
  return told >= MOST_TOLD && told - held > MISSES_PER_HIT * held;
}

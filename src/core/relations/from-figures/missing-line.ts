import { highest, lowest } from '../../grid/extremes';
import { instanceAt, type Relation } from './relation';
import { isTold, type Plane } from './plane';

/** As many failures show what they lack. */
const MOST_FAILURES = 12;
/** What belongs to a sum stands among its lines or near them. */
const REACH = 8;

/** The line that holds what a sum lacks wherever it fails, and nothing where it holds; null where there is none. */
export function missingLine(plane: Plane, relation: Relation): number | null {
  const counts = new Map<number, number>();
  const own = new Set([relation.result, ...relation.terms]);
  const [first, last] = [lowest(own) - REACH, highest(own) + REACH];
  let failures = 0;
  for (let i = 0; i < plane.size && failures < MOST_FAILURES; i++) {
    const one = instanceAt(plane, relation, i);
    if (!one || Math.abs(one.expected - one.actual) <= one.window) continue;
    failures++;
    for (let line = Math.max(0, first); line <= Math.min(plane.lines - 1, last); line++) {
      if (own.has(line) || !isTold(plane.bits(line, i))) continue;
      const rest = one.actual - one.expected - plane.value(line, i);
      if (Math.abs(rest) <= one.window + plane.half(line, i)) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top ? top[0] : null;
}

import { cellFormula, type Figure } from '../facts/figure';
import { absolute, rangeOf, type Range } from '../grid/range';
import type { Equation } from './equation';

/** `SUM($E$7:$L$7)`, runs of neighbouring cells written as ranges. */
function sumFormula(terms: readonly Figure[], result: Figure): string | null {
  const formulas = terms.map(cellFormula);
  if (formulas.some((f) => f === null)) return null;
  if (formulas.some((f) => f?.includes('*'))) return formulas.join('+');
  const growing = growingSum(terms, result);
  if (growing !== null) return growing;
  const parts: string[] = [];
  for (let i = 0; i < terms.length;) {
    const first = terms[i]?.at;
    let last = i;
    while (last + 1 < terms.length && adjacent(terms[last]?.at, terms[last + 1]?.at, first)) last++;
    const [a, b] = [bare(formulas[i]), bare(formulas[last])];
    parts.push(i === last ? a : `${a}:${b}`);
    i = last + 1;
  }
  return `SUM(${parts.join(',')})`;
}

/**
 * `SUM($D$4:$D$7)-N($D$7)`, for a run of cells that ends at its result: a row put in between is then inside the range, which
 * grows with it in every Excel; `SUM($D$4:$D$6)` would not, and the mark would stay although the sum is right.
 */
function growingSum(terms: readonly Figure[], result: Figure): string | null {
  const [first, last] = [terms[0]?.at, terms[terms.length - 1]?.at];
  if (!first || !last || cellFormula(result) !== absolute(result.at)) return null;
  const isRun = terms.every(({ at }, index) => index === 0 || adjacent(terms[index - 1]?.at, at, first));
  if (!isRun) return null;
  const ends = adjacent(last, result.at, first);
  if (!ends && !adjacent(result.at, first, last)) return null;
  const { sheet } = result.at;
  const whole = ends
    ? rangeOf(sheet, first.top, first.left, result.at.bottom, result.at.right)
    : rangeOf(sheet, result.at.top, result.at.left, last.bottom, last.right);
  return `SUM(${absolute(whole)})-N(${absolute(result.at)})`;
}

const bare = (formula: string | null | undefined): string => (formula ?? '').replace(/^N\((.*)\)$/, '$1');

function adjacent(a: Range | undefined, b: Range | undefined, first: Range | undefined): boolean {
  if (!a || !b || !first) return false;
  const across = a.top === b.top && a.top === first.top && b.left === a.left + 1;
  const down = a.left === b.left && a.left === first.left && b.top === a.top + 1;
  return across || down;
}

/** en-US condition, true while the equation is broken; the same tolerance as the finding. */
export function brokenCondition(made: Equation): string | null {
  const { result, terms, relation, tolerance } = made;
  const right = made.sum ? sumFormula(terms, result) : (made.write?.(terms) ?? null);
  const left = cellFormula(result);
  if (!right || !left) return null;
  const difference = relation === '<=' ? `${right}-${left}` : `ABS(${left}-(${right}))`;
  return `ROUND(${difference},6)>${String(Number(tolerance.toPrecision(10)))}`;
}

import { alikeness, inUnitOf, isBare } from './alike';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { around, right } from './fit';
import { addsUp, judgeDifference } from './judge';
import { perOf } from './per';
import { cited, printedOf, withUnit, type Prose } from './prose';
import type { Decision } from './reading';

/** Figures next to each other that add up to the one stated, before it or behind it. */
export function fitSum(prose: Prose, total: Figure): Decision | null {
  const around = [runOf(prose, total, -1), runOf(prose, total, 1)];
  for (const run of around)
    for (let n = 2; n <= run.length; n++) {
      const parts = run.slice(0, n);
      if (
        !addsUp(
          printedOf(total),
          parts.map((p) => printedOf(inUnitOf(p, total))),
        )
      )
        continue;
      const ordered = [...parts].sort((a, b) => a.start - b.start);
      return right(
        prose,
        ordered,
        ordered.map((p) => cited(prose, p, total.start)).join(' + '),
        withUnit(prose, total, total.value),
        'sum',
      );
    }
  return null;
}

/** The figures like the total that follow on one side of it, up to eight. */
function runOf(prose: Prose, total: Figure, step: 1 | -1): Figure[] {
  const run: Figure[] = [];
  for (let i = total.index + step, n = 0; n < 16 && run.length < 8; i += step, n++) {
    const figure = prose.figures[i];
    if (!figure || Math.abs(figure.start - total.start) > 1200) break;
    if (
      figure.percent ||
      figure.inTable !== total.inTable ||
      alikeness(total, figure) < 2 ||
      perOf(prose, figure) ||
      changeOf(prose, figure)
    )
      continue;
    run.push(figure);
  }
  return run;
}

/** A whole before the rest, less one to four figures behind it. */
export function fitRest(prose: Prose, rest: Figure): Decision | null {
  const near = around(prose, rest, 16, 0).filter(
    (f) => !f.percent && alikeness(rest, f) >= (isBare(rest) || isBare(f) ? 1 : 2) && perOf(prose, f) === null,
  );
  const [nearest] = near;
  if (!nearest) return null;
  const like = inUnitOf(rest, nearest);
  const wanted = printedOf(like);
  for (const whole of near) {
    const taken: Figure[] = [];
    const others = near.filter((f) => f !== whole && f.value < whole.value * 1e9);
    for (const single of others.slice(0, 6))
      if (fitsRest(whole, [single], wanted)) return restSaid(prose, rest, whole, [single]);
    for (const other of others.slice(0, 4)) {
      taken.push(other);
      if (taken.length > 1 && fitsRest(whole, taken, wanted)) return restSaid(prose, rest, whole, [...taken].reverse());
    }
  }
  return null;
}

const fitsRest = (whole: Figure, taken: readonly Figure[], wanted: { value: number; half: number }): boolean => {
  const left = taken.reduce(
    (v, f) => v - printedOf(inUnitOf(f, whole)).value,
    printedOf(inUnitOf(whole, taken[0] ?? whole)).value,
  );
  return judgeDifference({ value: left, half: 0 }, { ...wanted, half: wanted.half }, null) === 'right';
};

const restSaid = (prose: Prose, rest: Figure, whole: Figure, taken: readonly Figure[]): Decision =>
  right(
    prose,
    [whole, ...taken],
    [whole, ...taken].map((f) => cited(prose, f, rest.start)).join(' - '),
    withUnit(prose, rest, rest.value),
    'sum',
  );

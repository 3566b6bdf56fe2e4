import { percentOf, quotient, truncatedPercentOf } from '../rates/exact';
import { alikeness, inUnitOf, isBare } from './alike';
import { changeOf, type ChangeCue } from './cue';
import type { Figure } from './figure';
import { addsUp, judgeDifference } from './judge';
import { perOf } from './per';
import { stretchIndexAt } from './passage';
import { cited, printedOf, withUnit, type Prose } from './prose';
import type { Decision } from './reading';

/**
 * Looks for the figures near a statement that it holds of (tìm số liệu mà phát biểu đúng với): used where the words do not
 * say which they are, and only to find a statement right, never wrong.
 */
const BACK = 14;
const AHEAD = 4;

/** Figures around one: those before, the nearest first, then those behind; of the same page, no change and in no table. */
function around(prose: Prose, of: Figure, back = BACK, ahead = AHEAD): Figure[] {
  const { figures } = prose;
  const usable = (f: Figure): boolean => !f.inTable && Math.abs(f.start - of.start) < 1500 && !/^lan\b/.test(f.noun);
  const before = figures.slice(Math.max(0, of.index - back), of.index).reverse();
  return [...before, ...figures.slice(of.index + 1, of.index + 1 + ahead)].filter(usable);
}

const right = (prose: Prose, figures: readonly Figure[], parts: string, computed: string, code: 'ratio' | 'sum'): Decision => ({
  computed, answer: 'right', figures, note: { code, parts },
}); // prettier-ignore

/** How telling the digits of a per cent are: "50%" fits much by chance, "23,2%" little. */
const telling = ({ value, decimals }: Figure): boolean => decimals > 0 || value % 5 !== 0;

/** A part near the per cent and a whole around it whose quotient is the per cent printed. */
export function fitShare(prose: Prose, percent: Figure): Decision | null {
  const near = around(prose, percent).filter((f) => !f.percent && f.value > 0);
  const parts = [
    ...near.filter((f) => f.start < percent.start).slice(0, telling(percent) ? 4 : 2),
    ...near.filter((f) => f.start > percent.start).slice(0, 2),
  ];
  for (const part of parts)
    for (const whole of near) {
      if (whole === part || alikeness(part, whole) < (isBare(part) || isBare(whole) ? 1 : 2)) continue;
      const [a, b] = [printedOf(inUnitOf(part, whole)), printedOf(inUnitOf(whole, part))];
      const fits = percent.spelled
        ? Math.abs((a.value / b.value) * 100 - percent.value) < 0.5
        : percentOf(a.value, b.value, percent.decimals) === percent.value;
      if (!fits) continue;
      const computed = prose.format.percent(
        percentOf(a.value, b.value, Math.max(1, percent.decimals)),
        Math.max(1, percent.decimals),
      );
      return right(
        prose,
        [part, whole],
        `${cited(prose, part, percent.start)} / ${cited(prose, whole, percent.start)}`,
        computed,
        'ratio',
      );
    }
  return null;
}

/** "84,1%" of 712 of 846 is 84,16%: cut, when no figures round to it. */
export function fitCutShare(prose: Prose, percent: Figure, part: Figure): Decision | null {
  if (percent.decimals === 0) return null;
  const wholes = around(prose, percent).filter(
    (f) => f !== part && !f.percent && f.value > part.value && alikeness(part, f) >= 2,
  );
  const found = wholes.filter(
    (w) => truncatedPercentOf(printedOf(part).value, printedOf(w).value, percent.decimals) === percent.value,
  );
  const [whole] = found;
  if (!whole || found.length !== 1) return null;
  const exact = percentOf(printedOf(part).value, printedOf(whole).value, percent.decimals);
  const parts = `${cited(prose, part, percent.start)} / ${cited(prose, whole, percent.start)}`;
  const computed = prose.format.percent(
    percentOf(printedOf(part).value, printedOf(whole).value, percent.decimals + 1),
    percent.decimals + 1,
  );
  return {
    computed,
    answer: 'cut',
    figures: [part, whole],
    note: { code: 'cut', parts, rounded: prose.format.percent(exact, percent.decimals) },
  };
}

/** A later and an earlier figure between which the change stated is right. */
export function fitChange(prose: Prose, stated: Figure, cue: ChangeCue): Decision | null {
  const near = around(prose, stated).filter((f) => !changeOf(prose, f) && f.value > 0 && perOf(prose, f) === null);
  const points = stated.points;
  const levels = near.filter((f) => f.percent === (points || (stated.percent && false)) && (points || !f.percent));
  for (const now of levels)
    for (const base of levels) {
      if (now === base || alikeness(now, base) < (isBare(now) || isBare(base) ? 1 : 2)) continue;
      if (Math.min(Math.abs(now.index - stated.index), Math.abs(base.index - stated.index)) > 3) continue;
      const decision = holds(prose, stated, cue, inUnitOf(now, base), inUnitOf(base, now));
      if (decision) return decision;
    }
  return null;
}

function holds(prose: Prose, stated: Figure, cue: ChangeCue, now: Figure, base: Figure): Decision | null {
  const [a, b] = [printedOf(now), printedOf(base)];
  const [n, o] = [cited(prose, now, stated.start), cited(prose, base, stated.start)];
  const change = cue.sign * (a.value - b.value);
  if (cue.kind === 'times') {
    const fits = quotient(a.value, b.value, stated.decimals) === stated.value;
    return fits
      ? right(prose, [now, base], `${n} / ${o}`, `${prose.format.number(quotient(a.value, b.value, 2))} lần`, 'sum')
      : null;
  }
  const parts = cue.sign > 0 ? `${n} - ${o}` : `${o} - ${n}`;
  if (stated.percent && !stated.points) {
    const percent = Number((quotient(change, b.value, stated.decimals + 2) * 100).toFixed(stated.decimals));
    const fits = stated.spelled ? Math.abs((change / b.value) * 100 - stated.value) < 0.5 : percent === stated.value;
    return fits
      ? right(prose, [now, base], `(${parts}) / ${o}`, prose.format.percent(percent, stated.decimals), 'ratio')
      : null;
  }
  if (alikeness(stated, now) < (isBare(stated) ? 1 : 2)) return null;
  const unit = inUnitOf(stated, now);
  const fits = judgeDifference({ value: change, half: 0 }, printedOf(unit), null) === 'right';
  return fits
    ? right(prose, [now, base], parts, withUnit(prose, stated, change / (unit.money ?? unit.scale)), 'sum')
    : null;
}

/** A total and a count whose quotient is the mean stated. */
export function fitMean(prose: Prose, mean: Figure, isThing: (count: Figure) => boolean): Decision | null {
  const near = around(prose, mean).filter(
    (f) => !f.percent && f.value > 0 && !changeOf(prose, f) && perOf(prose, f) === null,
  );
  for (const count of near.filter((f) => isThing(f) || isBare(f)))
    for (const total of near) {
      if (total === count || alikeness(mean, total) < (isBare(mean) || isBare(total) ? 1 : 2)) continue;
      const unit = inUnitOf(mean, total);
      const value = printedOf(inUnitOf(total, mean)).value / (unit.money ?? unit.scale);
      if (quotient(value, count.value, mean.decimals) !== mean.value) continue;
      const parts = `${cited(prose, total, mean.start)} / ${cited(prose, count, mean.start)}`;
      return right(
        prose,
        [total, count],
        parts,
        withUnit(prose, mean, quotient(value, count.value, Math.max(1, mean.decimals))),
        'sum',
      );
    }
  return null;
}

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

/** Whether a figure stands in the same or the next sentence as another. */
export const isClose = (prose: Prose, a: Figure, b: Figure): boolean =>
  Math.abs(stretchIndexAt(prose.sentences, a.start) - stretchIndexAt(prose.sentences, b.start)) <= 1;

/** Whether what a reading gives could be a slip of what is stated: of its size, and of its sign. */
export function couldBeMeant(stated: number, computed: number): boolean {
  return computed > 0 && stated > 0 && computed / stated < 2.2 && computed / stated > 0.45;
}

import { percentOf, quotient, truncatedPercentOf } from '../rates/exact';
import { alikeness, inUnitOf, isBare } from './alike';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { perOf } from './per';
import { cited, printedOf, withUnit, type Prose } from './prose';
import type { Decision } from './reading';

/**
 * Looks for the figures near a statement that it holds of (tìm số liệu mà phát biểu đúng với): used where the words do not
 * say which they are, and only to find a statement right, never wrong.
 */
const BACK = 14;
const AHEAD = 4;

/** Figures around one: those before, the nearest first, then those behind; of the same page, no change and in no table. */
export function around(prose: Prose, of: Figure, back = BACK, ahead = AHEAD): Figure[] {
  const { figures } = prose;
  const usable = (f: Figure): boolean => !f.inTable && Math.abs(f.start - of.start) < 1500 && !/^lan\b/.test(f.noun);
  const before = figures.slice(Math.max(0, of.index - back), of.index).reverse();
  return [...before, ...figures.slice(of.index + 1, of.index + 1 + ahead)].filter(usable);
}

/** A statement that holds, by the figures it holds of. */
export const right = (prose: Prose, figures: readonly Figure[], parts: string, computed: string, code: 'ratio' | 'sum'): Decision => ({
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

/** Whether what a reading gives could be a slip of what is stated: of its size, and of its sign. */
export function couldBeMeant(stated: number, computed: number): boolean {
  return computed > 0 && stated > 0 && computed / stated < 2.2 && computed / stated > 0.45;
}

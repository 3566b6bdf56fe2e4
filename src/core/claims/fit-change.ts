import { quotient } from '../rates/exact';
import { alikeness, inUnitOf, isBare } from './alike';
import { changeOf, type ChangeCue } from './cue';
import type { Figure } from './figure';
import { around, right } from './fit';
import { judgeDifference } from './judge';
import { perOf } from './per';
import { cited, printedOf, withUnit, type Prose } from './prose';
import type { Decision } from './reading';

/** A later and an earlier figure between which the change stated is right. */
export function fitChange(prose: Prose, stated: Figure, cue: ChangeCue): Decision | null {
  const near = around(prose, stated).filter((f) => !changeOf(prose, f) && f.value > 0 && perOf(prose, f) === null);
  const points = stated.points;
  const levels = near.filter((f) => f.percent === points);
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

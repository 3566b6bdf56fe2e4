/**
 * Several plans for one result. Rules of the answers:
 * - the adjusted plan is the plan; the first one is accepted, and required only where the form itself prints a rate that names it;
 * - a plan of the province beside one of the district: either is accepted, neither is more right, unless the form prints the rate.
 */
import * as dimensions from './dimensions';
import type { Entry } from './form';
import type { Shape, Start } from './parts';
import { form, plainPlan, plan, rate, result } from './parts';

/** Captions of a first and an adjusted plan. */
function versions(start: Start): [string[], string[]] {
  const { draw } = start;
  const word = plainPlan(start);
  const [first, last] = draw.pick([
    ['đầu năm', 'điều chỉnh'],
    ['đầu năm', 'sau điều chỉnh'],
    ['ban đầu', 'điều chỉnh'],
    ['giao đầu năm', 'điều chỉnh, bổ sung'],
    ['đầu kỳ', 'sau điều chỉnh'],
    ['lần đầu', 'điều chỉnh lần 2'],
  ]) as [string, string];
  if (draw.happens(0.4)) {
    const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
    return [
      [word, capital(first)],
      [word, capital(last)],
    ];
  }
  return [[`${word} ${first}`], [`${word} ${last}`]];
}

/** Printed rates that say which plan they are of. */
function namedRates(start: Start, numerator: Entry, denominators: Entry[]): Entry[] {
  const { draw } = start;
  if (draw.happens(0.5)) return [];
  const words = denominators.map(({ captions }) => captions.join(' '));
  if (draw.happens(0.5)) {
    const over = draw.pick(['So sánh (%)', 'Tỷ lệ (%)', 'Tỷ lệ % so với']);
    return denominators.map((denominator, at) =>
      rate(start, numerator, denominator, { captions: [over, `So với ${words[at]!}`], explicit: true }),
    );
  }
  return denominators.map((denominator, at) =>
    rate(start, numerator, denominator, { captions: [`% so với ${words[at]!}`], explicit: true }),
  );
}

function pair(start: Start, areas: boolean): [Entry, Entry, Entry, ReturnType<typeof dimensions.areas>[]] {
  const shared = areas ? [dimensions.areas(start.draw, 3)] : [];
  const [first, last] = versions(start);
  const initial = plan(start, { name: 'initial', captions: first, version: 1, splits: shared, share: 0.95 });
  const adjusted = plan(start, { name: 'plan', captions: last, version: 2, splits: shared });
  return [initial, adjusted, result(start, { splits: shared, cap: 'plan' }), shared];
}

/** First and adjusted plan beside one result, for one place or for each. */
function twoPlans(name: string, areas: boolean): Shape {
  return (start) => {
    const [initial, adjusted, reached, shared] = pair(start, areas);
    const rates = areas ? [] : namedRates(start, reached, start.draw.happens(0.5) ? [initial, adjusted] : [adjusted]);
    return form(start, { shape: name, entries: [initial, adjusted, reached, ...rates], shared });
  };
}

const peers: Shape = (start) => {
  const { draw } = start;
  const level = draw.pick([
    ['tỉnh giao', 'huyện giao'],
    ['UBND tỉnh giao', 'UBND huyện giao'],
    ['TW giao', 'tỉnh giao'],
    ['tỉnh giao', 'HĐND huyện giao'],
    ['huyện giao', 'xã xây dựng'],
  ]) as [string, string];
  const plain = plainPlan(start);
  const upper = plan(start, { name: 'upper', captions: [`${plain} ${level[0]}`], version: 1, share: 0.95 });
  const lower = plan(start, { name: 'plan', captions: [`${plain} ${level[1]}`], version: 1 });
  const reached = result(start);
  return form(start, {
    shape: 'two givers of the plan',
    entries: [upper, lower, reached, ...namedRates(start, reached, [upper, lower])],
  });
};

export const COUNT_PLANS: Shape[] = [
  twoPlans('two plans, one result', false),
  twoPlans('areas; two plans, one result', true),
  peers,
];
export const MONEY_PLANS: Shape[] = [
  twoPlans('two plans, one result', false),
  twoPlans('areas; two plans, one result', true),
  peers,
];

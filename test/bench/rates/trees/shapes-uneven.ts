/**
 * Forms whose plan and result are split differently. Rules of the answers:
 * - a split side gives its whole: "Tổng số" of it over the other, undivided side is required; the sum of its parts is accepted;
 *   a part of it alone over or under the undivided side is wrong (women over all, central money over both budgets);
 * - several splits: only what both sides have in common is compared, the rest is taken whole.
 */
import * as dimensions from './dimensions';
import type { Dimension } from './form';
import { yearOf } from './form';
import type { Shape, Start } from './parts';
import { form, plan, result, timeless, withRates } from './parts';

type Maker = (start: Start) => Dimension;

const unknown: Maker = ({ draw, thing }) => dimensions.unknowns(draw, thing);
const area: Maker = ({ draw }) => dimensions.areas(draw);
const budget: Maker = ({ draw }) => dimensions.budgets(draw);
const nature: Maker = ({ draw }) => dimensions.natures(draw);
const subset: Maker = ({ draw }) => dimensions.subsets(draw);
const quarters: Maker = ({ draw, year }) => dimensions.partsOfYear(draw, year);

/** Only the plan is split, or only the result. */
function oneSide(name: string, side: 'plan' | 'result', make: Maker, dated = false): Shape {
  return (first) => {
    const start = dated ? timeless(first) : first;
    const split = make(start);
    const target = plan(start, { splits: side === 'plan' ? [split] : [] });
    const reached = result(start, { splits: side === 'result' ? [split] : [] });
    return form(start, { shape: name, entries: withRates(start, [target, reached], reached, target), inner: [split] });
  };
}

/** Both stand under areas (or other splits in common), and one has a split of its own below. */
function sharedAnd(name: string, side: 'plan' | 'result', above: Maker, below: Maker, dated = false): Shape {
  return (first) => {
    const start = dated ? timeless(first) : first;
    const [shared, own] = [above(start), below(start)];
    const target = plan(start, { splits: side === 'plan' ? [shared, own] : [shared] });
    const reached = result(start, { splits: side === 'result' ? [shared, own] : [shared] });
    return form(start, {
      shape: name,
      entries: withRates(start, [target, reached], reached, target),
      shared: [shared],
      inner: [own],
    });
  };
}

const bareCaption = (caption: string): string => caption.toLowerCase().replace(/^tr[^:]*đó:? */u, '');

/** Two splits that name the same part would agree in it. */
function meet(one: Dimension, other: Dimension): boolean {
  const captions = one.members.map(({ caption }) => bareCaption(caption));
  return other.members.some(({ caption }) => captions.includes(bareCaption(caption)));
}

/** A split that has no part of another's, drawn again until it has not. */
function apart(make: Maker, start: Start, from: Dimension): Dimension {
  let drawn = make(start);
  while (meet(from, drawn)) drawn = make(start);
  return drawn;
}

/** Each side has a split of its own: the whole over the whole, where both are drawn. */
function crossed(name: string, ofPlan: Maker, ofResult: Maker): Shape {
  return (first) => {
    const start = timeless(first);
    const left = ofPlan(start);
    const right = apart(ofResult, start, left);
    const target = plan(start, { splits: [left] });
    const reached = result(start, { splits: [right] });
    return form(start, {
      shape: name,
      entries: withRates(start, [target, reached], reached, target),
      inner: [left, right],
    });
  };
}

const fewAreas: Maker = ({ draw }) => dimensions.areas(draw, 3);

/** What was done by quarters; the plan is of the year. Cumulative "9 tháng" over the year's plan is what such a form is drawn for. */
const quartersOfResult: Shape = (first) => {
  const start = timeless(first);
  const { draw, year, thing } = start;
  const count = draw.whole(2, 4);
  const split = dimensions.quarters(draw, count, year);
  const end = yearOf(year).from + count * 3;
  const spoken = count === 4 ? 'cả năm' : `${count * 3} tháng`;
  const cumulative = draw.happens(0.6);
  const caption = cumulative
    ? draw.pick([`Lũy kế ${spoken}`, 'Lũy kế từ đầu năm', 'Luỹ kế', 'Lũy kế'])
    : draw.pick(['Cộng', 'Tổng cộng', 'Tổng']);
  const whole = { caption, period: { from: yearOf(year).from, to: end }, cumulative };
  const drawn: Dimension = draw.happens(0.7) ? { ...split, whole, wholeLast: draw.happens(0.75) } : split;
  const target = plan(start, { captions: [draw.happens(0.5) ? `${start.says.plan} năm ${year}` : start.says.plan] });
  const reached = result(start, { splits: [drawn], cap: undefined, share: thing === 'money' ? 0.8 : 0.95 });
  return form(start, {
    shape: 'quarters of result, plan of the year',
    entries: withRates(start, [target, reached], reached, target),
    inner: [drawn],
  });
};

/** A target of the stage beside the results of its years: the sum so far over the stage's target; one year over the stage is wrong. */
const stageAndYears: Shape = (first) => {
  const start = timeless(first);
  const { draw, says } = start;
  const count = draw.whole(2, 5);
  const members = Array.from({ length: count }, (_, at) => ({
    id: String(2021 + at),
    caption: `Năm ${2021 + at}`,
    period: yearOf(2021 + at),
  }));
  const last = 2020 + count;
  const cumulative = draw.happens(0.75);
  const stage = draw.pick(['2021-2025', '2021 - 2025', '2021–2025']);
  const caption = cumulative
    ? draw.pick([`Lũy kế 2021-${last}`, 'Lũy kế đến nay', `Lũy kế đến hết năm ${last}`, 'Lũy kế từ đầu giai đoạn'])
    : draw.pick(['Cộng', 'Tổng cộng', `Tổng 2021-${last}`]);
  const whole = { caption, period: { from: 12, to: yearOf(last).to }, cumulative };
  const split: Dimension = {
    name: 'period',
    members,
    additive: true,
    joins: true,
    ...(draw.happens(0.8) ? { whole, wholeLast: draw.happens(0.8) } : {}),
  };
  const captions = [
    draw.pick([
      `${says.plan} giai đoạn ${stage}`,
      `${says.plan} GĐ ${stage}`,
      `${says.plan} đến năm 2025`,
      `Mục tiêu giai đoạn ${stage}`,
    ]),
  ];
  const target = plan(start, { captions, period: { from: 12, to: 72 } });
  const reached = result(start, { splits: [split], cap: undefined, share: 0.8 });
  return form(start, {
    shape: 'target of the stage, results of its years',
    entries: withRates(start, [target, reached], reached, target),
    inner: [split],
    period: { from: 12, to: 72 },
  });
};

export const COUNT_UNEVEN: Shape[] = [
  oneSide('result has women, plan has not', 'result', subset),
  oneSide('plan has women, result has not', 'plan', subset),
  oneSide('result split by a caption, plan not', 'result', unknown),
  oneSide('plan split by areas, result not', 'plan', area),
  oneSide('result split by areas, plan not', 'result', area),
  oneSide('plan split by periods, result not', 'plan', quarters, true),
  sharedAnd('areas; result has women', 'result', fewAreas, subset),
  sharedAnd('areas; result has quarters', 'result', fewAreas, quarters, true),
  sharedAnd('captions; result has women', 'result', unknown, subset),
  crossed('plan by areas, result by captions', fewAreas, unknown),
  crossed('plan by captions, result by women', unknown, subset),
  quartersOfResult,
  stageAndYears,
];

export const MONEY_UNEVEN: Shape[] = [
  oneSide('plan split by source, result not', 'plan', budget),
  oneSide('plan split by nature, result not', 'plan', nature),
  oneSide('result split by source, plan not', 'result', budget),
  oneSide('result split by nature, plan not', 'result', nature),
  oneSide('plan split by a caption, result not', 'plan', unknown),
  oneSide('plan split by areas, result not', 'plan', area),
  sharedAnd('areas; plan by source', 'plan', fewAreas, budget),
  sharedAnd('natures; plan by source', 'plan', nature, budget),
  sharedAnd('sources; result by quarters', 'result', budget, quarters, true),
  crossed('plan by source, result by quarters', budget, quarters),
  crossed('plan by source, result by nature', budget, nature),
  quartersOfResult,
  stageAndYears,
];

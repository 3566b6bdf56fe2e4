/**
 * Forms whose plan and result are split alike. Rule of the answer: every result stands over the plan of the same place, period, source,
 * subset and caption, the whole over the whole. One member over another's plan, a part over the whole, is wrong.
 */
import * as dimensions from './dimensions';
import type { Dimension, Form } from './form';
import { yearOf } from './form';
import type { Shape, Start } from './parts';
import { form, plan, result, timeless, withRates } from './parts';

type Maker = (start: Start) => Dimension;

/** The last year shown is the year of the title, or the stage ends with it. */
const years: Maker = ({ draw, year }) => {
  const stage = draw.happens(0.2);
  return stage
    ? dimensions.years(draw, 5, 2025)
    : dimensions.years(draw, draw.whole(2, Math.min(3, year - 2020)), year);
};
const withinYear: Maker = ({ draw, year }) => {
  const which = draw.whole(0, 5);
  if (which === 0) return dimensions.months(draw, draw.whole(0, 3), year);
  return which === 1 ? dimensions.quarters(draw, draw.whole(2, 3), year) : dimensions.partsOfYear(draw, year);
};
const period: Maker = (start) => (start.draw.happens(0.55) ? years(start) : withinYear(start));
const area: Maker = ({ draw }) => dimensions.areas(draw);
const fewAreas: Maker = ({ draw }) => dimensions.areas(draw, 3);
const twoAreas: Maker = ({ draw }) => dimensions.areas(draw, 2);
const budget: Maker = ({ draw }) => dimensions.budgets(draw);
const nature: Maker = ({ draw }) => dimensions.natures(draw);
const carry: Maker = ({ draw, year }) => dimensions.carries(draw, year);
const subset: Maker = ({ draw }) => dimensions.subsets(draw);
const unknown: Maker = ({ draw, thing }) => dimensions.unknowns(draw, thing);

/** The title covers every year that the columns show. */
function covered(start: Start, shared: Dimension[]): Form['period'] {
  const periods = shared.flatMap(({ members }) => members.flatMap((member) => (member.period ? [member.period] : [])));
  const wide = periods.length > 0 && periods[0]!.to - periods[0]!.from === 12;
  return wide ? { from: periods[0]!.from, to: periods[periods.length - 1]!.to } : yearOf(start.year);
}

function even(name: string, makers: Maker[]): Shape {
  return (first) => {
    const dated = makers.includes(period) || makers.includes(years) || makers.includes(withinYear);
    const start = dated ? timeless(first) : first;
    const shared = makers.map((make) => make(start));
    const target = plan(start, { splits: shared });
    const reached = result(start, { splits: shared });
    const entries = start.draw.happens(0.06) ? [reached, target] : [target, reached];
    return form(start, {
      shape: name,
      entries: withRates(start, entries, reached, target),
      shared,
      period: covered(start, shared),
    });
  };
}

export const COUNT_EVEN: Shape[] = [
  even('plain', []),
  even('area', [area]),
  even('period', [period]),
  even('subset', [subset]),
  even('unknown', [unknown]),
  even('area×period', [fewAreas, period]),
  even('area×subset', [fewAreas, subset]),
  even('period×subset', [period, subset]),
  even('unknown×period', [unknown, period]),
  even('unknown×subset', [unknown, subset]),
  even('area×unknown', [fewAreas, unknown]),
  even('area×period×subset', [twoAreas, years, subset]),
  even('years', [years]),
  even('parts of a year', [withinYear]),
];

export const MONEY_EVEN: Shape[] = [
  even('plain', []),
  even('area', [area]),
  even('period', [period]),
  even('budget', [budget]),
  even('nature', [nature]),
  even('carry', [carry]),
  even('unknown', [unknown]),
  even('area×budget', [fewAreas, budget]),
  even('area×period', [fewAreas, period]),
  even('area×nature', [fewAreas, nature]),
  even('area×carry', [fewAreas, carry]),
  even('period×budget', [period, budget]),
  even('period×nature', [period, nature]),
  even('budget×nature', [budget, nature]),
  even('carry×nature', [carry, nature]),
  even('unknown×budget', [unknown, budget]),
  even('area×budget×period', [twoAreas, budget, years]),
  even('area×carry×nature', [twoAreas, carry, nature]),
];

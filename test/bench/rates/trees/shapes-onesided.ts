/** Forms of results alone, of targets alone, or of years that do not meet. Rule of the answers: nothing is listed. */
import * as dimensions from './dimensions';
import type { Entry } from './form';
import { yearOf } from './form';
import type { Shape } from './parts';
import { form, plan, result, rowsOf, timeless } from './parts';
import { of } from './shapes-time';

const crossedYears: Shape = (first) => {
  const start = timeless(first);
  const { draw, says, year } = start;
  const entries: Entry[] = [];
  const count = draw.whole(1, 3);
  for (let back = count; back >= 1; back--) {
    entries.push(
      result(start, {
        name: `result ${back}`,
        captions: [of(start, says.result, year - back)],
        period: yearOf(year - back),
        cap: undefined,
      }),
    );
  }
  const ahead = draw.whole(1, 2);
  for (let at = 0; at < ahead; at++)
    entries.push(
      plan(start, {
        name: at === 0 ? 'plan' : `plan ${at}`,
        captions: [of(start, says.plan, year + at)],
        period: yearOf(year + at),
      }),
    );
  return form(start, { shape: 'years that do not meet', entries });
};

function oneSideOnly(name: string, side: 'plan' | 'result'): Shape {
  return (first) => {
    const start = timeless(first);
    const { draw, year, thing } = start;
    const makers = [
      () => dimensions.areas(draw),
      () => dimensions.years(draw, draw.whole(2, Math.min(4, year - 2020)), year),
      () => (thing === 'money' ? dimensions.budgets(draw) : dimensions.subsets(draw)),
      () => dimensions.unknowns(draw, thing),
    ];
    const shared = draw
      .shuffled(makers)
      .slice(0, draw.whole(1, 2))
      .map((make) => make());
    const measure =
      side === 'plan' ? plan(start, { splits: shared }) : result(start, { splits: shared, cap: undefined });
    const span = shared.find(({ name: of }) => of === 'period')?.members.map(({ period }) => period!);
    const period = span ? { from: span[0]!.from, to: span[span.length - 1]!.to } : yearOf(year);
    return form(start, {
      shape: name,
      entries: [measure],
      shared,
      period,
      rows: rowsOf(start, shared),
      order: ['measure', ...shared.map(({ name: of }) => of)],
    });
  };
}

/** Of counts and of money alike. */
export const ONE_SIDED: Shape[] = [
  crossedYears,
  oneSideOnly('only results', 'result'),
  oneSideOnly('only targets', 'plan'),
];

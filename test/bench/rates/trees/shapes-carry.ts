/**
 * Money of two years. Rules of the answers:
 * - carried-over and this year's money with one disbursed column: over both together where the form has that column, else their sum
 *   is accepted, and so is this year's alone (both rates are published); over the carried-over money alone is wrong;
 * - disbursed of each over the plan of each;
 * - where the plan was adjusted, the sum without the adjustment is the first plan: accepted.
 */
import * as dimensions from './dimensions';
import type { Entry } from './form';
import type { Shape } from './parts';
import { form, plainPlan, plan, rate, result, withRates } from './parts';

/** One disbursed column for the money of two years. */
function oneDisbursed(name: string, areas: boolean): Shape {
  return (start) => {
    const shared = areas ? [dimensions.areas(start.draw, 3)] : [];
    const carry = dimensions.carries(start.draw, start.year);
    const target = plan(start, { splits: [...shared, carry] });
    const reached = result(start, { splits: shared });
    return form(start, {
      shape: name,
      entries: withRates(start, [target, reached], reached, target),
      shared,
      inner: [carry],
    });
  };
}

/** Both measures by the year of the money, each with its own words: "KHV kéo dài | KHV giao | Giải ngân vốn kéo dài | …". */
const twoDisbursed: Shape = (start) => {
  const { draw, says } = start;
  const [carry, assigned] = draw.pick([
    ['kéo dài', 'giao trong năm'],
    ['năm trước chuyển sang', 'năm nay'],
    ['chuyển nguồn', 'giao mới'],
  ]) as [string, string];
  const plain = plainPlan(start);
  const [at1, at2] = [{ carry: 'carry' }, { carry: 'assigned' }];
  const plans = [
    plan(start, { name: 'plan carried', captions: [`${plain} ${carry}`], at: at1, share: 0.25 }),
    plan(start, { name: 'plan assigned', captions: [`${plain} ${assigned}`], at: at2, share: 0.75 }),
  ];
  const done = /thanh toán|chi$/iu.test(says.result) ? says.result : 'Giải ngân';
  const results = [
    result(start, {
      name: 'result carried',
      captions: [`${done} vốn ${carry}`],
      at: at1,
      share: 0.25,
      cap: 'plan carried',
      loose: false,
    }),
    result(start, {
      name: 'result assigned',
      captions: [`${done} vốn ${assigned}`],
      at: at2,
      share: 0.75,
      cap: 'plan assigned',
      loose: false,
    }),
  ];
  const entries = draw.happens(0.5) ? [...plans, ...results] : [plans[0]!, results[0]!, plans[1]!, results[1]!];
  const names = { numerator: results.map(({ name }) => name), denominator: plans.map(({ name }) => name) };
  return form(start, { shape: 'money of two years, each in words', entries, accepted: [names] });
};

/** The table of what may be used and of what is carried on: 4=1+2+3, 6=5/4, 8=4-5-7. */
const settlement: Shape = (start) => {
  const { draw, says, year } = start;
  const word = draw.pick(['Dự toán', 'Kế hoạch vốn', 'Kinh phí', 'Vốn']);
  const carried = plan(start, {
    name: 'carried',
    captions: [`${word} năm trước chuyển sang`],
    at: { carry: 'carry' },
    share: 0.3,
  });
  const assigned = plan(start, {
    name: 'assigned',
    captions: [`${word} giao trong năm`],
    at: { carry: 'assigned' },
    share: 0.8,
  });
  const adjusted: Entry = {
    name: 'adjusted',
    role: 'other',
    captions: [draw.pick(['Điều chỉnh (+/-)', 'Điều chỉnh tăng, giảm', 'Bổ sung trong năm'])],
    splits: [],
    share: 0.1,
    thing: 'money',
  };
  const usable = plan(start, {
    captions: [
      draw.pick([
        `${word} được sử dụng`,
        `Tổng ${word.toLowerCase()} được sử dụng trong năm`,
        `${word} được sử dụng trong năm`,
      ]),
    ],
    formula: { kind: 'sum', of: ['carried', 'assigned', 'adjusted'] },
  });
  const paid = result(start, {
    captions: [draw.pick([`Thanh toán đến 31/01/${year + 1}`, `Đã giải ngân đến hết 31/01/${year + 1}`, says.result])],
    cap: 'plan',
  });
  const over: Entry = {
    name: 'over',
    role: 'other',
    captions: [`Chuyển nguồn sang năm ${year + 1}`],
    splits: [],
    thing: 'money',
    share: 0.1,
    cap: 'left',
  };
  const left: Entry = {
    name: 'left',
    role: 'other',
    captions: [draw.pick(['Còn lại', 'Dự toán còn lại'])],
    splits: [],
    thing: 'money',
    formula: { kind: 'difference', of: ['plan', 'result'] },
  };
  const gone: Entry = {
    name: 'gone',
    role: 'other',
    captions: [draw.pick(['Hủy dự toán', 'Hủy bỏ', 'Nộp trả NSNN'])],
    splits: [],
    thing: 'money',
    formula: { kind: 'difference', of: ['left', 'over'] },
  };
  const under = draw.happens(0.5) ? draw.pick([`${word} được sử dụng năm ${year}`, 'Nguồn kinh phí', word]) : undefined;
  const grouped = (entry: Entry): Entry =>
    under === undefined ? entry : { ...entry, captions: [under, entry.captions[0]!] };
  return form(start, {
    shape: 'settlement with carried-over money',
    entries: [...[carried, assigned, adjusted, usable].map(grouped), paid, rate(start, paid, usable), left, over, gone],
    // The figures of a total are a total, whoever adds them up; without the adjustment it is the first plan.
    accepted: [
      { numerator: ['result'], denominator: ['carried', 'assigned', 'adjusted'] },
      { numerator: ['result'], denominator: ['carried', 'assigned'] },
    ],
  });
};

export const MONEY_CARRY: Shape[] = [
  oneDisbursed('money of two years, one disbursed', false),
  oneDisbursed('areas; money of two years, one disbursed', true),
  twoDisbursed,
  settlement,
];

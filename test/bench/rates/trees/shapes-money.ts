/**
 * Advances, investment projects, and tables of a number and of money. Rules of the answers:
 * - the disbursed total (with the advances) over the plan is required; paid without the advances, or the two added up, is accepted;
 *   the advances alone are no disbursement rate;
 * - "Tổng mức đầu tư" is of the whole project: this year's money over it is wrong, money since the start over it is accepted;
 * - a number over the target in number, money over the plan of money; never one over the other.
 */
import type { Entry } from './form';
import { yearOf } from './form';
import type { Shape } from './parts';
import { form, plan, rate, result, withRates } from './parts';

const SETTLED = ['Thanh toán KLHT', 'Thanh toán khối lượng hoàn thành', 'TT khối lượng hoàn thành', 'Thanh toán'];
const ADVANCE = ['Tạm ứng', 'Tạm ứng chưa thu hồi', 'Ứng', 'Tạm ứng theo chế độ', 'Vốn tạm ứng chưa thu hồi'];

const advance: Shape = (start) => {
  const { draw, says, thing } = start;
  const total = draw.happens(0.65);
  const word = /thanh toán|quyết toán|chi/iu.test(says.result) ? 'Giải ngân' : says.result;
  const above = total && draw.happens(0.6);
  const target = plan(start);
  const settledWord = draw.pick(SETTLED);
  const settled: Entry = {
    name: total ? 'settled' : 'result',
    role: total ? 'settled' : 'result',
    thing,
    captions: above ? [word, settledWord] : [settledWord],
    splits: [],
    share: 0.75,
    cap: 'plan',
  };
  const ahead: Entry = {
    name: 'advance',
    role: 'advance',
    thing,
    captions: above ? [word, draw.pick(ADVANCE)] : [draw.pick(ADVANCE)],
    splits: [],
    share: 0.08,
  };
  const both = result(start, {
    captions: above ? [word, draw.pick(['Tổng số', 'Tổng cộng', 'Cộng'])] : [word],
    formula: { kind: 'sum', of: ['settled', 'advance'] },
    loose: false,
  });
  const parts = total ? (draw.happens(0.7) ? [both, settled, ahead] : [settled, ahead, both]) : [settled, ahead];
  const accepted = [{ numerator: [settled.name, 'advance'], denominator: ['plan'] }];
  return form(start, {
    shape: 'advance beside disbursed',
    entries: withRates(start, [target, ...parts], total ? both : settled, target),
    accepted,
  });
};

/** "Giải ngân" over "Tổng số" and "Trong đó: tạm ứng": the advance is a part. */
const advanceWithin: Shape = (start) => {
  const { draw, thing } = start;
  const target = plan(start);
  const reached = result(start);
  const captions = [
    draw.pick(['Trong đó: tạm ứng', 'Tr.đó: tạm ứng', 'Trong đó: Tạm ứng chưa thu hồi', 'Trong đó: số dư tạm ứng']),
  ];
  const ahead: Entry = { name: 'advance', role: 'advance', thing, captions, splits: [], share: 0.1, cap: 'result' };
  return form(start, {
    shape: 'advance within disbursed',
    entries: withRates(start, [target, reached, ahead], reached, target),
  });
};

const projects: Shape = (start) => {
  const { draw, says, year, thing } = start;
  const project = { scope: 'project' };
  const from = yearOf(year).from - 24;
  const total = plan(start, {
    name: 'total',
    captions: [draw.pick(['Tổng mức đầu tư', 'TMĐT', 'Tổng mức đầu tư được duyệt', 'Tổng mức ĐT'])],
    at: project,
    share: 3,
    optional: true,
    period: { from, to: from + 60 },
  });
  const given: Entry = {
    name: 'given',
    role: 'other',
    captions: [`Lũy kế vốn đã bố trí đến hết năm ${year - 1}`],
    splits: [],
    thing,
    share: 1.4,
  };
  const target = plan(start, {
    captions: [
      draw.pick([`Kế hoạch vốn năm ${year}`, `KHV năm ${year}`, `KH vốn ${year}`, `Dự toán giao năm ${year}`]),
    ],
  });
  const reached = result(start, {
    captions: [
      draw.pick([`Giải ngân năm ${year}`, `Đã giải ngân KHV ${year}`, says.loose ? 'Đã giải ngân' : says.result]),
    ],
    loose: false,
  });
  const since = result(start, {
    name: 'since',
    captions: [
      draw.pick([
        'Lũy kế giải ngân từ khởi công',
        'Lũy kế giải ngân từ khởi công đến nay',
        'Lũy kế thanh toán từ khi khởi công',
      ]),
    ],
    at: project,
    period: { from, to: yearOf(year).to },
    cumulative: true,
    optional: true,
    loose: false,
    above: ['result', 1],
    cap: 'total',
  });
  const entries = [
    total,
    ...(draw.happens(0.5) ? [given] : []),
    target,
    reached,
    ...(draw.happens(0.5) ? [since] : []),
  ];
  return form(start, {
    shape: 'investment projects',
    entries: withRates(start, entries, reached, target),
    rows: 'projects',
  });
};

/** Number and money in one table, the measure or the thing on top. */
const numberAndMoney: Shape = (start) => {
  const { draw } = start;
  const count = { ...start, thing: 'count' as const };
  const things = draw.pick([
    ['Số lượng', 'Kinh phí'],
    ['Số lượng', 'Kinh phí (triệu đồng)'],
    ['Chỉ tiêu', 'Kinh phí'],
    ['Khối lượng', 'Vốn'],
    ['Số lớp', 'Kinh phí'],
    ['Số mô hình', 'Số tiền'],
  ]) as [string, string];
  const measureOnTop = draw.happens(0.5);
  const words = draw.pick([
    ['Kế hoạch', 'Thực hiện'],
    ['KH', 'TH'],
    ['Kế hoạch giao', 'Kết quả thực hiện'],
    ['Theo kế hoạch', 'Đã thực hiện'],
  ]) as [string, string];
  const money = measureOnTop
    ? words
    : (draw.pick([words, ['Kế hoạch', 'Giải ngân'], ['Dự toán giao', 'Đã chi'], ['Giao', 'Giải ngân']]) as [
        string,
        string,
      ]);
  const captions = (thing: number, word: string): string[] =>
    measureOnTop ? [word, things[thing]!] : [things[thing]!, word];
  const target = plan(count, { captions: captions(0, words[0]) });
  const reached = result(count, { captions: captions(0, words[1]), loose: false });
  const budget = plan(start, { name: 'money plan', captions: captions(1, money[0]) });
  const spent = result(start, {
    name: 'money result',
    captions: captions(1, money[1]),
    cap: 'money plan',
    loose: money === words,
  });
  const rates = draw.happens(0.4) ? [rate(start, reached, target), rate(start, spent, budget)] : [];
  const under = rates.map((printed, at) => ({
    ...printed,
    captions: measureOnTop ? ['Tỷ lệ (%)', things[at]!] : [things[at]!, 'Tỷ lệ (%)'],
  }));
  const entries = measureOnTop
    ? [target, budget, reached, spent, ...under]
    : [target, reached, ...under.slice(0, 1), budget, spent, ...under.slice(1)];
  return form(start, { shape: 'number and money', entries, rows: 'indicators' });
};

export const MONEY_OTHER: Shape[] = [advance, advanceWithin, projects, numberAndMoney];

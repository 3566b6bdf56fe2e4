/**
 * Results and estimates of different dates. Rules of the answers:
 * - what was done up to a date ("đến 30/9", "lũy kế") over the year's plan is required where nothing is said of the whole year;
 *   "6 tháng", "9 tháng", the first quarter: accepted. A month, or a later quarter, over the year is wrong;
 * - an estimate over the plan of its period is accepted; an estimate over what was done, or the other way round, is wrong;
 * - last year's result, next year's plan: of another year, hence wrong with this year's.
 */
import type { Entry } from './form';
import { yearOf } from './form';
import type { Shape, Start } from './parts';
import { form, plan, rate, result, timeless, withRates } from './parts';

export function of({ says, draw }: Start, word: string, year: number): string {
  return says.short || draw.happens(0.3) ? `${word} ${year}` : `${word} năm ${year}`;
}

/** "Ước thực hiện" in the words of the form. */
function estimated({ says, draw, thing }: Start, year: number): string {
  if (thing === 'money')
    return draw.pick([
      `Ước giải ngân cả năm ${year}`,
      `Ước giải ngân đến 31/12/${year}`,
      `Dự kiến giải ngân năm ${year}`,
      `Ước thực hiện năm ${year}`,
    ]);
  return says.short
    ? `ƯTH ${year}`
    : draw.pick([`Ước thực hiện năm ${year}`, `Ước TH cả năm ${year}`, `Ước thực hiện cả năm`, `Ước TH ${year}`]);
}

/** Half the forms put the year on top: "Năm 2023" over the result, "Năm 2024" over the plan, the result and the rate. */
function underYears({ draw, year }: Start, entries: Entry[]): Entry[] {
  if (draw.happens(0.5) || entries.some(({ captions }) => captions.length > 1)) return entries;
  const bare = (caption: string, of: number): string => caption.replace(new RegExp(` (năm |cả năm )?${of}$`, 'u'), '');
  return entries.map((entry) => {
    const of = 2020 + Math.floor((entry.period?.from ?? (year - 2020) * 12) / 12);
    return { ...entry, captions: [`Năm ${of}`, bare(entry.captions[0]!, of)] };
  });
}

const estimate: Shape = (first) => {
  const start = timeless(first);
  const { draw, says, year } = start;
  const { from } = yearOf(year);
  const months = draw.pick([6, 9, 9, 10, 11]);
  const dated = draw.happens(0.4);
  const day = [1, 3, 5, 7, 8, 10].includes(months) ? 31 : 30;
  const word = says.result;
  const caption = dated
    ? `${word} đến ${draw.pick(['', 'ngày ', 'hết ngày '])}${day}/${String(months).padStart(2, '0')}/${year}`
    : draw.pick([`${word} ${months} tháng`, `${word} ${months} tháng đầu năm`, `${word} ${months} tháng năm ${year}`]);
  const target = plan(start, { captions: [of(start, says.plan, year)] });
  const reached = result(start, {
    captions: [caption],
    period: { from, to: from + months },
    cumulative: dated,
    share: 0.6,
  });
  const guess: Entry = {
    name: 'estimate',
    role: 'estimate',
    captions: [estimated(start, year)],
    thing: start.thing,
    splits: [],
    above: ['result', 0.3],
    cap: start.thing === 'money' ? 'plan' : undefined,
  };
  const next = plan(start, { name: 'next', captions: [of(start, says.plan, year + 1)], period: yearOf(year + 1) });
  const entries = [target, reached, guess];
  if (draw.happens(0.3))
    entries.unshift(
      result(start, {
        name: 'before',
        captions: [of(start, word, year - 1)],
        period: yearOf(year - 1),
        share: 0.9,
        cap: undefined,
      }),
    );
  if (draw.happens(0.3))
    entries.push(
      rate(start, guess, target, {
        captions: [draw.pick(['Ước TH/KH (%)', '% ước so KH', 'Ước thực hiện so với kế hoạch (%)'])],
        explicit: true,
      }),
    );
  if (draw.happens(0.2))
    entries.push(
      rate(start, reached, target, {
        captions: [draw.pick([`TH ${months} tháng/KH (%)`, `% TH ${months} tháng so với KH`])],
        explicit: true,
      }),
    );
  if (draw.happens(0.35)) entries.push(next);
  return form(start, { shape: 'estimate beside actual to date', entries: underYears(start, entries) });
};

/** The result of last year, this year's plan and this year's result. */
const previous: Shape = (first) => {
  const start = timeless(first);
  const { draw, says, year } = start;
  const same = draw.happens(0.25);
  const before = result(start, {
    name: 'before',
    captions: [
      same
        ? draw.pick([`Cùng kỳ năm ${year - 1}`, `${says.result} cùng kỳ năm trước`])
        : of(start, says.result, year - 1),
    ],
    period: yearOf(year - 1),
    share: 0.9,
    cap: undefined,
  });
  const target = plan(start, { captions: [of(start, says.plan, year)] });
  const reached = result(start, { captions: [of(start, says.result, year)] });
  const entries = withRates(start, [before, target, reached], reached, target);
  if (draw.happens(0.35))
    entries.push(
      rate(start, reached, before, {
        captions: [draw.pick(['So với cùng kỳ (%)', `% so với năm ${year - 1}`, 'So với năm trước (%)'])],
        explicit: true,
      }),
    );
  if (draw.happens(0.25))
    entries.push(plan(start, { name: 'next', captions: [of(start, says.plan, year + 1)], period: yearOf(year + 1) }));
  return form(start, { shape: 'last year beside this year', entries: underYears(start, entries) });
};

/** "Trong tháng" and "Lũy kế từ đầu năm" beside the year's plan. */
const monthAndSum: Shape = (first) => {
  const start = timeless(first);
  const { draw, says, year, thing } = start;
  const month = draw.whole(3, 11);
  const { from } = yearOf(year);
  const word = says.result;
  const under = draw.happens(0.5);
  const now = draw.pick([`Trong tháng ${month}`, `Tháng ${month}`, 'Trong tháng', 'Tháng báo cáo']);
  const sum = draw.pick([
    'Lũy kế từ đầu năm',
    `Lũy kế ${month} tháng`,
    `Luỹ kế đến tháng ${month}`,
    'Lũy kế',
    `Lũy kế đến hết tháng ${month}`,
  ]);
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const plain = thing === 'money' && !under ? 'Giải ngân' : word;
  const named = (text: string): string[] => (under ? [word, text] : [`${plain} ${lower(text)}`]);
  const target = plan(start, { captions: [draw.happens(0.5) ? of(start, says.plan, year) : says.plan] });
  const monthly = result(start, {
    name: 'month',
    captions: named(now),
    period: { from: from + month - 1, to: from + month },
    share: 0.07,
    cap: 'plan',
  });
  const reached = result(start, {
    captions: named(sum),
    period: { from, to: from + month },
    cumulative: true,
    above: ['month', 0.7],
    cap: 'plan',
  });
  const entries = draw.happens(0.8) ? [target, monthly, reached] : [target, reached, monthly];
  return form(start, {
    shape: 'month and cumulative, plan of the year',
    entries: withRates(start, entries, reached, target),
  });
};

/** Of counts and of money alike. */
export const TIME: Shape[] = [estimate, previous, monthAndSum];

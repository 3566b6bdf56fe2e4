import { must, type Division, type FigureColumn, type Shape } from './columns-form';
import { countWords, DISTRICTS, lastDay, moneyWords, ofYear } from './words';

/** Plan and result for number and money, in one header or two. */
export const numberAndMoney: Shape = (draw) => {
  const words = countWords(draw);
  const { plan, done } = words;
  const [sl, kp] = draw.pick([
    ['SL', 'KP'],
    ['Số lượng', 'Kinh phí'],
    ['SL', 'KP (tr.đ)'],
    ['Số lớp', 'Kinh phí (triệu đồng)'],
    ['KL', 'KP'],
  ]) as [string, string];
  const rates = draw.happens(0.5);
  const onTop = draw.happens(0.5);
  const path = (measure: string, thing: string): string[] => (onTop ? [measure, thing] : [thing, measure]);
  const tl = draw.pick(['TL (%)', 'Tỷ lệ (%)', 'TL']);
  const order: (readonly [string, string, FigureColumn['is']])[] = onTop
    ? [
        [plan, sl, 1],
        [plan, kp, 9],
        [done, sl, 1],
        [done, kp, 8],
      ]
    : [
        [plan, sl, 1],
        [done, sl, 1],
        [plan, kp, 9],
        [done, kp, 8],
      ];
  const columns: FigureColumn[] = order.map(([measure, thing, is]) => ({ path: path(measure, thing), is }));
  const [count, money] = onTop
    ? ([
        [2, 0],
        [3, 1],
      ] as const)
    : ([
        [1, 0],
        [3, 2],
      ] as const);
  if (rates && onTop)
    columns.push({ path: path(tl, sl), is: { rate: count } }, { path: path(tl, kp), is: { rate: money } });
  return {
    shape: 'number and money',
    columns,
    divisions: [must(count[0], count[1], 'fulfilment'), must(money[0], money[1], 'either')],
    money: false,
    words,
  };
};

/** Units in the headers: one of them đồng where the other is million đồng. */
export const unitsInHeaders: Shape = (draw) => {
  const words = moneyWords(draw);
  const mixed = draw.happens(0.4);
  const columns: FigureColumn[] = [
    { path: [`${ofYear(draw, words.plan, words.year)} (${draw.pick(['triệu đồng', 'tr.đ', 'tr. đồng'])})`], is: 1 },
    mixed
      ? { path: [`${words.done} đến ${lastDay(draw, words)} (đồng)`], is: 1, times: 1e6 }
      : {
          path: [`${words.done} đến ${lastDay(draw, words)} (${draw.pick(['triệu đồng', 'tr.đ', 'Triệu đồng'])})`],
          is: 1,
        },
    { path: [words.rate], is: { rate: [1, 0] } },
  ];
  return { shape: 'units in headers', columns, divisions: [must(1, 0, 'disbursement')], money: true, words };
};

/** Districts or sources over "KH | TH | %" with abbreviations. */
export const underHeadings: Shape = (draw) => {
  const money = draw.happens(0.5);
  const words = money ? moneyWords(draw) : countWords(draw);
  const heads = money
    ? draw.pick([
        ['NSTW', 'NSĐP'],
        ['Vốn ĐT', 'Vốn SN'],
        ['Vốn kéo dài', `Vốn giao năm ${String(words.year)}`],
        draw.shuffled(DISTRICTS).slice(0, 3),
      ])
    : draw.pick([
        draw.shuffled(DISTRICTS).slice(0, 3),
        [`Năm ${String(words.year - 1)}`, `Năm ${String(words.year)}`],
        ['6 tháng đầu năm', '6 tháng cuối năm'],
      ]);
  const done = /năm|^L[Kũ]/.test(words.done) ? 'GN' : words.done;
  const printed = draw.happens(0.5);
  const width = printed ? 3 : 2;
  const upside = draw.happens(0.5);
  const columns: FigureColumn[] = [];
  const divisions: Division[] = [];
  if (upside)
    heads.forEach((head, at) => {
      const start = at * width;
      columns.push({ path: [head, words.plan], is: 0.5 }, { path: [head, done], is: 0.5 });
      if (printed) columns.push({ path: [head, words.rate], is: { rate: [start + 1, start] } });
      divisions.push(must(start + 1, start, money ? 'disbursement' : 'fulfilment'));
    });
  else {
    for (const measure of [words.plan, done])
      for (const head of heads) columns.push({ path: [measure, head], is: 0.5 });
    heads.forEach((head, at) => {
      if (printed) columns.push({ path: [words.rate, head], is: { rate: [heads.length + at, at] } });
      divisions.push(must(heads.length + at, at, money ? 'disbursement' : 'fulfilment'));
    });
  }
  return {
    shape: 'headings over plan and result',
    columns,
    divisions,
    money,
    words,
    ...(money ? { unit: 'triệu đồng' } : {}),
  };
};

export const english: Shape = (draw) => {
  const money = draw.happens(0.5);
  const words = money ? moneyWords(draw) : countWords(draw);
  const year = String(words.year);
  const [plan, done, rate] = (
    money
      ? draw.pick([
          [`Budget ${year}`, 'Disbursed', 'Disbursement rate (%)'],
          ['Capital plan', `Disbursed to 30 September ${year}`, 'Rate (%)'],
          ['Allocated budget', 'Spent', '%'],
          ['Planned budget', 'Actual expenditure', '% of plan'],
        ])
      : draw.pick([
          [`Target ${year}`, 'Actual', 'Achieved (%)'],
          ['Target', 'Achieved', '% of target'],
          ['Planned', 'Actual', 'Rate (%)'],
          [`Plan ${year}`, 'Results to date', '%'],
        ])
  ) as [string, string, string];
  const heads = draw.pick([
    [''],
    ['Ba Be', 'Na Ri'],
    ['Women', 'Men'],
    money ? ['Central budget', 'Local budget'] : ['Women', 'Men'],
  ]);
  const columns: FigureColumn[] = [];
  const divisions: Division[] = [];
  for (const head of heads) {
    const start = columns.length;
    const path = (text: string): string[] => (head === '' ? [text] : [head, text]);
    columns.push(
      { path: path(plan), is: 0.5 },
      { path: path(done), is: 0.5 },
      { path: path(rate), is: { rate: [start + 1, start] } },
    );
    divisions.push(must(start + 1, start, money ? 'either' : 'fulfilment'));
  }
  return {
    shape: 'English headers',
    columns,
    divisions,
    money,
    words,
    english: true,
    ...(money ? { unit: 'million dong' } : {}),
  };
};

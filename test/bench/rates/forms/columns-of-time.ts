import { may, must, type Division, type FigureColumn, type Shape } from './columns-form';
import { countWords, lastDay, moneyWords, ofYear } from './words';

/** KH năm | TH 9 tháng | Ước TH cả năm | cùng kỳ, each with its printed rate or none. */
export const estimates: Shape = (draw) => {
  const words = countWords(draw);
  const { year, month, plan, done } = words;
  const before = draw.pick([
    `TH ${String(year - 1)}`,
    `Cùng kỳ ${String(year - 1)}`,
    'TH cùng kỳ năm trước',
    `CK ${String(year - 1)}`,
    `Thực hiện năm ${String(year - 1)}`,
  ]);
  const soFar = draw.pick([
    `${done} ${String(month)} tháng`,
    `TH ${String(month)} tháng đầu năm`,
    `LK ${String(month)} tháng`,
    `Lũy kế TH ${String(month)} tháng`,
  ]);
  const guess = draw.pick([
    `ƯTH ${String(year)}`,
    `Ước TH ${String(year)}`,
    'Ước TH cả năm',
    `Ước thực hiện cả năm ${String(year)}`,
    'Ước thực hiện cả năm',
  ]);
  const columns: FigureColumn[] = [
    { path: [before], is: 0.8 },
    { path: [ofYear(draw, plan, year)], is: 1 },
    { path: [soFar], is: 0.7 },
    { path: [guess], is: 1 },
  ];
  const printed = draw.happens(0.6);
  const running = /^(LK|Lũy)/.test(soFar);
  if (printed) {
    const over = draw.pick(['So sánh (%)', 'Tỷ lệ (%)', 'So sánh']);
    columns.push({ path: [over, draw.pick([`TH ${String(month)}T/KH`, `TH/KH`, `% TH/KH`])], is: { rate: [2, 1] } });
    columns.push({ path: [over, draw.pick(['ƯTH/KH', 'Ước TH/KH'])], is: { rate: [3, 1] } });
  }
  return {
    shape: 'plan, so far, year-end estimate, last year',
    columns,
    divisions: printed
      ? [must(2, 1, 'fulfilment'), must(3, 1, 'fulfilment')]
      : [running ? must(2, 1, 'fulfilment') : may(2, 1, 'fulfilment'), may(3, 1, 'fulfilment')],
    money: false,
    words,
  };
};

/** KHV | GN trong tháng | Lũy kế | TL: the month alone is no rate of the year. */
export const cumulative: Shape = (draw) => {
  const words = moneyWords(draw);
  const { month, year, plan } = words;
  const alone = draw.pick([
    `GN trong tháng`,
    `Giải ngân tháng ${String(month)}`,
    `Giải ngân trong tháng ${String(month)}`,
    'GN tháng báo cáo',
  ]);
  const until = lastDay(draw, words);
  const all = draw.pick([
    `LK GN đến ${until}`,
    `Lũy kế giải ngân đến ${until}`,
    'Lũy kế từ đầu năm',
    `LK từ đầu năm`,
    `Lũy kế ${String(month)} tháng`,
    `Lũy kế đến hết tháng ${String(month)}`,
  ]);
  const nested = draw.happens(0.4);
  const heading = draw.pick(['Giải ngân', 'Kết quả giải ngân', 'GN']);
  const columns: FigureColumn[] = [
    { path: [ofYear(draw, plan, year)], is: 1 },
    { path: nested ? [heading, draw.pick([`Tháng ${String(month)}`, 'Trong tháng'])] : [alone], is: 0.1 },
    { path: nested ? [heading, draw.pick(['Lũy kế', 'LK từ đầu năm', 'Lũy kế từ đầu năm'])] : [all], is: 0.9 },
  ];
  if (draw.happens(0.6))
    columns.push({ path: [draw.pick([words.rate, '% LK/KHV', 'TL LK GN/KHV (%)'])], is: { rate: [2, 0] } });
  return {
    shape: 'month and running total',
    columns,
    divisions: [must(2, 0, 'disbursement')],
    money: true,
    words,
    unit: 'triệu đồng',
  };
};

/** Last year's result, this year's plan and result, the rate and the index. */
export const twoYears: Shape = (draw) => {
  const words = countWords(draw);
  const { year } = words;
  const short = draw.happens(0.6);
  const [th, kh] = short ? ['TH', 'KH'] : ['Thực hiện', 'Kế hoạch'];
  const columns: FigureColumn[] = [
    { path: [draw.pick([`${th} ${String(year - 1)}`, `${th} năm ${String(year - 1)}`])], is: 0.9 },
    { path: [`${kh} ${String(year)}`], is: 1 },
    { path: [`${th} ${String(year)}`], is: 1 },
  ];
  const divisions: Division[] = [must(2, 1, 'fulfilment')];
  if (draw.happens(0.7)) {
    const over = draw.pick(['So sánh (%)', 'Tỷ lệ (%)', 'Tỷ lệ % so với']);
    const [a, b] = over.endsWith('với')
      ? [
          draw.pick(['KH', `KH ${String(year)}`]),
          draw.pick([`TH ${String(year - 1)}`, 'cùng kỳ', `năm ${String(year - 1)}`]),
        ]
      : draw.pick([
          [`TH ${String(year)}/KH ${String(year)}`, `TH ${String(year)}/TH ${String(year - 1)}`],
          ['So KH', 'So CK'],
          ['% so KH', '% so cùng kỳ'],
          ['So với KH', `So với năm ${String(year - 1)}`],
        ]);
    columns.push({ path: [over, a ?? ''], is: { rate: [2, 1] } }, { path: [over, b ?? ''], is: { rate: [2, 0] } });
    divisions.push(must(2, 0, 'index'));
  }
  return { shape: 'last year beside this year', columns, divisions, money: false, words };
};

/**
 * Forms whose plans and results stand in columns, as offices print them: year-end estimates, cumulative months, the same period
 * of last year, two years side by side, units in headers, numbers and money, headers in English.
 * Rules: a result up to a date over the plan of its year is required when its caption says so ("lũy kế", "đến") or the form
 * prints that rate, else accepted; one month over the year is wrong; an estimate is required where the form prints its rate,
 * else accepted; last year's figures are nobody's plan, but an index where the form prints it.
 */
import type { Chance } from '../trees/random';
import type { CellPair, Kind, OrdinaryForm } from './form';
import { CONTENTS, countWords, DISTRICTS, INDICATORS, lastDay, moneyWords, ofYear, type Words } from './words';
import { hand, sheetOf, type Value } from './write';

interface FigureColumn {
  readonly path: readonly string[];
  /** A share of the row's plan; a rate of two others; or nothing printed. */
  readonly is: number | { readonly rate: readonly [number, number]; readonly growth?: boolean };
  /** The figure is in đồng where the plan is in millions. */
  readonly times?: number;
}

interface Division {
  readonly of: readonly [number, number];
  readonly kind: Kind;
  readonly must: boolean;
}

interface Draft {
  readonly shape: string;
  readonly columns: readonly FigureColumn[];
  readonly divisions: readonly Division[];
  readonly money: boolean;
  readonly words: Words;
  readonly english?: boolean;
  readonly unit?: string;
}

const must = (top: number, under: number, kind: Kind): Division => ({ of: [top, under], kind, must: true });
const may = (top: number, under: number, kind: Kind): Division => ({ of: [top, under], kind, must: false });

interface BodyRow {
  readonly left: readonly Value[];
  readonly base: number;
  readonly done: number;
  /** No plan is set for this part ("Trong đó: nữ"). */
  readonly planless?: boolean;
}

function bodyOf({ money, english }: Draft, draw: Chance): BodyRow[] {
  const base = (): number => (money ? draw.whole(200, 9000) : draw.whole(5, 400));
  const done = (): number => 0.3 + 0.7 * draw.next();
  if (english)
    return draw
      .shuffled([
        'Communication groups',
        'Trusted addresses',
        'Training courses',
        'Policy dialogues',
        'Leaders of change clubs',
      ])
      .slice(0, draw.whole(3, 5))
      .map((label, at) => ({ left: [at + 1, label], base: base(), done: done() }));
  const labels: (readonly [string, string | null])[] = money
    ? draw.shuffled(draw.happens(0.5) ? CONTENTS : DISTRICTS).map((label) => [label, null] as const)
    : draw.shuffled(INDICATORS).map(([label, unit]) => [label, unit] as const);
  return labels.slice(0, draw.whole(3, 6)).flatMap(([label, unit], at): BodyRow[] => {
    const row = { left: [at + 1, label, ...(money ? [] : [unit])], base: base(), done: done() };
    const part = !money && draw.happens(0.25);
    const word = draw.pick(['Trong đó: nữ', '- Trong đó: DTTS', 'Tr.đó: nữ DTTS', '- Nữ']);
    const within = {
      left: [null, word, unit],
      base: row.base * 0.5,
      done: row.done * 0.9,
      planless: draw.happens(0.5),
    };
    return part ? [row, within] : [row];
  });
}

function formOf(draft: Draft, draw: Chance): OrdinaryForm {
  const how = draft.english ? 'tones' : hand(draw);
  const rows = bodyOf(draft, draw);
  const left = draft.english
    ? [['No.'], ['Indicator']]
    : [['STT'], [draw.pick(['Nội dung', 'Chỉ tiêu', 'Đơn vị, nội dung'])], ...(draft.money ? [] : [['ĐVT']])];
  const planned = new Set(draft.divisions.map(({ of }) => of[1]));
  const body = rows.map((row): Value[] => {
    const figures: (number | null)[] = [];
    draft.columns.forEach(({ is, times = 1 }, at) => {
      if (typeof is !== 'number') return void figures.push(null);
      const reached = planned.has(at) ? 1 : row.done;
      const figure = Math.max(1, Math.round(row.base * is * reached)) * times;
      figures.push(row.planless && planned.has(at) ? null : figure);
    });
    draft.columns.forEach(({ is }, at) => {
      if (typeof is === 'number') return;
      const [top, under] = [figures[is.rate[0]] ?? null, figures[is.rate[1]] ?? null];
      if (top === null || !under) return;
      const scale = (draft.columns[is.rate[1]]?.times ?? 1) / (draft.columns[is.rate[0]]?.times ?? 1);
      figures[at] = Math.round(((top * scale) / under) * 1000) / 10;
    });
    return [...row.left, ...figures];
  });
  const title = draft.english
    ? [`RESULTS IN ${String(draft.words.year)}`, ...(draft.unit ? [`Unit: ${draft.unit}`] : [])]
    : [
        draft.money
          ? `TÌNH HÌNH GIẢI NGÂN DỰ ÁN 8 NĂM ${String(draft.words.year)}`
          : `KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM ${String(draft.words.year)}`,
        ...(draft.unit ? [`Đơn vị tính: ${draft.unit}`] : []),
      ];
  const { grid, first } = sheetOf({ title, paths: [...left, ...draft.columns.map(({ path }) => path)], body }, how);
  const cells = (wanted: boolean): CellPair[] =>
    draft.divisions
      .filter((division) => division.must === wanted)
      .flatMap(({ of, kind }) =>
        rows.flatMap((row, at): CellPair[] => {
          if (row.planless) return [];
          const cell = (column: number) => [first + at, left.length + column] as const;
          return [{ kind, top: [cell(of[0])], under: [cell(of[1])] }];
        }),
      );
  return { grid, must: cells(true), may: cells(false), about: `${draft.shape} (${how})` };
}

type Shape = (draw: Chance) => Draft;

/** KH năm | TH 9 tháng | Ước TH cả năm | cùng kỳ, each with its printed rate or none. */
const estimates: Shape = (draw) => {
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
const cumulative: Shape = (draw) => {
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
const twoYears: Shape = (draw) => {
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

/** Plan and result for number and money, in one header or two. */
const numberAndMoney: Shape = (draw) => {
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
const unitsInHeaders: Shape = (draw) => {
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
const underHeadings: Shape = (draw) => {
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

const english: Shape = (draw) => {
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

const SHAPES: readonly Shape[] = [
  estimates,
  cumulative,
  twoYears,
  numberAndMoney,
  unitsInHeaders,
  underHeadings,
  english,
];

export const COLUMN_SHAPES: readonly ((draw: Chance) => OrdinaryForm)[] = SHAPES.map(
  (shape) => (draw: Chance) => formOf(shape(draw), draw),
);

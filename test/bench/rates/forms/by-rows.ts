/**
 * Forms whose plans and results stand in rows: indicators or years in columns, "Kế hoạch" above "Thực hiện".
 * Rules: the result of a thing over its plan in every column, rows of one thing alone; "trong đó: nữ" over the plan of women, or
 * over nothing where there is none; another year's, another indicator's row is wrong.
 */
import type { Chance } from '../trees/random';
import type { CellPair, Kind, OrdinaryForm } from './form';
import { COMMUNES, CONTENTS, countWords, DISTRICTS, INDICATORS, lastDay, moneyWords, type Words } from './words';
import { hand, sheetOf, type Value } from './write';

interface Line {
  readonly left: readonly Value[];
  readonly figures: readonly (number | null)[] | null;
}

interface Draft {
  readonly shape: string;
  readonly title: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly lines: readonly Line[];
  /** Rows over rows, in every column. */
  readonly pairs: readonly (readonly [top: number, under: number])[];
  readonly kind: Kind;
}

function formOf({ shape, title, paths, lines, pairs, kind }: Draft, draw: Chance): OrdinaryForm {
  const how = hand(draw);
  const width = Math.max(...lines.map(({ figures }) => figures?.length ?? 0));
  const body = lines.map(({ left, figures }) => [...left, ...(figures ?? Array.from({ length: width }, () => null))]);
  const { grid, first } = sheetOf({ title, paths, body }, how);
  const stub = paths.length - width;
  const must = pairs.flatMap(([top, under]) =>
    Array.from({ length: width }, (_, at): CellPair => {
      const cell = (row: number) => [first + row, stub + at] as const;
      return { kind, top: [cell(top)], under: [cell(under)] };
    }),
  );
  return { grid, must, may: [], about: `${shape} (${how})` };
}

/** A plan and a result per column, with the rate of both. */
function figuresOf(width: number, draw: Chance, most = 300): [plan: number[], done: number[], rate: number[]] {
  const plan = Array.from({ length: width }, () => draw.whole(4, most));
  const done = plan.map((figure) => Math.max(1, Math.round(figure * (0.3 + 0.8 * draw.next()))));
  return [plan, done, plan.map((figure, at) => Math.round(((done[at] ?? 0) / figure) * 1000) / 10)];
}

const titleOf = (money: boolean, { year }: Words): string[] =>
  money
    ? [`TÌNH HÌNH GIẢI NGÂN VỐN DỰ ÁN 8 NĂM ${String(year)}`, 'Đơn vị tính: triệu đồng']
    : [`KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 NĂM ${String(year)}`];

const labelled = (draw: Chance): string => draw.pick(['Nội dung', 'Chỉ tiêu', 'Đơn vị']);

type Shape = (draw: Chance) => Draft;

const indicatorPaths = (draw: Chance, count: number): string[][] => {
  const united = draw.happens(0.5);
  return draw
    .shuffled(INDICATORS)
    .slice(0, count)
    .map(([name, unit]) => (united ? [name, unit] : [`${name} (${unit.toLowerCase()})`]));
};

/** Places down, indicators across, each place with its plan, result and rate. */
const placesDown: Shape = (draw) => {
  const words = countWords(draw);
  const width = draw.whole(3, 5);
  const marker = draw.happens(0.5);
  const rated = draw.happens(0.6);
  const [kh, th, tl] = draw.pick([
    ['KH', 'TH', 'TL (%)'],
    ['Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
    ['Chỉ tiêu giao', 'Kết quả', '%'],
    [`KH ${String(words.year)}`, `TH ${String(words.year)}`, '% TH/KH'],
  ]) as [string, string, string];
  const lines: Line[] = [];
  const pairs: [number, number][] = [];
  draw
    .shuffled(draw.happens(0.5) ? COMMUNES : DISTRICTS)
    .slice(0, draw.whole(2, 4))
    .forEach((place, at) => {
      const [plan, done, rate] = figuresOf(width, draw);
      if (!marker) lines.push({ left: [at + 1, place], figures: null });
      const start = lines.length;
      const left = (word: string, i: number): Value[] =>
        marker ? [i === 0 ? at + 1 : null, i === 0 ? place : null, word] : [null, word];
      lines.push({ left: left(kh, 0), figures: plan }, { left: left(th, 1), figures: done });
      if (rated) lines.push({ left: left(tl, 2), figures: rate });
      pairs.push([start + 1, start]);
    });
  const paths = [
    ['STT'],
    [draw.pick(['Đơn vị', 'Xã, thị trấn', 'Địa phương'])],
    ...(marker ? [[draw.pick(['KH/TH', 'Loại số liệu', 'Chỉ số'])]] : []),
    ...indicatorPaths(draw, width),
  ];
  return {
    shape: 'places down, indicators across',
    title: titleOf(false, words),
    paths,
    lines,
    pairs,
    kind: 'fulfilment',
  };
};

/** Three rows for the whole of an office: plan, result, rate; indicators across. */
const threeRows: Shape = (draw) => {
  const words = countWords(draw);
  const width = draw.whole(4, 6);
  const [plan, done, rate] = figuresOf(width, draw);
  const { year } = words;
  const left = draw.pick([
    [`Kế hoạch năm ${String(year)}`, `Thực hiện đến ${lastDay(draw, words)}`, 'Tỷ lệ thực hiện (%)'],
    [`KH ${String(year)}`, `TH ${String(year)}`, 'TL (%)'],
    [`Chỉ tiêu giao năm ${String(year)}`, `Kết quả thực hiện năm ${String(year)}`, 'Tỷ lệ (%)'],
    [`Kế hoạch năm ${String(year)}`, `Lũy kế thực hiện ${String(words.month)} tháng`, '% so KH'],
  ]);
  const lines = [plan, done, rate].map((figures, at): Line => ({ left: [at + 1, left[at] ?? ''], figures }));
  const paths = [['STT'], [labelled(draw)], ...indicatorPaths(draw, width)];
  return {
    shape: 'plan, result and rate in rows',
    title: titleOf(false, words),
    paths,
    lines,
    pairs: [[1, 0]],
    kind: 'fulfilment',
  };
};

/** Years in columns or places; under each source of money its plan and what was spent, in words of its own. */
const sourcesDown: Shape = (draw) => {
  const words = moneyWords(draw);
  const { year } = words;
  const width = draw.whole(2, 5);
  const heads = draw.shuffled(DISTRICTS).slice(0, width);
  const sources = draw.pick([
    ['vốn đầu tư', 'vốn sự nghiệp'],
    ['NSTW', 'NSĐP'],
    ['vốn đầu tư phát triển', 'vốn sự nghiệp', 'vốn đối ứng'],
    ['Tiểu dự án 1', 'Tiểu dự án 2'],
  ]);
  const [kh, gn] = draw.pick([
    ['Kế hoạch', 'Giải ngân'],
    ['KH', 'GN'],
    ['Dự toán giao', 'Đã giải ngân'],
    ['Kế hoạch vốn', 'Giải ngân'],
    ['KHV', 'Lũy kế giải ngân'],
  ]) as [string, string];
  const dated = draw.happens(0.5);
  const grouped = draw.happens(0.5);
  const words2 = (measure: string, source: string): string => {
    const plain = /vốn$|V$/.test(measure) ? source.replace(/^vốn /, '') : source;
    return `${measure} ${plain}${dated ? ` năm ${String(year)}` : ''}`;
  };
  const lines: Line[] = [];
  const pairs: [number, number][] = [];
  const made = sources.map(() => figuresOf(width, draw, 9000));
  const blocks = draw.happens(0.5);
  if (blocks) {
    [kh, gn].forEach((measure, i) =>
      sources.forEach((source, at) =>
        lines.push({ left: [lines.length + 1, words2(measure, source)], figures: made[at]?.[i] ?? null }),
      ),
    );
    sources.forEach((_, at) => pairs.push([sources.length + at, at]));
  } else
    sources.forEach((source, at) => {
      const name = source.charAt(0).toUpperCase() + source.slice(1);
      if (grouped) lines.push({ left: [['I', 'II', 'III'][at] ?? '', name], figures: null });
      const start = lines.length;
      [kh, gn].forEach((measure, i) =>
        lines.push({
          left: [grouped ? i + 1 : lines.length + 1, words2(measure, source)],
          figures: made[at]?.[i] ?? null,
        }),
      );
      pairs.push([start + 1, start]);
    });
  const paths = [['STT'], [labelled(draw)], ...heads.map((head) => [head])];
  return {
    shape: `sources down, ${blocks ? 'plans before results' : grouped ? 'under headings' : 'side by side'}`,
    title: titleOf(true, words),
    paths,
    lines,
    pairs,
    kind: 'disbursement',
  };
};

/** Each year with its plan and result. */
const yearsDown: Shape = (draw) => {
  const words = countWords(draw);
  const width = draw.whole(3, 5);
  const [kh, th, tl] = draw.pick([
    ['KH', 'TH', 'TL (%)'],
    ['Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
    ['Chỉ tiêu', 'Kết quả', 'Đạt (%)'],
  ]) as [string, string, string];
  const own = draw.happens(0.4);
  const rated = draw.happens(0.5);
  const lines: Line[] = [];
  const pairs: [number, number][] = [];
  [words.year - 1, words.year].forEach((year, at) => {
    const [plan, done, rate] = figuresOf(width, draw);
    if (!own) lines.push({ left: [['I', 'II'][at] ?? '', `Năm ${String(year)}`], figures: null });
    const start = lines.length;
    const name = (word: string): string => (own ? `${word} năm ${String(year)}` : word);
    lines.push({ left: [1, name(kh)], figures: plan }, { left: [2, name(th)], figures: done });
    if (rated) lines.push({ left: [3, name(tl)], figures: rate });
    pairs.push([start + 1, start]);
  });
  const paths = [['STT'], [labelled(draw)], ...indicatorPaths(draw, width)];
  return {
    shape: `years down${own ? ', in words' : ''}`,
    title: titleOf(false, words),
    paths,
    lines,
    pairs,
    kind: 'fulfilment',
  };
};

/** Women and people of ethnic minorities under the plan and under the result. */
const subsetsDown: Shape = (draw) => {
  const words = countWords(draw);
  const width = draw.whole(3, 5);
  const [kh, th] = draw.pick([
    ['Kế hoạch', 'Thực hiện'],
    ['KH', 'TH'],
    ['Chỉ tiêu giao', 'Kết quả thực hiện'],
  ]) as [string, string];
  const parts = draw.pick([
    ['Trong đó: nữ'],
    ['Trong đó: nữ', 'DTTS'],
    ['- Nữ', '- DTTS'],
    ['Tr.đó: nữ', 'Tr.đó: DTTS'],
  ]);
  const planless = draw.happens(0.4);
  const [plan, done] = figuresOf(width, draw);
  const share = (figures: number[], by: number): number[] =>
    figures.map((figure) => Math.max(1, Math.floor(figure * by)));
  const lines: Line[] = [{ left: ['1', kh], figures: plan }];
  if (!planless) parts.forEach((part, at) => lines.push({ left: [null, part], figures: share(plan, 0.5 - at * 0.1) }));
  const second = lines.length;
  lines.push({ left: ['2', th], figures: done });
  parts.forEach((part, at) => lines.push({ left: [null, part], figures: share(done, 0.45 - at * 0.1) }));
  const pairs: [number, number][] = [[second, 0]];
  if (!planless) parts.forEach((_, at) => pairs.push([second + 1 + at, 1 + at]));
  const paths = [
    ['TT'],
    [labelled(draw)],
    ...draw
      .shuffled(DISTRICTS)
      .slice(0, width)
      .map((name) => [name]),
  ];
  return {
    shape: `women under plan and result${planless ? ', no plan of women' : ''}`,
    title: [`CÁN BỘ ĐƯỢC BỒI DƯỠNG NĂM ${String(words.year)} (người)`],
    paths,
    lines,
    pairs,
    kind: 'fulfilment',
  };
};

/** "I. KẾ HOẠCH" over the contents, "II. GIẢI NGÂN" over the same. */
const blocks: Shape = (draw) => {
  const words = moneyWords(draw);
  const money = draw.happens(0.6);
  const width = draw.whole(2, 4);
  const items = money
    ? draw.shuffled(CONTENTS).slice(0, 3)
    : draw
        .shuffled(INDICATORS)
        .slice(0, 3)
        .map(([name]) => name);
  const [kh, th] = (
    money
      ? draw.pick([
          [`Kế hoạch vốn năm ${String(words.year)}`, `Giải ngân đến ${lastDay(draw, words)}`],
          ['Dự toán giao', 'Thực hiện'],
          ['KHV', 'GN'],
        ])
      : draw.pick([
          ['Kế hoạch', 'Thực hiện'],
          [`KH năm ${String(words.year)}`, `TH năm ${String(words.year)}`],
          ['Chỉ tiêu giao', 'Kết quả đạt được'],
        ])
  ) as [string, string];
  const made = items.map(() => figuresOf(width, draw, money ? 9000 : 300));
  const lines: Line[] = [];
  const pairs: [number, number][] = [];
  [kh, th].forEach((measure, i) => {
    const sum = money
      ? Array.from({ length: width }, (_, c) => made.reduce((all, figures) => all + (figures[i]?.[c] ?? 0), 0))
      : null;
    lines.push({ left: [['I', 'II'][i] ?? '', measure], figures: sum });
    items.forEach((item, at) => lines.push({ left: [at + 1, item], figures: made[at]?.[i] ?? null }));
  });
  const second = items.length + 1;
  if (money) pairs.push([second, 0]);
  items.forEach((_, at) => pairs.push([second + 1 + at, 1 + at]));
  const paths = [
    ['STT'],
    [labelled(draw)],
    ...draw
      .shuffled(DISTRICTS)
      .slice(0, width)
      .map((name) => [name]),
  ];
  return {
    shape: 'blocks by measure',
    title: titleOf(money, words),
    paths,
    lines,
    pairs,
    kind: money ? 'either' : 'fulfilment',
  };
};

const SHAPES: readonly Shape[] = [placesDown, threeRows, sourcesDown, yearsDown, subsetsDown, blocks];

export const ROW_SHAPES: readonly ((draw: Chance) => OrdinaryForm)[] = SHAPES.map(
  (shape) => (draw: Chance) => formOf(shape(draw), draw),
);

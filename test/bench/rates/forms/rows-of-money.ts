import { figuresOf, labelled, titleOf, type Line, type Shape } from './rows-form';
import { CONTENTS, DISTRICTS, INDICATORS, lastDay, moneyWords } from './words';

/** Years in columns or places; under each source of money its plan and what was spent, in words of its own. */
export const sourcesDown: Shape = (draw) => {
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

/** "I. KẾ HOẠCH" over the contents, "II. GIẢI NGÂN" over the same. */
export const blocks: Shape = (draw) => {
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

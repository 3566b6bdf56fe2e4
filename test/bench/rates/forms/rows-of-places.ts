import { figuresOf, indicatorPaths, labelled, titleOf, type Line, type Shape } from './rows-form';
import { COMMUNES, countWords, DISTRICTS, lastDay } from './words';
import type { Value } from './write';

/** Places down, indicators across, each place with its plan, result and rate. */
export const placesDown: Shape = (draw) => {
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
export const threeRows: Shape = (draw) => {
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

/** Each year with its plan and result. */
export const yearsDown: Shape = (draw) => {
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
export const subsetsDown: Shape = (draw) => {
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

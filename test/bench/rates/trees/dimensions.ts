import type { Dimension, Member, Thing } from './form';
import { yearOf } from './form';
import { PLACES, UNKNOWN } from './places';
import type { Chance } from './random';

const SPANNERS = ['Trong đó', 'Trong đó:', 'Chia ra', 'Tr. đó', 'TRONG ĐÓ', 'Gồm', 'Bao gồm'];
const TOTALS = ['Tổng số', 'Tổng cộng', 'Cộng', 'Tổng', 'TỔNG SỐ', 'T. số'];

/** The whole stands first, with or without a spanner over its parts; last, or not at all. */
function withWhole(draw: Chance, dimension: Dimension, caption: string, always = false): Dimension {
  if (!always && draw.happens(0.35)) return dimension;
  const last = draw.happens(0.2);
  return {
    ...dimension,
    whole: { caption },
    wholeLast: last,
    ...(!last && draw.happens(0.45) ? { spanner: draw.pick(SPANNERS) } : {}),
  };
}

function named(captions: readonly string[]): Member[] {
  return captions.map((caption, at) => ({ id: `${at}:${caption}`, caption }));
}

/** Districts of a province, or communes of a district. */
export function areas(draw: Chance, most = 5): Dimension {
  const place = draw.pick(PLACES);
  const count = draw.whole(2, Math.min(most, place.parts.length));
  const first = draw.whole(0, place.parts.length - count);
  const kind = place.level === 'tỉnh' ? draw.pick(['', '', 'Huyện ', 'H. ']) : draw.pick(['', 'Xã ', 'Xã ']);
  const names = place.parts.slice(first, first + count).map((name) => (/^T[PXT] /.test(name) ? name : kind + name));
  const whole = draw.pick([
    ...TOTALS,
    place.level === 'tỉnh' ? 'Toàn tỉnh' : 'Toàn huyện',
    place.level === 'tỉnh' ? 'Tổng toàn tỉnh' : 'Toàn huyện',
  ]);
  return withWhole(draw, { name: 'area', members: named(names), additive: true }, whole);
}

/** Years in a row; their sum is the stage when all five are there. */
export function years(draw: Chance, count: number, last: number): Dimension {
  const form = draw.whole(0, 3);
  const members = Array.from({ length: count }, (_, at) => {
    const year = last - count + 1 + at;
    return { id: String(year), caption: form === 0 ? String(year) : `Năm ${year}`, period: yearOf(year) };
  });
  const from = yearOf(last - count + 1).from;
  const stage = `${last - count + 1}${draw.pick(['-', ' - ', '–'])}${last}`;
  const dimension: Dimension = { name: 'period', members, additive: true, joins: true };
  if (draw.happens(0.5)) return dimension;
  const caption = draw.pick([`Giai đoạn ${stage}`, `Cả giai đoạn ${stage}`, `GĐ ${stage}`, `Tổng giai đoạn ${stage}`]);
  return { ...dimension, whole: { caption, period: { from, to: yearOf(last).to } }, wholeLast: draw.happens(0.5) };
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The first `count` quarters of a year. */
export function quarters(draw: Chance, count: number, year: number): Dimension {
  const start = yearOf(year).from;
  const dated = draw.happens(0.3) ? `/${year}` : '';
  const word = draw.pick(['Quý ', 'Quý ', 'Q.', 'QUÝ ']);
  const members = ROMAN.slice(0, count).map((roman, at) => ({
    id: `Q${at + 1}`,
    caption: `${word}${roman}${dated}`,
    period: { from: start + at * 3, to: start + at * 3 + 3 },
  }));
  return { name: 'period', members, additive: true, joins: true };
}

export function halves(draw: Chance, year: number): Dimension {
  const start = yearOf(year).from;
  const dated = draw.happens(0.3) ? ` năm ${year}` : ' năm';
  return {
    name: 'period',
    members: [
      { id: 'H1', caption: `6 tháng đầu${dated}`, period: { from: start, to: start + 6 } },
      { id: 'H2', caption: `6 tháng cuối${dated}`, period: { from: start + 6, to: start + 12 } },
    ],
    additive: true,
    joins: true,
  };
}

export function months(draw: Chance, quarter: number, year: number): Dimension {
  const start = yearOf(year).from + quarter * 3;
  const members = [0, 1, 2].map((at) => {
    const month = quarter * 3 + at + 1;
    return { id: `M${month}`, caption: `Tháng ${month}`, period: { from: start + at, to: start + at + 1 } };
  });
  const dimension: Dimension = { name: 'period', members, additive: true, joins: true };
  if (draw.happens(0.4)) return dimension;
  const whole = {
    caption: draw.pick([`Quý ${ROMAN[quarter]!}`, `Cả quý ${ROMAN[quarter]!}`]),
    period: { from: start, to: start + 3 },
  };
  return { ...dimension, whole, wholeLast: draw.happens(0.5) };
}

/** Parts of one year, with the year itself where it is drawn. */
export function partsOfYear(draw: Chance, year: number): Dimension {
  const dimension = draw.happens(0.6) ? quarters(draw, 4, year) : halves(draw, year);
  if (draw.happens(0.35)) return dimension;
  return {
    ...dimension,
    whole: { caption: draw.pick(['Cả năm', `Cả năm ${year}`, 'Tổng năm', `Năm ${year}`]), period: yearOf(year) },
    wholeLast: draw.happens(0.5),
  };
}

const BUDGETS = [
  ['NSTW', 'NSĐP'],
  ['NSTW', 'NSĐP'],
  ['Ngân sách trung ương', 'Ngân sách địa phương'],
  ['NS Trung ương', 'NS tỉnh', 'NS huyện'],
  ['Vốn NSTW', 'Vốn đối ứng NSĐP'],
  ['NSTW', 'Đối ứng'],
  ['NSTW', 'NSĐP', 'Huy động khác'],
  ['Vốn TW', 'Vốn ĐP'],
  ['Ngân sách TW', 'Ngân sách tỉnh'],
  ['NSTW', 'NSĐP đối ứng', 'Nguồn xã hội hóa'],
];
const NATURES = [
  ['Vốn đầu tư', 'Vốn sự nghiệp'],
  ['Vốn đầu tư', 'Vốn sự nghiệp'],
  ['Vốn ĐT', 'Vốn SN'],
  ['ĐTPT', 'Sự nghiệp'],
  ['Vốn ĐTPT', 'Vốn SN'],
  ['Vốn đầu tư phát triển', 'Kinh phí sự nghiệp'],
  ['Chi đầu tư', 'Chi thường xuyên'],
];

export function budgets(draw: Chance, always = false): Dimension {
  const members = named(draw.pick(BUDGETS));
  return withWhole(draw, { name: 'budget', members, additive: true, joins: true }, draw.pick(TOTALS), always);
}

export function natures(draw: Chance, always = false): Dimension {
  return withWhole(
    draw,
    { name: 'nature', members: named(draw.pick(NATURES)), additive: true, joins: true },
    draw.pick(TOTALS),
    always,
  );
}

/** Money of last year that may still be used, and money of this year. */
export function carries(draw: Chance, year: number, always = false): Dimension {
  const [carry, assigned] = draw.pick([
    ['Vốn kéo dài', 'Vốn giao trong năm'],
    [`Vốn năm ${year - 1} kéo dài`, `Vốn giao năm ${year}`],
    ['Năm trước chuyển sang', 'Giao trong năm'],
    [`Kéo dài từ năm ${year - 1} sang`, `Năm ${year}`],
    ['Vốn kéo dài từ năm trước', 'Vốn năm nay'],
    [`Chuyển nguồn ${year - 1}`, `Giao năm ${year}`],
    ['Nguồn năm trước chuyển sang', 'Nguồn giao trong năm'],
    [`Vốn ${year - 1} chuyển sang ${year}`, `Vốn ${year}`],
  ]) as [string, string];
  const members = [
    { id: 'carry', caption: carry },
    { id: 'assigned', caption: assigned },
  ];
  return withWhole(draw, { name: 'carry', members, additive: true }, draw.pick(TOTALS), always);
}

/** Women and ethnic people are among all; men and women are all. */
export function subsets(draw: Chance): Dimension {
  if (draw.happens(0.15)) {
    const members = named(draw.happens(0.5) ? ['Nam', 'Nữ'] : ['Kinh', 'DTTS']);
    return withWhole(draw, { name: 'subset', members, additive: true }, draw.pick(TOTALS), true);
  }
  const captions = draw.pick([
    ['Nữ'],
    ['Nữ'],
    ['DTTS'],
    ['Nữ', 'DTTS'],
    ['Nữ', 'Nữ DTTS'],
    ['Phụ nữ', 'Trẻ em gái'],
    ['Hộ nghèo'],
    ['Dân tộc thiểu số', 'Nữ'],
    ['Người DTTS'],
  ]);
  const inline = captions.length === 1 && draw.happens(0.5);
  const written = inline
    ? [`${draw.pick(['Trong đó: ', 'Tr.đó: ', 'Trong đó ', 'Tr. đó: '])}${captions[0]!.replace(/^N(?=ữ)/u, 'n')}`]
    : captions;
  return {
    name: 'subset',
    members: named(written),
    additive: false,
    whole: { caption: draw.pick([...TOTALS, 'Tổng số người', 'Số người']) },
    ...(!inline && draw.happens(0.5) ? { spanner: 'Trong đó' } : {}),
  };
}

export function unknowns(draw: Chance, thing: Thing): Dimension {
  const money = /^(Gói|Hợp|Nội|Khối|Cụm|Mô|Loại|Điểm|Chi)/;
  const lists = UNKNOWN.filter(([first]) => (thing === 'money' ? money.test(first!) : !/^Gói/.test(first!)));
  return withWhole(draw, { name: 'unknown', members: named(draw.pick(lists)), additive: true }, draw.pick(TOTALS));
}

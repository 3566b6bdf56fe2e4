import { address } from '../grid/range';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import type { Against, Possible } from './against';

/** "ô Kinh phí!G14 (318,36 triệu đồng)", or what is counted or divided from that cell on, which holds another figure. */
function cellOf({ at, value, unit, counted }: Possible, locale: Locale): string {
  const { number, percent } = FORMATS[locale];
  const words = WORDS[locale];
  const counts = counted && unit !== '%';
  const figure =
    unit === '%' ? percent(value) : [number(value), counts ? words.indicators : unit].filter(Boolean).join(' ');
  const from = counts ? words.countFrom : counted ? words.rateFrom : '';
  return `${from}${words.cell}${address(at)} (${figure})`;
}

interface Words {
  readonly agrees: (cell: string) => string;
  readonly differs: (cell: string) => string;
  readonly several: (cells: string) => string;
  readonly holds: string;
  readonly other: string;
  readonly or: string;
  readonly notFound: string;
  readonly cell: string;
  readonly countFrom: string;
  readonly rateFrom: string;
  readonly indicators: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    agrees: (cell) => `khớp với ${cell}`,
    differs: (cell) => `khác với ${cell}`,
    several: (cells) => `chưa rõ ứng với ô nào trong sổ tính: ${cells}`,
    holds: 'khớp',
    other: 'không khớp',
    or: '; hoặc ',
    notFound: 'không đối chiếu được với sổ tính: không có ô nào chắc chắn là số liệu này',
    cell: 'ô ',
    countFrom: 'số đếm trong biểu, kể từ ',
    rateFrom: 'tỷ lệ tính từ ',
    indicators: 'chỉ tiêu',
  },
  en: {
    agrees: (cell) => `agrees with ${cell}`,
    differs: (cell) => `differs from ${cell}`,
    several: (cells) => `it is not clear which cell is meant: ${cells}`,
    holds: 'agrees',
    other: 'differs',
    or: '; or ',
    notFound: 'not compared with the workbook: no cell is certain to be this figure',
    cell: '',
    countFrom: 'the count in the table from ',
    rateFrom: 'the rate computed from ',
    indicators: 'indicators',
  },
};

/** What the workbook says of a figure, with the cell's own (đối chiếu với sổ tính). */
export function sayAgainst(against: Against | null, locale: Locale): string {
  const words = WORDS[locale];
  if (!against) return words.notFound;
  if (against.found !== 'several') return words[against.found](cellOf(against, locale));
  const cells = against.candidates.map((one) => `${cellOf(one, locale)}, ${one.agrees ? words.holds : words.other}`);
  return words.several(cells.join(words.or));
}

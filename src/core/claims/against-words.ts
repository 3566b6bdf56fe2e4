import { address } from '../grid/range';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import type { Against, Possible } from './against';

/** "ô Kinh phí!G14 (318,36 triệu đồng)". */
function cellOf({ at, value, unit }: Possible, locale: Locale): string {
  const { number, percent } = FORMATS[locale];
  const figure = unit === '%' ? percent(value) : [number(value), unit].filter(Boolean).join(' ');
  return `${locale === 'vi' ? 'ô ' : ''}${address(at)} (${figure})`;
}

interface Words {
  readonly agrees: (cell: string) => string;
  readonly differs: (cell: string) => string;
  readonly several: (cells: string) => string;
  readonly holds: string;
  readonly other: string;
  readonly or: string;
  readonly notFound: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    agrees: (cell) => `khớp với ${cell}`,
    differs: (cell) => `khác với ${cell}`,
    several: (cells) => `chưa rõ ứng với ô nào trong sổ tính: ${cells}`,
    holds: 'khớp',
    other: 'không khớp',
    or: '; hoặc ',
    notFound: 'không tìm thấy trong sổ tính',
  },
  en: {
    agrees: (cell) => `agrees with ${cell}`,
    differs: (cell) => `differs from ${cell}`,
    several: (cells) => `it is not clear which cell is meant: ${cells}`,
    holds: 'agrees',
    other: 'differs',
    or: '; or ',
    notFound: 'not found in the workbook',
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

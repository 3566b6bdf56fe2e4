import type { Range } from '../grid/range';
import type { Format, Locale } from '../text/locale';
import type { Part, Rate } from './rate';
import { rateText } from './rate-text';
import { rangeReason } from './rate-words';
import { REPORT_WORDS } from './report-words';
import { spokenUnit } from './spoken-unit';

/** What the sentence makers share. */
export interface Writer {
  readonly locale: Locale;
  readonly length: 'full' | 'short';
  readonly decimals: number;
  readonly format: Format;
  /** The table speaks of several periods, so that each figure says its own. */
  readonly periods: boolean;
  /** Of rates that place, part and period do not tell apart: the header that does, in quotation marks. */
  readonly apart: ReadonlyMap<Rate, string>;
}

interface Piece {
  readonly text: string;
  readonly cells?: readonly Range[];
}

const unitText = ({ unit }: Part, locale: Locale): string =>
  unit && !unit.percent ? ` ${spokenUnit(unit, locale)}` : unit?.percent ? '%' : '';

/** `77/75 tổ`, each figure tied to its cells. */
export function fractionPieces(rate: Rate, { format, locale }: Writer): Piece[] {
  const { numerator, denominator } = rate;
  const figure = (part: Part): Piece => ({
    text: part.value === null ? '?' : format.number(part.value),
    cells: part.cells,
  });
  const own = rate.conversion ? unitText(numerator, locale) : '';
  return [{ ...figure(numerator) }, { text: `${own}/` }, figure(denominator), { text: unitText(denominator, locale) }];
}

/** `22,2%`, or `từ 22,2% đến 44,4% nếu tính cả 2 chỉ tiêu chưa có số liệu`. */
export function percentPieces(rate: Rate, { locale, decimals }: Writer): Piece[] {
  const { text } = rateText(rate, locale, decimals);
  const cells = [...rate.numerator.cells, ...rate.denominator.cells];
  if (!rate.interval) return [{ text, cells }];
  const [least = '', most = ''] = text.split('–');
  const reason = rangeReason(rate, locale);
  return [{ text: REPORT_WORDS[locale].range(least, most), cells }, { text: reason === '' ? '' : ` ${reason}` }];
}

/** Where a figure is of, beyond what its label says: place, part, period; '' for the whole. */
export const placesOf = (rate: Rate, { periods, apart }: Pick<Writer, 'periods' | 'apart'>): string => {
  const { label, area, caption, period } = rate;
  const header = apart.get(rate) ?? null;
  const isSaid = (place: string): boolean => place !== header && header !== null && header.includes(place);
  return [area, caption ?? null, periods ? period : null, header]
    .filter((place): place is string => place !== null && place !== label && (place !== area || !label.includes(place)))
    .filter((place) => !isSaid(place))
    .map((place) => place.replace(/\s+/g, ' ').trim())
    .join(', ');
};

/** Pieces with a separator between groups. */
export function joinPieces(groups: readonly (readonly Piece[])[], separator: string): Piece[] {
  return groups.flatMap((group, i) => (i === 0 ? [...group] : [{ text: separator }, ...group]));
}

import type { Range } from '../grid/range';
import type { Format, Locale } from '../text/locale';
import type { Unit } from '../table/table';
import type { Part, Rate } from './rate';
import { rateText } from './rate-text';
import { rangeReason } from './rate-words';
import { REPORT_WORDS } from './report-words';

/** What the sentence makers share. */
export interface Writer {
  readonly locale: Locale;
  readonly length: 'full' | 'short';
  readonly decimals: number;
  readonly format: Format;
  /** The table speaks of several periods, so that each figure says its own. */
  readonly periods: boolean;
}

interface Piece {
  readonly text: string;
  readonly cells?: readonly Range[];
}

const MONEY_WORDS: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
  vi: [
    [1, 'đồng'],
    [1e3, 'nghìn đồng'],
    [1e6, 'triệu đồng'],
    [1e9, 'tỷ đồng'],
  ],
  en: [
    [1, 'dong'],
    [1e3, 'thousand dong'],
    [1e6, 'million dong'],
    [1e9, 'billion dong'],
  ],
};

/** A unit as it is read aloud: "1.000 đồng" and "trđ" are "nghìn đồng" and "triệu đồng". */
export function spokenUnit(unit: Unit, locale: Locale): string {
  const short = /^\d|^tr\.?\s?đ?\.?$|^ngđ$|^đ$/i.test(unit.text);
  const word = short ? MONEY_WORDS[locale].find(([money]) => money === unit.money)?.[1] : undefined;
  return word ?? lowered(unit.text);
}

const unitText = ({ unit }: Part, locale: Locale): string =>
  unit && !unit.percent ? ` ${spokenUnit(unit, locale)}` : unit?.percent ? '%' : '';

/** "Tổ" → "tổ"; "CLB" and the like stay. */
export const lowered = (text: string): string =>
  text.length > 1 && text === text.toUpperCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);

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

/** Pieces with a separator between groups. */
export function joinPieces(groups: readonly (readonly Piece[])[], separator: string): Piece[] {
  return groups.flatMap((group, i) => (i === 0 ? [...group] : [{ text: separator }, ...group]));
}

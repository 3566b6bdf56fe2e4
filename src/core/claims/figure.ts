import { readNumberText, type Reading } from '../table/number-text';
import type { Notation } from './notation';
import { headOf, nounAt } from './noun';
import type { NumberToken } from './number-token';
import type { Source } from './source-text';
import { unitAfter } from './figure-unit';

/** How a figure is hedged: "hơn 2.000", "gần 65 tỷ", "khoảng 76%", "tối đa 3 triệu" (nói ước chừng). */
export type Hedge = 'over' | 'under' | 'about' | 'limit' | null;

/** A figure of the text that counts or measures something (số liệu trong lời văn). Offsets are into `Source.flat`. */
export interface Figure {
  /** Its place among the figures of the text. */
  readonly index: number;
  readonly start: number;
  /** Past the digits. */
  readonly numberEnd: number;
  /** Past the unit of money or the sign of per cent. */
  readonly end: number;
  readonly value: number;
  /** The other reading of an ambiguous figure, when the text's notation is not certain. */
  readonly otherwise: number | null;
  readonly decimals: number;
  readonly percent: boolean;
  /** Percentage points (điểm phần trăm). */
  readonly points: boolean;
  /** How many đồng one of it is; null when it is not money. */
  readonly money: number | null;
  /** 1000 for "1,2 nghìn lượt người"; money has its own. */
  readonly scale: number;
  /** Folded words after it, as far as they may name what is counted. */
  readonly noun: string;
  /** The figure counts something that is named right behind it. */
  readonly counted: boolean;
  readonly hedge: Hedge;
  /** In a table of the text. */
  readonly inTable: boolean;
  /** Written in words: "sáu xã", "một phần ba". */
  readonly spelled: boolean;
}

const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(hon|tren|over|more than|above|exceeding)\s*$/, 'over'],
  [/\b(gan|duoi|chua den|nearly|almost|under|below|less than)\s*$/, 'under'],
  [/(\b(khoang|xap xi|uoc khoang|chung|about|around|approximately|roughly|some)|~)\s*$/, 'about'],
  [
    /\b(toi da|toi thieu|khong qua|it nhat|tu|den nam|phan dau( dat)?|up to|at least|at most|no more than)\s*$/,
    'limit',
  ],
];

/** "12 hộ trên 15 hộ" and "giảm còn" are no hedges: a figure stands before "trên". */
const OUT_OF = /\d[^.,;]{0,24} tren\s*$/;

const hedgeOf = (before: string): Hedge =>
  OUT_OF.test(before) ? null : (HEDGES.find(([words]) => words.test(before))?.[1] ?? null);

/** What a token says when it is a figure; null when its digits cannot be read. */
export function figureAt(source: Source, token: NumberToken, notation: Notation, index: number): Figure | null {
  const { flat } = source;
  const { start, end: numberEnd, digits } = token;
  const before = flat.slice(Math.max(0, start - 40), start);
  const readings = readNumberText(digits);
  if (!readings) return null;
  const unit = unitAfter(flat.slice(numberEnd, numberEnd + 90), before);
  const english = /^ ?(million|billion|thousand|mn|bn|people|women|persons|households)\b/.test(
    flat.slice(numberEnd, numberEnd + 14),
  );
  const [chosen, other] = choose(readings.comma, readings.dot, english ? { ...notation, decimal: '.' } : notation);
  if (!chosen) return null;
  const end = numberEnd + unit.length;
  const noun = unit.percent ? '' : nounAt(flat, end);
  return {
    index,
    start,
    numberEnd,
    end,
    value: chosen.value,
    otherwise: other && !notation.certain && other.value !== chosen.value ? other.value : null,
    decimals: chosen.decimals,
    percent: unit.percent,
    points: unit.points,
    money: unit.money,
    scale: unit.scale,
    noun,
    counted: unit.money === null && !unit.percent && headOf(noun) !== '',
    hedge: hedgeOf(before),
    inTable: false,
    spelled: false,
  };
}

function choose(comma: Reading | null, dot: Reading | null, notation: Notation): [Reading | null, Reading | null] {
  const [first, second] = notation.decimal === '.' ? [dot, comma] : [comma, dot];
  return first ? [first, second] : [second, null];
}

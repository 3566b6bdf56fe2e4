import { readNumberText, type Reading } from '../table/number-text';
import type { Notation } from './notation';
import { nounAt } from './noun';
import { LONGEST_DIGITS, notAFigure } from './not-a-figure';
import type { Source } from './source-text';

/** How a figure is hedged: "hơn 2.000", "gần 65 tỷ", "khoảng 76%", "tối đa 3 triệu" (nói ước chừng). */
export type Hedge = 'over' | 'under' | 'about' | 'limit' | null;

/** A figure of the text that counts or measures something (số liệu trong lời văn). Offsets are into `Source.flat`. */
export interface Figure {
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
  /** How many đồng one of it is; null when it is not money. */
  readonly money: number | null;
  /** Folded words after it, as far as they may name what is counted. */
  readonly noun: string;
  /** The figure counts something by a name that is known to be counted. */
  readonly counted: boolean;
  readonly hedge: Hedge;
}

const DIGITS = /\d[\d.,]*\d|\d/g;
const MONEY =
  /^ ?(ty(?! le)|ti(?! le)|trieu|tr|nghin|ngan(?! (hang|sach|han))|billion|bn|million|mn|thousand)?(?: ?\.?(dong(?! (chi|bao|nghiep|hien|thoi|loat))|vnd|vn d|d(?![a-z/])|dongs))?(?![a-z])/;
const SCALE: Readonly<Record<string, number>> = {
  ty: 1e9,
  ti: 1e9,
  billion: 1e9,
  bn: 1e9,
  trieu: 1e6,
  tr: 1e6,
  million: 1e6,
  mn: 1e6,
  nghin: 1e3,
  ngan: 1e3,
  thousand: 1e3,
};
const PERCENT = /^ ?(%|phan tram|per ?cent(?! ?age)|percent)/;
const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/(hon|tren|over|more than|above|exceeding)\s*$/, 'over'],
  [/(gan|duoi|chua den|nearly|almost|under|below|less than)\s*$/, 'under'],
  [/(khoang|xap xi|uoc khoang|chung|about|around|approximately|roughly|some|~)\s*$/, 'about'],
  [/(toi da|toi thieu|khong qua|it nhat|tu|den nam|phan dau( dat)?|up to|at least|at most|no more than)\s*$/, 'limit'],
];

interface Unit {
  readonly money: number | null;
  readonly percent: boolean;
  readonly length: number;
}

function unitAfter(rest: string, before: string): Unit {
  const percent = PERCENT.exec(rest);
  if (percent) return { money: null, percent: true, length: percent[0].length };
  const match = MONEY.exec(rest);
  const [whole = '', scale, , dong] = match ?? [];
  const prefixed = /\b(vnd|vn d) ?$/.test(before);
  if (!scale && !dong && !prefixed) return { money: null, percent: false, length: 0 };
  const people = /^ ?(nguoi|luot|people|persons|ha|hec ?ta|m2|tan|con|cay|lan|ban)\b/.test(rest.slice(whole.length));
  const bare = scale && !dong && !prefixed && people;
  return { money: bare ? null : (SCALE[scale ?? ''] ?? 1), percent: false, length: bare ? 0 : whole.trimEnd().length };
}

const hedgeOf = (before: string): Hedge => HEDGES.find(([words]) => words.test(before))?.[1] ?? null;

/** Every figure of a text, in order; dates, codes, numbering, telephone numbers and years are none. */
export function figuresOf(source: Source, notation: Notation): Figure[] {
  const figures: Figure[] = [];
  const { flat } = source;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(flat); match; match = DIGITS.exec(flat)) {
    const figure = match[0].length > LONGEST_DIGITS ? null : figureAt(source, match.index, trimmed(match[0]), notation);
    if (figure) figures.push(figure);
  }
  return figures;
}

/** Digits without the full stop or comma that ends the clause: `3.291,` is not matched, `7.Tập` gives 7. */
const trimmed = (digits: string): string => digits.replace(/[.,]+$/, '');

function figureAt(source: Source, start: number, digits: string, notation: Notation): Figure | null {
  const { flat } = source;
  const numberEnd = start + digits.length;
  const before = flat.slice(Math.max(0, start - 40), start);
  const rest = flat.slice(numberEnd, numberEnd + 90);
  const readings = readNumberText(digits);
  if (!readings) return null;
  const unit = unitAfter(rest, before);
  if (notAFigure(source, start, digits, unit.money !== null || unit.percent)) return null;
  const [chosen, other] = choose(readings.comma, readings.dot, notation);
  if (!chosen) return null;
  const end = numberEnd + unit.length;
  const noun = unit.percent ? '' : nounAt(flat, end);
  return {
    start,
    numberEnd,
    end,
    value: chosen.value,
    otherwise: other && !notation.certain && other.value !== chosen.value ? other.value : null,
    decimals: chosen.decimals,
    percent: unit.percent,
    money: unit.money,
    noun,
    counted: unit.money === null && !unit.percent && noun !== '',
    hedge: hedgeOf(before),
  };
}

function choose(comma: Reading | null, dot: Reading | null, notation: Notation): [Reading | null, Reading | null] {
  const [first, second] = notation.decimal === '.' ? [dot, comma] : [comma, dot];
  return first ? [first, second] : [second, null];
}

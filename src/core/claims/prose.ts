import type { Format } from '../text/locale';
import type { Claim, ClaimFigure, Span } from './claim';
import type { Figure } from './figure';
import { startingIn } from './in-order';
import { formatFor, isVietnamese, type Notation } from './notation';
import { nameOf } from './noun';
import type { Printed } from './judge';
import { pairsOf, type Pair } from './pair';
import { passagesOf, stretchAt, stretchIndexAt, type Passages, type Stretch } from './passage';
import { numbersOf } from './number-token';
import { readFigures, type ReadNumber } from './read-figures';
import { sourceOf, type Source } from './source-text';

/** A report read for its figures: what every finder of claims works on (lời văn của báo cáo). */
export interface Prose extends Passages {
  readonly source: Source;
  readonly notation: Notation;
  readonly format: Format;
  /** Every number of the text, figures among them. */
  readonly numbers: readonly ReadNumber[];
  readonly figures: readonly Figure[];
  readonly pairs: readonly Pair[];
}

/** Reads a text once for all finders. */
export function proseOf(original: string): Prose {
  const source = sourceOf(original);
  const tokens = numbersOf(source);
  const { numbers, figures, notation } = readFigures(source, tokens, isVietnamese(original));
  const passages = passagesOf(source);
  const pairs = pairsOf(source.flat, figures);
  return { source, notation, format: formatFor(notation), numbers, figures, pairs, ...passages };
}

/** Figures that begin inside a stretch. */
export const figuresIn = ({ figures }: Prose, { start, end }: Stretch): Figure[] => startingIn(figures, start, end);

/** The folded text between two places. */
export const between = ({ source }: Prose, start: number, end: number): string => source.flat.slice(start, end);

/** What a figure says, in đồng when it is money, with half of its last printed digit. */
export function printedOf({ value, decimals, money, scale }: Figure, chosen = value): Printed {
  const times = money ?? scale;
  // A count is exact; money is taken as rounded to what is shown.
  const half =
    money === null && scale === 1 ? (decimals > 0 ? 0.5 / 10 ** decimals : 0) : (0.5 * times) / 10 ** decimals;
  return { value: Number((chosen * times).toPrecision(15)), half };
}

/** A figure with its unit or what it counts, as the text has it: "1.222 triệu đồng", "02 lớp". */
export function shown({ source }: Prose, figure: Figure, words = 0): string {
  let end = figure.end;
  for (let i = 0; i < words; i++) end += /^ ?[a-z&-]+/.exec(source.flat.slice(end, end + 30))?.[0].length ?? 0;
  return source.quote(figure.start, end);
}

/** Where the name of what a figure counts ends: "02 lớp", "7 chỉ tiêu"; past its unit when it counts nothing. */
export function headEnd({ source }: Prose, figure: Figure): number {
  if (!figure.counted) return figure.end;
  const name = nameOf(figure.noun);
  return source.flat.charAt(figure.end) === ' ' ? figure.end + 1 + name.length : figure.end + name.length;
}

/** A figure with its unit, or with the name of what it counts. */
export const named = (prose: Prose, figure: Figure): string => prose.source.quote(figure.start, headEnd(prose, figure));

/** A result with the unit that the text writes behind its own figure. */
export function withUnit(prose: Prose, like: Figure, value: number): string {
  const unit = prose.source.quote(like.numberEnd, Math.max(like.end, like.numberEnd + 1)).trim();
  const number = prose.format.number(Number(value.toPrecision(12)));
  if (like.end === like.numberEnd) return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** The number of the sentence that a place lies in, from 1 (câu thứ mấy). */
export const sentenceNumber = ({ sentences }: Prose, at: number): number => stretchIndexAt(sentences, at) + 1;

/** A figure named for a claim made at `from`: with its sentence when that is another one ("‹3›", put into words later). */
export function cited(prose: Prose, figure: Figure, from: number): string {
  const [there, here] = [sentenceNumber(prose, figure.start), sentenceNumber(prose, from)];
  return there === here ? named(prose, figure) : `${named(prose, figure)} ‹${String(there)}›`;
}

/** A figure for looking up in a workbook. */
export function claimFigure(prose: Prose, figure: Figure): ClaimFigure {
  const sentence = stretchAt(prose.sentences, figure.start) ?? figure;
  return {
    text: shown(prose, figure),
    at: prose.source.spanOf(figure.start, figure.end),
    value: figure.value,
    halfUnit: 0.5 / 10 ** figure.decimals,
    percent: figure.percent,
    money: figure.money,
    context: between(prose, Math.max(sentence.start, figure.start - 160), Math.min(sentence.end, figure.end + 100)),
  };
}

/** What a finder says of a claim; the place and the quotation are added here. */
export interface Said extends Omit<Claim, 'text' | 'at' | 'figures' | 'statedAt'> {
  readonly from: number;
  readonly to: number;
  /** The stated figure; null when the text states none. */
  readonly of: Figure | null;
  /** What the claim rests on, the stated figure among them or not. */
  readonly figures: readonly Figure[];
}

/** A claim with its quotation and its place in the original text. */
export function claimOf(prose: Prose, { from, to, of, figures, ...said }: Said): Claim {
  const at: Span = prose.source.spanOf(from, to);
  return {
    text: prose.source.original.slice(at.start, at.end),
    at,
    ...said,
    statedAt: of && prose.source.spanOf(of.start, of.end),
    figures: figures.map((figure) => claimFigure(prose, figure)),
  };
}

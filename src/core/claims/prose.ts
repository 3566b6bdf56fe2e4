import type { Format } from '../text/locale';
import type { Claim, ClaimFigure, Span } from './claim';
import { figuresOf, type Figure } from './figure';
import type { Printed } from './judge';
import { startingIn } from './in-order';
import { formatFor, isVietnamese, notationOf, type Notation } from './notation';
import { headOf } from './noun';
import { pairsOf, type Pair } from './pair';
import { passagesOf, stretchAt, type Passages, type Stretch } from './passage';
import { sourceOf, type Source } from './source-text';

/** A report read for its figures: what every finder of claims works on (lời văn của báo cáo). */
export interface Prose extends Passages {
  readonly source: Source;
  readonly notation: Notation;
  readonly format: Format;
  readonly figures: readonly Figure[];
  readonly pairs: readonly Pair[];
}

/** Reads a text once for all finders. */
export function proseOf(original: string): Prose {
  const source = sourceOf(original);
  const notation = notationOf(source, isVietnamese(original));
  const figures = figuresOf(source, notation);
  const passages = passagesOf(source);
  return { source, notation, format: formatFor(notation), figures, pairs: pairsOf(source.flat, figures), ...passages };
}

/** Figures that begin inside a stretch. */
export const figuresIn = (prose: Prose, { start, end }: Stretch): Figure[] => startingIn(prose.figures, start, end);

/** The folded text between two places. */
export const between = ({ source }: Prose, start: number, end: number): string => source.flat.slice(start, end);

/** What a figure says, in đồng when it is money, with half of its last printed digit. */
export function printedOf({ value, decimals, money }: Figure, chosen = value): Printed {
  const scale = money ?? 1;
  // A count is exact; money is taken as rounded to what is shown.
  const half = money === null ? (decimals > 0 ? 0.5 / 10 ** decimals : 0) : (0.5 * scale) / 10 ** decimals;
  return { value: Number((chosen * scale).toPrecision(15)), half };
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
  const words = Math.max(1, headOf(figure.noun).split(' ').length);
  const text = source.flat.slice(figure.end, figure.end + 60);
  return figure.end + (new RegExp(`^ ?[a-z&-]+(?: [a-z&-]+){${String(words - 1)}}`).exec(text)?.[0].length ?? 0);
}

/** A figure with its unit, or with the name of what it counts. */
export const named = (prose: Prose, figure: Figure): string => prose.source.quote(figure.start, headEnd(prose, figure));

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
export interface Said extends Omit<Claim, 'text' | 'at' | 'figures'> {
  readonly from: number;
  readonly to: number;
  readonly figures: readonly Figure[];
}

/** A claim with its quotation and its place in the original text. */
export function claimOf(prose: Prose, { from, to, figures, ...said }: Said): Claim {
  const at: Span = prose.source.spanOf(from, to);
  return {
    text: prose.source.original.slice(at.start, at.end),
    at,
    ...said,
    figures: figures.map((figure) => claimFigure(prose, figure)),
  };
}

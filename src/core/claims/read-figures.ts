import type { NumberUse } from './claim';
import { figureAt, type Figure } from './figure';
import { notationOf, type Notation } from './notation';
import { nounAt } from './noun';
import type { NumberToken } from './number-token';
import { namedStretches, type NamedStretch } from './number-use';
import type { Source } from './source-text';
import { spelledNumbers, type SpelledNumber } from './spelled-number';

/** A number as read: a figure, or a date, a name, a document … or digits that cannot be read. Offsets into `flat`. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  /** Null when it is no figure. */
  readonly figure: Figure | null;
  /** What it is when it is no figure; 'unjudged' when its digits cannot be read. */
  readonly as: NumberUse;
  /** A pattern of names, dates, ages … took it. */
  readonly named: boolean;
}

/** Ordinals in the first column of a table: `1 | Xã A | 12`. */
function tableOrdinals(source: Source): NamedStretch[] {
  return source.tables.flatMap((table) =>
    table.rows.flatMap(({ cells: [first, second] }) => {
      if (!first || !second) return [];
      const [own, next] = [first, second].map(({ start, end }) => source.original.slice(start, end));
      if (!/^\d{1,3}\.?$/.test(own ?? '') || /^[\d.,%\s]*$/.test(next ?? '')) return [];
      const start = source.flatAt(first.start);
      return [{ start, end: start + (own ?? '').length, as: 'ordinal' as const }];
    }),
  );
}

function spelledFigure(source: Source, spelled: SpelledNumber, index: number): Figure {
  const { start, end, value, decimals } = spelled;
  const before = source.marked.slice(Math.max(0, start - 14), start);
  const fraction = spelled.as === 'fraction';
  const noun = fraction ? '' : spelled.as === 'times' ? 'lan' : nounAt(source.flat, end);
  return {
    index, start, numberEnd: end, end, value, otherwise: null, decimals, percent: fraction, points: false, money: null,
    scale: 1, noun, counted: spelled.as === 'count', inTable: false, spelled: true,
    hedge: /(hơn|trên|quá) $/.test(before) ? 'over' : /(gần|dưới) $/.test(before) ? 'under' : /(khoảng|chừng) $/.test(before) ? 'about' : null,
  }; // prettier-ignore
}

/** "37 nam" are men, "5 năm" are years. */
const isYears = (source: Source, figure: Figure): boolean =>
  /^nam\b/.test(figure.noun) && /^ ?năm/.test(source.marked.slice(figure.end, figure.end + 5));

const YEAR = /^(19[5-9]|20[0-6])\d$/;

/** A bare 2023 is a year. */
const isYear = (source: Source, figure: Figure): boolean =>
  figure.end === figure.numberEnd && !figure.counted && YEAR.test(source.flat.slice(figure.start, figure.end));

/** Tokens outside the stretches that name or date something: 4.0 and 1.1 prove no decimal sign. */
function unnamed(tokens: readonly NumberToken[], named: readonly NamedStretch[]): NumberToken[] {
  let at = 0;
  return tokens.filter(({ start }) => {
    for (let next = named[at]; next && next.end <= start; next = named[++at]);
    return (named[at]?.start ?? Infinity) > start;
  });
}

/** "1 tỷ 250 triệu đồng" is one figure. */
function compound(source: Source, figure: Figure): Figure {
  const more =
    figure.money === 1e9 && figure.decimals === 0
      ? /^ (\d{1,3}) trieu(?: dong)?/.exec(source.flat.slice(figure.end, figure.end + 20))
      : null;
  if (!more?.[1]) return figure;
  const end = figure.end + more[0].length;
  return { ...figure, value: figure.value + Number(more[1]) / 1000, decimals: 3, end };
}

/** What one number outside names and dates is: a figure, a year, or digits that cannot be read. */
function readNumber(
  source: Source,
  token: NumberToken | SpelledNumber,
  notation: Notation,
  index: number,
  inTable: boolean,
): ReadNumber {
  const figure = 'digits' in token ? figureAt(source, token, notation, index) : spelledFigure(source, token, index);
  if (figure && (isYears(source, figure) || (!inTable && isYear(source, figure))))
    return { start: figure.start, end: figure.end, figure: null, as: 'period', named: true };
  const read = figure && compound(source, { ...figure, inTable });
  return { start: token.start, end: read?.end ?? token.end, figure: read, as: 'unjudged', named: false };
}

/** Every number of a text read, and the figures among them. */
export function readFigures(
  source: Source,
  tokens: readonly NumberToken[],
  vietnamese: boolean,
): { readonly numbers: ReadNumber[]; readonly figures: Figure[]; readonly notation: Notation } {
  const named = [...namedStretches(source), ...tableOrdinals(source)].sort((a, b) => a.start - b.start);
  const notation = notationOf(source.flat, unnamed(tokens, named), vietnamese);
  const tables = source.tables.map(({ start, end }) => [source.flatAt(start), source.flatAt(end)] as const);
  const all = [...tokens, ...spelledNumbers(source)].sort((a, b) => a.start - b.start);
  const numbers: ReadNumber[] = [];
  const figures: Figure[] = [];
  let [at, table] = [0, 0];
  for (const token of all) {
    if ((figures[figures.length - 1]?.end ?? 0) > token.start) continue;
    for (let next = named[at]; next && next.end <= token.start; next = named[++at]);
    while ((tables[table]?.[1] ?? Infinity) <= token.start) table++;
    const stretch = named[at];
    if (stretch && stretch.start <= token.start) {
      const last = numbers[numbers.length - 1];
      // Of a number that a name takes in by half, the rest belongs to the name: no digit is passed over.
      const whole = { ...stretch, end: Math.max(stretch.end, token.end), figure: null, named: true };
      if (last && last.start === stretch.start) numbers[numbers.length - 1] = whole;
      else numbers.push(whole);
      continue;
    }
    const inTable = token.start >= (tables[table]?.[0] ?? Infinity);
    const read = readNumber(source, token, notation, figures.length, inTable);
    numbers.push(read);
    if (read.figure) figures.push(read.figure);
  }
  return { numbers, figures, notation };
}

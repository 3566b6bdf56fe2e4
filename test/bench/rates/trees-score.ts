import { cellsOf } from '../../../src/core/grid/gather-cells';
import { ratePairs } from '../../../src/core/facts/pairs';
import type { Grid } from '../../../src/core/grid/grid';
import type { Range } from '../../../src/core/grid/range';
import { ratesOf } from '../../../src/core/rates/rates-of';
import { reportSentences, type ReportPart } from '../../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { readTables } from '../../../src/core/table/read-tables';
import { tree, type Pair } from './trees';

/** How the rates of one drawn sheet compare with those that an expert would list. */
export interface SheetScore {
  readonly wanted: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly sentences: number;
  readonly wrongSentences: readonly string[];
}

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

const sideKey = (columns: readonly number[]): string =>
  [...columns]
    .sort((a, b) => a - b)
    .map(columnName)
    .join('+');

const pairKey = (kind: string, numerator: readonly number[], denominator: readonly number[]): string =>
  `${kind.charAt(0)} ${sideKey(numerator)}/${sideKey(denominator)}`;

const keyOf = ({ kind, numerator, denominator }: Pair): string => pairKey(kind, numerator, denominator);

/** A fraction with the words around it. */
export interface Fraction {
  readonly words: string;
  readonly numerator: readonly Range[];
  readonly denominator: readonly Range[];
}

/** Fractions in a paragraph: two figures with cells around a stroke. */
export function fractionsIn(parts: readonly ReportPart[]): Fraction[] {
  return parts.flatMap((part, i) => {
    const [stroke, under] = [parts[i + 1], parts[i + 2]];
    if (!part.cells || !stroke || stroke.cells || !under?.cells || !/^[^.;:,]*\/$/.test(stroke.text)) return [];
    const words = [parts[i - 1]?.text, parts[i + 3]?.text, parts[i + 5]?.text].map((text = '') => text.split('; '));
    const [before = [], unit = [], after = []] = words;
    const said = [before[before.length - 1], unit[0], after[0]].join('|');
    return [{ words: said, numerator: part.cells, denominator: under.cells }];
  });
}

const columnsOf = (cells: readonly Range[]): number[] => [...new Set(cells.map((at) => at.left))];

/** A blank beside a figure brings no cell: such a side is a part of a listed one. */
const isWithin = (columns: readonly number[], side: readonly number[]): boolean =>
  columns.every((c) => side.includes(c));

/** The pairs of columns by which the rates of a grid are computed, as a person sees them. */
function listed(grid: Grid): { pairs: Pair[]; fractions: Fraction[] } {
  const pairs: Pair[] = [];
  const fractions: Fraction[] = [];
  for (const table of readTables(grid).tables) {
    const rates = ratesOf(table, DEFAULT_SETTINGS);
    for (const { kind, numerators, denominators } of ratePairs(table)) {
      const [numerator, denominator] = [numerators.map((c) => c.at), denominators.map((c) => c.at)];
      const said = rates.some(
        (rate) =>
          rate.kind === kind &&
          rate.value !== null &&
          isWithin(columnsOf(rate.numerator.cells), numerator) &&
          isWithin(columnsOf(rate.denominator.cells), denominator),
      );
      if (said) pairs.push({ kind, numerator, denominator });
    }
    const said = reportSentences(rates, { locale: 'vi', length: 'full', decimals: 1 });
    fractions.push(...said.flatMap((paragraph) => fractionsIn(paragraph)));
  }
  return { pairs, fractions };
}

const sides = ({ numerator, denominator }: Fraction): string =>
  `${sideKey(columnsOf(numerator))}/${sideKey(columnsOf(denominator))}`;

/** Fractions of one row and of other columns, told in the same words: a reader cannot know which is which. */
export function alike(fractions: readonly Fraction[]): string[] {
  const met = new Map<string, string>();
  return fractions.flatMap((fraction) => {
    const key = `${fraction.words}|${fraction.denominator.map(({ top }) => top).join()}`;
    const known = met.get(key);
    if (known === undefined) met.set(key, sides(fraction));
    return known === undefined || known === sides(fraction) ? [] : [`${sides(fraction)} as ${known}`];
  });
}

/** Compares one drawn sheet's rates with its answers. */
export function scoreTree(seed: number): SheetScore & { readonly about: string } {
  const { grid, expected, allowed, about } = tree(seed);
  const { pairs, fractions } = listed({ ...grid, cells: cellsOf(grid.cells) });
  const fine = [...expected, ...allowed];
  const right = new Set(fine.map(keyOf));
  const found = new Set(pairs.map(keyOf));
  const isRight = ({ numerator, denominator }: Fraction): boolean => {
    const [top, under] = [columnsOf(numerator), columnsOf(denominator)];
    // "02/9 chỉ tiêu" counts rows: the cells of one column over those of another.
    return fine.some((pair) => isWithin(top, pair.numerator) && isWithin(under, pair.denominator));
  };
  return {
    about,
    wanted: expected.length,
    missed: expected.map(keyOf).filter((key) => !found.has(key)),
    wrong: [...found].filter((key) => !right.has(key)),
    sentences: fractions.length,
    wrongSentences: [...fractions.filter((fraction) => !isRight(fraction)).map(sides), ...alike(fractions)],
  };
}

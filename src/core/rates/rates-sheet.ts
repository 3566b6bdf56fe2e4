import { cellKey, type Range } from '../grid/range';
import { rowHeights } from '../row-heights';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import type { Table } from '../table/table';
import type { Locale } from '../text/locale';
import { reported } from './official';
import type { Rate } from './rate';
import { rateNames } from './rate-names';
import { blocksOf, type Block } from './rates-sheet-blocks';
import { chartRows, chartsOf } from './rates-sheet-charts';
import { rateCells, type Row } from './rates-sheet-row';
import { RATES_SHEET_WORDS } from './rates-sheet-words';

/** Name of the sheet with every rate of the workbook. */
export const RATES_SHEET = 'Tổng hợp tỷ lệ';

const FILL = '#DDEBF7';
const BLOCK_FILL = '#F2F2F2';

/** Title, note, order, and an empty row. */
const TOP = 4;

/** Points of the row of the title, whose letters are larger. */
const TITLE_HEIGHT = 21;

/** The columns of the table: A4 across holds them at four fifths. */
const WIDTHS = [5, 40, 27, 13, 13, 9, 14, 12, 30, 22];

type Line = readonly (DraftCell | null)[];

const headCell = (value: string): DraftCell => ({
  value,
  bold: true,
  wrap: true,
  middle: true,
  align: 'center',
  border: true,
  fill: FILL,
});

function headerOf(locale: Locale): Line {
  const { columns } = RATES_SHEET_WORDS[locale];
  return [
    columns.number,
    columns.label,
    columns.source,
    columns.numerator,
    columns.denominator,
    columns.rate,
    columns.verdict,
    columns.elapsed,
    columns.definition,
    columns.remark,
  ].map(headCell);
}

/** The rows of the sheet where each indicator's own rate stands, so that "02/9" can count them live. */
type Places = ReadonlyMap<string, number>;

const indicatorKey = (rate: Rate): string => rate.denominator.cells.map(cellKey).join(',');

/** Where each block begins, and where the rates of single indicators will stand. */
function layOut(blocks: readonly Block[], from: number): { tops: number[]; places: Places } {
  const tops: number[] = [];
  const places = new Map<string, number>();
  let top = from;
  for (const { rates } of blocks) {
    tops.push(top);
    rates.forEach((rate, i) => {
      if (rate.kind === 'fulfilment' && !places.has(indicatorKey(rate))) places.set(indicatorKey(rate), top + 1 + i);
    });
    top += rates.length + 1;
  }
  return { tops, places };
}

/** Spreads a list of sheet rows into runs, for formulas over ranges. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** Of more, a formula would be longer than Excel takes. */
const MOST_RUNS = 60;

/** For each indicator counted in a rate of "indicators met", the row of its own rate below; null when one is not there. */
function countedRows({ kind, denominator }: Rate, places: Places): [number, number][] | null {
  if (kind !== 'indicators-met') return null;
  const rows = denominator.cells.map((at: Range) => places.get(cellKey(at)));
  if (!rows.every((row): row is number => row !== undefined)) return null;
  const found = runs(rows as number[]);
  return found.length > MOST_RUNS ? null : found;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The heading of a block, over the whole width. */
const headingOf = ({ title }: Block, index: number): Line =>
  WIDTHS.map((_, column) => ({
    ...(column === 0 ? { value: ROMAN[index] ?? '' } : column === 1 ? { value: title } : {}),
    bold: true,
    middle: true,
    border: true,
    fill: BLOCK_FILL,
    ...(column === 0 ? { align: 'center' } : {}),
  }));

/** What the lines of the sheet are written with. */
interface Writing {
  readonly tables: readonly Table[];
  readonly locale: Locale;
  readonly decimals: number;
}

/** The lines of the blocks, one below the other from the row `tops` says of each. */
function linesOf(blocks: readonly Block[], tops: readonly number[], places: Places, writing: Writing): Line[] {
  const { tables, locale, decimals } = writing;
  return blocks.flatMap((block, index): Line[] => {
    const names = rateNames(block.rates, tables, locale);
    const first = (tops[index] ?? 0) + 1;
    const rowOf = (rate: Rate, i: number): Row => ({
      rate,
      name: names.get(rate) ?? rate.label,
      number: i + 1,
      line: first + i,
      counted: countedRows(rate, places),
      locale,
      decimals,
    });
    return [headingOf(block, index), ...block.rates.map((rate, i) => rateCells(rowOf(rate, i)))];
  });
}

/** Title, notes, and room for the charts. */
function topOf(locale: Locale, space: number): Line[] {
  const words = RATES_SHEET_WORDS[locale];
  return [
    [{ value: words.title, bold: true, size: 14 }],
    [{ value: words.note, italic: true }],
    [{ value: words.order, italic: true }],
    [],
    ...Array.from({ length: space }, (): Line => []),
  ];
}

/**
 * The sheet "Tổng hợp tỷ lệ": charts beside each other, then one table with a part for each kind of rate, the furthest
 * behind first, with live formulas back to the source cells. Where a person said which of several rates of one total is the
 * official one, the others are left to the pane.
 */
export function ratesSheet(
  all: readonly Rate[],
  locale: Locale,
  decimals: number,
  tables: readonly Table[] = [],
): SheetDraft {
  const blocks = blocksOf(reported(all), tables, locale);
  const drawn = blocks.flatMap((block) => (block.drawn === null ? [] : [block.drawn]));
  const space = chartRows(drawn);
  const headerRow = TOP + space + 1;
  const { tops, places } = layOut(blocks, headerRow + 1);
  const lines = linesOf(blocks, tops, places, { tables, locale, decimals });
  const rows = [...topOf(locale, space), headerOf(locale), ...lines];
  const firsts = tops.filter((_, index) => blocks[index]?.drawn != null).map((top) => top + 1);
  return {
    rows,
    widths: WIDTHS,
    heights: rowHeights(rows, WIDTHS).map((height, row) => (row === 0 ? TITLE_HEIGHT : height)),
    headerRow,
    summaryRows: headerRow - 1,
    unfrozen: true,
    landscape: true,
    charts: chartsOf(drawn, firsts, locale),
  };
}

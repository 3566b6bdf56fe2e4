import { address, type Range } from '../grid/range';
import type { DraftCell, DraftChart, SheetDraft } from '../sheet-draft';
import type { Locale } from '../text/locale';
import { isComparison, RATE_KINDS, type Rate } from './rate';
import { kindWord } from './rate-words';
import { rateCells, type Row } from './rates-sheet-row';
import { RATES_SHEET_WORDS } from './rates-sheet-words';

/** Name of the sheet with every rate of the workbook. */
export const RATES_SHEET = 'Tổng hợp tỷ lệ';

/** Bars that can still be told apart on one page. */
const MOST_BARS = 40;
const FILL = '#DDEBF7';

type Line = readonly (DraftCell | null)[];

const headCell = (value: string): DraftCell => ({
  value,
  bold: true,
  wrap: true,
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

const cellKey = (at: Range): string => address(at);

/** The rows of the sheet where each indicator's own rate stands, so that "02/9" can count them live. */
type Places = ReadonlyMap<string, number>;

const indicatorKey = (rate: Rate): string => rate.denominator.cells.map(cellKey).join(',');

interface Block {
  readonly lines: Line[];
  readonly charts: DraftChart[];
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

/** For each indicator counted in a rate of "indicators met", the row of its own rate below; null when one is not there. */
function countedRows(rate: Rate, places: Places): [number, number][] | null {
  const rows = rate.denominator.cells.map((at) => places.get(cellKey(at)));
  return rows.every((row): row is number => row !== undefined) ? runs(rows as number[]) : null;
}

function chartOf(kind: Rate['kind'], first: number, last: number, top: number, locale: Locale): DraftChart[] {
  if (isComparison({ kind }) || kind === 'indicators-met' || last < first) return [];
  const words = RATES_SHEET_WORDS[locale];
  const to = Math.min(last, first + MOST_BARS - 1);
  const series = [{ name: words.columns.rate, values: `F${String(first)}:F${String(to)}` }];
  const elapsed = { name: words.columns.elapsed, values: `H${String(first)}:H${String(to)}` };
  return [
    {
      type: 'bar',
      title: words.chart[kind as 'fulfilment' | 'disbursement'],
      categories: `B${String(first)}:B${String(to)}`,
      series: kind === 'disbursement' ? [...series, elapsed] : series,
      from: `L${String(top)}`,
      to: `T${String(top + Math.max(14, Math.min(2 * (to - first + 1) + 6, 60)))}`,
      format: '0%',
    },
  ];
}

const blockTitle = (kind: Rate['kind'], locale: Locale): string => {
  const { blocks } = RATES_SHEET_WORDS[locale];
  return kind === 'fulfilment' || kind === 'disbursement' || kind === 'indicators-met'
    ? blocks[kind]
    : kindWord(kind, locale);
};

function blockOf(
  kind: Rate['kind'],
  rates: readonly Rate[],
  top: number,
  places: Places,
  locale: Locale,
  decimals: number,
): Block {
  const first = top + 2;
  const lines: Line[] = [[{ value: blockTitle(kind, locale), bold: true, size: 12 }], headerOf(locale)];
  rates.forEach((rate, i) => {
    const counted = kind === 'indicators-met' ? countedRows(rate, places) : null;
    const row: Row = { rate, number: i + 1, line: first + i, counted, locale, decimals };
    lines.push(rateCells(row));
  });
  return { lines: [...lines, []], charts: chartOf(kind, first, first + rates.length - 1, top, locale) };
}

/** Where each block begins, and where the rates of single indicators will stand. */
function layOut(blocks: readonly (readonly Rate[])[], from: number): { tops: number[]; places: Map<string, number> } {
  const tops: number[] = [];
  const places = new Map<string, number>();
  let top = from;
  for (const rates of blocks) {
    tops.push(top);
    rates.forEach((rate, i) => {
      if (rate.kind === 'fulfilment' && !places.has(indicatorKey(rate))) places.set(indicatorKey(rate), top + 2 + i);
    });
    top += rates.length + 3;
  }
  return { tops, places };
}

/** The sheet "Tổng hợp tỷ lệ": a block and a chart for each kind of rate, with live formulas back to the source cells. */
export function ratesSheet(rates: readonly Rate[], locale: Locale, decimals: number): SheetDraft {
  const words = RATES_SHEET_WORDS[locale];
  const kinds = RATE_KINDS.filter((kind) => rates.some((rate) => rate.kind === kind));
  const blocks = kinds.map((kind) => rates.filter((rate) => rate.kind === kind));
  const { tops, places } = layOut(blocks, 4);
  const made = kinds.map((kind, i) => blockOf(kind, blocks[i] ?? [], tops[i] ?? 4, places, locale, decimals));
  const title: Line[] = [[{ value: words.title, bold: true, size: 14 }], [{ value: words.note, italic: true }], []];
  return {
    rows: [...title, ...made.flatMap((block) => block.lines)],
    widths: [6, 46, 18, 14, 14, 10, 16, 14, 40, 36],
    landscape: true,
    charts: made.flatMap((block) => block.charts),
  };
}

import { a1, sheetPrefix, type Range } from '../grid/range';
import { roundHalfAway } from '../text/format';
import type { DraftCell } from '../sheet-draft';
import type { Locale } from '../text/locale';
import { isComparison, type Part, type Rate } from './rate';
import { RATES_SHEET_WORDS } from './rates-sheet-words';
import { conversionSentence, definitionOf, problemSentence, rangeReason, verdictWord } from './rate-words';
import { directionIn } from '../facts/direction';
import { sourceCells } from './source-cells';

/** One line of the sheet and what it needs to know. */
export interface Row {
  readonly rate: Rate;
  /** What it is called, unlike any other of its part. */
  readonly name: string;
  readonly number: number;
  /** Its row on the sheet, from 1. */
  readonly line: number;
  /** Runs of sheet rows of the indicators it counts; null when they are not on the sheet. */
  readonly counted: readonly (readonly [number, number])[] | null;
  readonly locale: Locale;
  readonly decimals: number;
}

const outside = (at: Range): string => sheetPrefix(at.sheet) + a1(at);

/** A part as a formula over its cells; blank while none of them holds a number. */
function linked(part: Part): DraftCell {
  const cells = part.cells.map(outside);
  if (cells.length === 0 || part.typed) return { value: part.value };
  const [first = ''] = cells;
  if (cells.length === 1) return { formula: `=IF(COUNT(${first})=0,"",${first})`, value: part.value };
  // Excel takes 255 arguments; longer lists are summed in brackets.
  const groups: string[] = [];
  for (let i = 0; i < cells.length; i += 200) groups.push(`SUM(${cells.slice(i, i + 200).join(',')})`);
  const formula = `=${groups.join('+')}`;
  return formula.length > 8000 ? { value: part.value } : { formula, value: part.value };
}

/** Counts the indicators of the block below that are met, or given, live. */
function countedCell(row: Row, what: 'met' | 'given'): DraftCell {
  const { counted, locale, rate } = row;
  if (!counted) return { value: rate[what === 'met' ? 'numerator' : 'denominator'].value };
  const terms = counted.map(([from, to]) => {
    const range = (column: string): string => `$${column}$${String(from)}:$${column}$${String(to)}`;
    const words = [verdictWord('met', locale), verdictWord('exceeded', locale)];
    return what === 'met'
      ? words.map((word) => `COUNTIF(${range('G')},"${word}")`).join('+')
      : `COUNTIF(${range('E')},">0")`;
  });
  return { formula: `=${terms.join('+')}`, value: rate[what === 'met' ? 'numerator' : 'denominator'].value };
}

function sides(row: Row): [DraftCell, DraftCell] {
  const { rate } = row;
  if (rate.kind === 'indicators-met') return [countedCell(row, 'met'), countedCell(row, 'given')];
  return [linked(rate.numerator), linked(rate.denominator)];
}

function rateFormula({ rate, line }: Row): string {
  const [top, under] = [`D${String(line)}`, `E${String(line)}`];
  const factor = rate.conversion ? (rate.numerator.unit?.money ?? 1) / (rate.denominator.unit?.money ?? 1) : 1;
  const scale = factor === 1 ? '' : factor > 1 ? `*${String(factor)}` : `/${String(Math.round(1 / factor))}`;
  if (rate.kind === 'points') return `=IF(COUNT(${top},${under})<2,"",${top}-${under})`;
  const growth = rate.kind === 'growth' ? '-1' : '';
  return `=IF(OR(COUNT(${top})=0,N(${under})=0),"",${top}/${under}${scale}${growth})`;
}

function verdictFormula({ rate, line, locale }: Row): string {
  const share = `ROUND(F${String(line)},12)`;
  const word = (verdict: Rate['verdict']): string => `"${verdictWord(verdict, locale)}"`;
  if (rate.problem === 'direction') return `=IF(F${String(line)}=1,${word('met')},${word('unknown')})`;
  const lower = rate.kind === 'fulfilment' && directionIn(rate.label) === 'down';
  const better = lower ? '<' : '>';
  const nothing = lower ? word('unmet') : `IF(${share}=0,${word('not-started')},${word('unmet')})`;
  const known = `IF(${share}${better}1,${word('exceeded')},IF(${share}=1,${word('met')},${nothing}))`;
  return `=IF(F${String(line)}="",${word('unknown')},${known})`;
}

/** What the formulas come to now, for programs that show a file without calculating, charts among them. */
const shownValue = ({ kind, value }: Rate): number | null =>
  kind === 'points' && value !== null ? value * 100 : value;

const shownVerdict = ({ value, verdict, interval }: Rate, locale: Locale): string | null =>
  value === null || interval ? null : verdictWord(verdict, locale);

/** The share of the year gone at the date of the figures. */
function elapsed({ asOf, kind }: Rate): DraftCell | null {
  const [year = 0, month = 1, day = 1] = (asOf ?? '').split('-').map(Number);
  if (kind !== 'disbursement' || asOf === null || year === 0) return null;
  const start = `DATE(${String(year - 1)},12,31)`;
  return {
    formula: `=(DATE(${String(year)},${String(month)},${String(day)})-${start})/(DATE(${String(year)},12,31)-${start})`,
    numberFormat: '0%',
  };
}

function remark({ rate, locale }: Row): string {
  const typed = rate.numerator.typed || rate.denominator.typed ? RATES_SHEET_WORDS[locale].typed : '';
  const range = rangeReason(rate, locale);
  return [problemSentence(rate, locale), range, conversionSentence(rate, locale), typed]
    .filter((s) => s !== '')
    .join(' ');
}

/** Longer texts cannot be shown by a link that is a formula. */
const MOST_SOURCE = 240;

/** The source cells that fit their column, and the rest. */
function sourcesOf(rate: Rate): readonly [string, string] {
  const whole = sourceCells(rate);
  if (whole.length <= MOST_SOURCE) return [whole, ''];
  const cut = whole.lastIndexOf(', ', MOST_SOURCE);
  return cut < 0
    ? [whole.slice(0, MOST_SOURCE), whole.slice(MOST_SOURCE)]
    : [whole.slice(0, cut), whole.slice(cut + 2)];
}

const LINK_COLOR = '#0563C1';

/** A link as a formula: LibreOffice breaks no line of a link of its own. */
function linkTo(at: Range, text: string): DraftCell {
  const quoted = (said: string): string => `"${said.replace(/"/g, '""')}"`;
  return { formula: `=HYPERLINK(${quoted(`#${outside(at)}`)},${quoted(text)})`, value: text, color: LINK_COLOR };
}

/** Decimals of a figure that are shown: a whole number has none. */
const MOST_DECIMALS = 3;

/** A format under which Excel shows 1.234 without a trailing comma, and 318,36 as it is. */
function figureFormat({ value }: Part): string {
  const text = value === null ? '' : String(Math.abs(roundHalfAway(value, MOST_DECIMALS)));
  const decimals = /^\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** How the rate itself is shown: points and means are no percentages. */
function rateFormat({ kind }: Rate, decimals: number): string {
  if (kind === 'points') return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  return kind === 'mean' ? '#,##0.00' : format(decimals);
}

const format = (decimals: number): string => (decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%');

/** The cells of one rate. */
export function rateCells(row: Row): DraftCell[] {
  const { rate, name, locale, decimals, number } = row;
  const [top, under] = sides(row);
  const source = rate.numerator.cells[0] ?? rate.denominator.cells[0];
  const [sources, more] = sourcesOf(rate);
  const remarks = [remark(row), more === '' ? '' : RATES_SHEET_WORDS[locale].sources(more)];
  const plain = { border: true, middle: true, wrap: true } as const;
  const centred = { ...plain, align: 'center' } as const;
  const figure = { border: true, middle: true, align: 'right' } as const;
  return [
    { value: number, ...centred },
    { value: name, ...plain },
    source ? { ...linkTo(source, sources), ...plain } : plain,
    { ...top, ...figure, numberFormat: figureFormat(rate.numerator) },
    { ...under, ...figure, numberFormat: figureFormat(rate.denominator) },
    { formula: rateFormula(row), value: shownValue(rate), numberFormat: rateFormat(rate, decimals), ...figure },
    isComparison(rate) ? plain : { formula: verdictFormula(row), value: shownVerdict(rate, locale), ...centred },
    { ...elapsed(rate), ...centred },
    { value: definitionOf(rate, locale), ...plain },
    { value: remarks.filter((text) => text !== '').join(' '), ...plain },
  ];
}

import type { DraftCell } from '../sheet-draft';
import type { Finding } from '../finding';
import { cell, type Grid } from '../grid/grid';
import { absolute, sheetPrefix } from '../grid/range';
import { agesOf } from './out-of-date';
import { onSheet } from './references';

/** Excel refuses longer formulas. */
const LONGEST = 8000;

/** So much of a text is shown among figures. */
const SHOWN_TEXT = 40;

/** Longer texts cannot stand in a formula. */
const LONGEST_TEXT = 200;

/** Says that a text goes on. */
const MORE = '&"…"';

function isLong({ at }: Finding, grid: Grid | undefined): boolean {
  const { value } = grid ? cell(grid, at.top, at.left) : { value: null };
  return typeof value === 'string' && value.length > SHOWN_TEXT;
}

/** What `ABS(…)` of a condition compares with the cell: `$D$7-SUM($E$7:$L$7)`; null when it is not of that shape. */
function compared(condition: string, at: string): string | null {
  const start = condition.indexOf(`ABS(${at}-`);
  if (start < 0 || condition.indexOf('ABS(', start + 4) >= 0) return null;
  let depth = 0;
  let quoted = false;
  for (let index = start + 3; index < condition.length; index++) {
    const sign = condition.charAt(index);
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) return condition.slice(start + 4, index);
  }
  return null;
}

/** Times what the sheet's own figure is read: 100 for a per-cent stored as a share; null when it is no such figure. */
function scaleOf({ at, actual }: Finding, grid: Grid | undefined): 1 | 100 | null {
  const { value } = grid ? cell(grid, at.top, at.left) : { value: actual };
  if (actual === null || typeof value !== 'number') return null;
  const close = (a: number): boolean => Math.abs(a - actual) <= 1e-9 * Math.max(1, Math.abs(actual));
  return close(value) ? 1 : close(value * 100) ? 100 : null;
}

function decimalsOf(figure: number | null): number {
  const text = figure === null ? '' : String(Number(figure.toFixed(6)));
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A number format that shows the reported figure as it is, and two more digits of the one computed at most. */
export function formatFor(reported: number | null, computed: number | null): string {
  const shown = decimalsOf(reported);
  const decimals = Math.max(shown, Math.min(decimalsOf(computed), shown + 2));
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** The three figures of a row of the findings sheet: reported, checked, difference (số báo cáo, số kiểm tra, chênh lệch). */
export interface Figures {
  readonly reported: DraftCell;
  readonly checked: DraftCell;
  readonly difference: DraftCell;
}

interface Spot {
  /** A1 of the reported, the checked and the state cell of the same row. */
  readonly reported: string;
  readonly checked: string;
  readonly state: string;
  readonly fixed: string;
}

const difference = ({ reported, checked, state, fixed }: Spot, live: boolean): string => {
  const figures = `ISNUMBER(${reported}),ISNUMBER(${checked})`;
  const gone = live ? '' : `,${state}<>"${fixed}"`;
  return `=IF(AND(${figures}${gone}),ROUND(${reported}-${checked},6),"")`;
};

/** Figures that follow the workbook: they change as the person corrects it. */
export function liveFigures(finding: Finding, grid: Grid | undefined, spot: Spot): Figures {
  const there = sheetPrefix(finding.at.sheet) + absolute(finding.at);
  const scale = scaleOf(finding, grid);
  const numberFormat = formatFor(finding.actual, finding.expected);
  const one = scale === 100 ? `${there}*100` : there;
  const own = grid && cell(grid, finding.at.top, finding.at.left).numberFormat;
  const reported = {
    formula: `=IF(ISNUMBER(${there}),${one},LEFT(${there}&"",${String(SHOWN_TEXT)})${isLong(finding, grid) ? MORE : ''})`,
    // Where the finding speaks of no figure (a fraction that became a date), the cell's own look says more.
    // A format for text would show the formula itself.
    numberFormat: finding.actual !== null ? numberFormat : own === undefined || own.indexOf('@') >= 0 ? 'General' : own,
  };
  const inner = finding.condition === null || scale !== 1 ? null : compared(finding.condition, absolute(finding.at));
  const live = inner === null ? '' : `=IFERROR(${there}-(${onSheet(inner, finding.at.sheet)}),"")`;
  const stored: DraftCell = finding.expected === null ? {} : { value: finding.expected, numberFormat };
  const isLive = live !== '' && live.length < LONGEST && finding.expected !== null;
  const known = scale !== null && finding.expected !== null;
  return {
    reported,
    checked: isLive ? { formula: live, numberFormat } : stored,
    difference: known ? { formula: difference(spot, isLive), numberFormat } : {},
  };
}

/** A formula, true while the cell holds what it held when it was checked; null for what no formula can compare. */
function unchanged({ at }: Finding, grid: Grid | undefined): string | null {
  const there = sheetPrefix(at.sheet) + absolute(at);
  const { value, error } = grid ? cell(grid, at.top, at.left) : { value: null, error: '?' };
  if (error !== undefined) return null;
  if (value === null) return `ISBLANK(${there})`;
  if (typeof value === 'string')
    return value.length <= LONGEST_TEXT ? `EXACT(${there},"${value.replace(/"/g, '""')}")` : null;
  return `${there}=${String(value).toUpperCase()}`;
}

/** The state of a finding, live as far as a formula can say it (tình trạng). */
export function liveState(
  finding: Finding,
  grid: Grid | undefined,
  words: { standing: string; fixed: string; unsure: string },
): DraftCell {
  const { condition, at } = finding;
  const broken = condition === null ? unchanged(finding, grid) : onSheet(condition, at.sheet);
  if (broken === null) return { value: words.standing };
  // Without a condition, a changed figure may be right or wrong: only another check knows.
  const otherwise = condition === null ? words.unsure : words.fixed;
  const ages = condition === null ? null : agesOf(condition, grid);
  const state = `IF(${broken},"${words.standing}","${otherwise}")`;
  // Of a table that has other rows than it was checked with, only another check knows.
  const aged = ages ? `IF(${onSheet(ages.outOfDate, at.sheet)},"${words.unsure}",${state})` : state;
  const formula = `=IFERROR(${aged},"${words.unsure}")`;
  return formula.length < LONGEST ? { formula } : { value: words.standing };
}

import { checkSteps, type CheckSteps, type Report } from './check';
import { append } from './grid/append';
import type { Grid } from './grid/grid';
import type { Rate } from './rates/rate';
import { ratesOf } from './rates/rates-of';
import { coverageOf, type Coverage } from './relations/coverage';
import { rules as everyRule } from './rules/index';
import { offNotices, type OffBy } from './rules-off';
import type { Rule } from './rules/rule';
import type { Settings } from './settings';
import { readTables } from './table/read-tables';
import type { Correction, Notice, Reading, Table } from './table/table';

export interface ExamineOptions {
  readonly settings: Settings;
  readonly corrections: readonly Correction[];
  /** Names of the sheets that Kiểm Biểu wrote itself; never read as tables. */
  readonly ownSheets: readonly string[];
  /** The rules to run; every rule when left out. */
  readonly rules?: readonly Rule[];
  /** Whose settings these are; a workbook's own when left out. */
  readonly settingsOf?: OffBy;
}

/** All that one look at a workbook gives (kết quả xem xét một sổ tính). */
export interface Examination {
  readonly tables: readonly Table[];
  readonly notices: readonly Notice[];
  readonly report: Report;
  readonly rates: readonly Rate[];
  /** What is proven of each table, in their order. */
  readonly coverage: readonly Coverage[];
}

/** How far an examination has come, for a progress bar (tiến độ). */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'rates';
  /** The sheet at hand, or null while the whole workbook is checked. */
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
}

type Step = { readonly done: false; readonly value: Progress } | { readonly done: true; readonly value: Examination };

/** An examination in slices: each `next` does a little and says how far it is. A plain object, so that ES5 runs it. */
export interface ExamineSteps {
  next(): Step;
}

/** The tables of one sheet, unless Kiểm Biểu wrote it. */
function readSheet(grid: Grid, { ownSheets, corrections }: ExamineOptions): Reading {
  if (ownSheets.includes(grid.sheet)) return { tables: [], notices: [{ code: 'own-sheet', sheet: grid.sheet }] };
  return readTables(
    grid,
    corrections.filter((c) => c.sheet === grid.sheet),
  );
}

/** Examines a workbook slice by slice, so that a pane can breathe between the slices. */
export function examineSteps(grids: readonly Grid[], options: ExamineOptions): ExamineSteps {
  const tables: Table[] = [];
  const rules = options.rules ?? everyRule;
  const notices = offNotices(rules, options.settings, options.settingsOf ?? 'workbook');
  const rates: Rate[] = [];
  const coverage: Coverage[] = [];
  let checking: CheckSteps | null = null;
  let report: Report | null = null;
  let [read, checked, rated] = [0, 0, 0];

  const step = (stage: Progress['stage'], sheet: string | null): Step => {
    const total = grids.length + (checking?.total ?? tables.length) + tables.length;
    return { done: false, value: { stage, sheet, done: read + checked + rated, total } };
  };

  const readOne = (grid: Grid): Step => {
    read++;
    const reading = readSheet(grid, options);
    append(tables, reading.tables);
    append(notices, reading.notices);
    return step('reading', grid.sheet);
  };

  const checkOne = (): Step => {
    checking ??= checkSteps(tables, rules, options.settings);
    if (checked < checking.total) {
      checking.next();
      checked++;
    } else report = checking.report();
    return step('checking', null);
  };

  return {
    next: () => {
      const grid = grids[read];
      if (grid) return readOne(grid);
      if (!report) return checkOne();
      const table = tables[rated++];
      if (!table) return { done: true, value: { tables, notices, report, rates, coverage } };
      append(rates, ratesOf(table, options.settings));
      coverage.push(coverageOf(table));
      return step('rates', table.range.sheet);
    },
  };
}

/** Sheets in, everything known about them out: the one flow behind the command line, the pane and the benches. */
export function examine(grids: readonly Grid[], options: ExamineOptions): Examination {
  const steps = examineSteps(grids, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

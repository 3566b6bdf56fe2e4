import { examine, type Examination } from '../../../src/core/examine';
import { cellsOf } from '../../../src/core/grid/gather-cells';
import type { Finding } from '../../../src/core/finding';
import type { Cell, Grid } from '../../../src/core/grid/grid';
import { a1, parseA1, type Range } from '../../../src/core/grid/range';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { place, type BenchCell, type BenchSheet } from './sheet';

/** A finding as the bench counts it. */
export interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly message: string;
  readonly consequences: readonly string[];
}

function cellOf({ value, error, formula, format, bold, font }: BenchCell): Cell {
  return {
    value: error === undefined ? value : null,
    ...(error === undefined ? {} : { error }),
    ...(formula ? { formula: `=${formula}` } : {}),
    ...(format ? { numberFormat: format } : {}),
    ...(bold ? { bold } : {}),
    ...(font ? { font } : {}),
  };
}

/** The generated sheet as a host would have read it. */
export function gridOf(sheet: BenchSheet): Grid {
  const cells: (Cell | undefined)[][] = [];
  for (const [address, held] of sheet.cells) {
    const { row, column } = place(address);
    (cells[row] ??= [])[column] = cellOf(held);
  }
  const merges = sheet.merges
    .map((text) => parseA1(sheet.name, text))
    .filter((range): range is Range => range !== null);
  const { hiddenRows, hiddenColumns } = sheet;
  return { sheet: sheet.name, cells: cellsOf(cells), merges, hiddenRows, hiddenColumns };
}

const said = (finding: Finding): Said => ({
  rule: finding.ruleId,
  severity: finding.severity,
  cell: a1({ ...finding.at, bottom: finding.at.top, right: finding.at.left }),
  message: finding.message,
  consequences: finding.consequences.map(({ ruleId, at }) => `${ruleId}@${a1(at)}`),
});

/** Asks the product, through the very flow of the command line, what it has to say of a sheet. */
export function ask(
  grids: readonly Grid[],
  settings: Partial<Settings> = {},
): { findings: Said[]; examination: Examination } {
  const examination = examine(grids, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    corrections: [],
    ownSheets: [],
  });
  const [fault] = examination.report.faults;
  if (fault) throw new Error(`rule ${fault.ruleId} broke: ${String(fault.error)}`);
  return { findings: examination.report.findings.map(said), examination };
}

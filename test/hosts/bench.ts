import type { Edit } from '../../src/core/edit';
import type { Severity } from '../../src/core/finding';
import { drawText } from '../../src/core/grid/draw';
import type { Grid } from '../../src/core/grid/grid';
import type { Range } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';

/** A workbook to begin with. */
export interface Given {
  readonly grids: readonly Grid[];
  readonly structureProtected?: boolean;
}

/** A workbook held by the host under test, and what only its test can see of it. */
export interface Opened {
  readonly host: Host;
  /** Everything that can be seen of the workbook, line by line; cells and formats that say nothing are left out. */
  fingerprint(): Promise<readonly string[]>;
  /** To the last byte: what must be the same once all is undone before closing. The fingerprint where left out. */
  bytes?(): Promise<readonly string[]>;
  /** Fills, conditional formats and notes that people had put on the sheets. */
  peoples(): Promise<readonly string[]>;
  /** The marks that show on a cell just now; null where nothing here can calculate. */
  lit(at: Range): Promise<readonly Severity[]> | null;
  /** Closes the workbook and opens it again. */
  reopen(): Promise<Opened>;
}

/** A host under test. */
export interface Bench {
  readonly notes: boolean;
  /** Opens a workbook; on its first sheet people have filled C2, given C3 a conditional format and E2 a note. */
  open(given: Given): Promise<Opened>;
}

/** The sheet that most tests begin with. */
export const SHEET = 'Biểu 1';

export const table = (): Grid =>
  drawText(
    `
      TT | Chỉ tiêu        | Tổng                 | Ba Bể | Chợ Mới      | Tỷ lệ
      1  | Tổ truyền thông | 31                   | 15    | 15           | 0.5 @0.0%
      2  | Địa chỉ tin cậy | =SUM(D3:E3) → 12     | 7     | 5            | '02/9
      3  | Đối thoại       | #REF!                | 'x    | 46062 @d-mmm |
      Ghi chú | <  | <
    `,
    SHEET,
  ).grid;

export const other = (): Grid => ({ ...drawText('Kế hoạch | 40\nGiao | 2', 'Kế hoạch').grid, hiddenRows: [1] });

export const place = (row: number, column: number, sheet = SHEET): Range => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** One edit of every kind that a host must make. */
export const everyKind = (): Edit[] => [
  { kind: 'content', at: place(1, 2), after: { value: 30 } },
  { kind: 'content', at: place(1, 6), after: { formula: '=D2/C2', numberFormat: '0.0%' } },
  { kind: 'mark', at: place(1, 2), after: [{ severity: 'error', condition: 'ABS($C$2-SUM($D$2:$E$2))>0.5' }] },
  { kind: 'mark', at: place(2, 5), after: [{ severity: 'warning', condition: null }] },
  {
    kind: 'sheet',
    name: 'Kiểm biểu',
    after: { rows: [[{ value: 'TT', bold: true }], [{ formula: '=1+1' }]], headerRow: 1 },
  },
  { kind: 'memory', key: 'waivers', after: '{"version":1,"items":[]}' },
];

import { openDesk, type Desk, type DeskParts } from '../../src/app/desk';
import { startOf } from '../../src/app/reduce';
import { frameChecker } from '../../src/checker/in-frame';
import { lookSteps } from '../../src/checker/look';
import type { Finding } from '../../src/core/finding';
import { drawText } from '../../src/core/grid/draw';
import type { Grid } from '../../src/core/grid/grid';
import { cellAt } from '../../src/core/grid/range';
import { rules as everyRule } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { memoryHost, type MemoryWorkbook } from '../../src/hosts/memory';

/** A result table whose total is off by ten and whose rate column is empty. */
export const RESULTS = `
  STT | Nội dung, chỉ tiêu                 | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể                        | Tổ          | 75       | 77        |
  2   | Huyện Chợ Đồn                      | Tổ          | 9        | 2         |
  3   | Huyện Na Rì                        | Tổ          | 20       | 18        |
      | Tổng cộng                          | Tổ          | 114      | 97        |
`;

export const sheetOf = (name: string, art = RESULTS, more: Partial<Grid> = {}): Grid => ({
  ...drawText(art, name).grid,
  ...more,
});

/** A desk over a workbook in memory; its clock stands still unless told otherwise. */
export function deskOver(
  workbook: Partial<MemoryWorkbook> = {},
  { rules = everyRule, ...parts }: Partial<DeskParts> & { readonly rules?: readonly Rule[] } = {},
): Desk {
  const grids = workbook.grids ?? [sheetOf('Biểu 1')];
  const host = memoryHost({ selection: cellAt(grids[0]?.sheet ?? '', 1, 3), ...workbook, grids });
  const now = parts.now ?? (() => new Date(2026, 10, 22, 15, 30));
  return openDesk(
    {
      host,
      checker: frameChecker(
        () => Promise.resolve({ rules, lookSteps }),
        () => now().getTime(),
      ),
      settings: DEFAULT_SETTINGS,
      preferences: { get: () => null, set: () => undefined },
      version: '0',
      fileName: () => 'bieu.xlsx',
      pause: () => Promise.resolve(),
      now,
      ...parts,
    },
    startOf('vi', false),
  );
}

/** What the last check of a desk found by one rule. */
export const foundBy = (desk: Desk, ruleId: string): readonly Finding[] =>
  (desk.session().checked?.report.findings ?? []).filter((finding) => finding.ruleId === ruleId);

import { drawText } from '../../../src/core/grid/draw';
import { cell } from '../../../src/core/grid/grid';
import { dropOutOfDate } from '../../../src/hosts/xlsx/out-of-date';

const SHEET = `
  TT | Xã      | Kế hoạch            | Thực hiện           | Tỷ lệ
  1  | Hua Nà  | 300                 | 280                 |
  2  | Pha Mu  | 220                 | 190                 |
     | Tổng    | =SUM(C2:C3) → 460   | =SUM(D2:D3) → 470   | =D4/C4 → 1.0217391304
`;

describe('results of a workbook that calculates by hand', () => {
  const { grid } = drawText(SHEET);
  dropOutOfDate(grid.cells, grid.sheet);

  it('takes a result that its figures no longer give for none, and what rests on it', () => {
    expect(cell(grid, 3, 2)).toMatchObject({ value: null, uncached: true });
    expect(cell(grid, 3, 4)).toMatchObject({ value: null, uncached: true });
  });

  it('keeps what is still so', () => {
    expect(cell(grid, 3, 3).value).toBe(470);
    expect(cell(grid, 1, 2).value).toBe(300);
  });
});

import fc from 'fast-check';
import { drawText } from '../../src/core/grid/draw';
import { cell, type Grid } from '../../src/core/grid/grid';
import { resultsNow } from '../../src/core/formula/results-now';

/** Sheets of a workbook, brought up to date in their order. */
function renewed(...texts: readonly string[]): Grid[] {
  const grids = texts.map((text, at) => ({ ...drawText(text).grid, sheet: `S${String(at + 1)}` }));
  const bring = resultsNow((name) => grids.find(({ sheet }) => sheet === name)?.cells ?? null);
  grids.forEach(({ sheet }) => bring(sheet));
  return grids;
}

const SHEET = `
  TT | Xã      | Kế hoạch            | Thực hiện           | Tỷ lệ                 | Ghi chú
  1  | Hua Nà  | 300                 | 280                 | =D2/C2 → #DIV/0!      | =IF(D2>C2,"vượt","") → vượt
  2  | Pha Mu  | 220                 | 190                 | =D3/C3 → 0            | =PROPER(F2) → Vượt
     | Tổng    | =SUM(C2:C3) → 460   | =SUM(D2:D3) → 470   | =D4/C4 → 1.0217391304 | =VLOOKUP(C4,A1:D4,2) → 7
`;

describe('results that a file holds of older figures, or not at all', () => {
  const [grid] = renewed(SHEET) as [Grid];

  it.each([
    ['a total', 3, 2, { value: 520, uncached: true }],
    ['what rests on it', 3, 4, { value: 470 / 520, uncached: true }],
    ['an error that its figures no longer give', 1, 4, { value: 280 / 300, uncached: true }],
    ['a result that no library computed', 2, 4, { value: 190 / 220, uncached: true }],
    ['words', 1, 5, { value: '', uncached: true }],
  ])('computes %s', (_, row, column, held) => {
    expect(cell(grid, row, column)).toMatchObject(held);
  });

  it('takes what it cannot compute, and what rests on such, for none', () => {
    expect(cell(grid, 2, 5)).toMatchObject({ value: null, uncached: true });
    expect(cell(grid, 3, 5)).toMatchObject({ value: null, uncached: true });
  });

  it('keeps what is still so', () => {
    expect(cell(grid, 3, 3).value).toBe(470);
    expect(cell(grid, 3, 3).uncached).toBeUndefined();
    expect(cell(grid, 1, 2).value).toBe(300);
  });

  it('follows references to other sheets', () => {
    const [summary] = renewed('Tổng | =S2!A3 → 0', '4 |\n5 |\n=SUM(A1:A2) → 0 |') as [Grid];
    expect(cell(summary, 0, 1).value).toBe(9);
  });

  it('leaves a circle as Excel leaves it, at what it holds', () => {
    const [circle] = renewed('3 |\n4 |\n=SUM(A1:A3) → 0 | =A3+1 → 1') as [Grid];
    expect(cell(circle, 2, 0).value).toBe(0);
    expect(cell(circle, 2, 1).value).toBe(1);
  });

  it('takes what great figures leave of one another for no difference', () => {
    const [noise] = renewed('1234567890123.4 | 1234567890123.1 | =A1-B1 → 0.3') as [Grid];
    expect(cell(noise, 0, 2).value).toBe(0.3);
  });

  it('changes nothing where the results are those of the figures', () => {
    const figures = fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(figures, (values) => {
        const sum = values.reduce((all, value) => all + value, 0);
        const [same] = renewed(`${values.join('\n')}\n=SUM(A1:A${String(values.length)}) → ${String(sum)}`) as [Grid];
        expect(cell(same, values.length, 0).uncached).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

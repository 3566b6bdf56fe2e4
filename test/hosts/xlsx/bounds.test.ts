import { at, hostOf, make, readFirst } from './made-workbook';
import { lines } from '../../support/lines';

const many = (count: number, make1: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => make1(i + 1)).join('');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

describe('sheets as large as their formatting', () => {
  it('a million formatted empty rows are no rows', async () => {
    const rows = many(
      1_048_576,
      (n) => `<row r="${String(n)}" s="1" customFormat="1" hidden="1"><c r="B${String(n)}" s="1"/></row>`,
    );
    const grid = await readFirst(
      make({ sheets: [{ rows: rows.replace('<c r="B3" s="1"/>', '<c r="B3" s="1"><v>7</v></c>') }] }),
    );
    expect(lines(grid).length).toBe(3);
    expect(grid.hiddenRows).toEqual([0, 1, 2]);
    expect(at(grid, 'B3')?.value).toBe(7);
  }, 60_000);

  it('16,384 columns, and no more', async () => {
    const cells = Array.from({ length: 16_385 }, (_, i) => `<c r="${letters(i)}1"><v>${String(i)}</v></c>`);
    const grid = await readFirst(make({ sheets: [{ rows: `<row r="1">${cells.join('')}</row>` }] }));
    expect(lines(grid)[0]?.length).toBe(16_384);
    expect(grid.leftOut).toEqual([{ what: 'columns', count: 1 }]);
  });

  it('rows beyond the last that Excel has', async () => {
    const grid = await readFirst(make({ sheets: [{ rows: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' }] }));
    expect([lines(grid).length, grid.leftOut]).toEqual([0, [{ what: 'rows', count: 1 }]]);
  });

  it('5,000 merges', async () => {
    const areas = many(5000, (n) => `<mergeCell ref="A${String(2 * n)}:C${String(2 * n + 1)}"/>`);
    const grid = await readFirst(make({ sheets: [{ after: `<mergeCells>${areas}</mergeCells>` }] }));
    expect(grid.merges.length).toBe(5000);
  });

  it('texts as long as a cell can hold, and longer ones cut and said', async () => {
    const [full, over] = ['ữ'.repeat(32_767), 'ữ'.repeat(40_000)];
    const strings = `<si><t>${full}</t></si><si><t>${over}</t></si>`;
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    const grid = await readFirst(make({ strings, sheets: [{ rows: `<row r="1">${cells}</row>` }] }));
    expect(at(grid, 'A1')?.value).toBe(full);
    expect(String(at(grid, 'B1')?.value).length).toBe(32_767);
    expect(grid.leftOut).toEqual([{ what: 'text', count: 1 }]);
  });

  it('many sheets, read in the order asked', async () => {
    const sheets = Array.from({ length: 60 }, (_, i) => ({
      name: `Biểu ${String(i)}`,
      rows: `<row r="1"><c r="A1"><v>${String(i)}</v></c></row>`,
    }));
    const { host } = hostOf(make({ sheets }));
    const grids = await host.read(['Biểu 59', 'Biểu 0']);
    expect(grids.map((grid) => at(grid, 'A1')?.value)).toEqual([59, 0]);
  });
});

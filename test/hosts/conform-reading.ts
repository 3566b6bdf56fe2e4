import type { Cell } from '../../src/core/grid/grid';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import { cell } from '../../src/core/grid/grid';
import { other, SHEET, table, type Bench } from './bench';

/** What every host can give of a cell. */
export const plain = ({ value, formula, error, numberFormat }: Cell): Cell => ({
  value,
  ...(formula === undefined ? {} : { formula }),
  ...(error === undefined ? {} : { error }),
  ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
});

export function conformOfReading(bench: Bench): void {
  it('lists its sheets in their order, with what they are', async () => {
    const { host } = await bench.open({ grids: [table(), { ...other(), visibility: 'hidden', protected: true }] });
    expect(await host.sheets()).toEqual([
      { name: SHEET, visibility: 'visible', protected: false },
      { name: 'Kế hoạch', visibility: 'hidden', protected: true },
    ]);
  });

  it('reads values, formulas, formats, texts and errors as they are stored', async () => {
    const { host } = await bench.open({ grids: [table()] });
    const [grid] = await host.read([SHEET]);
    if (!grid) throw new Error('no grid');
    lines(table()).forEach((row, at) => {
      row?.forEach((drawn, column) => {
        if (drawn) expect(plain(cell(grid, at, column))).toEqual(plain(drawn));
      });
    });
  });

  it('reads several sheets at once, in the order asked, with their hidden rows', async () => {
    const { host } = await bench.open({ grids: [table(), other()] });
    const [second, first] = await host.read(['Kế hoạch', SHEET]);
    expect([second?.sheet, first?.sheet]).toEqual(['Kế hoạch', SHEET]);
    expect(second?.hiddenRows).toEqual([1]);
    expect(first?.hiddenRows ?? []).toEqual([]);
  });

  it('answers once for a merged cell', async () => {
    const { host } = await bench.open({ grids: [table()] });
    const [grid] = await host.read([SHEET]);
    expect(
      lines(grid)[4]
        ?.map((held) => held?.value ?? null)
        .filter((value) => value !== null),
    ).toEqual(['Ghi chú']);
  });

  it('reads an empty sheet as one without cells', async () => {
    const { host } = await bench.open({ grids: [{ sheet: 'Trống', cells: cellsOf([]), merges: [] }] });
    const [grid] = await host.read(['Trống']);
    expect(
      lines(grid)
        .flat()
        .filter((held) => held?.value),
    ).toEqual([]);
  });

  it('names a sheet that is not there', async () => {
    const { host } = await bench.open({ grids: [table()] });
    await expect(host.read(['Không có'])).rejects.toMatchObject({ name: 'Error', code: 'not-found' });
  });

  it('changes nothing by reading', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    const before = await opened.fingerprint();
    await opened.host.sheets();
    await opened.host.read([SHEET, 'Kế hoạch']);
    await opened.host.marks();
    await opened.host.memory();
    await opened.host.selection();
    expect(await opened.fingerprint()).toEqual(before);
  });
}

import type { Edit } from '../../src/core/edit';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import type { Grid } from '../../src/core/grid/grid';
import { a1 } from '../../src/core/grid/range';
import { Trouble } from '../../src/core/host';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { columnOfIndex } from '../../src/workbench/excel/model/sheet';
import { startOffice } from '../support/office-node';
import { other, place, SHEET, table } from './bench';

const TIME = '2026-11-22T08:30:00.000Z';

function open(grids: readonly Grid[] = [table(), other()]) {
  const excel = excelFromGrids(grids, {}, { api: '1.17' });
  const office = startOffice(excel);
  return { excel, office, host: officeHost({ excel: office.Excel, requirements: office.Office.context.requirements }) };
}

const numbers = (count: number): Edit[] =>
  Array.from({ length: count }, (_, n) => ({ kind: 'content', at: place(n, 8), after: { value: n + 1 } }));

/** How many cells of a column hold something. */
const column = (excel: ReturnType<typeof open>['excel'], at: number): number => {
  let count = 0;
  excel.workbook.sheets[0]?.cells.forEach((held, index) => {
    if (columnOfIndex(index) === at && held.value !== null) count += 1;
  });
  return count;
};

describe('Excel in trouble', () => {
  it('with a cell being edited is said so, and nothing is written', async () => {
    const { excel, host } = open();
    const before = fingerprint(excel);
    excel.faults.editing = true;
    await expect(host.read([SHEET])).rejects.toMatchObject({ code: 'editing-cell' });
    await expect(host.apply(numbers(2))).rejects.toMatchObject({ code: 'editing-cell', done: [] });
    excel.faults.editing = false;
    expect(fingerprint(excel)).toEqual(before);
  });

  it('with a cell that begins to be edited in the middle of a write: the write waits, and ends', async () => {
    const { excel, host } = open();
    const typing = (): void => {
      if (column(excel, 8) < 300) return;
      excel.watchers.delete(typing);
      excel.faults.editing = true;
      setTimeout(() => {
        excel.faults.editing = false;
      }, 50);
    };
    excel.watchers.add(typing);
    const writing = host.apply(numbers(600));
    await expect(writing.catch((error: unknown) => error)).resolves.toMatchObject({ length: 600 });
    expect(column(excel, 8)).toBe(600);
  });

  it('that is gone is said so', async () => {
    const { excel, host } = open();
    excel.faults.sessionLost = true;
    await expect(host.sheets()).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('that goes away in the middle of a write: what was done is told, remembered and can be undone', async () => {
    const { excel, host } = open();
    const before = fingerprint(excel);
    const sheet = excel.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    // A later part of the write finds the sheet protected by someone else.

    const protect = (): void => {
      if (column(excel, 8) >= 300) sheet.protection = {};
    };
    excel.watchers.add(protect);
    const error: unknown = await write(host, numbers(700), 'fix', TIME).catch((caught: unknown) => caught);
    excel.watchers.delete(protect);
    expect(error).toBeInstanceOf(Trouble);
    if (!(error instanceof Trouble)) return;
    expect(error.code).toBe('protected');
    expect(error.done.length).toBeGreaterThanOrEqual(300);
    expect(error.done.length).toBeLessThan(700);
    expect(column(excel, 8)).toBe(error.done.length);
    sheet.protection = null;
    const plan = await prepareUndo(host);
    if (!plan) throw new Error('nothing to undo');
    expect(plan.refused).toEqual([]);
    await undoLast(host, plan);
    expect(fingerprint(excel)).toEqual(before);
  });

  it('in which someone changed a previewed cell is not written over', async () => {
    const { excel, host } = open();
    const edits: Edit[] = [
      { kind: 'content', at: place(1, 2), after: { value: 30 }, before: { value: 31 } },
      { kind: 'content', at: place(1, 3), after: { value: 1 }, before: { value: 14 } },
    ];
    const before = fingerprint(excel);
    const error: unknown = await host.apply(edits).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'changed-meanwhile', done: [] });
    expect(error instanceof Trouble && error.detail.at?.map(a1)).toEqual(['D2']);
    expect(fingerprint(excel)).toEqual(before);
  });

  it('in which a sheet was deleted meanwhile is said so', async () => {
    const { excel, host } = open();
    excel.workbook.sheets.splice(1, 1);
    await expect(host.read(['Kế hoạch'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(host.reveal(place(0, 0, 'Kế hoạch'))).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('with texts too long for one answer is read in smaller parts', async () => {
    const long = 'Nội dung '.repeat(40);
    const cells = Array.from({ length: 400 }, (_, row) => [{ value: row }, { value: long }, { value: long }]);
    const inTable = { sheet: SHEET, top: 0, left: 0, bottom: 399, right: 2 };
    const { excel, host } = open([{ sheet: SHEET, cells: cellsOf(cells), merges: [], listObjects: [inTable] }]);
    excel.faults.payloadLimit = 200000;
    const [grid] = await host.read([SHEET]);
    expect(grid?.cells.height).toBe(400);
    expect(grid?.listObjects).toEqual([inTable]);
    expect(lines(grid)[399]?.[2]?.value).toBe(long);
  });

  it('with a header of an Excel table, or a formula inside one, is left alone', async () => {
    const inTable = { sheet: SHEET, top: 0, left: 0, bottom: 3, right: 5 };
    const { host } = open([{ ...table(), listObjects: [inTable] }]);
    const header: Edit = { kind: 'content', at: place(0, 2), after: { value: 'Khác' } };
    const formula: Edit = { kind: 'content', at: place(1, 5), after: { formula: '=D2/C2' } };
    await expect(host.apply([header])).rejects.toMatchObject({ code: 'occupied', done: [] });
    await expect(host.apply([formula])).rejects.toMatchObject({ code: 'occupied', done: [] });
    await host.apply([{ kind: 'content', at: place(1, 2), after: { value: 30 } }]);
    expect((await host.read([SHEET]))[0]?.listObjects).toEqual([inTable]);
  });
});

describe('a large workbook', () => {
  it('of usual size is read in three requests', async () => {
    const { excel, office, host } = open();
    await host.read([SHEET]);
    await office.idle();
    const start = excel.requests;
    await host.read([SHEET, 'Kế hoạch']);
    const asked = excel.requests - start;
    await office.idle();
    // One to ask where anything is, one for the cells, one for merged and one for hidden ones, one for Excel.run itself.
    expect(asked).toBeLessThanOrEqual(5);
  });

  it('is read in blocks, up to a bound, and the rest is said', async () => {
    const cells = Array.from({ length: 20050 }, (_, row) => [{ value: row }, { value: `Dòng ${String(row)}` }]);
    const { host } = open([{ sheet: SHEET, cells: cellsOf(cells), merges: [] }]);
    const [grid] = await host.read([SHEET]);
    expect(grid?.cells.height).toBe(20000);
    expect(lines(grid)[19999]?.[1]?.value).toBe('Dòng 19999');
    expect(grid?.leftOut).toMatchObject([{ what: 'rows', count: 50 }]);
  });

  it('takes two thousand separate marks, and gives them back', async () => {
    const { excel, host } = open();
    const before = fingerprint(excel);
    const marks: Edit[] = Array.from({ length: 2000 }, (_, n) => ({
      kind: 'mark',
      at: place(2 * n, 9),
      after: [{ severity: 'warning', condition: `$J$${String(2 * n + 1)}=""` }],
    }));
    await write(host, marks, 'marks', TIME);
    expect(await host.marks()).toHaveLength(2000);
    const plan = await prepareUndo(host);
    if (!plan) throw new Error('nothing to undo');
    await undoLast(host, plan);
    expect(fingerprint(excel)).toEqual(before);
  }, 60000);

  it('with hidden rows here and there tells every one of them', async () => {
    const cells = Array.from({ length: 3000 }, (_, row) => [{ value: row }]);
    const hiddenRows = [0, 7, 8, 9, 500, 1999, 2998];
    const { host } = open([{ sheet: SHEET, cells: cellsOf(cells), merges: [], hiddenRows, hiddenColumns: [0] }]);
    const [grid] = await host.read([SHEET]);
    expect(grid?.hiddenRows).toEqual(hiddenRows);
    expect(grid?.hiddenColumns).toEqual([0]);
  });
});

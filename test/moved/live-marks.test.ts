import { check } from '../../src/app/actions/check';
import { proposeMarks } from '../../src/app/actions/marks';
import { confirm } from '../../src/app/actions/write';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { readMark } from '../../src/core/marks/look';
import { litFormats } from '../../src/workbench/excel/formula/condition';
import { placeOf, shiftingExcel } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(30_000);

type Workbook = ReturnType<typeof shiftingExcel>;

async function marked(art: string): Promise<Workbook> {
  const workbook = shiftingExcel(drawText(art, 'Biểu 1').grid);
  await check(workbook.desk);
  await proposeMarks(workbook.desk);
  await confirm(workbook.desk);
  expect(workbook.desk.session().failure).toBeNull();
  return workbook;
}

/** What shows on a cell just now, the strongest first. */
async function lit({ excel, grid }: Workbook, label: string, header: string): Promise<(string | null)[]> {
  const { top, left } = placeOf(await grid(), label, header);
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return litFormats(excel, sheet, { row: top, column: left }).map(
    (format) => readMark(format.formula ?? '')?.severity ?? null,
  );
}

const TOTAL_LAST = `
  STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
  1   | Huyện Ba Bể      | Tổ          | 75       | 77
  2   | Huyện Chợ Đồn    | Tổ          | 9        | 2
  3   | Huyện Na Rì      | Tổ          | 20       | 18
      | Tổng cộng        | Tổ          | 114      | 97
`;

const TOTAL_FIRST = `
  STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
      | Tổng cộng        | Tổ          | 114      | 97
  1   | Huyện Ba Bể      | Tổ          | 75       | 77
  2   | Huyện Chợ Đồn    | Tổ          | 9        | 2
  3   | Huyện Na Rì      | Tổ          | 20       | 18
`;

describe('the mark of a wrong total, which is a live condition,', () => {
  it.each([
    ['above the total', TOTAL_LAST, 4],
    ['within', TOTAL_LAST, 2],
    ['below a total that stands first', TOTAL_FIRST, 2],
    ['within, below a total that stands first', TOTAL_FIRST, 3],
  ])('goes when the missing row is inserted %s, and comes again when its figure is wrong', async (_, art, row) => {
    const workbook = await marked(art);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
    workbook.insert('row', row);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
    workbook.type(row, 1, 'Huyện Bạch Thông');
    workbook.type(row, 3, 10);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual([]);
    workbook.type(row, 3, 11);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
  });

  it('says that it is out of date where a row has come among runs of cells that no range can span', async () => {
    const workbook = await marked(`
      STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
      I   | Huyện Ba Bể      | Tổ          | 75       | 77
      1   | Xã Thượng Minh   | Tổ          | 40       | 41
      2   | Xã Hà Hiệu       | Tổ          | 35       | 36
      II  | Huyện Chợ Đồn    | Tổ          | 30       | 21
      1   | Xã Nam Cường     | Tổ          | 12       | 11
      2   | Xã Đồng Lạc      | Tổ          | 18       | 10
          | Tổng cộng        | Tổ          | 115      | 98
    `);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
    workbook.insert('row', 7);
    workbook.type(7, 0, 'III');
    workbook.type(7, 1, 'Huyện Na Rì');
    workbook.type(7, 3, 10);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['review']);
  });

  it.each([
    ['typed', false],
    ['put in', true],
  ])(
    'says that it is out of date where a row is %s under the last one of a total that stands first',
    async (_, put) => {
      const workbook = await marked(TOTAL_FIRST);
      expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
      if (put) workbook.insert('row', 5);
      workbook.type(5, 0, 4);
      workbook.type(5, 1, 'Huyện Bạch Thông');
      workbook.type(5, 3, 10);
      expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['review']);
      await check(workbook.desk);
      expect(workbook.desk.session().checked?.report.findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    },
  );

  it.each([
    ['typed at the end of', false],
    ['put in at the end of', true],
  ])('says so where a run of cells is %s a total of runs that stands first', async (_, put) => {
    const workbook = await marked(`
      STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
          | Tổng cộng        | Tổ          | 115      | 98
      I   | Huyện Ba Bể      | Tổ          | 75       | 77
      1   | Xã Thượng Minh   | Tổ          | 40       | 41
      2   | Xã Hà Hiệu       | Tổ          | 35       | 36
      II  | Huyện Chợ Đồn    | Tổ          | 30       | 21
      1   | Xã Nam Cường     | Tổ          | 12       | 11
      2   | Xã Đồng Lạc      | Tổ          | 18       | 10
    `);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['error']);
    if (put) workbook.insert('row', 8);
    workbook.type(8, 0, 'III');
    workbook.type(8, 1, 'Huyện Na Rì');
    workbook.type(8, 3, 10);
    expect(await lit(workbook, 'Tổng cộng', 'Kế hoạch')).toEqual(['review']);
  });

  it.each([
    ['typed', false],
    ['put in', true],
  ])('says so where a column is %s at the right end of sums that stand on the left', async (_, put) => {
    const workbook = await marked(`
      STT | Huyện            | Tổng số | Xã A | Xã B | Xã C
      A   | B                | 1=2+3+4 | 2    | 3    | 4
      1   | Huyện Ba Bể      | 85      | 25   | 30   | 20
      2   | Huyện Chợ Đồn    | 60      | 10   | 20   | 30
    `);
    expect(await lit(workbook, 'Huyện Ba Bể', 'Tổng số')).toEqual(['error']);
    if (put) workbook.insert('column', 6);
    workbook.type(2, 6, 10);
    expect(await lit(workbook, 'Huyện Ba Bể', 'Tổng số')).toEqual(['review']);
  });

  it('goes as before when the figure itself is put right', async () => {
    const workbook = await marked(TOTAL_LAST);
    const { top, left } = placeOf(await workbook.grid(), 'Tổng cộng', 'Kế hoạch');
    workbook.type(top, left, 104);
    expect([
      a1(placeOf(await workbook.grid(), 'Tổng cộng', 'Kế hoạch')),
      await lit(workbook, 'Tổng cộng', 'Kế hoạch'),
    ]).toEqual(['D5', []]);
  });
});

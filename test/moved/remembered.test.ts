import { check } from '../../src/app/actions/check';
import { correct, uncorrect } from '../../src/app/actions/correct';
import { accept, unaccept } from '../../src/app/actions/findings';
import { corrections, CORRECTIONS_KEY } from '../../src/core/corrections';
import type { Finding } from '../../src/core/finding';
import { drawText } from '../../src/core/grid/draw';
import { letters } from '../../src/core/grid/range';
import { waivers } from '../../src/core/marks/kept-waivers';
import { placedCorrections } from '../../src/core/moved/placed-corrections';
import { LOCALES } from '../../src/core/text/locale';
import { sayNotice } from '../../src/core/text/notice';
import { placeOf, shiftingExcel, type Shifting } from './shifting';

// Many checks over the real Office.js: slow beside others, not by themselves.
jest.setTimeout(30_000);

const sheet = drawText(
  `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Ghi chú
  1   | Huyện Ba Bể        | Tổ          | 75       | 77        | 5
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 2         | 4
  3   | Huyện Na Rì        | Tổ          | 20       | 18        | 3
      | Tổng cộng          | Tổ          | 114      | 97        | 12
`,
  'Biểu 1',
).grid;

type Change = readonly [string, (workbook: Shifting) => void];

const CHANGES: readonly Change[] = [
  ['a row is inserted above', (w) => w.insert('row', 0)],
  ['a column is inserted before', (w) => w.insert('column', 0)],
  ['a column is inserted between', (w) => (w.insert('column', 4), w.type(0, 4, 'Đơn vị thực hiện'))],
  ['rows are sorted', (w) => w.swap(1, 3)],
  ['the sheet is renamed', (w) => w.rename('Biểu 1', 'Biểu 01')],
];

const wrongTotal = ({ desk }: Shifting): Finding | undefined =>
  desk.session().checked?.report.findings.find((one) => one.ruleId === 'total-mismatch');

async function opened(): Promise<Shifting> {
  const workbook = shiftingExcel(sheet);
  await check(workbook.desk);
  return workbook;
}

const codes = ({ desk }: Shifting): string[] =>
  (desk.session().checked?.notices ?? []).map(({ code }) => code).filter((code) => code.indexOf('lost-') === 0);

describe('an accepted finding', () => {
  it.each(CHANGES)('stays accepted where %s, and can be taken back', async (_, change) => {
    const workbook = await opened();
    const finding = wrongTotal(workbook);
    if (!finding) throw new Error('the total should be wrong');
    await accept(workbook.desk, finding, { reason: 'Theo quyết định', by: '', reference: '' });
    change(workbook);
    await check(workbook.desk);
    const accepted = wrongTotal(workbook);
    expect(accepted?.waived?.reason).toBe('Theo quyết định');
    expect(codes(workbook)).toEqual([]);
    if (accepted) await unaccept(workbook.desk, accepted);
    expect(waivers(await workbook.host.memory())).toEqual([]);
    await check(workbook.desk);
    expect(wrongTotal(workbook)?.waived).toBeNull();
  });

  it('that was accepted after the table had moved away from the check keeps to its row', async () => {
    const workbook = await opened();
    const finding = wrongTotal(workbook);
    if (!finding) throw new Error('the total should be wrong');
    workbook.insert('row', 2);
    await accept(workbook.desk, finding, { reason: 'x', by: '', reference: '' });
    await check(workbook.desk);
    expect(wrongTotal(workbook)?.waived?.reason).toBe('x');
  });

  it('is listed by its row once it is not found any more', async () => {
    const workbook = await opened();
    const finding = wrongTotal(workbook);
    if (!finding) throw new Error('the total should be wrong');
    await accept(workbook.desk, finding, { reason: 'x', by: '', reference: '' });
    workbook.remove('row', 4);
    await check(workbook.desk);
    const notice = workbook.desk.session().checked?.notices.find(({ code }) => code === 'lost-waiver');
    expect(notice).toMatchObject({ sheet: 'Biểu 1', data: { text: 'Tổng cộng' } });
    for (const locale of LOCALES) expect(notice && sayNotice(notice, locale)).toContain('Tổng cộng');
  });
});

describe('a correction of the reading', () => {
  /** Roles of rows and columns that a person has said, by what they are called. */
  async function said(workbook: Shifting): Promise<string[]> {
    const grid = await workbook.grid();
    const [table] = workbook.desk.session().checked?.tables ?? [];
    const column = table?.columns.find(({ at }) => at === placeOf(grid, 'Tổng cộng', 'Ghi chú').left);
    const row = table?.rows.find(({ at }) => at === placeOf(grid, 'Huyện Chợ Đồn', 'Ghi chú').top);
    return [column?.role ?? '', row?.role ?? ''];
  }

  const others = (workbook: Shifting): number =>
    (workbook.desk.session().checked?.tables[0]?.rows ?? []).filter(({ role }) => role === 'note').length;

  async function corrected(): Promise<Shifting> {
    const workbook = await opened();
    const at = placeOf(await workbook.grid(), 'Huyện Chợ Đồn', 'Ghi chú');
    await correct(workbook.desk, {
      kind: 'role',
      sheet: 'Biểu 1',
      column: letters(at.left),
      near: 0,
      role: 'remaining',
    });
    await correct(workbook.desk, { kind: 'row-role', sheet: 'Biểu 1', row: at.top, role: 'note' });
    expect(await said(workbook)).toEqual(['remaining', 'note']);
    return workbook;
  }

  it.each(CHANGES)('keeps to its row and column where %s, and can be taken back', async (_, change) => {
    const workbook = await corrected();
    change(workbook);
    await check(workbook.desk);
    expect([...(await said(workbook)), others(workbook)]).toEqual(['remaining', 'note', 1]);
    expect(codes(workbook)).toEqual([]);
    await uncorrect(workbook.desk, (await workbook.grid()).sheet);
    expect(await workbook.host.memory()).not.toHaveProperty(CORRECTIONS_KEY);
  });

  it('is not applied to another row, and listed, once its row is gone', async () => {
    const workbook = await corrected();
    workbook.remove('row', 2);
    await check(workbook.desk);
    expect(others(workbook)).toBe(0);
    expect(codes(workbook)).toEqual(['lost-correction']);
  });

  it.each<Change>(CHANGES.filter(([name]) => name.indexOf('sorted') < 0 && name.indexOf('between') < 0))(
    'of a header or of what is no table keeps to its place where %s',
    async (_, change) => {
      const workbook = await opened();
      await correct(workbook.desk, { kind: 'header', sheet: 'Biểu 1', top: 0, bottom: 0 });
      expect(workbook.desk.session().checked?.tables[0]?.evidence[0]?.code).toBe('header-by-person');
      change(workbook);
      await check(workbook.desk);
      expect(workbook.desk.session().checked?.tables[0]?.evidence[0]?.code).toBe('header-by-person');
    },
  );

  it('that was remembered by its number, before, still counts', () => {
    const item = { kind: 'row-role', sheet: 'Biểu 1', row: 2, role: 'note' };
    const memory = { [CORRECTIONS_KEY]: JSON.stringify({ version: 1, items: [item] }) };
    expect(corrections(memory)).toEqual([item]);
    expect(placedCorrections(memory, { grids: [sheet], sheets: ['Biểu 1'] })).toEqual({
      corrections: [item],
      lost: [],
    });
  });

  it('of a sheet that was not read is neither applied nor lost', () => {
    const item = { kind: 'row-role', sheet: 'Biểu 2', row: 2, role: 'note' };
    const memory = { [CORRECTIONS_KEY]: JSON.stringify({ version: 1, items: [item] }) };
    expect(placedCorrections(memory, { grids: [sheet], sheets: ['Biểu 1', 'Biểu 2'] })).toEqual({
      corrections: [],
      lost: [],
    });
  });
});

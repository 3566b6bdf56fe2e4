/** @jest-environment jsdom */
import { act, Simulate } from 'react-dom/test-utils';
import { actionsOf } from '../../src/app/actions';
import { check } from '../../src/app/actions/check';
import type { Desk } from '../../src/app/desk';
import { deskOver, sheetOf } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

const LONG = 'Số tổ truyền thông cộng đồng được thành lập mới và duy trì hoạt động trong năm';
const FORM = `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | ${LONG} | <         | Tỷ lệ (%) | Ký xác nhận
  ^   | ^                  | ^           | Kế hoạch | Thực hiện | ^         | ^
  A   | B                  | C           | 1        | 2         | 3=2/1     | 4
      | Tổng cộng          | Tổ          | 104      | 97        | 93,3      |
  1   | Huyện Ba Bể        | Tổ          | 75       | 77        | 102,7     |
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 2         | 22,2      |
  3   | Huyện Na Rì        | Tổ          | 20       | 18        | 90        |
`;

async function opened(): Promise<Desk> {
  const desk = deskOver({ grids: [sheetOf('Biểu 1', FORM), sheetOf('Trống', 'Ghi chú')] });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  await pane.show(desk);
  act(() => actionsOf(desk).setTab('reading'));
  for (let turn = 0; turn < 3; turn++) await pane.settle();
  return desk;
}

const all = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');

async function choose(name: string, key: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!select) throw new Error(`no choice «${name}»`);
  act(() => Simulate.change(select, { target: { value: key } } as never));
  for (let turn = 0; turn < 3; turn++) await pane.settle();
}

describe('what a table was read as', () => {
  it('is said in one sentence', async () => {
    await opened();
    expect(all('.read-as')).toEqual([
      expect.stringMatching(
        /A1:G7: biểu kết quả thực hiện, dòng tiêu đề 1–2, dòng ký hiệu cột 3, 7 cột,.* 3 dòng chỉ tiêu, dòng tổng ở trên \(dòng 4\)\.$/,
      ),
    ]);
  });

  it('is a picture of the header, merged as it stands, with the role of every column below', async () => {
    await opened();
    const cells = [...document.querySelectorAll<HTMLTableCellElement>('.header-picture tbody tr:first-child td')];
    expect(cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 2],
      [2, 1],
      [2, 1],
    ]);
    expect(all('.header-picture thead th')).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    expect(all('.header-picture .roles td').slice(0, 6)).toEqual([
      'Số thứ tự',
      'Nội dung, chỉ tiêu',
      'Đơn vị tính',
      'Chỉ tiêu giao',
      'Thực hiện',
      'Tỷ lệ',
    ]);
    const long = cells[3];
    expect(long?.title).toBe(LONG);
    expect(long?.querySelector('.sr-only')?.textContent).toBe(LONG);
    expect(long?.querySelector('[aria-hidden]')?.textContent?.length).toBeLessThan(40);
    expect(document.querySelector('.header-picture')?.getAttribute('tabindex')).toBe('0');
  });
});

describe('a corrected reading', () => {
  it('is told in a live region, stands above the tables, and is taken back there', async () => {
    const desk = await opened();
    const region = document.querySelector('.corrections');
    expect([region?.getAttribute('role'), region?.textContent]).toEqual(['status', '']);
    await pane.press('Sửa cách đọc Biểu 1');
    await choose('Vai trò của cột E', 'disbursed');
    expect(region?.textContent).toContain('Trang tính «Biểu 1» đang được đọc theo chỗ đã sửa:cột E đọc là «Giải ngân»');
    expect(all('.header-picture .roles td')[4]).toBe('Giải ngân (đã sửa)');
    expect(pane.text()).toContain('Đã đọc lại theo chỗ vừa sửa');
    await pane.press('Đọc lại như ban đầu');
    for (let turn = 0; turn < 3; turn++) await pane.settle();
    expect(pane.text()).toContain('Trang tính được đọc lại như ban đầu');
    expect(all('.header-picture .roles td')[4]).toBe('Thực hiện');
    expect(desk.session().undoable).toBe('reading');
  });

  it('keeps the form open and focus where it is, among many tables', async () => {
    const names = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => `Biểu ${n}`);
    const desk = deskOver({ grids: names.map((name) => sheetOf(name, FORM)) });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await check(desk);
    await pane.show(desk);
    act(() => actionsOf(desk).setTab('reading'));
    for (let turn = 0; turn < 4; turn++) await pane.settle();
    await pane.press('Sửa cách đọc Biểu 7');
    await pane.settle();
    const select = document.querySelector<HTMLSelectElement>('select[aria-label="Vai trò của cột E"]');
    act(() => select?.focus());
    await choose('Vai trò của cột E', 'disbursed');
    expect(all('.corrections li')).toEqual(['cột E đọc là «Giải ngân»']);
    expect(document.activeElement).toBe(select);
    expect(select?.value).toBe('disbursed');
    act(() => pane.button('Đọc lại như ban đầu').focus());
    await pane.press('Đọc lại như ban đầu');
    for (let turn = 0; turn < 3; turn++) await pane.settle();
    expect(document.activeElement?.textContent).toMatch(/^Biểu được đọc như dưới đây/);
    expect(select?.value).toBe('actual');
  });

  it('stays in sight where it says that there is no table', async () => {
    await opened();
    await pane.press('Sửa cách đọc Biểu 1');
    await pane.press('Đây không phải là biểu');
    for (let turn = 0; turn < 3; turn++) await pane.settle();
    expect(all('.read-as')).toEqual([]);
    expect(all('.corrections li')).toEqual(['vùng A1:G7 không phải là biểu']);
    expect(all('.bare summary')).toHaveLength(2);
    await pane.press('Đọc lại như ban đầu');
    for (let turn = 0; turn < 3; turn++) await pane.settle();
    expect(all('.read-as')).toHaveLength(1);
  });
});

/** @jest-environment jsdom */
import * as React from 'react';
import { cellsOf } from '../../src/core/grid/gather-cells';
import * as ReactDOM from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import type { Desk } from '../../src/app/desk';
import { drawText } from '../../src/core/grid/draw';
import { a1, cellAt } from '../../src/core/grid/range';
import { Trouble } from '../../src/core/host';
import { defineRule, type Rule } from '../../src/core/rules/rule';
import { memoryHost } from '../../src/hosts/memory';
import { App } from '../../src/taskpane/App';
import { isDark } from '../../src/taskpane/theme';
import '../../src/taskpane/icons';
import { deskOver, sheetOf } from '../app/desk';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.appendChild(root);
});

afterEach(() => {
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
  document.documentElement.className = '';
});

// Twice, for Fabric's message bars and menus draw a moment later, so that screen readers notice them.
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await act(() => new Promise<void>((go) => setTimeout(go, 20)));
}

async function show(desk: Desk): Promise<void> {
  act(() => void ReactDOM.render(<App desk={desk} />, root));
  await settle();
}

const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button «${name}»: ${texts('button').join(' | ')}`);
  return found;
}

async function press(name: string): Promise<void> {
  act(() => button(name).click());
  await settle();
}

async function menu(name: string): Promise<void> {
  await press('Thao tác');
  await press(name);
}

/** What is listed comes a few items at a time. */
async function drawn(count: number, selector = '.card'): Promise<void> {
  for (let turn = 0; turn < 20 && texts(selector).length < count; turn++) await settle();
  await settle();
  expect(texts(selector).length).toBe(count);
}

const heard = (): string => texts('[aria-live="polite"]').join('').trim();

describe('the pane', () => {
  it('says before the first check what there is to do', async () => {
    await show(deskOver());
    expect(root.textContent).toContain('Chưa kiểm tra.');
    expect(heard()).toBe('');
  });

  it('checks, announces the counts, and shows the first finding whole', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    expect(heard()).toMatch(/^1 lỗi/);
    expect(texts('.outcome')[0]).toContain('Đã kiểm tra 1 trang tính, 1 biểu lúc 15:30.');
    expect(texts('button.chip')).toContain('1 lỗi');
    const [card] = document.querySelectorAll('.card');
    expect(card?.textContent).toContain('D5');
    expect(card?.textContent).toContain('Cách xử lý');
    expect(card?.textContent).toContain('Vì sao');
    expect(texts('.why')).toEqual([]);
    expect([...(card?.querySelectorAll('dd') ?? [])].map((dd) => dd.textContent)).toEqual(['104', '114', '10']);
  });

  it('takes the person to a cell, says where they are, and keeps focus on the link', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3) });
    const reveal = jest.spyOn(host, 'reveal');
    await show(deskOver({}, { host }));
    await press('Kiểm tra');
    await press('D5');
    expect(reveal).toHaveBeenCalledWith(cellAt('Biểu 1', 4, 3));
    expect(document.activeElement?.textContent).toBe('D5');
    expect(document.querySelector('.card')?.getAttribute('aria-current')).toBe('location');
  });

  it('previews marks as cells with before and after, and writes on confirmation', async () => {
    const desk = deskOver();
    await show(desk);
    await press('Kiểm tra');
    await press('Đánh dấu trên trang tính');
    expect(document.activeElement?.textContent).toContain('Xem trước');
    expect(texts('.change')[0]).toMatch(/D5.*Trước.*Sau/);
    expect(await desk.host.marks()).toEqual([]);
    await press('Đánh dấu');
    expect((await desk.host.marks()).map((at) => a1(at))).toContain('D5');
    expect(root.textContent).toContain('Đã đánh dấu');
    expect(document.activeElement?.tagName).toBe('MAIN');
    await menu('Gỡ đánh dấu');
    await press('Gỡ đánh dấu');
    expect(await desk.host.marks()).toEqual([]);
  });

  it('cancels a preview without a trace', async () => {
    const desk = deskOver();
    await show(desk);
    await press('Kiểm tra');
    await menu('Ghi công thức tỷ lệ');
    expect(texts('.change').length).toBeGreaterThanOrEqual(3);
    await press('Hủy');
    expect(await desk.host.memory()).toEqual({});
    expect(texts('button.chip')).toContain('1 lỗi');
  });

  it('speaks English on request and remembers it', async () => {
    const kept: Record<string, string> = {};
    const preferences = { get: () => null, set: (key: string, value: string) => void (kept[key] = value) };
    await show(deskOver({}, { preferences }));
    await press('Kiểm tra');
    await press('English');
    expect(texts('button.chip')).toContain('1 error');
    expect(document.documentElement.lang).toBe('en');
    expect(kept).toEqual({ locale: 'en' });
    expect(root.textContent).not.toMatch(/Cách xử lý|Vì sao|Phát hiện|Kiểm tra(?! biểu)|Còn/);
  });

  it('lists the rates, the furthest behind first, with fraction and bar', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    await press('Tỷ lệ');
    const groups = texts('ul.rates:not(.headline) .value');
    expect(groups[0]).toContain('22,2% 2/9');
    expect(groups[groups.length - 1]).toContain('102,7% 77/75');
    const bars = [...document.querySelectorAll('[role="img"]')].map((bar) => bar.getAttribute('aria-label'));
    expect(bars.some((label) => label?.includes('22,2% (2/9)'))).toBe(true);
  });

  it('offers the sentence of the report, its figures tied to cells', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    await press('Báo cáo');
    expect(texts('.sentence')[0]).toContain('2/9');
    expect(document.querySelectorAll('.sentence button, .sentence a').length).toBeGreaterThan(2);
  });

  it('answers the claims of a pasted report, without any check before', async () => {
    await show(deskOver());
    await press('Báo cáo');
    await press('Soát lời văn báo cáo');
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field for the report');
    field.value = 'Đã giải ngân 318,360/3.291 triệu đồng, đạt 9%. Hoàn thành 02/9 chỉ tiêu, đạt 22,2%.';
    act(() => Simulate.change(field));
    await press('Soát lời văn');
    expect(texts('.claim')[0]).toMatch(/Bỏ phần lẻ, chưa làm tròn.*9,7%/);
    expect(texts('.answer-filter')).toEqual(['Tất cả 2', 'Bỏ phần lẻ, chưa làm tròn 1', 'Đúng 1']);
    expect(document.querySelector('.report-text')?.textContent?.replace(/[✗✂≠?✓○]| \([^)]*\)/g, '')).toBe(field.value);
    expect(texts('.report-text .mark.cut, .report-text .mark.right')).toEqual([
      expect.stringContaining('9%'),
      expect.stringContaining('22,2%'),
    ]);
    await press('Xem trong lời văn');
    expect(document.activeElement?.className).toBe('mark cut');
  });

  it('says how the table was read and lets the person correct it', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    await press('Cách đọc');
    expect(texts('.read-as')[0]).toContain('A1:F5');
    await press('Sửa cách đọc Biểu 1');
    await drawn(6, '.column');
    await press('Đây không phải là biểu');
    expect(root.textContent).toContain('Không thấy biểu nào ở đây');
  });

  it('asks for a reason before a finding is accepted', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    await press('Bỏ qua, có lý do');
    expect((button('Ghi lý do và bỏ qua') as HTMLButtonElement).disabled).toBe(true);
    const field = document.querySelector('textarea');
    if (!field) throw new Error('no field for the reason');
    field.value = 'Theo quyết định';
    act(() => Simulate.change(field));
    const [by] = Array.from(document.querySelectorAll('.waiver input'));
    if (!(by instanceof HTMLInputElement)) throw new Error('no field for the name');
    by.value = 'Nguyễn Thị An';
    act(() => Simulate.change(by));
    await press('Ghi lý do và bỏ qua');
    expect(texts('.card.waived')).toEqual([]);
    await press('▸Đã bỏ qua, có lý do (1)');
    act(() => document.querySelector<HTMLElement>('.card.waived .title')?.click());
    await settle();
    expect(texts('.card.waived')[0]).toMatch(/Lý do: Theo quyết định.*Nguyễn Thị An/);
    expect(heard()).toContain('1 đã bỏ qua');
  });
});

describe('the states of the pane', () => {
  it('no table', async () => {
    await show(deskOver({ grids: [sheetOf('Họp', 'Họp giao ban tuần 12')] }));
    await press('Kiểm tra');
    expect(root.textContent).toContain('Không thấy biểu nào ở đây');
    expect(heard()).toMatch(/^Không thấy biểu nào ở đây/);
    expect(heard()).not.toContain('Không có lỗi');
    expect(texts('button')).not.toContain('Đánh dấu trên trang tính');
  });

  it('an empty sheet', async () => {
    await show(
      deskOver({ grids: [{ sheet: 'Trống', cells: cellsOf([]), merges: [] }], selection: cellAt('Trống', 0, 0) }),
    );
    await press('Kiểm tra');
    expect(root.textContent).toContain('Trang tính trống');
    expect(root.textContent).not.toContain('Không có lỗi');
  });

  it('protected: checks, and says what still works', async () => {
    await show(deskOver({ grids: [sheetOf('Biểu 1', undefined, { protected: true })] }));
    await press('Kiểm tra');
    expect(root.textContent).toContain('Trang tính được bảo vệ: Biểu 1.');
    expect(texts('button.chip')).toContain('1 lỗi');
    await press('Đánh dấu trên trang tính');
    expect(root.textContent).toContain('đang được bảo vệ nên chưa ghi được');
  });

  it('an error: one sentence with the remedy, that can be closed', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 0, 0) });
    host.read = () => Promise.reject(new Trouble('editing-cell'));
    await show(deskOver({}, { host }));
    await press('Kiểm tra');
    expect(root.textContent).toContain('Nhấn Enter hoặc Esc');
    act(() => document.querySelector<HTMLElement>('[aria-label="Đóng"]')?.click());
    expect(root.textContent).not.toContain('Nhấn Enter hoặc Esc');
  });

  it('partial: names the sheet that was too large', async () => {
    const host = memoryHost({ grids: [sheetOf('Lớn'), sheetOf('Biểu 2')], selection: cellAt('Lớn', 0, 0) });
    const read = host.read.bind(host);
    host.read = (names) =>
      names.includes('Lớn') ? Promise.reject(new Trouble('too-large', { sheet: 'Lớn' })) : read(names);
    const desk = deskOver({}, { host });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await show(desk);
    await press('Kiểm tra');
    expect(root.textContent).toContain('Kết quả chưa đủ.');
    expect(root.textContent).toContain('«Lớn»');
  });

  it('ten thousand findings: those in sight are drawn, and none is cut', async () => {
    await show(deskOver({ grids: [sheetOf('Biểu 1')] }, { rules: [talkative(10000)] }));
    await press('Kiểm tra');
    expect(heard()).toContain('10.000 cảnh báo');
    expect(root.textContent).toContain('Còn 10.000/10.000');
    expect(texts('.card').length).toBeGreaterThan(5);
    expect(texts('.card').length).toBeLessThan(500);
  });

  it('every control has a name', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    for (const tab of ['Tỷ lệ', 'Báo cáo', 'Soát lời văn báo cáo', 'Cách đọc', 'Phát hiện', 'Lọc, nhóm']) {
      await press(tab);
      for (const control of document.querySelectorAll<HTMLElement>('button, input, textarea, [role="listbox"], a')) {
        const labels = (control as HTMLInputElement).labels ?? [];
        const name = control.getAttribute('aria-label') ?? control.getAttribute('title') ?? control.textContent ?? '';
        const by = control.getAttribute('aria-labelledby');
        expect([control.outerHTML.slice(0, 120), name !== '' || labels.length > 0 || by !== null]).toEqual([
          control.outerHTML.slice(0, 120),
          true,
        ]);
      }
    }
  });
});

describe('the theme', () => {
  it('follows Office, then its background, then the system', () => {
    expect(isDark({ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, false)).toBe(true);
    expect(isDark({ isDarkTheme: false }, true)).toBe(false);
    expect(isDark({ bodyBackgroundColor: '#1F1F1F' }, false)).toBe(true);
    expect(isDark({ bodyBackgroundColor: '#FAF9F8' }, true)).toBe(false);
    expect(isDark({}, true)).toBe(true);
    expect(isDark(null, false)).toBe(false);
  });
});

/** A rule with as much to say as it is told to. */
function talkative(times: number): Rule {
  const words = { title: 'Nhiều', why: '', todo: '', messages: { m: () => 'Câu.' } };
  return defineRule<{ m: Record<string, never> }>({
    id: 'talkative',
    severity: 'warning',
    basis: null,
    appliesTo: () => true,
    check: (table) =>
      Array.from({ length: times }, (_, index) => ({
        message: 'm' as const,
        at: cellAt(table.range.sheet, 1 + (index % 4), 3),
        data: {},
      })),
    text: { vi: words, en: words },
    example: drawText('a').grid.sheet,
  });
}

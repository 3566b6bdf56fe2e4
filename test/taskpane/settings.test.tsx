/** @jest-environment jsdom */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import type { Desk } from '../../src/app/desk';
import { cellAt } from '../../src/core/grid/range';
import { SETTINGS_KEY } from '../../src/core/kept-settings';
import { UNDO_KEY } from '../../src/core/marks/undo-log';
import { memoryHost } from '../../src/hosts/memory';
import { App } from '../../src/taskpane/App';
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
});

// Twice, for Fabric's message bars and menus draw a moment later, so that screen readers notice them.
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await act(() => new Promise<void>((go) => setTimeout(go, 20)));
}

async function show(desk: Desk): Promise<void> {
  act(() => void ReactDOM.render(<App desk={desk} />, root));
  await settle();
}

const names = (): string[] => [...document.querySelectorAll('button')].map((one) => one.textContent?.trim() ?? '');

async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button «${name}»: ${names().join(' | ')}`);
  act(() => found.click());
  await settle();
}

async function menu(name: string): Promise<void> {
  await press('Thao tác');
  await press(name);
}

function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].find((one) =>
    [...(one.labels ?? [])].some((text) => text.textContent?.includes(label)),
  );
  if (!found) throw new Error(`no field «${label}»`);
  return found;
}

async function type(label: string, text: string): Promise<void> {
  const input = field(label);
  input.value = text;
  act(() => Simulate.change(input));
  // Fabric looks at a field's fault once the person pauses.
  await act(() => new Promise<void>((go) => setTimeout(go, 250)));
}

async function tick(label: string): Promise<void> {
  const input = field(label);
  act(() => Simulate.change(input));
  await settle();
}

const kept = async (desk: Desk): Promise<unknown> =>
  JSON.parse((await desk.host.memory())[SETTINGS_KEY] ?? 'null') as unknown;

describe('the settings', () => {
  it('are shown, changed and kept in the workbook; the findings follow', async () => {
    const desk = deskOver();
    await show(desk);
    await press('Kiểm tra');
    expect(root.textContent).toContain('Lỗi (1)');
    await menu('Cài đặt');
    expect(document.activeElement?.textContent).toBe('Cài đặt của sổ tính này');
    expect(root.textContent).toMatch(/điều 37\.4: tối đa 30\.000\.000 đồng\/mô hình, áp dụng từ 15\/08\/2023/);
    await type('Danh sách địa bàn', 'STT\tTên huyện\n1\tBa Bể\n\n2\tChợ Đồn');
    await tick('điều 37.4');
    const rule = (await desk.checker.rules()).find((one) => one.id === 'total-mismatch');
    await tick(rule?.text.vi.title ?? '');
    await press('Lưu cài đặt');
    expect(await kept(desk)).toEqual({
      version: 1,
      areas: ['Ba Bể', 'Chợ Đồn'],
      norms: ['TT55/2023 Đ37.4'],
      off: ['total-mismatch'],
    });
    expect(root.textContent).toContain('Đã lưu cài đặt.');
    expect(root.textContent).not.toContain('Lỗi (1)');
    await menu('Cài đặt');
    expect(field('Danh sách địa bàn').value).toBe('Ba Bể\nChợ Đồn');
    await press('Trở về mặc định');
    expect(await kept(desk)).toBeNull();
    expect(root.textContent).toContain('Lỗi (1)');
  });

  it('cannot be saved with a threshold that is none', async () => {
    const desk = deskOver();
    await show(desk);
    await menu('Cài đặt');
    await type('giải ngân chậm', '101');
    expect(root.textContent).toContain('Ghi một số từ 0 đến 100.');
    await press('Lưu cài đặt');
    expect(await desk.host.memory()).toEqual({});
    await type('giải ngân chậm', '12,5');
    await press('Lưu cài đặt');
    expect(await kept(desk)).toEqual({ version: 1, slowPoints: 12.5 });
  });

  it('set the decimals of the rates', async () => {
    await show(deskOver({ memory: { [SETTINGS_KEY]: '{"decimals": 3}' } }));
    await press('Kiểm tra');
    await press('Tỷ lệ');
    expect(root.textContent).toContain('22,222%');
  });

  it('that are broken are said with the remedy', async () => {
    await show(deskOver({ memory: { [SETTINGS_KEY]: '{"decimals": 9}' } }));
    await press('Kiểm tra');
    expect(root.textContent).toContain('«decimals» phải là một số nguyên từ 0 đến 6');
    await press('English');
    expect(root.textContent).toContain('“decimals” must be a whole number from 0 to 6');
  });
});

describe('notes', () => {
  it('are offered where Excel has them, and shown before they are written', async () => {
    const desk = deskOver();
    await show(desk);
    await press('Kiểm tra');
    await menu('Ghi chú vào ô');
    expect(document.querySelector('.change')?.textContent).toMatch(/D5.*Kiểm Biểu: /);
    await press('Ghi chú');
    expect(await desk.host.notes?.()).toContainEqual(cellAt('Biểu 1', 4, 3));
    expect(root.textContent).toMatch(/Đã ghi chú vào \d+ ô\./);
  });

  it('are not offered where Excel has none, and the reason is said', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3) });
    await show(deskOver({}, { host: { ...host, lacks: () => ['notes'] } }));
    await press('Kiểm tra');
    expect(document.querySelector('.toolbar')?.textContent).toContain('không ghi được ghi chú vào ô');
    await press('Thao tác');
    expect(names()).not.toContain('Ghi chú vào ô');
  });
});

describe('an undo that has nothing left', () => {
  it('says what was too large and can be passed over', async () => {
    const entry = { time: '2026-11-22T15:30', what: 'fix', packed: [], dropped: 12 };
    const desk = deskOver({ memory: { [UNDO_KEY]: JSON.stringify({ version: 1, entries: [entry] }) } });
    await show(desk);
    await menu('Hoàn tác: lần sửa');
    expect(root.textContent).toMatch(/Không hoàn tác được lần ghi này.*12 thay đổi của lần ghi này quá lớn/);
    await press('Bỏ qua lần ghi này');
    expect(root.textContent).toContain('Đã bỏ qua lần ghi này');
    expect(await desk.host.memory()).toEqual({});
  });
});

describe('the rates', () => {
  async function copied(desk: Desk, name: string): Promise<string> {
    let text = '';
    const copy = jest.fn(() => {
      text = document.querySelector<HTMLTextAreaElement>('textarea.sr-only')?.value ?? '';
      return true;
    });
    Object.assign(document, { execCommand: copy });
    await press(name);
    expect(copy).toHaveBeenCalledWith('copy');
    return text;
  }

  it('are copied as CSV, Vietnamese with semicolons and decimal commas', async () => {
    const desk = deskOver({ grids: [sheetOf('Biểu 1', ART)] });
    await show(desk);
    await press('Kiểm tra');
    await press('Tỷ lệ');
    const lines = (await copied(desk, 'Sao chép CSV')).split(/\r?\n/);
    expect(lines[0]).toMatch(/^Biểu;Loại;Dòng;Nội dung;/);
    expect(lines.find((line) => line.includes('Ba Bể'))).toMatch(/;2,5;10;"25,0%";/);
    expect(new Set(lines.filter(Boolean).map((line) => line.replace(/"[^"]*"/g, '').split(';').length)).size).toBe(1);
    await press('English');
    expect(await copied(desk, 'Copy as CSV')).toMatch(/,2\.5,10,25\.0%,/);
  });

  it('and their sheet are reached by keyboard', async () => {
    await show(deskOver());
    await press('Kiểm tra');
    await press('Tỷ lệ');
    for (const name of ['Sao chép CSV', 'Sao chép bảng tỷ lệ', 'Tổng hợp tỷ lệ']) {
      const control = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
      expect([name, control?.tabIndex, control?.disabled]).toEqual([name, 0, false]);
      control?.focus();
      expect(document.activeElement).toBe(control);
    }
  });
});

const ART = `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể        | Tổ          | 10       | 2,5       |
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 2         |
`;

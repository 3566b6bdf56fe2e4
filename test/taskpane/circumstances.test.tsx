/** @jest-environment jsdom */
import { act } from 'react-dom/test-utils';
import { drawText } from '../../src/core/grid/draw';
import { defineRule, type Rule } from '../../src/core/rules/rule';
import { cellAt } from '../../src/core/grid/range';
import { LACKS } from '../../src/core/text/lack';
import { memoryHost } from '../../src/hosts/memory';
import { vi } from '../../src/app/words/vi';
import { followTheme, type OfficeTheme } from '../../src/taskpane/theme';
import { deskOver, sheetOf } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

const hostOf = (more: Parameters<typeof sheetOf>[2] = {}) =>
  memoryHost({ grids: [sheetOf('Biểu 1', undefined, more)], selection: cellAt('Biểu 1', 1, 3) });

describe('an Excel that cannot mark', () => {
  it('says so beside a button that is switched off, before anything is previewed', async () => {
    const host = hostOf();
    host.lacks = () => ['marks'];
    await pane.show(deskOver({}, { host }));
    await pane.press('Kiểm tra');
    const mark = pane.button('Đánh dấu trên trang tính');
    expect(mark.getAttribute('aria-disabled')).toBe('true');
    const described = document.getElementById(mark.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(LACKS.vi.marks);
    expect(document.querySelector('.toolbar .note')?.textContent).toBe(LACKS.vi.marks);
    await pane.press('Đánh dấu trên trang tính');
    expect(pane.text()).not.toContain('Xem trước');
  });
});

describe('a place on a hidden sheet', () => {
  it('is told of, with a button that shows the sheet, and how to hide it again', async () => {
    const host = hostOf({ visibility: 'hidden' });
    const desk = deskOver({}, { host });
    await pane.show(desk);
    await pane.press('Kiểm tra');
    await pane.press('D5');
    expect(pane.text()).toContain('Trang tính «Biểu 1» đang ẩn');
    expect((await host.sheets())[0]?.visibility).toBe('hidden');
    await pane.press('Hiện trang tính này');
    expect(pane.text()).toContain('Muốn ẩn lại');
    expect((await host.sheets())[0]?.visibility).toBe('visible');
  });
});

describe('the loss of Ctrl+Z', () => {
  function remembering() {
    const kept: Record<string, string> = {};
    return { get: (key: string) => kept[key] ?? null, set: (key: string, value: string) => void (kept[key] = value) };
  }

  it('is told of before the first write, once, and not again when the pane is opened anew', async () => {
    const preferences = remembering();
    await pane.show(deskOver({}, { preferences }));
    await pane.press('Kiểm tra');
    expect(pane.text()).not.toContain(vi.undoNote);
    await pane.press('Đánh dấu trên trang tính');
    expect(pane.text()).toContain(vi.undoNote);
    await pane.press('Đánh dấu');
    await pane.press('Đánh dấu trên trang tính');
    expect(pane.text()).toContain('Xem trước');
    expect(pane.text()).not.toContain(vi.undoNote);
    await pane.press('Hủy');
    await pane.press('Bỏ qua, có lý do');
    expect(pane.text()).not.toContain(vi.undoNote);
  });

  it('is told of before a finding is accepted, and remembered', async () => {
    const preferences = remembering();
    await pane.show(deskOver({}, { preferences }));
    await pane.press('Kiểm tra');
    await pane.press('Bỏ qua, có lý do');
    expect(pane.text()).toContain(vi.undoNote);
    expect(preferences.get('undo-told')).toBe('yes');
  });

  it('was told of in an earlier session', async () => {
    const preferences = remembering();
    preferences.set('undo-told', 'yes');
    await pane.show(deskOver({}, { preferences }));
    await pane.press('Kiểm tra');
    await pane.press('Đánh dấu trên trang tính');
    expect(pane.text()).not.toContain(vi.undoNote);
  });
});

describe('the colours of the pane', () => {
  const page = (dark: boolean) => {
    const listeners: Record<string, () => void> = {};
    const system = { matches: dark, addEventListener: (_: string, tell: () => void) => (listeners['system'] = tell) };
    return {
      listeners,
      window: {
        matchMedia: () => system,
        addEventListener: (name: string, tell: () => void) => (listeners[name] = tell),
      } as unknown as Window,
    };
  };
  const drawn = (): string => document.documentElement.className;
  const LIGHT = { bodyBackgroundColor: '#F3F2F1' };
  const DARK = { bodyBackgroundColor: '#262626' };

  it('are light beside a light Excel on a dark system, whether or not Excel says so', () => {
    followTheme({ context: { officeTheme: LIGHT, platform: 'PC' } }, page(true).window);
    expect(drawn()).toBe('light');
    followTheme({ context: { platform: 'OfficeOnline' } }, page(true).window);
    expect(drawn()).toBe('light');
  });

  it('are those of the system where Excel takes its own from there', () => {
    followTheme({ context: { platform: 'Mac' } }, page(true).window);
    expect(drawn()).toBe('dark');
  });

  it('change with Excel: at its event, and when a person comes back to the pane', () => {
    const context: { officeTheme: typeof LIGHT; addHandlerAsync?: never } = { officeTheme: LIGHT };
    let event = (): void => undefined;
    const office: OfficeTheme = {
      context: Object.assign(context, {
        document: { addHandlerAsync: (_: string, tell: () => void) => void (event = tell) },
      }),
      EventType: { OfficeThemeChanged: 'officeThemeChanged' },
    };
    const { window, listeners } = page(false);
    followTheme(office, window);
    context.officeTheme = DARK;
    event();
    expect(drawn()).toBe('dark');
    context.officeTheme = LIGHT;
    listeners['focus']?.();
    expect(drawn()).toBe('light');
  });

  it('need no event: an Excel that refuses it is asked when the person comes back', () => {
    const { window } = page(false);
    const document = {
      addHandlerAsync: () => {
        throw new Error('not supported');
      },
    };
    const office = { context: { officeTheme: DARK, document }, EventType: { OfficeThemeChanged: 'x' } };
    expect(() => followTheme(office, window)).not.toThrow();
    expect(drawn()).toBe('dark');
  });
});

describe('a list that is out of date', () => {
  it('says so with the sheets concerned, and checks again at the press of a button', async () => {
    const desk = deskOver();
    await pane.show(desk);
    await pane.press('Kiểm tra');
    act(() => desk.tell({ type: 'changed', sheets: ['Biểu 1'], open: 'Biểu 1' }));
    await pane.settle();
    expect(pane.text()).toContain('Số liệu đã thay đổi – kiểm tra lại. Trang tính: «Biểu 1».');
    await pane.press('Kiểm tra lại');
    expect(pane.text()).not.toContain('Số liệu đã thay đổi');
    expect(desk.session().failure).toBeNull();
  });

  it('says whose it is when another sheet is open', async () => {
    const desk = deskOver();
    await pane.show(desk);
    await pane.press('Kiểm tra');
    act(() => desk.tell({ type: 'changed', sheets: [], open: 'Biểu 2' }));
    await pane.settle();
    expect(pane.text()).toContain('là của trang tính «Biểu 1»; trang tính đang mở «Biểu 2» chưa được kiểm tra');
  });
});

describe('checking continuously', () => {
  it('is chosen in the menu where Excel tells of changes, and is not there elsewhere', async () => {
    const desk = deskOver();
    await pane.show(desk);
    await pane.press('Thao tác');
    expect(document.body.textContent).not.toContain(vi.actions.live);
    await pane.press('Thao tác');
    act(() => desk.tell({ type: 'followed' }));
    await pane.press('Thao tác');
    await pane.press(vi.actions.live);
    expect(desk.session().live).toBe('on');
  });

  it('keeps focus and the drawn cards where only one finding has changed', async () => {
    const desk = deskOver({}, { rules: [manyFindings(20)] });
    await pane.show(desk);
    await pane.press('Kiểm tra');
    for (let turn = 0; turn < 20 && document.querySelectorAll('.card').length < 20; turn++) await pane.settle();
    const cards = [...document.querySelectorAll('.card')];
    expect(cards).toHaveLength(20);
    const link = cards[12]?.querySelector<HTMLElement>('.cell-link');
    link?.focus();
    const { checked } = desk.session();
    if (!checked) throw new Error('there should be a check');
    const findings = checked.report.findings.slice(1);
    act(() => desk.tell({ type: 'rechecked', checked: { ...checked, report: { ...checked.report, findings } } }));
    for (let turn = 0; turn < 20 && document.querySelector('.leaving'); turn++) await pane.settle();
    expect([...document.querySelectorAll('.card')]).toEqual(cards.slice(1));
    expect(document.activeElement).toBe(link);
  });
});

/** A rule that finds something in a cell of its own each time. */
function manyFindings(times: number): Rule {
  const words = { title: 'Nhiều', why: '', todo: '', messages: { m: () => 'Câu.' } };
  return defineRule<{ m: Record<string, never> }>({
    id: 'many',
    severity: 'warning',
    basis: null,
    appliesTo: () => true,
    check: (table) =>
      Array.from({ length: times }, (_, index) => ({
        message: 'm' as const,
        at: cellAt(table.range.sheet, 1 + index, 3),
        data: {},
      })),
    text: { vi: words, en: words },
    example: drawText('a').grid.sheet,
  });
}

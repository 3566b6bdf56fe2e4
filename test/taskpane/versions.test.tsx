/** @jest-environment jsdom */
import '../support/node-in-jsdom';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import { LACKS } from '../../src/core/text/lack';
import type { Lack } from '../../src/core/host';
import { officeHost } from '../../src/hosts/office';
import { App } from '../../src/taskpane/App';
import '../../src/taskpane/icons';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { setSelection } from '../../src/workbench/excel/model/selection';
import { deskOver, sheetOf } from '../app/desk';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';

jest.setTimeout(120_000);

/** A total off by ten, a rate to be written, and a figure kept as text, which has a remedy. */
const BOOK = `
  STT | Nội dung, chỉ tiêu                 | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể                        | Tổ          | 75       | '77       |
  2   | Huyện Chợ Đồn                      | Tổ          | 9        | 2         |
  3   | Huyện Na Rì                        | Tổ          | 20       | 18        |
      | Tổng cộng                          | Tổ          | 114      | 97        |
`;

const MEMORY = /^(xml|setting) /;

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.appendChild(root);
});

afterEach(() => {
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
});

/** The pane over the real Office.js and an emulated Excel of this ExcelApi version. */
async function open(api: string) {
  const excel = excelFromGrids([sheetOf('Biểu 1', BOOK), sheetOf('Khác')], {}, { api });
  // As a person types it: with the quote that Excel keeps beside the text.
  typeInto(excel, 'Biểu 1', 1, 4, "'77");
  const [sheet] = excel.workbook.sheets;
  if (sheet) setSelection(excel, sheet, [{ top: 1, left: 3, bottom: 1, right: 3 }]);
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({}, { host });
  act(() => void ReactDOM.render(<App desk={desk} />, root));
  return { excel, office, desk };
}

type Opened = Awaited<ReturnType<typeof open>>;

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];

const named = (name: string | RegExp): HTMLButtonElement | undefined =>
  buttons().find((one) => {
    const text = one.textContent?.trim() ?? '';
    return typeof name === 'string' ? text === name : name.test(text);
  });

const isOff = (one: HTMLButtonElement): boolean => one.disabled || one.getAttribute('aria-disabled') === 'true';

async function turn(): Promise<void> {
  await act(() => new Promise<void>((go) => setTimeout(go, 5)));
}

/** Waits until something is so; a red message ends the wait, for nothing that was offered may fail. */
async function until(what: string, so: () => boolean): Promise<void> {
  for (let turns = 0; turns < 2000; turns++) {
    const error = document.querySelector('.ms-MessageBar--error')?.textContent;
    if (error) throw new Error(`waiting for ${what}: ${error}`);
    if (so()) return;
    await turn();
  }
  throw new Error(`never came: ${what}\n${root.textContent ?? ''}`);
}

const says = (text: string | RegExp): Promise<void> =>
  until(
    String(text),
    () => (typeof text === 'string' ? root.textContent?.includes(text) : text.test(root.textContent ?? '')) ?? false,
  );

const isIdle = ({ desk }: Opened): boolean => desk.session().busy === null;

async function press(opened: Opened, name: string | RegExp): Promise<void> {
  await until(`button ${String(name)}`, () => {
    const found = named(name);
    return isIdle(opened) && found !== undefined && !isOff(found);
  });
  act(() => named(name)?.click());
  await turn();
}

async function choose(opened: Opened, name: string | RegExp): Promise<void> {
  await press(opened, 'Thao tác');
  await press(opened, name);
}

async function fill(selector: string, text: string): Promise<void> {
  const field = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>(selector);
  await until(`field ${selector}`, () => field() !== null);
  const there = field();
  if (!there) return;
  there.value = text;
  act(() => Simulate.change(there));
}

const seen = ({ excel }: Opened): readonly string[] => fingerprint(excel).filter((line) => !MEMORY.test(line));

/** Does something that writes, and takes it back; the workbook is then what it was. */
async function thereAndBack(opened: Opened, write: () => Promise<void>, changes = true): Promise<void> {
  const before = seen(opened);
  await write();
  await until('the end of the write', () => isIdle(opened));
  if (changes) expect(seen(opened)).not.toEqual(before);
  await choose(opened, /^Hoàn tác: /);
  await press(opened, 'Hoàn tác');
  await says('Đã hoàn tác');
  await until('the check after it', () => isIdle(opened));
  expect(seen(opened)).toEqual(before);
}

const VERSIONS: readonly (readonly [string, readonly Lack[]])[] = [
  ['1.1', ['marks', 'notes', 'memory', 'merges', 'hidden-rows', 'print-setup']],
  ['1.3', ['marks', 'notes', 'memory', 'merges', 'print-setup']],
  ['1.6', ['notes', 'merges', 'print-setup']],
  ['1.8', ['notes', 'merges', 'print-setup']],
  ['1.14', ['notes']],
  ['1.15', ['notes']],
];

describe.each(VERSIONS)('the pane in an Excel of ExcelApi %s', (api, lacks) => {
  it('does all that it offers, says beforehand what it cannot, and asks for nothing newer', async () => {
    const opened = await open(api);
    const { excel, office, desk } = opened;
    const before = fingerprint(excel);

    await press(opened, 'Kiểm tra');
    await says('1 lỗi');
    expect(fingerprint(excel)).toEqual(before);
    act(() => document.querySelector<HTMLElement>('.limits-button')?.click());
    await turn();
    for (const lack of lacks) expect(root.textContent).toContain(LACKS.vi[lack]);
    expect(desk.host.lacks?.()).toEqual(lacks);

    await press(opened, 'D5');
    const top = (): number | undefined => excel.workbook.selections.get(excel.workbook.active)?.[0]?.top;
    await until('the cell', () => top() === 4);
    expect(excel.workbook.selections.get(excel.workbook.active)?.[0]).toMatchObject({ top: 4, left: 3 });

    const mark = named(/^Đánh dấu trên trang tính/);
    if (lacks.includes('marks')) {
      expect(mark && isOff(mark)).toBe(true);
      expect(document.querySelector('.toolbar')?.textContent).toContain(LACKS.vi.marks);
    } else {
      await thereAndBack(opened, async () => {
        await press(opened, 'Đánh dấu trên trang tính');
        await press(opened, 'Đánh dấu');
        await says('Đã đánh dấu');
      });
      await press(opened, 'Đánh dấu trên trang tính');
      await press(opened, 'Đánh dấu');
      await says('Đã đánh dấu');
      await choose(opened, 'Gỡ đánh dấu');
      await press(opened, 'Gỡ đánh dấu');
      await says('Đã gỡ');
      expect(fingerprint(excel).filter((line) => / format /.test(line))).toEqual([]);
    }
    await thereAndBack(opened, async () => {
      await press(opened, 'E2');
      await press(opened, 'Sửa');
      await press(opened, 'Sửa');
      await says('Đã sửa');
    });
    await thereAndBack(opened, async () => {
      await choose(opened, 'Ghi công thức tỷ lệ');
      await press(opened, 'Ghi công thức');
      await says('Đã ghi công thức');
    });
    await thereAndBack(opened, async () => {
      await choose(opened, 'Tổng hợp tỷ lệ');
      await press(opened, 'Lập trang');
      await says('Đã lập trang Tổng hợp tỷ lệ');
    });
    await thereAndBack(
      opened,
      async () => {
        await press(opened, 'Bỏ qua, có lý do');
        await fill('textarea', 'Theo quyết định');
        await fill('.waiver input', 'Nguyễn Thị An');
        await press(opened, 'Ghi lý do và bỏ qua');
        await says('1 đã bỏ qua');
      },
      false,
    );
    await thereAndBack(
      opened,
      async () => {
        await choose(opened, 'Cài đặt');
        await fill('.settings textarea', 'Huyện Ba Bể');
        await press(opened, 'Lưu cài đặt');
        await says('Đã lưu cài đặt');
      },
      false,
    );

    await choose(opened, 'Lập trang Kiểm biểu');
    await press(opened, 'Lập trang');
    await says('Đã lập trang Kiểm biểu');
    await choose(opened, 'Xóa mọi dữ liệu Kiểm Biểu');
    await press(opened, 'Xóa');
    await says('Đã xóa mọi dữ liệu');
    await until('the end', () => isIdle(opened));
    await office.idle();
    expect(fingerprint(excel)).toEqual(before);
    expect([...excel.tooNew, ...excel.unsupported]).toEqual([]);
  });
});

/** @jest-environment jsdom */
import { act } from 'react-dom/test-utils';
import { check } from '../../src/app/actions/check';
import { correct } from '../../src/app/actions/correct';
import { proposeRates } from '../../src/app/actions/rates';
import { saveSettings } from '../../src/app/actions/settings';
import { confirm } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { deskOver } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

/** A workbook with settings, rates, other settings and a corrected reading, written a minute apart. */
async function written(): Promise<Desk> {
  let minute = 0;
  const desk = deskOver({}, { now: () => new Date(2026, 10, 22, 15, minute) });
  await check(desk);
  const steps = [
    () => saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 2 }),
    () => proposeRates(desk).then(() => confirm(desk)),
    () => saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 3 }),
    () => correct(desk, { kind: 'role', sheet: 'Biểu 1', column: 'E', near: 0, role: 'disbursed' }),
  ];
  for (const step of steps) {
    minute++;
    await step();
  }
  return desk;
}

async function opened(desk: Desk): Promise<void> {
  await pane.show(desk);
  await pane.press('Thao tác');
  await pane.press('Các lần ghi');
  await pane.settle();
}

const texts = (selector: string): (string | null)[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

const undoOf = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) =>
    one.getAttribute('aria-label')?.startsWith(`Hoàn tác ${words}`),
  );
  if (!found) throw new Error(`no way to undo ${words}`);
  return found;
};

describe('the list of writes', () => {
  it('names each write, the last first: what, when, where, and what stands in the way of its undo', async () => {
    await opened(await written());
    expect(document.activeElement?.textContent).toBe('Các lần ghi');
    expect(texts('.writes .where')).toEqual([
      'Lần sửa cách đọc, 15:04 ngày 22/11/2026',
      'Lần lưu cài đặt, 15:03 ngày 22/11/2026',
      'Lần ghi công thức tỷ lệ, 15:02 ngày 22/11/2026',
      'Lần lưu cài đặt, 15:01 ngày 22/11/2026',
    ]);
    expect(texts('.writes .change .note')).toEqual([
      'chỉ ghi nhớ trong sổ tính',
      'chỉ ghi nhớ trong sổ tính',
      expect.stringMatching(/^\d ô; trang tính «Biểu 1»$/),
      'chỉ ghi nhớ trong sổ tính',
      'Chưa hoàn tác được: lần lưu cài đặt lúc 15:03 ngày 22/11/2026 dựa trên lần ghi này. Hoàn tác lần đó trước.',
    ]);
    expect(undoOf('lần lưu cài đặt, 15:01').getAttribute('aria-disabled')).toBe('true');
  });

  it('takes one back by itself, after a preview', async () => {
    const desk = await written();
    await opened(desk);
    act(() => undoOf('lần sửa cách đọc').click());
    await pane.settle();
    expect(pane.text()).toContain('Xem trước: hoàn tác');
    expect(pane.text()).toContain('Chỗ đã sửa cách đọc, ghi nhớ trong sổ tính');
    await pane.press('Hoàn tác');
    for (let turn = 0; turn < 3; turn++) await pane.settle();
    expect(desk.session().checked?.corrections).toEqual([]);
    expect(desk.session().undoable).toBe('settings');
  });

  it('says where there is none, and closes', async () => {
    const desk = deskOver();
    await opened(desk);
    expect(pane.text()).toContain('Chưa có lần ghi nào hoàn tác được.');
    await pane.press('Đóng');
    expect(desk.session().writes).toBeNull();
  });
});

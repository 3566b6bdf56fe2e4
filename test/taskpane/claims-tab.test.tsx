/** @jest-environment jsdom */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import type { Actions } from '../../src/app/actions';
import { poolOf } from '../../src/core/claims/against';
import { checkReport } from '../../src/core/claims/report-check';
import { examine } from '../../src/core/examine';
import { drawText } from '../../src/core/grid/draw';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { FORMATS } from '../../src/core/text/format';
import type { Locale } from '../../src/core/text/locale';
import { WORDS } from '../../src/taskpane/App';
import { ClaimsTab } from '../../src/taskpane/components/ClaimsTab';
import '../../src/taskpane/icons';
import { SpeechProvider } from '../../src/taskpane/speech';

const SHEET = `
KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU DỰ ÁN 8 NĂM 2023 | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện
1 | Tổ truyền thông cộng đồng | Tổ | 75 | 77
2 | Địa chỉ tin cậy cộng đồng | Địa chỉ | 9 | 2
3 | Đối thoại chính sách cấp xã và cụm thôn bản | Cuộc | 15 | 1`;

const REPORT = `Hội được giao 3 chỉ tiêu, hoàn thành 02/3 chỉ tiêu, đạt 66,7%. Thực hiện 1/2 lớp, đạt 60%.
Đã giải ngân 318,360/3.291 triệu đồng, đạt 9%. Thành lập 77/75 tổ truyền thông cộng đồng, đạt 102,7%.
Tỷ lệ hộ nghèo giảm 3 điểm phần trăm so với năm trước; 95% cán bộ được tập huấn.`;

const table = { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [], rules: [] };
const check = checkReport(REPORT, poolOf(examine([drawText(SHEET).grid], table)));

let root: HTMLElement;
const gone: string[] = [];
const actions = {
  goTo: ({ top, left }: { top: number; left: number }) => gone.push(`${String(top)},${String(left)}`),
} as unknown as Actions;

async function show(locale: Locale = 'vi', claims = check): Promise<void> {
  const speech = { locale, words: WORDS[locale], format: FORMATS[locale], decimals: 1, actions };
  const say = (): never => {
    throw new Error('no finding is shown here');
  };
  act(() => {
    ReactDOM.render(
      <SpeechProvider value={{ ...speech, say }}>
        <ClaimsTab report={REPORT} claims={claims} busy={false} />
      </SpeechProvider>,
      root,
    );
  });
  for (let turn = 0; turn < 6; turn++) await act(() => new Promise<void>((go) => setTimeout(go, 5)));
}

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.claim-line')];
const answers = (): string[] => lines().map((line) => line.querySelector('.claim-answer')?.textContent ?? '');
const press = (name: string): void => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button «${name}»`);
  act(() => found.click());
};

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
});

describe('a checked report in the pane', () => {
  it('is lines, the wrong first, then cut, then what was not checked, then right; the first is open', async () => {
    await show();
    const told = answers();
    expect(told.filter((answer, i) => answer !== told[i - 1])).toEqual([
      'Sai',
      'Bỏ phần lẻ, chưa làm tròn',
      'Khác sổ tính',
      'Chưa đối chiếu',
      'Đúng',
    ]);
    expect(lines().map((line) => line.getAttribute('aria-expanded'))).toEqual(told.map((_, i) => String(i === 0)));
    expect(document.querySelector('.claim-body')?.textContent).toContain('1/2 = 50,0%, không phải 60%.');
  });

  it('has a filter for each answer, whose numbers make the whole', async () => {
    await show();
    const counts = [...document.querySelectorAll('.answer-filter b')].map((one) => Number(one.textContent));
    expect(counts[0]).toBe(lines().length);
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0]);
    press('Chưa đối chiếu 2');
    expect(answers()).toEqual(['Chưa đối chiếu', 'Chưa đối chiếu']);
    expect(document.querySelector('.claim-body')?.textContent).toMatch(
      /giảm 3 điểm phần trăm.*không nêu số liệu kỳ trước/,
    );
    press('Chưa đối chiếu 2');
    expect(lines()).toHaveLength(counts[0] ?? 0);
  });

  it('opens one line at a time, and leads to the cells and to the place in the text', async () => {
    await show();
    const right = lines()[lines().length - 1];
    act(() => right?.click());
    expect(document.querySelectorAll('.claim-body')).toHaveLength(1);
    expect(document.querySelector('.claim-body')?.textContent).toMatch(/77 khớp với ô Biểu!E3/);
    const cell = [...document.querySelectorAll<HTMLElement>('.claim-body .cell-link')].find(
      (one) => one.textContent === 'Biểu!E3',
    );
    act(() => cell?.click());
    expect(gone).toEqual(['2,4']);
    press('Xem trong lời văn');
    expect(document.activeElement?.textContent).toContain('102,7%');
  });

  it('leads to the line of a statement that has no figure in digits', async () => {
    const text = 'Hội có bốn mô hình là mô hình A, mô hình B và mô hình C.\nThực hiện 1/2 lớp, đạt 60%.';
    const { claims, numbers } = checkReport(text, null);
    await show('vi', { text, claims, numbers: numbers.filter(({ claim }) => claim === undefined), looked: false });
    press('Xem trong lời văn');
    expect(document.activeElement?.tagName).toBe('P');
  });

  it('goes from line to line by the arrow keys', async () => {
    await show();
    lines()[0]?.focus();
    const key = (name: string): void =>
      act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
    key('ArrowDown');
    expect(document.activeElement).toBe(lines()[1]);
    key('ArrowUp');
    key('ArrowUp');
    expect(document.activeElement).toBe(lines()[0]);
  });

  it('is as complete in English', async () => {
    await show('en');
    expect(
      [...document.querySelectorAll('.answer-filter')].map((one) => one.textContent?.replace(/ \d+$/, '')),
    ).toEqual(['All', 'Wrong', 'Cut, not rounded', 'Differs from the workbook', 'Not compared', 'Right']);
    expect(document.querySelector('.claim-body')?.textContent).toContain('1/2 = 50,0%, not 60%.');
  });
});

/** @jest-environment jsdom */
import { act } from 'react-dom/test-utils';
import { check } from '../../src/app/actions/check';
import { proposeWrite } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import type { Content, Edit } from '../../src/core/edit';
import { cellAt } from '../../src/core/grid/range';
import { LOCALES } from '../../src/core/text/locale';
import { shownValue } from '../../src/taskpane/shown-value';
import { deskOver, sheetOf } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

const ART = `
  STT | Nội dung | Kế hoạch          | Thực hiện       | Tỷ lệ
  1   | Ba Bể    | 1234.56 @#,##0    | 45178 @d-mmm    | 0.222 @0.0%
  2   | Na Rì    | '1.222            | =1+1 → 2        | -12 @_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)
`;

const content = (sheet: string, row: number, column: number, after: Content): Edit => ({
  kind: 'content',
  at: cellAt(sheet, row, column),
  after,
});

async function shown(edits: readonly Edit[]): Promise<Desk> {
  const desk = deskOver({ grids: [sheetOf('Biểu 1', ART), sheetOf('Biểu 2', ART)] });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  await proposeWrite(desk, 'fix', () => Promise.resolve({ edits }));
  await pane.show(desk);
  for (let turn = 0; turn < 3; turn++) await pane.settle();
  return desk;
}

/** `D2: before → after` of every line, and the name of the sheet above each run. */
const lines = (): string[] =>
  [...document.querySelectorAll('.changes > li')].map((item) => {
    const [before, after] = [...item.querySelectorAll('dd')].map(({ textContent }) => textContent);
    const where = item.querySelector('.where, h3')?.textContent ?? '';
    return before === undefined ? where : `${where}: ${before ?? ''} → ${after ?? ''}`;
  });

describe('a preview', () => {
  it('shows before and after as the cells show it, sheet by sheet', async () => {
    await shown([
      content('Biểu 1', 1, 3, { value: '9/9', numberFormat: '@' }),
      content('Biểu 2', 1, 4, { value: 22.2, numberFormat: '0.0' }),
      content('Biểu 1', 1, 2, { value: 1235 }),
      content('Biểu 1', 2, 2, { value: 1222, numberFormat: '#,##0' }),
      content('Biểu 1', 2, 3, { formula: '=SUM(C2:C3)' }),
      content('Biểu 1', 2, 4, { value: 1200 }),
      content('Biểu 1', 5, 4, { value: 'chưa có' }),
    ]);
    expect(lines()).toEqual([
      'Trang tính «Biểu 1»: 6 chỗ',
      'D2: 9-thg 9 → 9/9',
      'C2: 1.235 (số 1.234,56) → 1.235 (số 1.235)',
      'C3: 1.222 (dạng chữ) → 1.222 (số 1.222)',
      'D3: 2 (=1+1) → =SUM(C2:C3)',
      'E3: (12) → 1.200',
      'E6: (trống) → chưa có',
      'Trang tính «Biểu 2»: 1 chỗ',
      'E2: 22,2% → 22,2',
    ]);
  });

  it('of ten thousand changes draws the first page only', async () => {
    const edits = Array.from({ length: 10_000 }, (_, row) => content('Biểu 1', row, 2, { value: row }));
    const desk = await shown(edits);
    for (let turn = 0; turn < 12; turn++) await pane.settle();
    expect(document.querySelectorAll('.changes > li').length).toBeLessThan(60);
    expect(pane.text()).toContain('10.000 thay đổi');
    act(() => desk.tell({ type: 'dismissed' }));
  });
});

describe('a value as its cell shows it', () => {
  it.each([
    [45178, 'd-mmm', '9-thg 9', '9-Sep'],
    [45260, 'dd/mm/yyyy', '30/11/2023', '30/11/2023'],
    [1234.5, undefined, '1234,5', '1234.5'],
    [1234.5, '#,##0.00', '1.234,50', '1,234.50'],
    [0.2222, '0.0%', '22,2%', '22.2%'],
    [0, ';;;', '0', '0'],
    ['2/9', '@', '2/9', '2/9'],
    [true, undefined, 'TRUE', 'TRUE'],
  ] as const)('%p under %s', (value, numberFormat, vi, en) => {
    expect(LOCALES.map((locale) => shownValue(locale)(value, numberFormat, false))).toEqual([vi, en]);
  });

  it('follows the calendar of its workbook', () => {
    expect(shownValue('vi')(45178 - 1462, 'd/m/yyyy', true)).toBe('9/9/2023');
  });
});

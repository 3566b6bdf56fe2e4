import { errorValue } from '../../../src/workbench/excel/model/value';
import { cellIndex, putCell } from '../../../src/workbench/excel/model/sheet';
import {
  answers,
  chartSelected,
  localNumberFormats,
  mergesByFirstCell,
  mergesFromFirstCell,
  narrowColumns,
  noUsedRangeWhenEmpty,
  nullForMany,
  severalSelected,
} from '../../../src/workbench/excel/quirks/reading';
import { refuses, refusesRequests, silence, uses } from '../../../src/workbench/excel/quirks/refusals';
import { cellsOf } from '../../../src/core/grid/gather-cells';
import { setSelection } from '../../../src/workbench/excel/model/selection';
import { deliver } from '../../../src/workbench/excel/wire/events';
import type { Quirk } from '../../../src/workbench/excel/quirks/quirk';
import { drawn, first, marks, play, second, sheet, sheetsOf, type Play } from './world';

const FOUND = /Lỗi: ?(Biểu 1!)?D5/;

const finds = async (scene: Parameters<typeof play>[0], scope: 'table' | 'sheet' | 'workbook' = 'table') => {
  const opened = await play(scene);
  await opened.pane.check(scope);
  opened.pane.saysNothingRaw();
  expect(opened.pane.text()).toMatch(FOUND);
  return opened;
};

const MERGED = `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | <        | Thực hiện
  ^   | ^                  | ^           | Năm 2023 | Năm 2024 | ^
  1   | Huyện Ba Bể        | Tổ          | 75       | 10       | 77
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 10       | 2
  3   | Huyện Na Rì        | Tổ          | 20       | 10       | 18
      | Tổng cộng          | Tổ          | 114      | 30       | 97
`;

async function sameMerged(quirk: Quirk): Promise<void> {
  const usual = await play({ grids: [drawn('Biểu 1', MERGED)] });
  await usual.pane.check('sheet');
  const text = usual.pane.text();
  expect(text).toMatch(/Lỗi: ?(Biểu 1!)?D6/);
  const { pane } = await play({ grids: [drawn('Biểu 1', MERGED)], quirks: [quirk] });
  await pane.check('sheet');
  expect(pane.text()).toBe(text);
}

/** Whatever Excel does while it is read: the check goes on, or says in one sentence why it cannot. */
export const CHECKING: readonly Play[] = [
  {
    name: 'several areas selected: the sheet is checked all the same',
    from: 'office-js-docs-pr#2477',
    run: async () => {
      await finds(
        {
          quirks: [severalSelected()],
          before: (excel) => {
            setSelection(excel, sheet(excel), [
              { top: 1, left: 1, bottom: 1, right: 1 },
              { top: 3, left: 3, bottom: 3, right: 3 },
            ]);
            deliver(excel);
          },
        },
        'sheet',
      );
    },
  },
  {
    name: 'several areas selected: the selected table says what to select',
    from: 'office-js-docs-pr#2477',
    run: async () => {
      const { pane } = await play({
        quirks: [severalSelected()],
        before: (excel) => {
          setSelection(excel, sheet(excel), [
            { top: 1, left: 1, bottom: 1, right: 1 },
            { top: 3, left: 3, bottom: 3, right: 3 },
          ]);
        },
      });
      await pane.check('table');
      if (FOUND.test(pane.text())) return;
      await pane.says(/[Cc]họn.*(một|1) (ô|vùng)/, /[Ss]elect (one|a|a single|any) (cell|area|range)/);
      expect(pane.bars()).not.toMatch(/Chưa có ô nào được chọn/);
    },
  },
  {
    name: 'a chart selected: the sheet is checked all the same',
    from: '#2268',
    run: async () => {
      await finds({ quirks: [chartSelected()] }, 'sheet');
    },
  },
  {
    name: 'a chart selected: the workbook is checked all the same',
    from: '#8',
    run: async () => {
      await finds({ quirks: [chartSelected()], grids: [first(), second()] }, 'workbook');
    },
  },
  {
    name: 'a chart selected: the selected table says to select a cell',
    from: '#2268',
    run: async () => {
      const { pane } = await play({ quirks: [chartSelected()] });
      await pane.check('table');
      if (FOUND.test(pane.text())) return;
      await pane.says(/[Cc]họn/, /[Ss]elect/);
    },
  },
  {
    name: 'the window of another workbook in front: the check names no other trouble than that',
    from: '#5319',
    run: async () => {
      await finds(
        {
          quirks: [
            refuses('InvalidSelection', uses('Workbook', ['getActiveCell', 'getSelectedRange', 'getSelectedRanges']), {
              times: 1,
            }),
          ],
        },
        'sheet',
      );
    },
  },
  {
    name: 'a used range down to the last row because of a format: the table is found',
    from: '#6685',
    run: async () => {
      const { excel } = await finds(
        {
          before: (one) => {
            putCell(sheet(one), 1048575, 40, { value: null, style: { 'fill.color': '#FFFFFF' } });
          },
        },
        'sheet',
      );
      expect(excel.carried.heaviestDown).toBeLessThan(1_000_000);
    },
  },
  {
    name: 'values of many cells null without an error: nothing is taken for empty',
    from: '#6781',
    run: async () => {
      const { pane } = await play({ quirks: [nullForMany(24)] });
      await pane.check('sheet');
      pane.saysNothingRaw();
      const text = pane.text();
      expect(text).not.toMatch(/Không có lỗi/);
      if (!FOUND.test(text))
        await pane.says(/chưa đọc|không đọc|chưa đủ|thử lại|quá lớn/, /not (be )?read|incomplete|again|too large/);
    },
  },
  {
    name: 'merged areas told by their first cell only: the header is read the same',
    from: '#1590',
    run: () => sameMerged(mergesByFirstCell()),
  },
  {
    name: 'merged areas found only by their first cell: the header is read the same',
    from: '#3611',
    run: () => sameMerged(mergesFromFirstCell()),
  },
  {
    name: 'calculation by hand: the pane says that figures may be old',
    from: '#2770',
    run: async () => {
      const { pane } = await finds({
        before: (excel) => {
          excel.workbook.calculationMode = 'Manual';
          putCell(sheet(excel), 4, 3, { value: 114, formula: '=SUM(D2:D4)+10', style: {} });
        },
      });
      // Plain arithmetic is computed anew for the check, so that it is said where the reading is told of.
      await pane.press('Cách đọc');
      expect(pane.text()).toMatch(/thủ công|bằng tay|F9/);
      await pane.press('English');
      expect(pane.text()).toMatch(/[Mm]anual|F9/);
    },
  },
  {
    name: 'errors newer than the reference (#SPILL!, #BUSY!): the cell is named, not read as text',
    from: 'learn.microsoft.com Excel.CellErrors',
    run: async () => {
      const { pane } = await finds({
        before: (excel) => {
          putCell(sheet(excel), 2, 4, {
            value: errorValue('#SPILL!'),
            formula: '=SEQUENCE(3)',
            style: {},
            stale: true,
          });
        },
      });
      expect(pane.text()).toMatch(/E3[^]*#SPILL!|#SPILL![^]*E3/);
    },
  },
  {
    name: 'columns too narrow: hash signs reach no sentence',
    from: 'learn.microsoft.com Range.text',
    run: async () => {
      const { pane } = await finds({ quirks: [narrowColumns()] });
      expect(pane.text()).not.toContain('##');
      expect(pane.text()).toContain('104');
    },
  },
  {
    name: 'number formats in the codes of the language: the same findings',
    from: '#2824',
    run: async () => {
      const usual = await finds({});
      const text = usual.pane.text();
      const { pane } = await finds({ quirks: [localNumberFormats()] });
      expect(pane.text()).toBe(text);
    },
  },
  {
    name: 'a set claimed and its member missing: the rest is checked, and what could not be read is said',
    from: '#1031',
    run: async () => {
      await finds({ quirks: [refuses('ApiNotFound', uses('Range', ['getMergedAreasOrNullObject']))] });
    },
  },
  {
    name: 'hidden rows refused (claimed, missing): the rest is checked',
    from: '#1031',
    run: async () => {
      await finds({
        quirks: [
          refuses(
            'ApiNotFound',
            uses('Range', ['rowHidden', 'columnHidden', 'hidden', 'getRowProperties', 'getColumnProperties']),
          ),
        ],
      });
    },
  },
  {
    name: 'an empty sheet whose used range is refused: the others are checked',
    from: 'office-scripts-docs-reference#233',
    run: async () => {
      await finds(
        {
          grids: [first(), { sheet: 'Trống', cells: cellsOf([]), merges: [] }],
          quirks: [noUsedRangeWhenEmpty()],
          api: '1.3',
        },
        'workbook',
      );
    },
  },
  {
    name: 'a cell being edited: the pane says to press Enter, and then checks',
    from: '#625',
    run: async () => {
      const { pane, excel } = await play();
      excel.faults.editing = true;
      await pane.check();
      await pane.says(/Enter/, /Enter/);
      excel.faults.editing = false;
      await pane.check();
      expect(pane.text()).toMatch(FOUND);
    },
  },
  {
    name: 'an internal error once, as with two workbooks open: one sentence, and the next check works',
    from: '#771',
    run: async () => {
      const { pane } = await play({
        quirks: [
          refusesRequests('GeneralException', [
            'GetUsedRange',
            'GetUsedRangeOrNullObject',
            'GetRange',
            'GetRangeByIndexes',
          ]),
        ],
      });
      await pane.check();
      pane.saysNothingRaw();
      if (!FOUND.test(pane.text())) await pane.says(/làm lại|thử lại|kiểm tra lại|lần nữa/i, /again/i);
      await pane.check();
      expect(pane.text()).toMatch(FOUND);
    },
  },
  {
    name: 'too many requests: the pane says to wait, and the next check works',
    from: '#2874',
    run: async () => {
      const { pane } = await play({
        quirks: [
          refusesRequests('TooManyRequests', [
            'GetUsedRange',
            'GetUsedRangeOrNullObject',
            'GetRange',
            'GetRangeByIndexes',
          ]),
        ],
      });
      await pane.check();
      pane.saysNothingRaw();
      if (!FOUND.test(pane.text())) await pane.says(/chờ|đợi|lát|thử lại|làm lại/i, /wait|again|later/i);
      await pane.check();
      expect(pane.text()).toMatch(FOUND);
    },
  },
  {
    name: 'no answer at all: the pane shows that it waits, and can be stopped',
    from: '#6150',
    run: async () => {
      const { pane, excel } = await play();
      const silent = silence();
      excel.quirks.push(silent);
      await pane.press('Kiểm tra');
      await new Promise((go) => setTimeout(go, 700));
      expect(pane.find(/^(Dừng|Hủy)/)?.disabled).toBe(false);
      await pane.press(/^(Dừng|Hủy)/);
      silent.release(excel);
      await pane.settle();
      await pane.check();
      expect(pane.text()).toMatch(FOUND);
    },
  },
  {
    name: 'answers too heavy end in an internal error, not in the code for it: read in smaller parts, or said',
    from: 'office-js-docs#1247',
    run: async () => {
      const long = 'Nội dung hoạt động '.repeat(6);
      const rows = Array.from({ length: 600 }, (_, row) => [
        { value: row },
        { value: long },
        { value: 'Tổ' },
        { value: 2 },
      ]);
      const grid = { ...first(), sheet: 'Dài', cells: cellsOf(rows) };
      const { pane, excel } = await play({ grids: [first(), grid] });
      excel.faults.payloadLimit = 60_000;
      await pane.check('workbook');
      pane.saysNothingRaw();
      expect(pane.text()).toMatch(FOUND);
      expect(sheet(excel, 'Dài').cells.has(cellIndex(599, 1))).toBe(true);
    },
  },
  {
    name: 'workbook protection cannot be read: the check goes on',
    from: '#1031',
    run: async () => {
      await finds({
        quirks: [
          refuses(
            'GeneralException',
            uses(['WorkbookProtection', 'WorksheetProtection'], ['protected', 'options'], ['read']),
          ),
        ],
      });
    },
  },
  {
    name: 'protection cannot be read: marks are made where there is none, and refused as protected where there is',
    from: '#1031',
    run: async () => {
      const deaf = () =>
        refuses(
          'GeneralException',
          uses(['WorkbookProtection', 'WorksheetProtection'], ['protected', 'options'], ['read']),
        );
      const open = await finds({ quirks: [deaf()] });
      await open.pane.mark();
      expect(marks(open.excel)).toBeGreaterThan(0);
      const closed = await finds({ grids: [first({ protected: true })], quirks: [deaf()] });
      await closed.pane.mark();
      closed.pane.saysNothingRaw();
      expect(closed.pane.bars()).toMatch(/bảo vệ/);
      expect(sheetsOf(closed.excel)).toEqual(closed.before);
    },
  },
  {
    name: 'protection options with nulls in them: the check goes on and marks are refused or made',
    from: '#1931',
    run: async () => {
      const { pane, before, excel } = await finds({
        grids: [first({ protected: true })],
        quirks: [answers({ 'WorksheetProtection.options': { allowFormatCells: null, selectionMode: null } })],
      });
      await pane.mark();
      pane.saysNothingRaw();
      expect(pane.bars()).toMatch(/bảo vệ/);
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
];

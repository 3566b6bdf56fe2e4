import { cellOf, putCell } from '../../../src/workbench/excel/model/sheet';
import {
  calculatedColumns,
  arrayFormula,
  deletesNoSheet,
  fewCellProperties,
  filteredRows,
  veryHiddenStays,
} from '../../../src/workbench/excel/quirks/writing';
import { refuses, refusesRequests, uses } from '../../../src/workbench/excel/quirks/refusals';
import { typeInto } from '../../support/office-person';
import { openPane } from './pane';
import { asText, drawn, first, play, sheet, sheetsOf, shown, type Play, type Scene } from './world';

const FINDINGS = /^Lập trang Kiểm biểu/;
const RATES_SHEET = /^Tổng hợp tỷ lệ/;
const RATES = /^Ghi công thức tỷ lệ/;
const CLEAR = /^Xóa mọi dữ liệu/;

const names = (excel: Awaited<ReturnType<typeof play>>['excel']): string[] =>
  excel.workbook.sheets.map(({ name }) => name);

/** The sheet is made whole, or one sentence says why not; undo brings back what was. */
async function makesSheet(scene: Scene, what = FINDINGS, name = 'Kiểm biểu'): Promise<void> {
  const { pane, excel, before } = await play(scene);
  await pane.check();
  await pane.act(what);
  pane.saysNothingRaw();
  const failed = document.querySelector('.ms-MessageBar--error') !== null;
  if (failed) expect(pane.bars()).toMatch(/chưa|không|lại/i);
  else expect(sheet(excel, name).cells.size).toBeGreaterThan(20);
  if (names(excel).includes(name)) await pane.undo();
  pane.saysNothingRaw();
  expect(sheetsOf(excel)).toEqual(before);
}

const ART = `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể        | Tổ          | 75       | 77        |
  2   | Huyện Chợ Đồn      | Tổ          | 9        | 2         |
  3   | Huyện Na Rì        | Tổ          | 20       | 18        |
`;

/** Sheets, formulas and mended cells, as Excel refuses or bends their writing. */
export const SHEETS: readonly Play[] = [
  {
    name: 'panes cannot be frozen: the findings sheet is made without, or not at all',
    from: '#2196',
    run: () => makesSheet({ quirks: [refuses('GeneralException', uses('WorksheetFreezePanes'))] }),
  },
  {
    name: 'the page cannot be set up (no printer): the findings sheet is made without, or not at all',
    from: '#1860',
    run: () =>
      makesSheet({ quirks: [refuses('GeneralException', uses(['PageLayout', 'HeaderFooterGroup', 'HeaderFooter']))] }),
  },
  {
    name: 'charts are not implemented: the sheet of rates is made without, or not at all',
    from: '#1847',
    run: () =>
      makesSheet({ quirks: [refuses('NotImplemented', uses('ChartCollection'))] }, RATES_SHEET, 'Tổng hợp tỷ lệ'),
  },
  {
    name: 'formats of many cells end in an internal error: the sheet is made in parts, or not at all',
    from: '#2564',
    run: () => makesSheet({ quirks: [fewCellProperties(40)] }),
  },
  {
    name: 'a sheet tab is being renamed: nothing is made, one sentence, and the next time works',
    from: '#4998',
    run: () => makesSheet({ quirks: [refusesRequests('GeneralException', ['Add'])] }),
  },
  {
    name: 'too many requests as the sheet is written: made whole, or undone',
    from: '#2874',
    run: () =>
      makesSheet({
        quirks: [refuses('TooManyRequests', uses('Range', ['values', 'formulas'], ['set']), { times: 1 })],
      }),
  },
  {
    name: 'the structure is protected: nothing is made, and the sentence says what to unlock',
    from: 'learn.microsoft.com Excel.WorkbookProtection',
    run: async () => {
      const { pane, excel, before } = await play({ extras: { structureProtected: true } });
      await pane.check();
      await pane.act(FINDINGS);
      expect(sheetsOf(excel)).toEqual(before);
      await pane.says(/cấu trúc/, /structure/);
    },
  },
  {
    name: 'a person has a sheet of that name: it stays as it is',
    from: 'office-scripts-docs#560',
    run: async () => {
      const { pane, excel } = await play({ grids: [first(), drawn('Kiểm biểu', 'Của tôi | 1')] });
      await pane.check();
      await pane.act(FINDINGS);
      pane.saysNothingRaw();
      expect(shown(excel, 0, 0, 'Kiểm biểu')).toBe('Của tôi');
      if (names(excel).length === 2) await pane.says(/Kiểm biểu/, /Kiểm biểu/);
    },
  },
  {
    name: 'cells formatted as text: formulas of the findings sheet show no formula',
    from: 'learn.microsoft.com Range.numberFormat',
    run: async () => {
      const { pane, excel } = await play({
        before: (one) => {
          for (const row of [1, 2, 3, 4])
            for (const column of [3, 4]) {
              const held = cellOf(sheet(one), row, column);
              putCell(sheet(one), row, column, {
                ...held,
                value: String(held.value),
                style: { ...held.style, numberFormat: '@' },
              });
            }
        },
      });
      await pane.check();
      await pane.act(FINDINGS);
      const texts = [...sheet(excel, 'Kiểm biểu').cells.values()].map(({ value }) => value);
      expect(texts.filter((text) => typeof text === 'string' && text.startsWith('='))).toEqual([]);
    },
  },
  {
    name: 'the findings sheet is taken back by our undo, also after opening the pane again',
    from: '#6415',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.act(FINDINGS);
      expect(names(excel)).toContain('Kiểm biểu');
      const again = await openPane(excel);
      await again.check();
      await again.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a sheet that the web does not delete: the pane does not say that it is gone',
    from: '#42',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.act(FINDINGS);
      excel.quirks.push(deletesNoSheet());
      await pane.undo();
      expect(names(excel)).toContain('Kiểm biểu');
      await pane.says(
        /(chưa|không)[^|]*(Kiểm biểu|xóa|gỡ|hoàn tác)|Kiểm biểu[^|]*(chưa|không|còn)/,
        /not|could|still/i,
      );
    },
  },
  {
    name: 'our sheet hidden deeply by someone: clearing takes away the rest and names the sheet',
    from: '#365',
    run: async () => {
      const { pane, excel } = await play({ quirks: [veryHiddenStays()] });
      await pane.check();
      await pane.mark();
      await pane.act(FINDINGS);
      sheet(excel, 'Kiểm biểu').visibility = 'VeryHidden';
      await pane.act(CLEAR);
      pane.saysNothingRaw();
      expect(sheet(excel).formats.all()).toEqual([]);
      if (names(excel).includes('Kiểm biểu')) await pane.says(/Kiểm biểu/, /Kiểm biểu/);
    },
  },
  {
    name: 'explanations typed on the findings sheet: taking marks away leaves them',
    from: 'issue 14',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      await pane.act(FINDINGS);
      typeInto(excel, 'Kiểm biểu', 6, 12, 'Đơn vị đã giải trình');
      await pane.act(/^(Gỡ đánh dấu|Gỡ dấu)/);
      expect(shown(excel, 6, 12, 'Kiểm biểu')).toBe('Đơn vị đã giải trình');
      expect(sheet(excel).formats.all()).toEqual([]);
    },
  },
  {
    name: 'rows filtered away: each rate stands in its own row',
    from: '#224',
    run: async () => {
      const { pane, excel } = await play({ grids: [first({ hiddenRows: [2] })], quirks: [filteredRows()] });
      await pane.check();
      await pane.act(RATES);
      pane.saysNothingRaw();
      for (const row of [1, 2, 3, 4]) {
        const formula = shown(excel, row, 5);
        if (formula !== null) expect(formula).toContain(`E${String(row + 1)}/D${String(row + 1)}`);
      }
      if (shown(excel, 2, 5) === null) await pane.says(/F3|ẩn|lọc/, /F3|hidden|filter/);
    },
  },
  {
    name: 'a column of a table that fills itself: no cell but those of the preview is written',
    from: '#2093',
    run: async () => {
      const grid = {
        ...drawn('Biểu 1', ART),
        listObjects: [{ sheet: 'Biểu 1', top: 0, left: 0, bottom: 3, right: 5 }],
      };
      const { pane, excel, before } = await play({
        grids: [grid],
        quirks: [calculatedColumns()],
        before: (one) => {
          putCell(sheet(one), 1, 5, { value: 1, style: {} });
        },
      });
      await pane.check();
      await pane.act(RATES);
      pane.saysNothingRaw();
      expect(shown(excel, 1, 5)).toBe(1);
      if (sheetsOf(excel).join() !== before.join()) await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a cell within an array formula: nothing is half written, and the cell is named',
    from: 'office-js-docs-pr#5633',
    run: async () => {
      const { pane, excel, before } = await play({ quirks: [arrayFormula('Biểu 1', 3, 5, 4, 5)] });
      await pane.check();
      await pane.act(RATES);
      pane.saysNothingRaw();
      expect(pane.bars()).toMatch(/F4|F5|mảng|chưa|không ghi/);
      if (sheetsOf(excel).join() !== before.join()) await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'the apostrophe is not read: mending a number kept as text, and undo, give the very cell back',
    from: '#6687',
    run: async () => {
      const { pane, excel, before } = await play({
        grids: [asText()],
        before: (one) => {
          typeInto(one, 'Biểu 1', 2, 3, "'9");
        },
      });
      await pane.check();
      await pane.press('Số lưu dạng văn bản');
      await pane.press('Sửa');
      await pane.confirm();
      expect(shown(excel, 2, 3)).toBe(9);
      await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a request aborted as rates are written: as before, or undone',
    from: 'learn.microsoft.com application-specific-api-error-handling',
    run: async () => {
      const { pane, excel, before } = await play({
        quirks: [refuses('RequestAborted', uses('Range', ['formulas', 'values'], ['set']), { times: 1, from: 1 })],
      });
      await pane.check();
      await pane.act(RATES);
      pane.saysNothingRaw();
      if (sheetsOf(excel).join() !== before.join()) await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a read-only workbook: it is checked, and said to be read-only before anything is previewed',
    from: '#5148',
    run: async () => {
      const writes = uses(
        [
          'Range',
          'Worksheet',
          'ConditionalFormatCollection',
          'CustomXmlPartCollection',
          'SettingCollection',
          'WorksheetCollection',
        ],
        ['values', 'formulas', 'add', 'delete', 'numberFormat'],
        ['set', 'call'],
      );
      const { pane, excel, before } = await play({
        surroundings: { mode: 'readOnly' },
        quirks: [
          refuses('AccessDenied', writes),
          { member: (use, usual) => (use.on.kind === 'Workbook' && use.name === 'readOnly' ? true : usual()) },
        ],
      });
      await pane.check();
      await pane.says(/chỉ đọc|chỉ xem/, /read-only/i);
      const button = pane.find('Đánh dấu trên trang tính');
      if (button && !button.disabled) await pane.mark();
      pane.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a .csv file in Excel: the pane warns that saving loses marks and what is remembered',
    from: 'issue 14',
    run: async () => {
      const { pane } = await play({ surroundings: { url: 'C:\\Bieu\\bieu.csv' } });
      await pane.check();
      if (!/\.csv|CSV/.test(pane.bars())) await pane.press('Đánh dấu trên trang tính');
      expect(pane.text()).toMatch(/(csv|CSV)[^]*(mất|xlsx)/);
    },
  },
  {
    name: 'an .xls file in Excel: the pane warns that saving loses what is remembered',
    from: 'issue 14',
    run: async () => {
      const { pane } = await play({ surroundings: { url: 'C:\\Bieu\\bieu.xls' } });
      await pane.check();
      if (!/\.xls\b/.test(pane.bars())) await pane.press('Đánh dấu trên trang tính');
      expect(pane.text()).toMatch(/\.xls\b[^]*(mất|xlsx)/);
    },
  },
];

import { insertCells } from '../../../src/workbench/excel/model/arrange';
import { deleteSheet, rename } from '../../../src/workbench/excel/model/sheets';
import { putCell } from '../../../src/workbench/excel/model/sheet';
import { selectsOnlyInFront } from '../../../src/workbench/excel/quirks/reading';
import { refuses, refusesRequests } from '../../../src/workbench/excel/quirks/refusals';
import { forgetsAtOnce, losesOnReopening, refusesMemory } from '../../../src/workbench/excel/quirks/memory';
import { deliver } from '../../../src/workbench/excel/wire/events';
import type { Excel } from '../../../src/workbench/excel/excel';
import { activeSheet, selectionOn } from '../../../src/workbench/excel/model/workbook';
import { areaText } from '../../../src/workbench/excel/model/area';
import { typeInto } from '../../support/office-person';
import { openPane } from './pane';
import { first, marks, marksAt, play, remembered, second, sheet, sheetsOf, shown, type Play } from './world';

const STALE = [/[Ss]ố liệu đã thay đổi|kiểm tra lại/, /changed|check again/i] as const;

const insertRow = (excel: Excel): void => {
  insertCells(excel, sheet(excel), { top: 1, left: 0, bottom: 1, right: 16383 }, 'Down');
};

const where = (excel: Excel): string => {
  const front = activeSheet(excel.workbook);
  return `${front.name}!${areaText(selectionOn(excel.workbook, front)[0] ?? { top: 0, left: 0, bottom: 0, right: 0 })}`;
};

const both = () => play({ grids: [first(), second()] });

/** Other people and the person's own hands between one click and the next. */
export const CHANGING: readonly Play[] = [
  {
    name: 'a figure typed after the check: the list says that it is old',
    from: 'issue 14',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      typeInto(excel, 'Biểu 1', 1, 3, '80');
      await pane.moment();
      await pane.says(...STALE);
    },
  },
  {
    name: 'a figure typed by somebody else: the list says that it is old',
    from: 'learn.microsoft.com co-authoring-in-excel-add-ins',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      typeInto(excel, 'Biểu 1', 1, 3, '80', true);
      await pane.moment();
      await pane.says(...STALE);
    },
  },
  {
    name: 'a row inserted, told as a column: the list says that it is old',
    from: '#669',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      insertRow(excel);
      deliver(excel);
      await pane.moment();
      await pane.says(...STALE);
    },
  },
  {
    name: 'a row inserted and no event sent: no mark on a cell that has moved',
    from: '#294',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      excel.eventsEnabled = false;
      insertRow(excel);
      await pane.mark();
      pane.saysNothingRaw();
      expect(marksAt(excel, 4, 3)).toEqual([]);
      if (marks(excel) === 0) await pane.says(...STALE);
      else expect(marksAt(excel, 5, 3)).toHaveLength(1);
    },
  },
  {
    name: 'a row inserted and no event sent: the link leads to the cell that has moved',
    from: '#294',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      excel.eventsEnabled = false;
      insertRow(excel);
      await pane.press('D5');
      pane.saysNothingRaw();
      if (where(excel) !== 'Biểu 1!D6') await pane.says(...STALE);
      expect(where(excel)).not.toBe('Biểu 1!D5');
    },
  },
  {
    name: 'a row inserted between preview and confirmation of rates: no rate in the wrong row',
    from: '#3729',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      excel.eventsEnabled = false;
      await pane.choose(/^Ghi công thức tỷ lệ/);
      insertRow(excel);
      await pane.confirm();
      pane.saysNothingRaw();
      expect(shown(excel, 1, 5)).toBeNull();
      for (const row of [2, 3, 4, 5]) {
        const formula = shown(excel, row, 5);
        if (formula !== null) expect(formula).toContain(`E${String(row + 1)}/D${String(row + 1)}`);
      }
      if (shown(excel, 2, 5) === null) await pane.says(...STALE);
    },
  },
  {
    name: 'a sheet renamed after the check: the link leads there, or the sentence says so',
    from: '#3218',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      rename(excel, sheet(excel), 'Biểu mới');
      deliver(excel);
      await pane.press('D5');
      pane.saysNothingRaw();
      if (where(excel) !== 'Biểu mới!D5') await pane.says(/Biểu 1|đổi tên|kiểm tra lại/, /Biểu 1|renamed|again/);
    },
  },
  {
    name: 'a sheet deleted by somebody before the link is followed: it is named, the rest stays',
    from: '#6964',
    run: async () => {
      const { pane, excel } = await both();
      await pane.check('workbook');
      deleteSheet(excel, sheet(excel, 'Biểu 2'));
      deliver(excel);
      await pane.press(/Biểu 2!D5/);
      await pane.says(/Biểu 2/, /Biểu 2/);
      await pane.press(/Biểu 1!D5|^D5$/);
      expect(where(excel)).toBe('Biểu 1!D5');
    },
  },
  {
    name: 'a sheet deleted while others are read: the others are checked, or the next check works',
    from: '#6964',
    run: async () => {
      const { pane } = await play({
        grids: [first(), second()],
        quirks: [
          refusesRequests('InvalidRequestContext', [
            'GetUsedRange',
            'GetUsedRangeOrNullObject',
            'GetRange',
            'GetRangeByIndexes',
          ]),
        ],
      });
      await pane.check('workbook');
      pane.saysNothingRaw();
      if (!/D5/.test(pane.text())) await pane.says(/trang tính|lại/, /sheet|again/);
      await pane.check('workbook');
      expect(pane.text()).toMatch(/Biểu 2!D5/);
    },
  },
  {
    name: 'a hidden sheet: going there says that it is hidden, and shows nothing by itself',
    from: '#365',
    run: async () => {
      const { pane, excel } = await play({ grids: [first(), second({ visibility: 'hidden' })] });
      await pane.check('workbook');
      await pane.press(/Biểu 2!D5/);
      await pane.says(/Biểu 2[^|]*ẩn|ẩn[^|]*Biểu 2/, /hidden/);
      expect(sheet(excel, 'Biểu 2').visibility).toBe('Hidden');
    },
  },
  {
    name: 'a very hidden sheet: going there says that it is hidden',
    from: '#365',
    run: async () => {
      const { pane } = await play({ grids: [first(), second({ visibility: 'veryHidden' })] });
      await pane.check('workbook');
      await pane.press(/Biểu 2!D5/);
      await pane.says(/Biểu 2[^|]*ẩn|ẩn[^|]*Biểu 2/, /hidden/);
    },
  },
  {
    name: 'select does nothing on a sheet that is not in front: the link leads there all the same',
    from: '#5118',
    run: async () => {
      const { pane, excel } = await play({ grids: [first(), second()], quirks: [selectsOnlyInFront()] });
      await pane.check('workbook');
      await pane.press(/Biểu 2!D5/);
      expect(where(excel)).toBe('Biểu 2!D5');
    },
  },
  {
    name: 'events cannot be listened to: the pane works without',
    from: '#3899',
    run: async () => {
      const { pane, excel } = await play({ quirks: [refuses('ApiNotFound', (use) => /^register/.test(use.name))] });
      await pane.check();
      pane.saysNothingRaw();
      await pane.mark();
      expect(marksAt(excel, 4, 3)).toHaveLength(1);
    },
  },
  {
    name: 'somebody corrects the figure after marking: undo takes the marks away and leaves the figure',
    from: 'learn.microsoft.com co-authoring-in-excel-add-ins',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      typeInto(excel, 'Biểu 1', 4, 3, '104', true);
      await pane.undo();
      expect(marks(excel)).toBe(0);
      expect(sheet(excel).cells.get(4 * 16384 + 3)?.value).toBe(104);
    },
  },
  {
    name: 'somebody types into a rate before undo: it is not written over, and the cell is named',
    from: '#6415',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.act(/^Ghi công thức tỷ lệ/);
      typeInto(excel, 'Biểu 1', 2, 5, '22', true);
      await pane.choose(/^(Hoàn tác|Các lần ghi)/);
      expect(pane.text()).toContain('F3');
      await pane.confirm();
      expect(sheet(excel).cells.get(2 * 16384 + 5)?.value).toBe(22);
    },
  },
  {
    name: 'custom XML forgotten at once, as on a Mac: an acceptance is kept elsewhere, or said not to be kept',
    from: '#6091',
    run: async () => {
      const { pane, excel } = await play({ quirks: [forgetsAtOnce('xml')] });
      await pane.check();
      await pane.accept();
      pane.saysNothingRaw();
      const again = await openPane(excel);
      await again.check();
      if (/đã bỏ qua/.test(again.text())) return;
      await pane.says(/không (ghi nhớ|giữ|lưu)|chưa (ghi nhớ|giữ|lưu)/, /not (be )?(kept|remembered|saved|stored)/);
    },
  },
  {
    name: 'nothing can be kept at all: the pane does not say that it was',
    from: '#6091',
    run: async () => {
      const { pane } = await play({ quirks: [forgetsAtOnce('both')] });
      await pane.check();
      await pane.accept();
      expect(pane.bars()).not.toMatch(/Đã ghi nhớ/);
      pane.saysNothingRaw();
      expect(pane.bars()).toMatch(/không (ghi nhớ|giữ|lưu)|chưa (ghi nhớ|giữ|lưu)/);
    },
  },
  {
    name: 'custom XML cannot be asked for (a workbook not saved yet): the check works, the acceptance too or says why',
    from: '#3936',
    run: async () => {
      const { pane } = await play({ quirks: [refusesMemory('xml')] });
      await pane.check();
      pane.saysNothingRaw();
      expect(pane.text()).toMatch(/Lỗi: ?D5/);
      await pane.accept();
      pane.saysNothingRaw();
      expect(pane.bars()).toMatch(/Đã ghi nhớ|không (ghi nhớ|giữ|lưu)|chưa (ghi nhớ|giữ|lưu)/);
    },
  },
  {
    name: 'custom XML cannot be asked for: marks are made with an undo that works, or not made',
    from: '#3936',
    run: async () => {
      const { pane, excel, before } = await play({ quirks: [refusesMemory('xml')] });
      await pane.check();
      await pane.mark();
      pane.saysNothingRaw();
      if (marks(excel) > 0) await pane.undo();
      else await pane.says(/ghi nhớ|chưa|không/, /remember|not/);
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'custom XML is lost on reopening: marks can be taken away all the same',
    from: '#6091',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.mark();
      losesOnReopening(excel, 'both');
      const again = await openPane(excel);
      await again.check();
      await again.act(/^(Gỡ đánh dấu|Gỡ dấu)/);
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'settings kept by Excel alone are lost (web): what is remembered is not only there',
    from: '#360',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.accept();
      losesOnReopening(excel, 'settings');
      const again = await openPane(excel);
      await again.check();
      expect(again.text()).toMatch(/đã bỏ qua/);
      expect(remembered(excel)).not.toEqual([]);
    },
  },
  {
    name: 'a check and a click write nothing, memory included',
    from: '#5918',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.press('D5');
      expect([sheetsOf(excel), remembered(excel)]).toEqual([before, []]);
    },
  },
  {
    name: 'a dark system beside a light Excel: the pane is light',
    from: '#6134',
    run: async () => {
      await play({
        surroundings: {
          darkSystem: true,
          theme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000', isDarkTheme: false },
        },
      });
      expect(document.documentElement.className).toMatch(/light/);
    },
  },
  {
    // Excel on the web stays light then, and a dark pane beside it is what people complained of.
    name: 'no Office theme (web) and a dark system: the pane is light as Excel is',
    from: '#6134',
    run: async () => {
      await play({ surroundings: { darkSystem: true, platform: 'OfficeOnline' } });
      expect(document.documentElement.className).not.toMatch(/dark/);
    },
  },
  {
    name: 'a merged title cell written by somebody meanwhile: undo of rates still works',
    from: 'learn.microsoft.com co-authoring-in-excel-add-ins',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.act(/^Ghi công thức tỷ lệ/);
      putCell(sheet(excel), 9, 1, { value: 'Người lập biểu', style: {} });
      const before = sheetsOf(excel).filter((line) => !/!F[2-5] /.test(line));
      await pane.undo();
      pane.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
];

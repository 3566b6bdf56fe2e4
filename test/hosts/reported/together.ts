import { insertCells } from '../../../src/workbench/excel/model/arrange';
import { deleteSheet, rename } from '../../../src/workbench/excel/model/sheets';
import { emptySheet } from '../../../src/workbench/excel/model/sheet';
import { losesOnReopening } from '../../../src/workbench/excel/quirks/memory';
import { unreadableFormats } from '../../../src/workbench/excel/quirks/formats';
import { chartSelected } from '../../../src/workbench/excel/quirks/reading';
import { deliver } from '../../../src/workbench/excel/wire/events';
import { typeInto } from '../../support/office-person';
import { openPane } from './pane';
import { first, marks, marksAt, ownFormat, play, second, sheet, sheetsOf, shown, type Play } from './world';

const UNMARK = /^(Gỡ đánh dấu|Gỡ dấu)/;
const RATES = /^Ghi công thức tỷ lệ/;
const FINDINGS = /^Lập trang Kiểm biểu/;
const UNDO = /^(Hoàn tác|Các lần ghi)/;

/** Two troubles at once, or one in the middle of what a person does. */
export const TOGETHER: readonly Play[] = [
  {
    name: 'the sheet is protected between preview and confirmation of rates: nothing is written',
    from: '#108',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.choose(RATES);
      sheet(excel).protection = {};
      const before = sheetsOf(excel);
      await pane.confirm();
      expect(sheetsOf(excel)).toEqual(before);
      await pane.says(/bảo vệ/, /protected/);
    },
  },
  {
    name: 'somebody deletes a sheet in the middle of undo: the other sheet is brought back, the lost one named',
    from: '#6964',
    run: async () => {
      const { pane, excel } = await play({ grids: [first(), second()] });
      const before = sheetsOf(excel).filter((line) => line.startsWith('Biểu 1'));
      await pane.check('workbook');
      await pane.mark();
      await pane.choose(UNDO);
      deleteSheet(excel, sheet(excel, 'Biểu 2'));
      deliver(excel);
      await pane.confirm();
      pane.saysNothingRaw();
      if (marks(excel) > 0) {
        expect(pane.bars()).toMatch(/Biểu 2/);
        await pane.check('workbook');
        await pane.undo();
      }
      expect(sheetsOf(excel).filter((line) => line.startsWith('Biểu 1'))).toEqual(before);
    },
  },
  {
    name: 'reopened with the memory lost, beside rules that cannot be read: our marks go, theirs stay',
    from: '#6091',
    run: async () => {
      const { pane, excel, before } = await play({ before: (one) => void ownFormat(one, 'Custom') });
      await pane.check();
      await pane.mark();
      losesOnReopening(excel, 'both');
      excel.quirks.push(unreadableFormats(['{OWN-Biểu 1-1}']));
      const again = await openPane(excel);
      await again.check();
      await again.act(UNMARK);
      again.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'someone begins to type as marks are confirmed: made when the typing ends, or refused with Enter named',
    from: '#806',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.press('Đánh dấu trên trang tính');
      excel.faults.editing = true;
      await pane.confirm();
      pane.saysNothingRaw();
      const waited = excel.waiting.length > 0;
      if (!waited) await pane.says(/Enter/, /Enter/);
      excel.faults.editing = false;
      await pane.settle();
      if (waited) expect(marksAt(excel, 4, 3)).toHaveLength(1);
      else expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a request waits for somebody who types and never ends: the pane says what it waits for',
    from: '#806',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.press('Đánh dấu trên trang tính');
      excel.faults.editing = true;
      await pane.confirm();
      await new Promise((go) => setTimeout(go, 1200));
      expect(pane.text()).toMatch(/Enter/);
      excel.faults.editing = false;
      await pane.settle();
    },
  },
  {
    name: 'a sheet renamed between marking and undo: the marks go from the renamed sheet',
    from: '#3218',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      rename(excel, sheet(excel), 'Biểu mới');
      deliver(excel);
      await pane.undo();
      pane.saysNothingRaw();
      if (marks(excel) > 0) {
        expect(pane.bars()).toMatch(/Biểu 1|đổi tên|kiểm tra lại/);
        await pane.check('workbook');
        await pane.act(UNMARK);
      }
      expect(marks(excel)).toBe(0);
    },
  },
  {
    name: 'marked in a new Excel, opened in Excel 2016: checked, and said why marks cannot be taken away',
    from: 'learn.microsoft.com Excel API requirement sets',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      excel.api = '1.1';
      const again = await openPane(excel);
      await again.check();
      expect(again.text()).toMatch(/Lỗi: ?D5/);
      const offered = (await again.offered()).find((name) => UNMARK.test(name));
      if (offered !== undefined) await again.act(offered);
      again.saysNothingRaw();
      await again.says(/Excel|phiên bản/, /Excel|version/);
    },
  },
  {
    name: 'a chart selected: marks, rates and undo go on',
    from: '#399',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      excel.quirks.push(chartSelected());
      await pane.mark();
      expect(marksAt(excel, 4, 3)).toHaveLength(1);
      await pane.undo();
      pane.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'the memory lost on reopening: a findings sheet with typed explanations is not written over',
    from: '#6091',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.act(FINDINGS);
      typeInto(excel, 'Kiểm biểu', 6, 12, 'Đơn vị đã giải trình');
      losesOnReopening(excel, 'both');
      const again = await openPane(excel);
      await again.check('sheet');
      excel.workbook.active = sheet(excel).id;
      await again.check('sheet');
      await again.act(FINDINGS);
      again.saysNothingRaw();
      const texts = excel.workbook.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
      expect(texts).toContain('Đơn vị đã giải trình');
    },
  },
  {
    name: 'two people run the add-in: marks are not doubled, and either can take them away',
    from: 'learn.microsoft.com co-authoring-in-excel-add-ins',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.mark();
      const theirs = await openPane(excel);
      await theirs.check();
      await theirs.press('Đánh dấu trên trang tính');
      if (theirs.previewed()) await theirs.confirm();
      expect(marksAt(excel, 4, 3)).toHaveLength(1);
      await theirs.act(UNMARK);
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'the structure is protected between preview and confirmation of the findings sheet: as before',
    from: 'learn.microsoft.com Excel.WorkbookProtection',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.choose(FINDINGS);
      excel.workbook.structureProtected = true;
      const before = sheetsOf(excel);
      await pane.confirm();
      expect(sheetsOf(excel)).toEqual(before);
      await pane.says(/cấu trúc/, /structure/);
    },
  },
  {
    name: 'a row inserted above rates that were written: undo empties the cells that have moved, and no others',
    from: '#294',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.act(RATES);
      excel.eventsEnabled = false;
      insertCells(excel, sheet(excel), { top: 1, left: 0, bottom: 1, right: 16383 }, 'Down');
      typeInto(excel, 'Biểu 1', 1, 5, '5');
      const formulas = [2, 3, 4, 5].map((row) => shown(excel, row, 5));
      await pane.undo();
      pane.saysNothingRaw();
      expect(shown(excel, 1, 5)).toBe(5);
      const after = [2, 3, 4, 5].map((row) => shown(excel, row, 5));
      if (after.some((formula) => formula !== null)) {
        expect(after).toEqual(formulas);
        expect(pane.text()).toMatch(/thay đổi|đã bị sửa|đã sửa|kiểm tra lại|không hoàn tác/);
      }
    },
  },
  {
    name: 'a marked sheet copied by a person: taking marks away clears the copy too',
    from: 'learn.microsoft.com Worksheet.copy',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      const copy = emptySheet('{00000099-0001-0000-0000-000000000000}', 'Biểu 1 (2)');
      sheet(excel).cells.forEach((held, index) => copy.cells.set(index, held));
      copy.formats.replace(
        sheet(excel)
          .formats.all()
          .map((format) => ({ ...format, id: `${format.id}-copy` })),
      );
      excel.workbook.sheets.push(copy);
      await pane.act(UNMARK);
      pane.saysNothingRaw();
      expect(marks(excel)).toBe(0);
    },
  },
];

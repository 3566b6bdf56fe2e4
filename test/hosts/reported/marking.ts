import {
  customOnlyOfCustom,
  formulasThroughRanges,
  unlistedFormats,
  unpainted,
  unreadableFormats,
} from '../../../src/workbench/excel/quirks/formats';
import { refuses, refusesRequests, uses } from '../../../src/workbench/excel/quirks/refusals';
import { cellAt } from '../../../src/core/grid/range';
import { first, marks, marksAt, ownFormat, play, second, sheet, sheetsOf, type Play, type Scene } from './world';

const UNMARK = /^(Gỡ đánh dấu|Gỡ dấu)/;

/** Checks, marks, and finds D5 marked; then takes the marks away, and finds the sheets as they were. */
async function marksAndUnmarks(scene: Scene, scope: 'table' | 'sheet' | 'workbook' = 'table'): Promise<void> {
  const { pane, excel, before } = await play(scene);
  await pane.check(scope);
  await pane.mark();
  pane.saysNothingRaw();
  expect(marksAt(excel, 4, 3)).toHaveLength(1);
  await pane.act(UNMARK);
  pane.saysNothingRaw();
  expect(sheetsOf(excel)).toEqual(before);
}

/** Office.js of the CDN has notes, which the one of npm has not: as far as these plays go, they are its comments. */
function giveNotes(library: typeof Excel): () => void {
  Object.defineProperty(library.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: Excel.Worksheet) {
      return this.comments;
    },
  });
  return () => {
    Reflect.deleteProperty(library.Worksheet.prototype, 'notes');
  };
}

const own = (type: 'CellValue' | 'ColorScale' | 'Custom' = 'CellValue', name = 'Biểu 1') => ({
  before: (excel: Parameters<NonNullable<Scene['before']>>[0]): void => {
    ownFormat(excel, type, name);
    ownFormat(excel, type, name, 3);
  },
});

const OWN = ['{OWN-Biểu 1-1}', '{OWN-Biểu 1-3}'];

/** Conditional formats as people have made them, and as Excel refuses to read, make and show them. */
export const MARKING: readonly Play[] = [
  {
    name: 'a rule that a person has duplicated cannot be read: marks are made and taken away, the rule stays',
    from: '#6835',
    run: () => marksAndUnmarks({ ...own('Custom'), quirks: [unreadableFormats(OWN)] }),
  },
  {
    name: 'two rules on the same cells, not found when read: marks are made and taken away',
    from: '#5222',
    run: () => marksAndUnmarks({ ...own(), quirks: [unreadableFormats(OWN, 'ItemNotFound')] }),
  },
  {
    name: 'two rules in a column of a table refused in any reading: marks are made and taken away',
    from: '#6827',
    run: () => marksAndUnmarks({ ...own(), quirks: [unreadableFormats([OWN[1] ?? ''], 'InvalidArgument')] }),
  },
  {
    name: 'the formula of other kinds of rules is refused: marks are made and taken away',
    from: '#2180',
    run: () => marksAndUnmarks({ ...own('ColorScale'), quirks: [customOnlyOfCustom()] }),
  },
  {
    name: 'the rules of another sheet cannot be listed: this sheet is marked and unmarked',
    from: '#5222',
    run: () =>
      marksAndUnmarks({
        grids: [first(), second()],
        ...own('CellValue', 'Biểu 2'),
        quirks: [unlistedFormats(['Biểu 2'])],
      }),
  },
  {
    name: 'unmarking says which sheet could not be looked through',
    from: '#6827',
    run: async () => {
      const { pane, excel } = await play({ grids: [first(), second()], ...own('CellValue', 'Biểu 2') });
      await pane.check('workbook');
      await pane.mark();
      expect(marksAt(excel, 4, 3, 'Biểu 2')).toHaveLength(1);
      excel.quirks.push(unlistedFormats(['Biểu 2']));
      await pane.act(UNMARK);
      expect(marksAt(excel, 4, 3)).toEqual([]);
      expect(marksAt(excel, 4, 3, 'Biểu 2')).toHaveLength(1);
      await pane.says(/Biểu 2/, /Biểu 2/);
    },
  },
  {
    name: 'opening the workbook again after marking: unreadable rules of people do not keep marks',
    from: '#6835',
    run: async () => {
      const { pane, excel, before } = await play({ ...own('Custom') });
      await pane.check();
      await pane.mark();
      const again = await (await import('./pane')).openPane(excel);
      excel.quirks.push(unreadableFormats(OWN));
      await again.check();
      await again.act(UNMARK);
      again.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a formula set through another range is shifted: marks made again say what they said',
    from: '#5194',
    run: async () => {
      const made = async (quirks: Scene['quirks']): Promise<readonly string[]> => {
        const { pane, excel } = await play({ quirks: quirks ?? [] });
        await pane.check();
        await pane.mark();
        await pane.check();
        await pane.mark();
        return sheetsOf(excel);
      };
      const usual = await made([]);
      expect(await made([formulasThroughRanges()])).toEqual(usual);
    },
  },
  {
    name: 'marks do not show until the sheet is calculated: it is calculated',
    from: '#5299',
    run: async () => {
      const paint = unpainted();
      const { pane, excel } = await play({ quirks: [paint] });
      await pane.check();
      await pane.mark();
      expect(marks(excel)).toBeGreaterThan(0);
      expect([...paint.hidden]).toEqual([]);
    },
  },
  {
    name: 'a protected sheet that lets cells be formatted: it is marked',
    from: 'learn.microsoft.com Excel.WorksheetProtectionOptions',
    run: () =>
      marksAndUnmarks({
        before: (excel) => {
          sheet(excel).protection = { allowFormatCells: true };
        },
      }),
  },
  {
    name: 'a protected sheet beside an open one: the open one is marked, the other is named before',
    from: 'learn.microsoft.com Excel.WorksheetProtection',
    run: async () => {
      const { pane, excel, before } = await play({ grids: [first({ protected: true }), second()] });
      await pane.check('workbook');
      await pane.press('Đánh dấu trên trang tính');
      await pane.says(/Biểu 1[^]*bảo vệ|bảo vệ[^]*Biểu 1/, /Biểu 1[^]*protected|protected[^]*Biểu 1/);
      await pane.confirm();
      expect(marksAt(excel, 4, 3, 'Biểu 2')).toHaveLength(1);
      expect(marksAt(excel, 4, 3)).toEqual([]);
      await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'a sheet protected between preview and confirmation: nothing is written, and the sheet is named',
    from: '#108',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.press('Đánh dấu trên trang tính');
      sheet(excel).protection = {};
      const before = sheetsOf(excel);
      await pane.confirm();
      expect(sheetsOf(excel)).toEqual(before);
      await pane.says(/bảo vệ/, /protected/);
    },
  },
  {
    name: 'an internal error as the marks are written: as before, one sentence, and the next time works',
    from: '#771',
    run: async () => {
      const { pane, excel, before } = await play({ quirks: [refusesRequests('GeneralException', ['Borders'])] });
      await pane.check();
      await pane.mark();
      expect(sheetsOf(excel)).toEqual(before);
      await pane.says(/làm lại|thử lại|lần nữa|kiểm tra lại/i, /again/i);
      await pane.check();
      await pane.mark();
      expect(marksAt(excel, 4, 3)).toHaveLength(1);
    },
  },
  {
    name: 'the second mark is refused: undo brings the sheet back, and the sentence says how far it went',
    from: '#5959',
    run: async () => {
      const { pane, excel, before } = await play({
        quirks: [refuses('GeneralException', uses('ConditionalFormatCollection', ['add']), { from: 1, times: 1 })],
      });
      await pane.check();
      await pane.mark();
      pane.saysNothingRaw();
      expect(pane.bars()).toMatch(/chưa|không|lỗi|dừng/i);
      if (marks(excel) > 0) await pane.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'the answer to the marks is lost: a pane opened anew undoes what was done',
    from: '#1813',
    run: async () => {
      const { pane, excel, before } = await play();
      await pane.check();
      await pane.press('Đánh dấu trên trang tính');
      // The third from here on: after the reading and the journal.
      for (let at = 3; at < 9; at++) excel.faults.broken.set(excel.requests + at, 'lost');
      await pane.confirm();
      pane.saysNothingRaw();
      excel.faults.broken.clear();
      const again = await (await import('./pane')).openPane(excel);
      await again.check();
      if (marks(excel) > 0) await again.undo();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'screen updating cannot be suspended (claimed, refused): marks are made',
    from: '#1031',
    run: () =>
      marksAndUnmarks({
        quirks: [
          refuses(
            'ApiNotFound',
            uses('Application', ['suspendScreenUpdatingUntilNextSync', 'suspendApiCalculationUntilNextSync']),
          ),
        ],
      }),
  },
  {
    name: 'several areas are refused (claimed, missing): marks are made one by one',
    from: '#5198',
    run: () => marksAndUnmarks({ quirks: [refuses('InvalidArgument', uses('Worksheet', ['getRanges']))] }),
  },
  {
    name: 'Excel 2016 cannot make the marks: nobody is led to a preview that ends in a refusal',
    from: 'learn.microsoft.com Excel API requirement sets',
    run: async () => {
      const { pane, excel, before } = await play({ api: '1.1' });
      await pane.check();
      const button = pane.find('Đánh dấu trên trang tính');
      if (button && !button.disabled && button.getAttribute('aria-disabled') !== 'true') {
        await pane.mark();
        expect(sheetsOf(excel)).not.toEqual(before);
        await pane.act(UNMARK);
        expect(sheetsOf(excel)).toEqual(before);
      } else await pane.says(/Excel 20\d\d|phiên bản/, /version|Excel 20\d\d/);
    },
  },
  {
    name: 'undo of add-ins is lost in Excel: the first preview says so, and names our own undo',
    from: '#6170',
    run: async () => {
      const { pane } = await play();
      await pane.check();
      await pane.press('Đánh dấu trên trang tính');
      expect(pane.text()).toMatch(/Ctrl ?\+ ?Z/);
    },
  },
  {
    name: 'notes of the library missing whatever is claimed: marks are made and taken away',
    from: '#6198',
    run: () => marksAndUnmarks({ api: '1.18' }),
  },
  {
    name: 'notes are there and every use of them fails (web): marks are made and taken away',
    from: '#6198',
    run: () =>
      marksAndUnmarks({
        api: '1.18',
        quirks: [refuses('GeneralException', uses(['CommentCollection', 'Comment']))],
        surroundings: { library: giveNotes },
      }),
  },
  {
    name: 'notes are there and every use of them fails (web): the command says so, and writes nothing',
    from: '#6198',
    run: async () => {
      const { pane, excel, before } = await play({
        api: '1.18',
        quirks: [refuses('GeneralException', uses(['CommentCollection', 'Comment']))],
        surroundings: { library: giveNotes },
      });
      await pane.check();
      const notes = (await pane.offered()).find((name) => /[Gg]hi chú/.test(name) && !/^(Gỡ|Xóa)/.test(name));
      if (notes !== undefined) {
        await pane.act(notes);
        await pane.says(/ghi chú/i, /note/i);
      }
      pane.saysNothingRaw();
      expect(sheetsOf(excel)).toEqual(before);
    },
  },
  {
    name: 'the place of a mark that a person has moved: taking marks away leaves nothing',
    from: 'learn.microsoft.com Range.insert',
    run: async () => {
      const { pane, excel } = await play();
      await pane.check();
      await pane.mark();
      const { insertCells } = await import('../../../src/workbench/excel/model/arrange');
      const { top, left } = cellAt('Biểu 1', 2, 0);
      insertCells(excel, sheet(excel), { top, left, bottom: top, right: 16383 }, 'Down');
      await pane.act(UNMARK);
      expect(marks(excel)).toBe(0);
    },
  },
];

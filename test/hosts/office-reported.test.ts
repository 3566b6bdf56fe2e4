import { proposeMarks, proposeNotes } from '../../src/app/actions/marks';
import { proposeClear, proposeUnmark, proposeUnnote } from '../../src/app/actions/take-away';
import { check } from '../../src/app/actions/check';
import { confirm } from '../../src/app/actions/write';
import type { Edit } from '../../src/core/edit';
import { drawText } from '../../src/core/grid/draw';
import type { Trouble } from '../../src/core/host';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import type { ConditionalFormatState } from '../../src/workbench/excel/model/conditional-format';
import { PLAIN } from '../../src/workbench/excel/model/style';
import { deskOver } from '../app/desk';
import { withNotes } from '../support/notes-library';
import { startOffice } from '../support/office-node';
import { other, place, SHEET, table } from './bench';

// What people reported of real Excels, each played by the emulated one over the real Office.js.

const TIME = '2026-11-22T08:30:00.000Z';

const WRONG = `
  STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
  1   | Huyện Ba Bể      | Tổ          | 75       | 77
  2   | Huyện Chợ Đồn    | Tổ          | 9        | 2
  3   | Huyện Na Rì      | Tổ          | 20       | 18
      | Tổng cộng        | Tổ          | 114      | 99
`;

interface Given {
  readonly api?: string;
  readonly notes?: boolean;
  readonly art?: string;
}

function open({ api = '1.18', notes = true, art }: Given = {}) {
  const excel = excelFromGrids(art === undefined ? [table(), other()] : [drawText(art, SHEET).grid], {}, { api });
  const office = startOffice(excel);
  if (notes) withNotes(office);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({ grids: [] }, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return { excel, office, host, desk, sheet };
}

type Opened = ReturnType<typeof open>;

const foreign = (id: string, formula = '=$C$3>5'): ConditionalFormatState => ({
  id,
  type: 'Custom',
  areas: [{ top: 2, left: 2, bottom: 2, right: 2 }],
  formula,
  style: PLAIN,
  stopIfTrue: false,
});

/** People's own formats, some of which Excel cannot tell of. */
function withDeaf({ excel, sheet }: Opened, count: number): void {
  const formats = Array.from({ length: count }, (_, n) => foreign(`{F${String(n)}}`));
  sheet.formats.replace([...sheet.formats.all(), ...formats]);
  formats.forEach(({ id }, n) => {
    if (n % 3 === 1) excel.habits.deafFormats.add(id);
  });
}

const marking = (row: number, column: number): Edit => ({
  kind: 'mark',
  at: place(row, column),
  after: [{ severity: 'error', condition: `$C$${String(row + 1)}>0` }],
});

const noting = (row: number, column: number): Edit => ({
  kind: 'note',
  at: place(row, column),
  after: 'Kiểm Biểu: x',
});

const ours = ({ sheet }: Opened): number =>
  sheet.formats.all().filter(({ formula }) => /kiem-bieu/.test(formula)).length;

describe('conditional formats that Excel cannot tell of', () => {
  it('are passed over and counted, while ours are read, set and taken away', async () => {
    const opened = open();
    await write(opened.host, [marking(1, 2), marking(2, 3)], 'marks', TIME);
    withDeaf(opened, 7);
    expect(await opened.host.marks()).toHaveLength(2);
    expect(opened.host.unread?.()).toEqual([{ what: 'formats', sheet: SHEET, count: 2 }]);
    await write(opened.host, [marking(3, 4)], 'marks', TIME);
    expect(ours(opened)).toBe(3);
    await proposeUnmark(opened.desk);
    expect(opened.desk.session().failure).toBeNull();
    expect(opened.desk.session().preview?.unread).toEqual([{ what: 'formats', sheet: SHEET, count: 2 }]);
    await confirm(opened.desk);
    expect(ours(opened)).toBe(0);
    expect(opened.sheet.formats.all()).toHaveLength(7);
  });

  it('of a whole sheet stop neither the others nor a preview', async () => {
    const opened = open();
    await write(opened.host, [marking(1, 2)], 'marks', TIME);
    opened.excel.habits.deafSheets.add('Kế hoạch');
    expect(await opened.host.marks()).toHaveLength(1);
    expect(opened.host.unread?.()).toEqual([{ what: 'formats', sheet: 'Kế hoạch', count: null }]);
  });

  it('are not read at all where nothing is marked', async () => {
    const opened = open({ art: WRONG });
    await check(opened.desk);
    withDeaf(opened, 4);
    let asked = 0;
    const { formats } = opened.sheet;
    const all = formats.all.bind(formats);
    formats.all = () => {
      asked += 1;
      return all();
    };
    const { proposeWrite } = await import('../../src/app/actions/write');
    await proposeWrite(opened.desk, 'fix', () =>
      Promise.resolve({ edits: [{ kind: 'content', at: place(1, 3), after: { value: 1 } }] }),
    );
    expect(opened.desk.session().preview?.edits).toHaveLength(1);
    expect(asked).toBe(0);
  });

  it.each(['GeneralException', 'ActivityLimitReached'])(
    'are not taken for such where Excel says %s once',
    async (code) => {
      const opened = open();
      await write(opened.host, [marking(1, 2), marking(2, 3)], 'marks', TIME);
      const { excel, host } = opened;
      for (let at = 1; at <= 5; at++) {
        excel.faults.broken.set(excel.requests + at, { done: 'refused', code });
        const marks = await host.marks().catch((error: unknown) => (error as Trouble).code);
        excel.faults.broken.clear();
        const busy = code === 'ActivityLimitReached' ? 'excel-busy' : 2;
        expect([at, Array.isArray(marks) ? marks.length : marks, host.unread?.()]).toEqual([at, busy, []]);
      }
    },
  );

  it('cost a few requests each, not one for every format', async () => {
    const opened = open();
    withDeaf(opened, 300);
    opened.excel.habits.deafFormats.clear();
    opened.excel.habits.deafFormats.add('{F7}');
    await opened.host.marks();
    const from = opened.excel.requests;
    await opened.host.marks();
    expect(opened.excel.requests - from).toBeLessThan(30);
  });
});

describe('notes', () => {
  it('are ours to write and to take away where Excel and its Office.js have them', async () => {
    const opened = open();
    await write(opened.host, [noting(1, 2), noting(2, 3)], 'notes', TIME);
    expect(await opened.host.notes?.()).toHaveLength(2);
    await proposeUnnote(opened.desk);
    await confirm(opened.desk);
    expect(opened.sheet.notes).toEqual([]);
  });

  it('are said to be lacking where the Office.js at hand has none, whatever Excel claims, and nothing else suffers', async () => {
    const opened = open({ notes: false });
    expect(opened.host.lacks?.()).toEqual(['notes']);
    await write(opened.host, [marking(1, 2)], 'marks', TIME);
    await expect(opened.host.apply([noting(1, 2)])).rejects.toMatchObject({ code: 'excel-too-old', done: [] });
    await proposeUnmark(opened.desk);
    await confirm(opened.desk);
    expect([opened.desk.session().failure, ours(opened)]).toEqual([null, 0]);
  });

  it('that Excel refuses stop neither marks nor memory from going, stay remembered, and are said', async () => {
    const opened = open({ art: WRONG });
    await check(opened.desk);
    await proposeMarks(opened.desk);
    await confirm(opened.desk);
    await proposeNotes(opened.desk);
    await confirm(opened.desk);
    expect(opened.sheet.notes).toHaveLength(4);
    expect(ours(opened)).toBeGreaterThan(0);
    opened.excel.habits.notesRefused = true;
    await proposeClear(opened.desk);
    expect(opened.desk.session().preview?.unread).toEqual([{ what: 'notes', sheet: SHEET, count: null }]);
    await confirm(opened.desk);
    expect([opened.desk.session().failure, ours(opened)]).toEqual([null, 0]);
    expect(Object.keys(await opened.host.memory())).toContain('notes');
    opened.excel.habits.notesRefused = false;
    await proposeUnnote(opened.desk);
    await confirm(opened.desk);
    expect(opened.sheet.notes).toEqual([]);
  });

  it('refused in the middle of a write of several kinds are left out of what is done, and the rest is made', async () => {
    const opened = open();
    await write(opened.host, [marking(1, 2), noting(1, 2)], 'marks', TIME);
    const memory: Edit = { kind: 'memory', key: 'waivers', after: '[1]' };
    const away: Edit[] = [
      { kind: 'mark', at: place(1, 2), after: [] },
      { kind: 'note', at: place(1, 2), after: null },
      memory,
    ];
    opened.excel.habits.notesRefused = true;
    const done = await opened.host.apply(away);
    expect(done.map(({ kind }) => kind)).toEqual(['mark', 'memory']);
    expect([ours(opened), (await opened.host.memory())['waivers']]).toEqual([0, '[1]']);
    expect(opened.sheet.notes).toHaveLength(1);
  });

  it('alone, refused, are said to be so', async () => {
    const opened = open();
    opened.excel.habits.notesRefused = true;
    await expect(opened.host.apply([noting(1, 2)])).rejects.toMatchObject({ code: 'notes-refused', done: [] });
  });

  it('do not keep all data from being cleared', async () => {
    const opened = open();
    await write(opened.host, [marking(1, 2), noting(1, 2)], 'marks', TIME);
    opened.excel.habits.notesRefused = true;
    await proposeClear(opened.desk);
    await confirm(opened.desk);
    expect([opened.desk.session().failure, ours(opened)]).toEqual([null, 0]);
    expect(await opened.host.memory()).toEqual({});
  });
});

const remembering: Edit = { kind: 'memory', key: 'waivers', after: '[1]' };

/** The same workbook, with the pane opened again. */
function again({ excel }: Opened) {
  const office = startOffice(excel);
  return officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
}

describe('what the workbook is to remember', () => {
  it.each(['lost', 'refused'] as const)(
    'is kept in the settings where custom XML is %s, and found there',
    async (how) => {
      const opened = open();
      await opened.host.apply([{ kind: 'memory', key: 'settings', after: '{}' }]);
      opened.excel.habits.xmlParts = how;
      await opened.host.apply([remembering]);
      expect(await opened.host.memory()).toEqual({ settings: '{}', waivers: '[1]' });
      expect(opened.host.lacks?.()).toEqual(['memory-elsewhere']);
      const reopened = again(opened);
      expect(await reopened.memory()).toEqual({ settings: '{}', waivers: '[1]' });
      expect(reopened.lacks?.()).toContain('memory-elsewhere');
      await reopened.apply([{ kind: 'memory', key: 'waivers', after: null }]);
      expect(await again(opened).memory()).toEqual({ settings: '{}' });
    },
  );

  it.each([
    ['lost', '1.17'],
    ['refused', '1.4'],
  ] as const)(
    'lasts while the pane is open where nothing is kept (%s, ExcelApi %s), and that is said',
    async (how, api) => {
      const opened = open({ api, notes: false });
      opened.excel.habits.xmlParts = how;
      opened.excel.habits.settings = how;
      await opened.host.apply([remembering]);
      expect(await opened.host.memory()).toEqual({ waivers: '[1]' });
      expect(opened.host.lacks?.()).toContain('memory');
      expect(await again(opened).memory()).toEqual({});
    },
  );

  it.each(['refused', 'lost'] as const)('stays where it was when one request is %s', async (done) => {
    for (let at = 1; ; at++) {
      const opened = open();
      await opened.host.apply([{ kind: 'memory', key: 'settings', after: '{}' }]);
      const { excel } = opened;
      const from = excel.requests;
      excel.faults.broken.set(from + at, { done, code: 'GeneralException' });
      const failed = await opened.host.apply([remembering]).then(
        () => false,
        () => true,
      );
      if (excel.requests < from + at) break;
      excel.faults.broken.clear();
      expect([at, excel.workbook.settings.size, opened.host.lacks?.()]).toEqual([at, 0, []]);
      if (!failed) expect(await again(opened).memory()).toEqual({ settings: '{}', waivers: '[1]' });
    }
  });

  it('does not keep a write from being made and taken back', async () => {
    const opened = open();
    opened.excel.habits.xmlParts = 'lost';
    const before = opened.sheet.cells.size;
    await write(opened.host, [{ kind: 'content', at: place(9, 9), after: { value: 7 } }], 'fix', TIME);
    const plan = await prepareUndo(opened.host);
    if (!plan) throw new Error('nothing to undo');
    await undoLast(opened.host, plan);
    expect(opened.sheet.cells.size).toBe(before);
  });
});

describe('protection and the state of the document', () => {
  it.each([
    ['allowFormatCells', 'mark'],
    ['allowEditObjects', 'note'],
  ] as const)('%s lets a %s be made on a protected sheet, and a figure not', async (option, kind) => {
    const opened = open();
    const edit = kind === 'mark' ? marking(1, 2) : noting(1, 2);
    opened.sheet.protection = {};
    await expect(opened.host.apply([edit])).rejects.toMatchObject({ code: 'protected' });
    opened.sheet.protection = { [option]: true };
    expect(await opened.host.apply([edit])).toHaveLength(1);
    await expect(opened.host.apply([{ kind: 'content', at: place(1, 2), after: { value: 1 } }])).rejects.toMatchObject({
      code: 'protected',
    });
  });

  it('a preview of marks is not barred where formats may be changed', async () => {
    const opened = open({ art: WRONG });
    await check(opened.desk);
    opened.sheet.protection = {};
    await proposeMarks(opened.desk);
    expect(opened.desk.session().preview?.blocked).toEqual([SHEET]);
    opened.sheet.protection = { allowFormatCells: true };
    await proposeMarks(opened.desk);
    expect(opened.desk.session().preview?.blocked).toEqual([]);
    await confirm(opened.desk);
    expect([opened.desk.session().failure, ours(opened) > 0]).toEqual([null, true]);
  });

  it.each([
    ['Biểu 1.xlsx', []],
    ['Biểu 1.XLS', ['old-file']],
    ['Số liệu.csv', ['text-file']],
    ['https://xa.gov.vn/Số liệu.csv?web=1', ['text-file']],
  ])('%s is known for what it keeps', async (name, lacks) => {
    const opened = open();
    opened.excel.workbook.name = name;
    await opened.host.sheets();
    expect(opened.host.lacks?.()).toEqual(lacks);
  });

  it('read-only is said, and viewing only refused before anything is written', async () => {
    const opened = open();
    opened.excel.habits.readOnly = true;
    await opened.host.sheets();
    expect(opened.host.lacks?.()).toEqual(['read-only']);
    const { Excel: excel, Office: office } = opened.office;
    const viewing = officeHost({
      excel,
      requirements: office.context.requirements,
      document: { url: 'https://xa.gov.vn/b.xlsx', mode: 'readOnly' },
    });
    expect(viewing.lacks?.()).toEqual(['view-only']);
    await expect(viewing.apply([marking(1, 2)])).rejects.toMatchObject({ code: 'view-only', done: [] });
    expect(await viewing.read([SHEET])).toHaveLength(1);
  });
});

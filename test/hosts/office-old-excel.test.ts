import type { Edit } from '../../src/core/edit';
import { cell } from '../../src/core/grid/grid';
import { findingsSheet } from '../../src/core/marks/findings-sheet';
import { flag } from '../../src/core/marks/flag';
import { takeAllAway } from '../../src/core/marks/take-away';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { Trouble, type Host, type Lack } from '../../src/core/host';
import { LACKS } from '../../src/core/text/lack';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { startOffice } from '../support/office-node';
import { finding } from '../marks/finding';
import { other, place, SHEET, table } from './bench';

const TIME = '2026-11-22T08:30:00.000Z';

function open(api: string) {
  const excel = excelFromGrids([table(), other()], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  return { excel, office, host };
}

const found = finding('C2', {
  at: place(1, 2),
  condition: 'ABS($C$2-SUM($D$2:$E$2))>0.5',
  actual: 31,
  expected: 30,
});

async function sheetFor(host: Host) {
  return findingsSheet({
    report: { findings: [found], unchecked: [] },
    rules: [],
    tables: [],
    grids: await host.read([SHEET]),
    locale: 'vi',
    file: 'x.xlsx',
    time: '2026-11-22T15:30',
    version: '1',
    notices: [],
    previous: null,
  });
}

const MATRIX: readonly (readonly [string, readonly Lack[]])[] = [
  ['1.1', ['marks', 'notes', 'memory', 'merges', 'hidden-rows', 'print-setup']],
  ['1.4', ['marks', 'notes', 'merges', 'print-setup']],
  ['1.6', ['notes', 'merges', 'print-setup']],
  ['1.9', ['notes', 'merges']],
  ['1.14', ['notes']],
  ['1.17', ['notes']],
];

async function valueAt(host: Host, sheet: string, row: number, column: number): Promise<unknown> {
  const [grid] = await host.read([sheet]);
  return grid && cell(grid, row, column).value;
}

async function expectMarked(marking: Promise<readonly Edit[]>, lacks: readonly Lack[]): Promise<void> {
  if (lacks.includes('marks')) await expect(marking).rejects.toMatchObject({ code: 'excel-too-old', done: [] });
  else expect(await marking).toHaveLength(1);
}

describe.each(MATRIX)('an Excel of ExcelApi %s', (api, lacks) => {
  it('says what it cannot do, in both languages', () => {
    const { host } = open(api);
    expect(host.lacks?.()).toEqual(lacks);
    for (const lack of lacks) expect(LACKS.vi[lack] + LACKS.en[lack]).toMatch(/^[^!]+\.[^!]+\.$/);
  });

  it('does the same run as far as it can, asks for nothing that it has not, and is left as it was', async () => {
    const { excel, office, host } = open(api);
    const before = fingerprint(excel);
    expect(await valueAt(host, SHEET, 1, 2)).toBe(31);
    expect((await host.read(['Kế hoạch']))[0]?.hiddenRows).toEqual(lacks.includes('hidden-rows') ? [] : [1]);

    const marking = write(host, flag([found], await host.marks()).edits, 'marks', TIME);
    await expectMarked(marking, lacks);

    await write(host, [{ kind: 'sheet', name: 'Kiểm biểu', after: await sheetFor(host) }], 'findings-sheet', TIME);
    expect(await valueAt(host, 'Kiểm biểu', 6, 2)).toBe('Biểu 1!C2');
    await write(host, [{ kind: 'content', at: place(1, 2), after: { value: 30 } }], 'fix', TIME);
    expect(await valueAt(host, 'Kiểm biểu', 6, 10)).toBe('Đã sửa');

    const plan = await prepareUndo(host);
    if (!plan) throw new Error('nothing to undo');
    await undoLast(host, plan);
    expect(await valueAt(host, SHEET, 1, 2)).toBe(31);
    const sheets = (await host.sheets()).map(({ name }) => name);
    const present = { marks: await host.marks(), sheets, memory: await host.memory() };
    await host.apply(takeAllAway(present));
    await office.idle();
    expect([...excel.unsupported]).toEqual([]);
    expect(fingerprint(excel)).toEqual(before);
  });

  it('keeps its memory in the best place it has', async () => {
    const { excel, host } = open(api);
    await host.apply([{ kind: 'memory', key: 'waivers', after: '{"a":"<ô & \\"b\\">"}' }]);
    expect(await host.memory()).toEqual({ waivers: '{"a":"<ô & \\"b\\">"}' });
    const kept = [excel.workbook.xmlParts.length, excel.workbook.settings.size];
    expect(kept).toEqual(api === '1.1' ? [0, 0] : api === '1.4' ? [0, 1] : [1, 0]);
    const again = startOffice(excel);
    const memory = await officeHost({
      excel: again.Excel,
      requirements: again.Office.context.requirements,
    }).memory();
    expect(Object.keys(memory)).toEqual(api === '1.1' ? [] : ['waivers']);
  });
});

it('reads what an older Excel remembered in the settings, and moves it', async () => {
  const { excel, host } = open('1.4');
  await host.apply([{ kind: 'memory', key: 'a', after: '1' }]);
  excel.api = '1.17';
  const office = startOffice(excel);
  const newer = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  expect(await newer.memory()).toEqual({ a: '1' });
  await newer.apply([{ kind: 'memory', key: 'b', after: '2' }]);
  expect(await newer.memory()).toEqual({ a: '1', b: '2' });
  expect([excel.workbook.xmlParts.length, excel.workbook.settings.size]).toEqual([1, 0]);
});

it('refuses notes before ExcelApi 1.18 and says why', async () => {
  const { host } = open('1.17');
  const error: unknown = await host.apply([{ kind: 'note', at: place(1, 1), after: 'x' }]).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Trouble);
  expect(error).toMatchObject({ code: 'excel-too-old', detail: { text: 'ExcelApi 1.18' } });
});

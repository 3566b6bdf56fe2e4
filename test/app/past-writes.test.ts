import { check, checkAgain } from '../../src/app/actions/check';
import { proposeMarks, proposeNotes } from '../../src/app/actions/marks';
import { proposeRates } from '../../src/app/actions/rates';
import { saveSettings } from '../../src/app/actions/settings';
import { proposeFindingsSheet } from '../../src/app/actions/sheets';
import { proposeClear, proposeDrop, proposeUnmark, proposeUnnote } from '../../src/app/actions/take-away';
import { confirm, openWrites, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import type { PastWrite } from '../../src/core/marks/past-writes';
import { cellAt } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { memoryHost } from '../../src/hosts/memory';
import { officeHost } from '../../src/hosts/office';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { lines } from '../support/lines';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';
import { deskOver, sheetOf } from './desk';

// Over the real Office.js: slow beside others, not by itself.
jest.setTimeout(60_000);

function opened(excel = excelFromGrids([sheetOf('Biểu 1')], {}, { api: '1.17' })) {
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  let minute = 0;
  const desk = deskOver({}, { host, now: () => new Date(2026, 10, 22, 15, minute++) });
  desk.tell({ type: 'scope', scope: 'workbook' });
  return { excel, desk };
}

/** The same over the host of tests, which has notes. */
function inMemory(host: Host = memoryHost({ grids: [sheetOf('Biểu 1')] })) {
  let minute = 0;
  const desk = deskOver({}, { host, now: () => new Date(2026, 10, 22, 15, minute++) });
  desk.tell({ type: 'scope', scope: 'workbook' });
  const state = async () => ({
    grids: (await host.read((await host.sheets()).map(({ name }) => name))).map((grid) => lines(grid)),
    marks: await host.marks(),
    notes: await host.noteTexts?.(),
    memory: await host.memory(),
  });
  return { host, desk, state };
}

async function say(desk: Desk, propose: (desk: Desk) => Promise<void>): Promise<void> {
  await propose(desk);
  expect(desk.session().failure).toBeNull();
  await confirm(desk);
  expect(desk.session().failure).toBeNull();
}

async function writesOf(desk: Desk): Promise<readonly PastWrite[]> {
  await openWrites(desk);
  const { writes } = desk.session();
  if (!writes) throw new Error('the list should be open');
  return writes;
}

describe('the list of writes', () => {
  it('has each undone by itself, in any order, after the workbook was opened again', async () => {
    const { host, desk, state } = inMemory();
    await check(desk);
    const before = await state();
    await say(desk, proposeMarks);
    await say(desk, proposeNotes);
    await say(desk, proposeFindingsSheet);
    const writes = await writesOf(desk);
    expect(writes.map(({ what, sheets, blockedBy }) => [what, sheets, blockedBy])).toEqual([
      ['findings-sheet', ['Kiểm biểu'], null],
      ['notes', ['Biểu 1'], null],
      ['marks', ['Biểu 1'], null],
    ]);
    expect(writes.every(({ what, cells }) => what === 'findings-sheet' || cells > 0)).toBe(true);
    for (const what of ['notes', 'marks', 'findings-sheet']) {
      const again = inMemory(host).desk;
      const write = (await writesOf(again)).find((one) => one.what === what);
      await say(again, (on) => proposeUndo(on, write?.key));
    }
    expect(await state()).toEqual(before);
    expect(await writesOf(inMemory(host).desk)).toEqual([]);
  });

  it('holds back a write on which a later one rests, and names that one', async () => {
    const { excel, desk } = opened();
    await check(desk);
    const before = fingerprint(excel);
    await saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 2 });
    await say(desk, proposeRates);
    await saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 3 });
    const [last, rates, first] = await writesOf(desk);
    expect([last?.blockedBy, rates?.blockedBy]).toEqual([null, null]);
    expect(first?.blockedBy).toEqual({ what: 'settings', time: last?.time });
    await proposeUndo(desk, first?.key);
    expect(desk.session().failure?.why).toBe('later-write');
    await say(desk, (on) => proposeUndo(on, rates?.key));
    await say(desk, proposeUndo);
    await say(desk, proposeUndo);
    expect(fingerprint(excel)).toEqual(before);
  });
});

describe('marks, notes and sheets of ours', () => {
  it('go by three commands, each of which leaves the others', async () => {
    const { host, desk } = inMemory();
    await check(desk);
    await say(desk, proposeMarks);
    await say(desk, proposeNotes);
    await say(desk, proposeFindingsSheet);
    const seen = async () => [
      (await host.marks()).length > 0,
      ((await host.notes?.()) ?? []).length > 0,
      (await host.sheets()).length,
    ];
    await say(desk, proposeUnmark);
    expect(await seen()).toEqual([false, true, 2]);
    await say(desk, proposeUnnote);
    expect(await seen()).toEqual([false, false, 2]);
    await say(desk, (on) => proposeDrop(on, 'drop-findings-sheet'));
    expect(await seen()).toEqual([false, false, 1]);
    for (let times = 0; times < 3; times++) await say(desk, proposeUndo);
    expect(await seen()).toEqual([true, true, 2]);
  });

  it('keep people’s words: a sheet with some goes only by its name, and the preview counts them', async () => {
    const { excel, desk } = opened();
    await check(desk);
    await say(desk, proposeFindingsSheet);
    await proposeDrop(desk, 'drop-findings-sheet');
    expect(desk.session().preview?.people.sheets).toEqual([]);
    typeInto(excel, 'Kiểm biểu', 6, 12, 'Theo QĐ 12/QĐ-UBND');
    typeInto(excel, 'Kiểm biểu', 40, 1, 'Ghi thêm');
    await proposeClear(desk);
    expect(desk.session().preview?.people.sheets).toEqual([{ sheet: 'Kiểm biểu', cells: 2, goes: false }]);
    await confirm(desk);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 1', 'Kiểm biểu']);
    await proposeDrop(desk, 'drop-findings-sheet');
    expect(desk.session().preview?.people.sheets).toEqual([{ sheet: 'Kiểm biểu', cells: 2, goes: true }]);
    await confirm(desk);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 1']);
  });

  it('a note that somebody has edited is named, and neither undone, taken away nor written anew', async () => {
    const { desk } = inMemory();
    await check(desk);
    await say(desk, proposeNotes);
    const [note] = (await desk.host.noteTexts?.()) ?? [];
    if (!note) throw new Error('there should be a note');
    const words = `${note.text}\nĐã hỏi huyện.`;
    await desk.host.apply([{ kind: 'note', at: note.at, after: words }]);
    const kept = async () => (await desk.host.noteTexts?.())?.find(({ text }) => text === words)?.at;
    for (const propose of [proposeNotes, proposeUnnote, proposeClear]) {
      await propose(desk);
      expect(desk.session().preview?.people.notes).toEqual([note.at]);
    }
    await proposeUndo(desk);
    expect(desk.session().preview?.refused).toEqual([note.at]);
    await confirm(desk);
    expect([await kept(), (await desk.host.notes?.())?.length]).toEqual([note.at, 1]);
  });
});

describe('a check', () => {
  it('again follows a sheet that was renamed, and asks for no sheet of the old name', async () => {
    const { excel, desk } = opened();
    desk.tell({ type: 'scope', scope: 'sheet' });
    await check(desk);
    const [sheet] = excel.workbook.sheets;
    if (sheet) sheet.name = 'Biểu 01';
    await checkAgain(desk);
    expect(desk.session().failure).toBeNull();
    expect(desk.session().checked?.grids.map((grid) => grid.sheet)).toEqual(['Biểu 01']);
  });

  it.each(['sheet', 'workbook'] as const)(
    'of one %s tells two sheets of one form apart when they swap names',
    async (scope) => {
      const art = (a: number, b: number): string => `
      STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
      1   | Huyện Ba Bể        | Tổ          | ${String(a)} | ${String(a - 3)} |
      2   | Huyện Chợ Đồn      | Tổ          | ${String(b)} | ${String(b - 3)} |
    `;
      const grids = [sheetOf('Quý 1', art(75, 9)), sheetOf('Quý 2', art(40, 31))];
      const host = memoryHost({ grids, selection: cellAt('Quý 1', 1, 3) });
      const desk = deskOver({}, { host });
      desk.tell({ type: 'scope', scope });
      await check(desk);
      const swapped = memoryHost({
        grids: [sheetOf('Quý 2', art(75, 9)), sheetOf('Quý 1', art(40, 31))],
        selection: cellAt('Quý 1', 1, 3),
      });
      Object.assign(host, swapped);
      await proposeRates(desk);
      const sheets = desk.session().preview?.edits.map((edit) => ('at' in edit ? edit.at.sheet : ''));
      expect(sheets?.slice(0, 2)).toEqual(['Quý 2', 'Quý 2']);
      expect(sheets).toHaveLength(scope === 'sheet' ? 2 : 4);
    },
  );
});

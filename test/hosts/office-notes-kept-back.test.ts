import { proposeUndo, confirm } from '../../src/app/actions/write';
import type { Edit } from '../../src/core/edit';
import { expectedCells } from '../../src/core/marks/holds';
import { undoLog } from '../../src/core/marks/undo-log';
import { write } from '../../src/core/marks/write';
import { Trouble } from '../../src/core/host';
import { drawText } from '../../src/core/grid/draw';
import { check } from '../../src/app/actions/check';
import { proposeNotes } from '../../src/app/actions/marks';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids, workbookFromGrids } from '../../src/workbench/excel/from-grids';
import { insertCells } from '../../src/workbench/excel/model/arrange';
import { LAST_COLUMN } from '../../src/workbench/excel/model/area';
import { deskOver } from '../app/desk';
import { lines } from '../support/lines';
import { withNotes } from '../support/notes-library';
import { startOffice } from '../support/office-node';
import { other, place, table } from './bench';

jest.setTimeout(60_000);

const TIME = '2026-11-22T08:30:00.000Z';

function open(grids = [table(), other()]) {
  const excel = excelFromGrids(grids, {}, { api: '1.18' });
  const office = startOffice(excel);
  withNotes(office);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({ grids: [] }, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  return { excel, host, desk };
}

type Opened = ReturnType<typeof open>;

const MARK: Edit = { kind: 'mark', at: place(1, 2), after: [{ severity: 'error', condition: null }] };
const NOTE: Edit = { kind: 'note', at: place(1, 2), after: 'Kiểm Biểu: x' };

async function undo({ desk }: Opened): Promise<void> {
  await proposeUndo(desk);
  await confirm(desk);
}

const logged = async ({ host }: Opened): Promise<number> => undoLog(await host.memory()).length;

describe('an undo whose notes Excel refuses', () => {
  it('takes back the rest, and remembers the notes until they are taken back too', async () => {
    const opened = open();
    await write(opened.host, [MARK, NOTE], 'marks', TIME);
    opened.excel.habits.notesRefused = true;
    await undo(opened);
    expect([await opened.host.marks(), await logged(opened)]).toEqual([[], 1]);
    expect(opened.desk.session()).toMatchObject({ undoable: 'marks', notice: { untaken: 1 } });
    opened.excel.habits.notesRefused = false;
    expect(await opened.host.noteTexts?.()).toHaveLength(1);
    await undo(opened);
    expect([await opened.host.noteTexts?.(), await logged(opened)]).toEqual([[], 0]);
  });

  it('is refused where there is nothing else, and stays remembered', async () => {
    const opened = open();
    await write(opened.host, [NOTE], 'notes', TIME);
    opened.excel.habits.notesRefused = true;
    await undo(opened);
    expect(opened.desk.session().failure).toMatchObject({ why: { code: 'notes-refused' } });
    expect(await logged(opened)).toBe(1);
    opened.excel.habits.notesRefused = false;
    await undo(opened);
    expect([await opened.host.noteTexts?.(), await logged(opened)]).toEqual([[], 0]);
  });
});

describe('while notes are being written', () => {
  const sheet = drawText(
    `
    STT | Nội dung         | Đơn vị tính | Kế hoạch | Thực hiện
    1   | Huyện Ba Bể      | Tổ          | 75       | 77
    2   | Huyện Chợ Đồn    | Tổ          | 9        | 2
        | Tổng cộng        | Tổ          | 114      | 79
  `,
    'Biểu 1',
  ).grid;

  it('a row put in before any request leaves each note on its cell, or the note is refused by name', async () => {
    const opened = open([sheet]);
    const { excel, host, desk } = opened;
    await check(desk);
    await proposeNotes(desk);
    const edits = desk.session().preview?.edits ?? [];
    const noted = edits.filter((edit): edit is Extract<Edit, { kind: 'note' }> => edit.kind === 'note');
    expect(noted.filter((edit) => expectedCells(edit).length > 0).length).toBeGreaterThan(0);
    const ends: (string | null)[] = [];
    for (let request = 1; request < 40; request++) {
      excel.workbook.sheets.splice(0, Infinity, ...workbookFromGrids([sheet]).sheets);
      const before = excel.requests;
      const [first] = excel.workbook.sheets;
      if (!first) throw new Error('no sheet');
      excel.faults.before.set(before + request, () =>
        insertCells(excel, first, { top: 1, bottom: 1, left: 0, right: LAST_COLUMN }, undefined),
      );
      const error: unknown = await host.apply(edits).catch((thrown: unknown) => thrown);
      excel.faults.before.clear();
      if (excel.requests - before < request) break;
      const isRefused = error instanceof Trouble;
      if (isRefused) expect(error).toMatchObject({ code: 'changed-meanwhile', detail: { sheet: 'Biểu 1' } });
      ends.push(isRefused ? (error.detail.text ?? '') : null);
      const [now] = await host.read(['Biểu 1']);
      const labels = ((await host.noteTexts?.()) ?? []).map(({ at }) => lines(now)[at.top]?.[1]?.value);
      const meant = noted.map(({ at }) => lines(sheet)[at.top]?.[1]?.value);
      expect(labels.every((label) => meant.includes(label))).toBe(true);
      expect(labels).toHaveLength(isRefused ? 0 : meant.length);
    }
    expect(ends).toContain(null);
    expect(ends.some((text) => text !== null && /«.+»/.test(text))).toBe(true);
  });
});

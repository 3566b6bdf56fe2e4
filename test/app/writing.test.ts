import { check } from '../../src/app/actions/check';
import { accept, proposeFix, unaccept } from '../../src/app/actions/findings';
import { proposeMarks } from '../../src/app/actions/marks';
import { proposeClear, proposeUnmark } from '../../src/app/actions/take-away';
import { proposeRates } from '../../src/app/actions/rates';
import { proposeFindingsSheet, proposeRatesSheet } from '../../src/app/actions/sheets';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import { correct, uncorrect } from '../../src/app/actions/correct';
import type { Desk } from '../../src/app/desk';
import { cell, type Grid } from '../../src/core/grid/grid';
import { a1, cellAt } from '../../src/core/grid/range';
import { memoryHost } from '../../src/hosts/memory';
import { deskOver, sheetOf } from './desk';

const all = async (desk: Desk): Promise<readonly Grid[]> =>
  desk.host.read((await desk.host.sheets()).map((sheet) => sheet.name));

const shown = (grid: Grid | undefined, row: number, column: number): unknown => {
  const held = grid ? cell(grid, row, column) : { value: null };
  return held.formula ?? held.value;
};

/** Every cell that differs between two readings of a workbook. */
function changedCells(before: readonly Grid[], after: readonly Grid[]): string[] {
  const changed: string[] = [];
  for (const grid of after) {
    const old = before.find((one) => one.sheet === grid.sheet);
    for (let row = 0; row < 20; row++)
      for (let column = 0; column < 20; column++)
        if (shown(grid, row, column) !== shown(old, row, column))
          changed.push(`${grid.sheet}!${a1(cellAt(grid.sheet, row, column))}`);
  }
  return changed;
}

const named = (desk: Desk): string[] =>
  (desk.session().preview?.edits ?? []).flatMap((edit) =>
    edit.kind === 'content' ? [`${edit.at.sheet}!${a1(edit.at)}`] : [],
  );

async function checkedDesk(grids?: readonly Grid[]): Promise<Desk> {
  const desk = deskOver(grids ? { grids } : {});
  await check(desk);
  return desk;
}

describe('marking', () => {
  it('previews first, marks on confirmation, and takes every mark away again', async () => {
    const desk = await checkedDesk();
    const before = await all(desk);
    await proposeMarks(desk);
    expect(desk.session().preview?.edits.length).toBeGreaterThan(0);
    expect(await desk.host.marks()).toEqual([]);
    await confirm(desk);
    expect(desk.session()).toMatchObject({ preview: null, notice: { task: 'mark' }, undoable: 'marks' });
    expect((await desk.host.marks()).length).toBeGreaterThan(0);
    await proposeUnmark(desk);
    await confirm(desk);
    expect(await desk.host.marks()).toEqual([]);
    expect(changedCells(before, await all(desk))).toEqual([]);
  });

  it('changes no cell when the preview is dismissed', async () => {
    const desk = await checkedDesk();
    await proposeMarks(desk);
    desk.tell({ type: 'dismissed' });
    await confirm(desk);
    expect(await desk.host.marks()).toEqual([]);
    expect(await desk.host.memory()).toEqual({});
  });

  it('says that there is nothing to take away', async () => {
    const desk = await checkedDesk();
    await proposeUnmark(desk);
    expect(desk.session().failure).toEqual({ task: 'unmark', why: 'nothing-to-do' });
  });

  it('shows a protected sheet as closed and does not write there', async () => {
    const desk = await checkedDesk([sheetOf('Biểu 1', undefined, { protected: true })]);
    await proposeMarks(desk);
    expect(desk.session().preview?.blocked).toEqual(['Biểu 1']);
    await confirm(desk);
    expect(await desk.host.marks()).toEqual([]);
  });
});

describe('writing rates', () => {
  it('fills the empty rate column with formulas, exactly the cells that the preview named', async () => {
    const desk = await checkedDesk();
    const before = await all(desk);
    await proposeRates(desk);
    const cells = named(desk);
    expect(cells).toEqual(expect.arrayContaining(['Biểu 1!F2', 'Biểu 1!F3', 'Biểu 1!F4']));
    await confirm(desk);
    const after = await all(desk);
    expect(changedCells(before, after).sort()).toEqual([...cells].sort());
    expect(shown(after[0], 2, 5)).toMatch(/^=.*E3.*D3/);
  });

  it('takes them back by its own undo', async () => {
    const desk = await checkedDesk();
    const before = await all(desk);
    await proposeRates(desk);
    await confirm(desk);
    expect(desk.session().undoable).toBe('rates');
    await proposeUndo(desk);
    expect(desk.session().preview?.task).toBe('undo');
    await confirm(desk);
    expect(changedCells(before, await all(desk))).toEqual([]);
    expect(desk.session().undoable).toBeNull();
  });

  it('stops when a cell was changed between preview and confirmation, and names it', async () => {
    const desk = await checkedDesk();
    await proposeRates(desk);
    await desk.host.apply([{ kind: 'content', at: cellAt('Biểu 1', 2, 5), after: { value: 22 } }]);
    await confirm(desk);
    expect(desk.session().failure?.why).toMatchObject({
      code: 'changed-meanwhile',
      detail: { at: [cellAt('Biểu 1', 2, 5)] },
    });
    expect(shown((await all(desk))[0], 2, 5)).toBe(22);
    expect(shown((await all(desk))[0], 1, 5)).toBeNull();
  });
});

describe('findings', () => {
  it('are accepted with a reason, counted apart, and raised again when a figure changes', async () => {
    const desk = await checkedDesk();
    const finding = desk.session().checked?.report.findings.find((f) => f.ruleId === 'total-mismatch');
    if (!finding) throw new Error('the total should be wrong');
    await accept(desk, finding, { reason: 'Theo quyết định', by: 'An', reference: '12/QĐ' });
    const total = () => desk.session().checked?.report.findings.find((f) => f.ruleId === 'total-mismatch');
    expect(total()?.waived).toEqual({ reason: 'Theo quyết định', by: 'An', reference: '12/QĐ' });
    expect(desk.session().notice?.task).toBe('waive');
    const first = finding.related[0] ?? finding.at;
    await desk.host.apply([{ kind: 'content', at: cellAt(first.sheet, first.top, first.left), after: { value: 1 } }]);
    await check(desk);
    expect(total()?.waived ?? null).toBeNull();
  });

  it('lose their acceptance when it is withdrawn', async () => {
    const desk = await checkedDesk();
    const one = () => desk.session().checked?.report.findings.find((f) => f.ruleId === 'total-mismatch');
    const finding = one();
    if (!finding) throw new Error('the total should be wrong');
    await accept(desk, finding, { reason: 'x', by: '', reference: '' });
    const accepted = one();
    if (!accepted?.waived) throw new Error('should be accepted');
    await unaccept(desk, accepted);
    expect(one()?.waived).toBeNull();
  });

  it('are mended only in the cells of the preview', async () => {
    const desk = await checkedDesk();
    const before = await all(desk);
    const at = cellAt('Biểu 1', 4, 3);
    const [finding] = desk.session().checked?.report.findings ?? [];
    if (!finding) throw new Error('there should be a finding');
    await proposeFix(desk, { ...finding, fix: [{ kind: 'content', at, after: { formula: '=SUM(D2:D4)' } }] });
    await confirm(desk);
    expect(changedCells(before, await all(desk))).toEqual(['Biểu 1!D5']);
  });
});

describe('sheets of ours', () => {
  it('are made, known as ours, and gone after clearing, with everything that was remembered', async () => {
    const desk = await checkedDesk();
    const before = await all(desk);
    await proposeMarks(desk);
    await confirm(desk);
    await proposeFindingsSheet(desk);
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
    await proposeRatesSheet(desk);
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
    expect((await desk.host.sheets()).map((sheet) => sheet.name)).toEqual(['Biểu 1', 'Kiểm biểu', 'Tổng hợp tỷ lệ']);
    await correct(desk, { kind: 'role', sheet: 'Biểu 1', column: 'E', near: 0, role: 'actual' });
    await proposeClear(desk);
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
    expect((await desk.host.sheets()).map((sheet) => sheet.name)).toEqual(['Biểu 1']);
    expect(await desk.host.marks()).toEqual([]);
    expect(await desk.host.memory()).toEqual({});
    expect(changedCells(before, await all(desk))).toEqual([]);
  });
});

describe('corrections of the reading', () => {
  it('are used at once, kept in the workbook and forgotten on request', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3) });
    const desk = deskOver({}, { host });
    await check(desk);
    const role = () => desk.session().checked?.tables[0]?.columns.find((column) => column.at === 4)?.role;
    expect(role()).toBe('actual');
    await correct(desk, { kind: 'role', sheet: 'Biểu 1', column: 'E', near: 0, role: 'note' });
    expect(role()).toBe('note');
    expect(await host.memory()).toHaveProperty('corrections');
    await uncorrect(desk, 'Biểu 1');
    expect(role()).toBe('actual');
    expect(await host.memory()).not.toHaveProperty('corrections');
  });
});

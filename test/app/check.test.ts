import { check, checkAgain } from '../../src/app/actions/check';
import { Trouble } from '../../src/core/host';
import { cellAt } from '../../src/core/grid/range';
import { memoryHost } from '../../src/hosts/memory';
import { deskOver, RESULTS, sheetOf } from './desk';

const rulesOf = (desk: ReturnType<typeof deskOver>): string[] =>
  (desk.session().checked?.report.findings ?? []).map((finding) => `${finding.at.sheet} ${finding.ruleId}`);

describe('a check', () => {
  it('finds what is wrong on the sheet at hand and writes nothing', async () => {
    const grids = [sheetOf('Biểu 1'), sheetOf('Biểu 2')];
    const host = memoryHost({ grids, selection: cellAt('Biểu 1', 1, 3) });
    const apply = jest.spyOn(host, 'apply');
    const desk = deskOver({}, { host });
    await check(desk);
    expect(rulesOf(desk)).toContain('Biểu 1 total-mismatch');
    expect(rulesOf(desk).some((rule) => rule.startsWith('Biểu 2'))).toBe(false);
    expect(apply).not.toHaveBeenCalled();
  });

  it('looks at every sheet when asked for the workbook', async () => {
    const desk = deskOver({ grids: [sheetOf('Biểu 1'), sheetOf('Biểu 2')] });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await check(desk);
    expect(rulesOf(desk)).toEqual(expect.arrayContaining(['Biểu 1 total-mismatch', 'Biểu 2 total-mismatch']));
  });

  it('keeps to the table that is selected', async () => {
    const rows = RESULTS.trim().split('\n');
    const two = [...rows, '|', '|', 'Biểu số 2', ...rows].join('\n');
    const desk = deskOver({ grids: [sheetOf('Biểu 1', two)], selection: cellAt('Biểu 1', 9, 3) });
    desk.tell({ type: 'scope', scope: 'table' });
    await check(desk);
    const { checked } = desk.session();
    expect(checked?.tables).toHaveLength(1);
    expect(checked?.tables[0]?.range.top).toBeGreaterThan(5);
    for (const finding of checked?.report.findings ?? []) expect(finding.at.top).toBeGreaterThan(5);
  });

  it('says so when nothing, or nothing in a table, is selected', async () => {
    const nowhere = deskOver({ selection: null });
    nowhere.tell({ type: 'scope', scope: 'table' });
    await check(nowhere);
    expect(nowhere.session().failure?.why).toBe('no-selection');
    const beside = deskOver({ selection: cellAt('Biểu 1', 90, 30) });
    beside.tell({ type: 'scope', scope: 'table' });
    await check(beside);
    expect(beside.session().failure?.why).toBe('no-table-selected');
  });

  it('needs no selection for a sheet or the workbook, only a sheet that is open', async () => {
    for (const scope of ['sheet', 'workbook'] as const) {
      const desk = deskOver({ grids: [sheetOf('Biểu 1'), sheetOf('Biểu 2')], selection: null, open: 'Biểu 2' });
      desk.tell({ type: 'scope', scope });
      await check(desk);
      expect(desk.session().failure).toBeNull();
      expect(rulesOf(desk)).toContain('Biểu 2 total-mismatch');
      expect(rulesOf(desk).includes('Biểu 1 total-mismatch')).toBe(scope === 'workbook');
    }
  });

  it('says so where the open sheet has no cells', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')] });
    host.openSheet = () => Promise.resolve(null);
    const desk = deskOver({}, { host });
    await check(desk);
    expect(desk.session().failure?.why).toBe('no-sheet');
  });

  it('leaves out a sheet that is too large, says which, and checks the others', async () => {
    const host = memoryHost({ grids: [sheetOf('Lớn'), sheetOf('Biểu 2')], selection: cellAt('Lớn', 0, 0) });
    const read = host.read.bind(host);
    host.read = (names) =>
      names.includes('Lớn') ? Promise.reject(new Trouble('too-large', { sheet: 'Lớn' })) : read(names);
    const desk = deskOver({}, { host });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await check(desk);
    expect(desk.session().checked?.skipped).toEqual([{ sheet: 'Lớn', code: 'too-large' }]);
    expect(rulesOf(desk)).toContain('Biểu 2 total-mismatch');
  });

  it('says what keeps it from reading', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 0, 0) });
    host.read = () => Promise.reject(new Trouble('editing-cell'));
    const desk = deskOver({}, { host });
    await check(desk);
    expect(desk.session()).toMatchObject({ busy: null, checked: null, failure: { why: { code: 'editing-cell' } } });
  });

  it('takes a fault of ours for what it is', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')] });
    host.openSheet = () => Promise.reject(new TypeError('x is not a function'));
    const desk = deskOver({}, { host });
    await check(desk);
    expect(desk.session().failure?.why).toBe('fault');
  });

  it('counts as it goes, breathes between sheets, and stops when asked, keeping what was there', async () => {
    const grids = ['1', '2', '3', '4'].map((name) => sheetOf(name));
    let pauses = 0;
    const desk = deskOver({ grids }, { pause: () => Promise.resolve(void pauses++), now: ticking() });
    desk.tell({ type: 'scope', scope: 'workbook' });
    const seen: number[] = [];
    desk.watch(() => seen.push(desk.session().busy?.progress?.done ?? -1));
    await check(desk);
    expect(pauses).toBeGreaterThanOrEqual(4);
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(4);
    const before = desk.session().checked;
    desk.watch(() => {
      const { busy } = desk.session();
      if (busy?.progress && !busy.stopping) desk.tell({ type: 'stop' });
    });
    await check(desk);
    expect(desk.session()).toMatchObject({ busy: null, failure: null, checked: before });
  });

  it('does one thing at a time', async () => {
    const desk = deskOver();
    const first = check(desk);
    await check(desk);
    expect(desk.session().checked).toBeNull();
    await first;
    expect(desk.session().checked).not.toBeNull();
  });

  it('checks the same sheet again wherever the selection went', async () => {
    const host = memoryHost({ grids: [sheetOf('A'), sheetOf('B')], selection: cellAt('A', 1, 3) });
    const desk = deskOver({}, { host });
    await check(desk);
    host.selection = () => Promise.resolve(cellAt('B', 0, 0));
    await checkAgain(desk);
    expect(desk.session().checked?.grids.map((grid) => grid.sheet)).toEqual(['A']);
  });
});

/** A clock that moves on by a second each time it is looked at. */
function ticking(): () => Date {
  let time = Date.UTC(2026, 10, 22);
  return () => new Date((time += 1000));
}

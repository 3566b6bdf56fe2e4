import { check } from '../../src/app/actions/check';
import { proposeFix } from '../../src/app/actions/findings';
import { proposeNotes } from '../../src/app/actions/marks';
import { proposeClear, proposeUnmark, proposeUnnote } from '../../src/app/actions/take-away';
import { proposeRates } from '../../src/app/actions/rates';
import { openSettings, saveSettings } from '../../src/app/actions/settings';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import type { Edit } from '../../src/core/edit';
import { cellAt, type Range } from '../../src/core/grid/range';
import { SETTINGS_KEY } from '../../src/core/kept-settings';
import { notedPlaces, NOTES_KEY } from '../../src/core/marks/notes';
import { undoLog, UNDO_KEY } from '../../src/core/marks/undo-log';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { memoryHost, type MemoryWorkbook } from '../../src/hosts/memory';
import { deskOver, sheetOf } from './desk';

const TOTAL = cellAt('Biểu 1', 4, 3);

async function checkedDesk(workbook: Partial<MemoryWorkbook> = {}): Promise<Desk> {
  const desk = deskOver(workbook);
  await check(desk);
  return desk;
}

const notes = async ({ host }: Desk): Promise<readonly Range[]> => (host.notes ? host.notes() : []);

const findings = (desk: Desk): readonly string[] =>
  (desk.session().checked?.report.findings ?? []).map((finding) => finding.ruleId);

async function say(desk: Desk, propose: (desk: Desk) => Promise<void>): Promise<void> {
  await propose(desk);
  await confirm(desk);
}

describe('notes on cells', () => {
  it('are previewed with the words of the findings, written, and undone', async () => {
    const desk = await checkedDesk();
    await proposeNotes(desk);
    const edit = desk.session().preview?.edits.find((one) => one.kind === 'note');
    expect(edit).toMatchObject({ at: TOTAL, after: expect.stringMatching(/^Kiểm Biểu: .*104/s) as string });
    expect(await notes(desk)).toEqual([]);
    await confirm(desk);
    expect(await notes(desk)).toContainEqual(TOTAL);
    expect(desk.session()).toMatchObject({ notice: { task: 'notes', spared: [] }, undoable: 'notes' });
    await say(desk, proposeUndo);
    expect(await notes(desk)).toEqual([]);
    expect(await desk.host.memory()).toEqual({});
  });

  it('go by a command of their own, and leave nothing after clearing', async () => {
    const desk = await checkedDesk();
    await say(desk, proposeNotes);
    const noted = await notes(desk);
    await say(desk, proposeUnmark);
    expect(await notes(desk)).toEqual(noted);
    await say(desk, proposeUnnote);
    expect(await notes(desk)).toEqual([]);
    await say(desk, proposeNotes);
    await say(desk, proposeClear);
    expect([await notes(desk), await desk.host.memory()]).toEqual([[], {}]);
  });

  it('are put beside the notes of people, which stay and are named', async () => {
    const second = sheetOf('Biểu 2');
    const desk = deskOver({ grids: [sheetOf('Biểu 1'), second], notes: { 'Biểu 1!D5': 'của tôi' } });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await check(desk);
    await say(desk, proposeNotes);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'notes', spared: [TOTAL] } });
    expect(await notes(desk)).not.toContainEqual(TOTAL);
    expect(await notes(desk)).toContainEqual({ ...TOTAL, sheet: 'Biểu 2' });
    expect(notedPlaces(await desk.host.memory())).toEqual(await notes(desk));
  });

  it('on a sheet that was not checked are still known', async () => {
    const grids = [sheetOf('Biểu 1'), sheetOf('Biểu 2')];
    const host = memoryHost({ grids, selection: cellAt('Biểu 1', 1, 3) });
    const desk = deskOver({}, { host });
    desk.tell({ type: 'scope', scope: 'workbook' });
    await check(desk);
    await say(desk, proposeNotes);
    const all = await notes(desk);
    desk.tell({ type: 'scope', scope: 'sheet' });
    await check(desk);
    await say(desk, proposeNotes);
    expect(await notes(desk)).toHaveLength(all.length);
    expect(notedPlaces(await host.memory())).toHaveLength(all.length);
    expect((await host.memory())[NOTES_KEY]).toContain('Biểu 2');
  });
});

describe('settings of the workbook', () => {
  it('are kept in it, hold at once, and are undone', async () => {
    const desk = await checkedDesk();
    expect(findings(desk)).toContain('total-mismatch');
    await openSettings(desk);
    expect(desk.session().setting?.kept).toEqual({ settings: DEFAULT_SETTINGS, errors: [] });
    await saveSettings(desk, { ...DEFAULT_SETTINGS, off: ['total-mismatch'], decimals: 2 });
    expect(desk.session()).toMatchObject({ setting: null, notice: { task: 'settings' }, undoable: 'settings' });
    expect(findings(desk)).not.toContain('total-mismatch');
    expect(desk.session().checked?.kept.settings.decimals).toBe(2);
    expect(JSON.parse((await desk.host.memory())[SETTINGS_KEY] ?? '')).toMatchObject({ decimals: 2 });
    await say(desk, proposeUndo);
    expect(findings(desk)).toContain('total-mismatch');
    expect(await desk.host.memory()).toEqual({});
  });

  it('leave no trace when they are the defaults', async () => {
    const desk = await checkedDesk();
    await saveSettings(desk, DEFAULT_SETTINGS);
    expect(await desk.host.memory()).toEqual({});
    expect(desk.session().undoable).toBeNull();
  });

  it('that cannot be read are said, and the defaults hold', async () => {
    const desk = await checkedDesk({ memory: { [SETTINGS_KEY]: '{"decimals": "two"}' } });
    expect(desk.session().checked?.kept).toEqual({
      settings: DEFAULT_SETTINGS,
      errors: [{ code: 'wrong-value', key: 'decimals' }],
    });
    expect(findings(desk)).toContain('total-mismatch');
  });
});

describe('an undo with nothing left to bring back', () => {
  async function twice(): Promise<Desk> {
    const desk = await checkedDesk();
    await saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 2 });
    await say(desk, proposeRates);
    const rates = [1, 2, 3, 4].map((row) => cellAt('Biểu 1', row, 5));
    await desk.host.apply(rates.map((at) => ({ kind: 'content', at, after: { value: 7 } })));
    return desk;
  }

  it('can be passed over, no cell changing, so that the write before it is in reach', async () => {
    const desk = await twice();
    await proposeUndo(desk);
    expect(desk.session().preview).toMatchObject({ task: 'skip-undo', edits: [] });
    expect(desk.session().preview?.refused).toContainEqual(cellAt('Biểu 1', 1, 5));
    const before = await desk.host.read(['Biểu 1']);
    await confirm(desk);
    expect(await desk.host.read(['Biểu 1'])).toEqual(before);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'skip-undo' }, undoable: 'settings' });
    await say(desk, proposeUndo);
    expect(await desk.host.memory()).toEqual({});
  });

  it('is passed over only when a person says so', async () => {
    const desk = await twice();
    await proposeUndo(desk);
    desk.tell({ type: 'dismissed' });
    await confirm(desk);
    expect(undoLog(await desk.host.memory())).toHaveLength(2);
  });

  it('could not be had for what is too large to remember, which is said before it is written', async () => {
    const desk = await checkedDesk();
    const [finding] = desk.session().checked?.report.findings ?? [];
    if (!finding) throw new Error('there should be a finding');
    const long = 'x'.repeat(1_200_000);
    const fix = [long, long].map((value, row): Edit => ({
      kind: 'content',
      at: cellAt('Biểu 1', 10 + row, 1),
      after: { value },
    }));
    await proposeFix(desk, { ...finding, fix });
    expect(desk.session().preview).toMatchObject({ task: 'fix', dropped: 1 });
    expect(await desk.host.memory()).toEqual({});
  });

  it('says how much was too large to remember', async () => {
    const entry = { time: '2026-11-22T15:30', what: 'fix', packed: [], dropped: 12 };
    const desk = await checkedDesk({ memory: { [UNDO_KEY]: JSON.stringify({ version: 1, entries: [entry] }) } });
    await proposeUndo(desk);
    expect(desk.session().preview).toMatchObject({ task: 'skip-undo', dropped: 12 });
    await confirm(desk);
    expect(await desk.host.memory()).toEqual({});
  });

  it('takes back only what was shown', async () => {
    const desk = await checkedDesk();
    await say(desk, proposeRates);
    await proposeUndo(desk);
    await saveSettings(deskOver({}, { host: desk.host }), { ...DEFAULT_SETTINGS, decimals: 2 });
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
    expect(undoLog(await desk.host.memory()).map(({ what }) => what)).toEqual(['settings']);
  });
});

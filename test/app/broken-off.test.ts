import { check } from '../../src/app/actions/check';
import { accept, proposeFix } from '../../src/app/actions/findings';
import { proposeMarks, proposeNotes } from '../../src/app/actions/marks';
import { proposeClear, proposeUnmark } from '../../src/app/actions/take-away';
import { proposeRates } from '../../src/app/actions/rates';
import { saveSettings } from '../../src/app/actions/settings';
import { proposeFindingsSheet, proposeRatesSheet } from '../../src/app/actions/sheets';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { cellAt } from '../../src/core/grid/range';
import { Trouble, type Host } from '../../src/core/host';
import { COMPLETE_KEY, UNDO_KEY, undoLog } from '../../src/core/marks/undo-log';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { memoryHost } from '../../src/hosts/memory';
import { lines } from '../support/lines';
import { deskOver, sheetOf } from './desk';

// Many small workbooks, one after another: on a busy machine that takes longer than a test may by default.
jest.setTimeout(120_000);

type Broken = 'refused' | 'lost';

/** A workbook whose request of one number, counted from when it is set, breaks off. */
function open() {
  const fault = { count: 0, at: 0, how: 'refused' as Broken };
  const request = (work: () => unknown): unknown => {
    fault.count += 1;
    const breaks = fault.count === fault.at;
    if (breaks && fault.how === 'refused') throw new Trouble('disconnected');
    const answer = work();
    if (breaks) throw new Trouble('disconnected');
    return answer;
  };
  const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3), request });
  return { host, fault };
}

type Opened = ReturnType<typeof open>;

const WATCHED = rules.filter(({ id }) => ['total-mismatch', 'rate-mismatch', 'target-unmet'].includes(id));

/** The pane, opened on it anew. */
async function paneOn({ host }: Opened): Promise<Desk> {
  const desk = deskOver({}, { host, rules: WATCHED });
  await check(desk);
  return desk;
}

const confirmed =
  (propose: (desk: Desk) => Promise<void>) =>
  async (desk: Desk): Promise<void> => {
    await propose(desk);
    await confirm(desk);
  };

async function fix(desk: Desk): Promise<void> {
  const [finding] = desk.session().checked?.report.findings ?? [];
  if (!finding) throw new Error('there should be a finding');
  const edits = [
    { kind: 'content', at: cellAt('Biểu 1', 4, 3), after: { formula: '=SUM(D2:D4)', numberFormat: '#,##0' } },
    { kind: 'content', at: cellAt('Biểu 1', 2, 4), after: { value: 12 } },
  ] as const;
  await proposeFix(desk, { ...finding, fix: edits });
}

async function waive(desk: Desk): Promise<void> {
  const [finding] = desk.session().checked?.report.findings ?? [];
  if (finding) await accept(desk, finding, { reason: 'Theo quyết định', by: 'An', reference: '' });
}

const FLOWS: Readonly<Record<string, readonly ((desk: Desk) => Promise<void>)[]>> = {
  fix: [confirmed(fix)],
  rates: [confirmed(proposeRates)],
  mark: [confirmed(proposeMarks)],
  notes: [confirmed(proposeNotes)],
  unmark: [
    confirmed(proposeMarks),
    confirmed(proposeNotes),
    confirmed(proposeFindingsSheet),
    confirmed(proposeRatesSheet),
    confirmed(proposeUnmark),
  ],
  'findings sheet': [confirmed(proposeFindingsSheet)],
  'findings sheet again': [confirmed(proposeFindingsSheet), confirmed(fix), confirmed(proposeFindingsSheet)],
  'rates sheet': [confirmed(proposeRatesSheet)],
  waiver: [waive],
  settings: [(desk) => saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 2 })],
};

/** All of the workbook; of the undo log what it says. */
async function state(host: Host) {
  const memory = await host.memory();
  const log = undoLog(memory).map((entry) => ({ ...entry, open: entry.open ?? false }));
  const kept = Object.keys(memory).filter((key) => key !== UNDO_KEY && key !== COMPLETE_KEY);
  const names = (await host.sheets()).map(({ name }) => name);
  const { edits } = { edits: (await host.marks()).map((at) => ({ kind: 'mark' as const, at, after: [] })) };
  const notes = ((await host.notes?.()) ?? []).map((at) => ({ kind: 'note' as const, at, after: null }));
  const held = (await host.replaced?.([...edits, ...notes])) ?? [];
  return {
    sheets: (await host.read(names)).map((grid) => [grid.sheet, grid.merges, lines(grid)]),
    held: held.map((edit) => JSON.stringify(edit)).sort(),
    memory: kept.sort().map((key) => [key, memory[key]]),
    log,
  };
}

/** The same, of the undo log only whether its writes are complete: the order of what they keep depends on what came before. */
async function outcome(host: Host): Promise<unknown> {
  const { log, ...rest } = await state(host);
  return { ...rest, log: log.map(({ what, open }) => [what, open]) };
}

async function breaking({ fault }: Opened, at: number, how: Broken, work: () => Promise<void>): Promise<number> {
  Object.assign(fault, { count: 0, at, how });
  await work();
  fault.at = 0;
  return fault.count;
}

/** "Hoàn tác", as a person who opens the pane again finds it, until the log is as short as before. */
async function undoTo(opened: Opened, entries: number): Promise<void> {
  while (undoLog(await opened.host.memory()).length > entries) {
    const desk = await paneOn(opened);
    await proposeUndo(desk);
    expect(desk.session()).toMatchObject({ failure: null, preview: { refused: [] } });
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
  }
}

describe.each(Object.keys(FLOWS))('%s', (name) => {
  const flow = FLOWS[name] ?? [];
  const [last] = flow.slice(-1);

  async function begun() {
    const opened = open();
    const desk = await paneOn(opened);
    for (const step of flow.slice(0, -1)) await step(desk);
    expect(desk.session().failure).toBeNull();
    return { opened, before: await state(opened.host), entries: undoLog(await opened.host.memory()).length };
  }

  it.each(['refused', 'lost'] as const)('%s at any position of the write can be taken back exactly', async (how) => {
    const { opened, before, entries } = await begun();
    for (let at = 0, positions = 0, whole: unknown = null; at <= positions; at++) {
      const desk = await paneOn(opened);
      const count = await breaking(opened, at, how, async () => last?.(desk));
      if (at === 0) positions = count;
      if (at === 0) whole = await outcome(opened.host);
      const { failure, notice } = desk.session();
      // Only once all of it is made, its end included, may a failure go without saying: of what can be undone since.
      if (at === 0 || failure === null)
        expect([at, failure, notice !== null, await outcome(opened.host)]).toEqual([at, null, true, whole]);
      await undoTo(opened, entries);
      expect([at, await state(opened.host)]).toEqual([at, before]);
    }
  });

  it('can be taken back exactly although the undo breaks off at any position', async () => {
    const { opened, before, entries } = await begun();
    for (let at = 0, positions = 0; at <= positions; at++) {
      await last?.(await paneOn(opened));
      const desk = await paneOn(opened);
      await proposeUndo(desk);
      const count = await breaking(opened, at, 'lost', () => confirm(desk));
      if (at === 0) positions = count;
      await undoTo(opened, entries);
      expect([at, await state(opened.host)]).toEqual([at, before]);
    }
  });
});

describe('clearing all data, which forgets how to take itself back,', () => {
  const LEFT = [confirmed(proposeMarks), confirmed(proposeNotes), waive, confirmed(proposeFindingsSheet)];
  const clear = confirmed(proposeClear);

  async function begun() {
    const opened = open();
    const bare = await state(opened.host);
    const desk = await paneOn(opened);
    for (const step of LEFT) await step(desk);
    expect(desk.session().failure).toBeNull();
    return { opened, bare, before: await state(opened.host), entries: undoLog(await opened.host.memory()).length };
  }

  it.each(['refused', 'lost'] as const)('%s at any position is whole, or can be taken back exactly', async (how) => {
    const broken: number[] = [];
    let { opened, bare, before, entries } = await begun();
    for (let at = 0, positions = 0; at <= positions; at++) {
      const desk = await paneOn(opened);
      const count = await breaking(opened, at, how, () => clear(desk));
      if (at === 0) positions = count;
      const isWhole = undoLog(await opened.host.memory()).length === 0;
      const { failure } = desk.session();
      if (isWhole) {
        // The check that follows may break off; then nothing is said of taking the clearing back.
        expect([at, failure?.why instanceof Trouble ? failure.why.done : []]).toEqual([at, []]);
        expect([await state(opened.host), await opened.host.memory()]).toEqual([bare, {}]);
        ({ opened, bare, before, entries } = await begun());
        continue;
      }
      broken.push(at);
      expect([at, failure]).not.toEqual([at, null]);
      await undoTo(opened, entries);
      expect([at, await state(opened.host)]).toEqual([at, before]);
    }
    expect(broken.length).toBeGreaterThan(3);
  });
});

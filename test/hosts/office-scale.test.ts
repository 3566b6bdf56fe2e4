import type { Edit } from '../../src/core/edit';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import { Stopped, type Host, type Watch } from '../../src/core/host';
import { takeMarksAway } from '../../src/core/marks/take-away';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import type { Excel } from '../../src/workbench/excel/excel';
import { startOffice } from '../support/office-node';
import { place, SHEET } from './bench';

const TIME = '2026-11-22T08:30:00.000Z';

/** What our requests stay below; Excel on the web refuses those above 5 MB, and so does the emulated Excel here. */
const MOST = 3_500_000;

function open(rows: number) {
  const cells = Array.from({ length: rows }, (_, row) => [
    { value: `Xã số ${String(row)}` },
    { value: row },
    { value: row + 1 },
  ]);
  const excel = excelFromGrids([{ sheet: SHEET, cells: cellsOf(cells), merges: [] }], {}, { api: '1.17' });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  return { excel, office, host };
}

/** Marks no two of which can share an area, of three kinds, each with a condition of its own. */
const marks = (count: number): Edit[] =>
  Array.from({ length: count }, (_, n): Edit => {
    const row = String(n + 1);
    const condition = [`ABS($B$${row}-$C$${row})>0.5`, `$B$${row}<0`, null][n % 3] ?? null;
    return { kind: 'mark', at: place(n, 1 + (n % 2)), after: [{ severity: n % 3 ? 'review' : 'error', condition }] };
  });

/** Counts of one step: requests and bytes. */
async function counted(excel: Excel, idle: () => Promise<void>, step: () => Promise<unknown>) {
  await idle();
  const from = { requests: excel.requests, ...excel.carried };
  await step();
  await idle();
  return {
    requests: excel.requests - from.requests,
    bytes: excel.carried.up + excel.carried.down - from.up - from.down,
  };
}

async function unmark(host: Host): Promise<void> {
  const present = { marks: await host.marks(), sheets: [SHEET], memory: await host.memory() };
  await write(host, takeMarksAway(present), 'take-away', TIME);
}

async function undo(host: Host, watch?: Watch): Promise<void> {
  const plan = await prepareUndo(host);
  if (!plan) throw new Error('nothing to undo');
  expect(plan.refused).toEqual([]);
  expect(plan.entry.dropped).toBe(0);
  await undoLast(host, plan, watch);
}

/** The whole life of so many marks, with the counts of every step. */
async function lifeOf(count: number) {
  const { excel, office, host } = open(count);
  const idle = (): Promise<void> => office.idle();
  const start = fingerprint(excel);
  const steps: Record<string, { requests: number; bytes: number }> = {};
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    steps[name] = await counted(excel, idle, work);
  };
  await step('read', () => host.read([SHEET]));
  await step('mark', () => write(host, marks(count), 'marks', TIME));
  const marked = fingerprint(excel).filter((line) => !line.startsWith('xml'));
  await step('list', async () => expect(await host.marks()).toHaveLength(count));
  await step('unmark', () => unmark(host));
  expect(await host.marks()).toEqual([]);
  await step('undo the unmarking', () => undo(host));
  expect(fingerprint(excel).filter((line) => !line.startsWith('xml'))).toEqual(marked);
  await step('undo the marking', () => undo(host));
  expect(fingerprint(excel)).toEqual(start);
  expect(excel.references.size).toBe(0);
  expect(excel.carried.heaviestUp).toBeLessThan(MOST);
  expect(excel.carried.heaviestDown).toBeLessThan(MOST);
  return steps;
}

describe('ten thousand marks, where 5 MB are refused,', () => {
  it('are made, listed, taken away and brought back exactly, at a cost that grows with their number', async () => {
    const thousand = await lifeOf(1000);
    const all = await lifeOf(10000);
    for (const [name, { requests, bytes }] of Object.entries(all)) {
      const before = thousand[name];
      expect(requests).toBeLessThanOrEqual(10.5 * (before?.requests ?? 0));
      expect(bytes).toBeLessThanOrEqual(10.5 * (before?.bytes ?? 0));
    }
  }, 240_000);
});

/** Somebody who stops once so much is done, and remembers what was told. */
function watching(stopAt: number): Watch & { readonly told: (readonly [number, number])[] } {
  const told: (readonly [number, number])[] = [];
  return {
    told,
    advanced: (done, total) => told.push([done, total]),
    stopped: () => (told[told.length - 1]?.[0] ?? 0) >= stopAt,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

const stoppedAfter = async (work: Promise<unknown>): Promise<number> => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  if (!(error instanceof Stopped)) throw new Error('was not stopped');
  return error.done.length;
};

describe('a person who stops', () => {
  it('the marking in the middle keeps what is written in the undo log, and nothing else', async () => {
    const { excel, host } = open(1000);
    const start = fingerprint(excel);
    const done = await stoppedAfter(write(host, marks(1000), 'marks', TIME, watching(300)));
    expect(done).toBeGreaterThanOrEqual(300);
    expect(done).toBeLessThan(500);
    expect(await host.marks()).toHaveLength(done);
    await undo(host);
    expect(fingerprint(excel)).toEqual(start);
  });

  it('the undo in the middle can take back the rest later', async () => {
    const { excel, host } = open(600);
    const start = fingerprint(excel);
    await write(host, marks(600), 'marks', TIME);
    const done = await stoppedAfter(undo(host, watching(100)));
    expect(done).toBeLessThan(600);
    expect(await host.marks()).toHaveLength(600 - done);
    await undo(host);
    expect(fingerprint(excel)).toEqual(start);
  });

  it('the reading is told so, and gets no half of a sheet', async () => {
    const { host } = open(9000);
    expect(await stoppedAfter(host.read([SHEET], watching(6000)))).toBe(0);
    const watch = watching(Infinity);
    await host.read([SHEET], watch);
    expect(watch.told[watch.told.length - 1]).toEqual([27000, 27000]);
    expect(watch.told.length).toBeGreaterThan(3);
  });

  it('a sheet of ours in the middle can have it taken away as far as it came', async () => {
    const { excel, host } = open(3);
    const start = fingerprint(excel);
    const rows = Array.from({ length: 2000 }, (_, n) => [{ value: n + 1 }, { value: `Dòng ${String(n)}`, bold: true }]);
    let asked = 0;
    const watch: Watch = { ...watching(Infinity), stopped: () => (excel.workbook.sheets[1]?.cells.size ?? 0) > 1500 };
    const edit: Edit = { kind: 'sheet', name: 'Kiểm biểu', after: { rows } };
    asked += await stoppedAfter(write(host, [edit], 'findings-sheet', TIME, watch));
    expect(asked).toBe(1);
    const written = excel.workbook.sheets[1]?.cells.size ?? 0;
    expect(written).toBeLessThan(4000);
    await undo(host);
    expect(fingerprint(excel)).toEqual(start);
  });
});

describe('what Excel on the web would refuse as one request', () => {
  it('is remembered in parts, read back whole, and one part again when it is short', async () => {
    const { excel, host } = open(1);
    const long = `{"a":"${'Đã cấp "2/9" ô & <b> 😀 '.repeat(80_000)}"}`;
    await host.apply([
      { kind: 'memory', key: 'undo', after: long },
      { kind: 'memory', key: 'waivers', after: '{"version":1}' },
    ]);
    expect(excel.workbook.xmlParts.length).toBeGreaterThan(3);
    expect(excel.carried.heaviestUp).toBeLessThan(MOST);
    expect(await host.memory()).toEqual({ undo: long, waivers: '{"version":1}' });
    expect(excel.carried.heaviestDown).toBeLessThan(MOST);
    await host.apply([{ kind: 'memory', key: 'undo', after: 'ngắn' }]);
    expect(excel.workbook.xmlParts).toHaveLength(1);
    expect(await host.memory()).toEqual({ undo: 'ngắn', waivers: '{"version":1}' });
  }, 60_000);

  it('is written into cells, read and taken back in parts: long texts, many rows, a sheet with looks', async () => {
    const { excel, host } = open(3);
    const start = fingerprint(excel);
    const text = 'Nội dung dài '.repeat(400);
    const contents = Array.from({ length: 200 }, (_, n): Edit => ({
      kind: 'content',
      at: place(n, 5),
      after: { value: `${String(n)} ${text}` },
    }));
    await write(host, contents, 'fix', TIME);
    const rows = Array.from({ length: 600 }, (_, n) => [
      { value: `${String(n)} ${text}`, bold: n % 2 === 0 },
      { value: 'Xem', link: `'${SHEET}'!A${String(n + 1)}` },
    ]);
    await write(host, [{ kind: 'sheet', name: 'Kiểm biểu', after: { rows } }], 'findings-sheet', TIME);
    const [ours] = await host.read(['Kiểm biểu']);
    expect(lines(ours)[599]?.[0]?.value).toBe(`599 ${text}`);
    const again = await host.apply([{ kind: 'sheet', name: 'Kiểm biểu', after: { rows } }]);
    expect(again[0]?.kind === 'sheet' && again[0].before?.rows[599]?.[0]?.value).toBe(`599 ${text}`);
    await undo(host);
    await undo(host);
    expect(excel.carried.heaviestUp).toBeLessThan(MOST);
    expect(fingerprint(excel)).toEqual(start);
  }, 120_000);
});

import type { Edit } from '../../src/core/edit';
import { lines } from '../support/lines';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { rowPrint } from '../../src/core/marks/packed';
import { COMPLETE_KEY, UNDO_KEY, undoLog } from '../../src/core/marks/undo-log';
import { prepareUndo, tooLargeToRemember, undoLast, write } from '../../src/core/marks/write';
import { memoryHost } from '../../src/hosts/memory';
import { at } from './finding';

const TIME = '2026-11-22T08:30:00.000Z';

const open = (): Host => memoryHost({ grids: [drawText('STT | Tổng | A\n1 | 6 | =1+2 → 3').grid] });

const fixes: readonly Edit[] = [
  { kind: 'content', at: at('B2'), after: { value: 5 } },
  { kind: 'content', at: at('C2'), after: { formula: '=SUM(A1:A2)' } },
  { kind: 'mark', at: at('B2'), after: [{ severity: 'error', condition: null }] },
];

async function planned(host: Host) {
  const plan = await prepareUndo(host);
  if (!plan) throw new Error('nothing to undo');
  return plan;
}

describe('undo of our own', () => {
  it('restores all that a write replaced and leaves no trace of it', async () => {
    const host = open();
    await write(host, fixes, 'fix', TIME);
    const plan = await planned(host);
    expect(plan.entry).toMatchObject({ what: 'fix', time: TIME });
    expect(plan.refused).toEqual([]);
    await undoLast(host, plan);
    const [grid] = await host.read(['Biểu']);
    expect(lines(grid)[1]?.[1]?.value).toBe(6);
    expect(lines(grid)[1]?.[2]?.formula).toBe('=1+2');
    expect(await host.marks()).toEqual([]);
    expect(await host.memory()).toEqual({});
  });

  it('takes the writes back one by one, the last first', async () => {
    const host = open();
    await write(host, fixes.slice(0, 1), 'fix', TIME);
    await write(host, [{ kind: 'content', at: at('B2'), after: { value: 7 } }], 'fix', TIME);
    await undoLast(host, await planned(host));
    expect(lines((await host.read(['Biểu']))[0])[1]?.[1]?.value).toBe(5);
    await undoLast(host, await planned(host));
    expect(lines((await host.read(['Biểu']))[0])[1]?.[1]?.value).toBe(6);
    expect(await prepareUndo(host)).toBeNull();
  });

  it('refuses the cells that someone has changed meanwhile, names them, and restores the others', async () => {
    const host = open();
    await write(host, fixes, 'fix', TIME);
    await host.apply([{ kind: 'content', at: at('B2'), after: { value: 99 } }]);
    const plan = await planned(host);
    expect(plan.refused.map(a1)).toEqual(['B2']);
    await undoLast(host, plan);
    const [grid] = await host.read(['Biểu']);
    expect(lines(grid)[1]?.[1]?.value).toBe(99);
    expect(lines(grid)[1]?.[2]?.formula).toBe('=1+2');
  });

  it('does not delete a sheet of ours in which someone has written, and names the row', async () => {
    const host = open();
    const draft = {
      rows: [
        [{ value: 'TT' }, { value: 'Giải trình' }],
        [{ value: 1 }, { value: '' }],
      ],
    };
    await write(host, [{ kind: 'sheet', name: 'Kiểm biểu', after: draft }], 'findings-sheet', TIME);
    expect((await planned(host)).refused).toEqual([]);
    await host.apply([{ kind: 'content', at: at('B2', 'Kiểm biểu'), after: { value: 'theo QĐ 12' } }]);
    const plan = await planned(host);
    expect(plan.refused.map((range) => `${range.sheet}!${a1(range)}`)).toEqual(['Kiểm biểu!A2:B2']);
    expect(plan.edits).toEqual([]);
  });

  it('keeps the last twenty writes, in little room', async () => {
    const host = open();
    for (let n = 0; n < 30; n++)
      await write(host, [{ kind: 'content', at: at('B2'), after: { value: n } }], 'fix', TIME);
    expect(undoLog(await host.memory())).toHaveLength(20);
  });

  it('keeps ten thousand marks of one write in few letters', async () => {
    const host = open();
    const marks: Edit[] = Array.from({ length: 10000 }, (_, n) => ({
      kind: 'mark',
      at: at(`D${String(2 * n + 1)}`),
      after: [{ severity: 'error', condition: `$D$${String(2 * n + 1)}<>$A$1` }],
    }));
    await write(host, marks, 'marks', TIME);
    expect(JSON.stringify(await host.memory()).length).toBeLessThan(80000);
    const plan = await planned(host);
    expect(plan.edits).toHaveLength(10000);
    await undoLast(host, plan);
    expect(await host.marks()).toEqual([]);
  });
});

describe('a write that broke off', () => {
  it('is told apart from a complete one until it is taken back', async () => {
    const host = open();
    await write(host, fixes, 'fix', TIME);
    expect(undoLog(await host.memory()).map((entry) => entry.open)).toEqual([false]);
    await host.apply([{ kind: 'memory', key: COMPLETE_KEY, after: null }]);
    expect((await planned(host)).entry.open).toBe(true);
    await write(host, [{ kind: 'content', at: at('B2'), after: { value: 7 } }], 'fix', TIME);
    expect(undoLog(await host.memory()).map((entry) => entry.open)).toEqual([true, false]);
  });

  it('has taken back what was made, passes over what was not, and names what a person has changed', async () => {
    const host = open();
    await write(host, fixes, 'fix', TIME);
    await host.apply([
      { kind: 'memory', key: COMPLETE_KEY, after: null },
      { kind: 'content', at: at('B2'), after: { value: 6 } },
      { kind: 'content', at: at('C2'), after: { value: 99 } },
    ]);
    const plan = await planned(host);
    expect(plan.refused.map(a1)).toEqual(['C2']);
    expect(plan.edits.map((edit) => edit.kind)).toEqual(['mark']);
  });

  it('has the format taken back that came without its formula', async () => {
    const host = open();
    const after = { formula: '=1/2', numberFormat: '0.0%' };
    await write(host, [{ kind: 'content', at: at('B2'), after }], 'rates', TIME);
    await host.apply([{ kind: 'content', at: at('B2'), after: { value: 6, numberFormat: '0.0%' } }]);
    await undoLast(host, await planned(host));
    expect(lines((await host.read(['Biểu']))[0])[1]?.[1]).toEqual({ value: 6 });
  });

  it('of an earlier version, which kept no such sign, counts as complete', () => {
    const entry = { time: TIME, what: 'fix', packed: [], dropped: 0 };
    const memory = { [UNDO_KEY]: JSON.stringify({ version: 1, entries: [entry] }) };
    expect(undoLog(memory)).toEqual([entry]);
  });

  it('takes several values of one cell back to the first', async () => {
    const host = open();
    const twice: Edit[] = [5, 7].map((value) => ({ kind: 'content', at: at('B2'), after: { value } }));
    await write(host, twice, 'fix', TIME);
    const plan = await planned(host);
    expect([plan.edits.length, plan.refused]).toEqual([2, []]);
    await undoLast(host, plan);
    expect(lines((await host.read(['Biểu']))[0])[1]?.[1]?.value).toBe(6);
  });
});

describe('what is too large to remember', () => {
  const long = 'x'.repeat(30_000);
  const many: readonly Edit[] = Array.from({ length: 100 }, (_, n) => ({
    kind: 'content',
    at: at(`D${String(n + 1)}`),
    after: { value: long },
  }));

  it('is counted before the write as after it, edit by edit', async () => {
    const host = open();
    const tooLarge = await tooLargeToRemember(host, many);
    expect(tooLarge).toBeGreaterThan(20);
    await write(host, many, 'fix', TIME);
    expect((await planned(host)).entry.dropped).toBe(tooLarge);
    expect((await planned(host)).edits).toHaveLength(100 - tooLarge);
  });

  it('takes no more than some marks with it', async () => {
    const host = open();
    const marks: readonly Edit[] = Array.from({ length: 2000 }, (_, n) => ({
      kind: 'mark',
      at: at(`D${String(n + 1)}`),
      after: [{ severity: 'error', condition: n < 300 ? `"${'x'.repeat(8000)}${String(n)}"=""` : null }],
    }));
    await host.apply(marks);
    await write(
      host,
      marks.map((edit) => ({ ...edit, after: [] }) as Edit),
      'take-away',
      TIME,
    );
    const plan = await planned(host);
    expect([plan.entry.dropped, plan.edits.length]).toEqual([500, 1500]);
  });
});

it('prints a row of a sheet alike whether its cells are empty, missing or holes', () => {
  const row: ({ value?: unknown; formula?: string } | null)[] = [];
  row[1] = { value: 'a' };
  row.length = 5;
  expect(rowPrint(row)).toBe(rowPrint([null, { value: 'a' }, null]));
  expect(rowPrint(row)).toBe(rowPrint([{ value: '' }, { value: 'a' }, { formula: '=1' }]));
  expect(rowPrint([{ formula: '=HYPERLINK("#A1","a ""b""")' }])).toBe(rowPrint([{ value: 'a "b"' }]));
  expect(rowPrint(row)).not.toBe(rowPrint([{ value: 'a' }]));
});

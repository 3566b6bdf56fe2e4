import type { Edit } from '../../src/core/edit';
import { lines } from '../support/lines';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { undoLog } from '../../src/core/marks/undo-log';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
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

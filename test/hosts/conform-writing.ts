import fc from 'fast-check';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { lines } from '../support/lines';
import { undo, type Edit } from '../../src/core/edit';
import { cell, type Grid } from '../../src/core/grid/grid';
import { cellKey, contains } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { preview } from '../../src/core/marks/preview';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { plain } from './conform-reading';
import { everyKind, other, place, SHEET, table, type Bench } from './bench';

const TIME = '2026-11-22T08:30:00.000Z';

async function everything(host: Host): Promise<readonly Grid[]> {
  return host.read((await host.sheets()).map((sheet) => sheet.name));
}

/** The cells that hold something else than before, formulas by their text, for results follow by themselves. */
function changedCells(
  before: readonly Grid[],
  after: readonly Grid[],
): { sheet: string; row: number; column: number }[] {
  return after.flatMap((grid) => {
    const old = before.find((one) => one.sheet === grid.sheet) ?? { sheet: grid.sheet, cells: cellsOf([]), merges: [] };
    const found: { sheet: string; row: number; column: number }[] = [];
    for (let row = 0; row < Math.max(lines(grid).length, lines(old).length); row++)
      for (let column = 0; column < Math.max(lines(grid)[row]?.length ?? 0, lines(old)[row]?.length ?? 0); column++) {
        const say = (one: Grid): string => {
          const held = plain(cell(one, row, column));
          return JSON.stringify(held.formula === undefined ? held : [held.formula, held.numberFormat]);
        };
        if (say(grid) !== say(old)) found.push({ sheet: grid.sheet, row, column });
      }
    return found;
  });
}

const contents = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }).map((value) => ({ value })),
  fc.constantFrom('02/9', '1.222', '06', '=không', "'x", 'Đạt', '1e5', 'TRUE').map((value) => ({ value })),
  fc.constantFrom('=SUM(D2:E2)', '=IF(D2>1,"a b","c")').map((formula) => ({ formula })),
  fc.constant({ value: null }),
);

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 7 }), contents)
    .map(([row, column, after]): Edit => ({ kind: 'content', at: place(row, column), after })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(null, '$C$2>1', 'ISERROR($C$4)'))
    .map(([row, condition]): Edit => ({ kind: 'mark', at: place(row, 2), after: [{ severity: 'gap', condition }] })),
  fc.constantFrom('a', 'b').map((key): Edit => ({ kind: 'memory', key, after: '<&"\n>' })),
);

export function conformOfWriting(bench: Bench): void {
  it.each([
    ['a number', { value: 1234.5 }],
    ['a text', { value: 'Đạt' }],
    ['a text that looks like a date', { value: '02/9' }],
    ['a text that looks like a number', { value: '06' }],
    ['a text that looks like a formula', { value: '=không' }],
    ['nothing', { value: null }],
    ['a truth', { value: true }],
  ])('reads back %s that was written', async (_, after) => {
    const { host } = await bench.open({ grids: [table()] });
    await host.apply([{ kind: 'content', at: place(1, 3), after }]);
    const [grid] = await host.read([SHEET]);
    expect(grid && plain(cell(grid, 1, 3))).toEqual({ value: after.value });
  });

  it('reads back a formula and its format', async () => {
    const { host } = await bench.open({ grids: [table()] });
    await host.apply([{ kind: 'content', at: place(1, 6), after: { formula: '=D2/C2', numberFormat: '0.0%' } }]);
    const [grid] = await host.read([SHEET]);
    expect(lines(grid)[1]?.[6]).toMatchObject({ formula: '=D2/C2', numberFormat: '0.0%' });
  });

  it('says what each edit replaced', async () => {
    const { host } = await bench.open({ grids: [table()] });
    const applied = await host.apply(everyKind());
    expect(applied.map((edit) => edit.before)).toEqual([
      { value: 31 },
      { value: null, numberFormat: 'General' },
      [],
      [],
      null,
      null,
    ]);
  });

  it('is as it was, to the last byte, once everything is undone', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    const exact = (): Promise<readonly string[]> => (opened.bytes ?? opened.fingerprint)();
    const before = await exact();
    const applied = await opened.host.apply(everyKind());
    expect(await exact()).not.toEqual(before);
    await opened.host.apply(undo(applied));
    expect(await exact()).toEqual(before);
  });

  it('is as it was once any edits are undone, whatever their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 8 }), async (edits) => {
        const opened = await bench.open({ grids: [table()] });
        const before = await opened.fingerprint();
        const applied = await opened.host.apply(edits);
        expect(applied).toHaveLength(edits.length);
        await opened.host.apply(undo(applied));
        expect(await opened.fingerprint()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('changes no cell that the preview did not name', async () => {
    const { host } = await bench.open({ grids: [table(), other()] });
    const before = await everything(host);
    const edits = everyKind();
    const lines = preview(
      edits,
      { grids: before, marks: await host.marks(), sheets: (await host.sheets()).map((s) => s.name) },
      'vi',
    );
    await host.apply(edits);
    const changed = changedCells(before, await everything(host));
    const unnamed = changed.filter(
      ({ sheet, row, column }) =>
        !lines.some(
          ({ kind, at, place: named }) =>
            (kind === 'sheet' && named === sheet) || (at?.sheet === sheet && contains(at, row, column)),
        ),
    );
    expect(unnamed).toEqual([]);
    expect(changed.length).toBeGreaterThan(3);
    const named = lines.flatMap(({ kind, at }) => (kind === 'mark' && at ? [cellKey(at)] : []));
    expect((await host.marks()).map(cellKey).filter((mark) => named.indexOf(mark) < 0)).toEqual([]);
  });

  it('keeps its memory, and an undo, over closing and opening again', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    const before = await opened.fingerprint();
    await write(opened.host, everyKind(), 'fix', TIME);
    const again = await opened.reopen();
    expect(Object.keys(await again.host.memory()).sort()).toEqual(['sheets', 'undo', 'undo-complete', 'waivers']);
    const plan = await prepareUndo(again.host);
    if (!plan) throw new Error('nothing to undo');
    expect(plan.refused).toEqual([]);
    await undoLast(again.host, plan);
    expect(await again.fingerprint()).toEqual(before);
  });

  it('writes a sheet of ours over in its place, and back', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    const { host } = opened;
    const sheet = (text: string, more: string): Edit => ({
      kind: 'sheet',
      name: 'Kiểm biểu',
      after: {
        rows: [
          [{ value: 'Kết quả', bold: true, size: 14 }],
          [
            { value: 'TT', bold: true, fill: '#D9D9D9', border: true, align: 'center' },
            { value: text, wrap: true },
          ],
          [{ value: 1 }, { value: more, link: "'Biểu 1'!C2" }, { formula: "='Biểu 1'!C2", numberFormat: '#,##0' }],
        ],
        widths: [5, 40],
        headerRow: 2,
        summaryRows: 1,
        filter: 'A2:B3',
        landscape: true,
      },
    });
    await host.apply([sheet('Nội dung', 'Biểu 1!C2')]);
    const first = await opened.fingerprint();
    const applied = await host.apply([sheet('Ý kiến', 'Biểu 1!D2')]);
    const [grid] = await host.read(['Kiểm biểu']);
    if (!grid) throw new Error('no grid');
    expect([cell(grid, 0, 0).value, cell(grid, 1, 1).value, cell(grid, 2, 1).value]).toEqual([
      'Kết quả',
      'Ý kiến',
      'Biểu 1!D2',
    ]);
    expect(cell(grid, 2, 2).formula).toBe("='Biểu 1'!C2");
    await host.apply(undo(applied));
    expect(await opened.fingerprint()).toEqual(first);
  });
}

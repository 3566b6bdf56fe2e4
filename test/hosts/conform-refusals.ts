import type { Edit } from '../../src/core/edit';
import { lines } from '../support/lines';
import { a1 } from '../../src/core/grid/range';
import { Trouble, type TroubleCode } from '../../src/core/host';
import { other, place, SHEET, table, type Bench, type Given } from './bench';

const content = (row: number, column: number, sheet = SHEET): Edit => ({
  kind: 'content',
  at: place(row, column, sheet),
  after: { value: 1 },
});

const ours: Edit = { kind: 'sheet', name: 'Kế hoạch', after: { rows: [[{ value: 'x' }]] } };

const CASES: readonly (readonly [string, TroubleCode, Given, readonly Edit[]])[] = [
  ['a protected sheet', 'protected', { grids: [{ ...table(), protected: true }] }, [content(1, 2)]],
  [
    'a mark on a protected sheet, even after edits that could be made',
    'protected',
    { grids: [table(), { ...other(), protected: true }] },
    [content(1, 2), { kind: 'mark', at: place(0, 1, 'Kế hoạch'), after: [{ severity: 'error', condition: null }] }],
  ],
  ['a sheet of people under the name of ours', 'name-taken', { grids: [table(), other()] }, [ours]],
  ['taking a sheet of people away', 'name-taken', { grids: [table(), other()] }, [{ ...ours, after: null } as Edit]],
  [
    'a new sheet in a workbook of protected structure',
    'structure-protected',
    { grids: [table()], structureProtected: true },
    [ours],
  ],
  ['the inside of a merged cell', 'occupied', { grids: [table()] }, [content(4, 1)]],
  ['a sheet that is not there', 'not-found', { grids: [table()] }, [content(0, 0, 'Không có')]],
];

export function conformOfRefusals(bench: Bench): void {
  it.each(CASES)('refuses %s before writing anything', async (_, code, given, edits) => {
    const opened = await bench.open(given);
    const before = await opened.fingerprint();
    const error: unknown = await opened.host.apply(edits).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Trouble);
    expect(error).toMatchObject({ code, done: [] });
    expect(await opened.fingerprint()).toEqual(before);
  });

  it.each(['content', 'mark'] as const)('refuses a %s whose row no longer says what it did, by name', async (kind) => {
    const opened = await bench.open({ grids: [table()] });
    const before = await opened.fingerprint();
    const [grid] = await opened.host.read([SHEET]);
    const label = lines(grid)[1]?.find((held) => typeof held?.value === 'string')?.value ?? '';
    const column = lines(grid)[1]?.findIndex((held) => held?.value === label) ?? 0;
    const written = kind === 'content' ? { value: 1 } : [{ severity: 'error', condition: null }];
    const edit = (value: string) =>
      ({
        kind,
        at: place(1, 2),
        after: written,
        expects: { content: null, row: [{ at: place(1, column), content: { value } }], column: [] },
      }) as Edit;
    const error: unknown = await opened.host.apply([edit('Huyện khác')]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'changed-meanwhile', detail: { text: '«Huyện khác»' }, done: [] });
    expect(await opened.fingerprint()).toEqual(before);
    await expect(opened.host.apply([edit(String(label))])).resolves.toHaveLength(1);
  });

  it('names the cells that are protected', async () => {
    const { host } = await bench.open({ grids: [{ ...table(), protected: true }] });
    const error: unknown = await host.apply([content(1, 2), content(2, 2)]).catch((caught: unknown) => caught);
    expect(error instanceof Trouble && error.detail.at?.map(a1)).toEqual(['C2', 'C3']);
  });

  it('writes the first cell of a merged area', async () => {
    const { host } = await bench.open({ grids: [table()] });
    await host.apply([{ kind: 'content', at: place(4, 0), after: { value: 'Ghi chú mới' } }]);
    const [grid] = await host.read([SHEET]);
    expect(lines(grid)[4]?.[0]?.value).toBe('Ghi chú mới');
  });
}

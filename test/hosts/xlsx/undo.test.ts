import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { undo, type Edit } from '../../../src/core/edit';
import { SEVERITIES } from '../../../src/core/finding';
import { cellAt, rangeOf, type Range } from '../../../src/core/grid/range';
import { Trouble } from '../../../src/core/host';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { compareParts } from '../../bench/nothing-lost/parts';

const FIXTURES = join(__dirname, '../../fixtures/xlsx');
const plain = ['openpyxl.xlsx', 'libreoffice.xlsx'].map((name) => new Uint8Array(readFileSync(join(FIXTURES, name))));

/** A workbook that carries marks, notes, a sheet and a memory of ours already. */
async function touched(file: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(file);
  await xlsxHost(workbook).apply([
    { kind: 'mark', at: cellAt('Biểu 1', 1, 2), after: [{ severity: 'error', condition: '$C$2<>31' }] },
    { kind: 'mark', at: rangeOf('Biểu 1', 1, 3, 2, 4), after: [{ severity: 'gap', condition: null }] },
    { kind: 'note', at: cellAt('Biểu 1', 2, 2), after: 'đã có' },
    { kind: 'sheet', name: 'Kiểm biểu', after: { rows: [[{ value: 'TT', bold: true }], [{ formula: '=1+1' }]] } },
    { kind: 'memory', key: 'waivers', after: '{}' },
  ]);
  return saveWorkbook(workbook);
}

const sheets = fc.constantFrom('Biểu 1', 'Kế hoạch', 'Phụ');
const cell: fc.Arbitrary<Range> = fc
  .tuple(sheets, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 7 }))
  .map(([sheet, row, column]) => cellAt(sheet, row, column));
const area = fc.oneof(cell, fc.constant(rangeOf('Biểu 1', 1, 3, 2, 4)));
const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constant('#REF!'),
);
const content = fc.record(
  {
    value,
    formula: fc.constantFrom('=A1*2', '=SUM(D2:E2)', '=XLOOKUP(1,A:A,B:B)'),
    numberFormat: fc.constantFrom('0.0%', 'General', '#,##0" tổ"'),
  },
  { requiredKeys: ['value'] },
);
const marks = fc.array(
  fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    condition: fc.constantFrom(null, '$C$2<>31', "'Kế hoạch'!$B$2>1"),
  }),
  { maxLength: 3 },
);
const draft = fc.record({
  rows: fc.array(fc.array(fc.record({ value: fc.constantFrom('a', 1, null) }), { maxLength: 3 }), { maxLength: 3 }),
});
const name = fc.constantFrom('Kiểm biểu', 'Tổng hợp');

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('content' as const), at: cell, after: content }),
  fc.record({ kind: fc.constant('mark' as const), at: area, after: marks }),
  fc.record({ kind: fc.constant('note' as const), at: cell, after: fc.constantFrom('ghi chú', 'lỗi\n<&>', null) }),
  fc.record({ kind: fc.constant('sheet' as const), name, after: fc.option(draft) }),
  fc.record({
    kind: fc.constant('memory' as const),
    key: fc.constantFrom('undo', 'waivers'),
    after: fc.option(fc.string()),
  }),
);

/** Applies one batch; what was done is told also when some of it was refused. */
async function apply(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<readonly Edit[]> {
  try {
    return await xlsxHost(workbook).apply(edits);
  } catch (error) {
    if (error instanceof Trouble) return error.done;
    throw error;
  }
}

/** Batches of edits, then their undo, as it would be after keeping them as JSON in between. */
async function goAndReturn(file: Uint8Array, batches: readonly (readonly Edit[])[]): Promise<void> {
  const workbook = openWorkbook(file);
  const applied: (readonly Edit[])[] = [];
  for (const batch of batches) applied.push(await apply(workbook, batch));
  const changed = saveWorkbook(workbook);
  const again = xlsxHost(openWorkbook(changed));
  await again.read((await again.sheets()).map((sheet) => sheet.name));
  for (const batch of applied.reverse()) {
    const kept = JSON.parse(JSON.stringify(undo(batch))) as Edit[];
    await xlsxHost(workbook).apply(kept);
  }
  const { changed: different, lost, fresh, repacked } = compareParts(file, saveWorkbook(workbook));
  expect({ different, lost, fresh, repacked }).toEqual({ different: [], lost: [], fresh: [], repacked: [] });
}

const batches = fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 4 });

it.each([0, 1])(
  'whatever is applied and undone leaves every part as it was (%s)',
  async (which) => {
    const file = plain[which] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(batches, (all) => goAndReturn(file, all)),
      { numRuns: 60 },
    );
  },
  120_000,
);

it('the same in a workbook that carries ours already', async () => {
  const file = await touched(plain[0] ?? new Uint8Array());
  await fc.assert(
    fc.asyncProperty(batches, (all) => goAndReturn(file, all)),
    { numRuns: 60 },
  );
}, 120_000);

it('with all of ours taken away, in another session, the sheets and lists are those of the first file', async () => {
  for (const file of plain) {
    const workbook = openWorkbook(await touched(file));
    const host = xlsxHost(workbook);
    const gone: Edit[] = [
      ...(await host.marks()).map((at): Edit => ({ kind: 'mark', at, after: [] })),
      ...((await host.notes?.()) ?? []).map((at): Edit => ({ kind: 'note', at, after: null })),
      { kind: 'sheet', name: 'Kiểm biểu', after: null },
      { kind: 'memory', key: 'waivers', after: null },
    ];
    await host.apply(gone);
    expect(await host.memory()).toEqual({});
    const { changed, lost, fresh } = compareParts(file, saveWorkbook(workbook));
    expect({ changed: changed.filter((part) => !/styles\.xml$|vmlDrawing/i.test(part)), lost, fresh }).toEqual({
      changed: [],
      lost: [],
      fresh: [],
    });
  }
});

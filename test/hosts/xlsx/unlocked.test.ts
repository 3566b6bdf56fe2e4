import { a1 } from '../../../src/core/grid/range';
import type { Trouble } from '../../../src/core/host';
import { at, edited, hostOf, MAIN, make, partText, place, readFirst } from './made-workbook';

// Cells of a protected sheet that anybody may type in, as the file says it: of the cell, of the row, of the column.

const xf = (more: string, inside = ''): string => `<xf numFmtId="0" ${more}>${inside}</xf>`;
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>` +
  '<fonts count="1"><font><name val="Arial"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${xf('')}` +
  `${xf('applyProtection="1"', '<protection locked="0"/>')}${xf('', '<protection locked="1"/>')}` +
  '<xf numFmtId="170"><alignment indent="1"/><protection locked="false" hidden="1"/></xf></cellXfs></styleSheet>';

const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c><c r="D1" s="3"/></row>' +
  '<row r="2" s="1" customFormat="1"><c s="0"><v>4</v></c></row><row r="3" s="1"><c r="A3"><v>5</v></c></row>';

const sheet = (protection: string) => ({
  before: '<cols><col min="6" max="7" style="1"/></cols>',
  rows: ROWS,
  after: protection,
});

const PROTECTED = '<sheetProtection sheet="1" objects="1"/>';

const FILE = make({ sheets: [sheet(PROTECTED)], styles: STYLES });

const edit = (cell: string, numberFormat?: string) =>
  ({
    kind: 'content',
    at: place(cell),
    after: { value: 9, ...(numberFormat === undefined ? {} : { numberFormat }) },
  }) as const;

describe('a protected sheet of a file', () => {
  const { host } = hostOf(FILE);

  it.each([
    ['A1', false],
    ['B1', true],
    ['C1', false],
    ['D1', true],
    ['E1', false],
    ['F1', true],
    ['A2', false],
    ['B2', true],
    ['F2', true],
    ['B3', false],
    ['G9', true],
  ])('%s takes content: %s', async (cell, takes) => {
    expect((await host.unlocked?.([edit(cell)]))?.size).toBe(takes ? 1 : 0);
  });

  it('takes no other format than the cell has', async () => {
    const asked = [edit('D1', '0.0'), edit('D1', '0%'), edit('B1', 'General'), edit('B1', '@')];
    expect(Array.from((await host.unlocked?.(asked)) ?? [])).toEqual([asked[0], asked[2]]);
  });
});

it('is written in its unlocked cells, refused in the others by name, and marked nowhere', async () => {
  const { host } = hostOf(FILE);
  const refusal = (edits: Parameters<typeof host.apply>[0]) =>
    host.apply(edits).then(
      () => null,
      ({ code, detail }: Trouble) => [code, detail.at?.map(a1)],
    );
  expect(await refusal([edit('B1'), edit('A1'), edit('E1')])).toEqual(['protected', ['A1', 'E1']]);
  expect(await refusal([{ kind: 'mark', at: place('B1'), after: [] }])).toEqual(['protected', ['B1']]);
  const file = await edited(FILE, [edit('B1'), edit('D1', '0.0'), edit('G9')]);
  const grid = await readFirst(file);
  expect(['A1', 'B1', 'D1', 'G9'].map((cell) => at(grid, cell)?.value)).toEqual([1, 9, 9, 9]);
  expect(partText(file, 'xl/worksheets/sheet1.xml')).toContain(PROTECTED);
  expect((await hostOf(file).host.unlocked?.([edit('B1'), edit('D1'), edit('G9')]))?.size).toBe(3);
});

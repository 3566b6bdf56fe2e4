import { lines } from '../../support/lines';
import { cellsOf } from '../../../src/core/grid/gather-cells';
import fc from 'fast-check';
import { check } from '../../../src/core/check';
import type { Grid } from '../../../src/core/grid/grid';
import { a1 } from '../../../src/core/grid/range';
import { rules } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { readTables } from '../../../src/core/table/read-tables';
import { say } from '../../../src/core/text/say';
import { bookOf, shapes, type Shape } from '../../support/sibling-sheets';

const OURS = ['figure-differs', 'formula-inconsistent', 'hardcoded-total'];
const ours = rules.filter(({ id }) => OURS.includes(id));

const findingsOf = (grids: readonly Grid[]) => {
  const report = check(
    grids.flatMap((grid) => readTables(grid).tables),
    ours,
    DEFAULT_SETTINGS,
  );
  expect(report.faults).toEqual([]);
  return report.findings;
};

const cells = (grids: readonly Grid[]) => findingsOf(grids).map(({ at }) => `${at.sheet}!${a1(at)}`);

test('a right summary, typed or linked, down or across, is never accused', () => {
  fc.assert(
    fc.property(shapes(0), (shape) => {
      expect(cells(bookOf(shape).grids)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('each wrong cell of a summary is told once, and nothing else', () => {
  fc.assert(
    fc.property(shapes(3), (shape) => {
      const { grids, wrong } = bookOf(shape);
      expect(cells(grids).sort()).toEqual(wrong.map((cell) => `Tổng hợp!${cell}`).sort());
    }),
    { numRuns: 80 },
  );
});

const SMALL: Shape = {
  places: ['Ba Bể', 'Na Rì', 'Chợ Mới'],
  things: ['Tổ truyền thông cộng đồng', 'Địa chỉ tin cậy', 'Lớp tập huấn cán bộ', 'Lượt người dự truyền thông'],
  figures: [
    [
      [50, 47],
      [12, 12],
      [9, 8],
      [640, 612],
    ],
    [
      [38, 38],
      [15, 11],
      [7, 7],
      [700, 431],
    ],
    [
      [61, 55],
      [19, 19],
      [13, 10],
      [420, 398],
    ],
  ],
  transposed: false,
  linked: true,
  total: true,
  faults: ['typed-over', 'other-sheet'],
};

test('the sentences name the cell, both figures and the sheet', () => {
  const said = findingsOf(bookOf(SMALL).grids).map((finding) => say(finding, ours, 'vi').what);
  expect(said).toEqual([
    "Ô này có công thức ='Chợ Mới'!D5; theo các ô cùng loại thì «Na Rì», cột «Địa chỉ tin cậy», lấy số ở ô Na Rì!D5.",
    '«Ba Bể», cột «Tổ truyền thông cộng đồng»: gõ số 54 đè lên liên kết, trong khi ô Ba Bể!D4 ghi 47.',
  ]);
});

test('where most of a summary differs nothing is accused', () => {
  const { grids } = bookOf({ ...SMALL, linked: false, faults: [] });
  const [summary, ...rest] = grids;
  if (!summary) throw new Error('no summary');
  const other = lines(summary).map((row) =>
    row.map((held) => (typeof held?.value === 'number' && held.value > 9 ? { value: held.value + 5 } : held)),
  );
  expect(
    findingsOf([{ ...summary, cells: cellsOf(other) }, ...rest]).filter(({ severity }) => severity !== 'review'),
  ).toEqual([]);
});

import fc from 'fast-check';
import { check } from '../../../src/core/check';
import { drawText } from '../../../src/core/grid/draw';
import type { Grid } from '../../../src/core/grid/grid';
import { a1 } from '../../../src/core/grid/range';
import { rules } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { readTables } from '../../../src/core/table/read-tables';
import { say } from '../../../src/core/text/say';

const run = (grids: readonly Grid[], ids: readonly string[]) => {
  const chosen = rules.filter(({ id }) => ids.includes(id));
  const report = check(
    grids.flatMap((grid) => readTables(grid).tables),
    chosen,
    DEFAULT_SETTINGS,
  );
  expect(report.faults).toEqual([]);
  return report.findings.map((f) => ({ cell: `${f.at.sheet}!${a1(f.at)}`, said: say(f, chosen, 'vi').what, f }));
};

const THINGS = ['Tổ truyền thông', 'Địa chỉ tin cậy', 'Lớp tập huấn', 'Lượt người dự'];

const form = (sheet: string, figures: readonly (readonly [number, number])[]): Grid =>
  drawText(
    ['BÁO CÁO KẾT QUẢ', 'Năm 2024', 'STT | Nội dung | Kế hoạch | Thực hiện']
      .concat(
        THINGS.map(
          (thing, j) => `${String(j + 1)} | ${thing} | ${String(figures[j]?.[0])} | ${String(figures[j]?.[1])}`,
        ),
      )
      .join('\n'),
    sheet,
  ).grid;

const figures = fc.array(fc.tuple(fc.integer({ min: 5, max: 900 }), fc.integer({ min: 5, max: 900 })), {
  minLength: THINGS.length,
  maxLength: THINGS.length,
});

const added = (all: readonly (readonly (readonly [number, number])[])[]): [number, number][] =>
  THINGS.map((_, j) => [0, 1].map((k) => all.reduce((sum, one) => sum + (one[j]?.[k] ?? 0), 0)) as [number, number]);

test('a sheet of the same form that sums the others is told where it does not, and is silent where it does', () => {
  fc.assert(
    fc.property(fc.array(figures, { minLength: 3, maxLength: 8 }), fc.integer({ min: 0, max: 2 }), (all, faults) => {
      const total = added(all);
      for (let k = 0; k < faults; k++) total[k] = [total[k]?.[0] ?? 0, (total[k]?.[1] ?? 0) + 4];
      const grids = [form('Toàn huyện', total), ...all.map((one, i) => form(`Xã ${'ABCDEGHK'.charAt(i)}`, one))];
      const cells = run(grids, ['figure-differs']).map(({ cell }) => cell);
      expect(cells).toEqual([0, 1].slice(0, faults).map((k) => `Toàn huyện!D${String(k + 4)}`));
    }),
    { numRuns: 60 },
  );
});

test('a column of sums over the sheets names the sheet that was left out', () => {
  const sheets = [
    form('Ba Bể', [
      [50, 47],
      [12, 12],
      [9, 8],
      [640, 612],
    ]),
    form('Na Rì', [
      [38, 38],
      [15, 11],
      [7, 7],
      [700, 431],
    ]),
    form('Chợ Mới', [
      [61, 55],
      [19, 19],
      [13, 10],
      [420, 398],
    ]),
  ];
  const summary = drawText(
    `TỔNG HỢP TOÀN TỈNH
    STT | Nội dung | ĐVT | Thực hiện toàn tỉnh | Ghi chú
    1 | Tổ truyền thông | Tổ | 140 | x
    2 | Địa chỉ tin cậy | Địa chỉ | 42 | y
    3 | Lớp tập huấn | Lớp | 25 | z
    4 | Lượt người dự | Lượt | 1010 | t`,
    'Tổng hợp',
  ).grid;
  expect(run([summary, ...sheets], ['figure-differs']).map(({ cell, said }) => [cell, said])).toEqual([
    [
      'Tổng hợp!D6',
      '«Lượt người dự», cột «Thực hiện toàn tỉnh», ghi 1.010, còn cộng 3 trang tính được 1.441; chênh lệch đúng bằng số của trang tính «Na Rì».',
    ],
  ]);
});

test('instances of one form are not compared, whatever their targets', () => {
  const sheets = ['Ba Bể', 'Na Rì', 'Chợ Mới'].map(
    (sheet, i) =>
      drawText(
        `CHỈ TIÊU GIAO NĂM 2024
      STT | Chỉ tiêu | ĐVT | Chỉ tiêu giao
      1 | Tổ truyền thông cộng đồng thành lập | Tổ | ${String(20 + i)}
      2 | Địa chỉ tin cậy cộng đồng thành lập | Địa chỉ | ${String(3 + i)}`,
        sheet,
      ).grid,
  );
  expect(run(sheets, ['figure-differs'])).toEqual([]);
});

test('openings typed over, or taken from another month, break the chain of months', () => {
  const months = (['T10', 'T11', 'T12'] as const).map((sheet, m) => {
    const opening = (j: number): number => 100 + 37 * j + 20 * m;
    const before = `T${String(9 + m)}`;
    const cell = (j: number): string => {
      if (m === 0) return String(opening(j));
      if (m === 1 && j === 1) return '150';
      const from = m === 2 && j === 2 ? 'T10' : before;
      return `='${from}'!E${String(j + 3)} → ${String(opening(j) - (from === before ? 0 : 20))}`;
    };
    return drawText(
      [
        `KHỐI LƯỢNG THÁNG ${String(10 + m)}/2024`,
        'Hạng mục | Kế hoạch năm | Đã làm đến kỳ trước | Làm trong kỳ | Lũy kế',
      ]
        .concat(
          ['Phát quang', 'Khơi rãnh', 'Vá ổ gà', 'Sơn cọc', 'Hót sụt'].map(
            (thing, j) =>
              `${thing} | ${String(900 + 11 * j)} | ${cell(j)} | 20 | =C${String(j + 3)}+D${String(j + 3)} → ${String(opening(j) + 20)}`,
          ),
        )
        .join('\n'),
      sheet,
    ).grid;
  });
  expect(
    run(months, ['figure-differs', 'formula-inconsistent'])
      .map(({ cell }) => cell)
      .sort(),
  ).toEqual(['T11!C4', 'T12!C5']);
});

test('a text that a sum on another sheet passes over is told where it was typed, and what follows hangs below it', () => {
  const sheets = ['Ba Bể', 'Na Rì', 'Chợ Mới'].map(
    (sheet, i) =>
      drawText(
        `BÁO CÁO NĂM 2024
      TT | Nội dung | Kết quả
      1 | Số tổ thành lập | ${i === 1 ? "'04 tổ" : String(5 + i)}
      2 | Số thành viên | ${String(38 + 11 * i)}
      3 | Số cuộc họp | ${String(7 + 6 * i)}`,
        sheet,
      ).grid,
  );
  const names = ['Ba Bể', 'Na Rì', 'Chợ Mới'];
  const lines = names.map(
    (name, i) =>
      `${String(i + 1)} | ${name} | ='${name}'!C3 → ${i === 1 ? "'04 tổ" : String(5 + i)} | ='${name}'!C4 → ${String(38 + 11 * i)} | ='${name}'!C5 → ${String(7 + 6 * i)}`,
  );
  const summary = drawText(
    ['STT | Xã | Số tổ | Số thành viên | Số cuộc họp', ...lines]
      .concat(' | Tổng | =SUM(C2:C4) → 12 | =SUM(D2:D4) → 147 | =SUM(E2:E4) → 39')
      .join('\n'),
    'TH',
  ).grid;
  const found = run([summary, ...sheets], ['number-as-text', 'total-mismatch']);
  expect(found.map(({ cell, said }) => [cell, said])).toEqual([
    ['Na Rì!C3', '«04 tổ» lưu dạng văn bản, phải là số 4; ô TH!C3 lấy số ở ô này nên tổng bị thiếu.'],
  ]);
  expect(found[0]?.f.consequences.map(({ ruleId, at }) => `${ruleId} ${a1(at)}`)).toEqual([
    'number-as-text C3',
    'total-mismatch C5',
  ]);
});

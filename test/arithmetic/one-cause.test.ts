import fc from 'fast-check';
import { causesOf } from '../../src/core/arithmetic/causes-of';
import { brokenCondition } from '../../src/core/arithmetic/equation-formula';
import { equationsOf } from '../../src/core/arithmetic/equations-of';
import { check } from '../../src/core/check';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

const tableOf = (art: string) => {
  const [table] = readTables(drawText(art).grid).tables;
  if (!table) throw new Error('no table in the drawing');
  return table;
};
const report = (art: string) => check(readTables(drawText(art).grid).tables, rules, DEFAULT_SETTINGS);
const told = (art: string): string[] =>
  report(art)
    .findings.filter((f) => f.severity === 'error' || f.severity === 'warning')
    .map((f) => `${f.ruleId} ${a1(f.at)} [${f.consequences.map((c) => `${c.ruleId} ${a1(c.at)}`).join(', ')}]`);

/** Three districts, two kinds of class, totals both ways; every cell given. */
const grid = (cells: readonly (readonly (number | string)[])[]): string => `
  STT | Chỉ tiêu | Đơn vị tính | Tổng số | Ba Bể | Ngân Sơn | Na Rì
  ${cells.map((row, i) => `${i < cells.length - 1 ? String(i + 1) : ''} | ${i < cells.length - 1 ? `Lớp tập huấn đợt ${'ABCDE'.charAt(i)}` : 'Tổng cộng'} | Lớp | ${row.join(' | ')}`).join('\n')}
`;

const clean = (values: readonly (readonly number[])[]): number[][] => {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const rows = values.map((row) => [sum(row), ...row]);
  return [...rows, [0, 1, 2, 3].map((column) => sum(rows.map((row) => row[column] ?? 0)))];
};

describe('one cause is told once', () => {
  test('a wrong addend, the totals it breaks and the rate that follows are one story', () => {
    expect(
      told(`
        STT | Đơn vị         | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
        1   | Huyện Ba Bể    | 10            | 5                 | 50
        2   | Huyện Ngân Sơn | 20            | 81                | 90
        3   | Huyện Na Rì    | 30            | 15                | 50
            | Tổng cộng      | 60            | 38                | 63.3
      `),
    ).toEqual(['total-mismatch D3 [total-mismatch D5, rate-mismatch E3]']);
  });

  test('a text figure that a live sum skips hides no second finding', () => {
    expect(
      told(`
        STT | Đơn vị         | Số tổ            | Số cuộc
        1   | Huyện Ba Bể    | 10               | 4
        2   | Huyện Ngân Sơn | '20              | 6
        3   | Huyện Na Rì    | 15               | 5
            | Tổng cộng      | =SUM(C2:C4) → 25 | =SUM(D2:D4) → 15
      `),
    ).toEqual(['number-as-text C3 [total-mismatch C5]']);
  });

  test('a fraction that became a date, and the rate that counts with it', () => {
    const rows = (first: string, rate: string): string => `
      STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ truyền thông | Tổ          | 9             | ${first}          | ${rate}
      2   | Địa chỉ tin cậy | Địa chỉ     | 8             | 4                 | =E3/D3*100 → 50
      3   | Câu lạc bộ      | CLB         | 12            | 9                 | =E4/D4*100 → 75
      4   | Lớp tập huấn    | Lớp         | 10            | 10                | =E5/D5*100 → 100
    `;
    expect(told(rows('45171 @d-mmm', '=E2/D2*100 → 501900'))).toEqual(['fraction-as-date E2 [rate-mismatch F2]']);
    expect(told(rows('45171', '=E2/D2*100 → 501900'))).toEqual(['fraction-as-date E2 []']);
    expect(told(rows('45171', '22.2'))).toEqual(['fraction-as-date E2 [rate-mismatch F2]']);
  });

  test('a figure in another unit, and the live total that it swells', () => {
    expect(
      told(`
        Đơn vị tính: triệu đồng | | | |
        STT | Đơn vị         | Kế hoạch vốn               | Đã giải ngân
            | Tổng cộng      | =SUM(C4:C8) → 1500003600   | =SUM(D4:D8) → 3010
        1   | Huyện Ba Bể    | 1200                       | 600
        2   | Huyện Ngân Sơn | 800                        | 480
        3   | Huyện Na Rì    | 1500000000 @#,##0,,        | 1050
        4   | Huyện Chợ Đồn  | 640                        | 160
        5   | Huyện Chợ Mới  | 960                        | 720
      `),
    ).toEqual(['unit-slip C6 [unit-slip C3]']);
  });

  test('a plan a thousand times too small, and what seems spent beyond it', () => {
    expect(
      told(`
        Đơn vị tính: triệu đồng | | | |
        STT | Đơn vị         | Kế hoạch vốn          | Đã giải ngân
            | Tổng cộng      | =SUM(C4:C8) → 3901.2  | =SUM(D4:D8) → 3010
        1   | Huyện Ba Bể    | 1.2                   | 600
        2   | Huyện Ngân Sơn | 800                   | 480
        3   | Huyện Na Rì    | 1500                  | 1050
        4   | Huyện Chợ Đồn  | 640                   | 160
        5   | Huyện Chợ Mới  | 960                   | 720
      `),
    ).toEqual(['thousand-separator-slip C4 [disbursed-exceeds-plan D4]']);
  });

  test.each([
    ['a thousandth of the plan', '1.2', '600', 'error thousand-separator-slip C4 [disbursed-exceeds-plan D4]'],
    ['a thousand times what was spent', '1200', '600000', 'error unit-slip D4 [disbursed-exceeds-plan D4]'],
  ])('live rates beside %s ask nothing more', (_, plan, spent, all) => {
    const rest = [800, 1500, 640, 960].map((p, i) => [p, [480, 1050, 160, 720][i] ?? 0] as const);
    const pairs = [[Number(plan), Number(spent)] as const, ...rest];
    const sum = (side: 0 | 1): number => pairs.reduce((whole, pair) => whole + pair[side], 0);
    const rows = pairs.map(
      ([p, d], i) =>
        `${String(i + 1)} | Huyện ${'ABCDE'.charAt(i)} | ${String(p)} | ${String(d)} | =D${String(i + 4)}/C${String(i + 4)}*100 → ${String((d / p) * 100)}`,
    );
    const { findings } = report(`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị | Kế hoạch vốn | Đã giải ngân | Tỷ lệ (%)
          | Tổng cộng | =SUM(C4:C8) → ${String(sum(0))} | =SUM(D4:D8) → ${String(sum(1))} | =D3/C3*100 → ${String((sum(1) / sum(0)) * 100)}
      ${rows.join('\n')}
    `);
    expect(
      findings.map(
        (f) =>
          `${f.severity} ${f.ruleId} ${a1(f.at)} [${f.consequences.map((c) => `${c.ruleId} ${a1(c.at)}`).join(', ')}]`,
      ),
    ).toEqual([all]);
  });

  describe('a total written above its items and below them', () => {
    const both = (above: string, below: string): string => `
      STT | Chỉ tiêu  | Đơn vị tính | Tổng số  | Ba Bể | Ngân Sơn | Na Rì
          | Tổng số   | Lớp         | ${above} | 200   | 220      | 230
      1   | Lớp A     | Lớp         | 300      | 90    | 100      | 110
      2   | Lớp B     | Lớp         | 350      | 110   | 120      | 120
          | Tổng cộng | Lớp         | ${below} | 200   | 220      | 230
    `;
    test.each([
      ['typed twice', '680', '680', 'D2 [allocation-mismatch D5]', ['D2', 'D5']],
      ['copied downwards', '680', '=D2 → 680', 'D2 [allocation-mismatch D5]', ['D2']],
      ['copied upwards', '=D5 → 680', '680', 'D5 [allocation-mismatch D2]', ['D5']],
    ])('and %s is one fault, with one fix', (_, above, below, cells, written) => {
      expect(told(both(above, below))).toEqual([`allocation-mismatch ${cells}`]);
      const [found] = report(both(above, below)).findings;
      expect(found?.fix.map((edit) => (edit.kind === 'content' ? a1(edit.at) : edit.kind))).toEqual(written);
    });

    test('with two wrong figures is two faults', () => {
      expect(told(both('680', '640'))).toEqual(['allocation-mismatch D2 []', 'allocation-mismatch D5 []']);
    });

    test('is one fault where nothing but the sum speaks, and one question where it may be rounding', () => {
      const rows = `
      1 | Huyện Ba Bể    | 10 | 5  | 50
      2 | Huyện Ngân Sơn | 20 | 18 | 90
      3 | Huyện Na Rì    | 30 | 15 | 50`;
      const head = 'STT | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)';
      expect(
        told(`${head}
        | Tổng số | 65 | 33 | 50.8${rows}
        | Tổng cộng | 65 | 33 | 50.8`),
      ).toEqual(['total-mismatch C2 [total-mismatch C6]', 'total-mismatch D2 [total-mismatch D6]']);
      const questions = report(`
        STT | Chỉ tiêu  | Đơn vị tính | Tổng số  | Ba Bể | Ngân Sơn | Na Rì
            | Tổng số   | Lớp         | 65       | 21    | 22       | 22
        1   | Lớp A     | Lớp         | 30       | 9     | 10       | 11
        2   | Lớp B     | Lớp         | 35       | 11    | 12       | 12
            | Tổng cộng | Lớp         | 65       | 21    | 22       | 22`).findings;
      expect(questions.map(({ at, consequences }) => [a1(at), ...consequences.map((c) => a1(c.at))])).toEqual([
        ['E2', 'E5'],
        ['G2', 'G5'],
      ]);
    });
  });

  test('two faults in one column are two findings', () => {
    const cells = clean([
      [10, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    cells[0]![2] = 27;
    cells[1]![2] = 55;
    expect(
      told(grid(cells))
        .map((line) => line.split(' ').slice(0, 2).join(' '))
        .sort(),
    ).toEqual(['allocation-mismatch F2', 'allocation-mismatch F3']);
  });

  test('any one cell of a table with totals both ways is found where it stands', () => {
    const value = fc.integer({ min: 10, max: 900 });
    const row = fc.tuple(value, value, value);
    fc.assert(
      fc.property(fc.tuple(row, row, row), fc.nat(3), fc.nat(3), fc.integer({ min: 2, max: 8 }), (values, y, x, by) => {
        const cells = clean(values);
        cells[y]![x] = (cells[y]![x] ?? 0) + by;
        const causes = causesOf(tableOf(grid(cells)));
        expect(causes.map((c) => a1(c.cell.at))).toEqual([`${'DEFG'.charAt(x)}${String(y + 2)}`]);
      }),
      { numRuns: 60 },
    );
  });

  test('a clean table has no cause, whatever its figures', () => {
    const value = fc.integer({ min: 0, max: 900 });
    const row = fc.tuple(value, value, value);
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (values) => {
        expect(told(grid(clean(values)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('the mark carries the tolerance of the finding', () => {
  const [made] = equationsOf(
    tableOf(`
      Đơn vị tính: triệu đồng | | | |
      STT | Nội dung | Tổng số | Trung ương | Địa phương
      A   | B        | 1=2+3   | 2          | 3
      1   | Dự án X  | 31.5    | 10.1       | 20.2
      2   | Dự án Y  | 50.3    | 20.1       | 30.2
    `),
  );
  expect(made?.tolerance).toBeCloseTo(0.15, 10);
  expect(made && brokenCondition(made)).toBe('ROUND(ABS($C$4-(SUM($C$4:$E$4)-N($C$4))),6)>0.15');
});

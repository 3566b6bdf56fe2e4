import fc from 'fast-check';
import { check } from '../../src/core/check';
import { draw, drawText, type Drawn } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

const told = ({ grid }: Drawn): string[] =>
  check(readTables(grid).tables, rules, DEFAULT_SETTINGS)
    .findings.filter(({ severity, ruleId }) => severity !== 'gap' && /mismatch|arithmetic|exceeds/.test(ruleId))
    .map(({ at }) => a1(at));

describe('lines that run on', () => {
  it('finds the balance that is wrong in a cash book', () => {
    expect(
      told(draw`
      Ngày  | Diễn giải      | Thu   | Chi  | Tồn quỹ
      02/01 | Hội phí        | 1250  |      | 9250
      05/01 | Mua văn phòng phẩm |   | 317  | 8933
      11/01 | Hội nghị       |       | 1846 | 7087
      15/01 | Ủng hộ         | 3120  |      | 10270
      20/01 | Thăm hỏi       |       | 455  | 9752
      25/01 | Hội phí        | 978   |      | 10730
      28/01 | Nước uống      |       | 264  | 10466
      30/01 | Lãi tiền gửi   | 183   |      | 10649
      `),
    ).toEqual(['E5']);
  });

  it('finds a month that was forgotten in a row that counts from the start', () => {
    expect(
      told(draw`
      Nội dung        | T1  | T2  | T3   | T4   | T5   | T6   | T7   | T8
      Cấp trong tháng | 272 | 162 | 862  | 173  | 148  | 721  | 835  | 926
      Dồn từ đầu năm  | 272 | 434 | 1296 | 1469 | 1617 | 1617 | 3173 | 4099
      `),
    ).toEqual(['G3']);
  });

  it('finds an opening that is not what was left', () => {
    expect(
      told(draw`
      Kỳ      | Tồn đầu | Nhập | Xuất | Tồn cuối
      Tháng 1 | 1520    | 830  | 1127 | 1223
      Tháng 2 | 1223    | 914  | 760  | 1377
      Tháng 3 | 1377    | 655  | 983  | 1049
      Tháng 4 | 1094    | 1210 | 862  | 1442
      Tháng 5 | 1442    | 703  | 1318 | 827
      Tháng 6 | 827     | 990  | 604  | 1213
      Tháng 7 | 1213    | 815  | 1460 | 568
      `),
    ).toContain('B5');
  });

  it('accuses no balance that is right, whatever comes in and goes out', () => {
    const flows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(flows, fc.integer({ min: 0, max: 99999 }), (moves, opening) => {
        let balance = opening;
        const lines = moves.map(([into, out], i) => {
          balance += into - out;
          return `Khoản ${String(i + 1)} | ${String(into)} | ${String(out)} | ${String(balance)}`;
        });
        expect(told(drawText(['Diễn giải | Thu | Chi | Còn', ...lines].join('\n')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes figures that only rise for no running total', () => {
    const rising = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rising, (steps) => {
        let [a, b] = [100, 1000];
        const lines = steps.map(([x, y], i) => {
          [a, b] = [a + x, b + y];
          return `Mục ${String(i + 1)} | ${String(a)} | ${String(b)}`;
        });
        expect(told(drawText(['Nội dung | Cột một | Cột hai', ...lines].join('\n')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

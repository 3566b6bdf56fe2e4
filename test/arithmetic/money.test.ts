import { check } from '../../src/core/check';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { draw, tableOf } from '../rates/rates-of-drawing';

const alarms = (drawn: ReturnType<typeof draw>): string[] =>
  check([tableOf(drawn)], rules, DEFAULT_SETTINGS)
    .findings.filter((f) => f.severity === 'error' || f.severity === 'warning')
    .map((f) => `${f.severity} ${f.ruleId} ${a1(f.at)}`);

describe('cumulative money', () => {
  it('is the sum of its months', () => {
    expect(
      alarms(draw`
        GIẢI NGÂN DỰ ÁN 8 NĂM 2024 | | | | | |
        Đơn vị tính: triệu đồng | | | | | |
        TT | Đơn vị    | Kế hoạch vốn | Tháng 1 | Tháng 2 | Tháng 3 | Lũy kế | Tỷ lệ (%)
        1  | Tam Đường | 1000         | 100     | 50      | 75      | 225    | 22.5
        2  | Phong Thổ | 2000         | 200     | 150     | 100     | 450    | 22.5
        3  | Sìn Hồ    | 1500         | 80      | 70      | 60      | 120    | 8
           | Cộng      | 4500         | 380     | 270     | 235     | 795    | 17.7
      `),
    ).toEqual(['error period-mismatch G6', 'error period-mismatch G7']);
  });

  it('is what came before and this month, and never falls', () => {
    const months = (now: number, quarter: number) => draw`
      Đơn vị tính: triệu đồng | | | | |
      TT | Đơn vị    | Kế hoạch năm 2024 | Giải ngân lũy kế tháng trước | Giải ngân trong tháng | Giải ngân lũy kế
      1  | Tam Đường | 1000              | 100                          | 50                    | 150
      2  | Phong Thổ | 2000              | 200                          | 150                   | ${now}
      3  | Sìn Hồ    | 1500              | 80                           | 70                    | ${quarter}
    `;
    expect(alarms(months(350, 150))).toEqual([]);
    expect(alarms(months(330, 150))).toEqual(['error period-mismatch F4']);
    expect(
      alarms(draw`
        Đơn vị tính: triệu đồng | | | | |
        TT | Đơn vị    | Kế hoạch năm 2024 | Giải ngân 3 tháng | Giải ngân 6 tháng | Giải ngân 9 tháng
        1  | Tam Đường | 1000              | 100               | 250               | 350
        2  | Phong Thổ | 2000              | 200               | 350               | 340
        3  | Sìn Hồ    | 1500              | 80                | 150               | 150
      `),
    ).toEqual(['error period-mismatch F4']);
  });
});

describe('capital', () => {
  const table = (used: number, cancelled: number) => draw`
    Đơn vị tính: triệu đồng | | | | | | | |
    TT | Nội dung | Dự toán năm trước chuyển sang | Dự toán giao trong năm | Điều chỉnh (+/-) | Dự toán được sử dụng trong năm | Thanh toán | Chuyển nguồn sang năm sau | Hủy dự toán
    1  | Nội dung A | 59 | 400 | -20 | 439 | 390 | 49 | 0
    2  | Nội dung B | 165 | 300 | 20 | ${used} | 250 | 230 | 5
    3  | Nội dung C | 44 | 100 | 0 | 144 | 96 | 47 | ${cancelled}
    4  | Nội dung D | 40 | 100 | 0 | 140 | 120 | 20 | 0
  `;

  it('that may be used is carried over, given and adjusted; what is not spent is carried on or cancelled', () => {
    expect(alarms(table(485, 1))).toEqual([]);
    expect(alarms(table(485, 11))).toEqual(['error components-mismatch F5']);
    expect(alarms(table(465, 1))[0]).toMatch(/^error components-mismatch F4/);
  });

  it('under a column "Tổng" bounds what is spent', () => {
    expect(
      alarms(draw`
        Đơn vị tính: triệu đồng | | | | |
        TT | Nội dung   | Tổng  | NSTW | NSĐP  | Giải ngân
        1  | Nội dung A | 829.5 | 800  | 29.5  | 1395
        2  | Nội dung B | 500   | 400  | 100   | 300
        3  | Nội dung C | 600   | 500  | 100   | 200
      `),
    ).toEqual(['error disbursed-exceeds-plan F3']);
  });
});

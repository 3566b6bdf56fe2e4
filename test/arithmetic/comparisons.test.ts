import { check } from '../../src/core/check';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { draw, tableOf } from '../rates/rates-of-drawing';

const alarms = (drawn: ReturnType<typeof draw>): string[] =>
  check([tableOf(drawn)], rules, DEFAULT_SETTINGS)
    .findings.filter((f) => f.severity === 'error' || f.severity === 'warning')
    .map((f) => `${f.severity} ${f.ruleId} ${a1(f.at)}`);

describe('rates of something else than a plan', () => {
  it('holds growth and index against last year', () => {
    const table = (index: number, growth: number) => draw`
      STT | Chỉ tiêu | ĐVT | Thực hiện năm 2022 | Thực hiện năm 2023 | So với năm 2022 (%) | Tăng trưởng so với năm trước (%)
      1   | Tổ A     | Tổ  | 100                | 120                | 120                 | 20
      2   | Tổ B     | Tổ  | 80                 | 60                 | 75                  | -25
      3   | Tổ C     | Tổ  | 50                 | 55                 | ${index}            | ${growth}
      4   | Tổ D     | Tổ  | 40                 | 44                 | 110                 | 10
    `;
    expect(alarms(table(110, 10))).toEqual([]);
    expect(alarms(table(150, 10))).toEqual(['error rate-mismatch F4']);
    expect(alarms(table(110, 50))).toEqual(['error rate-mismatch G4']);
  });

  it('holds a share against its whole: women of all, a row of the total', () => {
    expect(
      alarms(draw`
        STT | Đơn vị | Số người | < | Tỷ lệ nữ (%)
        ^   | ^      | Tổng số  | Trong đó: nữ | ^
        1   | Xã A   | 50       | 25 | 50
        2   | Xã B   | 40       | 30 | 75
        3   | Xã C   | 20       | 5  | 52
        4   | Xã D   | 10       | 9  | 90
      `),
    ).toEqual(['error rate-mismatch E5']);
    expect(
      alarms(draw`
        Đơn vị tính: triệu đồng | | |
        STT | Nội dung  | Kế hoạch vốn | Cơ cấu (%)
        1   | Nội dung A | 50           | 50
        2   | Nội dung B | 30           | 30
        3   | Nội dung C | 20           | 25
            | Tổng cộng  | 100          | 100
      `).filter((one) => one.includes('rate-mismatch')),
    ).toEqual(['error rate-mismatch D5']);
  });

  it('says nothing of a rate that no figures of the table give', () => {
    expect(
      alarms(draw`
        STT | Chỉ tiêu | ĐVT     | Thực hiện năm 2022 | Thực hiện năm 2023 | BQ tăng trưởng 2016-2020 (%)
        1   | Chỉ tiêu A | Tỷ đồng | 100              | 120                | 111.49
        2   | Chỉ tiêu B | Tỷ đồng | 80               | 60                 | 110.95
      `),
    ).toEqual([]);
  });
});

import { check } from '../../src/core/check';
import { stockIn } from '../../src/core/facts/stock';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { draw, tableOf } from '../rates/rates-of-drawing';

describe('running totals', () => {
  it('are known by words with their tones', () => {
    expect(stockIn('Tổ truyền thông cộng đồng')).toBeNull();
    expect(stockIn('Địa chỉ tin cậy cộng đồng')).toBeNull();
    expect(stockIn('Số tổ (cộng dồn)')).toBe('sure');
    expect(stockIn('Luỹ kế số tổ')).toBe('sure');
    expect(stockIn('So to (cong don)')).toBe('unsure');
    expect(stockIn('To truyen thong cong dong')).toBeNull();
  });

  it('leave the years of the community groups checked', () => {
    const table = tableOf(draw`
      STT | Chỉ tiêu                    | ĐVT     | Giai đoạn 2022-2024 | Năm 2022 | Năm 2023 | Năm 2024
      1   | Tổ truyền thông cộng đồng   | Tổ      | 20                  | 5        | 5        | 9
      2   | Địa chỉ tin cậy cộng đồng   | Địa chỉ | 9                   | 3        | 3        | 3
      3   | Câu lạc bộ thủ lĩnh         | CLB     | 12                  | 4        | 4        | 4
      4   | Số lớp tập huấn             | Lớp     | 6                   | 2        | 2        | 2
    `);
    const found = check([table], rules, DEFAULT_SETTINGS).findings.filter((f) => f.ruleId === 'period-mismatch');
    expect(found.map((f) => `${f.severity} ${a1(f.at)}`)).toEqual(['error D2']);
  });
});

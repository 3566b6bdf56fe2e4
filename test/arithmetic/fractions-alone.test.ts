import { check } from '../../src/core/check';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { say } from '../../src/core/text/say';
import { draw, ratesIn, tableOf } from '../rates/rates-of-drawing';

const said = (drawn: ReturnType<typeof draw>, ids: readonly string[]): string[] =>
  check([tableOf(drawn)], rules, DEFAULT_SETTINGS)
    .findings.filter((f) => ids.includes(f.ruleId))
    .map((f) => `${f.severity} ${f.ruleId} ${a1(f.at)} ${say(f, rules, 'vi').what}`);

const RATES = ['rate-mismatch', 'rate-truncated'];

describe('fractions without a column of targets', () => {
  it('are held against the rate beside them', () => {
    const drawn = draw`
      STT | Chỉ tiêu | ĐVT     | Kết quả thực hiện | Tỷ lệ (%)
      1   | Tổ A     | Tổ      | 77/75             | 102.7
      2   | Tổ B     | Địa chỉ | 8/9               | 88.9
      3   | Tổ C     | Cuộc    | 77/75             | 101.2
      4   | Tổ D     | Tổ      | 77/75             | 10.27
      5   | Tổ E     | Lớp     | 2/9               | 22.2
    `;
    expect(said(drawn, RATES)).toEqual([
      'error rate-mismatch E4 101,2% không thể có với mẫu số 75; 77/75 là 102,7%.',
      'error rate-mismatch E5 10,27% không thể có với mẫu số 75; 77/75 là 102,67%.',
    ]);
    expect(ratesIn(drawn).filter((r) => r.kind === 'fulfilment')).toHaveLength(5);
  });

  it('are held against plain shares too, and cut ones are told as cut', () => {
    expect(
      said(
        draw`
          STT | Chỉ tiêu | ĐVT | Thực hiện/Kế hoạch | Đạt
          1   | Tổ A     | Tổ  | 77/75              | 1.03 @0%
          2   | Tổ B     | Tổ  | 8/9                | 0.89 @0%
        `,
        RATES,
      ),
    ).toEqual([]);
    expect(
      said(
        draw`
          STT | Chỉ tiêu | ĐVT | Kết quả thực hiện | Tỷ lệ (%)
          1   | Tổ A     | Tổ  | 29/300            | 9
          2   | Tổ B     | Tổ  | 8/9               | 88.9
        `,
        RATES,
      ).map((s) => s.split(' ')[1]),
    ).toEqual(['rate-truncated']);
  });

  it('count the rows in a total row', () => {
    const table = (total: string) => draw`
      STT | Chỉ tiêu  | ĐVT  | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ A      | Tổ   | 75            | 77
      2   | Cuộc B    | Cuộc | 14            | 1
      3   | Lớp C     | Lớp  | 9             | 9
          | Tổng cộng |      |               | ${total}
    `;
    const IDS = ['indicators-met-mismatch'];
    expect(said(table('02/3'), IDS)).toEqual([]);
    expect(said(table('03/3'), IDS).map((s) => s.slice(0, 36))).toEqual(['error indicators-met-mismatch E5 Ghi']);
    expect(said(table('02/4'), IDS).map((s) => s.slice(0, 36))).toEqual(['error indicators-met-mismatch E5 Ghi']);
  });
});

import { check } from '../../src/core/check';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import rule from '../../src/core/rules/disbursed-without-plan';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'nothing spent where nothing was planned': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 0            | 0
      2   | Huyện Ngân Sơn | 3291         | 318
    `,
  },
  invalid: {
    'asked once where the form leaves many plans out': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị          | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể     |              | «130»
      2   | Huyện Ngân Sơn  | 3291         | 318
      3   | Huyện Na Rì     |              | 212
      4   | Huyện Chợ Đồn   | 2150         | 1100
      5   | Huyện Chợ Mới   |              | 75
      6   | Huyện Bạch Thông | 1840        | 990
      7   | Huyện Pác Nặm   |              | 64
      8   | Thành phố       | 1210         | 800
      `,
      'review: 4 trong 8 dòng có giải ngân mà không có kế hoạch, chẳng hạn dòng này giải ngân 130; kế hoạch có thể ở cột khác hoặc biểu khác.',
    ],
    'spent without a plan': [
      draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    |              | «130»
      2   | Huyện Ngân Sơn | 3291         | 318
      `,
      'Giải ngân 130 trong khi kế hoạch để trống hoặc bằng 0.',
    ],
  },
});

describe('a plan that a faulty formula makes 0', () => {
  const sheet = draw`
    Đơn vị tính: triệu đồng | | | |
    STT | Đơn vị         | Kế hoạch vốn        | Giải ngân
    1   | Huyện Ba Bể    | 300                 | 130
    2   | Huyện Ngân Sơn | 200                 | 118
    3   | Huyện Na Rì    | 250                 | 90
        | Tổng cộng      | «=SUM(C3:C6) → 0»   | =SUM(D3:D5) → 338
  `;

  it('is told once, at the formula', () => {
    const { findings } = check(readTables(sheet.grid).tables, rules, DEFAULT_SETTINGS);
    const told = findings.filter(({ severity }) => severity === 'error');
    expect(told.map(({ ruleId, at }) => [ruleId, a1(at)])).toEqual([['formula-range', 'C6']]);
    expect(told[0]?.consequences.map(({ ruleId }) => ruleId)).toContain('disbursed-without-plan');
  });
});

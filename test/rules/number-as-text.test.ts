import rule from '../../src/core/rules/number-as-text';
import { check } from '../../src/core/check';
import { draw, drawText, type Drawn } from '../../src/core/grid/draw';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'fractions, quantities with their unit, codes': draw`
      STT | Mã số | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
      1   | '06   | Tổ truyền thông | 75            | 77/75
      2   | '058  | Đối thoại       | 15            | 01 cuộc
    `,
    'text that enters no sum or rate': draw`
      STT | Nội dung | Năm hoàn thành | Số lớp
      1   | Tập huấn | '2023          | 2
      2   | Hội nghị | '2024          | 4
    `,
  },
  invalid: {
    'two readings, of which the total proves one': [
      draw`
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | 447.613      | 374.928
      2   | Huyện Ngân Sơn | «'407,319»   | 325
      3   | Huyện Na Rì    | 992.649      | 940.853
          | Tổng số        | 1847.581     | 1640.781
      `,
      '«407,319» lưu dạng văn bản, phải là số 407,319.',
    ],
    'a minus apart from its figure, proven by the column line': [
      draw`
      STT | Đơn vị         | Kế hoạch | Điều chỉnh tăng, giảm | Sau điều chỉnh
      A   | B              | 1        | 2                     | 3=1+2
      1   | Huyện Ba Bể    | 2957     | -67                   | 2890
      2   | Huyện Ngân Sơn | 2400     | «'– 250»              | 2150
      3   | Huyện Na Rì    | 2089     | 31                    | 2120
      `,
      '«– 250» lưu dạng văn bản, phải là số -250.',
    ],
    'parentheses and a dot of thousands': [
      draw`
      STT | Đơn vị         | Kế hoạch | Điều chỉnh tăng, giảm | Sau điều chỉnh
      A   | B              | 1        | 2                     | 3=1+2
      1   | Huyện Ba Bể    | 2957     | -67                   | 2890
      2   | Huyện Ngân Sơn | 2400     | «'(1.250)»            | 1150
      3   | Huyện Na Rì    | 2089     | 31                    | 2120
      `,
      '«(1.250)» lưu dạng văn bản, phải là số -1.250.',
    ],
    'a column of texts, once with one fix': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | «'10»  | 4
      2   | Huyện Ngân Sơn | '20    | 6
      3   | Huyện Na Rì    | '15    | 5
      4   | Huyện Chợ Mới  | '5     | 5
      5   | Huyện Pác Nặm  | '7     | 5
      | Tổng cộng      | =SUM(C2:C6) → 0 | =SUM(D2:D6) → 25
      `,
      'Cột C có 5 ô số lưu dạng văn bản, chẳng hạn «10» phải là số 10.',
    ],
    'a text figure in a typed table': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | 10     | 4
      2   | Huyện Ngân Sơn | «'20»  | 6
      3   | Huyện Na Rì    | 15     | 5
      | Tổng cộng      | 45     | 15
      `,
      '«20» lưu dạng văn bản, phải là số 20.',
    ],
    'a text figure that the sum skips': [
      draw`
      STT | Đơn vị         | Số tổ  | Số cuộc
      1   | Huyện Ba Bể    | 10     | 4
      2   | Huyện Ngân Sơn | «'20»  | 6
      3   | Huyện Na Rì    | 15     | 5
      | Tổng cộng      | =SUM(C2:C4) → 25 | =SUM(D2:D4) → 15
      `,
      '«20» lưu dạng văn bản, phải là số 20.',
    ],
    'a text figure with separators': [
      draw`
      Đơn vị tính: triệu đồng | | |
      STT | Đơn vị         | Kế hoạch vốn | Giải ngân
      1   | Huyện Ba Bể    | «'1.222,5»   | 774
      2   | Huyện Ngân Sơn | 3291         | 318
      | Tổng cộng      | 4513.5       | 1092
      `,
      '«1.222,5» lưu dạng văn bản, phải là số 1.222,5.',
    ],
  },
});

describe('a text of two readings', () => {
  const fixOf = ({ grid }: Drawn) => {
    const { findings } = check(readTables(grid).tables, [rule], DEFAULT_SETTINGS);
    return findings.flatMap(({ fix }) => fix.map((edit) => (edit.kind === 'content' ? edit.after.value : null)));
  };
  const table = (text: string, after: string, total: string): Drawn =>
    drawText(`
    STT | Đơn vị         | Kế hoạch | Điều chỉnh tăng, giảm | Sau điều chỉnh
    A   | B              | 1        | 2                     | 3=1+2
    1   | Huyện Ba Bể    | 2957     | -67                   | 2890
    2   | Huyện Ngân Sơn | 2400     | '${text}              | ${after}
    3   | Huyện Na Rì    | 2089     | 31                    | 2120
        | Cộng           | 7446     | ${total}              | =SUM(E3:E5) → 0
  `);

  it.each([
    ['– 250', '2150', '-286', [-250]],
    ['(1.250)', '1150', '-1286', [-1250]],
    ['1.250', '3650', '1214', [1250]],
  ])('%s is put right where the arithmetic proves one', (text, after, total, fix) => {
    expect(fixOf(table(text, after, total))).toEqual(fix);
  });

  it('is left alone where it proves neither', () => {
    expect(fixOf(table('– 250', '2600', '-86'))).toEqual([]);
  });
});

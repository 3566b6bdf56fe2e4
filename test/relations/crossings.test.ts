import { equationsOf } from '../../src/core/arithmetic/equations-of';
import { check } from '../../src/core/check';
import { draw, type Drawn } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

const told = ({ grid }: Drawn): string[] =>
  check(readTables(grid).tables, rules, DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ at, ruleId }) => `${a1(at)} ${ruleId}`)
    .sort();

describe('relations that meet at one cell', () => {
  it('finds two wrong addends of a small table whose headings mean nothing', () => {
    // C3 lost a digit, E5 took the figure above it: each breaks its row and its column by the same.
    expect(
      told(draw`
      Mã   | K1    | K2    | K3    | K4
      U-1  | 28450 | 12710 | 9935  | 51095
      U-2  | 17315 | 589   | 16225 | 39430
      U-3  | 32640 | 19875 | 14020 | 66535
      U-4  | 10480 | 13755 | 9130  | 66535
      Σ    | 88885 | 52230 | 49310 | 190425
      `),
    ).toEqual(['C3 components-mismatch', 'E5 components-mismatch']);
  });

  it('tells a part that is too much, and not the total that it spoils', () => {
    expect(
      told(draw`
      Đơn vị     | Tổng số người dự | Trong đó: nữ
      Xã Hồng    | 51               | 30
      Xã Lan     | 40               | 44
      Xã Cúc     | 45               | 25
      Xã Mai     | 54               | 31
      Tổng cộng  | 190              | 126
      `),
    ).toEqual(['C3 subset-exceeds']);
  });

  it('takes a doubtful column for added where its row misses by as much', () => {
    expect(
      told(draw`
      Đơn vị      | Giao đầu năm | Điều chỉnh lần 1 | Điều chỉnh lần 2 | Sau điều chỉnh
      Trường Một  | 390          | 60               | 15               | 345
      Trường Hai  | 225          | 40               | -15              | 250
      Trường Ba   | 480          | 20               | 25               | 525
      Trường Bốn  | 310          | 0                | -25              | 285
      Cộng        | 1405         | 0                | 0                | 1405
      `),
    ).toEqual([expect.stringMatching(/^C2 /)]);
  });
});

describe('items of one total', () => {
  it('are no balances of each other, though an even series makes them so', () => {
    const { grid } = draw`
      Đơn vị tính: triệu đồng
      STT | Tỉnh      | Tổng số | Vốn đầu tư | Vốn sự nghiệp
          | Tổng số   | 7106130 | 4803370    | 2302760
      1   | Bắc Sơn   | 1000015 | 700010     | 300005
      2   | Cao Lộc   | 1035262 | 711345     | 323917
      3   | Đông Hà   | 1070510 | 722680     | 347830
      4   | Gia Lộc   | 1105757 | 734015     | 371742
      5   | Hải Vân   | 1141005 | 745350     | 395655
      6   | Kim Sơn   | 1753581 | 1189970    | 563611
    `;
    const mined = readTables(grid).tables.flatMap((table) =>
      equationsOf(table).filter(({ statement }) => statement.text.indexOf('Bắc Sơn') >= 0),
    );
    expect(mined).toEqual([]);
  });
});

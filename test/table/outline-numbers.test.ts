import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const parentsOf = ({ grid }: Drawn): string[] =>
  readTables(grid).tables.flatMap(({ rows }) =>
    rows.map(({ at, role, parent }) => `${String(at + 1)} ${role} ^${String((parent ?? -2) + 1)}`),
  );

test('"I.1" stands under "I", and its total closes it', () => {
  const sheet = draw`
    Chỉ tiêu | Đơn vị tính | Sản lượng | Doanh thu
    I. Dịch vụ | | 0 | 0
    I.1. Bưu chính | | 0 | 0
    1. Thư | Cái | 8 | 80
    - Thư thường | Cái | 5 | 50
    - Thư bảo đảm | Cái | 3 | 30
    2. Kiện | Cái | 4 | 90
    CỘNG I.1 | | 12 | 170
    Trong đó: | | |
    - Chịu thuế | | 4 | 70
    I.2. Tài chính | | 0 | 0
    1. Chuyển tiền | Lần | 2 | 20
    2. Thu hộ | Lần | 3 | 10
    CỘNG I.2 | | 5 | 30
    II. Hàng hóa | | 1 | 10
  `;
  expect(parentsOf(sheet)).toEqual([
    '2 group ^-1',
    '3 group ^2',
    '4 group ^3',
    '5 item ^4',
    '6 item ^4',
    '7 item ^3',
    '8 total ^3',
    '9 note ^3',
    '10 subset ^3',
    '11 group ^2',
    '12 item ^11',
    '13 item ^11',
    '14 total ^11',
    '15 item ^-1',
  ]);
});

test('a second number is no part of a dash above it', () => {
  const sheet = draw`
    Chỉ tiêu | Số lượng | Số tiền
    A. Bưu chính | 20 | 200
    1 Thư | 8 | 80
    - Thư thường | 5 | 50
    - Thư bảo đảm | 3 | 30
    2. Kiện | 12 | 120
    - Kiện thường | 12 | 120
  `;
  expect(parentsOf(sheet).slice(-2)).toEqual(['6 group ^2', '7 item ^6']);
});

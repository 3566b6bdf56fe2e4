import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

/** Each table with the rows of the sheet that it has. */
function rowsOf({ grid }: Drawn): string[] {
  return readTables(grid).tables.map(({ id, rows }) => `${id}: ${rows.map(({ at }) => at + 1).join(' ')}`);
}

test('a second page with its own title and header goes on with the table', () => {
  const sheet = draw`
    3. Kết quả sản xuất lúa | | |
    |
    | Diện tích (Nghìn ha) | Năng suất (Tạ/ha) | Sản lượng (Nghìn tấn)
    Cả nước | 300 | 50 | 1500
    Hà Nội | 100 | 50 | 500
    Hải Phòng | 100 | 50 | 500
    3. (Tiếp theo) Kết quả sản xuất lúa | | |
    |
    | Diện tích (Nghìn ha) | Năng suất (Tạ/ha) | Sản lượng (Nghìn tấn)
    Long An | 50 | 50 | 250
    Bến Tre | 50 | 50 | 250
  `;
  expect(rowsOf(sheet)).toEqual(['Biểu!A3:D11: 4 5 6 10 11']);
  expect(readTables(sheet.grid).notices).toEqual([]);
});

test('three pages of a form with STT and symbols, titled each', () => {
  const sheet = draw`
    Biểu số 5 | | |
    STT | Đơn vị | Kế hoạch | Thực hiện
    A | B | 1 | 2
    1 | Xã A | 10 | 9
    2 | Xã B | 20 | 19
    |
    Biểu số 5 (tiếp theo) | | |
    STT | Đơn vị | Kế hoạch | Thực hiện
    A | B | 1 | 2
    3 | Xã C | 10 | 9
    4 | Xã D | 20 | 19
    |
    Biểu số 5 | | |
    (tiếp) | | |
    STT | Đơn vị | Kế hoạch | Thực hiện
    5 | Xã E | 10 | 9
    6 | Xã G | 20 | 19
  `;
  expect(rowsOf(sheet)).toEqual(['Biểu!A2:D17: 4 5 10 11 16 17']);
});

test('a header of two rows, merged, with the unit written again', () => {
  const sheet = draw`
    | | | | Đơn vị tính: Tỷ đồng
    | Năm 2023 | < | Năm 2024 | <
    | Vốn trong nước | Vốn ngoài nước | Vốn trong nước | Vốn ngoài nước
    Hà Nội | 5 | 6 | 7 | 8
    Hà Nam | 5 | 6 | 7 | 8
    (Tiếp theo) | | | |
    | | | | Đơn vị tính: Tỷ đồng
    | Năm 2023 | < | Năm 2024 | <
    | Vốn trong nước | Vốn ngoài nước | Vốn trong nước | Vốn ngoài nước
    Nam Định | 5 | 6 | 7 | 8
    Thái Bình | 5 | 6 | 7 | 8
  `;
  expect(rowsOf(sheet)).toEqual(['Biểu!A2:E11: 4 5 10 11']);
});

test('a page of other columns is a table of its own', () => {
  const sheet = draw`
    Biểu 1. Dân số | |
    | Số hộ | Số người
    Xã A | 10 | 40
    Xã B | 20 | 80
    |
    Biểu 1 (tiếp theo) | |
    | Số tổ | Số thôn
    Xã A | 1 | 4
    Xã B | 2 | 8
  `;
  expect(rowsOf(sheet)).toEqual(['Biểu!A2:C4: 3 4', 'Biểu!A7:C9: 8 9']);
});

test('the same header without the word is another table', () => {
  const sheet = draw`
    Biểu 1. Dân tộc Tày | |
    | Số hộ | Số người
    Xã A | 10 | 40
    Xã B | 20 | 80
    |
    Biểu 2. Dân tộc Dao | |
    | Số hộ | Số người
    Xã A | 1 | 4
    Xã B | 2 | 8
  `;
  expect(rowsOf(sheet)).toEqual(['Biểu!A2:C4: 3 4', 'Biểu!A7:C9: 8 9']);
});

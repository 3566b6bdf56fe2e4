import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const rangesOf = ({ grid }: Drawn): string[] => readTables(grid).tables.map(({ id }) => id);

test('helpers without a header, with figures beside the header', () => {
  const sheet = draw`
    CHỈ TIÊU THÁNG 2 NĂM 2025 | | | | | | |
    | | | | | | Tổng | +/-
    | Tháng 01 năm 2025 | Tháng 02 năm 2025 | So với tháng trước (%) | | | =C4/1000 → 10.1 | =G3/G4*100-100 → -5
    Thành lập mới | 10653 | 10128 | =C4/B4*100 → 95.1 | | | =B4/1000 → 10.7 |
    Quay lại | 22794 | 7053 | =C5/B5*100 → 30.9 | | | =D4-100 → -4.9 | =D5-100 → -69.1
    Giải thể | 3493 | 2971 | =C6/B6*100 → 85.1 | | | =D5-100 → -69.1 | =D6-100 → -14.9
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A3:D6']);
});

test('helpers under a note of their own in the row of the header', () => {
  const sheet = draw`
    STT | Đơn vị | Kế hoạch | Thực hiện | | +/-
    1 | Xã A | 10 | 8 | | =D2-C2 → -2
    2 | Xã B | 12 | 15 | | =D3-C3 → 3
    3 | Xã C | 20 | 20 | | =D4-C4 → 0
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:D4']);
});

test('helpers beside the lower of two tables only', () => {
  const sheet = draw`
    STT | Đơn vị | Số hộ | Số người | Số tổ | Số buổi | Số lớp
    1 | Xã A | 10 | 8 | 1 | 2 | 3
    2 | Xã B | 12 | 15 | 1 | 2 | 3
    | Tổng | 22 | 23 | 2 | 4 | 6
    |
    Biểu số 2
    |
    STT | Đơn vị | Kế hoạch | Thực hiện | | |
    1 | Xã A | 10 | 8 | | 0.8 |
    2 | Xã B | 12 | 15 | | 1.25 |
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:G4', 'Biểu!A8:D10']);
});

test('figures right beside the last headed column, without any header', () => {
  const sheet = draw`
    | Năm 2022 | Năm 2023
    Chè | 120 | 123 | 100.9 | =D2-100 → 0.9
    Cà phê | 680 | 688 | 99.9 | =D3-100 → -0.1
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:C3']);
});

test('a blank column inside a table parts nothing', () => {
  const sheet = draw`
    | Thực hiện | < | | Ước tính | <
    | Lượng | Trị giá | | Lượng | Trị giá
    Hạt điều | 20 | 130 | | 25 | 160
    Cà phê | 110 | 240 | | 110 | 240
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:F4']);
});

test('a total or a rate behind a blank column is a column of the table', () => {
  const sheet = draw`
    Đơn vị | Nam | Nữ | | Tổng cộng | | Tỷ lệ nữ (%)
    Xã A | 10 | 20 | | =B2+C2 → 30 | | =C2/E2*100 → 66.7
    Xã B | 30 | 10 | | =B3+C3 → 40 | | =C3/E3*100 → 25
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:G3']);
});

test('helpers that say that they check, typed or not', () => {
  const sheet = draw`
    STT | Đơn vị | Số trẻ | Số tiền | | Ktra |
    1 | Xã A | 10 | 80 | | =D2/C2 → 8 |
    2 | Xã B | 12 | 96 | | =D3/C3 → 8 | -5
    | Cộng | 22 | 176 | | -7 |
  `;
  expect(rangesOf(sheet)).toEqual(['Biểu!A1:D4']);
});

import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const labelsOf = ({ grid }: Drawn): string[] => readTables(grid).tables.flatMap(({ rows }) => rows.map((r) => r.label));

test('the own unit again under the wider places is a comparison', () => {
  const sheet = draw`
    SO SÁNH TỶ LỆ NỘI TRÚ | | |
    Mã tỉnh | Tên tỉnh | Số lượt | Tỷ lệ nội trú (%)
    '10 | Lào Cai | 100 | 20.35
    '02 | Hà Giang | 90 | 19.84
    '14 | Sơn La | 80 | 17.84
    '00 | Toàn quốc | 9000 | 10.05
    V01 | Vùng | 900 | 13.44
    '10 | Lào Cai | 100 | 20.35
    | Chênh so toàn quốc | -8900 | 10.3
  `;
  expect(labelsOf(sheet)).toEqual(['Lào Cai', 'Hà Giang', 'Sơn La']);
});

test('statistics below a blank row, with a heading and the own unit', () => {
  const sheet = draw`
    STT | Huyện | Số hộ | Số tổ
    1 | Ba Bể | 100 | 4
    2 | Na Rì | 90 | 3
    3 | Chợ Đồn | 80 | 2
    | Tổng | 270 | 9
    |
    | So sánh | |
    | Trung vị | 90 | 3
    | Thấp nhất | 80 | 2
    | Ba Bể | 100 | 4
  `;
  expect(labelsOf(sheet)).toEqual(['Ba Bể', 'Na Rì', 'Chợ Đồn', 'Tổng']);
});

test('the lowest and the highest right below the items', () => {
  const sheet = draw`
    Xã | Số hộ | Số người
    Xã A | 10 | 40
    Xã B | 20 | 80
    Cao nhất | 20 | 80
    Thấp nhất | 10 | 40
  `;
  expect(labelsOf(sheet)).toEqual(['Xã A', 'Xã B']);
});

test('indicators that are averages and differences stay in their table', () => {
  const sheet = draw`
    Chỉ tiêu | Năm 2022 | Năm 2023
    Thu ngân sách | 100 | 120
    Chi ngân sách | 90 | 100
    Bình quân thu nhập đầu người | 30 | 32
    Chênh lệch thu chi | 10 | 20
    So với dự toán (%) | 101 | 104
  `;
  expect(labelsOf(sheet)).toHaveLength(5);
});

test('the same name with other figures is no comparison', () => {
  const sheet = draw`
    Xã | Số hộ | Số người
    Xã A | 10 | 40
    Xã B | 20 | 80
    Vùng cao | 5 | 20
    Xã A | 11 | 44
  `;
  expect(labelsOf(sheet)).toHaveLength(4);
});

test('below a ranking, the own unit looked up under the heads again', () => {
  const sheet = draw`
    Thứ tự | Tỉnh | Gia nhập | | Đất đai
    1 | Quang Tri | 8.11 | Tra Vinh | 8.65
    2 | Ha Noi | 7.96 | Hau Giang | 8.34
    3 | Lao Cai | 7.77 | Ha Noi | 7.81
    |
    Thứ tự | Tỉnh | Gia nhập | | Đất đai
    | Ha Noi | 7.96 | | 7.81
    | Thứ tự | 2 | | 3
  `;
  expect(labelsOf(sheet)).toEqual(['Quang Tri', 'Ha Noi', 'Lao Cai']);
});

import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const tablesOf = ({ grid }: Drawn): string[] => readTables(grid).tables.map(({ id }) => id);

test('what a query was asked with is no table', () => {
  const sheet = draw`
    B02. Thống kê khám chữa bệnh | | | |
    ma_tinh | tu_thang | den_thang | nam |
    10 | 1 | 11 | 2024 |
    |
    Mã cơ sở | Tên cơ sở | Số lượt | Số ngày |
    10003 | Bệnh viện Bảo Thắng | 7782 | 596 |
    10004 | Bệnh viện Bảo Yên | 4233 | 310 |
  `;
  expect(tablesOf(sheet)).toEqual(['Biểu!A5:D7']);
});

test('fields of the machine over several rows are a table', () => {
  const sheet = draw`
    ten_xa | so_ho | so_to
    Tả Van | 100 | 4
    Bản Hồ | 90 | 3
    Hoà Mạc | 80 | 2
  `;
  expect(tablesOf(sheet)).toEqual(['Biểu!A1:C4']);
});

test('an answer is no ordinal header', () => {
  const sheet = draw`
    | Tape | Auxiliary | Total
    Question 1 | | |
    Yes | 873 | 2 | 875
    No | 702 | 1 | 703
    Question 2 | | |
    Yes | 883 | 4 | 887
    No | 687 | 1 | 688
  `;
  expect(tablesOf(sheet)).toEqual(['Biểu!A1:D7']);
});

test('the heads printed again under another name begin the next table', () => {
  const sheet = draw`
    GOVERNOR | 1A | 1B | 2A | 2B
    Patrick | 345 | 192 | 267 | 269
    Baker | 361 | 261 | 249 | 379
    TOTAL | 706 | 453 | 516 | 648
    |
    TREASURER | 1A | 1B | 2A | 2B
    Grossman | 340 | 211 | 313 | 305
    Polito | 320 | 230 | 190 | 330
    TOTAL | 660 | 441 | 503 | 635
  `;
  expect(tablesOf(sheet)).toEqual(['Biểu!A1:E4', 'Biểu!A6:E9']);
});

test('each of several bases is a rate under "so với"', () => {
  const sheet = draw`
    Nhóm hàng | Tháng 5 năm 2024 so với: | | | Ghi chú
    | Kỳ gốc | Tháng 5 năm 2023 | Tháng 4 năm 2024 |
    Chỉ số giá tiêu dùng | 157.4 | 104.7 | 100.2 |
    Hàng ăn | 161.8 | 104.5 | 100.1 |
  `;
  const roles = readTables(sheet.grid).tables[0]?.columns.map(({ role }) => role);
  expect(roles).toEqual(['label', 'rate', 'rate', 'rate', 'note']);
});

test('a heading in two languages names no rows below it', () => {
  const sheet = draw`
    | | Estimate 2020 | Estimate 2021
    I. Volume | | 268.7 | 270.1
    Phân theo khu vực | By range | |
    | Domestic | 268.6 | 270
    | Overseas | 0.1 | 0.1
    II. Traffic | | 11.2 | 11.9
    Phân theo khu vực | By range | |
    | Domestic | 11 | 11.6
    | Overseas | 0.2 | 0.3
  `;
  expect(readTables(sheet.grid).tables[0]?.rows.map(({ label }) => label)).toEqual([
    'Volume',
    'Phân theo khu vực - By range',
    'Domestic',
    'Overseas',
    'Traffic',
    'Phân theo khu vực - By range',
    'Domestic',
    'Overseas',
  ]);
});

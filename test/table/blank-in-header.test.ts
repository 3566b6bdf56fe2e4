import { draw, type Drawn } from '../../src/core/grid/draw';
import { letters } from '../../src/core/grid/range';
import { readTables } from '../../src/core/table/read-tables';

const columnsOf = ({ grid }: Drawn): string[] =>
  readTables(grid).tables.flatMap(({ columns }) =>
    columns.map((c) => `${letters(c.at)} ${c.role}: ${c.path.join(' > ')}`),
  );

const headersOf = ({ grid }: Drawn): string[] =>
  readTables(grid).tables.map(({ header }) => `${String(header.top + 1)}-${String(header.bottom + 1)}`);

test('a blank row stands between the header and its line of symbols', () => {
  const sheet = draw`
    SẢN LƯỢNG THÁNG 8 | | | |
    |
    Chỉ tiêu | ĐVT | Mã số (11-01) | Trong kỳ | Từ đầu kỳ
    |
    A | B | C | 1 | 2
    1. Thư | Chiếc | '1100 | 300 | 900
    - Trong nước | Chiếc | '1110 | 200 | 600
    - Quốc tế | Chiếc | '1120 | 100 | 300
  `;
  expect(headersOf(sheet)).toEqual(['3-5']);
  expect(columnsOf(sheet)).toEqual([
    'A label: Chỉ tiêu',
    'B unit: ĐVT',
    'C code: Mã số (11-01)',
    'D other: Trong kỳ',
    'E other: Từ đầu kỳ',
  ]);
});

test('two blank rows, and the last row of the header over two of its columns only', () => {
  const sheet = draw`
    Tên dịch vụ | Mã | Doanh thu | <
    ^ | ^ | Bán lẻ | Bán buôn
    |
    |
    (1) | (2) | (3) | (4)
    Thư | '0310 | 300 | 900
    Bưu kiện | '0320 | 200 | 600
  `;
  expect(columnsOf(sheet)).toEqual([
    'A label: Tên dịch vụ',
    'B code: Mã',
    'C other: Doanh thu > Bán lẻ',
    'D other: Doanh thu > Bán buôn',
  ]);
});

test('a blank row inside a header without numbers or symbols', () => {
  const sheet = draw`
    Xuất khẩu hàng hóa
    | | Nghìn tấn; triệu USD | | |
    | | Thực hiện quý I | < | Ước tính quý II | <
    |
    | | Lượng | Trị giá | Lượng | Trị giá
    |
    TỔNG TRỊ GIÁ | | | 900 | | 950
    | Hạt điều | 20 | 130 | 25 | 160
    | Cà phê | 110 | 240 | 110 | 240
  `;
  expect(columnsOf(sheet).slice(2)).toEqual([
    'C actual: Thực hiện quý I > Lượng',
    'D actual: Thực hiện quý I > Trị giá',
    'E estimate: Ước tính quý II > Lượng',
    'F estimate: Ước tính quý II > Trị giá',
  ]);
  const { tables, notices } = readTables(sheet.grid);
  expect(tables[0]?.title.name).toBe('Xuất khẩu hàng hóa');
  expect(notices).toEqual([]);
});

test('a blank row under a header with STT', () => {
  const sheet = draw`
    STT | Đơn vị | Kế hoạch vốn | < | Giải ngân | <
    |
    | | Đầu tư | Sự nghiệp | Đầu tư | Sự nghiệp
    1 | Huyện Ba Bể | 100 | 200 | 50 | 60
    2 | Huyện Na Rì | 110 | 210 | 51 | 61
  `;
  expect(headersOf(sheet)).toEqual(['1-3']);
  expect(columnsOf(sheet).slice(2)).toEqual([
    'C plan: Kế hoạch vốn > Đầu tư',
    'D plan: Kế hoạch vốn > Sự nghiệp',
    'E disbursed: Giải ngân > Đầu tư',
    'F disbursed: Giải ngân > Sự nghiệp',
  ]);
});

test('a title block over a blank row is no header', () => {
  const sheet = draw`
    UBND HUYỆN BA BỂ | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | <
    PHÒNG DÂN TỘC | < | Ba Bể, ngày 3 tháng 5 năm 2023 | <
    |
    Xã | Số hộ | Số người | Số tổ
    Xã A | 10 | 40 | 2
    Xã B | 20 | 80 | 3
  `;
  expect(headersOf(sheet)).toEqual(['4-4']);
});

import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const readingOf = ({ grid }: Drawn) => readTables(grid).tables[0]!;
const labelsOf = (sheet: Drawn): string[] => readingOf(sheet).rows.map(({ label }) => label);
const rolesOf = (sheet: Drawn): string[] => readingOf(sheet).columns.map(({ role }) => role);

test('districts beside a province that repeats', () => {
  const sheet = draw`
    Tỉnh | Huyện | Số hộ | Số người
    Bắc Kạn | Ba Bể | 10 | 40
    Bắc Kạn | Na Rì | 20 | 80
    Lai Châu | Mường Tè | 30 | 90
    Lai Châu | Phong Thổ | 5 | 20
  `;
  expect(labelsOf(sheet)).toEqual(['Ba Bể', 'Na Rì', 'Mường Tè', 'Phong Thổ']);
  expect(readingOf(sheet).rows.every(({ area }) => area !== null)).toBe(true);
});

test('a size tells the lines of one name apart', () => {
  const sheet = draw`
    STT | Đối tượng | Cỡ | Giá 2022 | Giá 2023
    1 | Tôm sú | 20 con/kg | 250 | 260
    2 | Tôm sú | 30 con/kg | 200 | 210
    3 | Tôm thẻ | 20 con/kg | 150 | 160
  `;
  expect(labelsOf(sheet)).toEqual(['Tôm sú - 20 con/kg', 'Tôm sú - 30 con/kg', 'Tôm thẻ - 20 con/kg']);
});

test('a crop named once over its measures', () => {
  const sheet = draw`
    Cây trồng | Chỉ tiêu | Năm 2022 | Năm 2023
    Lúa | Diện tích | 250 | 260
    | Năng suất | 50 | 51
    | Sản lượng | 1250 | 1326
    Ngô | Diện tích | 150 | 160
    | Năng suất | 40 | 41
    | Sản lượng | 600 | 656
  `;
  expect(labelsOf(sheet)).toContain('Ngô - Năng suất');
  expect(readingOf(sheet).rows.every(({ parent }) => parent === null)).toBe(true);
});

test('texts beside names that are all different are no names', () => {
  const sheet = draw`
    STT | Dự án | Địa điểm | Tổng vốn
    1 | Đường A | Xã X | 10
    2 | Đường B | Xã X | 20
    3 | Đường C | Xã Y | 30
  `;
  expect(rolesOf(sheet).filter((role) => role === 'label')).toHaveLength(1);
});

test('dates count nothing, wherever they stand', () => {
  const sheet = draw`
    STT | Dự án | Khởi công | Hoàn thành | Tổng vốn
    1 | Đường A | 45000 @dd/mm/yyyy | 45300 @dd/mm/yyyy | 10
    2 | Đường B | 45001 @dd/mm/yyyy | 45301 @dd/mm/yyyy | 20
  `;
  expect(rolesOf(sheet)).toEqual(['ordinal', 'label', 'note', 'note', 'plan']);
});

test.each(['Tỷ đồng - Bill. dongs', 'Triệu đồng/Mill. VND', 'Đơn vị tính: Nghìn người - Unit: Thous. persons'])(
  'a line of units in two languages: %s',
  (text) => {
    const sheet = draw`
      | | ${text}
      | 2022 | 2023
      Nhà nước - State | 60 | 70
      Tư nhân - Private | 40 | 40
    `;
    expect(readingOf(sheet).title.unit).not.toBeNull();
  },
);

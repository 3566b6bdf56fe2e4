import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const rowsOf = ({ grid }: Drawn): string[] =>
  readTables(grid).tables.flatMap(({ rows }) =>
    rows.map(({ at, role, label, parent }) => `${String(at + 1)} ${role} ${label} ^${String((parent ?? -2) + 1)}`),
  );

test('a region on two rows has the figures beside its second', () => {
  const sheet = draw`
    STT | Vùng | Số hộ | Được cấp
    I | Các xã vùng cao | |
    | (đặc biệt khó khăn) | 90 | 40
    1 | Tả Van | 50 | 30
    2 | Bản Hồ | 40 | 10
    II | Các xã vùng thấp | |
    | và thị trấn | 70 | 60
    1 | Hoà Mạc | 70 | 60
  `;
  expect(rowsOf(sheet)).toEqual([
    '3 group Các xã vùng cao (đặc biệt khó khăn) ^-1',
    '4 item Tả Van ^3',
    '5 item Bản Hồ ^3',
    '7 group Các xã vùng thấp và thị trấn ^-1',
    '8 item Hoà Mạc ^7',
  ]);
});

test('a name again in another language is the same row', () => {
  const sheet = draw`
    STT | Tỉnh, thành phố | Tổng thu | Tổng chi
    I | Miền núi phía Bắc | 90 | 40
    | Northern mountains | |
    1 | Hà Giang | 50 | 30
    2 | Tuyên Quang | 40 | 10
  `;
  expect(rowsOf(sheet)).toEqual([
    '2 group Miền núi phía Bắc - Northern mountains ^-1',
    '4 item Hà Giang ^2',
    '5 item Tuyên Quang ^2',
  ]);
});

test('a first item below a heading is no rest of its name', () => {
  const sheet = draw`
    STT | Nội dung | Kế hoạch | Thực hiện
    I | Tập huấn | |
    | Lớp kỹ năng | 3 | 2
    | Lớp quản lý | 4 | 4
    II | Truyền thông | 7 | 6
  `;
  expect(rowsOf(sheet)).toHaveLength(4);
});

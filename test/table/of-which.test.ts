import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

/** Each row as "label < the row it belongs to (role)". */
function familyOf({ grid }: Drawn): string[] {
  const rows = readTables(grid).tables.flatMap((table) => table.rows);
  const labelOf = (at: number | null): string => rows.find((row) => row.at === at)?.label ?? '-';
  return rows.map(({ label, parent, role }) => `${label} < ${labelOf(parent)} (${role})`);
}

test('a part named with its figures covers the row it stands in; its fellows go on after it', () => {
  const sheet = draw`
    | Quý I | Quý II
    I. NHẬP KHẨU DỊCH VỤ | 450 | 540
    Dịch vụ du lịch | 100 | 120
    Dịch vụ vận tải | 200 | 250
    Trong đó phí vận tải hàng hóa | 150 | 180
    Dịch vụ bảo hiểm | 50 | 60
    Trong đó phí bảo hiểm hàng hóa | 40 | 50
    Dịch vụ khác | 100 | 110
  `;
  expect(familyOf(sheet)).toEqual([
    'NHẬP KHẨU DỊCH VỤ < - (group)',
    'Dịch vụ du lịch < NHẬP KHẨU DỊCH VỤ (item)',
    'Dịch vụ vận tải < NHẬP KHẨU DỊCH VỤ (group)',
    'Trong đó phí vận tải hàng hóa < Dịch vụ vận tải (subset)',
    'Dịch vụ bảo hiểm < NHẬP KHẨU DỊCH VỤ (group)',
    'Trong đó phí bảo hiểm hàng hóa < Dịch vụ bảo hiểm (subset)',
    'Dịch vụ khác < NHẬP KHẨU DỊCH VỤ (item)',
  ]);
});

test('without any numbering, with a colon, the lines go on as those above it did', () => {
  const sheet = draw`
    Chỉ tiêu | Năm 2022 | Năm 2023
    Lúa | 500 | 520
    Ngô | 90 | 95
    Trong đó: ngô lai | 70 | 75
    Rau các loại | 60 | 61
    Hoa, cây cảnh | 12 | 13
  `;
  expect(familyOf(sheet).slice(1)).toEqual([
    'Ngô < - (group)',
    'Trong đó: ngô lai < Ngô (subset)',
    'Rau các loại < - (item)',
    'Hoa, cây cảnh < - (item)',
  ]);
});

test('two parts named one after the other, then a fellow', () => {
  const sheet = draw`
    Chỉ tiêu | Năm 2022 | Năm 2023
    Trâu | 50 | 52
    Bò | 300 | 310
    Trong đó: Bò sữa | 20 | 21
    Trong đó: Bò lai | 120 | 125
    Lợn | 900 | 950
  `;
  expect(familyOf(sheet).slice(1)).toEqual([
    'Bò < - (group)',
    'Trong đó: Bò sữa < Bò (subset)',
    'Trong đó: Bò lai < Bò (subset)',
    'Lợn < - (item)',
  ]);
});

test('a list of parts that only begins beside its "Trong đó" stays one', () => {
  const sheet = draw`
    STT | Chỉ tiêu | Số người
    1 | Học viên tập huấn | 120
    | Trong đó: nữ | 80
    | người dân tộc thiểu số | 60
    2 | Người được tư vấn | 40
  `;
  expect(familyOf(sheet)).toEqual([
    'Học viên tập huấn < - (group)',
    'Trong đó: nữ < Học viên tập huấn (subset)',
    'người dân tộc thiểu số < Học viên tập huấn (subset)',
    'Người được tư vấn < - (item)',
  ]);
});

test('a line larger than the whole is none of its parts, though nothing else says so', () => {
  const sheet = draw`
    Chỉ tiêu | Quý I | Quý II
    Bảo hiểm | 210 | 235
    Trong đó: phí hàng hóa | 189 | 210
    Chính phủ | 57 | 56
    Khác | 1680 | 1700
  `;
  expect(familyOf(sheet)[3]).toBe('Khác < - (item)');
});

test('what stands as deep as the word belongs to it', () => {
  const sheet = draw`
    Chỉ tiêu | Quý I | Quý II
    '    Bò | 210 | 235
    '        Trong đó: Bò sữa | 20 | 21
    '        Bò lai | 57 | 56
    '    Lợn | 30 | 31
  `;
  expect(familyOf(sheet).slice(1)).toEqual([
    'Trong đó: Bò sữa < Bò (subset)',
    'Bò lai < Bò (subset)',
    'Lợn < - (item)',
  ]);
});

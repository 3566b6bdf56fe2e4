import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const rolesOf = ({ grid }: Drawn): string[] =>
  readTables(grid).tables.flatMap(({ columns }) => columns.map((c) => `${c.path[c.path.length - 1] ?? ''}: ${c.role}`));

test('a caption over what remains lends no role to what stands under it', () => {
  const sheet = draw`
    B01. Sử dụng dự toán chi khám chữa bệnh | < | < | < | < | < | <
    Mã tỉnh | Tên tỉnh | Sử dụng dự toán tại cơ sở | < | < | < | Tổng dự toán
    ^ | ^ | Nguồn trong năm | Còn lại | Chi KCB | TL sử dụng (%) | ^
    '01 | Hà Nội | 300 | -30 | 330 | 110 | 305
    '02 | Hà Giang | 200 | 10 | 190 | 95 | 205
    '04 | Cao Bằng | 100 | 2 | 98 | 98 | 100
  `;
  expect(rolesOf(sheet)).toEqual([
    'Mã tỉnh: code',
    'Tên tỉnh: label',
    'Nguồn trong năm: plan',
    'Còn lại: remaining',
    'Chi KCB: disbursed',
    'TL sử dụng (%): rate',
    'Tổng dự toán: plan',
  ]);
});

test('in another order and in other words', () => {
  const sheet = draw`
    STT | Đơn vị | Tình hình thanh toán vốn | < | < | <
    ^ | ^ | Tổng nguồn | Số chi | Số dư cuối kỳ | Còn lại
    1 | Xã A | 100 | 60 | 40 | 40
    2 | Xã B | 200 | 150 | 50 | 50
  `;
  expect(rolesOf(sheet).slice(2)).toEqual([
    'Tổng nguồn: plan',
    'Số chi: disbursed',
    'Số dư cuối kỳ: other',
    'Còn lại: remaining',
  ]);
});

test('a caption of one measure still says it of its columns', () => {
  const sheet = draw`
    STT | Đơn vị | Kế hoạch vốn | Giải ngân | < | <
    ^ | ^ | ^ | Xây lắp | Thiết bị | Tỷ lệ (%)
    1 | Xã A | 100 | 60 | 40 | 100
    2 | Xã B | 200 | 50 | 50 | 50
  `;
  expect(rolesOf(sheet).slice(3)).toEqual(['Xây lắp: disbursed', 'Thiết bị: disbursed', 'Tỷ lệ (%): rate']);
});

test('indicators counted are nothing spent', () => {
  const sheet = draw`
    STT | Đơn vị | Số chỉ tiêu hoàn thành | Số chỉ tiêu giao
    1 | Xã A | 2 | 9
    2 | Xã B | 4 | 8
  `;
  expect(rolesOf(sheet)[2]).not.toContain('disbursed');
});

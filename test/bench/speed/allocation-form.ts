import { chance, columnName, isWrong, text, type Form, type FormCell, type FormKind } from './form';
import { communeName } from './names';

const INDICATORS = [
  ['Tổ truyền thông cộng đồng', 'Tổ'],
  ['Địa chỉ tin cậy ở cộng đồng', 'Địa chỉ'],
  ['Câu lạc bộ thủ lĩnh của sự thay đổi', 'CLB'],
  ['Cuộc đối thoại chính sách cấp xã', 'Cuộc'],
  ['Lớp tập huấn lồng ghép giới', 'Lớp'],
] as const;

/** Columns before the communes: number, indicator, unit, total. */
const STUB = 4;
const BODY = 5;

function bodyRow(index: number, places: number, { live, wrong }: FormKind): (FormCell | null)[] {
  const [name, unit] = INDICATORS[index % INDICATORS.length] ?? INDICATORS[0];
  const shares = Array.from({ length: places }, (_, place) => Math.floor(chance(index, place) * 6) + 1);
  const row = String(BODY + index + 1);
  const off = isWrong(index, wrong) ? 4 : 0;
  const total = shares.reduce((sum, share) => sum + share, 0) + off;
  const formula = `SUM(${columnName(STUB)}${row}:${columnName(STUB + places - 1)}${row})`;
  return [
    text(String(index + 1)),
    text(
      `${name} ${index < INDICATORS.length ? '' : `giai đoạn ${String(Math.floor(index / INDICATORS.length) + 1)}`}`.trim(),
    ),
    text(unit),
    { value: total, look: 'bold-figure', ...(live && off === 0 && { formula }) },
    ...shares.map((value): FormCell => ({ value, look: 'figure' })),
  ];
}

function* rowsOf(kind: FormKind, places: number): Iterable<readonly (FormCell | null)[]> {
  const header = (value: string): FormCell => text(value, 'header');
  yield [text('HỘI LIÊN HIỆP PHỤ NỮ TỈNH', 'bold')];
  yield [text('PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 NĂM 2024 CHO CÁC XÃ', 'bold')];
  yield [];
  yield [header('TT'), header('Chỉ tiêu'), header('Đơn vị tính'), header('Tổng số'), header('Chia theo xã')];
  yield [null, null, null, null, ...Array.from({ length: places }, (_, place) => header(`Xã ${communeName(place)}`))];
  for (let index = 0; index < kind.rows; index++) yield bodyRow(index, places, kind);
}

/** An allocation to all communes of a province (biểu phân bổ theo xã): few rows, hundreds of columns. */
export const allocationForm = (kind: FormKind, columns: number): Form => ({
  sheet: 'Phân bổ',
  widths: [6, 42, 10, 10],
  merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', `E4:${columnName(columns - 1)}4`],
  rows: rowsOf(kind, columns - STUB),
});

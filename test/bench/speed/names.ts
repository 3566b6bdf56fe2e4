const FIRST =
  'Nà Bản Pác Khau Lũng Tà Cao Đồng Thượng Hạ Vân Yên Mường Phiêng Sáng Sín Hua Huổi Keo Thanh Tân Bình Quảng Hòa An Phúc Xuân Nam Bắc Trung'.split(
    ' ',
  );
const SECOND =
  'Rì Mò Nặm Tủm Ngòi Cáy Lằng Pẻn Tràng Sơn Giang Lạc Thủy Long Bung Chải Hồ Than Mả Pặc Lương Dân Vọng Thịnh Lâm Hà Phong Tiến Sao Cuổi'.split(
    ' ',
  );
const WORKS = [
  'Hỗ trợ tổ truyền thông cộng đồng',
  'Duy trì địa chỉ tin cậy',
  'Mô hình sinh kế của phụ nữ',
  'Câu lạc bộ thủ lĩnh của sự thay đổi',
  'Tập huấn lồng ghép giới',
  'Đối thoại chính sách',
  'Hỗ trợ phụ nữ sinh con an toàn',
  'Sửa chữa nhà sinh hoạt cộng đồng',
];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A place's name: no two of nine hundred are the same. */
export const placeName = (at: number): string =>
  `${pick(FIRST, at)} ${pick(SECOND, at + Math.floor(at / FIRST.length))}`;

/** Nine hundred names are enough for the communes of three provinces; beyond, numbered as some places are. */
export const communeName = (at: number): string =>
  at < 900 ? placeName(at) : `${placeName(at % 900)} ${String(Math.floor(at / 900) + 1)}`;

export const workName = (at: number): string => `${pick(WORKS, at)}, thôn ${placeName(at * 7 + 3)}`;

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX'];

export const roman = (n: number): string => pick(TENS, Math.floor(n / 10)) + pick(ONES, n % 10);

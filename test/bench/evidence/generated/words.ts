/** Names and headings of the drawn tables, as people in a province would write them. */
export const COMMUNES =
  'Tân Hòa|Đông Phú|Mường Lạn|Nà Hẩu|Cốc Pàng|Sủng Máng|Pá Khoang|Lùng Vai|Bản Qua|Khâu Vai|Thượng Nung|Vân Trình|Yên Khoái|Mẫu Đồng|Hòa Cư|Phình Giàng|Keo Lôm|Xa Dung|Nậm Nhừ|Chà Nưa|Pu Nhi|Na Son|Háng Lìa|Tìa Dình|Luân Giói|Mường Luân|Chiềng Sơ|Phì Nhừ|Si Pa Phìn|Nà Khoa|Quảng Lâm|Leng Su Sìn|Sen Thượng|Chung Chải|Mường Toong|Huổi Lếch|Pá Mỳ|Nậm Vì|Nậm Kè|Sín Thầu|Tả Phìn|Sính Phình|Trung Thu|Lao Xả Phình|Tủa Thàng|Huổi Só|Xín Chải|Tả Sìn Thàng|Mường Đun|Mường Báng|Hừa Ngài|Huổi Mí|Sa Lông|Mường Tùng|Ma Thì Hồ|Na Sang|Sá Tổng|Mường Mươn|Pa Ham|Nậm Nèn|Búng Lao|Ẳng Tở|Mường Lói|Thanh Xương'.split(
    '|',
  );

export const DISTRICTS = 'Mường Chà|Tủa Chùa|Tuần Giáo|Mường Ảng|Điện Biên Đông|Nậm Pồ|Mường Nhé|Thuận Châu'.split('|');

/** Headings of columns that add up, and what their sum is called. */
export const PARTS: readonly (readonly string[])[] = [
  'Truyền thông|Tập huấn|Hội nghị|Mua sắm|Giám sát|In ấn tài liệu|Hỗ trợ mô hình|Quản lý'.split('|'),
  'Đường giao thông|Thủy lợi|Trường học|Trạm y tế|Nhà văn hóa|Nước sạch|Điện|Chợ'.split('|'),
  'Trồng trọt|Chăn nuôi|Thủy sản|Lâm nghiệp|Ngành nghề|Dịch vụ|Chế biến|Khác'.split('|'),
];

export const COUNTED: readonly (readonly string[])[] = [
  'Thái|Mông|Kinh|Dao|Khơ Mú|Hà Nhì|Lào|Dân tộc khác'.split('|'),
  'Mầm non|Tiểu học|Trung học cơ sở|Trung học phổ thông|Trung cấp|Cao đẳng|Đại học|Sau đại học'.split('|'),
  'Tháng 1|Tháng 2|Tháng 3|Tháng 4|Tháng 5|Tháng 6|Tháng 7|Tháng 8'.split('|'),
];

export const TOTALS = ['Tổng cộng', 'Tổng số', 'Cộng', 'TỔNG CỘNG', 'Toàn huyện'] as const;
export const SUMS = ['Tổng cộng', 'Tổng số', 'Cộng'] as const;
export const SPANNERS = ['Chia ra', 'Phân theo nội dung', 'Gồm'] as const;
export const TITLES = [
  'BIỂU TỔNG HỢP KINH PHÍ THỰC HIỆN',
  'Bảng phân bổ kinh phí năm 2024',
  'TỔNG HỢP SỐ LIỆU BÁO CÁO',
  'Phụ lục 2',
] as const;

const SYLLABLES = 'bo|ka|ri|tux|men|zo|pal|vi|dro|sna|gul|fe|qua|hin|lom|xy'.split('|');

/** A heading that means nothing in any language. */
export const nonsense = (pick: (list: readonly string[]) => string): string => {
  const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

export const roman = (n: number): string => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][n] ?? String(n + 1);

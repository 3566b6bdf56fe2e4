/** Real places, as they were named before 1 July 2025. */
export interface Place {
  name: string;
  /** Province above a district, district above a commune. */
  level: 'tỉnh' | 'huyện';
  parts: string[];
}

export const PLACES: Place[] = [
  {
    name: 'Bắc Kạn',
    level: 'tỉnh',
    parts: ['Pác Nặm', 'Ba Bể', 'Ngân Sơn', 'Bạch Thông', 'Chợ Đồn', 'Chợ Mới', 'Na Rì', 'TP Bắc Kạn'],
  },
  {
    name: 'Lai Châu',
    level: 'tỉnh',
    parts: ['Tam Đường', 'Mường Tè', 'Sìn Hồ', 'Phong Thổ', 'Than Uyên', 'Tân Uyên', 'Nậm Nhùn'],
  },
  {
    name: 'Lạng Sơn',
    level: 'tỉnh',
    parts: [
      'Tràng Định',
      'Bình Gia',
      'Văn Lãng',
      'Cao Lộc',
      'Văn Quan',
      'Bắc Sơn',
      'Hữu Lũng',
      'Chi Lăng',
      'Lộc Bình',
      'Đình Lập',
    ],
  },
  {
    name: 'Hà Giang',
    level: 'tỉnh',
    parts: [
      'Đồng Văn',
      'Mèo Vạc',
      'Yên Minh',
      'Quản Bạ',
      'Vị Xuyên',
      'Bắc Mê',
      'Hoàng Su Phì',
      'Xín Mần',
      'Bắc Quang',
      'Quang Bình',
    ],
  },
  {
    name: 'Cao Bằng',
    level: 'tỉnh',
    parts: [
      'Bảo Lâm',
      'Bảo Lạc',
      'Hà Quảng',
      'Trùng Khánh',
      'Hạ Lang',
      'Quảng Hòa',
      'Hòa An',
      'Nguyên Bình',
      'Thạch An',
    ],
  },
  {
    name: 'Điện Biên',
    level: 'tỉnh',
    parts: ['Mường Nhé', 'Nậm Pồ', 'Mường Chà', 'Tủa Chùa', 'Tuần Giáo', 'Mường Ảng', 'Điện Biên Đông', 'TX Mường Lay'],
  },
  {
    name: 'Sơn La',
    level: 'tỉnh',
    parts: [
      'Mường La',
      'Quỳnh Nhai',
      'Thuận Châu',
      'Bắc Yên',
      'Phù Yên',
      'Sốp Cộp',
      'Sông Mã',
      'Mai Sơn',
      'Yên Châu',
      'Vân Hồ',
    ],
  },
  {
    name: 'Gia Lai',
    level: 'tỉnh',
    parts: [
      'Chư Păh',
      'Chư Prông',
      'Chư Sê',
      'Đak Đoa',
      'Ia Grai',
      'Ia Pa',
      'Kbang',
      'Kông Chro',
      'Krông Pa',
      'Mang Yang',
    ],
  },
  {
    name: 'Phong Thổ',
    level: 'huyện',
    parts: [
      'Lả Nhì Thàng',
      'Huổi Luông',
      'Sì Lở Lầu',
      'Mồ Sì San',
      'Pa Vây Sử',
      'Vàng Ma Chải',
      'Tông Qua Lìn',
      'Mù Sang',
      'Dào San',
    ],
  },
  {
    name: 'Tam Đường',
    level: 'huyện',
    parts: ['Thèn Sin', 'Tả Lèng', 'Giang Ma', 'Hồ Thầu', 'Bình Lư', 'Sơn Bình', 'Nùng Nàng', 'Bản Giang'],
  },
  {
    name: 'Ba Bể',
    level: 'huyện',
    parts: ['Bành Trạch', 'Phúc Lộc', 'Hà Hiệu', 'Cao Thượng', 'Khang Ninh', 'Nam Mẫu', 'Thượng Giáo', 'Địa Linh'],
  },
  {
    name: 'Chi Lăng',
    level: 'huyện',
    parts: ['TT Đồng Mỏ', 'Vân An', 'Vân Thủy', 'Gia Lộc', 'Bắc Thủy', 'Chiến Thắng', 'Mai Sao', 'Bằng Hữu'],
  },
  {
    name: 'Na Rì',
    level: 'huyện',
    parts: ['Văn Vũ', 'Văn Lang', 'Lương Thượng', 'Kim Hỷ', 'Cường Lợi', 'TT Yến Lạc', 'Kim Lư', 'Sơn Thành'],
  },
  {
    name: 'Than Uyên',
    level: 'huyện',
    parts: ['Phúc Than', 'Mường Than', 'Mường Mít', 'Pha Mu', 'Mường Cang', 'Hua Nà', 'Tà Hừa', 'Mường Kim'],
  },
];

/** Captions that no list of words can know; each list makes a whole. */
export const UNKNOWN: string[][] = [
  ['Mô hình A', 'Mô hình B', 'Mô hình C'],
  ['Lớp cơ bản', 'Lớp nâng cao'],
  ['Khối thôn Nà Cà', 'Khối thôn Bản Lạn', 'Khối thôn Khuổi Ún'],
  ['Gói 01', 'Gói 02', 'Gói 03'],
  ['Gói thầu số 5', 'Gói thầu số 6'],
  ['Nhóm nòng cốt', 'Nhóm mở rộng'],
  ['Cụm Đèo Gió', 'Cụm Phiêng Dượng'],
  ['Chi hội Pác Nghè', 'Chi hội Lủng Kiến', 'Chi hội Tổng Chảo'],
  ['Hợp phần A', 'Hợp phần B'],
  ['Loại I', 'Loại II', 'Loại III'],
  ['Hình thức trực tiếp', 'Hình thức trực tuyến'],
  ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'],
  ['Điểm trường Nà Pùng', 'Điểm trường chính'],
  ['Khóa 1', 'Khóa 2'],
  ['Củng cố', 'Thành lập mới'],
  ['Nội dung A', 'Nội dung B'],
];

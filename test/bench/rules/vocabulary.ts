import type { Random } from './random';

/** Words of the forms of Dự án 8, for shuffling. */
export interface Thing {
  readonly name: string;
  readonly unit: string;
}

export const INDICATORS: readonly Thing[] = [
  { name: 'Tổ truyền thông cộng đồng được thành lập và duy trì hoạt động', unit: 'Tổ' },
  { name: 'Tổ tiết kiệm vay vốn thôn bản được củng cố, nâng cao chất lượng hoặc thành lập mới', unit: 'Tổ' },
  { name: 'Tổ (nhóm) sinh kế có phụ nữ làm chủ hoặc đồng làm chủ ứng dụng công nghệ 4.0', unit: 'Tổ' },
  { name: 'Địa chỉ tin cậy cộng đồng được củng cố hoặc thành lập mới', unit: 'Địa chỉ' },
  { name: 'Câu lạc bộ thủ lĩnh của sự thay đổi được thành lập', unit: 'CLB' },
  { name: 'Cuộc đối thoại chính sách cấp xã và cụm thôn bản', unit: 'Cuộc' },
  { name: 'Cán bộ nữ dân tộc thiểu số được tập huấn nâng cao năng lực', unit: 'Người' },
  { name: 'Tập huấn hướng dẫn giám sát, đánh giá về bình đẳng giới', unit: 'Cuộc' },
  { name: 'Tập huấn lồng ghép giới chương trình 2 cho cán bộ cấp huyện, cấp xã', unit: 'Lớp' },
  { name: 'Tập huấn lồng ghép giới chương trình 3 cho cán bộ thôn, bản', unit: 'Lớp' },
  { name: 'Bà mẹ được chi trả gói chính sách sinh đẻ an toàn', unit: 'Người' },
  { name: 'Truyền thông viên được tập huấn', unit: 'Người' },
  { name: 'Sự kiện truyền thông dưới hình thức sân khấu hóa', unit: 'Cuộc' },
  { name: 'Hội thi, liên hoan các mô hình sáng tạo', unit: 'Cuộc' },
];

export const PERCENTS: readonly string[] = [
  'Tỷ lệ phụ nữ được tiếp cận dịch vụ sinh đẻ an toàn',
  'Tỷ lệ thành viên tổ TKVVTB được tiếp cận định chế tài chính chính thức',
  'Tỷ lệ thành viên tổ TKVVTB được hỗ trợ phát triển sinh kế',
];

export const PARTS: readonly string[] = [
  'Thí điểm áp dụng phương pháp học tập và hành động giới',
  'Thành lập mới',
  'Ở thôn, bản đặc biệt khó khăn',
];

export const PROVINCES: readonly { readonly name: string; readonly areas: readonly string[] }[] = [
  { name: 'Bắc Kạn', areas: ['Pác Nặm', 'Ba Bể', 'Ngân Sơn', 'Bạch Thông', 'Chợ Đồn', 'Chợ Mới', 'Na Rì'] },
  { name: 'Lai Châu', areas: ['Tam Đường', 'Mường Tè', 'Sìn Hồ', 'Phong Thổ', 'Than Uyên', 'Tân Uyên', 'Nậm Nhùn'] },
  {
    name: 'Lạng Sơn',
    areas: [
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
    name: 'Phong Thổ',
    areas: [
      'Sì Lở Lầu',
      'Vàng Ma Chải',
      'Mồ Sì San',
      'Pa Vây Sử',
      'Dào San',
      'Bản Lang',
      'Nậm Xe',
      'Mù Sang',
      'Sin Suối Hồ',
      'Huổi Luông',
      'Khổng Lào',
      'Mường So',
    ],
  },
];

export const ACTIVITIES: readonly Thing[] = [
  { name: 'Duy trì hoạt động Tổ truyền thông cộng đồng', unit: 'Tổ' },
  { name: 'Tổ chức sự kiện truyền thông tại phiên chợ', unit: 'Cuộc' },
  { name: 'Hội thi tìm hiểu Luật phòng, chống bạo lực gia đình', unit: 'Cuộc' },
  { name: 'Tọa đàm về chăm sóc bà mẹ trong thời gian thai kỳ', unit: 'Cuộc' },
  { name: 'Hỗ trợ ứng dụng khoa học công nghệ cho tổ sinh kế', unit: 'Mô hình' },
  { name: 'Thành lập mới Địa chỉ tin cậy cộng đồng', unit: 'Địa chỉ' },
  { name: 'Tổ chức đối thoại chính sách cấp xã', unit: 'Cuộc' },
  { name: 'Thành lập Câu lạc bộ thủ lĩnh của sự thay đổi', unit: 'CLB' },
  { name: 'Tập huấn lồng ghép giới cho cán bộ thôn, bản', unit: 'Lớp' },
  { name: 'Giám sát, hỗ trợ kỹ thuật cho các xã', unit: 'Chuyến' },
  { name: 'In tài liệu, tờ rơi tuyên truyền', unit: 'Bộ' },
  { name: 'Xây dựng phóng sự phát thanh, truyền hình', unit: 'Phóng sự' },
];

export const CONTENTS: readonly string[] = [
  'Tuyên truyền, vận động thay đổi nếp nghĩ, cách làm',
  'Xây dựng và nhân rộng các mô hình nâng cao quyền năng kinh tế cho phụ nữ',
  'Đảm bảo tiếng nói và sự tham gia thực chất của phụ nữ và trẻ em',
  'Trang bị kiến thức về bình đẳng giới, kỹ năng lồng ghép giới',
];

export const AGENCIES: readonly string[] = [
  'Hội Liên hiệp Phụ nữ',
  'Phòng Dân tộc',
  'Trung tâm Y tế',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa và Thông tin',
  'Phòng Nông nghiệp',
  'Phòng Lao động - Thương binh và Xã hội',
  'Trung tâm Văn hóa, Thể thao và Truyền thông',
];

/** Places as people write them in one form: bare, with their kind, in capitals, after a stray non-breaking space. */
export function areaNames(r: Random, areas: readonly string[], count: number): string[] {
  const write = r.pick<(name: string) => string>([
    (name) => name,
    (name) => name,
    (name) => `Huyện ${name}`,
    (name) => `H. ${name}`,
    (name) => name.toUpperCase(),
    (name) => `\u00a0${name}`,
    (name) => `Xã ${name}`,
  ]);
  return r.some(areas, count).map(write);
}

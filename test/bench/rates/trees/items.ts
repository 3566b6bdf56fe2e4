/** What stands at the left of the rows. */
export interface Item {
  label: string;
  unit: string;
  base: number;
}

export const INDICATORS: Item[] = [
  { label: 'Tổ truyền thông cộng đồng được thành lập và duy trì hoạt động', unit: 'Tổ', base: 380 },
  { label: 'Tổ tiết kiệm vay vốn thôn bản được củng cố hoặc thành lập mới', unit: 'Tổ', base: 120 },
  { label: 'Tổ/nhóm sinh kế, THT, HTX do phụ nữ làm chủ ứng dụng KHCN', unit: 'Tổ', base: 42 },
  { label: 'Địa chỉ tin cậy cộng đồng', unit: 'Địa chỉ', base: 80 },
  { label: 'Câu lạc bộ "Thủ lĩnh của sự thay đổi"', unit: 'CLB', base: 74 },
  { label: 'Đối thoại chính sách cấp xã và cụm thôn bản', unit: 'Cuộc', base: 181 },
  { label: 'Cán bộ nữ DTTS được tập huấn nâng cao năng lực', unit: 'Người', base: 250 },
  { label: 'Tập huấn hướng dẫn giám sát, đánh giá về bình đẳng giới', unit: 'Cuộc', base: 65 },
  { label: 'Tập huấn lồng ghép giới (chương trình 2)', unit: 'Lớp', base: 60 },
  { label: 'Tập huấn lồng ghép giới cho cán bộ thôn, bản, người có uy tín (chương trình 3)', unit: 'Lớp', base: 66 },
  { label: 'Bà mẹ được hỗ trợ gói sinh đẻ an toàn', unit: 'Người', base: 320 },
  { label: 'Hội viên được tuyên truyền, phổ biến pháp luật', unit: 'Lượt người', base: 4200 },
  { label: 'Nhà tiêu hợp vệ sinh được xây mới', unit: 'Công trình', base: 150 },
  { label: 'Hộ phụ nữ nghèo được giúp đỡ thoát nghèo', unit: 'Hộ', base: 130 },
  { label: 'Sản phẩm truyền thông được phát hành', unit: 'Tờ', base: 6000 },
  { label: 'Hội thi, giao lưu về bình đẳng giới', unit: 'Cuộc', base: 48 },
];

export const INDICATOR_GROUPS = [
  'Hoạt động tuyên truyền, vận động thay đổi "nếp nghĩ, cách làm"',
  'Xây dựng và nhân rộng các mô hình',
  'Đảm bảo tiếng nói và sự tham gia của phụ nữ',
  'Nâng cao kiến thức về bình đẳng giới',
  'Nội dung 1',
  'Nội dung 2',
];

export const PEOPLE: Item[] = [
  { label: 'Cán bộ Hội được tập huấn nghiệp vụ', unit: 'Người', base: 260 },
  { label: 'Thành viên Tổ truyền thông cộng đồng', unit: 'Người', base: 596 },
  { label: 'Học viên lớp lồng ghép giới', unit: 'Học viên', base: 480 },
  { label: 'Lao động nông thôn được đào tạo nghề', unit: 'Người', base: 900 },
  { label: 'Lao động được giải quyết việc làm', unit: 'Lao động', base: 1200 },
  { label: 'Trưởng thôn, bí thư chi bộ, người có uy tín', unit: 'Người', base: 340 },
  { label: 'Học sinh tham gia CLB thủ lĩnh', unit: 'Học sinh', base: 720 },
  { label: 'Người tham gia đối thoại chính sách', unit: 'Lượt người', base: 2100 },
  { label: 'Cán bộ, công chức cấp xã được bồi dưỡng', unit: 'Người', base: 180 },
  { label: 'Người lao động đi làm việc ở nước ngoài theo hợp đồng', unit: 'Người', base: 75 },
];

export const CONTENTS = [
  'Nội dung 1: Tuyên truyền, vận động thay đổi nếp nghĩ, cách làm',
  'Nội dung 2: Xây dựng và nhân rộng các mô hình',
  'Nội dung 3: Đảm bảo tiếng nói và sự tham gia thực chất của phụ nữ, trẻ em',
  'Nội dung 4: Trang bị kiến thức về bình đẳng giới',
  'Dự án 1: Giải quyết tình trạng thiếu đất ở, nhà ở, đất sản xuất, nước sinh hoạt',
  'Dự án 2: Quy hoạch, sắp xếp, bố trí, ổn định dân cư',
  'Dự án 5: Phát triển giáo dục đào tạo',
  'Dự án 6: Bảo tồn, phát huy giá trị văn hóa truyền thống',
  'Dự án 7: Chăm sóc sức khỏe nhân dân',
  'Dự án 8: Thực hiện bình đẳng giới',
  'Dự án 9: Đầu tư phát triển nhóm DTTS rất ít người',
  'Dự án 10: Truyền thông, kiểm tra, giám sát',
  'Hội LHPN huyện',
  'Phòng Dân tộc',
  'Phòng LĐ-TB&XH',
  'Trung tâm Y tế huyện',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa - Thông tin',
  'Chi hoạt động truyền thông',
  'Chi tập huấn, bồi dưỡng',
  'Chi hỗ trợ mô hình',
  'Chi kiểm tra, giám sát',
];

export const CONTENT_GROUPS = [
  'Cấp tỉnh',
  'Cấp huyện',
  'Cấp xã',
  'Khối cơ quan',
  'Các xã, thị trấn',
  'Tiểu dự án 1',
  'Tiểu dự án 2',
  'Chương trình MTQG DTTS&MN',
  'Chương trình MTQG giảm nghèo bền vững',
];

export const PROJECTS = [
  'Đường giao thông liên thôn Nà Hin - Khuổi Lặng',
  'Nhà văn hóa thôn Bản Đồn',
  'Cấp nước sinh hoạt tập trung thôn Nà Mèo',
  'Trường PTDTBT THCS Cao Thượng',
  'Trạm y tế xã Phúc Lộc',
  'Kênh mương Pác Cốp',
  'Nâng cấp đường trục xã Hồ Thầu',
  'Chợ trung tâm xã Bản Giang',
  'Nước sinh hoạt bản Sì Thâu Chải',
  'Nhà lớp học mầm non Tả Lèng',
  'Cầu dân sinh Huổi Luông',
  'Bố trí ổn định dân cư bản Nậm Pửng',
];

/**
 * Workbooks and what a report says of them, with the answers expected of a careful reader: `{77 = E5}` the cell says the
 * same, `{79 # E5 77}` it says another figure, `{12 -}` no cell speaks of it, `{60 ? D5 E5}` more than one may be meant.
 */
export interface Case {
  readonly name: string;
  /** Sheets as drawn, each under `## its name`. */
  readonly sheets: string;
  readonly text: string;
}

const RESULTS = `
## Kết quả
KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU DỰ ÁN 8 NĂM 2023 | < | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
1 | Thành lập và duy trì Tổ truyền thông cộng đồng | Tổ | 75 | 77 | 102.7
2 | Thành lập mới Địa chỉ tin cậy cộng đồng | Địa chỉ | 9 | 9 | 100
3 | Đối thoại chính sách cấp xã và cụm thôn bản | Cuộc | 15 | 1 | 6.7
4 | Tập huấn lồng ghép giới cho cán bộ xã | Lớp | 4 | 3 | 75
5 | Tập huấn lồng ghép giới cho cán bộ thôn, bản | Lớp | 13 | 6 | 46.2
6 | Câu lạc bộ Thủ lĩnh của sự thay đổi | CLB | 12 | 10 | 83.3
7 | Cán bộ nữ người dân tộc thiểu số được nâng cao năng lực | Người | 60 | 48 | 80
8 | Tổ sinh kế ứng dụng công nghệ 4.0 | Tổ | 4 | 0 | 0
9 | Mô hình hỗ trợ phát triển sinh kế cho nạn nhân bị mua bán | Mô hình | 2 | 1 | 50`;

const NEAR = `
## Kết quả
KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU DỰ ÁN 8 NĂM 2023 | < | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
1 | Thành lập mới Địa chỉ tin cậy cộng đồng | Địa chỉ | 9 | 2 | 22.2
2 | Tổ truyền thông cộng đồng | Tổ | 9 | 9 | 100
3 | Đối thoại chính sách | Cuộc | 15 | 1 | 6.7`;

const CLASSES = `
## Hoạt động
KẾT QUẢ TRIỂN KHAI CÁC HOẠT ĐỘNG NĂM 2023 | < | < | <
TT | Nội dung hoạt động | Đơn vị tính | Thực hiện/Kế hoạch
1 | Mở lớp tập huấn cho cán bộ | Lớp | 2/9
2 | Cuộc tuyên truyền về các chỉ tiêu | Cuộc | 9
3 | Hội nghị sơ kết | Cuộc | 2`;

const ALLOCATED = `
## Phân bổ
BIỂU PHÂN BỔ CHỈ TIÊU DỰ ÁN 8 GIAI ĐOẠN 2021-2025 | < | < | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Tổng số | Ba Bể | Na Rì | Chợ Đồn
1 | Tổ truyền thông cộng đồng | Tổ | 120 | 40 | 50 | 30
2 | Địa chỉ tin cậy cộng đồng | Địa chỉ | 18 | 6 | 7 | 5
3 | Câu lạc bộ Thủ lĩnh của sự thay đổi | CLB | 24 | 9 | 8 | 7
4 | Lớp tập huấn lồng ghép giới | Lớp | 15 | 5 | 6 | 4`;

const CAPITAL = `
## Kinh phí
TÌNH HÌNH GIẢI NGÂN KINH PHÍ DỰ ÁN 8 NĂM 2023 | < | < | < | < | <
 | | | | Đơn vị tính: triệu đồng | <
TT | Xã | Kế hoạch vốn | Đã giải ngân | Còn lại | Tỷ lệ giải ngân (%)
 | Tổng số | 2400 | 1500 | 900 | 62.5
1 | Xã Mường So | 1000 | 700 | 300 | 70
2 | Xã Nậm Xe | 800 | 560 | 240 | 70
3 | Xã Bản Lang | 600 | 240 | 360 | 40`;

const YEARS = `
## Nhiều năm
CHỈ TIÊU THEO NĂM | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Năm 2023 | < | Năm 2024 | <
^ | ^ | ^ | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện
1 | Tổ truyền thông cộng đồng được thành lập | Tổ | 30 | 28 | 45 | 45
2 | Địa chỉ tin cậy cộng đồng được thành lập | Địa chỉ | 5 | 5 | 8 | 6
3 | Lớp tập huấn kỹ năng cho cán bộ hội | Lớp | 10 | 9 | 12 | 11`;

const SOURCES = `
## Nguồn vốn
BIỂU PHÂN BỔ KINH PHÍ NĂM 2024 | < | < | < | <
 | | | Đơn vị tính: triệu đồng | <
TT | Nội dung | Tổng số | Trong đó | <
^ | ^ | ^ | Ngân sách trung ương | Ngân sách địa phương
 | Tổng cộng | 12360 | 9800 | 2560
1 | Truyền thông thay đổi nếp nghĩ cách làm | 5360 | 4300 | 1060
2 | Nâng cao năng lực cho cán bộ | 4000 | 3100 | 900
3 | Hỗ trợ tổ sinh kế do phụ nữ làm chủ | 3000 | 2400 | 600`;

const TRAINING = `
## Lớp
KẾT QUẢ TẬP HUẤN NĂM 2024 | < | < | < | <
TT | Đơn vị | Số lớp | Số học viên | Trong đó nữ
1 | Huyện Ba Bể | 5 | 175 | 120
2 | Huyện Na Rì | 6 | 210 | 140
3 | Huyện Chợ Đồn | 4 | 140 | 95
 | Tổng cộng | 15 | 525 | 355`;

const TWO_SHEETS = `
## Xã Mường So
KẾT QUẢ NĂM 2023 CỦA XÃ MƯỜNG SO | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện
1 | Tổ truyền thông cộng đồng | Tổ | 8 | 7
2 | Câu lạc bộ Thủ lĩnh của sự thay đổi | CLB | 2 | 2
## Xã Nậm Xe
KẾT QUẢ NĂM 2023 CỦA XÃ NẬM XE | < | < | < | <
TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện
1 | Tổ truyền thông cộng đồng | Tổ | 6 | 9
2 | Câu lạc bộ Thủ lĩnh của sự thay đổi | CLB | 3 | 1`;

const CARRIED = `
## Vốn
TÌNH HÌNH THỰC HIỆN KINH PHÍ DỰ ÁN 8 NĂM 2023 | < | < | < | < | < | <
 | | | | | Đơn vị tính: triệu đồng | <
TT | Nội dung | Kế hoạch vốn | < | < | Giải ngân | <
^ | ^ | Tổng số | Năm 2022 kéo dài | Giao năm 2023 | Số tiền | Tỷ lệ (%)
 | TỔNG SỐ | 4513 | 1222 | 3291 | 2030 | 45
1 | Truyền thông về bình đẳng giới | 1500 | 500 | 1000 | 900 | 60
2 | Hỗ trợ phụ nữ phát triển sinh kế | 2000 | 600 | 1400 | 750 | 37.5
3 | Nâng cao năng lực cán bộ | 1013 | 122 | 891 | 380 | 37.5`;

const BY_COMMUNE = `
## Tổng hợp
TỔNG HỢP KẾT QUẢ CÁC XÃ NĂM 2024 | < | < | < | < | <
TT | Xã | Tổ truyền thông cộng đồng | < | Địa chỉ tin cậy | <
^ | ^ | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện
1 | Xã Dào San | 8 | 8 | 2 | 1
2 | Xã Hoang Thèn | 6 | 5 | 1 | 1
3 | Xã Khổng Lào | 7 | 9 | 3 | 2
 | Tổng cộng | 21 | 22 | 6 | 4`;

const ENGLISH = `
## Results
RESULTS OF PROJECT 8 IN 2024 | < | < | < | <
No | Indicator | Unit | Target | Actual
1 | Community communication groups | Group | 40 | 44
2 | Trusted community addresses | Address | 12 | 9
3 | Policy dialogues at commune level | Dialogue | 10 | 10`;

const STAGES = `
## Giai đoạn
CHỈ TIÊU GIAI ĐOẠN 2021-2025 | < | < | < | < | <
TT | Chỉ tiêu | ĐVT | Mục tiêu đến năm 2025 | Lũy kế thực hiện đến 30/6/2024 | Ước thực hiện năm 2024
1 | Tổ truyền thông cộng đồng | Tổ | 300 | 210 | 250
2 | Bà mẹ sinh con tại cơ sở y tế được hỗ trợ | Người | 900 | 640 | 700
3 | Câu lạc bộ Thủ lĩnh của sự thay đổi | CLB | 60 | 41 | 50`;

/** Drawn, and answered, before the look-up was written. */
export const CASES: readonly Case[] = [
  {
    name: 'indicators met are themselves, and no cell that is near',
    sheets: RESULTS,
    text: 'Hội LHPN huyện được giao {09 = D3} chỉ tiêu, đến nay đã thực hiện được {03 # E3 2}/{9 = D3} chỉ tiêu.',
  },
  {
    name: 'indicators met, told rightly, with their rate',
    sheets: RESULTS,
    text: 'Đến thời điểm báo cáo đã thực hiện được {02 = E3}/{9 = D3} chỉ tiêu, đạt {22,2% = E3}; còn {7 = D3} chỉ tiêu chưa đạt.',
  },
  {
    name: 'indicators met in other words: one of so many, whatever stands between',
    sheets: RESULTS,
    text: `Đạt {2 = E3} trong {9 = D3} chỉ tiêu. Có {2 = E3} trong tổng số {9 = D3} chỉ tiêu đạt kế hoạch.
Hoàn thành {02 = E3} chỉ tiêu/09 chỉ tiêu. Được giao {9 = D3} chỉ tiêu, trong đó {3 # E3 2} chỉ tiêu đạt, {6 # D3 7} chỉ tiêu chưa đạt.`,
  },
  {
    name: 'of nine indicators, none is compared with a table of three, whose cells hold 9, 2 and 22,2',
    sheets: NEAR,
    text: `Đã hoàn thành {02 -}/{9 # D3 3} chỉ tiêu, đạt {22,2% -}. Đạt {2 -} trong {9 # D3 3} chỉ tiêu.`,
  },
  {
    name: 'a fraction of classes is no count of indicators, nor is a row that is called so',
    sheets: CLASSES,
    text: `Đã hoàn thành {02 -}/{9 -} chỉ tiêu, đạt {22,2% -}; còn {7 -} chỉ tiêu chưa đạt.
Có {2 -} trong tổng số {9 -} chỉ tiêu đạt kế hoạch.`,
  },
  {
    name: 'with a result still to come, how many are met is not known',
    sheets: RESULTS.replace('| 75 | 77 | 102.7', '| 75 |  | '),
    text: `Đã hoàn thành {02 -}/{9 = D3} chỉ tiêu, đạt {22,2% -}.`,
  },
  {
    name: 'plan and result of rows, by fraction and by words',
    sheets: RESULTS,
    text: `Thành lập và duy trì {77 = E3}/{75 = D3} Tổ truyền thông cộng đồng, đạt {102,7% = F3}.
- Địa chỉ tin cậy cộng đồng: kế hoạch {9 = D4} địa chỉ, thực hiện {8 # E4 9} địa chỉ.
- Câu lạc bộ Thủ lĩnh của sự thay đổi: đã thành lập {10 = E8} CLB, bằng {83,3% = F8} kế hoạch.`,
  },
  {
    name: 'another unit, another figure: the people of a class are no class',
    sheets: RESULTS,
    text: `Tập huấn lồng ghép giới cho cán bộ xã: đã tổ chức {3 = E6} lớp với {120 -} học viên tham gia.
Trong tháng, {77 -} hộ dân được hỗ trợ nhà ở. Có {596 -} truyền thông viên, trong đó có {162 -} nữ.`,
  },
  {
    name: 'two rows of one name: both are shown',
    sheets: RESULTS,
    text: 'Về tập huấn lồng ghép giới, đã thực hiện {6 ? E6 E7} lớp.',
  },
  {
    name: 'a measure that is not said',
    sheets: RESULTS,
    text: 'Toàn huyện có {77 ? D3 E3} Tổ truyền thông cộng đồng và {9 = D4} Địa chỉ tin cậy cộng đồng.',
  },
  {
    name: 'areas over the columns',
    sheets: ALLOCATED,
    text: `Toàn tỉnh giao {120 = D3} Tổ truyền thông cộng đồng: huyện Ba Bể {40 = E3} tổ, huyện Na Rì {55 # F3 50} tổ, Chợ Đồn {30 = G3} tổ.
Địa chỉ tin cậy cộng đồng: {18 = D4} địa chỉ, trong đó Ba Bể {6 = E4} địa chỉ. Huyện Ngân Sơn {6 -} địa chỉ tin cậy cộng đồng.`,
  },
  {
    name: 'money of the whole and of communes, in other units',
    sheets: CAPITAL,
    text: `Tổng kế hoạch vốn năm 2023 là {2,4 tỷ đồng = C4}, đã giải ngân {1.500 triệu đồng = D4}, đạt {62,5% = F4}; còn lại {800 triệu đồng # E4 900}.
Xã Mường So: kế hoạch vốn {1.000 triệu đồng = C5}, giải ngân {700.000.000 đồng = D5}. Xã Bản Lang giải ngân được {260 triệu đồng # D7 240}.
Xã Sin Suối Hồ giải ngân {240 triệu đồng -}.`,
  },
  {
    name: 'years over the columns',
    sheets: YEARS,
    text: `Năm 2023, thực hiện {28 = E4} tổ truyền thông cộng đồng; năm 2024 kế hoạch {45 = F4} tổ truyền thông cộng đồng, thực hiện {54 # G4 45} tổ truyền thông cộng đồng.
Năm 2022 thực hiện {28 -} tổ truyền thông cộng đồng.`,
  },
  {
    name: 'a year that is not said: both are shown',
    sheets: YEARS,
    text: 'Kế hoạch giao {8 ? D5 F5} địa chỉ tin cậy cộng đồng.',
  },
  {
    name: 'sources of money',
    sheets: SOURCES,
    text: `Tổng kinh phí phân bổ năm 2024 là {12.360 triệu đồng = C5}, trong đó ngân sách trung ương {9.800 triệu đồng = D5}, ngân sách địa phương {2.650 triệu đồng # E5 2560}.
Hoạt động nâng cao năng lực cho cán bộ được bố trí {4.000 triệu đồng = C7}; hỗ trợ tổ sinh kế {2.400 triệu đồng # C8 3000}.`,
  },
  {
    name: 'places down, things over the columns',
    sheets: TRAINING,
    text: `Năm 2024, toàn tỉnh tổ chức {15 = C6} lớp cho {525 = D6} học viên, trong đó có {365 # E6 355} nữ.
Huyện Na Rì mở {6 = C4} lớp với {200 # D4 210} học viên. Huyện Chợ Đồn: {4 = C5} lớp.`,
  },
  {
    name: 'a sheet for each commune',
    sheets: TWO_SHEETS,
    text: `Xã Nậm Xe thực hiện {9 = Xã Nậm Xe!E3} Tổ truyền thông cộng đồng. Xã Mường So thực hiện {9 # Xã Mường So!E3 7} Tổ truyền thông cộng đồng.`,
  },
  {
    name: 'approximations and figures of something else',
    sheets: CAPITAL,
    text: `Giải ngân hơn {1.400 triệu đồng = D4} trong năm 2023. Chi hỗ trợ trang thiết bị văn phòng {560 triệu đồng -}.
Theo Quyết định số 700/QĐ-UBND, mỗi xã có {3 -} cán bộ.`,
  },
  {
    name: 'money carried over, by content',
    sheets: CARRIED,
    text: `Tổng kế hoạch vốn được sử dụng là {4.513 triệu đồng = C5}, trong đó vốn năm 2022 kéo dài {1.222 triệu đồng = D5}. Đã giải ngân {2.030 triệu đồng = F5}, đạt {45% = G5}.
- Truyền thông về bình đẳng giới: giải ngân {900 = F6}/{1.500 triệu đồng = C6}, đạt {60% = G6}.
- Hỗ trợ phụ nữ phát triển sinh kế: giải ngân {0,75 tỷ đồng = F7}, đạt {47,5% # G7 37.5} kế hoạch vốn.
- Nâng cao năng lực cán bộ: kế hoạch vốn {1.013 triệu đồng = C8}, giải ngân {308 triệu đồng # F8 380}.
- Hỗ trợ xây dựng nhà văn hóa: giải ngân {380 triệu đồng -}.`,
  },
  {
    name: 'communes down, indicators over plan and result',
    sheets: BY_COMMUNE,
    text: `Năm 2024, toàn huyện được giao {21 = C7} tổ truyền thông cộng đồng, đã thành lập {22 = D7} tổ truyền thông cộng đồng; địa chỉ tin cậy thực hiện {5 # F7 4}/{6 = E7}.
Xã Dào San thực hiện {8 = D4} tổ truyền thông cộng đồng. Xã Khổng Lào: kế hoạch {7 = C6} tổ truyền thông cộng đồng, thực hiện {7 # D6 9} tổ truyền thông cộng đồng.
Xã Mù Sang thành lập được {9 -} tổ truyền thông cộng đồng. Mỗi tổ có {7 -} thành viên.`,
  },
  {
    name: 'a report in English',
    sheets: ENGLISH,
    text: `In 2024 the district set up {44 = E3} community communication groups against a target of {40 = D3} groups. Trusted community addresses: target {12 = D4}, actual {10 # E4 9}. It trained {44 -} cadres.`,
  },
  {
    name: 'typed without accents',
    sheets: RESULTS,
    text: `Thanh lap va duy tri {77 = E3}/{75 = D3} To truyen thong cong dong. Dia chi tin cay cong dong: thuc hien {7 # E4 9} dia chi.`,
  },
  {
    name: 'stages, sums to date and estimates are told apart',
    sheets: STAGES,
    text: `Mục tiêu đến năm 2025 có {300 = D3} tổ truyền thông cộng đồng; lũy kế đến 30/6/2024 đã thực hiện {210 = E3} tổ truyền thông cộng đồng, ước thực hiện cả năm 2024 là {260 # F3 250} tổ truyền thông cộng đồng.
Đến nay đã hỗ trợ {640 = E4} bà mẹ sinh con tại cơ sở y tế. Câu lạc bộ Thủ lĩnh của sự thay đổi: đã thành lập {44 # E5 41} câu lạc bộ.
Trong {6 -} tháng, có {41 -} em được cấp học bổng.`,
  },
  {
    name: 'a paragraph under its heading',
    sheets: RESULTS,
    text: `2. Câu lạc bộ Thủ lĩnh của sự thay đổi
Kế hoạch giao {12 = D8} CLB, đã thành lập {10 = E8} CLB, tăng {4 -} CLB so với năm 2022.
3. Mô hình hỗ trợ phát triển sinh kế cho nạn nhân bị mua bán
Kế hoạch {2 = D11} mô hình, đã xây dựng được {1 = E11} mô hình với kinh phí {150 triệu đồng -}.`,
  },
];

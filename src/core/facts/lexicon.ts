/**
 * The words by which a header says what a column measures and of what part (từ khóa của tiêu đề cột), written with their
 * tones. Longer phrases win over shorter ones; what no phrase takes is a coordinate of its own.
 */

export type Measure =
  | 'rate'
  | 'remaining'
  | 'carried-on'
  | 'cancelled'
  | 'adjustment'
  /** Of no plan and no result: what a whole work costs. */
  | 'cost'
  | 'estimate'
  | 'advance'
  | 'disbursed'
  | 'actual'
  | 'plan'
  | 'target';

/** Which plan it is (bản kế hoạch): the first, the adjusted one, money carried over, given this year, by whom. */
export type Version = 'initial' | 'adjusted' | 'carry-over' | 'assigned' | `by ${string}`;

/** One thing that words say. */
export type Sense =
  | { readonly says: 'measure'; readonly measure: Measure; readonly firm?: boolean }
  | { readonly says: 'version'; readonly version: Version }
  | { readonly says: 'part'; readonly part: string }
  | { readonly says: 'whole' }
  | { readonly says: 'opener' }
  | { readonly says: 'period'; readonly span: 'running' | 'alone' | 'full' | 'previous' }
  /** Words of a name, although one of them would say something alone: "Chi hội Pác Nghè". */
  | { readonly says: 'name' }
  | { readonly says: 'nothing' };

const measure = (name: Measure, firm = false): Sense => ({ says: 'measure', measure: name, ...(firm ? { firm } : {}) });
const version = (name: Version): Sense => ({ says: 'version', version: name });
const part = (name: string): Sense => ({ says: 'part', part: name });

/** Phrases separated by commas, by what they say. */
export const LEXICON: readonly (readonly [Sense, string])[] = [
  [
    measure('rate'),
    'tỷ lệ, tỉ lệ, tỷ trọng, tỉ trọng, tl, %, phần trăm, so với, so sánh, so kh, cơ cấu, tốc độ, chỉ số, th/kh, rate, ratio, percent, percentage, share, growth, index',
  ],
  [
    measure('remaining'),
    'còn lại, còn thiếu, còn dư, còn phải, số dư, dư, chưa giải ngân, chưa thực hiện, chưa sử dụng, chưa chi, chênh lệch, remaining, balance, remainder',
  ],
  [
    measure('carried-on'),
    'chuyển nguồn sang, chuyển nguồn sang năm sau, chuyển sang năm, chuyển sang năm sau, chuyển năm sau, được chuyển sang, kéo dài sang, cho phép kéo dài sang, carried on',
  ],
  [measure('cancelled'), 'hủy dự toán, huỷ dự toán, hủy bỏ, huỷ bỏ, hủy, huỷ, bị hủy, thu hồi, nộp trả, cancelled'],
  [
    measure('adjustment'),
    'điều chỉnh tăng, điều chỉnh giảm, điều chỉnh (+/-), điều chỉnh +/-, điều chỉnh (±), điều chỉnh ±, điều chỉnh tăng giảm, điều chỉnh tăng/giảm, tăng giảm, tăng/giảm, bổ sung trong năm, adjustment, adjustments',
  ],
  [measure('cost'), 'tổng mức đầu tư, tmđt, tổng vốn đầu tư, tổng dự toán được duyệt, giá trị hợp đồng, total cost'],
  [
    measure('estimate'),
    'ước thực hiện, ước giải ngân, ước đạt, ước tính, ước, ước kết quả, ước th, dự kiến, dự kiến giải ngân, dự kiến thực hiện, dự ước, khả năng, khả năng thực hiện, khả năng giải ngân, ưth, uth, ước tính thực hiện, estimated disbursement, estimated, estimate, forecast, expected',
  ],
  [
    measure('advance'),
    'tạm ứng, đã tạm ứng, vốn tạm ứng, ứng trước, đã ứng, vốn ứng, ứng, ứng vốn, advance, advances, advanced',
  ],
  [
    measure('disbursed'),
    'giải ngân, đã giải ngân, vốn giải ngân, số giải ngân, thanh toán, đã thanh toán, quyết toán, đã quyết toán, gn, số gn, đã gn, vốn gn, tt klht, tt khối lượng hoàn thành, thanh toán klht, đã tt, đã chi, số chi, số đã chi, thực chi, chi, chi ra, đã sử dụng, số đã sử dụng, kinh phí sử dụng, sử dụng, kinh phí thực hiện, kinh phí đã thực hiện, thanh toán khối lượng hoàn thành, disbursed, disbursement, spent, paid, expenditure, final accounts, final account',
  ],
  [
    measure('actual'),
    'kết quả thực hiện, kết quả đạt được, kết quả, kq, kqth, đã thực hiện, số đã thực hiện, thực tế thực hiện, thực hiện, số thực hiện, thực hiện được, th, thực tế, đạt được, đã đạt, đạt, số đạt, hoàn thành, đã hoàn thành, lũy kế thực hiện, luỹ kế thực hiện, actual, achieved, achievement, result, results, done',
  ],
  [
    measure('plan', true),
    'kế hoạch vốn, vốn kế hoạch, khv, kh vốn, dự toán, dự toán giao, dự toán được giao, dự toán được sử dụng, dự toán chi, vốn được giao, vốn giao, vốn được sử dụng, vốn sử dụng, kinh phí được giao, kinh phí giao, kinh phí được sử dụng, kinh phí phân bổ, kinh phí được phân bổ, vốn phân bổ, vốn được phân bổ, vốn bố trí, vốn được bố trí, kinh phí bố trí, kinh phí được cấp, kinh phí cấp, vốn được cấp, vốn cấp, kế hoạch giải ngân, kế hoạch kinh phí, nhu cầu vốn, nhu cầu kinh phí, nguồn, nguồn vốn, nguồn kinh phí, dt, dt giao, dt được giao, dt được cấp, dự toán được sử dụng trong năm, vốn được sử dụng trong năm, kinh phí được sử dụng trong năm, dự toán sử dụng trong năm, được sử dụng trong năm, tổng mức kinh phí, tổng mức vốn, mức vốn, mức kinh phí, hạn mức vốn, hạn mức kinh phí, capital plan, budget, allocated budget',
  ],
  [
    measure('plan'),
    'được cấp, đã cấp, cấp, được sử dụng, được phép sử dụng, phân bổ, được phân bổ, bố trí, được bố trí, plan, planned, allocated',
  ],
  [
    measure('target', true),
    'chỉ tiêu, ct, chỉ tiêu kh, ct kh, chỉ tiêu giao, chỉ tiêu được giao, chỉ tiêu kế hoạch, mục tiêu, mục tiêu giao, target, targets',
  ],
  [
    measure('target'),
    'kế hoạch, theo kế hoạch, theo kh, kế hoạch giao, kế hoạch được giao, kh, kh giao, số kế hoạch, giao, được giao, số giao, số được giao, nhiệm vụ giao, nhiệm vụ, phải thực hiện',
  ],
  [version('initial'), 'đầu năm, giao đầu năm, ban đầu, giao ban đầu, đầu kỳ, lần đầu, lần 1, initial, original'],
  [
    version('adjusted'),
    'điều chỉnh, điều chỉnh lần 1, điều chỉnh lần 2, điều chỉnh lần 3, lần 2, lần 3, sau điều chỉnh, được điều chỉnh, đã điều chỉnh, điều chỉnh bổ sung, điều chỉnh, bổ sung, đc, adjusted, revised, after adjustment',
  ],
  [
    version('carry-over'),
    'kéo dài, được kéo dài, năm trước kéo dài, năm trước được phép kéo dài, được phép kéo dài, chuyển nguồn, năm trước chuyển sang, chuyển sang, nguồn năm trước, nguồn năm trước chuyển sang, vốn năm trước, vốn năm trước chuyển sang, kinh phí năm trước, kinh phí năm trước chuyển sang, năm trước chuyển nguồn, năm trước chuyển nguồn sang, chuyển nguồn từ năm trước, chuyển nguồn từ năm trước sang, chuyển từ năm trước, chuyển từ năm trước sang, chuyển nguồn năm trước, chuyển tiếp, năm trước chuyển tiếp, carried over, carry over, carry-over, carryover, carried-over',
  ],
  [
    version('assigned'),
    'giao trong năm, giao năm nay, giao trong năm nay, được giao trong năm, năm nay, bố trí trong năm, trong năm, phân bổ trong năm, cấp trong năm, giao mới, vốn giao mới, giao bổ sung, vốn giao trong năm, vốn giao năm nay, vốn năm nay, vốn trong năm,  this year, assigned',
  ],
  [version('by trung ương'), 'trung ương giao, tw giao'],
  [version('by tỉnh'), 'tỉnh giao, ubnd tỉnh giao, hđnd tỉnh giao, cấp tỉnh giao'],
  [version('by huyện'), 'huyện giao, ubnd huyện giao, hđnd huyện giao, cấp huyện giao'],
  [version('by cấp trên'), 'cấp trên giao'],
  [version('by hội đồng'), 'hđnd giao, nghị quyết giao, theo nghị quyết'],
  [version('by xã'), 'xã đăng ký, đăng ký, xã xây dựng, đơn vị xây dựng, đơn vị đăng ký'],
  [
    part('nstw'),
    'nstw, ngân sách trung ương, vốn ngân sách trung ương, nguồn ngân sách trung ương, vốn trung ương, nguồn trung ương, nguồn nstw, vốn nstw, trung ương, tw, vốn tw, ns tw, ns trung ương, vốn ns trung ương, vốn ns tw, ngân sách tw, vốn ngân sách tw, nstw hỗ trợ, central budget, central',
  ],
  [
    part('nsđp'),
    'nsđp, ngân sách địa phương, vốn ngân sách địa phương, nguồn ngân sách địa phương, vốn địa phương, nguồn địa phương, nguồn nsđp, vốn nsđp, địa phương, đp, vốn đp, ns đp, ns địa phương, vốn ns địa phương, vốn ns đp, ngân sách đp, local budget, local',
  ],
  [part('nst'), 'nst, ngân sách tỉnh, vốn ngân sách tỉnh, ns tỉnh, vốn ns tỉnh, ns cấp tỉnh, ngân sách cấp tỉnh'],
  [part('nsh'), 'nsh, ngân sách huyện, vốn ngân sách huyện, ns huyện, vốn ns huyện, ns cấp huyện, ngân sách cấp huyện'],
  [part('nsx'), 'nsx, ngân sách xã, vốn ngân sách xã, ns xã, vốn ns xã, ns cấp xã, ngân sách cấp xã'],
  [
    part('đối ứng'),
    'đối ứng, vốn đối ứng, nsđp đối ứng, đối ứng nsđp, vốn đối ứng nsđp, vốn nsđp đối ứng, đối ứng địa phương, vốn đối ứng địa phương, counterpart',
  ],
  [
    part('huy động'),
    'huy động, vốn huy động, huy động khác, xã hội hóa, xã hội hoá, nguồn xã hội hóa, nguồn xã hội hoá, vốn xã hội hóa, nguồn huy động, nguồn huy động khác, vốn huy động khác',
  ],
  [
    part('đầu tư'),
    'vốn đầu tư, đầu tư phát triển, vốn đầu tư phát triển, vốn đtpt, đtpt, chi đầu tư, chi đầu tư phát triển, đầu tư, vđt, vốn đầu tư công, đầu tư công, đt, vốn đt, investment',
  ],
  [
    part('sự nghiệp'),
    'vốn sự nghiệp, kinh phí sự nghiệp, chi sự nghiệp, sự nghiệp, sn, vốn sn, kpsn, vsn, chi thường xuyên, kinh phí thường xuyên, kinh phí chi thường xuyên, thường xuyên, recurrent',
  ],
  [part('nữ'), 'nữ, phụ nữ, số nữ, là nữ, nữ giới, nữ tham gia, female, women'],
  [part('nam'), 'nam, nam giới, là nam, số nam, male, men'],
  [part('trẻ em gái'), 'trẻ em gái'],
  [part('hộ nghèo'), 'hộ nghèo, người nghèo, nghèo'],
  [part('cận nghèo'), 'cận nghèo, hộ cận nghèo'],
  [part('khuyết tật'), 'khuyết tật, người khuyết tật, phụ nữ khuyết tật'],
  [
    part('dtts'),
    'dtts, người dtts, số người dtts, dân tộc thiểu số, người dân tộc thiểu số, đồng bào dtts, đồng bào dân tộc thiểu số, là người dtts, ethnic minority, ethnic minorities',
  ],
  [
    { says: 'whole' },
    'tổng số, t số, ts, tổng cộng, tổng, cộng, chung, tổng chung, toàn tỉnh, toàn huyện, toàn xã, cả tỉnh, cả huyện, cả xã, toàn quốc, tổng số tiền, tổng tiền, tổng kinh phí, tổng vốn, tổng các nguồn, total, grand total, overall, all',
  ],
  [
    { says: 'opener' },
    'trong đó, trđ, tr.đó, tr. đó, gồm, gồm có, bao gồm, chia ra, phân ra, chia theo, phân theo, cụ thể, chi tiết, chia theo huyện, chia theo xã, phân theo huyện, phân theo xã, phân theo địa bàn, chia theo đơn vị, phân theo đơn vị, chia theo nguồn, chia theo nguồn vốn, phân theo nguồn vốn, phân bổ cho các huyện, phân bổ cho các xã, of which, including, consisting of, by district, by commune',
  ],
  [
    { says: 'period', span: 'running' },
    'lũy kế, luỹ kế, lũy tiến, cộng dồn, lk, từ đầu năm, tính từ đầu năm, đến nay, đến thời điểm, đến thời điểm báo cáo, đến hết kỳ, từ đầu giai đoạn, cumulative, to date',
  ],
  [
    { says: 'period', span: 'alone' },
    'trong tháng, trong quý, trong kỳ, tháng này, quý này, kỳ này, tháng báo cáo, quý báo cáo, kỳ báo cáo, this month, this quarter',
  ],
  [{ says: 'period', span: 'full' }, 'cả năm, năm nay, hết năm, đến hết năm, đến cuối năm, full year, whole year'],
  [
    { says: 'period', span: 'previous' },
    'năm trước, năm ngoái, cùng kỳ, cùng kỳ năm trước, kỳ trước, tháng trước, quý trước, last year, previous year, previous period',
  ],
  [
    { says: 'name' },
    'giao lưu, giao thông, giao dịch, giao tiếp, cấp xã, cấp huyện, cấp tỉnh, cấp thôn, cấp trung ương, cấp nước, chi hội, chi cục, chi bộ, chi đoàn, chi nhánh, tổng công ty, thanh toán viên, chương trình mục tiêu quốc gia, chương trình mục tiêu, mục tiêu quốc gia, ctmtqg, mtqg, có mục tiêu, đơn vị thực hiện, cơ quan thực hiện, đơn vị chủ trì, đơn vị phụ trách, người thực hiện, thời gian thực hiện, địa điểm thực hiện, nơi thực hiện',
  ],
  [
    { says: 'nothing' },
    'số, vốn, kinh phí, tiền, số tiền, số vốn, của, theo, từ, đến, năm, trong, cho, tại, về, và, các, được, đã, là, với, lượng, số lượng, sl, st, khối lượng, giá trị, tổng hợp, tình hình, báo cáo, tiến độ, nội dung, ngày, tháng, thời điểm, hết, tính, tính đến, hiện, kỳ, số liệu, người, lần, giai đoạn, đơn vị, đvt, đơn vị tính, kèm theo, qđ, the, of, to, in, for, and, by, with',
  ],
];

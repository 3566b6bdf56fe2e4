/** Words around findings (phát hiện). */
export const findings = {
  severity: {
    error: { name: 'Lỗi', count: (n: string) => `${n} lỗi` },
    warning: { name: 'Cảnh báo', count: (n: string) => `${n} cảnh báo` },
    gap: { name: 'Thiếu, chưa đạt', count: (n: string) => `${n} thiếu, chưa đạt` },
    review: { name: 'Cần xem lại', count: (n: string) => `${n} cần xem lại` },
  },
  waivedCount: (n: string) => `${n} đã bỏ qua`,
  /** The first screen. */
  answer: {
    name: 'Kết quả kiểm tra',
    checked: (sheets: string, tables: string, time: string) =>
      `Đã kiểm tra ${sheets} trang tính, ${tables} biểu lúc ${time}.`,
    only: 'Chỉ xem các phát hiện này; bấm lần nữa để xem tất cả',
    clean: (clean: string, tables: string) => `${clean}/${tables} biểu không phát hiện lỗi`,
    tableClean: 'không phát hiện lỗi',
    tableUnproven: 'chưa đủ phép tính để kiểm',
    start: 'Bắt đầu từ đây',
    also: (n: string) => `kéo theo ${n}`,
  },
  list: {
    previous: 'Phát hiện trước',
    next: 'Phát hiện sau',
    left: (left: string, outOf: string) => `Còn ${left}/${outOf}`,
    shown: (n: string) => `đang xem ${n}`,
    filter: 'Lọc, nhóm',
    search: 'Tìm (không cần dấu)',
    by: 'Nhóm theo',
    groupings: { rule: 'Loại lỗi', severity: 'Mức độ', sheet: 'Trang tính', table: 'Biểu', area: 'Địa bàn' },
    any: 'Tất cả',
    all: 'Bỏ lọc, xem tất cả',
    nothing: 'Không có phát hiện nào khớp với bộ lọc.',
    noArea: 'Không thuộc địa bàn nào',
    noTable: 'Ngoài các biểu',
  },
  finding: {
    why: 'Vì sao',
    todo: 'Cách xử lý',
    figures: {
      proven: { expected: 'Phải là', actual: 'Đang ghi', difference: 'Chênh lệch' },
      computed: { expected: 'Tính được', actual: 'Đang ghi', difference: 'Chênh lệch' },
      target: { expected: 'Chỉ tiêu giao', actual: 'Thực hiện', difference: 'Còn thiếu' },
      allocated: { expected: 'Chỉ tiêu giao', actual: 'Đã phân bổ', difference: 'Còn thiếu' },
    },
    consequences: (n: string) => `Kéo theo (${n})`,
    fix: 'Sửa',
    fixAll: (n: string) => `Sửa cả ${n}`,
    fixed: 'Sửa thành',
    becomes: 'thành',
    cells: (n: string) => `${n} ô`,
    proof: (n: string) => `Căn cứ: ${n} ô, vùng ô`,
    waive: 'Bỏ qua, có lý do',
    waiveAll: (n: string) => `Bỏ qua cả ${n}, có lý do`,
    unwaive: 'Thôi bỏ qua',
    waived: 'Đã bỏ qua, có lý do',
    waivedBecause: (reason: string, by: string, reference: string) =>
      `Lý do: ${reason}${by ? ` Người xác nhận: ${by}.` : ''}${reference ? ` Căn cứ: ${reference}.` : ''}`,
  },
  findings: {
    none: 'Không có lỗi, không có cảnh báo.',
    noneOf: (tables: string) => `Đã kiểm tra ${tables} biểu.`,
    unchecked: (n: string) => `Chưa kiểm tra được (${n})`,
    faults: (n: string) =>
      `${n} quy tắc không chạy được do lỗi của Kiểm Biểu; các quy tắc khác vẫn đầy đủ. Mã quy tắc để báo lại:`,
  },
};

/** Words around findings (phát hiện). */
export const findings = {
  severity: {
    error: { name: 'Lỗi', count: (n: string) => `${n} lỗi` },
    warning: { name: 'Cảnh báo', count: (n: string) => `${n} cảnh báo` },
    gap: { name: 'Thiếu, chưa đạt', count: (n: string) => `${n} thiếu, chưa đạt` },
    review: { name: 'Cần xem lại', count: (n: string) => `${n} cần xem lại` },
  },
  waivedCount: (n: string) => `${n} đã chấp nhận`,
  finding: {
    why: 'Vì sao',
    todo: 'Cách xử lý',
    figures: {
      proven: { expected: 'Phải là', actual: 'Đang ghi', difference: 'Chênh lệch' },
      computed: { expected: 'Tính được', actual: 'Đang ghi', difference: 'Chênh lệch' },
      target: { expected: 'Chỉ tiêu giao', actual: 'Thực hiện', difference: 'Còn thiếu' },
      allocated: { expected: 'Chỉ tiêu giao', actual: 'Đã phân bổ', difference: 'Còn thiếu' },
    },
    related: 'Ô liên quan',
    consequences: (n: string) => `Kéo theo (${n})`,
    fix: 'Sửa',
    fixAlike: (n: string) => `Sửa cả ${n} ô cùng loại`,
    waive: 'Chấp nhận',
    unwaive: 'Bỏ chấp nhận',
    waived: 'Đã chấp nhận',
    waivedBecause: (reason: string, by: string, reference: string) =>
      `Lý do: ${reason}${by ? ` Người chấp nhận: ${by}.` : ''}${reference ? ` Căn cứ: ${reference}.` : ''}`,
    here: 'đang xem',
    details: 'Chi tiết',
    hide: 'Thu gọn',
  },
  findings: {
    none: 'Không có lỗi, không có cảnh báo.',
    noneOf: (tables: string) => `Đã kiểm tra ${tables} biểu.`,
    unchecked: (n: string) => `Chưa kiểm tra được (${n})`,
    faults: (n: string) =>
      `${n} quy tắc không chạy được do lỗi của Kiểm Biểu; các quy tắc khác vẫn đầy đủ. Mã quy tắc để báo lại:`,
  },
};

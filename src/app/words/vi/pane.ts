import type { Format } from '../../../core/text/locale';

/** Words of the frame around everything (khung). */
export const pane = {
  name: 'Kiểm Biểu',
  otherLanguage: 'English',
  otherLanguageTitle: 'Chuyển sang tiếng Anh',
  close: 'Đóng',
  cancel: 'Hủy',
  more: (left: string) => `Xem thêm (còn ${left})`,
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  copyByHand: 'Chưa sao chép được. Chọn đoạn chữ rồi nhấn Ctrl+C.',
  goTo: (address: string) => `Đến ô ${address}`,
  scope: {
    label: 'Phạm vi kiểm tra',
    names: { table: 'Biểu đang chọn', sheet: 'Trang tính này', workbook: 'Cả sổ tính' },
    check: 'Kiểm tra',
    stop: 'Dừng',
  },
  tabs: {
    findings: 'Phát hiện',
    rates: 'Tỷ lệ',
    report: 'Báo cáo',
    reading: 'Cách đọc',
  },
  reportSides: { sentences: 'Soạn câu báo cáo', claims: 'Soát lời văn báo cáo' },
  summary: (parts: readonly string[], format: Format) =>
    parts.length > 0 ? `${format.list(parts)}.` : 'Không có lỗi, không có cảnh báo.',
};

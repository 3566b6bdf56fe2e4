/** Words of rates, sentences and claims (tỷ lệ, câu báo cáo, soát báo cáo). */
export const figures = {
  rates: {
    headline: 'Kết quả chung',
    byIndicator: 'Theo chỉ tiêu',
    byArea: 'Theo địa bàn',
    furthest: 'Xếp từ chậm nhất',
    unknown: 'Chưa tính được',
    none: 'Không có tỷ lệ nào tính được: biểu không có đủ cột chỉ tiêu và thực hiện, hoặc kế hoạch và giải ngân.',
    printed: 'Tỷ lệ ghi ở ô',
    toFormula: 'Thay bằng công thức',
    copyTable: 'Chép bảng tỷ lệ',
    copyCsv: 'Sao chép CSV',
  },
  sentences: {
    full: 'Đầy đủ',
    short: 'Ngắn gọn',
    length: 'Độ dài',
    language: 'Ngôn ngữ của câu',
    languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
    none: 'Chưa có câu nào: bảng chưa có tỷ lệ tính được.',
    explain: 'Câu lập từ số liệu trên trang tính; bấm vào số để đến ô.',
  },
  claims: {
    explain:
      'Dán lời văn của báo cáo. Kiểm Biểu tính lại từng tỷ lệ, tổng, tích nêu trong đó và đối chiếu với sổ tính đã kiểm tra.',
    label: 'Lời văn báo cáo',
    check: 'Soát lời văn',
    none: 'Không thấy phép tính nào trong lời văn này.',
    filter: 'Lọc theo kết quả',
    all: 'Tất cả',
    inWorkbook: 'Trong sổ tính',
    textTitle: 'Lời văn, con số được đánh dấu',
    toText: 'Xem trong lời văn',
    lines: (from: string, to: string) => `Dòng ${from}–${to}`,
  },
};

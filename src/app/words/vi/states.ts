/** Words of the states of the pane (trạng thái). */
export const states = {
  welcome: {
    title: 'Kiểm tra biểu ngay trên trang tính',
    body: 'Chọn phạm vi rồi bấm Kiểm tra. Kiểm Biểu đọc biểu phân bổ, kết quả và vốn, nêu ô sai, lý do và cách sửa, tính tỷ lệ thực hiện và giải ngân.',
    promise: 'Việc kiểm tra không ghi gì vào sổ tính. Số liệu không rời khỏi máy này.',
    skip: 'Đã hiểu',
    again: 'Xem hướng dẫn',
  },
  progress: {
    check: 'Đang kiểm tra',
    go: 'Đang chuyển đến ô',
    unhide: 'Đang hiện trang tính',
    correct: 'Đang ghi nhớ cách đọc',
    uncorrect: 'Đang đọc lại như ban đầu',
    claims: 'Đang soát báo cáo',
    mark: 'Đang đánh dấu',
    unmark: 'Đang gỡ đánh dấu',
    unnote: 'Đang gỡ ghi chú',
    'drop-findings-sheet': 'Đang xóa trang Kiểm biểu',
    'drop-rates-sheet': 'Đang xóa trang Tổng hợp tỷ lệ',
    writes: 'Đang xem các lần ghi',
    notes: 'Đang ghi chú vào ô',
    'skip-undo': 'Đang bỏ qua lần ghi',
    settings: 'Đang đọc, lưu cài đặt',
    official: 'Đang ghi nhớ tỷ lệ chính thức',
    rates: 'Đang ghi công thức tỷ lệ',
    fix: 'Đang sửa',
    undo: 'Đang hoàn tác',
    waive: 'Đang ghi nhớ phần bỏ qua',
    unwaive: 'Đang thôi bỏ qua',
    'findings-sheet': 'Đang lập trang Kiểm biểu',
    'rates-sheet': 'Đang lập trang Tổng hợp tỷ lệ',
    clear: 'Đang xóa dữ liệu Kiểm Biểu',
    percent: (share: string) => `${share}%`,
    stages: {
      fetching: (sheet: string, done: string, total: string) =>
        `đọc trang tính${sheet && ` «${sheet}»`}${total && `: ${done}/${total} ô`}`,
      marks: 'xem các dấu, ghi chú đang có',
      reading: (sheet: string) => `tìm biểu trên trang tính «${sheet}»`,
      checking: 'đối chiếu các quy tắc',
      rates: 'tính tỷ lệ',
      writing: (done: string, total: string) => `ghi vào sổ tính${total && `: ${done}/${total} chỗ`}`,
    },
    stopping: 'Đang dừng',
  },
  failures: {
    'no-selection':
      'Đang chọn nhiều vùng rời nhau, hoặc một biểu đồ, hình vẽ. Chọn một ô trong biểu, hoặc đổi phạm vi sang «Trang tính này», rồi kiểm tra lại.',
    'no-sheet':
      'Trang tính đang mở không có ô (trang biểu đồ). Mở một trang tính, hoặc đổi phạm vi sang «Cả sổ tính», rồi kiểm tra lại.',
    'sheet-locked':
      'Cấu trúc sổ tính đang được bảo vệ nên không hiện được trang tính ẩn. Người có mật khẩu bỏ bảo vệ (Xem lại > Bảo vệ sổ làm việc (Review > Protect Workbook)) rồi làm lại.',
    'no-table-selected':
      'Ô đang chọn không nằm trong biểu nào đọc được. Chọn một ô bên trong biểu, hoặc kiểm tra cả trang tính.',
    'nothing-to-do': 'Không có gì để ghi.',
    'later-write': 'Một lần ghi sau đó dựa trên lần ghi này. Mở Các lần ghi và hoàn tác lần sau trước.',
    'not-loaded':
      'Chưa tải được một phần của Kiểm Biểu. Kiểm tra kết nối mạng rồi bấm lại; kết quả đang có vẫn giữ nguyên.',
    fault:
      'Kiểm Biểu gặp lỗi của chương trình nên chưa làm được việc này, và việc này chưa ghi gì vào sổ tính. Đóng rồi mở lại ngăn tác vụ này và thử lại.',
    nothing: {
      mark: 'Không có phát hiện nào cần đánh dấu.',
      notes: 'Không có phát hiện nào cần ghi chú.',
      unmark: 'Không có dấu nào của Kiểm Biểu để gỡ.',
      unnote: 'Không có ghi chú nào của Kiểm Biểu để gỡ.',
      'drop-findings-sheet': 'Sổ tính không có trang Kiểm biểu do Kiểm Biểu lập.',
      'drop-rates-sheet': 'Sổ tính không có trang Tổng hợp tỷ lệ do Kiểm Biểu lập.',
      rates: 'Không có ô tỷ lệ trống nào tính được. Dùng Tổng hợp tỷ lệ để lập trang tính riêng.',
      fix: 'Không có ô nào sửa được theo cách này.',
      undo: 'Không có lần ghi nào để hoàn tác.',
      'rates-sheet': 'Không có tỷ lệ nào tính được để lập trang.',
      'findings-sheet': 'Chưa có kết quả kiểm tra để lập trang. Bấm Kiểm tra trước.',
      clear: 'Sổ tính không còn dữ liệu nào của Kiểm Biểu.',
      uncorrect: 'Trang tính này đang được đọc như ban đầu, chưa có chỗ nào sửa cách đọc.',
    },
  },
  outdated: {
    changed: (sheets: string) => `Số liệu đã thay đổi – kiểm tra lại. Trang tính: ${sheets}.`,
    elsewhere: (checked: string, open: string) =>
      `Kết quả dưới đây là của trang tính «${checked}»; trang tính đang mở «${open}» chưa được kiểm tra.`,
    again: 'Kiểm tra lại',
    paused: 'Kiểm tra liên tục đã tạm dừng vì một lần kiểm tra mất hơn một giây; bật lại trong «Thao tác».',
  },
  states: {
    loading: 'Đang mở Kiểm Biểu',
    unchecked: 'Chưa kiểm tra. Chọn phạm vi rồi bấm Kiểm tra.',
    notExcel: {
      title: 'Trang này chạy bên trong Excel',
      body: 'Mở Excel, vào Trang đầu (Home), bấm Kiểm tra biểu. Để thử không cần Excel, dùng bàn làm việc trong trình duyệt (npm start).',
    },
    slow: 'Excel chưa trả lời. Nếu chờ lâu, đóng rồi mở lại ngăn tác vụ này.',
    tooOld: {
      title: 'Phiên bản Excel này quá cũ',
      body: 'Kiểm Biểu cần Excel 2016 trở lên. Có thể kiểm tra tệp .xlsx bằng dòng lệnh kiem-bieu hoặc bàn làm việc trong trình duyệt.',
    },
    noTable: {
      title: 'Không thấy biểu nào ở đây',
      body: 'Kiểm Biểu tìm dòng tiêu đề (TT, Nội dung, các cột số liệu) và ít nhất một dòng số liệu bên dưới. Chọn trang tính có biểu, hoặc chỉ dòng tiêu đề ở thẻ «Cách đọc».',
    },
    emptySheet: 'Trang tính trống: không có ô nào có số liệu hoặc chữ.',
    protected: (sheets: string) =>
      `Trang tính được bảo vệ: ${sheets}. Vẫn kiểm tra, xem tỷ lệ và sao chép câu báo cáo được; không đánh dấu, không ghi vào đó.`,
    partial: 'Kết quả chưa đủ',
    skipped: (sheet: string, why: string) => `Chưa đọc trang tính «${sheet}». ${why}`,
    unanswered:
      'Excel chưa trả lời. Nếu Excel đang mở hộp thoại hoặc đang sửa ô thì đóng hộp thoại, nhấn Enter hoặc Esc; có thể chờ thêm, hoặc bấm Dừng để thôi chờ.',
    stopped: 'Đã dừng. Kết quả trước đó giữ nguyên.',
    stoppedWriting: (n: string) => `Đã dừng sau khi ghi ${n} chỗ. Muốn bỏ phần đã ghi thì dùng Hoàn tác.`,
    loadingPart: 'Đang tải phần này.',
    notLoaded: 'Chưa tải được phần này. Kiểm tra kết nối mạng rồi thử lại; kết quả đang có vẫn giữ nguyên.',
    tryAgain: 'Thử lại',
    limits: 'Giới hạn của phiên bản Excel này',
  },
};

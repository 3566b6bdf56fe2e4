import type { Lack } from '../host';
import type { Locale } from './locale';

/** One sentence for what the program at hand cannot do, and what still works (giới hạn). */
export const LACKS: Readonly<Record<Locale, Readonly<Record<Lack, string>>>> = {
  vi: {
    marks:
      'Phiên bản Excel này không đánh dấu được trên trang tính (cần Excel 2019 trở lên). Bấm địa chỉ ô trong danh sách để đến ô, hoặc dùng Lập trang Kiểm biểu để lưu, in và gửi.',
    notes: 'Phiên bản Excel này không ghi được ghi chú vào ô; lời giải thích chỉ có trong danh sách.',
    memory:
      'Phiên bản Excel này không lưu được ghi nhớ trong sổ tính; các lần ghi để hoàn tác và các phát hiện đã bỏ qua chỉ còn đến khi đóng ngăn tác vụ.',
    'memory-elsewhere':
      'Excel này không giữ phần dữ liệu riêng (XML) của Kiểm Biểu, nên ghi nhớ được lưu trong cài đặt của sổ tính; lệnh kiem-bieu không đọc được chỗ này.',
    'view-only':
      'Sổ tính đang mở ở chế độ chỉ xem (dạng xem được bảo vệ, Protected View, hoặc chế độ xem trên web): kiểm tra được, chưa ghi được. Bấm Bật chỉnh sửa (Enable Editing) rồi mở lại ngăn tác vụ Kiểm Biểu.',
    'read-only':
      'Sổ tính mở ở chế độ chỉ đọc: dấu và ghi nhớ sẽ mất khi đóng nếu không lưu thành tệp khác: Tệp (File) → Lưu dưới dạng (Save As).',
    'old-file':
      'Tệp .xls kiểu cũ không giữ được ghi nhớ của Kiểm Biểu (hoàn tác, phát hiện đã bỏ qua, cách đọc) khi lưu; lưu thành .xlsx trước.',
    'text-file':
      'Tệp văn bản (.csv, .txt) không giữ được dấu, trang tính và ghi nhớ của Kiểm Biểu khi lưu; lưu thành .xlsx trước.',
    merges: 'Phiên bản Excel này không cho biết ô gộp; tiêu đề nhiều tầng được suy ra từ các ô trống.',
    'hidden-rows': 'Phiên bản Excel này không cho biết dòng, cột ẩn; dòng ẩn được kiểm tra như dòng thường.',
    charts: 'Phiên bản Excel này không vẽ được biểu đồ; bảng số vẫn đầy đủ.',
    'print-setup':
      'Phiên bản Excel này không đặt được trang in; trước khi in, chọn khổ A4 ngang trong Bố trí trang (Page Layout).',
  },
  en: {
    marks:
      'This Excel cannot mark cells (Excel 2019 or later can). Press an address in the list to go to its cell, or use Make the findings sheet to keep, print and send the results.',
    notes: 'This Excel cannot write notes on cells; the explanations are in the list only.',
    memory:
      'This Excel cannot keep the memory of Kiểm Biểu in the workbook; undo and skipped findings last until the pane is closed.',
    'memory-elsewhere':
      'This Excel does not keep the data part (XML) of Kiểm Biểu, so its memory is in the settings of the workbook, where the command line does not find it.',
    'view-only':
      'The workbook is open read-only, for viewing (Protected View, or viewing on the web): it can be checked but not written. Choose Enable Editing, then open the Kiểm Biểu pane again.',
    'read-only':
      'The workbook is open read-only: marks and memory are lost when it is closed, unless it is saved as another file (File → Save As).',
    'old-file':
      'An old .xls file does not keep the memory of Kiểm Biểu (undo, skipped findings, reading) when it is saved; save it as .xlsx first.',
    'text-file':
      'A text file (.csv, .txt) keeps no marks, sheets or memory of Kiểm Biểu when it is saved; save it as .xlsx first.',
    merges:
      "Merged cells are not read, to keep Excel's undo history; headers of several rows are inferred from blanks.",
    'hidden-rows':
      'This Excel does not tell which rows and columns are hidden; hidden rows are checked like the others.',
    charts: 'This Excel cannot draw charts; the table of figures is complete without them.',
    'print-setup':
      'This Excel does not allow the printed page to be set up; choose A4 landscape under Page Layout before printing.',
  },
};

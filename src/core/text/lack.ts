import type { Lack } from '../host';
import type { Locale } from './locale';

/** One sentence for what the program at hand cannot do, and what still works (giới hạn). */
export const LACKS: Readonly<Record<Locale, Readonly<Record<Lack, string>>>> = {
  vi: {
    marks:
      'Phiên bản Excel này không đánh dấu được trong bảng tính (cần Excel 2019 trở lên). Bấm địa chỉ ô trong danh sách để đến ô, hoặc dùng Lập trang Kiểm biểu để lưu, in và gửi.',
    notes: 'Phiên bản Excel này không ghi được ghi chú vào ô; lời giải thích chỉ có trong danh sách.',
    memory:
      'Phiên bản Excel này không lưu được ghi nhớ trong sổ tính; hoàn tác và chấp nhận chỉ còn đến khi đóng khung.',
    merges: 'Phiên bản Excel này không cho biết ô gộp; tiêu đề nhiều tầng được suy từ ô trống.',
    'hidden-rows': 'Phiên bản Excel này không cho biết dòng, cột ẩn; dòng ẩn được kiểm tra như dòng thường.',
    charts: 'Phiên bản Excel này không vẽ được biểu đồ; bảng số vẫn đầy đủ.',
    'print-setup': 'Phiên bản Excel này không đặt được trang in; đặt khổ A4 ngang trước khi in.',
  },
  en: {
    marks:
      'This Excel cannot mark cells for us (Excel 2019 or later can). Press an address in the list to go to its cell, or use Make the findings sheet to keep, print and send the results.',
    notes: 'This Excel cannot write notes on cells; the explanations are in the list only.',
    memory: 'This Excel cannot keep our memory in the workbook; undo and acceptances last until the pane is closed.',
    merges:
      "Merged cells are not read, to keep Excel's undo history; headers of several rows are inferred from blanks.",
    'hidden-rows':
      'This Excel does not tell which rows and columns are hidden; hidden rows are checked like the others.',
    charts: 'This Excel cannot draw charts for us; the figures are complete without them.',
    'print-setup': 'This Excel does not let us set up printing; choose A4 landscape before printing.',
  },
};

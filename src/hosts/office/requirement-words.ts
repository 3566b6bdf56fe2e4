import type { Feature } from './requirements';

/** A feature in one language: what it is for, and what happens in an Excel that has it not. */
interface Told {
  readonly what: string;
  readonly below: string;
}

/**
 * For the README's table, which is made of it (`npm run docs`); the pane itself says the same, of what a person would miss,
 * in the words of `core/text/lack.ts`.
 */
export const EXPLAINED: Readonly<Record<Feature, Readonly<Record<'vi' | 'en', Told>>>> = {
  'hidden-rows': {
    vi: { what: 'biết dòng, cột ẩn', below: 'dòng ẩn được kiểm tra như dòng thường; ngăn tác vụ nói rõ' },
    en: { what: 'tell hidden rows and columns', below: 'hidden rows are checked like the others; the pane says so' },
  },
  'sheet-protection': {
    vi: { what: 'biết trang tính được bảo vệ', below: 'Excel từ chối lúc ghi; không ô nào thay đổi và lý do được nói' },
    en: {
      what: 'tell a protected sheet beforehand',
      below: 'Excel refuses when writing; no cell changes and the reason is said',
    },
  },
  'sheet-layout': {
    vi: { what: 'đặt độ rộng cột, chiều cao dòng, ô gộp của trang ta lập', below: 'để như Excel mặc định' },
    en: { what: 'widths, heights and merged cells of the sheets we make', below: "left as Excel's defaults" },
  },
  'used-values': {
    vi: { what: 'chỉ đọc vùng có số liệu', below: 'đọc cả vùng chỉ có định dạng; kết quả như nhau' },
    en: { what: 'read only where there are values', below: 'formatted blanks are read too; the result is the same' },
  },
  memory: {
    vi: {
      what: 'ghi nhớ trong sổ tính (phát hiện đã bỏ qua, cài đặt, hoàn tác)',
      below: 'chỉ nhớ đến khi đóng ngăn tác vụ; ngăn tác vụ nói rõ',
    },
    en: {
      what: 'remember in the workbook (skipped findings, settings, undo)',
      below: 'remembered until the pane is closed; the pane says so',
    },
  },
  'xml-memory': {
    vi: {
      what: 'ghi nhớ ở phần XML riêng, dùng chung với dòng lệnh',
      below: 'ghi nhớ trong cài đặt của sổ tính (1.4)',
    },
    en: {
      what: 'remember in an XML part, which the command line shares',
      below: 'remembered in the settings of the workbook (1.4)',
    },
  },
  marks: {
    vi: {
      what: 'đánh dấu trong ô',
      below: 'nút Đánh dấu tắt, kèm lý do; kết quả có trong danh sách và trang Kiểm biểu',
    },
    en: {
      what: 'marks in cells',
      below: 'the button is off and says why; the results are in the list and on the findings sheet',
    },
  },
  'frozen-header': {
    vi: { what: 'cố định tiêu đề trang ta lập', below: 'tiêu đề không cố định' },
    en: { what: 'frozen header of the sheets we make', below: 'the header is not frozen' },
  },
  links: {
    vi: { what: 'liên kết tới ô', below: 'liên kết bằng công thức HYPERLINK' },
    en: { what: 'links to cells', below: 'links are HYPERLINK formulas' },
  },
  'chart-series': {
    vi: { what: 'đặt tên và dãy số của biểu đồ', below: 'biểu đồ chỉ có dãy tỷ lệ, đánh số theo STT' },
    en: { what: 'names and series of charts', below: 'a chart of the rates alone, numbered as its rows' },
  },
  'structure-protection': {
    vi: { what: 'biết cấu trúc sổ tính được bảo vệ', below: 'Excel từ chối lúc thêm trang; lý do được nói' },
    en: { what: 'tell a protected structure beforehand', below: 'Excel refuses to add the sheet; the reason is said' },
  },
  'workbook-name': {
    vi: { what: 'biết tên sổ tính đang mở', below: 'nhận loại tệp theo địa chỉ của tài liệu' },
    en: { what: 'know the name of the workbook', below: 'the kind of file is told from the address of the document' },
  },
  changes: {
    vi: {
      what: 'biết ngay khi có người sửa; kiểm tra lại ngay khi sửa',
      below: 'so lại khi quay về ngăn tác vụ và trước mỗi thao tác; không có kiểm tra lại ngay',
    },
    en: {
      what: 'know of edits at once; check again while somebody edits',
      below: 'compared on coming back to the pane and before each action; no check while editing',
    },
  },
  'chart-format': {
    vi: { what: 'định dạng số trên trục biểu đồ', below: 'theo định dạng của ô' },
    en: { what: 'number format of a chart axis', below: "the cells' own" },
  },
  'read-only': {
    vi: { what: 'biết sổ tính mở chỉ để đọc', below: 'Excel nhắc khi lưu' },
    en: { what: 'know a workbook that is opened read-only', below: 'Excel says so when it is saved' },
  },
  looks: {
    vi: {
      what: 'đọc chữ đậm, thụt dòng, phông chữ của từng ô',
      below: 'suy dòng nhóm và cấp từ số thứ tự, công thức; chữ phông cũ nhận theo ký tự',
    },
    en: {
      what: 'read bold, indent and font of each cell',
      below: 'groups and levels are inferred from numbers and formulas, old fonts from their letters',
    },
  },
  'marks-in-areas': {
    vi: {
      what: 'thấy dấu đã bị chép sang nhiều vùng',
      below: 'dấu nhiều vùng chỉ tắt khi sửa số, không gỡ được bằng nút',
    },
    en: {
      what: 'see marks that were copied over several areas',
      below: 'such a mark goes out with the figure, not by the button',
    },
  },
  'quiet-marking': {
    vi: { what: 'đánh dấu không nháy màn hình', below: 'màn hình vẽ lại trong lúc đánh dấu' },
    en: { what: 'mark without flicker', below: 'the screen redraws while marking' },
  },
  strikethrough: {
    vi: { what: 'gạch ngang dòng đã sửa ở trang Kiểm biểu', below: 'cột trạng thái vẫn ghi «Đã sửa»' },
    en: { what: 'strike out corrected lines of the findings sheet', below: 'their column of states still says so' },
  },
  'print-setup': {
    vi: { what: 'trang in và bộ lọc của trang ta lập', below: 'không đặt; ngăn tác vụ nhắc đặt A4 ngang trước khi in' },
    en: {
      what: 'print setup and filter of the sheets we make',
      below: 'not set; the pane reminds of A4 landscape before printing',
    },
  },
  'changes-anywhere': {
    vi: { what: 'theo dõi mọi trang tính bằng một lần đăng ký', below: 'đăng ký từng trang tính; kết quả như nhau' },
    en: { what: 'follow all sheets by one registration', below: 'each sheet is registered; the result is the same' },
  },
  selected: {
    vi: { what: 'chọn ô nào thì mở phát hiện của ô đó', below: 'bấm phát hiện để đến ô; chọn ô không mở phát hiện' },
    en: { what: 'open the finding of the cell that is selected', below: 'a finding leads to its cell, not back' },
  },
  renames: {
    vi: { what: 'biết ngay khi trang tính đổi tên', below: 'biết ở lần thay đổi hoặc thao tác tiếp theo' },
    en: { what: 'know at once that a sheet was renamed', below: 'known with the next change or action' },
  },
  'figures-as-shown': {
    vi: { what: 'biết sổ tính làm tròn số đúng như hiển thị', below: 'coi như không làm tròn' },
    en: { what: 'know a workbook that rounds figures to what it shows', below: 'taken not to round' },
  },
  merges: {
    vi: {
      what: 'đọc ô gộp khi tiêu đề cần',
      below: 'suy từ ô trống; lúc ghi thì đọc lại ngay để biết ô nào nằm trong ô gộp',
    },
    en: {
      what: 'read merged cells where a header needs them',
      below: 'inferred from blanks; a write is read back to tell what is inside a merged cell',
    },
  },
  notes: {
    vi: { what: 'ghi chú vào ô', below: 'không có trong danh mục thao tác, kèm lý do; lời giải thích ở danh sách' },
    en: { what: 'notes on cells', below: 'not among the actions, and said why; the explanations are in the list' },
  },
};

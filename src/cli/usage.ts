import type { Locale } from '../core/text/locale';

const COMMANDS = `  kiem-bieu check  FILE|FOLDER...  [--format text|json|sarif|html] [--out DIR] [--rules ID,...] [--sheet NAME] [--areas LIST.txt|csv]
  kiem-bieu flag   FILE...  --out DIR
  kiem-bieu rates  FILE...  [--format text|json|csv]
  kiem-bieu claims REPORT.txt|.md|.docx [--against WORKBOOK] [--format text|json|html] [--out DIR]
  kiem-bieu rules  [ID]     [--format text|json|md]
  kiem-bieu relations FILE  [--format text|json|vtl|r]`;

/** What `--help` prints. */
export const USAGE: Readonly<Record<Locale, string>> = {
  vi: `Kiểm Biểu: kiểm tra biểu số liệu Dự án 8 ngay trên tệp Excel.

${COMMANDS}

  check    kiểm tra biểu; thư mục được duyệt hết các tệp .xlsx, .xlsm
  flag     ghi bản sao có đánh dấu vào thư mục --out; tệp gốc không bao giờ bị ghi
  rates    tính tỷ lệ thực hiện, tỷ lệ giải ngân và viết lời báo cáo
  claims   kiểm tra các con số trong lời văn của báo cáo; với .docx, --out ghi bản sao có lời bình ở chỗ sai
  rules    danh sách quy tắc, hoặc một quy tắc
  relations  các phép tính ràng buộc số liệu của biểu, khớp hay không; vtl, r để tính lại bằng công cụ khác

Dùng cho mọi lệnh: [--lang vi|en] [--settings FILE.json] [--version] [--help]

Cách đọc đã sửa, phát hiện đã bỏ qua và cài đặt mà sổ tính ghi nhớ đều được dùng; --settings thay cài đặt của sổ tính.

Mã kết thúc: 0 không có lỗi · 1 có lỗi · 2 dùng sai hoặc có tệp không đọc được · 70 lỗi của chương trình
`,
  en: `Kiểm Biểu: checks the tables of Project 8 where they stand, in Excel files.

${COMMANDS}

  check    checks the tables; folders are walked for .xlsx and .xlsm files
  flag     writes a marked copy of each workbook into --out; the original is never written
  rates    computes fulfilment and disbursement and writes the sentences for the report
  claims   checks the figures in a report's own words; for a .docx, --out writes a copy with comments on the wrong ones
  rules    the list of rules, or one of them
  relations  the arithmetic that binds the figures of a table, and whether it agrees; vtl and r to compute it again elsewhere

For every command: [--lang vi|en] [--settings FILE.json] [--version] [--help]

Corrected readings, skipped findings and settings that a workbook remembers are used; --settings takes the place of its settings.

Exit status: 0 no error · 1 errors found · 2 wrong usage, or a file that could not be read · 70 a fault of the program
`,
};

import type { Locale } from '../../core/text/locale';

/** Every word of the workbench's own page (chữ trên trang bàn làm việc). */
export interface Words {
  readonly title: string;
  readonly bench: string;
  readonly sample: string;
  readonly chooseSample: string;
  readonly open: string;
  readonly save: string;
  readonly drop: string;
  /** The button that goes to the other language, named in that language. */
  readonly otherLanguage: string;
  readonly opening: (file: string) => string;
  readonly saved: (file: string) => string;
  readonly unexpected: (detail: string) => string;
  readonly oneFile: string;
  readonly pane: string;
}

const VI: Words = {
  title: 'Kiểm Biểu: bàn làm việc',
  bench: 'bàn làm việc trong trình duyệt',
  sample: 'Mẫu',
  chooseSample: 'Chọn một mẫu…',
  open: 'Mở tệp .xlsx…',
  save: 'Lưu thành .xlsx',
  drop: 'Thả tệp .xlsx vào đây',
  otherLanguage: 'English',
  opening: (file) => `Đang mở ${file}…`,
  saved: (file) => `Đã lưu ${file} vào thư mục tải về. Tệp gốc giữ nguyên.`,
  unexpected: (detail) =>
    `Bàn làm việc gặp lỗi của chính nó: ${detail}. Tải lại trang để tiếp tục; tệp gốc không bị thay đổi.`,
  oneFile: 'Mỗi lần chỉ mở được một tệp. Thả lại một tệp .xlsx.',
  pane: 'Khung Kiểm Biểu',
};

const EN: Words = {
  title: 'Kiểm Biểu: workbench',
  bench: 'workbench in the browser',
  sample: 'Sample',
  chooseSample: 'Choose a sample…',
  open: 'Open .xlsx file…',
  save: 'Save as .xlsx',
  drop: 'Drop the .xlsx file here',
  otherLanguage: 'Tiếng Việt',
  opening: (file) => `Opening ${file}…`,
  saved: (file) => `Saved ${file} in the downloads folder. The original file is as it was.`,
  unexpected: (detail) =>
    `The workbench itself failed: ${detail}. Reload the page to go on; the original file is unchanged.`,
  oneFile: 'Only one file can be open at a time. Drop one .xlsx file.',
  pane: 'Kiểm Biểu pane',
};

export const WORDS: Readonly<Record<Locale, Words>> = { vi: VI, en: EN };

import type { Severity } from '../finding';
import { counted } from '../text/counted';
import type { Locale } from '../text/locale';

interface PreviewWords {
  readonly empty: string;
  readonly asText: string;
  readonly asFigure: (figure: string) => string;
  readonly unmarked: string;
  readonly marked: string;
  readonly mark: (severities: readonly string[], live: boolean) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly noNote: string;
  readonly someNote: string;
  readonly noSheet: string;
  readonly goneSheet: string;
  readonly oldSheet: string;
  readonly newSheet: (rows: string) => string;
  readonly memory: string;
  /** By the key of the memory. */
  readonly memories: Readonly<Partial<Record<string, string>>>;
  readonly remembered: string;
  readonly forgotten: string;
}

/** Words of the list that is shown before anything is written (xem trước). */
export const PREVIEW_WORDS: Readonly<Record<Locale, PreviewWords>> = {
  vi: {
    empty: '(trống)',
    asText: '(dạng chữ)',
    asFigure: (figure) => `(số ${figure})`,
    unmarked: 'không có dấu',
    marked: 'có dấu của Kiểm Biểu',
    mark: (names, live) => `dấu ${names.join(', ')}${live ? '; tự tắt khi sửa đúng' : ''}`,
    severity: { error: 'lỗi', warning: 'cảnh báo', gap: 'thiếu, chưa đạt', review: 'cần xem lại' },
    noNote: 'không có ghi chú của Kiểm Biểu',
    someNote: 'ghi chú của Kiểm Biểu, nếu có',
    noSheet: 'chưa có trang tính này',
    goneSheet: 'xóa trang tính này',
    oldSheet: 'trang tính do Kiểm Biểu lập lần trước',
    newSheet: (rows) => `trang tính của Kiểm Biểu, ${rows} dòng`,
    memory: 'Ghi nhớ của Kiểm Biểu trong sổ tính',
    memories: {
      corrections: 'Chỗ đã sửa cách đọc, ghi nhớ trong sổ tính',
      settings: 'Cài đặt ghi nhớ trong sổ tính',
      waivers: 'Lý do bỏ qua phát hiện, ghi nhớ trong sổ tính',
    },
    remembered: 'ghi nhớ mới',
    forgotten: 'xóa ghi nhớ',
  },
  en: {
    empty: '(empty)',
    asText: '(as text)',
    asFigure: (figure) => `(the figure ${figure})`,
    unmarked: 'no mark',
    marked: 'a mark of Kiểm Biểu',
    mark: (names, live) => `mark: ${names.join(', ')}${live ? '; it goes out when the figure is corrected' : ''}`,
    severity: { error: 'error', warning: 'warning', gap: 'missing or not reached', review: 'to be reviewed' },
    noNote: 'no note of Kiểm Biểu',
    someNote: 'the note of Kiểm Biểu, if any',
    noSheet: 'no such sheet yet',
    goneSheet: 'deleted',
    oldSheet: 'the sheet that Kiểm Biểu made before',
    newSheet: (rows) => `a sheet of Kiểm Biểu, ${counted(rows, 'row')}`,
    memory: 'What Kiểm Biểu remembers in the workbook',
    memories: {
      corrections: 'Corrections of the reading, remembered in the workbook',
      settings: 'Settings, remembered in the workbook',
      waivers: 'Reasons for skipping findings, remembered in the workbook',
    },
    remembered: 'remembered anew',
    forgotten: 'forgotten',
  },
};

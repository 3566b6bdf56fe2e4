import type { Limit, Trouble } from '../core/host';
import type { DocxLimit } from '../core/claims/docx/limits';
import { FORMATS } from '../core/text/format';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';

const WHAT: Readonly<Record<Locale, Readonly<Record<DocxLimit, string>>>> = {
  vi: { megabytes: 'MB khi giải nén', elements: 'thẻ', depth: 'lớp thẻ lồng nhau', characters: 'ký tự' },
  en: { megabytes: 'MB once unpacked', elements: 'tags', depth: 'levels of nested tags', characters: 'characters' },
};

const WORDS: Readonly<
  Record<Locale, { readonly corrupt: string; readonly tooLarge: (most: string, what: string) => string }>
> = {
  vi: {
    corrupt: 'Tệp bị hỏng hoặc không phải văn bản Word. Mở bằng Word, lưu lại dạng .docx rồi thử lại.',
    tooLarge: (most, what) =>
      `Tệp quá lớn để đọc: có hơn ${most} ${what}. Tách văn bản thành nhiều tệp, hoặc mở bằng Word và lưu lại dạng .docx, rồi thử lại.`,
  },
  en: {
    corrupt: 'The file is damaged or is not a Word document. Open it in Word, save it as .docx and try again.',
    tooLarge: (most, what) =>
      `The file is too large to read: it has more than ${most} ${what}. Split the text into several files, or open it in Word and save it as .docx, and try again.`,
  },
};

const isDocxLimit = (limit: Limit): limit is Limit & { readonly name: DocxLimit } => limit.name in WHAT.vi;

/** What went wrong with a Word file, in words that do not speak of workbooks (lỗi khi đọc tệp Word). */
export function sayWordTrouble(trouble: Trouble, locale: Locale): string {
  const { limit } = trouble.detail;
  const words = WORDS[locale];
  if (trouble.code === 'corrupt') return words.corrupt;
  if (!limit || !isDocxLimit(limit)) return sayTrouble(trouble, locale);
  return words.tooLarge(FORMATS[locale].number(limit.most), WHAT[locale][limit.name]);
}

import { fold, plain } from './fold';

/** Vowels by tone: none, huyền, hỏi, ngã, sắc, nặng; the columns are one vowel each. */
const ROWS = ['aăâeêioôơuưy', 'àằầèềìòồờùừỳ', 'ảẳẩẻểỉỏổởủửỷ', 'ãẵẫẽễĩõỗỡũữỹ', 'áắấéếíóốớúứý', 'ạặậẹệịọộợụựỵ'];
const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SHAPES: Readonly<Record<string, string>> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
};

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

function withMark(letter: string, mark: string): string {
  const plainRow = ROWS[0] ?? '';
  const tone = ROWS.findIndex((row) => row.includes(letter));
  if (tone < 0) return letter;
  const at = ROWS[tone]?.indexOf(letter) ?? 0;
  const wanted = TONE_MARKS.indexOf(mark);
  if (wanted > 0) return ROWS[wanted]?.charAt(at) ?? letter;
  const shaped = SHAPES[plainRow.charAt(at) + mark];
  return shaped === undefined ? letter : (ROWS[tone]?.charAt(plainRow.indexOf(shaped)) ?? letter);
}

/**
 * A text in lower case, composed, with single spaces, and its tones kept (giữ dấu): "giảm" is not "giám". Letter for
 * letter as long as its folded form. Works without String.normalize (IE11).
 */
export function toned(text: string): string {
  let out = '';
  const lower = plain(text).toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (isMark(lower.charCodeAt(i))) out = out.slice(0, -1) + withMark(out.charAt(out.length - 1), lower.charAt(i));
    else out += lower.charAt(i);
  }
  return out;
}

/** Whether a text is written with Vietnamese letters at all, or typed without accents (không dấu). */
export const isToned = (text: string): boolean => toned(text) !== fold(text);

/** How surely words stand in a text: with their tones, or only without where the text has none. */
export type Saying = 'sure' | 'unsure' | null;

const bounded = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const after = text.charAt(at + words.length) || ' ';
    if (!isLetter(before) && !isLetter(after)) return true;
  }
  return false;
};

const isLetter = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase() || /\d/.test(sign);

/** Whether a text says one of the phrases, as whole words; phrases are written with their tones. */
export function says(text: string, phrases: readonly string[]): Saying {
  const said = toned(text);
  if (phrases.some((phrase) => bounded(said, phrase))) return 'sure';
  if (isToned(said)) return null;
  return phrases.some((phrase) => bounded(said, fold(phrase))) ? 'unsure' : null;
}

import { fold, plain } from '../text/fold';

const PLAIN = 'aăâeêioôơuưy';
const TONES = ['àằầèềìòồờùừỳ', 'ảẳẩẻểỉỏổởủửỷ', 'ãẵẫẽễĩõỗỡũữỹ', 'áắấéếíóốớúứý', 'ạặậẹệịọộợụựỵ'];

/** Letters of a word without its tone, and the tone apart: hoà and hòa are one word, hoa and hòa two. */
function wordKey(word: string): string {
  let [letters, tones] = ['', ''];
  for (const letter of word.split('')) {
    const tone = TONES.findIndex((row) => row.includes(letter));
    letters += tone < 0 ? letter : PLAIN.charAt(TONES[tone]?.indexOf(letter) ?? 0);
    if (tone >= 0) tones += String(tone);
  }
  return letters + tones;
}

const composed = (text: string): string =>
  typeof (text as { normalize?: unknown }).normalize === 'function' ? text.normalize('NFC') : text;

/** One key for a name whatever its case, normal form, spaces, punctuation and tone placement (khóa so tên). */
export const nameKey = (text: string): string =>
  composed(plain(text))
    .toLowerCase()
    .replace(/[.,;:"'“”()–-]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(wordKey)
    .join(' ');

/** The same without any accent: equal for names that only a slip may tell apart. */
export const looseKey = (text: string): string =>
  fold(text)
    .replace(/[.,;:"'()-]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['xa', /^(xa|x\.)\s+/],
  ['huyen', /^(huyen|h\.)\s*/],
  ['thanh-pho', /^(thanh pho|t\.p\.?|tp\.?)\s*/],
  ['thi-xa', /^(thi xa|tx\.?)\s+/],
  ['thi-tran', /^(thi tran|tt\.?)\s+/],
  ['phuong', /^(phuong|p\.)\s*/],
  ['tinh', /^tinh\s+/],
  ['quan', /^quan\s+/],
  ['thon', /^(thon|ban|buon|ap)\s+/],
];

/** A place's kind by its own prefix (huyện, xã, …), null when it has none, and the rest of its name. */
export function placeOf(text: string): { kind: string | null; name: string; loose: string } {
  const folded = fold(text);
  for (const [kind, prefix] of KINDS) {
    const match = prefix.exec(folded);
    if (!match) continue;
    const words = match[0].replace(/\./g, ' ').trim().split(/ +/).length;
    const rest = plain(text).replace(/\./g, '. ').trim().split(/\s+/).slice(words).join(' ');
    if (rest !== '') return { kind, name: nameKey(rest), loose: looseKey(rest) };
  }
  return { kind: null, name: nameKey(text), loose: looseKey(text) };
}

import { remembered } from './remember';

const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const NUCLEUS =
  '(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|' +
  'ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ch|ng|nh|c|m|n|p|t)?$`);

const PLAIN = 'aăâeêioôơuưy';
const TONES = ['àằầèềìòồờùừỳ', 'ảẳẩẻểỉỏổởủửỷ', 'ãẵẫẽễĩõỗỡũữỹ', 'áắấéếíóốớúứý', 'ạặậẹệịọộợụựỵ'];

function canBeSyllable(word: string): boolean {
  const tones: number[] = [];
  let letters = '';
  for (const letter of word.toLowerCase().split('')) {
    const tone = TONES.findIndex((row) => row.includes(letter));
    if (tone >= 0) tones.push(tone);
    letters += tone < 0 ? letter : PLAIN.charAt(TONES[tone]?.indexOf(letter) ?? 0);
  }
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false;
  if (/^(c|g|ng)[eêy]|^(k|gh|ngh)[aăâoôơuư]|^ci|^ngi/.test(letters)) return false;
  const checked = /..(?:ch|c|p|t)$/.test(letters);
  return !checked || (tones[0] ?? 0) >= 3;
}

/** Whether a word, in composed Unicode, can be a Vietnamese syllable (âm tiết): tells which of two decodings is language. */
export const isSyllable = remembered(canBeSyllable, 10_000);

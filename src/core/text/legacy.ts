import { isSyllable } from './syllable';
import { withoutTail } from '../grid/tail';

/** Text in a code page from before Unicode (bảng mã cũ), and what it says. */
export interface LegacyReading {
  readonly text: string;
  readonly encoding: 'tcvn3' | 'vni';
  /** False when font and letters do not settle it: half-converted cells, a single ambiguous word. */
  readonly certain: boolean;
}

const TCVN3_FROM = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_TO = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const VNI_MARKS = 'øùûõïâàáåãäêèéúüë';
const VNI_VOWELS: Readonly<Record<string, string>> = {
  a: 'àáảãạâầấẩẫậăằắẳẵặ',
  e: 'èéẻẽẹêềếểễệ',
  o: 'òóỏõọôồốổỗộ',
  u: 'ùúủũụ',
  y: 'ỳýỷỹ',
  ô: 'ờớởỡợ',
  ö: 'ừứửữự',
};
const VNI_SINGLE: Readonly<Record<string, string>> = { æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' };

/** Letters of Latin-1 that Vietnamese writes in Unicode too: they say nothing about the code page. */
const SHARED = 'àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ';
const WORD = /[^\s\u0021-\u0040\u005b-\u0060\u007b-\u007e\u2010-\u2027]+/g;

const hasHigh = (text: string): boolean => /[\u00a1-\u00ff]/.test(text);
const hasVietnamese = (text: string): boolean => /[\u0102-\u01b0\u1ea0-\u1ef9\u0300-\u0323]/.test(text);
const hasOwnSign = (text: string): boolean =>
  text.split('').some((letter) => /[\u00a1-\u00ff]/.test(letter) && !SHARED.includes(letter));

function fromTcvn3(text: string, capitals: boolean): string {
  let out = '';
  for (const letter of text.split('')) {
    const at = TCVN3_FROM.indexOf(letter);
    out += at < 0 ? letter : TCVN3_TO.charAt(at);
  }
  return capitals ? out.toUpperCase() : out;
}

function fromVni(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const lower = letter.toLowerCase();
    const mark = VNI_MARKS.indexOf(text.charAt(i + 1).toLowerCase());
    const vowel = i + 1 < text.length && mark >= 0 ? VNI_VOWELS[lower]?.charAt(mark) : undefined;
    const now = (vowel ? vowel : VNI_SINGLE[lower]) ?? lower;
    out += letter === lower ? now : now.toUpperCase();
    if (vowel) i++;
  }
  return out;
}

const words = (text: string): string[] => text.match(WORD) ?? [];
/** Quotes and signs of Latin-1 around a word are no letters of it. */
const bare = (word: string): string =>
  withoutTail(word.replace(/^[\u00a1-\u00bf\u00d7\u00f7]+/, ''), /[\u00a1-\u00bf\u00d7\u00f7]/);
const syllables = (text: string): number => words(text).filter((word) => isSyllable(bare(word))).length;
/** Signs standing alone (×, ½) are no words in any code page. */
const worded = (text: string): string => text.replace(WORD, (word) => (bare(word) === '' ? '' : word));

/**
 * The text without signs that mean themselves: quotes « » around words, £ before a unit of money (£m, £000), µ before a
 * unit of measure (µm, µg/L). Letters of TCVN3 stand elsewhere, or beside other such letters.
 */
const withoutOwnSigns = (text: string): string =>
  text
    .replace(/(^|[\s(\[])«([^«»]*)»(?=$|[\s.,;:!?)\]])/g, '$1$2')
    .replace(/(^|[\s\d(/])[£µ](?=[a-zA-Z]{0,3}(?![^\u0000-\u007f]|[a-zA-Z]))/g, '$1');

interface Candidate {
  readonly text: string;
  readonly encoding: 'tcvn3' | 'vni';
  readonly byFont: boolean;
}

function candidates(text: string, font: string): Candidate[] {
  const vn = /^\.?vn(?!i)/i.test(font);
  const foreign = /[\u00c0-\u00c5\u00cd\u00d9-\u00db\u00e0]/.test(text);
  return [
    { text: foreign ? text : fromTcvn3(text, vn && /h$/i.test(font)), encoding: 'tcvn3', byFont: vn },
    { text: fromVni(text), encoding: 'vni', byFont: /^vni/i.test(font) },
  ];
}

/** In a cell that is half Unicode already, only the words that cannot be Unicode are read anew. */
function halfConverted(text: string): LegacyReading | null {
  const read = text.replace(WORD, (word) => {
    if (!hasHigh(word) || hasVietnamese(word) || isSyllable(bare(word))) return word;
    const now = fromTcvn3(word, false);
    return isSyllable(now) ? now : word;
  });
  return read === text ? null : { text: read, encoding: 'tcvn3', certain: false };
}

/** How a text reads that TCVN3 (ABC) or VNI typed; null when it is Unicode, or nothing speaks against it. */
export function legacyReading(text: string, font = ''): LegacyReading | null {
  if (!hasHigh(text) || (!/^\.?vn/i.test(font) && !hasHigh(withoutOwnSigns(text)))) return null;
  if (hasVietnamese(text)) return halfConverted(text);
  const letters = words(text).filter((word) => /[A-Za-z]/.test(word) && hasHigh(word));
  const best = bestReading(text, font, letters.length > 0);
  if (!best) return null;
  const { candidate } = best;
  const clear = letters.length > 1 || letters.some(hasOwnSign);
  const certain = candidate.byFont ? best.score >= 1 || letters.some(hasOwnSign) : clear;
  return { text: candidate.text, encoding: candidate.encoding, certain };
}

interface Scored {
  readonly candidate: Candidate;
  /** By how many syllables more it reads than the text as it stands. */
  readonly score: number;
}

/** The code page in which most words of a text are syllables; without letters of its own only the font can say it. */
function bestReading(text: string, font: string, hasLetters: boolean): Scored | null {
  const [plainly, spoken] = [syllables(text), worded(text)];
  let best: Scored | null = null;
  for (const candidate of candidates(text, font)) {
    if (candidate.text === text || (!hasLetters && !candidate.byFont)) continue;
    const read = candidates(spoken, font).find((c) => c.encoding === candidate.encoding)?.text ?? '';
    const score = syllables(read) - plainly + (candidate.byFont ? 0.5 : 0);
    if (score > 0 && score > (best?.score ?? 0)) best = { candidate, score };
  }
  return best;
}

/** The text in Unicode, whichever code page it was typed in: for reading and matching, never written back unasked. */
export const toUnicode = (text: string, font?: string): string => legacyReading(text, font)?.text ?? text;

import { remembered } from './remember';

const FAMILIES = ['aàáảãạăằắẳẵặâầấẩẫậ', 'eèéẻẽẹêềếểễệ', 'iìíỉĩị', 'oòóỏõọôồốổỗộơờớởỡợ', 'uùúủũụưừứửữự', 'yỳýỷỹỵ', 'dđ'];

const BASE: Readonly<Record<string, string>> = bases();

function bases(): Record<string, string> {
  const map: Record<string, string> = {
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '–': '-',
    '—': '-',
    '−': '-',
    '‐': '-',
  };
  for (const family of FAMILIES) for (const letter of family) map[letter] = family.charAt(0);
  return map;
}

const isInvisible = (code: number): boolean =>
  code < 9 ||
  (code > 13 && code < 0x20) ||
  (code > 0x7e && code < 0xa0) ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0xad;

const isSpace = (code: number): boolean =>
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 9 && code <= 13);

function plainLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (isInvisible(code)) return '';
  if (isSpace(code)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return letter;
}

/** Signs of one byte that neither look changes, letters, digits and marks, with single spaces between them. */
const AS_IT_IS = /^([!-~]+( [!-~]+)*)?$/;

/** The same with Latin letters, Vietnamese ones among them; the no-break space and the soft hyphen stand before them. */
const LATIN = /^([!-~\u00c0-\u024f\u1e00-\u1eff]+( [!-~\u00c0-\u024f\u1e00-\u1eff]+)*)?$/;

/** Text as it looks: full-width to plain, every kind of space to one space, invisible signs gone, accents kept. */
export function plain(text: string): string {
  if (LATIN.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out += code >= 0x300 && code <= 0x36f ? text.charAt(i) : plainLetter(text.charAt(i));
  }
  return out.replace(/ +/g, ' ').trim();
}

/** What each sign comes to, worked out when it is first met. */
const folded: string[] = [];

function foldedLetter(code: number): string {
  const letter = plainLetter(String.fromCharCode(code)).toLowerCase();
  return (folded[code] = BASE[letter] ?? letter);
}

function keyOf(text: string): string {
  const lower = text.toLowerCase();
  if (AS_IT_IS.test(lower)) return lower;
  let out = '';
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    out += folded[code] ?? foldedLetter(code);
  }
  return AS_IT_IS.test(out) ? out : out.replace(/ +/g, ' ').trim();
}

/** Labels, headers and units come back many times over; long texts do not. */
const LONGEST_KEPT = 120;
const knownKey = remembered(keyOf, 50_000);

/**
 * The key under which texts are compared (khóa so khớp): lower case, without accents, whatever normal form, tone
 * placement, spaces or quotes. For matching only, never for showing. Works without String.normalize (IE11).
 */
export const fold = (text: string): string => (text.length > LONGEST_KEPT ? keyOf(text) : knownKey(text));

/** Number of single-letter slips between two texts (Damerau-Levenshtein, adjacent swaps count one), up to `limit`. */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

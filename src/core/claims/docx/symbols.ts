/** Signs of the fonts Symbol and Wingdings that stand at private places, by the last two hexadecimal digits. */
const SYMBOL: Readonly<Record<string, string>> = {
  '2d': '−',
  a2: '′',
  a3: '≤',
  a5: '∞',
  ae: '→',
  b0: '°',
  b1: '±',
  b3: '≥',
  b4: '×',
  b7: '•',
  b8: '÷',
  b9: '≠',
  ba: '≡',
  bb: '≈',
  bc: '…',
  d7: '·',
  de: '⇒',
  e5: '∑',
};
const WINGDINGS: Readonly<Record<string, string>> = {
  '6f': '☐',
  a8: '☐',
  fc: '✓',
  fb: '✗',
  fe: '☑',
  fd: '☒',
  e0: '→',
  f0: '→',
};

const isPicture = (font: string): boolean => /wingdings|webdings/i.test(font);

/** What a sign of a symbol font shows: `F0B3` of Symbol is ≥; pictures that say nothing are a bullet. */
export function symbolOf(font: string, code: string): string {
  const number = parseInt(code, 16);
  if (!(number >= 0)) return '';
  if (number < 0x100) return known(font, number);
  if (number >= 0xf000 && number <= 0xf0ff) return known(font, number & 0xff);
  const half = number >= 0xd800 && number <= 0xdfff;
  return half || number > 0xfffd ? '•' : String.fromCharCode(number);
}

function known(font: string, low: number): string {
  const key = low.toString(16).padStart(2, '0');
  const sign = (isPicture(font) ? WINGDINGS : SYMBOL)[key];
  if (sign !== undefined) return sign;
  // Digits, letters and marks of Symbol stand where they stand everywhere.
  return !isPicture(font) && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : '•';
}

/** Private places in ordinary text: some writers leave the font's own codes there. */
export const withoutPrivate = (text: string, font: string): string =>
  /[\uf000-\uf0ff]/.test(text)
    ? text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0).toString(16)))
    : text;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote mark behind a digit, raised as Word shows it: "22" with note 1 is not 221. */
export const raised = (mark: string): string => mark.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));

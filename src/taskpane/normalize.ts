/** Tone and vowel marks of Vietnamese as Unicode decomposes them: grave, acute, hook, tilde, dot below. */
const TONES = '\u0300\u0301\u0309\u0303\u0323';

/** Each vowel that takes a tone, then its five toned letters in the order of TONES. */
const TONED = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
];

/** Vowels made of a plain letter and a mark of their own. */
const MARKED = ['aă\u0306', 'aâ\u0302', 'eê\u0302', 'oô\u0302', 'oơ\u031b', 'uư\u031b'];

const composed: Record<string, string> = {};
const decomposed: Record<string, string> = {};

function pair(base: string, mark: string, letter: string): void {
  composed[base + mark] = letter;
  decomposed[letter] = base + mark;
  const upper = letter.toUpperCase();
  composed[base.toUpperCase() + mark] = upper;
  decomposed[upper] = base.toUpperCase() + mark;
}

for (const [base = '', letter = '', mark = ''] of MARKED.map((text) => text.split(''))) pair(base, mark, letter);
for (const row of TONED) TONES.split('').forEach((tone, index) => pair(row.charAt(0), tone, row.charAt(index + 1)));
// A dot below sorts before breve and circumflex in a decomposed text: ạ + ̆ is ặ.
for (const [from, mark, to] of [
  ['ạ', '\u0306', 'ặ'],
  ['ạ', '\u0302', 'ậ'],
  ['ẹ', '\u0302', 'ệ'],
  ['ọ', '\u0302', 'ộ'],
] as const) {
  composed[from + mark] = to;
  composed[from.toUpperCase() + mark] = to.toUpperCase();
}
// And the other way round, so that both texts come apart in the same order.
for (const [from, to] of [
  ['ặ', 'ạ\u0306'],
  ['ậ', 'ạ\u0302'],
  ['ệ', 'ẹ\u0302'],
  ['ộ', 'ọ\u0302'],
] as const) {
  decomposed[from] = to;
  decomposed[from.toUpperCase()] = to.charAt(0).toUpperCase() + to.charAt(1);
}

function compose(text: string): string {
  let out = '';
  for (const letter of text.split('')) {
    const joined = composed[out.slice(-1) + letter];
    out = joined ? out.slice(0, -1) + joined : out + letter;
  }
  return out;
}

function decompose(text: string): string {
  const parts = decomposed[text];
  return parts ? decompose(parts.charAt(0)) + parts.slice(1) : text;
}

/** Unicode normal forms for the letters of Vietnamese, for engines that have none (dạng chuẩn Unicode). */
export function normalizeVietnamese(text: string, form = 'NFC'): string {
  const apart = text.split('').map(decompose).join('');
  return form === 'NFD' || form === 'NFKD' ? apart : compose(apart);
}

if (!('normalize' in String.prototype))
  Object.defineProperty(String.prototype, 'normalize', {
    value(this: string, form?: string) {
      return normalizeVietnamese(String(this), form);
    },
    configurable: true,
    writable: true,
  });

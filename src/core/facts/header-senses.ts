import { fold, plain } from '../text/fold';
import { toned } from '../text/tones';
import { LEXICON, type Sense } from './lexicon';

interface Phrase {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly sense: Sense;
}

/** What one header text says, and the words that say nothing known (phần còn lại). */
export interface HeaderSenses {
  readonly senses: readonly Sense[];
  /** In order, as keys; a name of a place, a kind of class, "mô hình a". */
  readonly rest: readonly string[];
  /** The words that name parts, in small letters: "ns tỉnh". */
  readonly partWords: readonly string[];
}

const tokens = (text: string): string[] =>
  (text.match(/th\/kh|[+±]\/?-?|%|[^\s.,;:()[\]{}"'“”/+±%–-]+/g) ?? []).filter((word) => word !== '');

function compiled(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [sense, phrases] of LEXICON)
    for (const phrase of phrases.split(', ')) {
      const words = tokens(phrase);
      const folded = words.map(fold);
      const first = folded[0] ?? '';
      const known = byFirst.get(first);
      if (known) known.push({ words, folded, sense });
      else byFirst.set(first, [{ words, folded, sense }]);
    }
  for (const phrases of [...byFirst.values()]) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const PHRASES = compiled();

/**
 * A word of the sheet is a word of the lexicon with its tones; in a text without any, or with a slip of tone inside a longer
 * phrase, it is too ("Kế hoach giao"), but one word alone must be right: "giáo" is not "giao".
 */
const isWord = (typed: string, folded: string, wanted: string, exact: boolean): boolean =>
  typed === wanted || (folded === fold(wanted) && !exact);

/** Short words that say something where a text begins with them; inside a name they are syllables. */
const FIRST_ONLY = ['cấp', 'chi', 'ứng', 'đạt', 'dư', 'hủy', 'huỷ', 'cộng', 'chung', 'nguồn', 'đc'];

/** "Nam" beside "Nữ"; elsewhere it is a name, or "năm" without its accent. */
const ALONE = ['nam'];

const fits = ([first = '', ...more]: readonly string[], at: number, typed: readonly string[]): boolean =>
  more.length > 0 ||
  ((at === 0 || !FIRST_ONLY.includes(first) || (at === typed.length - 1 && (first === 'cộng' || first === 'cấp'))) &&
    (typed.length === 1 || !ALONE.includes(first)));

function phraseAt(typed: readonly string[], folded: readonly string[], at: number, bare: boolean): Phrase | null {
  const phrases = (PHRASES.get(folded[at] ?? '') ?? []).filter(({ words }) => words.length <= typed.length - at);
  const exactly = phrases.find(
    ({ words }) => words.every((word, i) => typed[at + i] === word) && fits(words, at, typed),
  );
  for (const phrase of phrases) {
    const { words } = phrase;
    if (exactly && words.length <= exactly.words.length) return exactly;
    if (!fits(words, at, typed)) continue;
    const exact = words.length === 1 && !bare;
    if (words.every((word, i) => isWord(typed[at + i] ?? '', folded[at + i] ?? '', word, exact))) return phrase;
  }
  return null;
}

const memory = new Map<string, HeaderSenses>();
const MOST_REMEMBERED = 5000;

/** Reads a header text whose periods and units were taken out, phrase by phrase. */
export function sensesOf(text: string): HeaderSenses {
  const known = memory.get(text);
  if (known) return known;
  const typed = tokens(toned(plain(text)));
  const folded = typed.map(fold);
  const bare = typed.join('') === folded.join('');
  const items: Item[] = [];
  for (let at = 0; at < typed.length;) {
    const phrase = phraseAt(typed, folded, at, bare);
    const length = phrase?.words.length ?? 1;
    const words = typed.slice(at, at + length);
    items.push({ sense: phrase && phrase.sense.says !== 'name' ? phrase.sense : null, words });
    at += length;
  }
  const said = items.map((item, i) => inPlace(item, items[i - 1], items[i + 1], bare));
  const found = {
    senses: said.flatMap(({ sense }) => (sense ? [sense] : [])),
    rest: said.flatMap(({ sense, words }) => (sense ? [] : words.map(wordKey))),
    partWords: said.flatMap(({ sense, words }) => (sense?.says === 'part' ? [words.join(' ')] : [])),
  };
  if (memory.size > MOST_REMEMBERED) memory.clear();
  memory.set(text, found);
  return found;
}

interface Item {
  readonly sense: Sense | null;
  readonly words: readonly string[];
}

const NEW: Sense = { says: 'version', version: 'assigned' };

/** What a word says where it stands: "mới" after "giao" is of this year. */
function inPlace(item: Item, before: Item | undefined, after: Item | undefined, bare: boolean): Item {
  if (isVerb(item, after)) return { ...item, sense: null };
  const isNew =
    item.sense === null &&
    item.words[0] === (bare ? 'moi' : 'mới') &&
    before?.words[before.words.length - 1] === 'giao';
  return isNew ? { ...item, sense: NEW } : item;
}

/** "Thực hiện chương trình …" is to carry something out; a result is "thực hiện" alone, or of a time. */
const isVerb = ({ words }: Item, next: Item | undefined): boolean =>
  words.join(' ') === 'thực hiện' && next !== undefined && (next.sense === null || next.words.join(' ') === 'các');

const TONED = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const BARE = 'aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy';

/** A word with its tone put at the end: hoà and hòa are one, hoa and hòa two. */
function wordKey(word: string): string {
  let [letters, tone] = ['', ''];
  for (const letter of word.split('')) {
    const at = TONED.indexOf(letter);
    letters += at < 0 ? letter : BARE.charAt(at);
    if (at >= 0) tone = String(at % 5);
  }
  return letters + tone;
}

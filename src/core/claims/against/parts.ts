import { LEXICON } from '../../facts/lexicon';
import { toned } from '../../text/tones';

const phrases: readonly SaidPart[] = LEXICON.reduce<SaidPart[]>((all, [sense, list]) => {
  if (sense.says !== 'part') return all;
  return all.concat(list.split(',').map((words) => ({ part: sense.part, words: words.trim() })));
}, []).sort((a, b) => b.words.length - a.words.length);

const MONEY = ['nstw', 'nsđp', 'nst', 'nsh', 'nsx', 'đối ứng', 'huy động', 'đầu tư', 'sự nghiệp'];

/** Parts of a whole that forms know by name: sources of money, nữ, DTTS (phần của tổng). */
export const isKnownPart = (part: string): boolean => phrases.some((phrase) => phrase.part === part);

const stands = (text: string, words: string): boolean =>
  ` ${text.replace(/[^0-9a-z\u00c0-\u024f\u1e00-\u1eff]+/g, ' ').trim()} `.indexOf(` ${words} `) >= 0;

/** A part that words name, and the words that name it. */
export interface SaidPart {
  readonly part: string;
  readonly words: string;
}

/** The source of money that words name: "ngân sách trung ương", "vốn sự nghiệp". */
export function sourcesIn(text: string): SaidPart[] {
  const said = toned(text);
  const found = phrases.filter((p) => MONEY.indexOf(p.part) >= 0 && p.words.length > 2 && stands(said, p.words));
  return found.filter(({ part }, i) => found.findIndex((other) => other.part === part) === i);
}

/** Who of the people a figure counts: "162 nữ", "phụ nữ 162". */
export function peopleAt(before: string, after: string): SaidPart[] {
  const [from, to] = [toned(before).trim(), toned(after).trim()];
  return phrases
    .filter(
      ({ part, words }) =>
        MONEY.indexOf(part) < 0 &&
        (new RegExp(`^(\\S+ ){0,3}là ${words}( |$)|^${words}( |$)`).test(to) ||
          new RegExp(`(^| )${words}( là)?:?$`).test(from)),
    )
    .slice(0, 1);
}

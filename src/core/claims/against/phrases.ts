import type { Stretch } from '../passage';
import { aroundOf, flatIn, quote, type Around, type Asker } from './around';
import { telling } from './words';

/** Words of a report that may name what a figure is of, the surest first (lời văn quanh số liệu). */
export interface Phrase {
  readonly words: readonly string[];
  readonly trust: number;
}

/** What a per-cent is of: the figure right before it, and its words. */
function inherited(asker: Asker, { place }: Around): Phrase[] {
  const { previous, start } = place;
  if (!previous || start - previous.end > 90) return [];
  const prior = aroundOf(asker, previous.start, previous.end);
  const words = (stretches: readonly Stretch[]): string[] =>
    asker.wordsOf(stretches.map(({ start: from, end }) => quote(asker, from, end)).join(' '));
  return [
    { words: words([prior.after]), trust: 0.98 },
    { words: words([prior.before, prior.after]), trust: 0.98 },
  ];
}

/** What a list of parts is of: "Toàn tỉnh giao 120 tổ truyền thông cộng đồng: Ba Bể 40 tổ, Na Rì 50 tổ". */
function listed(asker: Asker, { place }: Around): Stretch | null {
  const colon = flatIn(asker, place.sentence.start, place.start).lastIndexOf(': ');
  return colon < 0 ? null : { start: place.sentence.start, end: place.sentence.start + colon };
}

/** With two telling words of its own, what stood in clauses before is rather of something else. */
const OWN = 2;

/** The words that may name what a figure is of; `aside` are those that say its place or part. */
export function phrasesOf(asker: Asker, around: Around, percent: boolean, aside: readonly string[]): Phrase[] {
  const { after: noun, before: lead, subject: clause, opening, heading: above } = around;
  const words = (...stretches: (Stretch | null)[]): string[] =>
    asker
      .wordsOf(stretches.map((s) => (s ? quote(asker, s.start, s.end) : '')).join(' '))
      .filter((word) => aside.indexOf(word) < 0);
  const link = flatIn(asker, around.place.previous?.end ?? lead.start, around.place.start);
  const among =
    percent || /\b(trong do|trong so do|so voi|of whom|against)\b/.test(link) ? inherited(asker, around) : [];
  const own = words(clause, lead, noun);
  const far = telling(own).filter((word) => !asker.units.has(word)).length < OWN ? 1 : 0.8;
  return [
    { words: words(noun), trust: 1 },
    { words: words(lead, noun), trust: 1 },
    ...among,
    { words: own, trust: 0.95 },
    { words: words(listed(asker, around), lead, noun), trust: 0.93 },
    { words: words(opening, clause, lead, noun), trust: 0.9 * far },
    { words: words(above, opening, clause, lead, noun), trust: 0.85 * far },
  ];
}

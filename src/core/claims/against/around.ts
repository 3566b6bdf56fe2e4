import type { Figure } from '../figure';
import { stretchAt, type Stretch } from '../passage';
import type { Prose } from '../prose';
import type { AreaNames } from './areas';
import type { WordsOf } from './words';

/** Where a figure stands among others (vị trí của con số). */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Where its clause begins, and the sentence. */
  readonly clause: number;
  readonly sentence: Stretch;
  readonly previous: Figure | null;
  readonly next: Figure | null;
}

/** In small letters: "Chợ Đồn" is no "cho". */
// eslint-disable-next-line regexp/no-super-linear-move -- read between two figures of one sentence, which has 4,000 characters at most
const LINKS = /.*(?:[,(:]| (?:cho|voi|va|co|gom|trong do|con|so voi|is|of whom|with|and|for|against) )/;
const ENDS = /[,;:.()\n]| (so voi|against|compared) /;

/** A report ready for asking what its figures say. */
export interface Asker {
  readonly prose: Prose;
  readonly names: AreaNames;
  readonly wordsOf: WordsOf;
  /** Words of the workbook's units. */
  readonly units: ReadonlySet<string>;
}

/** The text as it was given, between two places. */
export const quote = ({ prose }: Asker, start: number, end: number): string =>
  end > start ? prose.source.quote(start, end) : '';

/** The folded text between two places. */
export const flatIn = ({ prose }: Asker, start: number, end: number): string => prose.source.flat.slice(start, end);

const casedIn = ({ prose }: Asker, start: number, end: number): string => prose.source.cased.slice(start, end);

/** Where a place of the original stands in the folded text. */
export function flatAt({ source }: Prose, original: number): number {
  let [low, high] = [0, source.flat.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (source.spanOf(middle, middle + 1).start < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last figure that begins before a place, by halving. */
function before(figures: readonly Stretch[], at: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function placeOf(asker: Asker, start: number, end: number): Place {
  const { figures, sentences } = asker.prose;
  const sentence = stretchAt(sentences, start) ?? { start, end };
  const clause = sentence.start + flatIn(asker, sentence.start, start).lastIndexOf(';') + 1;
  const at = before(figures, start);
  const [previous, next] = [figures[at], figures.slice(at + 1, at + 4).find((f) => f.start >= end)];
  return {
    start,
    end,
    clause,
    sentence,
    previous: previous && previous.start >= clause ? previous : null,
    next: next && next.start < sentence.end ? next : null,
  };
}

/** The words right after a figure: to the next sign, or to the word that leads to the next figure. */
function after(asker: Asker, { end, next, sentence }: Place): Stretch {
  const stop = next?.start ?? sentence.end;
  const text = flatIn(asker, end, stop);
  const sign = text.search(ENDS);
  if (sign >= 0) return { start: end, end: end + sign };
  const link = next ? LINKS.exec(casedIn(asker, end, stop)) : null;
  return { start: end, end: link ? end + link[0].replace(/ \S+ $/, '').length : stop };
}

/** The words right before it: back to the figure before, to a sign or a word that parts it from that. */
function leading(asker: Asker, { start, clause, previous }: Place): Stretch {
  if (!previous) return { start: clause, end: start };
  const link = LINKS.exec(casedIn(asker, previous.end, start));
  return { start: link ? previous.end + link[0].length : Math.max(previous.end, clause), end: start };
}

/** From where the clause begins to its first figure: its subject. */
function subject(asker: Asker, from: number, before_: number): Stretch {
  const { figures } = asker.prose;
  const first = figures[before(figures, from) + 1];
  return { start: from, end: Math.min(first?.start ?? before_, before_) };
}

/** The item before, when it has no figures, or the subject of this item's first sentence. */
function heading(asker: Asker, place: Place): Stretch | null {
  const { items } = asker.prose;
  const item = stretchAt(items, place.start);
  if (!item) return null;
  if (item.start < place.sentence.start) return subject(asker, item.start, place.sentence.start);
  const previous = stretchAt(items, item.start - 2);
  if (!previous) return null;
  const { figures } = asker.prose;
  const inside = figures[before(figures, previous.start) + 1];
  return (inside && inside.start < previous.end) || previous.end - previous.start > 160 ? null : previous;
}

/** The two figures of a fraction: "77/75 tổ", "2 trên 9". */
export const isPairedWith = (asker: Asker, from: Stretch, to: Stretch): boolean =>
  /^ ?\/ ?$/.test(flatIn(asker, from.end, to.start)) ||
  /^ tren( tong( so)?)? $/.test(flatIn(asker, from.end, to.start));

/** One of so many, whatever they are: "77/75 tổ", "2 trong tổng số 9 chỉ tiêu". */
export const isOutOf = (asker: Asker, from: Stretch, to: Stretch): boolean =>
  isPairedWith(asker, from, to) || /^ trong( tong)?( so)? $/.test(flatIn(asker, from.end, to.start));

/** The words around a figure, by how near they stand (lời văn quanh con số). */
export interface Around {
  readonly place: Place;
  readonly after: Stretch;
  readonly before: Stretch;
  readonly subject: Stretch;
  readonly opening: Stretch;
  readonly heading: Stretch | null;
}

/** Finds the words around a figure. */
export function aroundOf(asker: Asker, start: number, end: number): Around {
  const place = placeOf(asker, start, end);
  const { sentence } = place;
  // Of "77/75 tổ" both figures have the words after the second, and before the first.
  const second = place.next && isOutOf(asker, { start, end }, place.next) ? place.next : null;
  const first = place.previous && isOutOf(asker, place.previous, { start, end }) ? place.previous : null;
  return {
    place,
    after: after(asker, second ? placeOf(asker, second.start, second.end) : place),
    before: leading(asker, first ? placeOf(asker, first.start, first.end) : place),
    subject: subject(asker, place.clause, start),
    opening: subject(asker, sentence.start, start),
    heading: heading(asker, place),
  };
}

import type { Source } from './source-text';

/** A stretch of `Source.flat`, end excluded (đoạn văn). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One item: a paragraph, a bullet, a heading (mục, gạch đầu dòng). */
export interface Item extends Stretch {
  /** Its bullet or the kind of its numbering: `-`, `+`, `1.`; '' for a plain paragraph. */
  readonly marker: string;
}

/** The items and sentences of a text, in order. */
export interface Passages {
  readonly items: readonly Item[];
  readonly sentences: readonly Stretch[];
  /** Whether an item ends in a colon: what hangs under it belongs to it. */
  readonly opensList: (item: Item) => boolean;
}

const MARKER = /^\s*([-+•▪○–*|]|\(\d+\)|\d+(?:\.\d+)*[.)]|[a-z]\)|[IVX]+\.)\s*/;
/** Full stops that end no sentence: TP. Lạng Sơn, 1. Mục đích. */
const ABBREVIATED = /(^|[\s(])(TP|Tp|TT|Tt|TX|Tx|ThS|TS|BS|GS|PGS|Mr|Mrs|Ms|Dr|No|St|Ong|Ba|\d+|[A-Z])\.$/;

const kindOf = (marker: string): string =>
  marker
    .replace(/\d+/g, '1')
    .replace(/^[IVX]+\./, 'I.')
    .replace(/^[a-z]\)/, 'a)');

/**
 * Longer than any paragraph of a report: what has no end for so long is no prose, and is read in pieces, because every
 * figure is weighed against the others of its item and its sentence.
 */
export const LONGEST_ITEM = 4000;

/** Where the piece that begins here ends: with its line, or at the last space within the longest. */
function endOfItem(flat: string, start: number, lineEnd: number): number {
  if (lineEnd - start <= LONGEST_ITEM) return lineEnd;
  const space = flat.slice(start, start + LONGEST_ITEM + 1).lastIndexOf(' ');
  return start + (space > 0 ? space : LONGEST_ITEM);
}

function lineEndFrom(flat: string, start: number): number {
  const stop = flat.indexOf('\n', start);
  return stop < 0 ? flat.length : stop;
}

/** Splits a text into items and these into sentences. */
export function passagesOf({ flat, cased }: Source): Passages {
  const items: Item[] = [];
  const sentences: Stretch[] = [];
  let start = 0;
  let lineEnd = -1;
  while (start <= flat.length) {
    if (lineEnd < start) lineEnd = lineEndFrom(flat, start);
    const end = endOfItem(flat, start, lineEnd);
    if (end > start) {
      items.push({ start, end, marker: kindOf(MARKER.exec(cased.slice(start, end))?.[1] ?? '') });
      for (const sentence of sentencesOf(cased, start, end)) sentences.push(sentence);
    }
    start = /\s/.test(flat.charAt(end)) || end === start ? end + 1 : end;
  }
  return { items, sentences, opensList: ({ end }) => /: ?$/.test(flat.slice(end - 2, end)) };
}

/** A list of more bullets than a report has is no breakdown of the figure above it. */
const MOST_BULLETS = 200;
function sentencesOf(cased: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  const stops = /[.!?…]["')]*(?= +["'(+-]*[A-Z])/g;
  const text = cased.slice(start, end);
  let from = 0;
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    const to = stop.index + stop[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, to - 8), to))) continue;
    found.push({ start: start + from, end: start + to });
    from = to;
  }
  found.push({ start: start + from, end });
  return found;
}

/** The place in a list of the stretch that an offset lies in, by halving, since texts may be long; -1 when in none. */
export function stretchIndexAt(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (!stretch) return -1;
    if (at < stretch.start) high = middle - 1;
    else if (at >= stretch.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The stretch that a place lies in. */
export const stretchAt = <T extends Stretch>(stretches: readonly T[], at: number): T | undefined =>
  stretches[stretchIndexAt(stretches, at)];

/** The bullets that hang under an item, whatever plain paragraphs stand between them (gạch đầu dòng bên dưới). */
export function itemsBelow({ items, opensList }: Passages, item: Item): Item[] {
  const at = stretchIndexAt(items, item.start);
  const first = items[at + 1];
  const bullets: Item[] = [];
  if (!first || first.marker === '' || first.marker === item.marker) return bullets;
  for (let i = at + 1; i < items.length; i++) {
    const next = items[i] as Item;
    if (next.marker === '' ? opensList(next) : next.marker !== first.marker) break;
    if (next.marker !== '' && bullets.push(next) > MOST_BULLETS) return [];
  }
  return bullets;
}

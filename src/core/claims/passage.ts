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
}

const MARKER = /^\s*([-+•▪○–*|]|\(\d+\)|\d+(?:\.\d+)*[.)]|[a-z]\)|[IVX]+\.)\s*/;
/** Full stops that end no sentence: TP. Lạng Sơn, 1. Mục đích. */
const ABBREVIATED = /(^|[\s(])(TP|Tp|TT|Tt|TX|Tx|ThS|TS|BS|GS|PGS|Mr|Mrs|Ms|Dr|No|St|Ong|Ba|\d+|[A-Z])\.$/;

const kindOf = (marker: string): string => marker.replace(/\d+/g, '1').replace(/[IVX]+\./, 'I.');

/** Splits a text into items and these into sentences. */
export function passagesOf({ flat, cased }: Source): Passages {
  const items: Item[] = [];
  const sentences: Stretch[] = [];
  let start = 0;
  while (start <= flat.length) {
    const stop = flat.indexOf('\n', start);
    const end = stop < 0 ? flat.length : stop;
    if (end > start) {
      items.push({ start, end, marker: kindOf(MARKER.exec(cased.slice(start, end))?.[1] ?? '') });
      sentences.push(...sentencesOf(cased, start, end));
    }
    start = end + 1;
  }
  return { items, sentences };
}

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

/** The items that hang under an item that ends in a colon. */
export function itemsBelow({ items }: Passages, item: Item): Item[] {
  const at = stretchIndexAt(items, item.start);
  const first = items[at + 1];
  const bullets: Item[] = [];
  if (!first || first.marker === '' || first.marker === item.marker) return bullets;
  for (let i = at + 1; i < items.length; i++) {
    const next = items[i];
    if (!next || (next.marker !== first.marker && next.marker !== '')) break;
    if (next.marker !== '') bullets.push(next);
  }
  return bullets;
}

import { periodIn, type Period } from '../../facts/period';
import { isToned, toned } from '../../text/tones';
import { stretchAt, type Stretch } from '../passage';
import type { ClaimFigure } from '../claim';
import type { Figure } from '../figure';
import type { Prose } from '../prose';
import { namedIn, type AreaNames, type Named } from './areas';
import { peopleAt, sourcesIn, type SaidPart } from './parts';
import { lastMeasure, type Asking } from './prose-measure';
import { telling, type WordsOf } from './words';

/** Words of a report that may name what a figure is of, the surest first (lời văn quanh số liệu). */
export interface Phrase {
  readonly words: readonly string[];
  readonly trust: number;
}

/** What a figure of a report says (nội dung của con số): what to look up. */
export interface Asked {
  readonly dimension: 'money' | 'percent' | 'count';
  /** In đồng when it is money. */
  readonly value: number;
  readonly half: number;
  readonly hedge: 'over' | 'under' | 'about' | null;
  readonly phrases: readonly Phrase[];
  /** The words right after it. */
  readonly noun: readonly string[];
  readonly measure: Asking | null;
  /** Of a per-cent, the measure that it is a rate of. */
  readonly rateOf: Asking | null;
  readonly carriedOver: boolean;
  /** Money given in the year itself, apart from what was carried over. */
  readonly givenNow: boolean;
  /** The place it is of; `carried` is one of a sentence before, when its own names none. */
  readonly area: Named | null;
  readonly whole: boolean;
  readonly carried: Named | null;
  readonly period: Period;
  readonly parts: readonly string[];
  /** Of "02/9 chỉ tiêu": which of its two figures, or its rate. */
  readonly met: 'met' | 'given' | 'unmet' | 'rate' | null;
  /** Per one of something, or a change, an excess, a share: nothing that a cell of a form holds. */
  readonly apart: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where its clause begins, and the sentence. */
  readonly clause: number;
  readonly sentence: Stretch;
  readonly previous: Stretch | null;
  readonly next: Figure | null;
}

/** In small letters: "Chợ Đồn" is no "cho". */
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

const quote = ({ prose }: Asker, start: number, end: number): string =>
  end > start ? prose.source.quote(start, end) : '';

const flatIn = ({ prose }: Asker, start: number, end: number): string => prose.source.flat.slice(start, end);

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

const isPairedWith = (asker: Asker, from: Stretch, to: Stretch): boolean =>
  /^ ?\/ ?$/.test(flatIn(asker, from.end, to.start)) ||
  /^ tren( tong( so)?)? $/.test(flatIn(asker, from.end, to.start));

const HEDGES: readonly (readonly [Asked['hedge'], RegExp])[] = [
  ['over', /\b(hon|tren|over|more than)\s*$/],
  ['under', /\b(gan|duoi|nearly|almost)\s*$/],
  ['about', /\b(khoang|xap xi|chung|about|around|approximately)\s*$/],
];
/** Per one of something, a change, an excess, a share; with tones: "giám sát" is no "giảm", "tặng" no "tăng". */
const APART =
  /(^|[ (,])(mỗi|bình quân|trung bình|vượt|tăng|giảm|chiếm|tỷ trọng|tỉ trọng|cơ cấu|gấp|ít hơn|nhiều hơn|per|each|average|increased?|rose|fell)( [^,;]*)?$/;
const APART_BARE =
  /(^|[ (,])(moi|binh quan|trung binh|vuot|tang (them )?|giam (di )?|chiem|ty trong|ti trong|co cau|gap|it hon|nhieu hon)( [^,;]*)?$/;

const isApart = (words: string): boolean => (isToned(words) ? APART : APART_BARE).test(toned(words));

const spanYears = (text: string): Period => periodIn(text).period;

/** The time said nearest to a figure: in its own words, its clause, its sentence. */
function timeOf(asker: Asker, own: readonly Stretch[]): Period {
  for (const { start, end } of own) {
    const period = spanYears(quote(asker, start, end));
    if (period.years !== null || period.part !== null) return period;
  }
  return { years: null, part: null, running: false };
}

const WHOLE = /\b(toan (tinh|huyen|xa|quoc)|ca (tinh|huyen|xa)|tong (so|cong)|tong)\b/;

interface Around {
  readonly place: Place;
  readonly after: Stretch;
  readonly before: Stretch;
  readonly subject: Stretch;
  readonly opening: Stretch;
  readonly heading: Stretch | null;
}

function aroundOf(asker: Asker, start: number, end: number): Around {
  const place = placeOf(asker, start, end);
  const { sentence } = place;
  // Of "77/75 tổ" both figures have the words after the second, and before the first.
  const second = place.next && isPairedWith(asker, { start, end }, place.next) ? place.next : null;
  const first = place.previous && isPairedWith(asker, place.previous, { start, end }) ? place.previous : null;
  return {
    place,
    after: after(asker, second ? placeOf(asker, second.start, second.end) : place),
    before: leading(asker, first ? placeOf(asker, first.start, first.end) : place),
    subject: subject(asker, place.clause, start),
    opening: subject(asker, sentence.start, start),
    heading: heading(asker, place),
  };
}

const MET = /^ ?(chi tieu|indicators?)\b/;

/** "02/9 chỉ tiêu", "7 chỉ tiêu chưa đạt": what of the indicators it counts. */
function metOf(asker: Asker, around: Around, percent: boolean): Asked['met'] {
  const { place, after: noun, before: lead } = around;
  const words = flatIn(asker, noun.start, noun.end);
  if (percent) {
    const { previous } = place;
    if (!previous || flatIn(asker, previous.end, place.start).length > 40) return null;
    return MET.test(flatIn(asker, previous.end, place.start)) ? 'rate' : null;
  }
  if (!MET.test(words)) return null;
  const led = flatIn(asker, lead.start, lead.end);
  if (place.next && isPairedWith(asker, place, place.next)) return /\b(chua|khong)\b/.test(led) ? 'unmet' : 'met';
  if (place.previous && isPairedWith(asker, place.previous, place)) return 'given';
  const all = `${led} ${words}`;
  if (/\b(chua|khong) (dat|hoan thanh|thuc hien|trien khai)\b/.test(all)) return 'unmet';
  if (/\bvuot\b/.test(all) && !/\bdat\b/.test(all)) return null;
  if (/\b(dat|hoan thanh|thuc hien duoc|met|achieved)\b/.test(all)) return 'met';
  return /\b(giao|tong so|tham muu|gom|co)\b/.test(all) ? 'given' : null;
}

function measureOf(asker: Asker, { place, before: lead, after: noun, subject: clause }: Around): Asking | null {
  const text = ({ start, end }: Stretch): string => flatIn(asker, start, end);
  const said = lastMeasure(text(lead));
  if (place.next && isPairedWith(asker, place, place.next)) return said === null || said === 'plan' ? 'actual' : said;
  if (place.previous && isPairedWith(asker, place.previous, place)) return 'plan';
  return said ?? lastMeasure(text(noun)) ?? lastMeasure(text(clause));
}

/** "Giải ngân 318 triệu đồng, đạt 9%": the rate is of what the figure before it measures. */
function rateOf(asker: Asker, { place, before: lead, subject: clause }: Around): Asking | null {
  const done = ({ start, end }: Stretch): Asking | null => {
    const said = lastMeasure(flatIn(asker, start, end));
    return said === 'plan' || said === 'actual' ? null : said;
  };
  return done(lead) ?? (place.previous ? done({ start: clause.start, end: place.start }) : null);
}

function areaOf(asker: Asker, around: Around): Pick<Asked, 'area' | 'whole' | 'carried'> {
  const { place, before: lead, after: noun, subject: clause, opening, heading: above } = around;
  const inside = ({ start, end }: Stretch): Named[] =>
    namedIn(asker.prose.source, start, end, asker.names, asker.wordsOf);
  const own = inside(lead).pop() ?? inside(noun)[0] ?? null;
  if (own) return { area: own, whole: false, carried: null };
  const nearby = [lead, clause].some(({ start, end }) => WHOLE.test(flatIn(asker, start, end)));
  if (nearby) return { area: null, whole: true, carried: null };
  const said = inside(clause).pop() ?? inside(opening).pop() ?? null;
  if (said) return { area: said, whole: false, carried: null };
  const paragraph = stretchAt(asker.prose.items, place.start);
  const earlier = paragraph ? inside({ start: paragraph.start, end: place.sentence.start }).pop() : undefined;
  return { area: null, whole: false, carried: earlier ?? (above ? inside(above).pop() : undefined) ?? null };
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

function phrasesOf(asker: Asker, around: Around, percent: boolean, aside: readonly string[]): Phrase[] {
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

/** Reads what a figure says off the words around it. */
export function askedOf(asker: Asker, figure: ClaimFigure): Asked {
  const start = flatAt(asker.prose, figure.at.start);
  const end = Math.max(start + 1, flatAt(asker.prose, figure.at.end));
  const around = aroundOf(asker, start, end);
  const { before: lead, after: noun, subject: clause, opening } = around;
  const { next } = around.place;
  const beside = next && isPairedWith(asker, { start, end }, next) ? next.money : null;
  const money = figure.money ?? (figure.percent ? null : beside);
  const dimension = figure.percent ? 'percent' : money !== null ? 'money' : 'count';
  const led = flatIn(asker, Math.max(lead.start, start - 80), start);
  const scale = money ?? 1;
  const near = [lead, noun, clause].map((s) => quote(asker, s.start, s.end));
  const said: readonly SaidPart[] =
    dimension === 'money' ? sourcesIn(near.slice(0, 2).join(' ')) : peopleAt(near[0] ?? '', near[1] ?? '');
  const area = areaOf(asker, around);
  const aside = [...said.map(({ words }) => words), (area.area ?? area.carried)?.name ?? ''];
  return {
    dimension,
    value: Number((figure.value * scale).toPrecision(15)),
    half: dimension === 'count' && figure.halfUnit >= 0.5 ? 0 : figure.halfUnit * scale,
    hedge: HEDGES.find(([, words]) => words.test(led))?.[0] ?? null,
    phrases: phrasesOf(asker, around, figure.percent, asker.wordsOf(aside.join(' '))),
    noun: asker.wordsOf(near[1] ?? ''),
    measure: figure.percent ? 'rate' : measureOf(asker, around),
    rateOf: figure.percent ? rateOf(asker, around) : null,
    givenNow: /\b(giao (trong )?nam|nam nay|trong nam|giao moi|bo sung)\b/.test(flatIn(asker, clause.start, noun.end)),
    carriedOver: /\b(keo dai|chuyen nguon|carried|carry)\b/.test(flatIn(asker, clause.start, noun.end)),
    ...area,
    period: timeOf(asker, [lead, noun, clause, opening]),
    parts: said.map(({ part }) => part),
    met: metOf(asker, around, figure.percent),
    apart: isApart(quote(asker, Math.max(lead.start, start - 80), start)),
  };
}

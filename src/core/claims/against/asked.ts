import { periodIn, type Period } from '../../facts/period';
import { isToned, toned } from '../../text/tones';
import type { ClaimFigure } from '../claim';
import { stretchAt, type Stretch } from '../passage';
import { aroundOf, flatAt, flatIn, isOutOf, isPairedWith, quote, type Around, type Asker } from './around';
import { namedIn, type Named } from './areas';
import { peopleAt, sourcesIn, type SaidPart } from './parts';
import { phrasesOf, type Phrase } from './phrases';
import { lastMeasure, type Asking } from './prose-measure';

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
  readonly met: 'met' | 'given' | 'unmet' | 'rate' | 'unmet-rate' | null;
  /** Of "02/9 chỉ tiêu", the 9: it tells which table's indicators are counted. */
  readonly outOf: number | null;
  /** Per one of something, or a change, an excess, a share: nothing that a cell of a form holds. */
  readonly apart: boolean;
}

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

const MET = /^ ?(chi tieu|indicators?)\b/;

/** "02/9 chỉ tiêu", "7 chỉ tiêu chưa đạt": what of the indicators it counts. */
function metOf(asker: Asker, around: Around, percent: boolean): Asked['met'] {
  const { place, after: noun, before: lead } = around;
  const words = flatIn(asker, noun.start, noun.end);
  if (percent) {
    const { previous } = place;
    if (!previous || flatIn(asker, previous.end, place.start).length > 40) return null;
    if (!MET.test(flatIn(asker, previous.end, place.start))) return null;
    const of = metOf(asker, aroundOf(asker, previous.start, previous.end), false);
    return of === 'unmet' ? 'unmet-rate' : 'rate';
  }
  if (!MET.test(words)) return null;
  const led = flatIn(asker, lead.start, lead.end);
  if (place.next && isOutOf(asker, place, place.next)) return /\b(chua|khong)\b/.test(led) ? 'unmet' : 'met';
  if (place.previous && isOutOf(asker, place.previous, place)) return 'given';
  const all = `${led} ${words}`;
  if (/\b(chua|khong) (dat|hoan thanh|thuc hien|trien khai)\b/.test(all)) return 'unmet';
  if (/\bvuot\b/.test(all) && !/\bdat\b/.test(all)) return null;
  if (/\b(dat|hoan thanh|thuc hien duoc|met|achieved)\b/.test(all)) return 'met';
  return /\b(giao|tong so|tham muu|gom|co)\b/.test(all) ? 'given' : null;
}

/** The whole of "02/9 chỉ tiêu", said beside the figure that is asked for. */
function outOf(asker: Asker, { place }: Around, percent: boolean): number | null {
  const { next, previous } = place;
  if (percent) return previous?.value ?? null;
  return next && isOutOf(asker, place, next) ? next.value : null;
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
  const nearby = [lead, clause, opening].some(({ start, end }) => WHOLE.test(flatIn(asker, start, end)));
  if (nearby) return { area: null, whole: true, carried: null };
  const said = inside(clause).pop() ?? inside(opening).pop() ?? null;
  if (said) return { area: said, whole: false, carried: null };
  const paragraph = stretchAt(asker.prose.items, place.start);
  const earlier = paragraph ? inside({ start: paragraph.start, end: place.sentence.start }).pop() : undefined;
  return { area: null, whole: false, carried: earlier ?? (above ? inside(above).pop() : undefined) ?? null };
}

/** The unit of a figure; "318/3.291 triệu đồng" writes it once for both. */
function unitOf(
  asker: Asker,
  { place }: Around,
  { percent, money }: ClaimFigure,
): Pick<Asked, 'dimension'> & { readonly scale: number } {
  if (percent) return { dimension: 'percent', scale: 1 };
  const { next } = place;
  const said = money ?? (next && isPairedWith(asker, place, next) ? next.money : null);
  return said === null ? { dimension: 'count', scale: 1 } : { dimension: 'money', scale: said };
}

const GIVEN_NOW = /\b(giao (trong )?nam|nam nay|trong nam|giao moi|bo sung)\b/;
const CARRIED = /\b(keo dai|chuyen nguon|carried|carry)\b/;

/** Reads what a figure says off the words around it. */
export function askedOf(asker: Asker, figure: ClaimFigure): Asked {
  const start = flatAt(asker.prose, figure.at.start);
  const around = aroundOf(asker, start, Math.max(start + 1, flatAt(asker.prose, figure.at.end)));
  const { before: lead, after: noun, subject: clause, opening } = around;
  const { dimension, scale } = unitOf(asker, around, figure);
  const from = Math.max(lead.start, start - 80);
  const [led, named] = [quote(asker, lead.start, lead.end), quote(asker, noun.start, noun.end)];
  const parts: readonly SaidPart[] = dimension === 'money' ? sourcesIn(`${led} ${named}`) : peopleAt(led, named);
  const area = areaOf(asker, around);
  const aside = [...parts.map(({ words }) => words), (area.area ?? area.carried)?.name ?? ''].join(' ');
  const said = flatIn(asker, clause.start, noun.end);
  return {
    dimension,
    value: Number((figure.value * scale).toPrecision(15)),
    half: dimension === 'count' && figure.halfUnit >= 0.5 ? 0 : figure.halfUnit * scale,
    hedge: HEDGES.find(([, words]) => words.test(flatIn(asker, from, start)))?.[0] ?? null,
    phrases: phrasesOf(asker, around, figure.percent, asker.wordsOf(aside)),
    noun: asker.wordsOf(named),
    measure: figure.percent ? 'rate' : measureOf(asker, around),
    rateOf: figure.percent ? rateOf(asker, around) : null,
    givenNow: GIVEN_NOW.test(said),
    carriedOver: CARRIED.test(said),
    ...area,
    period: timeOf(asker, [lead, noun, clause, opening]),
    parts: parts.map(({ part }) => part),
    met: metOf(asker, around, figure.percent),
    outOf: outOf(asker, around, figure.percent),
    apart: isApart(quote(asker, from, start)),
  };
}

import { fold } from '../text/fold';
import { says, toned } from '../text/tones';

/** How a printed comparison is computed (chỉ số, tốc độ tăng, cơ cấu, điểm phần trăm, bình quân). */
export type Way = 'index' | 'growth' | 'share' | 'points' | 'mean';

/** What a heading says that its column compares. */
export interface ComparisonHeading {
  /** The ways its words leave open, the likeliest first; none where it speaks of no comparison. */
  readonly ways: readonly Way[];
  /** "KH 2025/ƯTH 2024", "Tháng 9 so với tháng 8": what is compared, and with what; null where it does not say. */
  readonly top: string | null;
  readonly under: string | null;
}

const POINTS = ['điểm %', 'điểm phần trăm', 'percentage point', 'percentage points'];
const SHARE = [
  'cơ cấu',
  'tỷ trọng',
  'tỉ trọng',
  'chiếm',
  '% trong tổng',
  '% tổng số',
  '% trên tổng',
  '% so tổng',
  '% so với tổng',
  'share',
  'structure',
];
const GROWTH = ['tốc độ tăng', 'tăng trưởng', 'tăng giảm', 'tăng', 'growth', 'increase', 'change'];
const INDEX = ['chỉ số phát triển', 'tốc độ phát triển', 'so với', 'so sánh', 'so', 'cùng kỳ', 'index', 'against'];
const MEAN = ['bình quân', 'trung bình', 'bq', 'average', 'mean', 'per'];
/** A difference in so many units, and no rate. */
const DIFFERENCE = ['tuyệt đối', 'số tuyệt đối', 'chênh lệch', 'số lượng', 'difference', 'absolute'];
const PERCENT = ['%', 'phần trăm', 'percent'];

const tells = (text: string, phrases: readonly string[]): boolean => says(text, phrases) !== null;

/** Signs of rising and falling that stand in the middle of words. */
const unsigned = (text: string): string =>
  text
    .replace(/\(\s*[+-]\s*\)/g, ' ')
    .replace(/\(\s*%\s*\)/g, ' % ')
    .replace(/[,/]\s*(?=giảm)/g, ' ')
    .replace(/ +/g, ' ');

const saysPercent = (text: string): boolean => tells(text, PERCENT) || text.includes('%');

/** The ways that a heading in percent may mean; a plain index or share may stand without the sign. */
function waysOf(text: string, percent: boolean): Way[] {
  if (tells(text, POINTS)) return ['points'];
  if (tells(text, MEAN)) return ['mean'];
  if (tells(text, SHARE)) return ['share'];
  const rises = tells(text, GROWTH);
  if (rises) return percent || tells(text, ['tốc độ tăng', 'growth']) ? ['growth', 'index'] : [];
  return tells(text, INDEX) ? ['index', 'growth'] : [];
}

const SIDES = / so với | so | against | compared with | over /;

/** A quotient of two things that words or years name: "KH 2025/ƯTH 2024", "2024/2023". */
export function quotientIn(text: string): readonly [string, string] | null {
  const parts = toned(text).split('/');
  if (parts.length !== 2) return null;
  const [top = '', under = ''] = parts.map((part) => part.replace(/\( ?%? ?\)|%/g, ' ').trim());
  const years = [top, under].map((side) => Number(/(?:^|\D)(20\d\d)(?!\d)/.exec(side)?.[1] ?? 0));
  const [later = 0, earlier = 0] = years;
  const byYear = later > earlier && earlier > 0;
  if (byYear) return [top, under];
  // "Tháng 9/2024 so với" is a date and no quotient.
  const dated = /\d$/.test(top) && /^\d/.test(under);
  return !dated && hasLetters(top) && hasLetters(under) ? [top, under] : null;
}

const hasLetters = (text: string): boolean => /[a-zđ]{2}/.test(fold(text));

function sidesOf(path: readonly string[]): Pick<ComparisonHeading, 'top' | 'under'> {
  for (const text of [...path].reverse()) {
    const quotient = quotientIn(text);
    if (quotient) return { top: quotient[0], under: quotient[1] };
  }
  const whole = ` ${toned(path.join(' ')).replace(/\( ?%? ?\)|%/g, ' ')} `;
  const at = SIDES.exec(whole);
  if (!at) return { top: null, under: null };
  return { top: whole.slice(0, at.index).trim(), under: whole.slice(at.index + at[0].length).trim() };
}

/** Reads a header path as a comparison. */
export function comparisonHeading(path: readonly string[], percent: boolean): ComparisonHeading {
  const texts = path.map((text) => unsigned(toned(text)));
  const leaf = texts[texts.length - 1] ?? '';
  const whole = texts.join(' ');
  const difference = !saysPercent(leaf) && (tells(leaf, DIFFERENCE) || /^số /.test(leaf));
  if (difference && !tells(leaf, MEAN)) return { ways: [], top: null, under: null };
  return { ways: waysOf(whole, percent || saysPercent(whole)), ...sidesOf(path) };
}

/** "Bình quân hội viên một chi hội": so much of the first for each of the second (bình quân của gì trên gì). */
export function meanOf(path: readonly string[]): { readonly of: string; readonly per: string } | null {
  for (const text of [...path].reverse()) {
    const said = toned(text).replace(/\([^()]*\)/g, ' ');
    const match = EACH.exec(said);
    if (!match?.[2]) continue;
    const of = (match[1] ?? '').replace(MEAN_WORDS, ' ').replace(/ +/g, ' ').trim();
    const per = match[2].replace(MEAN_WORDS, ' ').replace(/\b(năm )?20\d\d\b/g, ' ');
    return { of, per: per.replace(/ +/g, ' ').trim() };
  }
  return null;
}

const EACH = /^(.*?)(?:\/| trên (?:một |1 )?| (?:một|1|mỗi) | đầu | per ) ?(?:một |1 |mỗi )?(.+)/;
const MEAN_WORDS = /bình quân|trung bình|(^| )bq|average|mean/g;

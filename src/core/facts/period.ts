import { fold } from '../text/fold';
import { toned } from '../text/tones';

/** The time a column speaks of (kỳ). */
export interface Period {
  /** `2023`, `2021-2025`, `..2025` (đến năm 2025); null when it names none. */
  readonly years: string | null;
  /** `Q2`, `M09`, `M1-9`, `H2`, `alone` (trong kỳ), `previous`; null for the whole of the years. */
  readonly part: string | null;
  /** Counted from the start up to then (lũy kế, đến ngày …). */
  readonly running: boolean;
}

export const NO_PERIOD: Period = { years: null, part: null, running: false };

interface Found {
  years: string | null;
  part: string | null;
  running: boolean;
}

type Reader = readonly [RegExp, (match: RegExpExecArray, found: Found) => void];

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const WORDS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9, hai: 2, muoi: 10 };
const two = (text: string): string => text.padStart(2, '0');
const UNTIL = '\\b(?:tinh |luy ke |uoc )*(?:den |toi |het |tu \\S+ den )+(?:het )?(?:ngay |thoi diem )*';

/** 31/01 closes the books of the year before (hết thời gian chỉnh lý). */
const yearOfDate = (day: number, month: number, year: number): number => (month === 1 && day <= 31 ? year - 1 : year);

/** Tried in order on the folded text; what one takes the next does not see. */
const READERS: readonly Reader[] = [
  [
    new RegExp(`(${UNTIL})?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(20\\d\\d)`),
    (m, found) => {
      found.years = String(yearOfDate(Number(m[2]), Number(m[3]), Number(m[4])));
      found.running = true;
    },
  ],
  [
    /(?:den |het )?(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (20\d\d)/,
    (m, found) => {
      found.years = String(yearOfDate(Number(m[1]), Number(m[2]), Number(m[3])));
      found.running = true;
    },
  ],
  [new RegExp(`${UNTIL}(\\d{1,2})/(\\d{1,2})(?![\\d/])`), (_, found) => void (found.running = true)],
  [
    new RegExp(`${UNTIL}(?:cuoi )?thang (\\d{1,2})(?:\\s*(?:/|-|nam)\\s*(20\\d\\d))?`),
    (m, found) => {
      found.running = true;
      found.part ??= `M1-${String(Number(m[1]))}`;
      found.years ??= m[2] ?? null;
    },
  ],
  [
    new RegExp(`${UNTIL}quy ([iv]+|[1-4])\\b(?:\\s*(?:/|-|nam)\\s*(20\\d\\d))?`),
    (m, found) => {
      found.running = true;
      found.part ??= `M1-${String(Number(ROMAN[m[1] ?? ''] ?? m[1]) * 3)}`;
      found.years ??= m[2] ?? null;
    },
  ],
  [
    /(?:^| )(?:(?:ca )?(?:giai doan|thoi ky|gd|nhiem ky)(?: [i\d]{1,3}(?!\d))?:? ?)?(?:tu )?(?:nam )?(20\d\d)\s?(?:-|den)\s?(?:nam )?(20\d\d)/,
    (m, found) => void (found.years = `${m[1] ?? ''}-${m[2] ?? ''}`),
  ],
  [/\bca (?:giai doan|thoi ky)\b/, (_, found) => void (found.years ??= 'stage')],
  [
    /\bquy (i{1,3}|iv|[1-4])\b(?:\s*(?:\/|-|nam)\s*(20\d\d))?|\bq\.? ?(i{1,3}|iv|[1-4])\b/,
    (m, found) => {
      found.part = `Q${ROMAN[m[1] ?? m[3] ?? ''] ?? m[1] ?? m[3] ?? ''}`;
      found.years ??= m[2] ?? null;
    },
  ],
  [
    /\b(\d{1,2}|ba|sau|chin) thang cuoi(?: nam)?/,
    (m, found) => void (found.part = `L${String(WORDS[m[1] ?? ''] ?? Number(m[1]))}`),
  ],
  [
    /\b(\d{1,2}|ba|sau|chin) thang(?: dau nam)?/,
    (m, found) => {
      found.part = `M1-${String(WORDS[m[1] ?? ''] ?? Number(m[1]))}`;
      found.running = true;
    },
  ],
  [
    /\bthang (\d{1,2})\b(?:\s*(?:\/|-|nam)\s*(20\d\d))?|\bt(\d{1,2})\b/,
    (m, found) => {
      found.part = `M${two(m[1] ?? m[3] ?? '')}`;
      found.years ??= m[2] ?? null;
    },
  ],
  [/\bca nam(?: (20\d\d))?/, (m, found) => void (found.years ??= m[1] ?? null)],
  [/\bden (?:het )?nam (20\d\d)\b/, (m, found) => void (found.years = `..${m[1] ?? ''}`)],
  [/(?:\bnam |\bnam: ?|(?:^|[\s(,/-]))(20[0-4]\d)(?!\d)/, (m, found) => void (found.years ??= m[1] ?? null)],
];

/** The period in a text, and the text without it. */
export function periodIn(text: string): { readonly period: Period; readonly rest: string } {
  let rest = toned(text);
  const found: Found = { ...NO_PERIOD };
  for (const [pattern, take] of READERS) {
    const match = pattern.exec(fold(rest));
    if (!match) continue;
    take(match, found);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.replace(/ +/g, ' ').trim();
  }
  return { period: found, rest };
}

/** Two readings of one path joined: what an inner text does not say, an outer one may. */
export const joinPeriods = (outer: Period, inner: Period): Period => ({
  years: inner.years ?? outer.years,
  part: inner.part ?? outer.part,
  running: inner.running || outer.running,
});

/** One key for equal periods. */
export const periodKey = ({ years, part }: Period): string => `${years ?? ''}/${part ?? ''}`;

const span = (years: string): readonly [number, number] => {
  const [from = '', to = from] = years.split('-');
  return [Number(from), Number(to)];
};

export const isStageOf = (years: string | null): boolean => years !== null && (/-/.test(years) || years === 'stage');

/** Whether a year lies in a stage, or at or before the year a target is set for. */
export function within(year: string, years: string): boolean {
  if (years === 'stage') return true;
  if (years.startsWith('..')) return span(year.replace('..', ''))[1] <= Number(years.slice(2));
  const [from, to] = span(years);
  const [first, last] = span(year.replace('..', ''));
  return first >= from && last <= to;
}

/** Whether figures of this part begin with the year: they say how far the year's plan has come. */
export const beginsTheYear = ({ part, running }: Period): boolean =>
  part === null ? running : running || /^(M1-|Q1$|M01$)/.test(part);

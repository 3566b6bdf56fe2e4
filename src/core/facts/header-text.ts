import { unitInBrackets } from '../table/unit';
import { toned } from '../text/tones';
import { sensesOf, type HeaderSenses } from './header-senses';
import type { Measure, Sense } from './lexicon';
import { periodIn, type Period } from './period';

/** One header text, read. */
export interface HeaderText {
  readonly shown: string;
  readonly read: HeaderSenses;
  readonly period: Period;
  /** Some of its words were of time. */
  readonly timed: boolean;
  /** The decision it names: "QĐ 1203/QĐ-UBND". */
  readonly document: string | null;
}

const NOTES = /\(\s*(?:\d{1,2}[a-z]?|\*+)\s*\)|\(\s*\d[\d\s=+\-x*/().:]{0,80}\)/g;
const DOCUMENT =
  /(?:(?:quyết định|qđ|nghị quyết|nq|công văn|cv|kế hoạch|kh|văn bản|vb|tờ trình|thông báo)\s*(?:số\s*)?)?\d{1,12}\s*\/\s*(?:20\d\d\s*\/\s*)?[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ][A-ZĐa-z&]*)+(?:,?\s*ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d)?/i;

export function readText(text: string): HeaderText {
  const document = DOCUMENT.exec(text);
  const undocumented = document ? text.replace(document[0], ' ') : text;
  const unit = unitInBrackets(undocumented);
  const bare = (unit && !unit.percent ? undocumented.replace(/\([^()]*\)\s*$/, '') : undocumented).replace(NOTES, ' ');
  const { period, rest } = periodIn(bare);
  const read = sensesOf(rest);
  const timed = rest !== toned(bare);
  return {
    shown: text,
    read,
    timed,
    period: read.senses.reduce(withSpan, period),
    document: document ? document[0] : null,
  };
}

function withSpan(period: Period, sense: Sense): Period {
  if (sense.says !== 'period') return period;
  if (sense.span === 'running') return { ...period, running: true };
  if (sense.span === 'full') return period;
  return { ...period, part: period.part ?? sense.span };
}

export const measuresOf = ({ read }: HeaderText): Measure[] =>
  read.senses.flatMap((sense) => (sense.says === 'measure' ? [sense.measure] : []));

/** Measures of what was done, or is expected to be. */
export const isDone = (measure: Measure | null): boolean =>
  measure === 'actual' || measure === 'disbursed' || measure === 'advance' || measure === 'estimate';

export const isPlanned = (measure: Measure | null): boolean => measure === 'plan' || measure === 'target';

/** Of several measures in one text: a rate is a rate of something; then what is left or expected; then the first said. */
export function measureOf(measures: readonly Measure[]): Measure | null {
  for (const name of ['rate', 'remaining', 'carried-on', 'cancelled', 'adjustment'] as const)
    if (measures.includes(name)) return name;
  const [said = null] = measures;
  // "Kết quả giải ngân" is what was disbursed.
  const first = said === 'actual' ? (measures.find((m) => m === 'disbursed' || m === 'advance') ?? said) : said;
  if (!measures.includes('estimate')) return first;
  return measures.some(isPlanned) && !measures.some((m) => m === 'actual' || m === 'disbursed') ? first : 'estimate';
}

const CARRIED_OUT = ['thưc4', 'hiên4'];

const thingKey = ({ read }: HeaderText, rest = read.rest): string =>
  [...read.senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : [])), ...rest].join(' ');

/**
 * "Thực hiện nhóm A" is to carry something out, and what was done of it where "Kế hoạch nhóm A" stands beside it: the
 * headers of one table read together.
 */
export function readTogether(texts: readonly string[]): Map<string, HeaderText> {
  const read = new Map(texts.map((text) => [text, readText(text)] as const));
  const planned = new Set(
    [...read.values()].filter((text) => isPlanned(measureOf(measuresOf(text)))).map((t) => thingKey(t)),
  );
  for (const [text, said] of read) {
    const { rest, senses } = said.read;
    const isVerb = CARRIED_OUT.every((word, i) => rest[i] === word) && measuresOf(said).length === 0;
    if (!isVerb || !planned.has(thingKey(said, rest.slice(2)))) continue;
    const done: Sense = { says: 'measure', measure: 'actual' };
    read.set(text, { ...said, read: { ...said.read, senses: [done, ...senses], rest: rest.slice(2) } });
  }
  return read;
}

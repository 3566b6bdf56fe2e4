import { nameKey } from '../arithmetic/names';
import { isPrefixedArea } from '../table/place-name';
import { amountAt } from '../table/read-amount';
import type { Column, Table } from '../table/table';
import { quotientIn } from './compared-words';
import { fold, plain } from '../text/fold';
import { toned } from '../text/tones';
import { derived } from './facts';
import { partsOf, splitsOf, wordsOf } from './header-parts';
import { isDone, isPlanned, measureOf, measuresOf, readText, readTogether, type HeaderText } from './header-text';
import { headingKey, headingsOf, isGiven, measuredLevel, roofsOf, STUB, thingsOf, type Headings } from './headings';
import type { Measure, Sense, Version } from './lexicon';
import { joinPeriods, NO_PERIOD, type Period } from './period';
import { withCaptions, withImplied, withOpenedParts, withoutWeak } from './settle-coordinates';

export { isDone, isPlanned };

/** Where the figures of a column stand (tọa độ của cột): what they measure, and of what. */
export interface Coordinates {
  readonly measure: Measure | null;
  /** Said of counts or of money in so many words ("chỉ tiêu", "dự toán"), not only "kế hoạch". */
  readonly firm: boolean;
  readonly version: Version | null;
  readonly period: Period;
  /**
   * What parts the whole: places, sources, "nữ", "mô hình A" (các lát cắt), as keys in order. Two columns speak of the
   * same only if these are equal, whatever the words are and at whatever level they stand.
   */
  readonly parts: readonly string[];
  /** The same as written, to be shown. */
  readonly captions: readonly string[];
  /** Parts that stand in the same text as the measure: not parting where every plan has them ("kế hoạch vốn sự nghiệp"). */
  readonly ownParts: readonly string[];
  /** Words beside the measure in its own text: "tổ thành lập" of "Số tổ thành lập". */
  readonly beside: string;
  /** Of a rate column, the measure that it is a rate of, when it says. */
  readonly rateOf: Measure | null;
  /** The decision that its header names. */
  readonly document: string | null;
  /** The version is only guessed from "giao". */
  readonly weak: boolean;
  /** Depth of the header text that says the measure; -1 where none does. */
  readonly level: number;
}

/** Money carried over or given this year is planned, as long as nothing says that it was spent. */
const isCapital = (sense: Sense): boolean => sense.says === 'version' && !sense.version.startsWith('by ');

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

function versionOf(texts: readonly HeaderText[], given: boolean): Version | null {
  for (const { read } of [...texts].reverse())
    for (const sense of read.senses) if (sense.says === 'version') return sense.version;
  return given ? 'assigned' : null;
}

function build(
  column: Column,
  texts: readonly HeaderText[],
  headings: Headings,
  things: ReadonlySet<string>,
  roofs: ReadonlySet<string>,
): Coordinates {
  const { path } = column;
  const level = measuredLevel(path, texts, things, roofs);
  const all = texts[level] ? measuresOf(texts[level]) : [];
  const quotient = isQuotient(column, texts) || isAgainst(path);
  const measure = fromPerson(column) ?? (quotient ? 'rate' : measureOf(all)) ?? unsaidMeasure(texts);
  // A plan that does not say so may stand under words of what was done: a roof, which parts nothing.
  const isRoof = (text: HeaderText, depth: number): boolean =>
    level < 0 && measuresOf(text).length > 0 && roofs.has(headingKey(path, depth + 1));
  const parts = texts.map((text, depth) =>
    quotient && measureOf(measuresOf(text)) === 'rate'
      ? []
      : partsOf(
          text,
          isRoof(text, depth) ? 0 : depth - level,
          splitsOf(headings.get(headingKey(path, depth)), text, things),
        ),
  );
  const saysGiven = (text: HeaderText): boolean => measuresOf(text).length > 0 && isGiven(text);
  const outerGiven = texts.some((text, depth) => depth !== level && saysGiven(text));
  const last = texts[texts.length - 1];
  const given = outerGiven || (level === texts.length - 1 && last !== undefined && saysGiven(last));
  const own = parts[level] ?? [];
  return {
    measure,
    firm: all.length > 0 && (texts[level]?.read.senses.some((s) => s.says === 'measure' && s.firm === true) ?? false),
    version: versionOf(texts, given),
    weak: versionOf(texts, false) === null && given && !outerGiven,
    level,
    period: texts.reduce((outer, { period }) => joinPeriods(outer, period), NO_PERIOD),
    parts: [...parts.flat()].sort(),
    captions: texts.flatMap((text, depth) =>
      (parts[depth]?.length ?? 0) === 0 ? [] : depth === level ? partsAsWritten(text) : [text.shown],
    ),
    ownParts: unique(own),
    beside: texts[level] ? wordsOf(texts[level]) : '',
    rateOf: measure === 'rate' ? (all.find(isDone) ?? texts.map(rateOfOuter).find((m) => m !== null) ?? null) : null,
    document: texts.map((t) => t.document).find((d) => d !== null) ?? null,
  };
}

/** The parts that the text of a measure names: "NS tỉnh" of "Dự toán NS tỉnh". */
function partsAsWritten({ shown, read }: HeaderText): string[] {
  const written = plain(shown);
  return read.partWords.map((words) => {
    const at = toned(written).indexOf(words);
    return at < 0 ? words : written.slice(at, at + words.length);
  });
}

/** Money carried over or given, targets that somebody gave: planned, without the word. */
function unsaidMeasure(texts: readonly HeaderText[]): Measure | null {
  const senses = texts.flatMap(({ read }) => read.senses);
  if (senses.some(isCapital)) return 'plan';
  return senses.some((s) => s.says === 'version' && s.version.startsWith('by ')) ? 'target' : null;
}

/** "So sánh (%) > KH 2025/ƯTH 2024": a quotient of two columns under words of a rate. */
const isQuotient = ({ path }: Column, texts: readonly HeaderText[]): boolean =>
  texts.slice(0, -1).some((text) => measureOf(measuresOf(text)) === 'rate') &&
  quotientIn(path[path.length - 1] ?? '') !== null;

/** "Tỷ lệ % so với" over "KH 2023" and "năm 2022": what stands below is what the rate is over. */
const isAgainst = (path: readonly string[]): boolean =>
  path.slice(0, -1).some((text) => /\bso (voi|sanh)( voi)?\s*(:\s*)?(\(?%\)?)?$/.test(fold(text)));

const rateOfOuter = (text: HeaderText): Measure | null => measuresOf(text).find(isDone) ?? null;

const BY_ROLE: Readonly<Partial<Record<Column['role'], Measure>>> = {
  target: 'target',
  plan: 'plan',
  assigned: 'plan',
  'carry-over': 'plan',
  actual: 'actual',
  advance: 'advance',
  disbursed: 'disbursed',
  estimate: 'estimate',
  remaining: 'remaining',
  rate: 'rate',
};

/** A person's own word for a column, or the table's as a whole, stands above its header's. */
const fromPerson = (column: Column): Measure | null =>
  column.evidence.some(({ code }) => code === 'person' || code === 'areas-down')
    ? (BY_ROLE[column.role] ?? null)
    : null;

/** A column of words ("Đơn vị thực hiện") measures nothing. */
function isWords(table: Table, column: Column): boolean {
  let words = 0;
  for (const row of table.rows) {
    const { kind } = amountAt(table, row, column);
    if (kind === 'number' || kind === 'fraction') return false;
    if (kind === 'unreadable') words++;
  }
  return words > 0 && column.role === 'other';
}

/** "GN" in capitals may look like a place; a text that is wholly said is none. */
const isName = (text: string, texts: ReadonlyMap<string, HeaderText>): boolean =>
  (texts.get(text)?.read.rest.length ?? 0) > 0 || (isPrefixedArea(text) && !isSaid(text, texts));

const isSaid = (text: string, texts: ReadonlyMap<string, HeaderText>): boolean =>
  texts.get(text)?.read.senses.some(({ says }) => says === 'measure') ?? false;

/** A place is its name, whatever its syllables would say elsewhere. */
const nameOnly = (text: string): HeaderText => ({
  shown: text,
  read: { senses: [], rest: [nameKey(text)], partWords: [] },
  period: NO_PERIOD,
  timed: false,
  document: null,
});

/** The coordinates of every column of figures, read from its whole header path. */
export const coordinatesOf = derived((table): ReadonlyMap<Column, Coordinates> => {
  const texts = readTogether(table.columns.flatMap(({ path }) => path));
  const roofs = roofsOf(table.columns, texts);
  const headings = headingsOf(table.columns, texts, roofs);
  const things = thingsOf(headings);
  const areas = new Set(table.columns.flatMap(({ area }) => (area !== null && isName(area, texts) ? [area] : [])));
  const found = new Map<Column, Coordinates>();
  for (const column of table.columns) {
    if (STUB.includes(column.role) || isWords(table, column)) continue;
    const own = column.path.map((text) => (areas.has(text) ? nameOnly(text) : (texts.get(text) ?? readText(text))));
    found.set(column, build(column, own, headings, things, roofs));
  }
  return withImplied(table, withOpenedParts(withoutWeak(withCaptions(found, texts)), texts));
});

/** One key for columns that speak of the same part of the whole. */
export const partsKey = ({ parts }: Pick<Coordinates, 'parts'>): string => parts.join(' + ');

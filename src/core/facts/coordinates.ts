import type { Column, Table } from '../table/table';
import { unitInBrackets } from '../table/unit';
import { fold } from '../text/fold';
import { toned } from '../text/tones';
import { sensesOf, type HeaderSenses } from './header-senses';
import type { Measure, Sense, Version } from './lexicon';
import { joinPeriods, NO_PERIOD, periodIn, type Period } from './period';

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
}

/** One header text, read. */
export interface HeaderText {
  readonly shown: string;
  readonly read: HeaderSenses;
  readonly period: Period;
  /** The decision it names: "QĐ 1203/QĐ-UBND". */
  readonly document: string | null;
}

const NOTES = /\(\s*(?:\d{1,2}[a-z]?|\*+)\s*\)|\(\s*\d[\d\s=+\-x*/().:]*\)/g;
const DOCUMENT =
  /(?:(?:quyết định|qđ|nghị quyết|nq|công văn|cv|kế hoạch|kh|văn bản|vb|tờ trình|thông báo)\s*(?:số)?\s*)?\d+\s*\/\s*(?:20\d\d\s*\/\s*)?[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ][A-ZĐa-z&]*)+(?:,?\s*ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d)?/i;

function readText(text: string): HeaderText {
  const document = DOCUMENT.exec(text);
  const undocumented = document ? text.replace(document[0], ' ') : text;
  const unit = unitInBrackets(undocumented);
  const bare = (unit && !unit.percent ? undocumented.replace(/\([^()]*\)\s*$/, '') : undocumented).replace(NOTES, ' ');
  const { period, rest } = periodIn(bare);
  const read = sensesOf(rest);
  return { shown: text, read, period: read.senses.reduce(withSpan, period), document: document ? document[0] : null };
}

function withSpan(period: Period, sense: Sense): Period {
  if (sense.says !== 'period') return period;
  if (sense.span === 'running') return { ...period, running: true };
  if (sense.span === 'full') return period;
  return { ...period, part: period.part ?? sense.span };
}

const measuresOf = ({ read }: HeaderText): Measure[] =>
  read.senses.flatMap((sense) => (sense.says === 'measure' ? [sense.measure] : []));

/** Measures of what was done, or is expected to be. */
export const isDone = (measure: Measure | null): boolean =>
  measure === 'actual' || measure === 'disbursed' || measure === 'advance' || measure === 'estimate';

export const isPlanned = (measure: Measure | null): boolean => measure === 'plan' || measure === 'target';

/** Of several measures in one text: a rate is a rate of something; then what is left or expected; then the first said. */
function measureOf(measures: readonly Measure[]): Measure | null {
  for (const name of ['rate', 'remaining', 'carried-on', 'cancelled', 'adjustment'] as const)
    if (measures.includes(name)) return name;
  const [first = null] = measures;
  if (!measures.includes('estimate')) return first;
  return measures.some(isPlanned) && !measures.some((m) => m === 'actual' || m === 'disbursed') ? first : 'estimate';
}

/** What stands under one heading, to know which texts part it and which only name it. */
interface Heading {
  readonly texts: Set<string>;
  done: boolean;
}

type Headings = ReadonlyMap<string, Heading>;

const headingKey = (path: readonly string[], depth: number): string => path.slice(0, depth).map(fold).join(' > ');

const STUB: readonly Column['role'][] = ['ordinal', 'label', 'unit', 'note', 'code', 'verdict'];

function headingsOf(columns: readonly Column[], texts: ReadonlyMap<string, HeaderText>): Headings {
  const headings = new Map<string, Heading>();
  for (const { path, role } of columns) {
    if (STUB.includes(role)) continue;
    path.forEach((text, depth) => {
      const key = headingKey(path, depth);
      let heading = headings.get(key);
      if (!heading) headings.set(key, (heading = { texts: new Set(), done: false }));
      const measure = measureOf(measuresOf(texts.get(text) ?? readText(text)));
      if (measure === null) heading.texts.add(fold(text));
      if (isDone(measure)) heading.done = true;
    });
  }
  return headings;
}

/** "Vốn giao năm nay" under "Giải ngân" is what was spent of it, as long as nothing beside it says "giải ngân" again. */
const GIVEN = /\b(giao|bố trí|được cấp|phân bổ)\b/;
const isGiven = (text: HeaderText): boolean =>
  measuresOf(text).every(isPlanned) &&
  GIVEN.test(toned(text.shown)) &&
  !/kế hoạch|dự toán|chỉ tiêu/.test(toned(text.shown));

/** The level whose words say what the column measures: the innermost that does. */
function measuredLevel(path: readonly string[], texts: readonly HeaderText[], headings: Headings): number {
  for (let depth = texts.length - 1; depth >= 0; depth--) {
    const text = texts[depth];
    if (!text || measuresOf(text).length === 0) continue;
    const outer = texts.slice(0, depth).some((t) => isDone(measureOf(measuresOf(t))));
    if (outer && isGiven(text) && headings.get(headingKey(path, depth))?.done !== true) continue;
    return depth;
  }
  return -1;
}

const wordsOf = ({ read }: HeaderText): string => read.rest.join(' ');

const isEmpty = ({ read, period, shown }: HeaderText): boolean =>
  shown.trim() === '' || (read.senses.length === 0 && (period.years !== null || period.part !== null));

/** The parts that one text names: known ones by their own name, the rest of its words as one. */
function partsOf(text: HeaderText, measured: boolean, splits: boolean): string[] {
  const { senses, rest } = text.read;
  const known = senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : []));
  if (measured) return known;
  if (rest.length > 0) return [...known, wordsOf(text)];
  const says = senses.some((s) => s.says !== 'nothing');
  return known.length > 0 || says || !splits || isEmpty(text) ? known : [fold(text.shown)];
}

/** Money carried over or given this year is planned, as long as nothing says that it was spent. */
const isCapital = (sense: Sense): boolean =>
  sense.says === 'version' && (sense.version === 'carry-over' || sense.version === 'assigned');

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

function versionOf(texts: readonly HeaderText[], given: boolean): Version | null {
  for (const { read } of [...texts].reverse())
    for (const sense of read.senses) if (sense.says === 'version') return sense.version;
  return given ? 'assigned' : null;
}

function build(column: Column, texts: readonly HeaderText[], headings: Headings): Coordinates {
  const { path } = column;
  const level = measuredLevel(path, texts, headings);
  const all = texts[level] ? measuresOf(texts[level]) : [];
  const capital = texts.some(({ read }) => read.senses.some(isCapital));
  const measure = fromPerson(column) ?? measureOf(all) ?? (capital ? 'plan' : null);
  const parts = texts.map((text, depth) =>
    partsOf(text, depth === level, (headings.get(headingKey(path, depth))?.texts.size ?? 0) > 1),
  );
  const skipped = texts.some((text, depth) => depth > level && measuresOf(text).length > 0);
  const own = parts[level] ?? [];
  return {
    measure,
    firm: all.length > 0 && (texts[level]?.read.senses.some((s) => s.says === 'measure' && s.firm === true) ?? false),
    version: versionOf(texts, skipped || (texts[level] !== undefined && isPlanned(measure) && isGiven(texts[level]))),
    period: texts.reduce((outer, { period }) => joinPeriods(outer, period), NO_PERIOD),
    parts: unique(parts.flat()),
    captions: texts.filter((_, depth) => (parts[depth]?.length ?? 0) > 0 && depth !== level).map(({ shown }) => shown),
    ownParts: unique(own),
    beside: texts[level] ? wordsOf(texts[level]) : '',
    rateOf: measure === 'rate' ? (all.find(isDone) ?? texts.map(rateOfOuter).find((m) => m !== null) ?? null) : null,
    document: texts.map((t) => t.document).find((d) => d !== null) ?? null,
  };
}

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

const memory = new WeakMap<Table, ReadonlyMap<Column, Coordinates>>();

/** The coordinates of every column of figures, read from its whole header path. */
export function coordinatesOf(table: Table): ReadonlyMap<Column, Coordinates> {
  const known = memory.get(table);
  if (known) return known;
  const texts = new Map<string, HeaderText>();
  for (const { path } of table.columns) for (const text of path) if (!texts.has(text)) texts.set(text, readText(text));
  const headings = headingsOf(table.columns, texts);
  const found = new Map<Column, Coordinates>();
  for (const column of table.columns) {
    if (STUB.includes(column.role)) continue;
    const own = column.path.map((text) => texts.get(text) ?? readText(text));
    found.set(column, build(column, own, headings));
  }
  const answer = withImplied(table, found);
  memory.set(table, answer);
  return answer;
}

/** "Lũy kế" and the months beside it, without a word of what they count, count what the table is about. */
function withImplied(table: Table, found: ReadonlyMap<Column, Coordinates>): ReadonlyMap<Column, Coordinates> {
  const all = [...found];
  const isUnsaid = ([, at]: readonly [Column, Coordinates]): boolean =>
    at.measure === null && at.version === null && (at.period.running || at.period.part !== null);
  if (!all.some((entry) => isUnsaid(entry) && entry[1].period.running)) return found;
  const money =
    /giai ngan|thanh toan|quyet toan/.test(fold(table.title.name)) || all.some(([, at]) => at.measure === 'disbursed');
  const measure: Measure = money || all.some(([, at]) => at.measure === 'plan' && at.firm) ? 'disbursed' : 'actual';
  return new Map(all.map((entry) => (isUnsaid(entry) ? [entry[0], { ...entry[1], measure }] : entry)));
}

/** One key for columns that speak of the same part of the whole. */
export const partsKey = ({ parts }: Pick<Coordinates, 'parts'>): string => parts.join(' + ');

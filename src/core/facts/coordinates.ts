import { nameKey } from '../arithmetic/names';
import { amountAt } from '../table/read-amount';
import type { Column, Table } from '../table/table';
import { isPrefixedArea } from '../table/place-name';
import { unitInBrackets } from '../table/unit';
import { fold } from '../text/fold';
import { isToned, toned } from '../text/tones';
import { derived } from './facts';
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
  /** The version is only guessed from "giao". */
  readonly weak: boolean;
  /** Depth of the header text that says the measure; -1 where none does. */
  readonly level: number;
}

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
  const [said = null] = measures;
  // "Kết quả giải ngân" is what was disbursed.
  const first = said === 'actual' ? (measures.find((m) => m === 'disbursed' || m === 'advance') ?? said) : said;
  if (!measures.includes('estimate')) return first;
  return measures.some(isPlanned) && !measures.some((m) => m === 'actual' || m === 'disbursed') ? first : 'estimate';
}

/** What stands under one heading, to know which texts part it and which only name it. */
interface Heading {
  readonly texts: Set<string>;
  readonly planned: Set<string>;
  /** Those of the texts that only say "so many", "so much": số người, kinh phí. */
  readonly kinds: Set<string>;
  /** "Trong đó: nữ" stands there beside its whole. */
  opens: boolean;
  done: boolean;
  /** It stands under words of something done. */
  under: boolean;
}

type Headings = ReadonlyMap<string, Heading>;

const headingKey = (path: readonly string[], depth: number): string => path.slice(0, depth).map(fold).join(' > ');

const STUB: readonly Column['role'][] = ['ordinal', 'label', 'unit', 'note', 'code', 'verdict'];

/** Words of something done that stand over others of their kind: "Tình hình thực hiện" over "KH | TH" (tiêu đề bao trùm). */
function roofsOf(columns: readonly Column[], texts: ReadonlyMap<string, HeaderText>): ReadonlySet<string> {
  const doneAt = (text: string): boolean => isDone(measureOf(measuresOf(texts.get(text) ?? readText(text))));
  const roofs = new Set<string>();
  for (const { path } of columns) {
    let last = -1;
    path.forEach((text, depth) => {
      if (doneAt(text)) last = depth;
    });
    for (let depth = 0; depth < last; depth++) roofs.add(headingKey(path, depth + 1));
  }
  return roofs;
}

function headingsOf(
  columns: readonly Column[],
  texts: ReadonlyMap<string, HeaderText>,
  roofs: ReadonlySet<string>,
): Headings {
  const headings = new Map<string, Heading>();
  for (const { path, role } of columns) {
    if (STUB.includes(role)) continue;
    let outer = false;
    path.forEach((text, depth) => {
      const key = headingKey(path, depth);
      let heading = headings.get(key);
      if (!heading)
        headings.set(
          key,
          (heading = {
            texts: new Set(),
            planned: new Set(),
            kinds: new Set(),
            opens: false,
            done: false,
            under: outer,
          }),
        );
      const read = texts.get(text) ?? readText(text);
      const measure = measureOf(measuresOf(read));
      if (opensPart(read)) heading.opens = true;
      else if (measure === null) {
        heading.texts.add(fold(text));
        if (isKind(read)) heading.kinds.add(fold(text));
      }
      if (isPlanned(measure)) heading.planned.add(fold(text));
      if (isDone(measure)) {
        heading.done = true;
        outer = outer || !roofs.has(headingKey(path, depth + 1));
      }
    });
  }
  return headings;
}

const KIND = /^(số|tổng số|kinh phí|vốn|tiền|thành tiền|giá trị|khối lượng|sl|st)(?: |$)/;
const KIND_BARE = /^(so|tong so|kinh phi|von|tien|thanh tien|gia tri|khoi luong|sl|st)(?: |$)/;
const isKind = ({ shown }: HeaderText): boolean => (isToned(shown) ? KIND : KIND_BARE).test(toned(shown));

/** "Trong đó: nữ": what it names is a part of what stands beside it. */
const opensPart = ({ read }: HeaderText): boolean =>
  read.senses[0]?.says === 'opener' || (read.rest.length === 0 && read.senses.some(isSubset));

const SUBSETS = ['nữ', 'nam', 'dtts', 'trẻ em gái', 'hộ nghèo', 'khuyết tật'];

/** Some of the people: beside them "Số người" is everybody. */
const isSubset = (sense: Sense): boolean => sense.says === 'part' && SUBSETS.includes(sense.part);

/**
 * "Đã thực hiện > Chỉ tiêu | Kinh phí": words of a plan that stand under something done, with nothing done beside them,
 * tell things apart there and wherever they come back.
 */
function thingsOf(headings: Headings): ReadonlySet<string> {
  const things = new Set<string>();
  for (const { under, done, planned } of [...headings.values()])
    if (under && !done) planned.forEach((t) => things.add(t));
  return things;
}

/** "Vốn giao năm nay" under "Giải ngân" is what was spent of it, as long as nothing beside it says "giải ngân" again. */
const GIVEN = /\b(giao|bố trí|được cấp|phân bổ)\b/;
const isGiven = (text: HeaderText): boolean =>
  measuresOf(text).every(isPlanned) &&
  GIVEN.test(toned(text.shown)) &&
  !/kế hoạch|dự toán|chỉ tiêu/.test(toned(text.shown));

/** The level whose words say what the column measures: the innermost that does. */
function measuredLevel(
  path: readonly string[],
  texts: readonly HeaderText[],
  things: ReadonlySet<string>,
  roofs: ReadonlySet<string>,
): number {
  for (let depth = texts.length - 1; depth >= 0; depth--) {
    const text = texts[depth];
    if (!text || measuresOf(text).length === 0) continue;
    const outer = texts.slice(0, depth).some((t) => measuresOf(t).length > 0);
    if (outer && things.has(fold(text.shown))) continue;
    // "Kinh phí sau điều chỉnh" under a roof is a plan, without the word.
    const plan = texts.slice(depth + 1).some(({ read }) => read.senses.some(({ says }) => says === 'version'));
    return plan && roofs.has(headingKey(path, depth + 1)) ? -1 : depth;
  }
  return -1;
}

const wordsOf = ({ read }: HeaderText): string => read.rest.join(' ');

const isEmpty = ({ read, timed, shown }: HeaderText): boolean =>
  shown.trim() === '' || (timed && read.senses.every(({ says }) => says === 'nothing'));

/** The parts that one text names: known ones by their own name, the rest of its words as one. */
function partsOf(text: HeaderText, below: number, splits: Splits): string[] {
  const { senses, rest } = text.read;
  const known = senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : []));
  if (below === 0) return known;
  if (below > 0 && measuresOf(text).length > 0 && !isGiven(text)) return [fold(text.shown)];
  if (rest.length > 0) return below > 0 && splits === 'own-part' && isKind(text) ? known : [...known, wordsOf(text)];
  const says = senses.some((s) => s.says !== 'nothing');
  return known.length > 0 || says || splits !== 'others' || isEmpty(text) ? known : [fold(text.shown)];
}

/** Money carried over or given this year is planned, as long as nothing says that it was spent. */
const isCapital = (sense: Sense): boolean => sense.says === 'version' && !sense.version.startsWith('by ');

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

function versionOf(texts: readonly HeaderText[], given: boolean): Version | null {
  for (const { read } of [...texts].reverse())
    for (const sense of read.senses) if (sense.says === 'version') return sense.version;
  return given ? 'assigned' : null;
}

type Splits = 'others' | 'none' | 'own-part';

/** Whether texts beside this one, under one heading, tell other things; or only "trong đó" of it. */
function splitsOf(heading: Heading | undefined, text: HeaderText, things: ReadonlySet<string>): Splits {
  if (!heading) return 'none';
  // "Số người" beside "Lớp cơ bản" is everybody; beside "Số lớp" it is another thing.
  const beside = text.read.rest.length > 0 || !isKind(text) ? heading.texts : heading.kinds;
  if (beside.size > 1 || [...heading.planned].some((planned) => things.has(planned))) return 'others';
  return heading.opens && !opensPart(text) ? 'own-part' : 'none';
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
  const givenBy = texts.some(({ read }) =>
    read.senses.some((s) => s.says === 'version' && s.version.startsWith('by ')),
  );
  const capital = texts.some(({ read }) => read.senses.some(isCapital));
  const measure = fromPerson(column) ?? measureOf(all) ?? (capital ? 'plan' : givenBy ? 'target' : null);
  const parts = texts.map((text, depth) =>
    partsOf(text, depth - level, splitsOf(headings.get(headingKey(path, depth)), text, things)),
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
  read: { senses: [], rest: [nameKey(text)] },
  period: NO_PERIOD,
  timed: false,
  document: null,
});

/** The coordinates of every column of figures, read from its whole header path. */
export const coordinatesOf = derived((table): ReadonlyMap<Column, Coordinates> => {
  const texts = new Map<string, HeaderText>();
  for (const { path } of table.columns) for (const text of path) if (!texts.has(text)) texts.set(text, readText(text));
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
  return withImplied(table, withoutWeak(withCaptions(found, texts)));
});

/**
 * "Chỉ tiêu > KH | TH" beside "Kinh phí > KH | TH": headings that each hold plans and results of their own tell apart
 * what they hold, whatever they are called.
 */
function withCaptions(
  found: ReadonlyMap<Column, Coordinates>,
  texts: ReadonlyMap<string, HeaderText>,
): ReadonlyMap<Column, Coordinates> {
  const whole = new Map<string, { planned: boolean; done: boolean }>();
  for (const [{ path }, { measure, level }] of found)
    for (let depth = 0; depth < level; depth++) {
      const key = headingKey(path, depth + 1);
      const known = whole.get(key) ?? { planned: false, done: false };
      whole.set(key, { planned: known.planned || isPlanned(measure), done: known.done || isDone(measure) });
    }
  const isWhole = (path: readonly string[], depth: number): boolean => {
    const known = whole.get(headingKey(path, depth + 1));
    return known !== undefined && known.planned && known.done;
  };
  const beside = new Map<string, Set<string>>();
  for (const [{ path }, { level }] of found)
    for (let depth = 0; depth < level; depth++)
      if (isWhole(path, depth)) addTo(beside, headingKey(path, depth), fold(path[depth] ?? ''));
  return new Map(
    [...found].map(([column, at]) => {
      const { path } = column;
      const more = path.filter((text, depth) => {
        const said = texts.get(text);
        const bare = said !== undefined && depth < at.level && isBareCaption(said);
        return bare && isWhole(path, depth) && (beside.get(headingKey(path, depth))?.size ?? 0) > 1;
      });
      if (more.length === 0) return [column, at] as const;
      return [
        column,
        { ...at, parts: unique([...at.parts, ...more.map(fold)]), captions: unique([...at.captions, ...more]) },
      ] as const;
    }),
  );
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** A caption that no word of place, time, version or whole accounts for, and that is no part by itself. */
const isBareCaption = ({ read, timed }: HeaderText): boolean =>
  !timed && read.rest.length === 0 && read.senses.every(({ says }) => says === 'measure' || says === 'nothing');

/** "Vốn được giao" is this year's only where nothing says so more plainly: "Vốn giao trong năm", "năm 2024". */
function withoutWeak(found: ReadonlyMap<Column, Coordinates>): ReadonlyMap<Column, Coordinates> {
  const all = [...found];
  if (!all.some(([, at]) => at.version === 'assigned' && !at.weak)) return found;
  return new Map(all.map(([column, at]) => [column, at.weak ? { ...at, version: null, weak: false } : at] as const));
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

import { fold } from '../text/fold';
import type { Column, Table } from '../table/table';
import { coordinatesOf, partsKey, type Coordinates } from './coordinates';
import { derived } from './facts';
import { measureOf, measuresOf, readText, isDone } from './header-text';
import type { Period } from './period';

/** A column of figures with its coordinates. */
export type Entry = readonly [Column, Coordinates];

/** The columns that comparisons are made of, gathered once. */
export interface Field {
  readonly figures: readonly Entry[];
  /** Columns in per cent, which only points are the difference of. */
  readonly percents: readonly Entry[];
  readonly byThing: ReadonlyMap<string, readonly Entry[]>;
  readonly byPlace: ReadonlyMap<string, readonly Entry[]>;
}

const addTo = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
};

const isRate = ([column, at]: Entry): boolean => at.measure === 'rate' || column.role === 'rate';

/** Equal for columns that count the same in other periods. */
export const thingKey = (at: Coordinates): string =>
  [at.measure ?? '', partsKey(at), at.version ?? '', at.beside].join('|');

export const placeKey = (at: Coordinates, parts: readonly string[]): string =>
  [at.measure ?? '', at.version ?? '', at.period.years ?? '', at.period.part ?? '', ...parts].join('|');

export const fieldOf = derived((table): Field => {
  const all = [...coordinatesOf(table)];
  const byThing = new Map<string, Entry[]>();
  const byPlace = new Map<string, Entry[]>();
  for (const entry of all) {
    addTo(byThing, `${isRate(entry) ? 'rate' : ''}${thingKey(entry[1])}`, entry);
    if (!isRate(entry)) addTo(byPlace, placeKey(entry[1], entry[1].parts), entry);
  }
  return {
    figures: all.filter((entry) => !isRate(entry)),
    percents: all.filter(isRate),
    byThing,
    byPlace,
  };
});

export const yearOf = ({ years }: Period): number | null =>
  years !== null && /^20\d\d$/.test(years) ? Number(years) : null;

/** The same thing a year, or a period, before. */
export function beforeOf(entry: Entry, { byThing }: Field): Column | null {
  const [column, at] = entry;
  const year = yearOf(at.period);
  const found = (byThing.get(`${isRate(entry) ? 'rate' : ''}${thingKey(at)}`) ?? []).filter(([other, o]) => {
    if (other === column) return false;
    if (o.period.part === 'previous') return at.period.part !== 'previous';
    return year !== null && yearOf(o.period) === year - 1 && o.period.part === at.period.part;
  });
  return found[0]?.[0] ?? null;
}

/** The wholes that a part is of: the same measure and period with one part less. */
export const wholesOf = ([, at]: Entry, { byPlace }: Field): Column[] =>
  at.parts.flatMap((part) => (byPlace.get(placeKey(at, without(at.parts, part))) ?? []).map(([whole]) => whole));

const without = (parts: readonly string[], part: string): string[] => {
  const at = parts.indexOf(part);
  return parts.filter((_, i) => i !== at);
};

const sameTime = (said: Period, of: Period): boolean =>
  (said.years === null || said.years === of.years) && (said.part === null || said.part === of.part);

/** The columns that words name: "ƯTH 2024", "Tháng 9/2023", "cùng kỳ"; everything they say must be so. */
export function namedBy(text: string, entries: readonly Entry[]): Entry[] {
  const read = readText(text);
  const measure = measureOf(measuresOf(read).filter((m) => m !== 'rate'));
  const says = measure !== null || read.period.years !== null || read.period.part !== null;
  if (!says) return [];
  const exact = entries.filter(([, at]) => sameTime(read.period, at.period) && (!measure || at.measure === measure));
  if (exact.length > 0 || !isDone(measure)) return exact;
  return entries.filter(([, at]) => sameTime(read.period, at.period) && isDone(at.measure));
}

const FILLERS = /\b(tong so|tong|so luong|so|cac|kinh phi|von|nam|20\d\d)\b|\([^()]*\)/g;

/** A header's own words, without "số", "tổng" and the unit. */
export const wordsIn = (text: string): string => fold(text).replace(FILLERS, ' ').replace(/ +/g, ' ').trim();

/** The columns that count what a word names: "xã" is counted by "Số xã", "hội viên" by "Hội viên năm 2024 (người)". */
export function counting(word: string, entries: readonly Entry[], per: boolean): Entry[] {
  const wanted = wordsIn(word);
  if (wanted === '') return [];
  const leaf = ([{ path }]: Entry): string => wordsIn(path[path.length - 1] ?? '');
  const exact = entries.filter((entry) => leaf(entry) === wanted || leaf(entry) === fold(word));
  if (exact.length > 0) return exact;
  const isHead = per && /^(nguoi|dau nguoi|khau|nhan khau)$/.test(wanted);
  const inside = (text: string): boolean =>
    ` ${text} `.includes(` ${wanted} `) || (isHead && /dan so|khau|so nguoi/.test(text));
  return entries.filter((entry) => inside(isHead ? fold(entry[0].path.join(' ')) : leaf(entry)));
}

/** Whether a table has one row that is all of it. */
export const totalRow = (table: Table): Table['rows'][number] | null =>
  table.rows.find((row) => row.role === 'total') ?? null;

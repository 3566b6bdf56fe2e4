import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Coordinates } from './coordinates';
import { isDone, isPlanned, type HeaderText } from './header-text';
import { headingKey } from './headings';
import type { Measure } from './lexicon';

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

/**
 * "Chỉ tiêu > KH | TH" beside "Kinh phí > KH | TH": headings that each hold plans and results of their own tell apart
 * what they hold, whatever they are called.
 */
export function withCaptions(
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
export function withoutWeak(found: ReadonlyMap<Column, Coordinates>): ReadonlyMap<Column, Coordinates> {
  const all = [...found];
  if (!all.some(([, at]) => at.version === 'assigned' && !at.weak)) return found;
  return new Map(all.map(([column, at]) => [column, at.weak ? { ...at, version: null, weak: false } : at] as const));
}

/** "Lũy kế" and the months beside it, without a word of what they count, count what the table is about. */
export function withImplied(table: Table, found: ReadonlyMap<Column, Coordinates>): ReadonlyMap<Column, Coordinates> {
  const all = [...found];
  const isUnsaid = ([, at]: readonly [Column, Coordinates]): boolean =>
    at.measure === null && at.version === null && (at.period.running || at.period.part !== null);
  if (!all.some((entry) => isUnsaid(entry) && entry[1].period.running)) return found;
  if (all.some(([, at]) => isDone(at.measure))) return withRunningTotals(found);
  const money = /giai ngan|thanh toan|quyet toan/.test(fold(table.title.name));
  const measure: Measure = money || all.some(([, at]) => at.measure === 'plan' && at.firm) ? 'disbursed' : 'actual';
  return new Map(all.map((entry) => (isUnsaid(entry) ? [entry[0], { ...entry[1], measure }] : entry)));
}

/** "Lũy kế từ đầu năm" beside "Giải ngân trong tháng" counts the same from the start of the year. */
function withRunningTotals(found: ReadonlyMap<Column, Coordinates>): ReadonlyMap<Column, Coordinates> {
  const all = [...found];
  const nearest = (column: Column, at: Coordinates): Coordinates | null => {
    const alike = all.filter(
      ([, of]) => isDone(of.measure) && of.measure !== 'advance' && of.parts.join() === at.parts.join(),
    );
    const apart = ([of]: (typeof all)[number]): number => Math.abs(of.at - column.at);
    return [...alike].sort((a, b) => apart(a) - apart(b))[0]?.[1] ?? null;
  };
  return new Map(
    all.map(([column, at]) => {
      const isOpen = at.measure === null && at.version === null && at.period.running;
      const like = isOpen ? nearest(column, at) : null;
      const measure = like?.measure === 'estimate' ? 'actual' : (like?.measure ?? null);
      return [column, measure === null ? at : { ...at, measure }] as const;
    }),
  );
}

const OPENED = 'trong đó';

/**
 * "Tổng số > Hộ nghèo" and "Trong đó: Hộ nghèo > Tổng số" beside one another name two things with one word: the second is
 * a part of another kind.
 */
export function withOpenedParts(
  found: ReadonlyMap<Column, Coordinates>,
  texts: ReadonlyMap<string, HeaderText>,
): ReadonlyMap<Column, Coordinates> {
  const opens = ({ path }: Column): boolean =>
    path.some((text) => texts.get(text)?.read.senses.some(({ says }) => says === 'opener') === true);
  const groups = new Map<string, (readonly [Column, Coordinates])[]>();
  for (const entry of found) {
    const { measure, version, period, parts, beside } = entry[1];
    if (parts.length === 0 || measure === null) continue;
    const key = [measure, version, period.years, period.part, parts.join(' + '), beside].join('|');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const opened = new Set<Column>();
  for (const group of groups.values()) {
    const inside = group.filter(([column]) => opens(column));
    if (inside.length > 0 && inside.length < group.length) inside.forEach(([column]) => opened.add(column));
  }
  if (opened.size === 0) return found;
  return new Map(
    [...found].map(
      ([column, at]) => [column, opened.has(column) ? { ...at, parts: [OPENED, ...at.parts] } : at] as const,
    ),
  );
}

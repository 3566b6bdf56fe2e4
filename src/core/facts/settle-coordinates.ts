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
  const said = all.some(([, at]) => isDone(at.measure));
  if (said || !all.some((entry) => isUnsaid(entry) && entry[1].period.running)) return found;
  const money = /giai ngan|thanh toan|quyet toan/.test(fold(table.title.name));
  const measure: Measure = money || all.some(([, at]) => at.measure === 'plan' && at.firm) ? 'disbursed' : 'actual';
  return new Map(all.map((entry) => (isUnsaid(entry) ? [entry[0], { ...entry[1], measure }] : entry)));
}

import { basename } from 'node:path';
import type { Examination } from '../core/examine';
import type { Settings } from '../core/settings';
import { fold } from '../core/text/fold';
import type { RollCall, WorkbookResult } from './json';

const PREFIX =
  /^(huyen|thanh pho|thi xa|thi tran|quan|phuong|xa|tinh|tp\.?|tx\.?|tt\.?|h\.|x\.|p\.|district|commune|province)\s+/;

/** A place name under which spellings meet: without accents, case and kind. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(PREFIX, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const placesOf = ({ tables }: Examination): string[] =>
  tables.flatMap((table) => [
    ...table.columns.map((c) => c.area).filter((a): a is string => a !== null),
    ...table.rows.map((r) => r.area).filter((a): a is string => a !== null),
  ]);

/** Whether a place is named in a line: as whole words. */
const names = (line: string, key: string): boolean => ` ${line} `.includes(` ${key} `);

/** What the workbooks name: places by their key, and title lines and file names as words. */
interface Named {
  readonly places: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

function namedIn(results: readonly WorkbookResult[]): Named {
  const places = new Map<string, string>();
  const lines: string[] = [];
  for (const { file, examination } of results) {
    if (!examination) continue;
    for (const place of placesOf(examination)) places.set(keyOf(place), place);
    const titles = examination.tables.flatMap((t) => t.title.lines.map((line) => line.text));
    for (const line of [...titles, basename(file)]) lines.push(fold(line).replace(/[^a-z0-9]+/g, ' '));
  }
  return { places, lines };
}

/** Every place that the settings list; null when none lists any. */
export function expectedOf(settings: readonly Settings[]): readonly string[] | null {
  const lists = settings.flatMap(({ areas }) => (areas === null ? [] : [areas]));
  return lists.length > 0 ? [...new Set(lists.flat())] : null;
}

/** Who of the expected places has figures in these workbooks (điểm danh đơn vị). */
export function rollCallOf(expected: readonly string[], results: readonly WorkbookResult[]): RollCall {
  const { places, lines } = namedIn(results);
  const isPresent = (name: string): boolean => {
    const key = keyOf(name);
    return places.has(key) || lines.some((line) => names(line, key));
  };
  const found = new Set(expected.filter(isPresent));
  const keys = new Set(expected.map(keyOf));
  return {
    expected,
    present: expected.filter((name) => found.has(name)),
    missing: expected.filter((name) => !found.has(name)),
    unmatched: [...places].filter(([key]) => !keys.has(key)).map(([, place]) => place),
  };
}

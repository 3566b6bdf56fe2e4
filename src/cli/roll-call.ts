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

function isPresent(key: string, results: readonly WorkbookResult[]): boolean {
  return results.some(({ file, examination }) => {
    if (!examination) return false;
    if (placesOf(examination).some((place) => keyOf(place) === key)) return true;
    const lines = examination.tables.flatMap((t) => t.title.lines.map((line) => line.text));
    return [...lines, basename(file)].some((line) => names(fold(line).replace(/[^a-z0-9]+/g, ' '), key));
  });
}

/** Every place that the settings list; null when none lists any. */
export function expectedOf(settings: readonly Settings[]): readonly string[] | null {
  const lists = settings.flatMap(({ areas }) => (areas === null ? [] : [areas]));
  return lists.length > 0 ? [...new Set(lists.flat())] : null;
}

/** Who of the expected places has figures in these workbooks (điểm danh đơn vị). */
export function rollCallOf(expected: readonly string[], results: readonly WorkbookResult[]): RollCall {
  const keys = expected.map(keyOf);
  const found = expected.filter((_, i) => isPresent(keys[i] ?? '', results));
  const others = new Map<string, string>();
  for (const { examination } of results)
    for (const place of examination ? placesOf(examination) : [])
      if (!keys.includes(keyOf(place))) others.set(keyOf(place), place);
  return {
    expected,
    present: found,
    missing: expected.filter((name) => !found.includes(name)),
    unmatched: [...others.values()],
  };
}

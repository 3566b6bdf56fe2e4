import type { Grid } from '../grid/grid';
import type { Memory, MemoryEdit } from '../host';
import type { AtHand } from '../moved/placed-corrections';
import { ownSheets, SHEETS_KEY } from './memory-part';
import { writtenShare, writtenKey } from './people-words';

/** So many cells, and so great a share of all, tell a sheet of ours. */
const FEWEST = 6;
const SHARE = 0.8;

function isWritten(grid: Grid, memory: Memory, name: string): boolean {
  const { ours, all } = writtenShare(grid, memory, name);
  return ours >= FEWEST && ours >= all * SHARE;
}

/**
 * Sheets of ours to which people have given another name (trang của Kiểm Biểu bị đổi tên), by the name that they had: known
 * by what we wrote there. One of which there is a copy too is not told from it.
 */
export function renamedOwn(memory: Memory, { grids, sheets }: AtHand): ReadonlyMap<string, string> {
  const own = ownSheets(memory);
  const found = new Map<string, string>();
  for (const name of own) {
    if (sheets.indexOf(name) >= 0) continue;
    const there = grids.filter(({ sheet }) => own.indexOf(sheet) < 0).filter((grid) => isWritten(grid, memory, name));
    if (there.length === 1 && there[0]) found.set(name, there[0].sheet);
  }
  return found;
}

/** All sheets of ours, by the names that they have now. */
export const ownSheetsNow = (memory: Memory, hand: AtHand): readonly string[] => [
  ...ownSheets(memory),
  ...Array.from(renamedOwn(memory, hand).values()),
];

/** What remembers the sheets by their new names. */
export function adopted(memory: Memory, renamed: ReadonlyMap<string, string>): MemoryEdit[] {
  if (renamed.size === 0) return [];
  const names = ownSheets(memory).map((name) => renamed.get(name) ?? name);
  const edits: MemoryEdit[] = [{ kind: 'memory', key: SHEETS_KEY, after: JSON.stringify(names) }];
  renamed.forEach((now, name) => {
    edits.push({ kind: 'memory', key: writtenKey(now), after: memory[writtenKey(name)] ?? null });
    edits.push({ kind: 'memory', key: writtenKey(name), after: null });
  });
  return edits;
}

/** The memory after such edits. */
export function after(memory: Memory, edits: readonly MemoryEdit[]): Memory {
  const values = new Map(Object.keys(memory).map((key): [string, string] => [key, memory[key] ?? '']));
  for (const { key, after: value } of edits) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const next: Record<string, string> = {};
  values.forEach((value, key) => (next[key] = value));
  return next;
}

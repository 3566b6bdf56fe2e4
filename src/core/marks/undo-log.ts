import type { Edit } from '../edit';
import type { Journal, Memory, MemoryEdit } from '../host';
import type { PackedLines } from '../moved/packed-lines';
import { editsIn, packSteps, type Packed } from './packed';
import type { PackedName } from './undo-known';
import type { Steps } from './steps';

/** Memory key of what our writes replaced. */
export const UNDO_KEY = 'undo';

/**
 * Memory key that is there while the last write of the log is known to be complete. It stands apart from the log, which may
 * be long and would else be written twice.
 */
export const COMPLETE_KEY = 'undo-complete';

/** What a write was for; the words are in `app/words`. */
export type WriteKind =
  | 'marks'
  | 'notes'
  | 'rates'
  | 'fix'
  | 'findings-sheet'
  | 'rates-sheet'
  | 'waiver'
  | 'settings'
  | 'reading'
  | 'official-rate'
  | 'take-away'
  | 'notes-away'
  | 'findings-sheet-away'
  | 'rates-sheet-away'
  | 'clear';

/** One write and how to take it back (một lần ghi). */
export interface LogEntry {
  /** ISO time. */
  readonly time: string;
  readonly what: WriteKind;
  readonly packed: readonly Packed[];
  /** How many of its edits were too large to keep. */
  readonly dropped: number;
  /** What the sheets that it touched said, to find its cells again; left out where that was too much. */
  readonly lines?: readonly PackedLines[];
  /** What its first cells are called, `[sheet, cell, row, column]`, for where they cannot be found again. */
  readonly names?: readonly PackedName[];
  /** Not known to have come to its end, or being taken back: any of its edits may be made or not. */
  readonly open?: boolean;
}

const MOST_ENTRIES = 20;

/** Ten thousand corrected cells, or as many notes taken away, fit. */
const MOST_TEXT = 2000000;

/** Of this, what the sheets said may take so much; older writes then find their cells only where they were. */
const MOST_LINES_TEXT = 400000;

function entriesOf(memory: Memory): readonly LogEntry[] {
  try {
    const read = JSON.parse(memory[UNDO_KEY] ?? '{}') as { version?: unknown; entries?: unknown };
    return read.version === 1 && Array.isArray(read.entries) ? (read.entries as LogEntry[]) : [];
  } catch {
    return [];
  }
}

const isComplete = (memory: Memory): boolean => memory[COMPLETE_KEY] !== undefined;

/** The writes that can be taken back, oldest first (nhật ký hoàn tác). */
export function undoLog(memory: Memory): readonly LogEntry[] {
  const entries = entriesOf(memory);
  const last = entries[entries.length - 1];
  return last?.open && isComplete(memory) ? [...entries.slice(0, -1), { ...last, open: false }] : entries;
}

const remembered = (entries: readonly string[]): MemoryEdit => ({
  kind: 'memory',
  key: UNDO_KEY,
  after: entries.length > 0 ? `{"version":1,"entries":[${entries.join(',')}]}` : null,
});

/** The edits that make this the log, of whose last entry nothing is known beyond what it says itself. */
const logEdits = (memory: Memory, entries: readonly string[]): MemoryEdit[] => [
  remembered(entries),
  ...noLongerComplete(memory),
];

const forgetAll = (): MemoryEdit[] => [UNDO_KEY, COMPLETE_KEY].map((key) => ({ kind: 'memory', key, after: null }));

const noLongerComplete = (memory: Memory): MemoryEdit[] =>
  isComplete(memory) ? [{ kind: 'memory', key: COMPLETE_KEY, after: null }] : [];

/** Sheets of which a write speaks, its own among them. */
export const sheetsOf = ({ packed }: LogEntry): string[] =>
  Array.from(new Set(packed.flatMap((item) => (item[0] === 'y' ? [] : [item[1]]))));

/** How many cells, marked places and notes a write has set. */
export const cellsIn = ({ packed }: LogEntry): number => count(packed.filter(([kind]) => kind !== 's' && kind !== 'y'));

const textOf = (entry: LogEntry): string => JSON.stringify(entry);

const count = (packed: readonly Packed[]): number => packed.reduce((sum, item) => sum + editsIn(item), 0);

/** The packed edits that there is room for. */
function fitting(packed: readonly Packed[]): readonly Packed[] {
  let left = MOST_TEXT;
  return packed.filter((item) => {
    const size = JSON.stringify(item).length;
    if (size > left) return false;
    left -= size;
    return true;
  });
}

/** The entries, those for whose lines there is no room left without them; the newest come first. */
function withLinesFitting(newestFirst: readonly LogEntry[]): LogEntry[] {
  let left = MOST_LINES_TEXT;
  return newestFirst.map((entry) => {
    if (!entry.lines) return entry;
    left -= JSON.stringify(entry.lines).length;
    const { lines, ...plain } = entry;
    return left < 0 ? plain : { ...plain, lines };
  });
}

/** The last writes that there is room for, as texts. */
function newest(entries: readonly LogEntry[]): readonly string[] {
  let left = MOST_TEXT;
  const kept: string[] = [];
  for (const entry of withLinesFitting([...entries].reverse())) {
    const text = textOf(entry);
    left -= text.length;
    if (kept.length > 0 && (left < 0 || kept.length >= MOST_ENTRIES)) break;
    kept.unshift(text);
  }
  return kept;
}

const isLogged = (edit: Edit): boolean =>
  edit.kind !== 'memory' || (edit.key !== UNDO_KEY && edit.key !== COMPLETE_KEY);

/**
 * How the memory remembers a write, from what its edits will replace: as one that may break off anywhere, from before it
 * begins; as a complete one when it has ended.
 */
export function* journalSteps(
  memory: Memory,
  what: WriteKind,
  time: string,
  replaced: readonly Edit[],
  known: Pick<LogEntry, 'lines' | 'names'> = {},
): Steps<Journal> {
  const all = yield* packSteps(replaced.filter(isLogged));
  if (all.length === 0) return { before: [], after: [] };
  yield;
  const packed = fitting(all);
  const entry: LogEntry = { time, what, packed, dropped: count(all) - count(packed), ...known, open: true };
  yield;
  return {
    before: logEdits(memory, newest([...undoLog(memory), entry])),
    // Once all of ours is gone, the log is too.
    after: what === 'clear' ? forgetAll() : [{ kind: 'memory', key: COMPLETE_KEY, after: '1' }],
  };
}

/** How many edits would be too large to remember, of those that replace this. */
export function* tooLargeSteps(replaced: readonly Edit[]): Steps<number> {
  const all = yield* packSteps(replaced.filter(isLogged));
  yield;
  return count(all) - count(fitting(all));
}

/** Names a write of the log: its time, and which it is of those of that time (khóa của lần ghi). */
export function writeKeys(log: readonly LogEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  return log.map(({ time }) => {
    const before = counts.get(time) ?? 0;
    counts.set(time, before + 1);
    return `${time}#${String(before)}`;
  });
}

/**
 * How the memory forgets a write that is being taken back, the last if no other is named: it may be so in part until then.
 * `left` are its edits that stay to be taken back.
 */
export function forgetting(memory: Memory, key?: string, left: readonly Packed[] = []): Journal {
  const entries = entriesOf(memory);
  const last = entries.length - 1;
  const at = key === undefined ? last : writeKeys(entries).indexOf(key);
  const entry = entries[at];
  if (!entry) return { before: [], after: [] };
  const opened = entries.map((one, index) => textOf(index === at ? { ...one, open: true } : one));
  const rest = left.length > 0 ? [{ ...entry, packed: left, open: true }] : [];
  const after = remembered(entries.flatMap((one, index) => (index === at ? rest : [one])).map(textOf));
  if (at === last) return { before: entry.open ? noLongerComplete(memory) : logEdits(memory, opened), after: [after] };
  return { before: entry.open ? [] : [remembered(opened)], after: [after] };
}

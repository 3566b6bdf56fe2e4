import type { Edit } from '../edit';
import type { Memory } from '../host';
import { packSteps, unpack, without, type Packed } from './packed';
import type { Steps } from './steps';

/** Memory key of what our writes replaced. */
export const UNDO_KEY = 'undo';

/** What a write was for; the words are in `app/words`. */
export type WriteKind =
  'marks' | 'notes' | 'rates' | 'fix' | 'findings-sheet' | 'rates-sheet' | 'waiver' | 'settings' | 'take-away';

/** One write and how to take it back (một lần ghi). */
export interface LogEntry {
  /** ISO time. */
  readonly time: string;
  readonly what: WriteKind;
  readonly packed: readonly Packed[];
  /** How many of its edits were too large to keep. */
  readonly dropped: number;
}

const MOST_ENTRIES = 20;

/** Ten thousand corrected cells, or as many notes taken away, fit. */
const MOST_TEXT = 2000000;

/** The writes that can be taken back, oldest first (nhật ký hoàn tác). */
export function undoLog(memory: Memory): readonly LogEntry[] {
  try {
    const read = JSON.parse(memory[UNDO_KEY] ?? '{}') as { version?: unknown; entries?: unknown };
    return read.version === 1 && Array.isArray(read.entries) ? (read.entries as LogEntry[]) : [];
  } catch {
    return [];
  }
}

const remembered = (entries: readonly string[]): Edit => ({
  kind: 'memory',
  key: UNDO_KEY,
  after: entries.length > 0 ? `{"version":1,"entries":[${entries.join(',')}]}` : null,
});

const remember = (entries: readonly LogEntry[]): Edit => remembered(entries.map((entry) => JSON.stringify(entry)));

function fit(entry: LogEntry): LogEntry {
  let left = MOST_TEXT;
  const packed = entry.packed.filter((item) => {
    const size = JSON.stringify(item).length;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return { ...entry, packed, dropped: entry.packed.length - packed.length };
}

/** The last writes that there is room for, as texts. */
function newest(entries: readonly LogEntry[]): readonly string[] {
  let left = MOST_TEXT;
  const kept: string[] = [];
  for (const entry of [...entries].reverse()) {
    const text = JSON.stringify(entry);
    left -= text.length;
    if (kept.length > 0 && (left < 0 || kept.length >= MOST_ENTRIES)) break;
    kept.unshift(text);
  }
  return kept;
}

/** The edit that remembers a write, from the edits as the host returned them. */
export function* logSteps(memory: Memory, what: WriteKind, time: string, applied: readonly Edit[]): Steps<Edit | null> {
  const packed = yield* packSteps(applied.filter((edit) => edit.kind !== 'memory' || edit.key !== UNDO_KEY));
  if (packed.length === 0) return null;
  yield;
  return remembered(newest([...undoLog(memory), fit({ time, what, packed, dropped: 0 })]));
}

/** The edit that forgets the last write, once it is taken back. */
export const forgetLast = (memory: Memory): Edit => remember(undoLog(memory).slice(0, -1));

/** The edit that forgets of the last write what has been taken back, when that broke off in the middle. */
export function forgetOfLast(memory: Memory, takenBack: readonly Edit[]): Edit {
  const entries = undoLog(memory);
  const last = entries[entries.length - 1];
  const packed = last ? without(last.packed, takenBack) : [];
  return remember([...entries.slice(0, -1), ...(last && packed.length > 0 ? [{ ...last, packed }] : [])]);
}

/** The edits of a remembered write, last first, turned round. */
export const reversed = (entry: LogEntry): Edit[] => unpack(entry.packed).reverse();

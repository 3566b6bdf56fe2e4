import type { Grid } from '../grid/grid';
import type { Host, Memory, Watch } from '../host';
import { inSlices, type Steps } from './steps';
import { restsOn, touchedSteps, type Touched } from './undo-depends';
import { cellsIn, sheetsOf, undoLog, writeKeys, type LogEntry, type WriteKind } from './undo-log';
import { needsAllSheets, whereSince } from './undo-moved';

/** Sheets as they are called now, and the cells of those that some writes speak of (hiện trạng). */
export interface Read {
  readonly memory: Memory;
  readonly names: readonly string[];
  readonly grids: readonly Grid[];
}

/** Reads what must be known to find the cells of some writes. */
export async function readFor(host: Host, memory: Memory, entries: readonly LogEntry[], watch?: Watch): Promise<Read> {
  const names = (await host.sheets()).map((sheet) => sheet.name);
  const wanted = new Set(entries.flatMap(sheetsOf));
  const grids = await host.read(
    names.filter((name) => wanted.has(name)),
    watch,
  );
  if (!entries.some((entry) => needsAllSheets(entry, grids))) return { memory, names, grids };
  const more = names.filter((name) => !wanted.has(name));
  return { memory, names, grids: [...grids, ...(await host.read(more, watch))] };
}

/** For each of some writes the last one after it that rests on it; null where there is none. */
export function* blockingSteps(log: readonly LogEntry[], { grids, names }: Read): Steps<readonly (LogEntry | null)[]> {
  const all: Touched[] = [];
  for (const entry of log) all.push(yield* touchedSteps(entry, whereSince(entry, grids, names)));
  return all.map((touched, at) => {
    for (let later = log.length - 1; later > at; later--)
      if (restsOn(all[later] as Touched, touched)) return log[later] ?? null;
    return null;
  });
}

/** A write of the log as a person sees it (lần ghi). */
export interface PastWrite {
  /** Names it for `prepareUndo`. */
  readonly key: string;
  readonly what: WriteKind;
  readonly time: string;
  /** Cells, marked places and notes, and the sheets that they are on. */
  readonly cells: number;
  readonly sheets: readonly string[];
  /** How many of its changes were too large to remember. */
  readonly dropped: number;
  /** A later write that must be taken back before it. */
  readonly blockedBy: Pick<LogEntry, 'what' | 'time'> | null;
}

/** The writes that can be taken back (các lần ghi), the last first. Reads, and changes nothing. */
export async function pastWrites(host: Host, watch?: Watch): Promise<readonly PastWrite[]> {
  const memory = await host.memory();
  const log = undoLog(memory);
  const keys = writeKeys(log);
  const read = await readFor(host, memory, log, watch);
  const writes: PastWrite[] = [];
  const blockings = await inSlices(blockingSteps(log, read), watch);
  for (const [at, entry] of log.entries()) {
    const blocking = blockings[at] ?? null;
    writes.unshift({
      key: keys[at] ?? '',
      what: entry.what,
      time: entry.time,
      cells: cellsIn(entry),
      sheets: sheetsOf(entry),
      dropped: entry.dropped,
      blockedBy: blocking && { what: blocking.what, time: blocking.time },
    });
  }
  return writes;
}

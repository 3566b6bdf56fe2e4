import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const STOPPED = 130;

/** How files begin that are not whole yet: hidden, and passed over when a folder is walked. */
const UNFINISHED = '.kiem-bieu-';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Whether what was thrown is the disk's refusal: it names the call that failed. */
export const isDiskError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;

function writeSynced(file: string, data: string | Uint8Array): void {
  const opened = openSync(file, 'wx');
  try {
    writeFileSync(opened, data);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A name taken so that nobody else's file can be lost by it; disks without hard links have it reserved first. */
function nameNew(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    closeSync(openSync(file, 'wx'));
    renameSync(temporary, file);
  }
}

/**
 * Writes a file whole or not at all (ghi trọn tệp): beside its place first, onto the disk, and only then under its name. A
 * link that has this name is replaced, never followed. With `replaces` false a file already there is `EEXIST`.
 */
export function writeWhole(file: string, data: string | Uint8Array, replaces: boolean): void {
  const temporary = join(dirname(file), `${UNFINISHED}${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeSynced(temporary, data);
    if (replaces) renameSync(temporary, file);
    else nameNew(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Does what must not be torn: Ctrl+C in the middle of it waits until it is done, then ends the program. */
export async function untorn<T>(work: () => T): Promise<T> {
  const stop = (): void => process.exit(STOPPED);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return work();
  } finally {
    // Signals that came meanwhile are told at the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

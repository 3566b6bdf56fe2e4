import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../core/host';
import { LIMITS, tooLarge } from '../hosts/xlsx/limits';

/** How our flagged copies are named, so that they are never checked again. */
export const FLAGGED = '.kiem-bieu';

const WORKBOOK = /\.xls[xm]$/i;

const isOurs = (name: string): boolean => name.replace(WORKBOOK, '').endsWith(FLAGGED);

/** Workbooks of a folder and the folders in it, in order; lock files, hidden files and our own copies left out. */
function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && WORKBOOK.test(entry.name) && !isOurs(entry.name) ? [path] : [];
  });
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** The files meant by names of files and folders; a folder without workbooks is told apart. */
export function filesOf(names: readonly string[]): {
  readonly files: readonly string[];
  readonly empty: readonly string[];
} {
  const files: string[] = [];
  const empty: string[] = [];
  for (const name of names) {
    if (!isFolder(name)) files.push(name);
    else {
      const found = walk(name);
      if (found.length === 0) empty.push(name);
      files.push(...found);
    }
  }
  return { files: [...new Set(files)], empty };
}

const MEGABYTE = 1_000_000;

/** Bytes of a report, a list or settings; a Word file may hold pictures. */
export const MOST_TEXT = 50 * MEGABYTE;

/** Pipes and devices give no end, and folders no bytes (đường ống, thiết bị); what is too large is never begun. */
function refuseUnread(file: string, most: number): void {
  const stat = statSync(file);
  if (!stat.isFile()) throw new Trouble('not-a-file', { text: file });
  if (stat.size > most) throw tooLarge('megabytes', undefined, most / MEGABYTE);
}

/** The bytes of a file, of no more than so many; whatever goes wrong is one `Trouble`. */
export function bytesOf(file: string, most: number = LIMITS.total): Uint8Array {
  try {
    refuseUnread(file, most);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new Trouble(
      code === 'EACCES' || code === 'EPERM' ? 'denied' : code === 'EISDIR' ? 'not-a-file' : 'not-found',
      { text: file },
    );
  }
}

import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble } from '../core/host';
import { LIMITS, tooLarge } from '../hosts/xlsx/limits';

/** How our flagged copies are named, so that they are never checked again. */
export const FLAGGED = '.kiem-bieu';

const WORKBOOK = /\.xls[xm]$/i;

/** Workbooks that are not read yet: left out of a folder, and said. */
const OTHER_WORKBOOK = /\.(xls|xlsb|ods)$/i;

const isOurs = (name: string): boolean => name.replace(WORKBOOK, '').endsWith(FLAGGED);

/** What names of files and folders come to (các tệp cần xem). */
export interface Named {
  readonly files: readonly string[];
  /** Folders without any workbook. */
  readonly empty: readonly string[];
  /** Folders in them that cannot be listed, and why. */
  readonly closed: readonly { readonly path: string; readonly trouble: Trouble }[];
  /** Workbooks of formats that are not read. */
  readonly passed: readonly string[];
}

interface Found {
  readonly files: string[];
  readonly closed: { readonly path: string; readonly trouble: Trouble }[];
  readonly passed: string[];
  /** Folders entered so far, by their real paths: links may go in a circle. */
  readonly entered: Set<string>;
}

const CODES: Readonly<Record<string, Trouble['code']>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  ENAMETOOLONG: 'not-found',
  ERR_INVALID_ARG_VALUE: 'not-found',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ENOMEM: 'too-large',
};

/** A refusal of the disk as one of ours. */
function diskTrouble(error: unknown, path: string): Trouble {
  if (error instanceof Trouble) return error;
  return new Trouble(CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'denied', { text: path });
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

function keepFile(path: string, name: string, found: Found): void {
  if (WORKBOOK.test(name) && !isOurs(name)) found.files.push(path);
  else if (OTHER_WORKBOOK.test(name)) found.passed.push(path);
}

/** A folder that has a workbook's name and holds none is asked for as one, so that it is said what it is. */
function walkInto(path: string, name: string, found: Found): void {
  const before = found.files.length + found.closed.length;
  walk(path, found);
  if (found.files.length + found.closed.length === before) keepFile(path, name, found);
}

/**
 * Workbooks of a folder and the folders in it, in order; lock files, hidden files and our own copies left out. Links are
 * followed; whatever is named as a workbook and is none is kept, so that reading it says why.
 */
function walk(folder: string, found: Found): void {
  try {
    const real = realpathSync(folder);
    if (found.entered.has(real)) return;
    found.entered.add(real);
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      const { name } = entry;
      if (name.startsWith('.') || name.startsWith('~$') || name === 'node_modules') continue;
      const path = join(folder, name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) walkInto(path, name, found);
      else keepFile(path, name, found);
    }
  } catch (error) {
    found.closed.push({ path: folder, trouble: diskTrouble(error, folder) });
  }
}

/** Each file once, under the first of its paths that was given. */
function once(files: readonly string[]): string[] {
  const byPath = new Map<string, string>();
  for (const file of files) if (!byPath.has(resolve(file))) byPath.set(resolve(file), file);
  return [...byPath.values()];
}

/** The files meant by names of files and folders; what of a folder cannot be read is told apart. */
export function filesOf(names: readonly string[]): Named {
  const files: string[] = [];
  const empty: string[] = [];
  const found: Found = { files: [], closed: [], passed: [], entered: new Set() };
  for (const name of names) {
    if (!isFolder(name)) {
      files.push(name);
      continue;
    }
    const own = { ...found, files: [], entered: new Set<string>() };
    const closed = found.closed.length;
    walk(name, own);
    if (own.files.length === 0 && found.closed.length === closed) empty.push(name);
    for (const file of own.files) files.push(file);
  }
  return { files: once(files), empty, closed: found.closed, passed: found.passed };
}

const MEGABYTE = 1_000_000;

/** Bytes of a report, a list or settings; a Word file may hold pictures. */
export const MOST_TEXT = 50 * MEGABYTE;

/**
 * The bytes of a file, of no more than so many; whatever goes wrong is one `Trouble`. A pipe or a device is no file, and
 * never waited for; what is too large is never begun.
 */
export function bytesOf(file: string, most: number = LIMITS.total): Uint8Array {
  let opened: number | null = null;
  try {
    opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(opened);
    if (!stat.isFile()) throw new Trouble('not-a-file', { text: file });
    if (stat.size > most) throw tooLarge('megabytes', undefined, most / MEGABYTE);
    return readFileSync(opened);
  } catch (error) {
    throw diskTrouble(error, file);
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

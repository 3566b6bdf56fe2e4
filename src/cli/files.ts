import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../core/host';

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

/** The bytes of a file; whatever goes wrong is one `Trouble`. */
export function bytesOf(file: string): Uint8Array {
  if (isFolder(file)) throw new Trouble('not-a-file', { text: file });
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Trouble(
      code === 'EACCES' || code === 'EPERM' ? 'denied' : code === 'EISDIR' ? 'not-a-file' : 'not-found',
      { text: file },
    );
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { FLAGGED } from './files';

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Writes a copy under the first free name, `bao-cao.kiem-bieu.docx`, `bao-cao (2).kiem-bieu.docx`; nothing is written over. */
export function writeNew(file: string, folder: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const extension = extname(file);
  const stem = basename(file, extension);
  for (let attempt = 1; ; attempt++) {
    const name = `${stem}${attempt === 1 ? '' : ` (${String(attempt)})`}${FLAGGED}${extension}`;
    try {
      writeFileSync(join(folder, name), bytes, { flag: 'wx' });
      return join(folder, name);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

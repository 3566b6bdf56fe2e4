import { basename, extname, join } from 'node:path';
import { FLAGGED } from './files';
import { isDiskError, untorn, writeWhole } from './write-file';

/** Writes a copy under the first free name, `bao-cao.kiem-bieu.docx`, `bao-cao (2).kiem-bieu.docx`; nothing is written over. */
export async function writeNew(file: string, folder: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(file);
  const stem = basename(file, extension);
  for (let attempt = 1; ; attempt++) {
    const path = join(folder, `${stem}${attempt === 1 ? '' : ` (${String(attempt)})`}${FLAGGED}${extension}`);
    try {
      await untorn(() => writeWhole(path, bytes, false));
      return path;
    } catch (error) {
      if (!isDiskError(error) || error.code !== 'EEXIST') throw error;
    }
  }
}

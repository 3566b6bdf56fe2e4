import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBooks, type Book } from '../real/book';
import type { ExpectedSheet } from './expected';

const ROOT = join(__dirname, '../../..');
const FOLDERS = [join(ROOT, '../realbooks'), join(ROOT, '../shared/corpus')];

const kept = (path: string): unknown => JSON.parse(readFileSync(join(__dirname, path), 'utf8'));

/** A sheet of a published workbook that was found here, and what a person saw on it. */
export interface PublishedSheet {
  readonly expected: ExpectedSheet;
  readonly bytes: Uint8Array;
}

/**
 * Twenty Vietnamese sheets and ten others, drawn at random (one a workbook, ten a publisher at most) from the workbooks of
 * `test/bench/real/index.json` among sheets of at most 75 rows and 16 columns; `sha256` is the digest of their parts.
 */
export function publishedSheets(): { readonly found: readonly PublishedSheet[]; readonly absent: number } {
  const sheets = kept('published-sheets.json') as ExpectedSheet[];
  const digests = new Set(sheets.map(({ sha256 }) => sha256));
  const index = (kept('../real/index.json') as Book[]).filter(({ digest }) => digests.has(digest));
  const bytesBy = new Map(findBooks(index, FOLDERS).map(({ book, bytes }) => [book.digest, bytes]));
  const found = sheets.flatMap((expected) => {
    const bytes = bytesBy.get(expected.sha256);
    return bytes ? [{ expected, bytes }] : [];
  });
  return { found, absent: sheets.length - found.length };
}

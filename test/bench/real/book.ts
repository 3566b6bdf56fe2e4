import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** A published workbook: where it comes from and how to have it. None of them is kept in this repository. */
export interface Book {
  /** Its name in the folder of workbooks, or `corpus:…` under `../shared/corpus`. A name only: a workbook is known by its digest. */
  readonly file: string;
  /** Digest of its parts, see {@link digestOf}. */
  readonly digest: string;
  readonly language: 'vi' | 'en';
  readonly publisher: string;
  readonly repository: string;
  readonly commit: string | null;
  readonly path: string;
  /** Of the file as published, before any conversion. */
  readonly sha256: string;
  readonly licence: string;
  readonly obtain: string;
}

/** A workbook of the index that was found on this machine. */
export interface Found {
  readonly book: Book;
  readonly bytes: Uint8Array;
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * Digest of a workbook's parts by name, without the document's properties: a .xls that the same LibreOffice converts
 * twice differs in the time of conversion only.
 */
export function digestOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(
    ([name]) => !name.endsWith('/') && !name.startsWith('docProps/'),
  );
  const lines = parts.map(([name, data]): [string, string] => [name, sha256(data)]);
  const byName = lines.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return sha256(byName.map(([name, digest]) => `${name}\0${digest}\n`).join(''));
}

function xlsxUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return xlsxUnder(path);
    return /^[^~.].*\.xlsx$/i.test(entry.name) ? [path] : [];
  });
}

/** Files may be anything, hostile ones too: what cannot be unzipped is no workbook of the index. */
function digestIfZip(bytes: Uint8Array): string | null {
  try {
    return digestOf(bytes);
  } catch {
    return null;
  }
}

const LARGEST = 4_000_000;

/** The workbooks of the index that stand anywhere under the folders, in the order of the index. */
export function findBooks(index: readonly Book[], folders: readonly string[]): Found[] {
  const bytesBy = new Map<string, Uint8Array>();
  for (const path of folders.filter((folder) => existsSync(folder)).flatMap(xlsxUnder)) {
    const bytes = new Uint8Array(readFileSync(path));
    const digest = bytes.length > LARGEST ? null : digestIfZip(bytes);
    if (digest !== null) bytesBy.set(digest, bytes);
  }
  return index.flatMap((book) => {
    const bytes = bytesBy.get(book.digest);
    return bytes ? [{ book, bytes }] : [];
  });
}

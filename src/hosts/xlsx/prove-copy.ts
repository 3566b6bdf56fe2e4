import type { Cells } from '../../core/grid/cells';
import { Trouble } from '../../core/host';
import { currentGrid, sheetNames } from './current-grid';
import { currentMemory } from './current-state';
import { openWorkbook, type XlsxWorkbook } from './open-workbook';
import { partKey, type Package } from './package';
import { COPY_KEY } from './seal-copy';
import { readThrough } from './sound-parts';
import type { Inflater } from './zip/inflate';

/** The parts of a copy that are not the file's own, byte by byte. */
function freshParts(copy: Package, source: Package): Set<string> {
  const known = new Map(source.entries.map((entry) => [partKey(entry.name), entry]));
  const fresh = copy.entries.filter((entry) => {
    const own = known.get(partKey(entry.name));
    return !own || own.crc !== entry.crc || own.size !== entry.size;
  });
  return new Set(fresh.map(({ name }) => partKey(name)));
}

const sameCells = (a: Cells, b: Cells): boolean =>
  a.kinds.length === b.kinds.length &&
  a.columns.every((column, at) => column === b.columns[at]) &&
  a.kinds.every((kind, at) => kind === b.kinds[at]);

const unread = (text: string): Trouble => new Trouble('copy-unreadable', { text });

function proveSheets(copy: XlsxWorkbook, workbook: XlsxWorkbook, fresh: ReadonlySet<string>): void {
  const names = sheetNames(workbook);
  if (copy.book.sheets.map(({ name }) => name).join('\n') !== names.join('\n')) throw unread('sheets');
  for (const { name, part } of copy.book.sheets) {
    if (!fresh.has(partKey(part))) continue;
    const read = copy.base(name);
    const edited = workbook.changes.drafts.has(name) || (workbook.changes.sheets.get(name)?.contents.size ?? 0) > 0;
    if (!read || !(edited || sameCells(read.grid.cells, currentGrid(workbook, name).cells))) throw unread(name);
  }
}

/** Parts of a workbook that nobody reads on opening it; not the leavings of disks, nor what other people keep there. */
const KNOWN_BY_NAME = /^(docprops|xl)\/(?!worksheets|sharedstrings|styles|pivotcache)/;

/** Without it no program finds the workbook, though its usual place is easily guessed. */
const LEAD = '_rels/.rels';

/** Parts that nothing leads to are copied as they are; some programs know them by name and open no file with a broken one. */
function proveUnlinked({ source }: XlsxWorkbook, fresh: ReadonlySet<string>): void {
  if (!source.has(LEAD)) throw unread(LEAD);
  for (const { name } of source.entries) {
    const part = partKey(name);
    if (/\.xml$/.test(part) && !fresh.has(part) && KNOWN_BY_NAME.test(part)) readThrough(source, name);
  }
}

/**
 * Reads a copy back before anybody gets it (đọc lại bản sao): it opens, every part that was written is well-formed, it has
 * the sheets and the memory that it should have, and no cell was lost. Throws `copy-unreadable` otherwise.
 */
export function proveCopy(bytes: Uint8Array, workbook: XlsxWorkbook, inflater?: Inflater): void {
  try {
    const copy = openWorkbook(bytes, inflater);
    const fresh = freshParts(copy.source, workbook.source);
    fresh.forEach((part) => {
      if (/\.(xml|rels|vml)$/.test(part)) readThrough(copy.source, part);
    });
    proveUnlinked(copy, fresh);
    proveSheets(copy, workbook, fresh);
    const wanted = currentMemory(workbook);
    const lost = Object.keys(wanted).find((key) => key !== COPY_KEY && copy.memory.memory[key] !== wanted[key]);
    if (lost !== undefined) throw unread(`memory ${lost}`);
  } catch (error) {
    if (error instanceof Trouble && error.code !== 'copy-unreadable') throw unread(error.detail.text ?? error.code);
    throw error;
  }
}

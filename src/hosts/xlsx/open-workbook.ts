import { widthOf } from '../../core/grid/cells';
import type { Grid } from '../../core/grid/grid';
import { Trouble } from '../../core/host';
import { readBaseSheet, sharedParts, type BaseSheet } from './base-sheet';
import { LIMITS, tooLarge } from './limits';
import { openPackage, type Package } from './package';
import { readMemory, type HeldMemory } from './read-memory';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part';
import { unchanged, type Changes } from './changes';
import { refuseUnsound } from './sound-parts';
import type { Inflater } from './zip/inflate';

/**
 * An opened workbook (sổ tính đã mở): the file as it was, which never changes, and the changes made since, which
 * `saveWorkbook` works into a copy. Take every change back and the copy's parts are those of the file again.
 */
export interface XlsxWorkbook {
  readonly source: Package;
  readonly book: WorkbookPart;
  readonly memory: HeldMemory;
  readonly changes: Changes;
  /** A sheet of the file by its name; read when first asked for. */
  base(name: string): BaseSheet | null;
}

/** Opens the bytes of an .xlsx or .xlsm file; what cannot be opened is one `Trouble`, told by content. */
export function openWorkbook(bytes: Uint8Array, inflater?: Inflater): XlsxWorkbook {
  const source = openPackage(bytes, inflater);
  const book = readWorkbookPart(source);
  if (book.sheets.length === 0 && book.otherSheets.length === 0) throw new Trouble('corrupt', { text: 'sheets' });
  refuseUnsound(source);
  const shared = sharedParts(source, book);
  const known = new Map<string, BaseSheet>();
  let [cells, rows] = [0, 0];
  return {
    source,
    book,
    memory: readMemory(source, book.part),
    changes: unchanged(),
    base: (name) => {
      const entry = book.sheets.find((sheet) => sheet.name === name);
      if (!entry) return null;
      const read = known.get(name);
      if (read) return read;
      const sheet = readBaseSheet(source, book, shared, entry);
      cells += sheet.grid.cells.kinds.length;
      rows += filledRows(sheet.grid);
      if (cells > LIMITS.cells) throw tooLarge('cells');
      if (rows > LIMITS.filledRows) throw tooLarge('rows');
      known.set(name, sheet);
      return sheet;
    },
  };
}

function filledRows({ cells }: Grid): number {
  let count = 0;
  for (let row = 0; row < cells.height; row++) if (widthOf(cells, row) > 0) count++;
  return count;
}

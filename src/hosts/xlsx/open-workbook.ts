import { widthOf, type Cells } from '../../core/grid/cells';
import { Trouble } from '../../core/host';
import { LIMITS, tooLarge } from './limits';
import { readBaseSheet, readContent, sharedParts, type BaseSheet } from './base-sheet';
import { openPackage, type Package } from './package';
import { readMemory, type HeldMemory } from './read-memory';
import type { SheetPart } from './read-sheet';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './read-workbook-part';
import { resultsNow } from '../../core/formula/results-now';
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

/** The sheets of a file by their names, each read when first asked for. */
function sheetsOf(source: Package, book: WorkbookPart): XlsxWorkbook['base'] {
  const shared = sharedParts(source, book);
  const contents = new Map<string, SheetPart>();
  const known = new Map<string, BaseSheet>();
  let [cells, rows] = [0, 0];
  const entryOf = (name: string): SheetEntry | undefined => book.sheets.find((sheet) => sheet.name === name);
  const contentOf = (entry: SheetEntry): SheetPart => {
    let content = contents.get(entry.name);
    if (content) return content;
    content = readContent(source, book, shared, entry);
    cells += content.cells.kinds.length;
    rows += filledRows(content.cells);
    if (cells > LIMITS.cells) throw tooLarge('cells');
    if (rows > LIMITS.filledRows) throw tooLarge('rows');
    contents.set(entry.name, content);
    return content;
  };
  const bringUpToDate = resultsNow((name) => {
    const entry = entryOf(name);
    return entry ? contentOf(entry).cells : null;
  });
  return (name) => {
    const entry = entryOf(name);
    if (!entry) return null;
    let sheet = known.get(name);
    if (sheet) return sheet;
    const content = contentOf(entry);
    if (!book.precisionAsShown) bringUpToDate(name);
    known.set(name, (sheet = readBaseSheet(source, book, content, entry)));
    return sheet;
  };
}

/** Opens the bytes of an .xlsx or .xlsm file; what cannot be opened is one `Trouble`, told by content. */
export function openWorkbook(bytes: Uint8Array, inflater?: Inflater): XlsxWorkbook {
  const source = openPackage(bytes, inflater);
  const book = readWorkbookPart(source);
  if (book.sheets.length === 0 && book.otherSheets.length === 0) throw new Trouble('corrupt', { text: 'sheets' });
  refuseUnsound(source);
  const memory = readMemory(source, book.part);
  return { source, book, memory, changes: unchanged(), base: sheetsOf(source, book) };
}

function filledRows(cells: Cells): number {
  let count = 0;
  for (let row = 0; row < cells.height; row++) if (widthOf(cells, row) > 0) count++;
  return count;
}

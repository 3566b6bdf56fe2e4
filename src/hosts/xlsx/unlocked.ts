import type { Edit } from '../../core/edit';
import { cellKey, columnOf, type Range } from '../../core/grid/range';
import { keepsFormat } from '../../core/host';
import type { XlsxWorkbook } from './open-workbook';
import { readStyles, type CellStyle } from './read-styles';
import { isTrue, readXml, type Attributes } from './xml/stream';

type ContentEdit = Extract<Edit, { kind: 'content' }>;

/** Where the reading of a sheet's rows has come to. */
interface Walk {
  row: number;
  column: number;
  /** Style of the row's cells that are not there. */
  rowStyle: number | null;
}

const LETTERS = /^\$?([A-Za-z]+)/;

/** The styles of some cells of a sheet part, also of cells that hold nothing: their own, their row's or their column's. */
function stylesIn(bytes: Uint8Array, part: string, places: readonly Range[]): ReadonlyMap<string, number> {
  const wanted = new Map<number, Map<number, Range>>();
  for (const at of places) wanted.set(at.top, (wanted.get(at.top) ?? new Map<number, Range>()).set(at.left, at));
  const columns: { from: number; to: number; style: number }[] = [];
  const found = new Map<string, number>();
  const walk: Walk = { row: -1, column: -1, rowStyle: null };
  const readers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    col: ({ min, max, style }) => {
      columns.push({ from: Number(min) - 1, to: Number(max) - 1, style: Number(style ?? 0) });
    },
    row: ({ r, s, customFormat }) => {
      walk.row = r === undefined ? walk.row + 1 : Number(r) - 1;
      walk.column = -1;
      walk.rowStyle = s !== undefined && isTrue(customFormat) ? Number(s) : null;
      wanted.get(walk.row)?.forEach((at) => {
        if (walk.rowStyle !== null) found.set(cellKey(at), walk.rowStyle);
      });
    },
    c: ({ r, s }) => {
      const letters = LETTERS.exec(r ?? '')?.[1];
      walk.column = letters === undefined ? walk.column + 1 : columnOf(letters);
      const at = wanted.get(walk.row)?.get(walk.column);
      if (at) found.set(cellKey(at), Number(s ?? 0));
    },
  };
  readXml(bytes, part, { open: (name, attributes) => readers[name]?.(attributes) });
  for (const at of places) {
    const key = cellKey(at);
    if (found.has(key)) continue;
    found.set(key, columns.find(({ from, to }) => at.left >= from && at.left <= to)?.style ?? 0);
  }
  return found;
}

function stylesOf({ source, book }: XlsxWorkbook): readonly CellStyle[] {
  const link = source.relationships(book.part).find(({ type }) => type === 'styles');
  const part = link?.target ?? 'xl/styles.xml';
  return readStyles(source.bytes(part), part);
}

/** Which of the edits are of cells of protected sheets that anybody may type in, in the format that they have (ô không khóa). */
export function unlockedOf(workbook: XlsxWorkbook, edits: readonly Edit[]): ReadonlySet<Edit> {
  const bySheet = new Map<string, ContentEdit[]>();
  for (const edit of edits) {
    if (edit.kind !== 'content' || workbook.changes.drafts.has(edit.at.sheet)) continue;
    const known = bySheet.get(edit.at.sheet);
    if (known) known.push(edit);
    else bySheet.set(edit.at.sheet, [edit]);
  }
  const open = new Set<Edit>();
  let styles: readonly CellStyle[] | null = null;
  bySheet.forEach((own, sheet) => {
    const base = workbook.base(sheet);
    const bytes = base?.grid.protected ? workbook.source.bytes(base.entry.part) : null;
    if (!base || !bytes) return;
    styles ??= stylesOf(workbook);
    const held = stylesIn(
      bytes,
      base.entry.part,
      own.map(({ at }) => at),
    );
    for (const edit of own) {
      const style = styles[held.get(cellKey(edit.at)) ?? 0];
      if (style?.unlocked && keepsFormat(edit.after, style.numberFormat)) open.add(edit);
    }
  });
  return open;
}

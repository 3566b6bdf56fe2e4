import { a1, parseA1 } from '../../core/grid/range';
import { cell as cellOf, type Cell, type Grid } from '../../core/grid/grid';
import type { CellLook, DraftCell, SheetDraft } from '../../core/sheet-draft';
import type { BaseSheet } from './base-sheet';
import type { XlsxWorkbook } from './open-workbook';
import type { Package } from './package';
import { readCharts } from './read-charts';
import { readLooks } from './read-looks';
import { attribute, readerFor, readXml, type Attributes } from './xml/stream';

/** What a worksheet says beside its contents. */
interface Frame {
  readonly styles: Map<string, number>;
  readonly links: Map<string, string>;
  readonly widths: number[];
  readonly heights: number[];
  header?: number;
  filter?: string;
  landscape: boolean;
}

const readers: Readonly<Record<string, (frame: Frame, attributes: Attributes) => void>> = {
  c: (frame, { r, s }) => {
    if (r !== undefined) frame.styles.set(r, Number(s ?? 0));
  },
  hyperlink: (frame, { ref, location }) => {
    if (ref !== undefined && location !== undefined) frame.links.set(ref, location);
  },
  col: (frame, { min, max, width }) => {
    for (let column = Number(min); column <= Math.min(Number(max), 200); column++)
      frame.widths[column - 1] = Number(width);
  },
  row: (frame, { r, ht }) => {
    if (ht !== undefined) frame.heights[Number(r) - 1] = Number(ht);
  },
  pane: (frame, { ySplit }) => {
    if (Number(ySplit) > 0) frame.header = Number(ySplit);
  },
  autoFilter: (frame, { ref }) => {
    if (ref !== undefined) frame.filter = ref;
  },
  pageSetup: (frame, { orientation }) => {
    frame.landscape = orientation === 'landscape';
  },
};

function readFrame(source: Package, part: string): Frame {
  const frame: Frame = { styles: new Map(), links: new Map(), widths: [], heights: [], landscape: false };
  const bytes = source.bytes(part);
  if (bytes)
    readXml(bytes, part, {
      open: (name, attributes) => {
        readerFor(readers, name)?.(frame, attributes);
      },
    });
  return frame;
}

/** The rows of the printed titles, from the workbook's names; null when there are none. */
function titleRows(
  { source, book }: XlsxWorkbook,
  name: string,
): { readonly first: number; readonly last: number } | null {
  const quoted = [`${name}!`, `'${name.replace(/'/g, "''")}'!`];
  let rows: { first: number; last: number } | null = null;
  let titles = false;
  readXml(source.bytes(book.part) ?? new Uint8Array(), book.part, {
    open: (element, attributes) => {
      titles = element === 'definedName' && attribute(attributes, 'name') === '_xlnm.Print_Titles';
    },
    text: (text) => {
      const [, first, last] = /\$(\d+):\$(\d+)$/.exec(text) ?? [];
      if (titles && first && last && quoted.some((prefix) => text.startsWith(prefix)))
        rows = { first: Number(first), last: Number(last) };
    },
  });
  return rows;
}

function contentOf({ value, error, formula, numberFormat }: Cell): DraftCell {
  const held = error ?? value;
  return {
    ...(formula !== undefined ? { formula } : held !== null && { value: held }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function rowsOf(grid: Grid, frame: Frame, looks: readonly CellLook[]): (DraftCell | null)[][] {
  const rows: (DraftCell | null)[][] = [];
  frame.styles.forEach((style, reference) => {
    const at = parseA1('', reference);
    if (!at) return;
    const link = frame.links.get(reference);
    const drawn = { ...contentOf(cellOf(grid, at.top, at.left)), ...looks[style], ...(link !== undefined && { link }) };
    while (rows.length <= at.top) rows.push([]);
    const row = rows[at.top] ?? [];
    while (row.length < at.left) row.push(null);
    row[at.left] = Object.keys(drawn).length === 0 ? null : drawn;
  });
  return rows;
}

/** A sheet of ours in the file, read back as the draft that would write it (đọc lại trang tính của mình). */
export function readDraft(workbook: XlsxWorkbook, { entry, grid }: BaseSheet): SheetDraft {
  const { source, book } = workbook;
  const styles = source.relationships(book.part).find(({ type }) => type === 'styles')?.target ?? 'xl/styles.xml';
  const frame = readFrame(source, entry.part);
  const charts = readCharts(source, entry.part);
  const titles = titleRows(workbook, entry.name);
  const summary = (titles?.first ?? 1) - 1;
  return {
    rows: rowsOf(grid, frame, readLooks(source.bytes(styles), styles)),
    ...(frame.widths.length > 0 && { widths: Array.from(frame.widths, (width) => width ?? 9) }),
    ...(frame.heights.length > 0 && { heights: Array.from(frame.heights, (height) => height ?? null) }),
    ...(grid.merges.length > 0 && { merges: grid.merges.map(a1) }),
    ...(frame.header !== undefined && { headerRow: frame.header }),
    ...(frame.header === undefined && titles && { headerRow: titles.last, unfrozen: true }),
    ...(summary > 0 && { summaryRows: summary }),
    ...(frame.filter !== undefined && { filter: frame.filter }),
    ...(frame.landscape && { landscape: true }),
    ...(charts.length > 0 && { charts }),
  };
}

import { Trouble, type LimitName } from '../../core/host';

/** Bounds within which a file is read (giới hạn đọc); beyond them it is `too-large`, or the rest is left out and said. */
export const LIMITS = {
  /** Bytes of all parts together once inflated, as the archive itself declares them. */
  total: 400_000_000,
  /** Bytes of one part: its text stands in memory several times over while it is written. */
  part: 100_000_000,
  entries: 20_000,
  sheets: 1000,
  /** Cells with content in the workbook: a hundred thousand rows of a wide form. */
  cells: 2_200_000,
  /** Rows with content in the workbook: what is known of each while it is checked takes some kilobytes. */
  filledRows: 120_000,
  /** Characters in one cell: Excel's own limit. */
  text: 32_767,
  rows: 1_048_576,
  columns: 16_384,
  /** Tags of a part besides rows and texts: conditional formats, validations, names, notes. */
  elements: 2_000_000,
  /** Tags in rows and texts that are not written as programs write them. */
  rowElements: 10_000_000,
  /** Tags one in another; Excel needs a few dozen. */
  depth: 1000,
  /** Rows under merged areas, each area for itself: a million of them would each be looked through. */
  merges: 2_000_000,
  strings: 2_000_000,
  /** Formats of cells: Excel itself opens no file with more than 65,490. */
  styles: 100_000,
  /** Characters of all formulas of a sheet, those that share one written out for each cell: 0.9 GB if all are long. */
  formulas: 28_000_000,
};

const MEGABYTE = 1_000_000;

/** What a workbook can have too much of. */
type BookLimit = Exclude<LimitName, 'characters'>;

const MOST: Readonly<Record<BookLimit, () => number>> = {
  cells: () => LIMITS.cells,
  rows: () => LIMITS.filledRows,
  sheets: () => LIMITS.sheets,
  megabytes: () => LIMITS.part / MEGABYTE,
  parts: () => LIMITS.entries,
  elements: () => LIMITS.elements,
  depth: () => LIMITS.depth,
  merges: () => LIMITS.merges,
  strings: () => LIMITS.strings,
  styles: () => LIMITS.styles,
  formulas: () => LIMITS.formulas,
};

/** The refusal of what is beyond a limit, which it names. */
export const tooLarge = (name: BookLimit, sheet?: string, most = MOST[name]()): Trouble =>
  new Trouble('too-large', { ...(sheet !== undefined && { sheet }), limit: { name, most } });

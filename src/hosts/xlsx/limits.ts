/** Bounds within which a file is read (giới hạn đọc); beyond them it is `too-large`, or the rest is left out and said. */
export const LIMITS = {
  /** Bytes of all parts together once inflated, as the archive itself declares them. */
  total: 1_200_000_000,
  /** Bytes of one XML part: it must fit in one string of the engine. */
  part: 500_000_000,
  entries: 20_000,
  /** Cells with content on one sheet. Excel's own add-in interface stops at the same figure. */
  cells: 5_000_000,
  /** Characters in one cell: Excel's own limit. */
  text: 32_767,
  rows: 1_048_576,
  columns: 16_384,
};

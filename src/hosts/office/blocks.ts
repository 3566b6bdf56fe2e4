/** A stretch of a sheet that one request can carry. */
export interface Block {
  /** Index of the sheet among those read. */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that one request may ask for: contents, formats and looks of so many stay under the 5 MB of Excel on the web. */
export const BLOCK_CELLS = 15000;

export const cellsOf = (block: Block): number => block.rows * block.columns;

function cut(block: Block): Block[] {
  const columns = Math.min(block.columns, BLOCK_CELLS);
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / columns));
  const parts: Block[] = [];
  for (let row = 0; row < block.rows; row += rows)
    for (let column = 0; column < block.columns; column += columns)
      parts.push({
        ...block,
        top: block.top + row,
        left: block.left + column,
        rows: Math.min(rows, block.rows - row),
        columns: Math.min(columns, block.columns - column),
      });
  return parts;
}

/** Stretches put together into requests, each within the bound. */
export function requests(areas: readonly Block[]): Block[][] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of areas.flatMap(cut)) {
    const last = batches[batches.length - 1];
    if (last && cellsOf(block) <= room) last.push(block);
    else {
      batches.push([block]);
      room = BLOCK_CELLS;
    }
    room -= cellsOf(block);
  }
  return batches;
}

/** A block in two, for when its texts are too long for one answer; null when it is a single cell. */
export function halves(block: Block): readonly [Block, Block] | null {
  if (block.rows > 1) {
    const rows = Math.floor(block.rows / 2);
    return [
      { ...block, rows },
      { ...block, top: block.top + rows, rows: block.rows - rows },
    ];
  }
  if (block.columns < 2) return null;
  const columns = Math.floor(block.columns / 2);
  return [
    { ...block, columns },
    { ...block, left: block.left + columns, columns: block.columns - columns },
  ];
}

/** A stretch of a sheet that one request can carry. */
export interface Block {
  /** Index of the sheet among those read. */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Cells that one request may ask for: with their looks they answer with some 110 bytes each, which Office.js takes apart in
 * one go, and so many stay below 30 ms on a slow machine; without looks there is little to take apart.
 */
export const BLOCK_CELLS = { looks: 6000, plain: 15000 } as const;

export const cellsOf = (block: Block): number => block.rows * block.columns;

function cut(block: Block, most: number): Block[] {
  const columns = Math.min(block.columns, most);
  const rows = Math.max(1, Math.floor(most / columns));
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
export function requests(areas: readonly Block[], most: number): Block[][] {
  const batches: Block[][] = [];
  let room = 0;
  for (const block of areas.flatMap((area) => cut(area, most))) {
    const last = batches[batches.length - 1];
    if (last && cellsOf(block) <= room) last.push(block);
    else {
      batches.push([block]);
      room = most;
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

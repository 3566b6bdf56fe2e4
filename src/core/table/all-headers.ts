import type { Extent } from './beside';
import { bodyOf } from './body';
import { headersOf, type HeaderBlock } from './header';
import { headersByFigures } from './header-by-figures';
import { lastRow, rowOf, type Pieces } from './pieces';
import type { Correction } from './table';

/** Headers known by STT or symbols, then those known by figures in the rows left over. */
export function allHeaders(
  pieces: Pieces,
  corrections: readonly Correction[],
  extent: Extent = { from: 0, to: lastRow(pieces) },
): HeaderBlock[] {
  const said = corrections.filter(
    (c): c is Extract<Correction, { kind: 'header' }> =>
      c.kind === 'header' && c.top >= extent.from && c.top <= extent.to,
  );
  const found = headersOf(pieces, extent.from, extent.to).filter(
    (b) => !said.some((c) => c.top <= b.bottom && c.bottom >= b.top),
  );
  for (const { top, bottom } of said) {
    const header = personHeader(pieces, top, Math.min(bottom, extent.to));
    // Where nothing stands there is no header, whatever was said of the rows when something did.
    if (header.right >= 0) found.push(header);
  }
  found.sort((a, b) => a.top - b.top || a.left - b.left);
  const last = extent.to;
  const gaps: HeaderBlock[] = [];
  let { from } = extent;
  for (let at = 0; at <= found.length; at++) {
    const block = found[at];
    const to = block ? block.top - 1 : last;
    for (let start = from; start <= to;) {
      const extra = headersByFigures(pieces, start, to);
      if (!extra) break;
      gaps.push(extra);
      start = bodyOf(pieces, extra, to + 1).end + 1;
    }
    if (block) from = bodyOf(pieces, block, nextTop(found, at) ?? last + 1).end;
  }
  return [...found, ...gaps].sort((a, b) => a.top - b.top || a.left - b.left);
}

function personHeader(pieces: Pieces, top: number, bottom: number): HeaderBlock {
  let [left, right] = [Infinity, -1];
  for (let row = top; row <= bottom; row++)
    for (const p of rowOf(pieces, row)) [left, right] = [Math.min(left, p.column), Math.max(right, p.right)];
  return { top, bottom, left, right, symbolRow: null, by: 'person' };
}

/** Top of the next header under the same columns; `blocks` stand in the order of their tops. */
export function nextTop(blocks: readonly HeaderBlock[], index: number): number | null {
  const block = blocks[index];
  if (!block) return null;
  for (let at = index + 1; at < blocks.length; at++) {
    const below = blocks[at];
    if (below && below.top > block.bottom && below.left <= block.right && below.right >= block.left) return below.top;
  }
  return null;
}

/** The rows of each table with what stands above it, tables side by side taken together. */
export function extentsOf(pieces: Pieces, blocks: readonly HeaderBlock[]): Extent[] {
  const extents: Extent[] = [];
  let from = 0;
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]];
    if (next && next.top <= block.bottom) return [];
    const limit = next ? next.top : lastRow(pieces) + 1;
    const end = next ? bodyOf(pieces, block, limit).end : limit;
    extents.push({ from, to: end - 1 });
    from = end;
  }
  return extents;
}

import type { Grid } from '../grid/grid';
import { axisOf, STILL, type Displacement } from './displacement';
import { matchLines, pairMute, type Found } from './match-lines';
import type { LineKeys } from './line-keys';
import { columnsBy, packLines, rowsOf, unpackLines, type PackedLines } from './packed-lines';

function match(then: LineKeys, now: LineKeys): Found {
  const found = matchLines(then, now);
  pairMute(found, then, now);
  return found;
}

/** Compares what a sheet said at a write with what it says now (xê dịch kể từ lần ghi). */
export function displacementSince(then: PackedLines, now: Grid): Displacement {
  const same = packLines(now);
  if (same && same.rows === then.rows && same.columns === then.columns)
    return { sheet: now.sheet, still: true, rows: STILL, columns: STILL };
  const known = unpackLines(then);
  const rows = match(known.rows, rowsOf(now));
  const columns = match(known.columns, columnsBy(now, rows.to));
  return { sheet: now.sheet, still: false, rows: axisOf(rows), columns: axisOf(columns) };
}

/** How many rows that say anything are found again in another sheet, from 0 to 1. */
export function likenessSince(then: PackedLines, now: Grid): number {
  const { rows } = unpackLines(then);
  const { to } = matchLines(rows, rowsOf(now));
  const said = rows.said.flatMap((text, at) => (text === '' ? [] : [at]));
  return said.length === 0 ? 0 : said.filter((at) => to[at] !== -1).length / said.length;
}

import { inTurn } from './office';
import type { Reading } from './read';

/** Rows or columns of one sheet, from `from` up to but not with `to`. */
interface Stretch {
  readonly reading: Reading;
  readonly along: 'rows' | 'columns';
  readonly from: number;
  readonly to: number;
}

/** What is hidden on a sheet. */
export interface Hidden {
  readonly rows: number[];
  readonly columns: number[];
}

const PARTS = 64;

// More questions than this in one request would make it slow.
const MOST_AT_ONCE = 1000;

function split({ reading, along, from, to }: Stretch): Stretch[] {
  const step = Math.max(1, Math.ceil((to - from) / PARTS));
  const parts: Stretch[] = [];
  for (let at = from; at < to; at += step) parts.push({ reading, along, from: at, to: Math.min(at + step, to) });
  return parts;
}

function ask({ reading, along, from, to }: Stretch): Excel.Range {
  const sheet = reading.info.sheet;
  const rows = along === 'rows';
  const first = rows ? sheet.getCell(from, 0) : sheet.getCell(0, from);
  const last = rows ? sheet.getCell(to - 1, 0) : sheet.getCell(0, to - 1);
  const range = first.getBoundingRect(last);
  range.load(rows ? 'rowHidden' : 'columnHidden');
  return range;
}

/** All, none or (null) some of it. */
const told = ({ along }: Stretch, range: Excel.Range): boolean | null =>
  (along === 'rows' ? range.rowHidden : range.columnHidden) as boolean | null;

async function search(
  context: Excel.RequestContext,
  stretches: readonly Stretch[],
  found: Map<string, Hidden>,
): Promise<void> {
  if (stretches.length === 0) return;
  const asked = stretches.map((stretch) => ({ stretch, range: ask(stretch) }));
  await context.sync();
  const mixed: Stretch[] = [];
  for (const { stretch, range } of asked) {
    const hidden = told(stretch, range);
    const list = found.get(stretch.reading.name)?.[stretch.along] ?? [];
    if (hidden === null) mixed.push(...split(stretch));
    else if (hidden) for (let at = stretch.from; at < stretch.to; at++) list.push(at);
  }
  const batches: Stretch[][] = [];
  for (let from = 0; from < mixed.length; from += MOST_AT_ONCE) batches.push(mixed.slice(from, from + MOST_AT_ONCE));
  await inTurn(batches, (batch) => search(context, batch, found));
}

/**
 * Hidden rows and columns (dòng, cột ẩn), with ExcelApi 1.2 alone: Excel says of a stretch whether all, none or some of
 * it is hidden, and those with some are asked again in parts. One request where nothing is hidden.
 */
export async function readHidden(context: Excel.RequestContext, readings: readonly Reading[]): Promise<Hidden[]> {
  const found = new Map<string, Hidden>(readings.map(({ name }) => [name, { rows: [], columns: [] }]));
  const stretches = readings.flatMap((reading): Stretch[] => {
    const { used } = reading.info;
    if (!used) return [];
    const rows = Math.min(used.top + used.rows, reading.cells.length);
    return [
      { reading, along: 'rows', from: 0, to: Math.max(rows, 1) },
      { reading, along: 'columns', from: 0, to: Math.min(used.left + used.columns, reading.width) },
    ];
  });
  await search(context, stretches, found);
  const sorted = (list: number[]): number[] => list.sort((a, b) => a - b);
  return readings.map(({ name }) => {
    const hidden = found.get(name);
    return { rows: sorted(hidden?.rows ?? []), columns: sorted(hidden?.columns ?? []) };
  });
}

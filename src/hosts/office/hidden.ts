import { append } from '../../core/grid/append';
import { a1, rangeOf } from '../../core/grid/range';
import { untracked } from './office';
import { quietly, type Pace } from './pace';
import { askInParcels } from './payload';
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

const ASK = 4;

function split({ reading, along, from, to }: Stretch): Stretch[] {
  const step = Math.max(1, Math.ceil((to - from) / PARTS));
  const parts: Stretch[] = [];
  for (let at = from; at < to; at += step) parts.push({ reading, along, from: at, to: Math.min(at + step, to) });
  return parts;
}

function ask({ reading, along, from, to }: Stretch): Excel.Range {
  const rows = along === 'rows';
  const { name, info } = reading;
  const at = rows ? rangeOf(name, from, 0, to - 1, 0) : rangeOf(name, 0, from, 0, to - 1);
  const range = untracked(info.sheet.getRange(a1(at)));
  range.load(rows ? 'rowHidden' : 'columnHidden');
  return range;
}

/** All, none or (null) some of it. */
const told = ({ along }: Stretch, range: Excel.Range): boolean | null =>
  (along === 'rows' ? range.rowHidden : range.columnHidden) as boolean | null;

async function askAll(
  context: Excel.RequestContext,
  stretches: readonly Stretch[],
): Promise<{ stretch: Stretch; hidden: boolean | null }[]> {
  const asked = stretches.map((stretch) => ({ stretch, range: ask(stretch) }));
  await context.sync();
  return asked.map(({ stretch, range }) => ({ stretch, hidden: told(stretch, range) }));
}

async function search(
  context: Excel.RequestContext,
  pace: Pace,
  stretches: readonly Stretch[],
  found: Map<string, Hidden>,
): Promise<void> {
  if (stretches.length === 0) return;
  const mixed: Stretch[] = [];
  for (const { stretch, hidden } of await askInParcels(pace, stretches, ASK, (part) => askAll(context, part))) {
    const list = found.get(stretch.reading.name)?.[stretch.along] ?? [];
    if (hidden === null) append(mixed, split(stretch));
    else if (hidden) for (let at = stretch.from; at < stretch.to; at++) list.push(at);
  }
  await search(context, pace, mixed, found);
}

/**
 * Hidden rows and columns (dòng, cột ẩn), with ExcelApi 1.2 alone: Excel says of a stretch whether all, none or some of
 * it is hidden, and those with some are asked again in parts. One request where nothing is hidden.
 */
export async function readHidden(
  context: Excel.RequestContext,
  pace: Pace,
  readings: readonly Reading[],
): Promise<Hidden[]> {
  const found = new Map<string, Hidden>(readings.map(({ name }) => [name, { rows: [], columns: [] }]));
  const stretches = readings.flatMap((reading): Stretch[] => {
    const { used } = reading.info;
    if (!used) return [];
    const rows = Math.min(used.top + used.rows, reading.height);
    return [
      { reading, along: 'rows', from: 0, to: Math.max(rows, 1) },
      { reading, along: 'columns', from: 0, to: Math.min(used.left + used.columns, reading.width) },
    ];
  });
  await search(context, quietly(pace), stretches, found);
  const sorted = (list: number[]): number[] => list.sort((a, b) => a - b);
  return readings.map(({ name }) => {
    const hidden = found.get(name);
    return { rows: sorted(hidden?.rows ?? []), columns: sorted(hidden?.columns ?? []) };
  });
}

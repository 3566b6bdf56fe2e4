import type { Range } from '../../core/grid/range';
import { needsMerges } from './ambiguous';
import { officeCode } from './errors';
import { areasOf } from './held-marks';
import type { Office } from './office';
import type { Reading, ReadSheet } from './read';

// Some builds of Excel lose the person's undo history when merged cells are read (office-js 5918), so they are asked for
// only where the header may need them, and Excel tells no more than 512 of them at once.
async function ask(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  rows: number,
): Promise<Range[][] | null> {
  const asked = readings.map(({ name, info, height, width }) => {
    const last = Math.max(Math.min(rows, height), 1) - 1;
    const area = info.sheet.getCell(0, 0).getBoundingRect(info.sheet.getCell(last, Math.max(width, 1) - 1));
    const merged = area.getMergedAreasOrNullObject();
    merged.load('address');
    return () => (merged.isNullObject ? [] : areasOf(name, merged.address));
  });
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === '') throw error;
    return null;
  }
  return asked.map((answer) => answer());
}

const WHOLE = 1048576;

const HEADER_ROWS = 40;

/** Merged areas of the sheets that need them to be read (ô gộp, ExcelApi 1.13); of too many, those of the first rows. */
export async function readMerges(
  context: Excel.RequestContext,
  office: Office,
  readings: readonly ReadSheet[],
): Promise<Range[][]> {
  const needed = office.supports('merges') ? readings.filter((reading) => needsMerges(reading)) : [];
  if (needed.length === 0) return readings.map(() => []);
  const found = (await ask(context, needed, WHOLE)) ?? (await ask(context, needed, HEADER_ROWS)) ?? [];
  return readings.map((reading) => found[needed.indexOf(reading)] ?? []);
}

import type { CellEdit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { cellKey, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { expectedCells, namesOfEdits, unmetBy } from '../../core/marks/holds';
import type { Office } from './office';
import { quietly } from './pace';
import { askInParcels } from './payload';
import { ASK_CELL, cellsAt } from './write-content';

const BLANK: Cell = { value: null };

/**
 * Edits whose cell, row or column is not what it was when the workbook was checked: all of them are refused, by name
 * (không ghi vào ô đã đổi chỗ). The write itself looks once more, in its own request.
 */
export async function refuseMoved(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly CellEdit[],
): Promise<void> {
  const places = new Map<string, Range>();
  for (const edit of edits) for (const { at } of expectedCells(edit)) places.set(cellKey(at), at);
  if (places.size === 0) return;
  const asked = Array.from(places.values());
  const cells = await askInParcels(quietly(office.pace), asked, ASK_CELL, (part) => cellsAt(context, part));
  const held = new Map(asked.map((at, index) => [cellKey(at), cells[index] ?? BLANK]));
  const unmet = unmetBy(edits, (at) => held.get(cellKey(at)) ?? BLANK);
  if (unmet.length > 0)
    throw new Trouble('changed-meanwhile', {
      sheet: unmet[0]?.at.sheet ?? '',
      at: unmet.map((edit) => edit.at),
      text: namesOfEdits(unmet),
    });
}

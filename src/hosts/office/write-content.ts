import type { CellEdit, Edit } from '../../core/edit';
import { append } from '../../core/grid/append';
import type { Cell } from '../../core/grid/grid';
import { a1, cellAt, cellKey, type Range } from '../../core/grid/range';
import { keepsFormat, Trouble, type ContentEdit } from '../../core/host';
import { contentOf, expectedCells, holds, namesOfEdits, unmetBy } from '../../core/marks/holds';
import { cellFrom } from './cells';
import { untracked } from './office';
import { bytesOf, parcels } from './payload';
import { typed } from './typed';

export type { ContentEdit } from '../../core/host';

const first = (at: Range): Range => cellAt(at.sheet, at.top, at.left);

/** Commands of asking for one cell, and of asking, writing and asking again. */
export const ASK_CELL = 4;
const WRITE_CELL = 12;

/** Cells of the sheets of one request, each sheet spoken of once. */
export function cellsOnce(context: Excel.RequestContext): (at: Range) => Excel.Range {
  const sheets = new Map<string, Excel.Worksheet>();
  return (at) => {
    const sheet = sheets.get(at.sheet) ?? context.workbook.worksheets.getItem(at.sheet);
    sheets.set(at.sheet, sheet);
    return untracked(sheet.getRange(a1(first(at))));
  };
}

/** Asks what a cell holds at this point of the request; `cellOf` reads it after the sync. */
function ask(range: Excel.Range): Excel.Range {
  range.load('values,formulas,numberFormat');
  return range;
}

/** What cells hold now. One request. */
export async function cellsAt(context: Excel.RequestContext, places: readonly Range[]): Promise<Cell[]> {
  const range = cellsOnce(context);
  const asked = places.map((at) => ask(range(at)));
  await context.sync();
  return asked.map(cellOf);
}

const only = (matrix: unknown): unknown => (matrix as unknown[][])[0]?.[0];

/** What a single cell that was asked for holds. */
const cellOf = ({ values, formulas, numberFormat }: Excel.Range): Cell =>
  cellFrom(only(values) ?? '', only(formulas), only(numberFormat)) ?? { value: null };

const isEmpty = ({ value, formula, error }: Partial<Cell>): boolean =>
  (value ?? null) === null && formula === undefined && error === undefined;

function write(range: Excel.Range, { after }: ContentEdit, old: Cell | undefined): void {
  // On a protected sheet Excel refuses even the format that the cell has.
  if (!old || !keepsFormat(after, old.numberFormat)) range.numberFormat = [[after.numberFormat]];
  // A cell that takes no content (of an array formula) can have got a format before it was refused.
  if (old && isEmpty(old) && isEmpty(after)) return;
  if (after.formula !== undefined) range.formulas = [[after.formula]];
  else range.values = [[typed(after, after.numberFormat ?? old?.numberFormat)]];
}

/** Content edits put into requests. */
export const contentParcels = (edits: readonly ContentEdit[]): Iterable<ContentEdit[]> =>
  parcels(edits, (edit) => ({
    commands: WRITE_CELL + ASK_CELL * expectedCells(edit).length,
    bytes: bytesOf(edit.after.formula ?? (typeof edit.after.value === 'string' ? edit.after.value : '')),
  }));

/** One cell of a request: what it held and what its row and column said just before the write, and what it holds after. */
interface Sent {
  readonly edit: ContentEdit;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

type Ask = (at: Range) => Excel.Range;

/** Asks in this request for the cells that the edits expect to find; each once. */
export function askExpected(edits: readonly CellEdit[], range: Ask): (at: Range) => Cell {
  const asked = new Map<string, Excel.Range>();
  for (const edit of edits)
    for (const { at } of expectedCells(edit)) if (!asked.has(cellKey(at))) asked.set(cellKey(at), ask(range(at)));
  return (at) => {
    const cell = asked.get(cellKey(at));
    return cell ? cellOf(cell) : { value: null };
  };
}

const undone = ({ edit, before }: Sent): ContentEdit => ({
  ...edit,
  before: contentOf(cellOf(before), edit.after.numberFormat !== undefined),
});

/** An edit that itself knows what it replaces (an undo) found something else. */
const isChanged = ({ edit, before }: Sent): boolean => edit.before !== undefined && !holds(cellOf(before), edit.before);

/** Puts back what stood in cells that turned out to be other ones, unless somebody has written there since. */
async function putBack(context: Excel.RequestContext, strayed: readonly Sent[]): Promise<void> {
  const now = await cellsAt(
    context,
    strayed.map(({ edit }) => edit.at),
  );
  const range = cellsOnce(context);
  strayed.forEach((sent, index) => {
    const cell = now[index];
    const after = undone(sent).before;
    if (cell && after && holds(cell, sent.edit.after)) write(range(sent.edit.at), { ...sent.edit, after }, cell);
  });
  await context.sync();
}

/**
 * Writes cells in one request and reads them back in it: what did not take is inside a merged area. The same request first
 * asks what the cells, their rows and their columns hold, for between the comparison before and this one somebody may have
 * typed, inserted or sorted; where they have, their content is put back with the next request and the write refused.
 *
 * No request of Excel can write on condition. What remains is the time between these two requests: there a stranger's
 * figure is hidden by ours for a moment, and lost only if a third change comes in that very moment, which is then kept.
 */
export async function writeContent(
  context: Excel.RequestContext,
  edits: readonly ContentEdit[],
  old: ReadonlyMap<Edit, Cell>,
  done: Edit[],
): Promise<void> {
  const range = cellsOnce(context);
  const expected = askExpected(edits, range);
  const sent = edits.map((edit): Sent => {
    const before = ask(range(edit.at));
    write(range(edit.at), edit, old.get(edit));
    return { edit, before, after: ask(range(edit.at)) };
  });
  await context.sync();
  const unmet = new Set<Edit>(unmetBy(edits, expected));
  const seen = new Set<string>();
  const refused: Range[] = [];
  const strayed: Sent[] = [];
  for (const one of sent) {
    if (!holds(cellOf(one.after), one.edit.after)) refused.push(one.edit.at);
    else if (unmet.has(one.edit) || (!seen.has(cellKey(one.edit.at)) && isChanged(one))) strayed.push(one);
    else done.push(undone(one));
    seen.add(cellKey(one.edit.at));
  }
  if (strayed.length > 0) await refuseStrayed(context, strayed, done);
  if (refused.length > 0) throw new Trouble('occupied', { sheet: refused[0]?.sheet ?? '', at: refused });
}

async function refuseStrayed(context: Excel.RequestContext, strayed: readonly Sent[], done: Edit[]): Promise<never> {
  const written = strayed.map(undone);
  // Should the request that puts them back break off, they are known as written, for "Hoàn tác".
  append(done, written);
  await putBack(context, strayed);
  done.splice(done.length - written.length, written.length);
  throw new Trouble('changed-meanwhile', {
    sheet: written[0]?.at.sheet ?? '',
    at: written.map((edit) => edit.at),
    text: namesOfEdits(written),
  });
}

/** After a request that broke off: which of its cells were written all the same. */
export async function contentDone(
  context: Excel.RequestContext,
  edits: readonly ContentEdit[],
  before: readonly Cell[],
): Promise<ContentEdit[]> {
  const now = await cellsAt(
    context,
    edits.map((edit) => edit.at),
  );
  return edits.flatMap((edit, index) => {
    const old = before[index];
    const cell = now[index];
    const written = old && cell && holds(cell, edit.after) && !holds(old, edit.after);
    return written ? [{ ...edit, before: contentOf(old, edit.after.numberFormat !== undefined) }] : [];
  });
}

import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { a1, cellAt, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { contentOf, holds } from '../../core/marks/holds';
import { cellFrom } from './cells';
import { untracked } from './office';
import { bytesOf, parcels } from './payload';
import { typed } from './typed';

export type ContentEdit = Extract<Edit, { kind: 'content' }>;

const first = (at: Range): Range => cellAt(at.sheet, at.top, at.left);

/** Commands of asking for one cell, and of asking, writing and asking again. */
export const ASK_CELL = 4;
const WRITE_CELL = 12;

/** Cells of the sheets of one request, each sheet spoken of once. */
function cellsOnce(context: Excel.RequestContext): (at: Range) => Excel.Range {
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

function write(range: Excel.Range, { after }: ContentEdit, old: Cell | undefined): void {
  if (after.numberFormat !== undefined) range.numberFormat = [[after.numberFormat]];
  if (after.formula !== undefined) range.formulas = [[after.formula]];
  else range.values = [[typed(after, after.numberFormat ?? old?.numberFormat)]];
}

/** Content edits put into requests. */
export const contentParcels = (edits: readonly ContentEdit[]): Iterable<ContentEdit[]> =>
  parcels(edits, ({ after }) => ({
    commands: WRITE_CELL,
    bytes: bytesOf(after.formula ?? (typeof after.value === 'string' ? after.value : '')),
  }));

/** Writes cells in one request and reads them back in it: what did not take is inside a merged area. */
export async function writeContent(
  context: Excel.RequestContext,
  edits: readonly ContentEdit[],
  old: ReadonlyMap<Edit, Cell>,
  done: Edit[],
): Promise<void> {
  const range = cellsOnce(context);
  const asked = edits.map((edit) => {
    const before = ask(range(edit.at));
    write(range(edit.at), edit, old.get(edit));
    return { edit, before, after: ask(range(edit.at)) };
  });
  await context.sync();
  const refused: Range[] = [];
  for (const { edit, before, after } of asked) {
    if (holds(cellOf(after), edit.after))
      done.push({ ...edit, before: contentOf(cellOf(before), edit.after.numberFormat !== undefined) });
    else refused.push(edit.at);
  }
  if (refused.length > 0) throw new Trouble('occupied', { sheet: refused[0]?.sheet ?? '', at: refused });
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

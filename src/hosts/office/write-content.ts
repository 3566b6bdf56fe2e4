import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { a1, cellAt, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { contentOf, holds } from '../../core/marks/holds';
import { cellFrom } from './cells';
import { typed } from './typed';

export type ContentEdit = Extract<Edit, { kind: 'content' }>;

const first = (at: Range): Range => cellAt(at.sheet, at.top, at.left);

/** Asks what a cell holds at this point of the request; `cellOf` reads it after the sync. */
export function askCell(context: Excel.RequestContext, at: Range): Excel.Range {
  const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(first(at)));
  range.load('values,formulas,numberFormat');
  return range;
}

const only = (matrix: unknown): unknown => (matrix as unknown[][])[0]?.[0];

/** What a single cell that was asked for holds. */
export const cellOf = ({ values, formulas, numberFormat }: Excel.Range): Cell =>
  cellFrom(only(values) ?? '', only(formulas), only(numberFormat)) ?? { value: null };

function write(context: Excel.RequestContext, { at, after }: ContentEdit, old: Cell | undefined): void {
  const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(first(at)));
  if (after.numberFormat !== undefined) range.numberFormat = [[after.numberFormat]];
  if (after.formula !== undefined) range.formulas = [[after.formula]];
  else range.values = [[typed(after, after.numberFormat ?? old?.numberFormat)]];
}

/** Writes cells in one request and reads them back in it: what did not take is inside a merged area. */
export async function writeContent(
  context: Excel.RequestContext,
  edits: readonly ContentEdit[],
  old: ReadonlyMap<Edit, Cell>,
  done: Edit[],
): Promise<void> {
  const asked = edits.map((edit) => {
    const before = askCell(context, edit.at);
    write(context, edit, old.get(edit));
    return { edit, before, after: askCell(context, edit.at) };
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
  const now = edits.map((edit) => askCell(context, edit.at));
  await context.sync();
  return edits.flatMap((edit, index) => {
    const old = before[index];
    const range = now[index];
    const written = old && range && holds(cellOf(range), edit.after) && !holds(old, edit.after);
    return written ? [{ ...edit, before: contentOf(old, edit.after.numberFormat !== undefined) }] : [];
  });
}

import type { CellEdit, Edit } from '../../core/edit';
import { append } from '../../core/grid/append';
import { Trouble } from '../../core/host';
import { namesOfEdits } from '../../core/marks/holds';
import { heldMarks } from './held-marks';
import type { Office } from './office';
import { sheetsOf } from './refuse';
import { byArea, writeMarks, type MarkEdit } from './write-marks';

/** A write that has just found cells other than it expected. */
interface Strayed {
  readonly context: Excel.RequestContext;
  readonly office: Office;
  readonly done: Edit[];
}

/** Edits that are no longer made. */
export function forget(done: Edit[], gone: readonly CellEdit[]): void {
  const lost = new Set<Edit>(gone);
  const kept = done.filter((edit) => !lost.has(edit));
  done.length = 0;
  append(done, kept);
}

/** The refusal of edits whose cells turned out to be other ones, by name. */
export const strayedTrouble = (strayed: readonly CellEdit[]): Trouble =>
  new Trouble('changed-meanwhile', {
    sheet: strayed[0]?.at.sheet ?? '',
    at: strayed.map((edit) => edit.at),
    text: namesOfEdits(strayed),
  });

/**
 * Takes marks off again that the same request put on cells other than were meant (dấu đặt lạc), and refuses them by name.
 * Should the taking off break off, they are known as made, for "Hoàn tác".
 */
export async function refuseStrayedMarks(
  { context, office, done }: Strayed,
  strayed: readonly CellEdit[],
): Promise<never> {
  const places = await byArea(office.pace, await heldMarks(context, office, sheetsOf(strayed)));
  const back = strayed
    .filter((edit): edit is MarkEdit => edit.kind === 'mark')
    .map(({ at, before = [] }): MarkEdit => ({ kind: 'mark', at, after: before }));
  await writeMarks(context, places, back);
  forget(done, strayed);
  throw strayedTrouble(strayed);
}

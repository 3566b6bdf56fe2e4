import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { heldMarks } from './held-marks';
import type { Office } from './office';
import { giveWay, paceOf } from './pace';
import { sheetsOf } from './refuse';
import { contentDone, type ContentEdit } from './write-content';
import { byArea, type MarkEdit } from './write-marks';

/** A write as far as it came. */
interface BrokenOff {
  readonly done: readonly Edit[];
  readonly sent: readonly Edit[];
  readonly cells: ReadonlyMap<Edit, Cell>;
}

/** Excel does what came before the failing step of a request: looks what of it is there. */
export async function settle(broken: Office, { sent, cells, done }: BrokenOff): Promise<Edit[]> {
  const left = sent.filter((edit) => done.indexOf(edit) < 0);
  // To be known even when a person has asked to stop.
  const office: Office = { ...broken, pace: paceOf(undefined, giveWay) };
  return office.run(async (context) => {
    const contents = left.filter((edit): edit is ContentEdit => edit.kind === 'content');
    const before = contents.map((edit) => cells.get(edit) ?? { value: null });
    const written = contents.length > 0 ? await contentDone(context, contents, before) : [];
    const marks = left.filter((edit): edit is MarkEdit => edit.kind === 'mark' && edit.after.length > 0);
    const held = await byArea(office.pace, await heldMarks(context, office, sheetsOf(marks)));
    const marked = marks.filter((edit) => held.at(edit.at).length > 0);
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const names = sheets.items.map((sheet) => sheet.name);
    const made = left.filter((edit) => edit.kind === 'sheet' && edit.after !== null && names.indexOf(edit.name) >= 0);
    return [...written, ...marked, ...made];
  });
}

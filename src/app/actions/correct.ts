import type { Edit } from '../../core/edit';
import type { Memory } from '../../core/host';
import type { Correction } from '../../core/table/table';
import { withCorrection, withoutCorrections, type AtHand } from '../../core/moved/placed-corrections';
import type { Desk } from '../desk';
import { Refusal } from './attempt';
import { writeNow } from './write';

/** The sheets as a person saw them: what a correction says of their rows is about these. */
export function atHand(desk: Desk): AtHand {
  const { checked } = desk.session();
  return { grids: checked?.grids ?? [], sheets: (checked?.sheets ?? []).map((sheet) => sheet.name) };
}

/** What the memory does not hold yet. */
const anew = (memory: Memory, edit: Edit): readonly Edit[] =>
  edit.kind === 'memory' && (memory[edit.key] ?? null) === edit.after ? [] : [edit];

/** Reads a table as a person says it is to be read, and remembers it in the workbook; no cell is written (sửa cách đọc). */
export const correct = (desk: Desk, given: Correction): Promise<void> =>
  writeNow(desk, 'correct', async () => {
    const memory = await desk.host.memory();
    return anew(memory, withCorrection(memory, given, atHand(desk)));
  });

/** Reads a sheet as at first (Đọc lại như ban đầu). */
export const uncorrect = (desk: Desk, sheet: string): Promise<void> =>
  writeNow(desk, 'uncorrect', async () => {
    const memory = await desk.host.memory();
    const edits = anew(memory, withoutCorrections(memory, sheet, atHand(desk)));
    if (edits.length === 0) throw new Refusal('nothing-to-do');
    return edits;
  });

import type { Edit } from '../../core/edit';
import type { Correction } from '../../core/table/table';
import { withCorrection, withoutCorrections, type AtHand } from '../../core/moved/placed-corrections';
import type { Desk } from '../desk';
import { attempt } from './attempt';
import { checkAgain } from './check';

async function remember(desk: Desk, edit: () => Promise<Edit>): Promise<void> {
  await attempt(desk, 'correct', async () => {
    await desk.host.apply([await edit()]);
    return { type: 'ended' };
  });
  if (!desk.session().failure) await checkAgain(desk);
}

/** The sheets as a person saw them: what a correction says of their rows is about these. */
export function atHand(desk: Desk): AtHand {
  const { checked } = desk.session();
  return { grids: checked?.grids ?? [], sheets: (checked?.sheets ?? []).map((sheet) => sheet.name) };
}

/** Reads a table as a person says it is to be read, and remembers it in the workbook; no cell is written. */
export const correct = (desk: Desk, given: Correction): Promise<void> =>
  remember(desk, async () => withCorrection(await desk.host.memory(), given, atHand(desk)));

/** Reads a sheet as at first (Đọc lại như ban đầu). */
export const uncorrect = (desk: Desk, sheet: string): Promise<void> =>
  remember(desk, async () => withoutCorrections(await desk.host.memory(), sheet, atHand(desk)));

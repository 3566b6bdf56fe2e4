import type { Edit } from '../../core/edit';
import type { Finding, Waiver } from '../../core/finding';
import { unwaive, waive } from '../../core/marks/waivers';
import type { Range } from '../../core/grid/range';
import type { Desk } from '../desk';
import { failureOf } from './attempt';
import { proposeWrite, writeNow } from './write';

/** Takes a person to a place in the workbook. Leaves the pane as it is, so that focus stays where it was. */
export async function goTo(desk: Desk, at: Range): Promise<void> {
  try {
    await desk.host.reveal(at);
    desk.tell({ type: 'went', at });
  } catch (error) {
    desk.tell({ type: 'failed', failure: failureOf('go', error) });
  }
}

const sameCells = (a: Edit, b: Edit): boolean => JSON.stringify(a) === JSON.stringify(b);

const once = (edits: readonly Edit[]): Edit[] =>
  edits.filter((edit, index) => edits.findIndex((other) => sameCells(other, edit)) === index);

/** One finding's own remedy, to be previewed (Sửa). */
export const proposeFix = (desk: Desk, finding: Finding): Promise<void> =>
  proposeWrite(desk, 'fix', () => Promise.resolve({ edits: finding.fix }));

/** The remedies of every finding of one kind, to be previewed together (Sửa tất cả cùng loại). */
export const proposeFixes = (desk: Desk, ruleId: string): Promise<void> =>
  proposeWrite(desk, 'fix', () => {
    const findings = desk.session().checked?.report.findings ?? [];
    const alike = findings.filter((finding) => finding.ruleId === ruleId && !finding.waived);
    const edits = alike.reduce<Edit[]>((all, finding) => all.concat(finding.fix), []);
    return Promise.resolve({ edits: once(edits) });
  });

/** Accepts a finding with a reason (Chấp nhận có lý do): the workbook remembers it, no cell changes. */
export const accept = (desk: Desk, finding: Finding, given: Waiver): Promise<void> =>
  writeNow(desk, 'waive', async () => {
    const grids = desk.session().checked?.grids ?? [];
    return [waive(await desk.host.memory(), finding, { ...given, time: desk.now().toISOString() }, grids)];
  });

/** Takes an acceptance back. */
export const unaccept = (desk: Desk, finding: Finding): Promise<void> =>
  writeNow(desk, 'unwaive', async () => [unwaive(await desk.host.memory(), finding)]);

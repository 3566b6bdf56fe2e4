import type { Edit } from '../../core/edit';
import type { Finding, Waiver } from '../../core/finding';
import { append } from '../../core/grid/append';
import { unwaive, waive } from '../../core/marks/waivers';
import type { Desk } from '../desk';
import { atHand } from './correct';
import { proposalOf } from './whereabouts';
import { proposeWrite, writeNow } from './write';

/** Each edit once: remedies of two findings may be one. */
function once(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const text = JSON.stringify(edit);
    const fresh = !seen.has(text);
    seen.add(text);
    return fresh;
  });
}

/** One finding's own remedy, to be previewed (Sửa). */
export const proposeFix = (desk: Desk, finding: Finding): Promise<void> =>
  proposeWrite(desk, 'fix', () => proposalOf(desk, finding.fix));

/** The remedies of every finding of one kind, to be previewed together (Sửa tất cả cùng loại). */
export const proposeFixes = (desk: Desk, ruleId: string): Promise<void> =>
  proposeWrite(desk, 'fix', () => {
    const findings = desk.session().checked?.report.findings ?? [];
    const alike = findings.filter((finding) => finding.ruleId === ruleId && !finding.waived);
    const edits: Edit[] = [];
    alike.forEach(({ fix }) => append(edits, fix));
    return proposalOf(desk, once(edits));
  });

/** Accepts a finding with a reason (Chấp nhận có lý do): the workbook remembers it, no cell changes. */
export const accept = (desk: Desk, finding: Finding, given: Waiver): Promise<void> =>
  writeNow(desk, 'waive', async () => {
    const time = desk.now().toISOString();
    return [waive(await desk.host.memory(), finding, { ...given, time }, atHand(desk).grids)];
  });

/** Takes an acceptance back. */
export const unaccept = (desk: Desk, finding: Finding): Promise<void> =>
  writeNow(desk, 'unwaive', async () => [unwaive(await desk.host.memory(), finding, atHand(desk))]);

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

/** The remedies of several findings, to be previewed together (Sửa cả nhóm). */
export const proposeFixes = (desk: Desk, findings: readonly Finding[]): Promise<void> =>
  proposeWrite(desk, 'fix', () => {
    const edits: Edit[] = [];
    findings.forEach(({ fix }) => append(edits, fix));
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

import type { Edit } from '../../core/edit';
import { listOf, type Finding, type Waiver } from '../../core/finding';
import { append } from '../../core/grid/append';
import { unwaive, waiveAll } from '../../core/marks/waivers';
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

/** Accepts findings for one reason, as one write (Bỏ qua, có lý do): the workbook remembers it, no cell changes. */
export async function accept(desk: Desk, accepted: Finding | readonly Finding[], given: Waiver): Promise<void> {
  const findings = listOf(accepted);
  if (given.by !== '') desk.preferences.set('acceptor', given.by);
  const waive = async (): Promise<readonly Edit[]> => {
    const time = desk.now().toISOString();
    return [waiveAll(await desk.host.memory(), findings, { ...given, time }, atHand(desk).grids)];
  };
  await writeNow(desk, 'waive', waive, findings.length);
}

/** Takes an acceptance back. */
export const unaccept = (desk: Desk, finding: Finding): Promise<void> =>
  writeNow(desk, 'unwaive', async () => [unwaive(await desk.host.memory(), finding, atHand(desk))]);

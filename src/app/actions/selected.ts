import { contains, type Range } from '../../core/grid/range';
import { catalogueOf, type Entry } from '../listing/catalogue';
import type { Desk } from '../desk';
import type { Session } from '../session';

const covers = (place: Range, at: Range): boolean => place.sheet === at.sheet && contains(place, at.top, at.left);

const isOf = ({ finding }: Entry, at: Range): boolean =>
  covers(finding.at, at) || finding.cells.some((cell) => covers(cell, at));

/** The finding of a cell, or the one that this cell's fault follows from. */
const entryAt = (entries: readonly Entry[], at: Range): Entry | undefined =>
  entries.find((entry) => !entry.finding.waived && isOf(entry, at)) ??
  entries.find(({ finding }) => !finding.waived && finding.consequences.some((one) => covers(one.at, at)));

/** So long after the last step: what an edit has made old is known by then, and who runs through cells wants none of them. */
const SETTLED_MS = 150;

/** Opens the finding of every cell that a person selects (chọn ô, mở phát hiện), unless the list is out of date there. */
export async function followSelection(desk: Desk): Promise<void> {
  let taken: Range | null = null;
  /** Where we took the person ourselves is told of once too, and opens nothing. */
  const isOurs = ({ at: last }: Session, at: Range): boolean => {
    if (last === null || last === taken || !covers(last, at)) return false;
    taken = last;
    return true;
  };
  const open = (at: Range): void => {
    const session = desk.session();
    const { checked, busy, preview, outdated, listing } = session;
    if (!checked || busy || preview || isOurs(session, at) || outdated.indexOf(at.sheet) >= 0) return;
    const entries = catalogueOf(checked.report.findings, checked.tables);
    const shown = entries.find(({ key }) => key === listing.open);
    if (shown && isOf(shown, at)) return;
    const entry = entryAt(entries, at);
    if (entry) desk.tell({ type: 'listed', change: { open: entry.key } });
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  await desk.host.follow?.((at) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => open(at), SETTLED_MS);
  });
}

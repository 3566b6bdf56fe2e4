import type { Edit } from '../../core/edit';
import type { SheetInfo } from '../../core/host';
import type { Desk } from '../desk';
import type { Preview, WriteTask } from '../session';
import { barredEdits, namesOfBarred, ofContent } from '../standing';

/** How many places a write touches. */
export const places = (edits: readonly Edit[]): number => edits.filter((edit) => edit.kind !== 'memory').length;

/** Writes that are as good on some sheets as on all: a protected sheet among others is passed over, and named. */
const PARTED: readonly WriteTask[] = ['mark', 'unmark', 'rates', 'fix'];

/** What can be written although some sheets are protected, and which of them stop it all or are passed over. */
export async function besideProtected(
  desk: Desk,
  task: WriteTask,
  asked: readonly Edit[],
  sheets: readonly SheetInfo[],
): Promise<Pick<Preview, 'edits' | 'blocked'> & { readonly passed: readonly string[] }> {
  const unlocked = await unlockedIn(desk, asked, sheets);
  const barred = new Set(barredEdits(asked, sheets, unlocked));
  const open = asked.filter((edit) => !barred.has(edit));
  const named = namesOfBarred(Array.from(barred), asked);
  const parted = PARTED.indexOf(task) >= 0 && barred.size > 0 && places(open) > 0;
  return parted ? { edits: open, blocked: [], passed: named } : { edits: asked, blocked: named, passed: [] };
}

/** Contents that protected sheets take all the same; nobody is asked where none is protected. */
async function unlockedIn(
  desk: Desk,
  asked: readonly Edit[],
  sheets: readonly SheetInfo[],
): Promise<ReadonlySet<Edit>> {
  const closed = sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
  const within = ofContent(asked).filter(({ at }) => closed.indexOf(at.sheet) >= 0);
  return within.length > 0 && desk.host.unlocked ? desk.host.unlocked(within) : new Set();
}

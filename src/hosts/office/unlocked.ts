import { keepsFormat, type SheetInfo } from '../../core/host';
import type { Office } from './office';
import { quietly } from './pace';
import { askInParcels } from './payload';
import { listSheets } from './survey';
import { cellsOnce, type ContentEdit } from './write-content';

/** Commands of asking for the lock and the format of one cell. */
const ASK_LOCK = 6;

const only = (matrix: unknown): unknown => (matrix as unknown[][])[0]?.[0];

/**
 * Which of these contents the protection of their sheets lets be typed: those of cells that are not locked, in the format
 * that the cell already has unless formats may be changed too (ô không khóa). Asks nothing where no sheet is protected.
 */
export async function unlockedOf(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly ContentEdit[],
  sheets: readonly SheetInfo[],
): Promise<ReadonlySet<ContentEdit>> {
  const closed = new Map(sheets.filter((sheet) => sheet.protected).map((sheet) => [sheet.name, sheet]));
  const asked = edits.filter(({ at }) => closed.has(at.sheet));
  if (asked.length === 0) return new Set(edits);
  const open = await askInParcels(quietly(office.pace), asked, ASK_LOCK, async (part) => {
    const range = cellsOnce(context);
    const locks = part.map(({ at }) => {
      const one = range(at);
      one.load('numberFormat');
      const { protection } = one.format;
      protection.load('locked');
      return { one, protection };
    });
    await context.sync();
    return locks.map(({ one, protection }, index) => {
      const edit = part[index];
      const formats = edit !== undefined && closed.get(edit.at.sheet)?.allows?.marks === true;
      // Null where they differ within a merged area.
      return (
        protection.locked === false &&
        (formats || (edit !== undefined && keepsFormat(edit.after, String(only(one.numberFormat)))))
      );
    });
  });
  const barred = new Set(asked.filter((_, index) => open[index] !== true));
  return new Set(edits.filter((edit) => !barred.has(edit)));
}

/** The same, of the workbook as it is now. */
export const unlocked = (office: Office, edits: readonly ContentEdit[]): Promise<ReadonlySet<ContentEdit>> =>
  office.run(async (context) => unlockedOf(context, office, edits, await listSheets(context, office)));

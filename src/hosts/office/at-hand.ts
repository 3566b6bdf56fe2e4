import { a1, rangeOf, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { officeCode } from './errors';
import type { Office } from './office';
import { askBesideStructure } from './survey';

/** Null where Excel has no such thing for us, and says so in a word of its own. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    const none = error instanceof Trouble && (error.code === 'failed' || error.code === 'changed-meanwhile');
    if (!none) throw error;
    return null;
  }
}

/** The selected area; null where several, a chart or a shape are (vùng đang chọn). */
export const selection = (office: Office): Promise<Range | null> =>
  orNull(
    office.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
      await context.sync();
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
      return rangeOf(range.worksheet.name, top, left, top + rowCount - 1, left + columnCount - 1);
    }),
  );

/** The sheet that is open; null for one of charts (trang tính đang mở). */
export const openSheet = (office: Office): Promise<string | null> =>
  orNull(
    office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    }),
  );

/** Shows a hidden sheet, for a person who asked for it (bỏ ẩn trang tính). */
export async function unhide(office: Office, name: string): Promise<void> {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { locked } = await askBesideStructure(context, office, () => {
      sheet.load('visibility');
      return () => undefined;
    });
    if (locked) throw new Trouble('structure-protected');
    sheet.visibility = 'Visible';
    try {
      await context.sync();
    } catch (error) {
      // Before 1.7 only the refusal itself tells.
      throw officeCode(error) === 'AccessDenied' ? new Trouble('structure-protected') : error;
    }
  });
}

/** Shows a place to the person. */
export const reveal = (office: Office, at: Range): Promise<void> =>
  office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.activate();
    sheet.getRange(a1(at)).select();
    await context.sync();
  });

import type { Range } from '../core/grid/range';
import { a1, rangeKey, rangeOf } from '../core/grid/range';
import { Trouble, type Host, type Lack, type Watch } from '../core/host';
import { applyEdits, replacedEdits, type Desk } from './office/apply';
import { officeCode } from './office/errors';
import { heldMarks } from './office/held-marks';
import { storeOf } from './office/memory';
import { heldNotes } from './office/notes';
import { loadedOffice, talkTo, type Office, type OfficeGlobals } from './office/office';
import { giveWay, paceOf } from './office/pace';
import { readSheets } from './office/read';
import { listSheets } from './office/survey';
import { watchWorkbook } from './office/watch';
import { cellsAt } from './office/write-content';

function lacksOf({ supports }: Office): readonly Lack[] {
  const needs: readonly (readonly [Lack, string])[] = [
    ['marks', '1.6'],
    ['notes', '1.18'],
    ['memory', '1.4'],
    ['merges', '1.13'],
    ['hidden-rows', '1.2'],
    ['print-setup', '1.9'],
  ];
  return needs.filter(([, version]) => !supports(version)).map(([lack]) => lack);
}

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

const selection = (office: Office): Promise<Range | null> =>
  orNull(
    office.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
      await context.sync();
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
      return rangeOf(range.worksheet.name, top, left, top + rowCount - 1, left + columnCount - 1);
    }),
  );

const openSheet = (office: Office): Promise<string | null> =>
  orNull(
    office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    }),
  );

async function unhide(office: Office, name: string): Promise<void> {
  await office.run(async (context) => {
    const protection = office.supports('1.7') ? context.workbook.protection : null;
    protection?.load('protected');
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('visibility');
    await context.sync();
    if (protection?.protected) throw new Trouble('structure-protected');
    sheet.visibility = 'Visible';
    try {
      await context.sync();
    } catch (error) {
      // Before 1.7 only the refusal itself tells.
      throw officeCode(error) === 'AccessDenied' ? new Trouble('structure-protected') : error;
    }
  });
}

async function everywhere<T>(
  office: Office,
  held: (context: Excel.RequestContext, office: Office, names: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return office.run(async (context) => {
    const sheets = await listSheets(context, office);
    return held(
      context,
      office,
      sheets.map((sheet) => sheet.name),
    );
  });
}

function distinct(ranges: readonly Range[]): readonly Range[] {
  const found = new Map<string, Range>();
  for (const range of ranges) {
    const key = rangeKey(range);
    if (!found.has(key)) found.set(key, range);
  }
  return Array.from(found.values());
}

/**
 * Excel itself, through Office.js (Excel); the only host that needs a person to be there. `pause` lets the page draw where
 * nobody watches.
 */
export function officeHost(globals: OfficeGlobals = loadedOffice(), pause: () => Promise<void> = giveWay): Host {
  const talk = talkTo(globals);
  const watched = (watch?: Watch): Office => ({ ...talk, pace: paceOf(watch, pause) });
  const office = watched();
  const desk: Omit<Desk, 'office'> = { store: storeOf(office), charts: new Map() };
  return {
    sheets: () => office.run((context) => listSheets(context, office)),
    read: (names, watch) => readSheets(watched(watch), names),
    peek: (places) => office.run((context) => cellsAt(context, places)),
    openSheet: () => openSheet(office),
    selection: () => selection(office),
    apply: (edits, watch, keep) => applyEdits({ ...desk, office: watched(watch) }, edits, keep),
    replaced: (edits, watch) => replacedEdits({ ...desk, office: watched(watch) }, edits),
    marks: async (watch) => distinct((await everywhere(watched(watch), heldMarks)).flatMap((mark) => mark.areas)),
    notes: async (watch) =>
      (await everywhere(watched(watch), heldNotes)).filter((note) => note.ours).map((note) => note.at),
    memory: () => office.run((context) => desk.store.read(context)),
    ...(office.supports('1.7') && { watch: (told) => watchWorkbook(office, told) }),
    unhide: (name) => unhide(office, name),
    reveal: (at) =>
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(at.sheet);
        sheet.activate();
        sheet.getRange(a1(at)).select();
        await context.sync();
      }),
    lacks: () => lacksOf(office),
  };
}

import type { Range } from '../core/grid/range';
import { a1, rangeKey, rangeOf } from '../core/grid/range';
import { Trouble, type Host, type Lack, type Watch } from '../core/host';
import { applyEdits, replacedEdits, type Desk } from './office/apply';
import { heldMarks } from './office/held-marks';
import { storeOf } from './office/memory';
import { heldNotes } from './office/notes';
import { loadedOffice, talkTo, type Office, type OfficeGlobals } from './office/office';
import { giveWay, paceOf } from './office/pace';
import { USUAL, waitingFor, type Patience } from './office/patience';
import { readSheets } from './office/read';
import { listSheets } from './office/survey';
import { cellsAt } from './office/write-content';

function lacksOf({ supports }: Office): readonly Lack[] {
  const lacks = ['marks', 'notes', 'memory', 'merges', 'hidden-rows', 'print-setup'] as const;
  return lacks.filter((lack) => !supports(lack));
}

async function selection(office: Office): Promise<Range | null> {
  try {
    return await office.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
      await context.sync();
      const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
      return rangeOf(range.worksheet.name, top, left, top + rowCount - 1, left + columnCount - 1);
    });
  } catch (error) {
    // Several areas, a chart or a picture: nothing that a check could start from.
    if (!(error instanceof Trouble) || error.code !== 'failed') throw error;
    return null;
  }
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
export function officeHost(
  globals: OfficeGlobals = loadedOffice(),
  pause: () => Promise<void> = giveWay,
  patience: Patience = USUAL,
): Host {
  const waiting = waitingFor(patience);
  const talk = talkTo(globals, waiting);
  const watched = (watch?: Watch): Office => ({ ...talk, pace: paceOf(watch, pause) });
  const office = watched();
  const desk: Omit<Desk, 'office'> = { store: storeOf(office), charts: new Map() };
  return {
    sheets: () => office.run((context) => listSheets(context, office)),
    read: (names, watch) => readSheets(watched(watch), names),
    peek: (places) => office.run((context) => cellsAt(context, places)),
    selection: () => selection(office),
    apply: (edits, watch, keep) => applyEdits({ ...desk, office: watched(watch) }, edits, keep),
    replaced: (edits, watch) => replacedEdits({ ...desk, office: watched(watch) }, edits),
    marks: async (watch) => distinct((await everywhere(watched(watch), heldMarks)).flatMap((mark) => mark.areas)),
    notes: async (watch) =>
      (await everywhere(watched(watch), heldNotes)).filter((note) => note.ours).map((note) => note.at),
    noteTexts: async (watch) => (await everywhere(watched(watch), heldNotes)).filter((note) => note.ours),
    memory: () => office.run((context) => desk.store.read(context)),
    reveal: (at) =>
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(at.sheet);
        sheet.activate();
        sheet.getRange(a1(at)).select();
        await context.sync();
      }),
    lacks: () => lacksOf(office),
    attend: (attendant) => waiting.attend(attendant),
  };
}

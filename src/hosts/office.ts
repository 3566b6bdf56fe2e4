import type { Range } from '../core/grid/range';
import { a1, rangeKey, rangeOf } from '../core/grid/range';
import { Trouble, type Host, type Lack, type Watch } from '../core/host';
import { askAbout, lacksOfDocument, type About } from './office/about';
import { applyEdits, type Desk } from './office/apply';
import { heldMarks, type Unreadable } from './office/held-marks';
import { storeOf, type Whereabouts } from './office/keep';
import { heldNotes } from './office/notes';
import { loadedOffice, talkTo, type Office, type OfficeGlobals } from './office/office';
import { giveWay, paceOf } from './office/pace';
import { readSheets } from './office/read';
import { replacedEdits } from './office/replaced';
import { listSheets } from './office/survey';
import { missing } from './office/unread';
import { cellsAt } from './office/write-content';

function lacksOf({ supports, hasNotes }: Office, kept: Whereabouts): readonly Lack[] {
  const has: readonly (readonly [Lack, boolean])[] = [
    ['marks', supports('1.6')],
    ['notes', hasNotes],
    ['memory', kept !== 'pane' && supports('1.4')],
    ['memory-elsewhere', kept !== 'settings'],
    ['merges', supports('1.13')],
    ['hidden-rows', supports('1.2')],
    ['print-setup', supports('1.9')],
  ];
  return has.filter(([, can]) => !can).map(([lack]) => lack);
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
  held: (
    context: Excel.RequestContext,
    office: Office,
    names: readonly string[],
    unreadable: Unreadable,
  ) => Promise<readonly T[]>,
  unreadable: Unreadable,
): Promise<readonly T[]> {
  return office.run(async (context) => {
    const sheets = await listSheets(context, office);
    return held(
      context,
      office,
      sheets.map((sheet) => sheet.name),
      unreadable,
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
  const unread = missing();
  let about: About = { name: office.url, readOnly: false };
  const desk: Omit<Desk, 'office'> = { store: storeOf(office), charts: new Map() };
  return {
    sheets: () =>
      office.run(async (context) => {
        const told = askAbout(context, office);
        const sheets = await listSheets(context, office);
        about = told();
        return sheets;
      }),
    read: (names, watch) => readSheets(watched(watch), names),
    peek: (places) => office.run((context) => cellsAt(context, places)),
    selection: () => selection(office),
    apply: (edits, watch, keep) => applyEdits({ ...desk, office: watched(watch) }, edits, keep),
    replaced: (edits, watch) => replacedEdits({ ...desk, office: watched(watch) }, edits),
    marks: async (watch) => {
      const marks = await everywhere(watched(watch), heldMarks, unread.anew('formats'));
      return distinct(marks.flatMap((mark) => mark.areas));
    },
    notes: async (watch) => {
      const notes = await everywhere(watched(watch), heldNotes, unread.anew('notes'));
      return notes.filter((note) => note.ours).map((note) => note.at);
    },
    unread: () => unread.all(),
    memory: () => office.run((context) => desk.store.read(context)),
    reveal: (at) =>
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(at.sheet);
        sheet.activate();
        sheet.getRange(a1(at)).select();
        await context.sync();
      }),
    lacks: () => [...lacksOf(office, desk.store.whereabouts()), ...lacksOfDocument(about, office.viewOnly)],
  };
}

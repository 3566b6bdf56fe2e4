import type { Range } from '../core/grid/range';
import { a1, rangeOf, sameRange } from '../core/grid/range';
import { Trouble, type Host, type Lack } from '../core/host';
import { applyEdits, type Desk } from './office/apply';
import { heldMarks } from './office/held-marks';
import { storeOf } from './office/memory';
import { heldNotes } from './office/notes';
import { loadedOffice, talkTo, type Office, type OfficeGlobals } from './office/office';
import { readSheets } from './office/read';
import { listSheets } from './office/survey';

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

const distinct = (ranges: readonly Range[]): readonly Range[] =>
  ranges.filter((range, index) => ranges.findIndex((other) => sameRange(other, range)) === index);

/** Excel itself, through Office.js (Excel); the only host that needs a person to be there. */
export function officeHost(globals: OfficeGlobals = loadedOffice()): Host {
  const office = talkTo(globals);
  const desk: Desk = { office, store: storeOf(office), charts: new Map() };
  return {
    sheets: () => office.run((context) => listSheets(context, office)),
    read: (names) => readSheets(office, names),
    selection: () => selection(office),
    apply: (edits) => applyEdits(desk, edits),
    marks: async () => distinct((await everywhere(office, heldMarks)).flatMap((mark) => mark.areas)),
    notes: async () => (await everywhere(office, heldNotes)).filter((note) => note.ours).map((note) => note.at),
    memory: () => office.run((context) => desk.store.read(context)),
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

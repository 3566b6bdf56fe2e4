import type { Range } from '../core/grid/range';
import { rangeKey } from '../core/grid/range';
import type { Host, Lack, Watch } from '../core/host';
import { lacksOfDocument, sheetsAndAbout, type About } from './office/about';
import { applyEdits, type Desk } from './office/apply';
import { openSheet, reveal, selection, unhide } from './office/at-hand';
import { heldMarks, type Unreadable } from './office/held-marks';
import { storeOf, type Whereabouts } from './office/keep';
import { heldNotes, type HeldNote } from './office/notes';
import { loadedOffice, talkTo, type Office, type OfficeGlobals } from './office/office';
import { giveWay, paceOf } from './office/pace';
import { USUAL, waitingFor, type Patience } from './office/patience';
import { readSheets } from './office/read';
import { replacedEdits } from './office/replaced';
import { listSheets } from './office/survey';
import { unlocked } from './office/unlocked';
import { missing } from './office/unread';
import { followSelection, type SheetNames } from './office/selected';
import { watchWorkbook } from './office/watch';
import { cellsAt } from './office/write-content';

function lacksOf({ supports }: Office, kept: Whereabouts, tellsHidden: boolean): readonly Lack[] {
  const can: readonly (readonly [Lack, boolean])[] = [
    ['marks', supports('marks')],
    ['notes', supports('notes')],
    ['memory', supports('memory') && kept !== 'pane'],
    ['memory-elsewhere', kept !== 'settings'],
    ['merges', supports('merges')],
    ['hidden-rows', supports('hidden-rows') && tellsHidden],
    ['print-setup', supports('print-setup')],
  ];
  return can.filter(([, has]) => !has).map(([lack]) => lack);
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
export function officeHost(
  globals: OfficeGlobals = loadedOffice(),
  pause: () => Promise<void> = giveWay,
  patience: Patience = USUAL,
): Host {
  const waiting = waitingFor(patience);
  const talk = talkTo(globals, waiting);
  const watched = (watch?: Watch): Office => ({ ...talk, pace: paceOf(watch, pause) });
  const office = watched();
  const unread = missing();
  let tellsHidden = true;
  let about: About = { name: office.url, readOnly: false };
  const names: SheetNames = new Map();
  const desk: Omit<Desk, 'office'> = { store: storeOf(office), charts: new Map() };
  const ourNotes = async (watch?: Watch): Promise<readonly HeldNote[]> =>
    (await everywhere(watched(watch), heldNotes, unread.anew('notes'))).filter((note) => note.ours);
  return {
    sheets: async () => {
      const found = await sheetsAndAbout(office, names);
      about = found.about;
      return found.sheets;
    },
    read: (names, watch) => readSheets(watched(watch), names, () => void (tellsHidden = false)),
    peek: (places) => office.run((context) => cellsAt(context, places)),
    openSheet: () => openSheet(office),
    selection: () => selection(office),
    apply: (edits, watch, keep) => applyEdits({ ...desk, office: watched(watch) }, edits, keep),
    replaced: (edits, watch) => replacedEdits({ ...desk, office: watched(watch) }, edits),
    unlocked: (edits) => unlocked(office, edits),
    marks: async (watch) => {
      const marks = await everywhere(watched(watch), heldMarks, unread.anew('formats'));
      return distinct(marks.flatMap((mark) => mark.areas));
    },
    notes: async (watch) => (await ourNotes(watch)).map((note) => note.at),
    noteTexts: (watch) => ourNotes(watch),
    unread: () => unread.all(),
    memory: () => office.run((context) => desk.store.read(context)),
    ...(office.supports('changes') && { watch: (told) => watchWorkbook(office, told) }),
    ...(office.supports('selected') && { follow: (told) => followSelection(office, names, told) }),
    unhide: (name) => unhide(office, name),
    reveal: (at) => reveal(office, at),
    lacks: () => [...lacksOf(office, desk.store.whereabouts(), tellsHidden), ...lacksOfDocument(about, office)],
    attend: (attendant) => waiting.attend(attendant),
  };
}

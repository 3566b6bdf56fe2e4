import type { CellEdit, Edit, Mark } from '../../core/edit';
import type { Severity } from '../../core/finding';
import { a1, rangeKey, type Range } from '../../core/grid/range';
import { MARK_LOOKS, markFormula, type MarkLook } from '../../core/marks/look';
import { expectedCells, unmetBy } from '../../core/marks/holds';
import { formatsOnce, type HeldMark } from './held-marks';
import { untracked } from './office';
import type { Pace } from './pace';
import { bytesOf, parcels } from './payload';
import { ASK_CELL, askExpected, cellsOnce } from './write-content';
import { orElse } from './tolerant';

export type MarkEdit = Extract<Edit, { kind: 'mark' }>;

type Line = 'Continuous' | 'Dash' | 'Dot' | 'DashDot';

const LINES: Readonly<Record<MarkLook['border'], Line>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
};

// Commands of Office.js: each object on the way to a property is one, and each property that is set.
const ADD = 28;
const REMOVE = 4;

function paint({ format }: Excel.CustomConditionalFormat, severity: Severity): void {
  const look = MARK_LOOKS[severity];
  format.fill.color = look.fill;
  format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  const { top, bottom, left, right } = format.borders;
  for (const side of [top, bottom, left, right]) {
    side.style = LINES[look.border];
    side.color = look.borderColor;
  }
}

function add(sheet: Excel.Worksheet, at: Range, marks: readonly Mark[]): void {
  const range = untracked(sheet.getRange(a1(at)));
  // Excel tries the newest format first, so the worst is added last.
  for (const mark of [...marks].reverse()) {
    const { custom } = range.conditionalFormats.add('Custom');
    paint(custom, mark.severity);
    // Last, so that whatever has our formula is a whole mark.
    custom.rule.formula = `=${markFormula(mark)}`;
  }
}

/** Marks of ours by the area that they stand on (dấu theo vùng); those that are taken away go out of it. */
export interface Places {
  readonly at: (area: Range) => readonly HeldMark[];
  /** What they say, as an edit sets it. */
  readonly marksAt: (area: Range) => readonly Mark[];
  readonly forget: (mark: HeldMark) => void;
}

export async function byArea(pace: Pace, held: readonly HeldMark[]): Promise<Places> {
  const places = new Map<string, HeldMark[]>();
  const gone = new Set<HeldMark>();
  for (const mark of held) {
    if (pace.due()) await pace.rest();
    for (const area of mark.areas) {
      const there = places.get(rangeKey(area));
      if (there) there.push(mark);
      else places.set(rangeKey(area), [mark]);
    }
  }
  const at = (area: Range): readonly HeldMark[] => (places.get(rangeKey(area)) ?? []).filter((mark) => !gone.has(mark));
  return {
    at,
    marksAt: (area) => at(area).flatMap(({ mark }) => mark ?? []),
    forget: (mark) => gone.add(mark),
  };
}

/** Whether the marks of an area are already what an edit sets. */
const isSet = (here: readonly HeldMark[], after: readonly Mark[]): boolean =>
  JSON.stringify(here.map(({ mark }) => mark)) === JSON.stringify(after);

/** Mark edits put into requests: a mark that is added weighs far more than one that goes. */
export const markParcels = (edits: readonly MarkEdit[], places: Places): Iterable<MarkEdit[]> =>
  parcels(edits, (edit) => ({
    commands: ADD * edit.after.length + REMOVE * places.at(edit.at).length + ASK_CELL * expectedCells(edit).length + 1,
    bytes: edit.after.reduce((sum, { condition }) => sum + bytesOf(condition ?? ''), 0),
  }));

/**
 * Excel has been seen not to show a mark, or to keep showing it, until its sheet is computed again (vẽ lại dấu). Only asked
 * of a workbook that computes by itself: in another it would change figures that nobody asked to have changed.
 */
async function repaint(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  const { application } = context;
  application.load('calculationMode');
  await context.sync();
  if (application.calculationMode !== 'Automatic') return;
  for (const name of sheets) context.workbook.worksheets.getItem(name).calculate(false);
  await context.sync();
}

/** The same, where Excel lets us: the marks are set either way. */
export const repaintIfCan = (context: Excel.RequestContext, sheets: readonly string[]): Promise<void> =>
  orElse(() => repaint(context, sheets), undefined);

/**
 * Sets our marks of each area, in one request; `places` are the marks that are there. A mark that Excel spread over
 * several areas (copied cells) goes as a whole. The same request first asks what the edits expect to find; gives those
 * that were not met, whose marks stand on other cells than were meant.
 */
export async function writeMarks(
  context: Excel.RequestContext,
  places: Places,
  edits: readonly MarkEdit[],
): Promise<readonly CellEdit[]> {
  const expected = askExpected(edits, cellsOnce(context));
  const formats = formatsOnce(context);
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  for (const { at, after } of edits) {
    const here = places.at(at);
    if (isSet(here, after)) continue;
    for (const mark of here) {
      places.forget(mark);
      formats(mark.sheet).getItem(mark.id).delete();
    }
    add(sheetOf(at.sheet), at, after);
  }
  await context.sync();
  return unmetBy(edits, expected);
}

import type { CellEdit, Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { a1, cellKey, overlaps, rangeOf, type Range } from '../../core/grid/range';
import { isBarred, Trouble, type Memory, type SheetInfo } from '../../core/host';
import { holds } from '../../core/marks/holds';
import { ownSheetsWith } from '../../core/marks/memory-part';
import { areasOf } from './held-marks';
import type { Office } from './office';
import { refuseMoved } from './refuse-moved';
import { SETS, type Feature } from './requirements';
import { listWorkbook } from './survey';
import { askInParcels } from './payload';
import { quietly } from './pace';
import { unlockedOf } from './unlocked';
import { ASK_CELL, cellsAt, type ContentEdit } from './write-content';

type SheetEdit = Extract<Edit, { kind: 'sheet' }>;

/** The sheets of some edits, each once. */
export const sheetsOf = (edits: readonly { readonly at: Range }[]): string[] =>
  Array.from(new Set(edits.map((edit) => edit.at.sheet)));

const isCellEdit = (edit: Edit): edit is CellEdit => edit.kind !== 'sheet' && edit.kind !== 'memory';

function refuseOld(edits: readonly Edit[], office: Office): void {
  const asks = (kind: Edit['kind']): boolean => edits.some((edit) => edit.kind === kind);
  const needs = (feature: Feature): void => {
    if (!office.supports(feature)) throw new Trouble('excel-too-old', { text: `ExcelApi ${SETS[feature]}` });
  };
  if (asks('mark')) needs('marks');
  // Beside marks, notes that cannot be had are left out.
  if (asks('note') && edits.every(({ kind }) => kind === 'note' || kind === 'memory')) needs('notes');
}

function refuseCells(edits: readonly CellEdit[], sheets: readonly SheetInfo[], unlocked: ReadonlySet<Edit>): void {
  const barred = edits.filter((edit) => {
    const sheet = sheets.find((one) => one.name === edit.at.sheet);
    if (!sheet) throw new Trouble('not-found', { sheet: edit.at.sheet, text: edit.at.sheet });
    return isBarred(sheet, edit.kind, unlocked.has(edit));
  });
  const [first] = barred;
  if (!first) return;
  const { sheet } = first.at;
  throw new Trouble('protected', { sheet, at: barred.filter(({ at }) => at.sheet === sheet).map(({ at }) => at) });
}

function refuseSheets(
  edits: readonly SheetEdit[],
  sheets: readonly SheetInfo[],
  ours: readonly string[],
  locked: boolean,
): void {
  for (const { name, after } of edits) {
    const there = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (there && ours.indexOf(there.name) < 0) throw new Trouble('name-taken', { sheet: there.name });
    if (there?.protected) throw new Trouble('protected', { sheet: there.name });
    if (locked && (there === undefined) === (after !== null)) throw new Trouble('structure-protected');
  }
}

/** Excel tables on the sheets that get content. */
function askTables(context: Excel.RequestContext, names: readonly string[]): readonly Excel.TableCollection[] {
  return names.map((name) => {
    const tables = context.workbook.worksheets.getItem(name).tables;
    tables.load('items/showHeaders');
    return tables;
  });
}

type Taken = (edit: ContentEdit) => boolean;

// A header names its column, and a formula in a column of a table would be filled down by Excel itself.
const takenBy = (sheet: string, table: Excel.Table, range: Excel.Range): Taken => {
  const last = range.columnIndex + range.columnCount - 1;
  const whole = rangeOf(sheet, range.rowIndex, range.columnIndex, range.rowIndex + range.rowCount - 1, last);
  const header = { ...whole, bottom: whole.top };
  return ({ at, after }) =>
    overlaps(whole, at) && (after.formula !== undefined || (table.showHeaders && overlaps(header, at)));
};

async function tablesIn(context: Excel.RequestContext, names: readonly string[]): Promise<readonly Taken[]> {
  const lists = askTables(context, names);
  await context.sync();
  const asked = lists.flatMap((list, index) =>
    list.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return (): Taken => takenBy(names[index] ?? '', table, range);
    }),
  );
  if (asked.length > 0) await context.sync();
  return asked.map((answer) => answer());
}

const around = (edits: readonly ContentEdit[], sheet: string): Range => {
  let around = rangeOf(sheet, Infinity, Infinity, 0, 0);
  for (const { at } of edits)
    if (at.sheet === sheet)
      around = {
        sheet,
        top: Math.min(around.top, at.top),
        left: Math.min(around.left, at.left),
        bottom: Math.max(around.bottom, at.top),
        right: Math.max(around.right, at.left),
      };
  return around;
};

const rowKey = ({ sheet, top }: Range): string => `${sheet}!${String(top)}`;

/** Areas by each row that they cover, as far as the rows are written in. */
function byRow(areas: readonly Range[], last: number): ReadonlyMap<string, readonly Range[]> {
  const rows = new Map<string, Range[]>();
  for (const area of areas)
    for (let top = area.top; top <= Math.min(area.bottom, last); top++) {
      const there = rows.get(rowKey({ ...area, top }));
      if (there) there.push(area);
      else rows.set(rowKey({ ...area, top }), [area]);
    }
  return rows;
}

/** Cells of a merged area but its first, which hold nothing (ExcelApi 1.13; before, the writing is read back). */
async function insideMerges(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly ContentEdit[],
): Promise<Taken> {
  if (!office.supports('merges')) return () => false;
  const asked = sheetsOf(edits).map((name) => {
    const areas = context.workbook.worksheets
      .getItem(name)
      .getRange(a1(around(edits, name)))
      .getMergedAreasOrNullObject();
    areas.load('address');
    return () => (areas.isNullObject ? [] : areasOf(name, areas.address));
  });
  await context.sync();
  const last = edits.reduce((most, { at }) => Math.max(most, at.top), 0);
  const merges = byRow(
    asked.flatMap((answer) => answer()),
    last,
  );
  return ({ at }) =>
    (merges.get(rowKey(at)) ?? []).some((area) => overlaps(area, at) && (area.top !== at.top || area.left !== at.left));
}

const trouble = (code: 'occupied' | 'changed-meanwhile', edits: readonly ContentEdit[]): Trouble =>
  new Trouble(code, { sheet: edits[0]?.at.sheet ?? '', at: edits.map((edit) => edit.at) });

async function refuseContent(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly ContentEdit[],
): Promise<ReadonlyMap<Edit, Cell>> {
  if (edits.length === 0) return new Map();
  const now = await askInParcels(quietly(office.pace), edits, ASK_CELL, (part) =>
    cellsAt(
      context,
      part.map((edit) => edit.at),
    ),
  );
  const taken = await tablesIn(context, sheetsOf(edits));
  const merged = await insideMerges(context, office, edits);
  const inside = edits.filter((edit) => merged(edit) || taken.some((table) => table(edit)));
  if (inside.length > 0) throw trouble('occupied', inside);
  const seen = new Set<string>();
  const changed = edits.filter((edit, index) => {
    const again = seen.has(cellKey(edit.at));
    seen.add(cellKey(edit.at));
    return edit.before && !again && !holds(now[index] ?? { value: null }, edit.before);
  });
  if (changed.length > 0) throw trouble('changed-meanwhile', changed);
  return new Map(edits.map((edit, index): [Edit, Cell] => [edit, now[index] ?? { value: null }]));
}

/**
 * Looks, before anything is written, whether all of it can be (kiểm tra trước khi ghi); throws the Trouble if not.
 * Gives what the cells of the content edits hold now.
 */
export async function refuse(
  context: Excel.RequestContext,
  office: Office,
  edits: readonly Edit[],
  memory: Memory,
): Promise<ReadonlyMap<Edit, Cell>> {
  if (office.viewOnly) throw new Trouble('view-only');
  refuseOld(edits, office);
  const { locked, answer: sheets } = await listWorkbook(context, office);
  const contents = edits.filter((edit): edit is ContentEdit => edit.kind === 'content');
  refuseCells(edits.filter(isCellEdit), sheets, await unlockedOf(context, office, contents, sheets));
  const ofSheets = edits.filter((edit): edit is SheetEdit => edit.kind === 'sheet');
  refuseSheets(ofSheets, sheets, ownSheetsWith(memory, edits), locked);
  const old = await refuseContent(context, office, contents);
  // Last of all, so that as little time as can be lies between it and the write.
  await refuseMoved(context, office, edits.filter(isCellEdit));
  return old;
}

import { CellValueType, type ICellData, type ICommandInfo, type IRange, type Nullable } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../excel/model/area';
import type { Sheet } from '../excel/model/sheet';
import { isOwn, UNIT } from './own-change';
import type { Started } from './start-univer';

/** One cell that a person has filled: what was typed, as Excel takes it from Office.js (`''` empties). */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly typed: string | number | boolean;
}

/** What a person does in the grid, to be carried out in the emulated Excel. */
export interface Person {
  fill(sheet: Sheet, entries: readonly Entry[]): void;
  select(sheet: Sheet, areas: readonly Area[]): void;
  activate(sheet: Sheet): void;
  /** Something that the emulated Excel does not follow has changed the grid: it has to be drawn again from the start. */
  astray(): void;
}

/** What may change the grid without a word to the emulated Excel: it is about the view alone. */
const VIEW_ONLY = /row-height|row-is-auto-height|row-auto-height|col-width|note-popup|set-numfmt|row-data|col-data/;

type Matrix = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>> | undefined>>;

function typed(cell: Nullable<ICellData>): Entry['typed'] | null {
  if (!cell || cell.v === null) return cell?.f ?? '';
  if (cell.f) return cell.f;
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? '';
  if (cell.v === undefined) return cell.f === null ? '' : null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
}

function entries(matrix: Matrix): readonly Entry[] {
  const found: Entry[] = [];
  for (const [row, columns] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      const content = typed(cell);
      if (content !== null) found.push({ row: Number(row), column: Number(column), typed: content });
    }
  }
  return found;
}

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Matrix;
  readonly selections?: readonly { readonly range: IRange }[];
}

type SheetOf = (id: string) => Sheet | undefined;

function carryOut({ id }: Readonly<ICommandInfo>, params: Params, sheet: Sheet, person: Person): void {
  if (id === SetRangeValuesMutation.id) {
    const filled = entries(params.cellValue ?? {});
    if (filled.length > 0) person.fill(sheet, filled);
  } else if (id === SetSelectionsOperation.id) {
    person.select(
      sheet,
      (params.selections ?? []).map(({ range }) => areaOf(range)),
    );
  } else if (id === SetWorksheetActiveOperation.id) {
    person.activate(sheet);
  } else if (id.startsWith('sheet.mutation.') && !VIEW_ONLY.test(id)) {
    person.astray();
  }
}

/** Tells what a person does in the grid: typing, pasting, filling, deleting, undoing, selecting, changing sheets. */
export function listenToPerson({ injector, commands }: Started, sheetOf: SheetOf, person: Person): void {
  keepTyped(injector.get(SheetInterceptorService));
  commands.onCommandExecuted((info, options) => {
    const params = (info.params ?? {}) as Params;
    if (isOwn(options) || params.unitId !== UNIT) return;
    const sheet = sheetOf(params.subUnitId ?? '');
    if (sheet) carryOut(info, params, sheet, person);
  });
}

/** What was typed stays text until the emulated Excel has read it: `1.234,5` is a number to it, `2/9` a date. */
function keepTyped(interceptors: SheetInterceptorService): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, _context, next) => {
      if (!cell || cell.f || cell.v === null || cell.v === undefined) return next(cell);
      // Univer has taken the apostrophe off a text that began with one, and said so.
      const apostrophe = cell.t === CellValueType.FORCE_STRING ? "'" : '';
      return { ...cell, v: apostrophe + String(cell.v), t: CellValueType.FORCE_STRING };
    },
  });
}

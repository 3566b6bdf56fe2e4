import { IUniverInstanceService, LocaleService, UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import {
  InsertSheetMutation,
  IRenderManagerService,
  RemoveSheetMutation,
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/preset-sheets-core';
import type { Locale } from '../../core/text/locale';
import type { Area } from '../excel/model/area';
import type { Sheet } from '../excel/model/sheet';
import { activeSheet, selectionOn, type Workbook } from '../excel/model/workbook';
import { showAsExcel } from './display';
import { drawnNow, type DrawnSheet } from './drawn';
import { redrawNotes } from './notes';
import { changes, UNIT, type Change } from './own-change';
import type { Painter } from './painter';
import { listenToPerson, type Person } from './person';
import { redrawSheet } from './redraw-sheet';
import { drawnSize, rangeData, sheetData } from './sheet-data';
import { fitRows } from './fit-rows';
import { startUniver, univerLocale, type Started } from './start-univer';

/** The grid beside the pane: shows a workbook of the emulated Excel and reports what a person does to it (lưới). */
export interface GridView {
  /** Shows another workbook. */
  open(workbook: Workbook): void;
  /** Shows what has changed in the workbook since the last time, selection included. */
  redraw(): void;
  speak(locale: Locale): void;
}

interface State {
  readonly container: HTMLElement;
  readonly started: Started;
  readonly painter: Painter;
  readonly change: Change;
  workbook: Workbook | null;
  drawn: Map<string, DrawnSheet>;
  selection: string;
  /** Sheets that have changed since their rows were last fitted to their text. */
  readonly unfitted: Set<string>;
}

function snapshot(workbook: Workbook, locale: Locale, room: number): IWorkbookData {
  return {
    id: UNIT,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: univerLocale(locale),
    styles: {},
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet, room)])),
  };
}

const fresh = (sheet: Sheet, painter: Painter): DrawnSheet => ({
  ...drawnNow(sheet, painter.conditions(sheet), drawnSize(sheet)),
  comments: [],
});

function remember(state: State, sheet: Sheet): void {
  state.unfitted.add(sheet.id);
  const drawn = fresh(sheet, state.painter);
  state.drawn.set(sheet.id, drawn);
  redrawNotes(drawn, state.change);
}

/** Adds, takes away and orders sheets. */
function redrawTabs(state: State, workbook: Workbook): void {
  const there = new Set(workbook.sheets.map(({ id }) => id));
  workbook.sheets.forEach((sheet, index) => {
    if (state.drawn.has(sheet.id)) return;
    state.change(InsertSheetMutation.id, { index, sheet: sheetData(sheet, state.container.clientWidth) });
    remember(state, sheet);
  });
  for (const { sheet } of [...state.drawn.values()]) {
    if (there.has(sheet.id)) continue;
    activate(state, activeSheet(workbook));
    state.change(RemoveSheetMutation.id, { subUnitId: sheet.id, subUnitName: sheet.name });
    state.drawn.delete(sheet.id);
  }
  const order = unit(state)?.getConfig().sheetOrder ?? [];
  workbook.sheets.forEach(({ id }, toOrder) => {
    const fromOrder = order.indexOf(id);
    if (fromOrder >= 0 && fromOrder !== toOrder) {
      state.change(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
    }
  });
}

const unit = ({ started }: State) =>
  started.injector
    .get(IUniverInstanceService)
    .getUnit<import('@univerjs/core').Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);

function activate(state: State, sheet: Sheet): void {
  if (unit(state)?.getActiveSheet()?.getSheetId() === sheet.id) return;
  state.change(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
}

const selectionKey = (sheet: Sheet, areas: readonly Area[]): string => sheet.id + JSON.stringify(areas);

/** Shows the active sheet and what is selected on it. */
function redrawSelection(state: State, workbook: Workbook): void {
  const sheet = activeSheet(workbook);
  activate(state, sheet);
  const areas = selectionOn(workbook, sheet);
  const key = selectionKey(sheet, areas);
  if (key === state.selection) return;
  state.selection = key;
  const [first] = areas;
  if (!first) return;
  state.change(SetSelectionsOperation.id, {
    subUnitId: sheet.id,
    reveal: true,
    selections: areas.map((area) => ({
      range: rangeData(area),
      primary: primary(sheet, area),
      style: null,
    })),
  });
  state.change(ScrollToRangeOperation.id, { range: rangeData(first) });
}

/** The one cell of a selection that typing goes to. */
function primary(sheet: Sheet, { top, left }: Area) {
  const merge = sheet.merges.find(
    (one) => one.top <= top && one.bottom >= top && one.left <= left && one.right >= left,
  );
  const shown = merge ?? { top, left, bottom: top, right: left };
  return {
    ...rangeData(shown),
    actualRow: shown.top,
    actualColumn: shown.left,
    isMerged: merge !== undefined,
    isMergedMainCell: merge !== undefined,
  };
}

function open(state: State, workbook: Workbook): void {
  const instances = state.started.injector.get(IUniverInstanceService);
  if (state.workbook) instances.disposeUnit(UNIT);
  state.workbook = workbook;
  state.drawn = new Map();
  state.selection = '';
  const locale = state.started.injector.get(LocaleService).getCurrentLocale() === univerLocale('vi') ? 'vi' : 'en';
  state.started.univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    snapshot(workbook, locale, state.container.clientWidth),
  );
  for (const sheet of workbook.sheets) remember(state, sheet);
  whenOnScreen(state, () => {
    if (state.workbook !== workbook) return;
    redrawSelection(state, workbook);
    fitActive(state, workbook);
  });
}

/** Univer makes what draws a workbook some time after the workbook. */
function whenOnScreen({ started }: State, then: () => void): void {
  const renders = started.injector.get(IRenderManagerService);
  if (renders.has(UNIT)) {
    then();
    return;
  }
  const waiting = renders.created$.subscribe(({ unitId }) => {
    if (unitId !== UNIT) return;
    waiting.unsubscribe();
    setTimeout(then, 0);
  });
}

/** Fits the sheet on the screen, once after each change to it. */
function fitActive(state: State, workbook: Workbook): void {
  const sheet = activeSheet(workbook);
  if (state.unfitted.delete(sheet.id)) fitRows(state.started.injector, sheet, state.change);
}

function redraw(state: State): void {
  const { workbook } = state;
  if (!workbook) return;
  const noted: Change = (id, params) => {
    state.unfitted.add(String(params['subUnitId']));
    state.change(id, params);
  };
  redrawTabs(state, workbook);
  for (const drawn of state.drawn.values()) redrawSheet(drawn, state.painter.conditions(drawn.sheet), noted);
  redrawSelection(state, workbook);
  fitActive(state, workbook);
}

const sheetWith = (state: State, id: string): Sheet | undefined =>
  state.workbook?.sheets.find((sheet) => sheet.id === id);

/** Joins the grid to the emulated Excel; only then does Univer have its services, when the first workbook is there. */
function join(state: State, person: Person): void {
  const { started, painter } = state;
  const sheetOf = (id: string): Sheet | undefined => sheetWith(state, id);
  showAsExcel(started.injector, painter, sheetOf, (id) => state.drawn.get(id)?.conditions);
  listenToPerson(started, sheetOf, {
    ...person,
    select: (sheet, areas) => {
      const key = selectionKey(sheet, areas);
      if (key === state.selection) return;
      state.selection = key;
      person.select(sheet, areas);
    },
  });
}

/** Starts the grid in an element of the page. */
export function startGrid(container: HTMLElement, locale: Locale, painter: Painter, person: Person): GridView {
  const started = startUniver(container, locale);
  const state: State = {
    container,
    started,
    painter,
    change: changes(started.commands),
    workbook: null,
    drawn: new Map(),
    selection: '',
    unfitted: new Set(),
  };
  return {
    open: (workbook) => {
      const first = state.workbook === null;
      open(state, workbook);
      if (first) join(state, person);
    },
    redraw: () => {
      redraw(state);
    },
    speak: (next) => {
      started.injector.get(LocaleService).setLocale(univerLocale(next));
      if (state.workbook) fitRows(started.injector, activeSheet(state.workbook), state.change);
    },
  };
}

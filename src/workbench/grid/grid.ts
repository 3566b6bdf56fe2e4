import { IUniverInstanceService, LocaleService, UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetOrderMutation } from '@univerjs/preset-sheets-core';
import type { Locale } from '../../core/text/locale';
import type { Sheet } from '../excel/model/sheet';
import { activeSheet, type Workbook } from '../excel/model/workbook';
import { showAsExcel } from './display';
import { drawnNow, type DrawnSheet } from './drawn';
import { redrawNotes } from './notes';
import { changes, UNIT, type Change } from './own-change';
import type { Painter } from './painter';
import { listenToPerson, type Person } from './person';
import { redrawSheet } from './redraw-sheet';
import { drawnSize, sheetData } from './sheet-data';
import { fitRows } from './fit-rows';
import { watchGestures } from './gesture';
import { fitActive, settle } from './settle';
import { redrawSelection, selectionKey } from './show-selection';
import { startUniver, univerLocale } from './start-univer';
import { activate, isTheirs, unit, type State } from './state';

/** The grid beside the pane: shows a workbook of the emulated Excel and reports what a person does to it (lưới). */
export interface GridView {
  /** Shows another workbook. */
  open(workbook: Workbook): void;
  /** Shows what has changed in the workbook since the last time, selection included. */
  redraw(): void;
  speak(locale: Locale): void;
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

function open(state: State, workbook: Workbook): void {
  const instances = state.started.injector.get(IUniverInstanceService);
  if (state.workbook) instances.disposeUnit(UNIT);
  state.workbook = workbook;
  state.opening = true;
  state.openedAt = Date.now();
  state.drawn = new Map();
  state.selection = '';
  const locale = state.started.injector.get(LocaleService).getCurrentLocale() === univerLocale('vi') ? 'vi' : 'en';
  state.started.univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    snapshot(workbook, locale, state.container.clientWidth),
  );
  for (const sheet of workbook.sheets) remember(state, sheet);
  settle(state, workbook);
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
  if (state.opening) return;
  redrawSelection(state, workbook);
  fitActive(state, workbook);
}

const sheetWith = (state: State, id: string): Sheet | undefined =>
  state.workbook?.sheets.find((sheet) => sheet.id === id);

/** Joins the grid to the emulated Excel; only then does Univer have its services, when the first workbook is there. */
function join(state: State, person: Person): void {
  const { started, painter } = state;
  const sheetOf = (id: string): Sheet | undefined => sheetWith(state, id);
  const theirs = (): boolean => isTheirs(state) && state.gestures.recent();
  // Univer selects A1 of a sheet that it shows for the first time; what is selected is for the emulated Excel to say.
  const again = (): void => {
    setTimeout(() => {
      if (state.workbook && !state.opening) redrawSelection(state, state.workbook);
    }, 0);
  };
  showAsExcel(started.injector, painter, sheetOf, (id) => state.drawn.get(id)?.conditions);
  listenToPerson(started, sheetOf, {
    ...person,
    select: (sheet, areas) => {
      const key = selectionKey(sheet, areas);
      if (key === state.selection) return;
      state.selection = key;
      if (theirs()) person.select(sheet, areas);
      else again();
    },
    activate: (sheet) => {
      if (theirs()) person.activate(sheet);
      else again();
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
    gestures: watchGestures(window),
    opening: false,
    openedAt: 0,
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

import type { Excel } from '../excel';
import { usedArea, type Sheet, type Visibility } from '../model/sheet';
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import { deleteSheet, moveSheet, rename, setVisibility } from '../model/sheets';
import { activate } from '../model/selection';
import { colorOf } from '../model/style';
import { EVENT } from '../wire/events';
import { invalidArgument, invalidOperation } from '../wire/fault';
import { action, method, navigation, object, scalar, type HostObject, type HostType } from '../wire/host-type';
import {
  areaFromText,
  areasFromText,
  areasObject,
  checkedArea,
  flag,
  integer,
  oneOf,
  rangeObject,
  text,
} from './ranges';

const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
const FIRST: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function bounded(excel: Excel, sheet: Sheet, given: readonly unknown[]): HostObject {
  const [top = 0, left = 0, rows = 0, columns = 0] = given.map((one) => integer(one));
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return rangeObject(excel, sheet, checkedArea(area));
}

function setTabColor(sheet: Sheet, value: unknown, excel: Excel): void {
  const given = text(value);
  const color = given === '' ? '' : colorOf(given);
  if (color === null) throw invalidArgument(`"${given}" is no colour`);
  sheet.tabColor = color;
  excel.version += 1;
}

/** Excel.Worksheet (trang tính). */
export const worksheetType: HostType<Sheet> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: scalar('1.1', ({ id }) => id),
    name: scalar(
      '1.1',
      ({ name }) => name,
      (sheet, value, excel) => {
        rename(excel, sheet, text(value));
      },
    ),
    position: scalar(
      '1.1',
      (sheet, excel) => excel.workbook.sheets.indexOf(sheet),
      (sheet, value, excel) => {
        moveSheet(excel, sheet, integer(value));
      },
    ),
    visibility: scalar(
      '1.1',
      ({ visibility }) => visibility,
      (sheet, value, excel) => {
        setVisibility(excel, sheet, oneOf(value, ['Visible', 'Hidden', 'VeryHidden']) as Visibility);
      },
    ),
    tabColor: scalar('1.7', ({ tabColor }) => tabColor, setTabColor),
    showGridlines: scalar(
      '1.8',
      ({ showGridlines }) => showGridlines,
      (sheet, value) => {
        sheet.showGridlines = flag(value);
      },
    ),
    showHeadings: scalar(
      '1.8',
      ({ showHeadings }) => showHeadings,
      (sheet, value) => {
        sheet.showHeadings = flag(value);
      },
    ),
    standardWidth: scalar('1.7', () => 8.43),
    standardHeight: scalar('1.7', () => 15),
  },
  navigations: {
    protection: navigation('1.2', (sheet) => object('WorksheetProtection', sheet)),
    freezePanes: navigation('1.7', (sheet) => object('WorksheetFreezePanes', sheet)),
    autoFilter: navigation('1.9', (sheet) => object('AutoFilter', sheet)),
    pageLayout: navigation('1.9', (sheet) => object('PageLayout', sheet)),
    charts: navigation('1.1', (sheet) => object('ChartCollection', sheet)),
    names: navigation('1.4', (sheet, { workbook }) => object('NamedItemCollection', { workbook, sheet })),
    notes: navigation('1.18', (sheet, { workbook }) => object('NoteCollection', { workbook, sheet })),
    comments: navigation('1.10', (sheet, { workbook }) => object('CommentCollection', { workbook, sheet })),
    tables: navigation('1.1', (sheet, { workbook }) => object('TableCollection', { workbook, sheet })),
  },
  methods: {
    activate: action('1.1', (sheet, _, excel) => {
      if (sheet.visibility !== 'Visible') throw invalidOperation(`the sheet "${sheet.name}" is hidden`);
      activate(excel, sheet);
    }),
    delete: action('1.1', (sheet, _, excel) => {
      deleteSheet(excel, sheet);
    }),
    calculate: action('1.6', (sheet, _, excel) => {
      for (const { id } of sheet.formats.all()) excel.habits.unpainted.delete(id);
      if (excel.workbook.calculationMode === 'Manual') excel.calculation.everything = true;
    }),
    getRange: method('1.1', (sheet, [address], excel) => {
      const given = address === null || address === undefined || address === '';
      return rangeObject(excel, sheet, given ? WHOLE : areaFromText(excel, sheet, text(address)));
    }),
    getRanges: method('1.9', (sheet, [address], excel) => {
      const given = address === null || address === undefined;
      return areasObject(excel, sheet, given ? [WHOLE] : areasFromText(excel, sheet, text(address)));
    }),
    getRangeByIndexes: method('1.7', (sheet, given, excel) => bounded(excel, sheet, given)),
    getCell: method('1.1', (sheet, [row, column], excel) => bounded(excel, sheet, [row, column, 1, 1])),
    getUsedRange: method('1.1', (sheet, [valuesOnly], excel) =>
      rangeObject(excel, sheet, usedArea(sheet, valuesOnly === true) ?? FIRST),
    ),
    getUsedRangeOrNullObject: method('1.4', (sheet, [valuesOnly], excel) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area && rangeObject(excel, sheet, area);
    }),
    getNextOrNullObject: method('1.5', (sheet, [visibleOnly], excel) => neighbour(excel, sheet, 1, visibleOnly)),
    getPreviousOrNullObject: method('1.5', (sheet, [visibleOnly], excel) => neighbour(excel, sheet, -1, visibleOnly)),
  },
  events: {
    DataChanged: { code: EVENT.changed, since: '1.7' },
    Activated: { code: EVENT.activated, since: '1.7' },
    Deactivated: { code: EVENT.deactivated, since: '1.7' },
    SelectionChanged: { code: EVENT.selectionChanged, since: '1.7' },
    Calculated: { code: EVENT.calculated, since: '1.8' },
    FormatChanged: { code: EVENT.formatChanged, since: '1.9' },
    ProtectionChanged: { code: EVENT.protectionChanged, since: '1.14' },
    NameChanged: { code: EVENT.nameChanged, since: '1.17' },
  },
};

function neighbour(excel: Excel, sheet: Sheet, by: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = excel.workbook;
  for (let at = sheets.indexOf(sheet) + by; at >= 0 && at < sheets.length; at += by) {
    const found = sheets[at];
    if (found && (visibleOnly !== true || found.visibility === 'Visible')) return object('Worksheet', found);
  }
  return null;
}

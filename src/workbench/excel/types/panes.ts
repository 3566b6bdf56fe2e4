import type { Excel } from '../excel';
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import { guardSheet } from '../model/guard';
import type { Sheet } from '../model/sheet';
import { invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, scalar, type HostType } from '../wire/host-type';
import { areaOf, integer, rangeArgument, rangeObject } from './ranges';

function freeze(excel: Excel, sheet: Sheet, area: Area | null): void {
  sheet.frozen = area;
  excel.version += 1;
}

/** Excel.WorksheetFreezePanes (cố định dòng, cột). */
export const freezePanesType: HostType<Sheet> = {
  methods: {
    freezeRows: action('1.7', (sheet, [count], excel) => {
      freeze(excel, sheet, { top: 0, left: 0, bottom: integer(count, 1) - 1, right: LAST_COLUMN });
    }),
    freezeColumns: action('1.7', (sheet, [count], excel) => {
      freeze(excel, sheet, { top: 0, left: 0, bottom: LAST_ROW, right: integer(count, 1) - 1 });
    }),
    freezeAt: action('1.7', (sheet, [range], excel) => {
      const area = areaOf(rangeArgument(excel, range, sheet), excel);
      freeze(excel, sheet, { ...area, top: 0, left: 0 });
    }),
    unfreeze: action('1.7', (sheet, _, excel) => {
      freeze(excel, sheet, null);
    }),
    getLocation: method('1.7', (sheet, _, excel) => {
      if (!sheet.frozen) throw itemNotFound('nothing is frozen');
      return rangeObject(excel, sheet, sheet.frozen);
    }),
    getLocationOrNullObject: method(
      '1.7',
      (sheet, _, excel) => sheet.frozen && rangeObject(excel, sheet, sheet.frozen),
    ),
  },
};

/** Excel.AutoFilter: where the arrows stand. Filtering itself is not emulated. */
export const autoFilterType: HostType<Sheet> = {
  scalars: {
    enabled: scalar('1.9', ({ filter }) => filter !== null),
    isDataFiltered: scalar('1.9', () => false),
  },
  methods: {
    apply: action('1.9', (sheet, [range, column, criteria], excel) => {
      guardSheet(sheet, 'allowAutoFilter');
      if (column !== null && column !== undefined && criteria !== null && criteria !== undefined) {
        throw invalidOperation('filtering by a criterion is not emulated');
      }
      sheet.filter = areaOf(rangeArgument(excel, range, sheet), excel);
      excel.version += 1;
    }),
    remove: action('1.9', (sheet, _, excel) => {
      sheet.filter = null;
      excel.version += 1;
    }),
    clearCriteria: action('1.9', () => undefined),
    getRange: method('1.9', (sheet, _, excel) => {
      if (!sheet.filter) throw itemNotFound('there is no filter');
      return rangeObject(excel, sheet, sheet.filter);
    }),
    getRangeOrNullObject: method('1.9', (sheet, _, excel) => sheet.filter && rangeObject(excel, sheet, sheet.filter)),
  },
};

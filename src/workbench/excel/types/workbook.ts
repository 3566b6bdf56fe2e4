import type { Excel } from '../excel';
import { activeSheet, selectionOn, type Workbook } from '../model/workbook';
import { action, method, navigation, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import { invalidSelection } from '../wire/fault';
import { areasObject, flag, oneOf, rangeObject, text } from './ranges';

/** Lets go of a range that Office.js kept alive. */
function removeReference(excel: Excel, id: string): void {
  const kept = excel.references.get(id);
  if (kept) excel.referenceIds.delete(kept.it);
  excel.references.delete(id);
}

function selected(workbook: Workbook, excel: Excel): HostObject {
  const sheet = activeSheet(workbook);
  const areas = selectionOn(workbook, sheet);
  const [first] = areas;
  // Nothing at all where a chart or a picture is selected.
  if (!first || areas.length > 1) throw invalidSelection();
  return rangeObject(excel, sheet, first);
}

/** Excel.Workbook (sổ tính). */
export const workbookType: HostType<Workbook> = {
  scalars: {
    name: scalar('1.7', ({ name }) => name),
    readOnly: scalar('1.8', (_, { habits }) => habits.readOnly),
    usePrecisionAsDisplayed: scalar('1.9', () => false),
    isDirty: scalar('1.9', (_, excel) => excel.version > 0),
  },
  navigations: {
    application: navigation('1.1', (workbook) => object('Application', workbook)),
    worksheets: navigation('1.1', (workbook) => object('WorksheetCollection', workbook)),
    protection: navigation('1.7', (workbook) => object('WorkbookProtection', workbook)),
    settings: navigation('1.4', (workbook) => object('SettingCollection', workbook)),
    customXmlParts: navigation('1.5', (workbook) => object('CustomXmlPartCollection', workbook)),
    names: navigation('1.1', (workbook) => object('NamedItemCollection', { workbook, sheet: null })),
    comments: navigation('1.10', (workbook) => object('CommentCollection', { workbook, sheet: null })),
    tables: navigation('1.1', (workbook) => object('TableCollection', { workbook, sheet: null })),
    _Runtime: navigation('1.5', (workbook) => object('Runtime', workbook)),
  },
  methods: {
    getSelectedRange: method('1.1', (workbook, _, excel) => selected(workbook, excel)),
    getActiveCell: method('1.7', (workbook, _, excel) => {
      const sheet = activeSheet(workbook);
      const area = selectionOn(workbook, sheet)[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return rangeObject(excel, sheet, { ...area, bottom: area.top, right: area.left });
    }),
    getSelectedRanges: method('1.9', (workbook, _, excel) => {
      const sheet = activeSheet(workbook);
      return areasObject(excel, sheet, selectionOn(workbook, sheet));
    }),
    _RemoveReference: action('1.1', (_, [id], excel) => {
      removeReference(excel, text(id));
    }),
  },
};

/** The runtime of a request context, of which Office.js asks only whether events come. */
export const runtimeType: HostType<Workbook> = {
  scalars: {
    enableEvents: scalar(
      '1.8',
      (_, excel) => excel.eventsEnabled,
      (_, value, excel) => {
        excel.eventsEnabled = flag(value);
      },
    ),
  },
};

/** A service that Office.js tells, as it starts, that the pane can take ribbon buttons. */
export const addinServiceType: HostType<null> = {
  methods: { notifyActionHandlerReady: action('1.1', () => undefined) },
};

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel.Application. */
export const applicationType: HostType<Workbook> = {
  scalars: {
    calculationMode: scalar(
      '1.1',
      ({ calculationMode }) => calculationMode,
      (workbook, value) => {
        workbook.calculationMode = oneOf(value, MODES) as Workbook['calculationMode'];
      },
    ),
    calculationState: scalar('1.9', () => 'Done'),
    calculationEngineVersion: scalar('1.9', () => 191029),
    decimalSeparator: scalar('1.11', (_, { locale }) => (locale === 'vi-VN' ? ',' : '.')),
    thousandsSeparator: scalar('1.11', (_, { locale }) => (locale === 'vi-VN' ? '.' : ',')),
    useSystemSeparators: scalar('1.11', () => true),
  },
  navigations: {
    cultureInfo: navigation('1.11', (workbook) => object('CultureInfo', workbook)),
  },
  methods: {
    calculate: action('1.1', (_, [how], excel) => {
      oneOf(how, ['Recalculate', 'Full', 'FullRebuild']);
      excel.calculation.everything = true;
    }),
    suspendApiCalculationUntilNextSync: action('1.6', () => undefined),
    suspendScreenUpdatingUntilNextSync: action('1.9', () => undefined),
  },
};

/** Excel.CultureInfo: the system's own habits. */
export const cultureInfoType: HostType<Workbook> = {
  scalars: { name: scalar('1.11', (_, { locale }) => locale) },
  navigations: { numberFormat: navigation('1.11', (workbook) => object('NumberFormatInfo', workbook)) },
};

/** Excel.NumberFormatInfo. */
export const numberFormatInfoType: HostType<Workbook> = {
  scalars: {
    numberDecimalSeparator: scalar('1.11', (_, { locale }) => (locale === 'vi-VN' ? ',' : '.')),
    numberGroupSeparator: scalar('1.11', (_, { locale }) => (locale === 'vi-VN' ? '.' : ',')),
  },
};

/** Excel.WorkbookProtection. The product never unprotects; tests protect. */
export const workbookProtectionType: HostType<Workbook> = {
  scalars: { protected: scalar('1.7', ({ structureProtected }) => structureProtected) },
  methods: {
    protect: action('1.7', (workbook) => {
      workbook.structureProtected = true;
    }),
    unprotect: action('1.7', (workbook) => {
      workbook.structureProtected = false;
    }),
  },
};

/** For methods that give a number. */
export const count = <T>(since: string, of: (it: T, excel: Excel) => number) =>
  method<T>(since, (it, _, excel) => plain(of(it, excel)));
